// A template of Calc in which the office reckons: formulas and ranges follow the rows that repeat.
#include <gmock/gmock.h>

#include "report/Template.hpp"

namespace tambonplan::report {
namespace {

using testing::ElementsAre;

std::string text(const std::string& content) {
    return "<table:table-cell><text:p>" + content + "</text:p></table:table-cell>";
}

std::string formula(const std::string& reckons) {
    return "<table:table-cell table:formula=\"of:=" + reckons + R"(" office:value-type="float" office:value="0"/>)";
}

std::string row(const std::string& cells) {
    return "<table:table-row>" + cells + "</table:table-row>";
}

/// A sheet "แผน" with a heading, these rows, and what stands behind all sheets.
std::string sheet(const std::string& rows, const std::string& attributes = {}, const std::string& behind = {}) {
    return "<office:document><office:body><office:spreadsheet><table:table table:name=\"แผน\" " + attributes +
           "><table:table-header-rows>" + row(text("โครงการ")) + "</table:table-header-rows>" + rows + "</table:table>" + behind +
           "</office:spreadsheet></office:body></office:document>";
}

/// Groups with so many projects each.
Record groups(const std::vector<int>& sizes) {
    Record data;
    data.list(u"ด้าน");
    data.list(u"โครงการ");
    for (const int size : sizes) {
        Record& group = data.list(u"ด้าน").emplace_back();
        group[u"ด้าน"] = Text(u"ก");
        group.list(u"โครงการ");
        for (int i = 0; i < size; ++i) {
            Record& project = group.list(u"โครงการ").emplace_back();
            project[u"งบประมาณ"] = 100.0;
            data.list(u"โครงการ").push_back(project);
        }
    }
    return data;
}

std::vector<std::string> valuesOf(const Node& node, std::string_view name) {
    std::vector<std::string> all;
    if (const std::string* value = node.attribute(name)) all.push_back(*value);
    for (const Node& child : node.children)
        for (std::string& value : valuesOf(child, name))
            all.push_back(std::move(value));
    return all;
}

Node filled(const std::string& xml, const Record& data) {
    return fillTemplate(parseXml(xml), data, {}).document;
}

const std::string project = row(text("{#โครงการ}{ลำดับที่}") + text("{งบประมาณ|บาท}{/โครงการ}"));

TEST(SheetRanges, ASumBelowARowThatRepeatsSumsAllOfItsCopies) {
    const std::string form = sheet(project + row(text("รวม") + formula("SUM([.B2:.B2])") + formula("SUM([.$B$2])") + formula("[.B3]*2")));
    EXPECT_THAT(valuesOf(filled(form, groups({3})), "table:formula"),
                ElementsAre("of:=SUM([.B2:.B4])", "of:=SUM([.$B$2:.$B$4])", "of:=[.B5]*2"));
}

TEST(SheetRanges, AFormulaWithinARowStaysWithinItsCopyAndMayLookAtWhatStandsOnce) {
    const std::string form = sheet(row(text("{#โครงการ}{งบประมาณ|บาท}") + formula("[.A2]/[.A$3]") + text("{/โครงการ}")) + row(text("7")));
    EXPECT_THAT(valuesOf(filled(form, groups({2})), "table:formula"), ElementsAre("of:=[.A2]/[.A$4]", "of:=[.A3]/[.A$4]"));
}

TEST(SheetRanges, TheSumOfAGroupIsOfItsOwnRowsAlsoWhereItHasNone) {
    const std::string form =
        sheet(row(text("{#ด้าน}{ด้าน}")) + project + row(formula("SUM([.B3:.B3])") + text("{/ด้าน}")) + row(formula("SUM([.B3:.B3])")));
    EXPECT_THAT(valuesOf(filled(form, groups({2, 0, 1})), "table:formula"),
                ElementsAre("of:=SUM([.B3:.B4])", "of:=SUM(0)", "of:=SUM([.B9:.B9])", "of:=SUM([.B3:.B9])"));
}

TEST(SheetRanges, OfAnotherSheetAllCopiesAreMeantAndNamesWithQuotesAreRead) {
    const std::string other = "<table:table table:name=\"รวม '70.1'\">" + row(formula("SUM([$แผน.$B$2:.$B$2])") + formula("[.A1]")) +
                              row(formula("['รวม ''70.1'''.A1]&amp;&quot;[.B2]&quot;")) + "</table:table>";
    EXPECT_THAT(valuesOf(filled(sheet(project, "", other), groups({4})), "table:formula"),
                ElementsAre("of:=SUM([$แผน.$B$2:.$B$5])", "of:=[.A1]", "of:=['รวม ''70.1'''.A1]&\"[.B2]\""));
}

TEST(SheetRanges, WithoutAnyProjectASumIsNothing) {
    const std::string form = sheet(project + row(formula("SUM([.B2:.B2])*3")));
    EXPECT_THAT(valuesOf(filled(form, groups({})), "table:formula"), ElementsAre("of:=SUM(0)*3"));
}

TEST(SheetRanges, WhatIsPrintedNamedOrColouredGrowsWithTheRows) {
    const std::string behind = "<table:named-expressions><table:named-range table:name=\"งบ\" "
                               "table:cell-range-address=\"$แผน.$B$2:.$B$3\"/></table:named-expressions>";
    const std::string form = sheet(project + row(text("รวม")) +
                                       "<calcext:conditional-formats><calcext:conditional-format "
                                       "calcext:target-range-address=\"แผน.B2:แผน.B2\"/></calcext:conditional-formats>",
                                   "table:print-ranges=\"แผน.A1:แผน.B3 แผน.D1:แผน.D1\"", behind);
    const Node out = filled(form, groups({5}));
    EXPECT_THAT(valuesOf(out, "table:print-ranges"), ElementsAre("แผน.A1:แผน.B7 แผน.D1:แผน.D1"));
    EXPECT_THAT(valuesOf(out, "table:cell-range-address"), ElementsAre("$แผน.$B$2:.$B$7"));
    EXPECT_THAT(valuesOf(out, "calcext:target-range-address"), ElementsAre("แผน.B2:แผน.B6"));
}

TEST(SheetRanges, AConditionOfAColourIsReadFromTheFirstCopyAndFollowsWhatItLooksAt) {
    const auto coloured = [](const std::string& row, const std::string& value) {
        return "<calcext:conditional-format calcext:target-range-address=\"แผน.A" + row + ":แผน.B" + row +
               "\"><calcext:condition calcext:value=\"" + value + "\" calcext:base-cell-address=\"แผน.A" + row +
               "\"/></calcext:conditional-format>";
    };
    const std::string form =
        sheet(row(text("{#โครงการ}{ลำดับที่}") + text("{/โครงการ}")) + project + row(text("รวม")) + row(text("7")) +
              "<calcext:conditional-formats>" + coloured("3", "&gt;[.$B$5]") + coloured("3", "formula-is([.$B3]=MAX([.B$3:.B$3]))") +
              coloured("4", "formula-is([.B4]&lt;[.B5])") + "</calcext:conditional-formats>");
    const Node out = filled(form, groups({4}));
    EXPECT_THAT(valuesOf(out, "calcext:target-range-address"), ElementsAre("แผน.A6:แผน.B9", "แผน.A6:แผน.B9", "แผน.A10:แผน.B10"));
    EXPECT_THAT(valuesOf(out, "calcext:base-cell-address"), ElementsAre("แผน.A6", "แผน.A6", "แผน.A10"));
    EXPECT_THAT(valuesOf(out, "calcext:value"),
                ElementsAre(">[.$B$11]", "formula-is([.$B6]=MAX([.B$6:.B$9]))", "formula-is([.B10]<[.B11])"));
}

TEST(SheetRanges, RowsThatTheOfficeStoresOnceAreCounted) {
    const std::string form = sheet("<table:table-row table:number-rows-repeated=\"3\"/>" + project + row(formula("SUM([.B3:.B5])+[.A1]")));
    EXPECT_THAT(valuesOf(filled(form, groups({2})), "table:formula"), ElementsAre("of:=SUM([.B3:.B6])+[.A1]"));
}

TEST(SheetRanges, AFormulaThatShowsAPlaceholderGivesWayToWhatIsFilledIn) {
    Record data = groups({1});
    data[u"ตำบล"] = Text(u"หนองแสงทอง");
    const std::string cell = "<table:table-cell table:formula=\"of:=&quot;ต.{ตำบล}&quot;\" office:value-type=\"string\" "
                             "office:string-value=\"ต.{ตำบล}\"><text:p>ต.{ตำบล}</text:p>"
                             "</table:table-cell>";
    const std::string out = printXml(filled(sheet(row(cell)), data));
    EXPECT_THAT(out, testing::HasSubstr("<text:p>ต.หนองแสงทอง</text:p>"));
    EXPECT_THAT(out, testing::Not(testing::HasSubstr("table:formula")));
    EXPECT_THAT(out, testing::Not(testing::HasSubstr("{")));
}

TEST(SheetRanges, NothingOfOurNotesIsLeft) {
    const std::string out = printXml(filled(sheet(project), groups({2})));
    EXPECT_THAT(out, testing::Not(testing::HasSubstr("tambonplan:")));
}

} // namespace
} // namespace tambonplan::report
