#pragma once

#include <array>
#include <bitset>
#include <span>
#include <vector>

#include "intake/Remembered.hpp"
#include "text/Fold.hpp"
#include "text/Letters.hpp"
#include "text/RuleTable.hpp"

namespace tambonplan::intake {

/// Kinds of words in rows.tsv (ชนิดแถว).
enum class RowWord {
    Sum,
    GrandSum,
    Carried,
    SumFiller,
    NoSum,
    Note,
    Heading,
    ProjectStart,
    WorkStart,
    PurposeStart,
    Continuation,
    Continued,
    OtherTable,
    StillPlan,
    Proposing,
    MoneyPeriod,
    UnitWord,
    MoneyWord,
    Cancelled,
    Rejected,
    VoteHeader,
    Tick,
    NoTick,
    Urgent,
    Medium,
    Normal,
    NoVillageName,
    VillageSign,
    VillageStart,
    House,
    HeadingFiller,
    Title,
    PlanTitle,
    PlanYear,
    NoPlanYear,
    YearFiller,
    YearSign,
    Example,
    NameMoney,
    MoneyUnit,
    RateEnd,
    Signature,
    Negation,
    Means,
    CodeLabel,
    Millions,
    HundredThousands,
    TenThousands,
    Thousands,
    Satang,
    UnitPrice,
    Quantity,
    Percent,
    Ditto,
    Nothing,
    Unchanged,
    AskedFor,
    Resolution,
    Resolved,
    ByWhom,
    NoWork,
    ListFollows,
    ProjectsFollow,
    PageMark,
    NumberJoint,
    Count,
};

/// A text whose beginning is compared with word lists; folded only where its first letters do not settle that, and then once.
class Folding {
public:
    explicit Folding(TextView raw) : raw_(raw) {}

    /// See text::firstLetter.
    char16_t first() const { return text::firstLetter(raw_); }
    /// The first letters of the folded text that are known without folding.
    TextView start() const {
        if (!started_) sure_ = text::foldStart(raw_, start_);
        started_ = true;
        return {start_.data(), sure_};
    }
    const Text& folded() const {
        if (!known_) folded_ = text::fold(raw_);
        known_ = true;
        return folded_;
    }

private:
    TextView raw_;
    mutable std::array<char16_t, 24> start_{};
    mutable std::size_t sure_ = 0;
    mutable Text folded_;
    mutable bool started_ = false, known_ = false;
};

/// Words of one kind, found by their first letter; of those that begin alike the longest first.
class StartWords {
public:
    void add(Text word) { words_.push_back(std::move(word)); }
    /// To be called once, behind the last `add`: drops empty and repeated words.
    void tidy();

    const std::vector<Text>& all() const { return words_; }
    std::span<const Text> beginningWith(char16_t letter) const {
        const Range& range = byLetter_[text::letters::tableIndex(letter)];
        return std::span(words_).subspan(range.first, range.count);
    }
    /// Does this letter stand in any of the words?
    bool hasLetter(char16_t letter) const { return letters_.test(text::letters::tableIndex(letter)); }
    bool anyBeginsWith(char16_t letter) const { return byLetter_[text::letters::tableIndex(letter)].count > 0; }

    /// Length of the longest word at the start of `text`; 0 where there is none.
    std::size_t startLength(TextView text) const { return text.empty() || !anyBeginsWith(text.front()) ? 0 : longestStart(text); }
    /// Where the first, or the last, place begins at which a word stands in `text`; npos where there is none.
    std::size_t find(TextView text) const;
    std::size_t findLast(TextView text) const;

private:
    std::size_t longestStart(TextView text) const;

    struct Range {
        std::uint32_t first = 0, count = 0;
    };
    std::vector<Text> words_;
    std::bitset<text::letters::tableSize + 1> letters_;
    std::array<Range, text::letters::tableSize + 1> byLetter_{}; ///< letters without a place of their own share the last
};

/// rows.tsv in the form that comparing needs: folded once, and as skeletons for words whose tone marks may be lost.
class RowWords {
public:
    using Kinds = std::bitset<static_cast<std::size_t>(RowWord::Count)>;

    explicit RowWords(const text::RuleTable& table);

    /// Kinds of which the whole text (repaired and folded, or as it stands) is a word.
    Kinds kindsOf(TextView text) const;
    /// The same of a text that folding does not change.
    Kinds kindsOfFolded(TextView text) const;
    const StartWords& words(RowWord kind) const { return words_[static_cast<std::size_t>(kind)]; }
    const StartWords& skeletons(RowWord kind) const { return skeletons_[static_cast<std::size_t>(kind)]; }

private:
    static constexpr std::size_t kinds = static_cast<std::size_t>(RowWord::Count);

    std::array<StartWords, kinds> words_, skeletons_;
    TextMap<Kinds> whole_; ///< words as they stand and folded → kinds
};

} // namespace tambonplan::intake
