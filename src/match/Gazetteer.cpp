#include "match/Gazetteer.hpp"

#include <algorithm>
#include <memory>

#include "match/Spots.hpp"

namespace tambonplan::match {

namespace {

constexpr TextView villageWord = u"บาน"; ///< บ้าน in base letters
constexpr int leastMentions = 2;         ///< a name must be met so often before it counts without a number beside it
constexpr double leastShare = 0.6;       ///< … and so much of it in one village

/// How often names were heard with villages.
class Mentions {
public:
    void add(TextView name, int village) {
        if (!name.empty()) all_.emplace_back(name, village);
    }

    /// Calls `use` with every name, the village it was most often heard with (the lowest of several), how often, and how often in all.
    template<class Use> void forEach(const Use& use) {
        std::sort(all_.begin(), all_.end());
        for (std::size_t from = 0, to = 0; from < all_.size(); from = to) {
            int best = 0, most = 0, total = 0;
            while (to < all_.size() && all_[to].first == all_[from].first) {
                const auto heard = all_[to];
                int count = 0;
                for (; to < all_.size() && all_[to] == heard; ++to)
                    ++count;
                total += count;
                if (count > most) best = heard.second, most = count;
            }
            use(all_[from].first, best, most, total);
        }
    }

private:
    std::vector<std::pair<TextView, int>> all_;
};

Text keyOf(TextView villageName) {
    Text key = baseOf(villageName);
    if (key.size() > villageWord.size() + 1 && key.starts_with(villageWord)) key.erase(0, villageWord.size());
    return key.size() >= 2 ? key : Text();
}

} // namespace

void Gazetteer::learn(const std::vector<Row>& rows, const std::vector<Features>& features) {
    Mentions told, met;
    boost::unordered_flat_map<TextView, std::unique_ptr<const Text>> keys; // names as written; the text stays where it is
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const std::size_t names = std::min(rows[i].villages.size(), rows[i].villageNames.size());
        for (std::size_t k = 0; k < names; ++k) {
            const auto [key, fresh] = keys.try_emplace(rows[i].villageNames[k]);
            if (fresh) key->second = std::make_unique<const Text>(keyOf(rows[i].villageNames[k]));
            told.add(*key->second, rows[i].villages[k]);
        }
        const Features& row = features[i];
        for (const Element& element : row->elements) {
            if (!element.villageWord || element.key.size() < 2) continue;
            if (element.own && row.placed()) told.add(element.key, row.proposer);
            if (element.village > 0) told.add(element.key, element.village);
            if (row.placed()) met.add(element.key, row.proposer);
        }
    }
    boost::unordered_flat_map<int, int> named; // village → mentions of its best name so far
    told.forEach([&](TextView name, int village, int count, int total) {
        if (count < leastShare * total) return;
        villages_[Text(name)] = village;
        named[village] += count;
        names_[village].emplace_back(name);
    });
    met.forEach([&](TextView name, int village, int count, int total) {
        if (!named.contains(village) && count >= leastMentions && count >= leastShare * total) villages_.try_emplace(Text(name), village);
    });
}

/// The village that a building is called after; its name may go on where the building's ends. 0 where there is none, or more than one.
int Gazetteer::ownerOf(const Text& key) const {
    constexpr std::size_t leastKey = 4;
    if (const auto found = villages_.find(key); found != villages_.end()) return found->second;
    if (key.size() < leastKey) return 0;
    int owner = 0;
    for (const auto& [name, village] : villages_) {
        if (!name.starts_with(key) || village == owner) continue;
        if (owner != 0) return 0;
        owner = village;
    }
    return owner;
}

/// "สายบ่อหลวง หมู่ที่ 2": where that village has another name, the number only tells where the spot lies.
bool Gazetteer::isAddress(const Element& element) const {
    if (element.village == 0 || element.villageWord) return false;
    const auto names = names_.find(element.village);
    return names != names_.end() && std::ranges::none_of(names->second, [&](const Text& name) { return mayBeOneName(element.key, name); });
}

/// "ประปาหนองไผ่ล้อมใหม่", "สนามโรงเรียนคลองสองใหม่": where only the village without it is known, the last word says what is done.
void Gazetteer::cutNew(Element& element) const {
    constexpr TextView anew = u"ใหม"; ///< ใหม่ in base letters
    if (!element.key.ends_with(anew) || villages_.contains(element.key)) return;
    const std::size_t rest = element.key.size() - anew.size();
    if (!villages_.contains(element.key.substr(0, rest)) || !element.full.ends_with(anew)) return;
    element.key.resize(rest);
    element.full.resize(element.full.size() - anew.size());
    element.whole.resize(element.whole.size() - anew.size());
    element.twin = false;
}

void Gazetteer::resolve(Reading& reading) const {
    for (Element& element : reading.elements) {
        if (isAddress(element)) element.village = 0;
        cutNew(element);
        if (element.building || element.single) element.owner = ownerOf(keyOf(element.key));
        if (element.person || element.building || element.single || element.number >= 0) continue;
        auto found = villages_.find(element.key);
        if (found == villages_.end()) found = villages_.find(element.whole);
        if (found == villages_.end()) continue;
        // "หนองบัว" may be the village or the pond it is called after.
        (element.villageWord || element.place < 0 ? element.village : element.namesake) = found->second;
    }
}

} // namespace tambonplan::match
