#include "rank/Rank.hpp"

#include <algorithm>
#include <numeric>
#include <random>
#include <set>

#include <gmock/gmock.h>

namespace tambonplan::rank {
namespace {

using testing::DoubleNear;
using testing::ElementsAre;
using testing::Eq;
using testing::Optional;

Criterion scale(double weight, double lowest = 1, double highest = 5, bool moreIsBetter = true) {
    Criterion c;
    c.name = u"เกณฑ์ทดสอบ";
    c.weight = weight;
    c.lowest = lowest;
    c.highest = highest;
    c.moreIsBetter = moreIsBetter;
    return c;
}

Criterion automatic(TextView source, bool moreIsBetter = true) {
    Criterion c = scale(100, 1, 5, moreIsBetter);
    c.automatic = source;
    return c;
}

Facts project(int urgency, int villages, double households, std::optional<int> villageRank, std::optional<double> budget) {
    Facts f;
    f.urgency = urgency;
    f.villages = villages;
    f.households = households;
    f.villageRank = villageRank;
    f.budget = budget;
    return f;
}

std::vector<Facts> randomProjects(std::size_t count, unsigned seed) {
    std::mt19937 random(seed);
    auto pick = [&](int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); };
    std::vector<Facts> facts;
    for (std::size_t i = 0; i < count; ++i) {
        const std::optional<int> villageRank = pick(3) == 0 ? std::nullopt : std::optional<int>(1 + pick(3));
        const std::optional<double> budget = pick(3) == 0 ? std::nullopt : std::optional<double>(1000.0 * pick(4));
        facts.push_back(project(pick(4), 1 + pick(3), 10.0 * pick(3), villageRank, budget));
    }
    return facts;
}

/// The order of B.7 written out the slow way: is `a` before `b`?
bool before(const std::vector<Facts>& all, std::size_t a, std::size_t b) {
    const Facts& x = all[a];
    const Facts& y = all[b];
    if (x.urgency != y.urgency) return x.urgency > y.urgency;
    if (x.villages != y.villages) return x.villages > y.villages;
    if (x.households != y.households) return x.households > y.households;
    if (x.villageRank != y.villageRank) return x.villageRank && (!y.villageRank || *x.villageRank < *y.villageRank);
    if (x.budget != y.budget) return x.budget && (!y.budget || *x.budget < *y.budget);
    return a < b;
}

TEST(Method, ReadsItsOwnNamesAndNothingElse) {
    for (const Method method : {Method::Weighted, Method::Sum, Method::Product, Method::Vote, Method::Discussion})
        EXPECT_EQ(methodFromName(methodName(method)), method);
    EXPECT_EQ(methodFromName(u" Weighted "), Method::Weighted);
    EXPECT_EQ(methodFromName(u"คูณ"), std::nullopt);
    EXPECT_EQ(methodFromName(u""), std::nullopt);
}

TEST(Score, WeightedIs100WhenEveryCriterionIsAtItsBestAnd0AtItsWorst) {
    const std::vector<Criterion> criteria{scale(60), scale(40, 1, 4, false)};
    EXPECT_THAT(score(Method::Weighted, criteria, {5, 1}), Optional(100.0));
    EXPECT_THAT(score(Method::Weighted, criteria, {1, 4}), Optional(0.0));
}

TEST(Score, WeightedEqualsTheSumWrittenOutByHand) {
    const std::vector<Criterion> criteria{scale(25), scale(20), scale(55, 0, 10)};
    // 25·(2−1)/4 + 20·(4−1)/4 + 55·7/10
    EXPECT_THAT(score(Method::Weighted, criteria, {2, 4, 7}), Optional(DoubleNear(6.25 + 15 + 38.5, 1e-12)));
}

TEST(Score, WeightsThatDoNotMake100StillGive100AtBest) {
    EXPECT_THAT(score(Method::Weighted, {scale(1), scale(3)}, {5, 5}), Optional(100.0));
}

TEST(Score, SumAndProductTurnACriterionWhereLittleIsGood) {
    const std::vector<Criterion> criteria{scale(0), scale(0, 1, 4, false)};
    EXPECT_THAT(score(Method::Sum, criteria, {3, 1}), Optional(7.0));      // 3 + 4
    EXPECT_THAT(score(Method::Product, criteria, {3, 1}), Optional(12.0)); // 3 × 4
}

TEST(Score, ProductRefusesAScaleThatHolds0) {
    EXPECT_EQ(score(Method::Product, {scale(50), scale(50, 0, 4)}, {5, 4}), std::nullopt);
    EXPECT_THAT(score(Method::Sum, {scale(50), scale(50, 0, 4)}, {5, 4}), Optional(9.0));
}

TEST(Score, AMissingValueIsNeverBetterThanAWrittenOne) {
    for (const bool moreIsBetter : {true, false})
        for (const Method method : {Method::Weighted, Method::Sum, Method::Product})
            for (double value = 1; value <= 5; ++value) {
                const std::vector<Criterion> criteria{scale(100, 1, 5, moreIsBetter)};
                EXPECT_LE(*score(method, criteria, {std::nullopt}), *score(method, criteria, {value}));
            }
    EXPECT_EQ(score(Method::Sum, {scale(50), scale(50)}, {4}), score(Method::Sum, {scale(50), scale(50)}, {4, 1}));
}

TEST(Score, AValueOffTheScaleCountsAsItsNearestEnd) {
    EXPECT_EQ(score(Method::Weighted, {scale(100)}, {99}), score(Method::Weighted, {scale(100)}, {5}));
    EXPECT_EQ(score(Method::Product, {scale(100)}, {0}), score(Method::Product, {scale(100)}, {1}));
}

TEST(Score, HasNothingToSayWithoutCriteriaWeightsOrAScale) {
    EXPECT_EQ(score(Method::Weighted, {}, {}), std::nullopt);
    EXPECT_EQ(score(Method::Weighted, {scale(0)}, {5}), std::nullopt);
    EXPECT_EQ(score(Method::Sum, {scale(100, 3, 3)}, {3}), std::nullopt);
}

TEST(Score, IsTheWeightedOneBesideAVoteOrADiscussion) {
    const std::vector<Criterion> criteria{scale(70), scale(30)};
    for (const Method method : {Method::Vote, Method::Discussion})
        EXPECT_EQ(score(method, criteria, {4, 2}), score(Method::Weighted, criteria, {4, 2}));
}

TEST(AutomaticValues, SpreadAQuantityOverTheScale) {
    const std::vector<Facts> facts{project(0, 1, 0, {}, {}), project(0, 3, 0, {}, {}), project(0, 9, 0, {}, {})};
    EXPECT_THAT(automaticValues(automatic(u"จำนวนหมู่บ้าน"), facts), ElementsAre(Optional(1.0), Optional(2.0), Optional(5.0)));
}

TEST(AutomaticValues, StayEmptyWhereTheFactIsUnknownOrTheCriterionIsByHand) {
    const std::vector<Facts> facts{project(0, 1, 50, {}, 1000), project(0, 1, 0, {}, {})};
    EXPECT_THAT(automaticValues(automatic(u"งบประมาณ"), facts), ElementsAre(Optional(3.0), Eq(std::nullopt)));
    EXPECT_THAT(automaticValues(automatic(u""), facts), ElementsAre(Eq(std::nullopt), Eq(std::nullopt)));
    EXPECT_THAT(automaticValues(automatic(u"ลำดับของหมู่บ้าน"), facts), ElementsAre(Eq(std::nullopt), Eq(std::nullopt)));
}

TEST(AutomaticValues, TakeTheFirstOfSeveralSourcesThatIsKnownOfEveryProject) {
    const Criterion size = automatic(u"ครัวเรือน/จำนวนหมู่บ้าน");
    const std::vector<Facts> complete{project(0, 9, 10, {}, {}), project(0, 1, 90, {}, {})};
    EXPECT_THAT(automaticValues(size, complete), ElementsAre(Optional(1.0), Optional(5.0)));
    const std::vector<Facts> gap{project(0, 9, 10, {}, {}), project(0, 1, 0, {}, {})};
    EXPECT_THAT(automaticValues(size, gap), ElementsAre(Optional(5.0), Optional(1.0)));
}

TEST(AutomaticValues, KeepTheThreeStepsOfUrgency) {
    const std::vector<Facts> facts{project(3, 1, 0, {}, {}), project(2, 1, 0, {}, {}), project(0, 1, 0, {}, {})};
    EXPECT_THAT(automaticValues(automatic(u"ความเร่งด่วน"), facts), ElementsAre(Optional(5.0), Optional(3.0), Eq(std::nullopt)));
}

TEST(AutomaticValues, GiveTheFirstRankOfAVillageTheGoodEndInBothDirections) {
    const std::vector<Facts> facts{project(0, 1, 0, 1, {}), project(0, 1, 0, 21, {})};
    for (const bool moreIsBetter : {true, false}) {
        const Criterion criterion = automatic(u"ลำดับของหมู่บ้าน", moreIsBetter);
        const auto values = automaticValues(criterion, facts);
        EXPECT_GT(*score(Method::Sum, {criterion}, {values[0]}), *score(Method::Sum, {criterion}, {values[1]}));
    }
}

TEST(AutomaticValues, DoNotDependOnTheOrderOfTheProjects) {
    const std::vector<Facts> facts = randomProjects(40, 7);
    std::vector<Facts> reversed(facts.rbegin(), facts.rend());
    for (const TextView source : {u"จำนวนหมู่บ้าน", u"ครัวเรือน", u"งบประมาณ", u"ความเร่งด่วน", u"ลำดับของหมู่บ้าน"}) {
        auto values = automaticValues(automatic(source), reversed);
        std::reverse(values.begin(), values.end());
        EXPECT_EQ(automaticValues(automatic(source), facts), values);
    }
}

TEST(TieBreaks, FollowTheStatedOrderOfRules) {
    const std::vector<Facts> facts{
        project(1, 1, 0, {}, {}),      // nothing speaks for it, but it came first
        project(1, 1, 0, {}, {}),      // … and its twin came later
        project(1, 1, 0, {}, 900),     // a budget, the larger
        project(1, 1, 0, {}, 100),     // a smaller budget
        project(1, 1, 0, 4, 5000),     // a village ranked it
        project(1, 1, 30, {}, 9000),   // more households
        project(1, 2, 0, {}, 9999),    // more villages
        project(3, 1, 0, {}, 1000000), // urgent
    };
    const std::vector<double> ties = tieBreaks(facts);
    std::vector<std::size_t> order(facts.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return ties[a] > ties[b]; });
    EXPECT_THAT(order, ElementsAre(7, 6, 5, 4, 3, 2, 0, 1));
}

TEST(TieBreaks, AgreeWithTheSlowReferenceAndAreAllDifferent) {
    for (unsigned seed = 0; seed < 20; ++seed) {
        const std::vector<Facts> facts = randomProjects(60, seed);
        const std::vector<double> ties = tieBreaks(facts);
        EXPECT_EQ(std::set<double>(ties.begin(), ties.end()).size(), facts.size());
        for (std::size_t a = 0; a < facts.size(); ++a) {
            EXPECT_GT(ties[a], 0);
            EXPECT_LE(ties[a], 1);
            for (std::size_t b = 0; b < a; ++b)
                EXPECT_EQ(ties[a] > ties[b], before(facts, a, b));
        }
    }
}

TEST(TieBreaks, DoNotDependOnTheInputOrderWhereFactsDiffer) {
    std::vector<Facts> facts;
    for (int i = 0; i < 30; ++i)
        facts.push_back(project(i % 4, 1 + i % 3, 0, 1 + i, 500.0));
    std::vector<std::size_t> shuffled(facts.size());
    std::iota(shuffled.begin(), shuffled.end(), std::size_t{0});
    std::shuffle(shuffled.begin(), shuffled.end(), std::mt19937(11));
    std::vector<Facts> mixed;
    mixed.reserve(facts.size());
    for (const std::size_t i : shuffled)
        mixed.push_back(facts[i]);

    const std::vector<double> ties = tieBreaks(facts);
    const std::vector<double> mixedTies = tieBreaks(mixed);
    for (std::size_t i = 0; i < facts.size(); ++i)
        EXPECT_DOUBLE_EQ(mixedTies[i], ties[shuffled[i]]);
}

TEST(TieBreaks, OfNoProjectsAreNone) {
    EXPECT_TRUE(tieBreaks({}).empty());
}

TEST(TieRule, NamesTheFirstRuleThatTellsTwoProjectsApart) {
    const Facts plain = project(2, 2, 20, 2, 200);
    EXPECT_EQ(tieRule(plain, project(1, 2, 20, 2, 200)), Tie::Urgency);
    EXPECT_EQ(tieRule(plain, project(2, 1, 20, 2, 200)), Tie::Villages);
    EXPECT_EQ(tieRule(plain, project(2, 2, 10, 2, 200)), Tie::Households);
    EXPECT_EQ(tieRule(plain, project(2, 2, 20, {}, 200)), Tie::VillageRank);
    EXPECT_EQ(tieRule(plain, project(2, 2, 20, 2, {})), Tie::Budget);
    EXPECT_EQ(tieRule(plain, plain), Tie::InputOrder);
}

TEST(Criteria, OfTheShippedFileMake100AndSuitEveryMethod) {
    const std::vector<Criterion> shipped = criteria(text::loadRules(TAMBONPLAN_SOURCE_DIR "/extension/rules/criteria.tsv"));
    ASSERT_EQ(shipped.size(), 6U);
    double sum = 0;
    std::vector<std::optional<double>> best;
    for (const Criterion& criterion : shipped) {
        sum += criterion.weight;
        best.emplace_back(criterion.moreIsBetter ? criterion.highest : criterion.lowest);
    }
    EXPECT_EQ(sum, 100);
    EXPECT_THAT(score(Method::Weighted, shipped, best), Optional(100.0));
    EXPECT_TRUE(score(Method::Product, shipped, best));
}

TEST(Criteria, ReadThaiDigitsAndDirectionAndPassOverNamelessRows) {
    const text::RuleTable table{{u"เกณฑ์", u"ต่ำสุด", u"สูงสุด", u"น้ำหนัก", u"ทิศทาง", u"ที่มา"},
                                {{u"ความยาก", u"๐", u"๔", u"๑๒.๕", u"น้อยดี", u""}, {u" ", u"1", u"5", u"90", u"มากดี", u""}}};
    const std::vector<Criterion> read = criteria(table);
    ASSERT_EQ(read.size(), 1U);
    EXPECT_EQ(read[0].lowest, 0);
    EXPECT_EQ(read[0].highest, 4);
    EXPECT_EQ(read[0].weight, 12.5);
    EXPECT_FALSE(read[0].moreIsBetter);
}

} // namespace
} // namespace tambonplan::rank
