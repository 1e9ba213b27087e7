#include "office/Jump.hpp"

#include <algorithm>

#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/frame/XComponentLoader.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/sheet/XSpreadsheetView.hpp>
#include <com/sun/star/text/XTextViewCursorSupplier.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>

#include "office/PlainText.hpp"
#include "office/Ranges.hpp"
#include "office/WordGrid.hpp"
#include "office/WordText.hpp"
#include "text/Money.hpp"

namespace tambonplan::office {

namespace {

void selectSheetRow(const Reference<css::frame::XModel>& model, TextView sheetName, int row) {
    const Reference<css::sheet::XSpreadsheetDocument> document(model, css::uno::UNO_QUERY_THROW);
    const OUString name = toOffice(sheetName);
    const Reference<css::container::XIndexAccess> sheets(document->getSheets(), css::uno::UNO_QUERY_THROW);
    const bool onlyOne = sheets->getCount() == 1; // a CSV file has one sheet, and the office names it as it likes
    const Any found = onlyOne || name.isEmpty() ? sheets->getByIndex(0) : document->getSheets()->getByName(name);
    const Reference<css::sheet::XSpreadsheet> sheet(found, css::uno::UNO_QUERY_THROW);
    const Reference<css::sheet::XSpreadsheetView> view(model->getCurrentController(), css::uno::UNO_QUERY_THROW);
    view->setActiveSheet(sheet);
    constexpr sal_Int32 shownColumns = 8;
    const sal_Int32 at = std::max(row, 1) - 1; // a problem of a whole sheet has no row
    const auto range = sheet->getCellRangeByPosition(0, at, shownColumns, at);
    Reference<css::view::XSelectionSupplier>(view, css::uno::UNO_QUERY_THROW)->select(Any(range));
}

void selectTableRow(const Reference<css::frame::XModel>& model, TextView tableName, int row) {
    const auto tables = wordTables(model);
    const std::size_t space = tableName.rfind(u' ');
    const auto number = text::parseNumber(space == TextView::npos ? tableName : tableName.substr(space + 1));
    const auto index = number ? static_cast<std::size_t>(*number) - 1 : 0;
    if (index >= tables.size()) return;
    const Reference<css::text::XTextTable>& table = tables[index].table;
    const OUString rowNumber = OUString::number(row);
    const auto names = table->getCellNames();
    for (const OUString& name : names) {
        if (!name.endsWith(rowNumber) || name.getLength() != rowNumber.getLength() + 1) continue;
        const Reference<css::view::XSelectionSupplier> selection(model->getCurrentController(), css::uno::UNO_QUERY_THROW);
        selection->select(Any(table->getCellByName(name)));
        return;
    }
}

void selectParagraph(const Reference<css::frame::XModel>& model, int row) {
    const auto paragraphs = wordParagraphs(model);
    const std::size_t index = static_cast<std::size_t>(std::max(row, 1)) - 1; // a problem of the whole text has no row
    if (index >= paragraphs.size()) return;
    const Reference<css::text::XTextViewCursorSupplier> view(model->getCurrentController(), css::uno::UNO_QUERY_THROW);
    view->getViewCursor()->gotoRange(paragraphs[index], false);
}

} // namespace

void showSource(const Reference<css::uno::XComponentContext>& context, const Reference<css::frame::XModel>& workbook, const OUString& url,
                TextView sheet, int row) {
    Reference<css::frame::XModel> model = workbook;
    if (!url.isEmpty() && url != workbook->getURL()) {
        const auto loader = service<css::frame::XComponentLoader>(context, "com.sun.star.frame.Desktop");
        const auto options = isPlainText(url) ? plainTextOptions(url) : Sequence<css::beans::PropertyValue>();
        model.set(loader->loadComponentFromURL(url, ascii("_default"), 0, options), css::uno::UNO_QUERY_THROW);
    }
    if (Reference<css::sheet::XSpreadsheetDocument>(model, css::uno::UNO_QUERY).is()) {
        selectSheetRow(model, sheet, row);
    } else if (sheet.starts_with(u"ตาราง ")) {
        selectTableRow(model, sheet, row);
    } else {
        selectParagraph(model, row);
    }
}

void showTable(const Reference<css::frame::XModel>& workbook, TextView range) {
    const Reference<css::sheet::XSpreadsheetDocument> document(workbook, css::uno::UNO_QUERY_THROW);
    const Reference<css::sheet::XSpreadsheetView> view(workbook->getCurrentController(), css::uno::UNO_QUERY);
    const auto table = view.is() && !range.empty() ? findRange(document, range) : std::nullopt;
    if (!table) return;
    const auto sheet = sheetAt(document, table->Sheet);
    if (property<bool>(sheet, "IsVisible")) view->setActiveSheet(sheet);
}

std::optional<SelectedRow> selectedRow(const Reference<css::frame::XModel>& workbook) {
    const Reference<css::sheet::XCellRangeAddressable> selection(workbook->getCurrentSelection(), css::uno::UNO_QUERY);
    if (!selection.is()) return std::nullopt;
    const auto address = selection->getRangeAddress();
    return SelectedRow{address.Sheet, address.StartRow};
}

} // namespace tambonplan::office
