#include "plan/PlanState.hpp"
#include "plan/DecisionHeaders.hpp"
#include "plan/Invented.hpp"
#include "plan/RankingHeaders.hpp"
#include "plan/Setup.hpp"

namespace tambonplan::plan {
namespace {

using invented::row;

Workbook builtPlan() {
    Workbook book = invented::registerOf({row(u"a", 1, 1, u"ก่อสร้างถนน คสล. ซอยสุขใจ 1", 400000), row(u"a", 2, 2, u"ขุดลอกหนองบัว", 90000),
                                          row(u"a", 3, 2, u"ซ่อมแซมศาลาประชาคม", 50000)});
    Context work = invented::context(book);
    buildPlan(work);
    score(work, {});
    return book;
}

Text stateOf(const Workbook& book) {
    return toText(settingValue(book, setting::planState));
}

std::string failureOf(const std::function<void()>& command) {
    try {
        command();
    } catch (const Failure& failure) {
        return failure.what();
    }
    return {};
}

Text lastLogLine(const Workbook& book) {
    const Table& log = tableOf(book, range::log);
    return log.text(log.rows.size() - 1, head::result);
}

TEST(PlanState, AnAgreedPlanIsNotBuiltNorRankedAnew) {
    Workbook book = builtPlan();
    Context work = invented::context(book);
    setPlanState(work, u"agreed", u"มติ ก.บ.ต. ครั้งที่ 2");
    EXPECT_EQ(stateOf(book), word::agreed);
    EXPECT_EQ(invented::column(book[Text(range::plan)], head::status), std::vector<Text>(3, Text(word::agreed)));
    const Workbook locked = book;
    for (const auto& command : std::vector<std::function<void(Context&)>>{
             [](Context& c) { buildPlan(c); }, [](Context& c) { score(c, {}); }, [](Context& c) { score(c, u"sum"); },
             [](Context& c) { split(c, u"ต-001"); }, [](Context& c) { runAll(c, {}); }, [](Context& c) { lockScores(c, false, {}); }}) {
        Workbook thrown = locked;
        Context again = invented::context(thrown);
        EXPECT_EQ(failureOf([&] { command(again); }), "error.planLocked");
    }
}

TEST(PlanState, WhatWasAgreedIsKeptAndALaterEditIsAProblem) {
    Workbook book = builtPlan();
    Context work = invented::context(book);
    setPlanState(work, u"เห็นชอบ", {});
    EXPECT_EQ(invented::column(book[Text(range::approved)], head::planCode), invented::column(book[Text(range::plan)], head::planCode));
    EXPECT_FALSE(toText(settingValue(book, setting::agreedOn)).empty());
    check(work);
    const Table& problems = invented::table(book, range::problems);
    const auto edits = [&] {
        long open = 0;
        for (std::size_t at = 0; at < problems.rows.size(); ++at)
            open += problems.text(at, head::problemKind) == u"registerPlanEdited" && problems.text(at, head::solved).empty() ? 1 : 0;
        return open;
    };
    EXPECT_EQ(edits(), 0);
    invented::table(book, range::plan).set(1, head::budget, 7.0);
    check(work);
    EXPECT_EQ(edits(), 1);
}

TEST(PlanState, TypingTheStateLocksAndTypingDraftLiftsTheLockWithALineOfTheLog) {
    Workbook book = builtPlan();
    Context work = invented::context(book);
    Table& settings = invented::table(book, range::settings);
    settings.set(settingRow(settings, setting::planState), head::data, Text(u"เห็นชอบแล้ว"));
    check(work);
    EXPECT_FALSE(toText(settingValue(book, setting::frozenPlan)).empty());
    EXPECT_FALSE(toText(settingValue(book, setting::lock)).empty());
    settings.set(settingRow(settings, setting::planState), head::data, Text(word::draft));
    check(work);
    EXPECT_TRUE(toText(settingValue(book, setting::frozenPlan)).empty());
    EXPECT_TRUE(toText(settingValue(book, setting::lock)).empty());
    EXPECT_NE(lastLogLine(book).find(u"ปลดล็อกแผน"), Text::npos);
    EXPECT_EQ(invented::column(book[Text(range::plan)], head::status), std::vector<Text>(3, Text(word::draft)));
    EXPECT_EQ(failureOf([&] { buildPlan(work); }), "");
}

TEST(PlanState, ScoringThatTheOfficerClosedHimselfStaysClosedWhenThePlanIsReopened) {
    Workbook book = builtPlan();
    Context work = invented::context(book);
    lockScores(work, true, u"ปลัดอำเภอ");
    setPlanState(work, u"agreed", {});
    setPlanState(work, u"draft", {});
    EXPECT_FALSE(toText(settingValue(book, setting::lock)).empty());
}

TEST(PlanState, SendingNotesTheDayAndKeepsWhatTheOfficerSaidOfAProject) {
    Workbook book = builtPlan();
    Context work = invented::context(book);
    invented::table(book, range::plan).set(2, head::status, Text(u"ไม่เห็นชอบ"));
    setPlanState(work, u"agreed", {});
    setPlanState(work, u"sent", {});
    EXPECT_FALSE(toText(settingValue(book, setting::sentOn)).empty());
    EXPECT_EQ(invented::column(book[Text(range::plan)], head::status),
              (std::vector<Text>{Text(word::sent), Text(word::sent), u"ไม่เห็นชอบ"}));
    const Workbook once = book;
    setPlanState(work, u"sent", {});
    EXPECT_EQ(book, once);
}

TEST(PlanState, NothingCanBeAgreedWithoutAPlanAndOtherWordsAreRefused) {
    Workbook book = invented::registerOf({row(u"a", 1, 1, u"ขุดลอกหนองบัว", 90000)});
    Context work = invented::context(book);
    EXPECT_EQ(failureOf([&] { setPlanState(work, u"agreed", {}); }), "error.nothingToApprove");
    EXPECT_EQ(failureOf([&] { setPlanState(work, u"finished", {}); }), "error.unknownState");
}

std::vector<Text> changesOf(const Workbook& book) {
    std::vector<Text> lines;
    const Table& table = tableOf(book, range::planChanges);
    for (std::size_t at = 0; at < table.rows.size(); ++at)
        lines.push_back(table.text(at, head::change) + u" " + table.text(at, head::planCode) + u" " + table.text(at, head::field));
    return lines;
}

TEST(PlanChanges, ARebuildOfUnchangedRowsListsNothing) {
    Workbook book = builtPlan();
    Context work = invented::context(book);
    buildPlan(work);
    EXPECT_THAT(changesOf(book), testing::IsEmpty());
}

TEST(PlanChanges, NewGoneAndChangedProjectsAreListedAndTheOthersKeepTheirCodes) {
    Workbook book = builtPlan();
    Context work = invented::context(book);
    Table& projects = invented::table(book, range::projects);
    projects.rows.erase(projects.rows.begin()); // ต-001
    projects.set(0, head::budget, 95000.0);
    const std::size_t added = projects.add();
    projects.set(added, head::project, Text(u"ปลูกป่าชุมชน"));
    buildPlan(work);
    EXPECT_THAT(changesOf(book), testing::UnorderedElementsAre(u"ใหม่ ต-004 โครงการ", u"เปลี่ยน ต-002 งบประมาณ", u"หายไป ต-001 โครงการ"));
}

TEST(PlanChanges, AProjectThatOvertookAnotherIsListedButNotOneThatOnlyMovedUpForAnothersLeaving) {
    Workbook book = builtPlan();
    Context work = invented::context(book);
    score(work, u"discussion");
    const std::size_t before = tableOf(book, range::planChanges).rows.size();
    Table& scores = invented::table(book, range::scores);
    for (std::size_t at = 0; at < scores.rows.size(); ++at)
        scores.set(at, head::meetingRank, static_cast<double>(at + 1));
    score(work, {});
    std::vector<Text> moved = changesOf(book);
    moved.erase(moved.begin(), moved.begin() + static_cast<std::ptrdiff_t>(before));
    for (const Text& line : moved)
        EXPECT_TRUE(line.starts_with(word::moved));
    EXPECT_GE(moved.size(), 2U);
    const std::size_t so = changesOf(book).size();
    Table& projects = invented::table(book, range::projects);
    projects.rows.erase(projects.rows.begin() + 2);
    buildPlan(work);
    EXPECT_EQ(changesOf(book).size(), so + 1);
}

TEST(Counting, TheRegisterSaysWhichBudgetsThePlanCounts) {
    Workbook book = invented::registerOf({row(u"a", 1, 1, u"ขุดลอกหนองบัว", 90000), row(u"b", 1, 2, u"ขุดลอกหนองบัว", 80000)});
    const auto list = entries(book);
    writeReview(book, {invented::proposal(u"ซ-001", match::Relation::Duplicate, {0, 1}, word::merge)}, list);
    Context work = invented::context(book);
    buildPlan(work);
    EXPECT_EQ(invented::column(book[Text(range::projects)], head::counting),
              (std::vector<Text>{Text(word::counted), Text(word::setAside)}));
}

TEST(Summary, HasALineForEveryIssueAThemeTheWholeAndTheProof) {
    Workbook book = builtPlan();
    const Table& summary = invented::table(book, range::summary);
    const auto lines = invented::column(summary, head::line);
    for (const TextView line : {word::issueRow, word::themeRow, word::totalRow, word::registerRow, word::setAsideRow, word::gapRow})
        EXPECT_THAT(lines, testing::Contains(Text(line)));
}

TEST(Readiness, IsAskedOnlyOfRequestsForSupport) {
    Workbook book = builtPlan();
    const Table& plan = invented::table(book, range::plan);
    const Text formula = toText(plan.at(0, head::lacking));
    for (const char16_t* need : {u"วัตถุประสงค์", u"เป้าหมาย", u"งบประมาณ", u"สถานที่", u"หน่วยงาน", u"ยุทธศาสตร์"})
        EXPECT_NE(formula.find(u", " + Text(need) + u"\""), Text::npos);
    EXPECT_TRUE(formula.starts_with(u"=IF([กลุ่ม]=\"ขอรับการสนับสนุน\";"));
}

} // namespace
} // namespace tambonplan::plan
