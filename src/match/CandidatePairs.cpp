#include "match/Candidates.hpp"

#include <algorithm>
#include <numeric>
#include <tuple>

// The part of Candidates that makes pairs of the blocks.

namespace tambonplan::match {

namespace {

constexpr std::size_t mostByName = 1'200'000; ///< pairs of a block of one place; of a larger one a row meets its neighbours by name …
constexpr std::size_t neighbours = 100;       ///< … so many of them
constexpr std::size_t mostByVillage = 40'000; ///< pairs of a block of one topic or wording; of a larger one a row meets its village and
                                              ///< one row that stands for all
constexpr std::size_t mostPairs = 5'000'000;  ///< of a whole list
constexpr std::size_t leastNeighbours = 4;
constexpr std::size_t pairsPerPart = 1U << 15U;

} // namespace

std::size_t Candidates::costOf(const Task& task) const {
    const std::size_t all = task.within ? task.a.size() * (task.a.size() - 1) / 2 : task.a.size() * task.b.size();
    if (all <= (task.large == Large::ByName ? most_ : mostByVillage)) return all;
    return (task.a.size() + (task.within ? 0 : task.b.size())) * (task.large == Large::ByName ? neighbours_ : 2);
}

/// A province has no end of roads to a temple. What shares a whole key comes first, then names in two spellings, the rarest first.
void Candidates::keepWithinBudget() {
    const auto nearFrom = std::stable_partition(tasks_.begin(), tasks_.end(), [](const Task& task) { return !task.near; });
    most_ = mostByName;
    neighbours_ = neighbours;
    const auto total = [&] {
        return std::accumulate(tasks_.begin(), nearFrom, std::size_t{0},
                               [&](std::size_t sum, const Task& task) { return sum + costOf(task); });
    };
    std::size_t pairs = total();
    for (; pairs > mostPairs && neighbours_ > leastNeighbours; pairs = total())
        most_ /= 4, neighbours_ /= 2;
    std::stable_sort(nearFrom, tasks_.end(), [&](const Task& x, const Task& y) { return costOf(x) < costOf(y); });
    auto end = nearFrom;
    while (end != tasks_.end() && (pairs += costOf(*end)) <= mostPairs)
        ++end;
    tasks_.erase(end, tasks_.end());
}

void Candidates::cutIntoParts() {
    std::size_t cost = pairsPerPart;
    for (std::size_t i = 0; i < tasks_.size(); ++i) {
        if (cost >= pairsPerPart) parts_.push_back(i), cost = 0;
        cost += costOf(tasks_[i]);
    }
    if (!tasks_.empty()) parts_.push_back(tasks_.size());
}

void Candidates::makePart(std::size_t part, std::vector<RowPair>& pairs) const {
    pairs.clear();
    for (std::size_t i = parts_[part]; i < parts_[part + 1]; ++i)
        makePairs(tasks_[i], pairs);
    std::sort(pairs.begin(), pairs.end());
    pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
}

void Candidates::makePairs(const Task& task, std::vector<RowPair>& pairs) const {
    const std::size_t all = task.within ? task.a.size() * (task.a.size() - 1) / 2 : task.a.size() * task.b.size();
    if (all > (task.large == Large::ByName ? most_ : mostByVillage))
        return task.large == Large::ByName ? pairNeighbours(task, pairs) : pairVillages(task, pairs);
    for (std::size_t x = task.a.from; x < task.a.to; ++x)
        for (std::size_t y = task.within ? x + 1 : task.b.from; y < task.b.to; ++y)
            if (wanted(members_[x], members_[y])) pairs.push_back(rowPair(members_[x], members_[y]));
}

/// Every row with those beside it in the order of names.
void Candidates::pairNeighbours(const Task& task, std::vector<RowPair>& pairs) const {
    std::vector<std::uint32_t> rows(members_.begin() + task.a.from, members_.begin() + task.a.to);
    if (!task.within) rows.insert(rows.end(), members_.begin() + task.b.from, members_.begin() + task.b.to);
    std::sort(rows.begin(), rows.end(), [&](std::uint32_t x, std::uint32_t y) {
        const int order = corpus_.row(x).name.compare(corpus_.row(y).name);
        return order != 0 ? order < 0 : x < y;
    });
    for (std::size_t x = 0; x < rows.size(); ++x)
        for (std::size_t y = x + 1; y < std::min(rows.size(), x + 1 + neighbours_); ++y)
            if (wanted(rows[x], rows[y])) pairs.push_back(rowPair(rows[x], rows[y]));
}

/// Every row with those of its village, and with one of a village that has few: of rows of one wording that one finds the others.
void Candidates::pairVillages(const Task& task, std::vector<RowPair>& pairs) const {
    std::vector<std::uint32_t> rows(members_.begin() + task.a.from, members_.begin() + task.a.to);
    if (!task.within) rows.insert(rows.end(), members_.begin() + task.b.from, members_.begin() + task.b.to);
    const auto village = [&](std::uint32_t row) { return corpus_.features(row).home(); };
    std::sort(rows.begin(), rows.end(),
              [&](std::uint32_t x, std::uint32_t y) { return std::tuple(village(x), x) < std::tuple(village(y), y); });
    std::size_t least[2] = {rows.size() + 1, rows.size() + 1};
    std::uint32_t standing[2] = {rows.front(), rows.front()}; // of either list
    for (std::size_t from = 0, to = 0; from < rows.size(); from = to) {
        while (to < rows.size() && village(rows[to]) == village(rows[from]))
            ++to;
        for (std::size_t x = from; x < to; ++x) {
            const std::size_t list = rows[x] < split_ ? 1 : 0;
            if (to - from < least[list]) least[list] = to - from, standing[list] = rows[x];
            for (std::size_t y = x + 1; y < std::min(to, x + 1 + neighbours); ++y)
                if (wanted(rows[x], rows[y])) pairs.push_back(rowPair(rows[x], rows[y]));
        }
    }
    for (const std::uint32_t row : rows)
        for (const std::uint32_t one : standing)
            if (wanted(row, one)) pairs.push_back(rowPair(row, one));
}

} // namespace tambonplan::match
