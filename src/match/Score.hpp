#pragma once

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
    double cosine = 0;
    PlaceMatch place;

    /// 0–1.
    double score() const;
};

/// Scores pairs of features. Const and safe to share between threads.
class Scorer {
public:
    explicit Scorer(const Lexicon& lexicon) : lexicon_(lexicon) {}

    /// Symmetric. `cosine`: of the two cores.
    Verdict score(const Features& a, const Features& b, double cosine) const;

private:
    Verdict scoreSite(const Features& a, const Features& b, double cosine) const;
    Verdict scoreActivity(const Features& a, const Features& b, double cosine) const;
    bool likeWork(const Features& row) const;
    bool deedsConflict(const Features& a, const Features& b) const;
    bool textsConflict(const Features& a, const Features& b, Verdict& verdict) const;
    Verdict scoreText(const Features& a, const Features& b, double cosine) const;
    /// Both know a physical action. `exact`: of one class.
    bool actionsAgree(const Features& a, const Features& b, bool& exact) const;

    const Lexicon& lexicon_;
};

/// Ratio of the smaller to the larger budget, or -1 where one is missing.
double budgetRatio(const Features& a, const Features& b);

} // namespace tambonplan::match
