// The dashboard: sheets and charts filled from the workbook.
#include <com/sun/star/chart/XChartDataArray.hpp>
#include <com/sun/star/chart/XChartDocument.hpp>
#include <com/sun/star/document/XEmbeddedObjectSupplier.hpp>
#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/table/XTableChartsSupplier.hpp>
#include <com/sun/star/text/XTextRange.hpp>

#include "ReportTest.hpp"
#include "office/Ranges.hpp"
#include "report/Format.hpp"

namespace tambonplan::tests {
namespace {

TEST_F(Reports, TheDashboardHoldsNumbersThatCanBeReckonedWith) {
    const auto document = keep(office().open(make("dashboard", "ods"), true));
    const Reference<css::sheet::XSpreadsheetDocument> calc(document, css::uno::UNO_QUERY_THROW);
    const auto villages = sheetAt(calc, 4);
    for (sal_Int32 row = 2; row < 12; ++row)
        EXPECT_GT(villages->getCellByPosition(1, row)->getValue(), 0) << "a number, not a text";
}

TEST_F(Reports, TheDashboardsNumbersFollowTheSwitchForThaiDigitsAndStayNumbers) {
    const std::size_t row = rowWhere(tables(workbook_).at(u"TP_Settings"), u"ค่า", u"ตัวเลขในรายงาน");
    typeInto(workbook_, u"TP_Settings", row, u"ข้อมูล", u"เลขไทย");
    const std::string path = make("dashboard", "ods");
    typeInto(workbook_, u"TP_Settings", row, u"ข้อมูล", u"เลขอารบิก");
    const auto document = keep(office().open(path, true));
    const auto cell = sheetAt(Reference<css::sheet::XSpreadsheetDocument>(document, css::uno::UNO_QUERY_THROW), 4)->getCellByPosition(2, 2);
    EXPECT_GT(cell->getValue(), 0);
    const Text shown = fromOffice(Reference<css::text::XTextRange>(cell, css::uno::UNO_QUERY_THROW)->getString());
    EXPECT_EQ(shown, report::thaiDigits(report::grouped(cell->getValue())));
}

TEST_F(Reports, TheDashboardsChartsShowEveryThemeAndVillage) {
    const auto document = keep(office().open(make("dashboard", "ods"), true));
    const Reference<css::table::XTableChartsSupplier> sheet(
        sheetAt(Reference<css::sheet::XSpreadsheetDocument>(document, css::uno::UNO_QUERY_THROW), 0), css::uno::UNO_QUERY_THROW);
    const auto charts = sheet->getCharts();
    const auto names = charts->getElementNames();
    ASSERT_EQ(names.getLength(), 5);
    std::vector<std::size_t> points;
    for (const OUString& name : names) {
        const Reference<css::document::XEmbeddedObjectSupplier> object(charts->getByName(name), css::uno::UNO_QUERY_THROW);
        const Reference<css::chart::XChartDocument> chart(object->getEmbeddedObject(), css::uno::UNO_QUERY_THROW);
        const Reference<css::chart::XChartDataArray> data(chart->getData(), css::uno::UNO_QUERY_THROW);
        points.push_back(static_cast<std::size_t>(data->getData().getLength()));
    }
    const auto villages = tables(workbook_).at(u"TP_Villages").rows.size();
    EXPECT_THAT(points, testing::Contains(villages));
    EXPECT_THAT(points, testing::Contains(8U)) << "the themes of the sample";
    EXPECT_THAT(points, testing::Contains(5U)) << "the years of the plan";
}

} // namespace
} // namespace tambonplan::tests
