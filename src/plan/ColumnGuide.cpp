#include "plan/ColumnGuide.hpp"

#include <cmath>
#include <set>

#include "plan/Headers.hpp"
#include "plan/Memory.hpp"
#include "text/Fold.hpp"

namespace tambonplan::plan {

namespace {

// Headers of columns.tsv and of what intake reads.
constexpr TextView ruleHeader = u"หัวคอลัมน์";
constexpr TextView ruleParent = u"อยู่ใต้หัว";
constexpr TextView ruleOfficer = u"ของเจ้าหน้าที่";
constexpr TextView fileSeparator = u"; ";
constexpr std::size_t longestFiles = 200;

/// Headers are the same whatever their spaces, line breaks and digits.
Text keyOf(TextView header) {
    Text key;
    for (const char16_t c : text::fold(header))
        if (c != u' ') key.push_back(c);
    return key;
}

/// Meanings of every shipped header.
using Shipped = std::map<Text, std::set<Text>>;

Shipped meaningsOf(const text::RuleTable& shipped) {
    Shipped meanings;
    for (const auto& rule : shipped.rows)
        meanings[keyOf(shipped.at(rule, ruleHeader))].insert(Text(text::trim(shipped.at(rule, head::ourColumn))));
    return meanings;
}

/// True where the meaning in this row is the officer's word: typed by him, or changed by him.
bool isOfficers(const Table& guide, std::size_t row, const Shipped& shipped) {
    const Text meaning(text::trim(guide.text(row, head::ourColumn)));
    if (meaning.empty()) return false;
    const Text origin = guide.text(row, head::origin);
    if (origin == word::met) return changedByOfficer(guide, row, head::ourColumn);
    if (origin != word::shipped) return true;
    const auto known = shipped.find(keyOf(guide.text(row, head::headerInFile)));
    return known != shipped.end() && !known->second.contains(meaning);
}

void addFile(Table& guide, std::size_t row, const Text& file) {
    const Text files = guide.text(row, head::file);
    const Text padded = Text(fileSeparator) + files + Text(fileSeparator);
    if (padded.find(Text(fileSeparator) + file + Text(fileSeparator)) != Text::npos) return;
    if (files.size() + file.size() > longestFiles) return;
    guide.set(row, head::file, textValue(files.empty() ? file : files + Text(fileSeparator) + file));
}

} // namespace

void seedColumnGuide(Workbook& book, const text::RuleTable& shipped) {
    Table& guide = book[Text(range::columns)];
    if (!guide.rows.empty()) return;
    for (const auto& rule : shipped.rows) {
        const std::size_t row = guide.add();
        // A header text such as "2570" must stay text.
        guide.set(row, head::headerInFile, textValue(shipped.at(rule, ruleHeader)));
        guide.set(row, head::ourColumn, textValue(shipped.at(rule, head::ourColumn)));
        guide.set(row, head::origin, textValue(word::shipped));
        const TextView weight = shipped.at(rule, head::weight);
        guide.set(row, head::weight, toNumber(textValue(weight)) ? numberValue(toNumber(textValue(weight))) : textValue(weight));
        guide.set(row, ruleParent, textValue(shipped.at(rule, ruleParent)));
    }
}

text::RuleTable columnRules(const Workbook& book, const text::RuleTable& shipped) {
    const Table& guide = tableOf(book, range::columns);
    if (guide.rows.empty()) return shipped;
    const Shipped meanings = meaningsOf(shipped);
    text::RuleTable rules{{Text(ruleHeader), Text(head::ourColumn), Text(head::weight), Text(ruleParent), Text(ruleOfficer)}, {}};
    std::set<Text> taken;
    for (std::size_t row = 0; row < guide.rows.size(); ++row) {
        if (!isOfficers(guide, row, meanings)) continue;
        const Text header = guide.text(row, head::headerInFile);
        taken.insert(keyOf(header));
        rules.rows.push_back({header, Text(text::trim(guide.text(row, head::ourColumn))), u"1", {}, Text(ruleOfficer)});
    }
    for (std::size_t row = 0; row < guide.rows.size(); ++row) {
        const Text header = guide.text(row, head::headerInFile);
        if (guide.text(row, head::origin) != word::shipped || taken.contains(keyOf(header))) continue;
        rules.rows.push_back({header, guide.text(row, head::ourColumn), guide.text(row, head::weight), guide.text(row, ruleParent), {}});
    }
    return rules;
}

void updateColumnGuide(Workbook& book, const std::vector<intake::SourceReading>& readings) {
    Table& guide = book[Text(range::columns)];
    std::map<Text, std::size_t> known;
    for (std::size_t row = 0; row < guide.rows.size(); ++row) {
        // A header may stand for a shipped rule and for one that was met; the met one is the one to bring up to date.
        const Text key = keyOf(guide.text(row, head::headerInFile));
        const auto [place, isNew] = known.try_emplace(key, row);
        if (!isNew && guide.text(row, head::origin) == word::met) place->second = row;
    }
    for (const auto& reading : readings)
        for (const intake::FoundColumn& column : reading.found) {
            const Text key = keyOf(column.header);
            if (key.empty()) continue;
            const auto [place, isNew] = known.try_emplace(key, guide.rows.size());
            const std::size_t row = isNew ? guide.add() : place->second;
            if (isNew) {
                guide.set(row, head::headerInFile, textValue(column.header));
                guide.set(row, head::origin, textValue(word::met));
            }
            if (guide.text(row, head::origin) != word::met) continue;
            if (!column.byOfficer) propose(guide, row, head::ourColumn, textValue(column.ours));
            guide.set(row, head::certainty, std::round(column.certainty * 100) / 100);
            addFile(guide, row, reading.file);
        }
}

} // namespace tambonplan::plan
