#include <algorithm>
#include <map>

#include "match/Match.hpp"

namespace tambonplan::match {

/// Area by area: memory is that of the largest one.
std::vector<Pair> Matcher::pairsInAreas(const std::vector<Row>& rows, std::size_t split, const Options& options, Statistics& all) const {
    std::map<Text, std::vector<std::size_t>> areas;
    for (std::size_t i = 0; i < rows.size(); ++i)
        areas[rows[i].area].push_back(i);
    std::vector<Pair> pairs;
    bool cancelled = false;
    for (const auto& [name, numbers] : areas) {
        const auto second = std::lower_bound(numbers.begin(), numbers.end(), split);
        const auto first = static_cast<std::size_t>(second - numbers.begin());
        if (split > 0 && (first == 0 || second == numbers.end())) continue;
        std::vector<Row> own;
        own.reserve(numbers.size());
        for (const std::size_t number : numbers) {
            own.push_back(rows[number]);
            own.back().area.clear();
        }
        Options part = options;
        if (options.progress)
            part.progress = [&, done = static_cast<double>(all.rows)](double share) {
                cancelled = !options.progress((done + share * static_cast<double>(own.size())) / static_cast<double>(rows.size()));
                return !cancelled;
            };
        Statistics stats;
        for (Pair& pair : pairsOf(own, split > 0 ? first : 0, part, &stats)) {
            pair.a = numbers[pair.a];
            pair.b = split > 0 ? numbers[pair.b + first] - split : numbers[pair.b];
            pairs.push_back(std::move(pair));
        }
        if (cancelled) return {};
        all.rows += stats.rows;
        all.candidates += stats.candidates;
        all.pairs += stats.pairs;
        all.secondsFeatures += stats.secondsFeatures;
        all.secondsCandidates += stats.secondsCandidates;
        all.secondsScore += stats.secondsScore;
        all.threads = std::max(all.threads, stats.threads);
    }
    std::stable_sort(pairs.begin(), pairs.end(), [](const Pair& x, const Pair& y) { return x.score > y.score; });
    return pairs;
}

} // namespace tambonplan::match
