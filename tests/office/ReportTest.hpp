#pragma once

#include <string>
#include <vector>

#include "OfficeTest.hpp"

namespace tambonplan::tests {

/// One workbook for the whole suite, as an officer has it after RunAll, in a tambon with a name.
class Reports : public OfficeTest {
protected:
    static void SetUpTestSuite();
    static void TearDownTestSuite();

    /// Makes a report and gives its path.
    static std::string make(const char* name, const char* format, const std::string& to = folder_);

    /// How the letter fails with the officer's own templates of a folder.
    static std::string failureWithTemplates(const std::string& templates, const std::string& out);

    /// All text of a document, tables included.
    std::string textOf(const std::string& path);

    static std::string folder_;
    static Reference<css::frame::XModel> workbook_;
};

/// The files that a report with these arguments made.
std::vector<std::string> filesMade(const Sequence<css::beans::NamedValue>& results);

} // namespace tambonplan::tests
