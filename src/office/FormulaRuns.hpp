#pragma once

#include <com/sun/star/sheet/XSpreadsheet.hpp>

#include <vector>

#include "office/Uno.hpp"

namespace tambonplan::office {

/// True where `below` is what Calc makes of `above`, a formula of the row above, when it fills downwards: the same but for addresses of
/// relative rows, which are one more. False where that cannot be seen from the texts.
bool continuesDownwards(TextView above, TextView below);

/// Writes formulas down a column from (column, row). Runs that continue downwards are copied: joining cells one by one makes Calc
/// slower with every row (10 000 cells: 8 s instead of 0.1 s). Copies only between cells that are formatted alike, so that formats stay;
/// where rows are filtered away or notes stand, cell by cell.
void writeFormulaRun(const Reference<css::sheet::XSpreadsheet>& sheet, sal_Int32 column, sal_Int32 row,
                     const std::vector<TextView>& formulas);

} // namespace tambonplan::office
