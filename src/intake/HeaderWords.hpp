#pragma once

#include <unordered_map>
#include <vector>

#include "intake/Roles.hpp"
#include "intake/RowWords.hpp"
#include "text/RuleTable.hpp"
#include "text/WordIndex.hpp"

namespace tambonplan::intake {

/// Meaning of a header text with its score 0–1; None, 0 where nothing fits.
struct HeaderMatch {
    Role role = Role::None;
    double score = 0;
};

/// columns.tsv in the form that comparing needs: what the header of a column means.
class HeaderWords {
public:
    explicit HeaderWords(const text::RuleTable& columns);

    /// `parent`: meaning of the merged header above it.
    HeaderMatch match(TextView header, Role parent) const;
    /// Meaning of a header as long as a sentence, by the words with which it begins. `projectStarts`: skeletons of words that begin the
    /// name of a project ("โครงการก่อสร้าง…" is no header).
    HeaderMatch matchLong(TextView header, const StartWords& projectStarts) const;
    /// What an officer's own rule says about exactly this header (spaces and line breaks do not count); None where there is no rule.
    Role officers(TextView header) const;

private:
    struct Word {
        Text key; ///< skeleton
        Role role = Role::None, parent = Role::None;
        double weight = 1;
    };
    std::vector<std::size_t> candidates(const Text& whole, const Text& bare) const;
    /// Score of a word for a header that it equals or stands in.
    static double scoreOf(const Word& word, const Text& whole, const Text& bare);
    /// A header without the words of everyday questions around its meaning: "ต้องใช้เงินประมาณเท่าไร" → "ใช้เงิน". Skeletons.
    Text withoutFillers(TextView header) const;
    /// A word of money and somebody who pays, as the list knows him below a header of money: "เงินหมู่บ้าน", "งบจากชาวบ้าน". A skeleton.
    /// "Theme ด้าน", "Work / งาน": what its Thai or its English part alone means.
    HeaderMatch bilingual(TextView header, Role parent) const;
    HeaderMatch payerOf(const Text& bare) const;

    std::vector<Word> words_;
    text::WordIndex index_;                                    ///< of the words long enough to stand inside others
    std::unordered_map<Text, std::vector<std::size_t>> whole_; ///< skeleton → words
    std::unordered_map<Text, HeaderMatch> exact_;              ///< skeletons of words that are sure wherever they stand
    std::vector<Text> fillers_, moneyStarts_;                  ///< skeletons, longest first
    std::unordered_map<Text, Role> officers_;                  ///< folded header without spaces → meaning
};

} // namespace tambonplan::intake
