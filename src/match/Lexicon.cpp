#include "match/Lexicon.hpp"

#include <algorithm>
#include <numeric>

#include "text/Fold.hpp"

namespace tambonplan::match {

namespace {

constexpr std::size_t longWord = 8; ///< letters from which a tone too many is a slip of the pen

constexpr std::array kindNames{
    std::pair{TextView(u"คำ"), Kind::Plain},   std::pair{TextView(u"การกระทำ"), Kind::Action},  std::pair{TextView(u"สิ่ง"), Kind::Object},
    std::pair{TextView(u"เรื่อง"), Kind::Topic}, std::pair{TextView(u"รายละเอียด"), Kind::Detail}, std::pair{TextView(u"วัสดุ"), Kind::Material},
    std::pair{TextView(u"แหล่ง"), Kind::Place}, std::pair{TextView(u"ตัวชี้ที่"), Kind::Locative},    std::pair{TextView(u"คั่น"), Kind::Between},
    std::pair{TextView(u"ช่วง"), Kind::Reach},  std::pair{TextView(u"ลำดับ"), Kind::Phase},       std::pair{TextView(u"ซอย"), Kind::Soi},
    std::pair{TextView(u"หมู่"), Kind::Moo},     std::pair{TextView(u"บ้าน"), Kind::Village},      std::pair{TextView(u"บุคคล"), Kind::Person},
    std::pair{TextView(u"หน่วย"), Kind::Unit},  std::pair{TextView(u"ขนาด"), Kind::Extent},      std::pair{TextView(u"คำเติม"), Kind::Filler},
};

constexpr std::array flagNames{
    std::pair{TextView(u"กิจกรรม"), FlagActivity}, std::pair{TextView(u"ชิ้นเดียว"), FlagUnique},
    std::pair{TextView(u"เส้น"), FlagLine},        std::pair{TextView(u"ไม่แยกการกระทำ"), FlagAnyAction},
    std::pair{TextView(u"น้ำ"), FlagWater},        std::pair{TextView(u"น้ำเส้น"), FlagLine},
    std::pair{TextView(u"ทั่วไป"), FlagGeneric},    std::pair{TextView(u"อาคาร"), FlagBuilding},
    std::pair{TextView(u"โครงข่าย"), FlagNetwork}, std::pair{TextView(u"รายบุคคล"), FlagPersonal},
    std::pair{TextView(u"ต้นชื่อ"), FlagHead},       std::pair{TextView(u"หมวดกว้าง"), FlagWide},
    std::pair{TextView(u"ท้ายชื่อ"), FlagTail},
};

std::uint16_t flagsOf(TextView text) {
    std::uint16_t flags = 0;
    for (const TextView part : text::split(text, u' '))
        for (const auto& [name, flag] : flagNames)
            if (part == name) flags = static_cast<std::uint16_t>(flags | flag);
    return flags;
}

Text lettersOf(TextView written) {
    const Stream stream = makeStream(written);
    return stream.piece(0, stream.size());
}

bool hasVowel(TextView base) {
    return std::any_of(base.begin(), base.end(), [](char16_t c) { return (c >= 0x0E30 && c <= 0x0E45) || c < 0x80; });
}

} // namespace

Lexicon::Lexicon(const Rules& rules) {
    addFacets(rules.facets);
    joinFamilies();
    for (const auto& row : rules.abbreviations.rows)
        addAlias(rules.abbreviations.at(row, u"คำย่อ"), rules.abbreviations.at(row, u"คำเต็ม"));
    for (const auto& row : rules.synonyms.rows)
        addAlias(rules.synonyms.at(row, u"คำ"), rules.synonyms.at(row, u"ใช้แทนด้วย"));
    combinationsFrom_.resize(words_.size());
    for (std::uint32_t i = 0; i < combinations_.size(); ++i)
        for (const int word : combinations_[i].parts.front())
            combinationsFrom_[static_cast<std::size_t>(word)].push_back(i);
    trie_.freeze();
    aliasTrie_.freeze();
}

void Lexicon::joinFamilies() {
    families_.resize(values_.size());
    std::iota(families_.begin(), families_.end(), 0);
    for (bool changed = true; changed;) {
        changed = false;
        for (const auto& [a, b] : compatible_) {
            int& x = families_[static_cast<std::size_t>(a)];
            int& y = families_[static_cast<std::size_t>(b)];
            if (x == y) continue;
            x = y = std::min(x, y);
            changed = true;
        }
    }
}

int Lexicon::intern(TextView name) {
    if (name.empty()) return -1;
    const auto [found, fresh] = valueIds_.try_emplace(Text(name), static_cast<int>(values_.size()));
    if (fresh) values_.emplace_back(name);
    return found->second;
}

int Lexicon::value(TextView name) const {
    const auto found = valueIds_.find(name);
    return found == valueIds_.end() ? -1 : found->second;
}

int Lexicon::addWord(TextView written, Kind kind, int value, int weight, std::uint16_t flags) {
    const Text base = baseOf(written);
    if (base.empty()) return -1;
    if ((flags & FlagPersonal) != 0) personal_.insert(value);
    const auto id = static_cast<std::int32_t>(words_.size());
    const Text exact = lettersOf(written);
    words_.push_back({exact, withoutTones(exact), base.size(), kind, value, weight, flags});
    if ((flags & FlagHead) != 0)
        headWords_.push_back(id);
    else if ((flags & FlagTail) != 0)
        tailWords_.push_back(id);
    else
        trie_.add(base, id);
    return id;
}

void Lexicon::addFacets(const text::RuleTable& table) {
    std::vector<std::pair<const std::vector<Text>*, std::vector<TextView>>> combined;
    std::multimap<Text, int> bySpelling;
    for (const auto& row : table.rows) {
        const TextView written = text::trim(table.at(row, u"คำ"));
        const TextView kindName = text::trim(table.at(row, u"ชนิด"));
        const auto parts = text::split(written, u'+');
        if (kindName == u"เข้ากันได้" && parts.size() == 2) {
            const int a = intern(text::trim(parts[0])), b = intern(text::trim(parts[1]));
            compatible_.emplace(std::min(a, b), std::max(a, b));
            continue;
        }
        if (kindName == u"เลข") {
            numerals_.emplace_back(lettersOf(written), std::stoi(text::toUtf8(table.at(row, u"ค่า"))));
            continue;
        }
        if (parts.size() > 1) {
            combined.emplace_back(&row, parts);
            continue;
        }
        const auto* kind = std::find_if(kindNames.begin(), kindNames.end(), [&](const auto& k) { return k.first == kindName; });
        if (written.empty() || kind == kindNames.end()) continue;
        const Text weight(text::trim(table.at(row, u"น้ำหนัก")));
        const int value = intern(text::trim(table.at(row, u"ค่า")));
        addWord(written, kind->second, value, weight.empty() ? 5 : weight.front() - u'0', flagsOf(table.at(row, u"ลักษณะ")));
    }
    std::stable_sort(numerals_.begin(), numerals_.end(), [](const auto& x, const auto& y) { return x.first.size() > y.first.size(); });
    for (const auto& [row, parts] : combined) {
        const Text weight(text::trim(table.at(*row, u"น้ำหนัก")));
        addCombination(parts, intern(text::trim(table.at(*row, u"ค่า"))), weight.empty() ? 5 : weight.front() - u'0');
    }
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

void Lexicon::addCombination(const std::vector<TextView>& parts, int value, int weight) {
    Combination combination;
    combination.value = value;
    combination.weight = weight;
    for (const TextView part : parts) {
        const Text exact = lettersOf(part);
        std::vector<int> ids;
        for (std::size_t i = 0; i < words_.size(); ++i)
            if (words_[i].exact == exact) ids.push_back(static_cast<int>(i));
        if (ids.empty()) ids.push_back(addWord(part, Kind::Plain, -1, 0, 0));
        combination.length += exact.size();
        combination.parts.push_back(std::move(ids));
    }
    combinations_.push_back(std::move(combination));
}

void Lexicon::addAlias(TextView written, TextView full) {
    const Text base = baseOf(written);
    const TextView target = text::trim(full);
    if (base.empty() || target.empty()) return;
    const Text exact = lettersOf(written);
    const auto id = static_cast<std::int32_t>(aliases_.size());
    aliases_.push_back({{exact, withoutTones(exact), base.size(), Kind::Plain, -1, 0, 0}, Text(target)});
    aliasTrie_.add(base, id);
    // A full form that no facet knows is a word of its own, so that it is not cut apart.
    const Text fullExact = lettersOf(target);
    if (std::none_of(words_.begin(), words_.end(), [&](const Word& word) { return word.exact == fullExact; }))
        addWord(target, Kind::Plain, -1, 0, 0);
}

/// How exactly [from, end) of the stream writes the word: 0 letter by letter, 1 but for tones, 2 but for marks. Allocates nothing: this is
/// where the reading of names spends its time.
int Lexicon::levelOf(const Stream& stream, std::size_t from, std::size_t end, const Word& word) {
    bool exact = true, toneless = true;
    std::size_t e = 0, t = 0;
    for (std::size_t i = stream.at[from]; i < stream.at[end]; ++i) {
        const char16_t c = stream.folded[i];
        if (!isWritten(c)) continue;
        exact = exact && e < word.exact.size() && word.exact[e] == c;
        ++e;
        if (isTone(c)) continue;
        toneless = toneless && t < word.toneless.size() && word.toneless[t] == c;
        ++t;
    }
    if (exact && e == word.exact.size()) return 0;
    return toneless && t == word.toneless.size() ? 1 : 2;
}

/// [from, end) of the stream writes another tone where the word has one: "ข่าวสาร" is not "ข้าวสาร". `added`: or where it has none:
/// "สายร่อง…" is not "สายรอง".
bool Lexicon::hasOtherTone(const Stream& stream, std::size_t from, std::size_t end, const Word& word, bool added) {
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

bool Lexicon::accepts(const Stream& stream, std::size_t from, std::size_t end, const Word& word, bool boundary, int& level) {
    level = levelOf(stream, from, end, word);
    const bool lost = stream.damaged || stream.toneless;
    const bool free = boundary || stream.gap[from] != GapNone || (from > 0 && stream.base[from - 1] <= u'9');
    if (word.length <= 2 && word.kind != Kind::Between) return free && (level == 0 || (level == 1 && lost));
    if (word.length <= 1) return free && level == 0;
    if (level == 0) return true;
    if (!stream.damaged && hasOtherTone(stream, from, end, word, word.kind == Kind::Filler && word.length < longWord)) return false;
    if (level == 1) return (word.length >= 4 && word.kind != Kind::Plain) || lost;
    return word.length >= 6 || (stream.damaged && word.length >= 4);
}

void Lexicon::find(const Stream& stream, std::size_t from, bool boundary, std::vector<Hit>& hits) const {
    hits.clear();
    Trie::Node at = Trie::root;
    for (std::size_t i = from; i < stream.size(); ++i) {
        if (i > from && (stream.gap[i] & (GapBracket | GapList)) != 0) return;
        at = trie_.step(at, stream.base[i]);
        if (at == Trie::none) return;
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

std::optional<Hit> Lexicon::findHead(const Stream& stream, std::size_t from) const {
    std::optional<Hit> longest;
    for (const std::int32_t id : headWords_) {
        const Word& word = words_[static_cast<std::size_t>(id)];
        const std::size_t end = from + word.length;
        const bool written = end <= stream.size() && levelOf(stream, from, end, word) == 0;
        if (written && (!longest || end > longest->end)) longest = Hit{&word, id, end, 0};
    }
    return longest;
}

std::size_t Lexicon::tailLength(const Stream& stream, std::size_t from, std::size_t to) const {
    constexpr std::size_t shortestName = 3;
    for (const std::int32_t id : tailWords_) {
        const Word& word = words_[static_cast<std::size_t>(id)];
        if (to - from >= word.length + shortestName && levelOf(stream, to - word.length, to, word) == 0) return word.length;
    }
    return 0;
}

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
    std::vector<Hit> hits;
    for (std::size_t i = 0; i < stream.size();) {
        find(stream, i, true, hits);
        if (hits.empty()) {
            ++i;
            continue;
        }
        const Hit& longest = hits.back();
        if (lacksTones(stream, i, longest)) return true;
        i = longest.word->length >= 3 ? longest.end : i + 1;
    }
    return false;
}

/// Letters that stand inside a longer known word, so that no short word begins there: "ไข้เลือดออก ม.7" holds no "อกม.". `lost`: a word of
/// the text may have lost its tones.
std::vector<bool> Lexicon::insideWords(const Stream& stream, bool* lost) const {
    std::vector<bool> inside(stream.size(), false);
    std::vector<Hit> hits;
    for (std::size_t i = 0; i < stream.size();) {
        find(stream, i, true, hits);
        if (hits.empty() || hits.back().word->length < 4) {
            ++i;
            continue;
        }
        const std::size_t end = hits.back().end;
        if (lost != nullptr) *lost = *lost || lacksTones(stream, i, hits.back());
        for (std::size_t j = i + 1; j < end; ++j)
            inside[j] = true;
        i = end;
    }
    return inside;
}

/// Abbreviations and synonyms of the text, the longest at each place.
std::vector<Lexicon::Replacement> Lexicon::findAliases(const Stream& stream, const std::vector<bool>& inside) const {
    std::vector<Replacement> found;
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
                if ((bare || word.length <= 3) && !alone) continue;
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
