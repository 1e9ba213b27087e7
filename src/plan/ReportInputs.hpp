#pragma once

#include <array>

#include "plan/Commands.hpp"
#include "plan/Headers.hpp"

namespace tambonplan::plan {

// Sheets that only reports need: made on demand, filled by the officer, never emptied by a run.
namespace range {
inline constexpr TextView committee = u"TP_Committee";
inline constexpr TextView duties = u"TP_Duties";
inline constexpr TextView evidence = u"TP_Evidence";
inline constexpr TextView kpi = u"TP_Kpi";
inline constexpr TextView certification = u"TP_Certification";
inline constexpr TextView narrative = u"TP_Narrative";
inline constexpr TextView distribution = u"TP_Distribution";
} // namespace range

namespace head {
// กรรมการ
inline constexpr TextView personName = u"ชื่อ-สกุล";
inline constexpr TextView position = u"ตำแหน่ง";
inline constexpr TextView sector = u"ภาคส่วน";
inline constexpr TextView part = u"บทบาท";
inline constexpr TextView qualification = u"คุณวุฒิ"; ///< of an expert (A-03), in the officer's words
// หน้าที่ ก.บ.ต.
inline constexpr TextView duty = u"หน้าที่";
inline constexpr TextView dutyState = u"สถานะของหน้าที่";
inline constexpr TextView dutyDay = u"วันที่ทำ";
// คุณภาพแผน
inline constexpr TextView attending = u"ครัวเรือนร่วมเวที";
inline constexpr TextView keepingAccounts = u"ครัวเรือนทำบัญชี";
inline constexpr TextView localFromStart = u"อปท.ร่วมตั้งแต่ต้น";
inline constexpr TextView inLocalPlan = u"บรรจุในแผนท้องถิ่น";
inline constexpr TextView inDraftOrdinance = u"บรรจุในร่างข้อบัญญัติ";
inline constexpr TextView sufficiency = u"ตามหลักเศรษฐกิจพอเพียง";
inline constexpr TextView usedForReal = u"นำไปปฏิบัติได้จริง";
inline constexpr TextView asBook = u"เป็นรูปเล่ม";
inline constexpr TextView accountsShare = u"ร้อยละทำบัญชี";
inline constexpr TextView attendingShare = u"ร้อยละร่วมเวที";
inline constexpr TextView indicator = u"ตัวชี้วัด"; ///< with a number behind it in คุณภาพแผน
inline constexpr TextView passed = u"ผ่าน";
inline constexpr TextView grade = u"ระดับคุณภาพ";
// ตัวชี้วัดตำบล, รับรองมาตรฐาน
inline constexpr TextView unit = u"หน่วย";
inline constexpr TextView amount = u"จำนวน";
inline constexpr TextView base = u"ฐาน";
inline constexpr TextView percent = u"ร้อยละ";
inline constexpr TextView outcome = u"ผลการประเมิน";
inline constexpr TextView proof = u"หลักฐาน";
inline constexpr TextView areaNumber = u"ด้านที่";
inline constexpr TextView areaPoints = u"คะแนนเต็มของด้าน";
inline constexpr TextView item = u"ข้อ";
inline constexpr TextView fullPoints = u"คะแนนเต็ม";
inline constexpr TextView points = u"คะแนนที่ได้";
// ข้อความในเล่ม, การแจกจ่าย
inline constexpr TextView copy = u"ชุดที่";
inline constexpr TextView receiver = u"ผู้รับ";
inline constexpr TextView sentOn = u"วันที่ส่ง";
inline constexpr TextView receivedBy = u"ผู้ลงนามรับ";
} // namespace head

namespace word {
inline constexpr TextView dutyDone = u"ทำแล้ว";
inline constexpr TextView chair = u"ประธานกรรมการ";
inline constexpr TextView secretary = u"กรรมการและเลขานุการ";
inline constexpr TextView passed = u"ผ่าน"; ///< of an indicator or a level
inline constexpr TextView failed = u"ไม่ผ่าน";
} // namespace word

/// Grades of a village plan's quality from the best (D-07), as the string table names them; the last two are below A, B and C: too few
/// indicators passed, evidence missing.
std::array<Text, 5> gradeNames(const text::Messages& messages);

/// Number of indicators of a village plan's quality (S4 s14–15).
inline constexpr int qualityIndicators = 6;

/// Makes the given input sheets where they are missing, with their shipped rows and live formulas; what the officer wrote stays. A new
/// village gets its row. Ranges that are no input sheet are passed over.
void ensureReportInputs(Context& context, const std::vector<Text>& ranges);

/// Adds to the tables, which are not written back, the settings and fields of the narrative that we know and the workbook lacks: deleted
/// there, or of a newer version. A report that names one marks a gap, instead of not knowing the field.
void completeReportFields(Context& context);

} // namespace tambonplan::plan
