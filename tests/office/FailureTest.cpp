#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/util/XProtectable.hpp>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>

#include "OfficeTest.hpp"
#include "office/Ranges.hpp"

namespace tambonplan::tests {
namespace {

using Failures = OfficeTest;

std::string scratch(const char* name, const std::string& bytes) {
    const std::filesystem::path folder = TAMBONPLAN_BINARY_DIR "/scratch";
    std::filesystem::create_directories(folder);
    const std::string path = (folder / name).string();
    std::ofstream(path, std::ios::binary) << bytes;
    return path;
}

TEST_F(Failures, NameWhatToDoAndChangeNothing) {
    const auto workbook = keep(office().newCalc());
    const std::string before = snapshot(workbook);
    EXPECT_EQ(failureOf("NoSuchCommand", workbook), "error.unknownCommand");
    EXPECT_EQ(failureOf("RollOver", workbook), "error.notAvailable");
    EXPECT_EQ(failureOf("FindDuplicates", workbook), "error.noRegister");
    EXPECT_EQ(failureOf("Combine", workbook, sequence({argument("Folder", ascii("file:///no/such/folder"))})), "error.folder");
    EXPECT_EQ(failureOf("Combine", workbook, sequence({argument("Files", sal_Int32(7))})), "error.argument");
    EXPECT_EQ(snapshot(workbook), before);
    EXPECT_EQ(undoSteps(workbook), 0);
}

TEST_F(Failures, BrokenAndMissingFilesBecomeProblemsAndTheOthersAreRead) {
    const auto workbook = keep(office().newCalc());
    const auto results = office().run("Combine", workbook,
                                      files({sampleFiles().front(), scratch("broken.docx", "this is no Word file"),
                                             scratch("empty.xlsx", ""), TAMBONPLAN_BINARY_DIR "/scratch/missing.ods"}));
    EXPECT_GT(resultOf<sal_Int32>(results, "RowsRead"), 0);
    const auto problems = tables(workbook).at(u"TP_Problems");
    for (const char16_t* file : {u"broken.docx", u"empty.xlsx", u"missing.ods"}) {
        const std::size_t row = rowWhere(problems, u"ไฟล์", file);
        ASSERT_NE(row, Text::npos) << text::toUtf8(file);
        EXPECT_FALSE(plan::toText(problems.at(row, u"คำแนะนำ")).empty());
        EXPECT_EQ(plan::toText(problems.at(row, u"ปัญหา")).find(u"error."), Text::npos) << "a key instead of a sentence";
    }
}

TEST_F(Failures, AFileLargerThanAnyPlanIsNotOpened) {
    const std::string path = scratch("large.docx", "PK");
    std::filesystem::resize_file(path, 100U << 20U); // takes no room on the disk
    const auto workbook = keep(office().newCalc());
    office().run("Combine", workbook, files({path}));
    const auto problems = tables(workbook).at(u"TP_Problems");
    const std::size_t row = rowWhere(problems, u"ไฟล์", u"large.docx");
    ASSERT_NE(row, Text::npos);
    EXPECT_NE(plan::toText(problems.at(row, u"ปัญหา")).find(u"64 MB"), Text::npos);
    std::filesystem::remove(path);
}

TEST_F(Failures, AProtectedSheetIsNamedAndNothingIsWritten) {
    const auto workbook = sampleWorkbook();
    const Reference<css::sheet::XSpreadsheetDocument> document(workbook, css::uno::UNO_QUERY_THROW);
    typeInto(workbook, u"TP_Register", 0, u"งบประมาณ", 1.0);
    const auto at = findRange(document, u"TP_Plan");
    const Reference<css::util::XProtectable> sheet(sheetAt(document, at->Sheet), css::uno::UNO_QUERY_THROW);
    sheet->protect(OUString());
    const std::string before = snapshot(workbook);
    EXPECT_EQ(failureOf("BuildPlan", workbook), "error.sheetProtected");
    EXPECT_EQ(snapshot(workbook), before);
    sheet->unprotect(OUString());
}

TEST_F(Failures, OfUnknownCodesAreClear) {
    const auto workbook = sampleWorkbook();
    EXPECT_EQ(failureOf("GoToSource", workbook, sequence({argument("Row", ascii("99-999"))})), "error.unknownRow");
    EXPECT_EQ(failureOf("Split", workbook, sequence({argument("Project", ascii("none"))})), "error.unknownProject");
}

TEST_F(Failures, SourceFilesAreNeverWritten) {
    const auto copies = copiesOf(sampleFiles(), "never-written");
    const auto folder = std::filesystem::path(copies.front()).parent_path();
    const auto state = [&] {
        std::map<std::string, std::pair<std::filesystem::file_time_type, std::string>> files;
        for (const auto& entry : std::filesystem::directory_iterator(folder)) {
            std::ifstream in(entry.path(), std::ios::binary);
            files[entry.path().string()] = {entry.last_write_time(), std::string(std::istreambuf_iterator<char>(in), {})};
        }
        return files;
    };
    const auto before = state();
    office().run("RunAll", keep(office().newCalc()), files(copies));
    EXPECT_TRUE(state() == before) << "a village file was written, or a lock file left behind";
}

} // namespace
} // namespace tambonplan::tests
