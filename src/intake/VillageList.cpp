#include "intake/VillageList.hpp"

#include <algorithm>

#include "text/Fold.hpp"

namespace tambonplan::intake {

namespace {

/// What names are compared by: the skeleton without บ้าน in front.
Text keyOf(TextView name) {
    Text key = text::skeleton(name);
    constexpr TextView house = u"บาน";
    if (key.starts_with(house) && key.size() > house.size()) key.erase(0, house.size());
    return key;
}

} // namespace

VillageList::VillageList(const std::vector<Village>& villages) {
    for (const Village& village : villages) {
        if (village.number <= 0) continue;
        names_[village.number] = village.name;
        const Text key = keyOf(village.name);
        if (key.empty()) continue;
        const auto [known, isNew] = byKey_.try_emplace(key, village.number);
        if (!isNew && known->second != village.number) known->second = 0;
    }
}

int VillageList::numberOf(TextView name) const {
    const auto found = byKey_.find(keyOf(name));
    return found == byKey_.end() ? 0 : found->second;
}

std::vector<int> VillageList::namedBy(TextView cell) const {
    std::vector<int> numbers;
    Text list = text::fold(cell);
    for (const TextView joint : {TextView(u" และ"), TextView(u"/"), TextView(u";")})
        for (std::size_t at = list.find(joint); at != Text::npos; at = list.find(joint))
            list.replace(at, joint.size(), u",");
    for (const TextView name : text::split(list, u',')) {
        if (text::trim(name).empty()) continue;
        const int number = numberOf(name);
        if (number == 0) return {};
        if (std::ranges::find(numbers, number) == numbers.end()) numbers.push_back(number);
    }
    return numbers;
}

TextView VillageList::nameOf(int number) const {
    const auto found = names_.find(number);
    return found == names_.end() ? TextView() : TextView(found->second);
}

std::vector<int> VillageList::numbers() const {
    std::vector<int> numbers;
    for (const auto& [number, name] : names_)
        numbers.push_back(number);
    return numbers;
}

} // namespace tambonplan::intake
