// Reports: templates filled from the tambon workbook and opened again.
#include <com/sun/star/awt/FontWeight.hpp>
#include <com/sun/star/chart/XChartDataArray.hpp>
#include <com/sun/star/chart/XChartDocument.hpp>
#include <com/sun/star/container/XNameContainer.hpp>
#include <com/sun/star/document/XEmbeddedObjectSupplier.hpp>
#include <com/sun/star/script/XLibraryContainer.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/table/XTableChartsSupplier.hpp>
#include <com/sun/star/text/XTextDocument.hpp>
#include <com/sun/star/text/XTextTable.hpp>
#include <com/sun/star/text/XTextTablesSupplier.hpp>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include <gmock/gmock.h>

#include "OfficeTest.hpp"
#include "office/Ranges.hpp"
#include "report/Format.hpp"

namespace tambonplan::tests {
namespace {

namespace fs = std::filesystem;

const char* const everyReport[] = {"book",     "coordination", "district",      "p01",    "p02",          "p02strategy",  "p03",
                                   "villages", "quality",      "certification", "kpi",    "completeness", "presentation", "order",
                                   "letter",   "forum",        "ballot",        "poster", "crossvillage"};

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

    /// How the letter fails with the officer's own templates of a folder.
    static std::string failureWithTemplates(const std::string& templates, const std::string& out) {
        const std::size_t row = rowWhere(tables(workbook_).at(u"TP_Settings"), u"ค่า", u"โฟลเดอร์แม่แบบ");
        typeInto(workbook_, u"TP_Settings", row, u"ข้อมูล", text::fromUtf8(templates));
        std::string key =
            failureOf("Report", workbook_, sequence({argument("Name", ascii("letter")), argument("To", toOffice(text::fromUtf8(out)))}));
        typeInto(workbook_, u"TP_Settings", row, u"ข้อมูล", u"");
        return key;
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

/// The files that a report with these arguments made.
std::vector<std::string> filesMade(const Sequence<css::beans::NamedValue>& results) {
    std::vector<std::string> paths;
    const Text urls = fromOffice(resultOf<OUString>(results, "Urls"));
    for (const TextView url : text::split(urls, u'\n'))
        paths.push_back(toSystemPath(toOffice(url)));
    return paths;
}

std::string pdfText(const std::string& path) {
    const std::string command = "pdftotext -layout '" + path + "' '" + path + ".txt'";
    if (std::system(command.c_str()) != 0) return {}; // NOLINT(concurrency-mt-unsafe): one thread
    std::ifstream file(path + ".txt");
    return {std::istreambuf_iterator<char>(file), {}};
}

/// A part of a Word document, as it is stored.
std::string wordPart(const std::string& path, const std::string& part) {
    const std::string command = "unzip -p '" + path + "' '" + part + "' > '" + path + ".xml'";
    if (std::system(command.c_str()) != 0) return {}; // NOLINT(concurrency-mt-unsafe)
    std::ifstream file(path + ".xml");
    return {std::istreambuf_iterator<char>(file), {}};
}

TEST_F(Reports, ThePdfHoldsTheSameTotal) {
    const std::string path = make("p02", "pdf");
    const std::string content = pdfText(path);
    double budget = 0;
    const auto plan = tables(workbook_).at(u"TP_Plan");
    for (std::size_t row = 0; row < plan.rows.size(); ++row)
        budget += plan.number(row, u"งบประมาณ").value_or(0);
    EXPECT_NE(content.find(text::toUtf8(report::grouped(budget))), std::string::npos);
}

TEST_F(Reports, ThaiDigitsReachPageNumbersTheCountOfPagesAndTheTableOfContents) {
    const std::size_t row = rowWhere(tables(workbook_).at(u"TP_Settings"), u"ค่า", u"ตัวเลขในรายงาน");
    typeInto(workbook_, u"TP_Settings", row, u"ข้อมูล", u"เลขไทย");
    const std::string pdf = pdfText(make("book", "pdf"));
    const std::string odt = make("p02", "odt");
    const std::string docx = make("book", "docx");
    typeInto(workbook_, u"TP_Settings", row, u"ข้อมูล", u"เลขอารบิก");

    const auto pages = static_cast<long>(std::ranges::count(pdf, '\f'));
    ASSERT_GT(pages, 20);
    const std::string count = text::toUtf8(report::thaiDigits(text::number(static_cast<long long>(pages))));
    EXPECT_NE(pdf.find("หน้า ๒/" + count), std::string::npos);
    EXPECT_NE(pdf.find("หน้า " + count + "/" + count), std::string::npos);

    const auto opened = keep(office().open(odt, true));
    storeCopy(opened, odt + ".pdf", "writer_pdf_Export");
    const std::string again = pdfText(odt + ".pdf");
    const std::string last = text::toUtf8(report::thaiDigits(text::number(static_cast<long long>(std::ranges::count(again, '\f')))));
    EXPECT_NE(again.find("หน้า " + last + "/" + last), std::string::npos) << "the stored document counts its pages the same way";

    const std::string content = textOf(docx);
    EXPECT_NE(content.find("ส่วนที่ ๑ ข้อมูลทั่วไป"), content.rfind("ส่วนที่ ๑ ข้อมูลทั่วไป"))
        << "a Word document that opens, with its table of contents";
    EXPECT_NE(wordPart(docx, "word/document.xml").find("w:fmt=\"thaiNumbers\""), std::string::npos);
    EXPECT_NE(wordPart(docx, "word/footer*.xml").find("\\* THAIARABIC"), std::string::npos);
}

TEST_F(Reports, EveryReceiverGetsABookWithHisLabel) {
    const auto results = office().run("Report", workbook_,
                                      sequence({argument("Name", ascii("booksets")), argument("Format", ascii("odt")),
                                                argument("To", toOffice(text::fromUtf8(folder_)))}));
    const auto paths = filesMade(results);
    const auto receivers = tables(workbook_).at(u"TP_Distribution");
    ASSERT_EQ(receivers.rows.size(), 3U);
    ASSERT_EQ(paths.size(), 3U);
    for (std::size_t row = 0; row < 3; ++row) {
        const std::string label = "ชุดที่ " + std::to_string(row + 1) + " สำหรับ" + text::toUtf8(receivers.text(row, u"ผู้รับ"));
        EXPECT_NE(textOf(paths[row]).find(label), std::string::npos) << label;
    }
}

TEST_F(Reports, TheForumPackHoldsThePageOfTheWholeTambon) {
    const std::string content = textOf(make("forum", "odt"));
    const auto villages = tables(workbook_).at(u"TP_Villages");
    double rows = 0;
    for (std::size_t row = 0; row < villages.rows.size(); ++row) {
        EXPECT_NE(content.find(text::toUtf8(villages.text(row, u"หมู่บ้าน"))), std::string::npos) << row;
        rows += villages.number(row, u"จำนวนโครงการ").value_or(0);
    }
    EXPECT_NE(content.find("รวม 10 หมู่บ้าน"), std::string::npos);
    EXPECT_NE(content.find("\n" + text::toUtf8(report::grouped(rows)) + "\n"), std::string::npos) << rows;
}

TEST_F(Reports, EveryVillageCountsItsProjects) {
    const auto villages = tables(workbook_).at(u"TP_Villages");
    ASSERT_EQ(villages.rows.size(), 10U);
    for (std::size_t row = 0; row < villages.rows.size(); ++row)
        EXPECT_GT(villages.number(row, u"จำนวนโครงการ").value_or(0), 0) << sheetSnapshot(workbook_, u"หมู่บ้าน").substr(0, 2000);
}

TEST_F(Reports, EveryVillagePresentsItsOwnRowsAndOnlyTheChosenVillagesAreMade) {
    const auto results = office().run("Report", workbook_,
                                      sequence({argument("Name", ascii("presentation")), argument("Format", ascii("odt")),
                                                argument("Village", ascii("2, 7")), argument("To", toOffice(text::fromUtf8(folder_)))}));
    const auto paths = filesMade(results);
    ASSERT_EQ(paths.size(), 2U);
    const auto registered = tables(workbook_).at(u"TP_Register");
    const std::string second = textOf(paths.front());
    const std::string seventh = textOf(paths.back());
    for (std::size_t row = 0; row < registered.rows.size(); ++row) {
        const std::string name = text::toUtf8(registered.text(row, u"โครงการ"));
        const double village = registered.number(row, u"หมู่ที่").value_or(0);
        EXPECT_TRUE(village != 2 || second.find(name) != std::string::npos) << name;
        EXPECT_TRUE(village != 7 || seventh.find(name) != std::string::npos) << name;
    }
    EXPECT_EQ(second.find('{'), std::string::npos);
    EXPECT_NE(second.find("ขอรับการสนับสนุน"), std::string::npos);
}

TEST_F(Reports, StrategiesStandAboveTheTablesOfP02) {
    const auto issues = tables(workbook_).at(u"TP_Issues");
    const std::size_t roads = rowWhere(issues, u"ประเด็น", u"คมนาคม");
    typeInto(workbook_, u"TP_Issues", roads, u"ยุทธศาสตร์จังหวัด", u"2 โครงข่ายคมนาคม");
    typeInto(workbook_, u"TP_Issues", roads, u"ยุทธศาสตร์ อปท.", u"1 พัฒนาโครงสร้างพื้นฐาน");
    typeInto(workbook_, u"TP_Issues", roads, u"กลยุทธ์", u"ก่อสร้างและบำรุงถนน");
    const std::string content = textOf(make("p02strategy", "odt"));
    for (const char16_t* cell : {u"ยุทธศาสตร์จังหวัด", u"ยุทธศาสตร์ อปท.", u"กลยุทธ์"})
        typeInto(workbook_, u"TP_Issues", roads, cell, u"");
    EXPECT_NE(content.find("ก. ยุทธศาสตร์จังหวัดที่ 2 โครงข่ายคมนาคม"), std::string::npos);
    EXPECT_NE(content.find("ในเขตจังหวัดที่ 1 พัฒนาโครงสร้างพื้นฐาน"), std::string::npos);
    EXPECT_NE(content.find("กลยุทธ์ ก่อสร้างและบำรุงถนน · แผนงาน อุตสาหกรรมและการโยธา"), std::string::npos);
    EXPECT_NE(content.find("[ยังไม่มีข้อมูล: ยุทธศาสตร์จังหวัด]"), std::string::npos) << "the other issues have none yet";
}

TEST_F(Reports, TheCoordinationAccountHoldsWhatTheCommunityDoesNotDoAloneAndSaysWhatIsLeftOut) {
    const auto plan = tables(workbook_).at(u"TP_Plan");
    double budget = 0;
    std::size_t alone = 0;
    for (std::size_t row = 0; row < plan.rows.size(); ++row) {
        const bool own = plan.text(row, u"กลุ่ม") == u"ทำเอง";
        alone += own ? 1 : 0;
        budget += own ? 0 : plan.number(row, u"งบประมาณ").value_or(0);
    }
    ASSERT_GT(alone, 0U);
    const std::string content = textOf(make("coordination", "odt"));
    EXPECT_NE(
        content.find("รวมทั้งสิ้น " + std::to_string(plan.rows.size() - alone) + " โครงการ งบประมาณ " + text::toUtf8(report::grouped(budget))),
        std::string::npos);
    EXPECT_NE(content.find("ไม่อยู่ในบัญชีนี้: กลุ่มทำเอง " + std::to_string(alone) + " โครงการ"), std::string::npos);
}

TEST_F(Reports, WhatNobodyFilledInIsMarkedAndListed) {
    const auto results = office().run(
        "Report", workbook_,
        sequence({argument("Name", ascii("letter")), argument("Format", ascii("odt")), argument("To", toOffice(text::fromUtf8(folder_)))}));
    const Text missing = fromOffice(resultOf<OUString>(results, "Missing"));
    EXPECT_NE(missing.find(u"เลขที่หนังสือ"), Text::npos) << text::toUtf8(missing);
    EXPECT_NE(textOf(filesMade(results).front()).find("[ยังไม่มีข้อมูล: เลขที่หนังสือ]"), std::string::npos);
}

TEST_F(Reports, ATemplateThatSomebodyHasOpenIsFilledAllTheSame) {
    const std::string own = folder_ + "/open";
    fs::create_directories(own);
    {
        const auto form = keep(office().open(TAMBONPLAN_SOURCE_DIR "/extension/templates/letter.fodt", true));
        storeCopy(form, own + "/letter.odt", "writer8");
    }
    // A lock file as another office writes it: who, where, when, and his profile, all invented and none of it ever opened.
    std::ofstream(own + "/.~lock.letter.odt#")
        << ",Invented Colleague,another-desk,28.11.2026 20:00,file:///invented/profile/of/the/colleague;";
    const auto settings = tables(workbook_).at(u"TP_Settings");
    const std::size_t row = rowWhere(settings, u"ค่า", u"โฟลเดอร์แม่แบบ");
    typeInto(workbook_, u"TP_Settings", row, u"ข้อมูล", text::fromUtf8(own));
    const std::string content = textOf(make("letter", "odt"));
    typeInto(workbook_, u"TP_Settings", row, u"ข้อมูล", u"");
    EXPECT_NE(content.find("หนองแสงทอง"), std::string::npos);
    EXPECT_TRUE(fs::exists(own + "/.~lock.letter.odt#")) << "the other's lock is his";
}

TEST_F(Reports, ATemplateWithMacrosIsRefused) {
    const std::string own = folder_ + "/macros";
    const std::string out = own + "/out";
    fs::create_directories(out);
    {
        const auto form = keep(office().open(TAMBONPLAN_SOURCE_DIR "/extension/templates/letter.fodt", true));
        const auto libraries = property<Reference<css::container::XNameAccess>>(form, "BasicLibraries");
        const Reference<css::script::XLibraryContainer> container(libraries, css::uno::UNO_QUERY_THROW);
        if (!container->hasByName(ascii("Standard"))) container->createLibrary(ascii("Standard"));
        container->loadLibrary(ascii("Standard"));
        const Reference<css::container::XNameContainer> library(container->getByName(ascii("Standard")), css::uno::UNO_QUERY_THROW);
        library->insertByName(ascii("Module1"), Any(ascii("Sub Main\nEnd Sub\n")));
        storeCopy(form, own + "/letter.odt", "writer8");
    }
    EXPECT_EQ(failureWithTemplates(own, out), "error.templateMacros");
    EXPECT_TRUE(fs::is_empty(out));
}

TEST_F(Reports, AFolderThatMayNotBeWrittenIntoStaysAsItIs) {
    const std::string closed = folder_ + "/closed";
    fs::create_directories(closed);
    const std::string mount = "mount -t tmpfs -o ro tmpfs '" + closed + "' 2>/dev/null";
    const bool mounted = std::system(mount.c_str()) == 0; // NOLINT(concurrency-mt-unsafe): root may write everywhere else
    if (!mounted) fs::permissions(closed, fs::perms::owner_read | fs::perms::owner_exec);
    EXPECT_EQ(
        failureOf("Report", workbook_, sequence({argument("Name", ascii("letter")), argument("To", toOffice(text::fromUtf8(closed)))})),
        "error.reportWrite");
    EXPECT_TRUE(fs::is_empty(closed));
    if (!mounted) fs::permissions(closed, fs::perms::owner_all);
    if (mounted) {
        EXPECT_EQ(std::system(("umount '" + closed + "'").c_str()), 0); // NOLINT(concurrency-mt-unsafe)
    }
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
    const OUString letter = toUrl(toOffice(text::fromUtf8(own + "/letter.fodt")));
    const auto check = office().run("CheckTemplate", workbook_, sequence({argument("File", letter)}));
    EXPECT_EQ(resultOf<sal_Int32>(check, "Problems"), 1);
    EXPECT_NE(fromOffice(resultOf<OUString>(check, "Text")).find(u"ไม่มีช่องนี้"), Text::npos);
    typeInto(workbook_, u"TP_Settings", row, u"ข้อมูล", u"");
}

/// The officer's own list of projects of several villages: the shipped one, edited and stored as Word document.
TEST_F(Reports, ATemplateEditedAndStoredAsWordDocumentStillFillsRight) {
    const std::string own = folder_ + "/edited";
    fs::create_directories(own);
    {
        const auto form = keep(office().open(TAMBONPLAN_SOURCE_DIR "/extension/templates/crossvillage.fodt", true));
        const auto all = Reference<css::text::XTextTablesSupplier>(form, css::uno::UNO_QUERY_THROW)->getTextTables();
        const Reference<css::text::XTextTable> table(all->getByName(all->getElementNames()[0]), css::uno::UNO_QUERY_THROW);
        table->getColumns()->removeByIndex(4, 1); // the budget
        table->getRows()->insertByIndex(1, 1);    // the row with the marks is the third now
        const Reference<css::text::XText> cell(table->getCellByName(ascii("B3")), css::uno::UNO_QUERY_THROW);
        ASSERT_EQ(fromOffice(cell->getString()), u"{โครงการ}");
        const auto cursor = cell->createTextCursorByRange(cell->getStart()); // half of the placeholder bold, the rest in another font
        cursor->goRight(4, true);
        setProperty(cursor, "CharWeightComplex", css::awt::FontWeight::BOLD);
        cursor->collapseToEnd();
        cursor->gotoEnd(true);
        setProperty(cursor, "CharFontNameComplex", ascii("Laksaman"));
        storeCopy(form, own + "/crossvillage.docx", "MS Word 2007 XML");
    }
    const auto settings = tables(workbook_).at(u"TP_Settings");
    const std::size_t row = rowWhere(settings, u"ค่า", u"โฟลเดอร์แม่แบบ");
    typeInto(workbook_, u"TP_Settings", row, u"ข้อมูล", text::fromUtf8(own));
    const std::string content = textOf(make("crossvillage", "docx"));
    typeInto(workbook_, u"TP_Settings", row, u"ข้อมูล", u"");
    EXPECT_EQ(content.find('{'), std::string::npos) << content.substr(content.find('{'), 80);
    EXPECT_EQ(content.find("งบประมาณ (บาท)"), std::string::npos) << "the shipped template was filled";
    const auto plan = tables(workbook_).at(u"TP_Plan");
    std::size_t crossing = 0;
    for (std::size_t i = 0; i < plan.rows.size(); ++i) {
        if (plan.number(i, u"จำนวนหมู่บ้าน").value_or(0) < 2) continue;
        ++crossing;
        EXPECT_NE(content.find(text::toUtf8(plan.text(i, u"โครงการ"))), std::string::npos) << i;
    }
    EXPECT_GT(crossing, 5U);
}

TEST_F(Reports, OneThatCannotBeMadeKeepsTheOthersOfASetNotBack) {
    const std::string own = folder_ + "/half";
    const std::string out = folder_ + "/set";
    fs::create_directories(own);
    fs::create_directories(out);
    std::ofstream(own + "/letter.fodt") << "no template at all";
    const auto settings = tables(workbook_).at(u"TP_Settings");
    const std::size_t row = rowWhere(settings, u"ค่า", u"โฟลเดอร์แม่แบบ");
    typeInto(workbook_, u"TP_Settings", row, u"ข้อมูล", text::fromUtf8(own));
    const auto results = office().run("Report", workbook_,
                                      sequence({argument("Name", ascii("letter, order, dashboard, kpi")), argument("Format", ascii("odt")),
                                                argument("To", toOffice(text::fromUtf8(out)))}));
    typeInto(workbook_, u"TP_Settings", row, u"ข้อมูล", u"");
    EXPECT_EQ(resultOf<sal_Int32>(results, "Files"), 3);
    EXPECT_TRUE(fromOffice(resultOf<OUString>(results, "Failed")).starts_with(u"หนังสือนำส่ง: ")) << "and why";
    std::vector<std::string> names;
    for (const std::string& path : filesIn(out))
        names.push_back(fs::path(path).extension());
    EXPECT_THAT(names, testing::UnorderedElementsAre(".odt", ".odt", ".ods", ".txt")) << "the dashboard is a sheet: it keeps its format";
}

TEST_F(Reports, AFullDiskLeavesNoHalfDocument) {
    const std::string full = folder_ + "/full";
    fs::create_directories(full);
    const std::string mount = "mount -t tmpfs -o size=4k tmpfs '" + full + "' 2>/dev/null";
    if (std::system(mount.c_str()) != 0) GTEST_SKIP() << "only root can make a disk that is full"; // NOLINT(concurrency-mt-unsafe)
    std::ofstream(full + "/taken") << std::string(4096, 'x');
    EXPECT_EQ(failureOf("Report", workbook_, sequence({argument("Name", ascii("letter")), argument("To", toOffice(text::fromUtf8(full)))})),
              "error.reportWrite");
    std::vector<std::string> names;
    for (const auto& entry : fs::directory_iterator(full))
        names.push_back(entry.path().filename());
    EXPECT_THAT(names, testing::ElementsAre("taken"));
    EXPECT_EQ(std::system(("umount '" + full + "'").c_str()), 0); // NOLINT(concurrency-mt-unsafe)
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

TEST_F(Reports, TheDashboardsChartsShowEveryThemeAndVillage) {
    const auto document = keep(office().open(make("dashboard", "ods"), true));
    const Reference<css::table::XTableChartsSupplier> sheet(
        sheetAt(Reference<css::sheet::XSpreadsheetDocument>(document, css::uno::UNO_QUERY_THROW), 0), css::uno::UNO_QUERY_THROW);
    const auto charts = sheet->getCharts();
    const auto names = charts->getElementNames();
    ASSERT_EQ(names.getLength(), 5);
    std::vector<std::size_t> points;
    for (const OUString& name : names) {
        const Reference<css::document::XEmbeddedObjectSupplier> object(charts->getByName(name), css::uno::UNO_QUERY_THROW);
        const Reference<css::chart::XChartDocument> chart(object->getEmbeddedObject(), css::uno::UNO_QUERY_THROW);
        const Reference<css::chart::XChartDataArray> data(chart->getData(), css::uno::UNO_QUERY_THROW);
        points.push_back(static_cast<std::size_t>(data->getData().getLength()));
    }
    const auto villages = tables(workbook_).at(u"TP_Villages").rows.size();
    EXPECT_THAT(points, testing::Contains(villages));
    EXPECT_THAT(points, testing::Contains(8U)) << "the themes of the sample";
    EXPECT_THAT(points, testing::Contains(5U)) << "the years of the plan";
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
