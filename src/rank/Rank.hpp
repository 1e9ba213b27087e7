#pragma once

#include <optional>
#include <vector>

#include "text/RuleTable.hpp"
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
    double weight = 0; ///< per cent; all weights together make 100
    double lowest = 1, highest = 5;
    bool moreIsBetter = true; ///< มากดี / น้อยดี
    Text automatic; ///< where a first value comes from: จำนวนหมู่บ้าน, ครัวเรือน, งบประมาณ, ความเร่งด่วน, ลำดับของหมู่บ้าน,
                    ///< several joined with "/" (the first that is known of every project); empty = by hand
};

/// Criteria of `criteria.tsv` or of the sheet of the same shape (เกณฑ์, น้ำหนัก, ต่ำสุด, สูงสุด, ทิศทาง, ที่มา), in its order.
/// A row without a name is passed over; a number that cannot be read keeps the default of `Criterion`.
std::vector<Criterion> criteria(const text::RuleTable& table);

/// Facts of a tambon project from which automatic values and ties are decided.
struct Facts {
    int villages = 0;
    double households = 0;          ///< 0 = unknown
    std::optional<double> budget;   ///< baht
    int urgency = 0;                ///< 3 เร่งด่วน, 2 ปานกลาง, 1 ปกติ, 0 unknown
    std::optional<int> villageRank; ///< best rank that a village gave it
};

/// First value of a criterion on its scale, over all projects; nothing where the facts are missing or the criterion is set by hand.
/// Quantities are spread evenly between the smallest and the largest of the projects, so that the largest gets the top of the scale
/// (the middle where all are equal); urgency keeps its three fixed steps. The first rank of a village always gets the good end.
/// One decimal. Independent of the order of the projects.
std::vector<std::optional<double>> automaticValues(const Criterion& criterion, const std::vector<Facts>& facts);

/// Score of one project (100 = best on every criterion for Weighted; plain sum or product otherwise), with direction applied.
/// A missing value counts as the worst of its scale (a gap must never win where little is good), a value off the scale as its nearest end.
/// Product refuses a scale that holds 0, where a single 0 would wipe out the rest: nothing. Nothing too where a scale has no length,
/// or no weight is given for Weighted. Vote and Discussion decide without a score; the table shows the weighted one beside them.
std::optional<double> score(Method method, const std::vector<Criterion>& criteria, const std::vector<std::optional<double>>& values);

/// Order of equals: urgency → villages → households → village rank → smaller budget → input order (B.7).
/// Result: per project a tie value in (0, 1], larger first, all different.
std::vector<double> tieBreaks(const std::vector<Facts>& facts);

/// The rule that keeps two equals apart, in the order in which the rules are asked.
enum class Tie { Urgency, Villages, Households, VillageRank, Budget, InputOrder };

/// The first rule that tells `a` from `b`, for the column that says how the rank was decided (B.7: "print the tie-break used").
Tie tieRule(const Facts& a, const Facts& b);

} // namespace tambonplan::rank
