#include "match/Match.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

#include "match/Proposer.hpp"
#include "match/SecondLook.hpp"
#include "match/Wordings.hpp"
#include "text/Fold.hpp"

namespace tambonplan::match {

namespace {

void keepFrom(std::vector<Scored>& pairs, double reviewAt) {
    std::erase_if(pairs, [reviewAt](const Scored& pair) { return !pair.related && pair.score < static_cast<float>(reviewAt); });
}

/// Judges the pairs beside each other and keeps those from `least` on.
void lookAgain(const Engine& engine, std::vector<Scored>& pairs, double least, Statistics& statistics) {
    const Clock clock(statistics.secondsScore);
    SecondLook(engine).judge(pairs);
    keepFrom(pairs, least);
    statistics.pairs = pairs.size();
}

std::size_t rowsOf(const std::vector<Cluster>& clusters) {
    return std::accumulate(clusters.begin(), clusters.end(), std::size_t{0},
                           [](std::size_t sum, const Cluster& cluster) { return sum + cluster.members.size(); });
}

/// Clusters the pairs once per threshold; from low to high, so that the pairs only get fewer.
void lookOut(const Engine& engine, std::vector<Scored> pairs, std::vector<Outlook>& outlooks) {
    for (Outlook& outlook : outlooks) {
        keepFrom(pairs, outlook.reviewAt);
        const std::vector<Cluster> duplicates = starClusters(engine, pairs, isDuplicate);
        const std::vector<Cluster> packages = packageClusters(engine, pairs, outlook.reviewAt);
        outlook.duplicates = duplicates.size();
        outlook.duplicateRows = rowsOf(duplicates);
        outlook.pairs = static_cast<std::size_t>(std::count_if(pairs.begin(), pairs.end(), isDuplicate));
        outlook.packages = packages.size();
        outlook.packageRows = rowsOf(packages);
    }
}

std::vector<Pair> toPairs(const Engine& engine, const std::vector<Scored>& scored, std::size_t split, const Options& options,
                          const Reasons& reasons) {
    std::vector<Pair> pairs;
    for (const Scored& pair : scored) {
        const bool wanted = options.packages || pair.relation != Relation::Package;
        if (!pair.related && wanted)
            pairs.push_back({pair.a, pair.b, pair.relation, pair.score, bandOf(pair.score, pair.certain, options), {}});
    }
    std::stable_sort(pairs.begin(), pairs.end(), [](const Pair& x, const Pair& y) { return x.score > y.score; });
    forBlocks(pairs.size(), 1024, engine.team(), [&](std::size_t, std::size_t from, std::size_t to) {
        for (std::size_t i = from; i < to; ++i) {
            const auto a = static_cast<std::uint32_t>(pairs[i].a), b = static_cast<std::uint32_t>(pairs[i].b);
            pairs[i].reason = reasons.pair(engine.features(a), engine.features(b), engine.verdict(a, b));
            pairs[i].b -= split;
        }
    });
    return pairs;
}

} // namespace

Matcher::Matcher(const Rules& rules, text::Messages messages)
    : lexicon_(std::make_shared<const Lexicon>(rules)), messages_(std::move(messages)) {}

std::vector<Proposal> Matcher::propose(const std::vector<Row>& rows, const Options& options, Statistics* statistics,
                                       std::vector<Outlook>* outlooks) const {
    Statistics local;
    Statistics& stats = statistics != nullptr ? *statistics : local;
    stats = {};
    const double widest =
        outlooks != nullptr && !outlooks->empty() ? std::min(options.reviewAt, outlooks->front().reviewAt) : options.reviewAt;
    try {
        Engine engine(*lexicon_, rows, 0, options, stats);
        const bool again = SecondLook::fits(engine);
        std::vector<Scored> scored = engine.score(false, again ? std::min(widest, SecondLook::least) : widest);
        if (again) lookAgain(engine, scored, widest, stats);
        const Clock clock(stats.secondsCluster);
        engine.team().stage(0.7, 0.85);
        if (outlooks != nullptr) lookOut(engine, scored, *outlooks);
        if (widest < options.reviewAt) keepFrom(scored, options.reviewAt);
        const Reasons reasons(*lexicon_, messages_);
        Proposer proposer(engine, rows, options, reasons);
        std::vector<Proposal> proposals = proposer.run(scored);
        if (outlooks != nullptr) proposer.countTicked(*outlooks);
        if (options.progress) options.progress(1.0);
        return proposals;
    } catch (const Cancelled&) {
        return {};
    }
}

std::vector<Pair> Matcher::pairs(const std::vector<Row>& a, const Options& options, Statistics* statistics) const {
    return pairsOf(a, 0, options, statistics);
}

std::vector<Pair> Matcher::pairs(const std::vector<Row>& a, const std::vector<Row>& b, const Options& options,
                                 Statistics* statistics) const {
    if (a.empty() || b.empty()) return {};
    std::vector<Row> both = a;
    both.insert(both.end(), b.begin(), b.end());
    return pairsOf(both, a.size(), options, statistics);
}

std::vector<Pair> Matcher::pairsOf(const std::vector<Row>& rows, std::size_t split, const Options& options, Statistics* statistics) const {
    Statistics local;
    Statistics& stats = statistics != nullptr ? *statistics : local;
    stats = {};
    if (std::any_of(rows.begin(), rows.end(), [&rows](const Row& row) { return row.area != rows.front().area; }))
        return pairsInAreas(rows, split, options, stats);
    try {
        Engine engine(*lexicon_, rows, split, options, stats);
        return toPairs(engine, engine.score(options.packages, options.reviewAt), split, options, Reasons(*lexicon_, messages_));
    } catch (const Cancelled&) {
        return {};
    }
}

std::optional<Wordings> Matcher::otherWords(TextView a, TextView b) const {
    return differingWords(*lexicon_, a, b);
}

Likeness Matcher::likeness(TextView a, TextView b) const {
    if (text::fold(a) == text::fold(b)) return {1.0, false, false, true};
    std::vector<Row> rows(2);
    rows[0].name = a;
    rows[1].name = b;
    Statistics statistics;
    Options options;
    options.threads = 1;
    const Engine engine(*lexicon_, rows, 0, options, statistics);
    const Verdict verdict = engine.verdict(0, 1);
    const Features &x = engine.features(0), &y = engine.features(1);
    // Of two texts alone the odds say little; the cosine carries the number and a conflict halves it.
    const bool conflict = verdict.conflict != Verdict::Conflict::None;
    const double alike = std::max(conflict ? 0.0 : verdict.score(), verdict.cosine);
    const bool things = x->object >= 0 && y->object >= 0 && !x->guessed && !y->guessed;
    const bool physical = !x->actions.empty() && x->deeds.empty(), others = !y->actions.empty() && y->deeds.empty();
    Likeness result{std::min(0.99, conflict ? 0.5 * alike : alike)};
    result.otherThings = verdict.conflict == Verdict::Conflict::Object || (things && !lexicon_->compatible(x->object, y->object));
    result.otherDeeds = (physical && y->actions.empty() && !y->deeds.empty()) || (others && x->actions.empty() && !x->deeds.empty());
    result.sameThing = things && x->object == y->object && !conflict;
    return result;
}

} // namespace tambonplan::match
