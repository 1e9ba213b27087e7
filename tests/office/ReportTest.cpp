#include "ReportTest.hpp"

#include <com/sun/star/text/XTextDocument.hpp>
#include <com/sun/star/text/XTextTable.hpp>
#include <com/sun/star/text/XTextTablesSupplier.hpp>

#include <filesystem>

namespace tambonplan::tests {

namespace fs = std::filesystem;

std::string Reports::folder_;
Reference<css::frame::XModel> Reports::workbook_;

void Reports::SetUpTestSuite() {
    OfficeTest::SetUpTestSuite();
    folder_ = TAMBONPLAN_BINARY_DIR "/reports";
    fs::remove_all(folder_);
    fs::create_directories(folder_);
    const auto results = office().run("NewWorkbook", {},
                                      sequence({argument("Tambon", toOffice(u"หนองแสงทอง")), argument("Amphoe", toOffice(u"เวียงสำราญ")),
                                                argument("Province", toOffice(u"เชียงพนา")), argument("FiscalYear", sal_Int32(2570))}));
    workbook_ = resultOf<Reference<css::frame::XModel>>(results, "Workbook");
    office().run("RunAll", workbook_, files(sampleFiles()));
}

void Reports::TearDownTestSuite() {
    closeDocument(workbook_);
    workbook_.clear();
}

Sequence<css::beans::NamedValue> Reports::run(const char* names, const char* format, const std::string& to) {
    return office().run(
        "Report", workbook_,
        sequence({argument("Name", ascii(names)), argument("Format", ascii(format)), argument("To", toOffice(text::fromUtf8(to)))}));
}

std::string Reports::make(const char* name, const char* format, const std::string& to) {
    return toSystemPath(resultOf<OUString>(run(name, format, to), "Url"));
}

std::string Reports::failureInto(const std::string& out, const char* name) {
    return failureOf("Report", workbook_, sequence({argument("Name", ascii(name)), argument("To", toOffice(text::fromUtf8(out)))}));
}

std::string Reports::newFolder(const char* name) {
    const std::string folder = folder_ + "/" + name;
    fs::create_directories(folder);
    return folder;
}

std::string Reports::textOf(const std::string& path) {
    const auto document = keep(office().open(path, true));
    std::string all =
        text::toUtf8(fromOffice(Reference<css::text::XTextDocument>(document, css::uno::UNO_QUERY_THROW)->getText()->getString()));
    const auto tables = Reference<css::text::XTextTablesSupplier>(document, css::uno::UNO_QUERY_THROW)->getTextTables();
    const auto names = tables->getElementNames();
    for (const OUString& name : names) {
        const Reference<css::text::XTextTable> table(tables->getByName(name), css::uno::UNO_QUERY_THROW);
        const auto cells = table->getCellNames();
        for (const OUString& cell : cells)
            all += text::toUtf8(
                       fromOffice(Reference<css::text::XTextRange>(table->getCellByName(cell), css::uno::UNO_QUERY_THROW)->getString())) +
                   "\n";
    }
    return all;
}

OwnTemplates::OwnTemplates(Reference<css::frame::XModel> workbook, std::string folder)
    : workbook_(std::move(workbook)), folder_(std::move(folder)) {
    set(text::fromUtf8(folder_));
}

OwnTemplates::~OwnTemplates() {
    try {
        set(u"");
    } catch (const std::exception& error) {
        ADD_FAILURE() << error.what();
    }
}

void OwnTemplates::set(TextView folder) const {
    const std::size_t row = rowWhere(readTables(workbook_).at(u"TP_Settings"), u"ค่า", u"โฟลเดอร์แม่แบบ");
    typeInto(workbook_, u"TP_Settings", row, u"ข้อมูล", Text(folder));
}

std::vector<std::string> filesMade(const Sequence<css::beans::NamedValue>& results) {
    std::vector<std::string> paths;
    const Text urls = fromOffice(resultOf<OUString>(results, "Urls"));
    for (const TextView url : text::split(urls, u'\n'))
        paths.push_back(toSystemPath(toOffice(url)));
    return paths;
}

} // namespace tambonplan::tests
