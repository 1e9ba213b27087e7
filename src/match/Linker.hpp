#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "match/Field.hpp"
#include "match/Match.hpp"
#include "match/Variants.hpp"
#include "match/Vectors.hpp"

namespace tambonplan::match {

/// A pair of rows that may be one and the same thing; `a` < `b`.
struct Twin {
    std::uint32_t a = 0, b = 0;
    double logOdds = 0; ///< natural logarithm of the odds that they are the same
    float cosine = 0;   ///< of the texts
};

/// Links rows of any kind by their texts and numbers: catalogues, registers, budget lines, whatever holds no village works.
/// Every column is a field after Fellegi and Sunter (1969): how much more often does this degree of likeness occur among pairs that are the
/// same than among others? The weights are estimated from the lists themselves by EM, without labels; a likeness never counts
/// against a pair more than a smaller one does. Of two lists a text has at most one partner, so its candidates compete; where the rows
/// stand is then one more field (ListOrder), and it tells rows apart that differ only in their manner of writing (Variants).
class Linker {
public:
    /// `split` > 0: rows from there on are the second list, and only pairs between the lists count.
    Linker(const std::vector<Row>& rows, std::size_t split, const Team& team);

    /// Pairs with `logOdds` ≥ `least`, in order of (a, b). The same for any number of threads.
    std::vector<Twin> link(double least) const;

    std::size_t candidates() const { return pairs_.size(); }

private:
    void groupEqualRows(const std::vector<Row>& rows);
    void readTexts(const std::vector<Row>& rows);
    void findCandidates();
    void addColumn(const std::vector<Text>& cells, int levels, Pieces pieces);
    void addNumbers(const std::vector<Row>& rows);
    void measureLikeness();
    void addMargin();
    void addNumerals();
    std::vector<double> firstGuess() const;
    void judge(std::vector<double>& odds, std::vector<double>& chance) const;
    double temper() const;
    void estimate();
    void readOrder(const std::vector<Row>& rows);
    void compete(std::vector<double>& odds) const;
    std::vector<double> bestRival() const;

    std::size_t split_; ///< in distinct texts
    Team team_;
    std::size_t columns_ = 0;               ///< of further text
    Members members_;                       ///< distinct text → rows
    std::vector<Text> names_, all_, codes_; ///< of distinct texts
    Vectors nameTrigrams_, allTrigrams_;
    std::vector<Near> pairs_;      ///< candidates, of distinct texts
    std::vector<double> likeness_; ///< 0–1, mean of the channels, per candidate
    std::vector<double> margin_;   ///< likeness less the best rival's
    std::vector<double> alone_;    ///< odds by the texts alone, before candidates compete
    std::vector<double> odds_;     ///< natural logarithm, per candidate
    std::vector<double> chance_;   ///< 0–1, per candidate
    std::vector<Field> fields_;
    std::unique_ptr<Variants> variants_; ///< of two lists
};

} // namespace tambonplan::match
