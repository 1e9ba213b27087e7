#include "match/Cluster.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace tambonplan::match {

namespace {

constexpr std::size_t largestSearch = 300; ///< in larger groups the centre is sought among the first rows only

struct Link {
    std::uint32_t other = 0;
    double score = 0;
    bool certain = false;
};

std::size_t countVillages(const Engine& engine, const std::vector<std::uint32_t>& members) {
    std::set<int> villages;
    for (const std::uint32_t row : members)
        villages.insert(engine.features(row).proposers.begin(), engine.features(row).proposers.end());
    return villages.size();
}

bool conflicts(const Engine& engine, std::uint32_t row, const Cluster& cluster) {
    return std::any_of(cluster.members.begin() + 1, cluster.members.end(), [&](std::uint32_t member) {
        const Verdict verdict = engine.verdict(std::min(row, member), std::max(row, member));
        return verdict.conflict != Verdict::Conflict::None;
    });
}

void finish(Cluster& cluster) {
    std::sort(cluster.members.begin() + 1, cluster.members.end());
}

/// Row most like all others; earlier rows first among equals.
std::uint32_t centreOf(const Engine& engine, const std::vector<std::uint32_t>& group) {
    const std::size_t searched = std::min(group.size(), largestSearch);
    std::uint32_t best = group.front();
    double most = -1;
    for (std::size_t i = 0; i < searched; ++i) {
        double sum = 0;
        for (std::size_t j = 0; j < searched; ++j)
            sum += i == j ? 0 : engine.coreCosine(group[i], group[j]);
        if (sum > most + 1e-9) most = sum, best = group[i];
    }
    return best;
}

} // namespace

std::vector<Cluster> starClusters(const Engine& engine, const std::vector<Scored>& pairs) {
    std::map<std::uint32_t, std::vector<Link>> links;
    for (const Scored& pair : pairs) {
        links[pair.a].push_back({pair.b, pair.score, pair.certain});
        links[pair.b].push_back({pair.a, pair.score, pair.certain});
    }
    std::vector<std::pair<double, std::uint32_t>> seeds;
    for (auto& [row, others] : links) {
        double degree = 0;
        for (const Link& link : others)
            degree += link.score;
        seeds.emplace_back(-degree, row);
        std::sort(others.begin(), others.end(),
                  [](const Link& x, const Link& y) { return x.score != y.score ? x.score > y.score : x.other < y.other; });
    }
    std::sort(seeds.begin(), seeds.end());
    std::set<std::uint32_t> taken;
    std::vector<Cluster> clusters;
    for (const auto& [degree, seed] : seeds) {
        if (taken.contains(seed)) continue;
        Cluster cluster{{seed}, 1, true};
        for (const Link& link : links[seed]) {
            if (taken.contains(link.other) || conflicts(engine, link.other, cluster)) continue;
            cluster.members.push_back(link.other);
            cluster.weakest = std::min(cluster.weakest, link.score);
            cluster.certain = cluster.certain && link.certain;
        }
        if (cluster.members.size() < 2) continue;
        taken.insert(cluster.members.begin(), cluster.members.end());
        finish(cluster);
        clusters.push_back(std::move(cluster));
    }
    return clusters;
}

std::vector<Cluster> packageClusters(const Engine& engine, const std::vector<Scored>& pairs, double reviewAt) {
    std::vector<Cluster> clusters;
    for (const auto& group : engine.topicGroups()) {
        if (countVillages(engine, group) < 2) continue;
        const std::uint32_t centre = centreOf(engine, group);
        Cluster cluster{{centre}, 1, true};
        for (const std::uint32_t row : group) {
            if (row == centre) continue;
            const Verdict verdict = engine.verdict(std::min(row, centre), std::max(row, centre));
            // Within one village the question is not "again?" but "the same topic?", so a repeated work stays in the package too.
            const bool sameVillage = verdict.relation == Relation::Duplicate;
            const double score = sameVillage ? std::max(verdict.score(), 0.75) : verdict.score();
            if (score < reviewAt) continue;
            cluster.members.push_back(row);
            cluster.weakest = std::min(cluster.weakest, score);
            cluster.certain = cluster.certain && (verdict.certain || sameVillage);
        }
        finish(cluster);
        if (cluster.members.size() > 1 && countVillages(engine, cluster.members) > 1) clusters.push_back(std::move(cluster));
    }
    std::vector<Scored> alike;
    std::copy_if(pairs.begin(), pairs.end(), std::back_inserter(alike), [&](const Scored& pair) {
        return pair.relation == Relation::Package && !pair.related && engine.features(pair.a).topic < 0 &&
               engine.features(pair.b).topic < 0;
    });
    for (Cluster& cluster : starClusters(engine, alike))
        if (countVillages(engine, cluster.members) > 1) {
            cluster.certain = false;
            clusters.push_back(std::move(cluster));
        }
    return clusters;
}

} // namespace tambonplan::match
