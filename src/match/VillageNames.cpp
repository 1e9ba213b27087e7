#include "match/VillageNames.hpp"

#include <algorithm>

namespace tambonplan::match {

namespace {

constexpr TextView villageWord = u"บาน"; ///< บ้าน in base letters
constexpr std::size_t shortest = 4;

} // namespace

VillageNames::VillageNames(const std::vector<Row>& rows) {
    std::set<Text> written;
    for (const Row& row : rows)
        written.insert(row.villageNames.begin(), row.villageNames.end());
    for (const Text& name : written) {
        Text key = baseOf(name);
        if (key.size() > villageWord.size() + 1 && key.starts_with(villageWord)) key.erase(0, villageWord.size());
        if (key.size() < shortest) continue;
        longest_ = std::max(longest_, key.size());
        names_.insert(std::move(key));
    }
}

std::size_t VillageNames::end(const Stream& stream, std::size_t from) const {
    for (std::size_t length = std::min(longest_, stream.size() - from); length >= shortest; --length)
        if (names_.contains(stream.base.substr(from, length))) return from + length;
    return from;
}

} // namespace tambonplan::match
