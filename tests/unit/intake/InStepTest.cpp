#include <gmock/gmock.h>

#include "intake/Drawn.hpp"

// Tables whose cells belong together in other ways than row by row: parts of an amount, lists in step, forms, a second column for the unit.

namespace tambonplan::intake::test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

TEST(InStep, QuartersAreAddedAndTheirTotalChecked) {
    const auto reading =
        readSheet(u"ม.5", {u"ข้อ | งาน | แผนการจ่ายเงินแต่ละไตรมาส | < | < | < | รวม", u"^ | ^ | ไตรมาส 1 | ไตรมาส 2 | ไตรมาส 3 | ไตรมาส 4 | ^",
                           u"1 | ลอกคู | #1000 | | #500 | | #1500", u"2 | ขุดสระ | | #40000 | #40000 | | #90000",
                           u"3 | ปลูกไผ่ | - | - | - | #700 | #700"});
    EXPECT_THAT(budgets(reading), ElementsAre(1500, -1, 700));
    EXPECT_THAT(problems(reading), ElementsAre("G4:SumMismatch"));
}

TEST(InStep, MonthsOfATimetableAreNoMoney) {
    const auto reading = readSheet(u"ม.5", {u"ข้อ | งาน | ระยะเวลา | < | งบประมาณ", u"^ | ^ | ม.ค. | ก.พ. | ^", u"1 | ลอกคู | ✓ | | 1,500",
                                            u"2 | ขุดสระ | | ✓ | 90,000"});
    EXPECT_THAT(budgets(reading), ElementsAre(1500, 90000));
    EXPECT_EQ(utf8(reading.rows.at(0).period), "ม.ค.");
}

TEST(InStep, QuantityTimesPriceIsTheAmount) {
    const auto reading = readSheet(u"ม.5", {u"ข้อ | รายการ | จำนวน | หน่วย | ราคาหน่วยละ | เป็นเงิน", u"1 | เสาไฟ | #4 | ต้น | #2500 | #10000",
                                            u"2 | ลูกรัง | #60 | คิว | #300 | #18000", u"3 | กล้าไผ่ | #200 | ต้น | #15 | #3500",
                                            u"4 | เก้าอี้ | #50 | ตัว | #120 | #6000"});
    EXPECT_THAT(budgets(reading), ElementsAre(10000, 18000, -1, 6000));
    EXPECT_THAT(problems(reading), ElementsAre("F4:SumMismatch"));
}

TEST(InStep, TheUnitStandsBesideTheAmount) {
    const auto reading = readSheet(u"ม.5", {u"ข้อ | โครงการ | เงิน | หน่วยนับ", u"1 | ขุดสระ | 2.5 | แสนบาท", u"2 | ลอกคู | 4,000 | บาท",
                                            u"3 | สร้างฝาย | #1 | ล้านบาท", u"4 | ทาสี | 3 | พันบาท"});
    EXPECT_THAT(budgets(reading), ElementsAre(250000, 4000, 1000000, 3000));
}

TEST(InStep, WhatAMeetingMadeOfAnAmountReplacesIt) {
    const auto reading =
        readSheet(u"ม.5", {u"ที่ | โครงการ | งบประมาณ | ที่ประชุมปรับเป็น", u"1 | ขุดสระ | 90,000 | 70,000", u"2 | ลอกคู | 4,000 | คงเดิม",
                           u"3 | ทาสี | ตามจริง | 3,000", u"4 | ปลูกไผ่ | 500 | ", u"5 | ตัดหญ้า | 600 | รอถาม อบต.", u"รวม | | 95,100 | "});
    EXPECT_THAT(budgets(reading), ElementsAre(70000, 4000, 3000, 500, -1));
    EXPECT_EQ(utf8(reading.rows.at(0).budgetWritten), "90,000 | 70,000");
    EXPECT_THAT(problems(reading), ElementsAre("D6:BudgetUnreadable"));
}

TEST(InStep, ARevisionOfNothingIsTheBudget) {
    const auto reading = readSheet(u"ม.5", {u"ที่ | โครงการ | งบที่ปรับแล้ว", u"1 | ขุดสระ | 90,000", u"2 | ลอกคู | 4,000", u"3 | ทาสี | 3,000"});
    EXPECT_THAT(budgets(reading), ElementsAre(90000, 4000, 3000));
}

TEST(InStep, ARowPerPayerMakesOneProject) {
    const auto reading = readSheet(u"ม.5", {u"ที่ | โครงการ | ใครจ่าย | เงิน (บาท) | รวม", u"#1 | ขุดสระ | ชุมชน | #1000 | #91000",
                                            u"^ | ^ | หน่วยงาน | #90000 | ^", u"#2 | ลอกคู | ชุมชน | - | #4000",
                                            u"^ | ^ | หน่วยงาน | #4000 | ^", u"#3 | ปลูกไผ่ | ชุมชน | #500 | #500", u"^ | ^ | หน่วยงาน | - | ^",
                                            u"#4 | ทาสี | ชุมชน | #1000 | #3000", u"^ | ^ | หน่วยงาน | #1000 | ^", u"รวม | | | | #98500"});
    EXPECT_THAT(names(reading), ElementsAre("ขุดสระ", "ลอกคู", "ปลูกไผ่", "ทาสี"));
    EXPECT_THAT(budgets(reading), ElementsAre(91000, 4000, 500, -1));
    EXPECT_THAT(groups(reading), ElementsAre(Group::Joint, Group::Support, Group::Self, Group::Joint));
    EXPECT_EQ(reading.rows.at(0).budgetCommunity, 1000);
    EXPECT_THAT(problems(reading), ElementsAre("E8:SumMismatch"));
    EXPECT_THAT(skipped(reading), ElementsAre("1:header", "3:note", "5:note", "7:note", "9:note", "10:total"));
}

TEST(InStep, ListsOfNamesAmountsAndGroups) {
    const auto reading = readSheet(u"ม.5", {u"ด้าน | เรื่องที่จะทำ | งบประมาณ | ใครทำ",
                                            u"ด้านเศรษฐกิจ | 1) เพาะเห็ด\n2) เลี้ยงกบ | 1) 3,000\n2) 4,500 | 1) ทำเอง\n2) ทำร่วมกับหน่วยงาน",
                                            u"ด้านสาธารณสุข | 1) ตรวจตา | 1) 900 | 1) ขอรับการสนับสนุน"});
    EXPECT_THAT(names(reading), ElementsAre("เพาะเห็ด", "เลี้ยงกบ", "ตรวจตา"));
    EXPECT_THAT(budgets(reading), ElementsAre(3000, 4500, 900));
    EXPECT_THAT(groups(reading), ElementsAre(Group::Self, Group::Joint, Group::Support));
    EXPECT_EQ(utf8(reading.rows.at(1).theme), "ด้านเศรษฐกิจ");
    EXPECT_THAT(problems(reading), IsEmpty());
}

TEST(InStep, ListsInARowThatEndsBeforeTheColumnOfNumbers) {
    auto grid = draw(u"ม.5", {u"เรื่องที่จะทำ | งบประมาณ | ลำดับที่", u"1. เพาะเห็ด\n2. เลี้ยงกบ | 3,000\n4,500 | ", u"ขุดสระ | 90,000 | 3"});
    grid.rows[1].resize(2); // as a CSV file may leave it
    const auto readings = readAll(document(u"แผน ม.5.csv", {std::move(grid)}));
    EXPECT_THAT(names(readings.front()), ElementsAre("เพาะเห็ด", "เลี้ยงกบ", "ขุดสระ"));
    EXPECT_THAT(budgets(readings.front()), ElementsAre(3000, 4500, 90000));
}

TEST(InStep, TheStepsOfOneNumberedProjectStayOne) {
    const auto reading = readSheet(
        u"ม.5", {u"ที่ | โครงการ | วัตถุประสงค์ | งบประมาณ", u"1 | 1. สำรวจ\n2. ลอกคู | 1. น้ำไหล\n2. ไม่ท่วม | 9,000", u"2 | ปลูกไผ่ | เพิ่มป่า | 500"});
    EXPECT_THAT(reading.rows, SizeIs(2));
}

TEST(InStep, ProjectsAsColumnsWithLabelsOfTheirOwn) {
    const auto reading = readSheet(u"แผน", {u"โครงการบ้านโคกงาม หมู่ที่ 5 | | | ", u"ที่ | 1 | 2 | 3", u"โครงการ | บายศรีสู่ขวัญ | ขุดสระ | ลอกคู",
                                            u"ใครได้ | ทุกบ้าน | | ชาวนา", u"งบประมาณ | 6,000 | 90,000 | ฟรี",
                                            u"ทำแบบไหน | หมู่บ้านทำเอง | ขอรับการสนับสนุน | หมู่บ้านทำเอง"});
    EXPECT_THAT(names(reading), ElementsAre("บายศรีสู่ขวัญ", "ขุดสระ", "ลอกคู"));
    EXPECT_THAT(budgets(reading), ElementsAre(6000, 90000, 0));
    EXPECT_THAT(groups(reading), ElementsAre(Group::Self, Group::Support, Group::Self));
}

TEST(InStep, BoxesInAFormPerProject) {
    const auto readings = readAll(document(
        u"แบบเสนอ หมู่ 5.docx",
        {drawTable(1, {}, {u"เรื่องที่ 1 | <", u"ชื่อโครงการ | ลอกคู", u"งบประมาณ | 4,000 บาท", u"ผู้ดำเนินการ | ☑ ทำเอง ☐ ทำร่วม ☐ ขอรับการสนับสนุน"}),
         drawTable(2, {},
                   {u"เรื่องที่ 2 | <", u"ชื่อโครงการ | ขุดสระ", u"งบประมาณ | 90,000 บาท", u"ผู้ดำเนินการ | ☐ ทำเอง ☑ ทำร่วม ☑ ขอรับการสนับสนุน"})}));
    ASSERT_THAT(readings, SizeIs(2));
    EXPECT_THAT(groups(readings[0]), ElementsAre(Group::Self));
    EXPECT_THAT(groups(readings[1]), ElementsAre(Group::Unstated));
    EXPECT_THAT(problems(readings[1]), ElementsAre("B4:TwoTicks"));
}

TEST(InStep, TablesSideBySideUnderTheirGroups) {
    const auto reading = readSheet(u"ม.5", {u"งานที่ชาวบ้านทำเอง | < | < | งานที่ขอรับการสนับสนุน | < | <", u"ที่ | รายการ | เงิน | ที่ | รายการ | เงิน",
                                            u"1 | ลอกคู | 4,000 | 1 | ขุดสระ | 90,000", u"2 | ปลูกไผ่ | 500 | 2 | สร้างฝาย | 70,000",
                                            u" | | | 3 | เสาไฟ | 30,000"});
    EXPECT_THAT(names(reading), ElementsAre("ลอกคู", "ปลูกไผ่", "ขุดสระ", "สร้างฝาย", "เสาไฟ"));
    EXPECT_THAT(groups(reading), ElementsAre(Group::Self, Group::Self, Group::Support, Group::Support, Group::Support));
}

TEST(InStep, ARowOfHeaderWordsIsNoSecondHeader) {
    const auto reading = readSheet(u"ม.5", {u"อยากทำอะไร | เพราะอะไร | ใครทำ | ใช้เงินเท่าไร", u"ขุดสระ | น้ำแล้ง | ขอให้ อบต. ทำให้ | 90,000",
                                            u"ลอกสาหร่าย | ปลาตาย | ชาวบ้านทำกันเอง | ไม่ใช้เงิน", u"เพาะเห็ด | มีรายได้ | ชาวบ้านทำกันเอง | 3,000",
                                            u"เลี้ยงกบ | มีรายได้ | ชาวบ้านทำร่วมกับเกษตร | 4,000"});
    EXPECT_THAT(names(reading), ElementsAre("ขุดสระ", "ลอกสาหร่าย", "เพาะเห็ด", "เลี้ยงกบ"));
    EXPECT_THAT(groups(reading), ElementsAre(Group::Support, Group::Self, Group::Self, Group::Joint));
}

TEST(InStep, ANameThatGoesOnBelowAndAProjectThatIsNoLongerProposed) {
    const auto reading =
        readSheet(u"ม.5", {u"ที่ | โครงการ | งบประมาณ | ใครทำ", u"1 | สร้างท่าน้ำ | 90,000 | อบต.", u" | ริมคลองหลังโรงสี | | ",
                           u"2 | ขุดสระ | 70,000 | อบต.", u" | ด้านหลังวัด | | ", u"3 | ลอกคู (ยกเลิกตามมติประชาคม) | 4,000 | ทำเอง",
                           u"4 | ปลูกไผ่ | 500 | ทำเอง", u"5 | เพาะเห็ด | 900 | ทำเอง", u"รวม | | 161,400 | "});
    EXPECT_THAT(names(reading), ElementsAre("สร้างท่าน้ำ ริมคลองหลังโรงสี", "ขุดสระ ด้านหลังวัด", "ปลูกไผ่", "เพาะเห็ด"));
    EXPECT_THAT(problems(reading), IsEmpty());
}

TEST(InStep, CellsSetWithTabs) {
    const auto reading =
        readSheet(u"ม.5", {u"บัญชีบ้านโคกงาม หมู่ที่ ๕ ปี ๒๕๗๑", u"ที่\tโครงการ\tงบประมาณ\tใครทำ", u"๑.\tขุดสระ\t\t๙๐,๐๐๐ บาท\tขอรับการสนับสนุน",
                           u"๒.\tลอกคู\tไม่ใช้งบประมาณ\tทำเอง", u"๓.\tปลูกไผ่\t๕๐๐ บาท\tทำเอง", u"รวม\t๙๐,๕๐๐ บาท"});
    EXPECT_THAT(names(reading), ElementsAre("ขุดสระ", "ลอกคู", "ปลูกไผ่"));
    EXPECT_THAT(budgets(reading), ElementsAre(90000, 0, 500));
    EXPECT_THAT(groups(reading), ElementsAre(Group::Support, Group::Self, Group::Self));
    EXPECT_THAT(villages(reading), ElementsAre(5, 5, 5));
}

TEST(InStep, WhatWasGivenBeforeIsNoPartOfWhatIsAskedFor) {
    const auto reading = readSheet(u"ม.5", {u"ที่ | โครงการ | งบปี 68 | งบที่ขอปี 69", u"1 | ขุดสระ | #90000 | #90000", u"2 | ลอกคู | | #4000"});
    EXPECT_THAT(budgets(reading), ElementsAre(90000, 4000));
}

TEST(InStep, ASourceThatOnlyTheSumsTell) {
    const auto reading =
        readSheet(u"ม.5", {u"ที่ | โครงการ | เงินหมู่บ้านออกเอง | ขอ อบต. | ขอส่วนราชการ | รวมเป็นเงิน", u"1 | ขุดสระ | #1000 | - | #89000 | #90000",
                           u"2 | ลอกคู | - | #4000 | - | #4000", u"3 | ปลูกไผ่ | - | - | #500 | #500", u"4 | ทาสี | #300 | - | - | #300"});
    EXPECT_THAT(budgets(reading), ElementsAre(90000, 4000, 500, 300));
    EXPECT_THAT(groups(reading), ElementsAre(Group::Joint, Group::Support, Group::Support, Group::Self));
}

TEST(InStep, RemarksThatEachNameAnotherPartnerStateTheGroup) {
    const auto reading =
        readSheet(u"ม.5", {u"ที่ | โครงการ | เงิน | หมายเหตุ", u"1 | ขุดสระ | 90,000 | ขอ อบต.", u"2 | ลอกคู | 4,000 | หมู่บ้านทำเอง",
                           u"3 | ปลูกไผ่ | 500 | ทำร่วมกับ กศน.", u"4 | ทาสี | 300 | ขออุดหนุนจาก อบจ.", u"5 | ตัดหญ้า | 200 | ทำร่วมกับ รพ.สต.",
                           u"6 | ซ่อมฝาย | 9,000 | ขอชลประทาน", u"7 | ทำปุ๋ย | 800 | หมู่บ้านทำเอง ใช้แรงชาวบ้าน",
                           u"8 | ซ่อมศาลา | 7,000 | ขอ อบต. ประสาน พมจ.", u"9 | อบรมอาชีพ | 6,000 | ทำร่วมกับ อบต.",
                           u"10 | ปูพื้น | 5,000 | ขอกรมทางหลวง", u"11 | ดูงาน | 4,000 | ไปปลายปี"});
    EXPECT_EQ(reading.rows.at(0).group, Group::Support);
    EXPECT_EQ(reading.rows.at(2).group, Group::Joint);
    EXPECT_EQ(reading.rows.at(10).group, Group::Unstated);
}

TEST(InStep, ANumberedProjectOverTwoRows) {
    const auto reading = readSheet(
        u"ม.5", {u"ที่ | โครงการ | เป้าหมาย | งบประมาณ | ผู้รับผิดชอบ", u"1 | ก่อสร้างถนนสายบ้านโคก – | ยาว 800 ม. | 90,000 | กองช่าง",
                 u" | บ้านดอน | หนา 0.15 ม. | | ร่วมกับ อบจ.", u"2 | ขุดลอกห้วยใหญ่ | ยาว 300 ม. | 4,000 | กองช่าง",
                 u" | ช่วงวัดถึงฝาย | ลึก 2 ม. | | ร่วมกับ อบจ.", u"3 | ปลูกไผ่ | 10 ไร่ | 500 | กองช่าง", u"4 | ทาสีศาลา | 1 หลัง | 300 | กองช่าง"});
    EXPECT_THAT(names(reading), ElementsAre("ก่อสร้างถนนสายบ้านโคก – บ้านดอน", "ขุดลอกห้วยใหญ่ ช่วงวัดถึงฝาย", "ปลูกไผ่", "ทาสีศาลา"));
    EXPECT_EQ(utf8(reading.rows.at(0).target), "ยาว 800 ม.\nหนา 0.15 ม.");
}

TEST(InStep, RanksInBracketsBeforeTheNames) {
    const auto reading =
        readSheet(u"ม.5", {u"โครงการ (ตัวเลขในวงเล็บคือลำดับ) | งบประมาณ", u"(ลำดับที่ 2) ขุดสระ | 90,000", u"(ลำดับที่ ๑) ลอกคู | 4,000"});
    EXPECT_THAT(names(reading), ElementsAre("ขุดสระ", "ลอกคู"));
    EXPECT_EQ(utf8(reading.rows.at(1).villageRank), "1");
}

TEST(InStep, AChangeThatGivesAProjectUpProposesNone) {
    const auto reading = readSheet(u"ม.5", {u"ที่ | โครงการ (ใหม่) | งบประมาณ | เหตุผล", u"1 | ขุดสระ | 90,000 | น้ำแล้ง",
                                            u"2 | ขอยกเลิกโครงการ | - | ทำแล้ว", u"3 | ลอกคู | 4,000 | น้ำท่วม"});
    EXPECT_THAT(names(reading), ElementsAre("ขุดสระ", "ลอกคู"));
    EXPECT_THAT(problems(reading), IsEmpty());
}

} // namespace
} // namespace tambonplan::intake::test
