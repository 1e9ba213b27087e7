#include "office/SheetGrid.hpp"

#include <algorithm>

#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/sheet/CellFlags.hpp>
#include <com/sun/star/sheet/XCellFormatRangesSupplier.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XCellRangesQuery.hpp>
#include <com/sun/star/sheet/XSheetCellCursor.hpp>
#include <com/sun/star/sheet/XSheetCellRanges.hpp>
#include <com/sun/star/sheet/XUsedAreaCursor.hpp>
#include <com/sun/star/text/XTextRange.hpp>
#include <com/sun/star/util/XMergeable.hpp>

namespace tambonplan::office {

namespace {

using css::table::CellRangeAddress;

// No plan is wider or longer; a stray cell at the far end must not cost memory. A cell takes about 100 bytes, so a sheet some 300 MB at
// most.
constexpr sal_Int32 mostColumns = 256;
constexpr sal_Int32 mostRows = 100000;
constexpr sal_Int32 mostCells = 3000000;
constexpr sal_Int32 blockRows = 4096; ///< rows that the office hands over at once

/// Calls `visit` for each address of a set of ranges.
template<class Visit> void eachRange(const Reference<css::sheet::XSheetCellRanges>& ranges, Visit visit) {
    const auto addresses = ranges->getRangeAddresses();
    for (const CellRangeAddress& address : addresses)
        visit(address);
}

/// The used area counts cells that are only formatted: often down to the last row of the sheet.
void shrinkToContent(const Reference<css::sheet::XSpreadsheet>& sheet, CellRangeAddress& area) {
    const Reference<css::sheet::XCellRangesQuery> query(sheet, css::uno::UNO_QUERY_THROW);
    namespace flags = css::sheet::CellFlags;
    area.EndRow = area.EndColumn = 0;
    const auto content = query->queryContentCells(flags::VALUE | flags::DATETIME | flags::STRING | flags::FORMULA);
    eachRange(content, [&area](const CellRangeAddress& found) {
        area.EndRow = std::max(area.EndRow, found.EndRow);
        area.EndColumn = std::max(area.EndColumn, found.EndColumn);
    });
}

CellRangeAddress usedArea(const Reference<css::sheet::XSpreadsheet>& sheet) {
    const Reference<css::sheet::XSheetCellCursor> cursor = sheet->createCursor();
    Reference<css::sheet::XUsedAreaCursor>(cursor, css::uno::UNO_QUERY_THROW)->gotoEndOfUsedArea(false);
    CellRangeAddress area = Reference<css::sheet::XCellRangeAddressable>(cursor, css::uno::UNO_QUERY_THROW)->getRangeAddress();
    area.StartColumn = area.StartRow = 0;
    if (area.EndRow >= blockRows || area.EndColumn >= mostColumns) shrinkToContent(sheet, area);
    area.EndColumn = std::min(area.EndColumn, mostColumns - 1);
    return area;
}

/// Rows of an area that are read at most.
sal_Int32 rowsToRead(const CellRangeAddress& used) {
    return std::min({used.EndRow + 1, mostRows, mostCells / (used.EndColumn + 1)});
}

Text shownText(const Reference<css::table::XCellRange>& range, sal_Int32 column, sal_Int32 row) {
    const Reference<css::text::XTextRange> text(range->getCellByPosition(column, row), css::uno::UNO_QUERY_THROW);
    return fromOffice(text->getString());
}

intake::Cell readCell(const Any& value, const Reference<css::table::XCellRange>& range, sal_Int32 column, sal_Int32 row) {
    intake::Cell cell;
    OUString string;
    if (value >>= string) {
        if (!string.isEmpty()) cell.kind = intake::Cell::Kind::Text;
        cell.text = fromOffice(string);
    } else if (value >>= cell.number) {
        cell.kind = intake::Cell::Kind::Number;
        cell.text = shownText(range, column, row);
    } else { // no value: the cell shows an error
        cell.kind = intake::Cell::Kind::Error;
        cell.text = shownText(range, column, row);
    }
    return cell;
}

void markFormulas(const Reference<css::table::XCellRange>& range, intake::Grid& grid) {
    const Reference<css::sheet::XCellRangesQuery> query(range, css::uno::UNO_QUERY_THROW);
    eachRange(query->queryContentCells(css::sheet::CellFlags::FORMULA), [&grid](const CellRangeAddress& found) {
        for (sal_Int32 row = found.StartRow; row <= found.EndRow; ++row)
            for (sal_Int32 column = found.StartColumn; column <= found.EndColumn; ++column)
                grid.rows[static_cast<std::size_t>(row)][static_cast<std::size_t>(column)].formula = true;
    });
}

void markHidden(const Reference<css::table::XCellRange>& range, intake::Grid& grid) {
    std::vector<bool> hidden(grid.rows.size(), true);
    const Reference<css::sheet::XCellRangesQuery> query(range, css::uno::UNO_QUERY_THROW);
    eachRange(query->queryVisibleCells(), [&hidden](const CellRangeAddress& found) {
        for (sal_Int32 row = found.StartRow; row <= found.EndRow; ++row)
            hidden[static_cast<std::size_t>(row)] = false;
    });
    if (std::find(hidden.begin(), hidden.end(), true) != hidden.end()) grid.hidden = std::move(hidden);
}

/// Repeats the text of a merged area in the cells it covers.
void spread(intake::Grid& grid, const CellRangeAddress& area) {
    const intake::Cell first = grid.rows[static_cast<std::size_t>(area.StartRow)][static_cast<std::size_t>(area.StartColumn)];
    const auto lastRow = std::min<sal_Int32>(area.EndRow, static_cast<sal_Int32>(grid.rows.size()) - 1);
    for (sal_Int32 row = area.StartRow; row <= lastRow; ++row) {
        auto& cells = grid.rows[static_cast<std::size_t>(row)];
        const auto lastColumn = std::min<sal_Int32>(area.EndColumn, static_cast<sal_Int32>(cells.size()) - 1);
        for (sal_Int32 column = area.StartColumn; column <= lastColumn; ++column) {
            if (row == area.StartRow && column == area.StartColumn) continue;
            auto& cell = cells[static_cast<std::size_t>(column)];
            cell = first;
            cell.covered = true;
        }
    }
}

/// Adds the rows of a block; `first` is its first row in the sheet.
void readRows(const Reference<css::table::XCellRange>& block, sal_Int32 first, intake::Grid& grid) {
    const auto data = Reference<css::sheet::XCellRangeData>(block, css::uno::UNO_QUERY_THROW)->getDataArray();
    for (sal_Int32 row = 0; row < data.getLength(); ++row) {
        const Sequence<Any>& values = data[row];
        const Text rowName = text::number(first + row + 1);
        auto& cells = grid.rows.emplace_back();
        cells.reserve(static_cast<std::size_t>(values.getLength()));
        for (sal_Int32 column = 0; column < values.getLength(); ++column) {
            cells.push_back(readCell(values[column], block, column, row));
            cells.back().address = columnName(column) + rowName;
        }
    }
}

void markMerged(const Reference<css::sheet::XSpreadsheet>& sheet, const CellRangeAddress& used, intake::Grid& grid) {
    const Reference<css::table::XCellRange> range = sheet->getCellRangeByPosition(0, 0, used.EndColumn, used.EndRow);
    // Cells of one format stand together in few ranges, so that only those that hold a merged cell are looked at one by one.
    const Reference<css::sheet::XCellFormatRangesSupplier> supplier(range, css::uno::UNO_QUERY_THROW);
    const Reference<css::container::XIndexAccess> formats = supplier->getCellFormatRanges();
    for (sal_Int32 i = 0; i < formats->getCount(); ++i) {
        const Reference<css::util::XMergeable> candidate(formats->getByIndex(i), css::uno::UNO_QUERY_THROW);
        if (!candidate->getIsMerged()) continue;
        const CellRangeAddress at = Reference<css::sheet::XCellRangeAddressable>(candidate, css::uno::UNO_QUERY_THROW)->getRangeAddress();
        for (sal_Int32 row = at.StartRow; row <= std::min(at.EndRow, used.EndRow); ++row) {
            for (sal_Int32 column = at.StartColumn; column <= std::min(at.EndColumn, used.EndColumn); ++column) {
                const Reference<css::sheet::XSheetCellRange> cell(sheet->getCellRangeByPosition(column, row, column, row),
                                                                  css::uno::UNO_QUERY_THROW);
                if (!Reference<css::util::XMergeable>(cell, css::uno::UNO_QUERY_THROW)->getIsMerged()) continue;
                const Reference<css::sheet::XSheetCellCursor> cursor = sheet->createCursorByRange(cell);
                cursor->collapseToMergedArea();
                spread(grid, Reference<css::sheet::XCellRangeAddressable>(cursor, css::uno::UNO_QUERY_THROW)->getRangeAddress());
            }
        }
    }
}

} // namespace

Text columnName(sal_Int32 column) {
    Text name;
    for (sal_Int32 rest = column; rest >= 0; rest = rest / 26 - 1)
        name.insert(name.begin(), static_cast<char16_t>(u'A' + rest % 26));
    return name;
}

intake::Grid readSheet(const Reference<css::sheet::XSpreadsheet>& sheet, TextView name) {
    intake::Grid grid;
    grid.sheet = name;
    grid.hiddenSheet = !property<bool>(sheet, "IsVisible", true);
    CellRangeAddress used = usedArea(sheet);
    const sal_Int32 rows = rowsToRead(used);
    if (rows <= used.EndRow) grid.cutAt = static_cast<int>(rows) + 1;
    used.EndRow = rows - 1;
    grid.rows.reserve(static_cast<std::size_t>(rows));
    for (sal_Int32 first = 0; first < rows; first += blockRows)
        readRows(sheet->getCellRangeByPosition(0, first, used.EndColumn, std::min(first + blockRows, rows) - 1), first, grid);
    const Reference<css::table::XCellRange> range = sheet->getCellRangeByPosition(0, 0, used.EndColumn, used.EndRow);
    markFormulas(range, grid);
    markMerged(sheet, used, grid);
    markHidden(range, grid);
    return grid;
}

} // namespace tambonplan::office
