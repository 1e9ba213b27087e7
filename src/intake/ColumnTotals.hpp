#pragma once

#include <vector>

#include "intake/ColumnContent.hpp"
#include "intake/Header.hpp"

namespace tambonplan::intake {

/// Amounts below an unknown header that make up what the known sources lack of the total come from one more source.
void findSources(const GridView& view, const Vocabulary& words, Band& band, std::size_t first, std::size_t end);

/// Amounts that are the sum of the sources, years or quarters beside them in nearly every row are their total, under whatever header, and
/// of their unit. Rows `first` … `end` - 1; `contents`: of the columns of the band.
void settleTotals(const GridView& view, const Vocabulary& words, Band& band, const std::vector<ColumnContent>& contents, std::size_t first,
                  std::size_t end);

/// "จำนวน | ราคาต่อหน่วย" where no column holds money: their product is the budget.
void priceTimesQuantity(const Vocabulary& words, Band& band);

/// "จำนวน | ราคาต่อหน่วย | รวมเงิน": the two columns whose product is the budget in nearly every row.
void findProduct(const GridView& view, const Vocabulary& words, Band& band, const std::vector<ColumnContent>& contents, std::size_t first,
                 std::size_t end);

} // namespace tambonplan::intake
