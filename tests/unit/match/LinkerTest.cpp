#include "match/Linker.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <numeric>
#include <random>
#include <set>

#include "Helpers.hpp"
#include "match/LinkerTexts.hpp"

namespace tambonplan::match {
namespace {

using ::testing::SizeIs;

/// A catalogue of invented goods with a model number, a maker and a price.
std::vector<Row> catalogue(std::size_t count, unsigned seed) {
    static constexpr const char16_t* kinds[] = {u"water pump", u"garden hose", u"desk lamp", u"steel shelf", u"paper cutter"};
    static constexpr const char16_t* makers[] = {u"Arcton", u"Belvo", u"Cirrus", u"Dorman"};
    std::mt19937 random(seed);
    std::vector<Row> rows;
    for (std::size_t i = 0; i < count; ++i) {
        Row item = row(Text(kinds[random() % 5]) + u" " + makers[random() % 4] + u" mk" +
                       text::number(static_cast<long long>(1000 + i * 37 % 9000)));
        item.texts = {makers[random() % 4]};
        item.number = static_cast<double>(random() % 900 + 100);
        rows.push_back(std::move(item));
    }
    return rows;
}

/// The catalogue of another shop: the same goods, each word order and spelling a little other.
std::vector<Row> retold(const std::vector<Row>& rows) {
    std::vector<Row> other = rows;
    for (Row& item : other) {
        item.name = item.name.substr(item.name.rfind(u' ') + 1) + u" - " + item.name.substr(0, item.name.rfind(u' ')) + u" (new)";
        *item.number *= 1.02;
    }
    return other;
}

std::vector<Row> both(const std::vector<Row>& a, const std::vector<Row>& b) {
    std::vector<Row> rows = a;
    rows.insert(rows.end(), b.begin(), b.end());
    return rows;
}

TEST(Linker, FindsTheTwinOfEveryArticleInAnotherCatalogue) {
    const auto goods = catalogue(200, 1);
    const auto twins = Linker(both(goods, retold(goods)), goods.size(), 2).link(0);
    std::size_t right = 0;
    for (const Twin& twin : twins)
        right += twin.b == twin.a + goods.size() ? 1 : 0;
    EXPECT_GE(right, 195U);
    EXPECT_LE(twins.size() - right, 5U);
}

TEST(Linker, TheNumberOfThreadsChangesNothing) {
    const auto goods = catalogue(300, 2);
    const auto rows = both(goods, retold(goods));
    const auto one = Linker(rows, goods.size(), 1).link(-5);
    for (const unsigned threads : {2U, 3U, 7U}) {
        const auto many = Linker(rows, goods.size(), threads).link(-5);
        ASSERT_THAT(many, SizeIs(one.size()));
        for (std::size_t i = 0; i < one.size(); ++i) {
            EXPECT_EQ(many[i].a, one[i].a);
            EXPECT_EQ(many[i].b, one[i].b);
            EXPECT_EQ(many[i].logOdds, one[i].logOdds);
        }
    }
}

TEST(Linker, TheOrderOfTheRowsChangesNothing) {
    const auto goods = catalogue(150, 3);
    auto turned = goods;
    std::reverse(turned.begin(), turned.end());
    const auto straight = Linker(both(goods, retold(goods)), goods.size(), 2).link(0);
    const auto reversed = Linker(both(turned, retold(goods)), goods.size(), 2).link(0);
    std::set<std::pair<std::size_t, std::size_t>> x, y;
    for (const Twin& twin : straight)
        x.emplace(twin.a, twin.b);
    for (const Twin& twin : reversed)
        y.emplace(goods.size() - 1 - twin.a, twin.b);
    EXPECT_EQ(x, y);
}

TEST(Linker, WhichListComesFirstChangesNothing) {
    const auto goods = catalogue(150, 4);
    const auto other = retold(goods);
    const auto size = static_cast<std::uint32_t>(goods.size());
    std::set<std::pair<std::uint32_t, std::uint32_t>> x, y;
    for (const Twin& twin : Linker(both(goods, other), size, 2).link(0))
        x.emplace(twin.a, twin.b - size);
    for (const Twin& twin : Linker(both(other, goods), size, 2).link(0))
        y.emplace(twin.b - size, twin.a);
    EXPECT_EQ(x, y);
}

TEST(Linker, EqualRowsOfAListDoNotCompete) {
    auto goods = catalogue(100, 5);
    const auto other = retold(goods);
    goods.push_back(goods.front());
    std::vector<std::uint32_t> found;
    for (const Twin& twin : Linker(both(goods, other), goods.size(), 2).link(0))
        if (twin.b == goods.size()) found.push_back(twin.a);
    EXPECT_THAT(found, ::testing::ElementsAre(0U, 100U));
}

/// Two catalogues in one order in which one thing stands three times, each time written another way, and in no list as in the other.
std::pair<std::vector<Row>, std::vector<Row>> withVariants(unsigned seed) {
    auto goods = catalogue(240, seed);
    auto other = retold(goods);
    static constexpr const char16_t* ours[] = {u"spare part set", u"Spare-part set", u"SPARE PART SET"};
    static constexpr const char16_t* theirs[] = {u"spare part, set", u"Spare/part/set", u"spare  part set."};
    for (std::size_t i = 0; i < 3; ++i) {
        goods[40 + 80 * i] = row(ours[i]);
        other[40 + 80 * i] = row(theirs[i]);
    }
    return {goods, other};
}

TEST(Linker, OfEqualTextsTheOneThatStandsInPlaceIsThePartner) {
    const auto [goods, other] = withVariants(6);
    std::set<std::pair<std::size_t, std::size_t>> found;
    for (const Twin& twin : Linker(both(goods, other), goods.size(), 2).link(0))
        if (twin.a % 80 == 40 && goods[twin.a].texts.empty()) found.emplace(twin.a, twin.b - goods.size());
    EXPECT_EQ(found, (std::set<std::pair<std::size_t, std::size_t>>{{40, 40}, {120, 120}, {200, 200}}));
}

TEST(Linker, OfEqualTextsInNoCommonOrderNoneIsPreferred) {
    auto [goods, other] = withVariants(6);
    std::shuffle(other.begin(), other.end(), std::mt19937(7));
    std::shuffle(goods.begin(), goods.end(), std::mt19937(8));
    std::vector<double> odds;
    for (const Twin& twin : Linker(both(goods, other), goods.size(), 2).link(-20))
        if (goods[twin.a].texts.empty() && other[twin.b - goods.size()].texts.empty()) odds.push_back(twin.logOdds);
    ASSERT_THAT(odds, SizeIs(9));
    for (const double one : odds)
        EXPECT_LT(one, 1.5) << "a guess, and said to be one";
}

TEST(Linker, ListsInNoCommonOrderAreLinkedAsWell) {
    const auto goods = catalogue(200, 1);
    std::vector<std::size_t> places(goods.size());
    std::iota(places.begin(), places.end(), std::size_t{0});
    std::shuffle(places.begin(), places.end(), std::mt19937(9));
    const auto others = retold(goods);
    std::vector<Row> shuffled;
    for (const std::size_t place : places)
        shuffled.push_back(others[place]);
    std::size_t right = 0;
    const auto twins = Linker(both(goods, shuffled), goods.size(), 2).link(0);
    for (const Twin& twin : twins)
        right += places[twin.b - goods.size()] == twin.a ? 1 : 0;
    EXPECT_GE(right, 195U);
    EXPECT_LE(twins.size() - right, 5U);
}

TEST(Linker, TheNumberOfThreadsChangesNothingWhereEqualTextsAreToldApart) {
    const auto [goods, other] = withVariants(10);
    const auto rows = both(goods, other);
    const auto one = Linker(rows, goods.size(), 1).link(-99);
    const auto many = Linker(rows, goods.size(), 5).link(-99);
    ASSERT_THAT(many, SizeIs(one.size()));
    for (std::size_t i = 0; i < one.size(); ++i) {
        EXPECT_EQ(std::pair(many[i].a, many[i].b), std::pair(one[i].a, one[i].b));
        EXPECT_EQ(many[i].logOdds, one[i].logOdds);
    }
}

TEST(Linker, NumbersWithinNamesKeepNeighboursApart) {
    EXPECT_EQ(numeralsOf(u"ราคา10ล้านรวม2รายการ"), (std::vector<Text>{u"10", u"2"}));
    EXPECT_THAT(numeralsOf(u"ถนน"), SizeIs(0));
}

TEST(Linker, NothingIsLikeAnEmptyList) {
    EXPECT_THAT(Linker({}, 0, 2).link(-99), SizeIs(0));
    EXPECT_THAT(Linker({row(u""), row(u"")}, 1, 2).link(-99), SizeIs(0));
}

TEST(Linker, PairsRowsOfOneWordingOffWhereTheyAreTooMany) {
    std::vector<Row> rows(2 * 300, row(u"arcton water pump mk7"));
    const auto twins = Linker(rows, 300, 2).link(-1000);
    EXPECT_THAT(twins, SizeIs(300));
    std::set<std::uint32_t> first, second;
    for (const Twin& twin : twins)
        first.insert(twin.a), second.insert(twin.b);
    EXPECT_THAT(first, SizeIs(300));
    EXPECT_THAT(second, SizeIs(300));
}

TEST(Areas, AreComparedEachByItself) {
    std::vector<Row> rows;
    for (const TextView area : {TextView(u"หนองบัว"), TextView(u"ดอนยาง"), TextView()})
        for (const TextView name : {TextView(u"ก่อสร้างถนน คสล. ซอยวัดเก่า หมู่ที่ 3"), TextView(u"ก่อสร้างถนนคอนกรีต ซอยวัดเก่า ม.3")}) {
            rows.push_back(row(name, 3, 500000));
            rows.back().area = area;
        }
    Statistics statistics;
    const auto pairs = shippedMatcher().pairs(rows, {}, &statistics);
    EXPECT_THAT(pairs, SizeIs(3));
    for (const Pair& pair : pairs)
        EXPECT_EQ(rows[pair.a].area, rows[pair.b].area);
    EXPECT_EQ(statistics.rows, 6U);
    const std::vector<Row> left{rows[0], rows[2]}, right{rows[3], rows[5], rows[1]};
    const auto between = shippedMatcher().pairs(left, right);
    ASSERT_THAT(between, SizeIs(2));
    for (const Pair& pair : between)
        EXPECT_EQ(left[pair.a].area, right[pair.b].area);
}

} // namespace
} // namespace tambonplan::match
