#include "match/Match.hpp"

#include <algorithm>
#include <numeric>
#include <set>
#include <utility>

#include "match/Parallel.hpp"
#include "match/Reasons.hpp"
#include "match/Wordings.hpp"
#include "text/Fold.hpp"

namespace tambonplan::match {

namespace {

constexpr std::size_t leastRelated = 10, rowsPerRelated = 12; ///< cap of pairs that are only worth a look

Band bandOf(double score, bool certain, const Options& options) {
    if (score < options.reviewAt) return Band::Hidden;
    return certain && score >= options.autoAt ? Band::Auto : Band::Review;
}

bool isDuplicate(const Scored& pair) {
    return pair.relation == Relation::Duplicate && !pair.related;
}

std::vector<std::size_t> indexes(const Cluster& cluster) {
    return {cluster.members.begin(), cluster.members.end()};
}

void sortProposals(std::vector<Proposal>& proposals) {
    std::stable_sort(proposals.begin(), proposals.end(), [](const Proposal& x, const Proposal& y) {
        if (x.relation != y.relation) return x.relation < y.relation;
        return x.score > y.score;
    });
}

/// Builds the proposals of one run.
class Proposer {
public:
    Proposer(const Engine& engine, const std::vector<Row>& rows, const Options& options, const Reasons& reasons)
        : engine_(engine), rows_(rows), options_(options), reasons_(reasons) {}

    std::vector<Proposal> run(const std::vector<Scored>& pairs) {
        std::vector<Cluster> clusters = starClusters(engine_, pairs, isDuplicate);
        const std::size_t packagesFrom = clusters.size();
        for (Cluster& cluster : packageClusters(engine_, pairs, options_.reviewAt))
            clusters.push_back(std::move(cluster));
        for (const Cluster& cluster : clusters)
            if (cluster.certain) certain_.push_back(cluster.weakest);
        const std::vector<const Scored*> related = relatedPairs(pairs, clusters);
        std::vector<Proposal> proposals(clusters.size() + related.size());
        forBlocks(proposals.size(), 16, engine_.team(), [&](std::size_t, std::size_t from, std::size_t to) {
            for (std::size_t i = from; i < to; ++i)
                proposals[i] = i < packagesFrom      ? duplicate(clusters[i])
                               : i < clusters.size() ? package(clusters[i])
                                                     : relatedPair(*related[i - clusters.size()]);
        });
        sortProposals(proposals);
        return proposals;
    }

    /// Of the last run: what would be ticked if `Options::autoAt` were another score.
    void countTicked(std::vector<Outlook>& outlooks) const {
        for (Outlook& outlook : outlooks) {
            const double least = std::max(outlook.reviewAt, options_.reviewAt);
            outlook.ticked = static_cast<std::size_t>(
                std::count_if(certain_.begin(), certain_.end(), [least](double weakest) { return weakest >= least; }));
        }
    }

private:
    Proposal start(Relation relation, const Cluster& cluster) const {
        Proposal proposal;
        proposal.relation = relation;
        proposal.score = cluster.weakest;
        proposal.band = bandOf(cluster.weakest, cluster.certain, options_);
        proposal.members = indexes(cluster);
        return proposal;
    }

    /// Says of every member, the first of which is the main row, what agrees and what was read.
    void explain(Proposal& proposal) const {
        const auto main = static_cast<std::uint32_t>(proposal.members.front());
        const Features& first = engine_.features(main);
        for (const std::size_t member : proposal.members) {
            const auto row = static_cast<std::uint32_t>(member);
            proposal.evidence.push_back(
                row == main ? reasons_.mainRow(first)
                            : withWording(reasons_.member(first, engine_.features(row), engine_.verdict(main, row)), main, row));
            proposal.facets.push_back(reasons_.facets(engine_.features(row)));
        }
    }

    /// A sentence with the words by which the two names differ and that are one.
    Text withWording(Text sentence, std::size_t a, std::size_t b) const {
        const Features &x = engine_.features(a), &y = engine_.features(b);
        if (x->wording == y->wording || (!x->reworded && !y->reworded)) return sentence;
        const Text wording = reasons_.wording(rows_[a].name, rows_[b].name);
        return wording.empty() ? sentence : sentence.append(u" · ").append(wording);
    }

    Proposal duplicate(const Cluster& cluster) const {
        Proposal proposal = start(Relation::Duplicate, cluster);
        // The officer's main row is the first one proposed; the centre of the star is a matter of the method.
        std::sort(proposal.members.begin(), proposal.members.end());
        explain(proposal);
        const auto main = static_cast<std::uint32_t>(proposal.members[0]), second = static_cast<std::uint32_t>(proposal.members[1]);
        std::set<int> numbers;
        for (const std::size_t member : proposal.members)
            if (engine_.features(member).placed()) numbers.insert(engine_.features(member).proposer);
        proposal.reason = reasons_.pair(engine_.features(main), engine_.features(second), engine_.verdict(main, second),
                                        {numbers.begin(), numbers.end()});
        proposal.reason = withWording(std::move(proposal.reason), main, second);
        return proposal;
    }

    Proposal package(const Cluster& cluster) const {
        Proposal proposal = start(Relation::Package, cluster);
        explain(proposal);
        proposal.reason = reasons_.package(engine_, cluster);
        proposal.name = packageName(cluster);
        return proposal;
    }

    /// The most typical name that names no place and lost no marks; the centre's where there is none.
    Text packageName(const Cluster& cluster) const {
        const std::uint32_t centre = cluster.members.front();
        std::uint32_t best = centre;
        double most = -1;
        for (const std::uint32_t member : cluster.members) {
            const Features& row = engine_.features(member);
            if (!row->elements.empty() || !row->sois.empty() || row->damaged) continue;
            const double cosine = engine_.corpus().coreCosine(member, centre);
            if (cosine > most + 1e-9) most = cosine, best = member;
        }
        return Text(text::trim(text::repair(rows_[best].name)));
    }

    /// Pairs that deserve a look and stand in no cluster together, the most alike first.
    std::vector<const Scored*> relatedPairs(const std::vector<Scored>& pairs, const std::vector<Cluster>& clusters) const {
        std::vector<std::vector<std::size_t>> in(engine_.rows());
        for (std::size_t i = 0; i < clusters.size(); ++i)
            for (const std::uint32_t member : clusters[i].members)
                in[member].push_back(i);
        const auto apart = [&](const Scored& pair) {
            return std::none_of(in[pair.a].begin(), in[pair.a].end(),
                                [&](std::size_t i) { return std::find(in[pair.b].begin(), in[pair.b].end(), i) != in[pair.b].end(); });
        };
        std::vector<const Scored*> related;
        for (const Scored& pair : pairs)
            if (pair.related && apart(pair)) related.push_back(&pair);
        std::stable_sort(related.begin(), related.end(), [](const Scored* x, const Scored* y) { return x->cosine > y->cosine; });
        related.resize(std::min(related.size(), std::clamp(engine_.rows() / rowsPerRelated, leastRelated, mostRelated)));
        return related;
    }

    Proposal relatedPair(const Scored& pair) const {
        Proposal proposal;
        proposal.relation = Relation::Related;
        proposal.score = 0.5 * static_cast<double>(pair.cosine);
        proposal.band = Band::Hidden;
        proposal.members = {pair.a, pair.b};
        const Features& a = engine_.features(pair.a);
        const Features& b = engine_.features(pair.b);
        const Verdict verdict = engine_.verdict(pair.a, pair.b);
        proposal.reason = reasons_.pair(a, b, verdict);
        proposal.evidence = {reasons_.mainRow(a), withWording(reasons_.member(a, b, verdict), pair.a, pair.b)};
        proposal.facets = {reasons_.facets(a), reasons_.facets(b)};
        return proposal;
    }

    const Engine& engine_;
    const std::vector<Row>& rows_;
    const Options& options_;
    const Reasons& reasons_;
    std::vector<double> certain_; ///< scores of the clusters without a doubt
};

void keepFrom(std::vector<Scored>& pairs, double reviewAt) {
    std::erase_if(pairs, [reviewAt](const Scored& pair) { return !pair.related && pair.score < static_cast<float>(reviewAt); });
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
    Options widest = options;
    if (outlooks != nullptr && !outlooks->empty()) widest.reviewAt = std::min(options.reviewAt, outlooks->front().reviewAt);
    try {
        Engine engine(*lexicon_, rows, 0, widest, stats);
        std::vector<Scored> scored = engine.score(false);
        const Clock clock(stats.secondsCluster);
        if (outlooks != nullptr) lookOut(engine, scored, *outlooks);
        if (widest.reviewAt < options.reviewAt) keepFrom(scored, options.reviewAt);
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
        return toPairs(engine, engine.score(options.packages), split, options, Reasons(*lexicon_, messages_));
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
