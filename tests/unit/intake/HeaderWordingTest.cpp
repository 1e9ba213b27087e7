#include <gmock/gmock.h>

#include "intake/Drawn.hpp"

// Headers, groups and sums in the many words that villages have for one thing. The tables are invented.

namespace tambonplan::intake::test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

TEST(HeaderWording, WhoLaysHandsOnAndTheMoneySetAside) {
    const auto reading = readSheet(u"ม.9", {u"ข้อที่ | งานหรือกิจกรรมในแผน | บริเวณที่ทำ | ยอดเงินที่ตั้งไว้ | ใครเป็นคนลงมือ",
                                            u"1 | ทาสีราวสะพานท่าเรือ | ท่าเรือเก่า | 6,500 | ชาวบ้านลงมือเอง",
                                            u"2 | ต่อเติมห้องเก็บพัสดุ | ศาลากลางบ้าน | 95,000 | ให้หน่วยงานลงมือ",
                                            u"3 | หัดทำบัญชีร้านค้า | ร้านค้าชุมชน | 10,000 | ลงมือร่วมกับหน่วยงาน", u"รวมส่วนนี้ | < | < | 111,500 | "});
    EXPECT_THAT(names(reading), ElementsAre("ทาสีราวสะพานท่าเรือ", "ต่อเติมห้องเก็บพัสดุ", "หัดทำบัญชีร้านค้า"));
    EXPECT_EQ(utf8(reading.rows.at(0).site), "ท่าเรือเก่า");
    EXPECT_EQ(budget(reading, 1), 95000);
    EXPECT_THAT(groups(reading), ElementsAre(Group::Self, Group::Support, Group::Joint));
    EXPECT_THAT(problems(reading), IsEmpty());
}

TEST(HeaderWording, ColumnsAskedForAsBetweenNeighbours) {
    const auto reading = readSheet(
        u"ม.9", {u"ข้อ | จะเอาอะไร | ทำตรงไหน | ตกเงินเท่าไหร่ | เอาไปทำไม | รีบไหม", u"1 | ถังขยะแยกสี | หน้าโรงเรียน | 4,000 | จะได้แยกขยะ | รีบมาก",
                 u"2 | ไฟส่องทาง | ทางเข้าสวน | 50,000 | มืดมาก | พอประมาณ", u"3 | โต๊ะประชุม | ศาลา | 10,000 | ของเดิมพัง | ไม่รีบ"});
    EXPECT_THAT(names(reading), ElementsAre("ถังขยะแยกสี", "ไฟส่องทาง", "โต๊ะประชุม"));
    EXPECT_EQ(budget(reading, 1), 50000);
    EXPECT_EQ(utf8(reading.rows.at(2).objective), "ของเดิมพัง");
    EXPECT_EQ(utf8(reading.rows.at(0).urgency), "เร่งด่วน");
    EXPECT_EQ(utf8(reading.rows.at(1).urgency), "ปานกลาง");
    EXPECT_EQ(utf8(reading.rows.at(2).urgency), "ปกติ");
}

TEST(HeaderWording, WordsAroundAMeaningMayBeAny) {
    const auto reading =
        readSheet(u"ม.9", {u"ลำดับ | เรื่องที่ประชาคมเลือก | ยอดเงินโดยประมาณ | จุดที่จะก่อสร้าง | ระดับความสามารถ",
                           u"1 | ปรับปรุงถนนซอยสามัคคี | 120,000 | ซอยสามัคคี | เกินกำลังหมู่บ้าน", u"2 | กวาดล้างลูกน้ำ | 1,000 | ทุกคุ้ม | หมู่บ้านทำเองได้",
                           u"3 | ฝึกทำขนมไทย | 12,000 | ศาลา | ร่วมกับ กศน."});
    EXPECT_THAT(names(reading), SizeIs(3));
    EXPECT_EQ(budget(reading, 0), 120000);
    EXPECT_EQ(utf8(reading.rows.at(0).site), "ซอยสามัคคี");
    EXPECT_THAT(groups(reading), ElementsAre(Group::Support, Group::Self, Group::Joint));
}

TEST(HeaderWording, TheHeadOfAHeaderDecides) {
    const auto reading =
        readSheet(u"ม.9", {u"ที่ | รายการที่เห็นพ้องกัน | งบที่กะไว้ | จุดที่จะทำ | รูปแบบการทำงาน", u"1 | ปูตัวหนอนหน้าศาลา | 8,000 | ศาลา | ช่วยกันทำเอง",
                           u"2 | เปลี่ยนเสาไฟเก่า | 40,000 | ซอย 2 | ขอให้การไฟฟ้าทำ", u"3 | อบรมดับไฟป่า | 10,000 | วัด | ทำร่วมกับอุทยาน"});
    EXPECT_THAT(names(reading), ElementsAre("ปูตัวหนอนหน้าศาลา", "เปลี่ยนเสาไฟเก่า", "อบรมดับไฟป่า"));
    EXPECT_THAT(groups(reading), ElementsAre(Group::Self, Group::Support, Group::Joint));
}

TEST(HeaderWording, TicksBelowAQuestionOrAWordOfTheirOwn) {
    const auto reading = readSheet(u"ม.9", {u"ที่ | สิ่งที่จะพัฒนา | เงินที่ตั้งไว้ | ชาวบ้านลงมือเอง | ร่วมมือกับหน่วยงาน | เกินกำลัง ต้องขอ",
                                            u"1 | ถางหญ้าสองข้างทาง | 3,000 | / | | ", u"2 | อบรมเพาะพันธุ์ปลา | 10,000 | | / | ",
                                            u"3 | ก่อสร้างถังเก็บน้ำ | 150,000 | | | /"});
    EXPECT_THAT(groups(reading), ElementsAre(Group::Self, Group::Joint, Group::Support));
    EXPECT_THAT(problems(reading), IsEmpty());
}

TEST(HeaderWording, WhatCannotBeDoneAloneIsNotDoneAlone) {
    const auto reading = readSheet(u"ม.9", {u"ที่ | โครงการ | ลักษณะการดำเนินงาน", u"1 | ซ่อมคันดิน | ทำเองไม่ไหว", u"2 | ทอดแห | ทำเองไม่ได้ทั้งหมด",
                                            u"3 | ถางป่า | ไม่เกินกำลังของหมู่บ้าน", u"4 | ซ่อมฝาย | ต้องขอ"});
    EXPECT_THAT(groups(reading), ElementsAre(Group::Support, Group::Joint, Group::Self, Group::Support));
}

TEST(HeaderWording, SumsOfParts) {
    const auto reading = readSheet(u"ม.9", {u"ที่ | ชื่อเรื่องที่จะพัฒนา | งบที่ตั้งไว้", u"ตอนที่ 1 งานที่ลงแรงกันเอง | < | <", u"1 | ซ่อมท่าน้ำ | 10,000",
                                            u"2 | ทำป้ายซอย | 5,000", u"รวมข้อ 1 ถึง 2 | < | 15,000", u"ตอนที่ 2 งานเกินกำลังหมู่บ้าน | < | <",
                                            u"3 | ปรับพื้นที่ตลาด | 30,000", u"รวมตอนที่ 2 | < | 30,000", u"เป็นเงินทั้งสิ้น | < | 45,000"});
    EXPECT_THAT(groups(reading), ElementsAre(Group::Self, Group::Self, Group::Support));
    EXPECT_EQ(reading.writtenTotal, 45000.0);
    EXPECT_THAT(problems(reading), IsEmpty());
}

TEST(HeaderWording, WhoseMoneyItIs) {
    const auto reading =
        readSheet(u"ม.9", {u"ที่ | กิจกรรม | ออกเงินโดย (บาท) | < | <", u"^ | ^ | ทุนบ้าน | ทุน อบต. | ทุนนอก",
                           u"1 | แข่งเรือยาว | 5,000 | 10,000 | ", u"2 | ซื้อเครื่องกรองน้ำ | | | 38,000", u"3 | ล้างถังเก็บน้ำ | 2,000 | | "});
    EXPECT_EQ(reading.rows.at(0).budgetLocal, 10000.0);
    EXPECT_EQ(reading.rows.at(1).budgetOther, 38000.0);
    EXPECT_THAT(groups(reading), ElementsAre(Group::Joint, Group::Support, Group::Self));
}

TEST(HeaderWording, OtherListsOfAVillageAreNoPlans) {
    for (const auto& lines :
         {std::initializer_list<TextView>{u"ลำดับ | รายการรายรับ | จำนวนเงิน", u"1 | ขายข้าวเปลือก | 100,000", u"2 | ขายขยะ | 5,000",
                                          u"3 | รับจ้าง | 30,000"},
          std::initializer_list<TextView>{u"วัน เดือน ปี | รายการจ่าย | จำนวนเงินที่จ่าย | ผู้รับเงิน", u"1 ม.ค. 70 | ค่าไฟศาลา | 1,200 | การไฟฟ้า",
                                          u"5 ม.ค. 70 | ซื้อน้ำดื่ม | 300 | ร้านเจ๊ศรี", u"9 ม.ค. 70 | ซ่อมลำโพง | 800 | ช่างดำ"},
          std::initializer_list<TextView>{u"ที่ | ชื่อผู้กู้ | กู้ไปทำอะไร | วงเงินกู้ | กำหนดส่งคืน", u"1 | นายดี | เลี้ยงวัว | 30,000 | 31/3/71",
                                          u"2 | นางมา | ปลูกพริก | 20,000 | 31/3/71", u"3 | นายสี | ซื้อปุ๋ย | 10,000 | 31/3/71"},
          std::initializer_list<TextView>{u"ที่ | ของส่วนรวม | มีกี่ชิ้น | ราคาซื้อ | ใครเก็บรักษา", u"1 | เต็นท์ | 4 | 12,000 | วัด",
                                          u"2 | โต๊ะพับ | 20 | 1,500 | วัด", u"3 | เครื่องตัดหญ้า | 2 | 6,500 | กลุ่มเยาวชน"}}) {
        EXPECT_THAT(names(readSheet(u"ม.9", lines)), IsEmpty());
    }
}

} // namespace
} // namespace tambonplan::intake::test
