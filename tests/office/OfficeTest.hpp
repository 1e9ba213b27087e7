#pragma once

#include <filesystem>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "Office.hpp"
#include "Snapshot.hpp"
#include "office/Book.hpp"

namespace tambonplan::tests {

/// Tests inside one headless office per program; every test makes and closes its own documents.
class OfficeTest : public testing::Test {
protected:
    static void SetUpTestSuite();
    void TearDown() override;

    static const Office& office();

    /// Keeps a document to be closed at the end of the test.
    Reference<css::frame::XModel> keep(const Reference<css::frame::XModel>& model);

    /// A workbook on which RunAll has read the ten sample files.
    Reference<css::frame::XModel> sampleWorkbook();

    /// The tables of the workbook as the commands see them.
    static plan::Workbook tables(const Reference<css::frame::XModel>& model) { return readTables(model); }

    /// Fails with the message key that a command's PlanError carried; "" when it did not fail.
    static std::string failureOf(const char* command, const Reference<css::frame::XModel>& workbook,
                                 const Sequence<css::beans::NamedValue>& arguments = {});

    /// A new sheet-less workbook with one village plan: title row, header and `rows` of name and budget.
    Reference<css::frame::XModel> villageWorkbook(TextView title, const std::vector<std::pair<Text, double>>& rows);

private:
    std::vector<Reference<css::frame::XModel>> open_;
};

/// A test with a folder of its own for files, below that of the build; it is gone at the end.
class FolderTest : public OfficeTest {
protected:
    explicit FolderTest(const std::string& name) : folder_(TAMBONPLAN_BINARY_DIR "/" + name) {}

    void SetUp() override;
    void TearDown() override;

    std::string path(const std::string& name) const { return (folder_ / name).string(); }
    /// Makes a file of these bytes and gives its path.
    std::string write(const std::string& name, const std::string& bytes) const;

    const std::filesystem::path folder_;
};

/// Cell of a table by header; ✎ cells are written like an officer would, through the sheet.
void typeInto(const Reference<css::frame::XModel>& model, TextView range, std::size_t row, TextView header, TextView text);
void typeInto(const Reference<css::frame::XModel>& model, TextView range, std::size_t row, TextView header, double number);

/// Row of a table whose cell under `header` is `text`; npos where there is none.
std::size_t rowWhere(const plan::Table& table, TextView header, TextView text);

} // namespace tambonplan::tests
