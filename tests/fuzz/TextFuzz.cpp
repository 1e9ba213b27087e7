// Feeds random bytes and random Thai to everything in src/text that reads what people typed. It checks the promises that hold for any
// text; the sanitizers check the rest. `fuzz-text [rounds] [seed]`.
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <random>

#include "text/Date.hpp"
#include "text/Encoding.hpp"
#include "text/Fold.hpp"
#include "text/Money.hpp"
#include "text/Place.hpp"
#include "text/RuleTable.hpp"

using namespace tambonplan;

namespace {

/// Pieces that the readers look for, so that random text gets deep into them.
constexpr TextView pieces[] = {u"หมู่ที่ ",       u"ม.",
                               u"บ้าน",        u"พ.ศ. ",
                               u"ปีงบประมาณ ", u"ต.ค.",
                               u"มี.ค.",       u"ล้าน",
                               u"แสน",        u"หมื่น",
                               u"ห้า",         u"ยี่",
                               u"สิบ",         u"เอ็ด",
                               u"ครึ่ง",        u"บาท",
                               u"ถ้วน",        u"-",
                               u".-",         u",",
                               u".",          u"(",
                               u")",          u" ถึง ",
                               u"จาก",        u"ไม่ใช้งบประมาณ",
                               u"2570",       u"69",
                               u"1",          u"000",
                               u"๕",          u"o",
                               u" ",          u"\n",
                               u"\"",         u"นาย",
                               u"า",          u"ํ",
                               u"้",           u"ำ",
                               u"\uF70A",     u"เ",
                               u"\u200B",     u"\xD800",
                               u"(cid:3)",    u"M",
                               u"ละ",         u"x",
                               u"=",          u"รวม",
                               u"ประมาณ",     u"ลบ.",
                               u"k",          u"/",
                               u"จำนวน",      u"โรงเรียน"};

Text randomText(std::mt19937& random) {
    Text text;
    for (std::size_t length = random() % 14; length > 0; --length) {
        if (random() % 6 == 0) {
            text += static_cast<char16_t>(random() % 0x10000);
        } else {
            text += pieces[random() % std::size(pieces)];
        }
    }
    return text;
}

std::string randomBytes(std::mt19937& random) {
    std::string bytes(random() % 40, '\0');
    for (char& byte : bytes)
        byte = static_cast<char>(random() % 4 == 0 ? 0xE0 - random() % 2 * 0xE0 : random());
    return bytes;
}

/// Name of the first promise that `text` breaks, or nullptr.
const char* brokenPromise(const Text& text) {
    const Text key = text::fold(text), shown = text::repair(text);
    if (text::fold(key) != key) return "fold is stable";
    if (text::repair(shown) != shown) return "repair is stable";
    const Text bones = text::skeleton(text);
    if (text::skeleton(bones) != bones) return "skeleton is stable";
    text::looksDamaged(text);
    const text::Money money = text::parseMoney(text);
    if (money.amount() && !(*money.amount() >= 0)) return "an amount is not negative";
    if (money.kind == text::Money::Kind::Range && money.baht > money.upper) return "a range goes upwards";
    if (!std::isfinite(money.baht) || !std::isfinite(money.upper) || money.baht < 0) return "what is shown of an amount is a number";
    const text::Money again = text::parseMoney(text + u"\u00AD"); // off the short way of plain digits
    if (again.kind != money.kind || again.baht != money.baht) return "both ways of reading an amount agree";
    for (const int number : text::villageNumbers(text)) {
        if (number < 1 || number > 99) return "village numbers are 1-99";
    }
    for (const Text& name : text::villageNames(text)) {
        if (name.size() < 2) return "a village name has letters";
    }
    for (const int year : text::yearsBE(text)) {
        if (year < 2400 || year >= 2700) return "years are Buddhist";
    }
    text::fiscalYearBE(text);
    text::namesEveryVillage(text);
    text::parseNumberWords(text);
    const std::vector<Text> fields = {text, u"", text};
    if (text::parseDelimited(text::csvLine(fields) + u"\n", u',') != text::Records{fields}) return "CSV reads back what it writes";
    text::detectSeparator(text);
    return nullptr;
}

} // namespace

int main(int count, char** values) {
    const long rounds = count > 1 ? std::atol(values[1]) : 200000;
    std::mt19937 random(count > 2 ? static_cast<unsigned>(std::atol(values[2])) : 1U);
    for (long round = 0; round < rounds; ++round) {
        const std::string bytes = randomBytes(random);
        const Text text = round % 4 == 0 ? text::decodeText(bytes, text::detectEncoding(bytes)) : randomText(random);
        text::RuleTable::fromTsv(bytes);
        const double certainty = text::detectFormat(bytes).certainty();
        if (!(certainty >= 0 && certainty <= 1)) {
            std::printf("round %ld: certainty %f\n", round, certainty);
            return 1;
        }
        if (const char* promise = brokenPromise(text)) {
            std::printf("round %ld breaks \"%s\":", round, promise);
            for (const char16_t c : text)
                std::printf(" %04X", static_cast<unsigned>(c));
            std::printf("\n%s\n", text::toUtf8(text).c_str());
            return 1;
        }
    }
    std::printf("%ld rounds, nothing broken\n", rounds);
    return 0;
}
