#include <algorithm>

#include <gmock/gmock.h>

#include "intake/Drawn.hpp"

// Tables whose header no list knows, and other ways of stating things that only their cells or a note explain. The words stand in no test
// data.

namespace tambonplan::intake::test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(ContentHeader, UnknownWordsOverTheColumnsOfAPlan) {
    const auto reading = readSheet(u"ม.9", {u"ตัวเลข | ว่ากันมา | ควักเท่าใด | ฝั่งไหนลงแรง", u"1 | ซ่อมหลังคาโรงทาน | 42,000 | ขอรับการสนับสนุน",
                                            u"2 | เก็บขยะริมบึงใหญ่ | 3,000 | ชุมชนทำเอง", u"3 | ติดโคมหน้าวัดเก่า | 68,000 | ขอรับการสนับสนุน",
                                            u"4 | พ่นยุงก่อนเปิดเทอม | 9,500 | ทำร่วม"});
    EXPECT_THAT(names(reading), ElementsAre("ซ่อมหลังคาโรงทาน", "เก็บขยะริมบึงใหญ่", "ติดโคมหน้าวัดเก่า", "พ่นยุงก่อนเปิดเทอม"));
    EXPECT_EQ(budget(reading, 2), 68000);
    EXPECT_THAT(groups(reading), ElementsAre(Group::Support, Group::Self, Group::Support, Group::Joint));
    EXPECT_TRUE(std::ranges::any_of(reading.problems, [](const Problem& problem) { return problem.kind == Problem::Kind::UnsureColumns; }))
        << "the officer is not asked";
}

TEST(ContentHeader, AColumnOfTwoMeaningsHoldsTheNames) {
    const auto reading =
        readSheet(u"ม.9", {u"ลำดับ | ด้าน / โครงการ | จำนวน | วงเงิน | ผู้รับผิดชอบ", u" | ด้านเศรษฐกิจ | | | ",
                           u"1 | แปรรูปกล้วยตากเสาร์อาทิตย์ | 20 คน | 8,000 | กลุ่มสตรี", u"2 | ตลาดนัดท่าเรือเก่า | 1 แห่ง | 30,000 | อบต.",
                           u"3 | เลี้ยงไก่ไข่โรงเรียน | 100 ตัว | 25,000 | โรงเรียน"});
    EXPECT_THAT(names(reading), ElementsAre("แปรรูปกล้วยตากเสาร์อาทิตย์", "ตลาดนัดท่าเรือเก่า", "เลี้ยงไก่ไข่โรงเรียน"));
    EXPECT_EQ(utf8(reading.rows.at(0).theme), "ด้านเศรษฐกิจ");
}

TEST(ContentHeader, ListsOfPeopleAndOfSavingsAreNoPlans) {
    for (const auto& lines : {std::initializer_list<TextView>{u"ตัวเลข | ใครบ้าง | ลงขันไว้ | แถวบ้าน", u"1 | นายแดง ใจกว้าง | 1,200 | เหนือ",
                                                              u"2 | นางดำ ใจดี | 2,400 | ใต้", u"3 | นายเขียว ใจเย็น | 900 | กลาง"},
                              std::initializer_list<TextView>{u"เดือนไหน | นัดอะไรกัน | ใครไป", u"ม.ค. | ประชุมใหญ่ประจำปี | ทุกคน",
                                                              u"ก.พ. | ตรวจบัญชีกองทุน | กรรมการ", u"มี.ค. | ส่งรายงาน | เลขา"}}) {
        EXPECT_THAT(names(readSheet(u"ม.9", lines)), IsEmpty());
    }
}

TEST(ContentHeader, AHistoryUnderYearsIsNoPlan) {
    const auto readings =
        readAll(document(u"ม.9.docx", {drawTable(1, {u"ประวัติบ้านท่าเรือ"},
                                                 {u"พ.ศ. | เรื่องที่จำได้", u"2470 | มีบ้าน 4 หลัง", u"2501 | น้ำท่วมใหญ่", u"2529 | ก่อสร้างท่าเรือไม้",
                                                  u"2540 | ไฟไหม้ตลาด", u"2561 | ก่อสร้างเขื่อนหิน งบ 900,000 บาท"}),
                                       drawTable(2, {u"แผนชุมชน หมู่ที่ 9"}, {u"ที่ | โครงการ | งบประมาณ", u"1 | ทำทุ่นกันคลื่น | 30,000"})}));
    EXPECT_THAT(names(readings.at(0)), IsEmpty());
    EXPECT_THAT(names(readings.at(1)), ElementsAre("ทำทุ่นกันคลื่น"));
}

TEST(ContentHeader, SharesInPercentDivideTheBudget) {
    const auto reading = readSheet(u"ม.9", {u"ที่ | โครงการ | งบประมาณ (บาท) | สัดส่วนงบประมาณ (ร้อยละ) | <", u"^ | ^ | ^ | ชุมชน | อบต.",
                                            u"1 | ขุดสระแก้มลิงท้ายนา | #200,000 | #10 | #90", u"2 | ทำบุญกลางหมู่บ้าน | #5,000 | #100 | ",
                                            u"3 | ลาดยางทางลงท่า | #900,000 | #30 | #50"});
    EXPECT_EQ(budget(reading, 0), 200000);
    EXPECT_THAT(groups(reading), ElementsAre(Group::Joint, Group::Self, Group::Joint));
    EXPECT_EQ(reading.rows.at(0).budgetCommunity, 20000.0);
    EXPECT_EQ(reading.rows.at(0).budgetLocal, 180000.0);
    EXPECT_THAT(problems(reading), ElementsAre("D5:SharesMismatch"));
}

TEST(ContentHeader, QuartersAreNumberedUnderAHeaderOfTheirOwn) {
    const auto reading =
        readSheet(u"ม.9", {u"ที่ | โครงการ | งบประมาณ | ใครทำ | < | < | ไตรมาส | < | < | <",
                           u"^ | ^ | ^ | ทำเอง | ทำร่วม | ขอรับการสนับสนุน | 1 | 2 | 3 | 4",
                           u"1 | ปรับปรุงลานตากพริก | 60,000 | | | / | / | / | | ", u"2 | อบรมทำน้ำพริกแห้ง | 7,000 | / | | | | | / | "});
    EXPECT_THAT(groups(reading), ElementsAre(Group::Support, Group::Self));
}

TEST(ContentHeader, AColumnOfTicksIsNoRunningNumber) { // "ขอ" and "ข้อ" differ by a tone only
    const auto reading = readSheet(u"ม.9", {u"ที่ | งานที่จะทำ | งบประมาณ | เอง | ร่วม | ขอ", u"1 | ปรับปรุงลานตากพริก | 60,000 | | | /",
                                            u"2 | ซ่อมสะพานแขวน | 90,000 | | | /", u"3 | อบรมทำน้ำพริกแห้ง | บ่ใช้เงิน | / | | "});
    EXPECT_THAT(groups(reading), ElementsAre(Group::Support, Group::Support, Group::Self));
    EXPECT_EQ(budget(reading, 2), 0);
}

TEST(ContentHeader, OneOfThreeBoxesInACellIsTicked) {
    const auto reading = readSheet(u"ม.9", {u"ที่ | โครงการ | งบประมาณ | กลุ่ม", u"1 | ซ่อมสะพานแขวน | 90,000 | ☐ ทำเอง ☐ ทำร่วม ☑ ขอรับการสนับสนุน",
                                            u"2 | ปลูกกล้วยริมทาง | 2,000 | ( / ) ทำเอง (  ) ทำร่วม (  ) ขอรับการสนับสนุน",
                                            u"3 | ทอดผ้าป่าขยะ | 4,000 | ☑ ทำเอง ☑ ทำร่วม ☐ ขอรับการสนับสนุน",
                                            u"4 | ขุดบ่อน้ำตื้น | 8,000 | ☐ ทำเอง ☐ ทำร่วม ☐ ขอรับการสนับสนุน"});
    EXPECT_THAT(groups(reading), ElementsAre(Group::Support, Group::Self, Group::Unstated, Group::Unstated));
    EXPECT_THAT(problems(reading), ElementsAre("D4:TwoTicks", "D5:NoTick"));
}

TEST(ContentHeader, ACoverExplainsTheCodesOfTheSheetsBehindIt) {
    const auto readings = readAll(
        document(u"แผน.xlsx", {draw(u"ปก", {u"แผนชุมชน หมู่ที่ 9", u"ช่องท้ายตาราง | ก = หมู่บ้านทำเอง ข = ทำร่วมกับหน่วยงาน ค = ขอรับการสนับสนุน"}),
                               draw(u"เศรษฐกิจ", {u"ที่ | โครงการ | งบประมาณ | แบบ", u"1 | ตั้งกลุ่มเย็บผ้า | 12,000 | ก",
                                                 u"2 | สร้างโรงอบกล้วย | 180,000 | ค", u"3 | อบรมบัญชีร้านค้า | 5,000 | ข"})}));
    EXPECT_THAT(groups(readings.back()), ElementsAre(Group::Self, Group::Support, Group::Joint));
}

TEST(ContentHeader, AFormOfTwoColumnsIsNoListUnderItsFirstLabel) {
    const auto readings = readAll(
        document(u"แบบเสนอ.docx", {drawTable(1, {u"บ้านโคกกลาง หมู่ที่ 9"},
                                             {u"ชื่อโครงการ | ตั้งศูนย์รวมพันธุ์ข้าวของหมู่บ้าน", u"วัตถุประสงค์ | มีพันธุ์ดีไว้ปลูก", u"เป้าหมาย | 1 แห่ง",
                                              u"งบประมาณ | 75,000 บาท", u"วิธีทำ | ทำร่วมกับหน่วยงาน", u"หน่วยงานที่เกี่ยวข้อง | พัฒนาชุมชนอำเภอ"})}));
    EXPECT_THAT(names(readings.front()), ElementsAre("ตั้งศูนย์รวมพันธุ์ข้าวของหมู่บ้าน"));
    EXPECT_EQ(budget(readings.front(), 0), 75000);
}

} // namespace
} // namespace tambonplan::intake::test
