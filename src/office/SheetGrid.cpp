#include "office/SheetGrid.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <map>
#include <optional>

#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/sheet/CellFlags.hpp>
#include <com/sun/star/sheet/XCellFormatRangesSupplier.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XCellRangesQuery.hpp>
#include <com/sun/star/sheet/XSheetCellCursor.hpp>
#include <com/sun/star/sheet/XSheetCellRanges.hpp>
#include <com/sun/star/sheet/XUsedAreaCursor.hpp>
#include <com/sun/star/text/XTextRange.hpp>
#include <com/sun/star/util/NumberFormat.hpp>
#include <com/sun/star/util/XMergeable.hpp>

#include "office/SheetAsides.hpp"
#include "text/Money.hpp"

namespace tambonplan::office {

namespace {

using css::table::CellRangeAddress;

constexpr sal_Int32 mostColumns = 256; ///< no plan is wider; a stray cell at the far end must not cost memory
constexpr sal_Int32 blockRows = 4096;  ///< rows that the office hands over at once

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
sal_Int32 rowsToRead(const CellRangeAddress& used, const ReadLimits& limits) {
    return std::min({used.EndRow + 1, limits.rows, std::max<sal_Int32>(1, limits.cells / (used.EndColumn + 1))});
}

/// How a cell writes a number, as far as we can say it without asking the office for each cell.
enum class Form : std::uint8_t { Other, Plain, Grouped };

/// Forms of the cells of an area, found by the ranges that share a format.
class Forms {
public:
    Forms(std::size_t columns, std::size_t rows) : columns_(columns), forms_(columns * rows, Form::Other) {}

    void set(const CellRangeAddress& at, Form form) {
        for (sal_Int32 row = at.StartRow; row <= at.EndRow; ++row)
            for (sal_Int32 column = at.StartColumn; column <= at.EndColumn; ++column)
                forms_[static_cast<std::size_t>(row) * columns_ + static_cast<std::size_t>(column)] = form;
    }
    Form of(sal_Int32 column, sal_Int32 row) const {
        return forms_[static_cast<std::size_t>(row) * columns_ + static_cast<std::size_t>(column)];
    }

private:
    std::size_t columns_;
    std::vector<Form> forms_;
};

/// Forms of number formats by their keys.
class NumberFormats {
public:
    explicit NumberFormats(const Reference<css::util::XNumberFormatsSupplier>& document) : formats_(document->getNumberFormats()) {}

    Form form(sal_Int32 key) {
        const auto known = forms_.find(key);
        return known != forms_.end() ? known->second : forms_.emplace(key, look(key)).first->second;
    }

private:
    Form look(sal_Int32 key) const {
        const Reference<css::beans::XPropertySet> format = formats_->getByKey(key);
        const auto code = property<OUString>(format, "FormatString");
        if (code == ascii("#,##0")) return Form::Grouped;
        const auto type = property<sal_Int16>(format, "Type");
        const bool general = type == css::util::NumberFormat::NUMBER && property<bool>(format, "StandardFormat"); // of any language
        return general || code == ascii("0") ? Form::Plain : Form::Other;
    }

    Reference<css::util::XNumberFormats> formats_;
    std::map<sal_Int32, Form> forms_;
};

Text shownText(const Reference<css::table::XCellRange>& range, sal_Int32 column, sal_Int32 row) {
    const Reference<css::text::XTextRange> text(range->getCellByPosition(column, row), css::uno::UNO_QUERY_THROW);
    return fromOffice(text->getString());
}

/// What a cell of this form shows; nothing where only the office knows.
std::optional<Text> shownNumber(double number, Form form) {
    constexpr double exact = 1e15;
    if (form == Form::Other || std::abs(number) >= exact || number != std::trunc(number)) return std::nullopt;
    return form == Form::Grouped ? text::formatBaht(number) : text::number(static_cast<long long>(number));
}

void readCell(const Any& value, const Reference<css::table::XCellRange>& block, sal_Int32 column, sal_Int32 row, Form form,
              intake::Cell& cell) {
    if (value.getValueTypeClass() == css::uno::TypeClass_STRING) {
        const OUString& string = *static_cast<const OUString*>(value.getValue());
        if (string.isEmpty()) return;
        cell.kind = intake::Cell::Kind::Text;
        cell.text = fromOffice(string);
    } else if (value >>= cell.number) {
        cell.kind = intake::Cell::Kind::Number;
        auto text = shownNumber(cell.number, form);
        cell.text = text ? std::move(*text) : shownText(block, column, row);
    } else { // no value: the cell shows an error
        cell.kind = intake::Cell::Kind::Error;
        cell.text = shownText(block, column, row);
    }
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
void readRows(const Reference<css::table::XCellRange>& block, sal_Int32 first, const Forms& forms, intake::Grid& grid) {
    const auto data = Reference<css::sheet::XCellRangeData>(block, css::uno::UNO_QUERY_THROW)->getDataArray();
    const std::size_t firstRow = grid.rows.size();
    for (sal_Int32 row = 0; row < data.getLength(); ++row) {
        const Sequence<Any>& values = data[row];
        auto& cells = grid.rows.emplace_back(static_cast<std::size_t>(values.getLength()));
        for (sal_Int32 column = 0; column < values.getLength(); ++column) {
            auto& cell = cells[static_cast<std::size_t>(column)];
            readCell(values[column], block, column, row, forms.of(column, first + row), cell);
            cell.address = intake::sheetAddress(firstRow + static_cast<std::size_t>(row), static_cast<std::size_t>(column));
        }
    }
}

/// Repeats the text of merged areas; `formats`: ranges of the sheet whose cells are of one format and some of them merged.
void spreadMerged(const Reference<css::sheet::XSpreadsheet>& sheet, const std::vector<CellRangeAddress>& formats, intake::Grid& grid) {
    for (const CellRangeAddress& at : formats)
        for (sal_Int32 row = at.StartRow; row <= at.EndRow; ++row)
            for (sal_Int32 column = at.StartColumn; column <= at.EndColumn; ++column) {
                const Reference<css::sheet::XSheetCellRange> cell(sheet->getCellRangeByPosition(column, row, column, row),
                                                                  css::uno::UNO_QUERY_THROW);
                if (!Reference<css::util::XMergeable>(cell, css::uno::UNO_QUERY_THROW)->getIsMerged()) continue;
                const Reference<css::sheet::XSheetCellCursor> cursor = sheet->createCursorByRange(cell);
                cursor->collapseToMergedArea();
                spread(grid, Reference<css::sheet::XCellRangeAddressable>(cursor, css::uno::UNO_QUERY_THROW)->getRangeAddress());
            }
}

/// Looks at the ranges of one format, of which a sheet has few: how their numbers are written, and which hold merged cells.
std::vector<CellRangeAddress> lookAtFormats(const Reference<css::table::XCellRange>& range,
                                            const Reference<css::util::XNumberFormatsSupplier>& document, Forms& forms) {
    NumberFormats formats(document);
    std::vector<CellRangeAddress> merged;
    const auto whole = Reference<css::sheet::XCellRangeAddressable>(range, css::uno::UNO_QUERY_THROW)->getRangeAddress();
    const Reference<css::sheet::XCellFormatRangesSupplier> supplier(range, css::uno::UNO_QUERY_THROW);
    const Reference<css::container::XEnumerationAccess> access(supplier->getCellFormatRanges(), css::uno::UNO_QUERY_THROW);
    const auto ranges = access->createEnumeration(); // an index would begin anew for each
    while (ranges->hasMoreElements()) {
        const Reference<css::uno::XInterface> one(ranges->nextElement(), css::uno::UNO_QUERY);
        auto at = Reference<css::sheet::XCellRangeAddressable>(one, css::uno::UNO_QUERY_THROW)->getRangeAddress();
        at.EndColumn = std::min(at.EndColumn, whole.EndColumn);
        at.EndRow = std::min(at.EndRow, whole.EndRow);
        sal_Int32 key = 0;
        Reference<css::beans::XPropertySet>(one, css::uno::UNO_QUERY_THROW)->getPropertyValue(ascii("NumberFormat")) >>= key;
        forms.set(at, formats.form(key));
        if (Reference<css::util::XMergeable>(one, css::uno::UNO_QUERY_THROW)->getIsMerged()) merged.push_back(at);
    }
    return merged;
}

} // namespace

intake::Grid readSheet(const Reference<css::util::XNumberFormatsSupplier>& document, const Reference<css::sheet::XSpreadsheet>& sheet,
                       TextView name, const ReadLimits& limits) {
    intake::Grid grid;
    grid.sheet = name;
    grid.hiddenSheet = !property<bool>(sheet, "IsVisible", true);
    CellRangeAddress used = usedArea(sheet);
    const sal_Int32 rows = rowsToRead(used, limits);
    if (rows <= used.EndRow) grid.cutAt = static_cast<int>(rows) + 1;
    used.EndRow = rows - 1;
    const Reference<css::table::XCellRange> range = sheet->getCellRangeByPosition(0, 0, used.EndColumn, used.EndRow);
    Forms forms(static_cast<std::size_t>(used.EndColumn) + 1, static_cast<std::size_t>(rows));
    const auto merged = lookAtFormats(range, document, forms);
    grid.rows.reserve(static_cast<std::size_t>(rows));
    for (sal_Int32 first = 0; first < rows; first += blockRows)
        readRows(sheet->getCellRangeByPosition(0, first, used.EndColumn, std::min(first + blockRows, rows) - 1), first, forms, grid);
    markFormulas(range, grid);
    spreadMerged(sheet, merged, grid);
    markHidden(range, grid);
    readAsides(document, sheet, grid);
    return grid;
}

} // namespace tambonplan::office
