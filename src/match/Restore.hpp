#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "match/Stream.hpp"
#include "match/Trie.hpp"

namespace tambonplan::match {

/// A text that lost or misplaced its marks, with the marks that a dictionary gives them.
struct Restored {
    Text text;        ///< folded
    double known = 0; ///< 0–1: share of its Thai letters that words of the dictionary cover
};

/// Gives back the marks of damaged text: the cheapest row of dictionary words over its base letters, which survive pasting from PDF, with a
/// price for every mark that is added, moved or dropped (Viterbi; matching §3, stages 2 and 3, §4 D). A guess: for keys, and for display
/// only with the officer's consent. Const and safe to share between threads.
class Restorer {
public:
    /// `words`: spelled correctly, without spaces; those of fewer than two letters, or that look damaged themselves, are left out. A word
    /// that is given more often weighs more.
    explicit Restorer(const std::vector<Text>& words);

    /// Nothing where the text shows no sign of damage (text::looksDamaged, or no tone mark at all in a long text), or where nothing would
    /// change. `suspect`: other texts of the same source are damaged, so that this one needs no sign of its own.
    std::optional<Restored> restore(TextView raw, bool suspect = false) const;

private:
    struct Word {
        std::vector<Text> marks; ///< per base letter, the ring of ำ with its า
        double price = 0;        ///< of using it at all
    };
    struct Path;

    double edits(const Word& word, const std::vector<Text>& written, std::size_t from) const;
    Path cheapest(const Stream& stream, const std::vector<Text>& written) const;

    Trie trie_;
    std::vector<Word> words_;
};

/// Thai words of correct texts, to restore damaged ones of the same source by: what stands between spaces, digits and brackets.
void collectWords(TextView text, std::vector<Text>& words);

} // namespace tambonplan::match
