#pragma once

#include <optional>

#include "match/Lexicon.hpp"

namespace tambonplan::match {

/// See Matcher::otherWords. Symmetric.
std::optional<Wordings> differingWords(const Lexicon& lexicon, TextView a, TextView b);

} // namespace tambonplan::match
