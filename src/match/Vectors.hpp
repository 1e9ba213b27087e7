#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "match/Parallel.hpp"
#include "text/Text.hpp"

namespace tambonplan::match {

/// One weighted feature of a text.
struct Term {
    std::uint32_t id = 0;
    float weight = 0;
};

/// Vectors of texts: TF-IDF weights, length 1, terms sorted from the most frequent to the rarest, all rows in one piece of memory.
struct Vectors {
    std::vector<Term> all;
    std::vector<std::size_t> starts{0}; ///< where each row begins in `all`; one more for the end
    std::uint32_t terms = 0;

    std::size_t size() const { return starts.size() - 1; }
    std::span<const Term> row(std::size_t i) const { return {all.data() + starts[i], all.data() + starts[i + 1]}; }

    /// Cosine of two rows, 0–1; 0 where one is empty.
    double cosine(std::size_t a, std::size_t b) const;

    /// How much of row `a` stands in row `b` too, 0–1, by the squares of the weights.
    double held(std::size_t a, std::size_t b) const;
};

/// What a text is cut into.
enum class Pieces {
    Trigrams, ///< three letters each, spaces counting as letters; a shorter text is one piece
    Words,    ///< between spaces
    Edges     ///< two and three letters each, within words and with their edges: for short values such as a year or a code
};

/// Vectors of the pieces of each text. Ids and weights depend on the set of texts, not on their order. `copies`: how often each text
/// stands in the list, if not once.
Vectors makeVectors(const std::vector<Text>& texts, const Team& team, Pieces pieces = Pieces::Trigrams,
                    const std::vector<std::uint32_t>& copies = {});

} // namespace tambonplan::match
