#pragma once

#include <cstddef>
#include <cstdint>

#include "text/Text.hpp"

namespace tambonplan::intake {

/// Where a cell stands in its file, in numbers: a plan has thousands of cells, and few are ever called by their name.
struct Address {
    std::uint32_t row = 0;    ///< 1-based; 0 where there is no cell
    std::uint16_t column = 0; ///< 0-based
    bool word = false;        ///< of a Word table, whose columns after Z are a, b …; those of a sheet AA, AB …

    bool operator==(const Address&) const = default;
    bool empty() const { return row == 0; }
    /// The name that the office shows: "B8"; "" where there is no cell.
    Text name() const;
};

/// Address of a cell of a sheet; both 0-based.
constexpr Address sheetAddress(std::size_t row, std::size_t column) {
    return {static_cast<std::uint32_t>(row + 1), static_cast<std::uint16_t>(column)};
}

/// Address of the cell that Writer calls `name`. The parts of a cell that is divided further ("A1.2.1") have the address of the whole.
Address wordAddress(TextView name);

/// "A", "B" … "AA" for a 0-based column of a sheet.
Text columnName(std::size_t column);

} // namespace tambonplan::intake
