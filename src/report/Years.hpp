#pragma once

#include "report/Record.hpp"

namespace tambonplan::report {

/// Gives a project with its rows of the register (list แถว) what it costs in each of the shown years (งบปีที่1 …), ปีที่ดำเนินการ, the first of
/// them with money, ลำดับปี, the same counted from 1, and จำนวนปีที่ใช้งบ. A row has the amounts that its village wrote for each year
/// (งบประมาณรายปี), as long as they make up its budget; else its budget stands in the first year that it names, or in the first of the plan.
/// What was written for years before or after those shown stands in the first or the last, so that the years always make up the budget of
/// the plan.
void spreadOverYears(Record& project, int firstYear);

/// The shown years with what falls into each: ปี, จำนวนโครงการ, งบประมาณรวม.
std::vector<Record> yearsOf(const Record& data, int firstYear);

} // namespace tambonplan::report
