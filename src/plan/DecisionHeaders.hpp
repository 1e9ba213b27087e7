#pragma once

#include "plan/Headers.hpp"

/// Names of the tables that a plan's decisions add to those of contract §3: its state, differences, summary and cross-village projects.
namespace tambonplan::plan {

namespace range {
inline constexpr TextView planChanges = u"TP_PlanChanges";
inline constexpr TextView approved = u"TP_Approved";
inline constexpr TextView summary = u"TP_Summary";
inline constexpr TextView crossing = u"TP_CrossVillage";
inline constexpr TextView thresholds = u"TP_Thresholds";
} // namespace range

namespace head {
// แผนตำบล, คะแนน
inline constexpr TextView crosses = u"คาบเกี่ยว";
inline constexpr TextView readiness = u"ความพร้อมเสนอ"; ///< per cent of what a request needs (C-14)
inline constexpr TextView lacking = u"สิ่งที่ยังขาด";
inline constexpr TextView builtRank = u"ลำดับเมื่อสร้าง"; ///< final rank as the last build wrote it; live formulas may have moved it since
// ทะเบียนโครงการ
inline constexpr TextView counting = u"การนับงบ"; ///< นับ / กันออก: whether the row's budget is in the plan
// สรุปแผน
inline constexpr TextView line = u"รายการ";
inline constexpr TextView allProjects = u"รวมโครงการ";
inline constexpr TextView allBudget = u"รวมงบ";
inline constexpr TextView proofOfSum = u"ตรวจยอด";
inline constexpr TextView issueLine = u"กุญแจประเด็น"; ///< as in TP_Plan
// เกณฑ์ตรวจซ้ำ
inline constexpr TextView threshold = u"คะแนนตั้งแต่";
inline constexpr TextView duplicateCount = u"ข้อเสนอซ้ำ";
inline constexpr TextView duplicateRows = u"แถวที่ซ้ำ";
inline constexpr TextView duplicatePairs = u"คู่ที่ซ้ำ";
inline constexpr TextView packageCount = u"ข้อเสนอชุดตำบล";
inline constexpr TextView packageRows = u"แถวในชุดตำบล";
inline constexpr TextView tickedCount = u"รวมให้เลย";
inline constexpr TextView settingNow = u"ค่าที่ตั้งไว้";
// โครงการคาบเกี่ยว
inline constexpr TextView crossingCode = u"รหัสคาบเกี่ยว";
inline constexpr TextView crossingKind = u"ลักษณะ";
inline constexpr TextView budgetRule = u"กติกางบประมาณ";
inline constexpr TextView rows = u"แถวในทะเบียน";
} // namespace head

namespace word {
inline constexpr TextView agreed = u"เห็นชอบ";
inline constexpr TextView sent = u"ส่งแล้ว";
inline constexpr TextView moved = u"เลื่อนลำดับ";
inline constexpr TextView counted = u"นับ";
inline constexpr TextView setAside = u"กันออก";
inline constexpr TextView issueRow = u"ประเด็น";
inline constexpr TextView themeRow = u"รวมด้าน";
inline constexpr TextView totalRow = u"รวมทั้งแผน";
inline constexpr TextView registerRow = u"งบตามทะเบียน";
inline constexpr TextView setAsideRow = u"งบที่กันออกเพราะซ้ำ";
inline constexpr TextView gapRow = u"ผลต่าง (ต้องเป็น 0)";
inline constexpr TextView crossing = u"คาบเกี่ยว";
inline constexpr TextView wantsSupport = u"ขอรับการสนับสนุน";
} // namespace word

/// Headers of TP_Summary for a group of C-11, or for the projects without one.
inline constexpr TextView noGroup = u"ไม่ระบุกลุ่ม";
Text countHeader(TextView group);
Text budgetHeader(TextView group);

namespace setting {
inline constexpr TextView outlook = u"ข้อเสนอตามคะแนนที่ตั้ง"; ///< a live sentence, see plan/Thresholds.hpp
inline constexpr TextView planState = u"สถานะของแผน";
inline constexpr TextView agreedBy = u"ผู้เห็นชอบแผน";
inline constexpr TextView agreedOn = u"วันที่เห็นชอบแผน";
inline constexpr TextView sentOn = u"วันที่ส่งแผน";
inline constexpr TextView frozenPlan = u"แผนที่ล็อกไว้"; ///< what the lock remembers; "" = no lock stands
} // namespace setting

} // namespace tambonplan::plan
