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

/// State of a run behind a tone that stands on a consonant or its vowel, so that no ํ can stand before the tone; behind other letters the
/// state is their kind.
inline constexpr Kind firmTone = Kind::Count;

/// State behind a usual letter that follows in state `last`; `Start` where the rules must look at it.
constexpr Kind stateAfter(Kind last, Kind letter, bool key) {
    const bool firm = last == firmTone && (letter == Kind::Aa || letter == Kind::Am);
    const Kind before = last == firmTone ? Kind::Tone : last;
    const bool dropped = key && before == Kind::Yamok && letter == Kind::Space;
    const Action action = actions[static_cast<std::size_t>(letter)][static_cast<std::size_t>(before)];
    if (letter == Kind::Start || dropped || (action != Action::Keep && !firm)) return Kind::Start;
    return letter == Kind::Tone && (before == Kind::Consonant || before == Kind::Vowel) ? firmTone : letter;
}

/// By state and kind of the next letter, sixteen places for each state.
inline constexpr std::size_t stateShift = 4;
static_assert(kinds < 1U << stateShift);
constexpr std::size_t stateIndex(Kind last, Kind letter) {
    return static_cast<std::size_t>(last) << stateShift | static_cast<std::size_t>(letter);
}
using States = std::array<Kind, 1U << 2 * stateShift>;
constexpr States makeStates(bool key) {
    States table{};
    for (std::size_t last = 0; last <= kinds; ++last)
        for (std::size_t letter = 0; letter < kinds; ++letter) {
            const Kind first = static_cast<Kind>(last), second = static_cast<Kind>(letter);
            table[stateIndex(first, second)] = stateAfter(first, second, key);
        }
    return table;
}
inline constexpr States shownStates = makeStates(false), keyStates = makeStates(true);

/// May the last of three usual letters follow the other two? By their kinds; what a run knows about a tone is what stands before it, so
/// that three letters tell as much as all that were read.
using Triples = std::array<bool, 1U << 3 * stateShift>;
constexpr std::size_t tripleIndex(Kind before, Kind last, Kind letter) {
    return static_cast<std::size_t>(before) << 2 * stateShift | stateIndex(last, letter);
}
constexpr Triples makeTriples(const States& states) {
    Triples table{};
    for (std::size_t before = 0; before < kinds; ++before)
        for (std::size_t last = 0; last < kinds; ++last)
            for (std::size_t letter = 0; letter < kinds; ++letter) {
                const Kind first = static_cast<Kind>(before), second = static_cast<Kind>(last), third = static_cast<Kind>(letter);
                const bool firm = second == Kind::Tone && (first == Kind::Consonant || first == Kind::Vowel);
                table[tripleIndex(first, second, third)] = states[stateIndex(firm ? firmTone : second, third)] != Kind::Start;
            }
    return table;
}
inline constexpr Triples shownTriples = makeTriples(shownStates), keyTriples = makeTriples(keyStates);

/// Is the whole text one run? No look waits for the one before, so this is quicker than a run.
inline bool isOneRun(TextView text, bool key) {
    const ByLetter<Kind>& kindsByLetter = key ? keyKinds : shownKinds;
    const Triples& triples = key ? keyTriples : shownTriples;
    Kind before = Kind::Start, last = Kind::Start;
    bool usual = true;
    for (const char16_t c : text) {
        const Kind letter = c < usualEnd ? kindsByLetter[c] : Kind::Start;
        usual &= triples[tripleIndex(before, last, letter)];
        before = last;
        last = letter;
    }
    return usual;
}

/// A run of usual letters as far as it was read.
class Run {
public:
    /// `last`, `before`: kinds of the letters at the end of what stands before the run.
    explicit Run(Kind last = Kind::Start, Kind before = Kind::Start)
        : last_(last == Kind::Tone && (before == Kind::Consonant || before == Kind::Vowel) ? firmTone : last) {}

    /// Takes the next letter if it goes on with the run.
    bool take(Kind letter, bool key) {
        const Kind next = (key ? keyStates : shownStates)[stateIndex(last_, letter)];
        if (next == Kind::Start) return false;
        last_ = next;
        return true;
    }
    bool endsWith(Kind letter) const { return last_ == letter; }

private:
    Kind last_;
};

} // namespace tambonplan::text::letters
