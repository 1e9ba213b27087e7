#include "intake/Statements.hpp"

#include <algorithm>
#include <utility>

namespace tambonplan::intake {

namespace {

constexpr std::size_t widestGap = 16;     // letters of a skeleton between the two parts of a word with a gap
constexpr std::size_t longestGapped = 50; // longer texts are prose

bool endsWithAny(TextView text, const StartWords& words) {
    return std::ranges::any_of(words.all(), [text](const Text& word) { return text.ends_with(word); });
}

std::vector<Text> skeletonsOf(TextView alternatives) {
    std::vector<Text> all;
    for (const TextView one : text::split(alternatives, u'|'))
        if (Text key = text::skeleton(one); !key.empty()) all.push_back(std::move(key));
    return all;
}

/// Does one of the parts stand apart behind another one?
bool standsApart(const Statements::Gapped& word, TextView skeleton, const StartWords& negations) {
    return std::ranges::any_of(word.keys, [&](const Text& key) {
        const std::size_t at = skeleton.find(key);
        if (at == TextView::npos) return false;
        const std::size_t end = at + key.size();
        const auto follows = [&](const Text& rest) {
            const std::size_t found = skeleton.find(rest, end);
            return found != TextView::npos && found - end <= widestGap;
        };
        return (word.rests.empty() || std::ranges::any_of(word.rests, follows)) && !endsWithAny(skeleton.substr(0, at), negations);
    });
}

} // namespace

Statements::Statements(const text::RuleTable& table, TextView valueColumn) {
    for (const auto& row : table.rows) {
        const TextView shown = text::trim(table.at(row, u"คำ"));
        const std::size_t gap = shown.find(u'…');
        Word word{{}, Text(shown), Text(text::trim(table.at(row, valueColumn))), !text::trim(table.at(row, u"ใช้กับ")).empty()};
        if (shown.empty() || word.value.empty()) continue;
        if (gap == TextView::npos) {
            word.key = text::skeleton(shown);
            if (!word.key.empty()) words_.push_back(std::move(word));
            continue;
        }
        gapped_.push_back({std::move(word), skeletonsOf(shown.substr(0, gap)), skeletonsOf(shown.substr(gap + 1))});
    }
    std::ranges::stable_sort(words_, [](const Word& a, const Word& b) { return a.key.size() > b.key.size(); });
    for (const Word& word : words_)
        index_.add(word.wholeOnly ? TextView() : word.key);
}

std::vector<Statements::Hit> Statements::find(TextView skeleton, const StartWords* negations) const {
    std::vector<Hit> hits;
    const auto found = index_.find(skeleton);
    if (found.empty()) return hits;
    std::vector<bool> used(skeleton.size());
    hits.reserve(found.size());
    for (const auto& [number, at] : found) {
        const Word& word = words_[number];
        if (used[at] || used[at + word.key.size() - 1]) continue;
        std::fill_n(used.begin() + static_cast<std::ptrdiff_t>(at), word.key.size(), true);
        if (negations == nullptr || !endsWithAny(skeleton.substr(0, at), *negations)) hits.push_back({&word, at});
    }
    std::ranges::stable_sort(hits, {}, &Hit::at);
    return hits;
}

const Statements::Word* Statements::whole(TextView skeleton) const {
    const auto found = std::ranges::find_if(words_, [skeleton](const Word& word) { return word.wholeOnly && word.key == skeleton; });
    return found == words_.end() ? nullptr : &*found;
}

std::vector<const Statements::Word*> Statements::gapped(TextView skeleton, const StartWords& negations, bool wholeCell) const {
    std::vector<const Word*> found;
    if (skeleton.size() > longestGapped) return found;
    for (const Gapped& gapped : gapped_)
        if ((wholeCell || !gapped.word.wholeOnly) && standsApart(gapped, skeleton, negations)) found.push_back(&gapped.word);
    return found;
}

} // namespace tambonplan::intake
