#pragma once

#include <com/sun/star/frame/XModel.hpp>

#include <optional>

#include "office/Uno.hpp"

namespace tambonplan::office {

/// Opens a source (or brings it to front) and selects a 1-based row of a sheet, of a Word table "ตาราง N", or a paragraph of a
/// text.
/// An empty `url`, or that of `workbook`, means a sheet of `workbook` itself. Throws css::uno::Exception where file
/// or sheet is gone.
void showSource(const Reference<css::uno::XComponentContext>& context, const Reference<css::frame::XModel>& workbook, const OUString& url,
                TextView sheet, int row);

/// Turns the view of `workbook` to the sheet of one of our tables, where a view exists and the officer did not hide the sheet. Undo does
/// not know of it.
void showTable(const Reference<css::frame::XModel>& workbook, TextView range);

/// Index of the sheet and 0-based row of the cell that is selected, where one is.
struct SelectedRow {
    sal_Int32 sheet = 0;
    sal_Int32 row = 0;
};
std::optional<SelectedRow> selectedRow(const Reference<css::frame::XModel>& workbook);

} // namespace tambonplan::office
