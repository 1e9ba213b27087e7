#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/sheet/XSpreadsheets.hpp>

#include "OfficeTest.hpp"
#include "office/Cells.hpp"
#include "office/Ranges.hpp"

namespace tambonplan::tests {
namespace {

using InPlace = OfficeTest;

const std::vector<std::pair<Text, double>> worksOfFour{{u"ก่อสร้างถนน คสล. ซอย 1 หมู่ที่ 4", 200000}, {u"ป้องกันโรคไข้เลือดออก", 5000}};
const std::vector<std::pair<Text, double>> worksOfSix{{u"ขุดลอกหนองน้ำสาธารณะ หมู่ที่ 6", 300000}, {u"รณรงค์ป้องกันโรคไข้เลือดออก", 6000}};

TEST_F(InPlace, TakesEveryOpenWorkbookAndChangesNothingOfTheirs) {
    const auto other = villageWorkbook(u"แผนพัฒนาหมู่บ้าน บ้านดอนยาว หมู่ที่ 6", worksOfSix);
    const auto active = villageWorkbook(u"แผนพัฒนาหมู่บ้าน บ้านทุ่งกลาง หมู่ที่ 4", worksOfFour);
    const std::string otherBefore = snapshot(other);
    const Text ownSheet =
        fromOffice(Reference<css::sheet::XSpreadsheetDocument>(active, css::uno::UNO_QUERY_THROW)->getSheets()->getElementNames()[0]);
    const std::string ownBefore = sheetSnapshot(active, ownSheet);
    const auto results = office().run("RunAll", active);
    EXPECT_EQ(resultOf<sal_Int32>(results, "Sources"), 2);
    EXPECT_EQ(resultOf<sal_Int32>(results, "RowsRead"), 4);
    EXPECT_EQ(snapshot(other), otherBefore);
    EXPECT_EQ(sheetSnapshot(active, ownSheet), ownBefore);
    const auto villages = tables(active).at(u"TP_Villages");
    EXPECT_NE(rowWhere(villages, u"หมู่ที่", u"4"), Text::npos);
    EXPECT_NE(rowWhere(villages, u"หมู่ที่", u"6"), Text::npos);
}

TEST_F(InPlace, ReadsSeveralSheetsOfOneWorkbook) {
    const auto active = villageWorkbook(u"แผนพัฒนาหมู่บ้าน บ้านทุ่งกลาง หมู่ที่ 4", worksOfFour);
    const Reference<css::sheet::XSpreadsheetDocument> document(active, css::uno::UNO_QUERY_THROW);
    document->getSheets()->insertNewByName(ascii("second"), 1);
    Matrix cells{{Text(u"บ้านดอนยาว หมู่ที่ 6"), {}, {}}, {Text(u"ลำดับ"), Text(u"ชื่อโครงการ"), Text(u"งบประมาณ (บาท)")}};
    for (const auto& [name, budget] : worksOfSix)
        cells.push_back({1.0, name, budget});
    writeContents(sheetAt(document, 1), 0, 0, cells);
    const auto results = office().run("RunAll", active);
    EXPECT_EQ(resultOf<sal_Int32>(results, "Sources"), 2);
    EXPECT_EQ(resultOf<double>(results, "BudgetRead"), 511000);
}

TEST_F(InPlace, OurOwnSheetsAreNeverASource) {
    const auto active = villageWorkbook(u"แผนพัฒนาหมู่บ้าน บ้านทุ่งกลาง หมู่ที่ 4", worksOfFour);
    office().run("RunAll", active);
    const auto again = office().run("RunAll", active);
    EXPECT_EQ(resultOf<sal_Int32>(again, "Sources"), 1);
    EXPECT_EQ(resultOf<sal_Int32>(again, "RowsRead"), 2);
}

TEST_F(InPlace, WithoutAnythingToReadSaysSoAndLeavesTheWorkbookAlone) {
    const auto empty = keep(office().newCalc());
    const std::string before = snapshot(empty);
    EXPECT_EQ(failureOf("RunAll", empty), "error.noSources");
    EXPECT_EQ(snapshot(empty), before);
    EXPECT_EQ(undoSteps(empty), 0);
}

TEST_F(InPlace, FilesWithoutAWorkbookMakeANewOne) {
    const auto results = office().run("RunAll", {}, files({sampleFiles().front()}));
    const auto workbook = keep(resultOf<Reference<css::frame::XModel>>(results, "Workbook"));
    EXPECT_GT(tables(workbook).at(u"TP_Register").rows.size(), 0U);
}

} // namespace
} // namespace tambonplan::tests
