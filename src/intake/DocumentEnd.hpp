#pragma once

#include <vector>

#include "intake/TableReader.hpp"

/// What only the whole document decides, once all of its tables are read.
namespace tambonplan::intake {

/// A plain "รวม" is the total where nothing of its village follows and it is not one of several parts.
void settleSums(const DocumentState& state, std::vector<SourceReading>& readings);

/// Reports ranks that run on over the tables of a village and stand twice. Where many do, every table has an order of its own.
void settleRanks(const DocumentState& state, std::vector<SourceReading>& readings);

} // namespace tambonplan::intake
