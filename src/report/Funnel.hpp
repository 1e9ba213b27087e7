#pragma once

#include "plan/Table.hpp"
#include "report/Record.hpp"
#include "report/Words.hpp"

namespace tambonplan::report {

/// Adds the list กรวย: from the projects of the forum to those within the local government's authority, in its plan and in its draft
/// ordinance (D-11), each with ขั้น, จำนวน, ฐาน, ร้อยละ, ต่ำสุด and ผล; every share has its own base. It counts the sheet ติดตามโครงการ, whose
/// lines are จำนวนที่ติดตาม; the least shares are those of the sheet ตัวชี้วัดตำบล.
void addFunnel(Record& data, const plan::Workbook& book, const Words& words);

} // namespace tambonplan::report
