#pragma once

#include "plan/Changes.hpp"
#include "plan/Problems.hpp"

namespace tambonplan::plan {

/// The plan of a village that comes again under another name: renamed, saved under a new name, corrected beside the old file, in another
/// format, or a workbook that was read before it was ever saved. Known by its rows: the same village, and most projects by name.
/// The rows of the old source become rows of the new one, so that `updateRegister` finds them; the old line of TP_Sources is put out of
/// use, where the officer sees it and may take it in again. Readings of the old source in the same run are dropped from `readings`.
void settleTakeovers(Context& context, std::vector<intake::SourceReading>& readings, ChangeList& changes);

/// Pairs of sources of one run that hold mostly the same projects of one village, neither known before: nobody can tell which is the newer,
/// so the officer is asked.
std::vector<Finding> twinFindings(const Context& context, const std::vector<intake::SourceReading>& readings);

} // namespace tambonplan::plan
