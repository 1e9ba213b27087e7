#include "text/Letters.hpp"

namespace tambonplan::text::letters {

namespace {

/// U+F700–F71A of Windows fonts: shifted variants of the marks, ฐ and ญ without their foot.
constexpr std::array<char16_t, 0x1B> windowsGlyphs = {
    0x0E10, 0x0E34, 0x0E35, 0x0E36, 0x0E37, 0x0E48, 0x0E49, 0x0E4A, 0x0E4B, 0x0E4C, 0x0E48, 0x0E49, 0x0E4A, 0x0E4B,
    0x0E4C, 0x0E0D, 0x0E31, 0x0E4D, 0x0E47, 0x0E48, 0x0E49, 0x0E4A, 0x0E4B, 0x0E4C, 0x0E38, 0x0E39, 0x0E3A,
};

/// U+F884–F89E of Mac fonts.
constexpr std::array<char16_t, 0x1B> macGlyphs = {
    0x0E31, 0x0E34, 0x0E35, 0x0E36, 0x0E37, 0x0E47, 0x0E48, 0x0E48, 0x0E48, 0x0E49, 0x0E49, 0x0E49, 0x0E4A, 0x0E4A,
    0x0E4A, 0x0E4B, 0x0E4B, 0x0E4B, 0x0E4C, 0x0E4C, 0x0E4C, 0x0E4D, 0x0E0D, 0x0E38, 0x0E39, 0x0E3A, 0x0E10,
};

constexpr bool between(char16_t c, char16_t from, char16_t to) {
    return c >= from && c <= to;
}

bool isLineBreak(char16_t c) {
    return between(c, 0x0A, 0x0D) || c == 0x85 || c == 0x2028 || c == 0x2029;
}

bool isOddSpace(char16_t c) {
    return c == u'\t' || c == 0xA0 || c == 0x1680 || between(c, 0x2000, 0x200A) || c == 0x202F || c == 0x205F || c == 0x3000;
}

bool isInvisible(char16_t c) {
    return c < 0x20 || between(c, 0x7F, 0x9F) || c == 0xAD || c == 0x180E || between(c, 0x200B, 0x200F) || between(c, 0x202A, 0x202E) ||
           between(c, 0x2060, 0x206F) || c == 0xFEFF;
}

bool isQuote(char16_t c) {
    return c == 0xAB || c == 0xBB || c == 0xB4 || between(c, 0x2018, 0x201F) || between(c, 0x2032, 0x2036) || c == 0x2039 || c == 0x203A;
}

bool isDash(char16_t c) {
    return between(c, 0x2010, 0x2015) || c == 0x2212 || c == 0xFE58 || c == 0xFE63;
}

} // namespace

char16_t fromPrivateUse(char16_t c) {
    if (between(c, 0xF700, 0xF71A)) return windowsGlyphs[c - 0xF700U];
    if (between(c, 0xF884, 0xF89E)) return macGlyphs[c - 0xF884U];
    return 0;
}

char16_t display(char16_t c) {
    if (isPlain(c)) return c;
    if (isLineBreak(c)) return u'\n';
    if (isOddSpace(c)) return u' ';
    return isInvisible(c) ? 0 : c;
}

char16_t rareKey(char16_t c) {
    if (c == u'\n') return u' ';
    if (between(c, 0xFF01, 0xFF5E)) return key(static_cast<char16_t>(c - 0xFEE0)); // full width
    if (between(c, 0xC0, 0xDE) && c != 0xD7) return static_cast<char16_t>(c + 0x20);
    if (isQuote(c)) return u'"';
    return isDash(c) ? u'-' : c;
}

} // namespace tambonplan::text::letters
