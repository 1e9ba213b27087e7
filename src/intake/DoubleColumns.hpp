#pragma once

#include <vector>

#include "intake/ColumnContent.hpp"
#include "intake/Header.hpp"

namespace tambonplan::intake {

/// Of several columns of a meaning that only one can have (two of names, two of numbers, a budget beside its parts) the best keeps it; the
/// others get the meaning that is left for them. `contents`: of the columns of the band.
void settleDoubles(Band& band, const Vocabulary& words, const std::vector<ColumnContent>& contents);

} // namespace tambonplan::intake
