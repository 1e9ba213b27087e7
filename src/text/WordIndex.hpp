#pragma once

#include <bitset>
#include <unordered_map>
#include <vector>

#include "text/Text.hpp"

namespace tambonplan::text {

/// Many words looked for in a text at once. Letters are compared as they stand: fold words and texts alike.
class WordIndex {
public:
    struct Hit {
        std::size_t word = 0; ///< number of the word
        std::size_t at = 0;   ///< where it begins in the text
    };

    /// Adds the next word; an empty one keeps its number and is never found.
    void add(TextView word);

    /// Every place of every word, also inside others; by word, then by place. Linear in the text times the words that begin alike.
    std::vector<Hit> find(TextView text) const;

private:
    static constexpr std::size_t pairs = 1U << 14U;
    static char32_t keyOf(TextView letters);
    static std::size_t placeOf(char32_t key);

    std::vector<Text> words_;
    std::unordered_map<char32_t, std::vector<std::size_t>> byStart_; ///< first two letters (of a word of one letter, that) → words
    std::bitset<pairs> starts_;                                      ///< says quickly that no word begins so
    bool single_ = false;                                            ///< some word has only one letter
};

} // namespace tambonplan::text
