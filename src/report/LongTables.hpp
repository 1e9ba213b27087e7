#pragma once

#include "report/Xml.hpp"

namespace tambonplan::report {

/// Rows of a table of a text document from which on it is cut.
inline constexpr std::size_t longTable = 240;

/// Cuts tables of a text document that are longer than `longTable` rows into parts of about the same length, each with the header rows, one
/// below the other. The office lays out a table of a thousand rows over and over: the time grows with the square of its pages.
/// Cells over several rows stay whole.
void cutLongTables(Node& document);

} // namespace tambonplan::report
