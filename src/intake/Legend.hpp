#pragma once

#include <map>
#include <set>
#include <vector>

#include "intake/Header.hpp"

namespace tambonplan::intake {

/// Codes of a group column as a note explains them: "๑ = หมู่บ้านทำเอง  ๒ = ทำร่วม …".
struct Legend {
    struct Entry {
        Group group = Group::Unstated;
        Text words;
    };
    std::map<Text, Entry> codes; ///< folded code → meaning

    bool empty() const { return codes.empty(); }
};

/// The group that two others leave.
Group thirdGroup(const std::set<Group>& known);

/// Finds a legend in notes; empty unless two or more codes mean two or more groups. Of three codes, two of which are known, the third means
/// the third group.
Legend findLegend(const std::vector<Text>& notes, const Vocabulary& words);

/// The legend that the header of a group column holds itself: "กลุ่ม (1 ทำเอง / 2 ทำร่วม / 3 ขอรับการสนับสนุน)".
Legend findLegend(const Band& band, const Vocabulary& words);

/// Where no column is known to hold the group: the one whose cells are codes of the legend gets that meaning.
void findCodeColumn(const GridView& view, const Legend& legend, Band& band, std::size_t first, std::size_t end);

} // namespace tambonplan::intake
