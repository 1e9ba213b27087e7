#include "text/Money.hpp"

#include <gmock/gmock.h>

#include "Spelling.hpp"

using namespace tambonplan;
using samples::spell;
using text::Money;
using text::parseMoney;
using Kind = Money::Kind;

namespace {

struct Reading {
    TextView written;
    double baht;
};

std::string shown(TextView written) {
    return "written: " + text::toUtf8(written);
}

void expectAmounts(std::initializer_list<Reading> readings) {
    for (const Reading& reading : readings) {
        const Money money = parseMoney(reading.written);
        EXPECT_EQ(money.kind, Kind::Amount) << shown(reading.written);
        EXPECT_DOUBLE_EQ(money.baht, reading.baht) << shown(reading.written);
    }
}

void expectKind(Kind kind, std::initializer_list<TextView> cells) {
    for (const TextView cell : cells) {
        EXPECT_EQ(parseMoney(cell).kind, kind) << shown(cell);
        const bool usable = kind == Kind::Amount || kind == Kind::None;
        EXPECT_EQ(parseMoney(cell).amount().has_value(), usable) << shown(cell);
    }
}

TEST(Money, reads_digits_of_both_scripts_with_the_usual_endings) {
    expectAmounts({{u"๔๒๐,๐๐๐.-", 420000},
                   {u"650,000", 650000},
                   {u"12,000", 12000},
                   {u"310,000 บาท", 310000},
                   {u"85000-", 85000},
                   {u"งบประมาณ 20,000.-บาท", 20000},
                   {u"฿20,000", 20000},
                   {u"50,000.00", 50000},
                   {u"1,500 บ.", 1500},
                   {u"๓,๒๐๐,๐๐๐.-", 3200000},
                   {u"จำนวน 50,000 บาท", 50000},
                   {u"เป็นเงิน 7,500 บาทถ้วน", 7500},
                   {u"2,500.50 บาท", 2500.5},
                   {u"20,000 บ", 20000},
                   {u"- 20,000", 20000},
                   {u"150,000 Baht", 150000},
                   {u"๙๕๐", 950},
                   {u"1,234,567", 1234567}});
}

TEST(Money, reads_units_behind_digits) {
    expectAmounts({{u"4 แสน", 400000},
                   {u"1.2 ล้าน", 1200000},
                   {u"๔.๕ ล้าน", 4500000},
                   {u"4.5 แสน", 450000},
                   {u"6 แสนบาท", 600000},
                   {u"5 หมื่นบาท", 50000},
                   {u"8 หมื่น", 80000},
                   {u"1.9 ล้านบาท", 1900000},
                   {u"1.5 ล้านบาทถ้วน", 1500000},
                   {u"2แสน5หมื่น", 250000},
                   {u"1 ล้าน 2 แสน", 1200000},
                   {u"๒ พัน", 2000},
                   {u"1.250 ล้าน", 1250000},
                   {u"1 ล้าน 50,000 บาท", 1050000},
                   {u"15 ล้าน", 15e6},
                   {u"1 ล้านครึ่ง", 1500000},
                   {u"ครึ่งล้าน", 500000}});
}

TEST(Money, reads_numbers_in_words) {
    expectAmounts({{u"ห้าแสนบาท", 500000},
                   {u"สองหมื่นบาท", 20000},
                   {u"หนึ่งแสนห้าหมื่นบาทถ้วน", 150000},
                   {u"สามพันห้าร้อย", 3500},
                   {u"หนึ่งล้านสองแสนสามหมื่นสี่พันห้าร้อยหกสิบเจ็ดบาทถ้วน", 1234567},
                   {u"สองร้อยยี่สิบเอ็ดบาท", 221},
                   {u"สิบล้านบาท", 1e7},
                   {u"สองร้อยห้าสิบล้านบาท", 25e7}});
}

TEST(Money, reads_a_unit_without_a_count_and_the_next_digit) {
    EXPECT_EQ(parseMoney(u"หมื่นห้า").amount(), 15000);
    EXPECT_EQ(parseMoney(u"แสนสองบาท").amount(), 120000);
    EXPECT_EQ(parseMoney(u"แสนสองหมื่นบาท").amount(), 120000);
    EXPECT_EQ(parseMoney(u"หมื่นห้าพัน").amount(), 15000);
    EXPECT_EQ(parseMoney(u"ล้านสองแสนบาท").amount(), 1200000);
    EXPECT_EQ(parseMoney(u"แสนครึ่ง").amount(), 150000);
    EXPECT_FALSE(parseMoney(u"แสน").amount());
    EXPECT_FALSE(parseMoney(u"ล้านบาท").amount());
    EXPECT_EQ(parseMoney(u"หมื่นหนึ่ง").amount(), std::nullopt) << "10,000 to some";
    EXPECT_EQ(parseMoney(u"ร้อยห้า").amount(), std::nullopt) << "105 to some";
}

TEST(Money, reads_words_that_lost_their_tone_marks) {
    expectAmounts({{u"หาหมืนบาท", 50000}, {u"3 ลานบาท", 3000000}, {u"หนึงแสนบาทถวน", 100000}, {u"สีรอยบาท", 400}});
}

TEST(Money, takes_an_amount_once_where_words_repeat_the_digits) {
    expectAmounts({{u"150,000 บาท (หนึ่งแสนห้าหมื่นบาทถ้วน)", 150000},
                   {u"150,000 บาท หนึ่งแสนห้าหมื่นบาทถ้วน", 150000},
                   {u"(หนึ่งหมื่นบาทถ้วน)", 10000},
                   {u"20,000 (สองหมื่นบาท)", 20000},
                   {u"20,000.- (สองหมื่นบาทถ้วน)", 20000}});
}

TEST(Money, refuses_words_that_contradict_the_digits) {
    expectKind(Kind::Contradiction, {u"150,000 บาท (หนึ่งแสนบาทถ้วน)", u"20,000 บาท สองแสนบาท", u"สองแสนบาท (20,000)"});
    const Money money = parseMoney(u"150,000 บาท (หนึ่งแสนบาทถ้วน)");
    EXPECT_DOUBLE_EQ(money.baht, 150000) << "the digits";
    EXPECT_DOUBLE_EQ(money.upper, 100000) << "the words";
}

TEST(Money, keeps_a_remark_that_does_not_touch_the_amount) {
    expectAmounts({{u"50,000 บาท (งบ อบต.)", 50000}, {u"50,000 จาก อบต.", 50000}});
    expectAmounts({{u"45,000 บาท (ชาวบ้านออก 5,000 ที่เหลือขอประมง)", 45000},
                   {u"14,000 บาท (ประมงสมทบครึ่งหนึ่ง)", 14000},
                   {u"90,000 (แบ่งเป็น อบต. 60,000 ชาวบ้าน 30,000)", 90000},
                   {u"หลังละ 40,000 บาท รวม 80,000 บาท", 80000}});
    expectKind(Kind::Unreadable, {u"5,000 (ที่เหลือขอ อบต. 45,000)", u"5,000 (ครั้งละ 2 ครึ่ง ขอเพิ่มอีก 20,000)"}); // more than the amount before
    expectKind(Kind::Contradiction, {u"หลังละ 40,000 บาท รวม 90,000 บาท"});
    expectKind(Kind::Unreadable, {u"20,000 (2 ครั้ง)", u"อบต. 50,000 อบจ. 20,000", u"ขาดอีก 20,000 บาท", u"งบปี 2570", u"งบ 3 ปี"});
}

TEST(Money, joins_groups_of_three_written_with_spaces) {
    expectAmounts({{u"50 000", 50000}, {u"1 200 000 บาท", 1200000}, {u"150 000", 150000}, {u"12\u00A0500", 12500}});
    expectKind(Kind::Unreadable, {u"150 200", u"50 20", u"20\n000"});
}

TEST(Money, tells_an_empty_cell_from_no_money) {
    expectKind(Kind::Empty, {u"", u"-", u"–", u" — ", u"--", u"...", u"\u00A0", u"ไม่ระบุ"});
    expectKind(Kind::None, {u"0", u"-0-", u"๐", u"0.00", u"0 บาท", u"ไม่ใช้งบประมาณ", u"ไม่มีงบประมาณ", u"ไม่ใช้งบ", u"ไมใชงบประมาณ",
                            u"- ไม่ใช้งบประมาณ -", u"0 (ไม่ใช้งบประมาณ)", u"ไม่ใช้งบประมาณ (หมู่บ้านทำเอง)", u"ดำเนินการเองไม่ใช้งบประมาณ",
                            u"ไม่มีค่าใช้จ่าย", u"ไม่ใช้งบประมาณใด ๆ", u"ศูนย์บาท", u"ไม่ขอใช้งบ", u"ไม่ขอใช้งบประมาณ", u"ไม่ได้ใช้งบประมาณ"});
}

TEST(Money, does_not_take_missing_money_for_no_money) {
    expectKind(Kind::Unreadable, {u"ยังไม่มีงบประมาณ", u"ไม่มีงบประมาณเพียงพอ", u"ไม่ใช้งบประมาณของ อบต. 20,000", u"ไม่ใช้งบประมาณ (ใช้เงินสมทบ)"});
}

TEST(Money, keeps_a_range_as_a_range) {
    const auto expectRange = [](TextView written, double from, double to) {
        const Money money = parseMoney(written);
        EXPECT_EQ(money.kind, Kind::Range) << shown(written);
        EXPECT_DOUBLE_EQ(money.baht, from) << shown(written);
        EXPECT_DOUBLE_EQ(money.upper, to) << shown(written);
        EXPECT_FALSE(money.amount().has_value());
    };
    expectRange(u"30,000-50,000", 30000, 50000);
    expectRange(u"30,000 – 50,000 บาท", 30000, 50000);
    expectRange(u"3-5 หมื่น", 30000, 50000);
    expectRange(u"๑๐,๐๐๐ ถึง ๒๐,๐๐๐ บาท", 10000, 20000);
    expectRange(u"1 แสน - 1 ล้าน", 100000, 1000000);
    expectRange(u"10,000 บาท - 20,000 บาท", 10000, 20000);
    expectRange(u"สองหมื่นถึงสามหมื่นบาท", 20000, 30000);
}

TEST(Money, reports_a_damaged_number_and_only_shows_a_guess) {
    expectKind(Kind::Typo, {u"15O,000",   u"120,00",   u"1,5000",      u"1๕0.000", u"l50,000", u"15,00O",      u"50.000",
                            u"1.200.000", u"1๕0,000",  u"12, 000",     u"50,,000", u"050,000", u"1,50,000",    u"50'000",
                            u"150.000",   u"150,000,", u"๑๕o,๐๐๐ บาท", u"15ฃ,000", u"1S0,000", u"อบต. 15O,000"});
    EXPECT_DOUBLE_EQ(parseMoney(u"1.200.000").baht, 1200000);
    EXPECT_DOUBLE_EQ(parseMoney(u"15O,000").baht, 150000);
    EXPECT_DOUBLE_EQ(parseMoney(u"1๕0.000").baht, 150000);
    EXPECT_DOUBLE_EQ(parseMoney(u"120,00").baht, 0) << "12,000 or 120,000: no guess";
}

TEST(Money, refuses_what_is_not_one_clear_amount) {
    expectKind(Kind::Unreadable,
               {u"ตามความเหมาะสม", u"แล้วแต่ อบต. จัดสรร", u"รอประมาณราคา", u"ตามแบบแปลนของกรมโยธาฯ", u"สามหมื่นห้า", u"แสนกว่าบาท",
                u"10,000+5,000", u"หลักแสน", u"บาท", u"5%", u"ขอรับการสนับสนุน", u"5 คน", u"50,000 60,000", u"ล้านบาท"});
}

TEST(Money, shows_an_approximation_and_does_not_use_it) {
    for (const Reading& reading : std::initializer_list<Reading>{{u"ประมาณ 5 หมื่นกว่า", 50000},
                                                                 {u"ประมาณ 50,000 บาท", 50000},
                                                                 {u"20,000 (โดยประมาณ)", 20000},
                                                                 {u"ไม่เกิน 50,000", 50000},
                                                                 {u"50,000 เศษ", 50000},
                                                                 {u"ราว ๆ 2 แสน", 200000},
                                                                 {u"งบประมาณ ประมาณ 3 แสนบาท", 300000}}) {
        const Money money = parseMoney(reading.written);
        EXPECT_EQ(money.kind, Kind::Approximate) << shown(reading.written);
        EXPECT_DOUBLE_EQ(money.baht, reading.baht) << shown(reading.written);
        EXPECT_EQ(money.amount(), std::nullopt);
    }
}

TEST(Money, never_multiplies_a_rate_and_shows_the_product) {
    for (const Reading& reading : std::initializer_list<Reading>{{u"ครั้งละ 20,000 ปีละ 2 ครั้ง", 40000},
                                                                 {u"คนละ 500 บาท 20 คน", 10000},
                                                                 {u"ปีละ 20,000 บาท จำนวน 3 ปี", 60000},
                                                                 {u"20,000/ปี", 20000},
                                                                 {u"500 บาท/คน", 500},
                                                                 {u"50,000 (ต่อปี)", 50000},
                                                                 {u"10 ชุด x 500 บาท", 5000},
                                                                 {u"๑๐ คน ๆ ละ ๕๐๐ บาท", 5000}}) {
        const Money money = parseMoney(reading.written);
        EXPECT_EQ(money.kind, Kind::Rate) << shown(reading.written);
        EXPECT_DOUBLE_EQ(money.baht, reading.baht) << shown(reading.written);
        EXPECT_EQ(money.amount(), std::nullopt);
    }
}

TEST(Money, takes_a_written_result_that_its_parts_make) {
    expectAmounts({{u"10 ชุด x 500 = 5,000", 5000},
                   {u"20 คน × 3 มื้อ × 50 บาท = 3,000 บาท", 3000},
                   {u"คนละ 500 บาท 20 คน เป็นเงิน 10,000 บาท", 10000},
                   {u"ค่าอาหาร 5,000 บาท ค่าวิทยากร 3,000 บาท รวมเป็นเงิน 8,000 บาท", 8000},
                   {u"ค่าอาหาร 20 คน x 50 = 1,000 ค่าวิทยากร 600 รวม 1,600", 1600},
                   {u"10,000+5,000 = 15,000", 15000},
                   {u"จำนวน 3 จุด รวมเป็นเงินทั้งสิ้น 50,000 บาท", 50000},
                   {u"ปีละ 20,000 บาท 3 ปี รวม 60,000 บาท (หกหมื่นบาทถ้วน)", 60000}});
}

TEST(Money, refuses_a_written_result_that_its_parts_do_not_make) {
    expectKind(Kind::Contradiction, {u"10 ชุด x 500 = 6,000", u"ค่าอาหาร 5,000 บาท ค่าวิทยากร 3,000 บาท รวม 9,000 บาท"});
    const Money money = parseMoney(u"10 ชุด x 500 = 6,000");
    EXPECT_DOUBLE_EQ(money.baht, 6000);
    EXPECT_DOUBLE_EQ(money.upper, 5000);
}

TEST(Money, reads_the_amount_behind_the_name_of_a_fund_or_cost) {
    expectAmounts({{u"อบต. 50,000 บาท", 50000},
                   {u"งบ อบจ. 1.2 ล้านบาท", 1200000},
                   {u"กองทุนสุขภาพตำบล 20,000", 20000},
                   {u"ค่าวัสดุ 5,000 บาท", 5000},
                   {u"ขอรับการสนับสนุน 300,000 บาท", 300000},
                   {u"50,000 บาท งบหมู่บ้าน", 50000}});
}

TEST(Money, keeps_a_negative_amount_apart) {
    expectKind(Kind::Negative, {u"-20,000", u"−20,000", u"-๕๐๐"});
    EXPECT_DOUBLE_EQ(parseMoney(u"-20,000").baht, 20000);
}

TEST(Money, reads_short_units) {
    expectAmounts({{u"1.2 ลบ.", 1200000}, {u"50K", 50000}, {u"0.5 ล้าน", 500000}});
    expectKind(Kind::Unreadable, {u"1.2 ลบ.ม.", u"5 กก.", u"50kg"});
}

TEST(Money, reads_the_usual_cell_as_it_reads_any_other) {
    // a zero-width space keeps a cell off the short way of plain numbers
    for (const TextView cell : {u"150,000",
                                u"๑๕๐,๐๐๐.-",
                                u"150000",
                                u"150,000 บาท",
                                u"๑๕๐,๐๐๐บาท",
                                u"85000-",
                                u"0",
                                u"0.00",
                                u"-",
                                u"",
                                u"1,5000",
                                u"1๕0,000",
                                u"50.000",
                                u"50.50",
                                u"050",
                                u"1,234,567.89",
                                u"99999999999999999999",
                                u"12.345",
                                u".-",
                                u"บาท",
                                u",",
                                u"1,000.",
                                u"1.-",
                                u"๐",
                                u"-0-",
                                u"1,,000"}) {
        const Money direct = parseMoney(cell), around = parseMoney(Text(cell) + u"\u200B\u00AD");
        EXPECT_EQ(direct.kind, around.kind) << shown(cell);
        EXPECT_EQ(direct.baht, around.baht) << shown(cell);
    }
}

TEST(Number, reads_both_scripts_and_refuses_misplaced_separators) {
    EXPECT_EQ(text::parseNumber(u"๑,๒๐๐.50"), 1200.5);
    EXPECT_EQ(text::parseNumber(u" 1,234,567 "), 1234567.0);
    EXPECT_EQ(text::parseNumber(u"0.15"), 0.15);
    for (const TextView wrong : {u"1,5000", u"12a", u"", u"1.2.3", u",5", u"5,", u"๑๐ บาท", u"1 2"}) {
        EXPECT_EQ(text::parseNumber(wrong), std::nullopt) << shown(wrong);
    }
}

TEST(Number, reads_words_with_nothing_around_them) {
    EXPECT_EQ(text::parseNumberWords(u"ห้าแสน"), 500000.0);
    EXPECT_EQ(text::parseNumberWords(u"หนึ่งแสนห้าหมื่น"), 150000.0);
    EXPECT_EQ(text::parseNumberWords(u"สิบเอ็ด"), 11.0);
    EXPECT_EQ(text::parseNumberWords(u"ยี่สิบ"), 20.0);
    EXPECT_EQ(text::parseNumberWords(u"ร้อยห้าสิบ"), std::nullopt);
    EXPECT_EQ(text::parseNumberWords(u"หนึ่งร้อยห้า"), 105.0);
    for (const TextView wrong : {u"ห้าแสนบาท", u"5 แสน", u"หมื่นแสน", u"เอ็ด", u"ยี่", u"สองสาม", u"", u"แสน"}) {
        EXPECT_EQ(text::parseNumberWords(wrong), std::nullopt) << shown(wrong);
    }
}

TEST(Number, reads_back_every_spelled_number) {
    unsigned seed = 7;
    for (int i = 0; i < 3000; ++i) {
        seed = seed * 1664525U + 1013904223U;
        const long long value = (1 + seed % 9999999U) / (i % 3 == 0 ? 1000 : 1) * (i % 3 == 1 ? 100 : 1) + 1;
        const Text words = spell(value);
        const bool ambiguous = value % 1000 < 10 && value % 1000 > 1 && value > 1000; // "สามหมื่นห้า"
        const std::optional<double> expected = ambiguous ? std::nullopt : std::optional(static_cast<double>(value));
        EXPECT_EQ(text::parseNumberWords(words), expected) << value << ' ' << text::toUtf8(words);
    }
}

TEST(Money, reads_back_what_it_formats) {
    for (const double baht : {1.0, 999.0, 1000.0, 12345.0, 1234567.5, 99999999.25, 20000.05}) {
        EXPECT_DOUBLE_EQ(parseMoney(text::formatBaht(baht)).baht, baht);
    }
    EXPECT_EQ(text::formatBaht(1234567), u"1,234,567");
    EXPECT_EQ(text::formatBaht(1234567.5), u"1,234,567.50");
    EXPECT_EQ(text::formatBaht(0), u"0");
    EXPECT_EQ(text::formatBaht(-1500), u"-1,500");
    EXPECT_EQ(text::formatBaht(999.999), u"1,000");
}

} // namespace
