#include "match/ListOrder.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "match/Parallel.hpp"

namespace tambonplan::match {

namespace {

constexpr std::size_t block = 1024;
constexpr std::size_t neighbours = 10; ///< rows to either side that tell where a partner is to be expected
constexpr double farShare = 1.0 / 16;  ///< of a list: what is farther off is merely far
constexpr double aside = 20;           ///< rows off from which a pair is on one side of its place
constexpr int levels = 5;
constexpr double nowhere = -1;
constexpr double doubt = 50; ///< pairs

/// The likeliest partner of a row or text.
struct Partner {
    double chance = 0;
    std::uint32_t other = 0;
};

std::vector<Partner> partnersOf(const Members& members, const std::vector<Near>& pairs, const std::vector<double>& chance,
                                std::size_t rows) {
    std::vector<Partner> best(members.size());
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        const auto [a, b, cosine] = pairs[i];
        if (chance[i] > best[a].chance) best[a] = {chance[i], b};
        if (chance[i] > best[b].chance) best[b] = {chance[i], a};
    }
    std::vector<Partner> partners(rows);
    for (std::size_t text = 0; text < members.size(); ++text) {
        if (best[text].chance <= 0) continue;
        const auto& others = members[best[text].other];
        for (std::size_t k = 0; k < members[text].size(); ++k)
            partners[members[text][k]] = {best[text].chance, others[k % others.size()]};
    }
    return partners;
}

/// The place below which half of the weight lies. `places`: place and weight.
double weightedMedian(std::vector<std::pair<double, double>>& places) {
    std::sort(places.begin(), places.end());
    double all = 0, sum = 0;
    for (const auto& [place, weight] : places)
        all += weight;
    for (const auto& [place, weight] : places)
        if (sum += weight; 2 * sum >= all) return std::max(0.0, place);
    return nowhere;
}

} // namespace

void ListOrder::expect(const Members& members, const std::vector<Near>& pairs, const std::vector<double>& chance) {
    const std::vector<Partner> partners = partnersOf(members, pairs, chance, rows_);
    expected_.assign(rows_, nowhere);
    forBlocks(rows_, block, team_, [&](std::size_t, std::size_t from, std::size_t to) {
        std::vector<std::pair<double, double>> places;
        for (std::size_t row = from; row < to; ++row) {
            const auto [start, end] = listOf(row);
            places.clear();
            for (std::size_t i = row >= start + neighbours ? row - neighbours : start; i < std::min(end, row + neighbours + 1); ++i)
                if (i != row && partners[i].chance > 0)
                    places.emplace_back(static_cast<double>(partners[i].other) + static_cast<double>(row) - static_cast<double>(i),
                                        partners[i].chance);
            expected_[row] = weightedMedian(places);
        }
    });
}

/// Rows from the place expected of any of `a` to the nearest of `b`, or from those of `b` to the nearest of `a`, whichever is less;
/// negative where `b` stands before.
double ListOrder::distance(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b) const {
    double least = std::numeric_limits<double>::infinity();
    const auto look = [&](const std::vector<std::uint32_t>& some, const std::vector<std::uint32_t>& others, double sign) {
        const auto take = [&](double d) {
            if (std::abs(d) < std::abs(least)) least = sign * d;
        };
        for (const std::uint32_t row : some) {
            const double place = expected_[row];
            if (place < 0) continue;
            const auto next = std::lower_bound(others.begin(), others.end(), place,
                                               [](std::uint32_t other, double at) { return static_cast<double>(other) < at; });
            if (next != others.end()) take(static_cast<double>(*next) - place);
            if (next != others.begin()) take(static_cast<double>(*(next - 1)) - place);
        }
    };
    look(a, b, 1);
    look(b, a, -1);
    return least;
}

Field ListOrder::nearness(const Members& members, const std::vector<Near>& pairs) const {
    Field field{levels, std::vector<float>(pairs.size(), Field::unknown), true, doubt};
    const double most = farShare * static_cast<double>(rows_) / 2;
    forBlocks(pairs.size(), block, team_, [&](std::size_t, std::size_t from, std::size_t to) {
        for (std::size_t i = from; i < to; ++i)
            if (const double d = distance(members[pairs[i].a], members[pairs[i].b]); std::isfinite(d))
                field.likeness[i] = Field::inLevels(1.0 - std::log1p(std::abs(d)) / std::log1p(most), levels);
    });
    return field;
}

Field ListOrder::side(const Members& members, const std::vector<Near>& pairs) const {
    Field field{2, std::vector<float>(pairs.size(), Field::unknown), false, doubt};
    forBlocks(pairs.size(), block, team_, [&](std::size_t, std::size_t from, std::size_t to) {
        for (std::size_t i = from; i < to; ++i)
            if (const double d = distance(members[pairs[i].a], members[pairs[i].b]); std::isfinite(d) && std::abs(d) > aside)
                field.likeness[i] = d > 0 ? 0.5F : 1.5F;
    });
    return field;
}

} // namespace tambonplan::match
