#pragma once

#include <array>
#include <memory>

#include "intake/HeaderWords.hpp"
#include "intake/Remembered.hpp"
#include "intake/Roles.hpp"
#include "intake/RowWords.hpp"
#include "intake/Rules.hpp"
#include "intake/Statements.hpp"
#include "intake/VillagePlan.hpp"
#include "text/Money.hpp"

namespace tambonplan::intake {

/// What the words of a plan mean, by the rule lists. Copies share the lists and remember answers each for itself; a copy serves one
/// document after the other, and one thread at a time.
class Vocabulary {
public:
    explicit Vocabulary(const Rules& rules);

    /// Before the next document: drops answers where too many were kept.
    void makeRoom();

    /// Meaning of a header text. `parent`: meaning of the merged header above it.
    HeaderMatch header(TextView text, Role parent = Role::None) const;
    /// Meaning of a header as long as a sentence, by the words with which it begins ("ชื่อโครงการหรือกิจกรรมที่ที่ประชาคมมีมติให้บรรจุไว้ในแผน").
    HeaderMatch longHeader(TextView text) const;
    /// Certainty below which the meaning of a column is asked about.
    double sureColumn() const { return lists_->sureColumn; }
    /// What an officer's own rule says about exactly this header (spaces and line breaks do not count); None where there is no rule.
    Role officers(TextView header) const { return lists_->headers.officers(header); }

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
    bool is(RowWord kind, TextView text) const { return mayBe(kind, text) && kindsOf(text).test(static_cast<std::size_t>(kind)); }
    /// Length of the longest word of this kind at the start of a *folded* text; 0 where there is none.
    std::size_t startLength(RowWord kind, TextView folded) const { return lists_->rows.words(kind).startLength(folded); }
    std::size_t startLength(RowWord kind, const Folding& text) const;
    /// Does a text end with a word of this kind?
    bool endsWith(RowWord kind, TextView text) const;
    /// `startLength` on skeletons, for words whose tone marks may be lost.
    std::size_t skeletonStart(RowWord kind, TextView skeleton) const { return lists_->rows.skeletons(kind).startLength(skeleton); }
    /// False where no skeleton that begins with this letter (text::firstLetter) can begin with a word of this kind.
    bool mayStart(RowWord kind, char16_t first) const { return first == 0 || lists_->rows.skeletons(kind).anyBeginsWith(first); }
    /// Does a *folded* text hold a word of this kind?
    bool contains(RowWord kind, TextView folded) const { return lists_->rows.words(kind).find(folded) != TextView::npos; }
    /// Where the last word of this kind in a *folded* text begins; npos where there is none.
    std::size_t findLast(RowWord kind, TextView folded) const { return lists_->rows.words(kind).findLast(folded); }
    /// All words of a kind, as the list writes them and folded; of those that begin alike the longest first.
    const std::vector<Text>& all(RowWord kind) const { return lists_->rows.words(kind).all(); }
    /// Does this letter stand in any word of a kind?
    bool hasLetter(RowWord kind, char16_t letter) const { return lists_->rows.words(kind).hasLetter(letter); }

    /// A heading without its numbering and general words: "ยุทธศาสตร์ที่ 1 การพัฒนาด้านเศรษฐกิจ" → "ด้านเศรษฐกิจ".
    Text cleanHeading(TextView text) const;
    /// Normal form of an urgency cell: เร่งด่วน, ปานกลาง, ปกติ or "".
    Text urgency(TextView text) const;
    /// What a money cell says (text::parseMoney).
    text::Money money(TextView text) const;
    /// The workbook's own village list; empty where there is none.
    const VillageList& villages() const { return lists_->villages; }

private:
    struct Lists {
        explicit Lists(const Rules& rules);

        VillageList villages;
        HeaderWords headers;
        RowWords rows;
        Statements groups, themes;
        double sureColumn;
    };
    GroupMatch findGroup(TextView text, bool wholeCell) const;
    ThemeMatch findTheme(TextView heading) const;
    RowWords::Kinds kindsOf(TextView text) const;
    /// False where the first letter of a text, folded or as it stands, rules out that it is a word of this kind.
    bool mayBe(RowWord kind, TextView text) const {
        const StartWords& words = lists_->rows.words(kind);
        const char16_t first = text::firstLetter(text);
        return first == 0 || words.anyBeginsWith(first) || words.anyBeginsWith(text.front());
    }

    struct Memory {
        Remembered<HeaderMatch> headers, longHeaders;
        std::array<Remembered<GroupMatch>, 2> groups;
        Remembered<ThemeMatch> themes;
        Remembered<RowWords::Kinds> kinds;
        Remembered<text::Money> amounts;
    };
    std::shared_ptr<const Lists> lists_;
    mutable Memory memory_;
};

} // namespace tambonplan::intake
