#include "plan/Lessons.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>

#include "plan/Memory.hpp"
#include "plan/RankingHeaders.hpp"
#include "plan/Register.hpp"
#include "plan/Setup.hpp"
#include "text/Fold.hpp"

namespace tambonplan::plan {

namespace {

constexpr std::size_t fewestLetters = 5; ///< a shorter word would be found in too many names
constexpr double lessonWeight = 9;       ///< as firm as a word can be

using LessonKey = std::array<Text, 3>; ///< คำที่เสนอ, ด้าน, ประเด็น

struct Lesson {
    Text example;
};

/// Words of the helper rows of the keyword list with this role.
std::vector<Text> helperWords(const text::RuleTable& keywords, TextView role) {
    std::vector<Text> words;
    for (const auto& row : keywords.rows)
        if (text::trim(keywords.at(row, head::issue)) == role) words.emplace_back(text::trim(keywords.at(row, head::word)));
    return words;
}

void cutAt(TextView& phrase, TextView word) {
    const std::size_t at = phrase.find(word);
    if (at != TextView::npos && at > 0) phrase = text::trim(phrase.substr(0, at));
}

void stripStart(TextView& phrase, const std::vector<Text>& words) {
    const auto longest = [&] {
        std::size_t most = 0;
        for (const Text& word : words)
            if (!word.empty() && phrase.starts_with(word)) most = std::max(most, word.size());
        return most;
    };
    for (std::size_t length = longest(); length > 0 && phrase.size() >= length + fewestLetters; length = longest())
        phrase = text::trim(phrase.substr(length));
}

/// What the officer says a project is; the issue only where he changed it, because ours belongs to the theme he left.
LessonKey taught(const Table& table, std::size_t row, const text::RuleTable& keywords) {
    const bool issue = changedByOfficer(table, row, head::issue);
    return {workPhrase(table.text(row, head::project), keywords), Text(text::trim(table.text(row, head::theme))),
            issue ? Text(text::trim(table.text(row, head::issue))) : Text()};
}

std::map<LessonKey, Lesson> lessonsOf(const Context& context) {
    std::optional<text::RuleTable> keywords; // mostly nothing was changed, and to read the list takes longer than the rest
    const Table& table = tableOf(context.book, range::projects);
    std::map<LessonKey, Lesson> lessons;
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        if (!changedByOfficer(table, row, {head::theme, head::issue})) continue;
        if (!keywords) keywords = classifyRules(context).keywords;
        const LessonKey key = taught(table, row, *keywords);
        if (!key[0].empty() && !key[1].empty())
            lessons.try_emplace(key, Lesson{table.text(row, head::code) + u" " + table.text(row, head::project)});
    }
    return lessons;
}

long projectsWith(const std::vector<Text>& names, TextView word) {
    const Text folded = text::fold(word);
    if (folded.empty()) return 0;
    return static_cast<long>(std::count_if(names.begin(), names.end(), [&](const Text& name) { return name.find(folded) != Text::npos; }));
}

Text wordOf(const Table& lessons, std::size_t row) {
    const Text own(text::trim(lessons.text(row, head::word)));
    return own.empty() ? lessons.text(row, head::offeredWord) : own;
}

} // namespace

Text workPhrase(TextView name, const text::RuleTable& keywords) {
    TextView phrase = text::trim(name);
    stripStart(phrase, {u"โครงการ"});
    for (const Text& word : helperWords(keywords, u"(จุดมุ่งหมาย)"))
        cutAt(phrase, word);
    for (const TextView word : {u"(", u"หมู่ที่", u"หมู่ ", u" ม.", u"บ้าน", u" ณ "})
        cutAt(phrase, word);
    const std::size_t digit = phrase.find_first_of(u"0123456789๐๑๒๓๔๕๖๗๘๙");
    if (digit != TextView::npos) phrase = text::trim(phrase.substr(0, digit));
    for (std::size_t space = phrase.find(u' '); space != TextView::npos; space = phrase.find(u' ', space + 1))
        if (space >= 2 * fewestLetters) {
            phrase = phrase.substr(0, space);
            break;
        }
    std::vector<Text> starts = helperWords(keywords, u"(เริ่มเรื่อง)");
    starts.emplace_back(u"การ");
    stripStart(phrase, starts);
    return phrase.size() >= fewestLetters ? Text(phrase) : Text();
}

void acceptLessons(Context& context) {
    Table& lessons = context.book[Text(range::lessons)];
    Table& keywords = context.book[Text(range::keywords)];
    std::set<LessonKey> known;
    for (std::size_t row = 0; row < keywords.rows.size(); ++row)
        known.insert({keywords.text(row, head::word), keywords.text(row, head::theme), keywords.text(row, head::issue)});
    for (std::size_t row = 0; row < lessons.rows.size(); ++row) {
        if (text::trim(lessons.text(row, head::decision)) != word::accept) continue;
        const LessonKey rule{wordOf(lessons, row), lessons.text(row, head::theme), lessons.text(row, head::issue)};
        if (known.insert(rule).second) {
            const std::size_t added = keywords.add();
            keywords.set(added, head::word, textValue(rule[0]));
            keywords.set(added, head::theme, textValue(rule[1]));
            keywords.set(added, head::issue, textValue(rule[2]));
            keywords.set(added, head::weight, lessonWeight);
        }
        lessons.set(row, head::result, textValue(context.resources.thai("lesson.accepted")));
    }
}

long offerLessons(Context& context) {
    Table& table = context.book[Text(range::lessons)];
    std::map<LessonKey, Lesson> lessons = lessonsOf(context);
    for (std::size_t row = 0; row < table.rows.size(); ++row)
        lessons.erase({table.text(row, head::offeredWord), table.text(row, head::theme), table.text(row, head::issue)});
    for (const auto& [key, lesson] : lessons) {
        const std::size_t row = table.add();
        table.set(row, head::offeredWord, textValue(key[0]));
        table.set(row, head::theme, textValue(key[1]));
        table.set(row, head::issue, textValue(key[2]));
        table.set(row, head::example, textValue(lesson.example));
        propose(table, row, head::word, textValue(key[0]));
    }
    const auto added = static_cast<long>(lessons.size());
    if (table.rows.empty()) return added;
    std::vector<Text> names;
    for (const Entry& entry : entries(context.book))
        names.push_back(text::fold(entry.name));
    for (std::size_t row = 0; row < table.rows.size(); ++row)
        table.set(row, head::wordCount, static_cast<double>(projectsWith(names, wordOf(table, row))));
    return added;
}

} // namespace tambonplan::plan
