#pragma once

#include <map>
#include <optional>

#include "text/Text.hpp"

namespace tambonplan::match {

/// How much of a thing is meant (กว้าง, ยาว, หนา, จำนวน), as far as the text says so.
struct Extent {
    std::optional<double> length;  ///< metres
    std::optional<double> area;    ///< square metres
    std::map<Text, double> counts; ///< things per unit: "20 จุด"

    bool empty() const { return !length && !area && counts.empty(); }
};

/// Reads a name or target, as written. What two of the words say about one measure is taken from the last of them.
Extent readExtent(TextView text);

/// 0–1: the smaller to the larger of the first measure that both know; -1 where they share none.
double extentRatio(const Extent& a, const Extent& b);

} // namespace tambonplan::match
