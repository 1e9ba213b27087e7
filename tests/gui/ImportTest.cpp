// The import dialog by mouse and keyboard: files, folders, delimited text, stopping a long reading.
#include <algorithm>
#include <filesystem>
#include <fstream>

#include "Gui.hpp"
#include "Snapshot.hpp"
#include "office/Book.hpp"

namespace tambonplan::tests {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

const std::string sample = TAMBONPLAN_SOURCE_DIR "/extension/sample/";

std::string emptyFolder(const char* name) {
    const fs::path folder = fs::path(TAMBONPLAN_BINARY_DIR "/scratch") / name;
    fs::remove_all(folder);
    fs::create_directories(folder);
    return folder.string();
}

/// A folder of so many copies of a Word plan.
std::string copiesOfPlan(const char* name, int count) {
    const std::string folder = emptyFolder(name);
    for (int i = 1; i <= count; ++i)
        fs::copy_file(sample + "m03_huaitatkha.docx", folder + "/m" + std::to_string(i) + ".docx");
    return folder;
}

/// A village plan of so many projects as delimited text.
std::string longPlan(int projects) {
    std::string path = emptyFolder("long") + "/long.csv";
    std::ofstream out(path);
    out << "แผนพัฒนาหมู่บ้าน หมู่ที่ 7 ตำบลหนองแสงทอง,,\nที่,โครงการ,งบประมาณ (บาท)\n";
    for (int i = 1; i <= projects; ++i)
        out << i << ",ก่อสร้างถนนคอนกรีตเสริมเหล็ก สายที่ " << i << " ซอย " << i % 97 << " จากบ้านเลขที่ " << i * 7 % 1009 << "," << 1000 + i << "\n";
    return path;
}

class Import : public Gui {
protected:
    void waitForTotal(TextView begin) const {
        require(waitFor([&] { return total().starts_with(begin); }),
                "expected " + text::toUtf8(begin) + ", found " + text::toUtf8(total()));
    }

    /// Looks at everything in the dialog, as a screen reader does.
    void readScreen() const {
        nameOf(dialog(runAll), [](TextView) { return false; });
    }
};

TEST_F(Import, TheFileButtonAddsAFile) {
    chooseRunAll();
    waitForTotal(u"เลือก 1 แหล่ง · 25 โครงการ");
    addFile(sample + "m03_huaitatkha.docx");
    waitForTotal(u"เลือก 2 แหล่ง");
    press("Return");
    ASSERT_TRUE(waitFor([this] { return showsPlan(); }, 120s)) << "no plan in front";
    waitForWorkbook();
    const auto tables = readTables(workbook_);
    EXPECT_EQ(tables.at(u"TP_Sources").rows.size(), 2U);
}

TEST_F(Import, TheFolderButtonAddsEveryFileOfAFolder) {
    chooseRunAll();
    addFolder(copiesOfPlan("folder", 3));
    waitForTotal(u"เลือก 4 แหล่ง");
    press("Escape");
    waitForWorkbook();
    EXPECT_FALSE(hasPlan());
}

TEST_F(Import, DelimitedTextIsReadAgainAsChosen) {
    chooseRunAll();
    addFile(sample + "m06_dongkhwang.csv"); // Windows-874, commas
    waitForTotal(u"เลือก 2 แหล่ง");
    const Text read = total();
    const auto readsOtherwise = [&] { return waitFor([&] { return !total().empty() && total() != read; }); };
    const auto readsThai = [&] { return waitFor([&] { return total() == read; }); };

    press("Down");          // to the line of the file
    press("alt+Thai_oang"); // รหัสอักขระ
    press("Down");          // UTF-8
    EXPECT_TRUE(readsOtherwise()) << "read as UTF-8 it is no Thai";
    press("Down"); // Windows-874
    EXPECT_TRUE(readsThai()) << text::toUtf8(total());
    press("alt+Thai_totao"); // ตัวคั่น
    press("Down Down");      // semicolon
    EXPECT_TRUE(readsOtherwise()) << "it has no semicolons";
    press("Up"); // comma
    EXPECT_TRUE(readsThai()) << text::toUtf8(total());

    press("Return");
    ASSERT_TRUE(waitFor([this] { return showsPlan(); }, 120s)) << "no plan in front";
    waitForWorkbook();
    const auto tables = readTables(workbook_);
    const auto& projects = tables.at(u"TP_Register");
    std::size_t found = 0;
    for (std::size_t row = 0; row < projects.rows.size(); ++row)
        found += projects.text(row, u"โครงการ").find(u"ดงขวาง") != Text::npos ? 1 : 0;
    EXPECT_GT(found, 0U) << "no project of the village of the file";
}

TEST_F(Import, StoppingALongReadingAndLeavingTheDialogHarmsNothing) {
    const std::string before = snapshot(workbook_);
    chooseRunAll();
    const auto others = windowsOf(runAll);
    addFolder(copiesOfPlan("many", 200));
    waitForCancelWindow(others);
    press("Escape");
    ASSERT_TRUE(waitFor([&] { return windowsOf(runAll) == others; })) << "reading goes on";
    EXPECT_FALSE(total().starts_with(u"เลือก 1 แหล่ง")) << "what was read is lost";
    EXPECT_FALSE(total().starts_with(u"เลือก 201 แหล่ง")) << "nothing was stopped";
    readScreen();
    press("Escape");
    waitForWorkbook();
    EXPECT_EQ(snapshot(workbook_), before);
    chooseRunAll(); // the office lives
    press("Escape");
    waitForWorkbook();
}

TEST_F(Import, AScreenReaderMayLookAtTheTable) {
    for (int i = 0; i < 3; ++i) {
        chooseRunAll();
        readScreen();
        addFile(sample + "m03_huaitatkha.docx");
        waitForTotal(u"เลือก 2 แหล่ง");
        readScreen();
        press("Escape");
        waitForWorkbook();
    }
}

TEST_F(Import, StoppingACommandLeavesTheWorkbookAsItWas) {
    const std::string before = snapshot(workbook_);
    chooseRunAll();
    addFile(longPlan(30000));
    waitForTotal(u"เลือก 2 แหล่ง");
    const auto others = windowsOf(runAll);
    press("Return");
    waitForCancelWindow(others);
    press("Return"); // Cancel is its only button
    waitForWorkbook();
    EXPECT_EQ(snapshot(workbook_), before);
    EXPECT_EQ(undoSteps(workbook_), 0);
}

} // namespace
} // namespace tambonplan::tests
