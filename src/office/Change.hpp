#pragma once

#include <memory>
#include <optional>

#include "office/Book.hpp"
#include "office/Format.hpp"

namespace tambonplan::office {

/// Cells of a column or block that get other contents. Rows and columns are those of the sheet, 0-based.
struct CellBlock {
    sal_Int32 column = 0, row = 0;
    Matrix before, after;
};

/// First and last of some rows of a sheet, 0-based.
struct RowSpan {
    sal_Int32 first = 0, last = 0;
    bool operator==(const RowSpan&) const = default;
};

/// What happens to one table in one command.
struct TableChange {
    Text name; ///< "TP_Register"
    Text sheet;
    bool isNew = false;
    css::table::CellRangeAddress range; ///< after the change; Sheet is set when the sheet exists
    TableLook look;
    Matrix contents; ///< header and data after the change, formulas in the office's notation; empty where nothing changes
    std::vector<sal_Int32> deletedRows; ///< rows of the sheet to delete, last first
    sal_Int32 appendedRows = 0;
    sal_Int32 newColumns = 0; ///< the last columns of a table that stood there with fewer
    sal_Int32 keyColumns = 0; ///< the first columns, which say what a row is about
    bool hidden = false;      ///< its sheet is not shown
    plan::Purpose purpose{};
    Text pageStyleBefore; ///< of a sheet that another paper fits better now; else empty
    /// Of rows that stay, and the appended ones; after rows were deleted and appended. Undo keeps them too.
    std::shared_ptr<std::vector<CellBlock>> blocks = std::make_shared<std::vector<CellBlock>>();
    std::optional<RowSpan> foldedBefore, folded; ///< the rows at the end that are a group (plan::Schema::foldedText)

    /// Cells change.
    bool any() const { return isNew || !deletedRows.empty() || appendedRows > 0 || !blocks->empty(); }
    bool restyled() const { return !pageStyleBefore.empty(); }
};

/// Compares every table of `wanted` with what stands in the document (`existing`, and the `values` of its cells). Pure: writes nothing.
/// `takenSheets` are the names of all sheets of the document.
std::vector<TableChange> findChanges(const std::map<Text, SheetTable>& existing, const plan::Workbook& values, const plan::Workbook& wanted,
                                     const std::vector<Text>& takenSheets);

} // namespace tambonplan::office
