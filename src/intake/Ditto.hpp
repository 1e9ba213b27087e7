#pragma once

#include "intake/Header.hpp"

namespace tambonplan::intake {

/// Only a mark that says "as above" (บุพสัญญา)?
bool isDitto(TextView text, const Vocabulary& words);

/// The row in which a cell of `row` is written: that row, or where the cell only says "as above", the nearest row between it and the header
/// that says something else; npos where there is none.
std::size_t writtenIn(const GridView& view, const Vocabulary& words, const Band& band, std::size_t row, std::size_t column);

} // namespace tambonplan::intake
