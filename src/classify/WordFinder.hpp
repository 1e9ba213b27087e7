#pragma once

#include <cstdint>

#include "classify/BareText.hpp"

namespace tambonplan::classify {

/// A list of words that is looked up in texts: where each stands, by letters and marks (see `standsAt`).
class WordFinder {
public:
    /// Where word number `word` stands: letters `start` … `end` (exclusive) of the text.
    struct Hit {
        std::size_t word = 0;
        std::size_t start = 0;
        std::size_t end = 0;
    };

    explicit WordFinder(const std::vector<Text>& words);

    /// Every place where a word stands, also inside longer words; by start, then longest first. An empty word never stands.
    /// Linear in the text times the words that share two letters.
    std::vector<Hit> all(const BareText& text) const;

    /// The words that stand in the text when the longest takes its place first (the earlier of equals); by start. Longer words may share
    /// an end with another ("ท่อส่งน้ำ" and "น้ำเพื่อการเกษตร"); short ones may not, they are often made of the ends of two words.
    std::vector<Hit> longest(const BareText& text) const;

private:
    std::vector<BareText> words_;
    std::vector<std::uint32_t> firstOf_; ///< per key of two letters: where its words begin in `byStart_`
    struct Start {
        std::uint32_t word;
        char16_t third; ///< letter, 0 where the word has none
    };
    std::vector<Start> byStart_; ///< words by the key of their first two letters, longest first
};

} // namespace tambonplan::classify
