#pragma once

#include "plan/Commands.hpp"

namespace tambonplan::plan {

/// Makes sure that every table stands in the workbook with its columns, shipped settings, criteria and rules. Idempotent.
void ensureTables(Context& context);

/// What stands in ข้อมูล of a setting; empty where there is no such row.
const Value& settingValue(const Workbook& book, TextView name);

/// A setting as number, or `otherwise` where it is missing or no number.
double settingNumber(const Workbook& book, TextView name, double otherwise);

/// Row of a setting in TP_Settings, added where it is missing.
std::size_t settingRow(Table& settings, TextView name);

// The rules of the workbook's own sheets, with the shipped ones where a list is no sheet of the workbook.
intake::Rules intakeRules(const Context& context);
match::Rules matchRules(const Context& context);
classify::Rules classifyRules(const Context& context);

/// Short forms, as a part of `matchRules`.
text::RuleTable abbreviationRules(const Context& context);
/// Usual amounts, as a part of `intakeRules`.
text::RuleTable amountRules(const Context& context);
/// The village list, as far as the officer keeps it himself (he filled in households or people): what earlier runs read from files confirms
/// nothing. A part of `intakeRules`.
std::vector<intake::Village> officersVillages(const Workbook& book);

} // namespace tambonplan::plan
