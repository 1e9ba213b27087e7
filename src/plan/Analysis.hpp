#pragma once

#include "plan/Commands.hpp"
#include "plan/Headers.hpp"

namespace tambonplan::plan {

// Sheets on demand: the problems behind the issues (C-02, C-04, C-08), the way of each project into other plans (C-27, E-13), and the
// ratios of A.4 by their own denominators. Once made they follow every build; what the committee wrote stays.
namespace range {
inline constexpr TextView problemView = u"TP_ProblemView";
inline constexpr TextView tracking = u"TP_Tracking";
inline constexpr TextView ratios = u"TP_Ratios";
} // namespace range

namespace head {
// วิเคราะห์ปัญหา
inline constexpr TextView whatProblem = u"ปัญหา";
inline constexpr TextView cause = u"สาเหตุ";
inline constexpr TextView causeFrom = u"ที่มาของสาเหตุ";
inline constexpr TextView solution = u"แนวทางแก้ไข";
inline constexpr TextView potential = u"ศักยภาพของชุมชน";
inline constexpr TextView villagesHit = u"หมู่บ้านที่เสนอ";
inline constexpr TextView householdsHit = u"ครัวเรือนในหมู่บ้านที่เสนอ";
inline constexpr TextView householdShare = u"ร้อยละของครัวเรือนทั้งตำบล";
inline constexpr TextView mostPeople = u"กระทบคนส่วนใหญ่";
inline constexpr TextView breadth = u"ลำดับความกว้าง";
// ติดตามโครงการ
inline constexpr TextView authority = u"อำนาจหน้าที่";
inline constexpr TextView toLocalPlan = u"เข้าแผนท้องถิ่น";
inline constexpr TextView toOrdinance = u"เข้าร่างข้อบัญญัติ";
inline constexpr TextView funded = u"ได้รับงบหรือร่วมดำเนินการ";
inline constexpr TextView received = u"งบที่ได้รับ";
inline constexpr TextView progressNote = u"ความก้าวหน้า";
// อัตราส่วน
inline constexpr TextView scope = u"ขอบเขต";
inline constexpr TextView baseMeaning = u"ความหมายของฐาน";
inline constexpr TextView passedOne = u"ผ่านรายหมู่บ้าน"; ///< 1 where a village passes; the tambon's line counts them
} // namespace head

namespace word {
inline constexpr TextView withinAuthority = u"ในอำนาจ อปท.";
inline constexpr TextView wholeTambon = u"ตำบล";
} // namespace word

/// Makes a sheet of the three ("problems", "tracking", "ratios"; or its range name) where it is missing, and brings it up to date. A locked
/// plan does not hinder it. Lines. Failure `error.unknownSheet`.
Results openSheet(Context& context, TextView name);

/// The range of a sheet of the three; "" for another name.
TextView analysisRange(TextView name);

/// Brings those that the workbook has up to date with the plan.
void refreshAnalysis(Context& context);

// One function a sheet; each writes its table of `context.book`.
void writeProblemView(Context& context);
void writeTracking(Context& context);
void writeRatios(Context& context);

} // namespace tambonplan::plan
