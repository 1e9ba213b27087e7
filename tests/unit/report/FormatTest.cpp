#include <gmock/gmock.h>

#include "report/Format.hpp"

namespace tambonplan::report {
namespace {

TEST(Format, WritesBahtInWordsAsChequesDo) {
    EXPECT_EQ(bahtWords(0), u"ศูนย์บาทถ้วน");
    EXPECT_EQ(bahtWords(1), u"หนึ่งบาทถ้วน");
    EXPECT_EQ(bahtWords(10), u"สิบบาทถ้วน");
    EXPECT_EQ(bahtWords(11), u"สิบเอ็ดบาทถ้วน");
    EXPECT_EQ(bahtWords(21), u"ยี่สิบเอ็ดบาทถ้วน");
    EXPECT_EQ(bahtWords(101), u"หนึ่งร้อยเอ็ดบาทถ้วน");
    EXPECT_EQ(bahtWords(121.25), u"หนึ่งร้อยยี่สิบเอ็ดบาทยี่สิบห้าสตางค์");
    EXPECT_EQ(bahtWords(0.5), u"ห้าสิบสตางค์");
    EXPECT_EQ(bahtWords(1000001), u"หนึ่งล้านเอ็ดบาทถ้วน");
    EXPECT_EQ(bahtWords(21000000), u"ยี่สิบเอ็ดล้านบาทถ้วน");
    EXPECT_EQ(bahtWords(5501430.32), u"ห้าล้านห้าแสนหนึ่งพันสี่ร้อยสามสิบบาทสามสิบสองสตางค์");
}

TEST(Format, GroupsThousands) {
    EXPECT_EQ(grouped(1234567), u"1,234,567");
    EXPECT_EQ(grouped(999), u"999");
    EXPECT_EQ(grouped(1234.5), u"1,234.50");
    EXPECT_EQ(grouped(-1234.05), u"-1,234.05");
    EXPECT_EQ(grouped(76.386, 2), u"76.39");
    EXPECT_EQ(grouped(0.999999), u"1");
}

TEST(Format, WritesDatesInTheBuddhistEra) {
    constexpr double fifthOfMarch2020 = 43895;
    EXPECT_EQ(thaiDate(fifthOfMarch2020, false), u"5 มีนาคม 2563");
    EXPECT_EQ(thaiDate(fifthOfMarch2020 + 0.9, true), u"5 มี.ค. 2563");
}

TEST(Format, AppliesFormatsInOrder) {
    EXPECT_EQ(formatted(1250.0, {u"บาท", u"เลขไทย"}), Text(u"๑,๒๕๐"));
    EXPECT_EQ(formatted(0.0, {u"บาท"}), Text(u"-"));
    EXPECT_EQ(formatted({}, {u"บาท"}), Text(u"-"));
    EXPECT_EQ(formatted(Text(u"ไม่ใช้งบประมาณ"), {u"บาท"}), Text(u"ไม่ใช้งบประมาณ"));
    EXPECT_EQ(formatted({}, {u"ขีด"}), Text(u"-"));
    EXPECT_EQ(formatted({}, {}), Text());
    EXPECT_EQ(formatted(2570.0, {}), Text(u"2570"));
    EXPECT_EQ(formatted(2570.0, {u"ไม่มีรูปแบบนี้"}), std::nullopt);
}

TEST(Format, ShortensALongNameAtAWholeLetter) {
    const auto shown = [](const Text& name) { return formatted(name, {u"ย่อ"}).value(); };
    EXPECT_EQ(shown(Text(30, u'ก')), Text(30, u'ก'));
    EXPECT_EQ(shown(Text(31, u'ก')), Text(29, u'ก') + u'…');
    EXPECT_EQ(shown(u"ด้านทรัพยากรธรรมชาติและสิ่งแวดล้อม"), u"ด้านทรัพยากรธรรมชาติและสิ่งแวดล้อม") << "28 letters and their marks";
    Text tones;
    for (int i = 0; i < 40; ++i)
        tones += u"ก้";
    EXPECT_EQ(shown(tones), tones.substr(0, 58) + u'…');
    EXPECT_EQ(shown(u"อบต."), u"อบต.");
}

TEST(FileNames, OfALongAgencyAreShortenedWithoutLosingTambonAndYear) {
    Text agency;
    for (int i = 0; i < 30; ++i)
        agency += u"กรมทรัพยากรน้ำ";
    const Text name = fittingFileName(u"ขอรับการสนับสนุน_" + agency + u"_หนองแสงทอง_2570");
    EXPECT_LE(text::toUtf8(name).size(), 210U);
    EXPECT_TRUE(name.starts_with(u"ขอรับการสนับสนุน_กรมทรัพยากรน้ำ")) << text::toUtf8(name);
    EXPECT_TRUE(name.ends_with(u"…_หนองแสงทอง_2570")) << text::toUtf8(name);
    EXPECT_EQ(fittingFileName(u"แผน_หนองแสงทอง"), u"แผน_หนองแสงทอง") << "what fits stays";
    EXPECT_LE(text::toUtf8(fittingFileName(Text(300, u'ก'))).size(), 210U);
    Text marks = u"ก";
    marks.append(300, u'่');
    EXPECT_EQ(fittingFileName(marks), u"…") << "no mark without its letter";
}

} // namespace
} // namespace tambonplan::report
