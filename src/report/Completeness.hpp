#pragma once

#include "plan/Table.hpp"
#include "report/Record.hpp"
#include "report/Words.hpp"

namespace tambonplan::report {

/// Adds the list ความครบถ้วน: what the tambon plan still lacks, one row a check, with how many of how many are complete and what to do
/// (E-07, B-01, C-14, C-21, A-01). The checks are those of completeness.tsv. ผล is ครบ or ยังไม่ครบ; รายการ names what is missing, the first
/// few by code.
void addCompleteness(Record& data, const plan::Workbook& book, const std::vector<Record>& projects, const Words& words);

} // namespace tambonplan::report
