#pragma once

#include <set>

#include "plan/Commands.hpp"

namespace tambonplan::plan {

/// Moves register rows whole to TP_Removed, with `reason`, the time and the decisions that TP_Review holds on them, so that nothing an
/// officer typed is lost.
void removeRows(Context& context, const std::vector<std::size_t>& rows, const Text& reason);

/// Puts row `at` of TP_Removed back at the end of the register, as it was; its place there. The archived row stays until `dropArchived`.
std::size_t restoreRow(Workbook& book, std::size_t at);
void dropArchived(Workbook& book, const std::set<std::size_t>& rows);

/// ใช้ / ไม่ใช้ of TP_Sources: the rows of a source that the officer took out leave the register, those of one that he took in again come
/// back with everything that was his; the open problems of a source that is out count as solved.
void applyUse(Context& context);

/// True where the officer (or a file that replaced it) took this source out. An empty sheet asks for the file as a whole.
bool isTakenOut(const Workbook& book, const Text& file, const Text& sheet);

} // namespace tambonplan::plan
