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

std::string Reports::make(const char* name, const char* format, const std::string& to) {
    const auto results = office().run(
        "Report", workbook_,
        sequence({argument("Name", ascii(name)), argument("Format", ascii(format)), argument("To", toOffice(text::fromUtf8(to)))}));
    return toSystemPath(resultOf<OUString>(results, "Url"));
}

std::string Reports::failureWithTemplates(const std::string& templates, const std::string& out) {
    const std::size_t row = rowWhere(tables(workbook_).at(u"TP_Settings"), u"ค่า", u"โฟลเดอร์แม่แบบ");
    typeInto(workbook_, u"TP_Settings", row, u"ข้อมูล", text::fromUtf8(templates));
    std::string key =
        failureOf("Report", workbook_, sequence({argument("Name", ascii("letter")), argument("To", toOffice(text::fromUtf8(out)))}));
    typeInto(workbook_, u"TP_Settings", row, u"ข้อมูล", u"");
    return key;
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

std::vector<std::string> filesMade(const Sequence<css::beans::NamedValue>& results) {
    std::vector<std::string> paths;
    const Text urls = fromOffice(resultOf<OUString>(results, "Urls"));
    for (const TextView url : text::split(urls, u'\n'))
        paths.push_back(toSystemPath(toOffice(url)));
    return paths;
}

} // namespace tambonplan::tests
