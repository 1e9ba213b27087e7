#pragma once

#include <vector>

#include "intake/RowWords.hpp"
#include "text/RuleTable.hpp"
#include "text/WordIndex.hpp"

namespace tambonplan::intake {

/// A word list that says what a text states: groups.tsv (a group), themes.tsv (a theme).
class Statements {
public:
    struct Word {
        Text key;               ///< skeleton
        Text shown;             ///< as the list writes it
        Text value;             ///< group or theme
        bool wholeOnly = false; ///< counts only where it is the whole text (ใช้กับ)
    };
    /// A word with a gap ("ขอ|ฝาก…ช่วย"): one of `keys`, and one of `rests`, if there are any, somewhere behind it.
    struct Gapped {
        Word word;
        std::vector<Text> keys, rests; ///< skeletons
    };
    struct Hit {
        const Word* word = nullptr;
        std::size_t at = 0;
    };

    /// `valueColumn`: the column of the list that says what a word states.
    Statements(const text::RuleTable& table, TextView valueColumn);

    /// Words that stand in a skeleton, from left to right; where two overlap the longer one. `negations` (skeletons): such a word right
    /// before another takes its meaning away.
    std::vector<Hit> find(TextView skeleton, const StartWords* negations) const;
    /// The first word that counts only as a whole and is the whole text; null where none is.
    const Word* whole(TextView skeleton) const;
    /// Words of two parts that stand apart in a short skeleton, without those that are negated. `wholeCell`: with those that count only
    /// where the text says nothing else than who does the work.
    std::vector<const Word*> gapped(TextView skeleton, const StartWords& negations, bool wholeCell) const;

private:
    std::vector<Word> words_; ///< longest first
    text::WordIndex index_;   ///< of the words that may stand anywhere
    std::vector<Gapped> gapped_;
};

} // namespace tambonplan::intake
