#pragma once

#include "plan/Table.hpp"

namespace tambonplan::plan {

/// Joins what a run wants with what stands in the sheet, so that nothing of the officer is lost (contract §3):
/// columns stay where the officer put them and his own columns keep their cells beside their row; ✎ cells are replaced only
/// when empty or still what the last run wrote (remembered in the hidden column `memoryHeader`); rows keep their place unless
/// `schema.ourOrder`. Equal input gives back `before` unchanged.
Table merge(const Schema& schema, const Table& before, const Table& wanted);

/// Hidden last column of every table that has ✎ columns we fill: what the last run wrote into them.
inline constexpr TextView memoryHeader = u"ที่โปรแกรมเขียน";

} // namespace tambonplan::plan
