#pragma once

#include <map>
#include <set>
#include <vector>

#include "intake/Budget.hpp"
#include "intake/Legend.hpp"
#include "text/Messages.hpp"

namespace tambonplan::intake {

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
