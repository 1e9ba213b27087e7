#include <algorithm>

#include "intake/Panels.hpp"

// A table of one column whose cells are set with tabs ("๑. ⇥ ขุดสระ ⇥ 90,000 บาท ⇥ ทำร่วม"), as the columns that its writer saw.

namespace tambonplan::intake {

namespace {

std::vector<TextView> partsOf(TextView line) {
    std::vector<TextView> parts;
    for (const TextView part : text::split(line, u'\t'))
        if (!text::trim(part).empty()) parts.push_back(text::trim(part)); // two tabs where one would not reach
    return parts;
}

} // namespace

Panel tabsAsColumns(const GridView& view, std::size_t source) {
    constexpr std::size_t fewest = 3; // rows, and columns
    std::size_t columns = 0, tabbed = 0;
    Panel panel;
    if (view.columns() != 1) return panel;
    for (std::size_t row = 0; row < view.rows(); ++row) {
        const std::size_t parts = partsOf(view.own(row, 0)).size();
        columns = std::max(columns, parts);
        tabbed += parts >= fewest;
    }
    if (tabbed < fewest || tabbed * 2 < view.rows()) return panel;
    panel = emptyPanel(view, source);
    for (std::size_t row = 0; row < view.rows(); ++row) {
        const auto parts = partsOf(view.own(row, 0));
        const bool title = parts.size() == 1; // over all columns
        std::vector<Cell> cells(columns);
        for (std::size_t c = 0; c < columns; ++c) {
            cells[c].address = view.at(row, 0).address;
            cells[c].covered = title && c > 0;
            if (!title && c >= parts.size()) continue;
            cells[c].text = parts[title ? 0 : c];
            cells[c].kind = Cell::Kind::Text;
        }
        addRow(panel, view, row, std::move(cells));
    }
    return panel;
}

} // namespace tambonplan::intake
