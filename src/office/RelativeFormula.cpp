#include "office/RelativeFormula.hpp"

#include <algorithm>

#include "text/Text.hpp"

namespace tambonplan::office {

namespace {

constexpr char16_t open = 0xE000, close = 0xE001; ///< around a distance; of the private use area, so that no formula holds them

bool isDigit(char16_t c) {
    return c >= u'0' && c <= u'9';
}

bool isLetter(char16_t c) {
    return (c >= u'A' && c <= u'Z') || (c >= u'a' && c <= u'z');
}

bool isOfName(char16_t c) {
    constexpr char16_t lastAscii = 0x7F;
    return isLetter(c) || isDigit(c) || c == u'_' || c > lastAscii;
}

bool isQuote(char16_t c) {
    return c == u'"' || c == u'\'';
}

/// Behind a text or the name of a sheet that begins at `at`.
std::size_t afterQuoted(TextView formula, std::size_t at) {
    const std::size_t end = formula.find(formula[at], at + 1);
    return end == TextView::npos ? formula.size() : end + 1;
}

std::size_t afterAll(TextView formula, std::size_t at, bool (*is)(char16_t)) {
    return static_cast<std::size_t>(std::find_if_not(formula.begin() + static_cast<std::ptrdiff_t>(at), formula.end(), is) -
                                    formula.begin());
}

/// The row digits of an address of a relative row whose letters begin at `at`; an empty view where no such address stands there.
TextView relativeRow(TextView formula, std::size_t at) {
    constexpr std::size_t mostLetters = 3, mostDigits = 7;
    if (at > 0 && isOfName(formula[at - 1])) return {};
    const std::size_t digits = afterAll(formula, at, isLetter);
    const std::size_t end = afterAll(formula, digits, isDigit);
    if (digits == at || digits - at > mostLetters || end == digits || end - digits > mostDigits || formula[digits] == u'0') return {};
    const bool longer = end < formula.size() && (isOfName(formula[end]) || formula[end] == u'.' || formula[end] == u'(');
    return longer ? TextView() : formula.substr(digits, end - digits);
}

long numberOf(TextView digits) {
    long number = 0;
    for (const char16_t c : digits)
        number = number * 10 + (c - u'0');
    return number;
}

Text distance(long rows) {
    return Text(1, open) + text::number(rows) + Text(1, close);
}

} // namespace

Text toRelative(TextView formula, sal_Int32 row) {
    Text out;
    out.reserve(formula.size());
    for (std::size_t at = 0; at < formula.size();) {
        std::size_t end = at + 1;
        if (isQuote(formula[at])) {
            end = afterQuoted(formula, at);
        } else if (isLetter(formula[at])) {
            end = afterAll(formula, at, isOfName);
            if (const TextView digits = relativeRow(formula, at); !digits.empty()) {
                out.append(formula.substr(at, end - at - digits.size())).append(distance(numberOf(digits) - row - 1));
                at = end;
                continue;
            }
        }
        out.append(formula.substr(at, end - at));
        at = end;
    }
    return out;
}

Text toAbsolute(TextView formula, sal_Int32 row) {
    Text out;
    out.reserve(formula.size());
    for (std::size_t at = 0; at < formula.size();) {
        const std::size_t begin = formula.find(open, at);
        out.append(formula.substr(at, begin - at));
        if (begin == TextView::npos) break;
        const std::size_t end = formula.find(close, begin);
        TextView rows = formula.substr(begin + 1, end - begin - 1);
        const bool above = rows.starts_with(u'-');
        if (above) rows.remove_prefix(1);
        out += text::number(row + 1 + (above ? -numberOf(rows) : numberOf(rows)));
        at = end + 1;
    }
    return out;
}

Text ownRow() {
    return distance(0);
}

bool fillsDown(TextView formula) {
    if (!formula.starts_with(u'=')) return false;
    for (std::size_t at = 0; at < formula.size(); ++at) {
        if (isQuote(formula[at])) {
            at = afterQuoted(formula, at) - 1;
        } else if (formula[at] == u':') { // "5:5", "$5:$5"; behind "A5" and "$A$5" stands a column
            std::size_t digits = at;
            while (digits > 0 && isDigit(formula[digits - 1]))
                --digits;
            if (digits < at && digits > 0 && formula[digits - 1] == u'$') --digits;
            if (digits < at && (digits == 0 || !isLetter(formula[digits - 1]))) return false;
        }
    }
    return true;
}

} // namespace tambonplan::office
