#include "OfficeTest.hpp"

#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <org/tambonplan/PlanError.hpp>

#include <fstream>
#include <memory>

#include <unistd.h>

#include "office/Cells.hpp"
#include "office/Ranges.hpp"

namespace tambonplan::tests {

namespace {

std::unique_ptr<Office>& shared() {
    static std::unique_ptr<Office> office;
    return office;
}

/// Ends the office before the program ends, also when tests fail.
class EndOffice : public testing::Environment {
public:
    void TearDown() override { shared().reset(); }
};
const testing::Environment* const endOffice = testing::AddGlobalTestEnvironment(new EndOffice);

Reference<css::table::XCell> cellOf(const Reference<css::frame::XModel>& model, TextView range, std::size_t row, TextView header) {
    const Reference<css::sheet::XSpreadsheetDocument> document(model, css::uno::UNO_QUERY_THROW);
    const auto at = findRange(document, range);
    const plan::Table table = readTables(model).at(Text(range));
    const std::size_t column = table.column(header);
    if (!at || column == Text::npos || row >= table.rows.size()) throw std::out_of_range("no such cell");
    return sheetAt(document, at->Sheet)
        ->getCellByPosition(at->StartColumn + static_cast<sal_Int32>(column), at->StartRow + 1 + static_cast<sal_Int32>(row));
}

} // namespace

void OfficeTest::SetUpTestSuite() {
    if (!shared())
        shared() = std::make_unique<Office>(TAMBONPLAN_BINARY_DIR "/office-" + std::to_string(getpid()), Office::Window::Headless);
}

const Office& OfficeTest::office() {
    return *shared();
}

void OfficeTest::TearDown() {
    for (const auto& model : open_)
        closeDocument(model);
}

Reference<css::frame::XModel> OfficeTest::keep(const Reference<css::frame::XModel>& model) {
    open_.push_back(model);
    return model;
}

Reference<css::frame::XModel> OfficeTest::sampleWorkbook() {
    const auto workbook = keep(office().newCalc());
    office().run("RunAll", workbook, files(sampleFiles()));
    return workbook;
}

std::string OfficeTest::failureOf(const char* command, const Reference<css::frame::XModel>& workbook,
                                  const Sequence<css::beans::NamedValue>& arguments) {
    try {
        office().run(command, workbook, arguments);
        return {};
    } catch (const org::tambonplan::PlanError& error) {
        EXPECT_FALSE(error.Message.isEmpty());
        return text::toUtf8(fromOffice(error.Key));
    }
}

Reference<css::frame::XModel> OfficeTest::villageWorkbook(TextView title, const std::vector<std::pair<Text, double>>& rows) {
    const auto workbook = keep(office().newCalc());
    const Reference<css::sheet::XSpreadsheetDocument> document(workbook, css::uno::UNO_QUERY_THROW);
    Matrix cells{{Text(title), {}, {}}, {Text(u"ที่"), Text(u"โครงการ"), Text(u"งบประมาณ")}};
    for (std::size_t i = 0; i < rows.size(); ++i)
        cells.push_back({static_cast<double>(i + 1), rows[i].first, rows[i].second});
    writeContents(sheetAt(document, 0), 0, 0, cells);
    return workbook;
}

void FolderTest::SetUp() {
    std::filesystem::remove_all(folder_);
    std::filesystem::create_directories(folder_);
}

void FolderTest::TearDown() {
    OfficeTest::TearDown();
    std::filesystem::remove_all(folder_);
}

std::string FolderTest::write(const std::string& name, const std::string& bytes) const {
    std::filesystem::create_directories((folder_ / name).parent_path());
    std::ofstream(folder_ / name, std::ios::binary) << bytes;
    return path(name);
}

void typeInto(const Reference<css::frame::XModel>& model, TextView range, std::size_t row, TextView header, TextView text) {
    cellOf(model, range, row, header)->setFormula(toOffice(text));
}

void typeInto(const Reference<css::frame::XModel>& model, TextView range, std::size_t row, TextView header, double number) {
    cellOf(model, range, row, header)->setValue(number);
}

std::size_t rowWhere(const plan::Table& table, TextView header, TextView text) {
    for (std::size_t row = 0; row < table.rows.size(); ++row)
        if (plan::toText(table.at(row, header)) == text) return row;
    return Text::npos;
}

} // namespace tambonplan::tests
