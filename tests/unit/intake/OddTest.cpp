#include <gmock/gmock.h>

#include "intake/Drawn.hpp"

// Layouts that no form asks for and villages send all the same.

namespace tambonplan::intake::test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

std::vector<std::string> themes(const SourceReading& reading) {
    std::vector<std::string> all;
    for (const ProjectRow& row : reading.rows)
        all.push_back(utf8(row.theme));
    return all;
}

TEST(Odd, HeadersOfWholeSentencesAreKnownByTheirOpening) {
    const auto reading = readSheet(u"แผน", {u"แผนพัฒนาหมู่บ้าน หมู่ที่ 2", u"",
                                            u"ลำดับที่ (ให้เรียงตามความสำคัญของปัญหาที่ประชาคมเห็นร่วมกัน) | "
                                            u"ชื่อโครงการหรือกิจกรรมที่ที่ประชาคมหมู่บ้านมีมติเห็นชอบให้บรรจุไว้ในแผน (ระบุสถานที่และปริมาณงานให้ชัดเจน) | "
                                            u"ประโยชน์ที่หมู่บ้านคาดว่าจะได้รับเมื่อโครงการแล้วเสร็จ | จำนวนเงินงบประมาณที่ประมาณการไว้ทั้งสิ้น (หน่วย : บาท) | "
                                            u"หน่วยงานที่จะขอรับการสนับสนุน หรือผู้ที่จะดำเนินการ",
                                            u"1 | ทำคันกั้นน้ำ | น้ำไม่ท่วม | 150,000 | อบต.", u"2 | ซ่อมสะพานไม้ | เดินสะดวก | 60,000 | อบต.",
                                            u"3 | เลี้ยงเป็ด | มีรายได้ | - | กลุ่มสตรี"});
    EXPECT_THAT(names(reading), ElementsAre("ทำคันกั้นน้ำ", "ซ่อมสะพานไม้", "เลี้ยงเป็ด"));
    EXPECT_THAT(budgets(reading), ElementsAre(150000, 60000, -1));
    EXPECT_EQ(reading.rows.at(0).group, Group::Unstated) << "an agency under a header of agencies is no tick";
    EXPECT_EQ(reading.headerRow, 3);
}

TEST(Odd, TitlesOverTablesSideBySideBelongToTheTableBelowThem) {
    const auto reading =
        readSheet(u"รวม", {u"หมู่ที่ 3 บ้านโพธิ์ | | | | | หมู่ที่ 4 บ้านเหรง", u"", u"ที่ | โครงการ | งบประมาณ | | | ที่ | โครงการ | งบประมาณ",
                           u"1 | ถมดิน | 90,000 | | | 1 | สร้างศาลา | 220,000", u"2 | ปล่อยปลา | 5,000 | | | 2 | ตัดหญ้า | 9,500"});
    EXPECT_THAT(names(reading), ElementsAre("ถมดิน", "ปล่อยปลา", "สร้างศาลา", "ตัดหญ้า"));
    EXPECT_THAT(villages(reading), ElementsAre(3, 3, 4, 4));
    EXPECT_THAT(problems(reading), IsEmpty());
}

TEST(Odd, PastedListHoldsItsAmountsBehindTheNames) {
    const auto reading = readSheet(u"Sheet1", {u"โครงการที่หมู่ 8 บ้านทุ่งหล่อเสนอ", u"", u"1. โครงการก่อสร้างที่จอดรถ งบ 20,000 บาท",
                                               u"2. โครงการซ่อมปั๊มน้ำ งบประมาณ 35,000 บาท", u"3. โครงการแข่งว่าว (1.2 หมื่นบาท)",
                                               u"4. โครงการอบรมทำน้ำหมัก ไม่ใช้งบประมาณ", u"5. โครงการกองทุนสวัสดิการวันละ 1 บาท"});
    EXPECT_THAT(names(reading), ElementsAre("โครงการก่อสร้างที่จอดรถ", "โครงการซ่อมปั๊มน้ำ", "โครงการแข่งว่าว", "โครงการอบรมทำน้ำหมัก",
                                            "โครงการกองทุนสวัสดิการวันละ 1 บาท"));
    EXPECT_THAT(budgets(reading), ElementsAre(20000, 35000, 12000, 0, -1));
    EXPECT_THAT(villages(reading), ElementsAre(8, 8, 8, 8, 8));
    EXPECT_THAT(skipped(reading), ElementsAre("1:title"));
}

TEST(Odd, UnreadableAmountBehindANameIsAskedAboutAtItsCell) {
    const auto reading = readSheet(u"ม.8", {u"โครงการ", u"1. ก่อสร้างศาลา งบ 20,000-30,000 บาท", u"2. ปลูกป่า งบ 5,000 บาท", u"3. อบรมอาชีพ"});
    EXPECT_THAT(budgets(reading), ElementsAre(-1, 5000, -1));
    EXPECT_THAT(problems(reading), ElementsAre("A2:BudgetRange"));
}

TEST(Odd, BesideAMoneyColumnANameKeepsItsWords) {
    const auto reading = readSheet(u"ม.8", {u"ที่ | โครงการ | งบประมาณ", u"1 | เงินยืม งบ 20,000 บาท | 500", u"2 | ปลูกป่า | 5,000"});
    EXPECT_THAT(names(reading), ElementsAre("เงินยืม งบ 20,000 บาท", "ปลูกป่า"));
    EXPECT_THAT(budgets(reading), ElementsAre(500, 5000));
}

TEST(Odd, YearsUnderAMergedBudgetWithAUnitRowAndEmptyColumnsBefore) {
    const auto reading =
        readSheet(u"ม.2", {u"", u" | | | ที่ | โครงการ | งบประมาณและที่ผ่านมา | < | < | ผู้รับผิดชอบ", u" | | | ^ | ^ | 2571 | 2572 | 2573 | ^",
                           u" | | | ^ | ^ | (บาท) | (บาท) | (บาท) | ^", u" | | | 1 | ขุดสระ | 100,000 | 50,000 | - | อบต.",
                           u" | | | 2 | ซ่อมฝาย | - | ๑๕๐,๐๐๐.-บาท | - | อบต.", u" | | | 3 | ปลูกป่า | - | - | 1.2ลบ. | กม."});
    EXPECT_THAT(names(reading), ElementsAre("ขุดสระ", "ซ่อมฝาย", "ปลูกป่า"));
    EXPECT_THAT(budgets(reading), ElementsAre(150000, 150000, 1200000));
    EXPECT_EQ(utf8(reading.rows.at(0).years), "2571, 2572");
    EXPECT_THAT(problems(reading), IsEmpty());
}

TEST(Odd, SourcesWithASumColumnAndGroupTicksUnderMergedHeadings) {
    const auto reading =
        readSheet(u"ม.2", {u"ที่ | กิจกรรม/โครงการ | งบประมาณ (บาท) | < | < | < | การดำเนินการ | < | <",
                           u"^ | ^ | ชุมชน | อบต. | อื่นๆ | รวม | ทำเอง | ทำร่วม | ขอรับการสนับสนุน", u"๑) | ทำปุ๋ย | 500 | | | 500 | / | | ",
                           u"๒) | กีฬา | 1,000 | 4,000 | | 5,000 | | / | ", u"๓) | ถนน | | | 90,000 | 80,000 | | | /"});
    EXPECT_THAT(budgets(reading), ElementsAre(500, 5000, -1));
    EXPECT_EQ(reading.rows.at(0).group, Group::Self);
    EXPECT_EQ(reading.rows.at(1).group, Group::Joint);
    EXPECT_EQ(reading.rows.at(2).group, Group::Support);
    EXPECT_EQ(utf8(reading.rows.at(2).villageRank), "3");
    EXPECT_THAT(problems(reading), ElementsAre("F5:SumMismatch"));
}

TEST(Odd, ThemesAsSectionRowsOfTablesSideBySide) {
    const auto reading = readSheet(u"ม.5", {u"ที่ | โครงการ | งบประมาณ | | ที่ | โครงการ | งบประมาณ", u"ด้านเศรษฐกิจ | < | < | | ด้านสังคม | < | <",
                                            u"1 | ทอผ้า | 3,000 | | 1 | วันเด็ก | 2,000", u"ด้านโครงสร้างพื้นฐาน | < | < | | | | ",
                                            u"2 | ถนนดิน | 50,000 | | 2 | กีฬา | 4,000"});
    EXPECT_THAT(names(reading), ElementsAre("ทอผ้า", "ถนนดิน", "วันเด็ก", "กีฬา"));
    EXPECT_THAT(themes(reading), ElementsAre("ด้านเศรษฐกิจ", "ด้านโครงสร้างพื้นฐาน", "ด้านสังคมและคุณภาพชีวิต", "ด้านสังคมและคุณภาพชีวิต"));
}

TEST(Odd, NumberGluedToTheNameAndTheVillageInTheSectionRow) {
    const auto reading = readSheet(u"รวม", {u"โครงการ | งบประมาณ | หน่วยงาน", u"บ้านหนองไผ่ หมู่ที่ ๗ | < | <", u"๑)ขุดลอกลำห้วย | ๕๐,๐๐๐ | อบต.",
                                            u"๒)อบรมอาชีพ | ๕,๐๐๐ | พช.", u"บ้านโคก หมู่ที่ ๘ | < | <", u"๑)ซ่อมศาลา | สองแสนบาท | อบต."});
    EXPECT_THAT(names(reading), ElementsAre("ขุดลอกลำห้วย", "อบรมอาชีพ", "ซ่อมศาลา"));
    EXPECT_THAT(villages(reading), ElementsAre(7, 7, 8));
    EXPECT_THAT(budgets(reading), ElementsAre(50000, 5000, 200000));
    EXPECT_EQ(utf8(reading.rows.at(1).villageRank), "2");
}

TEST(Odd, NameThatGoesOnInTheRowBelowIsOneProject) {
    const auto reading = readSheet(u"ม.1", {u"ที่ | โครงการ | เป้าหมาย | งบประมาณ", u"1 | ก่อสร้างถนนคอนกรีตเสริมเหล็ก | 1 สาย | 300,000",
                                            u" | สายหน้าวัดถึงบ้านนายดี | | ", u"2 | ขุดลอกหนองน้ำสาธารณะ | 1 แห่ง | 90,000",
                                            u"3 | อบรมกลุ่มสตรี | 30 คน | 9,000", u" | หลักสูตรทำขนม | | "});
    EXPECT_THAT(names(reading), ElementsAre("ก่อสร้างถนนคอนกรีตเสริมเหล็ก สายหน้าวัดถึงบ้านนายดี", "ขุดลอกหนองน้ำสาธารณะ", "อบรมกลุ่มสตรี หลักสูตรทำขนม"));
    EXPECT_THAT(budgets(reading), ElementsAre(300000, 90000, 9000));
}

TEST(Odd, HeaderFarDownAndSignaturesAtTheEnd) {
    std::vector<TextView> lines{u"แผนพัฒนาหมู่บ้าน หมู่ที่ 5 บ้านควน"};
    while (lines.size() < 37)
        lines.push_back(u"สภาพทั่วไป ประชาชนส่วนใหญ่ทำนาและเลี้ยงสัตว์ | | | ");
    for (const TextView line :
         {u"ลำดับ | โครงการ | งบประมาณ | แหล่งงบ", u"1 | ขุดสระ | 50,000 | อบต.", u"2 | ปลูกป่า | ไม่ระบุ | ชุมชน",
          u"3 | ทำเขื่อน | ตามความเหมาะสม | อบจ.", u"รวมเป็นเงิน | | 50,000 | ", u"", u"หมายเหตุ โครงการเรียงตามมติประชาคม | | | ",
          u" | ลงชื่อ.....................ผู้จัดทำ | | ลงชื่อ...................ผู้รับรอง", u" | (นายดี มีสุข) | | (นางงาม ใจดี)",
          u" | ผู้ใหญ่บ้าน | | ปลัดอำเภอ"})
        lines.push_back(line);
    const auto reading = readAll(document(u"แผน.xlsx", {draw(u"แผน", lines)})).front();
    EXPECT_EQ(reading.headerRow, 38);
    EXPECT_THAT(names(reading), ElementsAre("ขุดสระ", "ปลูกป่า", "ทำเขื่อน"));
    EXPECT_THAT(budgets(reading), ElementsAre(50000, -1, -1));
    EXPECT_THAT(problems(reading), ElementsAre("C41:BudgetUnreadable"));
    EXPECT_EQ(reading.village, 5);
}

TEST(Odd, CarriedSumsInTheMiddleAreNoProjects) {
    const auto reading =
        readSheet(u"ม.3", {u"ที่ | โครงการ | งบประมาณ", u"1 | ขุดสระ | 50,000", u"2 | ปลูกป่า | 5,000", u" | รวมยกไป | 55,000",
                           u"ที่ | โครงการ | งบประมาณ", u" | ยอดยกมา | 55,000", u"3 | ทอผ้า | 3,000", u" | รวมทั้งสิ้น | 58,000"});
    EXPECT_THAT(names(reading), ElementsAre("ขุดสระ", "ปลูกป่า", "ทอผ้า"));
    EXPECT_THAT(problems(reading), IsEmpty());
    EXPECT_EQ(reading.writtenTotal, 58000.0);
}

TEST(Odd, SeveralTablesWithDifferentColumns) {
    const auto reading =
        readSheet(u"ม.3", {u"โครงการที่หมู่บ้านทำเอง", u"ที่ | โครงการ | ผู้รับผิดชอบ", u"1 | ทำปุ๋ยหมัก | กลุ่มเกษตร", u"2 | ล้างตลาด | กม.", u"",
                           u"โครงการที่ขอรับการสนับสนุนจากหน่วยงานอื่น", u"ลำดับ | ชื่อโครงการ | วัตถุประสงค์ | เป้าหมาย | งบประมาณ",
                           u"1 | ก่อสร้างถนน | เพื่อสัญจร | 1 สาย | 400,000"});
    EXPECT_THAT(names(reading), ElementsAre("ทำปุ๋ยหมัก", "ล้างตลาด", "ก่อสร้างถนน"));
    EXPECT_EQ(reading.rows.at(1).group, Group::Self);
    EXPECT_EQ(reading.rows.at(2).group, Group::Support);
    EXPECT_THAT(budgets(reading), ElementsAre(-1, -1, 400000));
}

TEST(Odd, RankedListWithoutBudget) {
    const auto reading = readSheet(u"หมู่ 6", {u"ลำดับความสำคัญของปัญหา/ความต้องการ ปี 2571", u"อันดับ | ความต้องการของหมู่บ้าน | คะแนนโหวต",
                                             u"1 | ขยายเขตประปา | 88", u"2 | ถนนเข้าสวน | 60", u"3 | ไฟส่องสว่าง | 31"});
    EXPECT_THAT(names(reading), ElementsAre("ขยายเขตประปา", "ถนนเข้าสวน", "ไฟส่องสว่าง"));
    EXPECT_THAT(budgets(reading), ElementsAre(-1, -1, -1));
    EXPECT_EQ(utf8(reading.rows.at(2).villageRank), "3");
}

TEST(Odd, EnglishHeadersOnTwoLevels) {
    const auto reading =
        readSheet(u"Moo 4", {u"No. | Project / Activity | Objective | Budget (Baht) | < | Responsible", u"^ | ^ | ^ | 2571 | 2572 | ^",
                             u"1 | ขุดสระ | เพื่อใช้น้ำ | 20,000 | 10,000 | อบต.", u"2 | ปลูกป่า | เพื่อร่มเงา | | 5,000 | กม."});
    EXPECT_THAT(names(reading), ElementsAre("ขุดสระ", "ปลูกป่า"));
    EXPECT_THAT(budgets(reading), ElementsAre(30000, 5000));
    EXPECT_EQ(reading.village, 4);
}

TEST(Odd, CodeAndNameInOneColumn) {
    const auto reading = readSheet(u"ม.1", {u"รหัส/ชื่อโครงการ | งบประมาณ | ผู้รับผิดชอบ", u"01-001 ขุดสระ | 50,000 | อบต.",
                                            u"01-002 ทอผ้า | 3,000 | กลุ่มสตรี", u"02-001 วันเด็ก | 2,000 | กม."});
    EXPECT_THAT(names(reading), ElementsAre("01-001 ขุดสระ", "01-002 ทอผ้า", "02-001 วันเด็ก"));
    EXPECT_THAT(budgets(reading), ElementsAre(50000, 3000, 2000));
}

TEST(Odd, LegendBelowExplainsTheCodesAndIsNoProject) {
    const auto reading =
        readSheet(u"ม.1", {u"ที่ | โครงการ | ประเภท | งบประมาณ", u"1 | ทำปุ๋ย | A | 500", u"2 | ถนน | C | 500,000", u"3 | กีฬา | B | 5,000", u"",
                           u"A = ทำเอง | < | < | <", u"B = ทำร่วมกับหน่วยงานอื่น | < | < | <", u"C = ขอรับการสนับสนุน | < | < | <"});
    EXPECT_THAT(names(reading), ElementsAre("ทำปุ๋ย", "ถนน", "กีฬา"));
    EXPECT_EQ(reading.rows.at(0).group, Group::Self);
    EXPECT_EQ(reading.rows.at(1).group, Group::Support);
    EXPECT_EQ(reading.rows.at(2).group, Group::Joint);
}

TEST(Odd, ANameMayGoOnOverSeveralRowsBelow) {
    const auto reading =
        readSheet(u"ม.1", {u"ที่ | โครงการ | งบประมาณ", u"1 | ขุดสระ | 5,000", u"2 | ปลูกป่า | 500", u"3 | ถนนเข้าสวน ซึ่งชำรุด | 900,000",
                           u" | ยาว 300 เมตร | ", u" | กว้าง 4 เมตร | ", u"4 | ทอผ้า | 3,000", u"5 | วันเด็ก | 2,000"});
    EXPECT_THAT(names(reading), ElementsAre("ขุดสระ", "ปลูกป่า", testing::StartsWith("ถนนเข้าสวน"), "ทอผ้า", "วันเด็ก"));
}

TEST(Odd, BulletsAloneAreNoName) {
    const auto reading = readSheet(u"ม.1", {u"ที่ | โครงการ | งบประมาณ", u"1 | ขุดสระ | 5,000", u"2 | \uF0B7- | 500", u"3 | • | "});
    EXPECT_THAT(names(reading), ElementsAre("ขุดสระ"));
    EXPECT_THAT(problems(reading), ElementsAre("B3:MissingName"));
}

TEST(Odd, AColumnUnderAnUnknownHeaderThatReadsLikeNamesHoldsTheNames) {
    const auto reading =
        readSheet(u"แผน", {u"แผนพัฒนาหมู่บ้าน หมู่ที่ 8", u"ลำดับ | ความฝันของบ้านเรา | จำนวนเงิน | ประเภท",
                           u"1 | ก่อสร้างถนนคอนกรีตทางขึ้นเขา | 2,400,000 | ขอรับการสนับสนุน", u"2 | ทำแนวกันไฟป่าชุมชน | 15,000 | ทำร่วม",
                           u"3 | จัดงานประเพณีปีใหม่ | 1,000 | ทำเอง", u"4 | ซ่อมแซมอาคารเรียนหลังเก่า | 90,000 | ขอรับการสนับสนุน"});
    EXPECT_THAT(reading.rows, SizeIs(4));
    EXPECT_THAT(problems(reading), IsEmpty());
    const auto asked = std::ranges::count(reading.problems, Problem::Kind::UnsureColumns, &Problem::kind);
    EXPECT_EQ(asked, 1) << "the officer is asked whether it is so";
}

TEST(Odd, ATableThatGoesOnKeepsTheGroupOfTheSectionAbove) {
    const auto readings = readAll(
        document(u"หมู่ 6.docx",
                 {drawTable(1, {u"แผนพัฒนาหมู่บ้าน หมู่ที่ 6"},
                            {u"ที่ | กิจกรรม/โครงการ | งบประมาณ", u"1) กิจกรรมที่ชุมชนทำเอง | < | <", u"1 | ทำแนวกันไฟ | 5,000",
                             u"2) กิจกรรมที่ขอรับการสนับสนุนจากหน่วยงานอื่น | < | <", u"2 | ซ่อมแซมอ่างเก็บน้ำ | 900,000"}),
                  drawTable(2, {u"", u"(ต่อ) บัญชีโครงการของบ้านเรา"}, {u"ที่ | กิจกรรม/โครงการ | งบประมาณ", u"3 | ก่อสร้างถนน คสล. | 400,000"})}));
    ASSERT_EQ(readings.size(), 2U);
    EXPECT_EQ(readings[1].rows.at(0).group, Group::Support);
}

TEST(Odd, ARankThatStandsInTwoTablesOfAVillageIsReportedInBoth) {
    const auto table = [](int number, TextView heading, int first, TextView last) {
        std::vector<Text> lines{u"ที่ | รายการ | วงเงิน (บาท) | ลำดับความสำคัญ"};
        for (int i = 0; i < 10; ++i)
            lines.push_back(text::number(i + 1) + u" | ก่อสร้างถนน คสล. ซอย " + text::number(first + i) + u" | 100,000 | " +
                            (i == 9 && !last.empty() ? Text(last) : text::number(first + i)));
        std::vector<TextView> views(lines.begin(), lines.end());
        Grid grid = draw(u"ตาราง " + text::number(number), views);
        grid.before = {Text(heading)};
        return grid;
    };
    const auto readings =
        readAll(document(u"หมู่ 1.docx", {table(1, u"แผนพัฒนาหมู่บ้าน หมู่ที่ 1 ก. ทำเอง", 1, u""), table(2, u"ข. ทำร่วม", 11, u"5")}));
    ASSERT_EQ(readings.size(), 2U);
    EXPECT_THAT(problems(readings[0]), ElementsAre("D6:DuplicateRank"));
    EXPECT_THAT(problems(readings[1]), ElementsAre("D11:DuplicateRank"));
    const auto anew = readAll(document(u"หมู่ 1.docx", {table(1, u"แผนพัฒนาหมู่บ้าน หมู่ที่ 1 ก. ทำเอง", 1, u""), table(2, u"ข. ทำร่วม", 1, u"")}));
    EXPECT_THAT(problems(anew[1]), IsEmpty()) << "every table has an order of its own";
}

} // namespace
} // namespace tambonplan::intake::test
