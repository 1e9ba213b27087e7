#pragma once

#include <optional>
#include <vector>

#include "text/Text.hpp"

namespace tambonplan::text {

/// Years พ.ศ. named in a text: "พ.ศ. ๒๕๗๐", "2570 – 2572" (both ends), "ปี 2027" → 2570, "1 ต.ค. 69" → 2569. In order, no repeats.
/// `ofYears`: the text stands where only years are written, so that "2027" and "70" are years by themselves.
std::vector<int> yearsBE(TextView text, bool ofYears = false);

/// Fiscal year (1 Oct – 30 Sep, named after its end) of a period text such as "ต.ค. 69 – ก.ย. 70" → 2570; of its last month.
std::optional<int> fiscalYearBE(TextView text);

} // namespace tambonplan::text
