#pragma once

#include <com/sun/star/text/XTextTable.hpp>

#include "intake/Grid.hpp"
#include "office/Uno.hpp"

namespace tambonplan::office {

/// A table of a Writer document, and what stands in it.
struct WordTable {
    Reference<css::text::XTextTable> table;
    intake::Grid grid;
};

/// All tables of a Writer document in the order of its text, those in cells (after the one around them) and in text frames too.
/// Throws css::uno::Exception where the document is no text document.
std::vector<WordTable> wordTables(const Reference<css::uno::XInterface>& document);

/// All tables of a Writer document as grids "ตาราง 1", "ตาราง 2" …, with the paragraphs around them.
/// Merged cells are placed by the table's column separators; cell addresses are those that Writer shows.
/// Throws css::uno::Exception where the document is no text document.
std::vector<intake::Grid> readWordTables(const Reference<css::uno::XInterface>& document);

} // namespace tambonplan::office
