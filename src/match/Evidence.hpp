#pragma once

#include <algorithm>
#include <vector>

#include "match/Features.hpp"

/// What facets that agree or differ weigh. Internal to Scorer.
namespace tambonplan::match {

/// Evidence in natural log odds (Fellegi–Sunter). Set by hand, then moved by steps where that helped on the labelled tambons, read with all
/// words and with three in four of the rarer ones left out, as the wording of an unseen tambon is (ThinnedTest.cpp).
namespace weight {
constexpr double prior = -3.2;
constexpr double object = 2.0, objectLike = 1.4;
constexpr double actionSame = 0.8, actionLike = 0.3, actionOpen = 0.3;
constexpr double spot = 2.4, spotMore = 0.8, soi = 3.2, phase = 1.0;
constexpr double openSpot = -0.7, openPhase = -1.2, oneGeneric = -2.2, oneGenericUnique = -0.4, vague = -1.0;
constexpr double rewordedAction = -1.0, openNumber = -0.8;
constexpr double training = -2.2, deedOpen = -0.25;
constexpr double unique = 2.2, manyPerVillage = 1.3, farVillage = -0.6, mutual = 0.9;
constexpr double topicHere = 1.6, topicThere = 1.9;
constexpr double textSlope = 1.6, textMiddle = 0.45;
constexpr double certain = 0.4;
constexpr double kinSoi = 2.6, kinOther = -3.2, kinShared = -0.3, kinHere = 0.5, kinSlope = 6.0, kinMiddle = 0.2, kinHead = -1.5,
                 kinSilent = -0.4, kinLeast = 0.9, kinMost = 3.0, kinTopics = -1.5, kinWords = 7.0, kinNature = -3.0;
constexpr double nameSlope = 9.0, nameMiddle = 0.56, activityMiddle = 0.55;
} // namespace weight

/// How the sum of the evidence is stretched, and what is added to it (`calibrated` in Score.cpp).
struct Calibration {
    double level, slope;               ///< of the log odds
    double rest;                       ///< per cosine 0–1 of the names without their places
    double sameMoney, nearMoney;       ///< ratio of the budgets from .98, from .85
    double otherMoney, otherElsewhere; ///< below .7 in one village, which does not reckon twice, and in two
    double sameExtent, oneVillage, mutual, oneGeneric, oneSoi;
};
namespace calibration {
constexpr double lift = 0.7; ///< above the even chance of the regression, so that 19 of 20 pairs with a score of .6 and more are right
constexpr Calibration works{1.8 + lift, 0.8, 0, 1.3, 0.8, -4.0, -2.4, 2.0, -0.8, 1.0, -0.7, -1.2};
constexpr Calibration kin{-0.15 + lift, 0.95, 5.5, 0, 0.6, -3.4, -2.8, 0, -1.2, 3.0, 0, -1.2};
constexpr Calibration activities{-1.8 + lift, 0.61, 6.8, 2.3, 1.2, 0, 0, 0, -1.9, 0, 0, 0};
} // namespace calibration

/// Two villages that cost one work agree within a seventh far more often than two works do (108 and 521 pairs of the labelled tambons).
inline double budgetEvidence(double ratio) {
    if (ratio < 0) return 0;
    if (ratio >= 0.85) return 1.6;
    if (ratio >= 0.8) return 0.5;
    if (ratio >= 0.7) return -0.2;
    if (ratio >= 0.35) return -1.0;
    return ratio >= 0.2 ? -2.0 : -2.5;
}

/// The same length or number of things is no accident; half of it may be another part, or another year's share.
inline double extentEvidence(double ratio) {
    if (ratio < 0) return 0;
    if (ratio >= 0.95) return 1.0;
    if (ratio >= 0.8) return 0.3;
    return ratio >= 0.5 ? -0.3 : -1.0;
}

/// Both name a thing that the lists do not know, and not the same letters.
inline bool otherHeads(const Features& a, const Features& b) {
    constexpr std::size_t least = 4, common = 3;
    const Text& x = a->head;
    const Text& y = b->head;
    if (x.size() < least || y.size() < least) return false;
    for (std::size_t i = 0; i + common <= x.size(); ++i)
        if (y.find(TextView(x).substr(i, common)) != Text::npos) return false;
    return true;
}

/// Both hold numbers that are no measure, village or part of a name, and not the same ones.
inline bool otherNumbers(const Features& a, const Features& b) {
    return !a->numbers.empty() && !b->numbers.empty() && a->numbers != b->numbers;
}

inline bool meet(const std::vector<int>& a, const std::vector<int>& b) {
    return std::any_of(a.begin(), a.end(), [&](int x) { return std::find(b.begin(), b.end(), x) != b.end(); });
}

} // namespace tambonplan::match
