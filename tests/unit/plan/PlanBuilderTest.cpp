#include <algorithm>
#include <random>

#include "plan/Invented.hpp"

namespace tambonplan::plan {
namespace {

using invented::proposal;
using invented::row;
using match::Relation;
using testing::ElementsAre;

Workbook mosquitoes() {
    return invented::registerOf({row(u"a", 3, 1, u"พ่นหมอกควัน", 100), row(u"a", 4, 1, u"พ่นหมอกควันกำจัดยุง", 70),
                                 row(u"b", 3, 2, u"พ่นหมอกควัน", 30), row(u"c", 3, 4, u"สร้างศาลา", 500)});
}

TEST(Assemble, MakesOneProjectPerRowWithoutDecisions) {
    const auto projects = assemble(3, {});
    EXPECT_EQ(projects.size(), 3U);
}

TEST(Assemble, GivesADuplicateTheMainRowsBudget) {
    Workbook book = mosquitoes();
    const auto projects = assemble(4, {{Relation::Duplicate, {0, 1}, 1, {}}});
    ASSERT_EQ(projects.size(), 3U);
    EXPECT_EQ(projects[0].main, 1U);
    EXPECT_EQ(budgetOf(projects[0], entries(book)), 70);
}

TEST(Assemble, SumsAPackageAndCountsRepeatedWorkOnce) {
    Workbook book = mosquitoes();
    const std::vector<Accepted> both{{Relation::Duplicate, {0, 1}, 0, {}}, {Relation::Package, {0, 1, 2}, 0, u"ป้องกันไข้เลือดออก"}};
    const auto projects = assemble(4, both);
    ASSERT_EQ(projects.size(), 2U);
    EXPECT_TRUE(projects[0].package);
    EXPECT_EQ(projects[0].name, u"ป้องกันไข้เลือดออก");
    EXPECT_THAT(projects[0].members, ElementsAre(0, 1, 2));
    EXPECT_EQ(budgetOf(projects[0], entries(book)), 130);
}

TEST(Assemble, CountsWorkTwiceWhereItsDuplicateIsNotAccepted) {
    Workbook book = mosquitoes();
    EXPECT_EQ(budgetOf(assemble(4, {{Relation::Package, {0, 1, 2}, 0, {}}})[0], entries(book)), 200);
}

TEST(Assemble, BringsTheWholeDuplicateIntoThePackageOfOneOfItsRows) {
    const auto projects = assemble(4, {{Relation::Package, {1, 2}, 1, {}}, {Relation::Duplicate, {0, 1}, 0, {}}});
    ASSERT_EQ(projects.size(), 2U);
    EXPECT_THAT(projects[0].members, ElementsAre(0, 1, 2));
    EXPECT_THAT(projects[0].counted, ElementsAre(0, 2));
    EXPECT_EQ(projects[0].main, 0U);
}

TEST(Assemble, JoinsDuplicatesThatShareARow) {
    const auto projects = assemble(4, {{Relation::Duplicate, {0, 1}, 0, {}}, {Relation::Duplicate, {1, 3}, 3, {}}});
    ASSERT_EQ(projects.size(), 2U);
    EXPECT_THAT(projects[0].members, ElementsAre(0, 1, 3));
    EXPECT_THAT(projects[0].counted, ElementsAre(0));
}

/// Σ register = Σ plan + Σ set aside, and every row in exactly one project, whatever is decided (contract §4).
TEST(Assemble, BalancesOnAnyDecisions) {
    std::mt19937 random(20);
    const auto pick = [&](std::size_t n) { return static_cast<std::size_t>(random() % n); };
    for (int round = 0; round < 300; ++round) {
        std::vector<intake::ProjectRow> rows;
        const std::size_t count = 2 + pick(12);
        for (std::size_t i = 0; i < count; ++i) {
            std::optional<double> budget;
            if (pick(5) > 0) budget = double(pick(1000));
            rows.push_back(
                row(u"a", static_cast<int>(i) + 2, static_cast<int>(pick(4)), u"งาน " + text::number(static_cast<long>(i)), budget));
        }
        Workbook book = invented::registerOf(rows);
        const auto list = entries(book);
        std::vector<ReviewProposal> proposals;
        const std::array<Relation, 3> relations{Relation::Duplicate, Relation::Package, Relation::Related};
        const std::array<Text, 4> words{u"รวม", u"ไม่รวม", u"พักไว้", u""};
        for (std::size_t p = 0; p < 1 + pick(6); ++p) {
            std::vector<std::size_t> members;
            for (std::size_t i = 0; i < count; ++i)
                if (pick(3) == 0) members.push_back(i);
            if (members.size() < 2) continue;
            std::shuffle(members.begin(), members.end(), random);
            auto offered = proposal(u"ซ-00" + text::number(static_cast<long>(p)), relations[pick(3)], members, words[pick(2) * 2]);
            for (auto& member : offered.members) {
                if (pick(3) == 0) member.decision.text = words[pick(4)];
                if (pick(6) == 0) member.main.text = u"ใช่";
            }
            proposals.push_back(offered);
        }
        writeReview(book, proposals, list);
        const PlanDraft draft = draftPlan(book);
        EXPECT_DOUBLE_EQ(draft.budgetRegister, draft.budgetPlan + draft.budgetSetAside);
        std::vector<int> seen(count);
        for (const auto& project : draft.projects) {
            for (const std::size_t entry : project.members)
                ++seen[entry];
            EXPECT_TRUE(std::find(project.members.begin(), project.members.end(), project.main) != project.members.end());
            EXPECT_TRUE(std::find(project.counted.begin(), project.counted.end(), project.main) != project.counted.end());
        }
        EXPECT_THAT(seen, testing::Each(1));
    }
}

TEST(BuildPlan, ListsItsRegisterRowsAndWritesItsCodeBack) {
    Workbook book = mosquitoes();
    writeReview(book, {proposal(u"ช-001", Relation::Package, {0, 2}, u"รวม")}, entries(book));
    Context context = invented::context(book);
    const Results results = buildPlan(context);
    EXPECT_EQ(invented::whole(results, "Projects"), 3);
    EXPECT_EQ(invented::whole(results, "PackagedRows"), 2);
    const Table& plan = invented::table(book, range::plan);
    const std::size_t package = invented::find(plan, head::origin, u"01-001, 02-001");
    EXPECT_EQ(plan.text(package, head::village), u"1, 2");
    EXPECT_EQ(plan.number(package, head::villageCount), 2);
    EXPECT_EQ(plan.number(package, head::budget), 130);
    EXPECT_EQ(plan.text(package, head::status), u"ร่าง");
    const Table& projects = invented::table(book, range::projects);
    EXPECT_EQ(projects.text(0, head::planCode), plan.text(package, head::planCode));
    EXPECT_EQ(projects.text(2, head::planCode), plan.text(package, head::planCode));
}

TEST(BuildPlan, LeavesTheBudgetEmptyWhereNoRowHasOne) {
    Workbook book = invented::registerOf({row(u"a", 3, 1, u"ถนน")});
    Context context = invented::context(book);
    buildPlan(context);
    EXPECT_TRUE(isEmpty(invented::table(book, range::plan).at(0, head::budget)));
}

TEST(BuildPlan, KeepsCodesAndStatusWhenDecisionsChange) {
    Workbook book = mosquitoes();
    Context context = invented::context(book);
    buildPlan(context);
    Table& plan = invented::table(book, range::plan);
    const Text hall = plan.text(invented::find(plan, head::origin, u"04-001"), head::planCode);
    plan.set(invented::find(plan, head::planCode, hall), head::status, Text(u"ส่งแล้ว"));
    writeReview(book, {proposal(u"ซ-001", Relation::Duplicate, {0, 1}, u"รวม")}, entries(book));
    buildPlan(context);
    EXPECT_EQ(plan.text(invented::find(plan, head::planCode, hall), head::origin), u"04-001");
    EXPECT_EQ(plan.text(invented::find(plan, head::planCode, hall), head::status), u"ส่งแล้ว");
    EXPECT_EQ(plan.text(invented::find(plan, head::origin, u"01-001, 01-002"), head::planCode), u"ต-001");
}

TEST(BuildPlan, CountsProposalsThatAreStillHeld) {
    Workbook book = mosquitoes();
    writeReview(book, {proposal(u"ซ-001", Relation::Duplicate, {0, 1}, u"พักไว้"), proposal(u"ช-001", Relation::Package, {1, 2}, u"รวม")},
                entries(book));
    Context context = invented::context(book);
    EXPECT_EQ(invented::whole(buildPlan(context), "PendingProposals"), 1);
    const Table& settings = invented::table(book, range::settings);
    EXPECT_EQ(settings.number(invented::find(settings, head::setting, u"ข้อเสนอที่พักไว้"), head::data), 1);
}

TEST(BuildPlan, WritesTheBalanceIntoTheLog) {
    Workbook book = mosquitoes();
    writeReview(book, {proposal(u"ซ-001", Relation::Duplicate, {0, 1}, u"รวม")}, entries(book));
    Context context = invented::context(book);
    const Results results = buildPlan(context);
    EXPECT_EQ(invented::amount(results, "BudgetPlan"), 630);
    EXPECT_EQ(invented::amount(results, "BudgetSetAside"), 70);
    const Table& log = invented::table(book, range::log);
    EXPECT_THAT(text::toUtf8(log.text(log.rows.size() - 1, head::result)), testing::HasSubstr("700"));
}

TEST(Split, FreesTheRowsByTheOfficersWordAndStaysSoOnTheNextRun) {
    Workbook book = mosquitoes();
    writeReview(book, {proposal(u"ซ-001", Relation::Duplicate, {0, 1}, u"รวม")}, entries(book));
    Context context = invented::context(book);
    buildPlan(context);
    const Table& plan = invented::table(book, range::plan);
    const Text joined = plan.text(invented::find(plan, head::origin, u"01-001, 01-002"), head::planCode);
    EXPECT_EQ(invented::whole(split(context, joined), "Rows"), 2);
    EXPECT_EQ(plan.rows.size(), 4U);
    EXPECT_TRUE(readReview(book, entries(book)).front().touched());
    EXPECT_EQ(invented::whole(buildPlan(context), "Projects"), 4);
}

TEST(Split, JoinedAgainKeepsTheCodeAndTheOfficersCellsAndNoCodeIsGivenTwice) {
    const std::vector<intake::ProjectRow> rows{row(u"a", 3, 1, u"พ่นหมอกควัน", 100), row(u"a", 4, 1, u"พ่นหมอกควันกำจัดยุง", 70),
                                               row(u"c", 3, 4, u"สร้างศาลา", 500)};
    Workbook book = invented::registerOf(rows);
    writeReview(book, {proposal(u"ซ-001", Relation::Duplicate, {0, 1}, u"รวม")}, entries(book));
    Context context = invented::context(book);
    buildPlan(context);
    const Table& plan = invented::table(book, range::plan);
    const Text joined = plan.text(invented::find(plan, head::origin, u"01-001, 01-002"), head::planCode);
    Table& sheet = invented::table(book, range::plan);
    sheet.set(invented::find(sheet, head::planCode, joined), head::status, Text(u"ส่งแล้ว"));
    sheet.set(invented::find(sheet, head::planCode, joined), u"ของเจ้าหน้าที่", Text(u"ดูแผนที่"));
    split(context, joined);
    EXPECT_EQ(plan.text(invented::find(plan, head::origin, u"01-001"), head::planCode), joined);
    const Text freed = plan.text(invented::find(plan, head::origin, u"01-002"), head::planCode);
    Table& review = invented::table(book, range::review);
    for (std::size_t at = 0; at < review.rows.size(); ++at)
        review.set(at, head::decision, Text(u"รวม"));
    buildPlan(context);
    const std::size_t again = invented::find(plan, head::origin, u"01-001, 01-002");
    EXPECT_EQ(plan.text(again, head::planCode), joined);
    EXPECT_EQ(plan.text(again, head::status), u"ส่งแล้ว");
    EXPECT_EQ(plan.text(again, u"ของเจ้าหน้าที่"), u"ดูแผนที่");
    auto more = rows;
    more.push_back(row(u"c", 4, 4, u"ขุดสระ", 900));
    invented::update(book, {u"a", u"c"}, more);
    buildPlan(context);
    const Text fresh = plan.text(invented::find(plan, head::project, u"ขุดสระ"), head::planCode);
    EXPECT_NE(fresh, freed);
    EXPECT_NE(fresh, joined);
}

TEST(Split, WinsOverTheOfficersEarlierYesInTheSheet) {
    Workbook book = mosquitoes();
    auto accepted = proposal(u"ซ-001", Relation::Duplicate, {0, 1}, u"พักไว้");
    accepted.members[0].decision.text = u"รวม";
    writeReview(book, {accepted}, entries(book));
    Context context = invented::context(book);
    buildPlan(context);
    const Workbook sheet = book;
    split(context, u"ต-001");
    const Workbook after = invented::merged(sheet, book);
    EXPECT_THAT(invented::column(after.at(Text(range::review)), head::decision), testing::Each(Text(u"ไม่รวม")));
}

TEST(Split, RefusesAProjectOfOneRowAndAnUnknownCode) {
    Workbook book = mosquitoes();
    Context context = invented::context(book);
    buildPlan(context);
    EXPECT_THROW(
        try { split(context, u"ต-001"); } catch (const Failure& failure) {
            EXPECT_STREQ(failure.what(), "error.nothingToSplit");
            throw;
        },
        Failure);
    EXPECT_THROW(
        try { split(context, u"ต-999"); } catch (const Failure& failure) {
            EXPECT_STREQ(failure.what(), "error.unknownProject");
            throw;
        },
        Failure);
}

} // namespace
} // namespace tambonplan::plan
