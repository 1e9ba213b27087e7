#pragma once

#include "intake/Grid.hpp"
#include "office/Uno.hpp"

namespace tambonplan::office {

/// All tables of a Writer document as grids "ตาราง 1", "ตาราง 2" …, with the paragraphs around them.
/// Merged cells are placed by the table's column separators; cell addresses are those that Writer shows.
/// Throws css::uno::Exception where the document is no text document.
std::vector<intake::Grid> readWordTables(const Reference<css::uno::XInterface>& document);

} // namespace tambonplan::office
