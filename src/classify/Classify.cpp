#include "classify/Classify.hpp"

#include <algorithm>
#include <utility>

#include "classify/Lists.hpp"

namespace tambonplan::classify {

namespace {

/// Calls `add` with the word and the value of each row that has both.
template<class Add> void eachValue(const text::RuleTable& table, TextView valueColumn, Add add) {
    for (const auto& row : table.rows) {
        const TextView word = text::trim(table.at(row, u"คำ"));
        const TextView value = text::trim(table.at(row, valueColumn));
        if (!word.empty() && !value.empty()) add(row, word, value);
    }
}

template<class Keep> WordValues wordValues(const text::RuleTable& table, TextView valueColumn, Keep keep) {
    std::vector<Text> words;
    std::vector<Text> values;
    eachValue(table, valueColumn, [&](const auto& row, TextView word, TextView value) {
        if (!keep(row)) return;
        words.emplace_back(word);
        values.emplace_back(value);
    });
    return {std::move(words), std::move(values)};
}

/// Helper rows of the keyword list with the issue `role`.
WordValues helperWords(const text::RuleTable& keywords, TextView role) {
    return wordValues(keywords, u"ด้าน", [&](const auto& row) { return text::trim(keywords.at(row, u"ประเด็น")) == role; });
}

void addOnce(std::vector<Text>& list, const Text& item) {
    if (!item.empty() && std::find(list.begin(), list.end(), item) == list.end()) list.push_back(item);
}

} // namespace

std::vector<Text> WordValues::valuesIn(TextView text) const {
    std::vector<Text> found;
    for (const WordFinder::Hit& hit : finder.longest(BareText(text)))
        addOnce(found, values[hit.word]);
    return found;
}

Classifier::Lists::Lists(const Rules& rules, text::Messages someMessages)
    : messages(std::move(someMessages)), keywords(rules.keywords),
      themeWords(wordValues(rules.themes, u"ด้าน", [](const auto&) { return true; })),
      groupWords(wordValues(rules.groups, u"กลุ่ม", [&](const auto& row) { return text::trim(rules.groups.at(row, u"ใช้กับ")).empty(); })),
      agencies(helperWords(rules.keywords, u"(ผู้ดำเนินการ)")), natures(helperWords(rules.keywords, u"(ลักษณะงาน)")), themes(themesOf(rules)) {}

Classifier::Classifier(const Rules& rules, const text::Messages& messages) : lists_(std::make_shared<const Lists>(rules, messages)) {}

std::vector<Text> themesOf(const Rules& rules) {
    std::vector<Text> themes;
    eachValue(rules.themes, u"ด้าน", [&](const auto&, TextView, TextView theme) { addOnce(themes, Text(theme)); });
    for (const Text& theme : keywordThemes(rules.keywords))
        addOnce(themes, theme);
    return themes;
}

std::vector<Text> Classifier::themes() const {
    return lists_->themes;
}

} // namespace tambonplan::classify
