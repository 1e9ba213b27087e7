#pragma once

#include "report/Record.hpp"

namespace tambonplan::report {

/// Number and budget of a list that is no group of its own, as fields ending in `name`: จำนวนโครงการเสนออำเภอ, งบประมาณเสนออำเภอ; and what
/// falls into each shown year: งบเสนออำเภอปีที่1 …
void addTotals(Record& data, TextView name, const std::vector<Record>& projects);

/// What the villages have together (villagesOf): ครัวเรือนทั้งตำบล, ประชากรทั้งตำบล, จำนวนโครงการของหมู่บ้าน, งบประมาณของหมู่บ้าน, and how many of
/// their projects are of each group: "จำนวน ทำเอง" …
void addVillageTotals(Record& data, const std::vector<Record>& villages);

} // namespace tambonplan::report
