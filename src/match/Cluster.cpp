#include "match/Cluster.hpp"

#include <algorithm>
#include <numeric>
#include <optional>
#include <span>

#include <boost/unordered/unordered_flat_map.hpp>
#include <boost/unordered/unordered_flat_set.hpp>

namespace tambonplan::match {

namespace {

constexpr std::size_t largestSearch = 300; ///< of more cores the centre is sought among the most frequent only
constexpr std::size_t mostChecked = 200;   ///< a work that more rows repeat is no work but a phrase

struct Link {
    std::uint32_t other = 0;
    float score = 0;
    bool certain = false;
};

/// The links of every row, best first, in one piece of memory.
class Links {
public:
    Links(std::size_t rows, const std::vector<Scored>& pairs, const std::function<bool(const Scored&)>& counts, const Team& team)
        : starts_(rows + 1, 0) {
        for (const Scored& pair : pairs)
            if (counts(pair)) ++starts_[pair.a], ++starts_[pair.b];
        std::partial_sum(starts_.begin(), starts_.end(), starts_.begin());
        all_.resize(starts_.back());
        for (const Scored& pair : pairs) {
            if (!counts(pair)) continue;
            all_[--starts_[pair.a]] = {pair.b, pair.score, pair.certain};
            all_[--starts_[pair.b]] = {pair.a, pair.score, pair.certain};
        }
        constexpr std::size_t block = 4096;
        forBlocks(rows, block, team, [&](std::size_t, std::size_t from, std::size_t to) {
            for (std::size_t row = from; row < to; ++row)
                std::sort(all_.begin() + static_cast<std::ptrdiff_t>(starts_[row]),
                          all_.begin() + static_cast<std::ptrdiff_t>(starts_[row + 1]),
                          [](const Link& x, const Link& y) { return x.score != y.score ? x.score > y.score : x.other < y.other; });
        });
    }

    std::span<const Link> of(std::size_t row) const { return {all_.data() + starts_[row], all_.data() + starts_[row + 1]}; }

    /// Rows with links, those with the most evidence around them first.
    std::vector<std::uint32_t> seeds() const {
        std::vector<std::pair<double, std::uint32_t>> seeds;
        for (std::uint32_t row = 0; row + 1 < starts_.size(); ++row) {
            double degree = 0;
            for (const Link& link : of(row))
                degree += static_cast<double>(link.score);
            if (!of(row).empty()) seeds.emplace_back(-degree, row);
        }
        std::sort(seeds.begin(), seeds.end());
        std::vector<std::uint32_t> rows(seeds.size());
        std::transform(seeds.begin(), seeds.end(), rows.begin(), [](const auto& seed) { return seed.second; });
        return rows;
    }

    /// Places in `seeds` whose rows no chain of links joins to those of another group, in order; large groups first.
    std::vector<std::vector<std::uint32_t>> apart(const std::vector<std::uint32_t>& seeds) const {
        std::vector<std::uint32_t> up(starts_.size() - 1); // union-find: a row of the same group, at last the first
        std::iota(up.begin(), up.end(), 0U);
        const auto first = [&up](std::uint32_t row) {
            while (up[row] != row)
                row = up[row] = up[up[row]];
            return row;
        };
        for (std::uint32_t row = 0; row < up.size(); ++row)
            for (const Link& link : of(row)) {
                const std::uint32_t a = first(row), b = first(link.other);
                up[std::max(a, b)] = std::min(a, b);
            }
        std::vector<std::uint32_t> numbers(up.size(), 0);
        std::vector<std::vector<std::uint32_t>> groups;
        for (std::uint32_t place = 0; place < seeds.size(); ++place) {
            std::uint32_t& number = numbers[first(seeds[place])];
            if (number == 0) groups.emplace_back(), number = static_cast<std::uint32_t>(groups.size());
            groups[number - 1].push_back(place);
        }
        std::sort(groups.begin(), groups.end(),
                  [](const auto& x, const auto& y) { return x.size() != y.size() ? x.size() > y.size() : x.front() < y.front(); });
        return groups;
    }

private:
    std::vector<std::size_t> starts_;
    std::vector<Link> all_;
};

std::size_t countVillages(const Engine& engine, const std::vector<std::uint32_t>& members) {
    std::vector<int> villages;
    for (const std::uint32_t row : members)
        if (const int home = engine.features(row).home(); home != 0) villages.push_back(home);
    std::sort(villages.begin(), villages.end());
    return static_cast<std::size_t>(std::unique(villages.begin(), villages.end()) - villages.begin());
}

/// A cluster around its seed.
struct Star {
    Star(const Engine& e, std::uint32_t seed) : engine(e) { cluster.members = {seed}; }

    void take(const Link& link) {
        // Packages grow to thousands of rows of few wordings: of those a row conflicts with all or with none.
        const Features& row = engine.features(link.other);
        const bool decided = row->nature != Nature::Site && row->topic < 0 && row->actions.empty() && wordings.contains(row.reading);
        if (!decided) {
            if (checked.size() == mostChecked || conflicts(link.other)) return;
            checked.push_back(link.other);
            wordings.insert(row.reading);
        }
        cluster.members.push_back(link.other);
        cluster.weakest = std::min(cluster.weakest, static_cast<double>(link.score));
        cluster.certain = cluster.certain && link.certain;
    }

    bool conflicts(std::uint32_t row) const {
        return std::any_of(checked.begin(), checked.end(),
                           [&](std::uint32_t member) { return engine.conflict(std::min(row, member), std::max(row, member)); });
    }

    const Engine& engine;
    Cluster cluster;
    std::vector<std::uint32_t> checked; ///< members that stand for all
    boost::unordered_flat_set<const Reading*> wordings;
};

void finish(Cluster& cluster) {
    std::sort(cluster.members.begin() + 1, cluster.members.end());
}

/// Row most like all others; earlier rows first among equals. Rows of one core are alike, so cores are compared, the most frequent of many.
std::uint32_t centreOf(const Engine& engine, const std::vector<std::uint32_t>& group) {
    const Corpus& corpus = engine.corpus();
    struct Core {
        std::size_t count;
        std::uint32_t row;
    };
    boost::unordered_flat_map<std::uint32_t, std::size_t> places;
    std::vector<Core> cores;
    for (const std::uint32_t row : group) {
        const auto [place, fresh] = places.try_emplace(corpus.coreOf(row), cores.size());
        if (fresh) cores.push_back({0, row});
        ++cores[place->second].count;
    }
    if (cores.size() > largestSearch) {
        std::sort(cores.begin(), cores.end(),
                  [](const Core& x, const Core& y) { return x.count != y.count ? x.count > y.count : x.row < y.row; });
        cores.resize(largestSearch);
        std::sort(cores.begin(), cores.end(), [](const Core& x, const Core& y) { return x.row < y.row; });
    }
    std::uint32_t best = group.front();
    double most = -1;
    for (const Core& core : cores) {
        double sum = -corpus.coreCosine(core.row, core.row);
        for (const Core& other : cores)
            sum += static_cast<double>(other.count) * corpus.coreCosine(core.row, other.row);
        if (sum > most + 1e-9) most = sum, best = core.row;
    }
    return best;
}

constexpr std::size_t mostCentres = 3;

/// The package around the row most like the others. Where all of them contradict that row ("ซ่อมบ้านนางคำ"), around the next.
std::optional<Cluster> aroundCentre(const Engine& engine, std::vector<std::uint32_t> group, double reviewAt) {
    for (std::size_t tried = 0; tried < mostCentres && group.size() > 1; ++tried) {
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
        if (countVillages(engine, cluster.members) > 1) return cluster;
        std::erase(group, centre);
    }
    return std::nullopt;
}

} // namespace

std::vector<Cluster> starClusters(const Engine& engine, const std::vector<Scored>& pairs,
                                  const std::function<bool(const Scored&)>& counts) {
    const Links links(engine.rows(), pairs, counts, engine.team());
    const std::vector<std::uint32_t> seeds = links.seeds();
    const std::vector<std::vector<std::uint32_t>> apart = links.apart(seeds);
    std::vector<char> taken(engine.rows(), 0); // no vector<bool>: its neighbours share a byte
    std::vector<Cluster> clusters(seeds.size());
    forBlocks(apart.size(), 1, engine.team(), [&](std::size_t group, std::size_t, std::size_t) {
        for (const std::uint32_t place : apart[group]) {
            if (taken[seeds[place]] != 0) continue;
            Star star(engine, seeds[place]);
            for (const Link& link : links.of(seeds[place]))
                if (taken[link.other] == 0) star.take(link);
            if (star.cluster.members.size() < 2) continue;
            for (const std::uint32_t member : star.cluster.members)
                taken[member] = 1;
            finish(star.cluster);
            clusters[place] = std::move(star.cluster);
        }
    });
    std::erase_if(clusters, [](const Cluster& cluster) { return cluster.members.empty(); });
    return clusters;
}

std::vector<Cluster> packageClusters(const Engine& engine, const std::vector<Scored>& pairs, double reviewAt) {
    std::vector<Cluster> clusters;
    for (const auto& group : engine.topicGroups()) {
        engine.team().report(1.0);
        if (countVillages(engine, group) < 2) continue;
        if (auto cluster = aroundCentre(engine, group, reviewAt)) clusters.push_back(std::move(*cluster));
    }
    const auto alike = [&](const Scored& pair) {
        return pair.relation == Relation::Package && !pair.related && engine.features(pair.a)->topic < 0 &&
               engine.features(pair.b)->topic < 0;
    };
    for (Cluster& cluster : starClusters(engine, pairs, alike))
        if (countVillages(engine, cluster.members) > 1) {
            cluster.certain = false;
            clusters.push_back(std::move(cluster));
        }
    return clusters;
}

} // namespace tambonplan::match
