// Templates of the officer: edited, open, broken, with macros; and the list of what they may name.
#include <com/sun/star/awt/FontWeight.hpp>
#include <com/sun/star/container/XNameContainer.hpp>
#include <com/sun/star/script/XLibraryContainer.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XPrintAreas.hpp>
#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/text/XTextDocument.hpp>
#include <com/sun/star/text/XTextTable.hpp>
#include <com/sun/star/text/XTextTablesSupplier.hpp>

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "ReportTest.hpp"
#include "office/Ranges.hpp"

namespace tambonplan::tests {
namespace {

namespace fs = std::filesystem;

TEST_F(Reports, ATemplateThatSomebodyHasOpenIsFilledAllTheSame) {
    const OwnTemplates own(workbook_, newFolder("open"));
    storeTemplate("letter", own.file("letter.odt"), "writer8", [](const auto&) {});
    // A lock file as another office writes it: who, where, when, and his profile, all invented and none of it ever opened.
    std::ofstream(own.file(".~lock.letter.odt#"))
        << ",Invented Colleague,another-desk,28.11.2026 20:00,file:///invented/profile/of/the/colleague;";
    const std::string content = textOf(make("letter", "odt"));
    EXPECT_NE(content.find("หนองแสงทอง"), std::string::npos);
    EXPECT_TRUE(fs::exists(own.file(".~lock.letter.odt#"))) << "the other's lock is his";
}

TEST_F(Reports, ATemplateWithMacrosIsRefused) {
    const OwnTemplates own(workbook_, newFolder("macros"));
    const std::string out = newFolder("macros-out");
    storeTemplate("letter", own.file("letter.odt"), "writer8", [](const auto& form) {
        const auto libraries = property<Reference<css::container::XNameAccess>>(form, "BasicLibraries");
        const Reference<css::script::XLibraryContainer> container(libraries, css::uno::UNO_QUERY_THROW);
        if (!container->hasByName(ascii("Standard"))) container->createLibrary(ascii("Standard"));
        container->loadLibrary(ascii("Standard"));
        const Reference<css::container::XNameContainer> library(container->getByName(ascii("Standard")), css::uno::UNO_QUERY_THROW);
        library->insertByName(ascii("Module1"), Any(ascii("Sub Main\nEnd Sub\n")));
    });
    EXPECT_EQ(failureInto(out), "error.templateMacros");
    EXPECT_TRUE(fs::is_empty(out));
}

TEST_F(Reports, AFileThatIsNoWordDocumentAndOneWithMacrosOfWordAreRefused) {
    const OwnTemplates own(workbook_, newFolder("no-word"));
    const std::string out = newFolder("no-word-out");
    std::ofstream(own.file("letter.docx")) << "a page that says that you have to log in";
    EXPECT_EQ(failureInto(out), "error.templateBroken");
    storeTemplate("letter", own.file("plain.docx"), "MS Word 2007 XML", [](const auto&) {});
    const std::string macros = "mkdir '" + own.file("") + "parts' && cd '" + own.file("") +
                               "parts' && cmake -E tar xf ../plain.docx && echo x > word/vbaProject.bin && "
                               "cmake -E tar cf ../letter.docx --format=zip -- .";
    ASSERT_EQ(std::system(macros.c_str()), 0); // NOLINT(concurrency-mt-unsafe)
    EXPECT_EQ(failureInto(out), "error.templateMacros");
    EXPECT_TRUE(fs::is_empty(out));
}

TEST_F(Reports, ATemplateIsFoundHoweverItsNameIsWritten) {
    const OwnTemplates own(workbook_, newFolder("capitals"));
    storeTemplate("kpi", own.file("Letter.DOCX"), "MS Word 2007 XML", [](const auto&) {});
    EXPECT_NE(textOf(make("letter", "odt")).find("ผลตามตัวชี้วัดของตำบล"), std::string::npos);
}

TEST_F(Reports, ATemplateFolderThatIsGoneIsSaidAndNotPassedOver) {
    const OwnTemplates own(workbook_, folder_ + "/gone");
    const std::string out = newFolder("gone-out");
    EXPECT_EQ(failureInto(out), "error.templateFolder");
    EXPECT_TRUE(fs::is_empty(out));
}

TEST_F(Reports, AWrongTemplateMakesNoDocument) {
    const OwnTemplates own(workbook_, newFolder("own"));
    std::ofstream(own.file("letter.fodt"))
        << "<?xml version=\"1.0\"?><office:document xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
           "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" office:version=\"1.3\" "
           "office:mimetype=\"application/vnd.oasis.opendocument.text\"><office:body><office:text><text:p>{ไม่มีช่องนี้}</text:p>"
           "</office:text></office:body></office:document>";
    const std::string out = newFolder("own-out");
    EXPECT_EQ(failureInto(out), "error.templateProblems");
    EXPECT_TRUE(fs::is_empty(out));
    const OUString letter = toUrl(toOffice(text::fromUtf8(own.file("letter.fodt"))));
    const auto check = office().run("CheckTemplate", workbook_, sequence({argument("File", letter)}));
    EXPECT_EQ(resultOf<sal_Int32>(check, "Problems"), 1);
    EXPECT_NE(fromOffice(resultOf<OUString>(check, "Text")).find(u"ไม่มีช่องนี้"), Text::npos);
}

/// The officer's own list of projects of several villages: the shipped one, edited and stored as Word document.
TEST_F(Reports, ATemplateEditedAndStoredAsWordDocumentStillFillsRight) {
    const OwnTemplates own(workbook_, newFolder("edited"));
    storeTemplate("crossvillage", own.file("crossvillage.docx"), "MS Word 2007 XML", [](const auto& form) {
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
    });
    const std::string content = textOf(make("crossvillage", "docx"));
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

/// An office's own overview: a list of projects with a sum below, stored by Excel's rules, of which it prints all it had.
TEST_F(Reports, ASheetTemplateReckonsOverWhatIsFilledIn) {
    const OwnTemplates own(workbook_, newFolder("reckons"));
    const auto form = office().newCalc();
    const auto sheet = sheetAt(Reference<css::sheet::XSpreadsheetDocument>(form, css::uno::UNO_QUERY_THROW), 0);
    const auto write = [&sheet](const char* cell, TextView content) {
        const auto at = Reference<css::table::XCellRange>(sheet, css::uno::UNO_QUERY_THROW)->getCellRangeByName(ascii(cell));
        at->getCellByPosition(0, 0)->setFormula(toOffice(content));
    };
    write("A1", u"โครงการ");
    write("A2", u"{#โครงการ}{โครงการ}");
    write("B2", u"{งบประมาณ|บาท}");
    write("C2", u"=B2/1000");
    write("D2", u"{/โครงการ}");
    write("A3", u"รวม");
    write("B3", u"=SUM(B2:B2)");
    write("A4", u"=\"ปี \"&\"{ปีงบประมาณ}\"");
    const Reference<css::sheet::XPrintAreas> paper(sheet, css::uno::UNO_QUERY_THROW);
    paper->setPrintAreas(sequence({css::table::CellRangeAddress(0, 0, 0, 3, 3)}));
    storeCopy(form, own.file("dashboard.xlsx"), "Calc MS Excel 2007 XML");
    closeDocument(form);

    const auto plan = tables(workbook_).at(u"TP_Plan");
    const auto last = static_cast<sal_Int32>(plan.rows.size()); // of the list; its header is row 0
    double budget = 0;
    for (std::size_t row = 0; row < plan.rows.size(); ++row)
        budget += plan.number(row, u"งบประมาณ").value_or(0);
    const auto document = keep(office().open(make("dashboard", "xlsx"), true));
    const auto filled = sheetAt(Reference<css::sheet::XSpreadsheetDocument>(document, css::uno::UNO_QUERY_THROW), 0);
    EXPECT_EQ(filled->getCellByPosition(1, last + 1)->getValue(), budget);
    EXPECT_EQ(filled->getCellByPosition(2, last)->getValue(), filled->getCellByPosition(1, last)->getValue() / 1000) << "of its own row";
    EXPECT_EQ(fromOffice(Reference<css::text::XTextRange>(filled->getCellByPosition(0, last + 2), css::uno::UNO_QUERY_THROW)->getString()),
              u"ปี 2570");
    const auto areas = Reference<css::sheet::XPrintAreas>(filled, css::uno::UNO_QUERY_THROW)->getPrintAreas();
    ASSERT_EQ(areas.getLength(), 1);
    EXPECT_EQ(areas[0].EndRow, last + 2) << "all of it is printed";
}

TEST_F(Reports, AFieldOfOursThatTheWorkbookLacksIsAGapAndNoMistakeOfTheTemplate) {
    make("letter", "odt"); // brings the sheet
    const std::size_t row = rowWhere(tables(workbook_).at(u"TP_Narrative"), u"ช่อง", u"สภาพทั่วไป");
    ASSERT_NE(row, Text::npos);
    typeInto(workbook_, u"TP_Narrative", row, u"ช่อง", u"ช่องของเราเอง");
    const std::string content = textOf(make("book", "odt"));
    EXPECT_NE(content.find("[ยังไม่มีข้อมูล: สภาพทั่วไป]"), std::string::npos);
    typeInto(workbook_, u"TP_Narrative", row, u"ช่อง", u"สภาพทั่วไป");
    const auto fresh = resultOf<Reference<css::frame::XModel>>(
        office().run("NewWorkbook", {}, sequence({argument("Tambon", toOffice(u"ใหม่")), argument("FiscalYear", sal_Int32(2570))})),
        "Workbook");
    for (const std::string& form : filesIn(TAMBONPLAN_SOURCE_DIR "/extension/templates")) {
        const auto check = office().run("CheckTemplate", fresh, sequence({argument("File", toUrl(toOffice(text::fromUtf8(form))))}));
        EXPECT_EQ(fromOffice(resultOf<OUString>(check, "Text")), u"") << form << ", in a workbook that has no input sheets yet";
    }
    closeDocument(fresh);
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

} // namespace
} // namespace tambonplan::tests
