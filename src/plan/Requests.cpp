#include "plan/Requests.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

#include "plan/Codes.hpp"
#include "plan/Log.hpp"
#include "plan/Memory.hpp"
#include "plan/OutsideMatch.hpp"
#include "plan/Problems.hpp"
#include "plan/RankingHeaders.hpp"
#include "plan/Setup.hpp"
#include "text/Fold.hpp"
#include "text/Place.hpp"

namespace tambonplan::plan {

namespace {

constexpr double sameAmount = 0.1; ///< budgets that differ by at most so much are the same work as last year

constexpr std::array<std::pair<TextView, TextView>, 3> kinds{
    {{u"other", word::otherFund}, {u"lastyear", word::lastYear}, {u"local", word::localPlan}}};

Text kindOf(TextView kind) {
    for (const auto& [name, shown] : kinds)
        if (text::fold(kind) == name) return Text(shown);
    throw Failure("error.unknownKind", {Text(kind)});
}

Text villagesText(const intake::ProjectRow& row) {
    std::vector<Text> numbers;
    if (row.village > 0) numbers.push_back(text::number(row.village));
    for (const int village : row.villages)
        if (village != row.village) numbers.push_back(text::number(village));
    return joined(numbers);
}

/// The first place in a text where a word of this kind of requests.tsv stands, or npos.
std::size_t findWord(const text::RuleTable& words, TextView kind, TextView text) {
    std::size_t first = TextView::npos;
    for (const auto& row : words.rows)
        if (words.at(row, u"ชนิด") == kind) first = std::min(first, text.find(text::fold(words.at(row, u"คำ"))));
    return first;
}

/// Whether a line of the local plan says that it is in the (draft) ordinance ("อยู่ในข้อบัญญัติ"); "" where it does not speak of it.
Text ordinanceOf(const intake::ProjectRow& row, const text::RuleTable& words) {
    const Text text = text::fold(row.original);
    const std::size_t at = findWord(words, u"ข้อบัญญัติ", text);
    if (at == Text::npos) return {};
    const std::size_t cell = text.rfind(u'|', at) == Text::npos ? 0 : text.rfind(u'|', at);
    const bool denied = findWord(words, u"ปฏิเสธ", TextView(text).substr(cell, at - cell)) != Text::npos;
    return Text(denied ? word::no : word::yes);
}

void writeRequest(Table& table, std::size_t at, const Text& kind, const intake::ProjectRow& row, const text::RuleTable& words) {
    table.set(at, head::requestKind, textValue(kind));
    table.set(at, head::requestedProject, textValue(row.name));
    table.set(at, head::village, textValue(villagesText(row)));
    table.set(at, head::budget, numberValue(row.budget));
    table.set(at, head::years, textValue(row.years));
    table.set(at, head::agency, textValue(row.agency.empty() ? row.fundSource : row.agency));
    table.set(at, head::inOrdinance, textValue(kind == word::localPlan ? ordinanceOf(row, words) : Text()));
    table.set(at, head::file, textValue(row.place.file));
    table.set(at, head::sheet, textValue(row.place.sheet));
    table.set(at, head::row, static_cast<double>(row.place.row));
}

constexpr TextView prefix = u"ค"; ///< of the code of a request

/// Replaces the requests of `files`; one that stands at the same place under the same name keeps its code and the officer's cells.
void updateRequests(Table& table, const std::vector<Text>& files, const Text& kind, const std::vector<intake::ProjectRow>& rows,
                    const text::RuleTable& words) {
    int last = lastNumber(table, head::requestCode, prefix);
    std::map<std::array<Text, 3>, std::vector<std::size_t>> standing; // last first
    for (std::size_t row = table.rows.size(); row-- > 0;)
        standing[{table.text(row, head::file), table.text(row, head::sheet), table.text(row, head::requestedProject)}].push_back(row);
    std::set<std::size_t> used;
    for (const auto& row : rows) {
        auto& known = standing[{row.place.file, row.place.sheet, row.name}];
        const bool isNew = known.empty();
        const std::size_t at = isNew ? table.add() : known.back();
        if (isNew)
            table.set(at, head::requestCode, textValue(makeCode(prefix, ++last)));
        else
            known.pop_back();
        writeRequest(table, at, kind, row, words);
        used.insert(at);
    }
    for (std::size_t row = table.rows.size(); row-- > 0;) {
        const bool ofFiles = std::find(files.begin(), files.end(), table.text(row, head::file)) != files.end();
        if (ofFiles && !used.contains(row)) table.rows.erase(table.rows.begin() + static_cast<std::ptrdiff_t>(row));
    }
}

OutsideProject outsideProject(const Table& table, std::size_t row) {
    OutsideProject project{table.text(row, head::requestedProject), {}, table.number(row, head::budget)};
    for (const Text& part : codeList(table.text(row, head::village)))
        if (const auto number = toNumber(textValue(part))) project.villages.push_back(static_cast<int>(*number));
    for (const int village : text::villageNumbers(project.name))
        if (std::find(project.villages.begin(), project.villages.end(), village) == project.villages.end())
            project.villages.push_back(village);
    return project;
}

Text answer(std::optional<bool> known) {
    if (!known) return Text(word::unknown);
    return Text(*known ? word::yes : word::no);
}

std::optional<bool> amountsAgree(std::optional<double> a, std::optional<double> b) {
    if (!a || !b || *a <= 0 || *b <= 0) return std::nullopt;
    return std::abs(*a - *b) <= sameAmount * std::max(*a, *b);
}

/// True where one list of years names a year of the other.
std::optional<bool> yearsMeet(const Text& a, const Text& b) {
    const auto left = codeList(a);
    const auto right = codeList(b);
    if (left.empty() || right.empty()) return std::nullopt;
    return std::any_of(left.begin(), left.end(),
                       [&right](const Text& year) { return std::find(right.begin(), right.end(), year) != right.end(); });
}

std::optional<bool> agenciesAgree(const Text& a, const Text& b) {
    const Text left = text::fold(a);
    const Text right = text::fold(b);
    if (left.empty() || right.empty()) return std::nullopt;
    return left.find(right) != Text::npos || right.find(left) != Text::npos;
}

/// Writes what a request means for the plan: nothing found, or the project with the four dimensions of overlap (C-23).
class Judge {
public:
    Judge(Context& context, const PlanDraft& draft)
        : table_(context.book[Text(range::requests)]), draft_(draft), projects_(tableOf(context.book, range::projects)) {
        for (const TambonProject& project : draft.projects)
            for (const std::size_t entry : project.members)
                projectOf_[entry] = &project;
    }

    void write(std::size_t row, const OutsideMatch& match) {
        const bool lastYear = table_.text(row, head::requestKind) == word::lastYear;
        if (!match.found()) return writeNothing(row, lastYear);
        const TambonProject& project = *projectOf_.at(match.entry);
        const Entry& entry = draft_.entries[match.entry];
        std::vector<Text> codes;
        for (const std::size_t member : project.members)
            codes.push_back(draft_.entries[member].code);
        const auto budget = amountsAgree(table_.number(row, head::budget), entry.budget);
        const bool changed = lastYear && entry.budget && !anyAmountAgrees(row, project);
        table_.set(row, head::likeness, textValue(!lastYear ? word::matched : changed ? word::changedWork : word::continued));
        table_.set(row, head::planCode, textValue(project.code));
        table_.set(row, head::matchedProject, textValue(project.name.empty() ? draft_.entries[project.main].name : project.name));
        table_.set(row, head::matchedRows, textValue(entry.code));
        table_.set(row, head::score, std::round(match.score * 1000) / 1000);
        table_.set(row, head::reason, textValue(match.reason));
        table_.set(row, head::sameProject, textValue(word::yes));
        table_.set(row, head::sameBudget, textValue(answer(budget)));
        table_.set(row, head::samePeriod,
                   textValue(answer(yearsMeet(table_.text(row, head::years), projects_.text(entry.row, head::years)))));
        table_.set(row, head::sameAgency, textValue(answer(agenciesAgree(table_.text(row, head::agency), entry.agency))));
        propose(table_, row, head::decision, textValue(word::keepOut));
    }

private:
    bool anyAmountAgrees(std::size_t row, const TambonProject& project) const {
        const auto asked = table_.number(row, head::budget);
        return std::any_of(project.members.begin(), project.members.end(),
                           [&](std::size_t entry) { return amountsAgree(asked, draft_.entries[entry].budget).value_or(false); });
    }

    void writeNothing(std::size_t row, bool lastYear) {
        table_.set(row, head::likeness, textValue(lastYear ? word::dropped : word::notInPlan));
        for (const TextView header : {head::planCode, head::matchedProject, head::matchedRows, head::score, head::reason, head::sameProject,
                                      head::sameBudget, head::samePeriod, head::sameAgency})
            table_.set(row, header, Value());
        propose(table_, row, head::decision, Value());
    }

    Table& table_;
    const PlanDraft& draft_;
    const Table& projects_;
    std::map<std::size_t, const TambonProject*> projectOf_;
};

} // namespace

std::map<Text, Elsewhere> requestsOf(const Workbook& book) {
    const Table& table = tableOf(book, range::requests);
    std::map<Text, Elsewhere> found;
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        const Text code = table.text(row, head::planCode);
        const Text decision(text::trim(table.text(row, head::decision)));
        if (code.empty() || decision == word::notSame) continue;
        Elsewhere& elsewhere = found[code];
        elsewhere.described += (elsewhere.described.empty() ? Text() : Text(u"; ")) + table.text(row, head::requestKind) + u": " +
                               table.text(row, head::requestCode) + u" " + table.text(row, head::requestedProject);
        elsewhere.keptOut = elsewhere.keptOut || decision == word::keepOut;
    }
    return found;
}

void refreshRequests(Context& context, const PlanDraft& draft) {
    Table& table = context.book[Text(range::requests)];
    if (table.rows.empty()) return;
    numberTyped(table, head::requestCode, head::requestedProject, prefix);
    std::vector<OutsideProject> outside;
    for (std::size_t row = 0; row < table.rows.size(); ++row)
        outside.push_back(outsideProject(table, row));
    const auto matches = matchOutside(context, outside, draft.entries);
    Judge judge(context, draft);
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        judge.write(row, matches[row]);
        // The day a run first sees the officer's decision (C-23).
        if (changedByOfficer(table, row, head::decision) && table.text(row, head::decidedWhen).empty())
            propose(table, row, head::decidedWhen, textValue(buddhistDate(context.now)));
    }
}

Results readRequestsStep(Context& context, const std::vector<intake::SourceDocument>& documents, TextView kind, Report& report) {
    const Text shown = kindOf(kind);
    const intake::Reader reader(intakeRules(context), context.resources.thai);
    std::vector<intake::ProjectRow> rows;
    std::vector<Text> files;
    for (const auto& document : documents) {
        if (!document.failure.empty()) continue;
        files.push_back(document.file);
        for (const auto& reading : reader.read(document))
            rows.insert(rows.end(), reading.rows.begin(), reading.rows.end());
    }
    if (rows.empty()) throw Failure("error.noRequests");
    ensureCodes(context.book);
    Table& table = context.book[Text(range::requests)];
    updateRequests(table, files, shown, rows, context.resources.requests);
    refreshRequests(context, draftPlan(context.book));

    long matched = 0;
    for (std::size_t row = 0; row < table.rows.size(); ++row)
        if (std::find(files.begin(), files.end(), table.text(row, head::file)) != files.end() && !table.text(row, head::planCode).empty())
            ++matched;
    const auto read = static_cast<long>(rows.size());
    report.sentences.push_back(say(context.resources.thai, "log.readRequests", {text::number(read), shown, text::number(matched)}));
    report.values.push_back(joined(files));
    return {{"Requests", read}, {"Matched", matched}};
}

} // namespace tambonplan::plan
