#include <gmock/gmock.h>

#include "intake/Drawn.hpp"

// What an officer writes into คู่มือคอลัมน์ wins over header score and content.

namespace tambonplan::intake::test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

SourceReading readWith(std::initializer_list<std::pair<TextView, TextView>> officer, std::initializer_list<TextView> lines) {
    Rules rules = shippedRules();
    rules.columns.header.emplace_back(u"ของเจ้าหน้าที่");
    for (auto& row : rules.columns.rows)
        row.emplace_back();
    for (const auto& [header, meaning] : officer)
        rules.columns.rows.insert(rules.columns.rows.begin(), {Text(header), Text(meaning), u"1", u"", u"1"});
    return Reader(rules, shippedMessages()).read(document(u"แผน.xlsx", {draw(u"ม.1", lines)})).front();
}

TEST(Officer, NamesAHeaderThatNoListKnows) {
    const auto reading =
        readWith({{u"สิ่งที่ชาวบ้านอยากได้", u"โครงการ"}}, {u"ที่ | สิ่งที่ชาวบ้าน\nอยากได้ | งบประมาณ", u"1 | ถนน | 5,000", u"2 | น้ำประปา | 6,000"});
    EXPECT_THAT(names(reading), ElementsAre("ถนน", "น้ำประปา"));
    EXPECT_EQ(utf8(reading.columns.at(1)), "โครงการ ← สิ่งที่ชาวบ้าน อยากได้ (1.00)");
}

TEST(Officer, WinsOverAKnownHeaderAndOverTheContent) {
    const auto reading = readWith({{u"กิจกรรม", u"โครงการ"}, {u"โครงการ", u"ด้าน"}, {u"ยอดที่ 2", u"งบประมาณ"}, {u"งบประมาณ", u"ไม่ใช้"}},
                                  {u"โครงการ | กิจกรรม | งบประมาณ | ยอดที่ 2", u"เศรษฐกิจ | เลี้ยงปลา | 1,000 | 7,000",
                                   u"เศรษฐกิจ | เลี้ยงกบ | 2,000 | 8,000", u"สังคม | กีฬา | 3,000 | 9,000"});
    EXPECT_THAT(names(reading), ElementsAre("เลี้ยงปลา", "เลี้ยงกบ", "กีฬา"));
    EXPECT_EQ(budget(reading, 0), 7000);
    EXPECT_EQ(utf8(reading.rows[2].theme), "ด้านสังคมและคุณภาพชีวิต");
    EXPECT_THAT(problems(reading), IsEmpty());
}

TEST(Officer, IgnoresAColumnThatWouldBeReadOtherwise) {
    const auto reading = readWith({{u"วัตถุประสงค์", u"ไม่ใช้"}}, {u"ที่ | โครงการ | วัตถุประสงค์ | งบประมาณ", u"1 | ถนน | เพื่อสัญจร | 5,000",
                                                              u"2 | ฝาย | เพื่อเก็บน้ำ | 6,000", u"3 | สระ | เพื่อเก็บน้ำ | 6,000"});
    ASSERT_THAT(reading.rows, SizeIs(3));
    EXPECT_THAT(utf8(reading.rows[0].objective), IsEmpty());
}

TEST(Officer, OneLevelOfATwoLevelHeaderOrBoth) {
    const std::initializer_list<TextView> lines = {u"ที่ | โครงการ | งบประมาณ | <", u"^ | ^ | ที่ขอ | ที่ได้", u"1 | ถนน | 5,000 | 100"};
    EXPECT_EQ(budget(readWith({{u"ที่ได้", u"งบประมาณ"}, {u"ที่ขอ", u"ไม่ใช้"}}, lines), 0), 100);
    EXPECT_EQ(budget(readWith({{u"งบประมาณ / ที่ได้", u"งบประมาณ"}, {u"งบประมาณ/ที่ขอ", u"อื่น"}}, lines), 0), 100);
}

TEST(Certainty, IsShownPerColumnAndAskedAboutWhenLow) {
    const auto reading = readSheet(u"ม.1", {u"ที่ | ชื่อโครงการ | คอลัมน์ลึกลับ | งบประมาณ", u"1 | สร้างถนน | เพื่อสัญจร | 5,000",
                                            u"2 | ปลูกป่า | เพื่อร่มเงา | 6,000", u"3 | ขุดสระ | เพื่อเก็บน้ำ | 7,000"});
    EXPECT_EQ(utf8(reading.columns.at(1)), "โครงการ ← ชื่อโครงการ (1.00)");
    EXPECT_EQ(reading.found.size(), 4U);
    EXPECT_EQ(utf8(reading.rows.at(0).objective), "เพื่อสัญจร");
    ASSERT_THAT(reading.problems, SizeIs(1));
    EXPECT_EQ(reading.problems[0].kind, Problem::Kind::UnsureColumns);
    EXPECT_EQ(utf8(reading.problems[0].cell), "C1");
}

TEST(Certainty, ThresholdIsARule) {
    Rules rules = shippedRules();
    rules.sureColumn = 0;
    const auto reading =
        Reader(rules, shippedMessages())
            .read(document(u"แผน.xlsx", {draw(u"ม.1", {u"ที่ | ชื่อโครงการ | | งบประมาณ", u"1 | สร้างถนน | เพื่อสัญจร | 5,000",
                                                       u"2 | ปลูกป่า | เพื่อร่มเงา | 6,000", u"3 | ขุดสระ | เพื่อเก็บน้ำ | 7,000"})}))
            .front();
    EXPECT_THAT(reading.problems, IsEmpty());
}

} // namespace
} // namespace tambonplan::intake::test
