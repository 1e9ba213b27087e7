#pragma once

#include <utility>

#include "classify/Classify.hpp"
#include "classify/Keywords.hpp"

namespace tambonplan::classify {

/// Words with the value that each stands for (คำ → ด้าน, คำ → กลุ่ม).
struct WordValues {
    std::vector<Text> words;
    std::vector<Text> values; ///< parallel to `words`
    WordFinder finder;

    WordValues(std::vector<Text> someWords, std::vector<Text> someValues)
        : words(std::move(someWords)), values(std::move(someValues)), finder(words) {}

    /// Values of the longest words found, in the order of the text, without repeats.
    std::vector<Text> valuesIn(TextView text) const;
};

/// Everything a classifier looks up, read once. Internal to src/classify.
struct Classifier::Lists {
    text::Messages messages;
    KeywordReader keywords;
    WordValues themeWords;    ///< themes.tsv
    WordValues groupWords;    ///< groups.tsv, without words that only serve group cells
    WordValues agencies;      ///< (ผู้ดำเนินการ)
    WordValues natures;       ///< (ลักษณะงาน): issue or theme → group
    std::vector<Text> themes; ///< in the order of the lists

    Lists(const Rules& rules, text::Messages someMessages);
};

} // namespace tambonplan::classify
