#pragma once

#include "intake/Grid.hpp"
#include "office/Uno.hpp"
#include "text/Encoding.hpp"

namespace tambonplan::office {

/// A file called .txt.
bool isPlainText(const OUString& url);

/// True where text is a delimited table under another name: a row of headers, and below it as many cells in nearly every line.
bool holdsTable(TextView text, char16_t separator);

/// Gives `source`, whose file is known, the lines of a text file, decoded as delimited text is, at most `most` of them. False where the
/// file is a delimited table, or no text.
bool readPlainText(const OUString& url, const text::DelimitedWish& wish, sal_Int32 most, intake::SourceDocument& source);

/// Options with which the office opens a text file in the encoding that it has.
Sequence<css::beans::PropertyValue> plainTextOptions(const OUString& url);

} // namespace tambonplan::office
