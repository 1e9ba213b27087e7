#include "plan/Ballot.hpp"

#include <algorithm>
#include <set>

#include "plan/Codes.hpp"
#include "plan/Memory.hpp"
#include "plan/Merge.hpp"
#include "plan/OutsideMatch.hpp"
#include "plan/Problems.hpp"
#include "plan/RankingHeaders.hpp"
#include "text/Fold.hpp"
#include "text/Place.hpp"

namespace tambonplan::plan {

namespace {

constexpr std::size_t headerWithin = 20; ///< rows in which the header of a list of votes is looked for

/// One line of a list of votes.
struct VoteRow {
    OutsideProject project;
    double votes = 0;
    intake::Place place;
};

/// The columns of a list of votes.
struct VoteColumns {
    std::size_t name = Text::npos, votes = Text::npos, village = Text::npos;
    bool complete() const { return name != Text::npos && votes != Text::npos; }
};

/// The meaning of a header: the first word of votes.tsv that stands in it.
Text meaningOf(const text::RuleTable& words, TextView header) {
    const Text folded = text::fold(header);
    for (const auto& row : words.rows) {
        const Text word = text::fold(words.at(row, head::word));
        if (!word.empty() && folded.find(word) != Text::npos) return Text(words.at(row, u"ความหมาย"));
    }
    return {};
}

VoteColumns columnsOf(const text::RuleTable& words, const std::vector<intake::Cell>& cells) {
    VoteColumns columns;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const Text meaning = meaningOf(words, cells[i].text);
        if (meaning == head::project && columns.name == Text::npos) columns.name = i;
        if (meaning == head::votes && columns.votes == Text::npos) columns.votes = i;
        if (meaning == head::village && columns.village == Text::npos) columns.village = i;
    }
    return columns;
}

std::optional<double> numberOf(const intake::Cell& cell) {
    return cell.kind == intake::Cell::Kind::Number ? std::optional(cell.number) : toNumber(textValue(text::trim(cell.text)));
}

/// Villages of a line: of its own column, then those that its name names.
std::vector<int> villagesOf(const VoteColumns& columns, const std::vector<intake::Cell>& cells) {
    std::vector<int> villages;
    if (columns.village != Text::npos) {
        if (const auto number = numberOf(cells[columns.village]))
            villages.push_back(static_cast<int>(*number));
        else
            villages = text::villageNumbers(cells[columns.village].text);
    }
    for (const int village : text::villageNumbers(cells[columns.name].text))
        if (std::find(villages.begin(), villages.end(), village) == villages.end()) villages.push_back(village);
    return villages;
}

Finding findingOf(TextView kind, const Text& text, const intake::Place& place, std::vector<Text> arguments = {}) {
    Finding finding;
    finding.kind = kind;
    finding.place = place;
    finding.text = text;
    finding.arguments = std::move(arguments);
    return finding;
}

/// Lines with a name whose votes are no number go into `findings`.
void readGrid(const text::RuleTable& words, const Text& file, const intake::Grid& grid, std::vector<VoteRow>& rows,
              std::vector<Finding>& findings) {
    VoteColumns columns;
    std::size_t row = 0;
    for (; row < std::min(headerWithin, grid.rows.size()) && !columns.complete(); ++row)
        columns = columnsOf(words, grid.rows[row]);
    if (!columns.complete()) return;
    for (; row < grid.rows.size(); ++row) {
        const auto& cells = grid.rows[row];
        const Text name(text::trim(cells[columns.name].text));
        const auto votes = numberOf(cells[columns.votes]);
        const Text written(text::trim(cells[columns.votes].text));
        const bool header = columnsOf(words, cells).complete(); // once more on the next page
        if (name.empty() || header || (!votes && written.empty())) continue;
        const intake::Place place{file, grid.sheet, static_cast<int>(row + 1)};
        if (!votes || *votes < 0)
            findings.push_back(findingOf(u"voteUnreadable", name, place, {written}));
        else
            rows.push_back({{name, villagesOf(columns, cells), {}}, *votes, place});
    }
}

Text totalFormula(const std::vector<Text>& columns) {
    if (columns.empty()) return u"=\"\"";
    Text cells;
    for (const Text& column : columns)
        cells += (cells.empty() ? Text() : Text(u";")) + u"[" + column + u"]";
    return u"=IF(COUNT(" + cells + u")=0;\"\";SUM(" + cells + u"))";
}

} // namespace

Text ballotColumn(int village) {
    return village > 0 ? u"หมู่ที่ " + text::number(village) : Text(u"ไม่ระบุหมู่");
}

std::vector<Text> ballotColumns(const Workbook& book) {
    std::set<int> villages;
    const Table& table = tableOf(book, range::villages);
    for (std::size_t row = 0; row < table.rows.size(); ++row)
        if (const auto village = table.number(row, head::village); village && *village > 0) villages.insert(static_cast<int>(*village));
    std::vector<Text> columns;
    columns.reserve(villages.size() + 1);
    for (const int village : villages)
        columns.push_back(ballotColumn(village));
    columns.push_back(ballotColumn(0));
    return columns;
}

std::map<Text, double> ballotVotes(const Workbook& book) {
    const Table& ballot = tableOf(book, range::ballot);
    const auto columns = ballotColumns(book);
    std::map<Text, double> votes;
    for (std::size_t row = 0; row < ballot.rows.size(); ++row)
        for (const Text& column : columns)
            if (const auto count = ballot.number(row, column)) votes[ballot.text(row, head::planCode)] += *count;
    return votes;
}

void writeBallot(Context& context, const PlanDraft& draft) {
    const std::vector<Text> columns = ballotColumns(context.book);
    const Schema layout = ballotSchema(columns);
    Table wanted = emptyTable(layout);
    std::erase(wanted.header, Text(memoryHeader));
    const Value total = Formula(totalFormula(columns));
    for (const TambonProject& project : draft.projects) {
        const std::size_t row = wanted.add();
        wanted.set(row, head::planCode, textValue(project.code));
        wanted.set(row, head::project, textValue(project.name.empty() ? draft.entries[project.main].name : project.name));
        wanted.set(row, head::total, total);
    }
    Table& ballot = context.book[Text(range::ballot)];
    for (const Text& column : columns)
        ballot.ensureColumn(column);
    ballot = merge(layout, ballot, wanted);
}

Results readVotesStep(Context& context, const std::vector<intake::SourceDocument>& documents, Report& report) {
    std::vector<VoteRow> rows;
    std::vector<Text> files;
    std::vector<Finding> findings;
    for (const auto& document : documents) {
        files.push_back(document.file);
        for (const auto& grid : document.grids)
            readGrid(context.resources.votes, document.file, grid, rows, findings);
    }
    if (rows.empty()) throw Failure("error.noVotes");

    const PlanDraft draft = draftPlan(context.book);
    writeBallot(context, draft);
    std::map<std::size_t, Text> codeOf; // entry → plan code
    for (const TambonProject& project : draft.projects)
        for (const std::size_t entry : project.members)
            codeOf[entry] = project.code;
    std::vector<OutsideProject> outside;
    outside.reserve(rows.size());
    for (const VoteRow& row : rows)
        outside.push_back(row.project);
    const auto matches = matchOutside(context, outside, draft.entries);

    std::map<std::pair<Text, Text>, double> counts; // plan code, column → votes of this run
    long missed = 0;
    const std::vector<Text> columns = ballotColumns(context.book);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (!matches[i].found()) {
            findings.push_back(findingOf(u"voteUnmatched", rows[i].project.name, rows[i].place));
            ++missed;
            continue;
        }
        const auto& villages = rows[i].project.villages;
        Text column = ballotColumn(villages.empty() ? 0 : villages.front());
        if (std::find(columns.begin(), columns.end(), column) == columns.end()) column = ballotColumn(0);
        counts[{codeOf.at(matches[i].entry), column}] += rows[i].votes;
    }
    Table& ballot = context.book[Text(range::ballot)];
    for (std::size_t row = 0; row < ballot.rows.size(); ++row)
        for (const Text& column : columns)
            if (const auto count = counts.find({ballot.text(row, head::planCode), column}); count != counts.end())
                decide(ballot, row, column, count->second);
    updateSourceProblems(context, files, findings);

    const auto counted = static_cast<long>(rows.size()) - missed;
    report.sentences.push_back(say(context.resources.thai, "log.readVotes", {text::number(counted), text::number(missed)}));
    report.values.push_back(joined(files));
    return {{"Counted", counted}, {"Unmatched", missed}};
}

} // namespace tambonplan::plan
