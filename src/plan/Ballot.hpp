#pragma once

#include "plan/Log.hpp"
#include "plan/PlanBuilder.hpp"

namespace tambonplan::plan {

/// TP_Ballot (บัญชีลงคะแนน): one row per project of the draft and one ✎ column per village, to be printed and filled at the forums (C-17).
/// Counts that stand in it stay with their project.
void writeBallot(Context& context, const PlanDraft& draft);

/// Header of the column of a village; 0 = the column for counts whose village is not known.
Text ballotColumn(int village);

/// Village columns of the ballot, in order.
std::vector<Text> ballotColumns(const Workbook& book);

/// Sum of the counts by plan code; projects without any count are left out.
std::map<Text, double> ballotVotes(const Workbook& book);

/// Schema of TP_Ballot with a column per village.
Schema ballotSchema(const std::vector<Text>& villages);

/// Reads lists of votes (VoteList.hpp) and writes the counts into TP_Ballot. A line is a project's by the code of the plan or by its name
/// (`matchOutside`); one that is no project's, or whose name is another project's than its code, becomes a problem. Results `Counted`,
/// `Unmatched`. Failure `error.noVotes` where no list with projects and votes is found.
Results readVotesStep(Context& context, const std::vector<intake::SourceDocument>& documents, Report& report);

} // namespace tambonplan::plan
