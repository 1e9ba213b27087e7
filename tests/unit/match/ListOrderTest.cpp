#include "match/ListOrder.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <numeric>
#include <random>

namespace tambonplan::match {
namespace {

/// `count` texts in each list, each of one row; text i of the first list and `partner(i)` of the second are the same.
struct Lists {
    Members members;
    std::vector<Near> pairs;
    std::vector<double> chance;

    template<class Partner> Lists(std::uint32_t count, const Partner& partner) : members(std::size_t{2} * count) {
        for (std::uint32_t i = 0; i < 2 * count; ++i)
            members[i] = {i};
        for (std::uint32_t i = 0; i < count; ++i)
            for (const std::uint32_t other : {partner(i), (i * 37 + 11) % count}) {
                pairs.push_back({i, count + other, 0.5F});
                chance.push_back(other == partner(i) ? 0.99 : 0.01);
            }
    }
    std::vector<double> weights() const {
        ListOrder order(members.size() / 2, members.size(), 2);
        order.expect(members, pairs, chance);
        return order.nearness(members, pairs).weights(chance);
    }
};

TEST(ListOrder, ExpectsAPartnerWhereThoseOfTheNeighboursStand) {
    const Lists lists(100, [](std::uint32_t i) { return i; });
    ListOrder order(100, 200, 1);
    order.expect(lists.members, lists.pairs, lists.chance);
    EXPECT_EQ(order.expected(50), 150.0);
    EXPECT_EQ(order.expected(150), 50.0);
}

TEST(ListOrder, ChaptersMayStandInAnotherOrder) {
    const Lists lists(200, [](std::uint32_t i) { return (i + 100) % 200; });
    ListOrder order(200, 400, 1);
    order.expect(lists.members, lists.pairs, lists.chance);
    EXPECT_EQ(order.expected(50), 350.0);
    EXPECT_EQ(order.expected(150), 250.0);
    EXPECT_GT(lists.weights().back(), 2.0);
}

TEST(ListOrder, WeighsNothingWhereListsHaveNoOrderInCommon) {
    std::vector<std::uint32_t> partners(1000);
    std::iota(partners.begin(), partners.end(), 0U);
    std::shuffle(partners.begin(), partners.end(), std::mt19937(3));
    const Lists lists(1000, [&](std::uint32_t i) { return partners[i]; });
    for (const double weight : lists.weights())
        EXPECT_NEAR(weight, 0.0, 0.5);
}

TEST(Field, AsksOnlyWhatIsKnown) {
    const Field field{2, {0.5F, 1.5F, Field::unknown}};
    std::vector<double> odds(3, 0.0);
    const auto weights = field.weights({0.01, 0.99, 0.99});
    field.weigh(weights, 1.0, odds);
    EXPECT_LT(odds[0], 0);
    EXPECT_GT(odds[1], 0);
    EXPECT_EQ(odds[2], 0);
}

} // namespace
} // namespace tambonplan::match
