#include <com/sun/star/frame/XComponentLoader.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XSpreadsheet.hpp>

#include "OfficeTest.hpp"
#include "office/Ranges.hpp"
#include "office/SheetGrid.hpp"

namespace tambonplan::tests {
namespace {

using Rerun = OfficeTest;

TEST_F(Rerun, OfAnyCommandOnUnchangedInputChangesNoCellAndLeavesNoStep) {
    const auto workbook = sampleWorkbook();
    for (const char* command : {"Check", "FindDuplicates", "Categorise", "BuildPlan", "Score"}) {
        office().run(command, workbook);
        const std::string before = snapshot(workbook);
        const int steps = undoSteps(workbook);
        office().run(command, workbook);
        EXPECT_EQ(snapshot(workbook), before) << command;
        EXPECT_EQ(undoSteps(workbook), steps) << command;
    }
}

TEST_F(Rerun, OfRunAllOnTheSameFilesChangesNothing) {
    const auto workbook = sampleWorkbook();
    const std::string before = snapshot(workbook);
    office().run("RunAll", workbook, files(sampleFiles()));
    EXPECT_EQ(snapshot(workbook), before);
    EXPECT_EQ(undoSteps(workbook), 1);
}

TEST_F(Rerun, KeepsWhatTheOfficerTyped) {
    const auto workbook = sampleWorkbook();
    typeInto(workbook, u"TP_Register", 0, u"กลุ่ม", u"ทำร่วม");
    typeInto(workbook, u"TP_Register", 1, u"ด้าน", u"ด้านเศรษฐกิจ");
    office().run("RunAll", workbook, files(sampleFiles()));
    const auto table = tables(workbook).at(u"TP_Register");
    EXPECT_EQ(plan::toText(table.at(0, u"กลุ่ม")), u"ทำร่วม");
    EXPECT_EQ(plan::toText(table.at(1, u"ด้าน")), u"ด้านเศรษฐกิจ");
}

TEST_F(Rerun, LeavesTheOfficersFormulasAlone) {
    const auto workbook = sampleWorkbook();
    typeInto(workbook, u"TP_Villages", 0, u"ครัวเรือน", u"=100+64");
    office().run("RunAll", workbook, files(sampleFiles()));
    EXPECT_NE(snapshot(workbook).find("=100+64"), std::string::npos);
}

const std::vector<std::pair<Text, double>> works{{u"ก่อสร้างถนน คสล. ซอย 1", 200000}, {u"ป้องกันโรคไข้เลือดออก", 5000}, {u"ขุดลอกหนองน้ำ", 90000}};

TEST_F(Rerun, WithACorrectedFileUnderAnotherNameKeepsCodesAndEditsAndNeverDoubles) {
    const std::string folder = TAMBONPLAN_BINARY_DIR;
    const std::string first = folder + "/again_m04.ods", corrected = folder + "/again_m04_corrected.xlsx";
    storeCopy(villageWorkbook(u"แผนพัฒนาหมู่บ้าน บ้านทุ่งกลาง หมู่ที่ 4", works), first, "calc8");
    storeCopy(villageWorkbook(u"แผนพัฒนาหมู่บ้าน บ้านทุ่งกลาง หมู่ที่ 4", {{u"ติดตั้งโคมไฟถนน", 40000}, works[0], {works[1].first, 7000}, works[2]}),
              corrected, "Calc MS Excel 2007 XML");
    const auto results = office().run("RunAll", {}, files({first}));
    const auto workbook = keep(resultOf<Reference<css::frame::XModel>>(results, "Workbook"));
    typeInto(workbook, u"TP_Register", 2, u"ความเร่งด่วน", u"เร่งด่วน");
    typeInto(workbook, u"TP_Register", 0, u"งบประมาณ", 210000.0);
    office().run("RunAll", workbook, files({corrected}));
    const auto registered = tables(workbook).at(u"TP_Register");
    ASSERT_EQ(registered.rows.size(), 4U);
    EXPECT_EQ(registered.text(0, u"งบประมาณ"), u"210000");
    EXPECT_EQ(registered.text(1, u"งบประมาณ"), u"7000");
    EXPECT_EQ(registered.text(2, u"ความเร่งด่วน"), u"เร่งด่วน");
    EXPECT_EQ(registered.text(3, u"โครงการ"), u"ติดตั้งโคมไฟถนน");
    const auto changes = tables(workbook).at(u"TP_Changes");
    for (const char16_t* kind : {u"ใหม่", u"เปลี่ยน", u"แทนที่แหล่ง"})
        EXPECT_NE(rowWhere(changes, u"การเปลี่ยนแปลง", kind), Text::npos) << text::toUtf8(kind);
    const std::string before = snapshot(workbook);
    office().run("RunAll", workbook, files({first, corrected}));
    EXPECT_EQ(snapshot(workbook), before);
}

TEST_F(Rerun, WithoutASourceTakesItsRowsOutInOneStep) {
    const auto workbook = sampleWorkbook();
    const auto sources = tables(workbook).at(u"TP_Sources");
    const auto all = tables(workbook).at(u"TP_Register").rows.size();
    const auto read = static_cast<std::size_t>(sources.number(0, u"แถวที่อ่าน").value_or(0));
    ASSERT_GT(read, 0U);
    typeInto(workbook, u"TP_Sources", 0, u"ใช้", u"ไม่ใช้");
    const int steps = undoSteps(workbook);
    office().run("BuildPlan", workbook);
    EXPECT_EQ(undoSteps(workbook), steps + 1);
    EXPECT_EQ(tables(workbook).at(u"TP_Register").rows.size(), all - read);
    typeInto(workbook, u"TP_Sources", 0, u"ใช้", u"ใช้");
    office().run("BuildPlan", workbook);
    EXPECT_EQ(tables(workbook).at(u"TP_Register").rows.size(), all);
}

TEST_F(Rerun, AccountsForEveryRowOfEverySource) {
    const auto sources = tables(sampleWorkbook()).at(u"TP_Sources");
    for (std::size_t row = 0; row < sources.rows.size(); ++row) {
        const auto number = [&](TextView header) { return sources.number(row, header).value_or(-1); };
        EXPECT_EQ(number(u"แถวที่อ่าน") + number(u"แถวที่ข้าม") + number(u"แถวที่มีแต่ปัญหา"), number(u"แถวที่มีข้อมูล"));
    }
}

TEST_F(Rerun, AProblemsLinkLeadsToItsCell) {
    const auto workbook = keep(office().newCalc());
    office().run("RunAll", workbook, files(copiesOf(sampleFiles(), "linked")));
    const auto problems = tables(workbook).at(u"TP_Problems");
    std::size_t row = 0;
    while (row < problems.rows.size() && (!problems.text(row, u"ไฟล์").ends_with(u".ods") || problems.text(row, u"เซลล์").empty()))
        ++row;
    ASSERT_LT(row, problems.rows.size());
    const Reference<css::sheet::XSpreadsheetDocument> document(workbook, css::uno::UNO_QUERY_THROW);
    const auto at = findRange(document, u"TP_Problems");
    const auto column = at->StartColumn + static_cast<sal_Int32>(problems.column(u"ไปดู"));
    const auto cell = sheetAt(document, at->Sheet)->getCellByPosition(column, at->StartRow + 1 + static_cast<sal_Int32>(row));
    const OUString formula = cell->getFormula(); // =HYPERLINK("url#$'sheet'.B5";"label")
    const sal_Int32 begin = formula.indexOf('"') + 1;
    const OUString url = formula.copy(begin, formula.indexOf('"', begin) - begin);
    const auto loader = Reference<css::frame::XComponentLoader>(
        office().context()->getServiceManager()->createInstanceWithContext(ascii("com.sun.star.frame.Desktop"), office().context()),
        css::uno::UNO_QUERY_THROW);
    const auto source =
        keep(Reference<css::frame::XModel>(loader->loadComponentFromURL(url, ascii("_default"), 0, {}), css::uno::UNO_QUERY_THROW));
    const Reference<css::sheet::XCellRangeAddressable> selected(source->getCurrentSelection(), css::uno::UNO_QUERY_THROW);
    const auto address = selected->getRangeAddress();
    EXPECT_EQ(columnName(address.StartColumn) + text::number(address.StartRow + 1), problems.text(row, u"เซลล์"))
        << text::toUtf8(fromOffice(url));
}

} // namespace
} // namespace tambonplan::tests
