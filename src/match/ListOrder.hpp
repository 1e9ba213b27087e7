#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "match/Field.hpp"
#include "match/VectorJoin.hpp"

namespace tambonplan::match {

/// Rows by what they are one of: distinct text → its rows, ascending.
using Members = std::vector<std::vector<std::uint32_t>>;

/// Where rows of two lists stand. Lists of one document, or of one office, name their things in about the same order: the partners of
/// its neighbours tell where the partner of a row is to be expected.
class ListOrder {
public:
    /// Rows from `first` on, of `rows`, are the second list.
    ListOrder(std::size_t first, std::size_t rows, const Team& team) : first_(first), rows_(rows), team_(team) {}

    /// Learns the places from pairs of distinct texts and their chances to be the same.
    void expect(const Members& members, const std::vector<Near>& pairs, const std::vector<double>& chance);

    /// How near each pair is to the places expected: its best rows count.
    Field nearness(const Members& members, const std::vector<Near>& pairs) const;

    /// On which side of the places expected a pair lies that is not near: what is named once is named where it comes first.
    Field side(const Members& members, const std::vector<Near>& pairs) const;

    /// The place in the other list where the partner of a row is expected; negative where nothing tells.
    double expected(std::uint32_t row) const { return expected_[row]; }

    /// The list that a row stands in, as [from, to).
    std::pair<std::size_t, std::size_t> listOf(std::size_t row) const {
        return row < first_ ? std::pair(std::size_t{0}, first_) : std::pair(first_, rows_);
    }

private:
    double distance(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b) const;

    std::size_t first_, rows_;
    Team team_;
    std::vector<double> expected_; ///< per row
};

} // namespace tambonplan::match
