// Text boxes and notes of sheets. Every test writes its sheet itself, as flat XML of the office, and stores it in the formats of Excel.
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/util/XNumberFormatsSupplier.hpp>

#include "OfficeTest.hpp"
#include "office/SheetGrid.hpp"

namespace tambonplan::tests {
namespace {

const std::string head = R"(<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"
 xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" office:version="1.2"
 office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:body><office:spreadsheet><table:table table:name="แผ่น1">)";
const std::string foot = "</table:table></office:spreadsheet></office:body></office:document>";

std::string paragraph(const std::string& text) {
    return "<text:p>" + text + "</text:p>";
}

std::string box(const std::string& content, const std::string& y = "0cm", const std::string& x = "0.2cm") {
    return "<draw:custom-shape svg:x=\"" + x + "\" svg:y=\"" + y + "\" svg:width=\"6cm\" svg:height=\"1cm\">" + content +
           "<draw:enhanced-geometry draw:type=\"rectangle\" svg:viewBox=\"0 0 21600 21600\" "
           "draw:enhanced-path=\"M 0 0 L 21600 0 21600 21600 0 21600 0 0 Z N\"/></draw:custom-shape>";
}

std::string note(const std::string& text, bool shown = false) {
    return "<office:annotation office:display=\"" + std::string(shown ? "true" : "false") + "\" svg:width=\"3cm\" svg:height=\"1cm\">" +
           paragraph(text) + "</office:annotation>";
}

std::string cell(const std::string& text, const std::string& inside = {}) {
    return "<table:table-cell office:value-type=\"string\">" + inside + paragraph(text) + "</table:table-cell>";
}

std::string row(const std::string& cells) {
    return "<table:table-row>" + cells + "</table:table-row>";
}

/// Five blank rows, a header, two projects with what is drawn and noted.
std::string sheet(const std::string& shapes, const std::string& noteOnName = {}, const std::string& noteOnMoney = {}) {
    return "<table:shapes>" + shapes + "</table:shapes><table:table-column table:number-columns-repeated=\"3\"/>" +
           "<table:table-row table:number-rows-repeated=\"5\"><table:table-cell/></table:table-row>" +
           row(cell("ที่") + cell("โครงการ") + cell("งบประมาณ")) + row(cell("1") + cell("ขุดลอกสระน้ำ", noteOnName) + cell("1000")) +
           row(cell("2") + cell("ซ่อมศาลา") + cell("", noteOnMoney));
}

class SheetAsides : public FolderTest {
protected:
    SheetAsides() : FolderTest("sheet-asides") {}

    static intake::Grid gridOf(const Reference<css::frame::XModel>& model) {
        const Reference<css::sheet::XSpreadsheetDocument> document(model, css::uno::UNO_QUERY_THROW);
        const Reference<css::container::XIndexAccess> sheets(document->getSheets(), css::uno::UNO_QUERY_THROW);
        const Reference<css::sheet::XSpreadsheet> first(sheets->getByIndex(0), css::uno::UNO_QUERY_THROW);
        return readSheet(Reference<css::util::XNumberFormatsSupplier>(model, css::uno::UNO_QUERY_THROW), first, u"แผ่น1", ReadLimits());
    }
    std::string writeSheet(const std::string& content) const { return write("sheet.fods", head + content + foot); }

    /// Calls `check` with the grid of the sheet as it is, and as it is stored in each format.
    template<class Check> void inEachFormat(const std::string& content, Check check) {
        const auto model = keep(office().open(writeSheet(content), true));
        check(gridOf(model));
        for (const auto& [name, filter] :
             {std::pair("s.xlsx", "Calc MS Excel 2007 XML"), std::pair("s.xls", "MS Excel 97"), std::pair("s.ods", "calc8")}) {
            SCOPED_TRACE(name);
            storeCopy(model, path(name), filter);
            check(gridOf(keep(office().open(path(name), true))));
        }
    }
};

TEST_F(SheetAsides, AboveTheTableAreTextBeforeIt) {
    inEachFormat(sheet(box(paragraph("แผนหมู่บ้าน หมู่ที่ 8") + paragraph("ปี 2571"))), [](const intake::Grid& grid) {
        EXPECT_EQ(grid.before, (std::vector<Text>{u"แผนหมู่บ้าน หมู่ที่ 8", u"ปี 2571"}));
        ASSERT_EQ(grid.asides.size(), 1U);
        EXPECT_EQ(grid.asides[0].address, u"A1");
        EXPECT_TRUE(grid.asides[0].above);
    });
}

TEST_F(SheetAsides, StandFromTopToBottomAndThoseOfGroupsToo) {
    const std::string shapes =
        box(paragraph("ล่าง"), "9cm", "3cm") + "<draw:g>" + box(paragraph("บน"), "0.1cm") + box(paragraph("กลาง"), "1.5cm") + "</draw:g>";
    inEachFormat(sheet(shapes), [](const intake::Grid& grid) {
        EXPECT_EQ(grid.before, (std::vector<Text>{u"บน", u"กลาง"}));
        EXPECT_EQ(grid.after, std::vector<Text>{u"ล่าง"});
    });
}

TEST_F(SheetAsides, OfCellsAreNotesShownOrHidden) {
    inEachFormat(sheet(box(paragraph("หมู่ที่ 8")), note("ขอก่อน", true), note("งบ 500 บาท")), [](const intake::Grid& grid) {
        ASSERT_EQ(grid.asides.size(), 3U);
        EXPECT_EQ(grid.before, std::vector<Text>{u"หมู่ที่ 8"});
        EXPECT_TRUE(grid.asides[1].note && grid.asides[2].note);
        EXPECT_EQ(grid.asides[1].address + u" " + grid.asides[1].text, u"B7 ขอก่อน");
        EXPECT_EQ(grid.asides[2].address + u" " + grid.asides[2].text, u"C8 งบ 500 บาท");
    });
}

TEST_F(SheetAsides, AreReportedWhereTheyHoldWhatTheTableLacks) {
    const std::string list = paragraph("แผนบ้านใหม่ หมู่ที่ 8") + paragraph("1. ซ่อมฝายน้ำล้น 90,000 บาท");
    const auto workbook = keep(office().newCalc());
    office().run("Combine", workbook, files({writeSheet(sheet(box(list), {}, note("งบ 5,000 บาท")))}));
    const auto projects = tables(workbook).at(u"TP_Register");
    ASSERT_EQ(projects.rows.size(), 2U);
    EXPECT_EQ(projects.text(0, u"หมู่ที่"), u"8");
    const auto problems = tables(workbook).at(u"TP_Problems");
    for (const TextView address : {u"A1", u"C8"}) {
        const std::size_t at = rowWhere(problems, u"เซลล์", address);
        ASSERT_NE(at, Text::npos);
        EXPECT_NE(problems.text(at, u"ปัญหา").find(u"กล่องข้อความ"), Text::npos);
    }
}

} // namespace
} // namespace tambonplan::tests
