#pragma once

#include <cstddef>
#include <cstdint>

#include "match/Features.hpp"

namespace tambonplan::match {

constexpr std::size_t shortName = 4; ///< names up to this length must agree letter by letter

/// Letters to change, add or drop. Bit-parallel after Myers (1999) in the form of Hyyrö; names are short.
std::size_t distance(TextView a, TextView b);

/// How much one named spot is like another.
enum class SpotLikeness : std::uint8_t { None, Near, Same };

/// Compares two named spots; `oneVillage`: of two works of one village. Symmetric.
SpotLikeness compareSpots(const Element& a, const Element& b, bool oneVillage);

/// Whether two names of spots, in base letters, may be one name: the same, one at the end of the other, or spelt in two ways.
/// Places agree by their names only where this holds, so it chooses candidates.
bool mayBeOneName(TextView a, TextView b);

} // namespace tambonplan::match
