#pragma once

#include <array>
#include <cstdint>
#include <initializer_list>

#include "text/Letters.hpp"

/// The table of the fold: class of a letter × class of the letter before it. Internal to src/text; Fold.cpp carries the actions out.
namespace tambonplan::text::letters {

/// What to do with a letter after the letter that stands last in the output.
enum class Action : std::uint8_t {
    Keep,       ///< append it
    Drop,       ///< a space or break that nobody needs
    Break,      ///< a line break: a space before it goes
    Same,       ///< drop it if it repeats the last letter, else append
    LeadLead,   ///< เเ → แ, other leading vowels once
    MarkTone,   ///< vowel mark after a tone: goes before the tones
    AaMark,     ///< า after ํ, with or without tones between: ำ
    AmMark,     ///< ำ after ํ, with or without tones between: the ํ goes
    NikhahitAa, ///< ํ after า: ำ
    Absorb,     ///< ํ, า or ำ after ำ: drop
    ToneAfter,  ///< tone after า, ะ or ำ: goes before it
    Attach,     ///< mark or vowel after a space: may belong to the letter before the space
    Lakkhang,   ///< ๅ typed for า
    Yamok,      ///< ๆ after a space: the space goes (keys only)
    Unknown,    ///< U+FFFD that PDF text leaves after ำ: drop
};

inline constexpr auto kinds = static_cast<std::size_t>(Kind::Count);
using Actions = std::array<std::array<Action, kinds>, kinds>;

/// Rows: the new letter; columns: the last letter of the output.
constexpr Actions makeActions() {
    Actions table{};
    const auto set = [&table](Kind letter, std::initializer_list<Kind> last, Action action) {
        for (const Kind kind : last)
            table[static_cast<std::size_t>(letter)][static_cast<std::size_t>(kind)] = action;
    };
    set(Kind::Space, {Kind::Start, Kind::Space, Kind::Break}, Action::Drop);
    set(Kind::Break, {Kind::Start}, Action::Drop);
    set(Kind::Break, {Kind::Space}, Action::Break);
    set(Kind::Lead, {Kind::Lead}, Action::LeadLead);
    set(Kind::A, {Kind::A}, Action::Same);
    set(Kind::Aa, {Kind::Aa, Kind::Lakkhang}, Action::Same);
    set(Kind::Aa, {Kind::Nikhahit, Kind::Tone}, Action::AaMark);
    set(Kind::Am, {Kind::Nikhahit, Kind::Tone}, Action::AmMark);
    for (const Kind letter : {Kind::Aa, Kind::Am, Kind::Nikhahit})
        set(letter, {Kind::Am}, Action::Absorb);
    set(Kind::Nikhahit, {Kind::Aa}, Action::NikhahitAa);
    set(Kind::Vowel, {Kind::Vowel}, Action::Same);
    set(Kind::Nikhahit, {Kind::Nikhahit}, Action::Same);
    set(Kind::Tone, {Kind::Tone}, Action::Same);
    for (const Kind letter : {Kind::Vowel, Kind::Nikhahit})
        set(letter, {Kind::Tone}, Action::MarkTone);
    set(Kind::Tone, {Kind::A, Kind::Aa, Kind::Am}, Action::ToneAfter);
    for (const Kind letter : {Kind::A, Kind::Aa, Kind::Am, Kind::Vowel, Kind::Nikhahit, Kind::Tone})
        set(letter, {Kind::Space}, Action::Attach);
    set(Kind::Lakkhang, {Kind::Consonant, Kind::A, Kind::Aa, Kind::Am, Kind::Vowel, Kind::Nikhahit, Kind::Tone, Kind::Lakkhang},
        Action::Lakkhang);
    set(Kind::Yamok, {Kind::Space}, Action::Yamok);
    set(Kind::Unknown, {Kind::Am}, Action::Unknown);
    return table;
}

inline constexpr Actions actions = makeActions();

} // namespace tambonplan::text::letters
