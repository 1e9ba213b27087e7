#pragma once

#include <memory>

#include "intake/Grid.hpp"
#include "intake/Rules.hpp"
#include "intake/ValueChecks.hpp"
#include "intake/VillagePlan.hpp"
#include "text/Messages.hpp"

namespace tambonplan::intake {

class VocabularyShelf;

/// Reads village plans out of grids of cells: where the header is, what each column means, what each row is.
/// Promise: every row of every grid ends in exactly one of `rows` and `skipped` (a row without a name, for instance, is in
/// `skipped` and in `problems`); nothing is invented and nothing dropped. Requirements S1 §7, B-11, B.1–B.4. Pure: no office, no files.
class Reader {
public:
    Reader(const Rules& rules, text::Messages messages);

    /// One reading per grid, in order. A grid without a project table has headerRow 0, all its rows skipped as OtherTable/OtherSheet
    /// and no problems; if no grid of the document holds one, the first reading carries a NoTable problem.
    /// A table without header that continues the one above (same columns) is read with the header above.
    std::vector<SourceReading> read(const SourceDocument& document) const;

private:
    std::shared_ptr<VocabularyShelf> words_; ///< the rules, prepared once
    ValueRules values_;
    text::Messages messages_;
};

} // namespace tambonplan::intake
