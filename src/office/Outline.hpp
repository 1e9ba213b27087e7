#pragma once

#include "office/Change.hpp"
#include "office/Undo.hpp"

namespace tambonplan::office {

/// True where these rows are hidden, as a closed group is.
bool isClosed(const Reference<css::sheet::XSpreadsheet>& sheet, RowSpan rows);

/// Makes the rows that `change` names a group, closed or open, in place of the one that stood there. To be called once the rows are where
/// they belong. Calc records it.
void groupRows(const Reference<css::sheet::XSpreadsheet>& sheet, const TableChange& change, bool closed);

/// Hides the rows `hidden` among `all` and shows the others, as `groupRows` left them: Calc's own redo leaves rows as they are that were
/// shown before.
void hideAgain(const Reference<css::sheet::XSpreadsheet>& sheet, RowSpan all, RowSpan hidden, RecordingOff& off);

} // namespace tambonplan::office
