// The lists of commands and functions against the names that macros and saved workbooks rely on.
#include <gmock/gmock.h>

#include "Files.hpp"

namespace tambonplan::packageTest {
namespace {

using ::testing::Contains;
using ::testing::IsSupersetOf;
using ::testing::Key;
using ::testing::Not;

const std::filesystem::path stage = TAMBONPLAN_PACKAGE;

/// The commands that never change their names.
const std::set<std::string> contract{"NewWorkbook", "NewVillageForm", "Combine", "Check", "FindDuplicates", "Categorise", "Score",
                                     "BuildPlan",   "RunAll",         "Report",  "Split", "GoToSource",     "RollOver"};

std::set<std::string> listedCommands() {
    std::set<std::string> commands;
    const auto rows = rowsOf(std::filesystem::path(TAMBONPLAN_SOURCE_DIR) / "registration/commands.tsv");
    for (std::size_t row = 1; row < rows.size(); ++row) {
        commands.insert(rows[row].at(0).substr(0, rows[row].at(0).find('?')));
    }
    return commands;
}

TEST(Lists, HoldEveryCommandOfTheContract) {
    EXPECT_THAT(listedCommands(), IsSupersetOf(contract));
}

TEST(Lists, EveryCommandHasThaiAndEnglishNamesAndHelp) {
    for (const auto& row : rowsOf(std::filesystem::path(TAMBONPLAN_SOURCE_DIR) / "registration/commands.tsv")) {
        ASSERT_EQ(row.size(), 8U) << row.front();
        for (const std::size_t column : {0U, 1U, 2U, 4U, 5U, 6U, 7U}) {
            EXPECT_NE(row[column], "") << row.front();
        }
    }
}

TEST(Lists, MenuDispatchesNothingElse) {
    for (const auto& file : filesBelow(stage)) {
        if (!file.ends_with(".xcu")) {
            continue;
        }
        for (const auto& command : allMatches(contentOf(stage / file), "org[.]tambonplan:([A-Za-z]+)")) {
            EXPECT_THAT(listedCommands(), Contains(command)) << file;
        }
    }
}

TEST(Lists, MenuToolbarAndTabbedBarAreForCalcOnly) {
    const auto contexts = allMatches(contentOf(stage / "Addons.xcu"), "oor:name=\"Context\"[^>]*><value>([^<]*)<");
    EXPECT_EQ(contexts, std::set<std::string>{"com.sun.star.sheet.SpreadsheetDocument"});
}

TEST(Lists, FunctionsAreTheMethodsOfTheInterface) {
    const auto idl = contentOf(std::filesystem::path(TAMBONPLAN_SOURCE_DIR) / "idl/org/tambonplan/XFunctions.idl");
    std::set<std::string> listed;
    const auto rows = rowsOf(std::filesystem::path(TAMBONPLAN_SOURCE_DIR) / "registration/functions.tsv");
    for (std::size_t row = 1; row < rows.size(); ++row) {
        listed.insert(rows[row].at(0) + (rows[row].at(1).empty() ? "" : "." + rows[row].at(1)));
    }
    std::set<std::string> declared;
    for (const auto& method : allMatches(idl, "(tp[A-Za-z]+)[(]")) {
        declared.insert(method);
        const auto begin = idl.find(method + "(");
        for (const auto& parameter : allMatches(idl.substr(begin, idl.find(')', begin) - begin), "\\[in\\] [a-z]+ ([a-z]+)")) {
            declared.insert(method + "." + parameter);
        }
    }
    EXPECT_EQ(listed, declared);
}

TEST(Lists, FunctionsKeepTheNamesOfTheContract) {
    const auto names = allMatches(contentOf(stage / "CalcAddIns.xcu"), ">(TP_[A-Z]+)<");
    EXPECT_EQ(names, (std::set<std::string>{"TP_FOLD", "TP_BAHT", "TP_SIMILARITY", "TP_THEME"}));
}

} // namespace
} // namespace tambonplan::packageTest
