#pragma once

#include "plan/Table.hpp"
#include "report/Record.hpp"
#include "report/Words.hpp"

namespace tambonplan::report {

/// Adds ครุภัณฑ์, the purchases of equipment by the words that their names begin with (ผ.03, B.4), and ประเภทครุภัณฑ์, the same by kind with
/// counts and sums. Words and kinds are settings; what no kind names is `report.otherEquipment`.
void addEquipment(Record& data, const plan::Workbook& book, const std::vector<Record>& projects, const Words& words);

inline constexpr TextView equipmentKind = u"ประเภทครุภัณฑ์"; ///< list, field of a purchase, and setting: "kind = word, word; kind = …"

} // namespace tambonplan::report
