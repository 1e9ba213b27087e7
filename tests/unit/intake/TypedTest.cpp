#include <gmock/gmock.h>

#include "intake/Drawn.hpp"

// Tables as people type them who never learned tables: names cut into lines, satang, prices per piece, a header sorted to the foot.

namespace tambonplan::intake::test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(Typed, ANameCutIntoLinesHasItsMoneyInTheLast) {
    const auto reading =
        readSheet(u"ม.4", {u"เรื่องที่ตกลงกัน บ้านท่าช้าง หมู่ 4", u"ข้อ | เรื่อง | เงิน | สี", u"1 | ซ่อมศาลากลางบ้าน | | แดง", u" | หลังเก่า | |",
                           u" | ที่หลังคารั่ว | 80,000 |", u"2 | ทำน้ำยาล้างจานขาย | 3,000 | เขียว", u"3 | ลงหินคลุกทางเข้าทุ่ง | | แดง",
                           u" | จากศาลาถึงบ้านตาสี | 150,00 |", u" | | |", u"4 | เวรยามหน้าแล้ง | | เหลือง", u" | กันคนเผาป่า | 2,000 |",
                           u" | รวม 4 เรื่อง | 235,000 | ", u" | | |", u"สีเขียว คือ ทำเอง | | |", u"สีเหลือง คือ ทำร่วมกับหน่วยงาน | | |",
                           u"สีแดง คือ ขอให้หน่วยงานช่วย | | |"});
    EXPECT_THAT(names(reading), ElementsAre("ซ่อมศาลากลางบ้าน หลังเก่า ที่หลังคารั่ว", "ทำน้ำยาล้างจานขาย", "ลงหินคลุกทางเข้าทุ่ง จากศาลาถึงบ้านตาสี",
                                            "เวรยามหน้าแล้ง กันคนเผาป่า"));
    EXPECT_THAT(budgets(reading), ElementsAre(80000, 3000, -1, 2000));
    EXPECT_THAT(groups(reading), ElementsAre(Group::Support, Group::Self, Group::Support, Group::Joint));
    EXPECT_THAT(problems(reading), testing::Contains("C8:NumberTypo"));
}

TEST(Typed, WorksWithoutANumberThatHaveTheirOwnMoneyAreWorksOfTheirOwn) {
    const auto reading = readSheet(u"ม.4", {u"ที่ | โครงการ | งบประมาณ", u"1 | ซ่อมศาลากลางบ้าน | 80,000", u" | ซ่อมเมรุ | 20,000",
                                            u"2 | ขุดลอกหนองบัว | ", u" | ลงหินคลุกทางเข้าทุ่ง | 150,000", u"3 | อบรมทำขนม | 3,000"});
    EXPECT_EQ(reading.rows.size(), 5U);
}

TEST(Typed, NoMoneyIsAStatementWhereItStandsInTheColumnOfAGroup) {
    const auto columns = readSheet(u"ม.8", {u"บัญชีโครงการ บ้านดอนกลาง หมู่ที่ 8", u"ที่ | โครงการ | ทำเอง | ทำร่วม | ขอรับการสนับสนุน",
                                            u"1 | ทบทวนแผนหมู่บ้าน | ไม่ใช้งบ | |", u"2 | ทำปุ๋ยหมัก | | 12,000 |", u"3 | ซ่อมฝาย | | | 350,000"});
    EXPECT_THAT(budgets(columns), ElementsAre(0, 12000, 350000));
    EXPECT_THAT(groups(columns), ElementsAre(Group::Self, Group::Joint, Group::Support));
}

TEST(Typed, BahtAndSatangStandInTwoColumns) {
    const auto reading = readSheet(u"ม.4", {u"ใคร | ที่ | เรื่องที่ลงมติ | จำนวนเงิน | <", u"^ | ^ | ^ | บาท | สต.",
                                            u"เราทำ | 1 | กวาดถนนหลังพายุ | 1250 | 50", u"^ | 2 | ซ่อมแหซ่อมอวน | 2,000 | -",
                                            u"ทำกับเขา | 3 | ปล่อยลูกปลา | 40000 | 00", u"^ | 4 | ตรวจสุขภาพชาวเล | 5500 | 00",
                                            u"ให้เขาทำ | 5 | ทางลาดลากเรือ | 450000 | 00", u"รวม | < | < | 498750 | 50"});
    EXPECT_THAT(budgets(reading), ElementsAre(1250.5, 2000, 40000, 5500, 450000));
    EXPECT_THAT(groups(reading), ElementsAre(Group::Self, Group::Self, Group::Joint, Group::Joint, Group::Support));
    EXPECT_THAT(problems(reading), IsEmpty());
}

TEST(Typed, APriceForEachTimesHowManyIsTheBudget) {
    const auto reading =
        readSheet(u"แบบคำขอ",
                  {u"คำขอตั้งงบประมาณ บ้านดอนกลาง หมู่ที่ 4", u"ลำดับ | รายการ | จำนวน | หน่วยนับ | ราคาต่อหน่วย | คำชี้แจง",
                   u"1 | โต๊ะพับสำหรับงานหมู่บ้าน | 4 | ตัว | 3500 | ของเก่าพัง", u"2 | เครื่องตัดหญ้า | 2 | เครื่อง | 9,000 |", u"3 | | 5 | ชุด | 2000 |",
                   u"4 | ฉีดวัคซีนสุนัขจรจัด | 60 | ตัว | 35 | ", u"5 | ถังหมักปุ๋ย | 10 | ใบ | รอใบเสนอราคา |", u" | รวมเป็นเงินทั้งสิ้น | | | 44100 |"});
    EXPECT_THAT(names(reading), ElementsAre("โต๊ะพับสำหรับงานหมู่บ้าน", "เครื่องตัดหญ้า", "ฉีดวัคซีนสุนัขจรจัด", "ถังหมักปุ๋ย"));
    EXPECT_THAT(budgets(reading), ElementsAre(14000, 18000, 2100, -1));
    EXPECT_THAT(problems(reading), ElementsAre("B5:MissingName", "E7:BudgetUnreadable"));
}

TEST(Typed, AHeaderThatWasSortedToTheFootStillNamesTheColumns) {
    const auto reading =
        readSheet(u"รวม", {u"บ้านโคกกลาง หมู่ที่ 9", u" | | |", u"ก | 0 | ลงแรงอุดรูหนูบนคันคลอง | 6", u"ก | 1200 | เวรยามเฝ้าประตูน้ำ | 4",
                           u"ข | 3600 | วัดความเค็มทุกเช้า | 3", u"ค | 75000 | ย้ายเสาไฟที่เอน | 2", u"ค | รอช่าง | สะพานข้ามคลองขวาง | 1",
                           u"กลุ่ม (ก ทำเอง ข ทำร่วม ค ขอรับการสนับสนุน) | งบประมาณ (บาท) | โครงการ | อันดับที่เลือก"});
    EXPECT_EQ(reading.rows.size(), 5U);
    EXPECT_THAT(budgets(reading), ElementsAre(0, 1200, 3600, 75000, -1));
    EXPECT_THAT(groups(reading), ElementsAre(Group::Self, Group::Self, Group::Joint, Group::Support, Group::Support));
    EXPECT_EQ(utf8(reading.rows.front().villageRank), "6");
    EXPECT_EQ(reading.rows.front().place.row, 3);
    EXPECT_EQ(reading.headerRow, 8);
}

TEST(Typed, WhatEachSideOfASheetIsForStandsOverIt) {
    const auto all = readAll(document(
        u"แผน.xlsx", {draw(u"ม.4", {u"บ้านท่าเรือ หมู่ 4", u"พวกเราลงแรงกันเอง | < | < | ต้องไปขอหน่วยงาน | < | <",
                                    u"ที่ | งาน | ค่าของ | ที่ | งาน | ขอเท่าไร", u"1 | เย็บตับจากมุงซุ้มขายของ | 4,000 | 1 | ต่อแพข้ามฟาก | 900,000",
                                    u"2 | งมขยะใต้ท่าน้ำ | 1,500 | 2 | ปักเสาไฟริมตลิ่ง | 150,000",
                                    u"3 | ซ้อมเรือพายรุ่นเด็ก | ไม่ใช้งบ | 3 | ยกถนนให้พ้นน้ำ | 420,000"})}));
    std::vector<Group> stated;
    std::vector<double> amounts;
    for (const SourceReading& reading : all) {
        std::ranges::copy(groups(reading), std::back_inserter(stated));
        std::ranges::copy(budgets(reading), std::back_inserter(amounts));
    }
    EXPECT_THAT(stated, ElementsAre(Group::Self, Group::Self, Group::Self, Group::Support, Group::Support, Group::Support));
    EXPECT_THAT(amounts, ElementsAre(4000, 1500, 0, 900000, 150000, 420000));
}

TEST(Typed, AFormWhoseNameNobodyFilledInIsAskedFor) {
    const auto all = readAll(
        document(u"ม.4.docx", {drawTable(1, {u"ใบเสนอเรื่อง หมู่ที่ 4"}, {u"เรื่องที่เสนอ | ซ่อมโป๊ะเทียบเรือ", u"ใช้เงิน | 85,000", u"ผู้รับผิดชอบ | อบต."}),
                               drawTable(2, {}, {u"เรื่องที่เสนอ | ", u"ใช้เงิน | 30,000", u"ผู้รับผิดชอบ | อบต."}),
                               drawTable(3, {}, {u"เรื่องที่เสนอ | ทำแนวไม้ไผ่ชะลอคลื่น", u"ใช้เงิน | 350,000", u"ผู้รับผิดชอบ | อบต."})}));
    std::vector<std::string> asked;
    std::size_t rows = 0;
    for (const SourceReading& reading : all) {
        rows += reading.rows.size();
        std::ranges::copy(problems(reading), std::back_inserter(asked));
    }
    EXPECT_EQ(rows, 2U);
    EXPECT_THAT(asked, ElementsAre("B1:MissingName"));
}

TEST(Typed, ACardInOneCellIsAProject) {
    const auto reading = readSheet(
        u"ม.4.docx", {u"1) ติดทุ่นดักขยะท้ายคลอง\nงบ : 28,000 บาท\nคนเขียน : ลุงจวบ | 2) สร้างห้องน้ำข้างศาลา\nงบ : 175,000\nคนเขียน : ช่างเดช",
                      u"3) พ่นหมอกควันไล่ยุง\nงบ : 20,000 ถึง 25,000\nคนเขียน : อสม. | 4) มุมอ่านหนังสือ\nงบ : ไม่ใช้งบประมาณ\nคนเขียน : ครู",
                      u"5) ตามเด็กกลับเข้าเรียน\nงบ : 3,500\nคนเขียน : ครู | (การ์ดว่าง)"});
    EXPECT_THAT(names(reading), ElementsAre("ติดทุ่นดักขยะท้ายคลอง", "สร้างห้องน้ำข้างศาลา", "พ่นหมอกควันไล่ยุง", "มุมอ่านหนังสือ", "ตามเด็กกลับเข้าเรียน"));
    EXPECT_THAT(budgets(reading), ElementsAre(28000, 175000, -1, 0, 3500));
    EXPECT_THAT(problems(reading), testing::Contains("A2:BudgetRange"));
    EXPECT_EQ(reading.rows.at(1).place.row, 1);
    EXPECT_EQ(utf8(reading.rows.at(1).villageRank), "2");
}

TEST(Typed, AStarredRemarkBetweenTheRowsStatesNothing) {
    const auto reading = readSheet(u"ม.4", {u"ที่ | โครงการ | งบประมาณ | หน่วยงาน", u"1 | ซ่อมศาลากลางบ้าน | 80,000 | อบต.",
                                            u"* ที่ประชุมขอให้เร่งข้อ 1 เพราะนักท่องเที่ยวมามาก เสนอร่วมกับกรรมการวัด | < | < | <",
                                            u"2 | ขุดลอกหนองบัว | 90,000 | อบต.", u"3 | ลงหินคลุกทางเข้าทุ่ง | 150,000 | อบต."});
    EXPECT_EQ(reading.rows.size(), 3U);
    EXPECT_THAT(groups(reading), ElementsAre(Group::Unstated, Group::Unstated, Group::Unstated));
    EXPECT_EQ(utf8(reading.rows.back().theme), "");
    EXPECT_THAT(skipped(reading), testing::Contains("3:note"));
}

TEST(Typed, ATestAnswerOfAFormIsNoProject) {
    const auto reading = readSheet(u"คำตอบ", {u"ประทับเวลา | อยากให้ทำอะไร | ใช้เงินเท่าไร", u"1/11/2569 8:00 | ทดสอบฟอร์ม ไม่ต้องนับ | 0",
                                              u"1/11/2569 9:00 | ขยายประปาไปซอยใหม่ | 90000", u"1/11/2569 9:10 | ทดสอบระบบครับ | ",
                                              u"1/11/2569 9:20 | ทดสอบระบบเสียงตามสาย | 500"});
    EXPECT_THAT(names(reading), ElementsAre("ขยายประปาไปซอยใหม่", "ทดสอบระบบเสียงตามสาย"));
}

} // namespace
} // namespace tambonplan::intake::test
