#pragma once

#include "plan/Table.hpp"
#include "report/Record.hpp"
#include "text/Messages.hpp"

namespace tambonplan::report {

/// Adds what the officer fills in for the reports: กรรมการ (with ผู้ลงนาม of the committee as fields), คุณภาพ and the counts of its grades,
/// ระดับตัวชี้วัด with the level that is reached (D-10, D-11), รับรอง by area with sums (D-09), การแจกจ่าย, and the texts of ข้อความในเล่ม as
/// fields; an empty text is a gap. `messages` names the grades.
void addInputs(Record& data, const plan::Workbook& book, const text::Messages& messages);

/// Highest level of an indicator of which all lower levels are passed too; 0 where the first is not (D-10).
int levelReached(const std::vector<Record>& levels);

/// Share of a part in a whole in per cent with two decimals; nothing where the whole is 0. The figures of D-15 are its test.
FieldValue percentOf(double part, double whole);

} // namespace tambonplan::report
