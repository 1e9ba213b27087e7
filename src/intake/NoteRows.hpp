#pragma once

#include "intake/Vocabulary.hpp"

namespace tambonplan::intake {

/// Does a line that stands alone in a row between projects only say something about the list: about rows of it by their numbers
/// ("โครงการลำดับที่ 1-3 เร่งด่วน", "ขอให้พิจารณาข้อ 2 ก่อน"), or where a page ends ("หน้า 2", "(ต่อหน้า 3)")? Then it is neither a project nor a
/// heading. "ข้อ 2 โครงการที่ทำร่วมกัน" and "โครงการที่ 7 ปรับปรุงหอกระจายข่าว" are numbered, and no such line.
/// `numbered`: most rows around have running numbers of their own and more than a name; else one number alone may be that of the line
/// itself.
bool isNoteOnRows(TextView line, bool numbered, const Vocabulary& words);

} // namespace tambonplan::intake
