#include "match/Engine.hpp"

#include <chrono>
#include <cmath>
#include <unordered_map>
#include <utility>

#include "match/Parallel.hpp"

namespace tambonplan::match {

namespace {

constexpr std::size_t block = 256;
constexpr double joinAt = 0.45;            ///< cosine from which names without shared facets become candidates
constexpr std::size_t largestBlock = 1500; ///< in larger facet blocks a row is compared with its neighbours by name only
constexpr std::size_t neighbours = 100;
constexpr double furtherWeight = 0.8, furtherMiddle = 0.3;
constexpr double leastKnown = 0.5; ///< share of rows with facets from which a list counts as village projects
constexpr double plainMiddle = 0.65, plainSlope = 9.0;
constexpr std::size_t enoughToEstimate = 2000; ///< rows without villages from which the lists themselves tell what counts

class Clock {
public:
    explicit Clock(double& seconds) : seconds_(seconds) {}
    ~Clock() { seconds_ += std::chrono::duration<double>(std::chrono::steady_clock::now() - start_).count(); }
    Clock(const Clock&) = delete;
    Clock& operator=(const Clock&) = delete;

private:
    double& seconds_;
    std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
};

constexpr std::uint64_t pairOf(std::uint32_t a, std::uint32_t b) {
    return (static_cast<std::uint64_t>(std::min(a, b)) << 32U) | std::max(a, b);
}

/// Numbers of a kind and a class as the beginning of a block key.
Text keyOf(char16_t kind, int value) {
    return {kind, static_cast<char16_t>(value & 0xFFFF), static_cast<char16_t>(value >> 16)};
}

using Blocks = std::unordered_map<Text, std::vector<std::uint32_t>>;

void addSiteKeys(const Features& row, std::uint32_t index, Blocks& blocks) {
    const Text object = keyOf(u'o', row.object);
    for (const int village : row.villages)
        blocks[object + keyOf(u'v', village)].push_back(index);
    if (row.villages.empty()) blocks[object + u'?'].push_back(index);
    for (const Element& element : row.elements) {
        if (element.village > 0) blocks[object + keyOf(u'v', element.village)].push_back(index);
        if (element.key.size() >= 2) blocks[object + u"n" + element.key].push_back(index);
    }
    for (const Soi& soi : row.sois)
        blocks[object + keyOf(u's', soi.number) + soi.key].push_back(index);
}

} // namespace

Engine::Engine(const Lexicon& lexicon, const std::vector<Row>& rows, std::size_t split, const Options& options, Statistics& statistics)
    : lexicon_(lexicon), rows_(rows), options_(options), statistics_(statistics), split_(split), threads_(threadsFor(options.threads)),
      scorer_(lexicon) {
    statistics_.rows = rows.size();
    statistics_.threads = threads_;
    const Clock clock(statistics_.secondsFeatures);
    features_.resize(rows.size());
    const VillageNames names(rows);
    const Parser parser(lexicon_, names);
    forBlocks(rows.size(), block, threads_, [&](std::size_t, std::size_t from, std::size_t to) {
        for (std::size_t i = from; i < to; ++i)
            features_[i] = parser.parse(rows[i]);
    });
    if (!report(0.3)) return;
    const auto known = std::count_if(features_.begin(), features_.end(), [](const Features& row) { return row.facets; });
    plain_ = static_cast<double>(known) < leastKnown * static_cast<double>(rows.size());
    const bool placeless = std::all_of(rows.begin(), rows.end(), [](const Row& row) { return row.villages.empty(); });
    if (placeless && rows.size() >= enoughToEstimate) plain_ = true;
    Gazetteer gazetteer;
    gazetteer.learn(rows, features_);
    gazetteer.resolve(features_);
    settleTopics(features_);
    buildTexts(rows);
    report(0.4);
}

bool Engine::report(double done) {
    if (!cancelled_ && options_.progress && !options_.progress(done)) cancelled_ = true;
    return !cancelled_;
}

void Engine::buildTexts(const std::vector<Row>& rows) {
    std::vector<Text> cores(features_.size()), texts(features_.size());
    for (std::size_t i = 0; i < features_.size(); ++i) {
        const Features& row = features_[i];
        cores[i] = row.core;
        if (plain_ || !row.facets) {
            texts[i] = baseOf(row.folded);
            if (cores[i].empty()) cores[i] = texts[i];
            if (!plain_) texts[i] = cores[i];
            continue;
        }
        // Blocks find all pairs of one topic, and of one thing without a named spot; the join is for names that are spelt in two ways.
        if (row.topic >= 0 || row.elements.empty()) continue;
        texts[i] = row.core;
        for (const Element& element : row.elements)
            texts[i] += element.key;
        for (const Soi& soi : row.sois)
            texts[i] += soi.key + (soi.number >= 0 ? text::number(soi.number) : Text());
    }
    std::vector<Text> further(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i)
        for (const Text& part : rows[i].texts)
            further[i] += baseOf(part);
    if (std::any_of(further.begin(), further.end(), [](const Text& text) { return !text.empty(); }))
        further_ = makeVectors(further, threads_);
    cores_ = makeVectors(cores, threads_);
    texts_ = makeVectors(texts, threads_);
}

void Engine::addBlocks(bool packages, std::vector<std::uint64_t>& pairs) const {
    Blocks blocks;
    for (std::uint32_t i = 0; i < features_.size(); ++i) {
        const Features& row = features_[i];
        if (row.nature == Nature::Site && row.object >= 0) addSiteKeys(row, i, blocks);
        if (row.nature != Nature::Activity || row.topic < 0) continue;
        const Text topic = keyOf(u't', row.topic);
        if (packages || row.proposers.empty())
            blocks[topic].push_back(i);
        else
            blocks[topic + keyOf(u'v', row.proposers.front())].push_back(i);
    }
    for (auto& [key, members] : blocks) {
        const bool large = members.size() > largestBlock;
        if (large)
            std::sort(members.begin(), members.end(), [&](std::uint32_t x, std::uint32_t y) {
                return features_[x].folded != features_[y].folded ? features_[x].folded < features_[y].folded : x < y;
            });
        const std::size_t reach = large ? neighbours : members.size();
        for (std::size_t x = 0; x < members.size(); ++x)
            for (std::size_t y = x + 1; y < std::min(members.size(), x + 1 + reach); ++y)
                if (members[x] != members[y]) pairs.push_back(pairOf(members[x], members[y]));
    }
}

std::vector<std::uint64_t> Engine::candidates(bool packages) {
    const Clock clock(statistics_.secondsCandidates);
    std::vector<std::uint64_t> pairs;
    addBlocks(packages, pairs);
    if (!report(0.5)) return {};
    for (const Near& near : joinVectors(texts_, joinAt, split_, threads_))
        pairs.push_back(pairOf(near.a, near.b));
    std::sort(pairs.begin(), pairs.end());
    pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
    if (split_ > 0) std::erase_if(pairs, [&](std::uint64_t pair) { return (pair >> 32U) >= split_ || (pair & 0xFFFFFFFFU) < split_; });
    statistics_.candidates = pairs.size();
    report(0.6);
    return pairs;
}

/// Objective and target repeat set phrases: they only lean, and only where both rows have some.
double Engine::furtherEvidence(std::size_t a, std::size_t b) const {
    if (further_.size() == 0 || further_.row(a).empty() || further_.row(b).empty()) return 0;
    return furtherWeight * (further_.cosine(a, b) - furtherMiddle);
}

Verdict Engine::verdict(std::uint32_t a, std::uint32_t b) const {
    const Features& x = features_[a];
    const Features& y = features_[b];
    const double cosine = !plain_ && x.facets && y.facets ? cores_.cosine(a, b) : texts_.cosine(a, b);
    if (plain_) {
        Verdict verdict;
        verdict.cosine = cosine;
        verdict.logOdds = plainSlope * (cosine - plainMiddle) + furtherEvidence(a, b);
        return verdict;
    }
    Verdict verdict = scorer_.score(x, y, cosine);
    if (verdict.conflict == Verdict::Conflict::None) verdict.logOdds += furtherEvidence(a, b);
    return verdict;
}

std::vector<Scored> Engine::scorePlain() {
    const double least = std::log(options_.reviewAt / (1.0 - std::min(options_.reviewAt, 1.0 - 1e-9)));
    std::vector<Scored> all;
    for (const Twin& link : linker_->link(least)) {
        const Features& a = features_[link.a];
        const Features& b = features_[link.b];
        const auto score = static_cast<float>(1.0 / (1.0 + std::exp(-link.logOdds)));
        all.push_back({link.a, link.b, score, link.cosine, Relation::Duplicate, a.folded == b.folded && budgetRatio(a, b) >= 0.9, false});
    }
    statistics_.candidates = linker_->candidates();
    statistics_.pairs = all.size();
    report(0.9);
    return all;
}

std::vector<Scored> Engine::score(bool packages) {
    if (cancelled_) return {};
    if (plain_) {
        const Clock clock(statistics_.secondsScore);
        linker_ = std::make_unique<Linker>(rows_, split_, threads_);
        return scorePlain();
    }
    const std::vector<std::uint64_t> pairs = candidates(packages);
    if (cancelled_) return {};
    const Clock clock(statistics_.secondsScore);
    constexpr std::size_t part = 4096;
    std::vector<std::vector<Scored>> found((pairs.size() + part - 1) / part);
    const double least = std::log(options_.reviewAt / (1.0 - std::min(options_.reviewAt, 1.0 - 1e-9)));
    forBlocks(pairs.size(), part, threads_, [&](std::size_t number, std::size_t from, std::size_t to) {
        for (std::size_t i = from; i < to; ++i) {
            const auto a = static_cast<std::uint32_t>(pairs[i] >> 32U), b = static_cast<std::uint32_t>(pairs[i] & 0xFFFFFFFFU);
            const Verdict result = verdict(a, b);
            const bool proposed = result.conflict == Verdict::Conflict::None && result.logOdds >= least;
            if (proposed || result.related) {
                const auto score = static_cast<float>(result.related ? 0.0 : result.score());
                found[number].push_back({a, b, score, static_cast<float>(result.cosine), result.relation, result.certain, result.related});
            }
        }
    });
    std::vector<Scored> all;
    for (auto& some : found)
        std::move(some.begin(), some.end(), std::back_inserter(all));
    statistics_.pairs = all.size();
    report(0.9);
    return all;
}

std::vector<std::vector<std::uint32_t>> Engine::topicGroups() const {
    std::vector<std::vector<std::uint32_t>> groups;
    std::unordered_map<int, std::size_t> places;
    for (std::uint32_t i = 0; i < features_.size(); ++i) {
        const Features& row = features_[i];
        if (row.nature != Nature::Activity || row.topic < 0) continue;
        const auto [place, fresh] = places.try_emplace(row.topic, groups.size());
        if (fresh) groups.emplace_back();
        groups[place->second].push_back(i);
    }
    return groups;
}

} // namespace tambonplan::match
