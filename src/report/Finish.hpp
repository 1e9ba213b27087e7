#pragma once

#include "report/Marks.hpp"
#include "report/Record.hpp"

namespace tambonplan::report {

/// Gives every paragraph that holds {ขึ้นหน้าใหม่} a page break before it, by a copy of its style, and takes the mark away.
void breakPages(Node& document);

/// Keeps the last rows of every table of a text that has a header on one page, so that no sum stands alone on the next. The settings of the
/// document tell the office to heed it; Word always does.
void keepTableEnds(Node& document);

/// A picture that stands in the text like a letter; 30 mm square where the mark names no size.
Node pictureFrame(const Picture& picture, const Mark& mark);

} // namespace tambonplan::report
