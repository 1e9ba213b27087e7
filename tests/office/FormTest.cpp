// The form that villages fill in (issue 3, point 9): what comes back has no problem, whatever it was saved as.
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/table/XCellRange.hpp>
#include <com/sun/star/text/XTextTable.hpp>
#include <com/sun/star/text/XTextTablesSupplier.hpp>
#include <com/sun/star/util/CellProtection.hpp>
#include <com/sun/star/util/XProtectable.hpp>

#include "OfficeTest.hpp"
#include "office/Ranges.hpp"

namespace tambonplan::tests {
namespace {

struct Entry {
    Text name, budget, group, urgency;
};
const std::vector<Entry> entries{{u"โครงการขุดลอกสระน้ำสาธารณะ คุ้มหนองแวง", u"150000", u"ขอรับการสนับสนุน", u"เร่งด่วน"},
                                 {u"โครงการทำปุ๋ยหมักจากใบไม้", u"0", u"ทำเอง", u"ปกติ"},
                                 {u"โครงการอบรมการทำบัญชีครัวเรือน", u"8500", u"ทำร่วม", u"ปานกลาง"}};

class Form : public OfficeTest {
protected:
    Reference<css::frame::XModel> newForm(const char* format) {
        const auto made =
            office().run("NewVillageForm", {}, sequence({argument("Village", sal_Int32(7)), argument("Format", ascii(format))}));
        return keep(resultOf<Reference<css::frame::XModel>>(made, "Workbook"));
    }

    static std::string fileOf(const std::string& name) { return std::string(TAMBONPLAN_BINARY_DIR "/form-") + name; }

    /// Combines a form and expects the three entries and nothing else.
    void expectEntries(const std::string& path) {
        const auto results = office().run("Combine", {}, files({path}));
        const auto workbook = keep(resultOf<Reference<css::frame::XModel>>(results, "Workbook"));
        EXPECT_EQ(resultOf<sal_Int32>(results, "RowsRead"), 3) << path;
        EXPECT_EQ(resultOf<double>(results, "BudgetRead"), 158500) << path;
        EXPECT_EQ(resultOf<sal_Int32>(results, "Problems"), 0) << path << text::toUtf8(problemsOf(workbook));
        const auto registered = tables(workbook).at(u"TP_Register");
        ASSERT_EQ(registered.rows.size(), entries.size()) << path;
        for (std::size_t i = 0; i < entries.size(); ++i) {
            EXPECT_EQ(registered.text(i, u"โครงการ"), entries[i].name) << path;
            EXPECT_EQ(registered.text(i, u"งบประมาณ"), entries[i].budget) << path;
            EXPECT_EQ(registered.text(i, u"กลุ่ม"), entries[i].group) << path;
            EXPECT_EQ(registered.text(i, u"ความเร่งด่วน"), entries[i].urgency) << path;
            EXPECT_EQ(registered.text(i, u"หมู่ที่"), u"7") << path;
            EXPECT_EQ(registered.text(i, u"หน่วยงานรับผิดชอบ"), u"อบต.") << path;
        }
    }

private:
    static Text problemsOf(const Reference<css::frame::XModel>& workbook) {
        const auto problems = tables(workbook).at(u"TP_Problems");
        Text all;
        for (std::size_t row = 0; row < problems.rows.size(); ++row)
            all += u"\n" + problems.text(row, u"เซลล์") + u" " + problems.text(row, u"ข้อความ") + u": " + problems.text(row, u"ปัญหา");
        return all;
    }
};

/// Column of the form by its header; the header stands in row `header`.
template<class Cells> sal_Int32 columnOf(const Cells& cells, sal_Int32 header, TextView text) {
    for (sal_Int32 column = 0; column < 13; ++column) {
        const Reference<css::text::XTextRange> cell(cells->getCellByPosition(column, header), css::uno::UNO_QUERY_THROW);
        if (fromOffice(cell->getString()) == text) return column;
    }
    throw std::out_of_range("no such column");
}

/// Writes the entries below the example row, as somebody who types does.
template<class Cells, class Type> void fill(const Cells& cells, sal_Int32 header, Type type) {
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const auto row = header + 2 + static_cast<sal_Int32>(i);
        type(columnOf(cells, header, u"ชื่อโครงการ/กิจกรรม"), row, entries[i].name);
        type(columnOf(cells, header, u"งบประมาณ (บาท)"), row, entries[i].budget);
        type(columnOf(cells, header, u"หน่วยงานรับผิดชอบ"), row, Text(u"อบต."));
        type(columnOf(cells, header, u"กลุ่ม"), row, entries[i].group);
        type(columnOf(cells, header, u"ความเร่งด่วน"), row, entries[i].urgency);
    }
}

constexpr sal_Int32 sheetHeader = 3, wordHeader = 0; ///< rows, from 0

TEST_F(Form, OfCalcComesBackFromEveryFormatWithoutProblems) {
    const auto form = newForm("ods");
    const auto sheet = sheetAt(Reference<css::sheet::XSpreadsheetDocument>(form, css::uno::UNO_QUERY_THROW), 0);
    fill(sheet, sheetHeader, [&sheet](sal_Int32 column, sal_Int32 row, const Text& text) {
        const Reference<css::table::XCell> cell(sheet->getCellByPosition(column, row));
        EXPECT_FALSE(property<css::util::CellProtection>(cell, "CellProtection").IsLocked);
        cell->setFormula(toOffice(text));
    });
    for (const auto& [ending, filter] : {std::pair{"ods", "calc8"}, std::pair{"xlsx", "Calc MS Excel 2007 XML"}}) {
        storeCopy(form, fileOf(std::string("m07.") + ending), filter);
        expectEntries(fileOf(std::string("m07.") + ending));
    }
}

TEST_F(Form, OfWordComesBackWithoutProblems) {
    const auto form = newForm("docx");
    const Reference<css::text::XTextTablesSupplier> supplier(form, css::uno::UNO_QUERY_THROW);
    const Reference<css::container::XIndexAccess> tables(supplier->getTextTables(), css::uno::UNO_QUERY_THROW);
    ASSERT_EQ(tables->getCount(), 1);
    const Reference<css::table::XCellRange> table(tables->getByIndex(0), css::uno::UNO_QUERY_THROW);
    fill(table, wordHeader, [&table](sal_Int32 column, sal_Int32 row, const Text& text) {
        Reference<css::text::XTextRange>(table->getCellByPosition(column, row), css::uno::UNO_QUERY_THROW)->setString(toOffice(text));
    });
    storeCopy(form, fileOf("m07.docx"), "MS Word 2007 XML");
    expectEntries(fileOf("m07.docx"));
}

TEST_F(Form, ThatNobodyFilledInHoldsNoProject) {
    const auto results = office().run("Combine", newForm("ods"));
    EXPECT_EQ(resultOf<sal_Int32>(results, "RowsRead"), 0);
}

TEST_F(Form, ProtectsItsHeadingsAndKnowsTheVillageOfTheWorkbook) {
    const auto workbook = sampleWorkbook();
    const auto made = office().run("NewVillageForm", workbook, sequence({argument("Village", sal_Int32(4))}));
    const auto form = keep(resultOf<Reference<css::frame::XModel>>(made, "Workbook"));
    const auto sheet = sheetAt(Reference<css::sheet::XSpreadsheetDocument>(form, css::uno::UNO_QUERY_THROW), 0);
    EXPECT_TRUE(Reference<css::util::XProtectable>(sheet, css::uno::UNO_QUERY_THROW)->isProtected());
    const auto villages = tables(workbook).at(u"TP_Villages");
    const Text name = villages.text(rowWhere(villages, u"หมู่ที่", u"4"), u"หมู่บ้าน");
    ASSERT_FALSE(name.empty());
    const Reference<css::text::XTextRange> title(sheet->getCellByPosition(0, 0), css::uno::UNO_QUERY_THROW);
    EXPECT_NE(fromOffice(title->getString()).find(u"บ้าน" + name + u" หมู่ที่ 4"), Text::npos) << text::toUtf8(fromOffice(title->getString()));
}

TEST_F(Form, IsStoredWhereItIsAskedTo) {
    for (const char* ending : {"ots", "xlsx", "docx"}) {
        const OUString to = toUrl(toOffice(text::fromUtf8(fileOf(std::string("empty.") + ending))));
        const auto made = office().run("NewVillageForm", {}, sequence({argument("To", to)}));
        keep(resultOf<Reference<css::frame::XModel>>(made, "Workbook"));
        EXPECT_EQ(resultOf<OUString>(made, "Url"), to);
        EXPECT_NO_THROW(keep(office().open(fileOf(std::string("empty.") + ending))));
    }
    EXPECT_EQ(failureOf("NewVillageForm", {}, sequence({argument("Format", ascii("pdfx"))})), "error.formFormat");
}

} // namespace
} // namespace tambonplan::tests
