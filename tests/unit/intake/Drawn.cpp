#include "intake/Drawn.hpp"

#include <algorithm>
#include <array>

namespace tambonplan::intake::test {

namespace {

Cell cellFrom(TextView shown) {
    Cell cell;
    cell.text = shown;
    cell.kind = shown.empty() ? Cell::Kind::Empty : Cell::Kind::Text;
    if (shown == u"!") cell.kind = Cell::Kind::Error;
    if (shown.size() > 1 && shown.front() == u'#') {
        cell.kind = Cell::Kind::Number;
        cell.text = shown.substr(1);
        std::string digits;
        for (const char16_t c : cell.text)
            if (c != u',') digits.push_back(static_cast<char>(c));
        cell.number = std::stod(digits);
    }
    return cell;
}

void cover(Cell& cell, const Cell& from) {
    cell = from;
    cell.covered = true;
}

} // namespace

Grid draw(TextView sheet, const std::vector<TextView>& lines) {
    Grid grid;
    grid.sheet = sheet;
    std::size_t width = 0;
    for (TextView line : lines) {
        const bool hidden = line.starts_with(u'~');
        if (hidden) line.remove_prefix(1);
        std::vector<Cell> row;
        for (const TextView part : text::split(line, u'|')) {
            const TextView shown = text::trim(part);
            Cell cell = cellFrom(shown);
            cell.address = sheetAddress(grid.rows.size(), row.size());
            if (shown == u"<") cover(cell, row.back());
            if (shown == u"^") cover(cell, grid.rows.back()[row.size()]);
            row.push_back(std::move(cell));
        }
        width = std::max(width, row.size());
        grid.rows.push_back(std::move(row));
        grid.hidden.push_back(hidden);
    }
    for (std::size_t r = 0; r < grid.rows.size(); ++r)
        while (grid.rows[r].size() < width) {
            grid.rows[r].emplace_back();
            grid.rows[r].back().address = sheetAddress(r, grid.rows[r].size() - 1);
        }
    return grid;
}

Grid drawTable(int number, std::vector<Text> before, std::initializer_list<TextView> lines, std::vector<Text> after) {
    Grid grid = draw(u"ตาราง " + text::number(number), lines);
    grid.before = std::move(before);
    grid.after = std::move(after);
    return grid;
}

SourceDocument document(TextView file, std::vector<Grid> grids) {
    SourceDocument document;
    document.file = file;
    document.grids = std::move(grids);
    return document;
}

const Rules& shippedRules() {
    static const std::string base = TAMBONPLAN_SOURCE_DIR "/extension/rules/";
    static const Rules rules{.columns = text::loadRules(base + "columns.tsv"),
                             .groups = text::loadRules(base + "groups.tsv"),
                             .themes = text::loadRules(base + "themes.tsv"),
                             .rows = text::loadRules(base + "rows.tsv")};
    return rules;
}

const text::Messages& shippedMessages() {
    static const text::Messages messages(text::loadRules(TAMBONPLAN_SOURCE_DIR "/extension/strings/intake.tsv"));
    return messages;
}

std::vector<SourceReading> readAll(const SourceDocument& document, const std::vector<Village>& villages, bool askAboutAmounts) {
    Rules rules = shippedRules();
    rules.villages = villages;
    if (askAboutAmounts) rules.amounts = text::loadRules(TAMBONPLAN_SOURCE_DIR "/extension/rules/amounts.tsv");
    static const Reader plain(shippedRules(), shippedMessages()); // prepared once: many tests read hundreds of grids
    return villages.empty() && !askAboutAmounts ? plain.read(document) : Reader(rules, shippedMessages()).read(document);
}

SourceReading readSheet(TextView sheet, std::initializer_list<TextView> lines) {
    return readAll(document(u"แผน.xlsx", {draw(sheet, lines)})).front();
}

std::vector<std::string> skipped(const SourceReading& reading) {
    static constexpr std::array names{"blank", "title", "header",      "section",    "subtotal",
                                      "total", "note",  "missingName", "otherTable", "otherSheet"};
    auto rows = reading.skipped;
    std::ranges::stable_sort(rows, {}, [](const SkippedRow& row) { return row.place.row; });
    std::vector<std::string> list;
    for (const SkippedRow& row : rows)
        if (row.why != SkippedRow::Why::Blank)
            list.push_back(std::to_string(row.place.row) + ":" + names.at(static_cast<std::size_t>(row.why)));
    return list;
}

std::vector<std::string> problems(const SourceReading& reading) {
    std::vector<std::string> list;
    for (const Problem& problem : reading.problems) {
        std::string kind(problemName(problem.kind));
        kind.front() = static_cast<char>(kind.front() - 'a' + 'A');
        if (problem.level != Problem::Level::Notice) list.push_back(utf8(problem.cell) + ":" + kind);
    }
    return list;
}

std::vector<std::string> names(const SourceReading& reading) {
    std::vector<std::string> list;
    for (const ProjectRow& row : reading.rows)
        list.push_back(utf8(row.name));
    return list;
}

std::vector<Group> groups(const SourceReading& reading) {
    std::vector<Group> all;
    for (const ProjectRow& row : reading.rows)
        all.push_back(row.group);
    return all;
}

double budget(const SourceReading& reading, std::size_t row) {
    return reading.rows.at(row).budget.value_or(-1);
}

std::vector<double> budgets(const SourceReading& reading) {
    std::vector<double> all;
    for (std::size_t i = 0; i < reading.rows.size(); ++i)
        all.push_back(budget(reading, i));
    return all;
}

std::vector<int> villages(const SourceReading& reading) {
    std::vector<int> all;
    for (const ProjectRow& row : reading.rows)
        all.push_back(row.village);
    return all;
}

std::string utf8(TextView text) {
    return text::toUtf8(text);
}

} // namespace tambonplan::intake::test
