#pragma once

#include "plan/DecisionHeaders.hpp"
#include "plan/Log.hpp"
#include "plan/Problems.hpp"

namespace tambonplan::plan {

// The states of the plan (E-08): ร่าง → เห็นชอบ (by ก.บ.ต.) → ส่งแล้ว. From เห็นชอบ on the plan is locked: no command builds or ranks it anew,
// TP_Approved holds it as it was agreed, and method and weights are closed with it. The state stands in TP_Settings, where the officer may
// type it too; ร่าง lifts the lock, and the log says so.

/// Failure `error.planLocked` where the plan is agreed or sent.
void requireDraft(const Workbook& book);

/// Brings the workbook to what the setting says: locks, marks the projects, or lifts the lock. Nothing where it says so already.
/// Failure `error.nothingToApprove` where there is no plan.
void followState(Context& context, Report& report);

/// Cells of a locked plan that somebody changed since, one finding a project.
std::vector<Finding> stateFindings(const Workbook& book);

} // namespace tambonplan::plan
