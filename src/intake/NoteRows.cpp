#include "intake/NoteRows.hpp"

#include <algorithm>

#include "intake/Resolutions.hpp"
#include "intake/RowKinds.hpp"
#include "intake/Wording.hpp"
#include "text/Fold.hpp"
#include "text/Language.hpp"

namespace tambonplan::intake {

namespace {

constexpr std::size_t none = TextView::npos;

bool isDigit(char16_t c) {
    return c >= u'0' && c <= u'9'; // folded
}

TextView withoutSigns(TextView text) {
    while (!text.empty() && (isBullet(text.front()) || TextView(u" (\"").find(text.front()) != none))
        text.remove_prefix(1);
    return text;
}

/// Rows that a text names by their numbers.
struct Reference {
    std::size_t begin = none, end = none;
    std::size_t numbers = 0;
};

std::size_t skipBlanks(TextView text, std::size_t at) {
    while (at < text.size() && text[at] == u' ')
        ++at;
    return at;
}

/// Length of what joins two numbers of a list at `at` ("-", "ถึง", ", ข้อ"), without blanks; 0 where nothing does.
std::size_t jointAt(TextView text, std::size_t at, const Vocabulary& words) {
    return at < text.size() ? words.startLength(RowWord::NumberJoint, text.substr(at)) : 0;
}

/// Length of a word that announces the number of a row at `at`.
std::size_t announcementAt(TextView text, std::size_t at) {
    constexpr std::size_t shortest = 3; // "ที่" alone says less: "หมู่ที่ 1-3"
    std::size_t longest = 0;
    for (const Text& word : text::language::lists().listNumbers)
        if (word.size() >= shortest && word != u"ที่" && text.substr(at).starts_with(word)) longest = std::max(longest, word.size());
    return longest;
}

/// The numbers that stand behind an announcement that ends at `at`.
Reference numbersFrom(TextView text, std::size_t begin, std::size_t at, const Vocabulary& words) {
    constexpr std::size_t mostDigits = 3;
    Reference found{begin, none, 0};
    for (at = skipBlanks(text, at); at < text.size() && isDigit(text[at]);) {
        std::size_t end = at;
        while (end < text.size() && isDigit(text[end]))
            ++end;
        if (end - at > mostDigits) break; // a year, an amount
        ++found.numbers;
        found.end = end;
        at = skipBlanks(text, end);
        if (const std::size_t joint = jointAt(text, at, words); joint > 0) {
            at = skipBlanks(text, at + joint);
            at = skipBlanks(text, at + announcementAt(text, at));
        }
    }
    return found;
}

Reference findReference(TextView text, const Vocabulary& words) {
    for (std::size_t at = 0; at < text.size(); ++at)
        if (const std::size_t length = announcementAt(text, at); length > 0)
            if (const Reference found = numbersFrom(text, at, at + length, words); found.numbers > 0) return found;
    return {};
}

bool endsPage(TextView folded, const Vocabulary& words) {
    constexpr std::size_t longest = 30;
    if (folded.size() > longest) return false;
    if (words.contains(RowWord::Continued, folded)) return true;
    const std::size_t word = words.startLength(RowWord::PageMark, folded);
    return word > 0 &&
           std::ranges::all_of(folded.substr(word), [](char16_t c) { return isDigit(c) || TextView(u" /-.)").find(c) != none; });
}

} // namespace

bool isNoteOnRows(TextView line, bool numbered, const Vocabulary& words) {
    const Text folded = text::fold(oneLine(line));
    const TextView text = withoutSigns(folded);
    const auto names = [&words](TextView what) {
        return beginsLikeWork(what, words) || words.startLength(RowWord::Heading, what) > 0 || readHeading(what, words).states();
    };
    if (endsPage(text, words) && (words.startLength(RowWord::Continued, text) > 0 || !names(text))) return true;
    const Reference rows = findReference(text, words);
    if (rows.numbers == 0) return false;
    const std::size_t lead = rows.begin == 0 ? 0 : words.startLength(RowWord::ProjectStart, text); // "โครงการ ข้อ 2 และ 3"
    const bool first = skipBlanks(text, lead) >= rows.begin;
    if (first && rows.numbers > 1) return true;
    if (!numbered) return false;
    if (!first) return words.startLength(RowWord::ProjectStart, text) == 0 && words.startLength(RowWord::Heading, text) == 0;
    TextView rest = text.substr(rows.end);
    while (!rest.empty() && TextView(u" .:)-–").find(rest.front()) != none)
        rest.remove_prefix(1);
    return !rest.empty() && !names(rest);
}

} // namespace tambonplan::intake
