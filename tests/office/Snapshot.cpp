#include "Snapshot.hpp"

#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XCellRangeFormula.hpp>
#include <com/sun/star/sheet/XDatabaseRange.hpp>
#include <com/sun/star/sheet/XNamedRange.hpp>
#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/sheet/XUsedAreaCursor.hpp>
#include <com/sun/star/style/XStyleFamiliesSupplier.hpp>

#include <sstream>

namespace tambonplan::tests {

namespace {

using css::table::CellRangeAddress;

std::string utf8(const OUString& text) {
    return text::toUtf8(fromOffice(text));
}

Reference<css::document::XUndoManager> manager(const Reference<css::frame::XModel>& model) {
    return Reference<css::document::XUndoManagerSupplier>(model, css::uno::UNO_QUERY_THROW)->getUndoManager();
}

void cells(std::ostream& out, const Reference<css::sheet::XSpreadsheet>& sheet) {
    const auto cursor = sheet->createCursor();
    Reference<css::sheet::XUsedAreaCursor>(cursor, css::uno::UNO_QUERY_THROW)->gotoEndOfUsedArea(false);
    const CellRangeAddress end = Reference<css::sheet::XCellRangeAddressable>(cursor, css::uno::UNO_QUERY_THROW)->getRangeAddress();
    const auto range = sheet->getCellRangeByPosition(0, 0, end.EndColumn, end.EndRow);
    const auto formulas = Reference<css::sheet::XCellRangeFormula>(range, css::uno::UNO_QUERY_THROW)->getFormulaArray();
    for (sal_Int32 row = 0; row < formulas.getLength(); ++row) {
        for (const OUString& cell : formulas[row])
            out << utf8(cell) << '\t';
        out << '\n';
    }
    for (sal_Int32 column = 0; column <= end.EndColumn;
         ++column) // one style a column below the header: the range answers for all its cells
        out << utf8(property<OUString>(sheet->getCellRangeByPosition(column, std::min<sal_Int32>(1, end.EndRow), column, end.EndRow),
                                       "CellStyle"))
            << '\t';
    out << '\n';
}

void names(std::ostream& out, const char* title, const Reference<css::container::XNameAccess>& access) {
    out << title;
    const auto all = access->getElementNames();
    for (const OUString& name : all) {
        out << ' ' << utf8(name);
        const Reference<css::sheet::XNamedRange> range(access->getByName(name), css::uno::UNO_QUERY);
        if (range.is()) out << '=' << utf8(range->getContent());
        const Reference<css::sheet::XDatabaseRange> database(access->getByName(name), css::uno::UNO_QUERY);
        if (database.is()) {
            const auto at = database->getDataArea();
            out << '=' << at.Sheet << ',' << at.StartColumn << ',' << at.StartRow << ',' << at.EndColumn << ',' << at.EndRow
                << (property<bool>(database, "AutoFilter") ? " filter" : "");
        }
    }
    out << '\n';
}

} // namespace

std::string sheetSnapshot(const Reference<css::frame::XModel>& model, TextView sheet) {
    std::ostringstream out;
    const Reference<css::sheet::XSpreadsheetDocument> document(model, css::uno::UNO_QUERY_THROW);
    cells(out, Reference<css::sheet::XSpreadsheet>(document->getSheets()->getByName(toOffice(sheet)), css::uno::UNO_QUERY_THROW));
    return out.str();
}

std::string snapshot(const Reference<css::frame::XModel>& model) {
    std::ostringstream out;
    const Reference<css::sheet::XSpreadsheetDocument> document(model, css::uno::UNO_QUERY_THROW);
    const auto sheets = document->getSheets()->getElementNames();
    for (const OUString& name : sheets)
        out << "== " << utf8(name) << '\n' << sheetSnapshot(model, fromOffice(name));
    names(out, "names", property<Reference<css::container::XNameAccess>>(model, "NamedRanges"));
    names(out, "databases", property<Reference<css::container::XNameAccess>>(model, "DatabaseRanges"));
    const auto families = Reference<css::style::XStyleFamiliesSupplier>(model, css::uno::UNO_QUERY_THROW)->getStyleFamilies();
    for (const char* family : {"CellStyles", "PageStyles"})
        names(out, family, Reference<css::container::XNameAccess>(families->getByName(ascii(family)), css::uno::UNO_QUERY_THROW));
    return out.str();
}

int undoSteps(const Reference<css::frame::XModel>& model) {
    return manager(model)->getAllUndoActionTitles().getLength();
}

Text undoTitle(const Reference<css::frame::XModel>& model) {
    return undoSteps(model) > 0 ? fromOffice(manager(model)->getCurrentUndoActionTitle()) : Text();
}

void undo(const Reference<css::frame::XModel>& model) {
    manager(model)->undo();
}

void redo(const Reference<css::frame::XModel>& model) {
    manager(model)->redo();
}

} // namespace tambonplan::tests
