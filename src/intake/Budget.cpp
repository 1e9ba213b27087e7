#include "intake/Budget.hpp"

#include <algorithm>
#include <cmath>

#include "intake/Ditto.hpp"
#include "intake/HeaderColumn.hpp"
#include "intake/Wording.hpp"
#include "text/Fold.hpp"
#include "text/Money.hpp"

namespace tambonplan::intake {

namespace {

constexpr double tolerance = 0.5; // baht; sums of formulas are not always exact

Amount good(double baht) {
    return {Amount::Kind::Good, baht, baht};
}

/// What a number cell shows may be a date that the spreadsheet made out of "1/5", or a share.
bool showsNoMoney(TextView text) {
    return text.find(u'/') != TextView::npos || text.find(u':') != TextView::npos || text.ends_with(u'%');
}

/// "ไม่ใช้งบ", not a plain 0.
bool saysNoMoney(TextView text, const Vocabulary& words) {
    return !text::parseNumber(text) && words.money(text).kind == text::Money::Kind::None;
}

double usable(const Amount& amount) {
    return amount.kind == Amount::Kind::Good ? amount.baht : 0;
}

void add(std::optional<double>& sum, double baht) {
    sum = sum.value_or(0) + baht;
}

/// Share of a source in percent; nothing is added to the money.
double shareOf(const Cell& cell) {
    if (cell.kind == Cell::Kind::Number) return cell.text.ends_with(u'%') && cell.number <= 1 ? cell.number * 100 : cell.number;
    Text text(text::trim(cell.text));
    while (text.ends_with(u'%') || text.ends_with(u' '))
        text.pop_back();
    return text::parseNumber(text).value_or(0);
}

/// Divides the budget by the shares of its sources.
void divide(const GridView& view, const Band& band, std::size_t row, RowBudget& budget) {
    if (!budget.percent || !budget.baht) return;
    for (const std::size_t c : budget.sources) {
        const double part = *budget.baht * shareOf(view.at(row, c)) / 100;
        const Role role = band.columns[c].role;
        add(role == Role::Community ? budget.community : role == Role::Local ? budget.local : budget.other, part);
    }
}

/// Adds up parts; what cannot be read makes the whole empty.
void addPart(RowBudget& budget, const Column& column, std::size_t index, const Amount& amount, bool ticked) {
    const bool stated = amount.kind != Amount::Kind::Empty && !(amount.kind == Amount::Kind::Good && amount.baht == 0);
    if (isSource(column.role) && (stated || ticked)) budget.sources.push_back(index);
    if (amount.kind != Amount::Kind::Good) return;
    budget.partsSum += amount.baht;
    if (column.role == Role::Community) add(budget.community, amount.baht);
    if (column.role == Role::Local) add(budget.local, amount.baht);
    if (column.role == Role::Other) add(budget.other, amount.baht);
}

/// "1.5 | ล้านบาท": the factor that a column of units right of the amount states; 1 where there is none.
double unitBeside(const GridView& view, const Vocabulary& words, const Band& band, std::size_t row, std::size_t column) {
    constexpr std::size_t longest = 12; // "หมื่นบาท"
    if (column + 1 >= band.columns.size()) return 1;
    if (const Role role = band.columns[column + 1].role; role != Role::None && role != Role::Ignored && role != Role::Target) return 1;
    const TextView unit = view.own(row, column + 1);
    if (unit.empty() || unit.size() > longest || text::parseNumber(view.shown(row, column)) == std::nullopt) return 1;
    for (const auto& [kind, factor] : moneyUnits)
        if (words.is(kind, unit)) return factor;
    return 1;
}

} // namespace

Amount readAmount(const Cell& cell, double unit, const Vocabulary& words) {
    using Kind = Amount::Kind;
    if (cell.kind == Cell::Kind::Error) return {Kind::Error, 0, 0};
    if (cell.kind == Cell::Kind::Number) {
        if (showsNoMoney(cell.text)) return {Kind::Unreadable, 0, 0};
        if (cell.number < 0) return {Kind::Negative, -cell.number * unit, 0};
        return good(cell.number * unit);
    }
    const auto money = words.money(cell.text);
    switch (money.kind) {
    case text::Money::Kind::Empty: return {};
    case text::Money::Kind::None: return good(0);
    case text::Money::Kind::Amount: return good(unit != 1 && text::parseNumber(text::trim(cell.text)) ? money.baht * unit : money.baht);
    case text::Money::Kind::Range: return {Kind::Range, money.baht, money.upper};
    case text::Money::Kind::Typo: return {Kind::Typo, money.baht, 0};
    case text::Money::Kind::Negative: return {Kind::Negative, money.baht, 0};
    case text::Money::Kind::Contradiction: return {Kind::Contradiction, money.baht, money.upper};
    case text::Money::Kind::Approximate: return {Kind::Approximate, money.baht, 0};
    case text::Money::Kind::Rate: return {Kind::Rate, money.baht, 0};
    case text::Money::Kind::Unreadable: break;
    }
    return {Kind::Unreadable, 0, 0};
}

std::optional<AmountProblem> problemOf(const Amount& amount) {
    using Kind = Amount::Kind;
    const auto show = [](double baht) { return baht > 0 ? text::formatBaht(baht) : Text(u"?"); };
    switch (amount.kind) {
    case Kind::Empty:
    case Kind::Good: return std::nullopt;
    case Kind::Range: return AmountProblem{Problem::Kind::BudgetRange, {}};
    case Kind::Typo: return AmountProblem{Problem::Kind::NumberTypo, {show(amount.baht)}};
    case Kind::Negative: return AmountProblem{Problem::Kind::NegativeMoney, {show(amount.baht)}};
    case Kind::Contradiction: return AmountProblem{Problem::Kind::WordsDiffer, {show(amount.baht), show(amount.upper)}};
    case Kind::Approximate: return AmountProblem{Problem::Kind::BudgetApproximate, {show(amount.baht)}};
    case Kind::Rate: return AmountProblem{Problem::Kind::BudgetRate, {show(amount.baht)}};
    case Kind::Error: return AmountProblem{Problem::Kind::FormulaError, {}};
    case Kind::Unreadable: break;
    }
    return AmountProblem{Problem::Kind::BudgetUnreadable, {}};
}

RowBudget readBudget(const GridView& view, const Vocabulary& words, const Band& band, const RoleColumns& roles, std::size_t row) {
    RowBudget budget;
    bool parts = false, anyGood = false;
    std::optional<std::size_t> totalColumn;
    std::optional<double> revised;
    for (const std::size_t c : roles.amounts()) {
        const Column& column = band.columns[c];
        // Tick columns may hold the amount itself instead of a tick.
        const bool amountInTick = isTick(column.role) && !words.is(RowWord::Tick, view.own(row, c)) &&
                                  (usable(readAmount(view.at(row, c), 1, words)) >= 100 || saysNoMoney(view.own(row, c), words));
        if ((!isMoney(column.role) && !amountInTick) || view.at(row, c).covered) continue;
        const TextView shown = view.own(row, c);
        if (column.percent && isSource(column.role)) {
            if (const double share = shareOf(view.at(row, c)); share > 0) {
                budget.sources.push_back(c);
                add(budget.percent, share);
            }
            continue;
        }
        if (isMoney(column.role)) {
            if (!budget.cells.empty()) budget.written += u" | ";
            appendLine(budget.written, shown);
        }
        Amount amount = readAmount(view.at(row, c), column.unit, words);
        if (amount.kind == Amount::Kind::Good && column.unit == 1) amount.baht *= unitBeside(view, words, band, row, c);
        if (band.multiplied && c == band.price && amount.kind == Amount::Kind::Good) {
            const Amount times = readAmount(view.at(row, band.quantity), 1, words);
            amount.kind = times.kind == Amount::Kind::Good ? amount.kind : Amount::Kind::Unreadable;
            amount.baht *= usable(times);
        }
        if (isDitto(shown, words)) amount.kind = Amount::Kind::Unreadable;         // an amount is never guessed
        const bool counted = column.unit > 1 && amount.kind == Amount::Kind::Good; // "1" is a thousand baht below "พันบาท"
        const bool ticked = isSource(column.role) && words.is(RowWord::Tick, shown) && !counted && amount.baht < 100;
        const bool blank = ticked || (isSource(column.role) && amount.kind != Amount::Kind::Good && words.is(RowWord::NoTick, shown));
        if (blank || (column.role == Role::Revised && words.is(RowWord::Unchanged, shown))) amount = {};
        budget.cells.push_back({c, amount});
        if (amount.kind != Amount::Kind::Empty && (!budget.column || column.role == Role::Total)) budget.column = c;
        const bool trouble = amount.kind != Amount::Kind::Empty && amount.kind != Amount::Kind::Good;
        if (trouble) budget.unreadable.push_back(c);
        if (column.role == Role::Revised) {
            if (amount.kind == Amount::Kind::Good) revised = amount.baht, budget.column = c;
            continue;
        }
        if (column.role == Role::Total) {
            totalColumn = budget.cells.size() - 1;
            continue;
        }
        parts = true;
        anyGood = anyGood || amount.kind == Amount::Kind::Good;
        if (amount.kind == Amount::Kind::Good && amount.baht > 0 && column.year != 0) addAmount(budget.byYear, {column.year, amount.baht});
        addPart(budget, column, c, amount, ticked);
    }
    while (budget.written.ends_with(u" | "))
        budget.written.erase(budget.written.size() - 3);
    if (revised) { // whatever stood before need not be read
        budget.baht = revised;
        budget.unreadable.clear();
        budget.byYear.clear(); // nobody says how the new amount is divided
        budget.community = budget.local = budget.other = std::nullopt;
        for (MoneyCell& cell : budget.cells)
            if (problemOf(cell.amount)) cell.amount = {};
        return budget;
    }
    if (!budget.unreadable.empty()) return budget;
    const Amount total = totalColumn ? budget.cells[*totalColumn].amount : Amount{};
    if (parts && anyGood) budget.baht = budget.partsSum;
    if (total.kind == Amount::Kind::Good) {
        budget.sumDiffers = anyGood && std::abs(total.baht - budget.partsSum) > tolerance;
        budget.baht = total.baht;
    }
    if (band.price != Text::npos && !band.multiplied && budget.baht) {
        const double product =
            usable(readAmount(view.at(row, band.quantity), 1, words)) * usable(readAmount(view.at(row, band.price), 1, words));
        budget.sumDiffers = product > 0 && std::abs(product - *budget.baht) > tolerance;
        if (budget.sumDiffers) budget.partsSum = product;
    }
    if (budget.sumDiffers) budget.baht.reset();
    divide(view, band, row, budget);
    return budget;
}

} // namespace tambonplan::intake
