#pragma once

#include <functional>

#include "match/Places.hpp"

namespace tambonplan::match {

/// What speaks for and against two rows being one work or one package.
struct Verdict {
    enum class Conflict { None, Object, Action, Place, Detail, Topic, Nature };
    Relation relation = Relation::Duplicate;
    Conflict conflict = Conflict::None;
    double logOdds = -99; ///< natural logarithm of the odds; conflicts leave it at -99
    bool certain = false; ///< no facet leaves a doubt
    bool related = false; ///< a conflict, yet worth a look
    bool kin = false;     ///< no list knows the things: place, money and the rest of the names join them
    double cosine = 0;
    PlaceMatch place;

    /// 0–1.
    double score() const;
};

/// Cosines of two rows, asked for only where they count: most pairs conflict before.
struct Cosines {
    std::function<double()> core; ///< what is done on what
    std::function<double()> rest; ///< the names without their places
};

/// Scores pairs of features. Const and safe to share between threads.
class Scorer {
public:
    /// `oneList`: the rows are proposals of one year, so that what they cost tells one work from two; what was asked for elsewhere or last
    /// year may cost anything.
    Scorer(const Lexicon& lexicon, bool oneList);

    /// Symmetric. The verdict holds the cosine unless there is a conflict not worth a look.
    Verdict score(const Features& a, const Features& b, const Cosines& cosines) const;

private:
    Verdict scoreParts(const Features& a, const Features& b, const Cosines& cosines) const;
    Verdict scoreKnown(const Features& a, const Features& b, const Cosines& cosines) const;
    Verdict scoreKin(const Features& a, const Features& b, const Cosines& cosines) const;
    Verdict scoreKinActivity(const Features& a, const Features& b, const Cosines& cosines) const;
    Verdict scoreSite(const Features& a, const Features& b, const Cosines& cosines) const;
    Verdict scoreActivity(const Features& a, const Features& b, const Cosines& cosines) const;
    bool spotsDiffer(const Features& a, const Features& b, bool& here, Verdict& verdict) const;
    bool likeWork(const Features& row) const;
    bool deedsConflict(const Features& a, const Features& b) const;
    bool textsConflict(const Features& a, const Features& b, Verdict& verdict) const;
    Verdict scoreText(const Features& a, const Features& b, const Cosines& cosines) const;
    /// Both know a physical action. `exact`: of one class.
    bool actionsAgree(const Features& a, const Features& b, bool& exact) const;

    const Lexicon& lexicon_;
    bool oneList_;
    int build_, mend_, improve_, surface_, extend_, dig_, dredge_, train_; ///< classes of actions
};

/// Ratio of the smaller to the larger budget, or -1 where one is missing.
double budgetRatio(const Features& a, const Features& b);

} // namespace tambonplan::match
