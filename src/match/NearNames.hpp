#pragma once

#include <boost/unordered/unordered_flat_map.hpp>

#include "match/Corpus.hpp"

namespace tambonplan::match {

/// Names of spots of works, and which of them may be one name in two spellings.
class NearNames {
public:
    static constexpr std::size_t leastName = 2; ///< letters of a name

    NearNames(const Corpus& corpus, const Team& team);

    /// Number of a name, in the order of the alphabet.
    std::uint32_t id(TextView name) const { return ids_.find(name)->second; }

    /// Block key of works on `object` at spots called `name`.
    static std::uint64_t key(int object, std::uint32_t name) { return (static_cast<std::uint64_t>(object) << 32U) | name; }
    static int objectOf(std::uint64_t key) { return static_cast<int>(key >> 32U); }

    /// Names like that of the block, each pair of names once.
    const std::vector<std::uint32_t>& likes(std::uint64_t key) const { return likes_[static_cast<std::uint32_t>(key)]; }

private:
    std::vector<Text> names_;
    boost::unordered_flat_map<TextView, std::uint32_t> ids_;
    std::vector<std::vector<std::uint32_t>> likes_; ///< of the earlier of two names the later
};

} // namespace tambonplan::match
