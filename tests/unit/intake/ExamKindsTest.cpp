#include <gmock/gmock.h>

#include "intake/Drawn.hpp"

// Kinds of rows and tables that a second tambon showed to be read wrongly.

namespace tambonplan::intake::test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(GroupSections, NumberedSectionInTheFirstColumnStatesTheGroup) {
    const auto reading =
        readSheet(u"ม.1", {u"ลำดับความสำคัญ | โครงการ/กิจกรรม | ประโยชน์ที่จะได้รับ | วงเงิน (บาท) | เร่งด่วน (✓)",
                           u"๑. โครงการที่ใช้ทุนของชุมชน (ทำเองได้) | | | | ", u"2 | ปลูกผัก | ลดรายจ่าย | 0 | ", u"1 | ล้างตลาด | สะอาด | 2,000 | ",
                           u" | รวม | | 2,000 | ", u"", u"๒. โครงการที่ต้องทำร่วมกับหน่วยงานอื่น | | | | ", u"3 | อบรมอาชีพ | มีอาชีพ | 9,000 | ✓",
                           u" | รวม | | 9,000 | ", u"", u"ลำดับความสำคัญ | โครงการ/กิจกรรม | ประโยชน์ที่จะได้รับ | วงเงิน (บาท) | เร่งด่วน (✓)",
                           u"๓. โครงการที่ขอรับงบประมาณจาก อปท. และส่วนราชการอื่น | | | | ", u"4 | สร้างถนน | สัญจรสะดวก | 90,000 | ✓"});
    EXPECT_THAT(groups(reading), ElementsAre(Group::Self, Group::Self, Group::Joint, Group::Support));
}

TEST(GroupColumns, WhoDoesItStatesTheGroupWhereTheCellsUseTheOfficialWords) {
    for (const TextView header : {u"ผู้ดำเนินการ", u"ใครดำเนินการ", u"การดำเนินการ", u"ใครเป็นคนทำ"}) {
        const Text first = u"ที่ | โครงการ | งบประมาณ | " + Text(header);
        const auto reading = readSheet(u"ม.1", {first, u"1 | ปลูกผัก | 5,000 | ชุมชนทำเอง", u"2 | อบรมอาชีพ | 9,000 | ทำร่วมกับหน่วยงานอื่น",
                                                u"3 | สร้างถนน | 90,000 | หน่วยงานอื่นทำให้", u"4 | สร้างฝาย | 90,000 | หน่วยงานอื่นทำให้"});
        EXPECT_THAT(groups(reading), ElementsAre(Group::Self, Group::Joint, Group::Support, Group::Support)) << utf8(header);
    }
}

TEST(GroupColumns, WhoDoesItIsTheAgencyWhereTheCellsNameAgencies) {
    const auto reading = readSheet(u"ม.1", {u"ที่ | โครงการ | งบประมาณ | ผู้ดำเนินการ", u"1 | ปลูกผัก | 5,000 | กลุ่มสตรี",
                                            u"2 | อบรมอาชีพ | 9,000 | พัฒนาชุมชน", u"3 | สร้างถนน | 90,000 | อบต."});
    EXPECT_THAT(groups(reading), ElementsAre(Group::Unstated, Group::Unstated, Group::Unstated));
    EXPECT_EQ(utf8(reading.rows.at(2).agency), "อบต.");
}

TEST(GroupColumns, CodesExplainedAboveTheFirstTableHoldForItsContinuation) {
    const auto readings = readAll(
        document(u"ม.1.docx",
                 {drawTable(1, {u"แผนพัฒนาหมู่บ้าน หมู่ที่ 1", u"ประเภท ก = ชุมชนดำเนินการเอง ข = ทำร่วมกับหน่วยงานอื่น ค = ขอรับการสนับสนุนจากหน่วยงานอื่น"},
                            {u"ที่ | โครงการ | งบประมาณ | ประเภท", u"1 | ปลูกผัก | 5,000 | ก", u"2 | สร้างถนน | 90,000 | ค"}),
                  drawTable(2, {}, {u"3 | สร้างฝาย | 70,000 | ค", u"4 | อบรมอาชีพ | 9,000 | ข"}),
                  drawTable(3, {u"(ต่อ)"}, {u"ที่ | โครงการ | งบประมาณ | ประเภท", u"5 | กีฬา | 5,000 | ก"})}));
    EXPECT_THAT(groups(readings.at(1)), ElementsAre(Group::Support, Group::Joint));
    EXPECT_THAT(groups(readings.at(2)), ElementsAre(Group::Self));
}

TEST(Sums, LabelAmongTheNamesWithTheMoneyLeftOfIt) {
    const auto reading =
        readSheet(u"ม.1", {u"งบประมาณ (บาท) | ผู้รับผิดชอบ | เป้าหมาย | โครงการ", u"1,000 | กลุ่มสตรี | 5 คน | เลี้ยงปลา",
                           u"2,000 | กลุ่มสตรี | 6 คน | ปลูกผัก", u"3,500 | อบต. | 1 สาย | สร้างถนน", u"9,000 | | | รวมงบประมาณ"});
    EXPECT_THAT(names(reading), ElementsAre("เลี้ยงปลา", "ปลูกผัก", "สร้างถนน"));
    EXPECT_THAT(problems(reading), ElementsAre("A5:TotalMismatch"));
}

TEST(FinishedWorks, TitleRowOverAHeaderlessListSetsItAside) {
    const auto readings = readAll(document(
        u"ม.1.docx",
        {drawTable(1, {u"แผนพัฒนาหมู่บ้าน หมู่ที่ 1"}, {u"โครงการ | งบประมาณ | เป้าหมาย", u"ปลูกผัก | 5,000 | 5 คน", u"สร้างถนน | 90,000 | 1 สาย"}),
         drawTable(2, {}, {u"โครงการที่แล้วเสร็จ | เมื่อใด | งบ 2568", u"ถนนซอย 2 | 300,000 | 2568", u"ไฟกิ่งซอย 3 | 40,000 | 2569"})}));
    EXPECT_THAT(names(readings.at(1)), IsEmpty());
}

TEST(FinishedWorks, ContinuedPlanMayBeginWithAProjectAboutResults) {
    const auto readings =
        readAll(document(u"ม.1.docx", {drawTable(1, {u"แผนพัฒนาหมู่บ้าน หมู่ที่ 1"}, {u"ที่ | โครงการ | งบประมาณ", u"1 | ปลูกผัก | 5,000"}),
                                       drawTable(2, {}, {u"2 | ประชุมสรุปผลการดำเนินงานประจำปี | 3,000", u"3 | สร้างถนน | 90,000"})}));
    EXPECT_THAT(names(readings.at(1)), ElementsAre("ประชุมสรุปผลการดำเนินงานประจำปี", "สร้างถนน"));
}

TEST(EmptyForms, DottedLinesAreNoProjects) {
    const auto reading = readSheet(u"ม.1", {u"ที่ | โครงการ | ใช้เงิน", u"1 | โครงการ.................... | ........", u"2 | โครงการ……………… | ",
                                            u"3 | โครงการปลูกป่า......... | 5,000"});
    EXPECT_THAT(names(reading), ElementsAre("โครงการปลูกป่า........."));
    EXPECT_EQ(budget(reading, 0), 5000);
}

TEST(MissingNames, RowWithoutNumberAndNameAmongProjects) {
    const auto reading =
        readSheet(u"ม.1", {u"ลำดับ | กลุ่ม | โครงการ | เป้าหมาย | งบประมาณ | ดำเนินการปี", u"1 | 1 | คัดแยกขยะ | ทุกครัวเรือน | 6,000 | 2571",
                           u" | 2 | | ชาวสวน 20 ราย | | 2571", u"2 | 1 | ทำแนวกันไฟ | ระยะทาง 5 กม. | 9,000 | 2571"});
    EXPECT_THAT(names(reading), ElementsAre("คัดแยกขยะ", "ทำแนวกันไฟ"));
    EXPECT_THAT(problems(reading), ElementsAre("C3:MissingName"));
}

TEST(Sources, MergedHeaderOverSourcesInAWordTable) {
    const auto reading =
        readAll(document(u"ม.1.odt", {drawTable(1, {u"แผนพัฒนาหมู่บ้าน หมู่ที่ 1"},
                                                {u"ที่ | โครงการ | เป้าหมาย | งบประมาณจากแหล่งต่าง ๆ (บาท) | < | < | < | หมายเหตุ",
                                                 u"^ | ^ | ^ | ชุมชน | อบต. | หน่วยงานอื่น | รวม | ^",
                                                 u"1 | ขุดร่องน้ำ | 1 แห่ง | - | - | 2,800,000 | 2,800,000 | ",
                                                 u"2 | ซ่อมสะพาน | 1 แห่ง | - | 200,000 | 200,000 | 400,000 | ",
                                                 u"3 | ปลูกป่า | 10 ไร่ | 7,000 | 5,000 | - | 12,000 | "})}))
            .at(0);
    EXPECT_EQ(budget(reading, 1), 400000);
    EXPECT_THAT(groups(reading), ElementsAre(Group::Support, Group::Support, Group::Joint));
}

} // namespace
} // namespace tambonplan::intake::test
