#pragma once

#include "Office.hpp"

namespace tambonplan::tests {

/// Everything of a workbook that Undo must give back exactly, as lines of text: sheets, cell contents and formulas, cell styles of the
/// used cells, named ranges, database ranges, and the lists of cell and page styles.
std::string snapshot(const Reference<css::frame::XModel>& model);

/// The same for the cells of one sheet only.
std::string sheetSnapshot(const Reference<css::frame::XModel>& model, TextView sheet);

/// How many steps Undo offers, and the title of the next.
int undoSteps(const Reference<css::frame::XModel>& model);
Text undoTitle(const Reference<css::frame::XModel>& model);
void undo(const Reference<css::frame::XModel>& model);
void redo(const Reference<css::frame::XModel>& model);

} // namespace tambonplan::tests
