#include "intake/GridView.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "intake/Wording.hpp"

namespace tambonplan::intake {

namespace {

constexpr TextView bar = u" | ";

/// Appends the spans with content of one row.
void cut(const std::vector<Cell>& row, std::vector<Span>& spans) {
    for (std::uint32_t c = 0; c < row.size(); ++c) {
        Span span{&row[c], c, c, row[c].covered};
        while (span.last + 1 < row.size() && row[span.last + 1].covered && row[span.last + 1].address == row[c].address &&
               !row[c].address.empty())
            ++span.last;
        c = span.last;
        const TextView text = text::trim(span.cell->text);
        if (text.empty()) continue;
        const Letters letters = lettersOf(text);
        span.oneLine = letters.oneLine;
        span.signs = letters.signs;
        spans.push_back(span);
    }
}

} // namespace

Grid gridOfLines(TextView sheet, const std::vector<Text>& lines, std::size_t most) {
    Grid grid;
    grid.sheet = sheet;
    for (const Text& line : lines) {
        if (grid.rows.size() == most) {
            grid.cutAt = static_cast<int>(most) + 1;
            break;
        }
        Cell cell;
        cell.text = line;
        cell.kind = text::trim(line).empty() ? Cell::Kind::Empty : Cell::Kind::Text;
        cell.address = sheetAddress(grid.rows.size(), 0);
        grid.rows.push_back({std::move(cell)});
    }
    return grid;
}

bool isWordTable(const Grid& grid) {
    constexpr TextView tableName = u"ตาราง "; // the contract's name; a number follows
    return grid.sheet.starts_with(tableName);
}

const Cell GridView::none;

GridView::GridView(const Grid& grid, std::vector<std::size_t> rows) : grid_(grid), sourceRows_(std::move(rows)) {
    std::size_t cells = 0;
    for (const auto& row : grid.rows)
        cells += row.size();
    spans_.spans.reserve(cells);
    spans_.ends.reserve(grid.rows.size());
    for (const auto& row : grid.rows) {
        columns_ = std::max(columns_, row.size());
        cut(row, spans_.spans);
        covered_ = covered_ || std::ranges::any_of(row, &Cell::covered);
        spans_.ends.push_back(spans_.spans.size());
    }
    const auto fromAbove = [](const Span& span) { return span.fromAbove; };
    merged_ = std::ranges::any_of(spans_.spans, fromAbove);
    if (!merged_) return;
    for (std::size_t row = 0; row < grid.rows.size(); ++row) {
        std::ranges::remove_copy_if(spans_.of(row), std::back_inserter(own_.spans), fromAbove);
        own_.ends.push_back(own_.spans.size());
    }
}

TextView GridView::line(const Span& span) const {
    const TextView text = text::trim(span.cell->text);
    return span.oneLine ? text : TextView(lines_.emplace_back(oneLine(text)));
}

bool GridView::blank(std::size_t row) const {
    return ownSpans(row).empty();
}

Text GridView::joined(std::size_t row) const {
    if (covered_) return joinedMerged(row);
    Text out;
    std::size_t length = 0;
    for (const Span& span : spans(row))
        length += span.cell->text.size();
    out.reserve(length + bar.size() * grid_.rows[row].size());
    std::size_t column = 0;
    for (const Span& span : spans(row)) {
        for (; column < span.first; ++column)
            out += bar;
        if (span.oneLine)
            out += text::trim(span.cell->text);
        else
            appendLine(out, span.cell->text);
    }
    while (out.ends_with(bar))
        out.erase(out.size() - bar.size());
    return out;
}

/// Every merged area stands once.
Text GridView::joinedMerged(std::size_t row) const {
    Text out;
    const auto& cells = grid_.rows[row];
    std::size_t length = 0;
    for (const Span& span : spans(row))
        length += span.cell->text.size();
    out.reserve(length + bar.size() * cells.size());
    const auto filled = spans(row);
    auto next = filled.begin();
    for (std::size_t c = 0; c < cells.size(); ++c) {
        if (c > 0 && cells[c].covered && cells[c].address == cells[c - 1].address) continue;
        if (c > 0) out += bar;
        while (next != filled.end() && next->first < c)
            ++next;
        if (next == filled.end() || next->first != c) continue;
        if (next->oneLine)
            out += text::trim(cells[c].text);
        else
            appendLine(out, cells[c].text);
    }
    while (out.ends_with(bar))
        out.erase(out.size() - bar.size());
    return out;
}

} // namespace tambonplan::intake
