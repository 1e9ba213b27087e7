#pragma once

#include <regex>
#include <vector>

#include "text/Text.hpp"

/// The repairs of matching §4 as rules over the whole text, one after the other until none finds anything: slow and obvious. The
/// table-driven single pass of src/text/Fold.cpp is held against it.
namespace tambonplan::samples {

inline std::wstring wide(TextView text) {
    return {text.begin(), text.end()};
}

inline Text narrow(const std::wstring& text) {
    return {text.begin(), text.end()};
}

struct SlowRule {
    std::wregex find;
    std::wstring replacement;
};

/// Private-use glyphs of Windows fonts, in the order of their codes from U+F700 on.
inline constexpr std::wstring_view windowsMarks = L"\u0E10\u0E34\u0E35\u0E36\u0E37\u0E48\u0E49\u0E4A\u0E4B\u0E4C\u0E48\u0E49\u0E4A\u0E4B"
                                                  L"\u0E4C\u0E0D\u0E31\u0E4D\u0E47\u0E48\u0E49\u0E4A\u0E4B\u0E4C\u0E38\u0E39\u0E3A";

inline const std::vector<SlowRule>& slowRules() {
    static const std::wstring tone = L"[\u0E48-\u0E4C]", vowel = L"[\u0E31\u0E34-\u0E3A\u0E47\u0E4D]", consonant = L"[\u0E01-\u0E2E]",
                              mark = L"[\u0E31\u0E34-\u0E3A\u0E47-\u0E4D]", broad = L"[\u0E30\u0E32\u0E33]";
    static const std::vector<SlowRule> rules = [] {
        const auto rule = [](const std::wstring& find, const std::wstring& replacement) {
            return SlowRule{std::wregex(find), replacement};
        };
        return std::vector<SlowRule>{
            rule(L"[\u200B\u00AD\uFEFF]", L""),
            rule(L"[\u00A0\u0009]", L" "),
            rule(L"\r\n?", L"\n"),
            rule(L"  +", L" "),
            rule(L" ?\n ?", L"\n"),
            rule(L"^[ \n]+|[ \n]+$", L""),
            rule(L"\u0E40\u0E40", L"\u0E41"),                                                          // เเ
            rule(L"([\u0E40-\u0E44])\\1", L"$1"),                                                      // แแ
            rule(L"(" + consonant + mark + L"*?)(" + tone + L"+)(" + vowel + L")", L"$1$3$2"),         // tone before vowel
            rule(L"(" + mark + L"|" + broad + L")\\1", L"$1"),                                         // twice
            rule(L"(" + consonant + mark + L"*?)\u0E4D(" + tone + L"*)[\u0E32\u0E33]", L"$1$2\u0E33"), // ํา, ํ้า
            rule(L"\u0E32\u0E4D|\u0E33\u0E4D|\u0E33\u0E32", L"\u0E33"),                                // าํ
            rule(L"(" + consonant + L")(" + broad + L")(" + tone + L")", L"$1$3$2"),                   // นำ้, บา้น
            rule(L"(" + consonant + L") (\u0E32|\u0E33)", L"$1\u0E33"),                                // ส านัก
            rule(L"(" + consonant + L") (\u0E30|" + vowel + L")", L"$1$2"),                            // กรณ ี
            rule(L"(" + consonant + L") (" + tone + L")(?![\u0E32\u0E45])", L"$1$2"), // บ ้าน stays: น้า or น้ำ
        };
    }();
    return rules;
}

inline Text repairByRules(TextView raw) {
    std::wstring text = wide(raw), before;
    for (wchar_t& c : text)
        if (c >= 0xF700 && c <= 0xF71A) c = windowsMarks[static_cast<std::size_t>(c - 0xF700)];
    while (text != before) {
        before = text;
        for (const SlowRule& rule : slowRules())
            text = std::regex_replace(text, rule.find, rule.replacement);
    }
    return narrow(text);
}

} // namespace tambonplan::samples
