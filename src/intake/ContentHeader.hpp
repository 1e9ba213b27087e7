#pragma once

#include "intake/Header.hpp"

namespace tambonplan::intake {

/// "ลำดับ | เรื่องที่ขอ | จำนวนเงิน | ประเภท": among columns that belong to a plan, one under an unknown header whose cells begin like names of
/// projects holds the names. Its low score makes it a question to the officer.
void nameFromContent(const GridView& view, const Vocabulary& words, Band& band);

/// Takes the cells below a header as witnesses where the words of the header say too little ("ข้อ | เสนอเรื่องอะไร | กี่บาท | ใครทำ"): the more
/// of the columns are those of a plan, the less the names need to begin with words of works. True where the table is a plan; the columns
/// that only their cells explain have a low score, so that the officer is asked.
bool settleByContent(const GridView& view, const Vocabulary& words, Band& band);

} // namespace tambonplan::intake
