#include "match/Engine.hpp"

#include <chrono>
#include <cmath>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "match/Parallel.hpp"

namespace tambonplan::match {

namespace {

constexpr std::size_t block = 256;
constexpr double joinAt = 0.45;            ///< cosine from which names without shared facets become candidates
constexpr std::size_t largestBlock = 1500; ///< in larger facet blocks a row is compared with its neighbours by name only
constexpr std::size_t neighbours = 100;
constexpr std::size_t leastName = 3; ///< letters of a name that may be spelt in two ways
constexpr double nearNameAt = 0.35;  ///< cosine from which two names may be one
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

/// A block of rows that share what the key is made of: kind, class and perhaps a name. Equal keys of different blocks only cost time.
std::uint64_t keyOf(char16_t kind, int value, TextView name = {}, int number = 0) {
    std::uint64_t hash = 14695981039346656037U;
    const auto add = [&hash](std::uint64_t part) { hash = (hash ^ part) * 1099511628211U; };
    add(kind);
    add(static_cast<std::uint32_t>(value));
    add(static_cast<std::uint32_t>(number));
    for (const char16_t c : name)
        add(c);
    return hash ^ (hash >> 29U);
}

/// Key and row, to be sorted: the rows of a block stand together.
using Entries = std::vector<std::pair<std::uint64_t, std::uint32_t>>;

void addSiteKeys(const Features& row, std::uint32_t index, Entries& entries) {
    for (const int village : row.villages)
        entries.emplace_back(keyOf(u'v', row.object, {}, village), index);
    if (row.villages.empty()) entries.emplace_back(keyOf(u'?', row.object), index);
    for (const Element& element : row.elements) {
        if (element.village > 0) entries.emplace_back(keyOf(u'v', row.object, {}, element.village), index);
        if (element.key.size() >= 2) entries.emplace_back(keyOf(u'n', row.object, element.key), index);
    }
    for (const Soi& soi : row.sois)
        entries.emplace_back(keyOf(u's', row.object, soi.key, soi.number), index);
}

bool isSite(const Features& row) {
    return row.nature == Nature::Site && row.object >= 0;
}

/// Names of spots that are spelt nearly alike, each with its likes.
class NearNames {
public:
    NearNames(const std::vector<Features>& rows, unsigned threads) {
        for (const Features& row : rows)
            if (isSite(row))
                for (const Element& element : row.elements)
                    if (element.key.size() >= leastName) names_.push_back(element.key);
        std::sort(names_.begin(), names_.end());
        names_.erase(std::unique(names_.begin(), names_.end()), names_.end());
        likes_.resize(names_.size());
        for (const Near& near : joinVectors(makeVectors(names_, threads), nearNameAt, 0, threads)) {
            const std::size_t x = names_[near.a].size(), y = names_[near.b].size();
            if (std::max(x, y) > 2 * std::min(x, y) + 2) continue;
            likes_[near.a].push_back(near.b);
        }
    }

    /// Calls `use` with every name that is like `name` and stands behind it in the alphabet.
    template<class Use> void forLikes(const Text& name, const Use& use) const {
        const auto found = std::lower_bound(names_.begin(), names_.end(), name);
        if (found == names_.end() || *found != name) return;
        for (const std::uint32_t like : likes_[static_cast<std::size_t>(found - names_.begin())])
            use(names_[like]);
    }

private:
    std::vector<Text> names_;
    std::vector<std::vector<std::uint32_t>> likes_;
};

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
    Entries entries;
    for (std::uint32_t i = 0; i < features_.size(); ++i) {
        const Features& row = features_[i];
        if (isSite(row)) addSiteKeys(row, i, entries);
        if (row.nature != Nature::Activity || row.topic < 0) continue;
        if (packages || row.proposers.empty())
            entries.emplace_back(keyOf(u't', row.topic), i);
        else
            entries.emplace_back(keyOf(u't', row.topic, {}, row.proposers.front()), i);
    }
    std::sort(entries.begin(), entries.end());
    entries.erase(std::unique(entries.begin(), entries.end()), entries.end());
    std::vector<std::uint32_t> members;
    for (std::size_t from = 0, to = 0; from < entries.size(); from = to) {
        members.clear();
        for (to = from; to < entries.size() && entries[to].first == entries[from].first; ++to)
            members.push_back(entries[to].second);
        const bool large = members.size() > largestBlock;
        if (large)
            std::sort(members.begin(), members.end(), [&](std::uint32_t x, std::uint32_t y) {
                return features_[x].folded != features_[y].folded ? features_[x].folded < features_[y].folded : x < y;
            });
        const std::size_t reach = large ? neighbours : members.size();
        for (std::size_t x = 0; x < members.size(); ++x)
            for (std::size_t y = x + 1; y < std::min(members.size(), x + 1 + reach); ++y)
                pairs.push_back(pairOf(members[x], members[y]));
    }
    addNearNames(entries, pairs);
}

/// One thing at spots that are spelt in two ways.
void Engine::addNearNames(const std::vector<std::pair<std::uint64_t, std::uint32_t>>& entries, std::vector<std::uint64_t>& pairs) const {
    const NearNames names(features_, threads_);
    const std::size_t parts = (features_.size() + block - 1) / block;
    std::vector<std::vector<std::uint64_t>> found(parts);
    forBlocks(features_.size(), block, threads_, [&](std::size_t part, std::size_t from, std::size_t to) {
        for (std::size_t i = from; i < to; ++i) {
            const Features& row = features_[i];
            if (!isSite(row)) continue;
            for (const Element& element : row.elements)
                names.forLikes(element.key, [&](const Text& like) {
                    const std::uint64_t key = keyOf(u'n', row.object, like);
                    auto other = std::lower_bound(entries.begin(), entries.end(), std::pair{key, std::uint32_t{0}});
                    for (std::size_t n = 0; n < neighbours && other != entries.end() && other->first == key; ++n, ++other)
                        if (other->second != i) found[part].push_back(pairOf(static_cast<std::uint32_t>(i), other->second));
                });
        }
    });
    for (const auto& part : found)
        pairs.insert(pairs.end(), part.begin(), part.end());
}

std::vector<std::uint64_t> Engine::candidates(bool packages) {
    const Clock clock(statistics_.secondsCandidates);
    std::vector<std::uint64_t> pairs;
    addBlocks(packages, pairs);
    if (!report(0.5)) return {};
    std::vector<std::uint32_t> unexplained;
    for (std::uint32_t i = 0; i < features_.size(); ++i)
        if (!features_[i].facets || (features_[i].object < 0 && features_[i].topic < 0)) unexplained.push_back(i);
    for (const Near& near : joinVectors(texts_, joinAt, unexplained, threads_))
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
