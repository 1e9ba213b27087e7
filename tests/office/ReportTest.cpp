// Reports: templates filled from the tambon workbook and opened again.
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/text/XTextDocument.hpp>
#include <com/sun/star/text/XTextTable.hpp>
#include <com/sun/star/text/XTextTablesSupplier.hpp>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "OfficeTest.hpp"
#include "office/Ranges.hpp"
#include "report/Format.hpp"

namespace tambonplan::tests {
namespace {

namespace fs = std::filesystem;

const char* const everyReport[] = {"book",  "coordination", "district", "p01",           "p02",    "p02strategy",
                                   "p03",   "villages",     "quality",  "certification", "kpi",    "completeness",
                                   "order", "letter",       "forum",    "ballot",        "poster", "crossvillage"};

/// One workbook for the whole suite, as an officer has it after RunAll, in a tambon with a name.
class Reports : public OfficeTest {
protected:
    static void SetUpTestSuite() {
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
    static void TearDownTestSuite() {
        closeDocument(workbook_);
        workbook_.clear();
    }

    /// Makes a report and gives its path.
    static std::string make(const char* name, const char* format, const std::string& to = folder_) {
        const auto results = office().run(
            "Report", workbook_,
            sequence({argument("Name", ascii(name)), argument("Format", ascii(format)), argument("To", toOffice(text::fromUtf8(to)))}));
        return toSystemPath(resultOf<OUString>(results, "Url"));
    }

    /// All text of a document, tables included.
    std::string textOf(const std::string& path) {
        const auto document = keep(office().open(path, true));
        std::string all =
            text::toUtf8(fromOffice(Reference<css::text::XTextDocument>(document, css::uno::UNO_QUERY_THROW)->getText()->getString()));
        const auto tables = Reference<css::text::XTextTablesSupplier>(document, css::uno::UNO_QUERY_THROW)->getTextTables();
        const auto names = tables->getElementNames();
        for (const OUString& name : names) {
            const Reference<css::text::XTextTable> table(tables->getByName(name), css::uno::UNO_QUERY_THROW);
            const auto cells = table->getCellNames();
            for (const OUString& cell : cells)
                all += text::toUtf8(fromOffice(
                           Reference<css::text::XTextRange>(table->getCellByName(cell), css::uno::UNO_QUERY_THROW)->getString())) +
                       "\n";
        }
        return all;
    }

    static std::string folder_;
    static Reference<css::frame::XModel> workbook_;
};

std::string Reports::folder_;
Reference<css::frame::XModel> Reports::workbook_;

TEST_F(Reports, EveryReportIsMadeAndNoPlaceholderIsLeft) {
    for (const char* name : everyReport) {
        const std::string path = make(name, "odt");
        const std::string content = textOf(path);
        EXPECT_EQ(content.find('{'), std::string::npos) << name << ": " << content.substr(content.find('{'), 60);
        EXPECT_NE(content.find("หนองแสงทอง"), std::string::npos) << name;
    }
}

TEST_F(Reports, TheBookHoldsEveryProjectAndTheTotalOfThePlan) {
    const auto plan = tables(workbook_).at(u"TP_Plan");
    double budget = 0;
    for (std::size_t row = 0; row < plan.rows.size(); ++row)
        budget += plan.number(row, u"งบประมาณ").value_or(0);
    const std::string content = textOf(make("book", "docx"));
    EXPECT_NE(content.find(text::toUtf8(report::grouped(budget))), std::string::npos);
    EXPECT_NE(content.find(text::toUtf8(report::bahtWords(budget))), std::string::npos);
    for (std::size_t row = 0; row < plan.rows.size(); ++row)
        EXPECT_NE(content.find(text::toUtf8(plan.text(row, u"โครงการ"))), std::string::npos) << row;
    EXPECT_NE(content.find("ภาคผนวก ก"), content.rfind("ภาคผนวก ก")) << "the table of contents names the chapters too";
}

TEST_F(Reports, ThePdfHoldsTheSameTotal) {
    const std::string path = make("p02", "pdf");
    const std::string command = "pdftotext -layout '" + path + "' '" + path + ".txt'";
    ASSERT_EQ(std::system(command.c_str()), 0); // NOLINT(concurrency-mt-unsafe): one thread
    std::ifstream file(path + ".txt");
    const std::string content{std::istreambuf_iterator<char>(file), {}};
    double budget = 0;
    const auto plan = tables(workbook_).at(u"TP_Plan");
    for (std::size_t row = 0; row < plan.rows.size(); ++row)
        budget += plan.number(row, u"งบประมาณ").value_or(0);
    EXPECT_NE(content.find(text::toUtf8(report::grouped(budget))), std::string::npos);
}

TEST_F(Reports, EveryVillageCountsItsProjects) {
    const auto villages = tables(workbook_).at(u"TP_Villages");
    ASSERT_EQ(villages.rows.size(), 10U);
    for (std::size_t row = 0; row < villages.rows.size(); ++row)
        EXPECT_GT(villages.number(row, u"จำนวนโครงการ").value_or(0), 0) << sheetSnapshot(workbook_, u"หมู่บ้าน").substr(0, 2000);
}

TEST_F(Reports, QualityShowsValuesAndNoFormulas) {
    const std::string content = textOf(make("quality", "odt"));
    EXPECT_EQ(content.find("IFERROR"), std::string::npos);
    EXPECT_NE(content.find("ยังประเมินไม่ครบ"), std::string::npos);
}

TEST_F(Reports, NothingIsEverOverwritten) {
    const std::string first = make("letter", "odt");
    const std::string second = make("letter", "odt");
    EXPECT_NE(first, second);
    EXPECT_TRUE(fs::exists(first));
}

TEST_F(Reports, AWrongTemplateMakesNoDocument) {
    const std::string own = folder_ + "/own";
    fs::create_directories(own);
    std::ofstream(own + "/letter.fodt")
        << "<?xml version=\"1.0\"?><office:document xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
           "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" office:version=\"1.3\" "
           "office:mimetype=\"application/vnd.oasis.opendocument.text\"><office:body><office:text><text:p>{ไม่มีช่องนี้}</text:p>"
           "</office:text></office:body></office:document>";
    const auto settings = tables(workbook_).at(u"TP_Settings");
    const std::size_t row = rowWhere(settings, u"ค่า", u"โฟลเดอร์แม่แบบ");
    ASSERT_NE(row, Text::npos);
    typeInto(workbook_, u"TP_Settings", row, u"ข้อมูล", text::fromUtf8(own));
    const std::string out = folder_ + "/out";
    fs::create_directories(out);
    EXPECT_EQ(failureOf("Report", workbook_, sequence({argument("Name", ascii("letter")), argument("To", toOffice(text::fromUtf8(out)))})),
              "error.templateProblems");
    EXPECT_TRUE(fs::is_empty(out));
    typeInto(workbook_, u"TP_Settings", row, u"ข้อมูล", u"");
}

TEST_F(Reports, AMissingFolderAndAnUnknownReportAreRefused) {
    EXPECT_EQ(failureOf("Report", workbook_,
                        sequence({argument("Name", ascii("letter")), argument("To", ascii("file:///no/such/folder/x.odt"))})),
              "error.reportFolder");
    EXPECT_EQ(failureOf("Report", workbook_, sequence({argument("Name", ascii("nothing"))})), "error.unknownReport");
}

TEST_F(Reports, TheDashboardHoldsNumbersThatCanBeReckonedWith) {
    const auto document = keep(office().open(make("dashboard", "ods"), true));
    const Reference<css::sheet::XSpreadsheetDocument> calc(document, css::uno::UNO_QUERY_THROW);
    const auto villages = sheetAt(calc, 4);
    for (sal_Int32 row = 2; row < 12; ++row)
        EXPECT_GT(villages->getCellByPosition(1, row)->getValue(), 0) << "a number, not a text";
}

TEST_F(Reports, TheFieldListNamesEveryList) {
    const auto document = keep(office().open(make("fields", "ods"), true));
    const Reference<css::sheet::XSpreadsheetDocument> calc(document, css::uno::UNO_QUERY_THROW);
    const auto sheet = sheetAt(calc, 0);
    std::string all;
    const Reference<css::sheet::XCellRangeData> column(sheet->getCellRangeByPosition(0, 0, 0, 4999), css::uno::UNO_QUERY_THROW);
    const auto rows = column->getDataArray();
    for (const auto& row : rows) {
        OUString path;
        row[0] >>= path;
        all += text::toUtf8(fromOffice(path)) + "\n";
    }
    for (const char* list : {"ด้าน ▸ ประเด็น ▸ โครงการ", "กรรมการ", "คุณภาพ", "หมู่บ้าน ▸ แถว"})
        EXPECT_NE(all.find(list), std::string::npos) << list;
}

TEST_F(Reports, OneExtractPerHost) {
    const auto results = office().run(
        "Report", workbook_,
        sequence({argument("Name", ascii("agency")), argument("Format", ascii("odt")), argument("To", toOffice(text::fromUtf8(folder_)))}));
    EXPECT_GT(resultOf<sal_Int32>(results, "Files"), 5);
}

} // namespace
} // namespace tambonplan::tests
