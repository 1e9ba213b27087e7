#pragma once

#include "plan/PlanBuilder.hpp"
#include "rank/Rank.hpp"

namespace tambonplan::plan {

/// The method that TP_Settings names; Weighted where it names none.
rank::Method methodOf(const Workbook& book);

/// Names of the criteria, in their order: the headers of their columns in TP_Scores.
std::vector<Text> namesOf(const std::vector<rank::Criterion>& criteria);

/// Facts of each project of the draft, in its order.
std::vector<rank::Facts> factsOf(const PlanDraft& draft, const Workbook& book);

/// TP_Scores as it should be for the draft: one row per project, the officer's values kept, first values offered, formulas that live.
Table scoreTable(const PlanDraft& draft, const Context& context);

/// Numbers that the officer wrote as text ("๕", or pasted) become numbers, in TP_Criteria, TP_Scores and TP_Ballot: a formula takes text
/// for nothing.
void readNumbers(Workbook& book);

/// Notes where the rows of TP_Plan and TP_Scores find each other, and the equals each other: hints that the formulas test before they
/// search a whole column.
void noteRowHints(Table& plan, Table& scores);

/// Fills TP_Reckoning: one row per criterion, in the order of TP_Criteria, with formulas that look up by the header in TP_Scores.
void writeReckoning(Workbook& book);

/// Final rank of each project by plan code: what the formulas of `scores` show, reckoned here for the order of the plan.
/// `ballot`: votes by plan code where the officer gave no number of his own.
std::map<Text, int> finalRanks(const Table& scores, const std::vector<rank::Criterion>& criteria, rank::Method method,
                               const std::map<Text, double>& ballot = {});

/// Failure where the method cannot be reckoned with these criteria (C: a product needs scales above 0).
void requireUsable(rank::Method method, const std::vector<rank::Criterion>& criteria);

} // namespace tambonplan::plan
