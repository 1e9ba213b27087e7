// Combining plans again: corrected, renamed, reordered, taken out and back (issue 3, point 7).
#include "plan/Invented.hpp"

namespace tambonplan::plan {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::Not;

/// A project as a village writes it.
struct Written {
    Text name, budget;
    Text objective = u"เพื่อประโยชน์ของชุมชน";
};

/// A plan of one sheet: title, header, projects.
intake::SourceDocument sheet(const Text& file, int village, const std::vector<Written>& projects) {
    intake::Grid grid;
    grid.sheet = u"แผน";
    const auto add = [&](const std::vector<Text>& texts) {
        auto& row = grid.rows.emplace_back();
        for (std::size_t i = 0; i < texts.size(); ++i) {
            intake::Cell cell;
            cell.text = texts[i];
            cell.kind = texts[i].empty() ? intake::Cell::Kind::Empty : intake::Cell::Kind::Text;
            cell.address = intake::sheetAddress(grid.rows.size() - 1, i);
            row.push_back(std::move(cell));
        }
    };
    const Text title = village > 0 ? u"แผนพัฒนาหมู่บ้าน บ้านดอนสมมุติ หมู่ที่ " + text::number(village) : Text(u"แผนพัฒนาหมู่บ้าน");
    add({title, u"", u"", u""});
    add({u"ที่", u"ชื่อโครงการ", u"วัตถุประสงค์", u"งบประมาณ (บาท)"});
    long number = 0;
    for (const Written& project : projects)
        add({text::number(++number), project.name, project.objective, project.budget});
    return {file, u"file:///" + file, {grid}, {}};
}

const Written road{u"โครงการก่อสร้างถนนคอนกรีตเสริมเหล็ก ซอยวัดเก่า", u"350,000"};
const Written dengue{u"โครงการป้องกันและควบคุมโรคไข้เลือดออก", u"12,000"};
const Written pond{u"โครงการขุดลอกหนองปลาแดก", u"200,000"};
const Written lamps{u"โครงการติดตั้งไฟฟ้าสาธารณะภายในหมู่บ้าน", u"80,000"};

/// A workbook on which each list of documents was combined in turn, as the sheet shows it.
class Again : public testing::Test {
protected:
    Results combined(const std::vector<intake::SourceDocument>& documents) {
        Workbook wanted = book;
        Context context = invented::context(wanted, now++);
        Results results = combine(context, documents);
        book = invented::merged(book, wanted);
        return results;
    }
    Table& projects() { return invented::table(book, range::projects); }
    Table& sources() { return invented::table(book, range::sources); }
    std::vector<Text> column(TextView range, TextView header) { return invented::column(invented::table(book, range), header); }
    std::size_t at(TextView code) { return invented::find(projects(), head::code, code); }
    std::vector<Text> changesOf(TextView code) {
        std::vector<Text> kinds;
        const Table& changes = invented::table(book, range::changes);
        for (std::size_t row = 0; row < changes.rows.size(); ++row)
            if (changes.text(row, head::code) == code) kinds.push_back(changes.text(row, head::change));
        return kinds;
    }

    Workbook book;
    double now = 46000;
};

TEST_F(Again, ARowInsertedAboveChangesNoCode) {
    combined({sheet(u"ม.2.xlsx", 2, {road, dengue})});
    combined({sheet(u"ม.2.xlsx", 2, {pond, road, dengue})});
    EXPECT_EQ(projects().text(at(u"02-001"), head::project), road.name);
    EXPECT_EQ(projects().text(at(u"02-002"), head::project), dengue.name);
    EXPECT_EQ(projects().text(at(u"02-003"), head::project), pond.name);
    EXPECT_THAT(changesOf(u"02-003"), ElementsAre(word::isNew));
}

TEST_F(Again, RowsThatChangePlacesKeepTheirCodesAndEdits) {
    combined({sheet(u"ม.2.xlsx", 2, {road, dengue, pond})});
    projects().set(at(u"02-003"), head::theme, Text(u"ด้านเศรษฐกิจ"));
    combined({sheet(u"ม.2.xlsx", 2, {pond, dengue, road})});
    EXPECT_EQ(projects().text(at(u"02-003"), head::project), pond.name);
    EXPECT_EQ(projects().text(at(u"02-003"), head::theme), u"ด้านเศรษฐกิจ");
    EXPECT_EQ(projects().rows.size(), 3U);
}

TEST_F(Again, AChangedBudgetAndACorrectedNameAreListedCellByCell) {
    combined({sheet(u"ม.2.xlsx", 2, {road, dengue})});
    combined({sheet(u"ม.2.xlsx", 2, {{u"โครงการก่อสร้างถนนคอนกรีตเสริมเหล็ก ซอยข้างวัดเก่า", u"350,000"}, {dengue.name, u"15,000"}})});
    EXPECT_THAT(changesOf(u"02-001"), Contains(word::changed));
    const Table& changes = invented::table(book, range::changes);
    const std::size_t budget = invented::find(changes, head::field, head::budget);
    EXPECT_EQ(changes.text(budget, head::code), u"02-002");
    EXPECT_EQ(changes.text(budget, head::before), u"12000");
    EXPECT_EQ(changes.text(budget, head::after), u"15000");
    EXPECT_EQ(projects().number(at(u"02-002"), head::budget), 15000);
}

TEST_F(Again, AnotherSoiIsAnotherWorkAndNoCorrection) {
    combined({sheet(u"ม.2.xlsx", 2, {{u"ก่อสร้างถนน คสล. ซอย 5", u"100,000"}, dengue})});
    combined({sheet(u"ม.2.xlsx", 2, {dengue, {u"ก่อสร้างถนน คสล. ซอย 9", u"240,000"}})});
    EXPECT_THAT(column(range::projects, head::code), ElementsAre(u"02-002", u"02-003"));
    EXPECT_THAT(changesOf(u"02-001"), ElementsAre(word::gone));
}

TEST_F(Again, WhatTheOfficerOvertypedStaysAndTheFilesNewWordIsShown) {
    combined({sheet(u"ม.2.xlsx", 2, {road, dengue})});
    projects().set(at(u"02-001"), head::budget, 340000.0);
    projects().set(at(u"02-001"), head::project, Text(u"ก่อสร้างถนน คสล. ซอยวัดเก่า"));
    combined({sheet(u"ม.2.xlsx", 2, {road, dengue})});
    EXPECT_EQ(projects().number(at(u"02-001"), head::budget), 340000);
    EXPECT_TRUE(changesOf(u"02-001").empty());
    combined({sheet(u"ม.2.xlsx", 2, {dengue, {road.name, u"360,000"}})});
    EXPECT_EQ(projects().number(at(u"02-001"), head::budget), 340000);
    EXPECT_EQ(projects().text(at(u"02-001"), head::project), u"ก่อสร้างถนน คสล. ซอยวัดเก่า");
    EXPECT_THAT(changesOf(u"02-001"), ElementsAre(word::kept));
    EXPECT_EQ(invented::table(book, range::changes)
                  .text(invented::find(invented::table(book, range::changes), head::change, word::kept), head::after),
              u"360000");
}

TEST_F(Again, AnEmptiedCellTakesTheFilesWordAgain) {
    combined({sheet(u"ม.2.xlsx", 2, {road})});
    projects().set(0, head::budget, 1.0);
    combined({sheet(u"ม.2.xlsx", 2, {road})});
    projects().set(0, head::budget, {});
    combined({sheet(u"ม.2.xlsx", 2, {road})});
    EXPECT_EQ(projects().number(0, head::budget), 350000);
}

TEST_F(Again, ARowThatIsGoneIsKeptAsideWithItsEditsAndComesBackWithThem) {
    combined({sheet(u"ม.2.xlsx", 2, {road, dengue})});
    projects().set(at(u"02-002"), head::urgency, Text(u"เร่งด่วน"));
    combined({sheet(u"ม.2.xlsx", 2, {road})});
    EXPECT_THAT(column(range::projects, head::code), ElementsAre(u"02-001"));
    const Table& removed = invented::table(book, range::removed);
    EXPECT_EQ(removed.text(invented::find(removed, head::code, u"02-002"), head::urgency), u"เร่งด่วน");
    combined({sheet(u"ม.2.xlsx", 2, {pond, road, dengue})});
    EXPECT_EQ(projects().text(at(u"02-002"), head::urgency), u"เร่งด่วน");
    EXPECT_EQ(projects().text(at(u"02-003"), head::project), pond.name);
    EXPECT_TRUE(invented::table(book, range::removed).rows.empty());
    EXPECT_THAT(changesOf(u"02-002"), ElementsAre(word::gone, word::back));
}

TEST_F(Again, DecisionsOnARowThatLeftComeBackWithIt) {
    const auto found = [this] {
        Workbook wanted = book;
        Context context = invented::context(wanted, now++);
        findDuplicates(context);
        book = invented::merged(book, wanted);
    };
    const auto decisions = [this] {
        const Table& review = invented::table(book, range::review);
        std::map<Text, Text> byCode;
        for (std::size_t row = 0; row < review.rows.size(); ++row)
            byCode[review.text(row, head::code)] = review.text(row, head::decision) + u"/" + review.text(row, head::note);
        return byCode;
    };
    combined({sheet(u"ม.2.xlsx", 2, {dengue, road}), sheet(u"ม.3.xlsx", 3, {dengue, pond})});
    found();
    Table& review = invented::table(book, range::review);
    const std::size_t own = invented::find(review, head::code, u"02-001");
    ASSERT_NE(own, Text::npos) << "two villages against dengue are proposed as a package";
    review.set(own, head::decision, Text(word::apart));
    review.set(own, head::note, Text(u"ตกลงกันแล้ว: แยก = ดี"));
    const auto decided = decisions();

    combined({sheet(u"ม.3.xlsx", 3, {pond})});
    found();
    ASSERT_EQ(decisions().size(), 0U) << "one row alone is no proposal";
    combined({sheet(u"ม.3.xlsx", 3, {pond, dengue})});
    found();
    EXPECT_EQ(decisions(), decided);
    found();
    EXPECT_EQ(decisions(), decided) << "as the officer's word";
}

TEST_F(Again, ARejectedPairThatComesBackWithAnotherTextIsAskedAboutAgain) {
    const auto found = [this] {
        Workbook wanted = book;
        Context context = invented::context(wanted, now++);
        findDuplicates(context);
        book = invented::merged(book, wanted);
        return invented::table(book, range::review);
    };
    combined({sheet(u"ม.2.xlsx", 2, {dengue, road}), sheet(u"ม.3.xlsx", 3, {dengue, pond})});
    found();
    Table& review = invented::table(book, range::review);
    ASSERT_FALSE(review.rows.empty());
    review.set(0, head::decision, Text(word::apart));
    combined({sheet(u"ม.3.xlsx", 3, {pond})});
    ASSERT_TRUE(found().rows.empty());
    combined({sheet(u"ม.3.xlsx", 3, {pond, {dengue.name, dengue.budget, u"เพื่อลดผู้ป่วยในตำบล"}})});
    const Table again = found();
    ASSERT_EQ(again.rows.size(), 2U);
    EXPECT_NE(again.text(0, head::decision), word::apart);
    EXPECT_TRUE(again.text(0, head::reason).starts_with(u"เคยให้แยกไว้")) << text::toUtf8(again.text(0, head::reason));
    EXPECT_EQ(found(), again) << "until he decides";
}

TEST_F(Again, ACorrectedFileUnderAnotherNameTakesThePlaceOfTheOldOne) {
    combined({sheet(u"แผน ม.2.xlsx", 2, {road, dengue, pond}), sheet(u"แผน ม.3.xlsx", 3, {dengue, lamps})});
    projects().set(at(u"02-003"), head::issue, Text(u"แหล่งน้ำ"));
    combined({sheet(u"แผน ม.2 (แก้ไข).docx", 2, {lamps, road, {dengue.name, u"18,000"}, pond})});
    EXPECT_EQ(projects().rows.size(), 6U);
    EXPECT_EQ(projects().text(at(u"02-003"), head::issue), u"แหล่งน้ำ");
    EXPECT_EQ(projects().text(at(u"02-003"), head::file), u"แผน ม.2 (แก้ไข).docx");
    EXPECT_EQ(projects().number(at(u"02-002"), head::budget), 18000);
    EXPECT_EQ(sources().text(invented::find(sources(), head::file, u"แผน ม.2.xlsx"), head::use), word::unused);
    EXPECT_THAT(column(range::changes, head::change), Contains(word::replaced));
}

TEST_F(Again, ACorrectedFileBesideTheOldOneInTheFolderIsNotReadTwice) {
    const auto old = sheet(u"แผน ม.2.xlsx", 2, {road, dengue, pond}),
               corrected = sheet(u"แผน ม.2 แก้ไข.xlsx", 2, {road, dengue, {pond.name, u"210,000"}});
    combined({old});
    combined({old, corrected});
    EXPECT_THAT(column(range::projects, head::code), ElementsAre(u"02-001", u"02-002", u"02-003"));
    EXPECT_EQ(projects().number(at(u"02-003"), head::budget), 210000);
    const Workbook once = book;
    EXPECT_EQ(invented::whole(combined({old, corrected}), "RowsRead"), 3);
    EXPECT_EQ(book, once);
}

TEST_F(Again, TwoNewFilesOfOnePlanAreBothReadAndTheOfficerIsAsked) {
    combined({sheet(u"แผน ม.2.xlsx", 2, {road, dengue, pond}), sheet(u"แผน ม.2 แก้ไข.xlsx", 2, {road, dengue, pond})});
    EXPECT_EQ(projects().rows.size(), 6U);
    EXPECT_THAT(column(range::problems, head::problemKind), Contains(Text(u"samePlan")));
}

TEST_F(Again, AnotherVillagesPlanOfTheSameWorksIsNoCorrection) {
    combined({sheet(u"ก.xlsx", 2, {road, dengue, pond})});
    combined({sheet(u"ข.xlsx", 3, {road, dengue, pond})});
    EXPECT_EQ(projects().rows.size(), 6U);
}

TEST_F(Again, AWorkbookSavedAfterItWasReadIsTheSameSource) {
    auto unsaved = sheet(u"ไม่มีชื่อ 1", 2, {road, dengue});
    unsaved.url.clear();
    combined({unsaved});
    combined({sheet(u"แผนหมู่ 2.ods", 2, {road, dengue})});
    EXPECT_THAT(column(range::projects, head::code), ElementsAre(u"02-001", u"02-002"));
    EXPECT_THAT(column(range::sources, head::file), ElementsAre(u"แผนหมู่ 2.ods"));
}

TEST_F(Again, ASourceTakenOutLeavesTheRegisterAndComesBackWithItsEdits) {
    combined({sheet(u"ม.2.xlsx", 2, {road, dengue}), sheet(u"ม.3.xlsx", 3, {pond, lamps})});
    projects().set(at(u"02-001"), head::group, Text(u"ทำร่วม"));
    projects().set(at(u"02-002"), head::budget, 13000.0);
    const std::size_t line = invented::find(sources(), head::file, u"ม.2.xlsx");
    sources().set(line, head::use, Text(word::unused));
    combined({sheet(u"ม.2.xlsx", 2, {road, dengue}), sheet(u"ม.3.xlsx", 3, {pond, lamps})});
    EXPECT_THAT(column(range::projects, head::code), ElementsAre(u"03-001", u"03-002"));
    EXPECT_EQ(sources().rows.size(), 2U);
    sources().set(invented::find(sources(), head::file, u"ม.2.xlsx"), head::use, Text(word::used));
    Context context = invented::context(book, now++);
    check(context);
    EXPECT_EQ(projects().text(at(u"02-001"), head::group), u"ทำร่วม");
    EXPECT_EQ(projects().number(at(u"02-002"), head::budget), 13000);
    EXPECT_TRUE(invented::table(book, range::removed).rows.empty());
}

TEST_F(Again, AVillageThatTheOfficerTypedForASourceWinsOverItsTitle) {
    combined({sheet(u"ก.xlsx", 0, {road, dengue}), sheet(u"ข.xlsx", 3, {pond})});
    sources().set(invented::find(sources(), head::file, u"ก.xlsx"), head::village, 7.0);
    sources().set(invented::find(sources(), head::file, u"ข.xlsx"), head::village, 8.0);
    combined({sheet(u"ก.xlsx", 0, {road, dengue}), sheet(u"ข.xlsx", 3, {pond})});
    EXPECT_THAT(column(range::projects, head::village), ElementsAre(u"7", u"7", u"8"));
}

TEST_F(Again, TheFilesOwnTotalStandsBesideOurs) {
    auto document = sheet(u"ม.2.xlsx", 2, {road, dengue});
    auto total = document.grids[0].rows.back();
    total[0].text = u"รวมทั้งสิ้น";
    total[1].text = total[2].text = u"";
    total[1].kind = total[2].kind = intake::Cell::Kind::Empty;
    total[3].text = u"360,000";
    document.grids[0].rows.push_back(total);
    combined({document});
    EXPECT_EQ(sources().number(0, head::budgetTotal), 362000);
    EXPECT_EQ(sources().number(0, head::statedTotal), 360000);
    EXPECT_EQ(sources().number(0, head::totalGap), 2000);
    EXPECT_THAT(column(range::problems, head::problemKind), Contains(Text(u"totalMismatch")));
}

TEST_F(Again, AProjectTypedByHandStaysWhateverIsCombined) {
    combined({sheet(u"ม.2.xlsx", 2, {road})});
    Table& table = projects();
    const std::size_t row = table.add();
    table.set(row, head::project, Text(u"โครงการที่เจ้าหน้าที่เพิ่มเอง"));
    table.set(row, head::village, 2.0);
    combined({sheet(u"ม.2.xlsx", 2, {dengue, road})});
    Context context = invented::context(book, now++);
    buildPlan(context);
    const std::size_t hand = invented::find(projects(), head::project, u"โครงการที่เจ้าหน้าที่เพิ่มเอง");
    const Text code = projects().text(hand, head::code);
    EXPECT_TRUE(code.starts_with(u"02-"));
    EXPECT_THAT(column(range::plan, head::origin), Contains(code));
}

} // namespace
} // namespace tambonplan::plan
