#include "office/FormulaRuns.hpp"

#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/sheet/CellFlags.hpp>
#include <com/sun/star/sheet/FillDateMode.hpp>
#include <com/sun/star/sheet/FillDirection.hpp>
#include <com/sun/star/sheet/FillMode.hpp>
#include <com/sun/star/sheet/XCellFormatRangesSupplier.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XCellRangeFormula.hpp>
#include <com/sun/star/sheet/XCellRangesQuery.hpp>
#include <com/sun/star/sheet/XCellSeries.hpp>
#include <com/sun/star/sheet/XSheetCellRanges.hpp>

#include <algorithm>

#include "office/RelativeFormula.hpp"

namespace tambonplan::office {

namespace {

using css::table::CellRangeAddress;
using Sheet = Reference<css::sheet::XSpreadsheet>;

constexpr std::size_t worthFilling = 8; ///< formulas; fewer are written one by one

Reference<css::table::XCellRange> cells(const Sheet& sheet, sal_Int32 column, sal_Int32 first, sal_Int32 last) {
    return sheet->getCellRangeByPosition(column, first, column, last);
}

void write(const Sheet& sheet, sal_Int32 column, sal_Int32 row, const Text* const* formulas, std::size_t count) {
    Sequence<Sequence<OUString>> texts(static_cast<sal_Int32>(count));
    auto* out = texts.getArray();
    for (std::size_t i = 0; i < count; ++i)
        *out++ = sequence({toOffice(toAbsolute(*formulas[i], row + static_cast<sal_Int32>(i)))});
    const auto range = cells(sheet, column, row, row + static_cast<sal_Int32>(count) - 1);
    Reference<css::sheet::XCellRangeFormula>(range, css::uno::UNO_QUERY_THROW)->setFormulaArray(texts);
}

CellRangeAddress addressOf(const Reference<css::table::XCellRange>& range) {
    return Reference<css::sheet::XCellRangeAddressable>(range, css::uno::UNO_QUERY_THROW)->getRangeAddress();
}

Sequence<CellRangeAddress> shownCells(const Sheet& sheet, const CellRangeAddress& rows) {
    constexpr sal_Int32 lastColumn = 1023;
    const auto range = sheet->getCellRangeByPosition(0, rows.StartRow, lastColumn, rows.EndRow);
    return Reference<css::sheet::XCellRangesQuery>(range, css::uno::UNO_QUERY_THROW)->queryVisibleCells()->getRangeAddresses();
}

/// Copying passes over rows that are filtered away and takes notes along.
bool mayBeCopied(const Sheet& sheet, const Reference<css::table::XCellRange>& range) {
    const Reference<css::sheet::XCellRangesQuery> query(range, css::uno::UNO_QUERY_THROW);
    if (query->queryContentCells(css::sheet::CellFlags::ANNOTATION)->getRangeAddresses().hasElements()) return false;
    const CellRangeAddress at = addressOf(range);
    const auto shown = shownCells(sheet, at);
    return std::any_of(shown.begin(), shown.end(),
                       [&at](const CellRangeAddress& part) { return part.StartRow == at.StartRow && part.EndRow == at.EndRow; });
}

/// Lengths of the parts of a column that are formatted alike, from above.
std::vector<std::size_t> formattedAlike(const Reference<css::table::XCellRange>& range) {
    const Reference<css::sheet::XCellFormatRangesSupplier> supplier(range, css::uno::UNO_QUERY_THROW);
    const Reference<css::container::XIndexAccess> formats(supplier->getCellFormatRanges(), css::uno::UNO_QUERY_THROW);
    std::vector<std::size_t> lengths;
    lengths.reserve(static_cast<std::size_t>(formats->getCount()));
    for (sal_Int32 i = 0; i < formats->getCount(); ++i) {
        const CellRangeAddress at = addressOf(Reference<css::table::XCellRange>(formats->getByIndex(i), css::uno::UNO_QUERY_THROW));
        lengths.push_back(static_cast<std::size_t>(at.EndRow - at.StartRow + 1));
    }
    return lengths;
}

/// Fills the rest of a part of a column with the formula of its first cell. The office makes one group of formulas of it, in a third of the
/// time that copying takes.
void fillDown(const Sheet& sheet, sal_Int32 column, sal_Int32 first, std::size_t count) {
    const auto part = cells(sheet, column, first, first + static_cast<sal_Int32>(count) - 1);
    Reference<css::sheet::XCellSeries>(part, css::uno::UNO_QUERY_THROW)
        ->fillSeries(css::sheet::FillDirection_TO_BOTTOM, css::sheet::FillMode_SIMPLE, css::sheet::FillDateMode_FILL_DATE_DAY, 0, 0);
}

void fill(const Sheet& sheet, sal_Int32 column, sal_Int32 row, const Text* const* formulas, std::size_t count) {
    const auto range = cells(sheet, column, row, row + static_cast<sal_Int32>(count) - 1);
    if (count < worthFilling || !fillsDown(**formulas) || !mayBeCopied(sheet, range)) return write(sheet, column, row, formulas, count);
    std::size_t done = 0;
    for (const std::size_t alike : formattedAlike(range)) {
        const auto first = row + static_cast<sal_Int32>(done);
        write(sheet, column, first, formulas + done, 1);
        if (alike > 1) fillDown(sheet, column, first, alike);
        done += alike;
    }
}

} // namespace

void writeFormulaRun(const Sheet& sheet, sal_Int32 column, sal_Int32 row, const std::vector<const Text*>& formulas) {
    for (std::size_t begin = 0; begin < formulas.size();) {
        std::size_t end = begin + 1;
        while (end < formulas.size() && (formulas[end] == formulas[begin] || *formulas[end] == *formulas[begin]))
            ++end;
        fill(sheet, column, row + static_cast<sal_Int32>(begin), formulas.data() + begin, end - begin);
        begin = end;
    }
}

} // namespace tambonplan::office
