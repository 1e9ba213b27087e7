#pragma once

#include "plan/Commands.hpp"
#include "plan/Log.hpp"

namespace tambonplan::plan {

// The bodies of the commands, without log and set-up, so that RunAll and Split can join several of them into one line of the log.
// Each adds its sentences to the report.

Results combineStep(Context& context, const std::vector<intake::SourceDocument>& documents, Report& report);
Results checkStep(Context& context, Report& report);
Results duplicatesStep(Context& context, Report& report);
Results categoriseStep(Context& context, Report& report);
Results planStep(Context& context, Report& report);
Results scoreStep(Context& context, TextView method, Report& report);
Results acceptGroupsStep(Context& context, const std::vector<Text>& codes, Report& report);
Results acceptNamesStep(Context& context, const std::vector<Text>& codes, Report& report);
Results splitStep(Context& context, TextView planCode, Report& report);

/// Tells the progress listener, where there is one, how far the command is.
void progress(const Context& context, const std::string& key, double done);

} // namespace tambonplan::plan
