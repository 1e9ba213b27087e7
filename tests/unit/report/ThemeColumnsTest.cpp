// The table of the dashboard with a line for each village and a column for each theme.
#include <gmock/gmock.h>

#include "report/Lists.hpp"
#include "report/VillageData.hpp"

namespace tambonplan::report {
namespace {

Record ofVillage(double village, TextView theme) {
    Record row;
    row[u"หมู่ที่"] = village;
    row[u"ด้าน"] = Text(theme);
    row[u"งบประมาณ"] = 100.0;
    return row;
}

/// The headings, and the counts of village 1.
std::pair<std::vector<Text>, std::vector<Text>> columnsOf(const std::vector<Record>& registered) {
    Record village;
    village[u"หมู่ที่"] = 1.0;
    Record data;
    std::vector<Record> villages = villagesOf({village}, registered, {}, u"ยังไม่ระบุ");
    addThemeColumns(data, villages, registered, u"อื่น ๆ");
    std::pair<std::vector<Text>, std::vector<Text>> columns;
    for (int i = 0; i < themeColumns; ++i) {
        columns.first.push_back(textOf(data, yearField(u"ด้านในแผนที่", i)));
        columns.second.push_back(textOf(villages.front(), yearField(u"จำนวนด้านในแผนที่", i)));
    }
    return columns;
}

TEST(ThemeColumns, AreTheDefaultListAlsoWhereAThemeHasNoProject) {
    const auto [headings, counts] = columnsOf({ofVillage(1, u"ด้านสาธารณสุข"), ofVillage(2, u"ด้านเศรษฐกิจ"), ofVillage(1, u"")});
    EXPECT_THAT(headings, testing::Contains(u"โครงสร้างพื้นฐาน"));
    EXPECT_THAT(headings, testing::Contains(u"สาธารณสุข"));
    EXPECT_EQ(counts.at(static_cast<std::size_t>(std::ranges::find(headings, u"สาธารณสุข") - headings.begin())), u"1");
    EXPECT_EQ(std::ranges::count(counts, u"0"), themeColumns - 1);
}

TEST(ThemeColumns, AreTheProvincesWhereItsFrameGivesOtherNames) {
    const auto [headings, counts] = columnsOf({ofVillage(1, u"ด้านน้ำกินน้ำใช้"), ofVillage(2, u"ด้านถนนปลอดภัย"), ofVillage(1, u"ด้านน้ำกินน้ำใช้")});
    EXPECT_THAT(headings, testing::ElementsAre(u"น้ำกินน้ำใช้", u"ถนนปลอดภัย", u"", u"", u"", u"", u"", u""));
    EXPECT_THAT(counts, testing::ElementsAre(u"2", u"0", u"", u"", u"", u"", u"", u""));
}

TEST(ThemeColumns, HoldTheRestInTheLastWhereThereAreMore) {
    std::vector<Record> registered;
    for (int theme = 1; theme <= 10; ++theme)
        registered.push_back(ofVillage(1, u"ด้านที่มีเลข " + text::number(theme)));
    const auto [headings, counts] = columnsOf(registered);
    EXPECT_EQ(headings.back(), u"อื่น ๆ");
    EXPECT_EQ(counts.back(), u"3");
    EXPECT_EQ(counts.front(), u"1");
}

} // namespace
} // namespace tambonplan::report
