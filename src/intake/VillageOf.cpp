#include "intake/VillageOf.hpp"

#include <algorithm>

#include "intake/Wording.hpp"
#include "text/Fold.hpp"
#include "text/Money.hpp"
#include "text/Place.hpp"

namespace tambonplan::intake {

namespace {

constexpr std::size_t longestTitle = 160;
constexpr int mostVillages = 60;

/// Where "หมู่ที่ 5" begins and ends in a folded text; the end is npos where it holds none.
struct NumberedSign {
    std::size_t begin = 0, end = Text::npos;
};

NumberedSign findNumberedSign(const Text& folded, const Vocabulary& words) {
    NumberedSign found;
    for (const Text& sign : words.all(RowWord::VillageSign))
        for (std::size_t from = 0; found.end == Text::npos; ++from) {
            from = folded.find(sign, from);
            if (from == Text::npos) break;
            std::size_t end = from + sign.size();
            while (end < folded.size() && folded[end] == u' ')
                ++end;
            const std::size_t digits = end;
            while (end < folded.size() && folded[end] >= u'0' && folded[end] <= u'9')
                ++end;
            if (end > digits) found = {from, end};
        }
    return found;
}

Text foldedLine(TextView raw) {
    Text folded = text::fold(raw);
    std::ranges::replace(folded, u'_', u' ');
    return folded;
}

std::size_t thaiLetters(TextView text) {
    return static_cast<std::size_t>(std::ranges::find_if_not(text, text::isThai) - text.begin());
}

/// "แผนหมู่บ้านท่าเกวียน ม.3", "มติประชาคมบ้านผาหมอน (หมู่ 7)": the word between the last บ้าน and the number.
Text nameBeforeNumber(TextView raw, const Vocabulary& words) {
    constexpr std::size_t shortest = 2;
    const Text folded = foldedLine(raw);
    const NumberedSign sign = findNumberedSign(folded, words);
    if (sign.end == Text::npos) return {};
    TextView before = TextView(folded).substr(0, sign.begin);
    while (!before.empty() && TextView(u" (-:,").find(before.back()) != TextView::npos)
        before.remove_suffix(1);
    for (const Text& house : words.all(RowWord::House)) {
        const std::size_t at = before.rfind(house);
        if (at == TextView::npos) continue;
        const TextView name = before.substr(at + house.size());
        const bool person = std::ranges::any_of(words.all(RowWord::NoVillageName), [&](const Text& word) {
            return word.ends_with(house) && before.substr(0, at + house.size()).ends_with(word); // "ผู้ใหญ่บ้าน"
        });
        if (person || name.size() < shortest || thaiLetters(name) != name.size() || words.startLength(RowWord::NoVillageName, name) > 0)
            return {};
        return Text(name);
    }
    return {};
}

/// Word after "หมู่ที่ 5 " where a village name without บ้าน may stand.
Text nameAfterNumber(TextView raw, const Vocabulary& words) {
    const Text folded = foldedLine(raw);
    const NumberedSign sign = findNumberedSign(folded, words);
    if (sign.end == Text::npos) return {};
    const TextView rest = text::trim(TextView(folded).substr(sign.end));
    const std::size_t end = thaiLetters(rest);
    const TextView word = rest.substr(0, end);
    const bool abbreviated = end < rest.size() && rest[end] == u'.' && end <= 4;
    if (word.size() < 3 || abbreviated || words.startLength(RowWord::NoVillageName, word) > 0) return {};
    return Text(word.substr(words.startLength(RowWord::House, word)));
}

Text nameIn(TextView line, const Vocabulary& words, bool numbered) {
    if (const auto names = text::villageNames(line); !names.empty()) return names.front();
    if (!numbered) return {};
    const Text before = nameBeforeNumber(line, words);
    return before.empty() ? nameAfterNumber(line, words) : before;
}

bool isTitle(const Text& line, const Vocabulary& words) {
    return line.size() <= longestTitle && words.startLength(RowWord::Note, text::fold(line)) == 0;
}

} // namespace

VillageIdentity villageOfLines(const std::vector<Text>& nearestFirst, const Vocabulary& words) {
    VillageIdentity village;
    for (const bool anyLength : {false, true})
        for (const Text& line : nearestFirst) {
            if (village.number != 0 || !(anyLength || isTitle(line, words))) continue;
            const auto numbers = text::villageNumbers(line);
            if (numbers.size() != 1) continue;
            village.number = numbers.front();
            village.name = nameIn(line, words, true);
        }
    for (const Text& line : nearestFirst)
        if (village.name.empty() && isTitle(line, words) && text::villageNumbers(line).size() <= 1)
            village.name = nameIn(line, words, false);
    if (village.number == 0) village.number = words.villages().numberOf(village.name);
    return village;
}

VillageIdentity villageOfName(TextView name, const Vocabulary& words) {
    Text spaced(name);
    std::ranges::replace(spaced, u'_', u' ');
    const auto numbers = text::villageNumbers(spaced);
    const auto original = text::villageNumbers(name);
    VillageIdentity village;
    if (numbers.size() == 1)
        village.number = numbers.front();
    else if (original.size() == 1)
        village.number = original.front();
    village.name = nameIn(spaced, words, village.number != 0);
    if (const std::size_t dot = village.name.find(u'.'); dot != Text::npos) village.name.erase(dot);
    if (village.number == 0) village.number = words.villages().numberOf(village.name.empty() ? TextView(spaced) : TextView(village.name));
    return village;
}

int bareVillageNumber(TextView name) {
    const Text folded = text::fold(name);
    std::size_t end = 0;
    while (end < folded.size() && folded[end] >= u'0' && folded[end] <= u'9')
        ++end;
    if (end == 0 || end > 2) return 0;
    const int number = std::stoi(text::toUtf8(TextView(folded).substr(0, end)));
    return number <= mostVillages ? number : 0;
}

bool isVillageHeading(TextView text, VillageIdentity& village, const Vocabulary& words) {
    const Text line = oneLine(withoutNumbering(text));
    const Text folded = text::fold(line);
    if (words.startLength(RowWord::VillageStart, folded) == 0 || line.size() > 60) return false;
    const auto numbers = text::villageNumbers(line);
    if (numbers.empty()) { // "บ้านดอนแก้ว" alone, where the village list knows it
        const int number = words.villages().numberOf(line);
        if (number != 0) village = {number, nameIn(line, words, false)};
        return number != 0;
    }
    if (numbers.size() != 1) return false;
    village = {numbers.front(), nameIn(line, words, true)};
    return true;
}

} // namespace tambonplan::intake
