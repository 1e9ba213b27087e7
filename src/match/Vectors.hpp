#pragma once

#include <cstdint>
#include <vector>

#include "text/Text.hpp"

namespace tambonplan::match {

/// One weighted feature of a text.
struct Term {
    std::uint32_t id = 0;
    float weight = 0;
};

/// Trigram vectors of texts: TF-IDF weights, length 1, terms sorted from the most frequent to the rarest.
struct Vectors {
    std::vector<std::vector<Term>> rows;
    std::uint32_t terms = 0;

    /// Cosine of two rows, 0–1.
    double cosine(std::size_t a, std::size_t b) const;
};

/// Vectors of character trigrams (shorter texts: the text itself). Words in Latin letters may be parted by spaces.
Vectors makeVectors(const std::vector<Text>& texts, unsigned threads);

/// Two rows whose cosine reaches a threshold; a < b.
struct Near {
    std::uint32_t a = 0, b = 0;
    float cosine = 0;
};

/// All pairs of rows with cosine ≥ `threshold` (> 0), exactly, in order of (a, b). Prefix-filtered join after Bayardo, Ma, Srikant
/// (All-Pairs, 2007) with the remaining-norm bound of Anastasiu, Karypis (L2AP, 2014). With `split` > 0 only pairs between
/// rows below `split` and rows from `split` on. `cancelled` is asked now and then; true gives an empty result.
std::vector<Near> joinVectors(const Vectors& vectors, double threshold, std::size_t split, unsigned threads);

} // namespace tambonplan::match
