#pragma once

#include <cstdint>

#include "text/Text.hpp"

namespace tambonplan::classify {

/// A text as letters without marks, each with the marks that stood at it: words can be found where marks were lost or
/// moved (pasted PDF text), and the marks that are left still tell words apart that share their letters (ท่อ/ทอ, ถึง/ถัง).
struct BareText {
    /// What stood between a letter and the one before it.
    enum class Gap : std::uint8_t { None, Space, Dash, Wall };

    Text letters;              ///< folded, without marks, spaces and punctuation; ำ is า with a mark
    std::vector<Text> marks;   ///< per letter, in the order written
    std::vector<Gap> gaps;     ///< per letter: the strongest gap before it (Wall: bracket, comma, slash, quote)
    std::vector<bool> bracket; ///< per letter: inside round brackets
    bool tonesLost = false;    ///< not one tone mark in the text
    bool damaged = false;      ///< holds sequences that correct Thai cannot hold

    explicit BareText(TextView raw);

    std::size_t size() const { return letters.size(); }

    /// Marks of the letters from `start` to `end`, sorted.
    Text sortedMarks(std::size_t start, std::size_t end) const;
};

/// True where `word` can stand in `text` at `start` (its letters are known to agree there): the marks fit, allowing for lost and
/// moved ones in longer words, and neither end cuts a syllable in two.
bool standsAt(const BareText& word, const BareText& text, std::size_t start);

/// True where `word` stands anywhere in `text`.
bool contains(const BareText& text, const BareText& word);

} // namespace tambonplan::classify
