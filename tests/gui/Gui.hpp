#pragma once

#include <com/sun/star/frame/XModel.hpp>

#include <gtest/gtest.h>

#include <optional>
#include <vector>

#include "Office.hpp"
#include "Screen.hpp"

namespace tambonplan::tests {

/// An office with a window under a display, and a village plan open in it. An office of its own for every test: what one test does to
/// windows and focus, the next must not feel.
class Gui : public testing::Test {
protected:
    static constexpr TextView runAll = u"รวมและสร้างแผนในคลิกเดียว";

    void SetUp() override;
    void TearDown() override;

    /// The window of the workbook, or a dialog by its title; nothing where there is none.
    Reference<css::accessibility::XAccessible> window() const;
    Reference<css::accessibility::XAccessible> dialog(TextView title) const;

    void clickInWindow(TextView name) const;
    void clickInDialog(TextView title, TextView name) const;

    /// Opens our menu and clicks its entries one after another, each the submenu of the one before.
    void choose(const std::vector<TextView>& entries) const;

    /// Opens the import dialog through the menu, and waits until it takes keys.
    void chooseRunAll() const;

    /// Adds a folder or a file through the office's own picker, from the import dialog. ASCII paths.
    void addFolder(const std::string& path) const;
    void addFile(const std::string& path) const;

    /// The line that sums up what is ticked: "เลือก 1 แหล่ง · 25 โครงการ · …".
    Text total() const;

    /// Waits for the small window with Cancel; it bears the title of the command, as `others` do.
    static void waitForCancelWindow(const std::set<std::string>& others, TextView title = runAll);

    /// Waits until no dialog of this title is left and the workbook takes keys.
    static void waitForWorkbook(TextView title = runAll);

    bool hasPlan() const;

    /// The sheet of the plan is in front: the last that RunAll does.
    bool showsPlan() const;

    std::optional<Office> office_;
    Reference<css::frame::XModel> workbook_;

private:
    void choosePath(TextView button, TextView picker, const std::string& path) const;
};

} // namespace tambonplan::tests
