#pragma once

#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/table/CellRangeAddress.hpp>

#include <optional>
#include <set>

#include "office/Uno.hpp"
#include "plan/Table.hpp"

namespace tambonplan::office {

/// A sheet by its index. Throws css::uno::Exception.
Reference<css::sheet::XSpreadsheet> sheetAt(const Reference<css::sheet::XSpreadsheetDocument>& document, sal_Int32 index);

/// Where a named range lies, or nothing where there is none (or it lost its cells).
std::optional<css::table::CellRangeAddress> findRange(const Reference<css::sheet::XSpreadsheetDocument>& document, TextView name);

/// Where a table lies: its named range, which the office does not widen when somebody types beside it, with the columns whose headers stand
/// right beside its own and, where it takes rows, those right below it.
std::optional<css::table::CellRangeAddress> findTable(const Reference<css::sheet::XSpreadsheetDocument>& document,
                                                      const plan::Schema& schema);

/// Whether the database range with AutoFilter stands beside a named range.
bool hasFilter(const Reference<css::sheet::XSpreadsheetDocument>& document, TextView name);

/// Makes or moves a named range, and the database range with AutoFilter beside it, to `address`.
void setRange(const Reference<css::sheet::XSpreadsheetDocument>& document, TextView name, const css::table::CellRangeAddress& address);

/// True where the document holds a register: it is a tambon workbook already.
bool isTambonWorkbook(const Reference<css::sheet::XSpreadsheetDocument>& document);

/// Names of the sheets that hold a TP_ range: ours, never a source.
std::set<Text> ourSheets(const Reference<css::sheet::XSpreadsheetDocument>& document);

} // namespace tambonplan::office
