#pragma once

#include <array>
#include <cstdint>

#include "text/FoldRules.hpp"

/// The letters that the fold copies in runs, and how far a run reaches. Internal to src/text.
namespace tambonplan::text::letters {

/// Most letters of a text are ones that no rule changes beyond their own value (case, digits). Tables of them by letter; in the kinds
/// `Start` stands for a letter that the rules must look at.
inline constexpr std::size_t usualEnd = 0x0E60;
template<class Value> using ByLetter = std::array<Value, usualEnd>;

inline constexpr ByLetter<Kind> shownKinds = [] {
    ByLetter<Kind> table{};
    for (std::size_t i = 0; i < tableSize; ++i) {
        const char16_t c = tableLetter(i);
        const bool decorates = c == 0x0E4F || c >= 0x0E5A;
        if (isPlain(c) && !decorates && c != ru && c != lu) table[c] = kindOf(c);
    }
    table[u'\n'] = Kind::Break;
    return table;
}();

/// What `key` says of them, and its kinds.
inline constexpr ByLetter<char16_t> usualKeys = [] {
    ByLetter<char16_t> table{};
    for (std::size_t c = 0; c < usualEnd; ++c)
        if (c != u'\n' && shownKinds[c] != Kind::Start) table[c] = key(static_cast<char16_t>(c));
    return table;
}();
inline constexpr ByLetter<Kind> keyKinds = [] {
    ByLetter<Kind> table{};
    for (std::size_t c = 0; c < usualEnd; ++c)
        if (usualKeys[c] != 0) table[c] = kindOf(usualKeys[c]);
    return table;
}();

/// May a usual letter follow another without a look at the rules?
enum class Follows : std::uint8_t {
    No,
    Yes,
    Firmly, ///< yes where the tone before it stands on a consonant or its vowel, so that no ํ can stand before the tone
    Shown,  ///< yes, but in a key the rules must look
};

/// By the kinds of the two letters, sixteen places for each of the first.
inline constexpr std::size_t followShift = 4;
static_assert(kinds <= 1U << followShift);
constexpr std::size_t followIndex(Kind before, Kind letter) {
    return static_cast<std::size_t>(before) << followShift | static_cast<std::size_t>(letter);
}
constexpr Follows followOf(Kind before, Kind letter) {
    if (letter == Kind::Start) return Follows::No;
    if (before == Kind::Tone && (letter == Kind::Aa || letter == Kind::Am)) return Follows::Firmly;
    if (before == Kind::Yamok && letter == Kind::Space) return Follows::Shown;
    const Action action = actions[static_cast<std::size_t>(letter)][static_cast<std::size_t>(before)];
    return action == Action::Keep ? Follows::Yes : Follows::No;
}
inline constexpr std::array<Follows, kinds << followShift> follows = [] {
    std::array<Follows, kinds << followShift> table{};
    for (std::size_t before = 0; before < kinds; ++before)
        for (std::size_t letter = 0; letter < kinds; ++letter) {
            const Kind first = static_cast<Kind>(before), second = static_cast<Kind>(letter);
            table[followIndex(first, second)] = followOf(first, second);
        }
    return table;
}();

/// A run of usual letters as far as it was read.
class Run {
public:
    /// `last`, `before`: kinds of the letters at the end of what stands before the run.
    explicit Run(Kind last = Kind::Start, Kind before = Kind::Start) : last_(last), before_(before) {}

    /// Takes the next letter if it goes on with the run.
    bool take(Kind letter, bool key) {
        const Follows how = follows[followIndex(last_, letter)];
        if (how != Follows::Yes) {
            const bool firm = how == Follows::Firmly && (before_ == Kind::Consonant || before_ == Kind::Vowel);
            if (!firm && (how != Follows::Shown || key)) return false;
        }
        before_ = last_;
        last_ = letter;
        return true;
    }
    Kind last() const { return last_; }

private:
    Kind last_, before_;
};

} // namespace tambonplan::text::letters
