#include "intake/Totals.hpp"

#include <algorithm>
#include <cmath>
#include <span>

namespace tambonplan::intake {

namespace {

constexpr double tolerance = 0.5;
constexpr std::size_t mostChoices = 12; // 2^12 combinations at most

/// Is `missing` the sum of some of `perhaps`, or nothing?
bool sumOfSome(double missing, std::span<const double> perhaps) {
    if (std::abs(missing) < tolerance) return true;
    for (std::size_t i = 0; i < perhaps.size(); ++i)
        if (sumOfSome(missing - perhaps[i], perhaps.subspan(i + 1))) return true;
    return false;
}

} // namespace

void Totals::Part::take(double baht, bool sureToCount) {
    if (sureToCount)
        sure += baht;
    else if (perhaps.size() < mostChoices)
        perhaps.push_back(baht);
}

void Totals::Part::take(const Part& other) {
    sure += other.sure;
    for (const double baht : other.perhaps)
        take(baht, false);
}

const Totals::Part* Totals::Scope::find(std::size_t column) const {
    const auto found = std::ranges::find(columns, column, &Part::column);
    return found == columns.end() ? nullptr : &*found;
}

Totals::Part& Totals::Scope::at(std::size_t column) {
    const auto found = std::ranges::find(columns, column, &Part::column);
    return found != columns.end() ? *found : columns.emplace_back(Part{column, 0, {}});
}

void Totals::Scope::add(const Scope& row) {
    ++rows;
    for (const Part& part : row.columns)
        at(part.column).take(part);
    budget.take(row.budget);
}

bool Totals::Scope::reaches(std::size_t column, double baht) const {
    if (rows == 0) return false;
    const Part* const cells = find(column);
    const Part none;
    const auto fits = [baht](const Part& part) { return sumOfSome(baht - part.sure, part.perhaps); };
    return fits(cells == nullptr ? none : *cells) || fits(budget);
}

void Totals::addRow(const Band& band, const RowBudget& budget, bool nameless, Group group, const Text& theme) {
    Scope& row = row_;
    row.columns.clear();
    row.budget.sure = 0;
    row.budget.perhaps.clear();
    std::optional<double> total;
    for (const MoneyCell& cell : budget.cells) {
        Part& part = row.at(cell.column);
        const bool good = cell.amount.kind == Amount::Kind::Good, isTotal = band.columns[cell.column].role == Role::Total;
        if (isTotal) total = good ? cell.amount.baht : 0;
        if (good && !(budget.sumDiffers && isTotal))
            part.take(cell.amount.baht, !nameless);
        else if (cell.amount.baht > 0)
            part.take(cell.amount.baht, false);
        if (!good && cell.amount.upper > 0) part.take(cell.amount.upper, false);
        if (isTotal && (cell.amount.kind == Amount::Kind::Empty || budget.sumDiffers)) part.take(budget.partsSum, false);
        if (!budget.unreadable.empty())
            for (const double baht : part.perhaps)
                row.budget.take(baht, false);
    }
    if (budget.baht) {
        row.budget.take(*budget.baht, !nameless);
    } else if (budget.sumDiffers) {
        row.budget.take(budget.partsSum, false);
        row.budget.take(total.value_or(0), false);
    } else if (budget.partsSum > 0) {
        row.budget.take(budget.partsSum, false);
    }
    for (Scope* const scope :
         {&whole_, &table_, &section_, &sincePlain_, &sinceGrand_, &sincePage_, &groups_[static_cast<std::size_t>(group)], &themeOf(theme)})
        scope->add(row);
}

Totals::Scope& Totals::themeOf(const Text& theme) {
    if (theme_ >= themes_.size() || themes_[theme_].first != theme) {
        const auto found = std::ranges::find(themes_, theme, &std::pair<Text, Scope>::first);
        theme_ = static_cast<std::size_t>(found - themes_.begin());
        if (found == themes_.end()) themes_.emplace_back(theme, Scope());
    }
    return themes_[theme_].second;
}

void Totals::startTable() {
    table_ = {};
    section_ = {};
    sincePage_ = {};
}

void Totals::startVillage() {
    *this = {};
}

Totals::Match Totals::match(std::size_t column, double baht, const SumLabel& label) const {
    const auto fits = [&](const Scope& scope) { return scope.reaches(column, baht); };
    Match match;
    match.whole = fits(whole_);
    match.any = match.whole || fits(table_) || fits(sinceGrand_);
    if (match.any || label.kind == SumLabel::Kind::Grand) return match;
    match.any = fits(section_) || fits(sincePlain_) || fits(sincePage_) ||
                (label.group != Group::Unstated && fits(groups_[static_cast<std::size_t>(label.group)])) ||
                (!label.theme.empty() &&
                 std::ranges::any_of(themes_, [&](const auto& theme) { return theme.first == label.theme && fits(theme.second); }));
    return match;
}

void Totals::closeSum(const SumLabel& label) {
    if (label.kind == SumLabel::Kind::Grand) sinceGrand_ = {};
    (label.kind == SumLabel::Kind::Carried ? sincePage_ : sincePlain_) = {};
}

double Totals::sumOf(std::size_t column) const {
    const Part* const part = whole_.find(column);
    return part == nullptr ? 0 : part->sure;
}

} // namespace tambonplan::intake
