#include "classify/WordFinder.hpp"

#include <algorithm>

namespace tambonplan::classify {

namespace {

constexpr std::size_t clearWord = 5; ///< a word of so many letters is no accident where it shares its end with another

/// First two letters as one key. A word of one letter is too little to be found in running text.
char32_t startKey(TextView letters) {
    return (static_cast<char32_t>(letters[0]) << 16U) | letters[1];
}

} // namespace

WordFinder::WordFinder(const std::vector<Text>& words) {
    words_.reserve(words.size());
    for (const Text& word : words) {
        words_.emplace_back(word);
        if (words_.back().size() >= 2) byStart_[startKey(words_.back().letters)].push_back(words_.size() - 1);
    }
    for (auto& entry : byStart_)
        std::stable_sort(entry.second.begin(), entry.second.end(),
                         [this](std::size_t a, std::size_t b) { return words_[a].size() > words_[b].size(); });
}

std::vector<WordFinder::Hit> WordFinder::all(const BareText& text) const {
    std::vector<Hit> hits;
    const TextView letters = text.letters;
    for (std::size_t at = 0; at + 1 < letters.size(); ++at) {
        const auto found = byStart_.find(startKey(letters.substr(at)));
        if (found == byStart_.end()) continue;
        for (const std::size_t index : found->second) {
            const BareText& word = words_[index];
            if (letters.substr(at, word.size()) == word.letters && standsAt(word, text, at)) hits.push_back({index, at, at + word.size()});
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
