#pragma once

#include <map>
#include <set>
#include <vector>

#include "intake/Budget.hpp"
#include "text/Messages.hpp"

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

/// Where no column is known to hold the group: the one whose cells are codes of the legend gets that meaning.
void findCodeColumn(const GridView& view, const Legend& legend, Band& band, std::size_t first, std::size_t end);

/// What a row says about its group.
struct GroupReading {
    Group group = Group::Unstated;
    Text why;
    std::size_t boxes = Text::npos; ///< column of a cell with a box per group ("☐ ทำเอง ☑ ทำร่วม") of which none or several are ticked
    bool fromShares = false;         ///< read off source columns that all hold amounts
    std::vector<std::size_t> ticked; ///< tick columns with a mark; two or more contradict each other
    bool noTick = false;             ///< there are tick columns and none is marked
};

/// Group of a row by what is nearest to a statement: tick, group cell, section, budget sources, method text (C-11 … C-13).
GroupReading readGroup(const GridView& view, const Vocabulary& words, const text::Messages& messages, const Band& band,
                       const RoleColumns& roles, std::size_t row, const RowBudget& budget, const Legend& legend, Group section,
                       TextView sectionText);

} // namespace tambonplan::intake
