#pragma once

#include <cstdint>
#include <vector>

#include "match/Parallel.hpp"
#include "match/Vectors.hpp"

namespace tambonplan::match {

/// Two rows whose cosine reaches a threshold; a < b.
struct Near {
    std::uint32_t a = 0, b = 0;
    float cosine = 0;
};

/// All pairs of rows with cosine ≥ `threshold` (> 0), exactly, in order of (a, b). Prefix-filtered join after Bayardo, Ma, Srikant
/// (All-Pairs, 2007) with the remaining-norm bound of Anastasiu, Karypis (L2AP, 2014). With `split` > 0 only pairs between
/// rows below `split` and rows from `split` on.
std::vector<Near> joinVectors(const Vectors& vectors, double threshold, std::size_t split, const Team& team);

/// The same within one list, but only pairs with at least one row of `asked`; what the others have in common costs nothing.
std::vector<Near> joinVectors(const Vectors& vectors, double threshold, const std::vector<std::uint32_t>& asked, const Team& team);

/// The pairs within one list of a few thousand rows, for thresholds so low that a filter of prefixes costs more than it saves. Cosines are
/// rounded sums of single precision. In order of (a, b).
std::vector<Near> nearInShortList(const Vectors& vectors, double threshold, const Team& team);

/// Of the pairs within one list that `joinVectors` would find: for each row at most about `most`, the nearest of the rows before it. In
/// order of (a, b). Memory grows with rows × most, whatever the rows say.
std::vector<Near> nearestWithin(const Vectors& vectors, double threshold, std::size_t most, const Team& team);

/// Of the pairs of two lists that `joinVectors` would find: those that are among the `most` nearest of either row. In order of (a, b). Rows
/// as near as the last of these are kept too, up to ten times as many.
std::vector<Near> nearestVectors(const Vectors& vectors, double threshold, std::size_t split, std::size_t most, const Team& team);

/// How much of the shorter of two rows the longer must hold.
struct Held {
    double cosine = 0; ///< and their cosine at least
    double part = 1;   ///< 0–1, about
};

/// Pairs of two lists of which one row holds the other and says more: for each row the `most` nearest. In order of (a, b).
std::vector<Near> heldVectors(const Vectors& vectors, const Held& least, std::size_t split, std::size_t most, const Team& team);

} // namespace tambonplan::match
