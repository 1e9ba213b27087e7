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
    Text seen;
    seen.reserve(raw.size() + 2);
    for (std::size_t i = 0; i < raw.size(); ++i) {
        if (letters::fromPrivateUse(raw[i]) != 0 || raw[i] == letters::replacement || isCid(raw.substr(i))) return true;
        if (const char16_t shown = letters::display(raw[i]); shown != 0) seen += shown;
    }
    const std::size_t size = seen.size();
    seen.append(2, 0);
    for (std::size_t i = 0; i < size; ++i) {
        const char16_t before = i == 0 ? u'\0' : seen[i - 1];
        if (isMarkKind(letters::kindOf(seen[i])) && misplaced(seen[i], before)) return true;
        if (unfinished(seen[i], seen[i + 1], seen[i + 2])) return true;
        const bool vowelFirst = seen[i] == letters::saraAa && (before == u' ' || before == 0);
        if (vowelFirst) return true;
    }
    return false;
}

} // namespace tambonplan::text
