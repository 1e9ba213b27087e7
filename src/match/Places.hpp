#pragma once

#include "match/Features.hpp"

namespace tambonplan::match {

/// How the places of two works on things compare.
struct PlaceMatch {
    bool conflict = false;      ///< other soi, other part, other reach, other named spot, other village
    bool reachConflict = false; ///< same line or water, other reach
    bool soiSame = false;
    bool phaseSame = false;   ///< both numbered, the same number
    bool phaseOpen = false;   ///< only one is numbered
    int agreed = 0;           ///< named spots that both have, besides the own village
    int open = 0;             ///< named spots that only one has
    bool route = false;       ///< at least two spots agree
    bool sameVillage = false; ///< proposed by the same village, or both name the same villages
    bool specific = false;    ///< an agreed spot has a name of its own and is no village
    bool linked = false;      ///< villages differ, and each names the other or both name one spot
    bool mutual = false;      ///< villages differ, and each names the other
    bool doubtful = false;    ///< names agree but for marks or a letter
    bool generic = false;     ///< neither names a spot
    bool oneGeneric = false;  ///< one names a spot, the other none
    bool oneSoi = false;      ///< one says which soi, the other names none
    bool vague = false;       ///< nothing agrees, and each has a word behind the work that may be the name of a place
    TextView shown;           ///< in the features: the agreed spot with the most letters
};

/// Compares places facet by facet. Symmetric.
PlaceMatch comparePlaces(const Features& a, const Features& b);

} // namespace tambonplan::match
