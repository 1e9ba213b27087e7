#include "intake/TextLines.hpp"

#include <algorithm>
#include <optional>

#include "intake/Wording.hpp"
#include "text/Fold.hpp"
#include "text/Language.hpp"
#include "text/Money.hpp"

namespace tambonplan::intake {

namespace {

bool isDigit(char16_t c) {
    return (c >= u'0' && c <= u'9') || (c >= u'๐' && c <= u'๙');
}

bool isBlank(char16_t c) {
    return c == u' ' || c == u'\t' || c == 0xA0 || c == 0x200B || c == 0xFEFF;
}

std::size_t blanksAt(TextView text, std::size_t at) {
    std::size_t end = at;
    while (end < text.size() && isBlank(text[end]))
        ++end;
    return end - at;
}

std::size_t digitsAt(TextView text, std::size_t at) {
    std::size_t end = at;
    while (end < text.size() && isDigit(text[end]))
        ++end;
    return end - at;
}

/// Length of a word before `number` that announces it ("ข้อที่ "); 0 where none stands there.
std::size_t announcement(TextView text) {
    constexpr std::size_t longest = 12;
    for (std::size_t at = 1; at < std::min(text.size(), longest); ++at) {
        if (!isDigit(text[at])) continue;
        const auto& known = text::language::lists().listNumbers;
        return std::ranges::find(known, text::fold(text::trim(text.substr(0, at)))) == known.end() ? 0 : at;
    }
    return 0;
}

/// "1", "1.2": levels of a number at the start of a text, and its end.
std::pair<std::size_t, std::size_t> levelsAt(TextView text) {
    constexpr std::size_t longest = 3;
    std::size_t end = digitsAt(text, 0), depth = 1;
    if (end == 0 || end > longest) return {0, 0};
    while (end + 1 < text.size() && text[end] == u'.' && isDigit(text[end + 1])) {
        const std::size_t digits = digitsAt(text, end + 1);
        if (digits > longest - 1) return {0, 0};
        end += 1 + digits;
        ++depth;
    }
    return {depth, end};
}

constexpr TextView closers = u".)/:";

Marker numberAt(TextView line, bool bare) {
    Marker marker;
    const bool open = line.starts_with(u'(');
    const std::size_t opening = open ? 1 : 0, word = announcement(line.substr(opening));
    marker.announced = word > 0;
    const TextView number = line.substr(opening + word);
    const auto [depth, end] = levelsAt(number);
    if (end == 0 || end >= number.size()) return {};
    const char16_t next = number[end];
    const bool value = (next == u'/' || next == u':') && end + 1 < number.size() && isDigit(number[end + 1]); // "1/2570", "18:30"
    const bool closed = closers.find(next) != TextView::npos && !value;
    const bool apart = isBlank(next) ? bare || depth > 1 || marker.announced || next == u'\t' : depth > 1 && text::isThai(next);
    if (open ? next != u')' : !closed && !apart) return {};
    marker.kind = Marker::Kind::Number;
    marker.number = number.substr(0, end);
    marker.depth = depth;
    marker.sign = depth > 1 || marker.announced || next != u')' ? u'.' : open ? u'(' : u')';
    marker.length = opening + word + end + (closed ? 1 : 0);
    if (closed && marker.length < line.size() && line[marker.length] == u')') ++marker.length; // "1.)"
    return marker;
}

Marker letterAt(TextView line) {
    constexpr TextView counted = u"กขคงจฉชซ";
    const bool open = line.starts_with(u'(');
    const TextView letter = line.substr(open ? 1 : 0);
    if (letter.size() < 3 || counted.find(letter[0]) == TextView::npos || !isBlank(letter[2])) return {};
    if (open ? letter[1] != u')' : letter[1] != u')' && letter[1] != u'.') return {};
    Marker marker;
    marker.kind = Marker::Kind::Letter;
    marker.number = letter.substr(0, 1);
    marker.sign = open ? u'(' : letter[1];
    marker.length = (open ? 1U : 0U) + 2;
    return marker;
}

Marker bulletAt(TextView line) {
    std::size_t end = 0;
    while (end < line.size() && isBullet(line[end]))
        ++end;
    if (end == 0 || end >= line.size() || (isDigit(line[end]) && !isBlank(line[end - 1]))) return {};
    Marker marker;
    marker.kind = Marker::Kind::Bullet;
    marker.sign = line[0] == u'–' || line[0] == u'—' ? u'-' : line[end - 1]; // pictures differ in their second half
    marker.length = end;
    return marker;
}

/// Time and sender before a message: "18:09⇥ผู้ใหญ่จุก⇥…", "[21/1/69 18:09] ผู้ใหญ่จุก: …", "21/1/2569, 18:09 - ผู้ใหญ่จุก: …". Length of both,
/// nothing where the line begins no message.
std::optional<std::size_t> messageStart(TextView line) {
    std::size_t at = line.starts_with(u'[') ? 1 : 0;
    const std::size_t date = line.substr(at).find_first_not_of(u"0123456789/.-");
    const bool dated = date != TextView::npos && line.substr(at, date).find_first_of(u"/-") != TextView::npos;
    if (dated) at += date + (line[at + date] == u',' ? 1 : 0);
    at += blanksAt(line, at);
    const std::size_t hours = digitsAt(line, at);
    if (hours == 0 || hours > 2 || at + hours + 2 >= line.size() || line[at + hours] != u':' || digitsAt(line, at + hours + 1) != 2)
        return std::nullopt;
    at += hours + 3;
    if (at < line.size() && line[at] == u':') at += 1 + digitsAt(line, at + 1); // seconds
    if (at >= line.size() || (!isBlank(line[at]) && line[at] != u']')) return std::nullopt;
    const bool tabbed = line[at] == u'\t';
    at = std::min(line.find_first_not_of(u"] \t-", at), line.size());
    const std::size_t sender = tabbed ? line.find(u'\t', at) : dated || line.starts_with(u'[') ? line.find(u": ", at) : line.find(u' ', at);
    return sender == TextView::npos ? at : sender + 1;
}

bool isChat(const std::vector<TextLine>& lines) {
    constexpr std::ptrdiff_t fewest = 3;
    return std::ranges::count_if(lines, [](const TextLine& line) { return messageStart(line.text).has_value(); }) >= fewest;
}

/// Cuts time, sender and the quotation marks of a longer message off.
void readMessages(std::vector<TextLine>& lines) {
    bool quoted = false;
    std::size_t message = 0;
    for (TextLine& line : lines) {
        if (const auto start = messageStart(line.text)) {
            ++message;
            line.text = text::trim(TextView(line.text).substr(*start));
            quoted = line.text.starts_with(u'"');
            if (quoted) line.text = text::trim(TextView(line.text).substr(1));
        }
        if (quoted && line.text.ends_with(u'"')) {
            line.text = text::trim(TextView(line.text).substr(0, line.text.size() - 1));
            quoted = false;
        }
        line.message = message;
    }
}

} // namespace

Marker markerOf(TextView line, Lists lists) {
    const TextView text = line.substr(blanksAt(line, 0));
    Marker marker = numberAt(text, lists.bare);
    if (!marker && lists.letters) marker = letterAt(text);
    if (!marker) {
        marker = bulletAt(text);
        if (marker) { // "- 1. …"
            const std::size_t behind = marker.length + blanksAt(text, marker.length);
            if (Marker number = numberAt(text.substr(behind), false)) {
                number.length += behind;
                marker = number;
            }
        }
    }
    if (!marker) return marker;
    marker.length += blanksAt(text, marker.length);
    if (marker.length >= text.size()) return {};
    marker.length += line.size() - text.size();
    return marker;
}

Lists listsOf(const std::vector<TextLine>& lines) {
    constexpr double enough = 3; // numbers in a row
    Lists lists;
    double last = 0;
    for (const TextLine& line : lines) {
        const Marker letter = markerOf(line.text, {true, false});
        lists.letters = lists.letters || (letter.kind == Marker::Kind::Letter && letter.number == u"ก");
        const std::size_t digits = digitsAt(line.text, 0);
        const bool bare = digits > 0 && digits + 1 < line.text.size() && line.text[digits] == u' ' && text::isThai(line.text[digits + 1]);
        if (const auto number = bare ? text::parseNumber(TextView(line.text).substr(0, digits)) : std::nullopt; number)
            last = *number == last + 1 ? *number : *number == 1 ? 1 : last;
        lists.bare = lists.bare || last >= enough;
    }
    return lists;
}

std::vector<TextLine> textLines(const GridView& view) {
    constexpr std::size_t tabStop = 4;
    std::vector<TextLine> lines;
    for (std::size_t row = 0; row < view.rows(); ++row)
        for (const TextView raw : text::split(view.at(row, 0).text, u'\n')) {
            TextLine& line = lines.emplace_back();
            line.row = row;
            line.text = text::trim(raw);
            for (std::size_t i = 0; i < blanksAt(raw, 0); ++i)
                line.indent += raw[i] == u'\t' ? tabStop : 1;
        }
    if (isChat(lines)) readMessages(lines);
    return lines;
}

} // namespace tambonplan::intake
