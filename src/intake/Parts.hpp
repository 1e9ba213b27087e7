#pragma once

#include <vector>

#include "intake/TableReader.hpp"

namespace tambonplan::intake {

/// Cuts a grid into tables at its header bands (`bands`, as findBands gives them), settles the meaning of the columns, and tells
/// plans from other tables.
std::vector<TablePart> cutParts(const GridView& view, const Vocabulary& words, const std::vector<Band>& bands);

/// Tables captioned as works of the past (ที่ผ่านมา, แล้วเสร็จ) are no proposals, unless the document holds nothing else.
void setPastAside(std::vector<std::vector<TablePart>>& grids);

/// A grid without header read with the header of the table above; empty where it does not go on with that table.
std::vector<TablePart> continuedParts(const GridView& view, const Vocabulary& words, const DocumentState& state);

/// A grid without any header read from its content; empty where it does not look like a plan.
std::vector<TablePart> headerlessParts(const GridView& view, const Vocabulary& words);

/// Does a heading name works that are no proposals: "โครงการที่ดำเนินการแล้ว ปี 2568", but not "โครงการค้างจากปีก่อน", nor "ปีที่แล้วทำถนนเสร็จแล้ว
/// ที่ประชุมขอดังนี้"?
bool namesOther(const Vocabulary& words, const Text& line);

/// Does any part hold a plan?
bool holdsPlan(const std::vector<TablePart>& parts);

} // namespace tambonplan::intake
