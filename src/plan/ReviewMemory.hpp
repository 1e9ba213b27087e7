#pragma once

#include "plan/Review.hpp"

namespace tambonplan::plan {

/// What the officer decided in TP_Review about the proposals that hold a register row, as one hidden cell (`head::reviewMemory`) that goes
/// with the row to TP_Removed and comes back with it; "" where he decided nothing.
Text decisionsToKeep(const Workbook& book, const Text& code);

/// Gives rows that came back the decisions they left with, where they are proposed again together with a row of then. What the officer
/// decided since stays. Rows that he kept apart and whose text is another now are asked about again (`earlier`). A memory that found its
/// proposal is done; others wait for the rows they speak of.
void bringBackDecisions(Workbook& book, const std::vector<Entry>& entries, std::vector<ReviewProposal>& proposals);

} // namespace tambonplan::plan
