#pragma once

#include "plan/Commands.hpp"

namespace tambonplan::plan {

/// The scores that TP_Thresholds (เกณฑ์ตรวจซ้ำ) counts for: 0.50, 0.55 … 0.95.
std::vector<match::Outlook> thresholdGrid();

/// Writes what the last search would have proposed at each of these scores.
void writeThresholds(Context& context, const std::vector<match::Outlook>& outlooks);

/// The live part: which line the settings ask for now, and in TP_Settings what they would propose, whatever the officer sets them to. The
/// counts are those of the last search; between two lines both are said.
void ensureThresholdFormulas(Context& context);

} // namespace tambonplan::plan
