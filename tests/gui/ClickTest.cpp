// Clicks our menu in a real window. Run under a display (tests/run starts Xvfb); pictures go to <build>/tests/gui.
#include "Gui.hpp"

namespace tambonplan::tests {
namespace {

using namespace std::chrono_literals;

using Click = Gui;

TEST_F(Click, OneClickCombinesAndBuildsThePlan) {
    chooseRunAll();
    picture("import");
    press("Return");
    ASSERT_TRUE(waitFor([this] { return showsPlan(); }, 120s)) << "no plan in front";
    waitForWorkbook();
    picture("plan");
}

TEST_F(Click, NothingRunsUntilSomethingIsTicked) {
    chooseRunAll();
    press("space"); // takes the tick away
    ASSERT_TRUE(waitFor([this] { return total().starts_with(u"เลือก 0 แหล่ง"); })) << text::toUtf8(total());
    picture("unticked");
    press("Return");
    press("space"); // keys come in order: where Return had left the dialog, nothing would be ticked
    ASSERT_TRUE(waitFor([this] { return total().starts_with(u"เลือก 1 แหล่ง"); })) << text::toUtf8(total());
    EXPECT_FALSE(hasPlan());
    press("Return");
    EXPECT_TRUE(waitFor([this] { return showsPlan(); }, 120s)) << "no plan in front";
    waitForWorkbook();
}

TEST_F(Click, EscapeLeavesTheDialogAndTheWorkbookAlone) {
    chooseRunAll();
    press("Escape");
    waitForWorkbook();
    EXPECT_FALSE(hasPlan());
}

TEST_F(Click, UndoAndRedoByKeyboardGiveBackBothStates) {
    const auto hasPlan = [this] { return this->hasPlan(); };
    chooseRunAll();
    press("Return");
    ASSERT_TRUE(waitFor([this] { return showsPlan(); }, 120s));
    waitForWorkbook();
    press("ctrl+z");
    EXPECT_TRUE(waitFor([&] { return !hasPlan(); }, 30s)) << "Ctrl+Z left the plan";
    press("ctrl+y");
    EXPECT_TRUE(waitFor(hasPlan, 120s)) << "Ctrl+Y brought no plan";
    press("ctrl+z");
    EXPECT_TRUE(waitFor([&] { return !hasPlan(); }, 30s)) << "the second Ctrl+Z left the plan";
    picture("undone");
}

} // namespace
} // namespace tambonplan::tests
