#include "intake/TextMarks.hpp"

#include <algorithm>

#include "intake/Wording.hpp"
#include "text/Fold.hpp"

namespace tambonplan::intake {

namespace {

/// Symbols and pictures, in one or two units.
bool isSign(char16_t c) {
    return c > 0x2000 && c != 0xFEFF && isBullet(c) && TextView(u"–—•").find(c) == TextView::npos;
}

/// What may follow a picture and changes only its looks: its variant, and the colour of a skin.
std::size_t tintAt(TextView text, std::size_t at) {
    const auto letter = [&](std::size_t i) { return i < text.size() ? text[i] : u'\0'; };
    std::size_t end = at;
    while (letter(end) == 0xFE0F || (letter(end) == 0xD83C && letter(end + 1) >= 0xDFFB && letter(end + 1) <= 0xDFFF))
        end += letter(end) == 0xFE0F ? 1 : 2;
    return end - at;
}

std::size_t signsAt(TextView text, std::size_t at) {
    std::size_t end = at;
    while (end < text.size() && isSign(text[end]))
        ++end;
    return end - at;
}

/// "★ เราทำเอง ■ ขอหน่วยงาน" → "★ = เราทำเอง …" where two signs or more stand before words, without the colour of skins; else the line.
Text explained(TextView line) {
    Text spelled;
    std::size_t signs = 0;
    for (std::size_t at = 0; at < line.size();) {
        const std::size_t length = signsAt(line, at);
        if (length == 0) {
            spelled.push_back(line[at++]);
            continue;
        }
        for (std::size_t i = at; i < at + length; i += std::max<std::size_t>(tintAt(line, i), 1))
            if (tintAt(line, i) == 0) spelled.push_back(line[i]);
        at += length;
        const TextView rest = text::trim(line.substr(at));
        if (!rest.empty() && text::isThai(rest.front())) {
            spelled += u" = ";
            ++signs;
        }
    }
    return signs > 1 ? spelled : Text(line);
}

} // namespace

TextMarks::TextMarks(const std::vector<TextLine>& lines, const Vocabulary& words) {
    std::vector<Text> notes;
    for (const TextLine& line : lines)
        if (!line.blank() && markerOf(line.text).kind != Marker::Kind::Number) notes.push_back(explained(line.text));
    legend_ = findLegend(notes, words);
    for (const auto& [code, meaning] : legend_.codes)
        codes_.push_back(code);
    std::ranges::sort(codes_, [](const Text& a, const Text& b) { return a.size() > b.size(); });
}

bool TextMarks::explains(TextView line) const {
    const Text folded = text::fold(line);
    const auto told = [&folded](const auto& code) {
        return folded.find(code.first) != Text::npos && folded.find(code.second.words) != Text::npos;
    };
    return std::ranges::count_if(legend_.codes, told) > 1;
}

/// Length of a code at the start of a text: a sign as it stands, any other in brackets ("(ก)").
std::size_t TextMarks::codeAt(TextView text, Text& code) const {
    for (const Text& known : codes_) {
        const bool sign = isSign(known.front());
        if (sign && text.starts_with(known)) {
            code = known;
            return known.size() + tintAt(text, known.size());
        }
        if (sign || text.size() < known.size() + 2 || TextView(u"([").find(text.front()) == TextView::npos) continue;
        const TextView inside = text.substr(1, known.size());
        if (text::fold(inside) != known || TextView(u")]").find(text[known.size() + 1]) == TextView::npos) continue;
        code = known;
        return known.size() + 2;
    }
    return 0;
}

/// The same at the end, where a code may also stand as the last word.
std::size_t TextMarks::codeBehind(TextView text, Text& code) const {
    constexpr std::size_t longest = 40;
    for (std::size_t length = 1; length <= std::min(text.size(), longest); ++length) {
        const TextView tail = text.substr(text.size() - length);
        if (codeAt(tail, code) == length) return length;
        const bool word = length < text.size() && text[text.size() - length - 1] == u' ';
        if (word && tail.size() <= 2 && legend_.codes.contains(text::fold(tail))) {
            code = text::fold(tail);
            return length;
        }
    }
    return 0;
}

std::set<Text> TextMarks::take(Text& item) const {
    std::set<Text> found;
    Text code;
    if (empty()) return found;
    for (std::size_t length = codeAt(item, code); length > 0; length = codeAt(item, code)) {
        found.insert(code);
        item = text::trim(TextView(item).substr(length));
    }
    for (std::size_t length = codeBehind(item, code); length > 0; length = codeBehind(item, code)) {
        found.insert(code);
        item = text::trim(TextView(item).substr(0, item.size() - length));
    }
    return found;
}

Text TextMarks::shown(Group group) const {
    Text shortest; // a longer one repeats it with the words before it
    for (const Text& code : codes_)
        if (const Legend::Entry& meaning = legend_.codes.at(code); meaning.group == group) shortest = code + u" " + meaning.words;
    return shortest;
}

} // namespace tambonplan::intake
