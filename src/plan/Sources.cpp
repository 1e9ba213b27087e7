#include "plan/Sources.hpp"

#include <algorithm>
#include <set>

#include "plan/Headers.hpp"
#include "plan/Memory.hpp"
#include "plan/Problems.hpp"

namespace tambonplan::plan {

namespace {

using intake::SkippedRow;
using intake::SourceReading;

bool contains(const std::vector<Text>& files, const Text& file) {
    return std::find(files.begin(), files.end(), file) != files.end();
}

std::size_t findSource(const Table& table, const Text& file, const Text& sheet) {
    for (std::size_t row = 0; row < table.rows.size(); ++row)
        if (table.text(row, head::file) == file && table.text(row, head::sheet) == sheet) return row;
    return Text::npos;
}

Value positive(int number) {
    return number > 0 ? Value(double(number)) : Value();
}
Value count(std::size_t number) {
    return static_cast<double>(number);
}

/// How the rows of a source are accounted for: read + skipped + problems only = rows with content (issue 3, point 5).
struct Accounts {
    std::size_t skipped = 0, problemsOnly = 0, blank = 0;
};

Accounts accountsOf(const SourceReading& reading) {
    Accounts accounts;
    for (const SkippedRow& row : reading.skipped) {
        if (row.why == SkippedRow::Why::Blank)
            ++accounts.blank;
        else if (row.why == SkippedRow::Why::MissingName)
            ++accounts.problemsOnly;
        else
            ++accounts.skipped;
    }
    return accounts;
}

void writeSource(Table& table, std::size_t row, const SourceReading& reading) {
    double budget = 0;
    for (const auto& project : reading.rows)
        budget += project.budget.value_or(0);
    Text columns;
    for (const Text& column : reading.columns)
        columns += (columns.empty() ? Text() : Text(u"; ")) + column;
    table.set(row, head::layout, textValue(reading.layout));
    propose(table, row, head::village, positive(reading.village));
    propose(table, row, head::use, textValue(word::used));
    table.set(row, head::status, {});
    table.set(row, head::headerRow, positive(reading.headerRow));
    table.set(row, head::columnsFound, textValue(columns));
    table.set(row, head::rowsRead, count(reading.rows.size()));
    const Accounts accounts = accountsOf(reading);
    table.set(row, head::rowsSkipped, count(accounts.skipped));
    table.set(row, head::problemRows, count(accounts.problemsOnly));
    table.set(row, head::blankRows, count(accounts.blank));
    table.set(row, head::contentRows, count(reading.rows.size() + accounts.skipped + accounts.problemsOnly));
    table.set(row, head::statedTotal, numberValue(reading.writtenTotal));
    table.set(row, head::totalGap, reading.writtenTotal ? Value(budget - *reading.writtenTotal) : Value());
    table.set(row, head::budgetTotal, budget);
    table.set(row, head::problemCount, count(reading.problems.size()));
    table.set(row, head::url, textValue(reading.url));
}

/// Readings that get a line. A file without any plan is one line that counts what was passed over.
std::vector<SourceReading> sourceLines(const std::vector<SourceReading>& readings) {
    std::vector<SourceReading> lines;
    std::set<Text> withPlan;
    for (const auto& reading : readings)
        if (holdsPlan(reading)) withPlan.insert(reading.file);
    for (const auto& reading : readings) {
        if (holdsPlan(reading)) {
            lines.push_back(reading);
            continue;
        }
        if (withPlan.contains(reading.file)) continue;
        const auto line = std::find_if(lines.begin(), lines.end(), [&](const auto& l) { return l.file == reading.file; });
        if (line == lines.end()) {
            lines.push_back(reading);
            lines.back().sheet.clear();
            continue;
        }
        line->skipped.insert(line->skipped.end(), reading.skipped.begin(), reading.skipped.end());
        line->problems.insert(line->problems.end(), reading.problems.begin(), reading.problems.end());
    }
    return lines;
}

/// Number and name of the villages that the readings name; further names where the number is new.
std::map<int, Text> villagesOf(const Workbook& book, const std::vector<SourceReading>& readings) {
    std::map<int, Text> villages;
    const auto add = [&](int number, const Text& name) {
        if (number <= 0) return;
        Text& known = villages[number];
        if (known.empty()) known = name;
    };
    for (const auto& reading : readings)
        if (holdsPlan(reading)) add(reading.village, reading.villageName);
    const Table& projects = tableOf(book, range::projects);
    for (std::size_t row = 0; row < projects.rows.size(); ++row)
        add(static_cast<int>(projects.number(row, head::village).value_or(0)), {});
    return villages;
}

/// A named village that the officer keeps himself (he filled in households or people): no file renames it.
bool isOfficers(const Table& villages, std::size_t row) {
    const bool filled = !isEmpty(villages.at(row, head::households)) || !isEmpty(villages.at(row, head::people));
    return filled && !villages.text(row, head::villageName).empty();
}

} // namespace

bool holdsPlan(const SourceReading& reading) {
    return reading.headerRow > 0 || !reading.rows.empty();
}

int villageOfSource(const Workbook& book, const Text& file, const Text& sheet, int read) {
    const Table& table = tableOf(book, range::sources);
    const std::size_t row = findSource(table, file, sheet);
    if (row == Text::npos || !changedByOfficer(table, row, head::village)) return read;
    const int typed = static_cast<int>(table.number(row, head::village).value_or(0));
    return typed > 0 ? typed : read;
}

void updateSources(Context& context, const std::vector<Text>& files, const std::vector<SourceReading>& readings, ChangeList& changes) {
    Table& table = context.book[Text(range::sources)];
    double last = 0;
    std::set<Text> known;
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        last = std::max(last, table.number(row, head::order).value_or(0));
        known.insert(table.text(row, head::file));
    }
    std::set<std::size_t> used;
    for (const auto& reading : sourceLines(readings)) {
        std::size_t row = findSource(table, reading.file, reading.sheet);
        if (row == Text::npos) {
            row = table.add();
            table.set(row, head::order, ++last);
            table.set(row, head::file, textValue(reading.file));
            table.set(row, head::sheet, textValue(reading.sheet));
            if (!known.contains(reading.file))
                changes.source(word::isNew, reading.file, reading.sheet, {},
                               say(context.resources.thai, "changes.rows", {text::number(static_cast<long>(reading.rows.size()))}));
        }
        writeSource(table, row, reading);
        used.insert(row);
    }
    for (std::size_t row = table.rows.size(); row-- > 0;) {
        const bool inUse = text::trim(table.text(row, head::use)) != word::unused;
        if (inUse && !used.contains(row) && contains(files, table.text(row, head::file)))
            table.rows.erase(table.rows.begin() + static_cast<std::ptrdiff_t>(row));
    }
}

void updateSkipped(Context& context, const std::vector<Text>& files, const std::vector<SourceReading>& readings) {
    Table& table = context.book[Text(range::skipped)];
    Table fresh;
    fresh.header = table.header;
    // The lines of a file stay where its lines stood before; the sheet keeps the order of the sources.
    std::set<Text> written;
    const auto writeFile = [&](const Text& file) {
        if (!written.insert(file).second) return;
        for (const auto& reading : readings) {
            if (reading.file != file) continue;
            for (const SkippedRow& skipped : reading.skipped) {
                const std::size_t row = fresh.add();
                fresh.set(row, head::file, textValue(skipped.place.file));
                fresh.set(row, head::sheet, textValue(skipped.place.sheet));
                fresh.set(row, head::row, count(static_cast<std::size_t>(std::max(skipped.place.row, 0))));
                fresh.set(row, head::text, textValue(skipped.text));
                fresh.set(row, head::reason, textValue(context.resources.thai("skip." + std::string(intake::skipName(skipped.why)))));
            }
        }
    };
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        const Text file = table.text(row, head::file);
        if (contains(files, file))
            writeFile(file);
        else
            fresh.rows.push_back(table.rows[row]);
    }
    for (const auto& reading : readings)
        writeFile(reading.file);
    table = std::move(fresh);
}

void updateVillages(Workbook& book, const std::vector<SourceReading>& readings) {
    Table& table = book[Text(range::villages)];
    auto villages = villagesOf(book, readings);
    const std::set<int> withPlan = [&] {
        std::set<int> numbers;
        const Table& projects = tableOf(book, range::projects);
        for (std::size_t row = 0; row < projects.rows.size(); ++row)
            numbers.insert(static_cast<int>(projects.number(row, head::village).value_or(0)));
        return numbers;
    }();
    constexpr int mostVillages = 99; // a higher number is a slip in a file, and no reason to list a hundred lines
    if (!villages.empty() && villages.rbegin()->first <= mostVillages)
        for (int number = 1; number < villages.rbegin()->first; ++number)
            villages.try_emplace(number);

    std::map<int, std::size_t> rows;
    for (std::size_t row = 0; row < table.rows.size(); ++row)
        rows.try_emplace(static_cast<int>(table.number(row, head::village).value_or(0)), row);
    for (const auto& [number, name] : villages) {
        if (!rows.contains(number)) {
            rows[number] = table.add();
            table.set(rows[number], head::village, double(number));
        }
        if (!name.empty() && !isOfficers(table, rows[number])) table.set(rows[number], head::villageName, textValue(name));
    }
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        const auto number = table.number(row, head::village);
        if (!number) continue;
        table.set(row, head::planStatus, textValue(withPlan.contains(static_cast<int>(*number)) ? word::hasPlan : word::noPlan));
        table.set(row, head::projectCount, Formula{u"=COUNTIFS([TP_Register!หมู่ที่];[หมู่ที่])"});
        table.set(row, head::budgetTotal, Formula{u"=SUMIFS([TP_Register!งบประมาณ];[TP_Register!หมู่ที่];[หมู่ที่])"});
        table.set(row, head::selfShare,
                  Formula{u"=IF([จำนวนโครงการ]=0;\"\";"
                          u"ROUND(100*COUNTIFS([TP_Register!หมู่ที่];[หมู่ที่];[TP_Register!กลุ่ม];\"ทำเอง\")/[จำนวนโครงการ];2))"});
    }
    std::stable_sort(table.rows.begin(), table.rows.end(), [&](const auto& a, const auto& b) {
        const std::size_t column = table.column(head::village);
        return toNumber(a[column]).value_or(1e9) < toNumber(b[column]).value_or(1e9);
    });
}

} // namespace tambonplan::plan
