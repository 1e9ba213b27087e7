#pragma once

#include <array>
#include <cstdint>

#include "text/Text.hpp"

/// Kinds of letters and the letters that stand for others. Internal to src/text; see Fold.hpp for what users call.
namespace tambonplan::text::letters {

inline constexpr char16_t saraA = 0x0E30;      ///< ะ
inline constexpr char16_t maiHanAkat = 0x0E31; ///< ั
inline constexpr char16_t saraAa = 0x0E32;     ///< า
inline constexpr char16_t saraAm = 0x0E33;     ///< ำ
inline constexpr char16_t ru = 0x0E24;         ///< ฤ
inline constexpr char16_t lu = 0x0E26;         ///< ฦ
inline constexpr char16_t saraE = 0x0E40;      ///< เ
inline constexpr char16_t saraAe = 0x0E41;     ///< แ
inline constexpr char16_t lakkhang = 0x0E45;   ///< ๅ, right only after ฤ and ฦ
inline constexpr char16_t yamok = 0x0E46;      ///< ๆ
inline constexpr char16_t nikhahit = 0x0E4D;   ///< ํ
inline constexpr char16_t replacement = 0xFFFD;

/// What a letter is to the rules of order and composition.
enum class Kind : std::uint8_t {
    Start,     ///< before the first letter
    Other,     ///< anything that takes no part in the rules
    Space,     //
    Break,     ///< line break
    Consonant, ///< ก–ฮ with ฤ and ฦ
    Lead,      ///< เ แ โ ใ ไ
    A,         ///< ะ
    Aa,        ///< า
    Am,        ///< ำ
    Lakkhang,  ///< ๅ
    Vowel,     ///< vowel or sign above or below (ั ิ ี ึ ื ุ ู ฺ ็)
    Nikhahit,  ///< ํ
    Tone,      ///< ่ ้ ๊ ๋ and ์
    Yamok,     ///< ๆ
    Unknown,   ///< U+FFFD
    Count
};

inline constexpr std::array<Kind, 0x60> thaiKinds = [] {
    std::array<Kind, 0x60> kinds{};
    kinds.fill(Kind::Other);
    const auto set = [&kinds](std::size_t from, std::size_t to, Kind kind) {
        for (std::size_t i = from; i <= to; ++i)
            kinds[i] = kind;
    };
    set(0x01, 0x2E, Kind::Consonant);
    set(0x30, 0x30, Kind::A);
    set(0x31, 0x31, Kind::Vowel);
    set(0x32, 0x32, Kind::Aa);
    set(0x33, 0x33, Kind::Am);
    set(0x34, 0x3A, Kind::Vowel);
    set(0x40, 0x44, Kind::Lead);
    set(0x45, 0x45, Kind::Lakkhang);
    set(0x46, 0x46, Kind::Yamok);
    set(0x47, 0x47, Kind::Vowel);
    set(0x48, 0x4C, Kind::Tone);
    set(0x4D, 0x4D, Kind::Nikhahit);
    return kinds;
}();

/// Kind of a letter that `display` or `key` gave back.
constexpr Kind kindOf(char16_t c) {
    if (c >= 0x0E00 && c < 0x0E60) return thaiKinds[c - 0x0E00U];
    if (c == u' ') return Kind::Space;
    if (c == u'\n') return Kind::Break;
    return c == replacement ? Kind::Unknown : Kind::Other;
}

constexpr bool isConsonant(char16_t c) {
    return c >= 0x0E01 && c <= 0x0E2E;
}
constexpr bool isTone(char16_t c) {
    return c >= 0x0E48 && c <= 0x0E4C;
}

/// True for Thai and for printable ASCII: what `display` leaves as it is.
constexpr bool isPlain(char16_t c) {
    return (c >= 0x20 && c < 0x7F) || (c >= 0x0E00 && c < 0x0E60);
}

/// Tables by letter cover ASCII and the Thai block; the place of `c` in one, or `tableSize` for a letter that has none.
inline constexpr std::size_t tableSize = 0x80 + 0x60;
constexpr std::size_t tableIndex(char16_t c) {
    if (c < 0x80) return c;
    return c >= 0x0E00 && c < 0x0E60 ? 0x80 + (c - 0x0E00U) : tableSize;
}
constexpr char16_t tableLetter(std::size_t index) {
    return static_cast<char16_t>(index < 0x80 ? index : 0x0E00 + index - 0x80);
}

/// Thai mark or letter behind a private-use glyph of Windows or Mac fonts (matching §4 A1), or 0.
char16_t fromPrivateUse(char16_t c);

/// The letter to show for `c`: odd spaces → space, odd line breaks → line feed, invisible characters → 0, all else unchanged.
/// Private-use glyphs are left to `fromPrivateUse`.
char16_t display(char16_t c);

/// `key` of a letter that is not plain.
char16_t rareKey(char16_t c);

/// The letter to compare for `c`, which `display` gave back: digits, case, width, quotes and dashes unified, line breaks → space.
constexpr char16_t key(char16_t c) {
    if (!isPlain(c)) return rareKey(c);
    if (c >= 0x0E50) return c >= 0x0E5A ? u' ' : static_cast<char16_t>(u'0' + (c - 0x0E50)); // ๚ ๛ only decorate
    if (c == 0x0E4F) return u' ';
    if (c >= u'A' && c <= u'Z') return static_cast<char16_t>(c + 0x20);
    return c == u'\'' || c == u'`' ? u'"' : c;
}

} // namespace tambonplan::text::letters
