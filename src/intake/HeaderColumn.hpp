#pragma once

#include <utility>

#include "intake/Header.hpp"

namespace tambonplan::intake {

/// Header score from which on a word counts as known.
inline constexpr double recognised = 0.5;

/// The year พ.ศ. of a header that names one year and hardly anything else ("ปี ๒๕๗๐", "พ.ศ. 2570 (บาท)", "ปี 70"); 0 else.
int headerYear(TextView text, const Vocabulary& words);

/// Words of units and how many baht each is.
inline constexpr std::pair<RowWord, double> moneyUnits[] = {
    {RowWord::Millions, 1e6}, {RowWord::HundredThousands, 1e5}, {RowWord::TenThousands, 1e4}, {RowWord::Thousands, 1e3}};

/// Factor of a unit that a header states: "(ล้านบาท)" → 1,000,000; 1 where none is stated.
double moneyUnit(TextView header, const Vocabulary& words);

/// Can the text of a span stand in a header: short, no number but a year?
bool headerLike(const Span& span, const Vocabulary& words);

/// What the levels of a header in rows `first` … `last` say about one column; a default column where they are empty.
Column readColumn(const GridView& view, const Vocabulary& words, std::size_t first, std::size_t last, std::size_t column);

} // namespace tambonplan::intake
