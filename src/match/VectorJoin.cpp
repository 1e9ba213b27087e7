#include "match/VectorJoin.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

#include "match/Parallel.hpp"

namespace tambonplan::match {

namespace {

constexpr std::size_t block = 512; ///< rows that a thread takes at once
/// Rounding of single-precision sums; pairs this far below the threshold are still checked exactly.
constexpr double slack = 1e-5;

/// Index of the rarer end of every row: the frequent start is left out as long as its norm stays below the threshold.
struct Index {
    struct Post {
        std::uint32_t row;
        float weight;
    };
    std::vector<std::vector<Post>> lists;
    std::vector<float> left; ///< norm of the part of each row that is not indexed
};

Index buildIndex(const Vectors& vectors, double threshold, const std::vector<std::uint32_t>& rows) {
    Index index;
    index.lists.resize(vectors.terms);
    index.left.assign(vectors.size(), 0.0F);
    for (const std::uint32_t r : rows) {
        double square = 0;
        bool indexed = false;
        for (const Term& term : vectors.row(r)) {
            const double more = square + static_cast<double>(term.weight) * static_cast<double>(term.weight);
            indexed = indexed || std::sqrt(more) >= threshold - slack;
            if (indexed)
                index.lists[term.id].push_back({r, term.weight});
            else
                square = more, index.left[r] = static_cast<float>(std::sqrt(square));
        }
    }
    return index;
}

Index buildIndex(const Vectors& vectors, double threshold, std::size_t from, std::size_t to) {
    std::vector<std::uint32_t> rows(to - from);
    std::iota(rows.begin(), rows.end(), static_cast<std::uint32_t>(from));
    return buildIndex(vectors, threshold, rows);
}

/// Finds the partners of one row. One per thread: the accumulators are reused.
class Prober {
public:
    Prober(const Vectors& vectors, const Index& index, double threshold)
        : vectors_(vectors), index_(index), threshold_(threshold), sums_(vectors.size(), 0.0F) {}

    void probe(std::size_t row, std::vector<Near>& found, bool below) {
        const std::span<const Term> terms = vectors_.row(row);
        touched_.clear();
        double rest = 0; // norm of the terms not yet seen, from the rare end on
        for (const Term& term : terms)
            rest += static_cast<double>(term.weight) * static_cast<double>(term.weight);
        for (std::size_t k = terms.size(); k-- > 0;) {
            const Term& term = terms[k];
            const bool admit = std::sqrt(std::max(0.0, rest)) >= threshold_ - slack;
            for (const auto& post : index_.lists[term.id]) {
                if (below && post.row >= row) break;
                float& sum = sums_[post.row];
                if (sum == 0.0F) {
                    if (!admit) continue;
                    touched_.push_back(post.row);
                }
                sum += term.weight * post.weight;
            }
            rest -= static_cast<double>(term.weight) * static_cast<double>(term.weight);
        }
        for (const std::uint32_t other : touched_) {
            const float sum = std::exchange(sums_[other], 0.0F);
            const double bound = static_cast<double>(sum) + static_cast<double>(index_.left[other]);
            if (bound < threshold_ - slack) continue;
            // A row that is indexed as a whole has its cosine already.
            const double cosine = index_.left[other] > 0.0F ? vectors_.cosine(row, other) : std::min(1.0, static_cast<double>(sum));
            if (cosine < threshold_) continue;
            const auto a = static_cast<std::uint32_t>(std::min<std::size_t>(row, other));
            const auto b = static_cast<std::uint32_t>(std::max<std::size_t>(row, other));
            found.push_back({a, b, static_cast<float>(cosine)});
        }
    }

private:
    const Vectors& vectors_;
    const Index& index_;
    double threshold_;
    std::vector<float> sums_;
    std::vector<std::uint32_t> touched_;
};

bool inOrder(const Near& x, const Near& y) {
    return x.a != y.a ? x.a < y.a : x.b < y.b;
}

bool sameRows(const Near& x, const Near& y) {
    return x.a == y.a && x.b == y.b;
}

/// Asks the index for the partners of rows [from, to), and lets `keep` look at what each row found.
template<class Keep>
std::vector<Near> probeAll(const Vectors& vectors, const Index& index, double threshold, std::size_t from, std::size_t to, bool below,
                           const Team& team, const Keep& keep) {
    const std::size_t probes = to - from;
    std::vector<std::vector<Near>> found((probes + block - 1) / block);
    forBlocksWith(
        probes, block, team, [&] { return Prober(vectors, index, threshold); },
        [&](Prober& prober, std::size_t number, std::size_t first, std::size_t last) {
            for (std::size_t row = first; row < last; ++row) {
                const std::size_t before = found[number].size();
                prober.probe(from + row, found[number], below);
                keep(found[number], before);
            }
        });
    std::vector<Near> all;
    for (auto& part : found)
        all.insert(all.end(), part.begin(), part.end());
    return all;
}

} // namespace

std::vector<Near> joinVectors(const Vectors& vectors, double threshold, std::size_t split, const Team& team) {
    const Index index = buildIndex(vectors, threshold, split, vectors.size());
    const std::size_t probes = split > 0 ? split : vectors.size();
    std::vector<Near> all = probeAll(vectors, index, threshold, 0, probes, split == 0, team, [](const std::vector<Near>&, std::size_t) {});
    std::sort(all.begin(), all.end(), inOrder);
    return all;
}

std::vector<Near> joinVectors(const Vectors& vectors, double threshold, const std::vector<std::uint32_t>& asked, const Team& team) {
    const Index index = buildIndex(vectors, threshold, asked);
    std::vector<Near> all =
        probeAll(vectors, index, threshold, 0, vectors.size(), false, team, [](const std::vector<Near>&, std::size_t) {});
    std::erase_if(all, [](const Near& near) { return near.a == near.b; });
    std::sort(all.begin(), all.end(), inOrder);
    all.erase(std::unique(all.begin(), all.end(), sameRows), all.end());
    return all;
}

std::vector<Near> nearInShortList(const Vectors& vectors, double threshold, const Team& team) {
    constexpr std::size_t few = 16; // rows meet all rows before them: the last ones have the most to do
    const Index index = buildIndex(vectors, 0, 0, vectors.size());
    const auto least = static_cast<float>(threshold);
    std::vector<std::vector<Near>> found((vectors.size() + few - 1) / few);
    const auto sumsOfThread = [&vectors] { return std::vector<float>(vectors.size(), 0.0F); };
    forBlocksWith(vectors.size(), few, team, sumsOfThread,
                  [&](std::vector<float>& sums, std::size_t part, std::size_t from, std::size_t to) {
                      for (std::size_t row = from; row < to; ++row) {
                          for (const Term& term : vectors.row(row))
                              for (const Index::Post& post : index.lists[term.id]) {
                                  if (post.row >= row) break;
                                  sums[post.row] += term.weight * post.weight;
                              }
                          for (std::size_t other = 0; other < row; ++other)
                              if (const float sum = std::exchange(sums[other], 0.0F); sum >= least)
                                  found[part].push_back({static_cast<std::uint32_t>(other), static_cast<std::uint32_t>(row), sum});
                      }
                  });
    std::vector<Near> all;
    for (const std::vector<Near>& some : found)
        all.insert(all.end(), some.begin(), some.end());
    std::sort(all.begin(), all.end(), inOrder);
    return all;
}

namespace {

/// Leaves of what a row found the `most` nearest. Rows as near as the last that is kept are kept too, so that the order of rows does not
/// matter, unless there is no end of them: thousands of rows may say nothing but "ถนน".
auto keepNearest(std::size_t most) {
    constexpr std::size_t ties = 10;
    return [most](std::vector<Near>& found, std::size_t before) {
        if (found.size() - before <= most) return;
        const auto start = found.begin() + static_cast<std::ptrdiff_t>(before);
        std::vector<Near> sorted(start, found.end());
        const auto nearer = [](const Near& x, const Near& y) { return x.cosine > y.cosine; };
        std::nth_element(sorted.begin(), sorted.begin() + static_cast<std::ptrdiff_t>(most - 1), sorted.end(), nearer);
        const float least = sorted[most - 1].cosine;
        found.erase(std::remove_if(start, found.end(), [least](const Near& near) { return near.cosine < least; }), found.end());
        if (found.size() - before <= most * ties) return;
        std::erase_if(sorted, [least](const Near& near) { return near.cosine < least; });
        std::sort(sorted.begin(), sorted.end(),
                  [](const Near& x, const Near& y) { return x.cosine != y.cosine ? x.cosine > y.cosine : inOrder(x, y); });
        std::copy_n(sorted.begin(), most * ties, found.begin() + static_cast<std::ptrdiff_t>(before));
        found.resize(before + most * ties);
    };
}

} // namespace

std::vector<Near> nearestWithin(const Vectors& vectors, double threshold, std::size_t most, const Team& team) {
    const Index index = buildIndex(vectors, threshold, 0, vectors.size());
    std::vector<Near> all = probeAll(vectors, index, threshold, 0, vectors.size(), true, team, keepNearest(most));
    std::sort(all.begin(), all.end(), inOrder);
    return all;
}

namespace {

/// Pairs of two lists that either row finds and `keep` leaves.
template<class Keep>
std::vector<Near> bothWays(const Vectors& vectors, double threshold, std::size_t split, const Team& team, const Keep& keep) {
    std::vector<Near> all = probeAll(vectors, buildIndex(vectors, 0, split, vectors.size()), threshold, 0, split, false, team, keep);
    const std::vector<Near> back = probeAll(vectors, buildIndex(vectors, 0, 0, split), threshold, split, vectors.size(), false, team, keep);
    all.insert(all.end(), back.begin(), back.end());
    std::sort(all.begin(), all.end(), inOrder);
    all.erase(std::unique(all.begin(), all.end(), sameRows), all.end());
    return all;
}

} // namespace

std::vector<Near> nearestVectors(const Vectors& vectors, double threshold, std::size_t split, std::size_t most, const Team& team) {
    return bothWays(vectors, threshold, split, team, keepNearest(most));
}

std::vector<Near> heldVectors(const Vectors& vectors, const Held& least, std::size_t split, std::size_t most, const Team& team) {
    constexpr double shorter = 0.9;
    const auto nearest = keepNearest(most);
    // Were all pieces of one weight, the cosine times the root of the ratio of their numbers would be the part that is held.
    const auto tooLittle = [&](const Near& near) {
        const auto a = static_cast<double>(vectors.row(near.a).size()), b = static_cast<double>(vectors.row(near.b).size());
        const double ratio = std::min(a, b) / std::max(a, b);
        return ratio > shorter || static_cast<double>(near.cosine) / std::sqrt(ratio) < least.part;
    };
    return bothWays(vectors, least.cosine, split, team, [&](std::vector<Near>& found, std::size_t before) {
        found.erase(std::remove_if(found.begin() + static_cast<std::ptrdiff_t>(before), found.end(), tooLittle), found.end());
        nearest(found, before);
    });
}

} // namespace tambonplan::match
