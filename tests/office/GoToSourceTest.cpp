// From a line of ours to the place it came from, through the menu's own road.
#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/frame/XController.hpp>
#include <com/sun/star/frame/XDesktop.hpp>
#include <com/sun/star/frame/XDispatchProvider.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XSpreadsheetView.hpp>
#include <com/sun/star/util/URLTransformer.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>

#include <filesystem>

#include "OfficeTest.hpp"
#include "office/Ranges.hpp"

namespace tambonplan::tests {
namespace {

class GoToSource : public FolderTest {
protected:
    GoToSource() : FolderTest("go-to-source") {}

    /// A village's file: two projects, and a row that has a budget and no name.
    std::string villageFile() {
        const auto village = villageWorkbook(u"แผนพัฒนาหมู่บ้าน หมู่ที่ 4", {{u"ขุดลอกสระน้ำ", 20000}, {u"", 70000}, {u"ซ่อมศาลา", 9000}});
        storeCopy(village, path("village.ods"), "calc8");
        return path("village.ods");
    }

    static void select(const Reference<css::frame::XModel>& workbook, TextView range, std::size_t row) {
        const Reference<css::sheet::XSpreadsheetDocument> document(workbook, css::uno::UNO_QUERY_THROW);
        const auto at = findRange(document, range);
        const auto sheet = sheetAt(document, at->Sheet);
        const Reference<css::sheet::XSpreadsheetView> view(workbook->getCurrentController(), css::uno::UNO_QUERY_THROW);
        view->setActiveSheet(sheet);
        const sal_Int32 line = at->StartRow + 1 + static_cast<sal_Int32>(row);
        Reference<css::view::XSelectionSupplier>(view, css::uno::UNO_QUERY_THROW)
            ->select(Any(sheet->getCellByPosition(at->StartColumn, line)));
    }

    static void choose(const Reference<css::frame::XModel>& workbook, const char* command) {
        css::util::URL url;
        url.Complete = ascii(command);
        css::util::URLTransformer::create(office().context())->parseStrict(url);
        const Reference<css::frame::XDispatchProvider> frame(workbook->getCurrentController()->getFrame(), css::uno::UNO_QUERY_THROW);
        frame->queryDispatch(url, ascii("_self"), 0)->dispatch(url, {});
    }

    /// 1-based row that is selected in the open document of this file; 0 where it is not open.
    int selectedRowOf(const std::string& path) {
        const auto desktop = service<css::frame::XDesktop>(office().context(), "com.sun.star.frame.Desktop");
        const auto open = desktop->getComponents()->createEnumeration();
        while (open->hasMoreElements()) {
            const Reference<css::frame::XModel> model(open->nextElement(), css::uno::UNO_QUERY);
            if (!model.is() || model->getURL() != toUrl(toOffice(text::fromUtf8(path)))) continue;
            keep(model);
            const Reference<css::sheet::XCellRangeAddressable> selection(model->getCurrentSelection(), css::uno::UNO_QUERY_THROW);
            return selection->getRangeAddress().StartRow + 1;
        }
        return 0;
    }
};

TEST_F(GoToSource, OfAProblemWithoutARegisterRowLeadsToItsRow) {
    const std::string file = villageFile();
    const auto workbook = keep(office().newCalc());
    office().run("Combine", workbook, files({file}));
    const auto problems = tables(workbook).at(u"TP_Problems");
    const std::size_t row = rowWhere(problems, u"แถว", u"4");
    ASSERT_NE(row, Text::npos) << "the row without a name";
    ASSERT_EQ(problems.text(row, u"รหัส"), u"");
    select(workbook, u"TP_Problems", row);
    choose(workbook, "org.tambonplan:GoToSource");
    EXPECT_EQ(selectedRowOf(file), 4);
}

TEST_F(GoToSource, OfASourceLeadsToItsHeader) {
    const std::string file = villageFile();
    const auto workbook = keep(office().newCalc());
    office().run("Combine", workbook, files({file}));
    select(workbook, u"TP_Sources", 0);
    choose(workbook, "org.tambonplan:GoToSource");
    EXPECT_EQ(selectedRowOf(file), 2);
}

TEST_F(GoToSource, OfARegisterRowLeadsToItsRow) {
    const std::string file = villageFile();
    const auto workbook = keep(office().newCalc());
    office().run("Combine", workbook, files({file}));
    select(workbook, u"TP_Register", rowWhere(tables(workbook).at(u"TP_Register"), u"โครงการ", u"ซ่อมศาลา"));
    choose(workbook, "org.tambonplan:GoToSource");
    EXPECT_EQ(selectedRowOf(file), 5);
}

} // namespace
} // namespace tambonplan::tests
