#include <gmock/gmock.h>

#include "Helpers.hpp"

namespace tambonplan::match {
namespace {

TEST(Match, NothingComesOfNothing) {
    const Matcher matcher(shippedRules(), shippedMessages());
    EXPECT_TRUE(matcher.propose({}).empty());
}

} // namespace
} // namespace tambonplan::match
