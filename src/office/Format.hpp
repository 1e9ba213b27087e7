#pragma once

#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/table/CellRangeAddress.hpp>

#include <functional>
#include <set>

#include "office/Cells.hpp"
#include "office/Styles.hpp"
#include "office/Uno.hpp"
#include "plan/Table.hpp"

namespace tambonplan::office {

/// Address of the choices of a drop-down, by the header of the list ("$'รายการเลือก'.$B$2:$B$9"); empty where there is no such list.
using ChoiceLists = std::map<Text, Text>;

/// What a table needs besides its cells. `columns` are those of the sheet from left to right; a column that officers added has no kind of
/// ours.
struct TableLook {
    std::vector<plan::Column> columns;
    ChoiceLists lists;
    bool printed = false;
    std::set<Text> screenOnly; ///< headers of columns that do not go to paper
    bool largePaper = false;   ///< A3, as the officer set it
};

/// Widths, hidden columns and the height of the header row, once, when a sheet is made. Calc records it.
void sizeSheet(const Reference<css::sheet::XSpreadsheet>& sheet, const css::table::CellRangeAddress& table, const TableLook& look);

/// Gives the header row the height of its text and, below it, room for the AutoFilter buttons.
void fitHeader(const Reference<css::sheet::XSpreadsheet>& sheet, const css::table::CellRangeAddress& table);

/// Widths and hidden columns from `first` (of the table) on only: those that a table which stood there gets.
void sizeColumns(const Reference<css::sheet::XSpreadsheet>& sheet, const css::table::CellRangeAddress& table, const TableLook& look,
                 std::size_t first);

/// Heights of the rows from `first` (0-based row of the sheet) that will hold `cells` from `skipped` on, to be set in each replay before
/// text is written: without explicit heights Calc measures every Thai cell (platform §7). `beforeEach` is called before each change.
void sizeRows(
    const Reference<css::sheet::XSpreadsheet>& sheet, sal_Int32 first, const Matrix& cells, std::size_t skipped, const TableLook& look,
    const std::function<void()>& beforeEach = [] {});

/// Styles and drop-downs of the rows from `first` to the end of the table; of the header row too where `first` is it.
/// To be recorded by us: Calc does not find a style again that Undo took away and Redo made anew. `firstColumn`: of the table.
void styleRows(const Reference<css::sheet::XSpreadsheet>& sheet, const css::table::CellRangeAddress& table, sal_Int32 first,
               const TableLook& look, std::size_t firstColumn = 0);

/// Takes styles and drop-downs of the last `columns` columns of the table away again.
void unstyleColumns(const Reference<css::sheet::XSpreadsheet>& sheet, const css::table::CellRangeAddress& table, sal_Int32 columns);

/// Lets rows fit their text; for the printed plan only.
void fitRows(const Reference<css::sheet::XSpreadsheet>& sheet, sal_Int32 first, sal_Int32 last);

/// What of a table goes to paper: all but the last columns that are for the screen.
css::table::CellRangeAddress printedPart(const css::table::CellRangeAddress& table, const TableLook& look);

/// The paper on which all text of the printed part is still readable (8 points): one page wide where that can be, else several.
const Paper& paperFor(const css::table::CellRangeAddress& table, const TableLook& look);

/// Print range and repeated header row; where the table is several pages wide, its first `keyColumns` are repeated too. The page style is
/// set with the contents, because Calc does not record it.
void setUpPrinting(const Reference<css::sheet::XSpreadsheet>& sheet, const css::table::CellRangeAddress& table, const TableLook& look,
                   sal_Int32 keyColumns);

/// Keeps a sheet that only formulas look at from the printed workbook: the office prints hidden sheets too.
void printNothing(const Reference<css::sheet::XSpreadsheet>& sheet);

/// Keeps the first columns and the header row in view, where a view exists.
void freezeHeader(const Reference<css::frame::XModel>& model, const Reference<css::sheet::XSpreadsheet>& sheet, sal_Int32 columns,
                  sal_Int32 rows);

} // namespace tambonplan::office
