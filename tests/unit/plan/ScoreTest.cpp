#include <algorithm>
#include <numeric>
#include <random>

#include "plan/Invented.hpp"
#include "plan/Scores.hpp"

namespace tambonplan::plan {
namespace {

using invented::row;
using rank::Method;
using testing::ElementsAre;

rank::Criterion criterion(const Text& name, double weight, bool moreIsBetter = true) {
    rank::Criterion c;
    c.name = name;
    c.weight = weight;
    c.moreIsBetter = moreIsBetter;
    return c;
}

/// A score table whose rows are A, B, C … with one criterion "ค่า", votes and the meeting's places; earlier rows win ties.
struct Given {
    std::optional<double> value, votes, meeting;
};
Table scoresOf(const std::vector<Given>& rows) {
    Table table = emptyTable(scoreSchema({u"ค่า"}));
    for (const Given& given : rows) {
        const std::size_t at = table.add();
        table.set(at, head::planCode, Text(1, static_cast<char16_t>(u'A' + at)));
        table.set(at, u"ค่า", numberValue(given.value));
        table.set(at, head::votes, numberValue(given.votes));
        table.set(at, head::meetingRank, numberValue(given.meeting));
        table.set(at, head::tie, 1.0 - double(at) / 100);
    }
    return table;
}

/// The codes in the order of their final ranks.
Text orderOf(const std::vector<Given>& rows, Method method, bool moreIsBetter = true) {
    const auto ranks = finalRanks(scoresOf(rows), {criterion(u"ค่า", 100, moreIsBetter)}, method);
    Text order(ranks.size(), u'?');
    for (const auto& [code, place] : ranks)
        order[static_cast<std::size_t>(place - 1)] = code[0];
    return order;
}

TEST(FinalRank, FollowsTheScoreAndTheTieValue) {
    EXPECT_EQ(orderOf({{3, {}, {}}, {5, {}, {}}, {3, {}, {}}}, Method::Weighted), u"BAC");
}

TEST(FinalRank, TurnsRoundWhereLittleIsGood) {
    EXPECT_EQ(orderOf({{3, {}, {}}, {5, {}, {}}, {1, {}, {}}}, Method::Sum, false), u"CAB");
}

TEST(FinalRank, PutsProjectsWithVotesFirst) {
    EXPECT_EQ(orderOf({{5, {}, {}}, {1, 7, {}}, {2, 30, {}}, {3, {}, {}}}, Method::Vote), u"CBAD");
}

TEST(FinalRank, PutsAProjectAtThePlaceThatTheMeetingFixed) {
    EXPECT_EQ(orderOf({{5, {}, {}}, {4, {}, {}}, {3, {}, 1}, {2, {}, {}}, {1, {}, 3}}, Method::Discussion), u"CAEBD");
}

TEST(FinalRank, KeepsTwoProjectsAtOnePlaceOfTheMeetingTogether) {
    EXPECT_EQ(orderOf({{5, {}, {}}, {4, {}, 2}, {3, {}, 2}, {2, {}, {}}}, Method::Discussion), u"ABCD");
    EXPECT_EQ(orderOf({{5, {}, {}}, {4, {}, {}}, {3, {}, 9}}, Method::Discussion), u"ABC");
}

TEST(FinalRank, IgnoresThePlacesOfTheMeetingForOtherMethods) {
    EXPECT_EQ(orderOf({{5, {}, {}}, {1, {}, 1}}, Method::Weighted), u"AB");
}

/// Whatever stands in the table, the places are 1 … n, and a fixed place is kept where the places are all different.
TEST(FinalRank, IsAlwaysAPermutation) {
    std::mt19937 random(3);
    for (int round = 0; round < 200; ++round) {
        std::vector<Given> rows(1 + random() % 9);
        std::vector<double> places(rows.size());
        std::iota(places.begin(), places.end(), 1.0);
        std::shuffle(places.begin(), places.end(), random);
        for (std::size_t i = 0; i < rows.size(); ++i) {
            rows[i].value = double(1 + random() % 5);
            if (random() % 2 == 0) rows[i].meeting = places[i];
            if (random() % 2 == 0) rows[i].votes = double(random() % 4);
        }
        for (const Method method : {Method::Weighted, Method::Sum, Method::Product, Method::Vote, Method::Discussion}) {
            Text order = orderOf(rows, method);
            if (method == Method::Discussion) {
                for (std::size_t i = 0; i < rows.size(); ++i) {
                    if (!rows[i].meeting) continue;
                    EXPECT_EQ(order[static_cast<std::size_t>(*rows[i].meeting) - 1], u'A' + i);
                }
            }
            std::sort(order.begin(), order.end());
            for (std::size_t i = 0; i < order.size(); ++i)
                EXPECT_EQ(order[i], u'A' + i);
        }
    }
}

Workbook threeProjects() {
    auto urgent = row(u"a", 3, 1, u"ซ่อมสะพาน", 900);
    urgent.urgency = u"เร่งด่วน";
    auto later = row(u"a", 4, 1, u"ทาสีศาลา", 100);
    later.urgency = u"ปกติ";
    return invented::registerOf({later, urgent, row(u"b", 3, 2, u"ลานตากมันสำปะหลัง", 300)});
}

TEST(Score, BuildsThePlanWhereThereIsNone) {
    Workbook book = threeProjects();
    Context context = invented::context(book);
    EXPECT_EQ(invented::whole(score(context, {}), "Ranked"), 3);
    EXPECT_EQ(invented::table(book, range::plan).rows.size(), 3U);
    EXPECT_EQ(invented::table(book, range::scores).rows.size(), 3U);
}

TEST(Score, OffersFirstValuesAndKeepsTheOfficers) {
    Workbook book = threeProjects();
    Context context = invented::context(book);
    score(context, {});
    Table& scores = invented::table(book, range::scores);
    const std::size_t bridge = invented::find(scores, head::project, u"ซ่อมสะพาน");
    EXPECT_EQ(scores.number(bridge, u"ความเร่งด่วน"), 5);
    scores.set(bridge, u"ความเร่งด่วน", 2.0);
    score(context, {});
    EXPECT_EQ(scores.number(bridge, u"ความเร่งด่วน"), 2);
}

TEST(Score, AnEmptiedValueIsOfferedAgain) {
    Workbook book = threeProjects();
    Context context = invented::context(book);
    score(context, {});
    Table& scores = invented::table(book, range::scores);
    scores.set(0, u"ความเร่งด่วน", {});
    score(context, {});
    EXPECT_TRUE(scores.number(0, u"ความเร่งด่วน").has_value());
}

TEST(Score, RemembersTheMethodInTheSettings) {
    Workbook book = threeProjects();
    Context context = invented::context(book);
    score(context, u"vote");
    EXPECT_EQ(methodOf(book), Method::Vote);
    score(context, u"weighted");
    EXPECT_EQ(methodOf(book), Method::Weighted);
}

TEST(Score, RefusesAnUnknownMethodAndAProductWithZero) {
    Workbook book = threeProjects();
    Context context = invented::context(book);
    EXPECT_THROW(score(context, u"ตามใจ"), Failure);
    invented::table(book, range::criteria).set(0, head::lowest, 0.0);
    EXPECT_THROW(score(context, u"product"), Failure);
}

TEST(Score, SortsThePlanWithinAnIssueByFinalRank) {
    Workbook book = threeProjects();
    Table& projects = invented::table(book, range::projects);
    for (std::size_t i = 0; i < 3; ++i) {
        decide(projects, i, head::theme, Text(u"ด้านเศรษฐกิจ"));
        decide(projects, i, head::issue, Text(u"อาชีพ"));
    }
    Context context = invented::context(book);
    score(context, u"vote");
    Table& scores = invented::table(book, range::scores);
    scores.set(invented::find(scores, head::project, u"ทาสีศาลา"), head::votes, 12.0);
    scores.set(invented::find(scores, head::project, u"ลานตากมันสำปะหลัง"), head::votes, 40.0);
    score(context, {});
    EXPECT_THAT(invented::column(invented::table(book, range::plan), head::project),
                ElementsAre(u"ลานตากมันสำปะหลัง", u"ทาสีศาลา", u"ซ่อมสะพาน"));
    EXPECT_THAT(invented::column(invented::table(book, range::plan), head::order), ElementsAre(u"1", u"2", u"3"));
}

TEST(Score, MakesAColumnForANewCriterion) {
    Workbook book = threeProjects();
    Context context = invented::context(book);
    score(context, {});
    Table& criteria = invented::table(book, range::criteria);
    const std::size_t at = criteria.add();
    criteria.set(at, head::criterion, Text(u"ความพร้อมของพื้นที่"));
    criteria.set(at, head::weight, 10.0);
    score(context, {});
    EXPECT_NE(invented::table(book, range::scores).column(u"ความพร้อมของพื้นที่"), Text::npos);
}

} // namespace
} // namespace tambonplan::plan
