#pragma once

#include "office/Uno.hpp"

namespace tambonplan::office {

/// Mends what Writer stores in a Word document (.docx) and Word reads otherwise: names of fonts (report/WordFonts.hpp), and, where asked,
/// pages that are counted in Thai digits. Throws what the office throws.
void finishWordDocument(const Reference<css::uno::XComponentContext>& context, const OUString& url, bool thaiPages);

/// The same for names of fonts in an Excel document (.xlsx), its charts too.
void finishExcelDocument(const Reference<css::uno::XComponentContext>& context, const OUString& url);

} // namespace tambonplan::office
