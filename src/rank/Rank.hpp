#pragma once

#include <optional>
#include <vector>

#include "text/Text.hpp"

namespace tambonplan::rank {

/// How the final rank is decided (C-17).
enum class Method { Weighted, Sum, Product, Vote, Discussion };

/// "weighted" … as arguments and the settings sheet write it; nothing for an unknown word.
std::optional<Method> methodFromName(TextView name);
TextView methodName(Method method);

/// A criterion of the score table (เกณฑ์, C-16, C-18, B.7).
struct Criterion {
    Text name;
    double weight = 0;         ///< per cent; all weights together make 100
    double lowest = 1, highest = 5;
    bool moreIsBetter = true;  ///< มากดี / น้อยดี
    Text automatic;            ///< where a first value comes from: จำนวนหมู่บ้าน, ครัวเรือน, งบประมาณ, ความเร่งด่วน, ลำดับของหมู่บ้าน; empty = by hand
};

/// Facts of a tambon project from which automatic values and ties are decided.
struct Facts {
    int villages = 0;
    double households = 0;             ///< 0 = unknown
    std::optional<double> budget;      ///< baht
    int urgency = 0;                   ///< 3 เร่งด่วน, 2 ปานกลาง, 1 ปกติ, 0 unknown
    std::optional<int> villageRank;    ///< best rank that a village gave it
};

/// First value of a criterion on its scale, over all projects; nothing where the facts are missing.
std::vector<std::optional<double>> automaticValues(const Criterion& criterion, const std::vector<Facts>& facts);

/// Score of one project (100 = best on every criterion for Weighted; plain sum or product otherwise), with direction applied.
/// A missing value counts as the lowest of its scale. Product refuses a scale that holds 0: nothing.
std::optional<double> score(Method method, const std::vector<Criterion>& criteria, const std::vector<std::optional<double>>& values);

/// Order of equals: urgency → villages → households → village rank → smaller budget → input order (B.7).
/// Result: per project a tie value in (0, 1], larger first, all different.
std::vector<double> tieBreaks(const std::vector<Facts>& facts);

} // namespace tambonplan::rank
