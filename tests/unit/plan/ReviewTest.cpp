#include "plan/Duplicates.hpp"
#include "plan/Invented.hpp"

namespace tambonplan::plan {
namespace {

using invented::proposal;
using invented::row;
using match::Relation;
using testing::ElementsAre;
using State = Verdict::State;

/// Four rows of three villages: entries 0 … 3.
Workbook fourRows() {
    return invented::registerOf({row(u"a", 3, 1, u"ถนนสายเหนือ", 100), row(u"a", 4, 1, u"ถนนสายเหนือ (ซ้ำ)", 90),
                                 row(u"b", 3, 2, u"ถนนสายเหนือ", 110), row(u"c", 3, 3, u"ถนนสายเหนือ", 120)});
}

Verdict decided(const ReviewProposal& p) {
    Workbook book = fourRows();
    return verdict(p, entries(book));
}

match::Proposal fresh(Relation relation, const std::vector<std::size_t>& members, match::Band band = match::Band::Review) {
    match::Proposal p;
    p.relation = relation;
    p.score = 0.8;
    p.band = band;
    p.members = members;
    p.reason = u"งานเดียวกัน";
    p.evidence.assign(members.size(), u"หลักฐาน");
    p.name = u"โครงการรวม";
    return p;
}

std::vector<ReviewProposal> reconcile(const std::vector<ReviewProposal>& standing, const std::vector<match::Proposal>& offered) {
    return reconcileProposals(standing, offered, [](std::size_t a, std::size_t b) { return 1.0 / (1.0 + double(a > b ? a - b : b - a)); });
}

std::vector<std::size_t> members(const ReviewProposal& p) {
    std::vector<std::size_t> list;
    for (const auto& member : p.members)
        list.push_back(member.entry);
    return list;
}

TEST(Decision, AutomaticProposalsAreAcceptedAndOthersPending) {
    EXPECT_EQ(decided(proposal(u"ซ-001", Relation::Duplicate, {0, 1}, u"รวม")).state, State::Accepted);
    EXPECT_EQ(decided(proposal(u"ซ-001", Relation::Duplicate, {0, 1}, u"พักไว้")).state, State::Pending);
}

TEST(Decision, JoinOnAnyRowCarriesTheUntouchedRows) {
    auto p = proposal(u"ซ-001", Relation::Duplicate, {0, 1, 2}, u"พักไว้");
    p.members[2].decision.text = u"รวม";
    EXPECT_EQ(decided(p).state, State::Accepted);
    EXPECT_THAT(decided(p).included, ElementsAre(0, 1, 2));
}

TEST(Decision, ApartOnTheMainRowRejectsTheWhole) {
    auto p = proposal(u"ซ-001", Relation::Duplicate, {0, 1, 2}, u"รวม");
    p.members[0].decision.text = u"ไม่รวม";
    EXPECT_EQ(decided(p).state, State::Rejected);
}

TEST(Decision, ApartOnAnotherRowLeavesOnlyThatRowOut) {
    auto p = proposal(u"ซ-001", Relation::Duplicate, {0, 1, 2}, u"รวม");
    p.members[1].decision.text = u"ไม่รวม";
    EXPECT_THAT(decided(p).included, ElementsAre(0, 2));
}

TEST(Decision, ApartOnAllButOneRowRejects) {
    auto p = proposal(u"ซ-001", Relation::Duplicate, {0, 1}, u"รวม");
    p.members[1].decision.text = u"ไม่รวม";
    EXPECT_EQ(decided(p).state, State::Rejected);
}

TEST(Decision, JoinOnSomeRowsWinsOverApartOnTheMainRow) {
    auto p = proposal(u"ซ-001", Relation::Duplicate, {0, 1, 2}, u"พักไว้");
    p.members[0].decision.text = u"ไม่รวม";
    p.members[1].decision.text = u"รวม";
    EXPECT_THAT(decided(p).included, ElementsAre(1, 2));
    EXPECT_EQ(decided(p).main, 1U);
}

TEST(Decision, AnUnknownWordOnTheMainRowHoldsTheWhole) {
    auto p = proposal(u"ซ-001", Relation::Duplicate, {0, 1}, u"รวม");
    p.members[0].decision.text = u"ถามกำนันก่อน";
    EXPECT_EQ(decided(p).state, State::Pending);
}

TEST(Decision, AnyMarkMakesARowTheMainOne) {
    auto p = proposal(u"ซ-001", Relation::Duplicate, {0, 1, 2}, u"รวม");
    p.members[2].main.text = u"x";
    EXPECT_EQ(decided(p).main, 2U);
}

TEST(Decision, ACodeOnAnyRowNamesTheMainOne) {
    auto p = proposal(u"ซ-001", Relation::Duplicate, {0, 1, 2}, u"รวม");
    p.members[1].main.text = u"02-001";
    EXPECT_EQ(decided(p).main, 2U);
}

TEST(Review, GivesBackWhatItWrote) {
    Workbook book = fourRows();
    const auto list = entries(book);
    auto p = proposal(u"ซ-001", Relation::Duplicate, {2, 0, 1}, u"พักไว้");
    writeReview(book, {p}, list);
    const Table once = invented::table(book, range::review);
    writeReview(book, readReview(book, list), list);
    EXPECT_EQ(invented::table(book, range::review), once);
    EXPECT_THAT(members(readReview(book, list).front()), ElementsAre(2, 0, 1));
}

TEST(Review, KnowsTheMainRowWhenTheOfficerSortsTheSheet) {
    Workbook book = fourRows();
    const auto list = entries(book);
    writeReview(book, {proposal(u"ซ-001", Relation::Duplicate, {2, 0}, u"พักไว้")}, list);
    Table& sheet = invented::table(book, range::review);
    std::swap(sheet.rows[0], sheet.rows[1]);
    EXPECT_THAT(members(readReview(book, list).front()), ElementsAre(2, 0));
}

TEST(Review, WritesTheIdsIntoTheRegisterOfRowsThatAreJoinedOrMayBe) {
    Workbook book = fourRows();
    auto rejected = proposal(u"ซ-002", Relation::Duplicate, {2, 3}, u"รวม");
    rejected.members[0].decision.text = u"ไม่รวม";
    writeReview(
        book, {proposal(u"ซ-001", Relation::Duplicate, {0, 1}, u"พักไว้"), rejected, proposal(u"ช-001", Relation::Package, {0, 2}, u"พักไว้")},
        entries(book));
    const Table& projects = invented::table(book, range::projects);
    EXPECT_THAT(invented::column(projects, head::duplicates), ElementsAre(u"ซ-001", u"ซ-001", u"", u""));
    EXPECT_THAT(invented::column(projects, head::packages), ElementsAre(u"ช-001", u"", u"ช-001", u""));
}

TEST(Proposals, TickOnlyWhatTheMatcherIsSureOf) {
    const auto result = reconcile({}, {fresh(Relation::Duplicate, {0, 1}, match::Band::Auto), fresh(Relation::Package, {2, 3}),
                                       fresh(Relation::Related, {1, 3}, match::Band::Auto)});
    ASSERT_EQ(result.size(), 3U);
    EXPECT_EQ(result[0].id, u"ซ-001");
    EXPECT_EQ(result[0].members[1].decision.text, u"รวม");
    EXPECT_EQ(result[1].id, u"ช-001");
    EXPECT_EQ(result[1].members[0].decision.text, u"พักไว้");
    EXPECT_EQ(result[2].id, u"ก-001");
    EXPECT_EQ(result[2].members[0].decision.text, u"พักไว้");
}

TEST(Proposals, KeepTheIdOfTheProposalTheyShareMostRowsWith) {
    const std::vector<ReviewProposal> standing{proposal(u"ซ-001", Relation::Duplicate, {0, 1}, u"พักไว้"),
                                               proposal(u"ซ-002", Relation::Duplicate, {2, 3, 4}, u"พักไว้")};
    const auto result = reconcile(standing, {fresh(Relation::Duplicate, {1, 2, 3}), fresh(Relation::Duplicate, {7, 8})});
    EXPECT_EQ(result[0].id, u"ซ-002");
    EXPECT_EQ(result[1].id, u"ซ-003");
}

TEST(Proposals, ThatTheOfficerRejectedStayAndDoNotComeAgain) {
    auto rejected = proposal(u"ซ-001", Relation::Duplicate, {0, 1}, u"พักไว้");
    rejected.members[0].decision.text = u"ไม่รวม";
    const auto again = reconcile({rejected}, {fresh(Relation::Duplicate, {0, 1}), fresh(Relation::Related, {0, 1})});
    ASSERT_EQ(again.size(), 1U);
    EXPECT_EQ(again[0].members[0].decision.text, u"ไม่รวม");
    EXPECT_EQ(reconcile({rejected}, {}).size(), 1U);
}

TEST(Proposals, AskOnlyAboutTheNewRowOfADecidedOne) {
    auto accepted = proposal(u"ซ-001", Relation::Duplicate, {0, 1}, u"พักไว้");
    accepted.members[0].decision.text = u"รวม";
    const auto result = reconcile({accepted}, {fresh(Relation::Duplicate, {0, 1, 2}, match::Band::Auto)});
    ASSERT_EQ(result.size(), 2U);
    EXPECT_THAT(members(result[0]), ElementsAre(0, 1));
    EXPECT_THAT(members(result[1]), ElementsAre(1, 2)); // row 1 is closest to row 2 here
    EXPECT_EQ(result[1].id, u"ซ-002");
    EXPECT_EQ(result[1].members[0].decision.text, u"พักไว้");
    EXPECT_EQ(result[1].members[0].main.text, u"หลัก");
}

TEST(Proposals, ComeOutTheSameOnASecondRun) {
    auto accepted = proposal(u"ซ-004", Relation::Duplicate, {0, 1}, u"พักไว้");
    accepted.members[1].decision.text = u"รวม";
    const std::vector<match::Proposal> offered{fresh(Relation::Duplicate, {0, 1, 2}), fresh(Relation::Package, {3, 0, 2})};
    const auto ids = [](const std::vector<ReviewProposal>& list) {
        std::vector<std::pair<Text, std::vector<std::size_t>>> result;
        for (const auto& p : list)
            result.emplace_back(p.id, members(p));
        return result;
    };
    const auto once = reconcile({accepted}, offered);
    EXPECT_EQ(ids(reconcile(once, offered)), ids(once));
}

/// What stands in the sheet after the officer decided on what a run wrote and some texts changed.
class Reworded : public testing::Test {
protected:
    void decide(ReviewProposal p, const std::vector<std::pair<std::size_t, Text>>& decisions) {
        writeReview(book, {std::move(p)}, entries(book));
        Table& sheet = invented::table(book, range::review);
        for (const auto& [row, decision] : decisions)
            sheet.set(row, head::decision, decision);
    }
    void rename(TextView code, const Text& name) {
        Table& projects = invented::table(book, range::projects);
        projects.set(invented::find(projects, head::code, code), head::project, name);
    }
    std::vector<ReviewProposal> run(const std::vector<match::Proposal>& offered) {
        const auto list = entries(book);
        auto proposals = reconcile(readReview(book, list), offered);
        dateDecisions(proposals, now);
        tellEarlierDecisions(proposals, list, invented::messages());
        writeReview(book, proposals, list);
        return proposals;
    }

    Workbook book = fourRows();
    double now = 46000; // 9 December 2025
};

TEST_F(Reworded, ARejectedPairComesAgainOnlyWhenATextChanges) {
    const std::vector<match::Proposal> pair{fresh(Relation::Duplicate, {0, 2}, match::Band::Auto)};
    decide(proposal(u"ซ-001", Relation::Duplicate, {0, 2}, u"พักไว้"), {{0, u"ไม่รวม"}});
    ASSERT_EQ(run(pair).size(), 1U);
    rename(u"02-001", u"ถนน  สายเหนือ");
    ASSERT_EQ(run(pair).size(), 1U) << "other spaces are the same text";
    now = 46010;
    rename(u"02-001", u"ถนนสายเหนือ ช่วงวัดถึงโรงเรียน");
    const auto again = run(pair);
    ASSERT_EQ(again.size(), 2U);
    EXPECT_EQ(again[0].members[0].decision.text, u"ไม่รวม") << "the old decision stands";
    EXPECT_EQ(again[1].id, u"ซ-002");
    EXPECT_EQ(again[1].members[0].decision.text, u"พักไว้") << "nothing is ticked for him";
    EXPECT_TRUE(again[1].members[0].reason.starts_with(u"เคยให้แยกไว้เมื่อ 9/12/2568 แต่ข้อความของ 02-001 เปลี่ยนแล้ว"));
    EXPECT_NE(again[1].members[0].reason.find(u"ซ-001"), Text::npos);
    const Table once = invented::table(book, range::review);
    run(pair);
    EXPECT_EQ(invented::table(book, range::review), once);
}

TEST_F(Reworded, APairThatIsRejectedAgainIsGoneUntilTheNextChange) {
    const std::vector<match::Proposal> pair{fresh(Relation::Duplicate, {0, 2})};
    decide(proposal(u"ซ-001", Relation::Duplicate, {0, 2}, u"พักไว้"), {{0, u"ไม่รวม"}});
    rename(u"02-001", u"ถนนสายเหนือ ตอนบน");
    ASSERT_EQ(run(pair).size(), 2U);
    invented::table(book, range::review).set(2, head::decision, Text(u"ไม่รวม"));
    const auto decided = run(pair);
    ASSERT_EQ(decided.size(), 2U);
    EXPECT_TRUE(decided[1].touched());
    rename(u"02-001", u"ถนนสายเหนือ ตอนล่าง");
    EXPECT_EQ(run(pair).size(), 3U);
}

TEST_F(Reworded, APairComesNotAgainWhereTheTextOfAnotherRowChanges) {
    decide(proposal(u"ซ-001", Relation::Duplicate, {0, 1, 2}, u"พักไว้"), {{0, u"ไม่รวม"}});
    rename(u"01-002", u"ถนนสายเหนือ ตอนบน");
    const auto again = run({fresh(Relation::Duplicate, {0, 1, 2})});
    ASSERT_EQ(again.size(), 2U);
    EXPECT_THAT(members(again[1]), ElementsAre(0, 1));
    EXPECT_EQ(run({fresh(Relation::Duplicate, {0, 2})}).size(), 1U);
}

TEST_F(Reworded, ARowThatWasLeftOutIsAskedAboutAloneWithTheReworded) {
    decide(proposal(u"ซ-001", Relation::Duplicate, {0, 1, 2}, u"รวม"), {{2, u"ไม่รวม"}});
    rename(u"01-001", u"ถนนสายเหนือ ตอนบน");
    const auto again = run({fresh(Relation::Duplicate, {0, 1, 2})});
    ASSERT_EQ(again.size(), 2U);
    EXPECT_THAT(members(again[0]), ElementsAre(0, 1, 2));
    EXPECT_THAT(members(again[1]), ElementsAre(0, 2));
}

TEST(Proposals, OfRowsThatAreGoneAreDropped) {
    Workbook book = fourRows();
    auto p = proposal(u"ซ-001", Relation::Duplicate, {0, 2}, u"พักไว้");
    p.members[0].decision.text = u"ไม่รวม";
    writeReview(book, {p}, entries(book));
    invented::update(book, {u"b"}, {});
    EXPECT_TRUE(readReview(book, entries(book)).empty());
}

} // namespace
} // namespace tambonplan::plan
