#pragma once

#include <com/sun/star/sheet/XSpreadsheet.hpp>

#include "intake/Grid.hpp"
#include "office/Uno.hpp"

namespace tambonplan::office {

/// Reads the text boxes of a sheet, from top to bottom, and the notes of its cells into its grid. The lines of boxes that begin where
/// titles stand are text before the table; all others may explain codes.
void readAsides(const Reference<css::uno::XInterface>& document, const Reference<css::sheet::XSpreadsheet>& sheet, intake::Grid& grid);

} // namespace tambonplan::office
