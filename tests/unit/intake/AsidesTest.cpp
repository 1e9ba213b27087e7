#include <gmock/gmock.h>

#include "intake/Drawn.hpp"

// Text boxes and notes of a sheet: text before the table, legends, and what must not be lost in silence.

namespace tambonplan::intake::test {
namespace {

using testing::Each;
using testing::ElementsAre;
using testing::IsEmpty;

Aside box(TextView text, std::size_t row, TextView address, bool above = true) {
    return {Text(text), row, Text(address), false, above};
}
Aside note(TextView text, std::size_t row, TextView address) {
    return {Text(text), row, Text(address), true, false};
}

/// The plan of a sheet with no title in its cells, as the office reads it with these.
SourceReading readWith(std::vector<Aside> asides,
                       std::initializer_list<TextView> lines = {u"ที่ | โครงการ | งบประมาณ | กลุ่ม", u"1 | ซ่อมศาลา | 20,000 | ก",
                                                                u"2 | ขุดลอกคลอง | | ข", u"3 | ปลูกป่า | 5,000 | ก"}) {
    Grid grid = draw(u"แผ่น1", lines);
    for (const Aside& aside : asides)
        for (const TextView line : text::split(aside.text, u'\n'))
            (aside.above ? grid.before : grid.after).emplace_back(line);
    grid.asides = std::move(asides);
    return readAll(document(u"แผน.xlsx", {grid})).front();
}

TEST(Asides, HoldTheVillageAndTheYear) {
    const auto reading = readWith({box(u"แผนพัฒนาหมู่บ้าน บ้านหนองแวง หมู่ที่ 5\nปีงบประมาณ 2571", 0, u"A1")});
    EXPECT_THAT(villages(reading), Each(5));
    EXPECT_EQ(utf8(reading.villageName), "หนองแวง");
    EXPECT_EQ(utf8(reading.rows.front().years), "2571");
    EXPECT_THAT(problems(reading), IsEmpty());
}

TEST(Asides, ExplainCodes) {
    const auto reading = readWith({box(u"หมู่ที่ 5", 0, u"A1"), box(u"ก = หมู่บ้านทำเอง\nข = ขอรับการสนับสนุน", 9, u"B10", false)});
    EXPECT_THAT(groups(reading), ElementsAre(Group::Self, Group::Support, Group::Self));
    EXPECT_THAT(problems(reading), IsEmpty());
}

TEST(Asides, ThatListProjectsAreReportedLineByLine) {
    const auto reading = readWith(
        {box(u"แผนหมู่ที่ 5\nโครงการเพิ่มเติม\n1. ซ่อมฝายน้ำล้น 90,000 บาท\n2. ขุดลอกคลอง 30,000 บาท\n3. สร้างลานกีฬา\nรวม 120,000 บาท", 1, u"F2")});
    EXPECT_THAT(names(reading), ElementsAre("ซ่อมศาลา", "ขุดลอกคลอง", "ปลูกป่า"));
    EXPECT_THAT(problems(reading), ElementsAre("F2:BesideCells", "F2:BesideCells"));
    EXPECT_EQ(utf8(reading.problems[0].text), "1. ซ่อมฝายน้ำล้น 90,000 บาท");
    EXPECT_EQ(utf8(reading.problems[1].text), "3. สร้างลานกีฬา") << "ขุดลอกคลอง stands in the table";
}

TEST(Asides, ThatSayNothingOfThePlanAreNoProblem) {
    const auto reading = readWith({box(u"หมู่ที่ 5", 0, u"A1"), box(u"จัดทำโดย คณะกรรมการหมู่บ้าน\nโทร 081-2345678", 20, u"D21", false),
                                   box(u"ปีที่แล้วซ่อมถนน 100,000 บาท แล้วเสร็จ", 20, u"A21", false), note(u"ผู้ใหญ่: พิมพ์แล้ว", 0, u"B1")});
    EXPECT_THAT(problems(reading), IsEmpty());
}

TEST(Asides, FurtherDownThatNameAnotherVillageAreReported) {
    const auto reading = readWith({box(u"หมู่ที่ 5", 0, u"A1"), box(u"หมู่ที่ 6 บ้านใหม่", 20, u"A21", false)});
    EXPECT_THAT(villages(reading), Each(5));
    EXPECT_THAT(problems(reading), ElementsAre("A21:BesideCells"));
}

TEST(Asides, OfASheetWithoutATableAreReported) {
    const auto reading = readWith({box(u"แผนหมู่ที่ 5\n1. ซ่อมฝาย 90,000 บาท", 0, u"A1")}, {u"", u""});
    EXPECT_THAT(problems(reading), ElementsAre("A1:BesideCells", ":NoTable"));
}

TEST(Asides, NotesStayWithTheirRows) {
    const auto reading = readWith({box(u"หมู่ที่ 5", 0, u"A1"), note(u"ชาวบ้านขอก่อน", 1, u"B2")});
    EXPECT_NE(utf8(reading.rows[0].original).find("[ชาวบ้านขอก่อน]"), std::string::npos);
    EXPECT_THAT(problems(reading), IsEmpty());
}

TEST(Asides, NotesThatStateMoneyAreNoBudgetButReported) {
    const auto reading = readWith({box(u"หมู่ที่ 5", 0, u"A1"), note(u"งบ 20,000 บาท", 1, u"C2"), note(u"งบประมาณ 45,000 บาท", 2, u"C3"),
                                   note(u"เหลือ 3,000 บาท", 3, u"C4")});
    EXPECT_THAT(budgets(reading), ElementsAre(20000, -1, 5000));
    EXPECT_THAT(problems(reading), ElementsAre("C3:BesideCells", "C4:BesideCells")) << "the first says what its row says";
}

TEST(Asides, NotesThatCallAProjectOffAreReported) {
    const auto reading = readWith({box(u"หมู่ที่ 5", 0, u"A1"), note(u"ขอยกเลิกโครงการ", 1, u"B2"), note(u"ทำแล้วเสร็จ", 3, u"B4")});
    EXPECT_EQ(reading.rows.size(), 3U);
    EXPECT_THAT(problems(reading), ElementsAre("B2:BesideCells", "B4:BesideCells"));
}

TEST(Asides, NotesOnAHeaderThatNameAUnitAreReported) {
    const auto reading = readWith({box(u"หมู่ที่ 5", 0, u"A1"), note(u"หน่วย: พันบาท", 0, u"C1")});
    EXPECT_THAT(problems(reading), ElementsAre("C1:BesideCells"));
}

} // namespace
} // namespace tambonplan::intake::test
