// What the workbook itself promises (contract §3): plain cells, live formulas, print set-up, .xlsx, functions.
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/sheet/XPrintAreas.hpp>
#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/style/XStyleFamiliesSupplier.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>

#include <algorithm>

#include "OfficeTest.hpp"
#include "office/EditWatch.hpp"
#include "office/Ranges.hpp"
#include "office/Styles.hpp"

namespace tambonplan::tests {
namespace {

using Workbook = OfficeTest;

Reference<css::sheet::XSpreadsheet> sheetOf(const Reference<css::frame::XModel>& model, TextView range) {
    const Reference<css::sheet::XSpreadsheetDocument> document(model, css::uno::UNO_QUERY_THROW);
    return sheetAt(document, findRange(document, range)->Sheet);
}

TEST_F(Workbook, HasEveryTableOfTheContract) {
    const auto all = tables(sampleWorkbook());
    for (const char16_t* range : {u"TP_Settings", u"TP_Villages", u"TP_Sources", u"TP_Register", u"TP_Skipped", u"TP_Problems",
                                  u"TP_Review", u"TP_Scores", u"TP_Plan", u"TP_Keywords", u"TP_Synonyms", u"TP_Abbreviations", u"TP_Log"})
        EXPECT_EQ(all.count(range), 1U) << text::toUtf8(range);
}

TEST_F(Workbook, PrintsOnA4LandscapeOnePageWideWithRepeatedHeader) {
    const auto workbook = sampleWorkbook();
    const auto sheet = sheetOf(workbook, u"TP_Plan");
    EXPECT_EQ(property<OUString>(sheet, "PageStyle"), toOffice(u"แผนตำบล แนวนอน"));
    const Reference<css::sheet::XPrintAreas> print(sheet, css::uno::UNO_QUERY_THROW);
    EXPECT_TRUE(print->getPrintTitleRows());
    EXPECT_EQ(print->getPrintAreas().getLength(), 1);
}

/// Points that the smallest text of a sheet (12) has on paper: the scale is fixed, or the width of the page decides it.
double smallestOnPaper(const Reference<css::frame::XModel>& model, sal_Int32 index) {
    const Reference<css::sheet::XSpreadsheetDocument> document(model, css::uno::UNO_QUERY_THROW);
    const auto sheet = sheetAt(document, index);
    const Reference<css::style::XStyleFamiliesSupplier> families(model, css::uno::UNO_QUERY_THROW);
    const Reference<css::container::XNameAccess> styles(families->getStyleFamilies()->getByName(ascii("PageStyles")),
                                                        css::uno::UNO_QUERY_THROW);
    const Reference<css::uno::XInterface> style(styles->getByName(property<OUString>(sheet, "PageStyle")), css::uno::UNO_QUERY);
    if (property<sal_Int16>(style, "ScaleToPagesX") == 0) return 12 * property<sal_Int16>(style, "PageScale") / 100.0;
    const auto areas = Reference<css::sheet::XPrintAreas>(sheet, css::uno::UNO_QUERY_THROW)->getPrintAreas();
    if (areas.getLength() != 1) return 0;
    const auto columns = Reference<css::table::XColumnRowRange>(sheet, css::uno::UNO_QUERY_THROW)->getColumns();
    double width = 0;
    for (sal_Int32 column = areas[0].StartColumn; column <= areas[0].EndColumn; ++column) {
        const Reference<css::uno::XInterface> one(columns->getByIndex(column), css::uno::UNO_QUERY);
        if (property<bool>(one, "IsVisible")) width += property<sal_Int32>(one, "Width");
    }
    const double room =
        property<sal_Int32>(style, "Width") - property<sal_Int32>(style, "LeftMargin") - property<sal_Int32>(style, "RightMargin");
    return 12 * std::min(1.0, room / width);
}

void expectReadable(const Reference<css::frame::XModel>& model) {
    const Reference<css::sheet::XSpreadsheetDocument> document(model, css::uno::UNO_QUERY_THROW);
    for (const auto& [range, table] : readTables(model)) {
        const sal_Int32 sheet = findRange(document, range).value().Sheet;
        if (!property<bool>(sheetAt(document, sheet), "IsVisible")) continue;
        EXPECT_GE(smallestOnPaper(model, sheet), 7.9) << text::toUtf8(range);
        EXPECT_TRUE(Reference<css::sheet::XPrintAreas>(sheetAt(document, sheet), css::uno::UNO_QUERY_THROW)->getPrintTitleRows())
            << text::toUtf8(range);
    }
}

TEST_F(Workbook, EveryTableIsReadableOnPaperOfEitherSize) {
    const auto workbook = sampleWorkbook();
    expectReadable(workbook);
    const Reference<css::sheet::XSpreadsheetDocument> document(workbook, css::uno::UNO_QUERY_THROW);
    const auto paperOf = [&](TextView range) {
        return fromOffice(property<OUString>(sheetAt(document, findRange(document, range).value().Sheet), "PageStyle"));
    };
    EXPECT_EQ(paperOf(u"TP_Plan"), a4.style);
    EXPECT_EQ(paperOf(u"TP_Scores"), a4.style);
    EXPECT_EQ(paperOf(u"TP_Register"), a4Several.style);
    const auto settings = tables(workbook).at(u"TP_Settings");
    typeInto(workbook, u"TP_Settings", rowWhere(settings, u"ค่า", u"ขนาดกระดาษ"), u"ข้อมูล", u"A3");
    const int steps = undoSteps(workbook);
    office().run("BuildPlan", workbook);
    EXPECT_EQ(paperOf(u"TP_Plan"), a3.style);
    EXPECT_EQ(undoSteps(workbook), steps + 1);
    expectReadable(workbook);
    undo(workbook);
    EXPECT_EQ(paperOf(u"TP_Plan"), a4.style);
}

TEST_F(Workbook, HiddenSheetsDoNotPrint) {
    const auto workbook = sampleWorkbook();
    const Reference<css::sheet::XPrintAreas> hidden(sheetOf(workbook, u"TP_Reckoning"), css::uno::UNO_QUERY_THROW);
    EXPECT_FALSE(hidden->getPrintAreas().hasElements());
    const std::string path = TAMBONPLAN_BINARY_DIR "/hidden.ods";
    storeCopy(workbook, path, "calc8");
    const auto again = keep(office().open(path));
    EXPECT_FALSE(
        Reference<css::sheet::XPrintAreas>(sheetOf(again, u"TP_Reckoning"), css::uno::UNO_QUERY_THROW)->getPrintAreas().hasElements());
}

TEST_F(Workbook, WhatIsTypedWhileACommandReckonsIsHeard) {
    const auto workbook = sampleWorkbook();
    const EditWatch watch(workbook);
    EXPECT_FALSE(watch.edited());
    typeInto(workbook, u"TP_Criteria", 0, u"น้ำหนัก", 30.0);
    EXPECT_TRUE(watch.edited());
}

TEST_F(Workbook, StandsBeforeAnEmptySheetAndItsTabsHaveTheColourOfTheirPurpose) {
    const auto workbook = sampleWorkbook();
    const auto sheets = Reference<css::sheet::XSpreadsheetDocument>(workbook, css::uno::UNO_QUERY_THROW)->getSheets();
    EXPECT_EQ(fromOffice(sheets->getElementNames()[0]), u"ตั้งค่า");
    const auto last = [&sheets] { return sheets->getElementNames()[sheets->getElementNames().getLength() - 1]; };
    const OUString empty = last();
    office().run("OpenSheet", workbook, sequence({argument("Name", toOffice(u"ratios"))}));
    EXPECT_EQ(last(), empty);
    const auto colour = [&sheets](const char16_t* sheet) {
        return property<sal_Int32>(Reference<css::uno::XInterface>(sheets->getByName(toOffice(sheet)), css::uno::UNO_QUERY_THROW),
                                   "TabColor");
    };
    EXPECT_EQ(colour(u"แผนตำบล"), colour(u"สรุปแผน"));
    EXPECT_NE(colour(u"แผนตำบล"), colour(u"ตรวจซ้ำ"));
}

TEST_F(Workbook, RanksMoveWhenAWeightChanges) {
    const auto workbook = sampleWorkbook();
    const auto ranks = [&workbook] {
        std::vector<Text> found;
        const auto scores = tables(workbook).at(u"TP_Scores");
        for (std::size_t row = 0; row < scores.rows.size(); ++row)
            found.push_back(plan::toText(scores.at(row, u"ลำดับสุดท้าย")));
        return found;
    };
    const auto before = ranks();
    const auto criteria = tables(workbook).at(u"TP_Criteria");
    for (std::size_t row = 0; row < criteria.rows.size(); ++row)
        typeInto(workbook, u"TP_Criteria", row, u"น้ำหนัก", row + 1 == criteria.rows.size() ? 100.0 : 0.0);
    EXPECT_NE(ranks(), before);
}

TEST_F(Workbook, FinalRanksAreOneToTheNumberOfProjects) {
    const auto scores = tables(sampleWorkbook()).at(u"TP_Scores");
    std::vector<int> ranks;
    for (std::size_t row = 0; row < scores.rows.size(); ++row)
        ranks.push_back(static_cast<int>(plan::toNumber(scores.at(row, u"ลำดับสุดท้าย")).value_or(0)));
    std::sort(ranks.begin(), ranks.end());
    for (std::size_t i = 0; i < ranks.size(); ++i)
        EXPECT_EQ(ranks[i], static_cast<int>(i) + 1);
}

TEST_F(Workbook, SurvivesXlsxWithTablesAndFormulas) {
    const auto workbook = sampleWorkbook();
    const std::string path = TAMBONPLAN_BINARY_DIR "/roundtrip.xlsx";
    storeCopy(workbook, path, "Calc MS Excel 2007 XML");
    const auto again = keep(office().open(path));
    const auto before = tables(workbook), after = tables(again);
    EXPECT_EQ(after.at(u"TP_Register").rows.size(), before.at(u"TP_Register").rows.size());
    EXPECT_EQ(after.at(u"TP_Plan").header, before.at(u"TP_Plan").header);
    const auto finalRank = [](const plan::Workbook& all) { return plan::toText(all.at(u"TP_Scores").at(0, u"ลำดับสุดท้าย")); };
    EXPECT_EQ(finalRank(after), finalRank(before));
    EXPECT_NE(sheetSnapshot(again, u"คะแนน").find('='), std::string::npos);
}

TEST_F(Workbook, NewWorkbookHoldsTheIdentityOfTheTambon) {
    const auto results = office().run("NewWorkbook", {},
                                      sequence({argument("Tambon", toOffice(u"บ้านใหม่")), argument("Amphoe", toOffice(u"เมือง")),
                                                argument("Province", toOffice(u"น่าน")), argument("FiscalYear", sal_Int32(2571))}));
    const auto workbook = keep(resultOf<Reference<css::frame::XModel>>(results, "Workbook"));
    const auto settings = tables(workbook).at(u"TP_Settings");
    const auto value = [&settings](TextView name) { return plan::toText(settings.at(rowWhere(settings, u"ค่า", name), u"ข้อมูล")); };
    EXPECT_EQ(value(u"ตำบล"), u"บ้านใหม่");
    EXPECT_EQ(value(u"จังหวัด"), u"น่าน");
    EXPECT_EQ(value(u"ปีงบประมาณ"), u"2571");
    EXPECT_EQ(tables(workbook).at(u"TP_Register").rows.size(), 0U);
}

TEST_F(Workbook, ASplitProjectGivesItsRowsBack) {
    const auto workbook = sampleWorkbook();
    const auto review = tables(workbook).at(u"TP_Review");
    const std::size_t pending = rowWhere(review, u"การตัดสินใจ", u"พักไว้");
    ASSERT_NE(pending, Text::npos);
    typeInto(workbook, u"TP_Review", pending, u"การตัดสินใจ", u"รวม");
    office().run("BuildPlan", workbook);
    const Text code = plan::toText(review.at(pending, u"รหัส"));
    const auto registered = tables(workbook).at(u"TP_Register");
    const Text project = plan::toText(registered.at(rowWhere(registered, u"รหัส", code), u"รหัสแผน"));
    const auto joined = tables(workbook).at(u"TP_Plan").rows.size();
    const auto results = office().run("Split", workbook, sequence({argument("Project", toOffice(project))}));
    EXPECT_GE(resultOf<sal_Int32>(results, "Rows"), 2);
    EXPECT_GT(tables(workbook).at(u"TP_Plan").rows.size(), joined);
}

TEST_F(Workbook, GoToSourceNamesFileSheetAndRow) {
    const auto workbook = sampleWorkbook();
    const auto registered = tables(workbook).at(u"TP_Register");
    const auto results =
        office().run("GoToSource", workbook, sequence({argument("Row", toOffice(plan::toText(registered.at(0, u"รหัส"))))}));
    EXPECT_TRUE(resultOf<OUString>(results, "Url").startsWith(ascii("file:///")));
    EXPECT_EQ(fromOffice(resultOf<OUString>(results, "Sheet")), plan::toText(registered.at(0, u"ชีต")));
    EXPECT_EQ(text::number(resultOf<sal_Int32>(results, "SourceRow")), plan::toText(registered.at(0, u"แถว")));
}

TEST_F(Workbook, FunctionsCalculateInCells) {
    const auto workbook = keep(office().newCalc());
    const auto sheet = sheetAt(Reference<css::sheet::XSpreadsheetDocument>(workbook, css::uno::UNO_QUERY_THROW), 0);
    const auto calculate = [&sheet](TextView formula) {
        const auto cell = sheet->getCellByPosition(0, 0);
        cell->setFormula(toOffice(formula));
        return cell;
    };
    EXPECT_EQ(calculate(u"=TP_BAHT(\"1.2 ล้าน\")")->getValue(), 1200000);
    EXPECT_EQ(calculate(u"=TP_SIMILARITY(\"ก่อสร้างถนน คสล.\";\"ก่อสร้างถนน คสล.\")")->getValue(), 1);
    EXPECT_NE(calculate(u"=TP_BAHT(\"ตามความเหมาะสม\")")->getError(), 0);
    calculate(u"=IF(TP_FOLD(\"หมู่ที่ ๓\")=\"หมู่ที่ 3\";1;0)");
    EXPECT_EQ(sheet->getCellByPosition(0, 0)->getValue(), 1);
    calculate(u"=IF(TP_THEME(\"ก่อสร้างถนนคอนกรีต\")=\"ด้านโครงสร้างพื้นฐาน\";1;0)");
    EXPECT_EQ(sheet->getCellByPosition(0, 0)->getValue(), 1);
}

} // namespace
} // namespace tambonplan::tests
