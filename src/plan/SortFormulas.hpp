#pragma once

#include <utility>
#include <vector>

#include "plan/Table.hpp"

namespace tambonplan::plan {

/// Live formulas that sort a column of whole numbers, smaller first, in n·√n steps instead of the n² of one SMALL a row: every hundredth
/// key is found by SMALL, the rows are shared out among these, and each hundred is sorted by itself. All rows have the same formulas.
struct SortedColumn {
    TextView table;  ///< range name
    TextView key;    ///< header of the keys; no two rows have the same, and a cell without a number is left out
    TextView sorted; ///< header of the keys in their order, "" behind the last: they belong to the row number, not to the project
    Text onlyIf{};   ///< a condition without which nothing is sorted; empty = always

    /// Header and formula of the sorted column and of those that it needs. Where keys are equal after all, or the table has other rows than
    /// it was written with, the places concerned are found by SMALL.
    std::vector<std::pair<Text, Text>> formulas() const;
};

/// Headers of the columns that a sorted column needs, to be hidden.
std::vector<Text> sortHeaders(TextView key);

} // namespace tambonplan::plan
