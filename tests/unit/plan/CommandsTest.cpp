#include <algorithm>

#include "plan/Invented.hpp"

namespace tambonplan::plan {
namespace {

using testing::ElementsAre;

intake::Cell cell(const Text& text) {
    intake::Cell c;
    c.text = text;
    c.kind = text.empty() ? intake::Cell::Kind::Empty : intake::Cell::Kind::Text;
    return c;
}

/// A village plan as a sheet: a title, a header, projects with budgets as written.
intake::SourceDocument plan(const Text& file, int village, const std::vector<std::pair<Text, Text>>& projects) {
    intake::Grid grid;
    grid.sheet = u"แผน";
    const auto add = [&](const std::vector<Text>& texts) {
        auto& row = grid.rows.emplace_back();
        for (std::size_t i = 0; i < texts.size(); ++i) {
            row.push_back(cell(texts[i]));
            row.back().address = intake::sheetAddress(grid.rows.size() - 1, i);
        }
    };
    add({u"แผนพัฒนาหมู่บ้าน บ้านดอนสมมุติ หมู่ที่ " + text::number(village), u"", u"", u""});
    add({u"ที่", u"ชื่อโครงการ", u"วัตถุประสงค์", u"งบประมาณ (บาท)"});
    long number = 0;
    for (const auto& [name, budget] : projects)
        add({text::number(++number), name, u"เพื่อประโยชน์ของชุมชน", budget});
    return {file, u"file:///" + file, {grid}, {}};
}

std::vector<intake::SourceDocument> twoVillages() {
    return {plan(u"m1.ods", 1,
                 {{u"โครงการก่อสร้างถนนคอนกรีตเสริมเหล็ก ซอยวัดเก่า หมู่ที่ 1", u"350,000"},
                  {u"โครงการป้องกันและควบคุมโรคไข้เลือดออก", u"12,000"},
                  {u"โครงการจัดซื้อเต็นท์กลาง", u"แล้วแต่ราคาตลาด"}}),
            plan(u"m2.ods", 2, {{u"โครงการป้องกันและควบคุมโรคไข้เลือดออก", u"15,000"}, {u"โครงการขุดลอกหนองปลาแดก หมู่ที่ 2", u"200,000"}})};
}

/// A workbook after the one click, as the sheet shows it.
Workbook ran(const std::vector<intake::SourceDocument>& documents) {
    Workbook book;
    Context context = invented::context(book);
    runAll(context, documents);
    return invented::merged({}, book);
}

TEST(NewWorkbook, WritesTheIdentityAndAllTables) {
    Workbook book;
    Context context = invented::context(book);
    newWorkbook(context, {u"ดอนสมมุติ", u"เมืองสมมุติ", u"สมมุติบุรี", 2571});
    EXPECT_EQ(book.size(), static_cast<std::size_t>(std::ranges::count(schemas(), false, &Schema::onDemand)));
    const Table& settings = book[Text(range::settings)];
    EXPECT_EQ(settings.text(invented::find(settings, head::setting, u"ตำบล"), head::data), u"ดอนสมมุติ");
    EXPECT_EQ(settings.number(invented::find(settings, head::setting, u"ปีงบประมาณ"), head::data), 2571);
    EXPECT_FALSE(book[Text(range::criteria)].rows.empty());
}

TEST(NewWorkbook, ChangesNothingTheSecondTime) {
    Workbook book;
    Context context = invented::context(book);
    newWorkbook(context, {u"ดอนสมมุติ", {}, {}, 2571});
    const Workbook once = book;
    newWorkbook(context, {u"ดอนสมมุติ", {}, {}, 2571});
    EXPECT_EQ(book, once);
}

TEST(NewWorkbook, KeepsSettingsThatTheOfficerChanged) {
    Workbook book;
    Context context = invented::context(book);
    newWorkbook(context, {});
    Table& settings = book[Text(range::settings)];
    const std::size_t at = invented::find(settings, head::setting, u"คะแนนที่เสนอให้ดู");
    settings.set(at, head::data, 0.75);
    newWorkbook(context, {});
    EXPECT_EQ(settings.number(at, head::data), 0.75);
}

TEST(Combine, ReportsTheTotalsOfTheRun) {
    Workbook book;
    Context context = invented::context(book);
    const Results results = combine(context, twoVillages());
    EXPECT_EQ(invented::whole(results, "Sources"), 2);
    EXPECT_EQ(invented::whole(results, "RowsRead"), 5);
    EXPECT_EQ(invented::whole(results, "Problems"), 1);
    EXPECT_EQ(invented::amount(results, "BudgetRead"), 577000);
    EXPECT_EQ(book[Text(range::skipped)].rows.size(), static_cast<std::size_t>(invented::whole(results, "RowsSkipped")));
    EXPECT_THAT(invented::column(book[Text(range::villages)], head::village), ElementsAre(u"1", u"2"));
}

TEST(Combine, ChangesNothingOnTheSameFiles) {
    Workbook book;
    Context context = invented::context(book);
    combine(context, twoVillages());
    const Workbook once = book;
    context.now += 1;
    combine(context, twoVillages());
    EXPECT_EQ(book, once);
}

TEST(Combine, KeepsTheOtherVillagesWhenOneFileComesAgain) {
    Workbook book;
    Context context = invented::context(book);
    combine(context, twoVillages());
    combine(context, {plan(u"m2.ods", 2, {{u"โครงการขุดลอกหนองปลาแดก หมู่ที่ 2", u"250,000"}})});
    const Table& projects = book[Text(range::projects)];
    EXPECT_THAT(invented::column(projects, head::code), ElementsAre(u"01-001", u"01-002", u"01-003", u"02-002"));
    EXPECT_EQ(projects.number(3, head::budget), 250000);
    EXPECT_EQ(book[Text(range::sources)].rows.size(), 2U);
}

TEST(Combine, KeepsWhatItKnowsOfAFileThatCannotBeReadAnyMore) {
    Workbook book;
    Context context = invented::context(book);
    combine(context, twoVillages());
    intake::SourceDocument broken{u"m2.ods", u"file:///m2.ods", {}, u"ไฟล์เสีย"};
    combine(context, {broken});
    EXPECT_EQ(book[Text(range::projects)].rows.size(), 5U);
    const Table& problems = book[Text(range::problems)];
    EXPECT_THAT(invented::column(problems, head::problemKind), testing::Contains(Text(u"fileUnreadable")));
    combine(context, twoVillages());
    EXPECT_THAT(invented::column(problems, head::problemKind), testing::Not(testing::Contains(Text(u"fileUnreadable"))));
}

TEST(Combine, WritesTheVillagesTotalsAsLiveFormulas) {
    Workbook book;
    Context context = invented::context(book);
    combine(context, twoVillages());
    EXPECT_TRUE(std::holds_alternative<Formula>(book[Text(range::villages)].at(0, head::projectCount)));
}

TEST(Combine, ShowsTheVillageWhosePlanIsMissing) {
    Workbook book;
    Context context = invented::context(book);
    combine(context, {plan(u"m3.ods", 3, {{u"โครงการสร้างศาลาพักร้อน", u"10,000"}})});
    EXPECT_THAT(invented::column(book[Text(range::villages)], head::planStatus), ElementsAre(u"ยังไม่จัดทำ", u"ยังไม่จัดทำ", u"มีแผนแล้ว"));
}

TEST(Check, SolvesTheProblemOfABudgetThatTheOfficerTyped) {
    Workbook book;
    Context context = invented::context(book);
    combine(context, twoVillages());
    EXPECT_EQ(invented::whole(check(context), "Problems"), 1);
    Table& projects = book[Text(range::projects)];
    projects.set(invented::find(projects, head::code, u"01-003"), head::budget, 48000.0);
    EXPECT_EQ(invented::whole(check(context), "Problems"), 0);
    EXPECT_THAT(invented::column(book[Text(range::problems)], head::solved), ElementsAre(u"แก้แล้ว"));
    combine(context, twoVillages());
    EXPECT_EQ(invented::whole(check(context), "Problems"), 0);
}

TEST(Check, FindsWordsItDoesNotKnowAndSeesThemCorrected) {
    Workbook book;
    Context context = invented::context(book);
    combine(context, twoVillages());
    Table& projects = book[Text(range::projects)];
    projects.set(0, head::group, Text(u"ทำกันเอง"));
    projects.set(1, head::urgency, Text(u"ด่วนมาก"));
    EXPECT_EQ(invented::whole(check(context), "Problems"), 3);
    projects.set(0, head::group, Text(u"ทำเอง"));
    EXPECT_EQ(invented::whole(check(context), "Problems"), 2);
}

TEST(Check, LeavesTheOfficersWordOnAProblem) {
    Workbook book;
    Context context = invented::context(book);
    combine(context, twoVillages());
    Table& problems = book[Text(range::problems)];
    problems.set(0, head::solved, Text(u"ไม่ต้องแก้"));
    EXPECT_EQ(invented::whole(check(context), "Problems"), 0);
    combine(context, twoVillages());
    EXPECT_EQ(problems.text(0, head::solved), u"ไม่ต้องแก้");
}

TEST(Categorise, CountsEveryRowOnceAndKeepsTheOfficersTheme) {
    Workbook book;
    Context context = invented::context(book);
    combine(context, twoVillages());
    categorise(context);
    Table& projects = book[Text(range::projects)];
    projects.set(0, head::theme, Text(u"ด้านการบริหารจัดการ"));
    const Results results = categorise(context);
    EXPECT_EQ(invented::whole(results, "ByOfficer"), 1);
    EXPECT_EQ(invented::whole(results, "ByRule") + invented::whole(results, "BySource") + invented::whole(results, "ByOfficer") +
                  invented::whole(results, "Unsure"),
              5);
    EXPECT_EQ(projects.text(0, head::theme), u"ด้านการบริหารจัดการ");
}

TEST(RunAll, ReturnsTheResultsOfAllSteps) {
    Workbook book;
    Context context = invented::context(book);
    const Results results = runAll(context, twoVillages());
    for (const char* name : {"Sources", "RowsRead", "RowsSkipped", "Problems", "Duplicates", "Packages", "Related", "ByRule", "BySource",
                             "ByOfficer", "Unsure", "Projects", "MergedRows", "PackagedRows", "PendingProposals", "Ranked"})
        EXPECT_GE(invented::whole(results, name), 0) << name;
    EXPECT_DOUBLE_EQ(invented::amount(results, "BudgetPlan") + invented::amount(results, "BudgetSetAside"), 577000);
}

TEST(RunAll, WritesOneLineOfTheLog) {
    Workbook book = ran(twoVillages());
    EXPECT_EQ(book[Text(range::log)].rows.size(), 1U);
}

TEST(RunAll, ChangesNothingTheSecondTime) {
    const Workbook sheet = ran(twoVillages());
    Workbook book = sheet;
    Context context = invented::context(book, 47000);
    runAll(context, twoVillages());
    EXPECT_EQ(book, sheet);
    EXPECT_EQ(invented::merged(sheet, book), sheet);
}

TEST(RunAll, ChangesNothingWhenEachStepRunsAloneAfterwards) {
    const Workbook sheet = ran(twoVillages());
    Workbook book = sheet;
    Context context = invented::context(book, 47000);
    combine(context, twoVillages());
    check(context);
    findDuplicates(context);
    categorise(context);
    buildPlan(context);
    score(context, {});
    EXPECT_EQ(book, sheet);
}

TEST(RunAll, ChangesNothingWhenTheSheetGivesValuesForFormulas) {
    Workbook sheet = ran(twoVillages());
    for (auto& [name, table] : sheet)
        for (auto& row : table.rows)
            for (auto& value : row)
                if (std::holds_alternative<Formula>(value)) value = 1.0;
    Workbook book = sheet;
    Context context = invented::context(book, 47000);
    runAll(context, twoVillages());
    EXPECT_EQ(book[Text(range::log)].rows.size(), 1U);
}

TEST(RunAll, KeepsTheOfficersOrderColumnsAndEdits) {
    Workbook sheet = ran(twoVillages());
    Table& projects = sheet[Text(range::projects)];
    std::swap(projects.rows[0], projects.rows[4]);
    projects.set(2, u"ความเห็นปลัด", Text(u"รอแบบ"));
    projects.set(2, head::issue, Text(u"ประเด็นใหม่ของเรา"));
    Workbook book = sheet;
    Context context = invented::context(book, 47000);
    runAll(context, twoVillages());
    const Workbook after = invented::merged(sheet, book);
    const Table& now = after.at(Text(range::projects));
    EXPECT_EQ(invented::column(now, head::code), invented::column(projects, head::code));
    EXPECT_EQ(now.text(2, u"ความเห็นปลัด"), u"รอแบบ");
    EXPECT_EQ(now.text(2, head::issue), u"ประเด็นใหม่ของเรา");
}

TEST(RunAll, KeepsTheOfficersDecision) {
    Workbook sheet = ran(twoVillages());
    Table& review = sheet[Text(range::review)];
    ASSERT_FALSE(review.rows.empty()) << "the two projects against dengue should have been proposed";
    const Text id = review.text(0, head::proposal);
    review.set(0, head::decision, Text(u"รวม"));
    review.set(0, head::note, Text(u"ที่ประชุมเห็นชอบ"));
    Workbook book = sheet;
    Context context = invented::context(book, 47000);
    const Results results = runAll(context, twoVillages());
    EXPECT_EQ(invented::whole(results, "Projects"), 4);
    const Table& now = book[Text(range::review)];
    EXPECT_EQ(now.text(invented::find(now, head::proposal, id), head::note), u"ที่ประชุมเห็นชอบ");
}

TEST(GoToSource, FindsFileSheetAndRow) {
    Workbook book = ran(twoVillages());
    const SourcePlace place = goToSource(book, u"02-001");
    EXPECT_EQ(place.file, u"m2.ods");
    EXPECT_EQ(place.url, u"file:///m2.ods");
    EXPECT_EQ(place.sheet, u"แผน");
    EXPECT_EQ(place.row, 3);
    EXPECT_THROW(goToSource(book, u"99-001"), Failure);
}

TEST(Columns, OfTheOfficerWinOverTheShippedOnes) {
    Workbook book;
    Context context = invented::context(book);
    newWorkbook(context, {});
    Table& columns = book[Text(range::columns)];
    const std::size_t at = columns.add();
    columns.set(at, head::headerInFile, Text(u"สิ่งที่ชาวบ้านอยากได้"));
    columns.set(at, head::ourColumn, Text(u"โครงการ"));
    auto document = plan(u"m1.ods", 1, {{u"สร้างลานเอนกประสงค์", u"90,000"}});
    document.grids[0].rows[1][1].text = u"สิ่งที่ชาวบ้านอยากได้";
    combine(context, {document});
    EXPECT_THAT(invented::column(book[Text(range::projects)], head::project), ElementsAre(u"สร้างลานเอนกประสงค์"));
}

} // namespace
} // namespace tambonplan::plan
