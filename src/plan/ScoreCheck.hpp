#pragma once

#include "plan/Problems.hpp"

namespace tambonplan::plan {

/// What is wrong with criteria and scores: weights that do not make 100, values that are missing, a place of the meeting given twice
/// (C-17).
std::vector<Finding> scoreFindings(const Workbook& book);

} // namespace tambonplan::plan
