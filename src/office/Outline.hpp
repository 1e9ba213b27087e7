#pragma once

#include "office/Change.hpp"

namespace tambonplan::office {

/// True where these rows are hidden, as a closed group is.
bool isClosed(const Reference<css::sheet::XSpreadsheet>& sheet, RowSpan rows);

/// Makes the rows that `change` names a group, closed or open, in place of the one that stood there. To be called once the rows are where
/// they belong. Calc records it.
void groupRows(const Reference<css::sheet::XSpreadsheet>& sheet, const TableChange& change, bool closed);

} // namespace tambonplan::office
