#include "office/Outline.hpp"

#include <algorithm>

#include <com/sun/star/sheet/XSheetOutline.hpp>
#include <com/sun/star/table/TableOrientation.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>

namespace tambonplan::office {

namespace {

css::table::CellRangeAddress addressOf(const TableChange& change, RowSpan rows) {
    css::table::CellRangeAddress address = change.range;
    address.StartRow = rows.first;
    address.EndRow = rows.last;
    return address;
}

} // namespace

bool isClosed(const Reference<css::sheet::XSpreadsheet>& sheet, RowSpan rows) {
    const auto all = Reference<css::table::XColumnRowRange>(sheet, css::uno::UNO_QUERY_THROW)->getRows();
    for (sal_Int32 row = rows.first; row <= rows.last; ++row) {
        const Reference<css::uno::XInterface> one(all->getByIndex(row), css::uno::UNO_QUERY);
        if (property<bool>(one, "IsVisible")) return false;
    }
    return true;
}

void groupRows(const Reference<css::sheet::XSpreadsheet>& sheet, const TableChange& change, bool closed) {
    const Reference<css::sheet::XSheetOutline> outline(sheet, css::uno::UNO_QUERY_THROW);
    if (change.foldedBefore) {
        RowSpan before = *change.foldedBefore;
        before.last = std::min(before.last, change.range.EndRow); // rows were deleted from the end
        if (before.first <= before.last) {
            outline->showDetail(addressOf(change, before));
            outline->ungroup(addressOf(change, before), css::table::TableOrientation_ROWS);
        }
    }
    if (!change.folded) return;
    outline->group(addressOf(change, *change.folded), css::table::TableOrientation_ROWS);
    if (closed) outline->hideDetail(addressOf(change, *change.folded));
}

void hideAgain(const Reference<css::sheet::XSpreadsheet>& sheet, RowSpan all, RowSpan hidden, RecordingOff& off) {
    const auto rows = Reference<css::table::XColumnRowRange>(sheet, css::uno::UNO_QUERY_THROW)->getRows();
    for (sal_Int32 row = all.first; row <= all.last; ++row) {
        const Reference<css::beans::XPropertySet> one(rows->getByIndex(row), css::uno::UNO_QUERY_THROW);
        const bool visible = row < hidden.first || row > hidden.last;
        if (property<bool>(one, "IsVisible") == visible) continue;
        off.again();
        one->setPropertyValue("IsVisible", css::uno::Any(visible));
    }
}

} // namespace tambonplan::office
