// Clicks our menu in a real window. Run under a display (tests/run starts Xvfb); pictures go to <build>/tests/gui.
#include <com/sun/star/accessibility/AccessibleRole.hpp>
#include <com/sun/star/accessibility/XAccessible.hpp>
#include <com/sun/star/accessibility/XAccessibleComponent.hpp>
#include <com/sun/star/accessibility/XAccessibleContext.hpp>
#include <com/sun/star/awt/XTopWindow2.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/frame/XController.hpp>
#include <com/sun/star/sheet/XSpreadsheetView.hpp>

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <optional>
#include <thread>

#include "Office.hpp"
#include "office/Book.hpp"

namespace tambonplan::tests {
namespace {

using namespace std::chrono_literals;
using css::accessibility::XAccessible;
using css::accessibility::XAccessibleComponent;

const std::string pictures = TAMBONPLAN_BINARY_DIR "/gui";

void shell(const std::string& command) {
    ASSERT_EQ(std::system(command.c_str()), 0) << command;
}

void picture(const char* name) {
    shell("import -window root '" + pictures + "/" + name + ".png'");
}

/// Waits for something on the screen; false at the deadline.
template<class Condition> bool waitFor(Condition condition, std::chrono::seconds deadline) {
    for (const auto end = std::chrono::steady_clock::now() + deadline; std::chrono::steady_clock::now() < end;
         std::this_thread::sleep_for(200ms))
        if (condition()) return true;
    return false;
}

/// Middle, on the screen, of the first shown object with this name, searched from the top.
std::optional<css::awt::Point> place(const Reference<XAccessible>& root, const OUString& name, int depth = 0) {
    constexpr int deepest = 8;
    if (!root.is() || depth > deepest) return std::nullopt;
    const auto context = root->getAccessibleContext();
    if (context->getAccessibleName().replaceAll(ascii("~"), OUString()) == name) {
        const Reference<XAccessibleComponent> component(context, css::uno::UNO_QUERY);
        if (component.is() && component->getSize().Width > 0) {
            const auto at = component->getLocationOnScreen();
            const auto size = component->getSize();
            return css::awt::Point(at.X + size.Width / 2, at.Y + size.Height / 2);
        }
    }
    const sal_Int32 children = std::min<sal_Int32>(context->getAccessibleChildCount(), 200);
    for (sal_Int32 i = 0; i < children; ++i)
        if (const auto found = place(context->getAccessibleChild(i), name, depth + 1)) return found;
    return std::nullopt;
}

class Gui : public testing::Test {
protected:
    void SetUp() override {
        std::filesystem::create_directories(pictures);
        office_.emplace(TAMBONPLAN_BINARY_DIR "/gui-office", Office::Window::Visible);
        workbook_ = office_->open(copiesOf({TAMBONPLAN_SOURCE_DIR "/extension/sample/แผนพัฒนาหมู่บ้าน ม.2 โคกสะแบง.xlsx"}, "clicked").front());
        frame_ = workbook_->getCurrentController()->getFrame();
        Reference<css::awt::XTopWindow2>(frame_->getContainerWindow(), css::uno::UNO_QUERY_THROW)->setIsMaximized(true);
        std::this_thread::sleep_for(2s); // the window manager answers to nobody
    }

    void TearDown() override { closeDocument(workbook_); }

    bool click(TextView name) const {
        std::optional<css::awt::Point> at;
        const auto seen = [&] {
            at = place(Reference<XAccessible>(frame_->getContainerWindow(), css::uno::UNO_QUERY), toOffice(name));
            return at.has_value();
        };
        if (!waitFor(seen, 20s)) return false;
        shell("xdotool mousemove " + std::to_string(at->X) + " " + std::to_string(at->Y) + " click 1");
        return true;
    }

    bool hasPlan() const { return Book(workbook_).values().count(u"TP_Plan") > 0; }

    /// True while a window of this title is on the screen.
    static bool isOpen(const char* title) {
        return std::system((std::string("xdotool search --onlyvisible --name '^") + title + "$' >/dev/null 2>&1").c_str()) == 0;
    }

    /// Opens the import dialog through the menu.
    void chooseRunAll() const {
        ASSERT_TRUE(click(u"แผนตำบล")) << "the menu is not in the menu bar";
        std::this_thread::sleep_for(1s);
        picture("menu");
        ASSERT_TRUE(click(u"รวมและสร้างแผนในคลิกเดียว"));
        ASSERT_TRUE(waitFor([] { return isOpen(dialogTitle); }, 30s)) << "no import dialog";
        std::this_thread::sleep_for(1s);
    }

    static constexpr const char* dialogTitle = "รวมและสร้างแผนในคลิกเดียว";
    std::optional<Office> office_;
    Reference<css::frame::XModel> workbook_;
    Reference<css::frame::XFrame> frame_;
};

TEST_F(Gui, OneClickCombinesAndBuildsThePlan) {
    chooseRunAll();
    picture("import");
    shell("xdotool key Return");
    EXPECT_TRUE(waitFor([this] { return hasPlan(); }, 60s)) << "no plan after a minute";
    std::this_thread::sleep_for(2s);
    picture("plan");
    const Reference<css::sheet::XSpreadsheetView> view(workbook_->getCurrentController(), css::uno::UNO_QUERY_THROW);
    EXPECT_EQ(fromOffice(Reference<css::container::XNamed>(view->getActiveSheet(), css::uno::UNO_QUERY_THROW)->getName()), u"แผนตำบล");
}

TEST_F(Gui, NothingRunsUntilSomethingIsTicked) {
    chooseRunAll();
    shell("xdotool key space"); // takes the tick away
    std::this_thread::sleep_for(1s);
    picture("unticked");
    shell("xdotool key Return");
    std::this_thread::sleep_for(3s);
    EXPECT_TRUE(isOpen(dialogTitle));
    EXPECT_FALSE(hasPlan());
    shell("xdotool key space");
    std::this_thread::sleep_for(1s);
    shell("xdotool key Return");
    EXPECT_TRUE(waitFor([this] { return hasPlan(); }, 60s)) << "no plan after a minute";
}

TEST_F(Gui, EscapeLeavesTheDialogAndTheWorkbookAlone) {
    chooseRunAll();
    shell("xdotool key Escape");
    EXPECT_TRUE(waitFor([] { return !isOpen(dialogTitle); }, 10s));
    EXPECT_FALSE(hasPlan());
}

TEST_F(Gui, UndoAndRedoByKeyboardGiveBackBothStates) {
    const auto hasPlan = [this] { return this->hasPlan(); };
    chooseRunAll();
    shell("xdotool key Return");
    ASSERT_TRUE(waitFor(hasPlan, 60s));
    std::this_thread::sleep_for(2s);
    shell("xdotool key ctrl+z");
    EXPECT_TRUE(waitFor([&] { return !hasPlan(); }, 30s)) << "Ctrl+Z left the plan";
    std::this_thread::sleep_for(1s);
    shell("xdotool key ctrl+y");
    EXPECT_TRUE(waitFor(hasPlan, 60s)) << "Ctrl+Y brought no plan";
    std::this_thread::sleep_for(1s);
    shell("xdotool key ctrl+z");
    EXPECT_TRUE(waitFor([&] { return !hasPlan(); }, 30s)) << "the second Ctrl+Z left the plan";
    picture("undone");
}

} // namespace
} // namespace tambonplan::tests
