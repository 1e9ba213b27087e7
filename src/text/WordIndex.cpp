#include "text/WordIndex.hpp"

#include <algorithm>

namespace tambonplan::text {

char32_t WordIndex::keyOf(TextView letters) {
    return (static_cast<char32_t>(letters[0]) << 16U) | (letters.size() > 1 ? letters[1] : U'\0');
}

std::size_t WordIndex::placeOf(char32_t key) {
    return (key >> 16U & 0x7FU) << 7U | (key & 0x7FU);
}

void WordIndex::add(TextView word) {
    words_.emplace_back(word);
    if (word.empty()) return;
    const char32_t key = keyOf(word);
    byStart_[key].push_back(words_.size() - 1);
    starts_.set(placeOf(key));
    single_ = single_ || word.size() == 1;
}

std::vector<WordIndex::Hit> WordIndex::find(TextView text) const {
    std::vector<Hit> hits;
    const auto collect = [&](std::size_t at, char32_t key) {
        if (!starts_.test(placeOf(key))) return;
        const auto found = byStart_.find(key);
        if (found == byStart_.end()) return;
        for (const std::size_t word : found->second)
            if (text.substr(at).starts_with(words_[word])) hits.push_back({word, at});
    };
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (single_) collect(at, keyOf(text.substr(at, 1)));
        if (at + 1 < text.size()) collect(at, keyOf(text.substr(at, 2)));
    }
    std::ranges::sort(hits, [](const Hit& a, const Hit& b) { return a.word != b.word ? a.word < b.word : a.at < b.at; });
    return hits;
}

} // namespace tambonplan::text
