#pragma once

#include "text/Text.hpp"

namespace tambonplan::text {

/// A base letter (consonant, เ แ โ ใ ไ, ะ, า, digit …) and the marks above and below it.
struct Letter {
    char16_t base = 0; ///< 0 = none: a space, punctuation or the end
    TextView marks{};
};

/// True where no word of correct Thai begins at `here`, because its letter belongs to the syllable before: "เ|รือ", "น|า", "บั|ว", "เรือ|นให้".
/// `before` and `after` are its neighbours, written in one with it.
bool splitsSyllable(const Letter& before, const Letter& here, const Letter& after);

} // namespace tambonplan::text
