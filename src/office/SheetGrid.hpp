#pragma once

#include <com/sun/star/sheet/XSpreadsheet.hpp>

#include "intake/Grid.hpp"
#include "office/Uno.hpp"

namespace tambonplan::office {

/// One sheet as a grid: values, shown text, merged areas, hidden and filtered rows. Reads at most the used area.
intake::Grid readSheet(const Reference<css::sheet::XSpreadsheet>& sheet, TextView name);

/// "A", "B" … "AA" for a 0-based column.
Text columnName(sal_Int32 column);

} // namespace tambonplan::office
