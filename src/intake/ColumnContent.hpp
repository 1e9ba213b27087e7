#pragma once

#include "intake/GridView.hpp"
#include "intake/Vocabulary.hpp"

namespace tambonplan::intake {

/// What the cells below a header look like; all shares are of the cells with content.
struct ColumnContent {
    std::size_t filled = 0;
    double money = 0;         ///< amounts, dashes aside
    double ticks = 0;         ///< tick marks
    double numbers = 0;       ///< plain numbers of a list
    bool ascending = false;   ///< the numbers only grow (restarts at 1 allowed)
    double largest = 0;       ///< of those numbers
    std::size_t distinct = 0; ///< different texts; counted of columns without a known header, of urgency and of agencies
    double purpose = 0;       ///< texts that begin with เพื่อ
    double projects = 0;      ///< texts that begin like the name of a project
    double works = 0;         ///< texts that begin so, or with another word of works: what is done, or the thing it is done on
    double groups = 0;        ///< texts that state a group
    double stated = 0;        ///< the same with the short words that count in a cell of groups only; of agencies
    double themes = 0;        ///< texts that are headings of a theme
    double urgency = 0;       ///< เร่งด่วน …
    double digits = 0;        ///< texts with any digit
    double listed = 0;        ///< texts that carry a number of their own ("1. …")
    double length = 0;        ///< mean length in characters
};

/// Looks at the cells of `column` in rows `first` … `end` - 1 (of long tables at rows spread over the whole), as far as it matters
/// to a column that its header takes for `role`; at everything for Role::None. Cells that repeat the `header` do not count.
ColumnContent look(const GridView& view, const Vocabulary& words, std::size_t column, std::size_t first, std::size_t end,
                   Role role = Role::None, TextView header = {});

} // namespace tambonplan::intake
