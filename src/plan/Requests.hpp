#pragma once

#include "plan/Log.hpp"
#include "plan/PlanBuilder.hpp"

namespace tambonplan::plan {

/// What is asked elsewhere for a project of the plan (C-25).
struct Elsewhere {
    Text described;       ///< "แหล่งอื่น: ค-003 …; แผนท้องถิ่น: …"
    bool keptOut = false; ///< not to be proposed to the district again, unless the officer says so
};

/// By plan code, from TP_Requests as it stands.
std::map<Text, Elsewhere> requestsOf(const Workbook& book);

/// Reads lists of requests made elsewhere into TP_Requests, replacing what earlier runs read from the same files, and matches them to the
/// register. `kind`: "other", "lastyear" or "local". Results `Requests`, `Matched`.
/// Failure `error.unknownKind`, `error.noRequests`.
Results readRequestsStep(Context& context, const std::vector<intake::SourceDocument>& documents, TextView kind, Report& report);

/// Matches TP_Requests to the register again and says to which project of the draft each belongs. Officer's decisions stay.
void refreshRequests(Context& context, const PlanDraft& draft);

} // namespace tambonplan::plan
