#pragma once

#include <vector>

#include <com/sun/star/text/XTextRange.hpp>

#include "intake/Grid.hpp"
#include "office/Uno.hpp"

namespace tambonplan::office {

/// Paragraphs and tables of a text, in their order.
std::vector<Reference<css::uno::XInterface>> blocksOf(const Reference<css::uno::XInterface>& text);

/// The paragraphs of a Writer document that stand outside its tables, blank ones too; those of text frames and text boxes before the
/// paragraph at which they are anchored.
/// Throws css::uno::Exception where the document is no text document.
std::vector<Reference<css::text::XTextRange>> wordParagraphs(const Reference<css::uno::XInterface>& document);

/// The same as a grid "ข้อความ" of one column, with the numbers and bullets that Word makes by itself; at most `most` of them.
intake::Grid readWordText(const Reference<css::uno::XInterface>& document, sal_Int32 most);

} // namespace tambonplan::office
