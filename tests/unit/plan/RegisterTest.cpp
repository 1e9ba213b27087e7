#include "plan/Invented.hpp"

namespace tambonplan::plan {
namespace {

using invented::row;
using testing::ElementsAre;

std::vector<Text> codes(Workbook& book) {
    return invented::column(invented::table(book, range::projects), head::code);
}

TEST(Register, NumbersRowsOfEachVillageInTheOrderOfTheSource) {
    Workbook book = invented::registerOf({row(u"a", 3, 12, u"ถนนหน้าวัด"), row(u"a", 4, 12, u"ฝายน้ำล้น"), row(u"b", 3, 0, u"ลานกีฬา")});
    EXPECT_THAT(codes(book), ElementsAre(u"12-001", u"12-002", u"00-001"));
}

TEST(Register, LeavesTheVillageEmptyWhereItIsUnknown) {
    Workbook book = invented::registerOf({row(u"b", 3, 0, u"ลานกีฬา")});
    EXPECT_TRUE(isEmpty(invented::table(book, range::projects).at(0, head::village)));
}

TEST(Register, KeepsCodesWhenRowsMoveInTheFile) {
    Workbook book = invented::registerOf({row(u"a", 3, 5, u"ถนน"), row(u"a", 4, 5, u"ฝาย")});
    invented::update(book, {u"a"}, {row(u"a", 3, 5, u"ประปา"), row(u"a", 4, 5, u"ถนน"), row(u"a", 5, 5, u"ฝาย")});
    EXPECT_THAT(codes(book), ElementsAre(u"05-001", u"05-002", u"05-003"));
    EXPECT_THAT(invented::column(invented::table(book, range::projects), head::project), ElementsAre(u"ถนน", u"ฝาย", u"ประปา"));
}

TEST(Register, KeepsTheCodeOfARowThatWasReworded) {
    Workbook book = invented::registerOf({row(u"a", 3, 5, u"ถนน"), row(u"a", 4, 5, u"ฝาย")});
    invented::update(book, {u"a"}, {row(u"a", 3, 5, u"ถนนลาดยาง"), row(u"a", 4, 5, u"ฝาย")});
    EXPECT_THAT(codes(book), ElementsAre(u"05-001", u"05-002"));
}

TEST(Register, RemovesARowThatIsGoneAndNeverHandsItsCodeOnInTheSameRun) {
    Workbook book = invented::registerOf({row(u"a", 3, 5, u"ถนน"), row(u"a", 4, 5, u"ฝาย")});
    invented::update(book, {u"a"}, {row(u"a", 3, 5, u"ถนน"), row(u"a", 9, 5, u"ศาลากลางบ้าน")});
    EXPECT_THAT(codes(book), ElementsAre(u"05-001", u"05-003"));
}

TEST(Register, KeepsRowsOfOtherFilesAndRowsTheOfficerTyped) {
    Workbook book = invented::registerOf({row(u"a", 3, 5, u"ถนน"), row(u"b", 3, 6, u"ฝาย")});
    Table& table = invented::table(book, range::projects);
    table.set(table.add(), head::project, Text(u"งานที่เจ้าหน้าที่พิมพ์เอง"));
    invented::update(book, {u"a"}, {row(u"a", 3, 5, u"ถนน")});
    ensureCodes(book);
    EXPECT_THAT(codes(book), ElementsAre(u"05-001", u"06-001", u"00-001"));
}

TEST(Register, TellsTwoEqualNamesInOneFileApartByTheirOrder) {
    Workbook book = invented::registerOf({row(u"a", 3, 5, u"ถนน", 100), row(u"a", 7, 5, u"ถนน", 200)});
    invented::update(book, {u"a"}, {row(u"a", 4, 5, u"ถนน", 100), row(u"a", 8, 5, u"ถนน", 200)});
    const Table& table = invented::table(book, range::projects);
    EXPECT_EQ(table.text(0, head::code), u"05-001");
    EXPECT_EQ(table.number(0, head::budget), 100);
    EXPECT_EQ(table.number(1, head::budget), 200);
}

TEST(Register, KeepsTheOfficersGroupAndUrgency) {
    auto source = row(u"a", 3, 5, u"ถนน");
    source.group = intake::Group::Joint;
    source.urgency = u"ปกติ";
    Workbook book = invented::registerOf({source});
    Table& table = invented::table(book, range::projects);
    EXPECT_EQ(table.text(0, head::group), u"ทำร่วม");
    table.set(0, head::group, Text(u"ทำเอง"));
    source.name = u"ถนนลูกรัง";
    source.group = intake::Group::Support;
    source.urgency = u"เร่งด่วน";
    invented::update(book, {u"a"}, {source});
    EXPECT_EQ(table.text(0, head::group), u"ทำเอง");
    EXPECT_EQ(table.text(0, head::urgency), u"เร่งด่วน");
}

TEST(Register, KeepsABudgetThatTheOfficerTypedWhereTheSourceCannotBeRead) {
    auto source = row(u"a", 3, 5, u"ถนน");
    source.budgetWritten = u"ตามที่จ่ายจริง";
    Workbook book = invented::registerOf({source});
    Table& table = invented::table(book, range::projects);
    EXPECT_TRUE(isEmpty(table.at(0, head::budget)));
    table.set(0, head::budget, 45000.0);
    invented::update(book, {u"a"}, {source});
    EXPECT_EQ(table.number(0, head::budget), 45000);
    source.budgetWritten = u"แล้วแต่สภา";
    invented::update(book, {u"a"}, {source});
    EXPECT_EQ(table.number(0, head::budget), 45000);
}

TEST(Register, IsReadInTheOrderOfCodesHoweverTheSheetIsSorted) {
    Workbook book = invented::registerOf({row(u"a", 3, 2, u"ก"), row(u"a", 4, 2, u"ข"), row(u"b", 3, 10, u"ค")});
    Table& table = invented::table(book, range::projects);
    std::swap(table.rows[0], table.rows[2]);
    std::vector<Text> order;
    for (const Entry& entry : entries(book))
        order.push_back(entry.code);
    EXPECT_THAT(order, ElementsAre(u"02-001", u"02-002", u"10-001"));
}

TEST(Register, KnowsTheVillagesThatANameNames) {
    Workbook book = invented::registerOf({row(u"a", 3, 4, u"ขุดลอกคลองเชื่อมหมู่ที่ 4 กับหมู่ที่ 11")});
    EXPECT_THAT(entries(book)[0].villages, ElementsAre(4, 11));
}

} // namespace
} // namespace tambonplan::plan
