#include "plan/Register.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "plan/Codes.hpp"
#include "plan/Headers.hpp"
#include "plan/Memory.hpp"
#include "text/Fold.hpp"
#include "text/Money.hpp"
#include "text/Place.hpp"

namespace tambonplan::plan {

namespace {

using intake::ProjectRow;

int toInt(std::optional<double> number) {
    return number ? static_cast<int>(*number) : 0;
}

/// Cells that come from the source alone, and those rows of them that the source may leave open.
struct SourceCell {
    TextView header;
    Value value;
};

std::vector<SourceCell> sourceCells(const ProjectRow& row, const Table& table, std::size_t at) {
    const auto rank = text::parseNumber(row.villageRank);
    // What the source does not say, the officer may have typed: it stays as long as the source says the same as before.
    const Value village = row.village > 0 ? Value(double(row.village)) : table.at(at, head::village);
    const bool sameBudgetText = table.text(at, head::budgetWritten) == row.budgetWritten;
    const Value budget = row.budget || !sameBudgetText ? numberValue(row.budget) : table.at(at, head::budget);
    return {{head::village, village},
            {head::villageRank, rank ? Value(*rank) : textValue(row.villageRank)},
            {head::project, textValue(row.name)},
            {head::objective, textValue(row.objective)},
            {head::target, textValue(row.target)},
            {head::expected, textValue(row.expected)},
            {head::budget, budget},
            {head::budgetWritten, textValue(row.budgetWritten)},
            {head::fundSource, textValue(row.fundSource)},
            {head::years, textValue(row.years)},
            {head::agency, textValue(row.agency)},
            {head::support, textValue(row.support)},
            {head::file, textValue(row.place.file)},
            {head::sheet, textValue(row.place.sheet)},
            {head::row, Value(double(row.place.row))},
            {head::original, textValue(row.original)},
            {head::method, textValue(row.method)},
            {head::period, textValue(row.period)},
            {head::budgetCommunity, numberValue(row.budgetCommunity)},
            {head::budgetLocal, numberValue(row.budgetLocal)},
            {head::budgetOther, numberValue(row.budgetOther)},
            {head::themeStated, textValue(row.theme)},
            {head::groupStated, row.groupFromShares ? Value() : textValue(intake::groupName(row.group))},
            {head::groupStatedWhy, row.groupFromShares ? Value() : textValue(row.groupWhy)}};
}

/// Writes one row of a source. A row that reads as before is left alone, so that later commands' work on it stays.
void writeRow(Table& table, std::size_t at, const ProjectRow& row, bool isNew) {
    bool changed = isNew;
    for (const auto& cell : sourceCells(row, table, at)) {
        if (same(table.at(at, cell.header), cell.value)) continue;
        table.set(at, cell.header, cell.value);
        // Moved within its file: the project itself is the same.
        changed = changed || (cell.header != head::row && cell.header != head::sheet);
    }
    if (!changed) return;
    propose(table, at, head::group, textValue(intake::groupName(row.group)));
    propose(table, at, head::urgency, textValue(row.urgency));
    if (isNew) table.set(at, head::groupReason, textValue(row.groupWhy));
}

/// Which old row each fresh row continues.
std::vector<std::size_t> matchRows(const Table& table, const std::vector<std::size_t>& old, const std::vector<ProjectRow>& rows) {
    std::vector<std::size_t> result(rows.size(), Text::npos);
    std::set<std::size_t> taken;
    const auto place = [](const Text& file, const Text& sheet, int row) { return file + u"\x1f" + sheet + u"\x1f" + text::number(row); };
    const std::array<bool, 3> withPlace{true, false, true};
    const std::array<bool, 3> withName{true, true, false};
    for (std::size_t pass = 0; pass < 3; ++pass) {
        const auto key = [&](const Text& file, const Text& sheet, int row, const Text& name) {
            return (withPlace[pass] ? place(file, sheet, row) : file) + u"\x1f" + (withName[pass] ? text::fold(name) : Text());
        };
        std::map<Text, std::vector<std::size_t>> free; // in reversed order, so that the first is at the back
        for (std::size_t i = old.size(); i-- > 0;) {
            const std::size_t at = old[i];
            if (taken.contains(at)) continue;
            free[key(table.text(at, head::file), table.text(at, head::sheet), toInt(table.number(at, head::row)),
                     table.text(at, head::project))]
                .push_back(at);
        }
        for (std::size_t i = 0; i < rows.size(); ++i) {
            if (result[i] != Text::npos) continue;
            const auto found = free.find(key(rows[i].place.file, rows[i].place.sheet, rows[i].place.row, rows[i].name));
            if (found == free.end() || found->second.empty()) continue;
            result[i] = found->second.back();
            found->second.pop_back();
            taken.insert(result[i]);
        }
    }
    return result;
}

bool isEmptyRow(const Table& table, std::size_t row) {
    return table.text(row, head::code).empty() && table.text(row, head::project).empty() && isEmpty(table.at(row, head::budget));
}

/// Villages of a project: its own first, then those its name names.
std::vector<int> villagesOf(int own, TextView name) {
    std::vector<int> villages;
    if (own > 0) villages.push_back(own);
    for (const int named : text::villageNumbers(name))
        if (std::find(villages.begin(), villages.end(), named) == villages.end()) villages.push_back(named);
    return villages;
}

Entry entry(const Table& table, std::size_t row) {
    Entry e;
    e.row = row;
    e.code = table.text(row, head::code);
    e.village = toInt(table.number(row, head::village));
    e.name = table.text(row, head::project);
    e.villages = villagesOf(e.village, e.name);
    e.objective = table.text(row, head::objective);
    e.target = table.text(row, head::target);
    e.budget = table.number(row, head::budget);
    e.fundSource = table.text(row, head::fundSource);
    e.agency = table.text(row, head::agency);
    e.support = table.text(row, head::support);
    e.group = table.text(row, head::group);
    e.theme = table.text(row, head::theme);
    e.issue = table.text(row, head::issue);
    e.urgency = table.text(row, head::urgency);
    if (const auto rank = table.number(row, head::villageRank)) e.villageRank = static_cast<int>(*rank);
    e.file = table.text(row, head::file);
    e.sheet = table.text(row, head::sheet);
    e.sourceRow = toInt(table.number(row, head::row));
    return e;
}

} // namespace

std::vector<Entry> entries(const Workbook& book) {
    const Table& table = tableOf(book, range::projects);
    std::vector<Entry> list;
    list.reserve(table.rows.size());
    for (std::size_t row = 0; row < table.rows.size(); ++row)
        if (!isEmptyRow(table, row)) list.push_back(entry(table, row));
    std::stable_sort(list.begin(), list.end(), [](const Entry& a, const Entry& b) { return codeLess(a.code, b.code); });
    return list;
}

void ensureCodes(Workbook& book) {
    Table& table = book[Text(range::projects)];
    VillageCodes codes(book);
    for (std::size_t row = 0; row < table.rows.size(); ++row)
        if (table.text(row, head::code).empty() && !isEmptyRow(table, row))
            table.set(row, head::code, textValue(codes.next(toInt(table.number(row, head::village)))));
}

void updateRegister(Workbook& book, const std::vector<Text>& files, const std::vector<ProjectRow>& rows) {
    Table& table = book[Text(range::projects)];
    VillageCodes codes(book);
    std::vector<std::size_t> old;
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        const Text file = table.text(row, head::file);
        if (!file.empty() && std::find(files.begin(), files.end(), file) != files.end()) old.push_back(row);
    }
    // The order in the source, not the one the officer sorted the sheet into, tells equal names apart.
    std::stable_sort(old.begin(), old.end(),
                     [&](std::size_t a, std::size_t b) { return codeLess(table.text(a, head::code), table.text(b, head::code)); });

    const auto matched = matchRows(table, old, rows);
    const std::set<std::size_t> kept(matched.begin(), matched.end());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const bool isNew = matched[i] == Text::npos;
        const std::size_t at = isNew ? table.add() : matched[i];
        if (isNew) table.set(at, head::code, textValue(codes.next(rows[i].village)));
        writeRow(table, at, rows[i], isNew);
    }
    for (const std::size_t at : old)
        if (!kept.contains(at)) table.rows[at].clear();
    std::erase_if(table.rows, [](const auto& row) { return row.empty(); });
}

ProjectRow projectRow(const Table& projects, std::size_t row) {
    ProjectRow result;
    const auto text = [&](TextView header) { return projects.text(row, header); };
    result.place = {text(head::file), text(head::sheet), toInt(projects.number(row, head::row))};
    result.village = toInt(projects.number(row, head::village));
    result.name = text(head::project);
    result.villages = villagesOf(result.village, result.name);
    result.villageRank = text(head::villageRank);
    result.objective = text(head::objective);
    result.target = text(head::target);
    result.expected = text(head::expected);
    result.method = text(head::method);
    result.period = text(head::period);
    result.budget = projects.number(row, head::budget);
    result.budgetWritten = text(head::budgetWritten);
    result.fundSource = text(head::fundSource);
    result.budgetCommunity = projects.number(row, head::budgetCommunity);
    result.budgetLocal = projects.number(row, head::budgetLocal);
    result.budgetOther = projects.number(row, head::budgetOther);
    result.years = text(head::years);
    result.agency = text(head::agency);
    result.support = text(head::support);
    result.group = intake::groupFromName(text(head::groupStated));
    result.groupWhy = text(head::groupStatedWhy);
    result.theme = text(head::themeStated);
    result.urgency = text(head::urgency);
    result.original = text(head::original);
    return result;
}

} // namespace tambonplan::plan
