#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace tambonplan {

/// All text inside the core is UTF-16: every Thai letter is one unit, and the office uses the same units.
using Text = std::u16string;
using TextView = std::u16string_view;

} // namespace tambonplan

namespace tambonplan::text {

/// UTF-16 → UTF-8. A lone surrogate becomes U+FFFD.
std::string toUtf8(TextView text);

/// UTF-8 (a leading BOM is dropped) → UTF-16. Every invalid byte becomes U+FFFD.
Text fromUtf8(std::string_view bytes);

/// What `trim` does where a text begins or ends with what may be white space.
TextView trimSpaces(TextView text);

/// Text without leading and trailing white space (also NBSP, ZWSP and line breaks).
inline TextView trim(TextView text) {
    const auto letter = [](char16_t c) { return c > 0x20 && c < 0x2000 && c != 0xA0; }; // nearly all text
    return text.empty() || (letter(text.front()) && letter(text.back())) ? text : trimSpaces(text);
}

/// Does `a` or `b` stand in the text?
inline bool holdsEither(TextView text, char16_t a, char16_t b) {
    char16_t found = 0; // one width and no early end, so that many letters are looked at in one step
    for (const char16_t c : text)
        found |= static_cast<char16_t>((c == a) | (c == b));
    return found != 0;
}

/// `text` cut at each `separator`; empty parts are kept.
std::vector<TextView> split(TextView text, char16_t separator);

/// A whole number as Arabic digits.
Text number(long long value);

} // namespace tambonplan::text
