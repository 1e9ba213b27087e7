#include <gmock/gmock.h>

#include <random>

#include "match/Parallel.hpp"

using namespace tambonplan::match;

namespace {

std::vector<std::uint32_t> shuffled(std::size_t count) {
    std::mt19937 random(2570);
    std::vector<std::uint32_t> numbers(count);
    for (std::uint32_t& number : numbers)
        number = static_cast<std::uint32_t>(random() % 70000);
    return numbers;
}

} // namespace

TEST(SortAll, SortsOnAnyNumberOfThreads) {
    for (const std::size_t count : {std::size_t{0}, std::size_t{1}, std::size_t{16384}, std::size_t{100001}}) {
        std::vector<std::uint32_t> sorted = shuffled(count);
        std::sort(sorted.begin(), sorted.end());
        for (const unsigned threads : {1U, 2U, 3U, 8U}) {
            std::vector<std::uint32_t> values = shuffled(count);
            sortAll(values, Team(threads), std::less<>());
            EXPECT_EQ(values, sorted) << count << " numbers, " << threads << " threads";
        }
    }
}

TEST(Watch, NeverTakesBackWhatItTold) {
    std::vector<double> told;
    Watch watch([&](double share) {
        told.push_back(share);
        return true;
    });
    watch.stage(0.0, 0.5);
    watch.stage(0.5, 0.9);
    watch.stage(0.4, 0.6);
    watch.stage(0.9, 1.0);
    EXPECT_THAT(told, testing::ElementsAre(0.0, 0.5, 0.5, 0.9));
}

TEST(Watch, StopsTheRunWhereTheWatcherSaysSo) {
    Watch watch([](double share) { return share < 0.5; });
    watch.stage(0.0, 0.5);
    EXPECT_THROW(watch.stage(0.5, 1.0), Cancelled);
}
