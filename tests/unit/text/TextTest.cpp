#include "text/Text.hpp"

#include <gmock/gmock.h>

using namespace tambonplan;

namespace {

TEST(Utf8, goes_there_and_back) {
    for (const TextView text : {u"", u"abc", u"น้ำ", u"é€", u"😀ก"})
        EXPECT_EQ(text::fromUtf8(text::toUtf8(text)), text);
}

TEST(Utf8, marks_every_invalid_byte) {
    EXPECT_EQ(text::fromUtf8("a\xFF\xE0\xB8z"), u"a\xFFFD\xFFFD\xFFFDz");
    EXPECT_EQ(text::fromUtf8("\xC0\x80"), u"\xFFFD\xFFFD") << "overlong";
    EXPECT_EQ(text::toUtf8(Text(1, 0xD800)), "\xEF\xBF\xBD");
}

TEST(Trim, takes_invisible_space_too) {
    EXPECT_EQ(text::trim(u"\u200B \u00A0ก ข\r\n\t"), u"ก ข");
}

TEST(Split, keeps_empty_parts) {
    EXPECT_THAT(text::split(u"a,,b,", u','), testing::ElementsAre(u"a", u"", u"b", u""));
}

} // namespace
