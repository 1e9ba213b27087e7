#include "match/Gazetteer.hpp"

#include <algorithm>

namespace tambonplan::match {

namespace {

constexpr TextView villageWord = u"บาน"; ///< บ้าน in base letters
constexpr int leastMentions = 2;         ///< a name must be met so often before it counts without a number beside it
constexpr double leastShare = 0.6;       ///< … and so much of it in one village

} // namespace

void Gazetteer::learn(const std::vector<Row>& rows, const std::vector<Features>& features) {
    std::map<Text, std::map<int, int>> told, met;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const std::size_t names = std::min(rows[i].villages.size(), rows[i].villageNames.size());
        for (std::size_t k = 0; k < names; ++k) {
            Text key = baseOf(rows[i].villageNames[k]);
            if (key.size() > villageWord.size() + 1 && key.starts_with(villageWord)) key.erase(0, villageWord.size());
            if (key.size() >= 2) told[key][rows[i].villages[k]] += 1;
        }
        for (const Element& element : features[i].elements) {
            if (!element.villageWord || element.key.size() < 2) continue;
            if (element.own && !features[i].proposers.empty()) told[element.key][features[i].proposers.front()] += 1;
            if (element.village > 0) told[element.key][element.village] += 1;
            for (const int proposer : features[i].proposers)
                met[element.key][proposer] += 1;
        }
    }
    const auto most = [](const std::map<int, int>& counts, int& total) {
        int best = 0, count = 0;
        for (const auto& [village, n] : counts) {
            total += n;
            if (n > count) best = village, count = n;
        }
        return std::pair{best, count};
    };
    std::map<int, int> named; // village → mentions of its best name so far
    for (const auto& [key, counts] : told) {
        int total = 0;
        const auto [village, count] = most(counts, total);
        if (count >= leastShare * total) villages_[key] = village, named[village] += count;
    }
    for (const auto& [key, counts] : met) {
        int total = 0;
        const auto [village, count] = most(counts, total);
        if (!villages_.contains(key) && !named.contains(village) && count >= leastMentions && count >= leastShare * total)
            villages_[key] = village;
    }
}

void Gazetteer::resolve(std::vector<Features>& features) const {
    for (Features& row : features) {
        for (Element& element : row.elements) {
            if (element.person || element.building || element.number >= 0) continue;
            auto found = villages_.find(element.key);
            if (found == villages_.end()) found = villages_.find(element.whole);
            if (found == villages_.end()) continue;
            // "หนองบัว" may be the village or the pond it is called after.
            (element.villageWord || element.place < 0 ? element.village : element.namesake) = found->second;
        }
    }
}

} // namespace tambonplan::match
