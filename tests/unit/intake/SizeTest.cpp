#include <algorithm>

#include <gmock/gmock.h>

#include "intake/Drawn.hpp"

// Sheets as long as a spreadsheet can be.

namespace tambonplan::intake::test {
namespace {

constexpr std::size_t longest = 1048576; ///< rows of a sheet

TEST(Size, AFullLengthSheetWithFewFilledRowsIsReadAndEveryRowIsCounted) {
    Grid grid = draw(u"ม.4", {u"ที่ | โครงการ | งบประมาณ", u"1 | ขุดสระ | 5,000", u"2 | ปลูกป่า | 2,000"});
    const Grid last = draw(u"ม.4", {u"3 | ทอผ้า | 1,000"});
    grid.rows.resize(longest - 1); // rows that hold nothing, as a stray format at the end of the sheet leaves them
    grid.rows.push_back(last.rows.front());
    const auto reading = readAll(document(u"ม.4", {std::move(grid)})).front();
    EXPECT_THAT(names(reading), testing::ElementsAre("ขุดสระ", "ปลูกป่า", "ทอผ้า"));
    EXPECT_EQ(reading.rows.back().place.row, static_cast<int>(longest));
    EXPECT_EQ(reading.rows.size() + reading.skipped.size(), longest);
    EXPECT_EQ(reading.contentRows, 4);
    EXPECT_THAT(problems(reading), testing::IsEmpty());
}

TEST(Size, RunningNumbersThatLookLikeYearsAreNoHeader) {
    std::vector<Text> lines{u"ที่ | โครงการ | งบประมาณ | แหล่งงบประมาณ | ปีที่ทำ | หน่วยงานรับผิดชอบ"};
    constexpr int count = 2700;
    for (int i = 1; i <= count; ++i)
        lines.push_back(text::number(i) + (i % 2 == 0 ? u" | ขุดสระ | 2,000" : u" | ตัดหญ้า | ไม่ใช้งบประมาณ") + u" | งบหมู่บ้าน | 2571 | กองช่าง");
    const auto reading = readAll(document(u"แผน.xlsx", {draw(u"ม.4", {lines.begin(), lines.end()})})).front();
    EXPECT_EQ(reading.rows.size(), static_cast<std::size_t>(count));
    EXPECT_EQ(reading.skipped.size(), 1U);
    EXPECT_TRUE(std::ranges::all_of(reading.rows, [](const ProjectRow& row) { return row.budget.has_value(); }));
}

TEST(Size, ManySumsOverManyRowsStayRight) {
    std::vector<Text> lines{u"ที่ | โครงการ | งบประมาณ"};
    constexpr int sections = 400, perSection = 10;
    for (int section = 0; section < sections; ++section) {
        lines.push_back(u"ด้านเศรษฐกิจ | < | <");
        for (int i = 0; i < perSection; ++i)
            lines.push_back(text::number(i + 1) + u" | ขุดสระ | 1,000");
        lines.push_back(section == 7 ? u" | รวม | 999" : u" | รวม | 10,000");
    }
    lines.push_back(u" | รวมทั้งสิ้น | 4,000,000");
    const auto reading = readAll(document(u"แผน.xlsx", {draw(u"ม.4", {lines.begin(), lines.end()})})).front();
    EXPECT_EQ(reading.rows.size(), static_cast<std::size_t>(sections) * perSection);
    EXPECT_THAT(problems(reading), testing::ElementsAre("C97:TotalMismatch"));
    EXPECT_EQ(reading.writtenTotal, 4000000.0);
}

} // namespace
} // namespace tambonplan::intake::test
