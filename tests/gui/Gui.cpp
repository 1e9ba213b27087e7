#include "Gui.hpp"

#include <com/sun/star/accessibility/XAccessibleContext.hpp>
#include <com/sun/star/awt/Toolkit.hpp>
#include <com/sun/star/awt/XExtendedToolkit.hpp>
#include <com/sun/star/awt/XTopWindow2.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/frame/XController.hpp>
#include <com/sun/star/frame/XFrame.hpp>
#include <com/sun/star/lang/DisposedException.hpp>
#include <com/sun/star/lang/IndexOutOfBoundsException.hpp>
#include <com/sun/star/sheet/XSpreadsheetView.hpp>

#include "office/Book.hpp"

namespace tambonplan::tests {

using css::accessibility::XAccessible;

void Gui::SetUp() {
    office_.emplace(TAMBONPLAN_BINARY_DIR "/gui-office", Office::Window::Visible);
    workbook_ = office_->open(copiesOf({TAMBONPLAN_SOURCE_DIR "/extension/sample/แผนพัฒนาหมู่บ้าน ม.2 โคกสะแบง.xlsx"}, "clicked").front());
    const Reference<css::awt::XTopWindow2> window(workbook_->getCurrentController()->getFrame()->getContainerWindow(),
                                                  css::uno::UNO_QUERY_THROW);
    window->setIsMaximized(true);
    require(waitFor([&] { return window->getIsMaximized(); }), "no window manager?");
}

void Gui::TearDown() {
    if (!HasFailure()) {
        closeDocument(workbook_);
        return;
    }
    picture(testing::UnitTest::GetInstance()->current_test_info()->name());
    if (office_) office_->kill(); // a dialog may be open, and a changed document would ask whether to save
}

Reference<XAccessible> Gui::window() const {
    return {workbook_->getCurrentController()->getFrame()->getContainerWindow(), css::uno::UNO_QUERY};
}

// No other interface tells which windows there are.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"
Reference<XAccessible> Gui::dialog(TextView title) const {
    const Reference<css::awt::XExtendedToolkit> toolkit(css::awt::Toolkit::create(office_->context()), css::uno::UNO_QUERY_THROW);
    for (sal_Int32 i = 0; i < toolkit->getTopWindowCount(); ++i) {
        try {
            const Reference<XAccessible> window(toolkit->getTopWindow(i), css::uno::UNO_QUERY);
            const auto context = window.is() ? window->getAccessibleContext() : Reference<css::accessibility::XAccessibleContext>();
            if (context.is() && fromOffice(context->getAccessibleName()) == title) return window;
        } catch (const css::lang::IndexOutOfBoundsException&) {
            break; // a window went while they were counted
        } catch (const css::lang::DisposedException&) {
            continue;
        }
    }
    return {};
}
#pragma GCC diagnostic pop

void Gui::clickInWindow(TextView name) const {
    clickAt(placeOf([this] { return window(); }, named(name)));
}

void Gui::clickInDialog(TextView title, TextView name) const {
    clickAt(placeOf([this, title] { return dialog(title); }, named(name)));
}

void Gui::choose(const std::vector<TextView>& entries) const {
    clickInWindow(u"แผนตำบล");
    for (const TextView entry : entries)
        clickInWindow(entry);
}

void Gui::chooseRunAll() const {
    clickInWindow(u"แผนตำบล");
    placeOf([this] { return window(); }, named(runAll));
    picture("menu");
    clickInWindow(runAll);
    require(waitFor([] { return hasKeyboard(runAll); }), "no import dialog");
}

void Gui::addFolder(const std::string& path) const {
    choosePath(u"เพิ่มโฟลเดอร์…", u"เลือกโฟลเดอร์ที่เก็บแผนหมู่บ้าน", path);
}

void Gui::addFile(const std::string& path) const {
    choosePath(u"เพิ่มไฟล์…", u"เลือกแผนหมู่บ้าน .*", path);
}

void Gui::choosePath(TextView button, TextView picker, const std::string& path) const {
    clickInDialog(runAll, button);
    require(waitFor([&] { return hasKeyboard(picker); }), "no picker");
    press("ctrl+a");
    type(path);
    press("Return");
    require(waitFor([&] { return !hasKeyboard(picker); }), "the picker does not take " + path);
}

Text Gui::total() const {
    return nameOf(dialog(runAll), [](TextView name) { return name.substr(0, 6) == u"เลือก " || name == u"ยังไม่ได้เลือก"; });
}

bool Gui::hasPlan() const {
    return readTables(workbook_).count(u"TP_Plan") > 0;
}

bool Gui::showsPlan() const {
    const Reference<css::sheet::XSpreadsheetView> view(workbook_->getCurrentController(), css::uno::UNO_QUERY_THROW);
    const Reference<css::container::XNamed> sheet(view->getActiveSheet(), css::uno::UNO_QUERY_THROW);
    return fromOffice(sheet->getName()) == u"แผนตำบล" && hasPlan();
}

void Gui::waitForCancelWindow(const std::set<std::string>& others, TextView title) {
    const auto isThere = [&others, title] {
        const std::string window = windowWithKeyboard(title);
        return !window.empty() && others.count(window) == 0;
    };
    require(waitFor(isThere), "no window with Cancel");
}

void Gui::waitForWorkbook(TextView title) {
    require(waitFor([title] { return windowsOf(title).empty() && hasKeyboard(u".* - LibreOffice Calc"); }),
            "the workbook does not come back");
}

} // namespace tambonplan::tests
