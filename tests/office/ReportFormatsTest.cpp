// Reports in each of their formats, read again; PDF and Word also with other programs than the office that made them.
#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <map>

#include "ReportTest.hpp"
#include "report/Format.hpp"

namespace tambonplan::tests {
namespace {

const char* const everyReport[] = {"book",     "coordination", "district",      "p01",    "p02",          "p02strategy",  "p03",
                                   "villages", "quality",      "certification", "kpi",    "completeness", "presentation", "order",
                                   "letter",   "forum",        "ballot",        "poster", "crossvillage"};

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

/// A document that is whole: of this tambon, and filled.
void expectFilled(const std::string& content, const std::string& what) {
    EXPECT_EQ(content.find('{'), std::string::npos) << what << ": " << content.substr(std::min(content.size(), content.find('{')), 60);
    EXPECT_NE(content.find("หนองแสงทอง"), std::string::npos) << what;
}

TEST_F(Reports, EveryReportIsMadeInEveryFormatAndNoPlaceholderIsLeft) {
    for (const char* name : everyReport) {
        for (const char* format : {"odt", "docx"})
            expectFilled(textOf(make(name, format)), std::string(name) + "." + format);
        expectFilled(pdfText(make(name, "pdf")), std::string(name) + ".pdf");
    }
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

TEST_F(Reports, ThaiDigitsReachTheValuesOfChartsAndKeepTheirScale) {
    const std::size_t digits = rowWhere(tables(workbook_).at(u"TP_Settings"), u"ค่า", u"ตัวเลขในรายงาน");
    typeInto(workbook_, u"TP_Settings", digits, u"ข้อมูล", u"เลขไทย");
    const std::string pdf = pdfText(make("dashboard", "pdf"));
    typeInto(workbook_, u"TP_Settings", digits, u"ข้อมูล", u"เลขอารบิก");
    std::string charts = pdf.substr(0, pdf.find('\f'));
    charts.erase(charts.rfind("หน้า ")); // Calc counts pages in Arabic digits only
    EXPECT_EQ(charts.find_first_of("0123456789"), std::string::npos) << charts;
    std::map<Text, double> sources;
    const auto plan = tables(workbook_).at(u"TP_Plan");
    for (std::size_t row = 0; row < plan.rows.size(); ++row)
        sources[plan.text(row, u"แหล่งงบประมาณ")] += plan.number(row, u"งบประมาณ").value_or(0);
    const double most = std::ranges::max_element(sources, {}, [](const auto& source) { return source.second; })->second;
    const std::string millions = text::toUtf8(report::thaiDigits(report::grouped(most / 1e6, 2)));
    EXPECT_NE(charts.find(millions), std::string::npos) << millions << " in " << charts;
}

TEST_F(Reports, ExcelFindsItsFontsAndTheColoursOfAPie) {
    const std::string xlsx = make("dashboard", "xlsx");
    for (const char* part : {"xl/styles.xml", "xl/charts/*.xml"}) {
        const std::string content = wordPart(xlsx, part);
        EXPECT_NE(content.find("\"TH SarabunPSK\""), std::string::npos) << part;
        EXPECT_EQ(content.find("TH SarabunPSK;"), std::string::npos) << part;
    }
    EXPECT_EQ(wordPart(xlsx, "xl/charts/*.xml").find("<a:srgbClr val=\"000000\"/></a:solidFill><a:ln"), std::string::npos)
        << "a black slice";
    EXPECT_EQ(wordPart(make("book", "docx"), "word/charts/*.xml").find("TH SarabunPSK;"), std::string::npos);
}

TEST_F(Reports, AmountsAreNeverBrokenOverTwoLines) {
    const std::size_t digits = rowWhere(tables(workbook_).at(u"TP_Settings"), u"ค่า", u"ตัวเลขในรายงาน");
    const double budget = tables(workbook_).at(u"TP_Plan").number(0, u"งบประมาณ").value();
    typeInto(workbook_, u"TP_Settings", digits, u"ข้อมูล", u"เลขไทย");
    typeInto(workbook_, u"TP_Plan", 0, u"งบประมาณ", 188'888'888);
    double total = 0;
    const auto plan = tables(workbook_).at(u"TP_Plan");
    for (std::size_t row = 0; row < plan.rows.size(); ++row)
        total += plan.number(row, u"งบประมาณ").value_or(0);
    EXPECT_NE(pdfText(make("p01", "pdf")).find(text::toUtf8(report::thaiDigits(report::grouped(total)))), std::string::npos);
    for (const char* name : {"p02", "p02strategy", "coordination", "book", "forum"})
        EXPECT_NE(pdfText(make(name, "pdf")).find("๑๘๘,๘๘๘,๘๘๘"), std::string::npos) << name;
    typeInto(workbook_, u"TP_Plan", 0, u"งบประมาณ", budget);
    typeInto(workbook_, u"TP_Settings", digits, u"ข้อมูล", u"เลขอารบิก");
}

TEST_F(Reports, WordFindsItsFontsHeadersAndFieldsAndSumsStayWithTheirRows) {
    const std::string docx = make("p02", "docx");
    const std::string document = wordPart(docx, "word/document.xml");
    EXPECT_EQ(wordPart(docx, "word/styles.xml").find("TH SarabunPSK;"), std::string::npos) << "a list is no font that Word knows";
    EXPECT_NE(wordPart(docx, "word/styles.xml").find("w:cs=\"TH SarabunPSK\""), std::string::npos);
    EXPECT_NE(document.find("<w:tblHeader"), std::string::npos);
    EXPECT_NE(wordPart(docx, "word/footer*.xml").find("NUMPAGES"), std::string::npos);
    const std::size_t sum = document.rfind("<w:tr>", document.rfind("รวมทั้งสิ้น"));
    const std::size_t before = document.rfind("<w:tr>", sum - 1);
    EXPECT_NE(document.substr(before, sum - before).find("<w:keepNext"), std::string::npos) << "the row above the last";
}

} // namespace
} // namespace tambonplan::tests
