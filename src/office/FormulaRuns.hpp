#pragma once

#include <com/sun/star/sheet/XSpreadsheet.hpp>

#include <vector>

#include "office/Uno.hpp"

namespace tambonplan::office {

/// Writes formulas in relative notation down a column from (column, row). Runs of one formula are filled down: joining cells one by one
/// makes Calc slower with every row (10 000 cells: 8 s instead of 0.1 s). Copies only between cells that are formatted alike, so that
/// formats stay; where rows are filtered away or notes stand, cell by cell.
void writeFormulaRun(const Reference<css::sheet::XSpreadsheet>& sheet, sal_Int32 column, sal_Int32 row,
                     const std::vector<const Text*>& formulas);

} // namespace tambonplan::office
