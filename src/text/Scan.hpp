#pragma once

#include <algorithm>
#include <initializer_list>
#include <optional>
#include <span>
#include <vector>

#include "text/Fold.hpp"
#include "text/Text.hpp"

/// Finding words in folded text that may have lost its marks. Internal to src/text.
namespace tambonplan::text::scan {

/// Marks that the text may have more of than the pattern. Patterns are written without them.
enum class Loose {
    Tones, ///< ่ ้ ๊ ๋ ์ and ็
    Marks, ///< every mark above or below
};

constexpr bool isDigit(char16_t c) {
    return c >= u'0' && c <= u'9';
}
constexpr bool isLatin(char16_t c) {
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

constexpr bool isLoose(char16_t c, Loose loose) {
    return loose == Loose::Marks ? isMark(c) : c >= 0x0E47 && c <= 0x0E4C;
}

/// Letter at `at`, or 0 outside the text.
inline char16_t letterAt(TextView text, std::size_t at) {
    return at < text.size() ? text[at] : u'\0';
}

/// End of `pattern` in `text` from `at` on, or npos. Marks after its last letter belong to it.
inline std::size_t match(TextView text, std::size_t at, TextView pattern, Loose loose) {
    for (const char16_t wanted : pattern) {
        while (at < text.size() && text[at] != wanted && isLoose(text[at], loose))
            ++at;
        if (at >= text.size() || text[at] != wanted) return TextView::npos;
        ++at;
    }
    while (at < text.size() && isLoose(text[at], loose))
        ++at;
    return at;
}

/// Can a match (loose or not) begin with this letter, where all patterns begin with one of `letters`?
constexpr bool mayBegin(char16_t c, TextView letters) {
    return isMark(c) || letters.find(c) != TextView::npos;
}

/// A digit of any script, before folding.
constexpr bool isRawDigit(char16_t c) {
    return isDigit(c) || (c >= 0x0E50 && c <= 0x0E59) || c >= 0xFF10;
}

/// First of `patterns` that matches, as in `match`.
template<class Pattern> std::size_t matchAny(TextView text, std::size_t at, std::span<const Pattern> patterns, Loose loose) {
    for (const TextView pattern : patterns) {
        if (const std::size_t end = match(text, at, pattern, loose); end != TextView::npos) return end;
    }
    return TextView::npos;
}

inline std::size_t matchAny(TextView text, std::size_t at, std::initializer_list<TextView> patterns, Loose loose) {
    return matchAny(text, at, std::span(patterns.begin(), patterns.size()), loose);
}

inline std::size_t matchAny(TextView text, std::size_t at, const std::vector<Text>& patterns, Loose loose) {
    return matchAny(text, at, std::span(patterns), loose);
}

/// Does any of `parts` stand in the text?
inline bool containsAny(TextView text, const std::vector<Text>& parts) {
    return std::any_of(parts.begin(), parts.end(), [text](TextView part) { return text.find(part) != TextView::npos; });
}

inline std::size_t skipSpaces(TextView text, std::size_t at) {
    while (at < text.size() && text[at] == u' ')
        ++at;
    return at;
}

/// Whole number of at most nine digits that begins at `at`; `at` moves behind it.
inline std::optional<int> digits(TextView text, std::size_t& at) {
    std::size_t end = at;
    int value = 0;
    while (end < text.size() && isDigit(text[end])) {
        if (end - at >= 9) return std::nullopt;
        value = value * 10 + (text[end++] - u'0');
    }
    if (end == at) return std::nullopt;
    at = end;
    return value;
}

} // namespace tambonplan::text::scan
