#pragma once

#include "text/Text.hpp"

/// Names of tables and header texts of contract §3, so that no command spells one a second time.
namespace tambonplan::plan {

namespace range {
inline constexpr TextView settings = u"TP_Settings";
inline constexpr TextView villages = u"TP_Villages";
inline constexpr TextView sources = u"TP_Sources";
inline constexpr TextView projects = u"TP_Register";
inline constexpr TextView skipped = u"TP_Skipped";
inline constexpr TextView problems = u"TP_Problems";
inline constexpr TextView review = u"TP_Review";
inline constexpr TextView scores = u"TP_Scores";
inline constexpr TextView plan = u"TP_Plan";
inline constexpr TextView criteria = u"TP_Criteria";
inline constexpr TextView keywords = u"TP_Keywords";
inline constexpr TextView synonyms = u"TP_Synonyms";
inline constexpr TextView abbreviations = u"TP_Abbreviations";
inline constexpr TextView columns = u"TP_Columns";
inline constexpr TextView amounts = u"TP_Amounts";
inline constexpr TextView log = u"TP_Log";
inline constexpr TextView changes = u"TP_Changes";
inline constexpr TextView removed = u"TP_Removed";
} // namespace range

namespace head {
// Shared by several tables
inline constexpr TextView order = u"ลำดับ";
inline constexpr TextView village = u"หมู่ที่";
inline constexpr TextView file = u"ไฟล์";
inline constexpr TextView sheet = u"ชีต";
inline constexpr TextView row = u"แถว";
inline constexpr TextView cell = u"เซลล์";
inline constexpr TextView text = u"ข้อความ";
inline constexpr TextView reason = u"เหตุผล";
inline constexpr TextView project = u"โครงการ";
inline constexpr TextView objective = u"วัตถุประสงค์";
inline constexpr TextView target = u"เป้าหมาย";
inline constexpr TextView budget = u"งบประมาณ";
inline constexpr TextView budgetTotal = u"งบประมาณรวม";
inline constexpr TextView fundSource = u"แหล่งงบประมาณ";
inline constexpr TextView support = u"หน่วยงานสนับสนุน";
inline constexpr TextView group = u"กลุ่ม";
inline constexpr TextView theme = u"ด้าน";
inline constexpr TextView issue = u"ประเด็น";
inline constexpr TextView urgency = u"ความเร่งด่วน";
inline constexpr TextView planCode = u"รหัสแผน";
inline constexpr TextView score = u"คะแนน";
inline constexpr TextView origin = u"ที่มา";
inline constexpr TextView finalRank = u"ลำดับสุดท้าย";
// ตั้งค่า
inline constexpr TextView setting = u"ค่า";
inline constexpr TextView data = u"ข้อมูล";
inline constexpr TextView meaning = u"คำอธิบาย";
// หมู่บ้าน
inline constexpr TextView villageName = u"หมู่บ้าน";
inline constexpr TextView households = u"ครัวเรือน";
inline constexpr TextView people = u"ประชากร";
inline constexpr TextView planStatus = u"สถานะแผน";
inline constexpr TextView projectCount = u"จำนวนโครงการ";
inline constexpr TextView selfShare = u"ร้อยละทำเอง";
// แหล่งข้อมูล
inline constexpr TextView layout = u"รูปแบบ";
inline constexpr TextView headerRow = u"แถวหัวตาราง";
inline constexpr TextView columnsFound = u"คอลัมน์ที่พบ";
inline constexpr TextView rowsRead = u"แถวที่อ่าน";
inline constexpr TextView rowsSkipped = u"แถวที่ข้าม";
inline constexpr TextView problemCount = u"ปัญหา";
inline constexpr TextView url = u"ที่อยู่ไฟล์";
inline constexpr TextView use = u"ใช้"; ///< ✎ ใช้ / ไม่ใช้: a source that is taken out keeps its line
inline constexpr TextView contentRows = u"แถวที่มีข้อมูล";
inline constexpr TextView blankRows = u"แถวว่าง";
inline constexpr TextView problemRows = u"แถวที่มีแต่ปัญหา";
inline constexpr TextView statedTotal = u"ยอดรวมในไฟล์";
inline constexpr TextView totalGap = u"ส่วนต่างยอดรวม";
// ทะเบียนโครงการ
inline constexpr TextView code = u"รหัส";
inline constexpr TextView villageRank = u"ลำดับของหมู่บ้าน";
inline constexpr TextView expected = u"ผลที่คาดว่าจะได้รับ";
inline constexpr TextView budgetWritten = u"งบประมาณตามต้นฉบับ";
inline constexpr TextView years = u"ปีงบประมาณ";
inline constexpr TextView agency = u"หน่วยงานรับผิดชอบ";
inline constexpr TextView groupReason = u"เหตุผลการจัดกลุ่ม";
inline constexpr TextView duplicates = u"กลุ่มซ้ำ";
inline constexpr TextView packages = u"ชุดตำบล";
inline constexpr TextView original = u"ข้อความต้นฉบับ";
inline constexpr TextView measure = u"ตัวชี้วัด"; ///< of a project; of the tambon in อัตราส่วน
inline constexpr TextView method = u"วิธีดำเนินการ";
inline constexpr TextView period = u"ระยะเวลา";
inline constexpr TextView site = u"สถานที่ดำเนินการ";
inline constexpr TextView budgetCommunity = u"งบชุมชน";
inline constexpr TextView budgetLocal = u"งบ อปท.";
inline constexpr TextView budgetOther = u"งบหน่วยงานอื่น";
inline constexpr TextView budgetByYear = u"งบประมาณรายปี"; ///< "2570: 300,000; 2571: 400,000", where the source has several years
inline constexpr TextView themeStated = u"ด้านตามต้นฉบับ";
inline constexpr TextView groupStated = u"กลุ่มตามต้นฉบับ";
inline constexpr TextView groupStatedWhy = u"เหตุผลกลุ่มตามต้นฉบับ";
inline constexpr TextView print = u"ลายพิมพ์ต้นฉบับ"; ///< what the source said last, see plan/SourceCells.hpp
// ความเปลี่ยนแปลง
inline constexpr TextView change = u"การเปลี่ยนแปลง";
inline constexpr TextView field = u"ช่อง";
inline constexpr TextView before = u"เดิม";
inline constexpr TextView after = u"ใหม่";
// แถวที่นำออก
inline constexpr TextView reviewMemory = u"ความจำการตัดสินใจ"; ///< of a row that left and came back, see plan/ReviewMemory.hpp
inline constexpr TextView rowMemory = u"ความจำของแถว";       ///< `memoryHeader` of the register, under a name of its own
// ปัญหาที่พบ
inline constexpr TextView link = u"ไปดู";
inline constexpr TextView level = u"ระดับ";
inline constexpr TextView problem = u"ปัญหา";
inline constexpr TextView advice = u"คำแนะนำ";
inline constexpr TextView solved = u"แก้แล้ว";
inline constexpr TextView problemKind = u"ชนิดปัญหา";
inline constexpr TextView awaits = u"ช่องที่รอ"; ///< register column that solves the problem once it is filled
// ตรวจซ้ำ
inline constexpr TextView proposal = u"ข้อเสนอ";
inline constexpr TextView relation = u"ชนิด";
inline constexpr TextView decision = u"การตัดสินใจ";
inline constexpr TextView mainRow = u"แถวหลัก";
inline constexpr TextView note = u"หมายเหตุ";
inline constexpr TextView offeredName = u"ชื่อโครงการตำบล";
inline constexpr TextView overlap = u"มิติที่ซ้อน";
inline constexpr TextView facets = u"สิ่งที่อ่านได้";
inline constexpr TextView asked = u"ข้อความเมื่อถาม"; ///< marks of the texts that the officer decided on, see plan/Review.cpp
// คะแนน
inline constexpr TextView total = u"คะแนนรวม";
inline constexpr TextView scoreRank = u"ลำดับจากคะแนน";
inline constexpr TextView votes = u"คะแนนเสียง";
inline constexpr TextView voteRank = u"ลำดับจากเสียง";
inline constexpr TextView meetingRank = u"ลำดับที่ประชุม";
inline constexpr TextView decidedBy = u"วิธีตัดสิน";
inline constexpr TextView weighted = u"คะแนนถ่วงน้ำหนัก";
inline constexpr TextView sum = u"คะแนนบวก";
inline constexpr TextView product = u"คะแนนคูณ";
inline constexpr TextView tie = u"ตัวตัดสินเสมอ";
inline constexpr TextView meetingOrder = u"ลำดับในรายการที่ประชุม";
inline constexpr TextView meetingGap = u"จำนวนที่เว้นก่อนหน้า";
inline constexpr TextView rankKey = u"กุญแจจัดลำดับ";
// แผนตำบล
inline constexpr TextView villageCount = u"จำนวนหมู่บ้าน";
inline constexpr TextView mainAgency = u"หน่วยงานหลัก";
inline constexpr TextView issueRank = u"ลำดับในประเด็น";
inline constexpr TextView status = u"สถานะ";
// เกณฑ์
inline constexpr TextView criterion = u"เกณฑ์";
inline constexpr TextView weight = u"น้ำหนัก";
inline constexpr TextView lowest = u"ต่ำสุด";
inline constexpr TextView highest = u"สูงสุด";
inline constexpr TextView direction = u"ทิศทาง";
inline constexpr TextView sign = u"เครื่องหมาย";
inline constexpr TextView factor = u"ตัวคูณ";
// คู่มือคอลัมน์
inline constexpr TextView headerInFile = u"หัวคอลัมน์ในไฟล์";
inline constexpr TextView ourColumn = u"คอลัมน์ของเรา";
inline constexpr TextView certainty = u"ความแน่ใจ";
// บันทึกการทำงาน
inline constexpr TextView time = u"เวลา";
inline constexpr TextView command = u"คำสั่ง";
inline constexpr TextView result = u"ผล";
inline constexpr TextView used = u"ค่าที่ใช้";
} // namespace head

/// Words that stand in cells and are compared again.
namespace word {
inline constexpr TextView merge = u"รวม";
inline constexpr TextView apart = u"ไม่รวม";
inline constexpr TextView hold = u"พักไว้";
inline constexpr TextView duplicate = u"ซ้ำ";
inline constexpr TextView package = u"ชุดตำบล";
inline constexpr TextView related = u"อาจเกี่ยวข้อง";
inline constexpr TextView overlapProject = u"โครงการ";
inline constexpr TextView overlapBudget = u"งบประมาณ";
inline constexpr TextView overlapAgency = u"ผู้ดำเนินการ";
inline constexpr TextView overlapPeriod = u"ระยะเวลา";
inline constexpr TextView mainRow = u"หลัก";
inline constexpr TextView solved = u"แก้แล้ว";
inline constexpr TextView draft = u"ร่าง";
inline constexpr TextView urgent = u"เร่งด่วน";
inline constexpr TextView middling = u"ปานกลาง";
inline constexpr TextView normal = u"ปกติ";
inline constexpr TextView hasPlan = u"มีแผนแล้ว";
inline constexpr TextView noPlan = u"ยังไม่จัดทำ";
inline constexpr TextView lessIsBetter = u"น้อยดี";
inline constexpr TextView shipped = u"มากับโปรแกรม";
inline constexpr TextView met = u"พบในไฟล์";
inline constexpr TextView used = u"ใช้";
inline constexpr TextView unused = u"ไม่ใช้";
inline constexpr TextView offered = u"ข้อเสนอ"; ///< of a synonym: waits for the officer's ใช้
inline constexpr TextView isNew = u"ใหม่";
inline constexpr TextView changed = u"เปลี่ยน";
inline constexpr TextView gone = u"หายไป";
inline constexpr TextView back = u"กลับมา";
inline constexpr TextView kept = u"คงของเจ้าหน้าที่"; ///< the source changed a cell that the officer had overtyped
inline constexpr TextView replaced = u"แทนที่แหล่ง";
inline constexpr TextView takenOut = u"เลิกใช้แหล่ง";
} // namespace word

/// Settings that the commands read (the rows of `settings.tsv`).
namespace setting {
inline constexpr TextView tambon = u"ตำบล";
inline constexpr TextView amphoe = u"อำเภอ";
inline constexpr TextView province = u"จังหวัด";
inline constexpr TextView fiscalYear = u"ปีงบประมาณ";
inline constexpr TextView method = u"วิธีจัดลำดับ";
inline constexpr TextView autoAt = u"คะแนนที่รวมให้เลย";
inline constexpr TextView reviewAt = u"คะแนนที่เสนอให้ดู";
inline constexpr TextView outsideCut = u"สัดส่วนงบภายนอกที่ถือเป็นส่วนใหญ่";
inline constexpr TextView unsureBelow = u"ความแน่ใจขั้นต่ำของประเด็น";
inline constexpr TextView pending = u"ข้อเสนอที่พักไว้";
} // namespace setting

} // namespace tambonplan::plan
