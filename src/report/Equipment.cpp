#include "report/Equipment.hpp"

#include <algorithm>

#include "plan/Headers.hpp"
#include "plan/Setup.hpp"
#include "report/Lists.hpp"
#include "report/Totals.hpp"
#include "text/Fold.hpp"

namespace tambonplan::report {

namespace {

using namespace plan;

std::vector<Text> foldedWords(TextView list) {
    std::vector<Text> words;
    for (const TextView part : text::split(list, u','))
        if (!text::trim(part).empty()) words.push_back(text::fold(text::trim(part)));
    return words;
}

struct Kind {
    Text name;
    std::vector<Text> words;
};

std::vector<Kind> kindsOf(TextView setting) {
    std::vector<Kind> kinds;
    for (const TextView part : text::split(setting, u';')) {
        const std::size_t equals = part.find(u'=');
        if (equals != TextView::npos) kinds.push_back({Text(text::trim(part.substr(0, equals))), foldedWords(part.substr(equals + 1))});
    }
    return kinds;
}

/// The folded name without the word that any project may begin with.
Text foldedName(const Record& project, const Text& filler) {
    Text name = text::fold(textOf(project, head::project));
    if (!filler.empty() && name.starts_with(filler)) name = Text(text::trim(TextView(name).substr(filler.size())));
    return name;
}

/// The first kind of which the name holds a word; else `other`.
Text kindOf(const std::vector<Kind>& kinds, const Text& name, const Text& other) {
    for (const Kind& kind : kinds)
        if (std::ranges::any_of(kind.words, [&name](const Text& word) { return name.find(word) != Text::npos; })) return kind.name;
    return other;
}

} // namespace

void addEquipment(Record& data, const Workbook& book, const std::vector<Record>& projects, const Words& words) {
    const Text other = words.messages("report.otherEquipment");
    const Text filler = text::fold(words.messages("report.projectWord"));
    const std::vector<Text> starts = foldedWords(toText(settingValue(book, u"คำขึ้นต้นของครุภัณฑ์")));
    const std::vector<Kind> kinds = kindsOf(toText(settingValue(book, equipmentKind)));
    std::vector<Record> found;
    for (const Record& project : projects) {
        const Text name = foldedName(project, filler);
        if (std::ranges::none_of(starts, [&name](const Text& start) { return name.starts_with(start); })) continue;
        found.push_back(project);
        found.back()[equipmentKind] = kindOf(kinds, name, other);
    }
    addTotals(data, u"ครุภัณฑ์", found);
    data.list(equipmentKind) = byField(found, equipmentKind, words.unstated);
    data.list(u"ครุภัณฑ์") = std::move(found);
}

} // namespace tambonplan::report
