#include <gmock/gmock.h>

#include "Spelling.hpp"
#include "ThaiSamples.hpp"
#include "text/Money.hpp"

using namespace tambonplan;
using text::Money;
using text::parseMoney;

// Whatever an officer's habit of writing an amount is, the parser gives the amount back.

namespace {

constexpr int rounds = 20000;

Text thaiDigits(Text text) {
    for (char16_t& c : text)
        if (c >= u'0' && c <= u'9') c = static_cast<char16_t>(c - u'0' + 0x0E50);
    return text;
}

/// An amount as one of many hands writes it. `baht` is a whole number.
Text written(long long baht, samples::ThaiText& random) {
    const Text words = samples::spell(baht);
    const bool clearWords = baht % 1000 == 0 || baht % 1000 >= 10; // "สามหมื่นห้า" is no clear number
    Text out = random.below(2) == 0 ? text::formatBaht(static_cast<double>(baht)) : text::number(baht);
    switch (random.below(9)) {
    case 0: out += u".-"; break;
    case 1: out += u" บาท"; break;
    case 2: out += u".00"; break;
    case 3: out += u" บาทถ้วน"; break;
    case 4: out += clearWords ? u" บาท (" + words + u"บาทถ้วน)" : Text(u"บาท"); break;
    case 5:
        if (clearWords) out = words + u"บาทถ้วน";
        break;
    case 6:
        if (baht % 10000 == 0) out = text::formatBaht(static_cast<double>(baht / 10000)) + u" หมื่นบาท";
        break;
    case 7:
        if (baht > 1000000 && baht % 100000 == 0)
            out = text::number(baht / 1000000) + u" ล้าน " + text::number(baht % 1000000 / 100000) + u" แสน";
        break;
    default: break;
    }
    static constexpr TextView openings[] = {u"", u"", u"งบประมาณ ", u"จำนวน ", u"อบต. ", u"เป็นเงิน ", u" ", u"฿"};
    const bool digitsFirst = out.front() >= u'0' && out.front() <= u'9';
    const bool likeAYear = baht >= 2400 && baht < 2700; // "อบต. 2570"
    if (digitsFirst && baht >= 100 && !likeAYear) out.insert(0, openings[random.below(std::size(openings))]);
    return random.below(3) == 0 ? thaiDigits(out) : out;
}

TEST(MoneyProperty, gives_back_every_amount_however_it_is_written) {
    samples::ThaiText random(11);
    for (int i = 0; i < rounds; ++i) {
        static constexpr long long steps[] = {1, 10, 100, 1000, 5000, 10000, 100000};
        const long long step = steps[random.below(std::size(steps))];
        const long long baht = step * static_cast<long long>(1 + random.below(i % 2 == 0 ? 99 : 9999));
        if (baht % 1000000 / 100000 == 0 && baht > 1000000 && baht % 100000 == 0) continue; // "3 ล้าน 0 แสน" nobody writes
        const Text cell = written(baht, random);
        const Money money = parseMoney(cell);
        ASSERT_EQ(money.kind, Money::Kind::Amount) << text::toUtf8(cell);
        ASSERT_DOUBLE_EQ(money.baht, static_cast<double>(baht)) << text::toUtf8(cell);
    }
}

TEST(MoneyProperty, gives_back_satang) {
    samples::ThaiText random(12);
    for (int i = 0; i < rounds; ++i) {
        const double baht = static_cast<double>(1 + random.below(999999999)) / 100;
        ASSERT_DOUBLE_EQ(parseMoney(text::formatBaht(baht)).baht, baht) << text::toUtf8(text::formatBaht(baht));
    }
}

TEST(MoneyProperty, reads_any_noise_the_short_and_the_long_way_alike) {
    samples::ThaiText random(13);
    for (int i = 0; i < 5 * rounds; ++i) {
        const Text cell = random.noise(u"0123456789๐๑๕,,..-- บ");
        const Money direct = parseMoney(cell), around = parseMoney(cell + u"\u00AD"); // a soft hyphen keeps a cell off the short way
        ASSERT_EQ(direct.kind, around.kind) << text::toUtf8(cell);
        ASSERT_EQ(direct.baht, around.baht) << text::toUtf8(cell);
    }
}

} // namespace
