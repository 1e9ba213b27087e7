#include "text/Encoding.hpp"

#include <gmock/gmock.h>

using namespace tambonplan;
using text::decodeText;
using text::detectEncoding;
using text::Encoding;

namespace {

std::string utf16(TextView text, bool little) {
    std::string bytes;
    for (const char16_t c : text) {
        const char low = static_cast<char>(c & 0xFF), high = static_cast<char>(c >> 8);
        bytes += little ? low : high;
        bytes += little ? high : low;
    }
    return bytes;
}

TEST(Encoding, is_seen_from_the_byte_order_mark) {
    EXPECT_EQ(detectEncoding("\xEF\xBB\xBF"
                             "abc"),
              Encoding::Utf8);
    EXPECT_EQ(detectEncoding(utf16(u"\xFEFFกข", true)), Encoding::Utf16LE);
    EXPECT_EQ(detectEncoding(utf16(u"\xFEFFกข", false)), Encoding::Utf16BE);
}

TEST(Encoding, is_seen_from_the_bytes_themselves) {
    EXPECT_EQ(detectEncoding("ลำดับ,โครงการ"), Encoding::Utf8);
    EXPECT_EQ(detectEncoding(""), Encoding::Utf8);
    EXPECT_EQ(detectEncoding("no,name"), Encoding::Utf8);
    EXPECT_EQ(detectEncoding("\xC5\xD3\xB4\xD1\xBA,1"), Encoding::Windows874);
    EXPECT_EQ(detectEncoding(utf16(u"ลำดับ,โครงการ\n1,ถนน", true)), Encoding::Utf16LE);
    EXPECT_EQ(detectEncoding(utf16(u"no,name\n1,road", false)), Encoding::Utf16BE);
    EXPECT_EQ(detectEncoding("a\xEF\xBF\xBD"), Encoding::Utf8) << "U+FFFD in the file is valid UTF-8";
}

TEST(Encoding, gives_the_same_text_whatever_the_bytes) {
    const Text text = u"ลำดับ,1";
    EXPECT_EQ(decodeText("\xC5\xD3\xB4\xD1\xBA,1", Encoding::Windows874), text);
    EXPECT_EQ(decodeText(text::toUtf8(text), Encoding::Utf8), text);
    EXPECT_EQ(decodeText(utf16(u"\xFEFF" + text, true), Encoding::Utf16LE), text);
    EXPECT_EQ(decodeText(utf16(text, false), Encoding::Utf16BE), text);
}

TEST(Encoding, marks_bytes_that_it_does_not_know) {
    EXPECT_EQ(decodeText("a\xFF", Encoding::Windows874), u"a\xFFFD");
    EXPECT_EQ(decodeText(std::string_view("a\0b", 3), Encoding::Utf16LE), u"a\xFFFD");
    EXPECT_EQ(decodeText("\xA0\x80\x96", Encoding::Windows874), u"\x00A0\x20AC\x2013");
}

TEST(Separator, is_the_one_that_cuts_evenly) {
    EXPECT_EQ(text::detectSeparator(u"ที่,โครงการ,งบ\n1,ถนน,\"20,000\"\n2,ท่อ,\"30,000\""), u',');
    EXPECT_EQ(text::detectSeparator(u"ที่;โครงการ;งบ\n1;ถนน;20,000\n2;ท่อ;30,000"), u';');
    EXPECT_EQ(text::detectSeparator(u"ที่\tโครงการ\tงบ\n1\tถนน; ท่อ\t20,000\n"), u'\t');
    EXPECT_EQ(text::detectSeparator(u"a|b\n1|2"), u'|');
    EXPECT_EQ(text::detectSeparator(u"โครงการ\nถนน"), u',');
}

} // namespace
