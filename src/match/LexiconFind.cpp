#include "match/Lexicon.hpp"

#include <algorithm>

#include "text/Fold.hpp"

// The part of Lexicon that finds its words in streams: this is where the reading of names spends its time.

namespace tambonplan::match {

namespace {

constexpr std::size_t longWord = 8; ///< letters from which a tone too many is a slip of the pen

bool holdsLetters(TextView folded) {
    return std::any_of(folded.begin(), folded.end(), isWritten);
}

/// How exactly [from, end) of the stream writes the word: 0 letter by letter, 1 but for tones, 2 but for marks. Allocates nothing.
int levelOf(const Stream& stream, std::size_t from, std::size_t end, const Word& word) {
    const TextView written = TextView(stream.folded).substr(stream.at[from], stream.at[end] - stream.at[from]);
    if (written.starts_with(word.exact) && !holdsLetters(written.substr(word.exact.size()))) return 0; // nearly all: nothing between
    bool exact = true, toneless = true;
    std::size_t e = 0, t = 0;
    for (const char16_t c : written) {
        if (!isWritten(c)) continue;
        exact = exact && e < word.exact.size() && word.exact[e] == c;
        ++e;
        if (isTone(c)) continue;
        toneless = toneless && t < word.toneless.size() && word.toneless[t] == c;
        ++t;
        if (!toneless) return 2; // what differs but for tones differs
    }
    if (exact && e == word.exact.size()) return 0;
    return t == word.toneless.size() ? 1 : 2;
}

/// [from, end) of the stream writes another tone where the word has one: "ข่าวสาร" is not "ข้าวสาร". `added`: or where it has none:
/// "สายร่อง…" is not "สายรอง".
bool hasOtherTone(const Stream& stream, std::size_t from, std::size_t end, const Word& word, bool added) {
    const auto isToneMark = [](char16_t c) { return c >= 0x0E48 && c <= 0x0E4B; };
    std::size_t w = 0;
    for (std::size_t i = from; i < end; ++i) {
        char16_t written = 0, known = 0;
        for (std::size_t k = stream.at[i] + 1; k < stream.at[i + 1]; ++k)
            if (isToneMark(stream.folded[k])) written = stream.folded[k];
        for (++w; w < word.exact.size() && text::isMark(word.exact[w]); ++w)
            if (isToneMark(word.exact[w])) known = word.exact[w];
        if (written != 0 && written != known && (known != 0 || added)) return true;
    }
    return false;
}

} // namespace

bool Lexicon::accepts(const Stream& stream, std::size_t from, std::size_t end, const Word& word, bool boundary, int& level) {
    const bool lost = stream.damaged || stream.toneless;
    const bool brief = word.length <= 2 && (word.length <= 1 || word.kind != Kind::Between);
    if (brief && !boundary && stream.gap[from] == GapNone && (from == 0 || stream.base[from - 1] > u'9')) return false;
    level = levelOf(stream, from, end, word);
    if (word.length <= 2 && word.kind != Kind::Between) return level == 0 || (level == 1 && lost);
    if (word.length <= 1) return level == 0;
    if (level == 0) return true;
    if (!stream.damaged && hasOtherTone(stream, from, end, word, word.kind == Kind::Filler && word.length < longWord)) return false;
    // "วัดปากพรุ" holds no "วัดป่า", "กำจัดหนอน" no "กำจัดหนู": where letters go on in one, a word that lacks marks must be long.
    const bool closed = end >= stream.size() || stream.gap[end] != GapNone;
    if (level == 1) return (word.length >= 4 && word.kind != Kind::Plain && (closed || word.length >= 6)) || lost;
    return (word.length >= 6 && (closed || word.length >= longWord)) || (stream.damaged && word.length >= 4);
}

void Lexicon::find(const Stream& stream, std::size_t from, bool boundary, std::vector<Hit>& hits) const {
    hits.clear();
    if (stream.splitsSyllable(from)) return;
    Trie::Node at = Trie::root;
    for (std::size_t i = from; i < stream.size(); ++i) {
        if (i > from && (stream.gap[i] & (GapBracket | GapList)) != 0) return;
        at = trie_.step(at, stream.base[i]);
        if (at == Trie::none) return;
        if (trie_.wordsAt(at).empty() || stream.splitsSyllable(i + 1)) continue;
        const std::size_t before = hits.size();
        int best = 2;
        for (const std::int32_t id : trie_.wordsAt(at)) {
            const Word& word = words_[static_cast<std::size_t>(id)];
            int level = 0;
            if (!accepts(stream, from, i + 1, word, boundary, level)) continue;
            hits.push_back({&word, id, i + 1, level});
            best = std::min(best, level);
        }
        // A word that is known as it is written is no misspelling of another one.
        if (hits.size() - before > 1)
            hits.erase(std::remove_if(hits.begin() + static_cast<std::ptrdiff_t>(before), hits.end(),
                                      [&](const Hit& hit) { return hit.level > best; }),
                       hits.end());
    }
}

std::optional<Hit> Lexicon::findLongest(const Stream& stream, std::size_t from, std::size_t least, std::vector<Trie::Node>& path) const {
    path.clear();
    Trie::Node at = Trie::root;
    for (std::size_t i = from; i < stream.size(); ++i) {
        if (i > from && (stream.gap[i] & (GapBracket | GapList)) != 0) break;
        at = trie_.step(at, stream.base[i]);
        if (at == Trie::none) break;
        path.push_back(at);
    }
    for (std::size_t length = path.size(); length >= least; --length) {
        std::optional<Hit> best;
        for (const std::int32_t id : trie_.wordsAt(path[length - 1])) {
            const Word& word = words_[static_cast<std::size_t>(id)];
            int level = 0;
            if (accepts(stream, from, from + length, word, true, level) && (!best || level <= best->level))
                best = Hit{&word, id, from + length, level};
        }
        if (best) return best;
    }
    return std::nullopt;
}

std::optional<Hit> Lexicon::findHead(const Stream& stream, std::size_t from) const {
    std::optional<Hit> longest;
    Trie::Node at = Trie::root;
    for (std::size_t i = from; i < stream.size(); ++i) {
        at = headTrie_.step(at, stream.base[i]);
        if (at == Trie::none) break;
        for (const std::int32_t id : headTrie_.wordsAt(at)) {
            const Word& word = words_[static_cast<std::size_t>(id)];
            const bool longer = !longest || i + 1 > longest->end;
            if (longer && levelOf(stream, from, i + 1, word) == 0) longest = Hit{&word, id, i + 1, 0};
        }
    }
    return longest;
}

std::size_t Lexicon::tailLength(const Stream& stream, std::size_t from, std::size_t to) const {
    constexpr std::size_t shortestName = 3, longTail = 4;
    std::size_t longest = 0;
    Trie::Node at = Trie::root;
    for (std::size_t i = to; i + 1 > from + shortestName; --i) {
        const bool brief = i - 1 < from + shortestName; // "บ้านยายปิ่น|ทุกครั้ง": before a long word a name of two letters is whole
        at = tailTrie_.step(at, stream.base[i - 1]);
        if (at == Trie::none) break;
        for (const std::int32_t id : tailTrie_.wordsAt(at)) {
            const Word& word = words_[static_cast<std::size_t>(id)];
            const bool fits = !brief || word.length >= longTail;
            if (fits && (word.flags & FlagTail) != 0 && levelOf(stream, i - 1, to, word) == 0) longest = word.length;
        }
    }
    return longest;
}

bool Lexicon::endsAsTwin(const Stream& stream, std::size_t from, std::size_t to) const {
    Trie::Node at = Trie::root;
    for (std::size_t i = to; i > from + 1; --i) {
        at = tailTrie_.step(at, stream.base[i - 1]);
        if (at == Trie::none) return false;
        for (const std::int32_t id : tailTrie_.wordsAt(at)) {
            const Word& word = words_[static_cast<std::size_t>(id)];
            if ((word.flags & FlagTwin) != 0 && levelOf(stream, i - 1, to, word) <= 1) return true;
        }
    }
    return false;
}

bool Lexicon::startsClause(const Stream& stream, std::size_t from, std::size_t least) const {
    if (from >= stream.size() || stream.splitsSyllable(from)) return false;
    const TextView rest = TextView(stream.folded).substr(stream.at[from]);
    const auto words = clauseWords_.find(rest.front());
    return words != clauseWords_.end() && std::ranges::any_of(words->second, [&](const Clause& word) {
               return word.letters >= least && rest.starts_with(word.written) &&
                      (rest.size() == word.written.size() || !text::isMark(rest[word.written.size()]));
           });
}

int Lexicon::numeral(const Stream& stream, std::size_t from, std::size_t& end) const {
    if (from >= stream.size()) return -1;
    const TextView rest = TextView(stream.folded).substr(stream.at[from]);
    for (const auto& [word, number] : numerals_) {
        if (!rest.starts_with(word)) continue;
        end = from + baseOf(word).size();
        return number;
    }
    return -1;
}

} // namespace tambonplan::match
