#pragma once

#include "report/Xml.hpp"

namespace tambonplan::report {

/// Every digit of the text, of headers and footers as Thai digit; numbers of cells and charts that have a format are shown in them.
void useThaiDigits(Node& document);

/// Marks a text whose digits stay as they are: the name of a file.
void keepDigits(Node& text);

/// Page numbers of a text document in Thai digits, for what Writer shows, stores as ODT and prints. It writes page counts in Arabic digits
/// whatever format they have: ReportDocument.cpp puts the count itself there.
void useThaiPageNumbers(Node& document);

/// The same for Word: NUMPAGES of a header or footer (`w:hdr`, `w:ftr`) gets the switch for Thai digits, and what the fields show until
/// Word counts again becomes Thai. The name of the switch is written in capitals, as ECMA-376 has it: LibreOffice 7.4 takes
/// "ThaiArabic" for the letters ก ข ค.
void useThaiWordFields(Node& part);

/// `word/document.xml` with pages that are counted in Thai digits (`w:pgNumType`): PAGE and a table of contents that Word makes anew.
std::string withThaiWordPages(std::string document);

} // namespace tambonplan::report
