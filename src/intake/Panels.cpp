#include "intake/Panels.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "intake/Wording.hpp"
#include "text/Fold.hpp"

namespace tambonplan::intake {

namespace {

constexpr double sureHeader = 0.9;

bool sameText(const Column& a, const Column& b) {
    return text::skeleton(a.header) == text::skeleton(b.header) ||
           (!a.lowest.empty() && text::skeleton(a.lowest) == text::skeleton(b.lowest));
}

bool emptyBelow(const GridView& view, std::size_t column, std::size_t row, std::size_t end) {
    for (; row < end; ++row)
        if (!view.shown(row, column).empty()) return false;
    return true;
}

/// First column of a second table to the right, or npos.
std::size_t secondTable(const GridView& view, const Band& band, std::size_t end) {
    const auto known = [&](std::size_t from) {
        return std::ranges::count_if(band.columns.begin() + static_cast<std::ptrdiff_t>(from), band.columns.end(),
                                     [](const Column& column) { return column.role != Role::None; });
    };
    const auto numbers = band.all(Role::Number);
    for (std::size_t i = 1; i < numbers.size(); ++i) {
        const Column &first = band.columns[numbers.front()], &next = band.columns[numbers[i]];
        if (std::min(first.score, next.score) < sureHeader || numbers[i] < numbers.front() + 2 || known(numbers[i]) < 2) continue;
        if (sameText(first, next) || emptyBelow(view, numbers[i] - 1, band.first, end)) return numbers[i];
    }
    const auto names = band.all(Role::Name);
    if (names.size() < 2 || !numbers.empty()) return Text::npos;
    const std::size_t step = names[1] - names[0];
    if (step < 2 || names[1] + 1 >= band.columns.size()) return Text::npos;
    const bool again = sameText(band.columns[names[0]], band.columns[names[1]]) &&
                       sameText(band.columns[names[0] + 1], band.columns[names[1] + 1]) && !band.columns[names[1] + 1].header.empty();
    return again ? names[1] : Text::npos;
}

Cell blankLike(const Cell& cell) {
    Cell blank;
    blank.address = cell.address;
    return blank;
}

/// What stands in one row above tables that lie side by side: at most one title of each, or one of both.
struct Titles {
    const Span* left = nullptr;  ///< begins left of the second table
    const Span* right = nullptr; ///< begins over the second table, or over the gap before it
    bool more = false;           ///< more than titles
};

Titles titlesOf(const GridView& view, std::size_t row, std::size_t column) {
    Titles titles;
    for (const Span& span : view.ownSpans(row)) {
        const Span*& side = span.first + 1 >= column ? titles.right : titles.left;
        titles.more = titles.more || side != nullptr || isListNumber(span.cell->text);
        side = &span;
    }
    return titles;
}

/// First row of the titles above a header in row `header`; none lies above row `top`.
std::size_t firstTitle(const GridView& view, std::size_t column, std::size_t top, std::size_t header) {
    while (header > top && !titlesOf(view, header - 1, column).more)
        --header;
    return header;
}

/// Columns from `column` on in the rows of one table, below the titles that stand right above it (not above row `top`).
Panel rightOf(const GridView& view, std::size_t source, std::size_t column, std::size_t top, std::size_t header, std::size_t end) {
    Panel panel;
    panel.source = source;
    panel.own = std::make_unique<Grid>();
    panel.own->sheet = view.grid().sheet;
    panel.own->hiddenSheet = view.grid().hiddenSheet;
    for (std::size_t row = firstTitle(view, column, top, header); row < end; ++row) {
        const auto& cells = view.grid().rows[row];
        std::vector<Cell> cut(cells.begin() + static_cast<std::ptrdiff_t>(std::min(column, cells.size())), cells.end());
        if (row < header) {
            std::ranges::transform(cut, cut.begin(), blankLike);
            const Titles titles = titlesOf(view, row, column);
            const Span* const title = titles.right != nullptr ? titles.right : titles.left;
            if (title != nullptr && !cut.empty()) cut.front() = *title->cell;
        }
        if (!cut.empty() && cut.front().covered && cut.front().address == view.at(row, column - 1).address) cut.front().covered = false;
        panel.own->rows.push_back(std::move(cut));
        panel.own->hidden.push_back(view.hidden(row));
        panel.rows.push_back(view.sourceRow(row));
    }
    return panel;
}

} // namespace

Panel emptyPanel(const GridView& view, std::size_t source) {
    Panel panel;
    panel.source = source;
    panel.own = std::make_unique<Grid>();
    panel.own->sheet = view.grid().sheet;
    panel.own->hiddenSheet = view.grid().hiddenSheet;
    panel.own->before = view.grid().before;
    panel.own->after = view.grid().after;
    return panel;
}

void addRow(Panel& panel, const GridView& view, std::size_t row, std::vector<Cell> cells) {
    panel.own->rows.push_back(std::move(cells));
    panel.own->hidden.push_back(view.hidden(row));
    panel.rows.push_back(view.sourceRow(row));
}

std::vector<Panel> besideEachOther(const GridView& view, const Vocabulary& words, const std::vector<Band>& bands, std::size_t source) {
    std::vector<Panel> panels;
    std::unique_ptr<Grid> left;
    for (std::size_t i = 0; i < bands.size(); ++i) {
        if (!bands[i].project) continue;
        const std::size_t end = i + 1 < bands.size() ? bands[i + 1].first : view.rows();
        const std::size_t column = secondTable(view, bands[i], end);
        if (column == Text::npos) continue;
        if (left == nullptr) left = std::make_unique<Grid>(view.grid());
        const std::size_t top = i > 0 ? bands[i - 1].last + 1 : 0;
        for (std::size_t row = firstTitle(view, column, top, bands[i].first); row < bands[i].first; ++row)
            if (const Titles titles = titlesOf(view, row, column); titles.left != nullptr && titles.right != nullptr)
                for (std::size_t c = titles.right->first; c < left->rows[row].size(); ++c)
                    left->rows[row][c] = blankLike(left->rows[row][c]);
        for (std::size_t row = bands[i].first; row < end; ++row)
            for (std::size_t c = column; c < left->rows[row].size(); ++c)
                left->rows[row][c] = blankLike(left->rows[row][c]);
        Panel right = rightOf(view, source, column, top, bands[i].first, end);
        const GridView rest(*right.own, right.rows);
        auto further = besideEachOther(rest, words, findBands(rest, words), source);
        if (further.empty()) further.push_back(std::move(right));
        std::ranges::move(further, std::back_inserter(panels));
    }
    if (left == nullptr) return panels;
    Panel first;
    first.source = source;
    first.own = std::move(left);
    for (std::size_t row = 0; row < view.rows(); ++row)
        first.rows.push_back(view.sourceRow(row));
    panels.insert(panels.begin(), std::move(first));
    return panels;
}

SourceReading joinReadings(std::vector<SourceReading> readings, const GridView& source) {
    const auto plan = std::ranges::find_if(readings, [](const SourceReading& reading) { return reading.headerRow != 0; });
    const std::size_t main = plan == readings.end() ? 0 : static_cast<std::size_t>(plan - readings.begin());
    std::map<int, SkippedRow> skipped;
    std::set<int> read;
    SourceReading joined = readings[main];
    joined.rows.clear();
    joined.problems.clear();
    for (std::size_t i = 0; i < readings.size(); ++i) {
        SourceReading& reading = readings[i];
        for (ProjectRow& row : reading.rows)
            read.insert(row.place.row);
        std::ranges::move(reading.rows, std::back_inserter(joined.rows));
        std::ranges::move(reading.problems, std::back_inserter(joined.problems));
        for (SkippedRow& row : reading.skipped) {
            const auto [at, fresh] = skipped.try_emplace(row.place.row, row);
            if (!fresh && at->second.why == SkippedRow::Why::Blank) at->second.why = row.why;
        }
        if (i == main) continue;
        joined.columns.insert(joined.columns.end(), reading.columns.begin(), reading.columns.end());
        joined.found.insert(joined.found.end(), reading.found.begin(), reading.found.end());
        joined.repairs += reading.repairs;
    }
    joined.skipped.clear();
    joined.sheetRows = static_cast<int>(source.rows());
    for (std::size_t row = 0; row < source.rows(); ++row) {
        const int number = static_cast<int>(row) + 1;
        if (read.contains(number)) continue;
        const auto found = skipped.find(number);
        const auto otherwise = source.blank(row) ? SkippedRow::Why::Blank : SkippedRow::Why::Note;
        joined.skipped.push_back(
            {{joined.file, joined.sheet, number}, source.joined(row), found == skipped.end() ? otherwise : found->second.why});
    }
    return joined;
}

} // namespace tambonplan::intake
