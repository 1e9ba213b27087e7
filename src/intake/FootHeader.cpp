#include <algorithm>

#include "intake/Panels.hpp"

// A table that was sorted with its header, which now stands below the rows it names.

namespace tambonplan::intake {

namespace {

/// First of the rows right above the header that fill most of its columns, as rows of its table do; the header where there are none.
std::size_t firstRow(const GridView& view, const Band& band) {
    const std::size_t columns = view.ownSpans(band.last).size();
    std::size_t row = band.first;
    while (row > 0 && view.ownSpans(row - 1).size() * 2 > columns)
        --row;
    return row;
}

} // namespace

Panel footAsHeader(const GridView& view, const std::vector<Band>& bands, std::size_t source) {
    constexpr std::size_t fewest = 3, mostBelow = 3; // rows of the table, and of what may stand below the header
    Panel panel;
    if (bands.size() != 1 || !bands.front().project) return panel;
    const Band& band = bands.front();
    const std::size_t first = firstRow(view, band);
    std::size_t below = 0;
    for (std::size_t row = band.last + 1; row < view.rows(); ++row)
        below += !view.blank(row);
    const std::size_t width = view.ownSpans(band.last).size();
    if (first + fewest > band.first || below > mostBelow || below >= band.first - first || width < fewest) return panel;
    panel = emptyPanel(view, source);
    const auto take = [&](std::size_t from, std::size_t to) {
        for (std::size_t row = from; row < to; ++row)
            addRow(panel, view, row, view.grid().rows[row]);
    };
    take(0, first);
    take(band.first, band.last + 1);
    take(first, band.first);
    take(band.last + 1, view.rows());
    return panel;
}

} // namespace tambonplan::intake
