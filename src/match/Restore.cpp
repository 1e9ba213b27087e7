#include "match/Restore.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <utility>

#include "text/Fold.hpp"

namespace tambonplan::match {

namespace {

constexpr char16_t saraAm = 0x0E33, saraAa = 0x0E32, ring = 0x0E4D; // ำ า ํ

/// Prices of matching §3, stage 3.
constexpr double ofWord = 1.0, ofMissing = 1.6, ofMissingRing = 0.25, ofMoved = 0.25, ofExtra = 0.7, ofFrequency = 0.18, ofLetter = 3.0,
                 ofSpace = 0.3;
constexpr std::size_t shortest = 2;
constexpr std::ptrdiff_t leastTones = 2; ///< marks that a text without any must lack before it counts as damaged

bool isThaiLetter(char16_t c) {
    return text::isThai(c) && !(c >= 0x0E50 && c <= 0x0E59);
}

/// The marks at every base letter, sorted; the ring of ำ stands at its า.
std::vector<Text> marksOf(const Stream& stream) {
    std::vector<Text> marks(stream.size());
    for (std::size_t i = 0; i < stream.size(); ++i) {
        for (std::size_t k = stream.at[i]; k < stream.at[i + 1]; ++k) {
            const char16_t c = stream.folded[k];
            if (c == saraAm) marks[i] += ring;
            if (text::isMark(c)) marks[i] += c;
        }
        std::ranges::sort(marks[i]);
    }
    return marks;
}

/// Takes `mark` out of `marks`; false where it is not there.
bool take(Text& marks, char16_t mark) {
    const std::size_t at = marks.find(mark);
    if (at == Text::npos) return false;
    marks.erase(at, 1);
    return true;
}

/// A base letter with its marks in writing order: vowels before tones, ำ for า with its ring.
Text spelled(char16_t letter, const Text& marks) {
    if (letter == saraAa && marks.find(ring) != Text::npos) return Text(1, saraAm);
    Text out(1, letter);
    for (const bool tones : {false, true})
        for (const char16_t mark : marks)
            if ((mark >= 0x0E48 && mark <= 0x0E4C) == tones) out += mark;
    return out;
}

} // namespace

struct Restorer::Path {
    struct Step {
        double price = std::numeric_limits<double>::infinity();
        std::size_t from = 0;
        int word = -1; ///< -1: the letter as it is written
    };
    std::vector<Step> steps; ///< per place between letters: the last part of the cheapest way there
};

Restorer::Restorer(const std::vector<Text>& words) {
    std::map<std::pair<Text, std::vector<Text>>, int> count;
    for (const Text& word : words) {
        const Stream stream = makeStream(word);
        const bool thai = std::ranges::all_of(stream.base, isThaiLetter);
        if (stream.size() >= shortest && thai && !text::looksDamaged(word)) ++count[{stream.base, marksOf(stream)}];
    }
    for (const auto& [word, times] : count) {
        trie_.add(word.first, static_cast<std::int32_t>(words_.size()));
        words_.push_back({word.second, ofWord - ofFrequency * std::log(static_cast<double>(times))});
    }
    trie_.freeze();
}

/// What it costs to take the letters from `from` on for the word.
double Restorer::edits(const Word& word, const std::vector<Text>& written, std::size_t from) const {
    double price = 0;
    Text carried; // marks of the letter before that this one may have borrowed
    for (std::size_t i = 0; i < word.marks.size(); ++i) {
        Text extra = written[from + i];
        for (const char16_t mark : carried) // written one letter too far to the right
            price += take(extra, mark) ? ofMoved : mark == ring ? ofMissingRing : ofMissing;
        carried.clear();
        for (const char16_t mark : word.marks[i]) {
            if (take(extra, mark)) continue;
            carried += mark;
        }
        // What is left nobody asked for; it may belong to the letter before the word.
        price += ofExtra * static_cast<double>(extra.size());
    }
    for (const char16_t mark : carried)
        price += mark == ring ? ofMissingRing : ofMissing;
    return price;
}

Restorer::Path Restorer::cheapest(const Stream& stream, const std::vector<Text>& written) const {
    Path path;
    path.steps.resize(stream.size() + 1);
    path.steps[0].price = 0;
    const auto reach = [&](std::size_t to, double price, std::size_t from, int word) {
        if (price < path.steps[to].price) path.steps[to] = {price, from, word};
    };
    for (std::size_t i = 0; i < stream.size(); ++i) {
        const double here = path.steps[i].price;
        reach(i + 1, here + (isThaiLetter(stream.base[i]) ? ofLetter : 0), i, -1);
        double spaces = 0;
        Trie::Node at = Trie::root;
        for (std::size_t j = i; j < stream.size(); ++j) {
            if (j > i && stream.gap[j] != GapNone) {
                if ((stream.gap[j] & ~GapSpace) != 0) break;
                spaces += ofSpace;
            }
            at = trie_.step(at, stream.base[j]);
            if (at == Trie::none) break;
            for (const std::int32_t id : trie_.wordsAt(at)) {
                const Word& word = words_[static_cast<std::size_t>(id)];
                reach(j + 1, here + word.price + spaces + edits(word, written, i), i, id);
            }
        }
    }
    return path;
}

std::optional<Restored> Restorer::restore(TextView raw, bool suspect) const {
    const Stream stream = makeStream(raw);
    if (stream.size() == 0 || (!stream.damaged && !stream.toneless && !suspect)) return std::nullopt;
    const std::vector<Text> written = marksOf(stream);
    const Path path = cheapest(stream, written);
    std::vector<std::pair<std::size_t, std::size_t>> parts; // in order: from, to
    for (std::size_t to = stream.size(); to > 0; to = path.steps[to].from)
        parts.emplace_back(path.steps[to].from, to);
    std::ranges::reverse(parts);
    Restored restored;
    std::size_t known = 0, thai = 0;
    bool slipped = false; // the last letter bears a mark of the one before it
    for (const auto& [from, to] : parts) {
        const int word = path.steps[to].word;
        // What stands between two parts stays as it is written, but for the space behind a mark that slipped ("วดั เกา่").
        const std::size_t before = from == 0 ? 0 : stream.at[from - 1] + 1;
        for (std::size_t k = before; k < stream.at[from]; ++k)
            if (!isWritten(stream.folded[k]) && !(slipped && stream.folded[k] == u' ')) restored.text += stream.folded[k];
        slipped = word >= 0 && written[to - 1].size() > words_[static_cast<std::size_t>(word)].marks.back().size();
        for (std::size_t i = from; i < to; ++i) {
            thai += isThaiLetter(stream.base[i]);
            known += word >= 0;
            restored.text += word >= 0 ? spelled(stream.base[i], words_[static_cast<std::size_t>(word)].marks[i - from])
                                       : spelled(stream.base[i], written[i]);
        }
    }
    for (std::size_t k = stream.at[stream.size() - 1] + 1; k < stream.folded.size(); ++k)
        if (!isWritten(stream.folded[k])) restored.text += stream.folded[k];
    restored.known = thai == 0 ? 0 : static_cast<double>(known) / static_cast<double>(thai);
    if (restored.text == stream.folded) return std::nullopt;
    // Many names are written without a tone mark and lack none: one that is added proves nothing.
    const auto tones = [](TextView of) { return std::ranges::count_if(of, isTone); };
    const bool proved = stream.damaged || suspect || tones(restored.text) >= leastTones;
    if (!proved) return std::nullopt;
    return restored;
}

void collectWords(TextView text, std::vector<Text>& words) {
    constexpr std::size_t longest = 30;
    const Stream stream = makeStream(text);
    if (stream.damaged || stream.toneless) return;
    for (std::size_t from = 0; from < stream.size();) {
        std::size_t to = from;
        while (to < stream.size() && isThaiLetter(stream.base[to]) && (to == from || stream.gap[to] == GapNone))
            ++to;
        if (to - from >= shortest && to - from <= longest) words.push_back(stream.piece(from, to));
        from = std::max(to, from + 1);
    }
}

} // namespace tambonplan::match
