#include "office/Format.hpp"

#include <algorithm>
#include <cmath>

#include <com/sun/star/sheet/CellFlags.hpp>
#include <com/sun/star/sheet/ConditionOperator.hpp>
#include <com/sun/star/sheet/TableValidationVisibility.hpp>
#include <com/sun/star/sheet/ValidationAlertStyle.hpp>
#include <com/sun/star/sheet/ValidationType.hpp>
#include <com/sun/star/sheet/XPrintAreas.hpp>
#include <com/sun/star/sheet/XSheetCondition.hpp>
#include <com/sun/star/sheet/XSheetOperation.hpp>
#include <com/sun/star/sheet/XSpreadsheetView.hpp>
#include <com/sun/star/sheet/XViewFreezable.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>

#include "office/Styles.hpp"
#include "text/Fold.hpp"

namespace tambonplan::office {

namespace {

using css::table::CellRangeAddress;

constexpr double millimetresPerLetter = 2.7; ///< of 14 pt Thai text and what lines lose at their ends; marks above and below take no width
constexpr double paddingMillimetres = 2.5;
constexpr sal_Int32 lineHeight = 860, rowPadding = 200; ///< 1/100 mm; of Laksaman, the highest of our fonts
constexpr int mostLines = 5, mostOnPaper = 30;          ///< higher rows hide the table; the text is whole in the cell
constexpr std::size_t estimatedRows = 5000;             ///< longer tables get one height for all rows: they are worked in, not printed
constexpr sal_Int32 headerLineHeight = 720,
                    buttonHeight = 720; ///< 1/100 mm; the AutoFilter button stands below the header text, or takes a line of it

sal_Int32 hundredths(double millimetres) {
    return static_cast<sal_Int32>(std::lround(millimetres * 100));
}

Reference<css::uno::XInterface> rowOf(const Reference<css::sheet::XSpreadsheet>& sheet, sal_Int32 row) {
    const Reference<css::table::XColumnRowRange> area(sheet, css::uno::UNO_QUERY_THROW);
    return Reference<css::uno::XInterface>(area->getRows()->getByIndex(row), css::uno::UNO_QUERY_THROW);
}

int linesOf(const plan::Value& value, const plan::Column& column) {
    if (column.hidden) return 1;
    if (std::holds_alternative<plan::Formula>(value)) return column.kind == plan::ColumnKind::LongText ? 2 : 1; // a guess
    const auto* cell = std::get_if<plan::CellText>(&value);
    if (cell == nullptr) return 1;
    const double room = std::max(4.0, (column.millimetres - paddingMillimetres) / millimetresPerLetter);
    int lines = 0;
    for (const TextView part : text::split(cell->text(), u'\n')) {
        const auto letters = std::count_if(part.begin(), part.end(), [](char16_t c) { return !text::isMark(c); });
        lines += std::max(1, static_cast<int>(std::ceil(static_cast<double>(letters) / room)));
    }
    return lines;
}

sal_Int32 heightOf(const std::vector<plan::Value>& row, const TableLook& look) {
    int lines = 1;
    for (std::size_t i = 0; i < row.size() && i < look.columns.size(); ++i)
        lines = std::max(lines, linesOf(row[i], look.columns[i]));
    return lineHeight * std::min(lines, look.printed ? mostOnPaper : mostLines) + rowPadding;
}

void setChoices(const Reference<css::table::XCellRange>& range, const Text& list) {
    const auto validation = property<Reference<css::beans::XPropertySet>>(range, "Validation");
    setProperty(validation, "Type", css::sheet::ValidationType_LIST);
    setProperty(validation, "IgnoreBlankCells", true);
    setProperty(validation, "ShowList", css::sheet::TableValidationVisibility::UNSORTED);
    setProperty(validation, "ShowErrorMessage", true);
    setProperty(validation, "ErrorAlertStyle", css::sheet::ValidationAlertStyle_WARNING);
    const Reference<css::sheet::XSheetCondition> condition(validation, css::uno::UNO_QUERY_THROW);
    condition->setOperator(css::sheet::ConditionOperator_EQUAL);
    condition->setFormula1(toOffice(list));
    setProperty(range, "Validation", validation);
}

} // namespace

void sizeColumns(const Reference<css::sheet::XSpreadsheet>& sheet, const CellRangeAddress& table, const TableLook& look,
                 std::size_t first) {
    const Reference<css::table::XColumnRowRange> area(sheet, css::uno::UNO_QUERY_THROW);
    for (std::size_t i = first; i < look.columns.size(); ++i) {
        const plan::Column& column = look.columns[i];
        const sal_Int32 at = table.StartColumn + static_cast<sal_Int32>(i);
        const Reference<css::uno::XInterface> officeColumn(area->getColumns()->getByIndex(at), css::uno::UNO_QUERY);
        setProperty(officeColumn, "Width", hundredths(column.millimetres));
        if (column.hidden) setProperty(officeColumn, "IsVisible", false);
    }
}

void sizeSheet(const Reference<css::sheet::XSpreadsheet>& sheet, const CellRangeAddress& table, const TableLook& look) {
    sizeColumns(sheet, table, look, 0);
    setProperty(rowOf(sheet, table.StartRow), "Height", headerLineHeight + buttonHeight);
}

void fitHeader(const Reference<css::sheet::XSpreadsheet>& sheet, const CellRangeAddress& table) {
    const auto row = rowOf(sheet, table.StartRow);
    setProperty(row, "OptimalHeight", true);
    setProperty(row, "Height", property<sal_Int32>(row, "Height") + buttonHeight);
}

void sizeRows(const Reference<css::sheet::XSpreadsheet>& sheet, sal_Int32 first, const Matrix& cells, std::size_t skipped,
              const TableLook& look, const std::function<void()>& beforeEach) {
    const auto rowOf = [&](std::size_t cell) { return first + static_cast<sal_Int32>(cell - skipped); };
    const auto set = [&](std::size_t begin, std::size_t end, sal_Int32 height) {
        const auto range = sheet->getCellRangeByPosition(0, rowOf(begin), 0, rowOf(end) - 1);
        const auto rows = Reference<css::table::XColumnRowRange>(range, css::uno::UNO_QUERY_THROW)->getRows();
        beforeEach();
        setProperty(rows, "Height", height);
    };
    if (cells.size() <= skipped) return;
    if (cells.size() > estimatedRows) return set(skipped, cells.size(), lineHeight * 2 + rowPadding);
    sal_Int32 height = heightOf(cells[skipped], look);
    for (std::size_t begin = skipped; begin < cells.size();) { // equal heights that follow each other in one call
        const sal_Int32 current = height;
        std::size_t end = begin + 1;
        while (end < cells.size() && (height = heightOf(cells[end], look)) == current)
            ++end;
        set(begin, end, current);
        begin = end;
    }
}

void styleRows(const Reference<css::sheet::XSpreadsheet>& sheet, const CellRangeAddress& table, sal_Int32 first, const TableLook& look,
               std::size_t firstColumn) {
    const sal_Int32 firstData = std::max(first, table.StartRow + 1);
    for (std::size_t i = firstColumn; i < look.columns.size(); ++i) {
        const plan::Column& column = look.columns[i];
        const sal_Int32 at = table.StartColumn + static_cast<sal_Int32>(i);
        if (first <= table.StartRow)
            setProperty(sheet->getCellRangeByPosition(at, table.StartRow, at, table.StartRow), "CellStyle", toOffice(headerStyle(column)));
        if (firstData > table.EndRow) continue;
        const auto range = sheet->getCellRangeByPosition(at, firstData, at, table.EndRow);
        setProperty(range, "CellStyle", toOffice(dataStyle(column)));
        const auto list = look.lists.find(column.header);
        if (!column.choices.empty() && list != look.lists.end()) setChoices(range, list->second);
    }
}

void unstyleColumns(const Reference<css::sheet::XSpreadsheet>& sheet, const CellRangeAddress& table, sal_Int32 columns) {
    const auto range = sheet->getCellRangeByPosition(table.EndColumn - columns + 1, table.StartRow, table.EndColumn, table.EndRow);
    const Reference<css::sheet::XSheetOperation> cells(range, css::uno::UNO_QUERY_THROW);
    cells->clearContents(css::sheet::CellFlags::HARDATTR | css::sheet::CellFlags::STYLES);
}

void fitRows(const Reference<css::sheet::XSpreadsheet>& sheet, sal_Int32 first, sal_Int32 last) {
    if (last < first) return;
    const auto range = sheet->getCellRangeByPosition(0, first, 0, last);
    const auto rows = Reference<css::table::XColumnRowRange>(range, css::uno::UNO_QUERY_THROW)->getRows();
    setProperty(rows, "OptimalHeight", true);
}

CellRangeAddress printedPart(const CellRangeAddress& table, const TableLook& look) {
    CellRangeAddress part = table;
    const auto last = std::find_if(look.columns.rbegin(), look.columns.rend(), [&look](const plan::Column& column) {
        return !column.hidden && !look.screenOnly.contains(column.header);
    });
    if (last != look.columns.rend()) part.EndColumn -= static_cast<sal_Int32>(last - look.columns.rbegin());
    return part;
}

const Paper& paperFor(const CellRangeAddress& table, const TableLook& look) {
    constexpr double readable = 8; // points
    const auto columns = static_cast<std::size_t>(printedPart(table, look).EndColumn - table.StartColumn) + 1;
    double width = 0; // mm
    for (std::size_t i = 0; i < std::min(columns, look.columns.size()); ++i)
        if (!look.columns[i].hidden) width += look.columns[i].millimetres;
    const auto holds = [width](const Paper& paper) { return width <= (paper.width - 2 * pageMargin) / 100.0 * smallPoints / readable; };
    if (look.largePaper) return holds(a3) ? a3 : a3Several;
    return holds(a4) ? a4 : a4Several;
}

void setUpPrinting(const Reference<css::sheet::XSpreadsheet>& sheet, const CellRangeAddress& table, const TableLook& look,
                   sal_Int32 keyColumns) {
    const Reference<css::sheet::XPrintAreas> print(sheet, css::uno::UNO_QUERY_THROW);
    const CellRangeAddress part = printedPart(table, look);
    print->setPrintAreas(sequence({part}));
    CellRangeAddress header = part;
    header.EndRow = header.StartRow;
    print->setTitleRows(header);
    print->setPrintTitleRows(true);
    const bool severalWide = !paperFor(table, look).onePageWide && keyColumns > 0;
    if (!severalWide && !print->getPrintTitleColumns()) return;
    CellRangeAddress key = part;
    key.EndColumn = key.StartColumn + std::max(keyColumns, sal_Int32(1)) - 1;
    print->setTitleColumns(key);
    print->setPrintTitleColumns(severalWide);
}

void printNothing(const Reference<css::sheet::XSpreadsheet>& sheet) {
    Reference<css::sheet::XPrintAreas>(sheet, css::uno::UNO_QUERY_THROW)->setPrintAreas({});
}

void freezeHeader(const Reference<css::frame::XModel>& model, const Reference<css::sheet::XSpreadsheet>& sheet, sal_Int32 columns,
                  sal_Int32 rows) {
    const Reference<css::sheet::XSpreadsheetView> view(model->getCurrentController(), css::uno::UNO_QUERY);
    const Reference<css::sheet::XViewFreezable> freezable(view, css::uno::UNO_QUERY);
    if (!view.is() || !freezable.is()) return;
    const auto active = view->getActiveSheet();
    view->setActiveSheet(sheet);
    freezable->freezeAtPosition(columns, rows);
    view->setActiveSheet(active);
}

} // namespace tambonplan::office
