#include "plan/Ballot.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>

#include "plan/Codes.hpp"
#include "plan/Memory.hpp"
#include "plan/Merge.hpp"
#include "plan/OutsideMatch.hpp"
#include "plan/Problems.hpp"
#include "plan/RankingHeaders.hpp"
#include "plan/VoteList.hpp"
#include "text/Fold.hpp"

namespace tambonplan::plan {

namespace {

/// Finds the project that each line of votes is for.
class VotedProjects {
public:
    VotedProjects(const Context& context, const PlanDraft& draft, const std::vector<VoteLine>& lines) {
        for (const TambonProject& project : draft.projects)
            for (const std::size_t entry : project.members) {
                codeOf_[entry] = project.code;
                namesOf_[project.code].insert(text::fold(project.name));
                namesOf_[project.code].insert(text::fold(draft.entries[entry].name));
            }
        std::vector<OutsideProject> outside;
        outside.reserve(lines.size());
        for (const VoteLine& line : lines)
            outside.push_back(line.project);
        matches_ = matchOutside(context, outside, draft.entries);
    }

    /// By its code where the list has one, else by its name; "" where there is none, or where the name beside a code is another project's.
    Text codeOf(const VoteLine& line, std::size_t index) const {
        Text named = matches_[index].found() ? codeOf_.at(matches_[index].entry) : Text();
        const auto coded = namesOf_.find(line.code);
        if (coded == namesOf_.end()) return named;
        const bool same = named.empty() || named == line.code || coded->second.contains(text::fold(line.project.name));
        return same ? line.code : Text();
    }

private:
    std::map<std::size_t, Text> codeOf_;     ///< entry → plan code
    std::map<Text, std::set<Text>> namesOf_; ///< plan code → names of the project and of its rows, folded
    std::vector<OutsideMatch> matches_;
};

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
    std::vector<VoteLine> lines;
    std::vector<Text> files;
    std::vector<Finding> findings;
    for (const auto& document : documents) {
        files.push_back(document.file);
        for (const auto& grid : document.grids)
            std::ranges::move(readVoteList(context.resources.votes, document.file, grid, findings), std::back_inserter(lines));
    }
    if (lines.empty()) throw Failure("error.noVotes");

    const PlanDraft draft = draftPlan(context.book);
    writeBallot(context, draft);
    const VotedProjects projects(context, draft, lines);
    std::map<std::pair<Text, Text>, double> counts; // plan code, column → votes of this run
    long missed = 0;
    const std::vector<Text> columns = ballotColumns(context.book);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const Text code = projects.codeOf(lines[i], i);
        if (code.empty()) {
            Finding finding;
            finding.kind = u"voteUnmatched";
            finding.place = lines[i].place;
            finding.text = lines[i].project.name.empty() ? lines[i].code : lines[i].project.name;
            findings.push_back(std::move(finding));
            ++missed;
            continue;
        }
        for (const auto& [village, votes] : lines[i].votes) {
            const Text column = ballotColumn(village);
            counts[{code, std::ranges::find(columns, column) == columns.end() ? ballotColumn(0) : column}] += votes;
        }
    }
    Table& ballot = context.book[Text(range::ballot)];
    for (std::size_t row = 0; row < ballot.rows.size(); ++row)
        for (const Text& column : columns)
            if (const auto count = counts.find({ballot.text(row, head::planCode), column}); count != counts.end())
                decide(ballot, row, column, count->second);
    updateSourceProblems(context, files, findings);

    const auto counted = static_cast<long>(lines.size()) - missed;
    report.sentences.push_back(say(context.resources.thai, "log.readVotes", {text::number(counted), text::number(missed)}));
    report.values.push_back(joined(files));
    return {{"Counted", counted}, {"Unmatched", missed}};
}

} // namespace tambonplan::plan
