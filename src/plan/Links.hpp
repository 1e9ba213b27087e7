#pragma once

#include "plan/Problems.hpp"

namespace tambonplan::plan {

/// A cell that jumps when it is clicked: to the sheet and cell of the source where that is a spreadsheet, to the file where it is a Word
/// file; for a problem of the register itself, to its row there, wherever the officer sorts it. Empty where there is nowhere to go.
/// Excel follows it too.
Value linkTo(const Finding& finding, const Workbook& book, const text::Messages& messages);

} // namespace tambonplan::plan
