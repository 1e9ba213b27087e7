// The review sheet as the officer works in it: closed groups, thresholds that answer at once, decisions that outlive changed texts.
#include <com/sun/star/sheet/XSheetOutline.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>

#include "OfficeTest.hpp"
#include "office/Outline.hpp"
#include "office/Ranges.hpp"

namespace tambonplan::tests {
namespace {

/// The rows of the sheet ตรวจซ้ำ that are only worth a look.
class Review : public OfficeTest {
protected:
    void SetUp() override { workbook_ = sampleWorkbook(); }

    plan::Table review() const { return tables(workbook_).at(u"TP_Review"); }

    css::table::CellRangeAddress range() const {
        return findRange(Reference<css::sheet::XSpreadsheetDocument>(workbook_, css::uno::UNO_QUERY_THROW), u"TP_Review").value();
    }

    Reference<css::sheet::XSpreadsheet> sheet() const {
        return sheetAt(Reference<css::sheet::XSpreadsheetDocument>(workbook_, css::uno::UNO_QUERY_THROW), range().Sheet);
    }

    bool visible(std::size_t row) const {
        const sal_Int32 at = range().StartRow + 1 + static_cast<sal_Int32>(row);
        return !isClosed(sheet(), {at, at});
    }

    /// Rows that are hidden, and those that are related but not hidden or hidden but not related.
    std::pair<std::size_t, std::size_t> hiddenAndWrong() const {
        const plan::Table table = review();
        std::size_t hidden = 0, wrong = 0;
        for (std::size_t row = 0; row < table.rows.size(); ++row) {
            const bool related = table.text(row, u"ชนิด") == u"อาจเกี่ยวข้อง";
            hidden += visible(row) ? 0 : 1;
            wrong += related == visible(row) ? 1 : 0;
        }
        return {hidden, wrong};
    }

    void open() {
        const plan::Table table = review();
        css::table::CellRangeAddress rows = range();
        rows.StartRow += 1 + static_cast<sal_Int32>(rowWhere(table, u"ชนิด", u"อาจเกี่ยวข้อง"));
        Reference<css::sheet::XSheetOutline>(sheet(), css::uno::UNO_QUERY_THROW)->showDetail(rows);
    }

    /// Makes a related pair a thing of its own, so that the group gets shorter.
    void renameARelatedRow() {
        const plan::Table table = review();
        const Text code = table.text(rowWhere(table, u"ชนิด", u"อาจเกี่ยวข้อง"), u"รหัส");
        const plan::Table projects = tables(workbook_).at(u"TP_Register");
        typeInto(workbook_, u"TP_Register", rowWhere(projects, u"รหัส", code), u"โครงการ", u"ประกวดเรือนเพาะชำกล้วยไม้ป่า");
        office().run("FindDuplicates", workbook_);
    }

    Text setting(TextView name, TextView header) const {
        const plan::Table settings = tables(workbook_).at(u"TP_Settings");
        return settings.text(rowWhere(settings, u"ค่า", name), header);
    }

    void set(TextView name, double number) {
        typeInto(workbook_, u"TP_Settings", rowWhere(tables(workbook_).at(u"TP_Settings"), u"ค่า", name), u"ข้อมูล", number);
    }

    Reference<css::frame::XModel> workbook_;
};

TEST_F(Review, KeepsWhatIsOnlyWorthALookInAClosedGroupAtItsEnd) {
    const auto [hidden, wrong] = hiddenAndWrong();
    EXPECT_GT(hidden, 0U);
    EXPECT_EQ(wrong, 0U);
    open();
    EXPECT_EQ(hiddenAndWrong().first, 0U) << "one click opens it";
}

TEST_F(Review, AClosedGroupStaysClosedWhenItsRowsChangeAndUndoGivesItBack) {
    const auto before = hiddenAndWrong();
    const plan::Table old = review();
    renameARelatedRow();
    ASSERT_NE(review(), old);
    EXPECT_NE(hiddenAndWrong().first, before.first);
    EXPECT_EQ(hiddenAndWrong().second, 0U);
    undo(workbook_);
    EXPECT_EQ(review(), old);
    EXPECT_EQ(hiddenAndWrong(), before);
    redo(workbook_);
    EXPECT_EQ(hiddenAndWrong().second, 0U);
}

TEST_F(Review, AGroupThatTheOfficerOpenedStaysOpen) {
    open();
    renameARelatedRow();
    EXPECT_EQ(hiddenAndWrong().first, 0U);
}

TEST_F(Review, ThresholdsAnswerAtOnceWhatTheyWouldPropose) {
    const plan::Table grid = tables(workbook_).at(u"TP_Thresholds");
    const auto expected = [&](std::size_t line, TextView header) { return grid.text(line, header); };
    ASSERT_EQ(grid.rows.size(), 10U);
    EXPECT_NE(expected(2, u"ค่าที่ตั้งไว้").find(u"คะแนนที่เสนอให้ดู 0.60"), Text::npos) << text::toUtf8(expected(2, u"ค่าที่ตั้งไว้"));
    EXPECT_EQ(expected(4, u"ค่าที่ตั้งไว้"), u"");
    set(u"คะแนนที่เสนอให้ดู", 0.9);
    const Text live = setting(u"ข้อเสนอตามคะแนนที่ตั้ง", u"คำอธิบาย");
    EXPECT_NE(live.find(u"ซ้ำ " + expected(8, u"ข้อเสนอซ้ำ") + u" ข้อ"), Text::npos) << text::toUtf8(live);
    EXPECT_NE(live.find(u"ชุดตำบล " + expected(8, u"ข้อเสนอชุดตำบล") + u" ข้อ"), Text::npos) << text::toUtf8(live);
    EXPECT_NE(tables(workbook_).at(u"TP_Thresholds").text(8, u"ค่าที่ตั้งไว้").find(u"คะแนนที่เสนอให้ดู 0.90"), Text::npos);
    set(u"คะแนนที่เสนอให้ดู", 0.83);
    const Text between = setting(u"ข้อเสนอตามคะแนนที่ตั้ง", u"คำอธิบาย");
    EXPECT_NE(between.find(u"ซ้ำ " + expected(7, u"ข้อเสนอซ้ำ") + u"–" + expected(6, u"ข้อเสนอซ้ำ") + u" ข้อ"), Text::npos)
        << text::toUtf8(between);
    set(u"คะแนนที่เสนอให้ดู", 0.9);
    const auto found = office().run("FindDuplicates", workbook_);
    EXPECT_EQ(text::number(resultOf<sal_Int32>(found, "Packages")), expected(8, u"ข้อเสนอชุดตำบล")) << "as it said";
    EXPECT_EQ(text::number(resultOf<sal_Int32>(found, "Duplicates")), expected(8, u"ข้อเสนอซ้ำ"));
}

TEST_F(Review, ARejectedProposalComesAgainWhenATextChangesAndSaysSo) {
    const plan::Table table = review();
    const std::size_t row = rowWhere(table, u"ชนิด", u"ซ้ำ");
    typeInto(workbook_, u"TP_Review", row, u"การตัดสินใจ", u"ไม่รวม");
    office().run("FindDuplicates", workbook_);
    EXPECT_EQ(review().rows.size(), table.rows.size());
    const std::string before = snapshot(workbook_);
    office().run("FindDuplicates", workbook_);
    EXPECT_EQ(snapshot(workbook_), before);
    const plan::Table projects = tables(workbook_).at(u"TP_Register");
    const std::size_t project = rowWhere(projects, u"รหัส", table.text(row, u"รหัส"));
    typeInto(workbook_, u"TP_Register", project, u"วัตถุประสงค์", u"เพื่อให้ประชาชนเดินทางสะดวกและปลอดภัยยิ่งขึ้น");
    office().run("FindDuplicates", workbook_);
    const plan::Table again = review();
    std::size_t told = 0;
    for (std::size_t i = 0; i < again.rows.size(); ++i)
        if (again.text(i, u"เหตุผล").starts_with(u"เคยให้แยกไว้เมื่อ ")) {
            ++told;
            EXPECT_EQ(again.text(i, u"การตัดสินใจ"), u"พักไว้");
            EXPECT_NE(again.text(i, u"เหตุผล").find(table.text(row, u"ข้อเสนอ")), Text::npos);
        }
    EXPECT_EQ(told, 1U);
    EXPECT_EQ(again.text(rowWhere(again, u"ข้อเสนอ", table.text(row, u"ข้อเสนอ")), u"การตัดสินใจ"), u"ไม่รวม") << "the old one stands";
}

} // namespace
} // namespace tambonplan::tests
