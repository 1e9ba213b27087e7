#include "text/Fold.hpp"
#include "text/Letters.hpp"

namespace tambonplan::text {

namespace {

using letters::Kind;

/// True for what a skeleton keeps: letters and digits.
bool carriesMeaning(char16_t c) {
    if (c < 0x80) return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'z');
    if (c >= 0x0E00 && c < 0x0E60) return !isMark(c) && c != 0x0E2F && c != 0x0E3F && c != letters::yamok && c != 0x0E4F && c < 0x0E5A;
    if (c < 0xC0 || c == 0xD7 || c == 0xF7) return false;
    const bool symbol = (c >= 0x2000 && c < 0x2C00) || (c >= 0x3000 && c < 0x3040) || (c >= 0xE000 && c < 0xF900) || c >= 0xFE00;
    return !symbol;
}

} // namespace

Text skeleton(TextView raw) {
    const Text key = fold(raw);
    Text out;
    out.reserve(key.size());
    for (char16_t c : key) {
        if (!carriesMeaning(c)) continue;
        if (c == letters::saraAm || c == letters::lakkhang) c = letters::saraAa;
        if (c == letters::saraE && !out.empty() && out.back() == letters::saraE) { // twins that a displaced mark had kept apart
            out.pop_back();
            c = letters::saraAe;
        }
        const Kind kind = letters::kindOf(c);
        const bool repeatable = kind == Kind::Consonant || kind == Kind::Other;
        if (repeatable || out.empty() || out.back() != c) out += c;
    }
    return out;
}

} // namespace tambonplan::text
