#include <gmock/gmock.h>

#include "intake/Drawn.hpp"

// Tables as other villages might lay them out, in wordings that stand in no test data.

namespace tambonplan::intake::test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(FirstSight, MoneyBeforeTheNameAndTheNumberLast) {
    const auto reading = readSheet(u"ม.9", {u"จำนวนเงินที่ใช้ | ใครดูแล | ชื่อกิจกรรมโครงการ | ลำดับที่", u"12,000 | กรรมการวัด | ซ่อมเมรุ | 1",
                                            u"3,500 | อสม. | เดินรณรงค์กำจัดลูกน้ำยุงลาย | 2"});
    EXPECT_THAT(names(reading), ElementsAre("ซ่อมเมรุ", "เดินรณรงค์กำจัดลูกน้ำยุงลาย"));
    EXPECT_EQ(budget(reading, 0), 12000);
}

TEST(FirstSight, AmountsOfSeveralSourcesAreAddedAndTheEmptyOnesAreNone) {
    const auto reading =
        readSheet(u"ม.9", {u"ที่ | โครงการ/กิจกรรม | แหล่งงบประมาณ (บาท) | < | <", u"^ | ^ | หมู่บ้าน/ชุมชน | อบต./เทศบาล | หน่วยงานอื่น",
                           u"1 | ซ่อมหลังคาศาลา | 2,000 | 8,000 | -", u"2 | ปลูกหญ้าแฝกริมบึง |  | 15,000 | ", u"รวม | < | 2,000 | 23,000 | -"});
    EXPECT_EQ(budget(reading, 0), 10000);
    EXPECT_EQ(budget(reading, 1), 15000);
    EXPECT_THAT(groups(reading), ElementsAre(Group::Joint, Group::Support));
    EXPECT_THAT(problems(reading), IsEmpty());
}

TEST(FirstSight, TheHeaderIsRepeatedAfterAPageAndSectionsGoOn) {
    const auto reading =
        readSheet(u"ม.9", {u"แผนพัฒนาหมู่บ้าน บ้านโคกกลาง หมู่ที่ 9", u"ที่ | โครงการ | งบประมาณ | ผู้รับผิดชอบ", u"ด้านเศรษฐกิจ | < | < | <",
                           u"1 | เลี้ยงปลาดุกในกระชัง | 9,000 | กลุ่มเลี้ยงปลา", u"ที่ | โครงการ | งบประมาณ | ผู้รับผิดชอบ",
                           u"2 | เพาะเห็ดขอน | 4,000 | กลุ่มเห็ด", u"รวมทั้งสิ้น | < | 13,000 | "});
    EXPECT_THAT(names(reading), ElementsAre("เลี้ยงปลาดุกในกระชัง", "เพาะเห็ดขอน"));
    EXPECT_EQ(utf8(reading.rows.at(1).theme), "ด้านเศรษฐกิจ");
    EXPECT_EQ(reading.writtenTotal, 13000.0);
    EXPECT_THAT(problems(reading), IsEmpty());
}

TEST(FirstSight, EmptyRowsAndColumnsAndALongHeadBeforeTheTable) {
    const auto reading =
        readSheet(u"แผ่น1", {u"", u" | รายงานประชาคม | | ", u" | วันที่ 4 มีนาคม 2569 ณ ศาลาบ้านหนองเม็ก หมู่ 11 | | ", u"", u" | ผู้เข้าร่วม | 45 | คน",
                            u"", u" | ลำดับ | ความต้องการของหมู่บ้าน | วงเงิน (บาท)", u" | ๑ | ขยายถนนเข้าสวนยาง | ๑๘๐,๐๐๐.-",
                            u" | ๒ | ติดไฟทางแยก | ๔๕,๐๐๐.-", u"", u" | | ลงชื่อ นายประธาน | "});
    EXPECT_THAT(names(reading), ElementsAre("ขยายถนนเข้าสวนยาง", "ติดไฟทางแยก"));
    EXPECT_EQ(reading.village, 11);
    EXPECT_EQ(budget(reading, 0), 180000);
}

TEST(FirstSight, OneAmountPerQuarterAndTheirSum) {
    const auto reading = readSheet(u"ม.9", {u"ที่ | โครงการ | งบประมาณ | < | <", u"^ | ^ | ปี 2571 | ปี 2572 | รวม",
                                            u"1 | ขุดคลองไส้ไก่ | 20,000 | 30,000 | 50,000", u"2 | ทาสีรั้วโรงเรียน | 6,000 | 0 | 6,000",
                                            u"รวม | < | 26,000 | 30,000 | 56,000"});
    EXPECT_EQ(budget(reading, 0), 50000);
    EXPECT_EQ(utf8(reading.rows.at(0).years), "2571, 2572");
    EXPECT_EQ(utf8(reading.rows.at(1).years), "2571");
    EXPECT_THAT(problems(reading), IsEmpty());
}

TEST(FirstSight, AWrongTotalIsTold) {
    const auto reading = readSheet(u"ม.9", {u"ข้อ | เรื่องที่เสนอ | งบประมาณ", u"1 | สร้างซุ้มประตูหมู่บ้าน | 70,000", u"2 | ตัดแต่งกิ่งไม้ริมทาง | 5,000",
                                            u" | รวมเป็นเงินทั้งสิ้น | 80,000"});
    EXPECT_THAT(names(reading), ElementsAre("สร้างซุ้มประตูหมู่บ้าน", "ตัดแต่งกิ่งไม้ริมทาง"));
    EXPECT_THAT(problems(reading), ElementsAre("C4:TotalMismatch"));
}

TEST(FirstSight, ALegendInWordsExplainsLetters) {
    const auto reading = readSheet(u"ม.9", {u"ที่ | โครงการ | งบประมาณ | ลักษณะ", u"1 | กวาดลานวัด | - | ก", u"2 | ทำฝายแม้ว | 8,000 | ข",
                                            u"3 | ราดยางถนน | 900,000 | ค",
                                            u"หมายเหตุ ก หมายถึง ทำเอง ข หมายถึง ทำร่วมกับหน่วยงาน ค หมายถึง ขอรับการสนับสนุน | < | < | <"});
    EXPECT_THAT(groups(reading), ElementsAre(Group::Self, Group::Joint, Group::Support));
}

TEST(FirstSight, ALegendMayExplainPhrasesInWordsThatNoListHolds) {
    const auto reading =
        readSheet(u"ม.9", {u"ช่อง: ไหว ๆ อยู่ = พวกเราลงแรงกันเอง, ต้องมีคนหนุน = ลงขันกับเทศบาล, เหลือแรง = ฝากให้ทางการจัดการ | < | < | <",
                           u"ที่ | โครงการ | งบประมาณ | แรงหมู่บ้าน", u"1 | กวาดลานวัด | - | ไหว ๆ อยู่", u"2 | ทำฝายแม้ว | 8,000 | ต้องมีคนหนุน",
                           u"3 | ราดยางถนน | 900,000 | เหลือแรง"});
    EXPECT_THAT(groups(reading), ElementsAre(Group::Self, Group::Joint, Group::Support));
}

TEST(FirstSight, OfThreeCodesTheThirdIsTheThirdGroup) {
    const auto reading = readSheet(u"ม.9", {u"ประเภท: 1 = ทำเอง 2 = สองมือสองใจ 3 = ขอรับการสนับสนุน | < | < | <",
                                            u"ที่ | โครงการ | งบประมาณ | ประเภท", u"1 | กวาดลานวัด | - | 1", u"2 | ทำฝายแม้ว | 8,000 | 2",
                                            u"3 | ราดยางถนน | 900,000 | 3", u"4 | ซ่อมสะพาน | 20,000 | 2"});
    EXPECT_THAT(groups(reading), ElementsAre(Group::Self, Group::Joint, Group::Support, Group::Joint));
}

TEST(FirstSight, ATickColumnBesideTwoGroupsIsTheThird) {
    const auto reading =
        readSheet(u"ม.9", {u"ที่ | โครงการ | งบประมาณ | ลุยเองได้ | มือซ้ายมือขวา | ยกให้หน่วยงาน", u"1 | กวาดลานวัด | - | / | | ",
                           u"2 | ทำฝายแม้ว | 8,000 | | / | ", u"3 | ราดยางถนน | 900,000 | | | /", u"4 | ซ่อมสะพาน | 20,000 | | / | "});
    EXPECT_THAT(groups(reading), ElementsAre(Group::Self, Group::Joint, Group::Support, Group::Joint));
}

TEST(FirstSight, SectionsSayWhoDoesTheWorkInTheirOwnWords) {
    const auto reading = readSheet(u"ม.9", {u"ที่ | โครงการ | งบประมาณ", u"ส่วนที่ 1 กำลังบ้านเราพอ ไม่ขอใคร | < | <", u"1 | กวาดลานวัด | 500",
                                            u"ส่วนที่ 2 เราออกครึ่ง หน่วยงานช่วยอีกครึ่ง | < | <", u"2 | ทำฝายแม้ว | 8,000",
                                            u"ส่วนที่ 3 เหลือบ่ากว่าแรง ต้องวิ่งหางบหลวง | < | <", u"3 | ราดยางถนน | 900,000"});
    EXPECT_THAT(groups(reading), ElementsAre(Group::Self, Group::Joint, Group::Support));
}

TEST(FirstSight, TheThemeStandsInMergedCellsBesideTheProjects) {
    const auto reading =
        readSheet(u"ม.9", {u"ด้าน | ที่ | โครงการ | งบประมาณ", u"โครงสร้างพื้นฐาน | 1 | ถมหลุมถนนดิน | 3,000", u"^ | 2 | ต่อท่อประปา | 14,000",
                           u"สังคมและคุณภาพชีวิต | 3 | เยี่ยมผู้ป่วยติดเตียง | 2,000", u"^ | 4 | วันผู้สูงอายุ | 5,000"});
    EXPECT_EQ(utf8(reading.rows.at(1).theme), "ด้านโครงสร้างพื้นฐาน");
    EXPECT_EQ(utf8(reading.rows.at(3).theme), "ด้านสังคมและคุณภาพชีวิต");
}

TEST(FirstSight, ANegationTakesTheMeaningFromTheWordsOfAGroup) {
    const auto reading =
        readSheet(u"ม.9", {u"ที่ | โครงการ | วิธีดำเนินการ", u"1 | ปูหญ้าสนาม | ชาวบ้านมิได้ดำเนินการเอง", u"2 | ทำซุ้มดอกไม้ | ชาวบ้านดำเนินการเอง"});
    EXPECT_THAT(groups(reading), ElementsAre(Group::Unstated, Group::Self));
}

} // namespace
} // namespace tambonplan::intake::test
