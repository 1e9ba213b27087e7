// คู่มือคอลัมน์: headers met in files, and the officer's corrections (issue 3, point 2).
#include "plan/ColumnGuide.hpp"
#include "plan/Invented.hpp"

namespace tambonplan::plan {
namespace {

using testing::Contains;
using testing::Not;

/// A plan whose money stands under `header`.
intake::SourceDocument planWith(const Text& file, const Text& header) {
    intake::Grid grid;
    grid.sheet = u"แผน";
    const std::vector<std::vector<Text>> rows{{u"แผนพัฒนาหมู่บ้าน หมู่ที่ 4", u"", u"", u""},
                                              {u"ที่", u"ชื่อโครงการ", u"วัตถุประสงค์", header},
                                              {u"1", u"โครงการขุดลอกหนองน้ำ", u"เพื่อมีน้ำใช้", u"ชุมชนบ้านเหนือ"},
                                              {u"2", u"โครงการซ่อมศาลาประชาคม", u"เพื่อใช้ประชุม", u"ชุมชนบ้านใต้"},
                                              {u"3", u"โครงการปลูกป่าชุมชน", u"เพื่อความร่มรื่น", u"ชุมชนบ้านกลาง"}};
    for (const auto& texts : rows) {
        auto& row = grid.rows.emplace_back();
        for (std::size_t i = 0; i < texts.size(); ++i) {
            intake::Cell cell;
            cell.text = texts[i];
            cell.kind = texts[i].empty() ? intake::Cell::Kind::Empty : intake::Cell::Kind::Text;
            cell.address = intake::sheetAddress(grid.rows.size() - 1, i);
            row.push_back(std::move(cell));
        }
    }
    return {file, u"file:///" + file, {grid}, {}};
}

const Text strange = u"ใครเป็นตัวหลักของงานนี้";

class Guide : public testing::Test {
protected:
    void combined(const intake::SourceDocument& document) {
        Workbook wanted = book;
        Context context = invented::context(wanted, now++);
        combine(context, {document});
        book = invented::merged(book, wanted);
    }
    Table& guide() { return invented::table(book, range::columns); }
    std::size_t rowOf(TextView header) { return invented::find(guide(), head::headerInFile, header); }

    Workbook book;
    double now = 46000;
};

TEST_F(Guide, ListsAHeaderThatItDoesNotKnowWithItsFileAndWhatWasChosen) {
    combined(planWith(u"ม4.xlsx", strange));
    const std::size_t row = rowOf(strange);
    EXPECT_EQ(guide().text(row, head::origin), word::met);
    EXPECT_EQ(guide().text(row, head::file), u"ม4.xlsx");
    EXPECT_TRUE(guide().number(row, head::certainty).has_value());
}

TEST_F(Guide, AsksNothingAboutAHeaderThatItKnows) {
    combined(planWith(u"ม4.xlsx", u"หน่วยงานรับผิดชอบ"));
    const std::size_t row = rowOf(u"หน่วยงานรับผิดชอบ");
    EXPECT_EQ(guide().text(row, head::origin), word::shipped);
    EXPECT_THAT(invented::column(guide(), head::origin), Not(Contains(word::met)));
}

TEST_F(Guide, TheOfficersCorrectionIsUsedForEveryFileWithThatHeader) {
    combined(planWith(u"ม4.xlsx", strange));
    guide().set(rowOf(strange), head::ourColumn, Text(u"หน่วยงานรับผิดชอบ"));
    combined(planWith(u"ม4.xlsx", strange));
    EXPECT_EQ(invented::table(book, range::projects).text(0, head::agency), u"ชุมชนบ้านเหนือ");
    EXPECT_EQ(guide().text(rowOf(strange), head::ourColumn), u"หน่วยงานรับผิดชอบ");
    auto other = planWith(u"ม5.xlsx", strange);
    other.grids[0].rows[0][0].text = u"แผนพัฒนาหมู่บ้าน หมู่ที่ 5";
    other.grids[0].rows[2][1].text = u"โครงการสร้างถังน้ำ";
    other.grids[0].rows[3][1].text = u"โครงการทำถนนลูกรัง";
    other.grids[0].rows[4][1].text = u"โครงการตั้งศูนย์เด็กเล็ก";
    combined(other);
    EXPECT_EQ(invented::table(book, range::projects).text(3, head::agency), u"ชุมชนบ้านเหนือ");
}

TEST_F(Guide, AnOfficersOtherMeaningOfAShippedHeaderWins) {
    combined(planWith(u"ม4.xlsx", u"หน่วยงานรับผิดชอบ"));
    guide().set(rowOf(u"หน่วยงานรับผิดชอบ"), head::ourColumn, Text(u"หน่วยงานสนับสนุน"));
    combined(planWith(u"ม4.xlsx", u"หน่วยงานรับผิดชอบ"));
    const Table& projects = invented::table(book, range::projects);
    EXPECT_EQ(projects.text(0, head::support), u"ชุมชนบ้านเหนือ");
    EXPECT_EQ(projects.text(0, head::agency), u"");
}

TEST_F(Guide, WhatARunWroteItselfIsNoRule) {
    combined(planWith(u"ม4.xlsx", strange));
    const auto rules = columnRules(book, invented::resources().intake.columns);
    for (const auto& rule : rules.rows)
        EXPECT_NE(rules.at(rule, u"หัวคอลัมน์"), strange);
}

TEST_F(Guide, ChangesNothingTheSecondTime) {
    combined(planWith(u"ม4.xlsx", strange));
    const Workbook once = book;
    combined(planWith(u"ม4.xlsx", strange));
    EXPECT_EQ(book, once);
}

} // namespace
} // namespace tambonplan::plan
