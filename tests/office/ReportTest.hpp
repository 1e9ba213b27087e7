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

    /// Makes reports into a folder and gives the results of the command.
    static Sequence<css::beans::NamedValue> run(const char* names, const char* format, const std::string& to = folder_);

    /// How a report fails whose documents go into a folder.
    static std::string failureInto(const std::string& out, const char* name = "letter");

    /// A new folder for documents below that of the suite.
    static std::string newFolder(const char* name);

    /// Stores a shipped template, edited, in a file.
    template<class Edit> void storeTemplate(const char* name, const std::string& path, const char* filter, Edit edit) {
        const auto form = keep(office().open(TAMBONPLAN_SOURCE_DIR "/extension/templates/" + std::string(name) + ".fodt", true));
        edit(form);
        storeCopy(form, path, filter);
    }

    /// All text of a document, tables included.
    std::string textOf(const std::string& path);

    static std::string folder_;
    static Reference<css::frame::XModel> workbook_;
};

/// A folder with the officer's own templates, which the settings name as long as this lives.
class OwnTemplates {
public:
    OwnTemplates(Reference<css::frame::XModel> workbook, std::string folder);
    ~OwnTemplates();
    OwnTemplates(const OwnTemplates&) = delete;
    OwnTemplates& operator=(const OwnTemplates&) = delete;

    /// "letter.odt" in the folder.
    std::string file(const char* name) const { return folder_ + "/" + name; }

private:
    void set(TextView folder) const;

    Reference<css::frame::XModel> workbook_;
    std::string folder_;
};

/// The files that a report with these arguments made.
std::vector<std::string> filesMade(const Sequence<css::beans::NamedValue>& results);

} // namespace tambonplan::tests
