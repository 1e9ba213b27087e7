#include "match/Engine.hpp"

#include <cmath>
#include <utility>

#include <boost/unordered/unordered_flat_map.hpp>

#include "match/Candidates.hpp"

namespace tambonplan::match {

namespace {

constexpr double furtherWeight = 0.8, furtherMiddle = 0.3;
constexpr double plainMiddle = 0.65, plainSlope = 9.0;

/// Natural logarithm of the odds of a chance.
double oddsOf(double chance) {
    return std::log(chance / (1.0 - std::min(chance, 1.0 - 1e-9)));
}

/// Keeps the related pairs that are most alike.
void keepMostRelated(std::vector<Scored>& pairs) {
    const auto related = std::partition(pairs.begin(), pairs.end(), [](const Scored& pair) { return !pair.related; });
    if (pairs.end() - related <= static_cast<std::ptrdiff_t>(mostRelated)) return;
    const auto end = related + static_cast<std::ptrdiff_t>(mostRelated);
    std::nth_element(related, end, pairs.end(), [](const Scored& x, const Scored& y) {
        return x.cosine != y.cosine ? x.cosine > y.cosine : rowPair(x.a, x.b) < rowPair(y.a, y.b);
    });
    pairs.erase(end, pairs.end());
}

Corpus readCorpus(const Lexicon& lexicon, const std::vector<Row>& rows, Watch& watch, const Team& team, Statistics& statistics) {
    const Clock clock(statistics.secondsFeatures);
    statistics.rows = rows.size();
    statistics.threads = team.threads;
    watch.stage(0.0, 0.4);
    return {lexicon, rows, team};
}

} // namespace

Engine::Engine(const Lexicon& lexicon, const std::vector<Row>& rows, std::size_t split, const Options& options, Statistics& statistics)
    : rows_(rows), statistics_(statistics), split_(split), watch_(options.progress), team_(options.threads, &watch_),
      corpus_(readCorpus(lexicon, rows, watch_, team_, statistics)), scorer_(lexicon, split == 0) {}

Verdict Engine::judge(std::uint32_t a, std::uint32_t b) const {
    Verdict verdict;
    if (corpus_.plain()) {
        verdict.cosine = corpus_.cosine(a, b);
        verdict.logOdds = plainSlope * (verdict.cosine - plainMiddle);
    } else {
        verdict = scorer_.score(features(a), features(b),
                                {[this, a, b] { return corpus_.cosine(a, b); }, [this, a, b] { return corpus_.restCosine(a, b); }});
    }
    if (verdict.conflict != Verdict::Conflict::None) return verdict;
    // Objective and target repeat set phrases: they only lean, and only where both rows have some.
    if (const double further = corpus_.furtherCosine(a, b); further >= 0) verdict.logOdds += furtherWeight * (further - furtherMiddle);
    return verdict;
}

Verdict Engine::verdict(std::uint32_t a, std::uint32_t b) const {
    Verdict verdict = judge(a, b);
    verdict.cosine = corpus_.cosine(a, b);
    return verdict;
}

std::vector<Scored> Engine::scorePlain(double least) {
    const Clock clock(statistics_.secondsScore);
    watch_.stage(0.4, 0.7);
    linker_ = std::make_unique<Linker>(rows_, split_, team_);
    std::vector<Scored> all;
    for (const Twin& link : linker_->link(oddsOf(least))) {
        const Features& a = features(link.a);
        const Features& b = features(link.b);
        const auto score = static_cast<float>(1.0 / (1.0 + std::exp(-link.logOdds)));
        all.push_back(
            {link.a, link.b, score, link.cosine, Relation::Duplicate, a->wording == b->wording && budgetRatio(a, b) >= 0.9, false});
    }
    statistics_.candidates = linker_->candidates();
    statistics_.pairs = all.size();
    return all;
}

std::vector<Scored> Engine::score(bool packages, double least) {
    if (corpus_.plain()) return scorePlain(least);
    watch_.stage(0.4, 0.5);
    std::unique_ptr<const Candidates> candidates;
    {
        const Clock clock(statistics_.secondsCandidates);
        candidates = std::make_unique<const Candidates>(corpus_, split_, packages, team_);
    }
    watch_.stage(0.5, 0.7);
    const Clock clock(statistics_.secondsScore);
    std::vector<std::vector<Scored>> found(candidates->parts());
    std::atomic<std::size_t> compared{0};
    const double leastOdds = oddsOf(least);
    const auto memory = [] { return std::vector<RowPair>(); };
    forBlocksWith(found.size(), 1, team_, memory, [&](std::vector<RowPair>& pairs, std::size_t part, std::size_t, std::size_t) {
        candidates->makePart(part, pairs);
        compared += pairs.size();
        for (const RowPair pair : pairs) {
            const std::uint32_t a = firstOf(pair), b = secondOf(pair);
            const Verdict result = judge(a, b);
            const bool proposed = result.conflict == Verdict::Conflict::None && result.logOdds >= leastOdds;
            if (!proposed && !result.related) continue;
            const auto score = static_cast<float>(result.related ? 0.0 : result.score());
            found[part].push_back({a, b, score, static_cast<float>(result.cosine), result.relation, result.certain, result.related});
        }
        keepMostRelated(found[part]);
    });
    std::vector<Scored> all;
    for (auto& some : found) {
        all.insert(all.end(), some.begin(), some.end());
        some = {};
    }
    const auto key = [](const Scored& pair) { return rowPair(pair.a, pair.b); };
    sortAll(all, team_, [&](const Scored& x, const Scored& y) { return key(x) < key(y); });
    all.erase(std::unique(all.begin(), all.end(), [&](const Scored& x, const Scored& y) { return key(x) == key(y); }), all.end());
    statistics_.candidates = compared;
    statistics_.pairs = all.size();
    return all;
}

std::vector<std::vector<std::uint32_t>> Engine::topicGroups() const {
    std::vector<std::vector<std::uint32_t>> groups;
    boost::unordered_flat_map<int, std::size_t> places;
    for (std::uint32_t i = 0; i < rows(); ++i) {
        const Features& row = features(i);
        if (row->nature != Nature::Activity || row->topic < 0) continue;
        const auto [place, fresh] = places.try_emplace(row->topic, groups.size());
        if (fresh) groups.emplace_back();
        groups[place->second].push_back(i);
    }
    return groups;
}

} // namespace tambonplan::match
