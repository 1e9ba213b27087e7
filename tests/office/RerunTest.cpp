#include "OfficeTest.hpp"

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

} // namespace
} // namespace tambonplan::tests
