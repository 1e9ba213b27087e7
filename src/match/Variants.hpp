#pragma once

#include <cstdint>
#include <vector>

#include "match/ListOrder.hpp"
#include "match/Match.hpp"

namespace tambonplan::match {

/// Rows of a list that differ in nothing but their manner of writing (spaces, marks, signs, lost glyphs) are one text to the Linker. This
/// tells which of the variants of a text belongs to which of its partner's: the one that stands where it is expected, or else the one
/// that is written as the rows are written there.
class Variants {
public:
    /// `members`: text → rows; `pairs` of texts with their chances. `order` has learned from them; `nearness`: its weights.
    Variants(const std::vector<Row>& rows, const Members& members, const std::vector<Near>& pairs, const std::vector<double>& chance,
             const ListOrder& order, const std::vector<double>& nearness, const Team& team);

    /// Two variants, and how much of the chance of their texts is theirs.
    struct Share {
        std::uint32_t a = 0, b = 0;
        double share = 1;
    };
    /// Those of a pair of texts; empty where either has too many.
    std::vector<Share> of(std::size_t pair) const;
    /// The rows of a variant: they agree letter by letter.
    const std::vector<std::uint32_t>& rows(std::uint32_t variant) const { return members_[variant]; }

private:
    void split(const std::vector<Row>& rows, const Members& texts);
    void pairUp(const std::vector<Near>& pairs);
    void readManners(const std::vector<Row>& rows);
    void leaveOutCommon(const std::vector<std::uint32_t>& text);
    double usual(const ListOrder& order, std::uint32_t variant, double place) const;
    Field manner(const ListOrder& order, bool second) const;
    std::vector<double> shares(const std::vector<double>& odds, bool second) const;

    Team team_;
    Members members_;                                 ///< variant → rows
    Members variants_;                                ///< text → variants
    std::vector<Near> pairs_;                         ///< of variants, by pair of texts, by (a, b)
    std::vector<std::size_t> starts_;                 ///< pair of texts → where its pairs begin; one more for the end
    std::vector<double> ofA_, ofB_;                   ///< per pair: its share among the variants of b, of a
    std::vector<std::vector<std::uint32_t>> manners_; ///< variant → ids of what its writing shows
    std::vector<std::vector<std::uint32_t>> shown_;   ///< id → the rows that show it, ascending
};

} // namespace tambonplan::match
