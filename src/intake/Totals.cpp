#include "intake/Totals.hpp"

#include <algorithm>
#include <cmath>

namespace tambonplan::intake {

namespace {

constexpr double tolerance = 0.5;
constexpr std::size_t mostChoices = 12; // 2^12 combinations at most

/// Is `missing` the sum of some of `perhaps`?
bool reaches(double missing, const std::vector<double>& perhaps) {
    if (std::abs(missing) < tolerance) return true;
    const std::size_t count = std::min(perhaps.size(), mostChoices);
    for (std::size_t choice = 1; choice < (std::size_t{1} << count); ++choice) {
        double sum = 0;
        for (std::size_t i = 0; i < count; ++i)
            if ((choice >> i) & 1U) sum += perhaps[i];
        if (std::abs(missing - sum) < tolerance) return true;
    }
    return false;
}

} // namespace

void Totals::addRow(const Band& band, const RowBudget& budget, bool nameless, Group group, const Text& theme) {
    Row row;
    row.section = section_;
    row.table = table_;
    row.sincePlain = plain_;
    row.sinceGrand = grand_;
    row.sincePage = page_;
    row.group = group;
    row.theme = theme;
    const auto put = [nameless](Part& part, double baht) {
        if (nameless)
            part.perhaps.push_back(baht);
        else
            part.sure += baht;
    };
    std::optional<double> total;
    for (const MoneyCell& cell : budget.cells) {
        Part& part = row.columns[cell.column];
        if (band.columns[cell.column].role == Role::Total) total = cell.amount.kind == Amount::Kind::Good ? cell.amount.baht : 0;
        if (cell.amount.kind == Amount::Kind::Good && !(budget.sumDiffers && band.columns[cell.column].role == Role::Total))
            put(part, cell.amount.baht);
        else if (cell.amount.baht > 0)
            part.perhaps.push_back(cell.amount.baht);
        if (cell.amount.kind != Amount::Kind::Good && cell.amount.upper > 0) part.perhaps.push_back(cell.amount.upper);
        if (band.columns[cell.column].role == Role::Total && (cell.amount.kind == Amount::Kind::Empty || budget.sumDiffers))
            part.perhaps.push_back(budget.partsSum);
        if (!budget.unreadable.empty()) row.budget.perhaps.insert(row.budget.perhaps.end(), part.perhaps.begin(), part.perhaps.end());
    }
    if (budget.baht)
        put(row.budget, *budget.baht);
    else if (budget.sumDiffers)
        row.budget.perhaps.insert(row.budget.perhaps.end(), {budget.partsSum, total.value_or(0)});
    else if (budget.partsSum > 0)
        row.budget.perhaps.push_back(budget.partsSum);
    rows_.push_back(std::move(row));
}

void Totals::startTable() {
    ++table_;
    ++section_;
    ++page_;
}

void Totals::startVillage() {
    rows_.clear();
    startTable();
}

template<class Scope> bool Totals::fits(std::size_t column, double baht, Scope inScope) const {
    Part cells, budgets;
    bool any = false;
    const auto add = [](Part& to, const Part& from) {
        to.sure += from.sure;
        to.perhaps.insert(to.perhaps.end(), from.perhaps.begin(), from.perhaps.end());
    };
    for (const Row& row : rows_) {
        if (!inScope(row)) continue;
        any = true;
        const auto cell = row.columns.find(column);
        if (cell != row.columns.end()) add(cells, cell->second);
        add(budgets, row.budget);
    }
    return any && (reaches(baht - cells.sure, cells.perhaps) || reaches(baht - budgets.sure, budgets.perhaps));
}

Totals::Match Totals::match(std::size_t column, double baht, const SumLabel& label) const {
    Match match;
    match.whole = fits(column, baht, [](const Row&) { return true; });
    match.any = match.whole || fits(column, baht, [this](const Row& row) { return row.table == table_; }) ||
                fits(column, baht, [this](const Row& row) { return row.sinceGrand == grand_; });
    if (match.any || label.kind == SumLabel::Kind::Grand) return match;
    match.any = fits(column, baht, [this](const Row& row) { return row.section == section_; }) ||
                fits(column, baht, [this](const Row& row) { return row.sincePlain == plain_; }) ||
                fits(column, baht, [this](const Row& row) { return row.sincePage == page_; });
    if (label.group != Group::Unstated)
        match.any = match.any || fits(column, baht, [&](const Row& row) { return row.group == label.group; });
    if (!label.theme.empty()) match.any = match.any || fits(column, baht, [&](const Row& row) { return row.theme == label.theme; });
    return match;
}

void Totals::closeSum(const SumLabel& label) {
    if (label.kind == SumLabel::Kind::Grand) ++grand_;
    if (label.kind == SumLabel::Kind::Carried)
        ++page_;
    else
        ++plain_;
}

double Totals::sumOf(std::size_t column) const {
    double sum = 0;
    for (const Row& row : rows_)
        if (const auto cell = row.columns.find(column); cell != row.columns.end()) sum += cell->second.sure;
    return sum;
}

} // namespace tambonplan::intake
