#pragma once

#include <cstdint>
#include <numeric>
#include <vector>

#include <boost/unordered/unordered_flat_set.hpp>

#include "match/Parallel.hpp"

namespace tambonplan::match {

/// Things that are equal, as one: a number per group, in order of the first of each.
struct Groups {
    std::vector<std::uint32_t> of;    ///< thing → its group
    std::vector<std::uint32_t> first; ///< group → its first thing
    std::vector<std::uint32_t> sizes; ///< group → number of things

    std::size_t size() const { return first.size(); }
};

/// Groups the numbers below `count`; `same` decides, `hash` only saves time.
template<class Hash, class Same> Groups groupEqual(std::size_t count, const Team& team, const Hash& hash, const Same& same) {
    Groups groups;
    groups.of.resize(count);
    std::vector<std::size_t> hashes(count);
    forBlocks(count, 4096, team, [&](std::size_t, std::size_t from, std::size_t to) {
        for (std::size_t i = from; i < to; ++i)
            hashes[i] = hash(i);
    });
    const auto hashOf = [&](std::uint32_t group) { return hashes[groups.first[group]]; };
    const auto equal = [&](std::uint32_t x, std::uint32_t y) {
        return x == y || (hashOf(x) == hashOf(y) && same(groups.first[x], groups.first[y]));
    };
    boost::unordered_flat_set<std::uint32_t, decltype(hashOf), decltype(equal)> seen(16, hashOf, equal);
    for (std::uint32_t i = 0; i < count; ++i) {
        const auto fresh = static_cast<std::uint32_t>(groups.first.size());
        groups.first.push_back(i);
        const std::uint32_t group = *seen.insert(fresh).first;
        if (group != fresh)
            groups.first.pop_back();
        else
            groups.sizes.push_back(0);
        groups.of[i] = group;
        ++groups.sizes[group];
    }
    return groups;
}

} // namespace tambonplan::match
