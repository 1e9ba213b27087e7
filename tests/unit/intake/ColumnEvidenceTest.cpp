#include <gmock/gmock.h>

#include "intake/Drawn.hpp"

// What the cells of a column, or the same header over another table, say where the words of a header are not enough. The words stand in no
// test data.

namespace tambonplan::intake::test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(ColumnEvidence, TheCellsTellWorksFromTheirExtent) {
    const auto reading = readSheet(u"ม.9", {u"ที่ | อยากได้อะไรกันบ้าง | รายละเอียด | วงเงิน | ผู้รับผิดชอบ",
                                            u"1 | ซ่อมถนนไปท่าแพ | ยาว 300 เมตร | 90,000 | อบต.", u"2 | ขุดลอกหนองกก | 4 ไร่ | 400,000 | อบต.",
                                            u"3 | ปลูกไผ่ริมตลิ่ง | 200 กอ | 3,000 | ชุมชน", u" | รวม | | 493,000 | "});
    EXPECT_THAT(names(reading), ElementsAre("ซ่อมถนนไปท่าแพ", "ขุดลอกหนองกก", "ปลูกไผ่ริมตลิ่ง"));
}

TEST(ColumnEvidence, AColumnWhoseCellsAllStateAGroupStatesTheGroup) {
    const auto reading = readSheet(u"ม.9", {u"ที่ | โครงการ | งบประมาณ | แนวทางดำเนินงาน", u"1 | สร้างหอกระจายข่าว | 80,000 | ขอรับการสนับสนุน",
                                            u"2 | ทำบุญกลางบ้าน | 2,000 | ทำเองในหมู่บ้าน", u"3 | อบรมทำน้ำพริก | 9,000 | ดำเนินการร่วมกับหน่วยงาน"});
    EXPECT_THAT(groups(reading), ElementsAre(Group::Support, Group::Self, Group::Joint));
}

TEST(ColumnEvidence, OneHeaderMeansTheSameOverEveryTableOfAFile) {
    const auto readings = readAll(document(
        u"แผน.docx",
        {drawTable(1, {u"แผนบ้านโคกกลาง หมู่ที่ 9", u"ด้านเศรษฐกิจ"},
                   {u"เดือนไหน | อยากให้เกิดอะไร | ใช้เท่าไหร่กัน | ใครทำ", u"ม.ค. | ซ่อมโรงสีกลางบ้าน | 60,000 | ขอรับการสนับสนุน",
                    u"ก.พ. | อบรมเลี้ยงไก่ดำ | 15,000 | ทำร่วม", u"มี.ค. | ตั้งกลุ่มทำขนม | 4,000 | ทำเอง"}),
         drawTable(2, {u"ด้านสังคม"}, {u"เดือนไหน | อยากให้เกิดอะไร | ใช้เท่าไหร่กัน | ใครทำ", u"พ.ค. | คนรุ่นใหม่รู้ทันการพนัน | 7,000 | ทำร่วม"})}));
    ASSERT_EQ(readings.size(), 2U);
    EXPECT_THAT(names(readings.back()), ElementsAre("คนรุ่นใหม่รู้ทันการพนัน"));
    EXPECT_EQ(budget(readings.back(), 0), 7000);
}

TEST(ColumnEvidence, AColumnOfDoersThatStatesTheGroupInALongTableDoesSoInAShortOne) {
    const TextView header = u"ที่ | โครงการ | งบประมาณ | ผู้ดำเนินงาน";
    const auto readings = readAll(
        document(u"แผน.docx",
                 {drawTable(1, {u"แผนบ้านโคกกลาง หมู่ที่ 9", u"ด้านเศรษฐกิจ"},
                            {header, u"1 | ลาดยางทางเข้าบ้าน | 900,000 | ขอรับการสนับสนุนจาก อบต.", u"2 | อบรมเลี้ยงไก่ดำ | 15,000 | ทำร่วมกับ อบต.",
                             u"3 | ตั้งกลุ่มทำขนม | 4,000 | หมู่บ้านทำเอง", u"4 | ทำปุ๋ยหมัก | 5,000 | หมู่บ้านทำเอง"}),
                  drawTable(2, {u"ด้านสังคม"}, {header, u"5 | เยี่ยมบ้านผู้ป่วย | 2,000 | หมู่บ้านทำเอง"})}));
    ASSERT_EQ(readings.size(), 2U);
    ASSERT_EQ(readings.back().rows.size(), 1U);
    EXPECT_EQ(readings.back().rows[0].group, Group::Self);
}

TEST(ColumnEvidence, ADiaryOfMeetingsIsNoPlan) {
    EXPECT_THAT(names(readSheet(u"ม.9", {u"วันที่ | เรื่อง", u"3 ก.พ. | ประชุมกรรมการหมู่บ้าน", u"20 ก.พ. | เวทีประชาคมครั้งใหญ่"})), IsEmpty());
}

TEST(ColumnEvidence, ARunningNumberThatStandsTwiceIsAsked) {
    const auto drawn = [](TextView sixth) {
        std::vector<Text> lines{u"ที่ | โครงการ | งบประมาณ"};
        const TextView numbers[] = {u"1", u"2", u"3", u"4", u"5", sixth, u"7"};
        for (const TextView number : numbers)
            lines.push_back(Text(number) + u" | ซ่อมศาลาริมทาง | 5,000");
        return readAll(document(u"แผน.xlsx", {draw(u"ม.9", {lines.begin(), lines.end()})})).front();
    };
    EXPECT_THAT(problems(drawn(u"6")), IsEmpty());
    EXPECT_THAT(problems(drawn(u"5")), ElementsAre("A6:DuplicateRank", "A7:DuplicateRank"));
}

} // namespace
} // namespace tambonplan::intake::test
