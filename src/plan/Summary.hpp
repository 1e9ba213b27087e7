#pragma once

#include "plan/PlanBuilder.hpp"

namespace tambonplan::plan {

/// Writes TP_Summary: projects and budgets by issue and group with subtotals per theme, and the proof that the register's money is the
/// plan's plus what duplicates set aside. All sums are live formulas over TP_Plan and TP_Register.
void writeSummary(Context& context);

/// Says in the register which rows' budgets the plan counts (การนับงบ).
void writeCounting(Context& context, const PlanDraft& draft);

} // namespace tambonplan::plan
