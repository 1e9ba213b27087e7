#include <gmock/gmock.h>

#include "intake/Drawn.hpp"

namespace tambonplan::intake::test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

TEST(Layout, EnglishAbbreviationsInAnyOrderWithEmptyRowsAndColumns) {
    const auto reading =
        readSheet(u"Moo 3", {u"", u" | | | | | ", u" | No. | Budget | Project name | Objective | Remark", //
                             u" | 1 | 25,000 | จัดทำปุ๋ยหมัก | เพื่อลดต้นทุน | ", u" | 2 | 4.5 แสน | สร้างถนนดินสายเหนือ | เพื่อสัญจร | ด่วน",
                             u" | 3 | - | ทำความสะอาดวัด | เพื่อความสะอาด | "});
    EXPECT_EQ(reading.headerRow, 3);
    ASSERT_THAT(reading.rows, SizeIs(3));
    EXPECT_EQ(budget(reading, 0), 25000);
    EXPECT_EQ(budget(reading, 1), 450000);
    EXPECT_EQ(budget(reading, 2), -1);
    EXPECT_EQ(utf8(reading.rows[1].objective), "เพื่อสัญจร");
}

TEST(Layout, TwoVillagesUnderTitlesInOneSheet) {
    const auto reading = readSheet(u"รวม", {u"แผนชุมชน บ้านดอนแก้ว หมู่ที่ 4 | < | <", u"ลำดับ | กิจกรรม/โครงการ | วงเงิน", u"1 | ขุดสระ | 50,000",
                                            u"2 | ปลูกป่า | 5,000", u"รวม | | 55,000", u"", u"แผนชุมชน บ้านหนองบัว หมู่ที่ 11 | < | <",
                                            u"ลำดับ | กิจกรรม/โครงการ | วงเงิน", u"1 | ซ่อมศาลา | 70,000", u"รวม | | 70,000"});
    ASSERT_THAT(reading.rows, SizeIs(3));
    EXPECT_EQ(reading.rows[1].village, 4);
    EXPECT_EQ(reading.rows[2].village, 11);
    EXPECT_THAT(skipped(reading), ElementsAre("1:title", "2:header", "5:total", "7:title", "8:header", "10:total"));
    EXPECT_THAT(problems(reading), IsEmpty());
}

TEST(Layout, VillagesAsSectionRows) {
    const auto reading = readSheet(u"Sheet1", {u"ที่ | โครงการ | งบประมาณ | ผู้รับผิดชอบ", u"หมู่ที่ 1 บ้านเหนือ | < | < | <",
                                               u"1 | ซ่อมฝาย | 30,000 | กม.", u"หมู่ที่ 2 บ้านใต้ | < | < | <", u"1 | ขุดบ่อ | 40,000 | กม."});
    ASSERT_THAT(reading.rows, SizeIs(2));
    EXPECT_EQ(reading.rows[0].village, 1);
    EXPECT_EQ(reading.rows[1].village, 2);
    EXPECT_THAT(problems(reading), IsEmpty());
}

TEST(Layout, VillageColumnWinsOverTheTitle) {
    const auto reading =
        readSheet(u"ม.5", {u"หมู่ที่ | ชื่องาน | ราคา", u"5 | ทาสีศาลา | 9,000", u"6 | ขุดลอกคลอง | 90,000", u"6, 7 | ถนนเชื่อม | 100,000"});
    ASSERT_THAT(reading.rows, SizeIs(3));
    EXPECT_EQ(reading.rows[0].village, 5);
    EXPECT_EQ(reading.rows[1].village, 6);
    EXPECT_EQ(reading.rows[2].village, 6);
    EXPECT_THAT(reading.rows[2].villages, ElementsAre(6, 7));
}

TEST(Layout, YearColumnsWithTotalInUnmergedTwoRowHeader) {
    const auto reading = readSheet(u"หมู่ 2", {u"ที่ | โครงการ | งบประมาณ (บาท) | | | หน่วยงานรับผิดชอบ", u" | | ปี 2571 | ปี 2572 | รวม | ",
                                             u"1 | ก่อสร้างประปา | 100,000 | 50,000 | 150,000 | อบต.",
                                             u"2 | ขุดลอกหนอง | - | 80,000 | 90,000 | อบต.", u"3 | อบรมอาชีพ | - | - | | พช."});
    ASSERT_THAT(reading.rows, SizeIs(3));
    EXPECT_EQ(budget(reading, 0), 150000);
    EXPECT_EQ(utf8(reading.rows[0].years), "2571, 2572");
    EXPECT_THAT(reading.rows[0].budgetByYear, ElementsAre(YearAmount{2571, 100000}, YearAmount{2572, 50000}));
    EXPECT_TRUE(reading.rows[1].budgetByYear.empty()) << "years and total differ: no amount is certain";
    EXPECT_EQ(budget(reading, 1), -1);
    EXPECT_EQ(budget(reading, 2), -1);
    EXPECT_THAT(problems(reading), ElementsAre("E4:SumMismatch"));
    EXPECT_THAT(skipped(reading), ElementsAre("1:header", "2:header"));
}

TEST(Layout, SourceColumnsWithWordsOfTheirOwn) {
    const auto reading =
        readSheet(u"หมู่ 8", {u"ลำดับที่ | ชื่อโครงการ | แหล่งงบประมาณ | < | < | หมายเหตุ", u"^ | ^ | หมู่บ้าน | เทศบาล | ส่วนราชการ | ^",
                            u"1 | ปลูกผักสวนครัว | 2,000 | | | ", u"2 | ซ่อมถนน | | 90,000 | | ", u"3 | อบรมอาชีพ | 1,000 | | 9,000 | ",
                            u"4 | สร้างสะพาน | - | - | ยังไม่ทราบ | "});
    ASSERT_THAT(reading.rows, SizeIs(4));
    EXPECT_EQ(reading.rows[0].group, Group::Self);
    EXPECT_EQ(reading.rows[1].group, Group::Support);
    EXPECT_EQ(reading.rows[2].group, Group::Joint);
    EXPECT_EQ(budget(reading, 2), 10000);
    EXPECT_EQ(reading.rows[2].budgetOther, 9000);
    EXPECT_THAT(problems(reading), ElementsAre("E6:BudgetUnreadable"));
}

TEST(Layout, GroupTablesUnderParagraphs) {
    const auto readings = readAll(
        document(u"แผน ม.6.docx",
                 {drawTable(1, {u"แผนพัฒนาหมู่บ้าน บ้านทุ่งรวงทอง หมู่ที่ ๖", u"๑. โครงการที่หมู่บ้านดำเนินการได้เอง"},
                            {u"ที่ | โครงการ | งบประมาณ", u"๑ | ทำบัญชีครัวเรือน | -", u"๒ | ทำน้ำหมัก | ๕๐๐"}),
                  drawTable(2, {u"", u"๒. โครงการที่ทำร่วมกับหน่วยงานอื่น"}, {u"ที่ | โครงการ | งบประมาณ", u"๑ | ตรวจสุขภาพ | ๓,๐๐๐"}),
                  drawTable(3, {u"๓. โครงการที่ขอรับการสนับสนุนจากหน่วยงานภายนอก"}, {u"ที่ | โครงการ | งบประมาณ", u"๑ | ถนนลาดยาง | ๒ ล้าน"})}));
    ASSERT_THAT(readings, SizeIs(3));
    EXPECT_EQ(readings[0].rows.at(1).group, Group::Self);
    EXPECT_EQ(readings[1].rows.at(0).group, Group::Joint);
    EXPECT_EQ(readings[2].rows.at(0).group, Group::Support);
    EXPECT_EQ(readings[2].rows.at(0).village, 6);
    EXPECT_EQ(utf8(readings[2].villageName), "ทุ่งรวงทอง");
}

TEST(Layout, ContinuedTableWithoutHeaderIsReadWithTheHeaderAbove) {
    const auto readings = readAll(
        document(u"ม.9.docx", {drawTable(1, {u"บ้านปงใหม่ หมู่ที่ 9"}, {u"ที่ | โครงการ | งบประมาณ", u"1 | ซ่อมฝาย | 1,000", u"2 | ขุดบ่อ | 2,000"}),
                               drawTable(2, {u"(ต่อ)"}, {u"3 | ปลูกป่า | 3,000", u"4 | วันเด็ก | 4,000", u"รวม | < | 10,000"})}));
    ASSERT_THAT(readings[1].rows, SizeIs(2));
    EXPECT_EQ(readings[1].rows[0].village, 9);
    EXPECT_EQ(readings[1].headerRow, 1);
    EXPECT_THAT(skipped(readings[1]), ElementsAre("3:total"));
    EXPECT_THAT(problems(readings[1]), IsEmpty());
}

TEST(Layout, ThemeOnlyInTheFirstRowOfItsBlock) {
    const auto reading = readSheet(u"ม.1", {u"ด้าน | ที่ | โครงการ | งบประมาณ", u"เศรษฐกิจ | 1 | เลี้ยงปลา | 1,000", u" | 2 | เลี้ยงไก่ | 2,000",
                                            u" | 3 | ทอผ้า | 3,000", u"สาธารณสุข | 4 | ตรวจสุขภาพ | 4,000", u" | 5 | พ่นยุง | 5,000"});
    ASSERT_THAT(reading.rows, SizeIs(5));
    EXPECT_EQ(utf8(reading.rows[2].theme), "ด้านเศรษฐกิจ");
    EXPECT_EQ(utf8(reading.rows[4].theme), "ด้านสาธารณสุข");
}

TEST(Layout, HeaderBrokenOverTwoRowsAndNumberedColumns) {
    const auto reading = readSheet(u"ม.1", {u"ลำดับ | ชื่อ | งบ | หน่วยงาน", u"ที่ | โครงการ | ประมาณ | รับผิดชอบ", u"(1) | (2) | (3) | (4)",
                                            u"1 | สร้างศาลา | 50,000 | อบต."});
    ASSERT_THAT(reading.rows, SizeIs(1));
    EXPECT_EQ(budget(reading, 0), 50000);
    EXPECT_EQ(utf8(reading.rows[0].agency), "อบต.");
    EXPECT_THAT(skipped(reading), ElementsAre("1:header", "2:header", "3:header"));
}

TEST(Layout, ListOfNamesUnderASingleHeader) {
    const auto reading = readSheet(u"หมู่ 3", {u"โครงการ", u"1. ก่อสร้างลานกีฬา", u"2. ติดตั้งกล้องวงจรปิด", u"3. อบรมทำขนม"});
    EXPECT_THAT(names(reading), ElementsAre("ก่อสร้างลานกีฬา", "ติดตั้งกล้องวงจรปิด", "อบรมทำขนม"));
    EXPECT_EQ(utf8(reading.rows.at(1).villageRank), "2");
}

TEST(Layout, PlanWithoutAnyHeaderIsReadFromItsContentAndSaysSo) {
    const auto reading = readSheet(
        u"หมู่ 3", {u"ความต้องการของบ้านโนนสูง หมู่ที่ 3", u"1 | ก่อสร้างถนนดิน | 100,000", u"2 | ซ่อมแซมฝาย | 200,000", u"3 | ขุดลอกห้วย | 300,000"});
    ASSERT_THAT(reading.rows, SizeIs(3));
    EXPECT_EQ(budget(reading, 2), 300000);
    EXPECT_EQ(reading.rows[0].village, 3);
    EXPECT_THAT(skipped(reading), ElementsAre("1:title"));
    EXPECT_THAT(problems(reading), ElementsAre(":UnsureColumns"));
}

TEST(Layout, AmountsInMillionsOfBaht) {
    const auto reading =
        readSheet(u"ม.1", {u"ที่ | โครงการ | งบประมาณ (ล้านบาท)", u"1 | สร้างเขื่อน | 1.5", u"2 | สร้างถนน | #2", u"3 | ซ่อมถนน | 80,000 บาท"});
    EXPECT_EQ(budget(reading, 0), 1500000);
    EXPECT_EQ(budget(reading, 1), 2000000);
    EXPECT_EQ(budget(reading, 2), 80000);
}

TEST(Layout, UrgencyAsTickColumns) {
    const auto reading = readSheet(u"ม.1", {u"ที่ | โครงการ | ความเร่งด่วน | < | < | งบประมาณ", u"^ | ^ | เร่งด่วน | ปานกลาง | ปกติ | ^",
                                            u"1 | สร้างถนน | / | | | 5,000", u"2 | ปลูกป่า | | | / | 6,000"});
    ASSERT_THAT(reading.rows, SizeIs(2));
    EXPECT_EQ(utf8(reading.rows[0].urgency), "เร่งด่วน");
    EXPECT_EQ(utf8(reading.rows[1].urgency), "ปกติ");
}

TEST(Layout, OtherTablesAndSheetsAreNotRead) {
    const auto readings = readAll(document(u"ม.2.xlsx", {draw(u"คณะกรรมการ", {u"ที่ | ชื่อ - สกุล | ตำแหน่ง", u"1 | นายดี มีสุข | ประธาน"}),
                                                         draw(u"แผน", {u"ปัญหาของหมู่บ้าน | <", u"ปัญหา | แนวทางแก้ไข", u"น้ำแล้ง | ขุดสระน้ำ", u"",
                                                                       u"บัญชีโครงการ | <", u"โครงการ | งบประมาณ", u"ขุดสระน้ำ | 10,000"}),
                                                         draw(u"สถิติ", {u"รายการ | จำนวน | หน่วย", u"ครัวเรือน | 80 | หลัง"})}));
    EXPECT_THAT(skipped(readings[0]), ElementsAre("1:otherSheet", "2:otherSheet"));
    EXPECT_THAT(names(readings[1]), ElementsAre("ขุดสระน้ำ"));
    EXPECT_THAT(skipped(readings[1]), ElementsAre("1:title", "2:otherTable", "3:otherTable", "5:title", "6:header"));
    EXPECT_EQ(readings[2].headerRow, 0);
    EXPECT_THAT(problems(readings[2]), IsEmpty());
}

TEST(Layout, WorksOfThePastAreNoProposals) {
    const auto readings =
        readAll(document(u"ม.2.docx", {drawTable(1, {u"โครงการสำคัญที่ผ่านมา"}, {u"ที่ | โครงการ | งบประมาณ", u"1 | สร้างถนน | 900,000"}),
                                       drawTable(2, {u"โครงการที่เสนอปี 2570"}, {u"ที่ | โครงการ | งบประมาณ", u"1 | ซ่อมถนน | 90,000"})}));
    EXPECT_THAT(names(readings[0]), IsEmpty());
    EXPECT_THAT(names(readings[1]), ElementsAre("ซ่อมถนน"));
}

} // namespace
} // namespace tambonplan::intake::test
