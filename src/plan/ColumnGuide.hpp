#pragma once

#include "intake/VillagePlan.hpp"
#include "plan/Table.hpp"
#include "text/RuleTable.hpp"

namespace tambonplan::plan {

/// The sheet คู่มือคอลัมน์: which header of a village's file means which column of ours (issue 3, point 2). It begins with the shipped list;
/// headers that are met in files are added with the column that was chosen, how sure that is, and where. The officer corrects คอลัมน์ของเรา.
void seedColumnGuide(Workbook& book, const text::RuleTable& shipped);

/// The list for intake: the officer's words in front, marked ของเจ้าหน้าที่ so that nothing overrules them; a shipped rule for the same
/// header gives way. What a run wrote itself is no rule.
text::RuleTable columnRules(const Workbook& book, const text::RuleTable& shipped);

/// Adds the headers of these readings that the guide does not know, and brings those that a run added up to date.
void updateColumnGuide(Workbook& book, const std::vector<intake::SourceReading>& readings);

} // namespace tambonplan::plan
