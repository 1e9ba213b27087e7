#include "match/LinkerTexts.hpp"

#include <algorithm>
#include <utility>

#include "match/Stream.hpp"
#include "text/Fold.hpp"

namespace tambonplan::match {

namespace {

constexpr std::size_t leastCode = 4; ///< characters of a model number or code

bool isDigit(char16_t c) {
    return c >= u'0' && c <= u'9';
}

} // namespace

Text spaced(TextView raw) {
    Text out;
    bool gap = false;
    const Text folded = text::fold(raw);
    for (std::size_t i = 0; i < folded.size(); ++i) {
        if (const std::size_t end = lostGlyphEnd(folded, i); end > i) {
            i = end - 1;
            continue;
        }
        const char16_t c = folded[i];
        if (text::isMark(c)) continue;
        if (!isWritten(c)) {
            gap = true;
            continue;
        }
        if (gap && !out.empty() && !text::isThai(c) && !text::isThai(out.back())) out += u' ';
        gap = false;
        out += c == 0x0E33 ? char16_t(0x0E32) : c;
    }
    return out;
}

Text codesOf(TextView raw) {
    Text out, word;
    const auto end = [&] {
        if (word.size() >= leastCode && std::any_of(word.begin(), word.end(), isDigit)) out.append(out.empty() ? u"" : u" ").append(word);
        word.clear();
    };
    for (const char16_t c : text::fold(raw)) {
        if (isDigit(c) || (c >= u'a' && c <= u'z'))
            word += c;
        else if (c != u'-')
            end();
    }
    end();
    return out;
}

std::vector<Text> numeralsOf(TextView text) {
    std::vector<Text> numerals;
    Text run;
    const auto end = [&] {
        if (!run.empty()) numerals.push_back(std::exchange(run, {}));
    };
    for (const char16_t c : text)
        if (isDigit(c))
            run += c;
        else
            end();
    end();
    std::sort(numerals.begin(), numerals.end());
    return numerals;
}

} // namespace tambonplan::match
