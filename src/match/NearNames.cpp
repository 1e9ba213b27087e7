#include "match/NearNames.hpp"

#include <mutex>

#include "match/Spots.hpp"
#include "match/VectorJoin.hpp"

namespace tambonplan::match {

namespace {

constexpr double nearNameAt = 0.35; ///< cosine from which two names may be one

} // namespace

NearNames::NearNames(const Corpus& corpus, const Team& team) {
    constexpr std::size_t block = 4096;
    boost::unordered_flat_set<TextView> seen;
    std::mutex merging;
    forBlocks(corpus.readings().size(), block, team, [&](std::size_t, std::size_t from, std::size_t to) {
        boost::unordered_flat_set<TextView> some;
        for (std::size_t i = from; i < to; ++i)
            for (const Element& element : corpus.readings()[i].elements)
                if (element.key.size() >= leastName) some.insert(element.key);
        const std::lock_guard lock(merging);
        seen.insert(some.begin(), some.end());
    });
    names_.assign(seen.begin(), seen.end());
    std::sort(names_.begin(), names_.end());
    for (std::uint32_t i = 0; i < names_.size(); ++i)
        ids_[names_[i]] = i;
    likes_.resize(names_.size());
    for (const Near& near : joinVectors(makeVectors(names_, team), nearNameAt, 0, team)) {
        if (mayBeOneName(names_[near.a], names_[near.b])) likes_[near.a].push_back(near.b);
    }
}

} // namespace tambonplan::match
