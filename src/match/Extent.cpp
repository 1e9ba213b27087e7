#include "match/Extent.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "text/Fold.hpp"

namespace tambonplan::match {

namespace {

enum class Measure { Metre, SquareMetre, CubicMetre };

struct Unit {
    TextView written;
    Measure measure;
    double factor;
};

/// Longer spellings first.
constexpr std::array units{
    Unit{u"ลูกบาศก์เมตร", Measure::CubicMetre, 1},
    Unit{u"ลบ.ม", Measure::CubicMetre, 1},
    Unit{u"ลบม", Measure::CubicMetre, 1},
    Unit{u"คิว", Measure::CubicMetre, 1},
    Unit{u"ลิตร", Measure::CubicMetre, 0.001},
    Unit{u"ตารางเมตร", Measure::SquareMetre, 1},
    Unit{u"ตร.ม", Measure::SquareMetre, 1},
    Unit{u"ตรม", Measure::SquareMetre, 1},
    Unit{u"ตารางวา", Measure::SquareMetre, 4},
    Unit{u"ไร่", Measure::SquareMetre, 1600},
    Unit{u"กิโลเมตร", Measure::Metre, 1000},
    Unit{u"กม", Measure::Metre, 1000},
    Unit{u"เมตร", Measure::Metre, 1},
    Unit{u"ม.", Measure::Metre, 1},
};

/// Things only: people and households tell whom a work is for, not how much of it there is.
constexpr std::array countUnits{TextView(u"เครื่อง"), TextView(u"ดวง"), TextView(u"จุด"), TextView(u"แห่ง"), TextView(u"หลัง"), TextView(u"ต้น"),
                                TextView(u"ตัว"),    TextView(u"ชุด"),  TextView(u"บ่อ"), TextView(u"ลำ"),  TextView(u"ป้าย"), TextView(u"ถัง")};

constexpr std::array lengthWords{TextView(u"ยาวรวม"), TextView(u"ยาว"), TextView(u"ระยะทาง"), TextView(u"ระยะ")};
constexpr std::array otherWords{TextView(u"กว้าง"), TextView(u"หนา"), TextView(u"สูง"), TextView(u"ลึก"), TextView(u"ขนาด")};
constexpr double otherUnit = 0.9; ///< ratio of equal numbers of things in two units
constexpr TextView volume = u"ลบ.ม.";
constexpr double leastLength = 20; ///< "4 เมตร" without a word for it is a width

bool isDigit(char16_t c) {
    return c >= u'0' && c <= u'9';
}

/// A number as written, with the word before it and the unit behind it.
struct Number {
    double value = 0;
    std::size_t from = 0, to = 0;
    bool times = false; ///< "x" follows: the first of two sides
};

std::vector<Number> numbersOf(TextView text) {
    std::vector<Number> numbers;
    for (std::size_t i = 0; i < text.size();) {
        if (!isDigit(text[i])) {
            ++i;
            continue;
        }
        Number number;
        number.from = i;
        std::string digits;
        for (; i < text.size(); ++i) {
            const bool inside = (text[i] == u'.' || text[i] == u',') && i + 1 < text.size() && isDigit(text[i + 1]);
            if (!isDigit(text[i]) && !inside) break;
            if (text[i] != u',') digits += static_cast<char>(text[i]);
        }
        number.to = i;
        while (i < text.size() && text[i] == u' ')
            ++i;
        number.times = i < text.size() && (text[i] == u'x' || text[i] == u'*' || text[i] == 0x00D7);
        // "1.2.3" and the like are no numbers of one kind; the first part decides.
        number.value = std::strtod(digits.c_str(), nullptr);
        numbers.push_back(number);
    }
    return numbers;
}

bool endsWithAny(TextView text, const auto& words) {
    return std::any_of(words.begin(), words.end(), [&](TextView word) { return text.ends_with(word); });
}

/// The text before a number, without spaces and words that carry nothing.
TextView before(TextView text) {
    const auto trimmed = [&] {
        while (!text.empty() && (text.back() == u' ' || text.back() == u':' || text.back() == u'-'))
            text.remove_suffix(1);
    };
    trimmed();
    for (const TextView filler : {TextView(u"ไม่น้อยกว่า"), TextView(u"ประมาณ"), TextView(u"รวม"), TextView(u"เฉลี่ย")})
        if (text.ends_with(filler)) text.remove_suffix(filler.size()), trimmed();
    return text;
}

void take(TextView folded, const Number& number, bool second, Extent& extent) {
    TextView behind = folded.substr(number.to);
    while (!behind.empty() && behind.front() == u' ')
        behind.remove_prefix(1);
    const auto* unit = std::find_if(units.begin(), units.end(), [&](const Unit& u) { return behind.starts_with(u.written); });
    if (unit != units.end() && unit->measure == Measure::CubicMetre) {
        extent.counts[Text(volume)] = number.value * unit->factor;
        return;
    }
    const TextView ahead = before(folded.substr(0, number.from));
    const bool length = endsWithAny(ahead, lengthWords);
    if (!length && endsWithAny(ahead, otherWords) && !second) return;
    if (unit != units.end() && unit->measure == Measure::SquareMetre) {
        extent.area = number.value * unit->factor;
    } else if (length || (unit != units.end() && number.value * unit->factor >= leastLength)) {
        extent.length = number.value * (unit != units.end() ? unit->factor : 1);
    } else if (unit == units.end()) {
        const auto* count = std::find_if(countUnits.begin(), countUnits.end(), [&](TextView word) { return behind.starts_with(word); });
        if (count != countUnits.end()) extent.counts[Text(*count)] = number.value;
    }
}

} // namespace

Extent readExtent(TextView text) {
    Extent extent;
    const bool counts =
        std::any_of(text.begin(), text.end(), [](char16_t c) { return isDigit(c) || (c >= u'๐' && c <= u'๙') || c >= 0xFF10; });
    if (!counts) return extent;
    const Text folded = text::fold(text);
    const std::vector<Number> numbers = numbersOf(folded);
    for (std::size_t i = 0; i < numbers.size(); ++i)
        if (!numbers[i].times) take(folded, numbers[i], i > 0 && numbers[i - 1].times, extent);
    return extent;
}

double extentRatio(const Extent& a, const Extent& b) {
    const auto ratio = [](double x, double y) { return x > 0 && y > 0 ? std::min(x, y) / std::max(x, y) : -1.0; };
    if (a.length && b.length) return ratio(*a.length, *b.length);
    if (a.area && b.area) return ratio(*a.area, *b.area);
    for (const auto& [unit, count] : a.counts)
        if (const auto other = b.counts.find(unit); other != b.counts.end() && std::max(count, other->second) > 1)
            return ratio(count, other->second); // "1 แห่ง" says nothing
    // "8 จุด" and "8 ต้น": as many things, counted by another word.
    const bool one = a.counts.size() == 1 && b.counts.size() == 1;
    const auto things = [](const Extent& x) { return x.counts.begin()->first != volume && x.counts.begin()->second > 1; };
    return one && things(a) && things(b) && a.counts.begin()->second == b.counts.begin()->second ? otherUnit : -1;
}

} // namespace tambonplan::match
