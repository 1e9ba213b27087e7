// What people type right beside or below a table belongs to it: the office does not widen the named range by itself.
#include "OfficeTest.hpp"
#include "office/Ranges.hpp"

namespace tambonplan::tests {
namespace {

using Decisions = OfficeTest;

/// Types into a cell by its place from the first one of a table, also beside and below it.
void typeOutside(const Reference<css::frame::XModel>& workbook, TextView range, sal_Int32 column, sal_Int32 row, const plan::Value& value) {
    const Reference<css::sheet::XSpreadsheetDocument> document(workbook, css::uno::UNO_QUERY_THROW);
    const auto at = findRange(document, range).value();
    writeContents(sheetAt(document, at.Sheet), at.StartColumn + column, at.StartRow + row, {{value}});
}

TEST_F(Decisions, AColumnThatWasTypedBesideThePlanMovesWithItsProjects) {
    const auto workbook = sampleWorkbook();
    const plan::Table before = tables(workbook).at(u"TP_Plan");
    const auto column = static_cast<sal_Int32>(before.header.size());
    typeOutside(workbook, u"TP_Plan", column, 0, Text(u"ผู้ติดตาม"));
    for (std::size_t row = 0; row < before.rows.size(); ++row)
        typeOutside(workbook, u"TP_Plan", column, static_cast<sal_Int32>(row) + 1, u"ของ " + before.text(row, u"รหัสแผน"));
    const plan::Table criteria = tables(workbook).at(u"TP_Criteria");
    for (std::size_t row = 0; row < criteria.rows.size(); ++row)
        typeInto(workbook, u"TP_Criteria", row, u"น้ำหนัก", criteria.text(row, u"เกณฑ์") == u"ลำดับของหมู่บ้าน" ? 100.0 : 0.0);
    typeInto(workbook, u"TP_Criteria", rowWhere(criteria, u"เกณฑ์", u"ลำดับของหมู่บ้าน"), u"ทิศทาง", u"น้อยดี");
    office().run("BuildPlan", workbook);
    const plan::Table after = tables(workbook).at(u"TP_Plan");
    ASSERT_NE(after.text(0, u"รหัสแผน"), before.text(0, u"รหัสแผน")) << "the order is another one";
    for (std::size_t row = 0; row < after.rows.size(); ++row)
        EXPECT_EQ(after.text(row, u"ผู้ติดตาม"), u"ของ " + after.text(row, u"รหัสแผน")) << row;
    undo(workbook);
    EXPECT_EQ(tables(workbook).at(u"TP_Plan").text(0, u"ผู้ติดตาม"), u"ของ " + before.text(0, u"รหัสแผน"));
}

TEST_F(Decisions, ANewCriterionDoesNotOverwriteAColumnThatWasTypedBesideTheScores) {
    const auto workbook = sampleWorkbook();
    const auto column = static_cast<sal_Int32>(tables(workbook).at(u"TP_Scores").header.size());
    typeOutside(workbook, u"TP_Scores", column, 0, Text(u"ความเห็น"));
    typeOutside(workbook, u"TP_Scores", column, 1, Text(u"เห็นควร"));
    typeInto(workbook, u"TP_Criteria", 1, u"เกณฑ์", u"ความพร้อมของพื้นที่");
    office().run("Score", workbook);
    const plan::Table scores = tables(workbook).at(u"TP_Scores");
    EXPECT_EQ(scores.text(0, u"ความเห็น"), u"เห็นควร");
    EXPECT_NE(scores.column(u"ความพร้อมของพื้นที่"), Text::npos);
}

TEST_F(Decisions, ASumThatWasTypedBelowAListIsNoRowOfIt) {
    const auto workbook = sampleWorkbook();
    const plan::Table before = tables(workbook).at(u"TP_Criteria");
    const auto below = static_cast<sal_Int32>(before.rows.size()) + 1;
    typeOutside(workbook, u"TP_Criteria", static_cast<sal_Int32>(before.column(u"เกณฑ์")), below, Text(u"รวม"));
    typeOutside(workbook, u"TP_Criteria", static_cast<sal_Int32>(before.column(u"น้ำหนัก")), below, 100.0);
    EXPECT_EQ(tables(workbook).at(u"TP_Criteria").rows.size(), before.rows.size());
    office().run("Score", workbook);
    EXPECT_EQ(tables(workbook).at(u"TP_Scores").column(u"รวม"), Text::npos);
}

TEST_F(Decisions, ACriterionAWordAndAProjectThatWereTypedBelowTheirListsCount) {
    const auto workbook = sampleWorkbook();
    const auto before = tables(workbook);
    const auto type = [&](TextView range, TextView header, const plan::Value& value) {
        const plan::Table& table = before.at(Text(range));
        typeOutside(workbook, range, static_cast<sal_Int32>(table.column(header)), static_cast<sal_Int32>(table.rows.size()) + 1, value);
    };
    type(u"TP_Criteria", u"เกณฑ์", Text(u"ความพร้อมของพื้นที่"));
    type(u"TP_Criteria", u"น้ำหนัก", 10.0);
    type(u"TP_Criteria", u"ต่ำสุด", 1.0);
    type(u"TP_Criteria", u"สูงสุด", 5.0);
    type(u"TP_Register", u"โครงการ", Text(u"ประกวดว่าวไทยประจำปี"));
    type(u"TP_Register", u"หมู่ที่", 3.0);
    type(u"TP_Register", u"งบประมาณ", 7000.0);
    type(u"TP_Villages", u"หมู่ที่", 11.0);
    type(u"TP_Villages", u"หมู่บ้าน", Text(u"โคกใหม่"));
    type(u"TP_Keywords", u"คำ", Text(u"ว่าวไทย"));
    type(u"TP_Keywords", u"ประเด็น", Text(u"ว่าว"));
    type(u"TP_Keywords", u"ด้าน", Text(u"ด้านเศรษฐกิจ"));
    type(u"TP_Keywords", u"น้ำหนัก", 9.0);
    office().run("Categorise", workbook);
    office().run("Score", workbook);
    office().run("BuildPlan", workbook);
    const auto after = tables(workbook);
    const plan::Table& plan = after.at(u"TP_Plan");
    const std::size_t row = rowWhere(plan, u"โครงการ", u"ประกวดว่าวไทยประจำปี");
    ASSERT_NE(row, Text::npos);
    EXPECT_EQ(plan.text(row, u"ประเด็น"), u"ว่าว");
    EXPECT_NE(plan.text(row, u"รหัสแผน"), u"");
    EXPECT_EQ(plan.rows.size(), before.at(u"TP_Plan").rows.size() + 1);
    EXPECT_EQ(after.at(u"TP_Villages").text(rowWhere(after.at(u"TP_Villages"), u"หมู่ที่", u"11"), u"หมู่บ้าน"), u"โคกใหม่");
    const plan::Table& scores = after.at(u"TP_Scores");
    const std::size_t scored = rowWhere(scores, u"รหัสแผน", plan.text(0, u"รหัสแผน"));
    const auto points = scores.number(scored, u"คะแนนรวม").value_or(0);
    typeInto(workbook, u"TP_Scores", scored, u"ความพร้อมของพื้นที่", 5.0);
    EXPECT_GT(tables(workbook).at(u"TP_Scores").number(scored, u"คะแนนรวม").value_or(0), points) << "live";
    office().run("BuildPlan", workbook);
    const std::string settled = snapshot(workbook);
    office().run("BuildPlan", workbook);
    EXPECT_TRUE(snapshot(workbook) == settled) << "what is in the table now changes nothing any more";
}

TEST_F(Decisions, AProjectThatWasTypedBelowTheTrackedOnesCountsAndASumDoesNot) {
    const auto workbook = sampleWorkbook();
    office().run("OpenSheet", workbook, sequence({argument("Name", toOffice(u"ratios"))}));
    const plan::Table before = tables(workbook).at(u"TP_Tracking");
    const auto type = [&](std::size_t below, TextView header, const plan::Value& value) {
        typeOutside(workbook, u"TP_Tracking", static_cast<sal_Int32>(before.column(header)),
                    static_cast<sal_Int32>(before.rows.size() + below), value);
    };
    type(1, u"โครงการ", Text(u"สะพานลอยหน้าโรงเรียน"));
    type(1, u"อำนาจหน้าที่", Text(u"ในอำนาจ อปท."));
    type(1, u"เข้าแผนท้องถิ่น", Text(u"ใช่"));
    type(2, u"โครงการ", Text(u"รวม"));
    type(2, u"งบประมาณ", 58641000.0);
    office().run("BuildPlan", workbook);
    const auto after = tables(workbook);
    const plan::Table& tracking = after.at(u"TP_Tracking");
    ASSERT_EQ(tracking.rows.size(), before.rows.size() + 1);
    const std::size_t row = before.rows.size();
    EXPECT_EQ(tracking.text(row, u"รหัสแผน"), u"พ-001");
    EXPECT_EQ(tracking.text(row, u"โครงการ"), u"สะพานลอยหน้าโรงเรียน");
    EXPECT_EQ(tracking.text(row, u"เข้าแผนท้องถิ่น"), u"ใช่");
    const plan::Table& ratios = after.at(u"TP_Ratios");
    const std::size_t line = rowWhere(ratios, u"ตัวชี้วัด", u"ในอำนาจหน้าที่");
    ASSERT_NE(line, Text::npos);
    EXPECT_EQ(ratios.number(line, u"ฐาน"), static_cast<double>(before.rows.size() + 1));
    EXPECT_EQ(after.at(u"TP_Plan").rows.size(), before.rows.size());
    const std::string settled = snapshot(workbook);
    office().run("BuildPlan", workbook);
    EXPECT_TRUE(snapshot(workbook) == settled) << "what is in the table now changes nothing any more";
}

TEST_F(Decisions, ASumThatWasTypedBelowTheRegisterIsNoProject) {
    const auto workbook = sampleWorkbook();
    const plan::Table before = tables(workbook).at(u"TP_Register");
    const auto below = static_cast<sal_Int32>(before.rows.size()) + 1;
    typeOutside(workbook, u"TP_Register", static_cast<sal_Int32>(before.column(u"โครงการ")), below, Text(u"รวม"));
    typeOutside(workbook, u"TP_Register", static_cast<sal_Int32>(before.column(u"งบประมาณ")), below, 58641000.0);
    const auto projects = tables(workbook).at(u"TP_Plan").rows.size();
    office().run("BuildPlan", workbook);
    EXPECT_EQ(tables(workbook).at(u"TP_Plan").rows.size(), projects);
    EXPECT_EQ(tables(workbook).at(u"TP_Register").rows.size(), before.rows.size());
}

} // namespace
} // namespace tambonplan::tests
