#include "match/SecondLook.hpp"

#include <cmath>

#include "match/Evidence.hpp"
#include "match/Stream.hpp"
#include "text/Fold.hpp"

namespace tambonplan::match {

namespace {

constexpr std::size_t leastRows = 20, mostRows = 3000;
constexpr std::size_t atOnce = 64;                   ///< rows or pairs that a thread looks at in one go
constexpr double leastName = 0.2;                    ///< cosine of whole names; what is less alike counts as that
constexpr double leastOdds = -4, mostOdds = 6;       ///< what stands beyond, nothing turns
constexpr double leastBetter = -0.2, leastWorse = 0; ///< margins from which names are each other's nearest, or nearly

/// Above the chance of the regression, so that about 19 of 20 pairs with a score of .6 and more are right.
constexpr double lift = 0.7;

/// Weights of a pair without conflict, in natural log odds.
struct Weights {
    double level, evidence;    ///< `evidence` per log odds of the pair by itself
    double better, worse;      ///< per log odds of the best other pair of either row
    double names;              ///< per cosine by which other names are nearer to both
    double core, rest;         ///< per cosine; what is asked for on one kind of thing at two places is named alike but for these
    double nearMoney, noMoney; ///< ratio of the budgets from .7, and budgets that are not known
    double oneSoi, oneVillage, otherIssue;
    double open; ///< per spot that only one names, up to three
};
constexpr Weights works{1.3, 0.66, -0.37, 0.34, 15.5, 1.9, -8.1, 2.9, 1.9, -2.3, 0, -1.1, 0};
constexpr Weights kin{-0.7, 0.72, -0.51, 0.19, 14.2, 1.2, 1.4, 3.0, 0, -2.1, -1.6, -1.1, 0};
constexpr Weights activities{0.1, 0.88, 0, 0, 0, 0, 0, 0, -2.1, 0, 0, -1.6, -1.4}; // other villages may hold the same

/// Weights of a pair that conflicts in its thing or its place. The more of the names is alike beside the conflict, the more do the clerks
/// mean two works: they say what tells these apart.
namespace conflict {
constexpr double level = -2.67;
constexpr double toBetter = 8.2, toWorse = 9.0; ///< per cosine by which other names are nearer to one row, and less near to the other
constexpr double name = -5.5, rest = -8.1, core = 0.9;
constexpr double placeOnly = -2.3; ///< the names share nothing but the place
constexpr double sameMoney = 2.0, otherMoney = -2.7, linked = 1.8, oneNature = 3.2, otherIssue = -1.4;
} // namespace conflict

double oddsOf(const Scored& pair) {
    const auto score = static_cast<double>(pair.score);
    return std::clamp(std::log(score / (1.0 - score)), leastOdds, mostOdds);
}

float scoreOf(double odds) {
    return static_cast<float>(1.0 / (1.0 + std::exp(-odds - lift)));
}

bool bothActivities(const Features& a, const Features& b) {
    return a->nature == Nature::Activity && b->nature == Nature::Activity;
}

/// What no likeness of names outweighs: other numbers, other parts, other sois, other reaches of one stream.
bool toldApart(const Features& a, const Features& b, const PlaceMatch& place) {
    return otherNumbers(a, b) || (!a->reaches.empty() && !b->reaches.empty() && !meet(a->reaches, b->reaches)) ||
           (!a->phases.empty() && !b->phases.empty() && !place.phaseSame) || (!a->sois.empty() && !b->sois.empty() && !place.soiSame);
}

bool before(const Scored& x, const Scored& y) {
    return std::pair(x.a, x.b) < std::pair(y.a, y.b);
}

} // namespace

bool SecondLook::fits(const Engine& engine) {
    return !engine.corpus().plain() && engine.rows() >= leastRows && engine.rows() <= mostRows;
}

SecondLook::SecondLook(const Engine& engine) : engine_(engine), names_(engine.rows(), Best(leastName)) {
    std::vector<Text> texts(engine.rows());
    forBlocks(texts.size(), atOnce, engine.team(), [&](std::size_t, std::size_t from, std::size_t to) {
        for (std::size_t i = from; i < to; ++i)
            texts[i] = baseOf(text::fold(engine.corpus().row(i).name));
    });
    vectors_ = makeVectors(texts, engine.team());
    near_ = nearInShortList(vectors_, leastName, engine.team());
    for (const Near& pair : near_)
        for (const std::uint32_t row : {pair.a, pair.b})
            names_[row].take(static_cast<double>(pair.cosine));
}

void SecondLook::judge(std::vector<Scored>& pairs) const {
    const std::vector<Scored> joined = nearestInConflict();
    weighAgreeing(pairs);
    // What was only worth a look is now a proposal.
    std::erase_if(pairs, [&](const Scored& pair) { return std::binary_search(joined.begin(), joined.end(), pair, before); });
    const auto middle = static_cast<std::ptrdiff_t>(pairs.size());
    pairs.insert(pairs.end(), joined.begin(), joined.end());
    std::inplace_merge(pairs.begin(), pairs.begin() + middle, pairs.end(), before);
}

void SecondLook::weighAgreeing(std::vector<Scored>& pairs) const {
    std::vector<Best> odds(engine_.rows(), Best(leastOdds));
    for (const Scored& pair : pairs)
        if (isDuplicate(pair))
            for (const std::uint32_t row : {pair.a, pair.b})
                odds[row].take(oddsOf(pair));
    forBlocks(pairs.size(), atOnce, engine_.team(), [&](std::size_t, std::size_t from, std::size_t to) {
        for (std::size_t i = from; i < to; ++i) {
            Scored& pair = pairs[i];
            if (!isDuplicate(pair)) continue;
            const double own = oddsOf(pair);
            const float score = scoreOf(weigh(pair, own, {own, odds[pair.a], odds[pair.b]}));
            pair.score = pair.certain ? std::max(pair.score, score) : score; // where no facet leaves a doubt, no other row does
        }
    });
}

double SecondLook::weigh(const Scored& pair, double own, const Margins& beside) const {
    const Features &a = engine_.features(pair.a), &b = engine_.features(pair.b);
    const Verdict verdict = engine_.verdict(pair.a, pair.b);
    const Margins names(vectors_.cosine(pair.a, pair.b), names_[pair.a], names_[pair.b]);
    const double ratio = budgetRatio(a, b);
    const PlaceMatch& place = verdict.place;
    const Weights& by = bothActivities(a, b) ? activities : verdict.kin ? kin : works;
    double sum = by.level + by.evidence * own + by.better * beside.better + by.worse * beside.worse +
                 by.names * std::min(names.toWorse, 0.0) + by.core * engine_.corpus().coreCosine(pair.a, pair.b) +
                 by.rest * engine_.corpus().restCosine(pair.a, pair.b);
    if (ratio >= 0.7) sum += by.nearMoney;
    if (ratio < 0) sum += by.noMoney;
    if (place.oneSoi) sum += by.oneSoi;
    if (place.sameVillage) sum += by.oneVillage;
    if (otherIssues(pair.a, pair.b)) sum += by.otherIssue;
    return sum + by.open * std::min(place.open, 3);
}

/// Pairs whose names are each other's nearest, or nearly, and that conflict in their thing or their place; in order of (a, b).
std::vector<Scored> SecondLook::nearestInConflict() const {
    std::vector<std::vector<Scored>> found((near_.size() + atOnce - 1) / atOnce);
    forBlocks(near_.size(), atOnce, engine_.team(), [&](std::size_t part, std::size_t from, std::size_t to) {
        for (std::size_t i = from; i < to; ++i) {
            const Near& pair = near_[i];
            const Margins names(static_cast<double>(pair.cosine), names_[pair.a], names_[pair.b]);
            if (names.toBetter < leastBetter || names.toWorse < leastWorse) continue;
            const Features &a = engine_.features(pair.a), &b = engine_.features(pair.b);
            if (bothActivities(a, b)) continue;
            const Verdict verdict = engine_.verdict(pair.a, pair.b);
            if (verdict.conflict != Verdict::Conflict::Object && verdict.conflict != Verdict::Conflict::Place) continue;
            const PlaceMatch place = comparePlaces(a, b);
            if (toldApart(a, b, place)) continue;
            const float score = scoreOf(weighConflict(pair, names, place));
            found[part].push_back({pair.a, pair.b, score, static_cast<float>(verdict.cosine), Relation::Duplicate, false, false});
        }
    });
    std::vector<Scored> all;
    for (const std::vector<Scored>& some : found)
        all.insert(all.end(), some.begin(), some.end());
    return all;
}

bool SecondLook::otherIssues(std::uint32_t a, std::uint32_t b) const {
    const Text &x = engine_.corpus().row(a).issue, &y = engine_.corpus().row(b).issue;
    return !x.empty() && !y.empty() && x != y;
}

double SecondLook::weighConflict(const Near& pair, const Margins& names, const PlaceMatch& place) const {
    const Features &a = engine_.features(pair.a), &b = engine_.features(pair.b);
    const Corpus& corpus = engine_.corpus();
    const double ratio = budgetRatio(a, b), rest = corpus.restCosine(pair.a, pair.b);
    double sum = conflict::level + conflict::toBetter * std::min(names.toBetter, 0.0) + conflict::toWorse * names.toWorse +
                 conflict::name * static_cast<double>(pair.cosine) + conflict::core * corpus.coreCosine(pair.a, pair.b) +
                 conflict::rest * rest;
    if (rest < 0.1) sum += conflict::placeOnly;
    if (ratio >= 0.85) sum += conflict::sameMoney;
    if (ratio >= 0 && ratio < 0.7) sum += conflict::otherMoney;
    if (place.linked) sum += conflict::linked;
    if (a->nature == b->nature) sum += conflict::oneNature;
    if (otherIssues(pair.a, pair.b)) sum += conflict::otherIssue;
    return sum;
}

} // namespace tambonplan::match
