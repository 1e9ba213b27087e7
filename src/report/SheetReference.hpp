#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "text/Text.hpp"

namespace tambonplan::report {

/// One end of a reference to cells of a sheet as flat XML writes it: `$'ชีต 1'.$C$3`.
struct ReferenceEnd {
    std::string sheet;       ///< as written, with its dot
    std::string column;      ///< with the sign before the row
    std::optional<long> row; ///< from 1; none where whole columns are meant

    /// Of the sheet, without quotes; empty = the one that is named before, or in which the reference stands.
    Text name() const;
    /// Does the row stay where the reference is copied to another cell?
    bool fixed() const { return column.ends_with('$'); }
    std::string with(long newRow) const { return sheet + column + std::to_string(newRow); }
};

ReferenceEnd readEnd(std::string_view text);

/// First of these letters that stands outside quotes; npos where there is none.
std::size_t outsideQuotes(std::string_view text, char wanted, std::size_t from = 0);

/// A number in decimal digits; 0 where there is none.
long numberIn(std::string_view text);

} // namespace tambonplan::report
