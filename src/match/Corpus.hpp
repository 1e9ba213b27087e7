#pragma once

#include "match/Features.hpp"
#include "match/Groups.hpp"
#include "match/Vectors.hpp"

namespace tambonplan::match {

/// The rows of one run, ready to be compared. What is the same in many rows is kept once: lists of a province repeat their words.
class Corpus {
public:
    Corpus(const Lexicon& lexicon, const std::vector<Row>& rows, const Team& team);

    std::size_t size() const { return features_.size(); }
    const Features& features(std::size_t row) const { return features_[row]; }
    const Row& row(std::size_t row) const { return rows_[row]; }
    /// What the rows say, once each.
    const std::vector<Reading>& readings() const { return reading_; }

    /// Most rows hold no facet: this is no list of village projects, and the lists themselves tell what counts (Linker).
    bool plain() const { return plain_; }

    /// Cosine of what is done on what, 0–1.
    double coreCosine(std::size_t a, std::size_t b) const;
    /// Cosine of cores where both rows have facets, else of all that is left of the names, 0–1.
    double cosine(std::size_t a, std::size_t b) const;
    /// Cosine of the names without their places, 0–1: rare words in common weigh most.
    double restCosine(std::size_t a, std::size_t b) const;
    /// Cosine of objective, target …; -1 where a row has none.
    double furtherCosine(std::size_t a, std::size_t b) const;

    /// The text that stands for a row in the join of names without facets.
    std::uint32_t textOf(std::size_t row) const { return texts_.of[readings_.of[row]]; }
    const Vectors& texts() const { return textVectors_; }
    /// Number of the row's core: what is done on what.
    std::uint32_t coreOf(std::size_t row) const { return features_[row]->core; }

private:
    void read(const Lexicon& lexicon, const Team& team, std::vector<Text>& folded, std::vector<Text>& cores);
    void decidePlain();
    void settlePlaces(const Team& team);
    void settleTopics();
    Text joinedText(const Reading& reading, const Text& folded, const Text& core) const;
    void buildVectors(std::vector<Text> folded, std::vector<Text> cores, const Team& team);
    void buildFurther(const Team& team);

    const std::vector<Row>& rows_;
    Groups readings_; ///< rows of one name, target and place
    std::vector<Reading> reading_;
    std::vector<Features> features_;
    bool plain_ = false;
    Groups cores_, texts_, rests_, further_; ///< of readings, and last of rows
    Vectors coreVectors_, textVectors_, restVectors_, furtherVectors_;
};

} // namespace tambonplan::match
