#pragma once

#include <utility>

#include "office/Format.hpp"
#include "office/Formulas.hpp"
#include "plan/Table.hpp"

namespace tambonplan::office {

/// Range of the sheet รายการเลือก: one column per drop-down. Officers may add choices there; Excel allows no long list inside a cell rule.
inline constexpr TextView listsRange = u"TP_Lists";

/// Schemas of all tables of a workbook, the score table with its criteria and the lists included.
std::vector<plan::Schema> schemasOf(const plan::Workbook& wanted);

/// The lists as a table with the shipped choices.
plan::Table shippedLists();

/// Adds the lists that an older workbook lacks.
void addMissingLists(plan::Table& table);

/// The lists by header as one sheet offers them.
ChoiceLists listsOf(const plan::Schema& schema, const ChoiceLists& all);

/// Where the choices of each list will stand.
ChoiceLists choiceAddresses(const std::vector<std::pair<plan::Schema, plan::Table>>& tables, const FormulaPlaces& places);

} // namespace tambonplan::office
