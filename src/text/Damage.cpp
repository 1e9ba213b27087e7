#include "text/Fold.hpp"
#include "text/Letters.hpp"

namespace tambonplan::text {

namespace {

using letters::Kind;

/// "(cid:201)": a glyph that a PDF could not name.
bool isCid(TextView text) {
    return text.substr(0, 5) == u"(cid:" && text.size() > 5 && text[5] >= u'0' && text[5] <= u'9';
}

bool isMarkKind(Kind kind) {
    return kind == Kind::Vowel || kind == Kind::Nikhahit || kind == Kind::Tone;
}

/// True where `mark` cannot stand after `before` in correct Thai.
bool misplaced(char16_t mark, char16_t before) {
    const Kind kind = before == 0 ? Kind::Start : letters::kindOf(before);
    if (kind == Kind::Consonant) return false;
    if (!isMarkKind(kind)) return true; // after a leading vowel, after า ะ ำ, after anything that is no Thai letter
    return mark == before || (kind == Kind::Tone && letters::kindOf(mark) != Kind::Tone);
}

/// True where `c`, followed by `next` and `second`, lacks the letter it needs.
bool unfinished(char16_t c, char16_t next, char16_t second) {
    if (c == letters::maiHanAkat) return !letters::isConsonant(next) && !letters::isTone(next);
    if (c == letters::nikhahit) return next != letters::saraAa && !(letters::isTone(next) && second == letters::saraAa);
    return letters::kindOf(c) == Kind::Lead && letters::kindOf(next) == Kind::Lead;
}

} // namespace

bool looksDamaged(TextView raw) {
    // Three letters as they are shown, so that nothing is copied: every name is looked at.
    char16_t before = 0, current = 0, next = 0;
    const auto wrong = [&](char16_t second) {
        if (isMarkKind(letters::kindOf(current)) && misplaced(current, before)) return true;
        if (unfinished(current, next, second)) return true;
        return current == letters::saraAa && (before == u' ' || before == 0);
    };
    std::size_t seen = 0;
    const auto push = [&](char16_t shown) {
        const bool bad = seen >= 2 && wrong(shown);
        if (seen >= 2) before = current;
        if (seen >= 1) current = next;
        next = shown;
        ++seen;
        return bad;
    };
    for (std::size_t i = 0; i < raw.size(); ++i) {
        const char16_t c = raw[i];
        if (!letters::isPlain(c) && (letters::fromPrivateUse(c) != 0 || c == letters::replacement)) return true;
        if (c == u'(' && isCid(raw.substr(i))) return true;
        if (const char16_t shown = letters::isPlain(c) ? c : letters::display(c); shown != 0 && push(shown)) return true;
    }
    return push(0) || push(0);
}

} // namespace tambonplan::text
