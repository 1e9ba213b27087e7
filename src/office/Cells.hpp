#pragma once

#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/table/CellRangeAddress.hpp>

#include "office/Uno.hpp"
#include "plan/Table.hpp"

namespace tambonplan::office {

using Matrix = std::vector<std::vector<plan::Value>>;

/// Cells of a rectangle. A formula cell comes as plan::Formula with the office's own text ("=SUM(A1:A3)").
Matrix readContents(const Reference<css::sheet::XSpreadsheet>& sheet, const css::table::CellRangeAddress& address);

/// The same, but a formula cell comes with its value; an error is empty.
Matrix readValues(const Reference<css::sheet::XSpreadsheet>& sheet, const css::table::CellRangeAddress& address);

/// Writes a rectangle whose first cell is (column, row). Text stays text ("007", "=1+1"); only plan::Formula is a formula.
void writeContents(const Reference<css::sheet::XSpreadsheet>& sheet, sal_Int32 column, sal_Int32 row, const Matrix& cells);

/// True where two formulas are the same but for spaces and quotes round sheet names, as the office rewrites them.
bool sameFormula(TextView a, TextView b);

} // namespace tambonplan::office
