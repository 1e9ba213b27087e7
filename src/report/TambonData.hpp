#pragma once

#include "plan/Table.hpp"
#include "report/Template.hpp"
#include "report/Words.hpp"

namespace tambonplan::report {

/// The tambon workbook as one record, from which every template takes what it needs (the field list is in the manual).
/// Top: the settings under their names (an empty one is a gap), totals, today. Lists: ด้าน (with ประเด็น and โครงการ), ประเด็น, กลุ่ม, โครงการ,
/// โครงการคาบเกี่ยว (C-09), โครงการเสนออำเภอ (C-24), หมู่บ้าน (VillageData.hpp), the coordination account and ยุทธศาสตร์ (Coordination.hpp),
/// หน่วยงาน (E-05), แหล่งงบ, ทะเบียน, ซ้ำ (C-23), ปัญหา, แหล่งข้อมูล, ความครบถ้วน (E-07), and the input sheets of the reports: กรรมการ, คุณภาพ,
/// ระดับตัวชี้วัด, รับรอง, การแจกจ่าย; texts of the officer are fields. A project has every column of TP_Plan under its header, also those that an
/// officer added; a row of the register every column of TP_Register. Budgets are baht; a sum counts every project once. `now`: office date
/// number.
Record tambonData(const plan::Workbook& book, double now, const Words& words);

/// Every name that a template may use with this workbook, also of lists that have no row yet.
Catalogue catalogueOf(const plan::Workbook& book, const Words& words);

/// The list of all fields with an example each, for the list ช่องข้อมูล: รายการ (the lists it stands in), ช่อง, ตัวอย่าง.
std::vector<Record> fieldsOf(const Catalogue& known, const Record& example);
inline constexpr TextView emblem = u"ตรา"; ///< field of the picture that the setting of this name points at
inline constexpr TextView fieldList = u"ช่องข้อมูล";

} // namespace tambonplan::report
