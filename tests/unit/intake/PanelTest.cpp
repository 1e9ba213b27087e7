#include <gmock/gmock.h>

#include "intake/Drawn.hpp"

namespace tambonplan::intake::test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

TEST(Panels, TablesSideBySideAreReadLeftToRightAndKeepTheirCells) {
    const auto reading =
        readSheet(u"ม.9", {u"แผนชุมชน บ้านป่าแดง หมู่ที่ 9 | < | < | < | < | < | <", u"ที่ | โครงการ | งบประมาณ | | ที่ | โครงการ | งบประมาณ",
                           u"1 | สร้างถนนดิน | 50,000 | | 1 | เลี้ยงกบ | มากๆ", u"2 | ซ่อมสะพาน | 40,000 | | 2 | เลี้ยงปลา | 12,000"});
    EXPECT_THAT(names(reading), ElementsAre("สร้างถนนดิน", "ซ่อมสะพาน", "เลี้ยงกบ", "เลี้ยงปลา"));
    EXPECT_EQ(reading.rows[2].place.row, 3);
    EXPECT_EQ(reading.rows[2].village, 9);
    EXPECT_THAT(problems(reading), ElementsAre("G3:BudgetUnreadable"));
    EXPECT_THAT(skipped(reading), ElementsAre("1:title", "2:header"));
    EXPECT_EQ(reading.contentRows, 4);
}

TEST(Panels, CommitteeBesideThePlanIsNoProject) {
    const auto reading =
        readSheet(u"ม.9", {u"ที่ | โครงการ | งบประมาณ | | ที่ | ชื่อ-สกุล | ตำแหน่ง", u"1 | สร้างถนนดิน | 50,000 | | 1 | นายดี มีสุข | ประธาน",
                           u" | | | | 2 | นายมาก มี | รองประธาน", u" | | | | 3 | นางน้อย ดี | เลขา"});
    EXPECT_THAT(names(reading), ElementsAre("สร้างถนนดิน"));
    EXPECT_THAT(problems(reading), IsEmpty());
}

TEST(Panels, FormPerProjectGivesOneRowAtItsName) {
    const auto reading = readSheet(u"หมู่ 2", {u"แบบเสนอโครงการ | <", u"1. ชื่อโครงการ: | ขุดลอกสระหลวง", u"2. วัตถุประสงค์: | เพื่อเก็บน้ำ",
                                             u" | เพื่อเลี้ยงปลา", u"3. งบประมาณ: | 300,000 บาท", u"", u"1. ชื่อโครงการ: | ฝึกอบรมทำขนม",
                                             u"2. วัตถุประสงค์: | เพิ่มรายได้", u"3. งบประมาณ: | 15,000"});
    EXPECT_THAT(names(reading), ElementsAre("ขุดลอกสระหลวง", "ฝึกอบรมทำขนม"));
    EXPECT_EQ(reading.rows[0].place.row, 2);
    EXPECT_EQ(reading.rows[1].place.row, 7);
    EXPECT_EQ(utf8(reading.rows[0].objective), "เพื่อเก็บน้ำ\nเพื่อเลี้ยงปลา");
    EXPECT_EQ(budget(reading, 0), 300000);
    EXPECT_EQ(budget(reading, 1), 15000);
}

TEST(Panels, SeveralProjectsInOneCellWithAmountsOfTheirOwn) {
    const auto reading = readSheet(
        u"ม.1", {u"ด้าน | โครงการ | งบประมาณ", u"เศรษฐกิจ | 1. เลี้ยงปลา\n2. ทอผ้า | 1,000\n2,000", u"สังคม | - กีฬาหมู่บ้าน\n- วันเด็ก | 5,000"});
    EXPECT_THAT(names(reading), ElementsAre("เลี้ยงปลา", "ทอผ้า", "กีฬาหมู่บ้าน", "วันเด็ก"));
    EXPECT_EQ(budget(reading, 0), 1000);
    EXPECT_EQ(budget(reading, 1), 2000);
    EXPECT_EQ(budget(reading, 2), -1);
    EXPECT_EQ(utf8(reading.rows[1].theme), "ด้านเศรษฐกิจ");
    EXPECT_THAT(problems(reading), ElementsAre("C3:BudgetUnreadable"));
    EXPECT_EQ(reading.contentRows, 3);
}

TEST(Panels, StepsOfOneNumberedProjectStayOneProject) {
    const auto reading = readSheet(u"ม.1", {u"ที่ | โครงการ | งบประมาณ", u"1 | 1. เตรียมพื้นที่\n2. ปลูกป่า | 5,000"});
    EXPECT_THAT(reading.rows, SizeIs(1));
    EXPECT_EQ(budget(reading, 0), 5000);
}

} // namespace
} // namespace tambonplan::intake::test
