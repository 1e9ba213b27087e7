#include "match/NearNames.hpp"

#include "match/Places.hpp"

namespace tambonplan::match {

namespace {

constexpr std::size_t leastSpelling = 3; ///< letters of a name that may be spelt in two ways
constexpr double nearNameAt = 0.35;      ///< cosine from which two names may be one

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
        const Text& x = names_[near.a];
        const Text& y = names_[near.b];
        if (std::min(x.size(), y.size()) < leastSpelling || std::max(x.size(), y.size()) > 2 * std::min(x.size(), y.size()) + 2) continue;
        likes_[near.a].push_back(near.b);
    }
}

} // namespace tambonplan::match
