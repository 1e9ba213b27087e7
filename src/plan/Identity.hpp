#pragma once

#include "intake/VillagePlan.hpp"
#include "plan/Table.hpp"

namespace tambonplan::plan {

/// Which row each fresh row continues: one of the register, else one that left it earlier; npos where it is new.
struct Continuity {
    std::vector<std::size_t> standing, archived;
};

/// Finds rows again in a file that was read before, by what they are: the name as the source wrote it, with budget, target and place
/// telling equal names apart; then rows that left the register; last, names that were corrected a little, where numbers (soi, moo, phase)
/// agree or everything else does. `old` and `gone`: candidate rows of the tables, in the order of the source. Each is given once.
/// O(n log n) but for corrected names, which are compared pairwise among what is left.
Continuity continueRows(const Table& projects, const std::vector<std::size_t>& old, const Table& removed,
                        const std::vector<std::size_t>& gone, const std::vector<intake::ProjectRow>& rows);

/// How alike two names are, 0–1, by their letters alone: for telling a corrected name, not for telling duplicates.
double nameLikeness(TextView a, TextView b);

} // namespace tambonplan::plan
