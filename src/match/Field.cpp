#include "match/Field.hpp"

#include <algorithm>
#include <cmath>

namespace tambonplan::match {

namespace {

/// Weights that never fall from one level to the next (pool adjacent violators).
void makeMonotone(std::vector<double>& weights, const std::vector<double>& counts) {
    struct Pool {
        double weight, count;
        std::size_t levels;
    };
    std::vector<Pool> pools;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        pools.push_back({weights[i], counts[i] + 1e-9, 1});
        while (pools.size() > 1 && pools[pools.size() - 2].weight > pools.back().weight) {
            const Pool last = pools.back();
            pools.pop_back();
            Pool& pool = pools.back();
            pool.weight = (pool.weight * pool.count + last.weight * last.count) / (pool.count + last.count);
            pool.count += last.count;
            pool.levels += last.levels;
        }
    }
    std::size_t i = 0;
    for (const Pool& pool : pools)
        for (std::size_t k = 0; k < pool.levels; ++k)
            weights[i++] = pool.weight;
}

} // namespace

bool Field::empty() const {
    return std::all_of(likeness.begin(), likeness.end(), [](float value) { return value < 0; });
}

float Field::inLevels(double value, int levels) {
    return static_cast<float>(std::clamp(value, 0.0, 1.0) * levels);
}

std::size_t Field::level(std::size_t pair) const {
    return std::min(static_cast<std::size_t>(likeness[pair]), static_cast<std::size_t>(levels) - 1);
}

std::vector<double> Field::weights(const std::vector<double>& chance) const {
    std::vector<double> otherwise(chance.size());
    std::transform(chance.begin(), chance.end(), otherwise.begin(), [](double c) { return 1.0 - c; });
    return weights(chance, otherwise);
}

std::vector<double> Field::weights(const std::vector<double>& chance, const std::vector<double>& otherwise) const {
    const auto size = static_cast<std::size_t>(levels);
    std::vector<double> same(size, 1.0 / levels), other(size, 1.0 / levels), counts(size, 0.0);
    double allSame = 1, allOther = 1;
    for (std::size_t i = 0; i < likeness.size(); ++i) {
        if (!known(i)) continue;
        same[level(i)] += chance[i];
        other[level(i)] += otherwise[i];
        counts[level(i)] += chance[i] + otherwise[i];
        allSame += chance[i];
        allOther += otherwise[i];
    }
    std::vector<double> weights(size);
    for (std::size_t k = 0; k < size; ++k)
        weights[k] = std::log((same[k] / allSame) / (other[k] / allOther)) * (doubt > 0 ? counts[k] / (counts[k] + doubt) : 1.0);
    if (rising) makeMonotone(weights, counts);
    return weights;
}

/// Weights stand in the middle of their levels; between two middles they change evenly, so that of two likenesses the higher one ranks
/// first.
void Field::weigh(const std::vector<double>& weights, double temper, std::vector<double>& odds) const {
    for (std::size_t i = 0; i < likeness.size(); ++i) {
        if (!known(i)) continue;
        const double at = std::clamp(static_cast<double>(likeness[i]) - 0.5, 0.0, static_cast<double>(levels) - 1.0);
        const auto below = static_cast<std::size_t>(at);
        const std::size_t above = std::min(below + 1, weights.size() - 1);
        odds[i] += temper * (weights[below] + (at - static_cast<double>(below)) * (weights[above] - weights[below]));
    }
}

} // namespace tambonplan::match
