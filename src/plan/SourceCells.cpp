#include "plan/SourceCells.hpp"

#include <array>
#include <cstdint>

#include "plan/Headers.hpp"
#include "plan/Memory.hpp"
#include "text/Fold.hpp"
#include "text/Money.hpp"

namespace tambonplan::plan {

namespace {

using intake::ProjectRow;

/// How a cell of the source behaves when the file comes again.
enum class Keeping {
    Place,  ///< where the row stands: always the source's
    Silent, ///< the officer may overtype it; a change is no news
    Listed, ///< the officer may overtype it; a change is listed
};

struct SourceCell {
    TextView header;
    Value value;
    Keeping keeping = Keeping::Listed;
};

/// The amount of a single year is the budget.
Text byYear(const ProjectRow& row) {
    return row.budgetByYear.size() < 2 ? Text() : intake::writtenByYear(row.budgetByYear);
}

std::vector<SourceCell> sourceCells(const ProjectRow& row) {
    const auto rank = text::parseNumber(row.villageRank);
    return {{head::village, row.village > 0 ? Value(double(row.village)) : Value()},
            {head::villageRank, rank ? Value(*rank) : textValue(row.villageRank), Keeping::Silent}, // moves with every row above
            {head::project, textValue(row.name)},
            {head::objective, textValue(row.objective)},
            {head::target, textValue(row.target)},
            {head::measure, textValue(row.indicator)},
            {head::expected, textValue(row.expected)},
            {head::budget, numberValue(row.budget)},
            {head::budgetWritten, textValue(row.budgetWritten), Keeping::Silent},
            {head::fundSource, textValue(row.fundSource)},
            {head::years, textValue(row.years)},
            {head::agency, textValue(row.agency)},
            {head::support, textValue(row.support)},
            {head::file, textValue(row.place.file), Keeping::Place},
            {head::sheet, textValue(row.place.sheet), Keeping::Place},
            {head::row, Value(double(row.place.row)), Keeping::Place},
            {head::original, textValue(row.original), Keeping::Place},
            {head::method, textValue(row.method)},
            {head::period, textValue(row.period)},
            {head::site, textValue(row.site), Keeping::Silent}, // says where, which the village and the name say too
            {head::budgetCommunity, numberValue(row.budgetCommunity)},
            {head::budgetLocal, numberValue(row.budgetLocal)},
            {head::budgetOther, numberValue(row.budgetOther)},
            {head::budgetByYear, textValue(byYear(row)), Keeping::Silent}, // a change is one of the budget or of the years too
            {head::themeStated, textValue(row.theme)},
            {head::groupStated, row.groupFromShares ? Value() : textValue(intake::groupName(row.group))},
            {head::groupStatedWhy, row.groupFromShares ? Value() : textValue(row.groupWhy), Keeping::Silent}};
}

/// 32 bits in base 36 (FNV-1a): short enough for one cell, and a clash would only hide one overtyped cell.
Text mark(TextView header, TextView text) {
    std::uint32_t hash = 2166136261U;
    const auto take = [&hash](char16_t c) {
        for (const std::uint32_t byte : {std::uint32_t{c} & 0xFFU, std::uint32_t{c} >> 8U})
            hash = (hash ^ byte) * 16777619U;
    };
    for (const char16_t c : header)
        take(c);
    take(u'\x1f');
    for (const char16_t c : text)
        take(c);
    constexpr std::uint32_t base = 36;
    Text digits;
    do {
        digits.push_back(u"0123456789abcdefghijklmnopqrstuvwxyz"[hash % base]);
        hash /= base;
    } while (hash > 0);
    return digits;
}

/// Rows of workbooks that were made before prints existed: what the source leaves open is the officer's as long as it says the same.
bool keptWithoutPrint(const Table& table, std::size_t at, const ProjectRow& row, TextView header) {
    if (header == head::village) return row.village == 0;
    return header == head::budget && !row.budget && table.text(at, head::budgetWritten) == row.budgetWritten;
}

} // namespace

Text nameMark(TextView name) {
    Text key;
    for (const char16_t c : text::fold(name))
        if (c != u' ') key.push_back(c);
    return mark(head::project, key);
}

Print Print::of(const ProjectRow& row) {
    Print print;
    print.name_ = nameMark(row.name);
    for (const SourceCell& cell : sourceCells(row))
        if (cell.keeping != Keeping::Place && !isEmpty(cell.value)) print.marks_.insert(mark(cell.header, toText(cell.value)));
    return print;
}

Print Print::parse(TextView cell) {
    Print print;
    for (const TextView part : text::split(cell, u' ')) {
        if (part.empty()) continue;
        if (print.name_.empty())
            print.name_ = part;
        else
            print.marks_.insert(Text(part));
    }
    return print;
}

Text Print::text() const {
    Text cell = name_;
    for (const Text& part : marks_)
        cell += u" " + part;
    return cell;
}

bool Print::says(TextView header, TextView text) const {
    return marks_.contains(mark(header, text));
}

void writeSourceCells(Table& table, std::size_t at, const ProjectRow& row, bool isNew, ChangeList& changes) {
    const Print old = Print::parse(table.text(at, head::print));
    const Text groupBefore = table.text(at, head::groupStated);
    bool changed = isNew;
    for (const SourceCell& cell : sourceCells(row)) {
        const Text stands = table.text(at, cell.header);
        const Text says = toText(cell.value);
        if (stands == says) continue;
        const bool overtyped =
            !isNew && !stands.empty() && (old.empty() ? keptWithoutPrint(table, at, row, cell.header) : !old.says(cell.header, stands));
        if (cell.keeping != Keeping::Place && overtyped) {
            const bool news = !says.empty() && !old.empty() && !old.says(cell.header, says);
            if (news && cell.keeping == Keeping::Listed) changes.cell(table, at, row.place, word::kept, cell.header, stands, says);
            continue;
        }
        table.set(at, cell.header, cell.value);
        if (cell.keeping == Keeping::Place) continue; // moved: the project itself is the same
        changed = true;
        if (!isNew && cell.keeping == Keeping::Listed) changes.cell(table, at, row.place, word::changed, cell.header, stands, says);
    }
    table.set(at, head::print, textValue(Print::of(row).text()));
    if (!changed) return;
    if (isNew || table.text(at, head::groupStated) != groupBefore) propose(table, at, head::group, textValue(intake::groupName(row.group)));
    propose(table, at, head::urgency, textValue(row.urgency));
    if (isNew) table.set(at, head::groupReason, textValue(row.groupWhy));
}

} // namespace tambonplan::plan
