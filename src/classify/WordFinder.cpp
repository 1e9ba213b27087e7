#include "classify/WordFinder.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

namespace tambonplan::classify {

namespace {

constexpr std::size_t clearWord = 5; ///< a word of so many letters is no accident where it shares its end with another

constexpr std::size_t columns = 128;

/// Letters outside Thai, a–z and 0–9 share a column: the letters themselves are compared in any case.
std::size_t columnOf(char16_t letter) {
    if (letter >= 0x0E01 && letter <= 0x0E5B) return letter - 0x0E00U;
    if (letter >= u'a' && letter <= u'z') return 92U + (letter - u'a');
    if (letter >= u'0' && letter <= u'9') return 118U + (letter - u'0');
    return 0;
}

/// First two letters as one key. A word of one letter is too little to be found in running text.
std::size_t startKey(char16_t first, char16_t second) {
    return columnOf(first) * columns + columnOf(second);
}

} // namespace

WordFinder::WordFinder(const std::vector<Text>& words) {
    words_.reserve(words.size());
    for (const Text& word : words) {
        words_.emplace_back(word);
        const Text& letters = words_.back().letters;
        if (letters.size() >= 2)
            byStart_.push_back({static_cast<std::uint32_t>(words_.size() - 1), letters.size() > 2 ? letters[2] : u'\0'});
    }
    const auto keyOf = [this](const Start& start) { return startKey(words_[start.word].letters[0], words_[start.word].letters[1]); };
    std::stable_sort(byStart_.begin(), byStart_.end(), [&](const Start& a, const Start& b) {
        return std::pair(keyOf(a), words_[b.word].size()) < std::pair(keyOf(b), words_[a.word].size());
    });
    firstOf_.assign(columns * columns + 1, 0);
    for (const Start& start : byStart_)
        ++firstOf_[keyOf(start) + 1];
    std::partial_sum(firstOf_.begin(), firstOf_.end(), firstOf_.begin());
}

std::vector<WordFinder::Hit> WordFinder::all(const BareText& text) const {
    std::vector<Hit> hits;
    const TextView letters = text.letters;
    for (std::size_t at = 0; at + 1 < letters.size(); ++at) {
        const std::size_t key = startKey(letters[at], letters[at + 1]);
        const char16_t third = at + 2 < letters.size() ? letters[at + 2] : u'\0';
        for (std::uint32_t i = firstOf_[key]; i < firstOf_[key + 1]; ++i) {
            const Start& start = byStart_[i];
            if (start.third != third && start.third != u'\0') continue;
            const BareText& word = words_[start.word];
            if (letters.substr(at).starts_with(word.letters) && standsAt(word, text, at))
                hits.push_back({start.word, at, at + word.size()});
        }
    }
    return hits;
}

std::vector<WordFinder::Hit> WordFinder::longest(const BareText& text) const {
    std::vector<Hit> hits = all(text);
    std::stable_sort(hits.begin(), hits.end(), [](const Hit& a, const Hit& b) { return a.end - a.start > b.end - b.start; });
    std::vector<bool> taken(text.size());
    std::vector<Hit> kept;
    for (const Hit& hit : hits) {
        const auto from = taken.begin() + static_cast<std::ptrdiff_t>(hit.start);
        const auto to = taken.begin() + static_cast<std::ptrdiff_t>(hit.end);
        const auto free = std::find(from, to, false);
        const bool overlaps = std::find(from, to, true) != to;
        if (free == to || (overlaps && hit.end - hit.start < clearWord)) continue;
        std::fill(from, to, true);
        kept.push_back(hit);
    }
    std::stable_sort(kept.begin(), kept.end(), [](const Hit& a, const Hit& b) { return a.start < b.start; });
    return kept;
}

} // namespace tambonplan::classify
