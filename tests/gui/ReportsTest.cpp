// A set of reports from the dialog: chosen, made, stopped in the middle.
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <sstream>

#include <gmock/gmock.h>

#include "Gui.hpp"
#include "Snapshot.hpp"

namespace tambonplan::tests {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

class ReportSet : public Gui {
protected:
    static constexpr TextView reports = u"รายงาน";
    static constexpr TextView choice = u"เลือกรายงาน";

    void SetUp() override {
        standInForFileManager();
        Gui::SetUp();
        office_->run("RunAll", workbook_);
        folder_ = fs::path(toSystemPath(workbook_->getURL())).parent_path(); // documents go beside the workbook
        before_ = filesIn(folder_);
    }

    /// The office that starts next finds our xdg-open before that of the machine; it notes what it is asked to open.
    static void standInForFileManager() {
        fs::remove_all(standIn);
        fs::create_directories(standIn);
        std::ofstream(standIn + "/xdg-open") << "#!/bin/sh\nprintf '%s\\n' \"$@\" >> '" << standIn << "/opened'\n";
        fs::permissions(standIn + "/xdg-open", fs::perms::owner_all);
        const std::string path = std::getenv("PATH");                                      // NOLINT(concurrency-mt-unsafe)
        if (!path.starts_with(standIn)) setenv("PATH", (standIn + ":" + path).c_str(), 1); // NOLINT(concurrency-mt-unsafe)
    }

    /// What the file manager was asked to open, an address a line.
    static std::string opened() {
        std::ifstream file(standIn + "/opened");
        return {std::istreambuf_iterator<char>(file), {}};
    }

    void openChoice() const {
        choose({reports, u"เลือกหลายรายงาน..."});
        require(waitFor([] { return hasKeyboard(choice); }), "no list of reports");
    }

    /// The files that were made, hidden ones too.
    std::vector<fs::path> made() const {
        std::vector<fs::path> paths;
        for (const auto& entry : fs::directory_iterator(folder_))
            if (std::ranges::find(before_, entry.path().string()) == before_.end() &&
                !entry.path().filename().string().starts_with(".~lock"))
                paths.push_back(entry.path());
        std::ranges::sort(paths);
        return paths;
    }

    /// What the bar above the sheet says.
    Text answer(TextView begin) const {
        const auto says = [begin](TextView name) { return name.starts_with(begin); };
        waitFor([&] { return !textOf(window(), says).empty(); }, 120s);
        return textOf(window(), says);
    }

    inline static const std::string standIn = TAMBONPLAN_BINARY_DIR "/file-manager";
    std::string folder_;
    std::vector<std::string> before_;
};

std::string contentOf(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// A document that was written to its end: a zip file closes with its list of contents, a PDF says so.
bool isWhole(const fs::path& path) {
    const std::string content = contentOf(path);
    const std::string end = content.substr(content.size() - std::min<std::size_t>(content.size(), 1024));
    return end.find(path.extension() == ".pdf" ? "%%EOF" : "PK\x05\x06") != std::string::npos;
}

/// Lines that only one of two snapshots has.
std::vector<std::string> changes(const std::string& before, const std::string& after) {
    const auto linesOf = [](const std::string& all) {
        std::multiset<std::string> lines;
        std::istringstream in(all);
        for (std::string line; std::getline(in, line);)
            lines.insert(line);
        return lines;
    };
    const auto old = linesOf(before), now = linesOf(after);
    std::vector<std::string> different;
    std::ranges::set_symmetric_difference(old, now, std::back_inserter(different));
    return different;
}

TEST_F(ReportSet, StoppedInTheMiddleKeepsWhatIsWholeAndSaysSo) {
    const std::string before = snapshot(workbook_);
    const int steps = undoSteps(workbook_);
    openChoice();
    clickInDialog(choice, u"แบบ ผ.01"); // the dialog takes keys from here on
    press("Tab");
    press("space"); // ทุกรายงาน
    picture("reports");
    const auto others = windowsOf(reports);
    press("Return");
    waitForCancelWindow(others, reports);
    require(waitFor([&] { return made().size() > 2; }, 120s), "nothing is made");
    picture("reports_progress");
    press("Return"); // Cancel is its only button
    const Text said = answer(u"ยกเลิกแล้ว");
    waitForWorkbook(reports);
    picture("reports_cancelled");

    std::size_t documents = 0;
    std::vector<fs::path> receipts;
    for (const fs::path& path : made()) {
        if (path.extension() == ".txt") {
            receipts.push_back(path);
            continue;
        }
        ++documents;
        EXPECT_FALSE(path.filename().string().starts_with(".")) << "left behind: " << path;
        EXPECT_TRUE(isWhole(path)) << path;
    }
    EXPECT_LT(documents, 30U) << "nothing was stopped";
    EXPECT_EQ(said, u"ยกเลิกแล้ว เอกสาร " + text::number(static_cast<long long>(documents)) + u" ไฟล์ที่ทำเสร็จก่อนนั้นอยู่ที่ " +
                        text::fromUtf8(folder_) + u" สมุดงานยังเป็นเหมือนเดิม");
    ASSERT_EQ(receipts.size(), 1U);
    const std::string receipt = contentOf(receipts.front());
    for (const fs::path& path : made())
        EXPECT_TRUE(path == receipts.front() || receipt.find(path.filename().string() + "\n") != std::string::npos) << path;
    EXPECT_NE(receipt.find("✗ ยกเลิกก่อนทำครบทุกฉบับ"), std::string::npos) << receipt;
    EXPECT_THAT(changes(before, snapshot(workbook_)), testing::IsEmpty());
    EXPECT_EQ(undoSteps(workbook_), steps);
    EXPECT_TRUE(showsPlan()) << "another sheet is in front than before";
}

TEST_F(ReportSet, ChosenReportsAreMadeBesideTheWorkbookAndNeverOverEarlierOnes) {
    for (const std::size_t files : {3U, 6U}) {
        openChoice();
        clickInDialog(choice, u"แบบ ผ.01");
        press("shift+Down"); // and the next
        press("Return");
        EXPECT_TRUE(waitFor([&] { return made().size() == files; }, 120s)) << "two documents and a receipt each time: " << made().size();
        EXPECT_TRUE(answer(u"ทำเอกสารแล้ว 2 ไฟล์").find(text::fromUtf8(folder_)) != Text::npos) << "the answer names the folder";
        waitForWorkbook(reports);
    }
    EXPECT_NE(opened().find(folder_ + "\n"), std::string::npos) << "the folder is shown afterwards: " << opened();
    picture("reports_made");
}

} // namespace
} // namespace tambonplan::tests
