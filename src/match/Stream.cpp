#include "match/Stream.hpp"

#include <algorithm>

#include "text/Fold.hpp"
#include "text/Syllable.hpp"

namespace tambonplan::match {

namespace {

constexpr std::size_t lettersToExpectTones = 14;

bool isDigit(char16_t c) {
    return c >= u'0' && c <= u'9';
}
bool isLetter(char16_t c) {
    return (text::isThai(c) && !text::isMark(c)) || isDigit(c) || (c >= u'a' && c <= u'z') || c >= 0x2E80;
}

std::uint8_t gapOf(char16_t c) {
    switch (c) {
    case u' ': return GapSpace;
    case u'.': return GapDot;
    case u'-':
    case u'–': return GapDash;
    case u'(':
    case u'[': return GapBracket | GapOpen;
    case u')':
    case u']':
    case u'"': return GapBracket;
    case 0x0E2F: // ฯ
    case 0x0E46: // ๆ
        return GapNone;
    default: return GapList;
    }
}

/// A tone on a bare consonant at the end of a word ("กอ่ สร้าง"): the mark stands one letter too far to the right.
bool hasDisplacedTone(TextView folded) {
    for (std::size_t i = 2; i + 1 < folded.size(); ++i) {
        const bool tone = folded[i] >= 0x0E48 && folded[i] <= 0x0E4B;
        const auto leads = [](char16_t c) { return c >= 0x0E40 && c <= 0x0E44; }; // เ แ โ ใ ไ
        const bool cluster = folded[i - 2] == u'ห' || folded[i - 2] == u'อ' || TextView(u"รลว").find(folded[i - 1]) != TextView::npos;
        const bool led = leads(folded[i - 2]) || (i > 2 && leads(folded[i - 3]) && cluster); // แม่, ใหม่, เปล่ are whole, แผน่ is not
        if (tone && !led && folded[i + 1] == u' ' && folded[i - 1] <= 0x0E2E && folded[i - 1] >= 0x0E01 && text::isThai(folded[i - 2]))
            return true;
    }
    return false;
}

} // namespace

bool isWritten(char16_t c) {
    return (isLetter(c) && c != 0x0E2F && c != 0x0E46) || text::isMark(c);
}

std::size_t lostGlyphEnd(TextView folded, std::size_t at) {
    constexpr TextView start = u"(cid:";
    if (folded[at] != start.front() || folded.substr(at, start.size()) != start) return at;
    std::size_t end = at + start.size();
    while (end < folded.size() && isDigit(folded[end]))
        ++end;
    return end < folded.size() && folded[end] == u')' && end > at + start.size() ? end + 1 : at;
}

Text Stream::piece(std::size_t from, std::size_t to) const {
    Text out;
    out.reserve(at[to] - at[from]);
    for (std::size_t i = at[from]; i < at[to]; ++i) {
        if (const std::size_t end = lostGlyphEnd(folded, i); end > i) {
            i = end - 1;
            continue;
        }
        const char16_t c = folded[i];
        if (isWritten(c)) out += c;
    }
    return out;
}

bool Stream::splitsSyllable(std::size_t place) const {
    if (place == 0 || place >= size() || gap[place] != GapNone || damaged) return false;
    const auto letter = [this](std::size_t i) {
        text::Letter of{base[i], TextView(folded).substr(at[i] + 1, at[i + 1] - at[i] - 1)};
        while (!of.marks.empty() && !text::isMark(of.marks.back())) // the gap before the next letter
            of.marks.remove_suffix(1);
        return of;
    };
    const bool last = place + 1 >= size() || gap[place + 1] != GapNone;
    return text::splitsSyllable(letter(place - 1), letter(place), last ? text::Letter{} : letter(place + 1));
}

Text Stream::shown(std::size_t from, std::size_t to) const {
    std::size_t end = at[to];
    while (end > at[from] && !isWritten(folded[end - 1]))
        --end;
    return folded.substr(at[from], end - at[from]);
}

Stream makeStream(TextView raw) {
    Stream stream;
    stream.folded = text::fold(raw);
    stream.base.reserve(stream.folded.size());
    stream.at.reserve(stream.folded.size() + 1);
    stream.gap.reserve(stream.folded.size() + 1);
    std::uint8_t gap = GapSpace;
    bool tones = false;
    for (std::size_t i = 0; i < stream.folded.size(); ++i) {
        if (const std::size_t end = lostGlyphEnd(stream.folded, i); end > i) {
            i = end - 1;
            stream.damaged = true;
            continue;
        }
        const char16_t c = stream.folded[i];
        tones = tones || isTone(c);
        if (text::isMark(c)) continue;
        if (!isWritten(c)) {
            // A comma or point inside a number is part of it.
            const bool inNumber = (c == u',' || c == u'.') && i > 0 && isDigit(stream.folded[i - 1]) && i + 1 < stream.folded.size() &&
                                  isDigit(stream.folded[i + 1]) && c == u'.';
            if (!inNumber) gap = static_cast<std::uint8_t>(gap | gapOf(c));
            continue;
        }
        stream.base += c == 0x0E33 ? char16_t(0x0E32) : c;
        stream.at.push_back(static_cast<std::uint32_t>(i));
        stream.gap.push_back(gap);
        gap = GapNone;
    }
    stream.at.push_back(static_cast<std::uint32_t>(stream.folded.size()));
    stream.gap.push_back(static_cast<std::uint8_t>(gap | GapEnd));
    const bool broken = text::looksDamaged(raw) && text::looksDamaged(text::repair(raw)); // what is mended without a doubt is not
    stream.damaged = stream.damaged || broken || hasDisplacedTone(stream.folded);
    stream.toneless = !tones && stream.base.size() >= lettersToExpectTones;
    return stream;
}

Text baseOf(TextView raw) {
    return makeStream(raw).base;
}

Text withoutTones(TextView folded) {
    Text out(folded);
    std::erase_if(out, isTone);
    return out;
}

} // namespace tambonplan::match
