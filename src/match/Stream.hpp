#pragma once

#include <cstdint>
#include <vector>

#include "text/Text.hpp"

namespace tambonplan::match {

/// What stands between two letters of a stream.
enum Gap : std::uint8_t { GapNone = 0, GapSpace = 1, GapDot = 2, GapDash = 4, GapBracket = 8, GapList = 16, GapEnd = 32, GapOpen = 64 };

/// A project name as its base letters: no marks above or below, ำ → า, no spaces or punctuation, with the way back to the folded text.
/// Words are looked up on the base letters, which survive pasting from PDF, and checked on the folded text, which tells ร่วม from รวม.
struct Stream {
    Text folded;                   ///< text::fold of the name
    Text base;                     ///< its base letters
    std::vector<std::uint32_t> at; ///< place of each base letter in `folded`; one more for the end
    std::vector<std::uint8_t> gap; ///< gaps before each base letter; one more for the end
    std::vector<bool> inside;      ///< of what Lexicon::expand gave: letters inside a longer known word
    bool reworded = false;         ///< of what Lexicon::expand gave: words were replaced
    bool damaged = false;          ///< holds sequences that correct Thai cannot hold
    bool toneless = false;         ///< long enough to hold tone marks, and holds none

    std::size_t size() const { return base.size(); }

    /// Folded letters of [from, to) without spaces and punctuation.
    Text piece(std::size_t from, std::size_t to) const;

    /// No word of correct Thai begins at `place` (text::splitsSyllable). False where the text is damaged.
    bool splitsSyllable(std::size_t place) const;

    /// Folded text of [from, to) as written, trimmed of spaces.
    Text shown(std::size_t from, std::size_t to) const;
};

Stream makeStream(TextView raw);

/// Base letters of a text.
Text baseOf(TextView raw);

/// Text without tone marks, ์ and ็.
Text withoutTones(TextView folded);

/// End of a glyph that a PDF could not name, "(cid:201)", if one begins at `at`; else `at`. Such glyphs are marks that got lost.
std::size_t lostGlyphEnd(TextView folded, std::size_t at);

/// True for letters, digits and marks; false for spaces, punctuation, ๆ and ฯ.
bool isWritten(char16_t c);

/// True for ่ ้ ๊ ๋ ์ and ็.
constexpr bool isTone(char16_t c) {
    return c >= 0x0E47 && c <= 0x0E4C;
}

} // namespace tambonplan::match
