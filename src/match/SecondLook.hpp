#pragma once

#include <algorithm>
#include <utility>
#include <vector>

#include "match/Engine.hpp"
#include "match/VectorJoin.hpp"

namespace tambonplan::match {

/// What one pair alone cannot tell: whether either row has a better partner. Clerks write one work twice, seldom four works alike; and
/// names that are nearer to each other than to any other of the list may be one work although a thing or a place was read differently
/// ("ถนนสายบ้านลุงมี", "ถนนเข้าบ้านนายมี"). Such pairs are proposed for review, never ticked.
///
/// Its weights are logistic regressions over the pairs of the labelled tambons (tests/data), read with a part of the words left out as
/// the wording of an unseen tambon is. What counts was chosen by how well tambons that were left out are judged; the weights are of all.
class SecondLook {
public:
    /// Lists of village projects, up to a district's: in longer ones many rows have a twin elsewhere that is no duplicate.
    static bool fits(const Engine& engine);

    /// Score (0–1) from which the pairs of `judge` are needed.
    static constexpr double least = 0.03;

    /// Compares all names of the list. Throws Cancelled, as `judge` does.
    explicit SecondLook(const Engine& engine);

    /// Scores the duplicates among `pairs` anew, and adds those that conflict but are each other's nearest. `pairs`: as `Engine::score`
    /// gives them from `least` on, in order of (a, b), and stay so.
    void judge(std::vector<Scored>& pairs) const;

private:
    /// The best two values of a row: what there is besides one of them.
    struct Best {
        explicit Best(double floor) : first(floor), second(floor) {}
        void take(double value) {
            second = std::max(second, std::min(first, value));
            first = std::max(first, value);
        }
        double besides(double own) const { return own >= first ? second : first; }

        double first, second;
    };

    /// How a pair's value stands beside the best other values of its two rows.
    struct Margins {
        Margins(double own, const Best& a, const Best& b)
            : better(std::max(a.besides(own), b.besides(own))), worse(std::min(a.besides(own), b.besides(own))), toBetter(own - better),
              toWorse(own - worse) {}

        double better, worse; ///< of the row that has a better other partner, and of the other row
        double toBetter, toWorse;
    };

    void weighAgreeing(std::vector<Scored>& pairs) const;
    std::vector<Scored> nearestInConflict() const;
    double weigh(const Scored& pair, double own, const Margins& beside) const;
    double weighConflict(const Near& pair, const Margins& names, const PlaceMatch& place) const;
    bool otherIssues(std::uint32_t a, std::uint32_t b) const;

    const Engine& engine_;
    Vectors vectors_;        ///< of the whole names
    std::vector<Near> near_; ///< names that are somewhat alike
    std::vector<Best> names_;
};

} // namespace tambonplan::match
