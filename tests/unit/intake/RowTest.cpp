#include <gmock/gmock.h>

#include "intake/Drawn.hpp"

namespace tambonplan::intake::test {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;
using testing::UnorderedElementsAre;

TEST(Rows, EveryRowIsReadOrSkippedExactlyOnce) {
    const auto reading = readSheet(u"ม.1", {u"แผนหมู่บ้าน | <", u"ที่ | โครงการ | งบประมาณ", u"1 | ก | 1", u"", u"ด้านสังคม | <", u"2 | ข | 2",
                                            u" | | 3", u"รวม | | 6", u"หมายเหตุ ร่าง"});
    std::vector<int> rows;
    for (const ProjectRow& row : reading.rows)
        rows.push_back(row.place.row);
    for (const SkippedRow& row : reading.skipped)
        rows.push_back(row.place.row);
    EXPECT_THAT(rows, UnorderedElementsAre(1, 2, 3, 4, 5, 6, 7, 8, 9));
    EXPECT_EQ(reading.contentRows, 8);
}

TEST(Rows, ProjectsThatBeginLikeASumAreProjects) {
    const auto reading = readSheet(u"ม.1", {u"ที่ | โครงการ | งบประมาณ", u"1 | รวมพลังรักษ์น้ำ | 5,000", u"2 | โครงการรวมใจไทยเป็นหนึ่ง | 6,000",
                                            u" | รวมน้ำใจให้น้อง | 7,000", u" | รวม 3 โครงการ | 18,000"});
    EXPECT_THAT(names(reading), ElementsAre("รวมพลังรักษ์น้ำ", "โครงการรวมใจไทยเป็นหนึ่ง", "รวมน้ำใจให้น้อง"));
    EXPECT_THAT(skipped(reading), ElementsAre("1:header", "5:total"));
    EXPECT_THAT(problems(reading), IsEmpty());
}

TEST(Rows, KeepWhereTheWorkIsBesideTheVillageItNames) {
    const auto reading =
        readSheet(u"ม.1", {u"ที่ | โครงการ | หมู่ที่ | สถานที่ดำเนินการ | งบประมาณ", u"1 | ขุดลอกคลอง | 3 | วัดหนองบัว ถึง สะพานดำ | 90,000",
                           u"2 | ปลูกป่า | 3 | 3 | 5,000", u"3 | เลี้ยงปลา | 3 | - | 4,000"});
    ASSERT_THAT(reading.rows, SizeIs(3));
    EXPECT_EQ(utf8(reading.rows[0].site), "วัดหนองบัว ถึง สะพานดำ");
    EXPECT_EQ(reading.rows[0].village, 3);
    EXPECT_EQ(utf8(reading.rows[1].site), "") << "a number says nothing that the village does not";
    EXPECT_EQ(utf8(reading.rows[2].site), "");
}

TEST(Rows, SubtotalsAndTotals) {
    const auto reading = readSheet(u"ม.1", {u"ที่ | โครงการ | งบประมาณ", u"ด้านเศรษฐกิจ | < | <", u"1 | เลี้ยงปลา | 1,000", u" | รวม | 1,000",
                                            u"ด้านสังคม | < | <", u"1 | กีฬา | 2,000", u" | รวมด้านสังคม | 2,500", u" | รวมทั้งสิ้น | 3,000"});
    EXPECT_THAT(skipped(reading), ElementsAre("1:header", "2:section", "4:subtotal", "5:section", "7:subtotal", "8:total"));
    EXPECT_THAT(problems(reading), ElementsAre("C7:TotalMismatch"));
}

TEST(Rows, TotalThatCountsARowTwiceIsWrong) {
    const auto reading = readSheet(u"ม.1", {u"ที่ | โครงการ | งบประมาณ", u"1 | เลี้ยงปลา | 1,000", u"2 | กีฬา | 2,000", u"รวมทั้งสิ้น | | 5,000"});
    EXPECT_THAT(problems(reading), ElementsAre("C4:TotalMismatch"));
}

TEST(Rows, TotalMayCountANamelessRow) {
    const auto reading =
        readSheet(u"ม.1", {u"ที่ | โครงการ | งบประมาณ", u"1 | เลี้ยงปลา | 1,000", u"2 | | 500", u"3 | กีฬา | 2,000", u" | รวม | 3,500"});
    EXPECT_THAT(problems(reading), ElementsAre("B3:MissingName"));
    EXPECT_THAT(skipped(reading), Contains("3:missingName"));
}

TEST(Rows, PrenumberedEmptyRowsAreBlank) {
    const auto reading = readSheet(u"ม.1", {u"ที่ | โครงการ | งบประมาณ", u"1 | เลี้ยงปลา | 1,000", u"2 | | ", u"3 | ...... | -"});
    EXPECT_THAT(reading.rows, SizeIs(1));
    EXPECT_THAT(problems(reading), IsEmpty());
}

TEST(Rows, SignaturesBelowAreNotes) {
    const auto reading = readSheet(u"ม.1", {u"ที่ | โครงการ | งบประมาณ", u"1 | เลี้ยงปลา | 1,000", u"รวม | | 1,000",
                                            u" | ลงชื่อ ............ ผู้ใหญ่บ้าน | ", u" | (นายดี มีสุข) | "});
    EXPECT_THAT(skipped(reading), ElementsAre("1:header", "3:total", "4:note", "5:note"));
}

TEST(Rows, NumberingAndBulletsLeaveTheName) {
    const auto reading = readSheet(
        u"ม.1", {u"โครงการ | งบประมาณ", u"๑) ทำปุ๋ย | 1", u"- ขุดบ่อ | 2", u"3. 100 ปีโรงเรียน | 3", u"4.1 ปลูกป่า | 4", u"100 วันทำดี | 5"});
    EXPECT_THAT(names(reading), ElementsAre("ทำปุ๋ย", "ขุดบ่อ", "100 ปีโรงเรียน", "ปลูกป่า", "100 วันทำดี"));
}

TEST(Rows, BrokenLineGoesOnWithTheNameAbove) {
    const auto reading = readSheet(u"ม.1", {u"ที่ | โครงการ | งบประมาณ", u"1 | ก่อสร้างถนนสายเหนือ | 90,000", u" | ช่วงหน้าวัดถึงคลอง | ",
                                            u"2 | ขุดสระ | 1", u"3 | ปลูกป่า | 2", u"4 | วันเด็ก | 3", u"5 | กีฬา | 3"});
    EXPECT_EQ(names(reading).front(), "ก่อสร้างถนนสายเหนือ ช่วงหน้าวัดถึงคลอง");
    EXPECT_THAT(reading.rows, SizeIs(5));
}

TEST(Rows, HiddenRowIsReadAndReported) {
    const auto reading = readSheet(u"ม.1", {u"ที่ | โครงการ | งบประมาณ", u"1 | เลี้ยงปลา | 1,000", u"~2 | เลี้ยงกบ | 2,000"});
    EXPECT_TRUE(reading.rows.at(1).hidden);
    EXPECT_THAT(problems(reading), ElementsAre("B3:HiddenRow"));
}

TEST(Rows, TicksOfManyKinds) {
    const auto reading = readSheet(u"ม.1", {u"ที่ | โครงการ | ทำเอง | ทำร่วม | ขอรับการสนับสนุน", u"1 | ก | √ | - | -", u"2 | ข | | X | ",
                                            u"3 | ค | | | #1", u"4 | ง | / | / | ", u"5 | จ | | | "});
    EXPECT_EQ(reading.rows.at(0).group, Group::Self);
    EXPECT_EQ(reading.rows.at(1).group, Group::Joint);
    EXPECT_EQ(reading.rows.at(2).group, Group::Support);
    EXPECT_EQ(reading.rows.at(3).group, Group::Unstated);
    EXPECT_THAT(problems(reading), ElementsAre("C5:TwoTicks", "D5:TwoTicks", "C6:NoTick"));
}

TEST(Rows, LetterCodesExplainedInTheHeader) {
    const auto reading = readSheet(u"ม.1", {u"ที่ | โครงการ | ประเภท (ก=ทำเอง ข=ทำร่วม ค=ขอรับการสนับสนุน) | งบประมาณ", u"1 | ทำปุ๋ย | ก | 5",
                                            u"2 | สร้างถนน | ค | 500,000", u"3 | กีฬา | ง | 5"});
    EXPECT_EQ(reading.rows.at(0).group, Group::Self);
    EXPECT_EQ(reading.rows.at(1).group, Group::Support);
    EXPECT_EQ(reading.rows.at(2).group, Group::Unstated);
}

TEST(Rows, CodesWithoutLegendStateNothing) {
    const auto reading = readSheet(u"ม.1", {u"ที่ | โครงการ | กลุ่ม | งบประมาณ", u"1 | ทำปุ๋ย | 1 | 5", u"2 | สร้างถนน | 3 | 500,000"});
    EXPECT_EQ(reading.rows.at(0).group, Group::Unstated);
}

TEST(Rows, MethodTextStatesTheGroupUnlessDenied) {
    const auto reading =
        readSheet(u"ม.1", {u"ที่ | โครงการ | วิธีดำเนินการ | งบประมาณ", u"1 | ก | ชาวบ้านดำเนินการเอง | 1", u"2 | ข | ดำเนินการเองร่วมกับ รพ.สต. | 1",
                           u"3 | ค | ขอสนับสนุนจาก อบจ. | 1", u"4 | ง | จ้างเหมา | 1", u"5 | จ | ไม่ขอรับการสนับสนุน | 1"});
    EXPECT_EQ(reading.rows.at(0).group, Group::Self);
    EXPECT_EQ(reading.rows.at(1).group, Group::Joint);
    EXPECT_EQ(reading.rows.at(2).group, Group::Support);
    EXPECT_EQ(reading.rows.at(3).group, Group::Unstated);
    EXPECT_EQ(reading.rows.at(4).group, Group::Unstated);
}

TEST(Rows, KeepTheIndicatorOfTheProject) {
    const auto reading = readSheet(
        u"ม.1", {u"ที่ | โครงการ | ตัวชี้วัด (KPI) | งบประมาณ", u"1 | สร้างถนน | ร้อยละ 80 ของครัวเรือนสัญจรสะดวก | 900,000", u"2 | ทำปุ๋ย | - | 500"});
    ASSERT_EQ(reading.rows.size(), 2U);
    EXPECT_EQ(reading.rows.at(0).indicator, u"ร้อยละ 80 ของครัวเรือนสัญจรสะดวก");
    EXPECT_EQ(reading.rows.at(1).indicator, u"");
}

TEST(Rows, AgencyAloneIsNoStatementOfTheGroup) {
    const auto reading = readSheet(u"ม.1", {u"ที่ | โครงการ | หน่วยงานรับผิดชอบ | งบประมาณ", u"1 | สร้างถนน | อบต. | 900,000"});
    EXPECT_EQ(reading.rows.at(0).group, Group::Unstated);
}

TEST(Rows, TitleOfTheWholePlanStatesNoGroup) {
    const auto reading = readSheet(u"ม.1", {u"แผนพัฒนาหมู่บ้านเพื่อขอรับการสนับสนุนงบประมาณ", u"ที่ | โครงการ | งบประมาณ", u"1 | สร้างถนน | 900,000"});
    EXPECT_EQ(reading.rows.at(0).group, Group::Unstated);
}

TEST(Rows, PriorityColumnWinsAndRepeatedRanksAreReported) {
    const auto reading = readSheet(u"ม.1", {u"ที่ | โครงการ | ลำดับความสำคัญ", u"1 | ก | 2", u"2 | ข | 1", u"3 | ค | 2", u"4 | ง | 4"});
    EXPECT_EQ(utf8(reading.rows.at(0).villageRank), "2");
    EXPECT_THAT(problems(reading), ElementsAre("C2:DuplicateRank", "C4:DuplicateRank"));
}

TEST(Rows, RanksThatBeginAnewInEverySectionAreNoRepetition) {
    const auto reading = readSheet(u"ม.1", {u"ที่ | โครงการ | ลำดับความสำคัญ", u"ด้านเศรษฐกิจ | < | <", u"1 | ก | 1", u"2 | ข | 2",
                                            u"ด้านสังคม | < | <", u"3 | ค | 1", u"4 | ง | 2"});
    EXPECT_THAT(problems(reading), IsEmpty());
}

TEST(Rows, BudgetKindsGiveTheirProblems) {
    const auto reading = readSheet(u"ม.1", {u"ที่ | โครงการ | งบประมาณ", u"1 | ก | 5,000-9,000", u"2 | ข | 12O,000", u"3 | ค | แล้วแต่จัดสรร",
                                            u"4 | ง | !", u"5 | จ | ไม่ใช้งบ"});
    EXPECT_THAT(problems(reading), ElementsAre("C2:BudgetRange", "C3:NumberTypo", "C4:BudgetUnreadable", "C5:FormulaError"));
    EXPECT_EQ(budget(reading, 1), -1);
}

TEST(Rows, UnknownVillageIsReportedOnce) {
    const auto reading = readSheet(u"Sheet1", {u"ที่ | โครงการ | งบประมาณ", u"1 | ก | 5", u"2 | ข | 6"});
    EXPECT_EQ(reading.village, 0);
    EXPECT_THAT(problems(reading), ElementsAre(":UnknownVillage"));
}

TEST(Rows, TitleBeatsSheetNameBeatsFileName) {
    const auto fromTitle = readAll(document(u"ม.3.xlsx", {draw(u"ม.2", {u"แผนบ้านโนนงาม หมู่ที่ 1", u"ที่ | โครงการ | งบประมาณ", u"1 | ก | 5"})}));
    const auto fromSheet = readAll(document(u"ม.3.xlsx", {draw(u"ม.2", {u"ที่ | โครงการ | งบประมาณ", u"1 | ก | 5"})}));
    const auto fromFile = readAll(document(u"ม.3 โนนงาม.xlsx", {draw(u"Sheet1", {u"ที่ | โครงการ | งบประมาณ", u"1 | ก | 5"})}));
    EXPECT_EQ(fromTitle[0].village, 1);
    EXPECT_EQ(fromSheet[0].village, 2);
    EXPECT_EQ(fromFile[0].village, 3);
    EXPECT_EQ(utf8(fromFile[0].villageName), "โนนงาม");
}

TEST(Rows, UnreadableFileAndFileWithoutPlan) {
    SourceDocument broken = document(u"เสีย.docx", {});
    broken.failure = u"รหัสผ่าน";
    EXPECT_THAT(problems(readAll(broken).front()), ElementsAre(":FileUnreadable"));
    EXPECT_THAT(problems(readAll(document(u"จดหมาย.docx", {})).front()), ElementsAre(":NoTable"));
    EXPECT_THAT(problems(readSheet(u"ม.1", {u"เรียน ผู้ใหญ่บ้าน"})), ElementsAre(":NoTable"));
}

} // namespace
} // namespace tambonplan::intake::test
