#include "text/Fold.hpp"

#include <gmock/gmock.h>

#include "text/RuleTable.hpp"

using namespace tambonplan;
using text::fold;
using text::looksDamaged;
using text::repair;
using text::skeleton;

namespace {

struct Case {
    TextView raw, expected;
};

void expectRepairs(std::initializer_list<Case> cases) {
    for (const Case& c : cases)
        EXPECT_EQ(repair(c.raw), c.expected) << text::toUtf8(c.raw) << " -> " << text::toUtf8(repair(c.raw));
}

TEST(Repair, leaves_correct_thai_as_it_is) {
    for (const TextView correct : {u"น้ำ", u"ที่นี่", u"พันธุ์", u"ฤๅษี", u"เก็บน้ำค้าง", u"ต่าง ๆ", u"ก.ข. 1,000.- บาท “ดี”", u"บรรทัด 1\nบรรทัด 2",
                                   u"ม.๕", u"พุทฺธํ สรณํ", u"เปาะเปี๊ยะ", u"ปัญญา", u"Café № 5", u"😀"}) {
        text::Repairs counts;
        EXPECT_EQ(repair(correct, &counts), correct) << text::toUtf8(correct);
        EXPECT_EQ(counts.total(), 0U) << text::toUtf8(correct);
    }
}

TEST(Repair, puts_thai_marks_for_private_use_glyphs) {
    expectRepairs({{u"หมู\uF70Aบ\uF70Bาน", u"หมู่บ้าน"},
                   {u"ป\uF710ญหา", u"ปัญหา"},
                   {u"ป\uF702", u"ปี"},
                   {u"\uF70Fาติ", u"ญาติ"},
                   {u"\uF700าน", u"ฐาน"},
                   {u"\uF89Eาน", u"ฐาน"},
                   {u"ที\uF88B", u"ที่"},
                   {u"เป\uF712น", u"เป็น"},
                   {u"ป\uF706อง", u"ป้อง"},
                   {u"น\uF711า", u"นำ"},
                   {u"ก\uF718", u"กุ"}});
}

TEST(Repair, joins_split_sara_am_in_every_order) {
    expectRepairs({{u"นํ้า", u"น้ำ"},
                   {u"น้ํา", u"น้ำ"},
                   {u"นำ้", u"น้ำ"},
                   {u"นาํ้", u"น้ำ"},
                   {u"นา้ํ", u"น้ำ"},
                   {u"ตําบล", u"ตำบล"},
                   {u"อาํเภอ", u"อำเภอ"},
                   {u"นำำ", u"นำ"},
                   {u"นำํ", u"นำ"},
                   {u"นาํา", u"นำ"},
                   {u"สำ\uFFFDนัก", u"สำนัก"},
                   {u"ส ำนัก", u"สำนัก"}});
}

TEST(Repair, puts_back_sara_am_that_became_a_space) {
    expectRepairs({{u"ส านักงาน", u"สำนักงาน"}, {u"จ านวน", u"จำนวน"}, {u"ก\u00A0าหนด", u"กำหนด"}, {u"ส ํ านัก", u"สำนัก"}});
}

TEST(Repair, guesses_nothing_where_a_space_came_with_a_displaced_mark) {
    for (const TextView unclear : {u"น้ าท่วม", u"น ้าท่วม", u"ใช้ก้ ารนำ", u"ทีช่ ุมชน", u"ผทู ่ี", u"พฒั นา", u"สง่ เสริม"}) {
        const Text repaired = repair(unclear);
        EXPECT_EQ(std::count(repaired.begin(), repaired.end(), u' '), std::count(unclear.begin(), unclear.end(), u' '))
            << text::toUtf8(repaired);
    }
}

TEST(Repair, puts_marks_in_order_and_writes_them_once) {
    expectRepairs({{u"ท่ี", u"ที่"},
                   {u"เพ่ือ", u"เพื่อ"},
                   {u"พันธ์ุ", u"พันธุ์"},
                   {u"ดีี", u"ดี"},
                   {u"ที่่", u"ที่"},
                   {u"ที่ี", u"ที่"},
                   {u"สรุุป", u"สรุป"},
                   {u"ศัักยภาพ", u"ศักยภาพ"},
                   {u"บา้น", u"บ้าน"},
                   {u"คะ่", u"ค่ะ"},
                   {u"กรณ ีที่", u"กรณีที่"}});
}

TEST(Repair, writes_vowels_once) {
    expectRepairs({{u"โครงกาาร", u"โครงการ"},
                   {u"ศาาลา", u"ศาลา"},
                   {u"จะะ", u"จะ"},
                   {u"เเละ", u"และ"},
                   {u"แแก้", u"แก้"},
                   {u"เเเเ", u"แ"},
                   {u"มๅก", u"มาก"},
                   {u"ฤๅ", u"ฤๅ"}});
}

TEST(Repair, keeps_one_space_and_every_line_break) {
    expectRepairs({{u"  ก \u00A0  ข\t ", u"ก ข"},
                   {u"ก \r\n ข\rค", u"ก\nข\nค"},
                   {u"ก\u200Bข\u00AD", u"กข"},
                   {u"ก\u000Bข", u"ก\nข"},
                   {u"\nก\n", u"ก"},
                   {u"ก\u2003ข", u"ก ข"}});
}

TEST(Repair, counts_what_it_did) {
    text::Repairs counts;
    repair(u"ท่ี\u00A0น\uF70Bํา เเละ  กาาร\u200B", &counts);
    EXPECT_EQ(counts.privateUse, 1U);
    EXPECT_EQ(counts.saraAm, 1U);
    EXPECT_EQ(counts.order, 2U) << "the tone of ที่, and the tone of น้ำ before its ํ";
    EXPECT_EQ(counts.leadingE, 1U);
    EXPECT_EQ(counts.doubled, 1U);
    EXPECT_EQ(counts.spaces, 2U) << "the no-break space and the second of two";
    EXPECT_EQ(counts.invisible, 1U);
    EXPECT_EQ(counts.total(), 9U);
}

TEST(Fold, unifies_what_readers_take_for_equal) {
    for (const Case& c : std::initializer_list<Case>{{u"ม.๕", u"ม.5"},
                                                     {u"ＡＢＣ １", u"abc 1"},
                                                     {u"OTOP", u"otop"},
                                                     {u"“ก” ‘ข’", u"\"ก\" \"ข\""},
                                                     {u"ก–ข—ค−ง", u"ก-ข-ค-ง"},
                                                     {u"ก…", u"ก..."},
                                                     {u"ต่าง ๆ ที่", u"ต่างๆที่"},
                                                     {u"บรรทัด 1\r\nบรรทัด 2", u"บรรทัด 1 บรรทัด 2"},
                                                     {u"ฤาษี", u"ฤๅษี"},
                                                     {u"๏ ก ๛", u"ก"},
                                                     {u"É", u"é"}}) {
        EXPECT_EQ(fold(c.raw), c.expected) << text::toUtf8(c.raw);
    }
}

TEST(Fold, joins_a_word_that_a_line_break_cut_before_its_vowel) {
    EXPECT_EQ(fold(u"ศาล\nา"), u"ศาลา") << "nothing is missing: no ำ";
    EXPECT_EQ(fold(u"กรณ\nีที่"), u"กรณีที่");
}

TEST(Skeleton, is_equal_whatever_happened_to_the_marks) {
    const Text expected = skeleton(u"โครงการซ่อมแซม");
    for (const TextView damaged : {u"โครงการซ\uF70Aอมแซม", u"โครงการซอมแซม", u"โครงการซอ่ มแซม", u"โครงการซ่่อมแซม", u"โครงกาารซ่อม เเซม",
                                   u"โครงการซ อ่มแซม", u"โครงการ\u200Bซ่อม\nแซม"}) {
        EXPECT_EQ(skeleton(damaged), expected) << text::toUtf8(damaged);
    }
}

TEST(Skeleton, keeps_letters_and_digits_only) {
    EXPECT_EQ(skeleton(u"น้ำดื่ม (OTOP) หมู่ที่ ๓, “ฯลฯ” ต่าง ๆ"), u"นาดมotopหมท3ลตาง");
    EXPECT_EQ(skeleton(u"ร่วม"), skeleton(u"รวม")) << "which is why equal skeletons prove nothing";
    EXPECT_NE(skeleton(u"หมู่ 1"), skeleton(u"หมู่ 11"));
}

TEST(Skeleton, of_lines_pasted_from_a_pdf_is_that_of_the_document) {
    const text::RuleTable lines = text::loadRules(TAMBONPLAN_SOURCE_DIR "/tests/data/text/pasted.tsv");
    ASSERT_GE(lines.rows.size(), 8U);
    for (const auto& row : lines.rows) {
        EXPECT_EQ(skeleton(lines.at(row, u"pasted")), skeleton(lines.at(row, u"correct"))) << text::toUtf8(lines.at(row, u"correct"));
    }
}

TEST(Damage, is_seen_in_sequences_that_thai_cannot_hold) {
    for (const TextView damaged : {u"(cid:201)", u"ท่ี", u"นาํ", u"เ่ก", u"กะ่", u"กา้", u"5่", u" ่ก", u"เเละ", u"พฒั นา", u"กํบ", u"ส านัก", u"ที่ี",
                                   u"ดีี", u"\uF70A", u"ก\uFFFD"}) {
        EXPECT_TRUE(looksDamaged(damaged)) << text::toUtf8(damaged);
    }
}

TEST(Damage, is_not_seen_in_correct_text) {
    for (const TextView correct : {u"", u"น้ำ", u"นํา", u"นํ้า", u"สัญจร", u"ตั้ง", u"ก็", u"พันธุ์", u"โครงการปรับปรุงไฟฟ้า หมู่ที่ 5 (OTOP)", u"ต่าง ๆ",
                                   u"ก\u200Bัน", u"ยาเสพย์ติด", u"บรรทัด\nใหม่", u"(cid"}) {
        EXPECT_FALSE(looksDamaged(correct)) << text::toUtf8(correct);
    }
}

} // namespace
