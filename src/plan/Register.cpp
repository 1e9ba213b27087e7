#include "plan/Register.hpp"

#include <algorithm>
#include <set>

#include "plan/Agencies.hpp"
#include "plan/Codes.hpp"
#include "plan/Headers.hpp"
#include "plan/Identity.hpp"
#include "plan/Removed.hpp"
#include "plan/SourceCells.hpp"
#include "text/Money.hpp"
#include "text/Place.hpp"

namespace tambonplan::plan {

namespace {

using intake::ProjectRow;

int toInt(std::optional<double> number) {
    return number ? static_cast<int>(*number) : 0;
}

bool isEmptyRow(const Table& table, std::size_t row) {
    return showsNothing(table.at(row, head::code)) && showsNothing(table.at(row, head::project)) && isEmpty(table.at(row, head::budget));
}

/// Villages of a project: its own first, then those its name names.
std::vector<int> villagesOf(int own, TextView name) {
    std::vector<int> villages;
    if (own > 0) villages.push_back(own);
    for (const int named : text::villageNumbers(name))
        if (std::find(villages.begin(), villages.end(), named) == villages.end()) villages.push_back(named);
    return villages;
}

/// Rows of some files in the order of the sources, as far as codes and rows tell it; it tells equal names apart.
std::vector<std::size_t> rowsOfFiles(const Table& table, const std::vector<Text>& files) {
    const std::set<Text> wanted(files.begin(), files.end());
    std::vector<std::size_t> rows;
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        const Text file = table.text(row, head::file);
        if (!file.empty() && wanted.contains(file)) rows.push_back(row);
    }
    std::stable_sort(rows.begin(), rows.end(), [&](std::size_t a, std::size_t b) {
        const bool oneSheet =
            table.text(a, head::file) == table.text(b, head::file) && table.text(a, head::sheet) == table.text(b, head::sheet);
        const int rowA = toInt(table.number(a, head::row)), rowB = toInt(table.number(b, head::row));
        if (oneSheet && rowA != rowB) return rowA < rowB;
        return codeLess(table.text(a, head::code), table.text(b, head::code));
    });
    return rows;
}

/// An agency in the directory's spelling, once that was looked up.
Text byDirectory(const Table& table, std::size_t row, TextView written, TextView known) {
    const Text original = table.text(row, written);
    const Text spelling = original.empty() ? Text() : table.text(row, known);
    return spelling.empty() ? original : spelling;
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
    e.site = table.text(row, head::site);
    e.budget = table.number(row, head::budget);
    e.fundSource = table.text(row, head::fundSource);
    e.year = table.text(row, head::years);
    e.agency = byDirectory(table, row, head::agency, head::hostByDirectory);
    e.support = byDirectory(table, row, head::support, head::supportByDirectory);
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

/// A project that was typed by hand into TP_Plan is a project of the register from now on: there it gets a code, and the next plan has it.
void adoptPlanRows(Workbook& book) {
    Table& plan = book[Text(range::plan)];
    for (std::size_t row = 0; row < plan.rows.size(); ++row) {
        const Text name = plan.text(row, head::project);
        if (text::trim(name).empty() || !plan.text(row, head::planCode).empty() || !plan.text(row, head::origin).empty()) continue;
        Table& table = book[Text(range::projects)];
        VillageCodes codes(book);
        const Text villages = plan.text(row, head::village); // "2, 3": the first proposes it
        const auto village = text::parseNumber(text::trim(text::split(villages, u',').front()));
        const Text code = codes.next(toInt(village));
        const std::size_t at = table.add();
        table.set(at, head::code, textValue(code));
        table.set(at, head::village, numberValue(village));
        for (const TextView header : {head::project, head::theme, head::issue, head::group, head::objective, head::target, head::budget,
                                      head::fundSource, head::support, head::urgency})
            table.set(at, header, plan.at(row, header));
        table.set(at, head::agency, plan.at(row, head::mainAgency));
        plan.set(row, head::origin, textValue(code));
    }
}

} // namespace

std::vector<Entry> entries(const Workbook& book) {
    const Table& table = tableOf(book, range::projects);
    std::vector<std::pair<Text, std::size_t>> rows; // by code
    rows.reserve(table.rows.size());
    for (std::size_t row = 0; row < table.rows.size(); ++row)
        if (!isEmptyRow(table, row)) rows.emplace_back(table.text(row, head::code), row);
    const auto before = [](const auto& a, const auto& b) { return codeLess(a.first, b.first); };
    if (!std::is_sorted(rows.begin(), rows.end(), before)) std::stable_sort(rows.begin(), rows.end(), before);
    std::vector<Entry> list;
    list.reserve(rows.size());
    for (const auto& [code, row] : rows)
        list.push_back(entry(table, row));
    return list;
}

void ensureCodes(Workbook& book) {
    adoptPlanRows(book);
    Table& table = book[Text(range::projects)];
    VillageCodes codes(book);
    for (std::size_t row = 0; row < table.rows.size(); ++row)
        if (showsNothing(table.at(row, head::code)) && !isEmptyRow(table, row))
            table.set(row, head::code, textValue(codes.next(toInt(table.number(row, head::village)))));
}

void updateRegister(Context& context, const std::vector<Text>& files, const std::vector<ProjectRow>& rows, ChangeList& changes) {
    Workbook& book = context.book;
    Table& table = book[Text(range::projects)];
    VillageCodes codes(book);
    const auto old = rowsOfFiles(table, files);
    const auto archive = rowsOfFiles(book[Text(range::removed)], files);
    std::set<Text> known;
    for (const std::size_t at : old)
        known.insert(table.text(at, head::file));

    const Continuity matched = continueRows(table, old, tableOf(book, range::removed), archive, rows);
    std::set<std::size_t> kept, restored;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        std::size_t at = matched.standing[i];
        bool isNew = at == Text::npos;
        TextView kind = word::isNew;
        if (isNew && matched.archived[i] != Text::npos) {
            at = restoreRow(book, matched.archived[i]);
            restored.insert(matched.archived[i]);
            isNew = false;
            kind = word::back;
        } else if (isNew) {
            at = table.add();
            table.set(at, head::code, textValue(codes.next(rows[i].village)));
        }
        const bool stood = at == matched.standing[i];
        if (stood) kept.insert(at);
        writeSourceCells(table, at, rows[i], isNew, changes);
        // The rows of a source that is read for the first time are no news one by one.
        if (!stood && known.contains(rows[i].place.file)) changes.row(table, at, kind);
    }
    std::vector<std::size_t> gone;
    for (const std::size_t at : old)
        if (!kept.contains(at)) {
            changes.row(table, at, word::gone);
            gone.push_back(at);
        }
    dropArchived(book, restored);
    removeRows(context, gone, context.resources.thai("removed.gone"));
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
    result.indicator = text(head::measure);
    result.expected = text(head::expected);
    result.method = text(head::method);
    result.period = text(head::period);
    result.site = text(head::site);
    result.budget = projects.number(row, head::budget);
    result.budgetWritten = text(head::budgetWritten);
    result.fundSource = text(head::fundSource);
    result.budgetCommunity = projects.number(row, head::budgetCommunity);
    result.budgetLocal = projects.number(row, head::budgetLocal);
    result.budgetOther = projects.number(row, head::budgetOther);
    result.budgetByYear = intake::amountsByYear(text(head::budgetByYear));
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
