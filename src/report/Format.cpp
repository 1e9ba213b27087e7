#include "report/Format.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>

#include "text/Fold.hpp"
#include "text/Spell.hpp"

namespace tambonplan::report {

namespace {

Text swapDigits(TextView text, char16_t from, char16_t to) {
    Text result(text);
    for (char16_t& c : result)
        if (c >= from && c < from + 10) c = static_cast<char16_t>(c - from + to);
    return result;
}

Text plain(double number) {
    return std::abs(number - std::round(number)) < 1e-9 ? text::number(std::llround(number)) : grouped(number, 2);
}

using Format = Text (*)(const FieldValue& value, const Text& before);

double numberOf(const FieldValue& value) {
    const auto* number = std::get_if<double>(&value);
    return number == nullptr ? 0 : *number;
}

bool isNumber(const FieldValue& value) {
    return std::holds_alternative<double>(value);
}

Text dashed(const FieldValue& value, const Text& before, int decimals) {
    if (!isNumber(value)) return before.empty() ? Text(u"-") : before; // "ไม่ใช้งบประมาณ" stays as it is
    return std::abs(numberOf(value)) < 0.005 ? Text(u"-") : grouped(numberOf(value), decimals);
}

/// At most 30 letters, so that a name fits beside the bars of a chart; marks above and below stand with their letter.
Text shortened(const Text& text) {
    constexpr std::size_t most = 30;
    const auto wide = [](char16_t c) { return !text::isMark(c) && !(c >= 0xDC00 && c <= 0xDFFF); };
    if (static_cast<std::size_t>(std::ranges::count_if(text, wide)) <= most) return text;
    std::size_t end = 0;
    for (std::size_t letters = 0; end < text.size() && (letters < most - 1 || !wide(text[end])); ++end)
        letters += wide(text[end]) ? 1 : 0;
    return Text(text::trim(TextView(text).substr(0, end))) + u'…';
}

struct NamedFormat {
    TextView name;
    Format apply;
};

const std::array<NamedFormat, 12> formats{{
    {u"บาท", [](const FieldValue& value, const Text& before) { return dashed(value, before, -1); }},
    {u"จำนวน", [](const FieldValue& value, const Text& before) { return dashed(value, before, 0); }},
    {u"ร้อยละ", [](const FieldValue& value, const Text& before) { return isNumber(value) ? grouped(numberOf(value), 2) : before; }},
    {u"ตัวอักษร", [](const FieldValue& value, const Text& before) { return isNumber(value) ? bahtWords(numberOf(value)) : before; }},
    {u"วันที่ไทย", [](const FieldValue& value, const Text& before) { return isNumber(value) ? thaiDate(numberOf(value), false) : before; }},
    {u"วันที่ย่อ", [](const FieldValue& value, const Text& before) { return isNumber(value) ? thaiDate(numberOf(value), true) : before; }},
    {inThaiDigits, [](const FieldValue&, const Text& before) { return thaiDigits(before); }},
    {u"เลขอารบิก", [](const FieldValue&, const Text& before) { return arabicDigits(before); }},
    {u"ขีด", [](const FieldValue&, const Text& before) { return before.empty() ? Text(u"-") : before; }},
    {u"บรรทัดเดียว",
     [](const FieldValue&, const Text& before) {
         Text result = before;
         std::ranges::replace(result, u'\n', u' ');
         return result;
     }},
    {u"ย่อ", [](const FieldValue&, const Text& before) { return shortened(before); }},
    {asWritten, [](const FieldValue&, const Text& before) { return before; }},
}};

} // namespace

Text grouped(double number, int decimals) {
    constexpr double satangPerBaht = 100;
    const bool whole = std::abs(number - std::round(number)) < 0.005;
    if (decimals < 0) decimals = whole ? 0 : 2;
    const long long satang = std::llround(std::abs(number) * satangPerBaht);
    long long units = decimals == 0 ? std::llround(std::abs(number)) : satang / 100;
    Text result;
    const Text plainUnits = text::number(units);
    for (std::size_t i = 0; i < plainUnits.size(); ++i) {
        if (i > 0 && (plainUnits.size() - i) % 3 == 0) result += u',';
        result += plainUnits[i];
    }
    if (decimals > 0) {
        const Text rest = text::number(satang % 100);
        result += u'.' + Text(rest.size() < 2 ? u"0" : u"") + rest;
    }
    return number < 0 && (units != 0 || satang != 0) ? u'-' + result : result;
}

Text bahtWords(double baht) {
    constexpr double satangPerBaht = 100;
    const long long satang = std::llround(std::abs(baht) * satangPerBaht);
    const long long units = satang / 100;
    const long long rest = satang % 100;
    Text words = baht < 0 && satang > 0 ? Text(u"ลบ") : Text();
    if (units > 0 || rest == 0) words += text::numberWords(units) + u"บาท";
    return words + (rest == 0 ? Text(u"ถ้วน") : text::numberWords(rest) + u"สตางค์");
}

Text thaiDigits(TextView text) {
    return swapDigits(text, u'0', u'๐');
}

Text arabicDigits(TextView text) {
    return swapDigits(text, u'๐', u'0');
}

Text thaiDate(double date, bool abbreviated) {
    using namespace std::chrono;
    constexpr long long officeEpochToUnix = 25569;
    constexpr int buddhistEra = 543;
    const year_month_day day{sys_days{days{static_cast<long long>(std::floor(date)) - officeEpochToUnix}}};
    const TextView month = text::monthName(static_cast<int>(static_cast<unsigned>(day.month())), abbreviated);
    return text::number(static_cast<unsigned>(day.day())) + u' ' + Text(month) + u' ' +
           text::number(static_cast<int>(day.year()) + buddhistEra);
}

std::optional<Text> formatted(const FieldValue& value, const std::vector<Text>& names) {
    Text result;
    if (const auto* text = std::get_if<Text>(&value)) result = *text;
    if (const auto* number = std::get_if<double>(&value)) result = plain(*number);
    for (const Text& name : names) {
        const auto found = std::ranges::find(formats, TextView(name), &NamedFormat::name);
        if (found == formats.end()) return std::nullopt;
        result = found->apply(value, result);
    }
    return result;
}

Text fittingFileName(TextView name) {
    constexpr std::size_t longest = 210; ///< bytes, of 255
    const auto joined = [](const std::vector<Text>& parts) {
        Text all;
        for (std::size_t i = 0; i < parts.size(); ++i)
            all.append(i == 0 ? u"" : u"_").append(parts[i]);
        return all;
    };
    std::vector<Text> parts;
    for (const TextView part : text::split(name, u'_'))
        parts.emplace_back(part);
    while (text::toUtf8(joined(parts)).size() > longest) {
        Text& part = *std::ranges::max_element(parts, {}, &Text::size);
        if (part.size() <= 1) break;
        if (part.back() == u'…') part.pop_back();
        const auto leans = [](char16_t c) { return text::isMark(c) || (c >= 0xDC00 && c <= 0xDFFF); };
        while (!part.empty() && leans(part.back()))
            part.pop_back(); // a letter goes with its marks
        if (!part.empty()) part.back() = u'…';
    }
    return joined(parts);
}

bool isFormat(TextView name) {
    return std::ranges::find(formats, name, &NamedFormat::name) != formats.end();
}

} // namespace tambonplan::report
