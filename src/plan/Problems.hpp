#pragma once

#include "intake/VillagePlan.hpp"
#include "plan/Commands.hpp"

namespace tambonplan::plan {

/// One line of TP_Problems before it is worded.
struct Finding {
    intake::Problem::Level level = intake::Problem::Level::Warning;
    Text kind; ///< "budgetUnreadable": words are the messages `problem.<kind>` and `problem.<kind>.advice`
    intake::Place place;
    Text cell, text;
    std::vector<Text> arguments;
    Text code;   ///< register row that it is about; "" where it is about none
    Text awaits; ///< header of the register column that solves it once filled; empty where only the source can
};

/// "BudgetUnreadable" → "budgetUnreadable".
Text kindName(intake::Problem::Kind kind);

/// A problem of a source as a finding. `rows`: what was read from the same source.
Finding sourceFinding(const intake::Problem& problem, const std::vector<intake::ProjectRow>& rows);

/// Replaces the problems of `files` that intake found. A problem that stands there already keeps its line and its แก้แล้ว, also where its
/// row moved in the file.
void updateSourceProblems(Context& context, const std::vector<Text>& files, const std::vector<Finding>& findings);

/// Puts the register's own problems beside those of the sources, and tests all of them again: those that the register no longer shows
/// become แก้แล้ว, and open again when they come back. What the officer wrote under แก้แล้ว stays.
/// `alsoSolved`: says of a line of TP_Problems whether it is solved, where the cells that it awaits do not tell.
void updateRegisterProblems(Context& context, const std::vector<Finding>& findings,
                            const std::function<std::optional<bool>(std::size_t)>& alsoSolved = {});

/// Problems without แก้แล้ว; of `files` where given, else of all.
long openProblems(const Workbook& book, const std::vector<Text>* files = nullptr);

/// What the register itself shows to be wrong (C: missing village, budget that was written but not read, unknown words …).
std::vector<Finding> registerFindings(const Context& context);

/// A message with any number of arguments.
Text say(const text::Messages& messages, const std::string& key, const std::vector<Text>& arguments = {});

} // namespace tambonplan::plan
