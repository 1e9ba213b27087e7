#pragma once

#include <array>

#include "match/Corpus.hpp"

namespace tambonplan::match {

/// Two rows, the smaller number in the upper half.
using RowPair = std::uint64_t;

constexpr RowPair rowPair(std::uint32_t a, std::uint32_t b) {
    return (static_cast<RowPair>(std::min(a, b)) << 32U) | std::max(a, b);
}
constexpr std::uint32_t firstOf(RowPair pair) {
    return static_cast<std::uint32_t>(pair >> 32U);
}
constexpr std::uint32_t secondOf(RowPair pair) {
    return static_cast<std::uint32_t>(pair);
}

/// The pairs of rows that may belong together: those that share a village, spot, soi or topic and what is done there, and names that no
/// facet explains but that are alike. Blocks are kept instead of pairs, and pairs are made part by part, so that memory stays small.
class Candidates {
public:
    /// `split` > 0: only pairs between rows below and from `split` on. `packages`: also activities of one topic in two villages.
    Candidates(const Corpus& corpus, std::size_t split, bool packages, const Team& team);

    std::size_t parts() const { return parts_.empty() ? 0 : parts_.size() - 1; }

    /// Puts the pairs of one part into `pairs`, in order; a pair may stand in several parts.
    void makePart(std::size_t part, std::vector<RowPair>& pairs) const;

private:
    /// Rows that share a key: [from, to) of `members_`.
    struct Block {
        std::uint32_t from = 0, to = 0;
        std::size_t size() const { return to - from; }
    };
    /// How the pairs of a block or of two are made once they are too many for all of them.
    enum class Large { ByName, ByVillage };
    /// All pairs within block `a`, or between `a` and `b`.
    struct Task {
        Block a, b;
        Large large;
        bool within;
        bool near; ///< spots of two names
    };
    /// Key and row, to be sorted: the rows of a block stand together.
    using Entries = std::vector<std::pair<std::uint64_t, std::uint32_t>>;

    template<std::size_t N, class Take> std::array<Entries, N> collect(const Take& take) const;
    void addSites();
    void addActivities(bool packages);
    void addTexts();
    void addNearNames();
    void addBlocks(Entries& entries, Large large);
    void addAcross(Entries& some, Entries& others, Large large, bool near);
    void addOpen();
    void addUnplaced(const Entries& entries, Large large);
    void add(Block a, Block b, Large large, bool within, bool near = false);
    std::vector<Block> blocksOf(Entries& entries);
    std::size_t costOf(const Task& task) const;
    void keepWithinBudget();
    void cutIntoParts();
    bool wanted(std::uint32_t a, std::uint32_t b) const { return a != b && (split_ == 0 || (a < split_) != (b < split_)); }
    void makePairs(const Task& task, std::vector<RowPair>& pairs) const;
    void pairNeighbours(const Task& task, std::vector<RowPair>& pairs) const;
    void pairVillages(const Task& task, std::vector<RowPair>& pairs) const;

    const Corpus& corpus_;
    const Team& team_;
    std::size_t split_;
    std::vector<std::uint32_t> members_;
    std::vector<Task> tasks_;
    std::size_t most_ = 0, neighbours_ = 0; ///< pairs of a block of spots, beyond which a row meets so many neighbours
    std::vector<std::size_t> parts_;        ///< where each part begins in `tasks_`; one more for the end
};

} // namespace tambonplan::match
