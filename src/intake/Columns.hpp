#pragma once

#include "intake/ColumnContent.hpp"
#include "intake/Header.hpp"

namespace tambonplan::intake {

/// Settles the meaning of columns where the header alone is not enough: two columns of one kind, headers that say one thing
/// over cells that say another, columns without header. Sets every column's certainty; an officer's rule is never overruled.
void settleColumns(const GridView& view, const Vocabulary& words, Band& band, std::size_t first, std::size_t end);

/// A band for a table without header, from content alone: at least one column of project names, numbered or with money.
/// `columns` is empty where the grid does not look like a plan.
Band bandFromContent(const GridView& view, const Vocabulary& words);

} // namespace tambonplan::intake
