#pragma once

#include <cstddef>
#include <vector>

namespace tambonplan::match {

/// How alike the pairs of two rows are in one respect, in levels (0 … `levels`, with fractions); negative where that cannot be known.
/// Its weights are those of Fellegi and Sunter (1969): how much more often does a level occur among pairs that are the same than among
/// others?
struct Field {
    static constexpr float unknown = -1;

    int levels = 0;
    std::vector<float> likeness; ///< per pair
    bool rising = true;          ///< more likeness never counts for less
    double doubt = 0;            ///< of so few pairs in a level its weight counts by half: chance is not taken for evidence

    bool known(std::size_t pair) const { return likeness[pair] >= 0; }
    bool empty() const;

    /// `value` 0–1 as a likeness.
    static float inLevels(double value, int levels);

    /// Natural logarithms, one a level, estimated from the chance of each pair to be the same.
    std::vector<double> weights(const std::vector<double>& chance) const;
    /// The same where the pairs that count as others count more or less each.
    std::vector<double> weights(const std::vector<double>& chance, const std::vector<double>& otherwise) const;

    /// Adds to the odds of each pair what its likeness weighs, times `temper`.
    void weigh(const std::vector<double>& weights, double temper, std::vector<double>& odds) const;

private:
    std::size_t level(std::size_t pair) const;
};

} // namespace tambonplan::match
