#pragma once

#include "intake/Header.hpp"

namespace tambonplan::intake {

/// "ลำดับ | เรื่องที่ขอ | จำนวนเงิน | ประเภท": where no header names the projects beside money, the column whose cells read like names of works
/// holds them: the more of the columns are those of a plan, the less the names need to begin with words of works. Its low score makes it a
/// question to the officer.
void nameFromContent(const GridView& view, const Vocabulary& words, Band& band);

/// The same where the header names no money either ("ข้อ | เสนอเรื่องอะไร | กี่บาท | ใครทำ"), or something else than the names of works: only
/// the cells are witnesses. True where the table is a plan.
bool settleByContent(const GridView& view, const Vocabulary& words, Band& band);

} // namespace tambonplan::intake
