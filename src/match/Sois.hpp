#pragma once

#include "match/Places.hpp"

namespace tambonplan::match {

/// Says in `match` whether both lie in one soi, or in two. True where each row calls its soi after what the other one says lies there.
bool compareSois(const Features& a, const Features& b, PlaceMatch& match);

} // namespace tambonplan::match
