#include <gmock/gmock.h>

#include <random>

#include "match/Groups.hpp"

using namespace tambonplan::match;

namespace {

std::vector<std::uint32_t> numbersBelow(std::uint32_t limit, std::size_t count) {
    std::mt19937 random(2570);
    std::vector<std::uint32_t> numbers(count);
    for (std::uint32_t& number : numbers)
        number = static_cast<std::uint32_t>(random() % limit);
    return numbers;
}

} // namespace

TEST(Groups, AreNumberedInOrderOfTheFirstOfEach) {
    const std::vector<int> values{7, 3, 7, 9, 3};
    const Groups groups = groupEqual(
        values.size(), Team(1), [&](std::size_t i) { return static_cast<std::size_t>(values[i]); },
        [&](std::size_t x, std::size_t y) { return values[x] == values[y]; });
    EXPECT_THAT(groups.of, testing::ElementsAre(0, 1, 0, 2, 1));
    EXPECT_THAT(groups.first, testing::ElementsAre(0, 1, 3));
    EXPECT_THAT(groups.sizes, testing::ElementsAre(2, 2, 1));
}

TEST(Groups, AreTheSameOnAnyNumberOfThreadsWhateverTheHashes) {
    const std::vector<std::uint32_t> values = numbersBelow(5000, 30000);
    const auto same = [&](std::size_t x, std::size_t y) { return values[x] == values[y]; };
    const auto spread = [&](std::size_t i) { return values[i] * std::size_t{0x9E3779B97F4A7C15}; };
    const auto poor = [&](std::size_t i) { return std::size_t{values[i] % 2}; };
    const Groups alone = groupEqual(values.size(), Team(1), spread, same);
    for (std::size_t i = 0; i < values.size(); ++i)
        ASSERT_EQ(values[alone.first[alone.of[i]]], values[i]);
    for (const Groups& groups : {groupEqual(values.size(), Team(4), spread, same), groupEqual(values.size(), Team(3), poor, same)}) {
        EXPECT_EQ(groups.of, alone.of);
        EXPECT_EQ(groups.first, alone.first);
        EXPECT_EQ(groups.sizes, alone.sizes);
    }
}
