#pragma once

#include "classify/WordFinder.hpp"
#include "text/RuleTable.hpp"

namespace tambonplan::classify {

/// One word of `keywords.tsv` that speaks for an issue.
struct Keyword {
    Text word;         ///< as the list writes it
    Text issue, theme; ///< ประเด็น, ด้าน
    double weight = 1;
    std::vector<BareText> except; ///< ยกเว้นเมื่อพบ
};

/// The theme of each keyword, in the order of the list, without reading the words.
std::vector<Text> keywordThemes(const text::RuleTable& keywords);

/// A keyword found in a text with what it counts for there: its weight, less for what the text only mentions.
struct Evidence {
    const Keyword* keyword = nullptr;
    double strength = 0;
};

/// Reads the evidence for issues out of names. Head beats mention: the first firm word is the work, later ones count less, words
/// after a place word ("หน้าโรงเรียน"), in brackets, after a purpose word ("เพื่อ…") or before a word that asks ("น้ำเน่า ขอฝังท่อ") less still
/// (matching §1.6, §3 stage 12).
class KeywordReader {
public:
    enum class Part { Name, Objective };

    /// `keywords`: คำ, ประเด็น, ด้าน, น้ำหนัก, ยกเว้นเมื่อพบ; issues in brackets are helper words (see the head of the file).
    explicit KeywordReader(const text::RuleTable& keywords);

    /// In the order of the text; each keyword once. The pointers live as long as this reader.
    std::vector<Evidence> read(TextView text, Part part) const;

    const std::vector<Keyword>& keywords() const { return keywords_; }

private:
    enum class Role { Keyword, Place, Start, Purpose, Skip };

    double circumstance(const BareText& text, const WordFinder::Hit& hit, const std::vector<bool>& place, std::size_t purpose) const;
    using Hits = std::vector<WordFinder::Hit>;
    std::size_t askedAt(const BareText& text, const Hits& hits, const Hits& starts) const;
    std::vector<bool> placeLetters(const BareText& text, const Hits& hits, const Hits& starts) const;

    std::vector<Keyword> keywords_; ///< parallel to roles_ and to the words of finder_
    std::vector<Role> roles_;
    WordFinder finder_;
    WordFinder starts_;
    WordFinder asks_;
};

} // namespace tambonplan::classify
