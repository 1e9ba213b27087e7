#pragma once

#include <com/sun/star/table/CellRangeAddress.hpp>

#include "office/Cells.hpp"

namespace tambonplan::office {

/// Turns the places of plan::Formula (`[header]`, `[range!header]` …) into addresses.
class FormulaPlaces {
public:
    /// A table as it will stand.
    void add(TextView range, TextView sheet, const css::table::CellRangeAddress& address, const std::vector<Text>& header);

    /// Replaces every formula of the table's cells (header row first) by the office's words in relative notation, which rows share.
    void resolve(TextView range, Matrix& contents) const;

    /// How addresses of cells in that sheet begin ("$'แผนตำบล'.").
    static Text sheetPrefix(TextView sheet);

    /// Absolute address of the first `rows` data cells under a header; of all with rows < 0. Empty for an unknown place.
    Text column(TextView range, TextView header, sal_Int32 rows = -1) const;

private:
    struct Place {
        Text sheet;
        css::table::CellRangeAddress address;
        std::map<Text, sal_Int32> columns;
    };
    Text resolve(TextView formula, const Place& own) const;
    static Text cell(const Place& place, TextView header, sal_Int32 row);
    Text elsewhere(TextView range, TextView header) const;
    Text placeText(TextView place, const Place& own) const;

    std::map<Text, Place> places_;
};

} // namespace tambonplan::office
