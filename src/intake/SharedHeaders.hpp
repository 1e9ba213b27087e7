#pragma once

#include <vector>

#include "intake/GridView.hpp"
#include "intake/Parts.hpp"

namespace tambonplan::intake {

/// One header over several tables or sheets of a document means the same on all of them: what the longer ones show by their cells holds for
/// the short ones too. `views` and `parts` are those of the document, one for one.
void shareHeaders(const std::vector<GridView>& views, const Vocabulary& words, std::vector<std::vector<TablePart>>& parts);

} // namespace tambonplan::intake
