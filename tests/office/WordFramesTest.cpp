// Tables and text in the frames and text boxes of Word files. Every test writes its document itself, as flat XML of the office, and stores
// it in the formats of Word; files as Word itself writes them are in tests/data/odd.
#include <filesystem>

#include "OfficeTest.hpp"
#include "office/WordGrid.hpp"
#include "office/WordText.hpp"

namespace tambonplan::tests {
namespace {

const std::string head = R"(<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"
 xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
 xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0" office:version="1.2"
 office:mimetype="application/vnd.oasis.opendocument.text"><office:body><office:text>)";
const std::string foot = "</office:text></office:body></office:document>";

std::string paragraph(const std::string& content) {
    return "<text:p>" + content + "</text:p>";
}

/// A village's table with two projects.
std::string plan(const std::string& name) {
    std::string xml = "<table:table table:name=\"" + name + "\"><table:table-column table:number-columns-repeated=\"3\"/>";
    for (const auto& row :
         {std::vector<std::string>{"ที่", "โครงการ", "งบประมาณ"}, {"1", "ขุดลอกสระน้ำ " + name, "1000"}, {"2", "ซ่อมศาลา " + name, "2000"}}) {
        xml += "<table:table-row>";
        for (const std::string& cell : row)
            xml += "<table:table-cell>" + paragraph(cell) + "</table:table-cell>";
        xml += "</table:table-row>";
    }
    return xml + "</table:table>";
}

/// A frame of Writer, to stand in a paragraph.
std::string frame(const std::string& content, const std::string& anchor = "char", const std::string& more = {}) {
    return "<draw:frame text:anchor-type=\"" + anchor + "\" " + more + " svg:width=\"15cm\"><draw:text-box>" + content +
           "</draw:text-box></draw:frame>";
}

/// A text box as the office reads one of Word's: a shape with a text.
std::string shape(const std::string& content, const std::string& anchor = "char") {
    return "<draw:custom-shape text:anchor-type=\"" + anchor + "\" svg:width=\"15cm\" svg:height=\"5cm\">" + content +
           "<draw:enhanced-geometry draw:type=\"rectangle\" svg:viewBox=\"0 0 21600 21600\" "
           "draw:enhanced-path=\"M 0 0 L 21600 0 21600 21600 0 21600 0 0 Z N\"/></draw:custom-shape>";
}

class WordFrames : public FolderTest {
protected:
    WordFrames() : FolderTest("word-frames") {}

    std::string writeBody(const std::string& body) const { return write("body.fodt", head + body + foot); }
    Reference<css::frame::XModel> loaded(const std::string& body) { return keep(office().open(writeBody(body), true)); }
    std::vector<Text> lines(const std::string& body) {
        std::vector<Text> all;
        for (const auto& paragraph : wordParagraphs(loaded(body)))
            all.push_back(fromOffice(paragraph->getString()));
        std::erase(all, Text());
        return all;
    }
    /// What the tables are headed by and hold: "above | above > name of the first project".
    static std::vector<Text> tablesOf(const Reference<css::frame::XModel>& model) {
        std::vector<Text> all;
        for (const auto& grid : readWordTables(model)) {
            Text& line = all.emplace_back();
            for (const Text& above : grid.before)
                line += above + u" | ";
            line += u"> " + grid.rows.at(1).at(1).text;
        }
        return all;
    }
    /// Calls `check` with the document as it is, and as it is stored in each format.
    template<class Check> void inEachFormat(const std::string& body, Check check) {
        const auto model = loaded(body);
        check(model);
        for (const auto& [name, filter] : {std::pair("p.docx", "MS Word 2007 XML"), std::pair("p.odt", "writer8"),
                                           std::pair("p.doc", "MS Word 97"), std::pair("p.rtf", "Rich Text Format")}) {
            SCOPED_TRACE(name);
            storeCopy(model, path(name), filter);
            check(keep(office().open(path(name), true)));
        }
    }
};

TEST_F(WordFrames, HoldTheTitleOfATableBelow) {
    const std::string title = paragraph("แผนพัฒนาหมู่บ้าน บ้านใหม่ หมู่ที่ 8");
    for (const std::string& box : {frame(title), frame(title, "paragraph"), frame(title, "as-char"), shape(title), shape(title, "as-char")})
        inEachFormat(paragraph(box) + plan("A"), [](const auto& model) {
            EXPECT_EQ(tablesOf(model), (std::vector<Text>{u"แผนพัฒนาหมู่บ้าน บ้านใหม่ หมู่ที่ 8 | > ขุดลอกสระน้ำ A"}));
        });
}

TEST_F(WordFrames, HoldTablesInTheOrderOfTheirAnchors) {
    const std::string boxed = paragraph("หมู่ที่ 8") + plan("A") + paragraph("");
    for (const char* anchor : {"char", "paragraph"})
        inEachFormat(paragraph("คำนำ") + paragraph("ก่อน" + frame(boxed, anchor)) + paragraph("หมู่ที่ 9") + plan("B"), [](const auto& model) {
            EXPECT_EQ(tablesOf(model), (std::vector<Text>{u"คำนำ | หมู่ที่ 8 | > ขุดลอกสระน้ำ A", u"ก่อน | หมู่ที่ 9 | > ขุดลอกสระน้ำ B"}));
        });
}

TEST_F(WordFrames, StandInTheRunningTextBeforeTheirParagraph) {
    const std::string group = "<draw:g text:anchor-type=\"char\">" + shape(paragraph("หนึ่ง")) + shape(paragraph("สอง")) + "</draw:g>";
    EXPECT_EQ(lines(paragraph("ก") + paragraph("ข" + frame(paragraph("ในกรอบ"))) + paragraph(group + "ค") + paragraph("ง")),
              (std::vector<Text>{u"ก", u"ในกรอบ", u"ข", u"หนึ่ง", u"สอง", u"ค", u"ง"}));
}

TEST_F(WordFrames, OfAPageStandAroundTheText) {
    const auto ofPage = [](const char* number, const std::string& text) {
        return frame(paragraph(text), "page", "text:anchor-page-number=\"" + std::string(number) + "\"");
    };
    EXPECT_EQ(lines(ofPage("2", "หลัง") + ofPage("1", "หน้า") + paragraph("ก")), (std::vector<Text>{u"หน้า", u"ก", u"หลัง"}));
}

TEST_F(WordFrames, InsideOneAnotherAreReadOnce) {
    EXPECT_EQ(lines(paragraph(frame(paragraph("นอก" + frame(paragraph("ใน"))))) + paragraph("ก")),
              (std::vector<Text>{u"ใน", u"นอก", u"ก"}));
}

TEST_F(WordFrames, OverACellSayWhatTheCellSays) {
    std::string body = plan("A");
    const std::string money = "<text:p>2000</text:p>";
    body.replace(body.find(money), money.size(), paragraph(shape(paragraph("2500"))));
    const auto grids = readWordTables(loaded(body));
    ASSERT_EQ(grids.size(), 1U);
    EXPECT_EQ(grids[0].rows[2][2].text, u"2500");
    EXPECT_EQ(grids[0].rows[1][2].text, u"1000");
}

TEST_F(WordFrames, MayHoldAPlanOfLines) {
    const std::string list = paragraph("แผนบ้านใหม่ หมู่ที่ 8") + paragraph("1. ขุดลอกสระ 1,000 บาท") + paragraph("2. ซ่อมศาลา 2,000 บาท") +
                             paragraph("3. ปลูกป่า 500 บาท");
    const auto workbook = keep(office().newCalc());
    office().run("Combine", workbook, files({writeBody(paragraph(shape(list)) + paragraph("รูปหมู่บ้าน"))}));
    const auto projects = tables(workbook).at(u"TP_Register");
    ASSERT_EQ(projects.rows.size(), 3U);
    EXPECT_EQ(projects.text(1, u"โครงการ"), u"ซ่อมศาลา");
    EXPECT_EQ(projects.text(1, u"หมู่ที่"), u"8");
    EXPECT_EQ(projects.text(1, u"ชีต") + projects.text(1, u"แถว"), u"ข้อความ3");
}

} // namespace
} // namespace tambonplan::tests
