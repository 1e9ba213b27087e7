#include "intake/Wording.hpp"

#include <algorithm>
#include <utility>

#include "text/Fold.hpp"
#include "text/Language.hpp"

namespace tambonplan::intake {

namespace {

bool isThaiDigit(char16_t c) {
    return c >= u'๐' && c <= u'๙';
}

bool isDigit(char16_t c) {
    return (c >= u'0' && c <= u'9') || isThaiDigit(c);
}

bool isSpace(char16_t c) {
    if (c > 0xA0 && c < 0x200B) return false; // Thai
    return c == u' ' || c == u'\n' || c == u'\t' || c == u'\r' || c == 0xA0 || c == 0x200B;
}

/// "ลำดับที่ 4" → "4": without a word that announces the number of a list.
TextView withoutAnnouncement(TextView text) {
    constexpr std::size_t opening = 24; // letters that decide
    if (text.empty() || isDigit(text.front())) return text;
    for (std::size_t digit = 1; digit < std::min(text.size(), opening); ++digit)
        if (isDigit(text[digit])) {
            const Text word = text::fold(text.substr(0, digit));
            return std::ranges::find(text::language::lists().listNumbers, word) != text::language::lists().listNumbers.end()
                       ? text.substr(digit)
                       : text;
        }
    return text;
}

/// End of "12.3" at the start of `text`, or 0.
std::size_t numberEnd(TextView text) {
    std::size_t at = 0;
    while (at < text.size() && isDigit(text[at])) {
        while (at < text.size() && isDigit(text[at]))
            ++at;
        if (at + 1 < text.size() && text[at] == u'.' && isDigit(text[at + 1])) ++at;
    }
    return at;
}

} // namespace

bool isBullet(char16_t c) {
    if (text::isThai(c) || isDigit(c)) return false; // nearly all
    const auto within = [c](char16_t first, char16_t last) { return c >= first && c <= last; };
    return TextView(u"-–—•*·").find(c) != TextView::npos || within(0x2190, 0x21FF) || within(0x25A0, 0x27BF) || within(0x2B00, 0x2BFF) ||
           within(0xD83C, 0xD83E) || within(0xDC00, 0xDFFF) || c == 0xFE0F || within(0xE000, 0xF8FF);
}

void appendLine(Text& to, TextView raw) {
    const std::size_t from = to.size();
    TextView rest = text::trim(raw);
    while (!rest.empty()) {
        const auto space = std::ranges::find_if(rest, isSpace);
        to.append(rest.begin(), space);
        if (space == rest.end()) return;
        if (*space != 0x200B && to.size() > from && to.back() != u' ') to.push_back(u' ');
        rest = TextView(space + 1, rest.end());
    }
}

Text oneLine(TextView text) {
    Text out;
    appendLine(out, text);
    return out;
}

Text oneLine(Text&& text) {
    if (text::trim(text).size() != text.size() || !isOneLine(text)) return oneLine(TextView(text));
    return std::move(text);
}

bool isOneLine(TextView text) {
    return lettersOf(text).oneLine;
}

Letters lettersOf(TextView text) {
    Letters letters{true, false};
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char16_t c = text[i];
        if (text::isThai(c)) continue; // nearly all, so this comes first
        if (c > u' ' && c < 0x7F) {
            letters.signs = letters.signs || c == u'=' || c == u':';
            continue;
        }
        const bool last = i + 1 == text.size(); // a space there is trimmed
        const bool odd = c < u' ' || c == 0xA0 || c == 0x200B || (c == u' ' && !last && text[i + 1] == u' ');
        letters.oneLine = letters.oneLine && (last || !odd);
        letters.signs = letters.signs || c >= 0xE000;
    }
    return letters;
}

std::vector<Text> nearestFirst(const std::vector<Text>& paragraphs) {
    std::vector<Text> lines(paragraphs.rbegin(), paragraphs.rend());
    for (Text& line : lines)
        line = oneLine(line);
    std::erase(lines, Text());
    return lines;
}

Text withoutBrackets(TextView text) {
    Text out;
    int depth = 0;
    for (const char16_t c : text) {
        if (c == u'(' || c == u'[') ++depth;
        if (depth == 0) out.push_back(c);
        if ((c == u')' || c == u']') && depth > 0) --depth;
    }
    return out;
}

TextView withoutNumbering(TextView raw, Text* number) {
    TextView text = text::trim(raw);
    while (!text.empty() && isBullet(text.front()))
        text = text::trim(text.substr(1));
    const bool open = text.starts_with(u'(');
    const TextView inner = open ? withoutAnnouncement(text.substr(1)) : text; // "(ลำดับที่ 4) …"
    const std::size_t end = numberEnd(inner);
    if (end == 0 || end > 6 || end >= inner.size()) return text;
    const char16_t next = inner[end];
    const bool levels = inner.substr(0, end).find(u'.') != TextView::npos; // "1.2 …"
    const bool closed = open ? next == u')' : next == u'.' || next == u')' || next == u'/' || (levels && isSpace(next));
    if (!closed) return text;
    const TextView behind = inner.substr(end + 1);
    if (!behind.empty() && isDigit(behind.front()) && next != u')') return text; // "1/2570" is a value
    TextView rest = text::trim(behind);
    while (!rest.empty() && (isBullet(rest.front()) || rest.front() == u'.'))
        rest = text::trim(rest.substr(1));
    if (rest.empty()) return text; // a number alone is no numbering
    if (number != nullptr) *number = text::fold(inner.substr(0, end));
    return rest;
}

std::vector<Text> listLines(TextView cell) {
    std::vector<Text> lines;
    for (const TextView line : text::split(cell, u'\n'))
        if (!text::trim(line).empty()) lines.emplace_back(text::trim(line));
    return lines;
}

std::vector<Text> listItems(TextView cell) {
    std::vector<Text> items;
    if (cell.find(u'\n') == TextView::npos) return items;
    long expected = 1;
    for (const Text& line : listLines(cell)) {
        Text number;
        withoutNumbering(line, &number);
        const bool begins = number.empty() ? isBullet(line.front()) : number == text::number(expected);
        if (!begins && items.empty()) return {};
        if (begins) {
            items.push_back(line);
            expected += number.empty() ? 0 : 1;
        } else {
            items.back() += u" " + line;
        }
    }
    if (items.size() < 2) items.clear();
    return items;
}

bool isListNumber(TextView raw) {
    TextView text = text::trim(raw);
    if (text.starts_with(u'(')) text.remove_prefix(1);
    const std::size_t end = numberEnd(text);
    if (end == 0 || end > 7) return false;
    const TextView rest = text::trim(text.substr(end));
    return rest.empty() || rest == u"." || rest == u")" || rest == u".)";
}

Text plainRank(TextView text) {
    const auto isPlain = [](char16_t c) { return c >= u'0' && c <= u'9'; };
    if (std::ranges::all_of(text, isPlain)) return Text(text);
    Text folded = text::fold(text::trim(text));
    while (!folded.empty() && (folded.back() == u'.' || folded.back() == u')'))
        folded.pop_back();
    if (folded.starts_with(u'(')) folded.erase(0, 1);
    if (folded.ends_with(u".0")) folded.erase(folded.size() - 2); // a number cell shown with one decimal
    return folded;
}

bool isFilling(TextView text) {
    if (!text.empty() && (text::isThai(text.front()) || isDigit(text.front()))) return false;
    return std::ranges::all_of(text, [](char16_t c) { return isSpace(c) || TextView(u".-–—_…").find(c) != TextView::npos; });
}

} // namespace tambonplan::intake
