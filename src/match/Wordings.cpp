#include "match/Wordings.hpp"

#include <algorithm>

namespace tambonplan::match {

namespace {

constexpr std::size_t fewestLetters = 3, mostLetters = 30, mostTokens = 4;
constexpr std::size_t leastWord = 3; ///< shorter known words are found inside unknown ones

/// A stretch of a name: a word of the lists, or what stands between such words.
struct Token {
    std::size_t from = 0, to = 0;
    Text letters;
    const Word* word = nullptr; ///< nothing where no list knows it
};

/// What a name says is done on what: place, number and measure end it.
struct Phrase {
    Stream stream;
    std::vector<Token> tokens;
};

bool saysWork(Kind kind) {
    return kind == Kind::Plain || kind == Kind::Action || kind == Kind::Object || kind == Kind::Topic || kind == Kind::Detail ||
           kind == Kind::Material;
}

bool isDigit(char16_t c) {
    return c >= u'0' && c <= u'9';
}

/// The longest word that begins here; among words of one length the one that says what the work is.
const Hit* longest(const std::vector<Hit>& hits) {
    const Hit* best = nullptr;
    for (const Hit& hit : hits) {
        if (hit.word->length < leastWord && hit.word->kind != Kind::Moo) continue;
        if (best == nullptr || hit.end > best->end || (hit.end == best->end && !saysWork(best->word->kind))) best = &hit;
    }
    return best;
}

Phrase phraseOf(const Lexicon& lexicon, TextView name) {
    Phrase phrase;
    phrase.stream = makeStream(name);
    const Stream& stream = phrase.stream;
    std::vector<Hit> hits;
    const auto add = [&](std::size_t from, std::size_t to, const Word* word) {
        phrase.tokens.push_back({from, to, stream.piece(from, to), word});
    };
    std::size_t open = 0; // where the unknown stretch before `at` began
    std::size_t at = 0;
    for (; at < stream.size();) {
        if (isDigit(stream.base[at]) || (at > 0 && (stream.gap[at] & (GapBracket | GapList | GapDash)) != 0)) break;
        lexicon.find(stream, at, at == open, hits);
        const Hit* hit = longest(hits);
        const bool gap = at > open && stream.gap[at] != GapNone;
        if ((hit != nullptr || gap) && at > open) add(open, at, nullptr);
        if (hit != nullptr || gap) open = at;
        if (hit == nullptr) {
            ++at;
            continue;
        }
        if (!saysWork(hit->word->kind) && hit->word->kind != Kind::Filler) break;
        if (hit->word->kind != Kind::Filler) add(at, hit->end, hit->word);
        at = open = hit->end;
    }
    if (at > open) add(open, at, nullptr);
    return phrase;
}

/// Cuts from the end of an unknown stretch what the other name ends with: "กะโล้น|ริมทาง" beside "รางระบายน้ำ|ริมทาง".
void cutTail(Phrase& phrase, const Phrase& other) {
    if (phrase.tokens.empty() || other.tokens.empty()) return;
    Token& last = phrase.tokens.back();
    const Token& shorter = other.tokens.back();
    const std::size_t length = shorter.to - shorter.from;
    if (last.word != nullptr || last.to - last.from <= length || !last.letters.ends_with(shorter.letters)) return;
    const std::size_t at = last.to - length;
    const Token tail{at, last.to, shorter.letters, nullptr};
    last = {last.from, at, phrase.stream.piece(last.from, at), nullptr};
    phrase.tokens.push_back(tail);
}

bool known(const Token& token) {
    return token.word != nullptr && token.word->kind != Kind::Plain;
}

struct Difference {
    std::size_t from = 0, to = 0; ///< tokens
};

Text written(const Phrase& phrase, Difference part) {
    return phrase.stream.shown(phrase.tokens[part.from].from, phrase.tokens[part.to - 1].to);
}

/// What is said by one wording: neither too short nor a whole sentence, and no more than one list can mean.
bool isWording(const Phrase& phrase, Difference part) {
    if (part.to <= part.from || part.to - part.from > mostTokens) return false;
    std::size_t letters = 0;
    for (std::size_t i = part.from; i < part.to; ++i)
        letters += phrase.tokens[i].letters.size();
    return letters >= fewestLetters && letters <= mostLetters;
}

bool allKnown(const Phrase& phrase, Difference part) {
    const auto begin = phrase.tokens.begin();
    return std::all_of(begin + static_cast<std::ptrdiff_t>(part.from), begin + static_cast<std::ptrdiff_t>(part.to), known);
}

Text expanded(const Lexicon& lexicon, const Text& text) {
    const Stream stream = lexicon.expand(makeStream(text));
    return stream.piece(0, stream.size());
}

} // namespace

std::optional<Wordings> differingWords(const Lexicon& lexicon, TextView a, TextView b) {
    Phrase x = phraseOf(lexicon, a), y = phraseOf(lexicon, b);
    cutTail(x, y);
    cutTail(y, x);
    const std::size_t common = std::min(x.tokens.size(), y.tokens.size());
    std::size_t start = 0, end = 0;
    while (start < common && x.tokens[start].letters == y.tokens[start].letters)
        ++start;
    while (end < common - start && x.tokens[x.tokens.size() - 1 - end].letters == y.tokens[y.tokens.size() - 1 - end].letters)
        ++end;
    const Difference inX{start, x.tokens.size() - end}, inY{start, y.tokens.size() - end};
    if (!isWording(x, inX) || !isWording(y, inY)) return std::nullopt;
    const bool knownX = allKnown(x, inX), knownY = allKnown(y, inY);
    if (knownX && knownY) return std::nullopt; // their meaning is the lists' matter
    Text one = written(x, inX), other = written(y, inY);
    if (expanded(lexicon, one) == expanded(lexicon, other)) return std::nullopt;
    // What the lists know is what the other stands for; else the fuller wording.
    const bool firstIsFull = knownX != knownY ? knownX : one.size() != other.size() ? one.size() > other.size() : one > other;
    if (firstIsFull) one.swap(other);
    return Wordings{std::move(one), std::move(other)};
}

} // namespace tambonplan::match
