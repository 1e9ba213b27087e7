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
    constexpr std::size_t block = 4096;
    forBlocks(count, block, team, [&](std::size_t, std::size_t from, std::size_t to) {
        for (std::size_t i = from; i < to; ++i)
            hashes[i] = hash(i);
    });
    // What is equal has one hash: every part of the hashes looks for its own equals. Of each thing the first one equal to it.
    const auto hashOf = [&](std::uint32_t i) { return hashes[i]; };
    const auto equal = [&](std::uint32_t x, std::uint32_t y) { return x == y || (hashes[x] == hashes[y] && same(x, y)); };
    const std::size_t parts = count < block ? 1 : 16;
    forBlocks(parts, 1, team, [&](std::size_t part, std::size_t, std::size_t) {
        boost::unordered_flat_set<std::uint32_t, decltype(hashOf), decltype(equal)> seen(16, hashOf, equal);
        for (std::uint32_t i = 0; i < count; ++i)
            if ((hashes[i] >> 40U) % parts == part) groups.of[i] = *seen.insert(i).first;
    });
    for (std::uint32_t i = 0; i < count; ++i) {
        const std::uint32_t first = groups.of[i];
        if (first == i) groups.first.push_back(i), groups.sizes.push_back(0);
        groups.of[i] = first == i ? static_cast<std::uint32_t>(groups.first.size() - 1) : groups.of[first];
        ++groups.sizes[groups.of[i]];
    }
    return groups;
}

} // namespace tambonplan::match
