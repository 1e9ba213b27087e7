#include <array>

#include "text/Fold.hpp"
#include "text/Letters.hpp"

namespace tambonplan::text {

namespace {

using letters::Kind;

/// True for what a skeleton keeps: letters and digits.
constexpr bool carriesMeaning(char16_t c) {
    if (c < 0x80) return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'z');
    if (c >= 0x0E00 && c < 0x0E60) return !isMark(c) && c != 0x0E2F && c != 0x0E3F && c != letters::yamok && c != 0x0E4F && c < 0x0E5A;
    if (c < 0xC0 || c == 0xD7 || c == 0xF7) return false;
    const bool symbol = (c >= 0x2000 && c < 0x2C00) || (c >= 0x3000 && c < 0x3040) || (c >= 0xE000 && c < 0xF900) || c >= 0xFE00;
    return !symbol;
}

/// What a skeleton makes of a folded letter: 0 where it keeps nothing.
constexpr char16_t kept(char16_t c) {
    if (!carriesMeaning(c)) return 0;
    return c == letters::saraAm || c == letters::lakkhang ? letters::saraAa : c;
}

struct Kept {
    char16_t c = 0;
    bool repeatable = false;
};

constexpr std::array<Kept, letters::tableSize> table = [] {
    std::array<Kept, letters::tableSize> all{};
    for (std::size_t i = 0; i < all.size(); ++i) {
        const char16_t c = kept(letters::tableLetter(i));
        all[i] = {c, letters::kindOf(c) == Kind::Consonant || letters::kindOf(c) == Kind::Other};
    }
    return all;
}();

} // namespace

Text skeleton(TextView raw) {
    Text key = fold(raw);
    std::size_t end = 0; // of the skeleton, which takes the place of the letters already read
    for (const char16_t letter : key) {
        const std::size_t index = letters::tableIndex(letter);
        auto [c, repeatable] = index < letters::tableSize ? table[index] : Kept{kept(letter), true};
        if (c == 0) continue;
        if (c == letters::saraE && end > 0 && key[end - 1] == letters::saraE) { // twins that a displaced mark had kept apart
            --end;
            c = letters::saraAe;
        }
        if (repeatable || end == 0 || key[end - 1] != c) key[end++] = c;
    }
    key.resize(end);
    return key;
}

} // namespace tambonplan::text
