// Where the officer stands when a command has ended: on the sheet that shows its work, whoever called it.
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/sheet/XSpreadsheetView.hpp>

#include "OfficeTest.hpp"

namespace tambonplan::tests {
namespace {

using View = OfficeTest;

Reference<css::sheet::XSpreadsheetView> viewOf(const Reference<css::frame::XModel>& model) {
    return Reference<css::sheet::XSpreadsheetView>(model->getCurrentController(), css::uno::UNO_QUERY_THROW);
}

Text shownSheet(const Reference<css::frame::XModel>& model) {
    return fromOffice(Reference<css::container::XNamed>(viewOf(model)->getActiveSheet(), css::uno::UNO_QUERY_THROW)->getName());
}

Reference<css::sheet::XSpreadsheet> sheetCalled(const Reference<css::frame::XModel>& model, TextView name) {
    const Reference<css::sheet::XSpreadsheetDocument> document(model, css::uno::UNO_QUERY_THROW);
    return Reference<css::sheet::XSpreadsheet>(document->getSheets()->getByName(toOffice(name)), css::uno::UNO_QUERY_THROW);
}

TEST_F(View, StandsOnTheSheetThatShowsWhatTheCommandDid) {
    const auto workbook = sampleWorkbook();
    EXPECT_EQ(shownSheet(workbook), u"แผนตำบล");
    for (const auto& [command, sheet] :
         {std::pair("Check", u"ปัญหาที่พบ"), std::pair("FindDuplicates", u"ตรวจซ้ำ"), std::pair("Categorise", u"ทะเบียนโครงการ"),
          std::pair("Score", u"คะแนน"), std::pair("BuildPlan", u"แผนตำบล")}) {
        office().run(command, workbook);
        EXPECT_EQ(shownSheet(workbook), sheet) << command;
    }
    office().run("OpenSheet", workbook, sequence({argument("Name", toOffice(u"ratios"))}));
    EXPECT_EQ(shownSheet(workbook), u"อัตราส่วน");
}

TEST_F(View, StaysWhereItIsWhenACommandOnlyAnswers) {
    const auto workbook = sampleWorkbook();
    viewOf(workbook)->setActiveSheet(sheetCalled(workbook, u"ทะเบียนโครงการ"));
    const Text code = tables(workbook).at(u"TP_Register").text(0, u"รหัส");
    office().run("GoToSource", workbook, sequence({argument("Row", toOffice(code))}));
    EXPECT_EQ(shownSheet(workbook), u"ทะเบียนโครงการ");
}

TEST_F(View, IsNotTurnedToASheetThatTheOfficerHid) {
    const auto workbook = sampleWorkbook();
    viewOf(workbook)->setActiveSheet(sheetCalled(workbook, u"หมู่บ้าน"));
    setProperty(sheetCalled(workbook, u"คะแนน"), "IsVisible", false);
    office().run("Score", workbook);
    EXPECT_EQ(shownSheet(workbook), u"หมู่บ้าน");
}

TEST_F(View, UndoOfTheFirstRunLeavesTheOfficersOwnSheetAndRedoIsExact) {
    const auto workbook = villageWorkbook(u"แผนพัฒนาหมู่บ้าน บ้านทุ่งกลาง หมู่ที่ 4", {{u"ก่อสร้างถนน คสล. ซอย 1", 200000}, {u"อบรมอาชีพเสริม", 20000}});
    const Text own = shownSheet(workbook);
    office().run("RunAll", workbook);
    ASSERT_EQ(shownSheet(workbook), u"แผนตำบล");
    const std::string after = snapshot(workbook);
    undo(workbook);
    EXPECT_EQ(shownSheet(workbook), own);
    redo(workbook);
    EXPECT_EQ(snapshot(workbook), after);
}

} // namespace
} // namespace tambonplan::tests
