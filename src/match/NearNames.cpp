#include "match/NearNames.hpp"

#include "match/Places.hpp"

namespace tambonplan::match {

namespace {

constexpr double nearNameAt = 0.35; ///< cosine from which two names may be one

} // namespace

NearNames::NearNames(const Corpus& corpus, const Team& team) {
    boost::unordered_flat_set<TextView> seen;
    for (std::size_t i = 0; i < corpus.size(); ++i)
        for (const Element& element : corpus.features(i)->elements)
            if (element.key.size() >= leastName) seen.insert(element.key);
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
