#pragma once

#include "match/Match.hpp"
#include "plan/Register.hpp"
#include "plan/Review.hpp"

namespace tambonplan::plan {

/// An accepted proposal: rows that become one.
struct Accepted {
    match::Relation relation = match::Relation::Duplicate;
    std::vector<std::size_t> included; ///< entries
    std::size_t main = 0;
    Text name; ///< of the tambon project; empty = the main row's
};

/// A project of the tambon (โครงการของตำบล) as its register rows.
struct TambonProject {
    Text code;
    std::vector<std::size_t> members; ///< entries, in the order of the register
    std::vector<std::size_t> counted; ///< one entry per work: those whose budgets make the budget
    std::size_t main = 0;
    bool package = false;
    Text name;
    std::vector<int> villages; ///< in order: of its rows and those their names name, as far as the tambon has them
};

/// Every entry in exactly one project. Duplicates are one work with the main row's budget; packages (and related rows that the officer
/// joined) sum their works, a repeated one once. Proposals that share rows become one project.
std::vector<TambonProject> assemble(std::size_t entryCount, const std::vector<Accepted>& accepted);

/// Budget of a project in baht; nothing where no row that counts has one.
std::optional<double> budgetOf(const TambonProject& project, const std::vector<Entry>& entries);

/// The projects that the decisions of TP_Review make, with their stable codes and their villages, in the order of codes.
struct PlanDraft {
    std::vector<Entry> entries;
    std::vector<ReviewProposal> proposals;
    std::vector<TambonProject> projects;
    long pending = 0, merged = 0, packaged = 0;
    double budgetRegister = 0, budgetPlan = 0, budgetSetAside = 0;
};
PlanDraft draftPlan(const Workbook& book);

/// Words of a project that come from several rows.
Text groupOf(const TambonProject& project, const std::vector<Entry>& entries);
Text themeOf(const TambonProject& project, const std::vector<Entry>& entries);
Text issueOf(const TambonProject& project, const std::vector<Entry>& entries);
Text urgencyOf(const TambonProject& project, const std::vector<Entry>& entries);

/// Writes TP_Plan in the order of `finalRanks` (by plan code) within theme and issue, and รหัสแผน into the register.
void writePlan(Context& context, const PlanDraft& draft, const std::map<Text, int>& finalRanks);

} // namespace tambonplan::plan
