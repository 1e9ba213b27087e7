#pragma once

#include <vector>

#include "intake/Grid.hpp"

namespace tambonplan::intake {

/// A rank in a village's own priority column.
struct RankedRow {
    std::size_t row = 0;
    const Cell* cell = nullptr;
    Text rank;
    std::size_t section = 0;
    int village = 0;
};

/// Rows that share a rank with another row of the same village, in row order. Nothing where ranks begin anew in every section,
/// or where the column holds a scale with few levels rather than an order.
std::vector<RankedRow> repeatedRanks(const std::vector<RankedRow>& rows);

/// Of a column that only counts the rows: two neighbours that share a number, where all other numbers go on from row to row.
std::vector<RankedRow> repeatedNumbers(const std::vector<RankedRow>& rows);

} // namespace tambonplan::intake
