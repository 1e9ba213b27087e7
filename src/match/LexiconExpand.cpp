#include "match/Lexicon.hpp"

#include <algorithm>

#include "text/Fold.hpp"

// The part of Lexicon that replaces abbreviations and synonyms by what they stand for.

namespace tambonplan::match {

namespace {

bool hasVowel(TextView base) {
    return std::any_of(base.begin(), base.end(), [](char16_t c) { return (c >= 0x0E30 && c <= 0x0E45) || c < 0x80; });
}

} // namespace

Stream Lexicon::expand(Stream written) const {
    bool lost = false;
    written.inside = insideWords(written, &lost);
    const std::vector<Replacement> aliases = findAliases(written, written.inside);
    if (aliases.empty()) {
        written.toneless = written.toneless || (lost && hasLostTones(written));
        return written;
    }
    Text out;
    std::size_t copied = 0;
    for (const Replacement& alias : aliases) {
        out += written.folded.substr(copied, alias.from - copied);
        out += u' ';
        out += aliases_[alias.id].second;
        out += u' ';
        copied = alias.to;
    }
    out += written.folded.substr(copied);
    Stream expanded = makeStream(out);
    expanded.reworded = true;
    expanded.damaged = written.damaged;
    expanded.inside = insideWords(expanded, &lost);
    expanded.toneless = written.toneless || (lost && hasLostTones(expanded));
    return expanded;
}

std::vector<Expansion> Lexicon::expansions(const Stream& written) const {
    std::vector<Expansion> replaced;
    for (const Replacement& alias : findAliases(written, insideWords(written)))
        replaced.push_back({Text(text::trim(written.folded.substr(alias.from, alias.to - alias.from))), aliases_[alias.id].second});
    return replaced;
}

namespace {

bool lacksTones(const Stream& stream, std::size_t from, const Hit& hit) {
    constexpr std::size_t longEnough = 5;
    return hit.level == 1 && hit.word->length >= longEnough && stream.piece(from, hit.end).size() < hit.word->exact.size();
}

} // namespace

/// A long word that is known but for its tones: the text came from a PDF that lost some.
bool Lexicon::hasLostTones(const Stream& stream) const {
    std::vector<Trie::Node> path;
    for (std::size_t i = 0; i < stream.size();) {
        const std::optional<Hit> longest = findLongest(stream, i, 3, path);
        if (longest && lacksTones(stream, i, *longest)) return true;
        i = longest ? longest->end : i + 1;
    }
    return false;
}

/// Letters that stand inside a longer known word, so that no short word begins there: "ไข้เลือดออก ม.7" holds no "อกม.". `lost`: a word of
/// the text may have lost its tones.
std::vector<bool> Lexicon::insideWords(const Stream& stream, bool* lost) const {
    std::vector<bool> inside(stream.size(), false);
    std::vector<Trie::Node> path;
    for (std::size_t i = 0; i < stream.size();) {
        const std::optional<Hit> longest = findLongest(stream, i, 4, path);
        if (!longest) {
            ++i;
            continue;
        }
        if (lost != nullptr) *lost = *lost || lacksTones(stream, i, *longest);
        for (std::size_t j = i + 1; j < longest->end; ++j)
            inside[j] = true;
        i = longest->end;
    }
    return inside;
}

/// Abbreviations and synonyms of the text, the longest at each place.
std::vector<Lexicon::Replacement> Lexicon::findAliases(const Stream& stream, const std::vector<bool>& inside) const {
    std::vector<Replacement> found;
    // "0.8 กม." and "กม. 0+500" are kilometres, not the committee.
    const auto digit = [&](std::size_t at) { return at < stream.size() && stream.base[at] >= u'0' && stream.base[at] <= u'9'; };
    const auto measures = [&](std::size_t from, std::size_t to) {
        if (!digit(to) && (from == 0 || !digit(from - 1))) return false;
        std::vector<Hit> hits;
        find(stream, from, true, hits);
        return std::ranges::any_of(hits, [to](const Hit& hit) { return hit.end == to && hit.word->kind == Kind::Unit; });
    };
    for (std::size_t i = 0; i < stream.size();) {
        std::size_t best = 0, end = 0;
        Trie::Node at = Trie::root;
        for (std::size_t j = i; j < stream.size() && !inside[i]; ++j) {
            if (j > i && (stream.gap[j] & (GapBracket | GapList)) != 0) break;
            at = aliasTrie_.step(at, stream.base[j]);
            if (at == Trie::none) break;
            for (const std::int32_t id : aliasTrie_.wordsAt(at)) {
                const Word& word = aliases_[static_cast<std::size_t>(id)].first;
                int level = 0;
                const bool bare = !hasVowel(word.exact) && word.exact.size() == word.length && word.length <= 4;
                const bool apart = stream.gap[i] != GapNone && (stream.gap[j + 1] != GapNone || stream.base[j + 1] <= u'9');
                const bool dotted = (stream.gap[j + 1] & GapDot) != 0;
                const bool alone = apart || (dotted && word.length >= 3) || (word.length >= 3 && (stream.gap[j + 1] != GapNone));
                if (((bare || word.length <= 3) && !alone) || measures(i, j + 1)) continue;
                if (accepts(stream, i, j + 1, word, true, level) && level <= 1) best = static_cast<std::size_t>(id) + 1, end = j + 1;
            }
        }
        if (best == 0) {
            ++i;
            continue;
        }
        std::size_t stop = end > 0 ? stream.at[end - 1] + 1 : 0;
        while (stop < stream.folded.size() && (text::isMark(stream.folded[stop]) || stream.folded[stop] == u'.'))
            ++stop;
        found.push_back({stream.at[i], stop, best - 1});
        i = end;
    }
    return found;
}

} // namespace tambonplan::match
