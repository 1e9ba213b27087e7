#include "match/Corpus.hpp"

#include <algorithm>
#include <functional>

#include <boost/container_hash/hash.hpp>
#include <boost/unordered/unordered_flat_map.hpp>

#include "match/Gazetteer.hpp"
#include "text/Fold.hpp"

namespace tambonplan::match {

namespace {

constexpr std::size_t block = 256;
constexpr double leastKnown = 0.5;             ///< share of rows with facets from which a list counts as village projects
constexpr std::size_t enoughToEstimate = 2000; ///< rows without villages from which the lists themselves tell what counts

Groups groupTexts(const std::vector<Text>& texts, const Team& team) {
    return groupEqual(
        texts.size(), team, [&](std::size_t i) { return std::hash<Text>()(texts[i]); },
        [&](std::size_t x, std::size_t y) { return texts[x] == texts[y]; });
}

Row renamed(const Row& row, const Text& name) {
    Row other = row;
    other.name = name;
    return other;
}

/// Vectors of the groups' texts, which are taken; `copies` tells how many rows stand behind each text.
Vectors vectorsOf(const Groups& groups, std::vector<Text>& texts, const std::vector<std::uint32_t>& copies, const Team& team) {
    std::vector<Text> distinct(groups.size());
    std::vector<std::uint32_t> rows(groups.size(), 0);
    for (std::size_t i = 0; i < groups.of.size(); ++i)
        rows[groups.of[i]] += copies[i];
    for (std::size_t g = 0; g < groups.size(); ++g)
        distinct[g] = std::move(texts[groups.first[g]]);
    return makeVectors(distinct, team, Pieces::Trigrams, rows);
}

} // namespace

Corpus::Corpus(const Lexicon& lexicon, const std::vector<Row>& rows, const Team& team) : rows_(rows) {
    const auto hash = [&](std::size_t i) {
        std::size_t seed = std::hash<Text>()(rows[i].name);
        boost::hash_combine(seed, std::hash<Text>()(rows[i].target));
        boost::hash_combine(seed, std::hash<Text>()(rows[i].place));
        return seed;
    };
    readings_ = groupEqual(rows.size(), team, hash, [&](std::size_t x, std::size_t y) {
        return rows[x].name == rows[y].name && rows[x].target == rows[y].target && rows[x].place == rows[y].place;
    });
    std::vector<Text> folded, cores;
    read(lexicon, team, folded, cores);
    features_.resize(rows.size());
    forBlocks(rows.size(), block, team, [&](std::size_t, std::size_t from, std::size_t to) {
        for (std::size_t i = from; i < to; ++i)
            features_[i] = featuresOf(rows[i], reading_[readings_.of[i]]);
    });
    decidePlain();
    settlePlaces(team);
    settleTopics();
    buildVectors(std::move(folded), std::move(cores), team);
    buildFurther(team);
}

void Corpus::read(const Lexicon& lexicon, const Team& team, std::vector<Text>& folded, std::vector<Text>& cores) {
    reading_.resize(readings_.size());
    folded.resize(readings_.size());
    cores.resize(readings_.size());
    const VillageNames names(rows_);
    const Parser parser(lexicon, names);
    forBlocks(readings_.size(), block, team, [&](std::size_t, std::size_t from, std::size_t to) {
        for (std::size_t i = from; i < to; ++i) {
            const Row& row = rows_[readings_.first[i]];
            // Names that only lack their tones are read by their base letters: a guess would say more than the name does.
            const auto restored = text::looksDamaged(row.name) ? lexicon.restorer().restore(row.name) : std::nullopt;
            Parsed parsed = parser.parse(restored ? renamed(row, restored->text) : row);
            reading_[i] = std::move(parsed.reading);
            folded[i] = std::move(parsed.folded);
            cores[i] = std::move(parsed.core);
        }
    });
    const Groups wordings = groupTexts(folded, team);
    for (std::size_t i = 0; i < reading_.size(); ++i)
        reading_[i].wording = wordings.of[i];
}

void Corpus::decidePlain() {
    std::size_t known = 0;
    for (std::size_t i = 0; i < reading_.size(); ++i)
        known += reading_[i].facets ? readings_.sizes[i] : 0;
    const bool placeless = std::all_of(rows_.begin(), rows_.end(), [](const Row& row) { return row.villages.empty(); });
    plain_ = static_cast<double>(known) < leastKnown * static_cast<double>(rows_.size()) || (placeless && rows_.size() >= enoughToEstimate);
}

void Corpus::settlePlaces(const Team& team) {
    Gazetteer gazetteer;
    gazetteer.learn(rows_, features_);
    forBlocks(reading_.size(), block, team, [&](std::size_t, std::size_t from, std::size_t to) {
        for (std::size_t i = from; i < to; ++i)
            gazetteer.resolve(reading_[i]);
    });
}

/// Rows that speak of several topics alike, the first of which nobody else speaks of, take the one that most other rows speak of.
void Corpus::settleTopics() {
    boost::unordered_flat_map<int, std::size_t> sole;
    for (std::size_t i = 0; i < reading_.size(); ++i)
        if (reading_[i].nature == Nature::Activity && reading_[i].topics.size() == 1)
            sole[reading_[i].topics.front()] += readings_.sizes[i];
    for (Reading& reading : reading_) {
        if (reading.nature != Nature::Activity || reading.topics.size() < 2 || sole[reading.topic] > 0) continue;
        std::size_t most = 0;
        for (const int topic : reading.topics)
            if (sole[topic] > most) most = sole[topic], reading.topic = topic;
    }
}

/// Blocks find all pairs of one topic, and of one thing without a named spot; the join is for names that no facet explains.
Text Corpus::joinedText(const Reading& reading, const Text& folded, const Text& core) const {
    if (plain_) return baseOf(folded);
    if (!reading.facets) return core.empty() ? baseOf(folded) : core;
    if (reading.topic >= 0 || reading.elements.empty()) return {};
    Text text = core;
    for (const Element& element : reading.elements)
        text += element.key;
    for (const Soi& soi : reading.sois)
        text += soi.key + (soi.number >= 0 ? text::number(soi.number) : Text());
    return text;
}

void Corpus::buildVectors(std::vector<Text> folded, std::vector<Text> cores, const Team& team) {
    std::vector<Text> texts(reading_.size());
    forBlocks(reading_.size(), block, team, [&](std::size_t, std::size_t from, std::size_t to) {
        for (std::size_t i = from; i < to; ++i) {
            texts[i] = joinedText(reading_[i], folded[i], cores[i]);
            if (cores[i].empty() && (plain_ || !reading_[i].facets)) cores[i] = texts[i];
            folded[i] = Text();
        }
    });
    cores_ = groupTexts(cores, team);
    for (std::size_t i = 0; i < reading_.size(); ++i)
        reading_[i].core = cores_.of[i];
    coreVectors_ = vectorsOf(cores_, cores, readings_.sizes, team);
    texts_ = groupTexts(texts, team);
    textVectors_ = vectorsOf(texts_, texts, readings_.sizes, team);
    if (plain_) return;
    for (std::size_t i = 0; i < reading_.size(); ++i)
        texts[i] = reading_[i].rest;
    rests_ = groupTexts(texts, team);
    restVectors_ = vectorsOf(rests_, texts, readings_.sizes, team);
}

void Corpus::buildFurther(const Team& team) {
    if (std::all_of(rows_.begin(), rows_.end(), [](const Row& row) { return row.texts.empty(); })) return;
    std::vector<Text> further(rows_.size());
    forBlocks(rows_.size(), block, team, [&](std::size_t, std::size_t from, std::size_t to) {
        for (std::size_t i = from; i < to; ++i)
            for (const Text& part : rows_[i].texts)
                further[i] += baseOf(part);
    });
    further_ = groupTexts(further, team);
    furtherVectors_ = vectorsOf(further_, further, std::vector<std::uint32_t>(rows_.size(), 1), team);
}

double Corpus::coreCosine(std::size_t a, std::size_t b) const {
    return coreVectors_.cosine(coreOf(a), coreOf(b));
}

double Corpus::cosine(std::size_t a, std::size_t b) const {
    const bool cores = !plain_ && features_[a]->facets && features_[b]->facets;
    return cores ? coreCosine(a, b) : textVectors_.cosine(textOf(a), textOf(b));
}

double Corpus::restCosine(std::size_t a, std::size_t b) const {
    return restVectors_.cosine(rests_.of[readings_.of[a]], rests_.of[readings_.of[b]]);
}

double Corpus::furtherCosine(std::size_t a, std::size_t b) const {
    if (further_.of.empty()) return -1;
    const std::uint32_t x = further_.of[a], y = further_.of[b];
    return furtherVectors_.row(x).empty() || furtherVectors_.row(y).empty() ? -1 : furtherVectors_.cosine(x, y);
}

} // namespace tambonplan::match
