#pragma once

#include <utility>
#include <vector>

#include "intake/Grid.hpp"
#include "plan/OutsideMatch.hpp"
#include "plan/Problems.hpp"
#include "text/RuleTable.hpp"

namespace tambonplan::plan {

/// One line of a list of votes (C-17).
struct VoteLine {
    Text code; ///< of the plan, where the list has a column of codes: a ballot that was printed, filled in and sent back
    OutsideProject project;
    std::vector<std::pair<int, double>> votes; ///< village that voted (0 = not known) and its votes
    intake::Place place;
};

/// Reads a list of votes: one line a project with its votes, or with a column for each village. The village of a list that has no column of
/// villages is the one that its heading, its sheet or its file names. `words`: votes.tsv. A grid without such a list gives no line; numbers
/// of votes that cannot be read go into `findings`.
std::vector<VoteLine> readVoteList(const text::RuleTable& words, const Text& file, const intake::Grid& grid,
                                   std::vector<Finding>& findings);

} // namespace tambonplan::plan
