#include "text/Spell.hpp"

#include <gtest/gtest.h>

#include "text/Money.hpp"

namespace tambonplan::text {
namespace {

TEST(Spell, WritesWhatAmountsAreReadBy) {
    for (long long number = 0; number <= 1000; ++number)
        EXPECT_EQ(parseNumberWords(numberWords(number)), static_cast<double>(number)) << toUtf8(numberWords(number));
    for (long long number = 1001; number < 30000000; number = number * 11 / 10) { // "หนึ่งพันสอง" may also mean 1 200: it is not read
        const auto read = parseNumberWords(numberWords(number));
        if (read) {
            EXPECT_EQ(*read, static_cast<double>(number)) << toUtf8(numberWords(number));
        }
    }
    EXPECT_EQ(parseNumberWords(numberWords(5501430)), 5501430.0);
}

TEST(Spell, LastOneIsEtBehindAnything) {
    EXPECT_EQ(numberWords(1), u"หนึ่ง");
    EXPECT_EQ(numberWords(11), u"สิบเอ็ด");
    EXPECT_EQ(numberWords(121), u"หนึ่งร้อยยี่สิบเอ็ด");
    EXPECT_EQ(numberWords(1000001), u"หนึ่งล้านเอ็ด");
}

TEST(Spell, MillionsStandBeforeMillions) {
    EXPECT_EQ(numberWords(11000000), u"สิบเอ็ดล้าน");
    EXPECT_EQ(numberWords(2000000000000), u"สองล้านล้าน");
}

TEST(Spell, MonthsHaveTheirOfficialSpelling) {
    EXPECT_EQ(monthName(7, false), u"กรกฎาคม") << "not the common slip that dates are read by too";
    EXPECT_EQ(monthName(12, true), u"ธ.ค.");
}

} // namespace
} // namespace tambonplan::text
