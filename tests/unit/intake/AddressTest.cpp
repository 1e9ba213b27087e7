#include <gmock/gmock.h>

#include "intake/Address.hpp"
#include "intake/Drawn.hpp"

namespace tambonplan::intake {
namespace {

using test::utf8;

TEST(Address, of_a_sheet_names_columns_behind_Z_with_two_and_three_letters) {
    EXPECT_EQ(utf8(sheetAddress(0, 0).name()), "A1");
    EXPECT_EQ(utf8(sheetAddress(7, 25).name()), "Z8");
    EXPECT_EQ(utf8(sheetAddress(7, 26).name()), "AA8");
    EXPECT_EQ(utf8(sheetAddress(99, 701).name()), "ZZ100");
    EXPECT_EQ(utf8(sheetAddress(99, 702).name()), "AAA100");
    EXPECT_EQ(utf8(sheetAddress(1048575, 1023).name()), "AMJ1048576");
    EXPECT_EQ(utf8(sheetAddress(1048575, 16383).name()), "XFD1048576");
}

TEST(Address, of_a_Word_table_goes_on_with_small_letters_and_gives_back_the_name_that_Writer_said) {
    for (const TextView name : {u"A1", u"Z8", u"a8", u"z40", u"AA3", u"Az12", u"BA7"})
        EXPECT_EQ(utf8(wordAddress(name).name()), utf8(name));
    EXPECT_EQ(wordAddress(u"a8"), (Address{8, 26, true}));
    EXPECT_EQ(wordAddress(u"AA3"), (Address{3, 52, true}));
    EXPECT_NE(wordAddress(u"B8"), sheetAddress(7, 1)) << "a sheet's";
}

TEST(Address, of_a_divided_Word_cell_is_that_of_the_whole) {
    EXPECT_EQ(utf8(wordAddress(u"B3.2.1").name()), "B3");
}

TEST(Address, without_a_cell_has_no_name) {
    EXPECT_TRUE(Address().empty());
    EXPECT_EQ(utf8(Address().name()), "");
    EXPECT_TRUE(wordAddress(u"").empty());
    EXPECT_TRUE(wordAddress(u"12").empty());
}

/// Problems name cells by these: of a merged area the first cell, of a sheet wider than Z the right letters.
TEST(Address, of_a_merged_area_is_that_of_its_first_cell) {
    const auto reading = test::readSheet(u"หมู่ 4", {u"ที่ | โครงการ | งบประมาณ",                      //
                                                   u"1  | ก่อสร้างถนน คสล. สายวัด | แล้วแต่ผู้ใหญ่จะหาได้", //
                                                   u"2  | ขุดลอกคลองส่งน้ำ        | ^"});
    EXPECT_THAT(test::problems(reading), testing::ElementsAre("C2:BudgetUnreadable"));
}

TEST(Address, of_a_Word_cell_is_named_in_problems_as_Writer_names_it) {
    Grid grid = test::drawTable(1, {u"แผนพัฒนาหมู่บ้าน หมู่ที่ 4"}, {u"ที่ | โครงการ | งบประมาณ", u"1 | ก่อสร้างถนน คสล. สายวัด | แล้วแต่ผู้ใหญ่จะหาได้"});
    for (std::size_t row = 0; row < grid.rows.size(); ++row)
        grid.rows[row][2].address = {static_cast<std::uint32_t>(row + 1), 28, true};
    EXPECT_THAT(test::problems(test::readAll(test::document(u"ม.4.docx", {grid})).front()), testing::ElementsAre("c2:BudgetUnreadable"));
}

} // namespace
} // namespace tambonplan::intake
