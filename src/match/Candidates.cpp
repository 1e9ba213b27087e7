#include "match/Candidates.hpp"

#include <algorithm>
#include <array>
#include <functional>

#include "match/NearNames.hpp"
#include "match/VectorJoin.hpp"

namespace tambonplan::match {

namespace {

constexpr double joinAt = 0.45;          ///< cosine from which names without shared facets become candidates
constexpr std::size_t mostOpen = 20'000; ///< pairs of works on unknown things at one spot or in one village
constexpr std::size_t atOnce = 4096;     ///< rows that a thread looks at in one go

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

Candidates::Candidates(const Corpus& corpus, std::size_t split, bool packages, const Team& team)
    : corpus_(corpus), team_(team), split_(split) {
    addSites();
    addActivities(packages);
    addTexts();
    keepWithinBudget();
    cutIntoParts();
}

/// What `take` puts into `N` lists of entries for every row, in order of the rows.
template<std::size_t N, class Take> std::array<Candidates::Entries, N> Candidates::collect(const Take& take) const {
    std::vector<std::array<Entries, N>> found((corpus_.size() + atOnce - 1) / atOnce);
    forBlocks(corpus_.size(), atOnce, team_, [&](std::size_t part, std::size_t from, std::size_t to) {
        for (std::size_t row = from; row < to; ++row)
            take(corpus_.features(row), static_cast<std::uint32_t>(row), found[part]);
    });
    std::array<Entries, N> all;
    for (std::size_t list = 0; list < N; ++list)
        for (const auto& part : found)
            all[list].insert(all[list].end(), part[list].begin(), part[list].end());
    return all;
}

/// Sorts the entries, drops repeated ones and puts their rows one behind the other: a block per key, in order of the keys.
std::vector<Candidates::Block> Candidates::blocksOf(Entries& entries) {
    sortAll(entries, team_, std::less<>());
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
void Candidates::addSites() {
    auto [villages, known] = collect<2>([](const Features& row, std::uint32_t i, std::array<Entries, 2>& into) {
        if (!isSite(row)) return;
        for (const int village : row.villages)
            into[0].emplace_back(keyOf(u'v', row->family, {}, village), i);
        for (const Element& element : row->elements)
            for (const int village : {element.village, element.namesake})
                if (village > 0) into[0].emplace_back(keyOf(u'v', row->family, {}, village), i);
        into[1].emplace_back(static_cast<std::uint64_t>(row->family), i);
    });
    addBlocks(villages, Large::ByName);
    addUnplaced(known, Large::ByName);
    addNearNames();
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
    auto [open, known, spots, activities] = collect<4>([](const Features& row, std::uint32_t i, std::array<Entries, 4>& into) {
        if (row->nature != Nature::Site && row.placed()) into[3].emplace_back(keyOf(u'a', row.proposer), i);
        if (!isWork(row)) return;
        Entries& entries = into[isOpen(row) ? 0 : 1];
        for (const int village : row.villages)
            entries.emplace_back(keyOf(u'w', village), i);
        for (const Element& element : row->elements) {
            if (element.village > 0) entries.emplace_back(keyOf(u'w', element.village), i);
            if (element.key.size() < NearNames::leastName) continue;
            entries.emplace_back(keyOf(u'e', 0, element.key), i);
            if (!isOpen(row)) into[2].emplace_back(keyOf(u'e', 0, element.key), i);
        }
    });
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

void Candidates::addNearNames() {
    const NearNames names(corpus_, team_);
    auto [entries] = collect<1>([&names](const Features& row, std::uint32_t i, std::array<Entries, 1>& into) {
        if (!isSite(row)) return;
        for (const Element& element : row->elements)
            if (element.key.size() >= NearNames::leastName) into[0].emplace_back(NearNames::key(row->family, names.id(element.key)), i);
    });
    const std::vector<Block> blocks = blocksOf(entries);
    std::vector<std::uint64_t> keys;
    keys.reserve(blocks.size());
    for (const Block block : blocks)
        keys.push_back(entries[block.from - blocks.front().from].first);
    std::vector<std::vector<Task>> near((blocks.size() + atOnce - 1) / atOnce);
    forBlocks(blocks.size(), atOnce, team_, [&](std::size_t part, std::size_t from, std::size_t to) {
        for (std::size_t i = from; i < to; ++i) {
            for (const std::uint32_t like : names.likes(keys[i])) {
                const std::uint64_t key = NearNames::key(NearNames::objectOf(keys[i]), like);
                const auto found = std::lower_bound(keys.begin(), keys.end(), key);
                if (found != keys.end() && *found == key)
                    near[part].push_back({blocks[i], blocks[static_cast<std::size_t>(found - keys.begin())], Large::ByName, false, true});
            }
        }
    });
    for (const Block block : blocks)
        add(block, block, Large::ByName, true);
    for (const std::vector<Task>& tasks : near)
        tasks_.insert(tasks_.end(), tasks.begin(), tasks.end());
}

/// Activities of one topic within a village, of the villages that one names, or at one spot, or of all villages where packages are asked
/// for.
void Candidates::addActivities(bool packages) {
    auto [topics, villages] = collect<2>([](const Features& row, std::uint32_t i, std::array<Entries, 2>& into) {
        if (!isActivity(row)) return;
        into[0].emplace_back(static_cast<std::uint64_t>(row->topic), i);
        into[1].emplace_back(keyOf(u't', row->topic, {}, row.proposer), i);
        for (const int village : row.villages) // "จัดร่วมกับหมู่ที่ 2"
            if (village != row.proposer) into[1].emplace_back(keyOf(u't', row->topic, {}, village), i);
        for (const Element& element : row->elements) {
            if (element.village > 0 && element.village != row.proposer)
                into[1].emplace_back(keyOf(u't', row->topic, {}, element.village), i);
            if (element.firm && element.key.size() >= NearNames::leastName) into[1].emplace_back(keyOf(u'p', row->topic, element.key), i);
        }
    });
    if (packages) return addBlocks(topics, Large::ByVillage);
    addUnplaced(topics, Large::ByVillage);
    addBlocks(villages, Large::ByVillage);
}

/// Names that no facet explains, and all names that are like one of them.
void Candidates::addTexts() {
    std::vector<std::uint32_t> asked;
    for (std::uint32_t i = 0; i < corpus_.size(); ++i)
        if (!corpus_.features(i)->facets) asked.push_back(corpus_.textOf(i));
    std::sort(asked.begin(), asked.end());
    asked.erase(std::unique(asked.begin(), asked.end()), asked.end());
    if (asked.empty()) return;
    const std::vector<Near> joined = joinVectors(corpus_.texts(), joinAt, asked, team_);
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

} // namespace tambonplan::match
