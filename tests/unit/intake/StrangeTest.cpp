#include <algorithm>

#include <gmock/gmock.h>

#include "intake/Drawn.hpp"

// Small inputs as people make them: each a layout or a habit of its own, read by the general rules.

namespace tambonplan::intake::test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> texts(const SourceReading& reading, Text ProjectRow::*text) {
    std::vector<std::string> all;
    for (const ProjectRow& row : reading.rows)
        all.push_back(utf8(row.*text));
    return all;
}

TEST(Strange, AHeaderAloneIsAPlanWithoutProjects) {
    const auto reading = readSheet(u"ม.4", {u"แผนพัฒนาหมู่บ้าน หมู่ที่ 4", u"ลำดับ | โครงการ | งบประมาณ (บาท) | หน่วยงานรับผิดชอบ"});
    EXPECT_EQ(reading.headerRow, 2);
    EXPECT_THAT(names(reading), IsEmpty());
    EXPECT_THAT(problems(reading), IsEmpty());
}

TEST(Strange, TheHeadOfEveryPageIsNoProject) {
    const auto reading = readSheet(u"ม.4", {u"แผนพัฒนาหมู่บ้าน หมู่ที่ 4", u"ที่ | โครงการ | งบประมาณ", u"1 | ถมที่ลานกีฬา | 40,000",
                                            u"2 | ปลูกไผ่ริมคลอง | 3,000", u"แผนพัฒนาหมู่บ้าน หมู่ที่ 4 (ต่อ)", u"- 2 -", u"ที่ | โครงการ | งบประมาณ",
                                            u"3 | ซ่อมบานประตูน้ำ | 75,000", u"รวม | | 118,000"});
    EXPECT_THAT(names(reading), ElementsAre("ถมที่ลานกีฬา", "ปลูกไผ่ริมคลอง", "ซ่อมบานประตูน้ำ"));
    EXPECT_THAT(problems(reading), IsEmpty());
    EXPECT_EQ(reading.writtenTotal, 118000.0);
}

TEST(Strange, SeveralVillagesInOneRow) {
    const auto reading =
        readSheet(u"แผน", {u"แผนหมู่ที่ 6", u"ที่ | โครงการ | หมู่ที่ | งบประมาณ", u"1 | วางท่อเมนประปา | 6,10 | 900,000",
                           u"2 | ขุดลอกลำราง | 6 และ 7 | 200,000", u"3 | แข่งเรือบก | ทุกหมู่บ้าน | 50,000", u"4 | ทาสีรั้ววัด | 6 | 9,000"});
    EXPECT_THAT(villages(reading), ElementsAre(6, 6, 6, 6));
    EXPECT_THAT(reading.rows.at(0).villages, ElementsAre(6, 10));
    EXPECT_THAT(reading.rows.at(1).villages, ElementsAre(6, 7));
    EXPECT_THAT(problems(reading), IsEmpty());
}

TEST(Strange, RangesOfMoneyStayUnread) {
    const auto reading = readSheet(u"ม.1", {u"ที่ | โครงการ | งบประมาณ", u"1 | ซ่อมหลังคาศาลา | 30,000 - 50,000", u"2 | ทำซุ้มประตู | 3-5 หมื่นบาท",
                                            u"3 | ปูตัวหนอน | ๑ แสน ๕ หมื่น", u"4 | ต่อไฟกิ่ง | ราว 2 หมื่น"});
    EXPECT_THAT(budgets(reading), ElementsAre(-1, -1, 150000, -1));
    EXPECT_THAT(problems(reading), ElementsAre("C2:BudgetRange", "C3:BudgetRange", "C5:BudgetApproximate"));
}

TEST(Strange, ColumnsOfYearsOfBothErasAreAddedUp) {
    for (const TextView header :
         {u"ที่ | โครงการ | ปี ๒๕๗๑ (บาท) | ปี ๒๕๗๒ (บาท) | ปี ๒๕๗๓ (บาท)", u"ที่ | โครงการ | ค.ศ. 2028 | ค.ศ. 2029 | ค.ศ. 2030"}) {
        const auto reading = readSheet(u"ม.1", {header, u"1 | ขุดลอกคูเมือง | 10,000 | | 20,000", u"2 | ปลูกหญ้าแฝก | | 7,500 | "});
        EXPECT_THAT(budgets(reading), ElementsAre(30000, 7500));
        EXPECT_THAT(texts(reading, &ProjectRow::years), ElementsAre("2571, 2573", "2572"));
    }
}

TEST(Strange, SourcesWithAColumnOfTheirSum) {
    const auto reading =
        readSheet(u"ม.1", {u"ที่ | โครงการ | งบหมู่บ้าน | งบ อบต. | งบจังหวัด | รวม", u"1 | ลาดยางหน้าวัด | 0 | 200,000 | 300,000 | 500,000",
                           u"2 | กวาดลานวัด | 1,000 | - | - | 1,000", u"รวม | < | 1,000 | 200,000 | 300,000 | 501,000"});
    EXPECT_THAT(budgets(reading), ElementsAre(500000, 1000));
    EXPECT_THAT(groups(reading), ElementsAre(Group::Support, Group::Self));
    EXPECT_EQ(reading.rows.at(0).budgetOther, 300000.0);
    EXPECT_THAT(problems(reading), IsEmpty());
}

TEST(Strange, TwoTicksAndNoTickAreAskedAbout) {
    const auto reading = readSheet(u"ม.1", {u"ที่ | โครงการ | งบประมาณ | ทำเอง | ทำร่วม | ขอรับการสนับสนุน", u"1 | ลอกท่อ | 500 | √ | | ",
                                            u"2 | ถางหญ้า | 300 | √ | √ | ", u"3 | ทำบายศรี | 200 | | | "});
    EXPECT_THAT(groups(reading), ElementsAre(Group::Self, Group::Unstated, Group::Unstated));
    EXPECT_THAT(problems(reading), ElementsAre("D3:TwoTicks", "E3:TwoTicks", "D4:NoTick"));
}

TEST(Strange, ATableGoesOnInASecondWordTableWithTextBetween) {
    const auto readings = readAll(document(
        u"ม.7.docx",
        {drawTable(1, {u"แผนชุมชน หมู่ที่ 7 บ้านตาล"}, {u"ลำดับ | โครงการ | งบประมาณ", u"1 | ตั้งเสียงตามสาย | 45,000", u"2 | ซื้อเต็นท์ | 30,000"}),
         drawTable(2, {u"", u"หน้า 2"}, {u"3 | เทลานตากข้าว | 120,000", u"4 | ทำป้ายซอย | 8,000", u"รวม | | 203,000"})}));
    ASSERT_EQ(readings.size(), 2U);
    EXPECT_THAT(names(readings.at(1)), ElementsAre("เทลานตากข้าว", "ทำป้ายซอย"));
    EXPECT_THAT(villages(readings.at(1)), ElementsAre(7, 7));
    EXPECT_THAT(problems(readings.at(1)), IsEmpty());
}

TEST(Strange, SectionsOfVillagesHoldSectionsOfThemes) {
    const auto reading =
        readSheet(u"รวม", {u"ลำดับ | โครงการ | งบประมาณ", u"บ้านยาง หมู่ที่ 2 | < | <", u"ด้านเศรษฐกิจ | < | <", u"1 | กองทุนปุ๋ย | 20,000",
                           u"ด้านสังคม | < | <", u"2 | วันผู้สูงอายุ | 6,000", u"บ้านตะเคียน หมู่ที่ 3 | < | <", u"1 | ซ่อมฝายไม้ | 9,000"});
    EXPECT_THAT(villages(reading), ElementsAre(2, 2, 3));
    EXPECT_THAT(texts(reading, &ProjectRow::theme), ElementsAre("ด้านเศรษฐกิจ", "ด้านสังคมและคุณภาพชีวิต", ""));
}

TEST(Strange, AWrongSumIsToldWithWhatWasRead) {
    const auto reading = readSheet(
        u"ม.1", {u"ที่ | โครงการ | งบประมาณ", u"1 | ขยายไหล่ทาง | 100,000", u"2 | ปรับภูมิทัศน์สระ | 50,000", u"รวมทั้งสิ้น 2 โครงการ | < | 160,000"});
    EXPECT_THAT(problems(reading), ElementsAre("C4:TotalMismatch"));
    EXPECT_EQ(reading.writtenTotal, 160000.0);
}

TEST(Strange, NoMoneyAndNotStatedAreTwoThings) {
    const auto reading =
        readSheet(u"ม.1", {u"ที่ | โครงการ | งบประมาณ", u"1 | เดินตรวจเวรยาม | ไม่ใช้งบประมาณ", u"2 | เก็บขวดแก้ว | -", u"3 | ปันเมล็ดพันธุ์ | 0",
                           u"4 | ตั้งกติกาหมู่บ้าน | ไม่มี", u"5 | ขอรถดูดโคลน | ", u"6 | เปลี่ยนท่อรั่ว | ตามที่ช่างประเมิน"});
    EXPECT_THAT(budgets(reading), ElementsAre(0, -1, 0, 0, -1, -1));
    EXPECT_THAT(problems(reading), ElementsAre("C7:BudgetUnreadable"));
}

TEST(Strange, EnglishHeadersAndYears) {
    const auto reading =
        readSheet(u"M04", {u"No. | Project name | Objective | Budget (THB) | Fiscal year | Responsible agency",
                           u"1 | ซ่อมเครื่องกรองน้ำ | น้ำสะอาด | 65,000 | 2028 | อบต.", u"2 | ฝึกดับเพลิง | ปลอดภัย | 12,000 THB | 2029 | ปภ."});
    EXPECT_THAT(budgets(reading), ElementsAre(65000, 12000));
    EXPECT_THAT(texts(reading, &ProjectRow::years), ElementsAre("2571", "2572"));
    EXPECT_THAT(villages(reading), ElementsAre(4, 4));
    EXPECT_THAT(texts(reading, &ProjectRow::agency), ElementsAre("อบต.", "ปภ."));
}

TEST(Strange, BahtAndSatangInColumnsOfTheirOwn) {
    const auto reading = readSheet(u"ม.1", {u"ที่ | รายการ/โครงการ | จำนวนเงิน | < | ผู้รับผิดชอบ", u"^ | ^ | บาท | สต. | ^",
                                            u"1 | ซ่อมเรือท้องแบน | 18,500 | 00 | กม.", u"2 | ซื้อเครื่องตัดหญ้า | 9,900 | - | อบต.",
                                            u"3 | ปูกระเบื้องศาลา | 42,000 | 00 | อบต."});
    EXPECT_THAT(budgets(reading), ElementsAre(18500, 9900, 42000));
    EXPECT_THAT(problems(reading), IsEmpty());
}

TEST(Strange, WhatIsMergedDownHoldsForItsRows) {
    const auto reading = readSheet(u"ม.1", {u"ด้าน | ที่ | โครงการ | งบประมาณ | หน่วยงานรับผิดชอบ",
                                            u"ด้านสาธารณสุข | 1 | พ่นหมอกควัน | 6,000 | รพ.สต.", u"^ | 2 | แจกทรายกำจัดลูกน้ำ | 2,000 | ^",
                                            u"^ | 3 | ชั่งน้ำหนักเด็ก | 1,000 | ^", u"ด้านเศรษฐกิจ | 4 | ตลาดนัดเช้า | 10,000 | กลุ่มสตรี"});
    EXPECT_THAT(texts(reading, &ProjectRow::theme), ElementsAre("ด้านสาธารณสุข", "ด้านสาธารณสุข", "ด้านสาธารณสุข", "ด้านเศรษฐกิจ"));
    EXPECT_THAT(texts(reading, &ProjectRow::agency), ElementsAre("รพ.สต.", "รพ.สต.", "รพ.สต.", "กลุ่มสตรี"));
}

TEST(Strange, NamesOverTwoLinesAndNotesBetweenProjects) {
    const auto reading = readSheet(u"ม.1", {u"ที่ | โครงการ | งบประมาณ", u"1 | โครงการ\nก่อสร้างโรงสีชุมชน | 300,000",
                                            u"หมายเหตุ: โครงการที่ 1 รอที่ดิน | < | <", u"2 | ทำแนวกันไฟ | 5,000"});
    EXPECT_THAT(names(reading), ElementsAre("โครงการ ก่อสร้างโรงสีชุมชน", "ทำแนวกันไฟ"));
    EXPECT_THAT(problems(reading), IsEmpty());
}

TEST(Strange, TheNumberColumnMayBeEmptyOrHoldLetters) {
    const auto reading = readSheet(u"ม.1", {u"ข้อ | โครงการ | งบประมาณ | ผู้รับผิดชอบ", u"ก. | ขุดบ่อขยะ | 30,000 | อบต.",
                                            u"ข. | ทำรั้วโรงเรียน | 80,000 | อบต.", u" | ตั้งศูนย์เด็ก | 150,000 | อบต."});
    EXPECT_THAT(names(reading), ElementsAre("ขุดบ่อขยะ", "ทำรั้วโรงเรียน", "ตั้งศูนย์เด็ก"));
}

TEST(Strange, PeriodsInDatesGiveTheFiscalYear) {
    const auto reading = readSheet(u"ม.1", {u"ที่ | โครงการ | งบประมาณ | ระยะเวลา", u"1 | ลอกคลองซอย | 30,000 | ต.ค. 2570 - มี.ค. 2571",
                                            u"2 | ทำบ่อหมัก | 8,000 | 1/10/2027 - 30/9/2028", u"3 | ปลูกป่าชายเลน | 4,000 | ๕ ธันวาคม ๒๕๗๑"});
    EXPECT_THAT(texts(reading, &ProjectRow::years), ElementsAre("2571", "2571", "2572"));
}

TEST(Strange, ThreeLevelsOfHeaders) {
    const auto reading =
        readSheet(u"ม.1", {u"ลำดับ | โครงการ | งบประมาณ | < | < | < | หน่วยงาน", u"^ | ^ | ปี 2571 | < | ปี 2572 | < | ^",
                           u"^ | ^ | อบต. | จังหวัด | อบต. | จังหวัด | ^", u"1 | ทำถนนหินคลุก | 10,000 | 20,000 | | 30,000 | กองช่าง",
                           u"2 | เจาะน้ำบาดาล | | 250,000 | | | กองช่าง"});
    EXPECT_THAT(budgets(reading), ElementsAre(60000, 250000));
}

TEST(Strange, AColumnPerProjectIsReadAsWell) {
    const auto reading =
        readSheet(u"ม.1", {u"ชื่อโครงการ | ซ่อมศาลากลางบ้าน | ทำปุ๋ยหมัก | ติดกล้องทางเข้า", u"วัตถุประสงค์ | เพื่อใช้ประชุม | เพื่อลดต้นทุน | เพื่อความปลอดภัย",
                           u"งบประมาณ | 60,000 | 5,000 | 90,000", u"ผู้รับผิดชอบ | อบต. | กลุ่มเกษตร | อบต."});
    EXPECT_THAT(names(reading), ElementsAre("ซ่อมศาลากลางบ้าน", "ทำปุ๋ยหมัก", "ติดกล้องทางเข้า"));
    EXPECT_THAT(budgets(reading), ElementsAre(60000, 5000, 90000));
}

TEST(Strange, FiguresBesideALabelAreNoProjects) {
    const auto reading = readSheet(
        u"ม.1", {u"ชื่อโครงการ | 12 เรื่อง | 8 เรื่อง | 9 เรื่อง", u"งบประมาณ | 60,000 | 5,000 | 90,000", u"ผู้รับผิดชอบ | อบต. | อบต. | อบต."});
    EXPECT_THAT(names(reading), IsEmpty());
}

TEST(Strange, MarksSayAsAboveAndNeverAnAmount) {
    const auto reading =
        readSheet(u"ม.1", {u"ที่ | โครงการ | งบประมาณ | ผู้รับผิดชอบ | การดำเนินการ | ระยะเวลา",
                           u"1 | ต่อรางน้ำฝน | 4,000 | คณะกรรมการ | ชุมชนทำเอง | ปี 2571", u"2 | ซ่อมโอ่งแตก | 900 | \" | ” | 〃",
                           u"3 | ล้างแทงก์น้ำ | \" | \" | ขอรับการสนับสนุน | \"", u"4 | ทำแผงบังลม | 2,500 | อบต. | \" | "});
    EXPECT_THAT(texts(reading, &ProjectRow::agency), ElementsAre("คณะกรรมการ", "คณะกรรมการ", "คณะกรรมการ", "อบต."));
    EXPECT_THAT(groups(reading), ElementsAre(Group::Self, Group::Self, Group::Support, Group::Support));
    EXPECT_THAT(texts(reading, &ProjectRow::years), ElementsAre("2571", "2571", "2571", ""));
    EXPECT_THAT(budgets(reading), ElementsAre(4000, 900, -1, 2500));
    EXPECT_THAT(problems(reading), ElementsAre("C4:BudgetUnreadable"));
}

TEST(Strange, LettersSpacedOutAndDamagedHeaders) {
    const auto reading = readSheet(u"ม.1", {u"ลําดับ | โ ค ร ง ก า ร | ง บ ป ร ะ ม า ณ | ห น่ ว ย ง า น",
                                            u"1 | ทำทางเท้า | 100,000\nบาท | อบต.", u"2 | ทำซุ้มไม้เลื้อย | ๑๐,๐๐๐.๐๐ | กม."});
    EXPECT_THAT(names(reading), ElementsAre("ทำทางเท้า", "ทำซุ้มไม้เลื้อย"));
    EXPECT_THAT(budgets(reading), ElementsAre(100000, 10000));
}

TEST(Strange, ASectionWithNothingInItHoldsNoProject) {
    const auto reading = readSheet(u"ม.1", {u"ที่ | โครงการ | งบประมาณ", u"ด้านสาธารณสุข | < | <", u" | - ไม่มี - | ", u"ด้านเศรษฐกิจ | < | <",
                                            u"1 | ทอเสื่อกก | 7,000", u"ด้านสังคม | < | <", u" | ไม่มีโครงการ | -"});
    EXPECT_THAT(names(reading), ElementsAre("ทอเสื่อกก"));
}

TEST(Strange, EmptyRowsBetweenAndNumbersOfLevels) {
    const auto reading = readSheet(u"ม.1", {u"ลำดับ | โครงการ | งบประมาณ", u"1 | ด้านเศรษฐกิจ | ", u"1.1 | เพาะเห็ดโรงเรือน | 20,000", u"",
                                            u"1.2 | ทำไข่เค็ม | 5,000", u"", u"2 | ด้านสังคม | ", u"2.1 | งานสงกรานต์ | 8,000"});
    EXPECT_THAT(names(reading), ElementsAre("เพาะเห็ดโรงเรือน", "ทำไข่เค็ม", "งานสงกรานต์"));
    EXPECT_THAT(texts(reading, &ProjectRow::theme), ElementsAre("ด้านเศรษฐกิจ", "ด้านเศรษฐกิจ", "ด้านสังคมและคุณภาพชีวิต"));
}

TEST(Strange, ATotalAboveTheTableAndATitleOverAllColumns) {
    const auto reading =
        readSheet(u"ม.1", {u"แบบ ผ.02 | < | < | <", u"รวมงบประมาณทั้งสิ้น 29,000 บาท | < | < | <", u"ที่ | โครงการ | เป้าหมาย | งบประมาณ",
                           u"1 | ซื้อสายสูบน้ำ | 2 เส้น | 9,000", u"2 | ซ่อมหอถัง | 1 แห่ง | 20,000"});
    EXPECT_THAT(names(reading), ElementsAre("ซื้อสายสูบน้ำ", "ซ่อมหอถัง"));
    EXPECT_THAT(budgets(reading), ElementsAre(9000, 20000));
}

TEST(Strange, ARankedListWithPoints) {
    const auto reading = readSheet(
        u"ม.5", {u"ลำดับความสำคัญ | โครงการที่ขอ | คะแนน", u"1 | ขยายถนนหน้าโรงเรียน | 45", u"2 | ขุดบ่อเก็บน้ำ | 31", u"3 | ติดเสาไฟท่าน้ำ | 12"});
    EXPECT_THAT(names(reading), ElementsAre("ขยายถนนหน้าโรงเรียน", "ขุดบ่อเก็บน้ำ", "ติดเสาไฟท่าน้ำ"));
    EXPECT_THAT(budgets(reading), ElementsAre(-1, -1, -1));
    EXPECT_THAT(texts(reading, &ProjectRow::villageRank), ElementsAre("1", "2", "3"));
}

TEST(Strange, ARateIsNoBudget) {
    const auto reading = readSheet(u"ม.1", {u"ที่ | โครงการ | งบประมาณ", u"1 | จ้างคนดูแลสวน | 3,000 บาท/เดือน",
                                            u"2 | อาหารกลางวันเด็ก | คนละ 20 บาท 40 คน = 800 บาท", u"3 | ซื้อถังขยะ | 10 ใบ x 500 = 5,000"});
    EXPECT_THAT(budgets(reading), ElementsAre(-1, 800, 5000));
    EXPECT_THAT(problems(reading), ElementsAre("C2:BudgetRate"));
}

} // namespace
} // namespace tambonplan::intake::test
