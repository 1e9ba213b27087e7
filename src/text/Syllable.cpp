#include "text/Syllable.hpp"

#include "text/Fold.hpp"
#include "text/Letters.hpp"

namespace tambonplan::text {

namespace {

using letters::Kind;
using letters::kindOf;

constexpr char16_t saraUee = 0x0E37; ///< ื

/// Consonants that close a syllable, and hardly ever begin a word with another one's vowel behind them, as อ does in อเนก and ส in สแตน.
constexpr TextView closing = u"กงดนบม";

} // namespace

bool splitsSyllable(const Letter& before, const Letter& here, const Letter& after) {
    if (before.base == 0 || here.base == 0) return false;
    if (kindOf(before.base) == Kind::Lead) return true;
    if (here.base == letters::saraA || here.base == letters::saraAa) return true;
    const auto needsMore = [](char16_t mark) { return mark == letters::maiHanAkat || mark == saraUee; };
    for (const char16_t mark : before.marks)
        if (needsMore(mark)) return true;
    if (!isThai(before.base) || kindOf(here.base) != Kind::Consonant || !here.marks.empty()) return false;
    return after.base == 0 || (kindOf(after.base) == Kind::Lead && closing.find(here.base) != TextView::npos);
}

} // namespace tambonplan::text
