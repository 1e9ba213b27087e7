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

/// A CSV line in Windows-874: ลำดับ,โครงการ.
constexpr std::string_view thai874 = "\xC5\xD3\xB4\xD1\xBA,\xE2\xA4\xC3\xA7\xA1\xD2\xC3\n1,\xB6\xB9\xB9\n";

TEST(Encoding, is_utf8_where_the_sample_ends_inside_a_letter) {
    const std::string bytes = "ลำดับ,โครงการ\n1,ถนน";
    for (std::size_t cut = 1; cut <= 3; ++cut)
        EXPECT_EQ(detectEncoding(std::string_view(bytes).substr(0, bytes.size() - cut)), Encoding::Utf8) << cut;
}

TEST(Encoding, stays_utf8_with_a_broken_byte_and_is_less_sure) {
    const std::string bytes = "ลำดับ,โครงการ,งบประมาณ\n1,ก่อสร้างถนน,20000\n2,ท่อ\xFF,1\n";
    const text::DelimitedFormat format = text::detectFormat(bytes);
    EXPECT_EQ(format.encoding, Encoding::Utf8);
    EXPECT_LT(format.encodingCertainty, 0.9);
    EXPECT_GT(format.encodingCertainty, 0.5);
}

TEST(Encoding, keeps_the_punctuation_of_windows_874) {
    EXPECT_EQ(decodeText("\x85\x91\x92\x93\x94\x95\x96\x97", Encoding::Windows874), u"…‘’“”•–—");
    EXPECT_EQ(decodeText("\xA1\xFB\xDF\xF0", Encoding::Windows874), u"ก๛฿๐");
}

TEST(Encoding, is_known_by_any_usual_name) {
    for (const TextView name : {TextView(u"Windows-874"), TextView(u"tis-620"), TextView(u"CP874"), TextView(u"iso-8859-11")})
        EXPECT_EQ(text::encodingFromName(name), Encoding::Windows874) << text::toUtf8(name);
    EXPECT_EQ(text::encodingFromName(u"utf8"), Encoding::Utf8);
    EXPECT_EQ(text::encodingFromName(u"UTF-16"), Encoding::Utf16LE);
    EXPECT_EQ(text::encodingFromName(u"latin1"), std::nullopt);
    for (const Encoding encoding : {Encoding::Utf8, Encoding::Utf16LE, Encoding::Utf16BE, Encoding::Windows874})
        EXPECT_EQ(text::encodingFromName(text::encodingName(encoding)), encoding);
}

TEST(DelimitedFormat, is_certain_with_a_mark_or_plain_letters_only) {
    EXPECT_EQ(text::detectFormat("\xEF\xBB\xBFno,name\n1,x\n").certainty(), 1);
    EXPECT_EQ(text::detectFormat("no,name\n1,x\n").certainty(), 1);
    const text::DelimitedFormat thai = text::detectFormat("ลำดับ,โครงการ\n1,ถนน\n");
    EXPECT_GT(thai.certainty(), 0.9);
    EXPECT_LT(thai.certainty(), 1);
    EXPECT_EQ(text::detectFormat("").certainty(), 0) << "no record, no separator";
}

TEST(DelimitedFormat, tells_thai_bytes_from_other_bytes) {
    const text::DelimitedFormat thai = text::detectFormat(thai874);
    EXPECT_EQ(thai.encoding, Encoding::Windows874);
    EXPECT_GT(thai.certainty(), 0.9);
    EXPECT_LT(text::detectFormat("caf\xE9,na\xEFve\n\xDC,\xFE\n").encodingCertainty, 0.3) << "Latin-1 is not Thai";
}

TEST(DelimitedFormat, follows_the_wish_of_the_officer) {
    text::DelimitedWish wish;
    wish.encoding = Encoding::Windows874;
    wish.separator = u';';
    const text::DelimitedFormat format = text::detectFormat("ลำดับ,โครงการ\n1,ถนน\n", wish);
    EXPECT_EQ(format.encoding, Encoding::Windows874);
    EXPECT_EQ(format.separator, u';');
    EXPECT_EQ(format.certainty(), 1);
}

TEST(DelimitedFormat, is_less_sure_of_an_uneven_cut) {
    EXPECT_LT(text::detectFormat("a,b\nc\nd,e,f\ng,h\n").separatorCertainty, 0.6);
    EXPECT_EQ(text::detectFormat("a;\"b\nb\";c\nd;e;f\n").separator, u';') << "a line break in quotes ends no record";
    EXPECT_EQ(text::detectFormat("a;\"b\nb\";c\nd;e;f\n").separatorCertainty, 1);
}

TEST(Separator, is_known_by_its_name) {
    EXPECT_EQ(text::separatorFromName(u";"), u';');
    EXPECT_EQ(text::separatorFromName(u"Tab"), u'\t');
    EXPECT_EQ(text::separatorFromName(u"แท็บ"), u'\t');
    EXPECT_EQ(text::separatorFromName(u"."), std::nullopt);
    for (const char16_t separator : {u',', u';', u'\t', u'|'})
        EXPECT_EQ(text::separatorFromName(text::separatorName(separator)), separator);
}

TEST(Separator, is_what_excel_states) {
    EXPECT_EQ(text::detectSeparator(u"sep=|\na,b|c\nd,e|f"), u'|');
    EXPECT_EQ(text::detectSeparator(u"sep=x\na,b\nd,e"), u',');
}

TEST(Separator, is_the_one_that_cuts_evenly) {
    EXPECT_EQ(text::detectSeparator(u"ที่,โครงการ,งบ\n1,ถนน,\"20,000\"\n2,ท่อ,\"30,000\""), u',');
    EXPECT_EQ(text::detectSeparator(u"ที่;โครงการ;งบ\n1;ถนน;20,000\n2;ท่อ;30,000"), u';');
    EXPECT_EQ(text::detectSeparator(u"ที่\tโครงการ\tงบ\n1\tถนน; ท่อ\t20,000\n"), u'\t');
    EXPECT_EQ(text::detectSeparator(u"a|b\n1|2"), u'|');
    EXPECT_EQ(text::detectSeparator(u"โครงการ\nถนน"), u',');
}

} // namespace
