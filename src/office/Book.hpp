#pragma once

#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/table/CellRangeAddress.hpp>

#include <optional>

#include "office/Cells.hpp"
#include "office/Uno.hpp"
#include "plan/Table.hpp"

namespace tambonplan::office {

struct TableChange;

/// A table as it stands in the document.
struct SheetTable {
    Text sheet;
    css::table::CellRangeAddress range; ///< header and data
    Matrix contents;                    ///< header and data; formulas as text
    Text pageStyle{};                   ///< of its sheet; empty where it is protected
};

/// What a command wrote.
struct Written {
    bool anything = false;
    double comparing = 0; ///< seconds that finding the differences took, without the office
};

/// All tables of ours in a document with the values of their cells, as the commands work on them; `Book` reads the formulas too. Throws
/// css::uno::Exception where it is no Calc document.
plan::Workbook readTables(const Reference<css::frame::XModel>& model);

/// The tambon workbook (contract §3) behind an open Calc document: reads its tables, and writes what a command wants as one Undo step.
class Book {
public:
    /// Reads every table of ours with its formulas, or with those of the tables `written` alone where only they will be written: the office
    /// needs longer for a formula's text than for its value. Throws css::uno::Exception where `model` is no Calc document.
    explicit Book(const Reference<css::frame::XModel>& model, const std::vector<Text>* written = nullptr);

    /// All tables with the values of their cells, for the commands.
    const plan::Workbook& values() const { return values_; }

    /// Merges what a command wants with what stands in the sheets and writes the difference as one Undo step called `title`.
    /// Nothing to change leaves no step.
    /// Throws plan::Failure `error.sheetProtected`; whatever is thrown, the document is as before.
    Written write(plan::Workbook wanted, const OUString& title);

    /// Text under a header in the row of ours that is selected; nothing where no such row is selected.
    std::optional<Text> selected(TextView header) const;

private:
    void apply(std::vector<TableChange>& changes, const OUString& title) const;

    Reference<css::frame::XModel> model_;
    Reference<css::sheet::XSpreadsheetDocument> document_;
    std::map<Text, SheetTable> tables_;
    plan::Workbook values_;
};

} // namespace tambonplan::office
