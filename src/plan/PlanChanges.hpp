#pragma once

#include "plan/Commands.hpp"

namespace tambonplan::plan {

/// Adds to TP_PlanChanges how the plan differs from `before`, the plan as the last build left it: projects that are new or gone, cells that
/// changed, and projects whose rank among those in both builds moved (E-06, "difference list"). A first build adds nothing.
void notePlanChanges(Context& context, const Table& before);

} // namespace tambonplan::plan
