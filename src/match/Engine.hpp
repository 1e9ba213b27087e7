#pragma once

#include <memory>

#include "match/Corpus.hpp"
#include "match/Linker.hpp"
#include "match/Score.hpp"

namespace tambonplan::match {

/// A scored pair in short; `a` < `b` within one list, else `a` of the first and `b` of the second. Millions are kept at a time.
struct Scored {
    std::uint32_t a = 0, b = 0;
    float score = 0, cosine = 0;
    Relation relation = Relation::Duplicate;
    bool certain = false;
    bool related = false; ///< a conflict, yet worth a look; else no conflict
};

inline bool isDuplicate(const Scored& pair) {
    return pair.relation == Relation::Duplicate && !pair.related;
}

constexpr std::size_t mostRelated = 1000; ///< pairs that are only worth a look: nobody looks at more

/// The stages of one run over one list of rows (or two, one behind the other): features, candidates, scores.
class Engine {
public:
    /// `split` > 0: rows from there on are the second list, and only pairs between the lists count. Throws Cancelled, as `score` does.
    Engine(const Lexicon& lexicon, const std::vector<Row>& rows, std::size_t split, const Options& options, Statistics& statistics);

    /// Pairs with a score (0–1) of `least` or more, and those worth a look, in order of (a, b). `packages`: also pairs of activities of two
    /// villages.
    std::vector<Scored> score(bool packages, double least);

    /// Rows of one topic each, in order of the topic's first row: what packages are made of.
    std::vector<std::vector<std::uint32_t>> topicGroups() const;

    Verdict verdict(std::uint32_t a, std::uint32_t b) const;
    bool conflict(std::uint32_t a, std::uint32_t b) const { return judge(a, b).conflict != Verdict::Conflict::None; }
    const Features& features(std::size_t row) const { return corpus_.features(row); }
    const Corpus& corpus() const { return corpus_; }
    std::size_t rows() const { return corpus_.size(); }
    const Team& team() const { return team_; }

private:
    /// As `verdict`, but without the cosine of pairs that conflict.
    Verdict judge(std::uint32_t a, std::uint32_t b) const;
    std::vector<Scored> scorePlain(double least);

    const std::vector<Row>& rows_;
    Statistics& statistics_;
    std::size_t split_;
    Watch watch_;
    Team team_;
    Corpus corpus_;
    Scorer scorer_;
    std::unique_ptr<Linker> linker_; ///< where the corpus is plain
};

/// Adds the seconds of its life to a sum.
class Clock {
public:
    explicit Clock(double& seconds) : seconds_(seconds) {}
    ~Clock() { seconds_ += std::chrono::duration<double>(std::chrono::steady_clock::now() - start_).count(); }
    Clock(const Clock&) = delete;
    Clock& operator=(const Clock&) = delete;

private:
    double& seconds_;
    std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
};

} // namespace tambonplan::match
