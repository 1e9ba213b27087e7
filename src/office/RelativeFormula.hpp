#pragma once

#include "office/Uno.hpp"

namespace tambonplan::office {

// A formula that is filled down a column has another text in every row. In relative notation, where an address of a relative row says how
// far that row is away, it has one text, which all rows share: thousands of formulas are then compared, kept and written as one.

/// `formula` of a cell in `row` (0-based) in relative notation. Texts, names of sheets, absolute rows and names stay as they are;
/// relative notation stays too. Nothing is lost: `toAbsolute` gives the text back.
Text toRelative(TextView formula, sal_Int32 row);

/// The formula as the office writes it in a cell of `row` (0-based).
Text toAbsolute(TextView formula, sal_Int32 row);

/// The row of the cell itself, behind the letters of a column.
Text ownRow();

/// True where Calc, filling the formula down, makes formulas that are equal in relative notation: not for arrays and addresses of whole
/// rows.
bool fillsDown(TextView formula);

} // namespace tambonplan::office
