#include "match/Candidates.hpp"

#include <algorithm>
#include <numeric>
#include <tuple>

#include "match/NearNames.hpp"

namespace tambonplan::match {

namespace {

constexpr double joinAt = 0.45;               ///< cosine from which names without shared facets become candidates
constexpr std::size_t mostByName = 1'200'000; ///< pairs of a block of one place; of a larger one a row meets its neighbours by name …
constexpr std::size_t neighbours = 100;       ///< … so many of them
constexpr std::size_t mostByVillage = 40'000; ///< pairs of a block of one topic or wording; of a larger one a row meets its village and
                                              ///< one row that stands for all
constexpr std::size_t mostPairs = 5'000'000;  ///< of a whole list
constexpr std::size_t mostOpen = 20'000;      ///< pairs of works on unknown things at one spot or in one village
constexpr std::size_t leastNeighbours = 4;
constexpr std::size_t pairsPerPart = 1U << 15U;

/// A block of rows that share what the key is made of: kind, class and perhaps a name. Equal keys of different blocks only cost time.
std::uint64_t keyOf(char16_t kind, int value, TextView name = {}, int number = 0) {
    std::uint64_t hash = 14695981039346656037U;
    const auto add = [&hash](std::uint64_t part) { hash = (hash ^ part) * 1099511628211U; };
    add(kind);
    add(static_cast<std::uint32_t>(value));
    add(static_cast<std::uint32_t>(number));
    for (const char16_t c : name)
        add(c);
    return hash ^ (hash >> 29U);
}

bool isSite(const Features& row) {
    return row->nature == Nature::Site && row->object >= 0;
}

bool isActivity(const Features& row) {
    return row->nature == Nature::Activity && row->topic >= 0;
}

} // namespace

Candidates::Candidates(const Corpus& corpus, std::size_t split, bool packages, const Team& team) : corpus_(corpus), split_(split) {
    addSites(team);
    addActivities(packages);
    addTexts(team);
    keepWithinBudget();
    cutIntoParts();
}

/// Sorts the entries, drops repeated ones and puts their rows one behind the other: a block per key, in order of the keys.
std::vector<Candidates::Block> Candidates::blocksOf(Entries& entries) {
    std::sort(entries.begin(), entries.end());
    entries.erase(std::unique(entries.begin(), entries.end()), entries.end());
    std::vector<Block> blocks;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const auto at = static_cast<std::uint32_t>(members_.size());
        if (i == 0 || entries[i].first != entries[i - 1].first) blocks.push_back({at, at});
        members_.push_back(entries[i].second);
        blocks.back().to = at + 1;
    }
    return blocks;
}

void Candidates::add(Block a, Block b, Large large, bool within, bool near) {
    if (within ? a.size() > 1 : a.size() > 0 && b.size() > 0) tasks_.push_back({a, b, large, within, near});
}

void Candidates::addBlocks(Entries& entries, Large large) {
    for (const Block block : blocksOf(entries))
        add(block, block, large, true);
}

/// Works on one thing in one village (that proposes or is named), and at spots of one name, or nearly one.
void Candidates::addSites(const Team& team) {
    Entries villages, known;
    for (std::uint32_t i = 0; i < corpus_.size(); ++i) {
        const Features& row = corpus_.features(i);
        if (!isSite(row)) continue;
        for (const int village : row.villages)
            villages.emplace_back(keyOf(u'v', row->family, {}, village), i);
        for (const Element& element : row->elements)
            for (const int village : {element.village, element.namesake})
                if (village > 0) villages.emplace_back(keyOf(u'v', row->family, {}, village), i);
        known.emplace_back(static_cast<std::uint64_t>(row->family), i);
    }
    addBlocks(villages, Large::ByName);
    addUnplaced(known, Large::ByName);
    addNearNames(team);
    addOpen();
}

/// A row without a village may belong to any: it meets all rows of its key.
void Candidates::addUnplaced(const Entries& entries, Large large) {
    Entries unplaced;
    for (const auto& [key, row] : entries)
        if (corpus_.features(row).villages.empty()) unplaced.emplace_back(key, row);
    Entries placed;
    for (const auto& [key, row] : entries)
        if (!corpus_.features(row).villages.empty()) placed.emplace_back(key, row);
    addAcross(unplaced, placed, large, false);
}

/// Rows of `some` with each other and with those of `others` that share their key.
void Candidates::addAcross(Entries& some, Entries& others, Large large, bool near) {
    if (some.empty()) return;
    const std::vector<Block> a = blocksOf(some), b = blocksOf(others);
    for (const Block block : a)
        add(block, block, large, true, near);
    std::size_t j = 0, at = 0;
    for (const Block block : a) {
        const std::uint64_t key = some[at].first;
        at += block.size();
        for (; j < b.size() && others[b[j].from - b.front().from].first < key; ++j) {
        }
        if (j < b.size() && others[b[j].from - b.front().from].first == key) add(block, b[j], large, false, near);
    }
}

/// Works on things that no word of the lists names meet all works of their village and at spots of their names; works on two things meet
/// at spots, and the activities of a village each other.
void Candidates::addOpen() {
    Entries open, known, spots, activities;
    for (std::uint32_t i = 0; i < corpus_.size(); ++i) {
        const Features& row = corpus_.features(i);
        if (row->nature != Nature::Site && row.placed()) activities.emplace_back(keyOf(u'a', row.proposer), i);
        if (!isWork(row)) continue;
        Entries& entries = isOpen(row) ? open : known;
        for (const int village : row.villages)
            entries.emplace_back(keyOf(u'w', village), i);
        for (const Element& element : row->elements) {
            if (element.village > 0) entries.emplace_back(keyOf(u'w', element.village), i);
            if (element.key.size() < NearNames::leastName) continue;
            entries.emplace_back(keyOf(u'e', 0, element.key), i);
            if (!isOpen(row)) spots.emplace_back(keyOf(u'e', 0, element.key), i);
        }
    }
    const std::size_t before = tasks_.size();
    addAcross(open, known, Large::ByName, true);
    for (const Block block : blocksOf(activities))
        add(block, block, Large::ByName, true, true);
    for (const Block block : blocksOf(spots))
        add(block, block, Large::ByName, true, true);
    // What a province shares tells little: the spots and villages of a tambon do.
    const auto large = [](const Task& task) {
        return (task.within ? task.a.size() * task.a.size() / 2 : task.a.size() * task.b.size()) > mostOpen;
    };
    tasks_.erase(std::remove_if(tasks_.begin() + static_cast<std::ptrdiff_t>(before), tasks_.end(), large), tasks_.end());
}

void Candidates::addNearNames(const Team& team) {
    NearNames names(corpus_, team);
    Entries entries;
    for (std::uint32_t i = 0; i < corpus_.size(); ++i) {
        const Features& row = corpus_.features(i);
        if (isSite(row))
            for (const Element& element : row->elements)
                if (element.key.size() >= NearNames::leastName) entries.emplace_back(NearNames::key(row->family, names.id(element.key)), i);
    }
    const std::vector<Block> blocks = blocksOf(entries);
    std::vector<std::uint64_t> keys;
    keys.reserve(blocks.size());
    for (const Block block : blocks)
        keys.push_back(entries[block.from - blocks.front().from].first);
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        add(blocks[i], blocks[i], Large::ByName, true);
        for (const std::uint32_t like : names.likes(keys[i])) {
            const std::uint64_t key = NearNames::key(NearNames::objectOf(keys[i]), like);
            const auto found = std::lower_bound(keys.begin(), keys.end(), key);
            if (found != keys.end() && *found == key)
                add(blocks[i], blocks[static_cast<std::size_t>(found - keys.begin())], Large::ByName, false, true);
        }
    }
}

/// Activities of one topic within a village or at one spot, or of all villages where packages are asked for.
void Candidates::addActivities(bool packages) {
    Entries topics, villages;
    for (std::uint32_t i = 0; i < corpus_.size(); ++i) {
        const Features& row = corpus_.features(i);
        if (!isActivity(row)) continue;
        topics.emplace_back(static_cast<std::uint64_t>(row->topic), i);
        villages.emplace_back(keyOf(u't', row->topic, {}, row.proposer), i);
        for (const Element& element : row->elements)
            if (element.firm && element.key.size() >= NearNames::leastName) villages.emplace_back(keyOf(u'p', row->topic, element.key), i);
    }
    if (packages) return addBlocks(topics, Large::ByVillage);
    addUnplaced(topics, Large::ByVillage);
    addBlocks(villages, Large::ByVillage);
}

/// Names that no facet explains, and all names that are like one of them.
void Candidates::addTexts(const Team& team) {
    std::vector<std::uint32_t> asked;
    for (std::uint32_t i = 0; i < corpus_.size(); ++i)
        if (!corpus_.features(i)->facets) asked.push_back(corpus_.textOf(i));
    std::sort(asked.begin(), asked.end());
    asked.erase(std::unique(asked.begin(), asked.end()), asked.end());
    if (asked.empty()) return;
    const std::vector<Near> joined = joinVectors(corpus_.texts(), joinAt, asked, team);
    std::vector<bool> met(corpus_.texts().size(), false);
    for (const std::uint32_t text : asked)
        met[text] = true;
    for (const Near& near : joined)
        met[near.a] = met[near.b] = true;
    Entries entries;
    for (std::uint32_t i = 0; i < corpus_.size(); ++i)
        if (met[corpus_.textOf(i)]) entries.emplace_back(corpus_.textOf(i), i);
    std::vector<Block> rows(corpus_.texts().size());
    for (const Block block : blocksOf(entries))
        rows[corpus_.textOf(members_[block.from])] = block;
    for (const std::uint32_t text : asked)
        if (!corpus_.texts().row(text).empty()) add(rows[text], rows[text], Large::ByVillage, true);
    for (const Near& near : joined)
        add(rows[near.a], rows[near.b], Large::ByVillage, false);
}

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

std::vector<RowPair> Candidates::pairs(std::size_t part) const {
    std::vector<RowPair> pairs;
    for (std::size_t i = parts_[part]; i < parts_[part + 1]; ++i)
        makePairs(tasks_[i], pairs);
    std::sort(pairs.begin(), pairs.end());
    pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
    return pairs;
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
    const auto village = [&](std::uint32_t row) { return corpus_.features(row).proposer; };
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
