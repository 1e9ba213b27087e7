#pragma once

#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/table/CellRangeAddress.hpp>

#include "office/Uno.hpp"
#include "plan/Table.hpp"

namespace tambonplan::office {

using Matrix = std::vector<std::vector<plan::Value>>;

/// Cells of a rectangle. A formula cell comes with its value; an error is empty.
Matrix readValues(const Reference<css::sheet::XSpreadsheet>& sheet, const css::table::CellRangeAddress& address);

/// What stands in the cells whose values are `values`: a formula cell becomes a plan::Formula in relative notation (RelativeFormula.hpp).
Matrix readContents(const Reference<css::sheet::XSpreadsheet>& sheet, const css::table::CellRangeAddress& address, Matrix values);

/// Writes a rectangle whose first cell is (column, row). Text stays text ("007", "=1+1"); only plan::Formula is a formula, in the office's
/// words for its own cell or in relative notation.
void writeContents(const Reference<css::sheet::XSpreadsheet>& sheet, sal_Int32 column, sal_Int32 row, const Matrix& cells);

} // namespace tambonplan::office
