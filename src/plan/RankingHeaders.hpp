#pragma once

#include "plan/Headers.hpp"

/// Names of the tables of grouping, ranking and decisions beside those of contract §3.
namespace tambonplan::plan {

namespace range {
inline constexpr TextView ballot = u"TP_Ballot";
inline constexpr TextView requests = u"TP_Requests";
inline constexpr TextView issues = u"TP_Issues";
inline constexpr TextView lessons = u"TP_Lessons";
inline constexpr TextView reckoning = u"TP_Reckoning";
} // namespace range

namespace head {
// ประเด็นและแผนงาน
inline constexpr TextView frameTheme = u"ด้านตามกรอบใหม่";
inline constexpr TextView frameIssue = u"ประเด็นตามกรอบใหม่";
inline constexpr TextView budgetPlan = u"แผนงาน";
inline constexpr TextView provinceStrategy = u"ยุทธศาสตร์จังหวัด";
inline constexpr TextView localStrategy = u"ยุทธศาสตร์ อปท.";
inline constexpr TextView tactic = u"กลยุทธ์";
// ทะเบียนโครงการ
inline constexpr TextView suggestedGroup = u"กลุ่มที่แนะนำ";
// คำที่เสนอเพิ่ม
inline constexpr TextView offeredWord = u"คำที่เสนอ";
inline constexpr TextView word = u"คำ";
inline constexpr TextView except = u"ยกเว้นเมื่อพบ";
inline constexpr TextView example = u"ตัวอย่างโครงการ";
inline constexpr TextView wordCount = u"จำนวนโครงการที่มีคำนี้";
// คะแนน
inline constexpr TextView meetingReason = u"เหตุผลของที่ประชุม";
inline constexpr TextView votesUsed = u"เสียงที่ใช้";
inline constexpr TextView methodSet = u"วิธีที่ตั้งไว้";
inline constexpr TextView tiePlace = u"ลำดับเมื่อเสมอ";            ///< 0 for the first of equals … 99999
inline constexpr TextView scoreKey = u"กุญแจคะแนน";              ///< by score, then by the tie rules: a whole number, smaller first
inline constexpr TextView sortedScoreKey = u"กุญแจคะแนนเรียงแล้ว"; ///< belongs to the row number, not to the project
inline constexpr TextView rowInBallot = u"แถวในบัญชีลงคะแนน";
inline constexpr TextView rowInPlan = u"แถวในแผน";
inline constexpr TextView voteKey = u"กุญแจเสียง";
inline constexpr TextView meetingKey = u"กุญแจที่ประชุม";
inline constexpr TextView meetingScoreRank = u"ลำดับคะแนนของรายการที่ประชุม";
inline constexpr TextView sortedVoteKey = u"กุญแจเสียงเรียงแล้ว"; ///< belongs to the row number, not to the project
inline constexpr TextView rivalKey = u"กุญแจของที่เสมอกัน";
inline constexpr TextView rivalHint = u"แถวที่ค้นก่อน"; ///< row where the equal stood when the table was written
inline constexpr TextView rival = u"แถวที่เสมอกัน";
inline constexpr TextView rowByTie = u"แถวเรียงตามการตัดสินเสมอ"; ///< in row n the row of the n-th among equals; as of the last run
inline constexpr TextView placeInPlan = u"แถวในแผนเมื่อสร้าง";
inline constexpr TextView tieReason = u"เหตุตัดสินเสมอ";
inline constexpr TextView tieUrgency = u"เสมอ: ความเร่งด่วน";
inline constexpr TextView tieVillages = u"เสมอ: จำนวนหมู่บ้าน";
inline constexpr TextView tieHouseholds = u"เสมอ: ครัวเรือน";
inline constexpr TextView tieVillageRank = u"เสมอ: ลำดับของหมู่บ้าน";
inline constexpr TextView tieBudget = u"เสมอ: งบประมาณ";
inline constexpr TextView rankSet1 = u"ลำดับชุด 1";
inline constexpr TextView scoreSet2 = u"คะแนนชุด 2";
inline constexpr TextView rankSet2 = u"ลำดับชุด 2";
inline constexpr TextView moveSet2 = u"เลื่อนในชุด 2";
inline constexpr TextView scoreSet3 = u"คะแนนชุด 3";
inline constexpr TextView rankSet3 = u"ลำดับชุด 3";
inline constexpr TextView moveSet3 = u"เลื่อนในชุด 3";
// เกณฑ์
inline constexpr TextView weight2 = u"น้ำหนักชุด 2";
inline constexpr TextView weight3 = u"น้ำหนักชุด 3";
inline constexpr TextView factor2 = u"ตัวคูณชุด 2";
inline constexpr TextView factor3 = u"ตัวคูณชุด 3";
// ตัวคูณ
inline constexpr TextView zero = u"จุดเริ่ม"; ///< what makes a value count from the bad end of its scale: start + sign × value
inline constexpr TextView span = u"ช่วง";
inline constexpr TextView productBase = u"ฐานคูณ";
// แผนตำบล
inline constexpr TextView issueKey = u"กุญแจประเด็น";
inline constexpr TextView issueRankKey = u"กุญแจลำดับในประเด็น";
inline constexpr TextView issueStart = u"จุดเริ่มของประเด็น";          ///< a million for each issue; all keys of its projects are larger
inline constexpr TextView sortedIssueRankKey = u"กุญแจลำดับเรียงแล้ว"; ///< belongs to the row number, not to the project
inline constexpr TextView rowInScores = u"แถวในตารางคะแนน";
inline constexpr TextView placeInScores = u"แถวในตารางคะแนนเมื่อสร้าง";
inline constexpr TextView toDistrict = u"เสนออำเภอ";
inline constexpr TextView elsewhere = u"คำขอแหล่งอื่นที่ตรงกัน";
// คำขอแหล่งอื่น
inline constexpr TextView requestCode = u"รหัสคำขอ";
inline constexpr TextView requestKind = u"ชนิดคำขอ";
inline constexpr TextView requestedProject = u"โครงการที่ขอ";
inline constexpr TextView matchedRows = u"รหัสในทะเบียน";
inline constexpr TextView matchedProject = u"โครงการในแผน";
inline constexpr TextView likeness = u"ความตรงกัน";
inline constexpr TextView sameBudget = u"ทับซ้อนด้านงบประมาณ";
inline constexpr TextView samePeriod = u"ทับซ้อนด้านระยะเวลา";
inline constexpr TextView sameAgency = u"ทับซ้อนด้านผู้ดำเนินการ";
inline constexpr TextView sameProject = u"ทับซ้อนด้านโครงการ";
inline constexpr TextView inOrdinance = u"อยู่ในร่างข้อบัญญัติ"; ///< as the list of the local plan says
inline constexpr TextView decidedWho = u"ตัดสินโดย";
inline constexpr TextView decidedWhen = u"วันที่ตัดสิน";
} // namespace head

/// Header of the hidden column of TP_Scores that holds how far a project's value lies from the bad end of the criterion's scale.
Text stepHeader(TextView criterion);

namespace word {
inline constexpr TextView accept = u"รับ";
inline constexpr TextView refuse = u"ไม่รับ";
inline constexpr TextView yes = u"ใช่";
inline constexpr TextView no = u"ไม่ใช่";
inline constexpr TextView unknown = u"ไม่ทราบ";
inline constexpr TextView matched = u"ตรงกัน";
inline constexpr TextView continued = u"ต่อเนื่อง";
inline constexpr TextView changedWork = u"เปลี่ยนแปลง";
inline constexpr TextView dropped = u"ไม่เสนอต่อ";
inline constexpr TextView notInPlan = u"ไม่พบในแผน";
inline constexpr TextView proposed = u"เสนอ"; ///< to the district, as the formula of TP_Plan says it
inline constexpr TextView keepOut = u"ไม่เสนอซ้ำ";
inline constexpr TextView proposeStill = u"เสนอต่ออำเภอ";
inline constexpr TextView notSame = u"ไม่ใช่งานเดียวกัน";
inline constexpr TextView otherFund = u"แหล่งอื่น";
inline constexpr TextView lastYear = u"แผนปีก่อน";
inline constexpr TextView localPlan = u"แผนท้องถิ่น";
} // namespace word

namespace setting {
inline constexpr TextView districtCount = u"จำนวนลำดับที่เสนออำเภอ";
inline constexpr TextView lock = u"ปิดการให้คะแนน";
inline constexpr TextView lockBy = u"ผู้ปิดการให้คะแนน";
inline constexpr TextView lockTime = u"เวลาที่ปิดการให้คะแนน";
inline constexpr TextView lockState = u"วิธีและน้ำหนักที่ปิดไว้";
} // namespace setting

} // namespace tambonplan::plan
