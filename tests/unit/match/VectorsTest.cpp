#include "match/VectorJoin.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <random>
#include <set>

namespace tambonplan::match {
namespace {

using ::testing::IsEmpty;

/// Texts over few letters, so that many share trigrams.
std::vector<Text> randomTexts(unsigned seed, std::size_t count) {
    std::mt19937 random(seed);
    std::vector<Text> texts(count);
    for (Text& text : texts) {
        const std::size_t length = random() % 14;
        for (std::size_t i = 0; i < length; ++i)
            text += static_cast<char16_t>(0x0E01 + random() % 4);
    }
    return texts;
}

/// The slow and obvious way: every pair.
std::vector<std::pair<std::uint32_t, std::uint32_t>> bruteForce(const Vectors& vectors, double threshold, std::size_t split) {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;
    for (std::uint32_t a = 0; a < vectors.size(); ++a)
        for (std::uint32_t b = a + 1; b < vectors.size(); ++b)
            if ((split == 0 || (a < split && b >= split)) && vectors.cosine(a, b) >= threshold) pairs.emplace_back(a, b);
    return pairs;
}

std::vector<std::pair<std::uint32_t, std::uint32_t>> indexes(const std::vector<Near>& nears) {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;
    for (const Near& near : nears)
        pairs.emplace_back(near.a, near.b);
    return pairs;
}

TEST(Vectors, TheJoinFindsExactlyThePairsThatComparingAllFinds) {
    for (unsigned seed = 1; seed <= 12; ++seed) {
        const Vectors vectors = makeVectors(randomTexts(seed, 160), 1);
        for (const double threshold : {0.05, 0.3, 0.5, 0.75, 0.95})
            EXPECT_EQ(indexes(joinVectors(vectors, threshold, 0, 1)), bruteForce(vectors, threshold, 0)) << seed << " at " << threshold;
    }
}

TEST(Vectors, OfAShortListAllPairsAreFoundThatComparingAllFinds) {
    constexpr double rounding = 1e-6;
    for (unsigned seed = 31; seed <= 36; ++seed) {
        const Vectors vectors = makeVectors(randomTexts(seed, 160), 1);
        for (const double threshold : {0.05, 0.2, 0.5}) {
            const std::vector<Near> nears = nearInShortList(vectors, threshold, 3);
            for (const Near& near : nears)
                EXPECT_NEAR(static_cast<double>(near.cosine), vectors.cosine(near.a, near.b), rounding);
            const auto found = indexes(nears), atLeast = bruteForce(vectors, threshold + rounding, 0),
                       atMost = bruteForce(vectors, threshold - rounding, 0);
            EXPECT_TRUE(std::ranges::includes(found, atLeast)) << seed << " at " << threshold;
            EXPECT_TRUE(std::ranges::includes(atMost, found)) << seed << " at " << threshold;
        }
    }
}

TEST(Vectors, BetweenTwoListsOnlyPairsOfBothCount) {
    for (unsigned seed = 20; seed <= 28; ++seed) {
        const Vectors vectors = makeVectors(randomTexts(seed, 120), 1);
        EXPECT_EQ(indexes(joinVectors(vectors, 0.5, 50, 1)), bruteForce(vectors, 0.5, 50)) << seed;
    }
}

TEST(Vectors, TheNumberOfThreadsChangesNothing) {
    const std::vector<Text> texts = randomTexts(7, 2000);
    const Vectors one = makeVectors(texts, 1), many = makeVectors(texts, 5);
    const auto a = joinVectors(one, 0.6, 0, 1), b = joinVectors(many, 0.6, 0, 5);
    ASSERT_EQ(indexes(a), indexes(b));
    for (std::size_t i = 0; i < a.size(); ++i)
        EXPECT_EQ(a[i].cosine, b[i].cosine);
}

TEST(Vectors, AnEmptyTextIsLikeNothing) {
    const Vectors vectors = makeVectors({u"", u"", u"กขค"}, 2);
    EXPECT_EQ(vectors.cosine(0, 1), 0.0);
    EXPECT_THAT(joinVectors(vectors, 0.1, 0, 2), IsEmpty());
}

TEST(Vectors, ShortTextsCompareAsAWhole) {
    const Vectors vectors = makeVectors({u"กข", u"กข", u"กค"}, 1);
    EXPECT_NEAR(vectors.cosine(0, 1), 1.0, 1e-6);
    EXPECT_EQ(vectors.cosine(0, 2), 0.0);
}

TEST(Vectors, AskingForSomeRowsFindsTheirPairsOnly) {
    const Vectors vectors = makeVectors(randomTexts(41, 160), 1);
    const std::vector<std::uint32_t> asked{3, 20, 21, 99, 159};
    auto expected = bruteForce(vectors, 0.4, 0);
    std::erase_if(expected, [&](const auto& pair) {
        return std::find(asked.begin(), asked.end(), pair.first) == asked.end() &&
               std::find(asked.begin(), asked.end(), pair.second) == asked.end();
    });
    EXPECT_EQ(indexes(joinVectors(vectors, 0.4, asked, 3)), expected);
}

TEST(Vectors, TheNearestOfEitherRowAreThoseThatComparingAllFinds) {
    constexpr std::size_t split = 60, most = 3;
    const Vectors vectors = makeVectors(randomTexts(42, 140), 1);
    std::vector<std::pair<std::uint32_t, std::uint32_t>> expected;
    const auto better = [&](std::uint32_t a, std::uint32_t b, bool first) {
        std::size_t count = 0;
        for (std::uint32_t other = first ? split : 0; other < (first ? 140 : split); ++other)
            count += (first ? vectors.cosine(a, other) : vectors.cosine(other, b)) > vectors.cosine(a, b) + 1e-6 ? 1 : 0;
        return count;
    };
    for (const auto& [a, b] : bruteForce(vectors, 0.2, split))
        if (better(a, b, true) < most || better(a, b, false) < most) expected.emplace_back(a, b);
    EXPECT_EQ(indexes(nearestVectors(vectors, 0.2, split, most, 2)), expected);
}

TEST(Vectors, ARowThatHoldsAnotherIsFoundAmongManyThatAreNearer) {
    std::vector<Text> texts{u"ครุภัณฑ์สำนักงานราคาต่ำกว่าหนึ่งล้านบาทรวมสิบรายการ", u"ครุภัณฑ์สำนักงานราคาต่ำกว่าหนึ่งล้านบาท"};
    for (std::size_t i = 0; i < 20; ++i)
        texts.push_back(texts.front() + static_cast<char16_t>(0x0E01 + i));
    const Vectors vectors = makeVectors(texts, 1);
    const auto has = [](const std::vector<Near>& pairs) {
        return std::any_of(pairs.begin(), pairs.end(), [](const Near& near) { return near.a == 0 && near.b == 1; });
    };
    EXPECT_TRUE(has(heldVectors(vectors, {0.3, 0.75}, 1, 3, 2)));
    EXPECT_THAT(heldVectors(vectors, {0.3, 0.75}, 1, 3, 2), ::testing::SizeIs(1)) << "the others say as much";
    EXPECT_NEAR(vectors.held(1, 0), 1.0, 1e-5);
    EXPECT_LT(vectors.held(0, 1), 0.9);
}

TEST(Vectors, WithinOneListAllAreKeptThatAreFew) {
    const Vectors vectors = makeVectors(randomTexts(43, 150), 1);
    EXPECT_EQ(indexes(nearestWithin(vectors, 0.3, 150, 2)), bruteForce(vectors, 0.3, 0));
}

TEST(Vectors, WithinOneListThatRepeatsItselfEveryRowKeepsSome) {
    constexpr std::size_t rows = 400, most = 3, ties = 10;
    const std::vector<Text> texts(rows, u"ก่อสร้างถนน");
    const auto found = nearestWithin(makeVectors(texts, 1), 0.3, most, 3);
    EXPECT_LE(found.size(), rows * most * ties);
    std::set<std::uint32_t> met;
    for (const Near& near : found)
        met.insert({near.a, near.b});
    EXPECT_EQ(met.size(), rows);
    EXPECT_LE(nearestVectors(makeVectors(texts, 1), 0.3, rows / 2, most, 2).size(), rows * most * ties);
}

} // namespace
} // namespace tambonplan::match
