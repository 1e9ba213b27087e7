#pragma once

#include "report/Xml.hpp"

namespace tambonplan::report {

/// Writes the numbers in table cells of a text narrower where their column is too narrow for them: Writer breaks a number that does not fit
/// over two lines, and what it then says is ten times less. Needs the width of Thai digits, so it comes after useThaiDigits.
void fitNumbers(Node& document);

} // namespace tambonplan::report
