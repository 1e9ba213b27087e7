#include <gmock/gmock.h>

#include "intake/Drawn.hpp"

// What stands round a table or in its headers and changes how it is read: sentences above it, legends, ornaments, another table below.

namespace tambonplan::intake::test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

SourceReading readTable(std::vector<Text> before, std::initializer_list<TextView> lines) {
    const auto readings =
        readAll(document(u"บันทึก.docx", {drawTable(1, std::move(before), lines),
                                        drawTable(2, {u"งานที่จะขอ อบต."}, {u"ข้อ | เรื่อง | ใช้เงิน", u"1 | ขุดสระ | 90,000"})}));
    return readings.front();
}

TEST(Surrounded, ASentenceThatBeginsWithThePastAndThenProposes) {
    const auto reading =
        readTable({u"ปีก่อนทำรางน้ำเสร็จแล้ว ปีนี้ขอดังนี้"}, {u"หมวดที่ชาวบ้านทำเอง | < | <", u"ข้อ | เรื่อง | ใช้เงิน", u"1 | ลอกคู | 4,000"});
    EXPECT_THAT(names(reading), ElementsAre("ลอกคู"));
    EXPECT_THAT(groups(reading), ElementsAre(Group::Self));
}

TEST(Surrounded, AHeadingOfThePastHeadsNoProposals) {
    EXPECT_THAT(readTable({u"งานที่ชาวบ้านเสนอเมื่อปีก่อนและทำเสร็จแล้ว"}, {u"ข้อ | เรื่อง | ใช้เงิน", u"1 | ลอกคู | 4,000"}).rows, IsEmpty());
}

TEST(Surrounded, TheHeaderOfTheGroupsExplainsItsCodes) {
    const auto lettered = readSheet(u"ม.2", {u"ที่ | โครงการ | ประเภท (ก ชุมชนทำเอง ข ทำร่วมกับหน่วยงาน ค ขอรับการสนับสนุน) | งบประมาณ",
                                             u"1 | ลอกคู | ก | 4,000", u"2 | ขุดสระ | ค | 90,000", u"3 | อบรมจักสาน | ข | 8,000"});
    EXPECT_THAT(groups(lettered), ElementsAre(Group::Self, Group::Support, Group::Joint));
    const auto counted = readSheet(
        u"ม.2", {u"ที่ | โครงการ | กลุ่ม 1.ทำเอง 2.ทำร่วม 3.ขอสนับสนุน | งบประมาณ", u"1 | ลอกคู | #1 | 4,000", u"2 | ขุดสระ | #3 | 90,000"});
    EXPECT_THAT(groups(counted), ElementsAre(Group::Self, Group::Support));
}

TEST(Surrounded, NumbersThatExplainNothingAreNoLegend) {
    const auto reading = readSheet(
        u"ม.2", {u"ที่ | โครงการ | กลุ่ม | งบประมาณ", u"1 | ลอกคู | 1 | 4,000", u"2 | ขุดสระ | 2 | 90,000", u"มติ 1 ให้ส่งแผน 2 ให้ปิดประชุม"});
    EXPECT_THAT(groups(reading), ElementsAre(Group::Unstated, Group::Unstated));
}

TEST(Surrounded, OneOpenGroupAmongManyStatedIsAskedFor) {
    const auto reading = readSheet(u"ม.2", {u"ที่ | โครงการ | กลุ่ม | งบประมาณ", u"1 | ลอกคู | ทำเอง | 4,000",
                                            u"2 | ขุดสระ | ขอรับการสนับสนุน | 90,000", u"3 | ปลูกไผ่ |  | 2,000",
                                            u"4 | อบรมจักสาน | ทำร่วม | 8,000", u"5 | ทาสีเมรุ | ทำเอง | 3,000", u"6 | ถมที่ | ทำร่วม | 9,000"});
    EXPECT_THAT(problems(reading), ElementsAre("C4:NoTick"));
    const auto open =
        readSheet(u"ม.2", {u"ที่ | โครงการ | กลุ่ม | งบประมาณ", u"1 | ลอกคู | ทำเอง | 4,000", u"2 | ขุดสระ | | 90,000", u"3 | ปลูกไผ่ |  | 2,000"});
    EXPECT_THAT(problems(open), IsEmpty()); // a column that is mostly open says nothing
}

TEST(Surrounded, OrnamentsBeforeAHeading) {
    const auto reading =
        readSheet(u"ม.2", {u"ที่ | โครงการ | งบประมาณ", u"★ ด้านสาธารณสุข | < | <", u"1 | ตรวจตา | 4,000", u"📌 ด้านเศรษฐกิจ | < | <",
                           u"1 | เลี้ยงไก่ไข่ | 5,000", u"➤ ด้านสังคม | < | <", u"1 | เยี่ยมคนชรา | 1,000"});
    ASSERT_THAT(reading.rows, SizeIs(3));
    EXPECT_EQ(utf8(reading.rows[0].theme), "ด้านสาธารณสุข");
    EXPECT_EQ(utf8(reading.rows[1].theme), "ด้านเศรษฐกิจ");
    EXPECT_EQ(utf8(reading.rows[2].theme), "ด้านสังคมและคุณภาพชีวิต");
}

TEST(Surrounded, OneThousandIsNoTick) {
    const auto reading = readSheet(u"ม.2", {u"ที่ | โครงการ | เงินจากใคร (พันบาท) | < | รวม", u"^ | ^ | ชาวบ้าน | อบต. | ^",
                                            u"1 | ลอกคู | #1 | #9 | #10", u"2 | ขุดสระ | | #90 | #90", u"3 | ปลูกไผ่ | #2 | | #2"});
    EXPECT_THAT(budgets(reading), ElementsAre(10000, 90000, 2000));
    EXPECT_THAT(groups(reading), ElementsAre(Group::Joint, Group::Support, Group::Self));
}

TEST(Surrounded, TheUnitOfAHeaderThatOnlyItsCellsExplain) {
    const auto reading = readSheet(u"ม.2", {u"ที่ | โครงการ | กะกันไว้ (พันบาท)", u"1 | ลอกคู | #120", u"2 | ขุดสระ | #450", u"3 | ปลูกไผ่ | #320"});
    EXPECT_THAT(budgets(reading), ElementsAre(120000, 450000, 320000));
}

TEST(Surrounded, TheUnitStandsAboveTheTable) {
    const auto reading = readSheet(u"ม.2", {u"แผนบ้านโคกงาม หมู่ 2 | < | <", u" | | หน่วย : พันบาท", u"ที่ | โครงการ | งบประมาณ", u"1 | ลอกคู | #4",
                                            u"2 | ขุดสระ | #90.5", u"ที่ | โครงการ | งบประมาณ", u"3 | ปลูกไผ่ | #0.5"});
    EXPECT_THAT(budgets(reading), ElementsAre(4000, 90500, 500));
    const auto agency =
        readSheet(u"ม.2", {u"แผนขอหน่วยงาน 2 ล้านบาท หมู่ 2 | < | <", u"ที่ | โครงการ | งบประมาณ", u"1 | ลอกคู | #4000", u"2 | ขุดสระ | #90500"});
    EXPECT_THAT(budgets(agency), ElementsAre(4000, 90500));
}

TEST(Surrounded, TheSumOfTheSourcesUnderAnyHeader) {
    const auto reading = readSheet(u"ม.2", {u"โครงการ | ใครออกเงิน | < | เบ็ดเสร็จเท่านี้", u"^ | ชาวบ้าน | อบต. | ^",
                                            u"ลอกคู | #1000 | #9000 | #10000", u"ขุดสระ | | #90000 | #90000", u"ปลูกไผ่ | #500 | | #500",
                                            u"ถมที่ | #2000 | #5000 | #8000", u"ทาสีเมรุ | #700 | #300 | #1000"});
    EXPECT_THAT(budgets(reading), ElementsAre(10000, 90000, 500, -1, 1000));
    EXPECT_THAT(problems(reading), testing::Contains("D6:SumMismatch"));
}

TEST(Surrounded, NumbersInAnotherOrderAreRanks) {
    const auto reading =
        readSheet(u"ม.2", {u"ที่ | โครงการ | อะไรมาก่อน | งบประมาณ", u"1 | ลอกคู | 3 | 4,000", u"2 | ขุดสระ | 1 | 90,000",
                           u"3 | ปลูกไผ่ | 2 | 2,000", u"4 | อบรมจักสาน | 6 | 8,000", u"5 | ทาสีเมรุ | 5 | 3,000", u"6 | ถมที่ | 4 | 9,000"});
    ASSERT_THAT(reading.rows, SizeIs(6));
    EXPECT_EQ(utf8(reading.rows[0].villageRank), "3");
    EXPECT_EQ(utf8(reading.rows[5].villageRank), "4");
}

TEST(Surrounded, RanksOfOneVillageInSeveralTables) {
    const auto table = [](int number, Text before, std::initializer_list<TextView> lines) {
        return drawTable(number, {std::move(before)}, lines);
    };
    const auto readings = readAll(document(
        u"หมู่ 2.docx",
        {table(1, u"ที่ทำเอง", {u"ที่ | โครงการ | เงิน | ลำดับ", u"1 | ลอกคู | 4,000 | 4", u"2 | ปลูกไผ่ | 500 | 8", u"3 | เพาะเห็ด | 900 | 9"}),
         table(2, u"ที่ขอรับการสนับสนุน",
               {u"ที่ | โครงการ | เงิน | ลำดับ", u"1 | ขุดสระ | 90,000 | 1", u"2 | ถมที่ | 70,000 | 3", u"3 | สร้างฝาย | 80,000 | 8"})}));
    ASSERT_THAT(readings, SizeIs(2));
    EXPECT_EQ(utf8(readings[0].rows.at(1).villageRank), "8");
    EXPECT_EQ(utf8(readings[1].rows.at(1).villageRank), "3");
}

TEST(Surrounded, ALineBelowTheAnswersOfAForm) {
    const auto reading =
        readSheet(u"คำตอบ", {u"เวลา | อยากให้ทำอะไร | ใช้เงินเท่าไร | ใครทำ", u"9:01 | ซ่อมศาลา | 9,000 | ทำเอง",
                             u"9:05 | ไฟส่องทาง | 8,000 | อบต.", u"9:09 | ลอกคู | 4,000 | ทำเอง", u"9:20 | ขุดสระ | 90,000 | อบต.",
                             u"9:30 | ปลูกไผ่ | 2,000 | ทำเอง", u"9:41 | ถมที่ | 9,000 | อบต.", u" | ขอบคุณทุกคำตอบ ปิดรับวันศุกร์ | | "});
    EXPECT_THAT(reading.rows, SizeIs(6));
}

TEST(Surrounded, AnotherTableBelowTheTotal) {
    const auto reading = readSheet(u"ม.2", {u"ที่ | โครงการ | ปริมาณ | งบประมาณ", u"1 | ลอกคู | 1 แห่ง | 4,000", u"2 | ขุดสระ | 1 แห่ง | 90,000",
                                            u" | รวมทั้งสิ้น | | 94,000", u"", u"ที่ | ของที่ยืมได้ | มีอยู่ | ค่าปรับ", u"1 | จอบ | 4 ด้าม | 120",
                                            u"2 | กระทะ | 2 ใบ | 300"});
    EXPECT_THAT(names(reading), ElementsAre("ลอกคู", "ขุดสระ"));
    const auto plans = readSheet(u"ม.2", {u"ที่ | โครงการ | ปริมาณ | งบประมาณ", u"1 | ลอกคู | 1 แห่ง | 4,000", u"2 | ขุดสระ | 1 แห่ง | 90,000",
                                          u" | รวมทั้งสิ้น | | 94,000", u"", u"ที่ | งานเพิ่มเติมท้ายประชุม | ปริมาณ | งบประมาณ",
                                          u"1 | ซ่อมฝาย | 1 แห่ง | 7,000", u"2 | ปลูกไผ่ | 1 ไร่ | 300"});
    EXPECT_THAT(names(plans), ElementsAre("ลอกคู", "ขุดสระ", "ซ่อมฝาย", "ปลูกไผ่"));
}

TEST(Surrounded, HeadersInTwoLanguagesAndThousands) {
    const auto reading = readSheet(u"Moo 4", {u"No. | Name ชื่องาน | Type / กลุ่ม | Budget งบ (x 1,000 บาท)", u"1 | ลอกคู | ทำเอง | #4",
                                              u"2 | ขุดสระ | ขอรับการสนับสนุน | #90.5"});
    EXPECT_THAT(names(reading), ElementsAre("ลอกคู", "ขุดสระ"));
    EXPECT_THAT(budgets(reading), ElementsAre(4000, 90500));
    EXPECT_THAT(groups(reading), ElementsAre(Group::Self, Group::Support));
}

TEST(Surrounded, TheSignForAsAboveInTheColumnOfVillages) {
    const auto reading = readSheet(u"รวม", {u"หมู่ที่ | ที่ | โครงการ | งบประมาณ", u"7 | 1 | ลอกคู | 4,000", u"\" | 2 | ขุดสระ | 90,000",
                                            u"8 | 1 | ปลูกไผ่ | 500", u"\" | 2 | ถมที่ | 9,000"});
    EXPECT_THAT(villages(reading), ElementsAre(7, 7, 8, 8));
}

TEST(Surrounded, WhatTheMeetingDroppedIsNoProposal) {
    const auto reading = readSheet(u"ม.4", {u"ที่ | โครงการ | งบประมาณ | ผลการลงมติ", u"1 | ลอกคู | 4,000 | ผ่าน",
                                            u"2 | ขุดสระ | 90,000 | ไม่ผ่าน (เสียงข้างน้อย)", u"3 | ปลูกไผ่ | 500 | ผ่าน"});
    EXPECT_THAT(names(reading), ElementsAre("ลอกคู", "ปลูกไผ่"));
    // what became of a request elsewhere leaves it a request
    const auto requests =
        readSheet(u"ม.4", {u"ที่ | โครงการ | งบประมาณ | สถานะ", u"1 | ลอกคู | 4,000 | ไม่ผ่าน", u"2 | ขุดสระ | 90,000 | ยกเลิก"});
    EXPECT_THAT(requests.rows, SizeIs(2));
}

TEST(Surrounded, TheNextPageOfATableWithATextBeforeTheNames) {
    const auto readings = readAll(
        document(u"หมู่ 4.docx", {drawTable(1, {}, {u"ที่ | ปัญหา | โครงการ | เงิน", u"1 | น้ำท่วม | ลอกคู | 4,000", u"2 | น้ำแล้ง | ขุดสระ | 90,000"}),
                                drawTable(2, {u"ต่อจากหน้าที่แล้ว"}, {u"3 | ลมแรง | ปลูกไผ่ | 500", u"4 | ดินทรุด | ถมที่ | 9,000"})}));
    ASSERT_THAT(readings, SizeIs(2));
    EXPECT_THAT(names(readings[1]), ElementsAre("ปลูกไผ่", "ถมที่"));
}

TEST(Surrounded, StarsAsCodesOfGroups) {
    const auto reading = readSheet(u"ม.4", {u"★ = ทำเอง  ★★ = ทำร่วม  ★★★ = ขอรับการสนับสนุน", u"ที่ | โครงการ | ดาว | งบประมาณ",
                                            u"1 | ลอกคู | ★ | 4,000", u"2 | ขุดสระ | ★★★ | 90,000", u"3 | ปลูกไผ่ | ★★ | 500"});
    EXPECT_THAT(groups(reading), ElementsAre(Group::Self, Group::Support, Group::Joint));
}

TEST(Surrounded, WhoDoesItInFullAndInShort) {
    const auto reading = readSheet(u"ม.4", {u"ที่ | โครงการ | ใครทำ | งบประมาณ", u"1 | ลอกคู | บ้านเราทำเอง | 4,000",
                                            u"2 | ขุดสระ | ขอหลวง | 90,000", u"3 | ปลูกไผ่ | บ้านเราทำเอง | 500", u"4 | ถมที่ | ขอหลวง | 9,000"});
    EXPECT_THAT(groups(reading), ElementsAre(Group::Self, Group::Support, Group::Self, Group::Support));
    const auto agencies = readSheet(u"ม.4", {u"ที่ | โครงการ | ใครทำ | งบประมาณ", u"1 | ลอกคู | ชุมชน | 4,000", u"2 | ขุดสระ | กองช่าง | 90,000",
                                             u"3 | ปลูกไผ่ | ชุมชน | 500", u"4 | ถมที่ | กรมชลประทาน | 9,000"});
    EXPECT_THAT(groups(agencies), testing::Each(Group::Unstated)); // names of agencies state nothing
}

TEST(Surrounded, OneProjectInTwoRowsOfPayersStatesNoGroupByTheFirst) {
    const auto reading =
        readSheet(u"ม.4", {u"ที่ | โครงการ | ใครทำ | งบประมาณ", u"1 | ลอกคู | ทำเอง | 4,000", u"^ | ^ | ขอรับการสนับสนุน | 6,000",
                           u"2 | ขุดสระ | ขอรับการสนับสนุน | 90,000", u"3 | ปลูกไผ่ | ทำเอง | 500"});
    EXPECT_THAT(groups(reading), ElementsAre(Group::Unstated, Group::Support, Group::Self));
    EXPECT_THAT(budgets(reading), ElementsAre(10000, 90000, 500));
}

TEST(Surrounded, AKeyOnALaterSheet) {
    const auto readings = readAll(document(
        u"แผน ม.5.xlsx",
        {draw(u"แผน", {u"สี | กิจกรรม | งบประมาณ", u"ฟ้า | ขุดสระ | 90,000", u"ม่วง | ลอกคู | 4,000", u"ฟ้า | ปลูกไผ่ | 500", u"ขาว | ทาสี | 300"}),
         draw(u"สี", {u"ความหมายของสี", u"ม่วง | หมู่บ้านทำเอง", u"ขาว | ทำร่วมกับหน่วยงาน", u"ฟ้า | ขอรับการสนับสนุน"})}));
    EXPECT_THAT(groups(readings.front()), ElementsAre(Group::Support, Group::Self, Group::Support, Group::Joint));
}

TEST(Surrounded, ATableGoesOnByItsOwnNumbersAndNotByTheRanksBesideThem) {
    const auto readings = readAll(document(
        u"แผน ม.5.docx",
        {drawTable(1, {u"แผนบ้านโคก หมู่ที่ 5"}, {u"ที่ | ลำดับความสำคัญ | โครงการ | งบ", u"1 | 4 | ขุดสระ | 90,000", u"2 | 1 | ลอกคู | 4,000"}),
         drawTable(2, {u"(ต่อ)"}, {u"3 | 2 | ปลูกไผ่ | 500", u"4 | 3 | ทาสีศาลา | 300"})}));
    ASSERT_EQ(readings.size(), 2U);
    EXPECT_THAT(names(readings.back()), ElementsAre("ปลูกไผ่", "ทาสีศาลา"));
}

TEST(Surrounded, ATableBelowTheNameOfAProblemIsAPlan) {
    const auto readings = readAll(document(
        u"แผน ม.5.docx",
        {drawTable(1, {}, {u"ปัญหาที่ ๑ น้ำแล้ง | < | <", u"ที่ | แนวทางแก้ไข (โครงการ) | งบประมาณ", u"๑ | ขุดสระ | 90,000", u"๒ | ลอกคู | 4,000"}),
         drawTable(
             2, {},
             {u"ปัญหาที่ ๒ รายได้น้อยกว่ารายจ่าย | < | <", u"ที่ | แนวทางแก้ไข (โครงการ) | งบประมาณ", u"๑ | ปลูกไผ่ | 500", u"๒ | เพาะเห็ด | 300"})}));
    ASSERT_EQ(readings.size(), 2U);
    EXPECT_THAT(names(readings.back()), ElementsAre("ปลูกไผ่", "เพาะเห็ด"));
}

TEST(Surrounded, TheNumberOfAVillageBehindAYearInTheFileName) {
    const auto readings =
        readAll(document(u"แผนปี69 ม.4 บ้านโคก.xlsx", {draw(u"ชีต1", {u"No. | โครงการ | งบประมาณ", u"1 | ขุดสระ | 90,000"})}));
    EXPECT_THAT(villages(readings.front()), ElementsAre(4));
}

} // namespace
} // namespace tambonplan::intake::test
