#include "match/Proposer.hpp"

#include <algorithm>
#include <array>
#include <numeric>
#include <set>
#include <utility>

#include "text/Fold.hpp"

namespace tambonplan::match {

namespace {

constexpr std::size_t leastRelated = 10, rowsPerRelated = 12; ///< cap of pairs that are only worth a look

std::vector<std::size_t> indexes(const Cluster& cluster) {
    return {cluster.members.begin(), cluster.members.end()};
}

void sortProposals(std::vector<Proposal>& proposals) {
    // Places are sorted, not proposals: these are large.
    std::vector<std::size_t> order(proposals.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(), [&](std::size_t i, std::size_t j) {
        const Proposal &x = proposals[i], &y = proposals[j];
        if (x.relation != y.relation) return x.relation < y.relation;
        return x.score != y.score ? x.score > y.score : i < j;
    });
    std::vector<Proposal> sorted;
    sorted.reserve(order.size());
    for (const std::size_t i : order)
        sorted.push_back(std::move(proposals[i]));
    proposals = std::move(sorted);
}

} // namespace

Band bandOf(double score, bool certain, const Options& options) {
    if (score < options.reviewAt) return Band::Hidden;
    return certain && score >= options.autoAt ? Band::Auto : Band::Review;
}

std::vector<Proposal> Proposer::run(const std::vector<Scored>& pairs) {
    std::vector<Cluster> clusters = starClusters(engine_, pairs, isDuplicate);
    const std::size_t packagesFrom = clusters.size();
    for (Cluster& cluster : packageClusters(engine_, pairs, options_.reviewAt))
        clusters.push_back(std::move(cluster));
    for (const Cluster& cluster : clusters)
        if (cluster.certain) certain_.push_back(cluster.weakest);
    const std::vector<const Scored*> related = relatedPairs(pairs, clusters, packagesFrom);
    std::vector<Proposal> proposals(clusters.size() + related.size());
    forBlocks(proposals.size(), 16, engine_.team(), [&](std::size_t, std::size_t from, std::size_t to) {
        for (std::size_t i = from; i < to; ++i)
            proposals[i] = i < packagesFrom      ? duplicate(clusters[i])
                           : i < clusters.size() ? package(clusters[i])
                                                 : relatedPair(*related[i - clusters.size()]);
    });
    sortProposals(proposals);
    engine_.team().stage(0.85, 1.0);
    explain(proposals); // last, for it takes the most memory
    return proposals;
}

void Proposer::countTicked(std::vector<Outlook>& outlooks) const {
    for (Outlook& outlook : outlooks) {
        const double least = std::max(outlook.reviewAt, options_.reviewAt);
        outlook.ticked =
            static_cast<std::size_t>(std::count_if(certain_.begin(), certain_.end(), [least](double weakest) { return weakest >= least; }));
    }
}

Proposal Proposer::start(Relation relation, const Cluster& cluster) const {
    Proposal proposal;
    proposal.relation = relation;
    proposal.score = cluster.weakest;
    proposal.band = bandOf(cluster.weakest, cluster.certain, options_);
    proposal.members = indexes(cluster);
    return proposal;
}

/// Says of the members of all proposals what agrees and what was read, so many members at a time: a package may have most of them.
void Proposer::explain(std::vector<Proposal>& proposals) const {
    struct Piece {
        Proposal* proposal;
        std::size_t from, to; // of its members
    };
    constexpr std::size_t most = 256;
    std::vector<Piece> pieces;
    pieces.reserve(proposals.size());
    for (Proposal& proposal : proposals) {
        proposal.evidence.resize(proposal.members.size());
        proposal.facets.resize(proposal.members.size());
        for (std::size_t from = 0; from < proposal.members.size(); from += most)
            pieces.push_back({&proposal, from, std::min(from + most, proposal.members.size())});
    }
    forBlocks(pieces.size(), 16, engine_.team(), [&](std::size_t, std::size_t from, std::size_t to) {
        for (std::size_t i = from; i < to; ++i)
            for (std::size_t member = pieces[i].from; member < pieces[i].to; ++member)
                explain(*pieces[i].proposal, member);
    });
}

/// The first member is the main row. What is said of the second is also the reason of all that are no package.
void Proposer::explain(Proposal& proposal, std::size_t member) const {
    const auto main = static_cast<std::uint32_t>(proposal.members.front()), row = static_cast<std::uint32_t>(proposal.members[member]);
    const Features &first = engine_.features(main), &other = engine_.features(row);
    proposal.facets[member] = reasons_.facets(other);
    if (member == 0) {
        proposal.evidence[member] = reasons_.mainRow(first);
        return;
    }
    Verdict verdict = engine_.verdict(main, row);
    if (proposal.relation == Relation::Duplicate) verdict.related = false; // it is proposed, in spite of what speaks against it
    const Text words = wording(main, row);
    proposal.evidence[member] = reasons_.member(first, other, verdict).append(words);
    if (member > 1 || proposal.relation == Relation::Package) return;
    proposal.reason = reasons_.pair(first, other, verdict, proposersOf(proposal));
    if (proposal.relation == Relation::Duplicate) proposal.reason += words;
}

/// The words by which two names differ and that are one, as the end of a sentence.
Text Proposer::wording(std::size_t a, std::size_t b) const {
    const Features &x = engine_.features(a), &y = engine_.features(b);
    if (x->wording == y->wording || (!x->reworded && !y->reworded)) return {};
    const Text words = reasons_.wording(rows_[a].name, rows_[b].name);
    return words.empty() ? words : Text(u" · ").append(words);
}

/// Villages that propose the members.
std::vector<int> Proposer::proposersOf(const Proposal& proposal) const {
    std::set<int> numbers;
    for (const std::size_t member : proposal.members)
        if (engine_.features(member).placed()) numbers.insert(engine_.features(member).proposer);
    return {numbers.begin(), numbers.end()};
}

Proposal Proposer::duplicate(const Cluster& cluster) const {
    Proposal proposal = start(Relation::Duplicate, cluster);
    // The officer's main row is the first one proposed; the centre of the star is a matter of the method.
    std::sort(proposal.members.begin(), proposal.members.end());
    return proposal;
}

Proposal Proposer::package(const Cluster& cluster) const {
    Proposal proposal = start(Relation::Package, cluster);
    proposal.reason = reasons_.package(engine_, cluster);
    proposal.name = packageName(cluster);
    return proposal;
}

/// The most typical name that names no place and lost no marks; the centre's where there is none.
Text Proposer::packageName(const Cluster& cluster) const {
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
std::vector<const Scored*> Proposer::relatedPairs(const std::vector<Scored>& pairs, const std::vector<Cluster>& clusters,
                                                  std::size_t packagesFrom) const {
    // Of every row its duplicate and its package: numbers of clusters, or more than there are.
    std::array<std::vector<std::size_t>, 2> in;
    in.fill(std::vector<std::size_t>(engine_.rows(), clusters.size()));
    for (std::size_t i = 0; i < clusters.size(); ++i)
        for (const std::uint32_t member : clusters[i].members)
            in[i < packagesFrom ? 0 : 1][member] = i;
    const auto apart = [&](const Scored& pair) {
        return std::none_of(in.begin(), in.end(), [&](const std::vector<std::size_t>& cluster) {
            return cluster[pair.a] < clusters.size() && cluster[pair.a] == cluster[pair.b];
        });
    };
    std::vector<const Scored*> related;
    for (const Scored& pair : pairs)
        if (pair.related && apart(pair)) related.push_back(&pair);
    std::stable_sort(related.begin(), related.end(), [](const Scored* x, const Scored* y) { return x->cosine > y->cosine; });
    related.resize(std::min(related.size(), std::clamp(engine_.rows() / rowsPerRelated, leastRelated, mostRelated)));
    return related;
}

Proposal Proposer::relatedPair(const Scored& pair) const {
    Proposal proposal;
    proposal.relation = Relation::Related;
    proposal.score = 0.5 * static_cast<double>(pair.cosine);
    proposal.band = Band::Hidden;
    proposal.members = {pair.a, pair.b};
    return proposal;
}

} // namespace tambonplan::match
