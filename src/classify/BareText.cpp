#include "classify/BareText.hpp"

#include <algorithm>
#include <iterator>

#include "text/Fold.hpp"
#include "text/Syllable.hpp"

namespace tambonplan::classify {

namespace {

constexpr char16_t saraAa = u'า';
constexpr char16_t saraAm = u'ำ';
constexpr char16_t nikhahit = 0x0E4D;

bool isLeadVowel(char16_t c) {
    return c >= u'เ' && c <= u'ไ';
}
bool isConsonant(char16_t c) {
    return c >= u'ก' && c <= u'ฮ';
}
bool isFollowVowel(char16_t c) {
    return c == u'ะ' || c == saraAa;
}
bool isTone(char16_t c) {
    return c >= 0x0E48 && c <= 0x0E4C;
}

/// Marks that pasted text loses most: tones, ์, ็ and the ring of ำ.
bool isEasilyLost(char16_t c) {
    return c == 0x0E47 || isTone(c) || c == nikhahit;
}

BareText::Gap gapOf(char16_t c) {
    if (c == u' ') return BareText::Gap::Space;
    if (c == u'-') return BareText::Gap::Dash;
    if (c == u'.' || c == u'ๆ' || c == u'ฯ') return BareText::Gap::None; // inside abbreviations
    return BareText::Gap::Wall;
}

bool isLetter(char16_t c) {
    if (c == u'ๆ' || c == u'ฯ') return false;
    if (text::isThai(c)) return true;
    return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'z') || c >= 0x80;
}

bool within(BareText::Gap gap, std::size_t letters, bool damaged) {
    if (gap == BareText::Gap::Wall) return false;
    return gap == BareText::Gap::None || damaged || letters >= 5;
}

/// The gaps inside the word: a short word may not be put together from the ends of two others.
bool gapsFit(const BareText& word, const BareText& text, std::size_t start) {
    for (std::size_t i = 1; i < word.size(); ++i) {
        const auto gap = text.gaps[start + i];
        if (gap <= word.gaps[i]) continue;
        if (!within(gap, word.size(), text.damaged)) return false;
    }
    return true;
}

bool marksFit(const BareText& word, const BareText& text, std::size_t start) {
    const auto marks = text.marks.begin() + static_cast<std::ptrdiff_t>(start);
    if (std::equal(word.marks.begin(), word.marks.end(), marks)) return true; // as nearly always
    const Text wanted = word.sortedMarks(0, word.size());
    const Text found = text.sortedMarks(start, start + word.size());
    if (wanted == found) return true;
    Text missing;
    Text extra;
    std::set_difference(wanted.begin(), wanted.end(), found.begin(), found.end(), std::back_inserter(missing));
    std::set_difference(found.begin(), found.end(), wanted.begin(), wanted.end(), std::back_inserter(extra));
    const bool onlyEasy = std::all_of(missing.begin(), missing.end(), isEasilyLost);
    if (extra.empty() && onlyEasy && (text.tonesLost || text.damaged || word.size() >= 5)) return true;
    if (text.damaged && word.size() >= 4) return extra.size() <= 1 && missing.size() <= 2;
    return word.size() >= 7 && missing.size() + extra.size() <= 1; // a typing slip
}

/// A syllable is cut in two before `place`.
bool splits(const BareText& text, std::size_t place) {
    if (place == 0 || place >= text.size() || text.gaps[place] != BareText::Gap::None) return false;
    const auto letter = [&text](std::size_t i) { return text::Letter{text.letters[i], text.marks[i]}; };
    const bool last = place + 1 >= text.size() || text.gaps[place + 1] != BareText::Gap::None;
    return text::splitsSyllable(letter(place - 1), letter(place), last ? text::Letter{} : letter(place + 1));
}

bool endsFit(const BareText& word, const BareText& text, std::size_t start) {
    if (!text.damaged) return !splits(text, start) && !splits(text, start + word.size());
    const std::size_t end = start + word.size();
    if (start > 0 && isConsonant(word.letters.front()) && isLeadVowel(text.letters[start - 1])) return false;
    return end >= text.size() || text.gaps[end] != BareText::Gap::None || !isConsonant(word.letters.back()) ||
           !isFollowVowel(text.letters[end]);
}

/// A word over a gap that it does not have itself, and with marks missing, is put together from two others: "สี|ขาว ชุมชน|" is no "ข้าวชุมชน".
bool doubted(const BareText& word, const BareText& text, std::size_t start) {
    if (text.damaged) return false;
    bool bridged = false;
    for (std::size_t i = 1; i < word.size(); ++i)
        bridged = bridged || text.gaps[start + i] > word.gaps[i];
    return bridged && word.sortedMarks(0, word.size()) != text.sortedMarks(start, start + word.size());
}

} // namespace

BareText::BareText(TextView raw) : damaged(text::looksDamaged(raw)) {
    Gap gap = Gap::None;
    int depth = 0;
    bool tones = false;
    const Text folded = text::fold(raw);
    letters.reserve(folded.size());
    marks.reserve(folded.size());
    gaps.reserve(folded.size());
    for (const char16_t c : folded) {
        if (text::isMark(c)) {
            tones = tones || isTone(c);
            if (!letters.empty()) marks.back() += c;
        } else if (isLetter(c)) {
            letters += c == saraAm ? saraAa : c;
            marks.emplace_back(c == saraAm ? 1U : 0U, nikhahit);
            gaps.push_back(gap);
            bracket.push_back(depth > 0);
            gap = Gap::None;
        } else {
            if (c == u'(') ++depth;
            if (c == u')') depth = std::max(0, depth - 1);
            gap = std::max(gap, gapOf(c));
        }
    }
    tonesLost = !tones;
}

Text BareText::sortedMarks(std::size_t start, std::size_t end) const {
    Text all;
    for (std::size_t i = start; i < end; ++i)
        all += marks[i];
    std::sort(all.begin(), all.end());
    return all;
}

bool standsAt(const BareText& word, const BareText& text, std::size_t start) {
    if (doubted(word, text, start)) return false;
    return endsFit(word, text, start) && gapsFit(word, text, start) && marksFit(word, text, start);
}

bool contains(const BareText& text, const BareText& word) {
    if (word.size() == 0) return false;
    for (std::size_t at = text.letters.find(word.letters); at != Text::npos; at = text.letters.find(word.letters, at + 1))
        if (standsAt(word, text, at)) return true;
    return false;
}

} // namespace tambonplan::classify
