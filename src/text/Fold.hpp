#pragma once

#include <span>

#include "text/Text.hpp"

namespace tambonplan::text {

/// How often each lossless repair was made (requirements B.11, matching §4 A–B).
struct Repairs {
    unsigned privateUse = 0; ///< private-use marks of Windows and Mac fonts → Thai marks
    unsigned saraAm = 0;     ///< split or misplaced ำ
    unsigned order = 0;      ///< tone mark typed before its vowel
    unsigned doubled = 0;    ///< the same mark or vowel twice
    unsigned leadingE = 0;   ///< เเ → แ
    unsigned spaces = 0;     ///< NBSP and other odd spaces, runs of spaces
    unsigned invisible = 0;  ///< ZWSP and other invisible characters

    unsigned total() const { return privateUse + saraAm + order + doubled + leadingE + spaces + invisible; }
    Repairs& operator+=(const Repairs& other);
};

/// Text for display: repaired only where nothing is guessed. Line breaks stay. Idempotent.
Text repair(TextView raw, Repairs* counts = nullptr);

/// K1, the normalised text: repaired, Thai digits → Arabic, Latin in lower case, quotes and dashes unified,
/// line breaks → space, one space between words. Idempotent. This is `TP_FOLD`.
Text fold(TextView raw);

/// K2, the consonant skeleton of K1: no vowel or tone marks above or below, ำ → า, no spaces, no punctuation.
/// Equal skeletons alone never prove that two texts are the same (ร่วม/รวม, ท่อ/ทอ).
Text skeleton(TextView raw);

/// The letter with which both fold and skeleton of the text begin, where its first two letters decide that; 0 where only folding can tell.
char16_t firstLetter(TextView raw);

/// The first letters of the folded text, as many as `raw` shows without folding all of it; at most as many as fit into `letters`.
std::size_t foldStart(TextView raw, std::span<char16_t> letters);

/// True where the text holds sequences that correct Thai cannot hold (the damage gate of matching §4 D).
bool looksDamaged(TextView raw);

/// True for a letter, vowel, digit or mark of the Thai block.
constexpr bool isThai(char16_t c) {
    return c >= 0x0E01 && c <= 0x0E5B;
}

/// True for a vowel or tone mark that stands above or below a consonant.
constexpr bool isMark(char16_t c) {
    return c == 0x0E31 || (c >= 0x0E34 && c <= 0x0E3A) || (c >= 0x0E47 && c <= 0x0E4E);
}

} // namespace tambonplan::text
