// Tables of Word files in all the places where people put them. Every test writes its document itself, as flat XML of the office.
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/table/XCell.hpp>
#include <com/sun/star/text/XTextTable.hpp>
#include <com/sun/star/text/XTextTableCursor.hpp>

#include <filesystem>
#include <fstream>

#include "OfficeTest.hpp"
#include "office/WordGrid.hpp"

namespace tambonplan::tests {
namespace {

namespace fs = std::filesystem;

const std::string head = R"(<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"
 xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" office:version="1.2"
 office:mimetype="application/vnd.oasis.opendocument.text"><office:body><office:text>)";
const std::string foot = "</office:text></office:body></office:document>";

std::string paragraph(const std::string& text) {
    return "<text:p>" + text + "</text:p>";
}

/// A cell; `span`: attributes for merging.
std::string cell(const std::string& content, const std::string& span = {}) {
    return "<table:table-cell " + span + ">" + content + "</table:table-cell>";
}
const std::string covered = "<table:covered-table-cell/>";

std::string row(const std::vector<std::string>& cells) {
    std::string xml = "<table:table-row>";
    for (const std::string& one : cells)
        xml += one.starts_with("<table:") ? one : cell(paragraph(one));
    return xml + "</table:table-row>";
}

std::string table(const std::string& name, int columns, const std::string& rows) {
    return "<table:table table:name=\"" + name + "\"><table:table-column table:number-columns-repeated=\"" + std::to_string(columns) +
           "\"/>" + rows + "</table:table>";
}

/// A village's table with two projects.
std::string plan(const std::string& name) {
    return table(name, 3,
                 row({"ที่", "โครงการ", "งบประมาณ"}) + row({"1", "ขุดลอกสระน้ำ " + name, "1000"}) + row({"2", "ซ่อมศาลา " + name, "2000"}));
}

std::string framed(const std::string& content) {
    return "<text:p><draw:frame text:anchor-type=\"paragraph\" svg:width=\"15cm\"><draw:text-box>" + content +
           "</draw:text-box></draw:frame></text:p>";
}

class WordTables : public FolderTest {
protected:
    WordTables() : FolderTest("word-tables") {}

    std::string writeBody(const std::string& name, const std::string& body) const { return write(name, head + body + foot); }
    /// The same document as a Word file.
    std::string asWord(const std::string& file) {
        storeCopy(keep(office().open(file, true)), file + ".docx", "MS Word 2007 XML");
        return file + ".docx";
    }
    std::vector<intake::Grid> gridsOf(const std::string& body) {
        return readWordTables(keep(office().open(writeBody("grids.fodt", body), true)));
    }
    static std::vector<Text> textsOf(const std::vector<intake::Cell>& cells) {
        std::vector<Text> texts;
        for (const auto& one : cells)
            texts.push_back(one.text);
        return texts;
    }
    /// Projects of the register as "sheet: name".
    std::vector<Text> projectsOf(const std::string& file) {
        const auto workbook = keep(office().newCalc());
        office().run("Combine", workbook, files({file}));
        const auto projects = tables(workbook).at(u"TP_Register");
        std::vector<Text> names;
        for (std::size_t i = 0; i < projects.rows.size(); ++i)
            names.push_back(projects.text(i, u"หมู่ที่") + u" " + projects.text(i, u"ชีต") + u": " + projects.text(i, u"โครงการ"));
        return names;
    }
};

TEST_F(WordTables, InsideACellAreReadAfterTheOneAroundThem) {
    const std::string around = table("Layout", 1, row({cell(paragraph("แผนพัฒนาหมู่บ้าน บ้านใหม่ หมู่ที่ 8") + plan("A"))}));
    const std::string file = writeBody("nested.fodt", around + paragraph("แผนพัฒนาหมู่บ้าน หมู่ที่ 9") + plan("B"));
    const std::vector<Text> expected{u"8 ตาราง 1.1: ขุดลอกสระน้ำ A", u"8 ตาราง 1.1: ซ่อมศาลา A", u"9 ตาราง 2: ขุดลอกสระน้ำ B",
                                     u"9 ตาราง 2: ซ่อมศาลา B"};
    EXPECT_EQ(projectsOf(file), expected);
    EXPECT_EQ(projectsOf(asWord(file)), expected) << "as a Word file";
}

TEST_F(WordTables, InsideACellAreHeadedByTheRowsAboveIt) {
    const std::string around =
        table("Layout", 1, row({"บ้านใหม่ หมู่ที่ 8"}) + row({cell(plan("A"))}) + row({"หมู่ที่ 9"}) + row({cell(plan("B"))}) + row({"ลงชื่อ"}));
    const auto grids = gridsOf(around);
    ASSERT_EQ(grids.size(), 3U);
    EXPECT_EQ(grids[1].before, (std::vector<Text>{u"บ้านใหม่ หมู่ที่ 8"}));
    EXPECT_EQ(grids[2].before, (std::vector<Text>{u"หมู่ที่ 9"}));
}

TEST_F(WordTables, AroundWhichTextFlowsAreReadAsWell) {
    const std::string body = paragraph("แผนพัฒนาหมู่บ้าน บ้านใหม่ หมู่ที่ 8") + framed(plan("A")) + paragraph("แผนพัฒนาหมู่บ้าน หมู่ที่ 9") + plan("B");
    const std::vector<Text> expected{u"8 ตาราง 1: ขุดลอกสระน้ำ A", u"8 ตาราง 1: ซ่อมศาลา A", u"9 ตาราง 2: ขุดลอกสระน้ำ B",
                                     u"9 ตาราง 2: ซ่อมศาลา B"};
    EXPECT_EQ(projectsOf(writeBody("frame.fodt", body)), expected);
}

TEST_F(WordTables, KeepTheirColumnsUnderMergedHeaders) {
    const auto grids = gridsOf(
        table("T", 4,
              row({cell(paragraph("ที่"), "table:number-rows-spanned=\"2\""), cell(paragraph("โครงการ"), "table:number-rows-spanned=\"2\""),
                   cell(paragraph("งบประมาณ"), "table:number-columns-spanned=\"2\""), covered}) +
                  row({covered, covered, "ปี 2570", "ปี 2571"}) + row({"1", "ถนน", "10", "20"})));
    ASSERT_EQ(grids.size(), 1U);
    ASSERT_EQ(grids[0].rows.size(), 3U);
    EXPECT_EQ(textsOf(grids[0].rows[0]), (std::vector<Text>{u"ที่", u"โครงการ", u"งบประมาณ", u"งบประมาณ"}));
    EXPECT_EQ(textsOf(grids[0].rows[1]), (std::vector<Text>{u"ที่", u"โครงการ", u"ปี 2570", u"ปี 2571"}));
    EXPECT_EQ(textsOf(grids[0].rows[2]), (std::vector<Text>{u"1", u"ถนน", u"10", u"20"}));
    EXPECT_TRUE(grids[0].rows[0][3].covered);
    EXPECT_TRUE(grids[0].rows[1][0].covered);
    EXPECT_EQ(grids[0].rows[2][1].address.name(), u"B3");
}

TEST_F(WordTables, WithASectionRowOverAllColumnsKeepItsTextOnce) {
    const auto grids = gridsOf(table("T", 3,
                                     row({cell(paragraph("ด้านโครงสร้างพื้นฐาน"), "table:number-columns-spanned=\"3\""), covered, covered}) +
                                         row({"1", "ถนน", "10"})));
    ASSERT_EQ(grids.size(), 1U);
    EXPECT_EQ(grids[0].rows[0][0].text, u"ด้านโครงสร้างพื้นฐาน");
    EXPECT_FALSE(grids[0].rows[0][0].covered);
    EXPECT_EQ(textsOf(grids[0].rows[1]), (std::vector<Text>{u"1", u"ถนน", u"10"}));
}

TEST_F(WordTables, TellWhatIsWrittenBetweenThem) {
    const auto grids = gridsOf(paragraph("หัวเรื่อง") + plan("A") + paragraph("ระหว่าง") + plan("B") + paragraph("ท้าย"));
    ASSERT_EQ(grids.size(), 2U);
    EXPECT_EQ(grids[0].before, std::vector<Text>{u"หัวเรื่อง"});
    EXPECT_EQ(grids[1].before, std::vector<Text>{u"ระหว่าง"});
    EXPECT_EQ(grids[1].after, std::vector<Text>{u"ท้าย"});
}

} // namespace
} // namespace tambonplan::tests
