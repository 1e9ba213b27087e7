#include "intake/GridView.hpp"

#include <algorithm>
#include <utility>

#include "intake/Wording.hpp"

namespace tambonplan::intake {

namespace {

std::vector<Span> cut(const std::vector<Cell>& row) {
    std::vector<Span> spans;
    for (std::size_t c = 0; c < row.size(); ++c) {
        Span span{c, c, &row[c], row[c].covered};
        const auto same = [&](std::size_t next) {
            return row[next].covered && row[next].address == row[c].address && !row[c].address.empty();
        };
        while (span.last + 1 < row.size() && same(span.last + 1))
            ++span.last;
        c = span.last;
        if (!text::trim(span.cell->text).empty()) spans.push_back(span);
    }
    return spans;
}

} // namespace

GridView::GridView(const Grid& grid, std::vector<std::size_t> rows) : grid_(grid), sourceRows_(std::move(rows)) {
    for (const auto& row : grid.rows) {
        columns_ = std::max(columns_, row.size());
        spans_.push_back(cut(row));
    }
}

const Cell& GridView::at(std::size_t row, std::size_t column) const {
    static const Cell empty;
    return row < rows() && column < grid_.rows[row].size() ? grid_.rows[row][column] : empty;
}

TextView GridView::shown(std::size_t row, std::size_t column) const {
    return text::trim(at(row, column).text);
}

TextView GridView::own(std::size_t row, std::size_t column) const {
    const Cell& cell = at(row, column);
    return cell.covered ? TextView() : text::trim(cell.text);
}

std::vector<Span> GridView::ownSpans(std::size_t row) const {
    std::vector<Span> own;
    std::ranges::copy_if(spans_[row], std::back_inserter(own), [](const Span& span) { return !span.fromAbove; });
    return own;
}

bool GridView::blank(std::size_t row) const {
    return std::ranges::all_of(spans_[row], [](const Span& span) { return span.fromAbove; });
}

Text GridView::joined(std::size_t row) const {
    Text out;
    const auto& cells = grid_.rows[row];
    bool first = true;
    for (std::size_t c = 0; c < cells.size(); ++c) {
        if (c > 0 && cells[c].covered && cells[c].address == cells[c - 1].address) continue;
        if (!first) out += u" | ";
        first = false;
        out += oneLine(cells[c].text);
    }
    while (out.ends_with(u" | "))
        out.erase(out.size() - 3);
    return out;
}

} // namespace tambonplan::intake
