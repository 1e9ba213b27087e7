#pragma once

#include <memory>

#include "match/Gazetteer.hpp"
#include "match/Linker.hpp"
#include "match/Score.hpp"
#include "match/Vectors.hpp"

namespace tambonplan::match {

/// A scored pair in short; `a` < `b` within one list, else `a` of the first and `b` of the second. Millions are kept at a time.
struct Scored {
    std::uint32_t a = 0, b = 0;
    float score = 0, cosine = 0;
    Relation relation = Relation::Duplicate;
    bool certain = false;
    bool related = false; ///< a conflict, yet worth a look; else no conflict
};

/// The stages of one run over one list of rows (or two, one behind the other): features, vectors, candidates, scores.
class Engine {
public:
    /// `split` > 0: rows from there on are the second list, and only pairs between the lists count.
    Engine(const Lexicon& lexicon, const std::vector<Row>& rows, std::size_t split, const Options& options, Statistics& statistics);

    /// Pairs worth a proposal or a look, in order of (a, b). `packages`: also pairs of activities of two villages. Empty when cancelled.
    std::vector<Scored> score(bool packages);

    /// Rows of one topic each, in order of the topic's first row: what packages are made of.
    std::vector<std::vector<std::uint32_t>> topicGroups() const;

    Verdict verdict(std::uint32_t a, std::uint32_t b) const;
    const Features& features(std::size_t row) const { return features_[row]; }
    double coreCosine(std::size_t a, std::size_t b) const { return cores_.cosine(a, b); }
    std::size_t rows() const { return features_.size(); }
    unsigned threads() const { return threads_; }
    bool cancelled() const { return cancelled_; }

private:
    bool report(double done);
    void buildTexts(const std::vector<Row>& rows);
    double furtherEvidence(std::size_t a, std::size_t b) const;
    std::vector<std::uint64_t> candidates(bool packages);
    std::vector<Scored> scorePlain();
    void addBlocks(bool packages, std::vector<std::uint64_t>& pairs) const;
    void addNearNames(const std::vector<std::pair<std::uint64_t, std::uint32_t>>& entries, std::vector<std::uint64_t>& pairs) const;

    const Lexicon& lexicon_;
    const std::vector<Row>& rows_;
    const Options& options_;
    Statistics& statistics_;
    std::size_t split_;
    unsigned threads_;
    bool cancelled_ = false;
    bool plain_ = false; ///< most rows hold no facet: this is no list of village projects, and the trigrams decide
    std::vector<Features> features_;
    Vectors cores_;   ///< what is done on what
    Vectors texts_;   ///< the same with names of places, or the whole name where no facet is known
    Vectors further_; ///< objective, target …; empty where no row has any
    Scorer scorer_;
    std::unique_ptr<Linker> linker_; ///< where `plain_`
};

} // namespace tambonplan::match
