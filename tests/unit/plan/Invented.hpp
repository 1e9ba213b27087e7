#pragma once

#include <filesystem>

#include <gmock/gmock.h>

#include "plan/Commands.hpp"
#include "plan/Headers.hpp"
#include "plan/Memory.hpp"
#include "plan/Merge.hpp"
#include "plan/PlanBuilder.hpp"
#include "plan/Register.hpp"
#include "plan/Review.hpp"
#include "text/RuleTable.hpp"

// An invented tambon for the tests of src/plan: villages, projects and decisions are made row by row in each test.
namespace tambonplan::plan::invented {

inline text::RuleTable rules(const std::string& path) {
    const std::string file = std::string(TAMBONPLAN_SOURCE_DIR) + "/extension/" + path;
    return std::filesystem::exists(file) ? text::loadRules(file) : text::RuleTable{};
}

inline text::Messages messages() {
    text::RuleTable all{{u"key", u"th", u"en"}, {}};
    for (const auto& file : std::filesystem::directory_iterator(std::string(TAMBONPLAN_SOURCE_DIR) + "/extension/strings")) {
        if (file.path().extension() != ".tsv") continue;
        const auto part = text::loadRules(file.path().string());
        for (const auto& row : part.rows)
            all.rows.push_back({Text(part.at(row, u"key")), Text(part.at(row, u"th")), Text(part.at(row, u"en"))});
    }
    return text::Messages(all);
}

/// What the extension ships.
inline const Resources& resources() {
    static const Resources shipped{{rules("rules/columns.tsv"), rules("rules/groups.tsv"), rules("rules/themes.tsv"),
                                    rules("rules/rows.tsv"), rules("rules/amounts.tsv")},
                                   {rules("rules/abbreviations.tsv"), rules("rules/synonyms.tsv"), rules("rules/facets.tsv")},
                                   {rules("rules/keywords.tsv"), rules("rules/groups.tsv"), rules("rules/themes.tsv")},
                                   rules("rules/criteria.tsv"),
                                   rules("rules/settings.tsv"),
                                   messages(),
                                   rules("rules/issues.tsv"),
                                   rules("rules/votes.tsv"),
                                   {{u"TP_Ratios", rules("rules/ratios.tsv")}, {u"TP_ProblemView", rules("rules/problems.tsv")}},
                                   rules("rules/agencies.tsv"),
                                   rules("rules/crossing.tsv"),
                                   rules("rules/requests.tsv")};
    return shipped;
}

inline Context context(Workbook& book, double now = 46000) {
    return {book, resources(), now, {}};
}

inline long whole(const Results& results, const std::string& name) {
    for (const auto& [key, value] : results)
        if (key == name) return std::get<long>(value);
    ADD_FAILURE() << "no result " << name;
    return -1;
}

inline double amount(const Results& results, const std::string& name) {
    for (const auto& [key, value] : results)
        if (key == name) return std::get<double>(value);
    ADD_FAILURE() << "no result " << name;
    return -1;
}

inline intake::ProjectRow row(const Text& file, int sourceRow, int village, const Text& name, std::optional<double> budget = {}) {
    intake::ProjectRow r;
    r.place = {file, u"แผน", sourceRow};
    r.village = village;
    r.name = name;
    r.budget = budget;
    if (budget) r.budgetWritten = text::number(static_cast<long long>(*budget));
    r.original = name;
    return r;
}

/// Brings `rows` of `files` into the register; what was found different.
inline ChangeList update(Workbook& book, const std::vector<Text>& files, const std::vector<intake::ProjectRow>& rows) {
    Context work = context(book);
    ChangeList changes;
    updateRegister(work, files, rows, changes);
    return changes;
}

/// A workbook whose register holds `rows`.
inline Workbook registerOf(const std::vector<intake::ProjectRow>& rows) {
    Workbook book;
    Context work = context(book);
    newWorkbook(work, {});
    std::vector<Text> files;
    for (const auto& r : rows)
        files.push_back(r.place.file);
    update(book, files, rows);
    return book;
}

inline Table& table(Workbook& book, TextView range) {
    return book[Text(range)];
}

/// Row of a table whose cell under `header` reads `text`.
inline std::size_t find(const Table& table, TextView header, TextView text) {
    for (std::size_t i = 0; i < table.rows.size(); ++i)
        if (table.text(i, header) == text) return i;
    ADD_FAILURE() << "no row " << text::toUtf8(text);
    return 0;
}

inline std::vector<Text> column(const Table& table, TextView header) {
    std::vector<Text> cells;
    for (std::size_t i = 0; i < table.rows.size(); ++i)
        cells.push_back(table.text(i, header));
    return cells;
}

/// A proposal as a run writes it: nobody has touched it yet.
inline ReviewProposal proposal(const Text& id, match::Relation relation, const std::vector<std::size_t>& entries, TextView decision) {
    ReviewProposal p;
    p.id = id;
    p.relation = relation;
    p.score = 0.9;
    for (const std::size_t entry : entries) {
        ReviewMember member;
        member.entry = entry;
        member.decision = {Text(decision), Text(decision)};
        if (p.members.empty()) member.main = {u"หลัก", u"หลัก"};
        p.members.push_back(member);
    }
    return p;
}

/// The workbook as the office hands it to the next run: every table merged with what the sheet showed before.
inline Workbook merged(const Workbook& sheet, const Workbook& wanted) {
    Workbook result = sheet;
    for (const auto& [name, table] : wanted)
        result[name] = merge(schemaFor(name, wanted, resources()), tableOf(sheet, name), table);
    return result;
}

} // namespace tambonplan::plan::invented
