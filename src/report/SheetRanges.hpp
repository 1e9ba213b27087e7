#pragma once

#include "report/Xml.hpp"

namespace tambonplan::report {

/// Notes at every row of a sheet where it stands in the template; before it is filled.
void noteRows(Node& document);

/// Notes at a row that is written in which items it stands: the list and the number of the item, a line each, from the outside.
void noteItems(Node& row, const std::string& items);

/// Formulas, print ranges, names and conditional formats of a filled sheet point at what they pointed at in the template, wherever its rows
/// are now: a sum below a row that repeats sums all of its copies, the sum of a group those of the group, a formula within a row stays
/// within it. A reference to rows that vanished is 0.
void followRows(Node& document);

} // namespace tambonplan::report
