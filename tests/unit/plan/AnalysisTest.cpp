#include "plan/Analysis.hpp"
#include "plan/Invented.hpp"
#include "plan/RankingHeaders.hpp"
#include "plan/ReportInputs.hpp"

namespace tambonplan::plan {
namespace {

using invented::row;

Workbook builtPlan() {
    auto drain = row(u"a", 1, 1, u"ก่อสร้างรางระบายน้ำ", 400000);
    drain.objective = u"เพื่อแก้ไขปัญหาน้ำท่วมขัง เนื่องจากท่อเดิมอุดตัน";
    auto again = row(u"b", 1, 2, u"วางท่อระบายน้ำ", 90000);
    again.objective = u"เพื่อแก้ปัญหาน้ำท่วมขังในหมู่บ้าน";
    again.urgency = word::urgent;
    Workbook book = invented::registerOf({drain, again, row(u"b", 2, 2, u"ปลูกผักสวนครัวรั้วกินได้", 0)});
    Table& villages = invented::table(book, range::villages);
    for (const double village : {1.0, 2.0})
        villages.set(villages.add(), head::village, village);
    Table& projects = invented::table(book, range::projects);
    projects.set(2, head::group, Text(u"ทำเอง"));
    Context work = invented::context(book);
    categorise(work);
    buildPlan(work);
    return book;
}

TEST(Analysis, SheetsAreMadeOnlyWhenAskedForAndFollowThePlanFromThenOn) {
    Workbook book = builtPlan();
    EXPECT_FALSE(book.contains(Text(range::tracking)));
    Context work = invented::context(book);
    EXPECT_EQ(invented::whole(openSheet(work, u"tracking"), "Lines"), 3);
    Table& projects = invented::table(book, range::projects);
    projects.set(projects.add(), head::project, Text(u"ปลูกป่าชุมชน"));
    buildPlan(work);
    EXPECT_EQ(invented::table(book, range::tracking).rows.size(), 4U);
    EXPECT_THROW(openSheet(work, u"nothing"), Failure);
}

TEST(ProblemView, IsFilledWithWhatTheSourcesSayAndKeepsTheCommitteesWord) {
    Workbook book = builtPlan();
    Context work = invented::context(book);
    openSheet(work, u"problems");
    Table& view = invented::table(book, range::problemView);
    const Table& projects = invented::table(book, range::projects);
    const std::size_t line = invented::find(view, head::issue, projects.text(0, head::issue));
    EXPECT_EQ(view.text(line, head::whatProblem), u"น้ำท่วมขัง (หมู่ 1, 2)");
    EXPECT_EQ(view.text(line, head::cause), u"ท่อเดิมอุดตัน (หมู่ 1)");
    EXPECT_EQ(view.text(line, head::urgency), word::urgent);
    const std::size_t garden = invented::find(view, head::issue, projects.text(2, head::issue));
    EXPECT_NE(view.text(garden, head::potential).find(u"ปลูกผักสวนครัว"), Text::npos);
    view.set(line, head::cause, Text(u"ฝนตกหนัก"));
    view.set(line, head::causeFrom, Text(u"ภายนอก"));
    buildPlan(work);
    EXPECT_EQ(view.text(line, head::cause), u"ฝนตกหนัก");
    EXPECT_EQ(view.text(line, head::causeFrom), u"ภายนอก");
}

TEST(Tracking, AProjectOfTheLocalPlanIsWithinAuthorityAndTheOfficersWordStays) {
    Workbook book = builtPlan();
    Context work = invented::context(book);
    Table& requests = invented::table(book, range::requests);
    const std::size_t at = requests.add();
    const Text code = invented::table(book, range::plan).text(0, head::planCode);
    requests.set(at, head::requestKind, Text(word::localPlan));
    requests.set(at, head::planCode, code);
    requests.set(at, head::inOrdinance, Text(word::yes));
    openSheet(work, u"tracking");
    Table& tracking = invented::table(book, range::tracking);
    const std::size_t line = invented::find(tracking, head::planCode, code);
    EXPECT_EQ(tracking.text(line, head::authority), word::withinAuthority);
    EXPECT_EQ(tracking.text(line, head::toLocalPlan), word::yes);
    EXPECT_EQ(tracking.text(line, head::toOrdinance), word::yes);
    tracking.set(line, head::toOrdinance, Text(word::no));
    openSheet(work, u"tracking");
    EXPECT_EQ(tracking.text(line, head::toOrdinance), word::no);
}

TEST(Tracking, AProjectThatWasTypedBelowTheOthersIsFollowedToo) {
    Workbook book = builtPlan();
    Context work = invented::context(book);
    openSheet(work, u"tracking");
    Table& tracking = invented::table(book, range::tracking);
    const auto type = [&](const Text& name, double village) {
        const std::size_t typed = tracking.add();
        tracking.set(typed, head::project, name);
        tracking.set(typed, head::village, village);
        tracking.set(typed, head::toLocalPlan, Text(word::yes));
    };
    type(u"สะพานลอยหน้าโรงเรียน", 2);
    buildPlan(work);
    ASSERT_EQ(tracking.rows.size(), 4U);
    EXPECT_EQ(tracking.text(3, head::planCode), u"พ-001");
    type(u"ศูนย์กู้ชีพ", 1);
    Table& projects = invented::table(book, range::projects);
    projects.set(projects.add(), head::project, Text(u"ปลูกป่าชุมชน"));
    buildPlan(work);
    ASSERT_EQ(tracking.rows.size(), 6U) << "the new project of the plan stands before those";
    EXPECT_EQ(tracking.text(4, head::project), u"สะพานลอยหน้าโรงเรียน");
    EXPECT_EQ(tracking.text(4, head::planCode), u"พ-001");
    EXPECT_EQ(tracking.text(4, head::village), u"2");
    EXPECT_EQ(tracking.text(4, head::toLocalPlan), word::yes);
    EXPECT_EQ(tracking.text(5, head::project), u"ศูนย์กู้ชีพ");
    EXPECT_EQ(tracking.text(5, head::planCode), u"พ-002");
    EXPECT_NE(invented::find(invented::table(book, range::plan), head::project, u"ปลูกป่าชุมชน"), Text::npos);
    for (const Text& code : invented::column(invented::table(book, range::plan), head::planCode))
        EXPECT_FALSE(code.starts_with(u"พ")) << "it is no project of the plan";
}

TEST(Ratios, HaveALineForTheTambonAndWhereTheCriterionIsOfVillagesOneForEach) {
    Workbook book = builtPlan();
    Context work = invented::context(book);
    openSheet(work, u"ratios");
    const Table& ratios = invented::table(book, range::ratios);
    std::map<Text, int> lines;
    for (std::size_t at = 0; at < ratios.rows.size(); ++at) {
        ++lines[ratios.text(at, head::measure)];
        EXPECT_FALSE(ratios.text(at, head::baseMeaning).empty());
        EXPECT_TRUE(std::holds_alternative<Formula>(ratios.at(at, head::amount)));
    }
    EXPECT_EQ(lines[u"ทำเอง"], 3);
    EXPECT_EQ(lines[u"หนึ่งโครงการต่อหมู่บ้าน"], 3);
    EXPECT_EQ(lines[u"เข้าแผนท้องถิ่น"], 1);
    EXPECT_EQ(lines[u"เข้าร่างข้อบัญญัติ"], 1);
    EXPECT_EQ(lines.size(), 7U);
    EXPECT_TRUE(book.contains(Text(range::tracking)));
}

} // namespace
} // namespace tambonplan::plan
