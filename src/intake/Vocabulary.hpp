#pragma once

#include <array>
#include <bitset>
#include <unordered_map>
#include <vector>

#include "intake/Roles.hpp"
#include "intake/Rules.hpp"
#include "intake/VillagePlan.hpp"
#include "text/Fold.hpp"
#include "text/Letters.hpp"
#include "text/WordIndex.hpp"

namespace tambonplan::intake {

/// Kinds of words in rows.tsv (ชนิดแถว).
enum class RowWord {
    Sum,
    GrandSum,
    Carried,
    SumFiller,
    Note,
    Heading,
    ProjectStart,
    Continuation,
    OtherTable,
    StillPlan,
    Tick,
    NoTick,
    Urgent,
    Medium,
    Normal,
    NoVillageName,
    HeadingFiller,
    Title,
    PlanTitle,
    PlanYear,
    NoPlanYear,
    Example,
    NameMoney,
    MoneyUnit,
    Signature,
    Count,
};

/// A text whose beginning is compared with word lists; folded only where its first letters do not settle that, and then once.
class Folding {
public:
    explicit Folding(TextView raw) : raw_(raw), sure_(text::foldStart(raw, start_)) {}

    /// The first letters of the folded text that are known without folding.
    TextView start() const { return {start_.data(), sure_}; }
    const Text& folded() const {
        if (!known_) folded_ = text::fold(raw_);
        known_ = true;
        return folded_;
    }

private:
    TextView raw_;
    std::array<char16_t, 24> start_{};
    std::size_t sure_;
    mutable Text folded_;
    mutable bool known_ = false;
};

/// The rule lists in the form that comparing needs: folded once, longest words first.
class Vocabulary {
public:
    explicit Vocabulary(const Rules& rules);

    /// Meaning of a header text with its score 0–1 (None, 0 where nothing fits). `parent`: meaning of the merged header above it.
    struct HeaderMatch {
        Role role = Role::None;
        double score = 0;
    };
    HeaderMatch header(TextView text, Role parent = Role::None) const;
    /// Meaning of a header as long as a sentence, by the words with which it begins ("ชื่อโครงการหรือกิจกรรมที่ที่ประชาคมมีมติให้บรรจุไว้ในแผน").
    HeaderMatch longHeader(TextView text) const;
    /// Certainty below which the meaning of a column is asked about.
    double sureColumn() const { return sureColumn_; }
    /// What an officer's own rule says about exactly this header (spaces and line breaks do not count); None where there is no rule.
    Role officers(TextView header) const;

    /// The group that a text states, with the words found; Unstated where no words, or contradicting words, are found.
    /// `wholeCell`: the text is the whole of a group cell, where short words count too.
    struct GroupMatch {
        Group group = Group::Unstated;
        Text words;
    };
    GroupMatch group(TextView text, bool wholeCell) const;

    /// Theme that a heading names. `theme` is the known theme where exactly one is named, else the heading itself, cleaned.
    /// `coverage`: share of the heading's letters that are theme words.
    struct ThemeMatch {
        Text theme;
        double coverage = 0;
        bool known = false;
    };
    ThemeMatch theme(TextView heading) const;

    /// Is the whole text (repaired and folded, or as it stands) a word of this kind?
    bool is(RowWord kind, TextView text) const;
    /// Length of the longest word of this kind at the start of a *folded* text; 0 where there is none.
    std::size_t startLength(RowWord kind, TextView folded) const;
    std::size_t startLength(RowWord kind, const Folding& text) const;
    /// Does a text end with a word of this kind?
    bool endsWith(RowWord kind, TextView text) const;
    /// `startLength` on skeletons, for words whose tone marks may be lost.
    std::size_t skeletonStart(RowWord kind, TextView skeleton) const;
    /// False where no skeleton that begins with this letter (text::firstLetter) can begin with a word of this kind.
    bool mayStart(RowWord kind, char16_t first) const;
    /// Does a *folded* text hold a word of this kind?
    bool contains(RowWord kind, TextView folded) const;
    /// A heading without its numbering and general words: "ยุทธศาสตร์ที่ 1 การพัฒนาด้านเศรษฐกิจ" → "ด้านเศรษฐกิจ".
    Text cleanHeading(TextView text) const;
    /// Normal form of an urgency cell: เร่งด่วน, ปานกลาง, ปกติ or "".
    Text urgency(TextView text) const;
    /// The workbook's own village list; empty where there is none.
    const VillageList& villages() const { return villages_; }

private:
    struct HeaderWord {
        Text key;
        Role role = Role::None, parent = Role::None;
        double weight = 1;
    };
    struct Word {
        Text key;   ///< skeleton
        Text rest;  ///< of a word with a gap ("ขอ…ช่วย"): what follows somewhere behind the key
        Text shown; ///< as the list writes it
        Text value; ///< group or theme
        bool wholeOnly = false;
    };
    struct Hit {
        const Word* word = nullptr;
        std::size_t at = 0;
    };
    /// A word list with the index that finds its words.
    struct Words {
        std::vector<Word> words; ///< longest first
        text::WordIndex index;   ///< of the words that may stand anywhere
        std::vector<Word> gapped;

        Words(const text::RuleTable& table, TextView valueColumn);
        std::vector<Hit> find(TextView key, bool skipNegated) const;
    };
    using Kinds = std::bitset<static_cast<std::size_t>(RowWord::Count)>;
    Kinds kindsOf(TextView text) const; ///< of which the whole text is a word
    /// A header without the words of everyday questions around its meaning: "ต้องใช้เงินประมาณเท่าไร" → "ใช้เงิน". Skeletons.
    Text withoutFillers(TextView header) const;
    void loadColumns(const text::RuleTable& columns);
    void loadRows(const text::RuleTable& rows);

    static constexpr std::size_t kinds = static_cast<std::size_t>(RowWord::Count);

    VillageList villages_;
    std::vector<HeaderWord> headers_;
    text::WordIndex headerIndex_;                                     ///< of the words long enough to stand inside others
    std::unordered_map<Text, std::vector<std::size_t>> wholeHeaders_; ///< skeleton → header words
    std::unordered_map<Text, HeaderMatch> exactHeaders_;              ///< skeletons of words that are sure wherever they stand
    std::vector<Text> headerFillers_;                                 ///< skeletons, longest first
    std::unordered_map<Text, Role> officers_;                         ///< folded header without spaces → meaning
    double sureColumn_;
    Words groups_, themes_;
    std::unordered_map<Text, Kinds> wholeRows_;                              ///< words of rows.tsv, as they stand and folded → kinds
    std::array<std::bitset<text::letters::tableSize + 1>, kinds> keyStarts_; ///< first letters of `rowKeys_`
    using WordLists = std::array<std::vector<Text>, kinds>;
    WordLists rows_, rowKeys_; ///< folded, and as skeletons; longest first
};

} // namespace tambonplan::intake
