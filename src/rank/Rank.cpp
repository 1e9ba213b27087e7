#include "rank/Rank.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <compare>
#include <numeric>
#include <utility>

#include "text/Fold.hpp"
#include "text/Money.hpp"

namespace tambonplan::rank {

namespace {

constexpr std::array<std::pair<Method, TextView>, 5> methodNames{{
    {Method::Weighted, u"weighted"},
    {Method::Sum, u"sum"},
    {Method::Product, u"product"},
    {Method::Vote, u"vote"},
    {Method::Discussion, u"discussion"},
}};

/// Length of the scale; 0 or less means that it cannot be used.
double length(const Criterion& criterion) {
    return criterion.highest - criterion.lowest;
}

/// The value with direction applied: the top of the scale is always the good end.
double directed(const Criterion& criterion, std::optional<double> value) {
    if (!value || std::isnan(*value)) return criterion.lowest;
    const double inside = std::clamp(*value, criterion.lowest, criterion.highest);
    return criterion.moreIsBetter ? inside : criterion.lowest + criterion.highest - inside;
}

std::optional<double> weightedScore(const std::vector<Criterion>& criteria, const std::vector<double>& directedValues) {
    double reached = 0;
    double weights = 0;
    for (std::size_t i = 0; i < criteria.size(); ++i) {
        const double weight = std::max(criteria[i].weight, 0.0);
        reached += weight * (directedValues[i] - criteria[i].lowest) / length(criteria[i]);
        weights += weight;
    }
    if (weights <= 0) return std::nullopt;
    return 100 * reached / weights;
}

/// What a source word measures in one project; nothing where it is not known.
std::optional<double> quantity(TextView source, const Facts& facts) {
    if (source == u"จำนวนหมู่บ้าน" && facts.villages > 0) return facts.villages;
    if (source == u"ครัวเรือน" && facts.households > 0) return facts.households;
    if (source == u"งบประมาณ") return facts.budget;
    if (source == u"ความเร่งด่วน" && facts.urgency > 0) return facts.urgency;
    if (source == u"ลำดับของหมู่บ้าน" && facts.villageRank && *facts.villageRank > 0) return *facts.villageRank;
    return std::nullopt;
}

/// Of several sources the first that is known of every project: values of one column must mean the same thing.
/// Where none is, the one known of most projects.
Text chooseSource(const Criterion& criterion, const std::vector<Facts>& facts) {
    Text best;
    std::ptrdiff_t most = 0;
    for (const TextView part : text::split(criterion.automatic, u'/')) {
        const TextView source = text::trim(part);
        const auto known = std::count_if(facts.begin(), facts.end(), [&](const Facts& f) { return quantity(source, f).has_value(); });
        if (known > most) {
            best = source;
            most = known;
        }
    }
    return best;
}

/// Smallest and largest quantity, between which the scale is spread.
std::pair<double, double> bounds(TextView source, const std::vector<std::optional<double>>& quantities) {
    if (source == u"ความเร่งด่วน") return {1, 3}; // ปกติ … เร่งด่วน stand for themselves, whatever the other projects are
    double low = HUGE_VAL;
    double high = -HUGE_VAL;
    for (const auto& q : quantities) {
        if (!q) continue;
        low = std::min(low, *q);
        high = std::max(high, *q);
    }
    return {low, high};
}

/// Order of the facts before input order: less = asked first.
std::strong_ordering compare(double a, double b) {
    if (a < b) return std::strong_ordering::less;
    return a > b ? std::strong_ordering::greater : std::strong_ordering::equal;
}

double number(TextView text, double otherwise) {
    return text::parseNumber(text::trim(text)).value_or(otherwise);
}

/// The tie rules in their order; each compares so that the better one is `less`.
std::pair<Tie, std::strong_ordering> decide(const Facts& a, const Facts& b) {
    const std::array<std::pair<Tie, std::strong_ordering>, 5> rules{{
        {Tie::Urgency, b.urgency <=> a.urgency},
        {Tie::Villages, b.villages <=> a.villages},
        {Tie::Households, compare(b.households, a.households)},
        {Tie::VillageRank, compare(a.villageRank ? *a.villageRank : HUGE_VAL, b.villageRank ? *b.villageRank : HUGE_VAL)},
        {Tie::Budget, compare(a.budget.value_or(HUGE_VAL), b.budget.value_or(HUGE_VAL))},
    }};
    for (const auto& rule : rules)
        if (rule.second != std::strong_ordering::equal) return rule;
    return {Tie::InputOrder, std::strong_ordering::equal};
}

} // namespace

std::optional<Method> methodFromName(TextView name) {
    const Text word = text::fold(name);
    for (const auto& [method, known] : methodNames)
        if (word == known) return method;
    return std::nullopt;
}

TextView methodName(Method method) {
    for (const auto& [known, name] : methodNames)
        if (known == method) return name;
    return {};
}

std::vector<Criterion> criteria(const text::RuleTable& table) {
    std::vector<Criterion> result;
    for (const auto& row : table.rows) {
        Criterion criterion;
        criterion.name = text::trim(table.at(row, u"เกณฑ์"));
        if (criterion.name.empty()) continue;
        criterion.weight = number(table.at(row, u"น้ำหนัก"), criterion.weight);
        criterion.lowest = number(table.at(row, u"ต่ำสุด"), criterion.lowest);
        criterion.highest = number(table.at(row, u"สูงสุด"), criterion.highest);
        criterion.moreIsBetter = text::fold(table.at(row, u"ทิศทาง")) != u"น้อยดี";
        criterion.automatic = text::trim(table.at(row, u"ที่มา"));
        result.push_back(std::move(criterion));
    }
    return result;
}

std::vector<std::optional<double>> automaticValues(const Criterion& criterion, const std::vector<Facts>& facts) {
    std::vector<std::optional<double>> values(facts.size());
    const Text source = chooseSource(criterion, facts);
    if (source.empty() || length(criterion) <= 0) return values;

    for (std::size_t i = 0; i < facts.size(); ++i)
        values[i] = quantity(source, facts[i]);
    const auto [low, high] = bounds(source, values);
    // Rank 1 is the best: on a scale where much is good it must get the top.
    const bool reverse = source == u"ลำดับของหมู่บ้าน" && criterion.moreIsBetter;
    for (auto& value : values) {
        if (!value) continue;
        double share = high > low ? (*value - low) / (high - low) : 0.5;
        if (reverse) share = 1 - share;
        const double exact = criterion.lowest + std::clamp(share, 0.0, 1.0) * length(criterion);
        value = std::clamp(std::round(exact * 10) / 10, criterion.lowest, criterion.highest);
    }
    return values;
}

std::optional<double> score(Method method, const std::vector<Criterion>& criteria, const std::vector<std::optional<double>>& values) {
    if (criteria.empty()) return std::nullopt;
    std::vector<double> directedValues;
    directedValues.reserve(criteria.size());
    for (std::size_t i = 0; i < criteria.size(); ++i) {
        if (!(length(criteria[i]) > 0)) return std::nullopt;
        if (method == Method::Product && criteria[i].lowest <= 0) return std::nullopt;
        directedValues.push_back(directed(criteria[i], i < values.size() ? values[i] : std::nullopt));
    }
    if (method == Method::Sum) return std::accumulate(directedValues.begin(), directedValues.end(), 0.0);
    if (method == Method::Product) return std::accumulate(directedValues.begin(), directedValues.end(), 1.0, std::multiplies<>());
    return weightedScore(criteria, directedValues);
}

std::vector<double> tieBreaks(const std::vector<Facts>& facts) {
    std::vector<std::size_t> order(facts.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return decide(facts[a], facts[b]).second == std::strong_ordering::less; });
    std::vector<double> ties(facts.size());
    const auto count = static_cast<double>(facts.size());
    for (std::size_t place = 0; place < order.size(); ++place)
        ties[order[place]] = (count - static_cast<double>(place)) / count;
    return ties;
}

Tie tieRule(const Facts& a, const Facts& b) {
    return decide(a, b).first;
}

} // namespace tambonplan::rank
