#include "match/Vectors.hpp"

#include <algorithm>
#include <cmath>
#include <unordered_map>

#include "match/Parallel.hpp"

namespace tambonplan::match {

namespace {

constexpr std::size_t gram = 3;
constexpr std::size_t block = 512;
/// Rounding of single-precision sums; pairs this far below the threshold are still checked exactly.
constexpr double slack = 1e-5;

using Counts = std::vector<std::pair<std::uint64_t, float>>;

Counts countGrams(const Text& text) {
    Counts grams;
    const std::size_t count = text.size() > gram ? text.size() - gram + 1 : text.empty() ? 0 : 1;
    grams.reserve(count);
    for (std::size_t i = 0; i < count; ++i) {
        std::uint64_t key = 0;
        for (std::size_t k = i; k < std::min(text.size(), i + gram); ++k)
            key = (key << 16U) | text[k];
        grams.emplace_back(key, 1.0F);
    }
    std::sort(grams.begin(), grams.end());
    std::size_t kept = 0;
    for (std::size_t i = 0; i < grams.size(); ++i) {
        if (kept > 0 && grams[kept - 1].first == grams[i].first)
            grams[kept - 1].second += 1.0F;
        else
            grams[kept++] = grams[i];
    }
    grams.resize(kept);
    return grams;
}

void normalise(std::vector<Term>& row) {
    double sum = 0;
    for (const Term& term : row)
        sum += static_cast<double>(term.weight) * static_cast<double>(term.weight);
    const double norm = std::sqrt(sum);
    for (Term& term : row)
        term.weight = static_cast<float>(static_cast<double>(term.weight) / norm);
}

double dot(const std::vector<Term>& a, const std::vector<Term>& b) {
    double sum = 0;
    for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
        if (a[i].id == b[j].id)
            sum += static_cast<double>(a[i++].weight) * static_cast<double>(b[j++].weight);
        else
            a[i].id < b[j].id ? ++i : ++j;
    }
    return std::min(sum, 1.0);
}

/// Index of the rarer end of every row: the frequent start is left out as long as its norm stays below the threshold.
struct Index {
    struct Post {
        std::uint32_t row;
        float weight;
    };
    std::vector<std::vector<Post>> lists;
    std::vector<float> left; ///< norm of the part of each row that is not indexed
};

Index buildIndex(const Vectors& vectors, double threshold, std::size_t from) {
    Index index;
    index.lists.resize(vectors.terms);
    index.left.assign(vectors.rows.size(), 0.0F);
    for (std::size_t r = from; r < vectors.rows.size(); ++r) {
        double square = 0;
        bool indexed = false;
        for (const Term& term : vectors.rows[r]) {
            const double more = square + static_cast<double>(term.weight) * static_cast<double>(term.weight);
            indexed = indexed || std::sqrt(more) >= threshold - slack;
            if (indexed)
                index.lists[term.id].push_back({static_cast<std::uint32_t>(r), term.weight});
            else
                square = more, index.left[r] = static_cast<float>(std::sqrt(square));
        }
    }
    return index;
}

/// Finds the partners of one row. One per thread block: the accumulators are reused.
class Prober {
public:
    Prober(const Vectors& vectors, const Index& index, double threshold)
        : vectors_(vectors), index_(index), threshold_(threshold), sums_(vectors.rows.size(), 0.0F) {}

    void probe(std::size_t row, std::vector<Near>& found, bool below) {
        const auto& terms = vectors_.rows[row];
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
            const double bound = static_cast<double>(sums_[other]) + static_cast<double>(index_.left[other]);
            sums_[other] = 0.0F;
            if (bound < threshold_ - slack) continue;
            const double cosine = dot(terms, vectors_.rows[other]);
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

} // namespace

double Vectors::cosine(std::size_t a, std::size_t b) const {
    return dot(rows[a], rows[b]);
}

Vectors makeVectors(const std::vector<Text>& texts, unsigned threads) {
    std::vector<Counts> counts(texts.size());
    forBlocks(texts.size(), block, threads, [&](std::size_t, std::size_t from, std::size_t to) {
        for (std::size_t i = from; i < to; ++i)
            counts[i] = countGrams(texts[i]);
    });
    std::unordered_map<std::uint64_t, std::uint32_t> frequency;
    for (const Counts& row : counts)
        for (const auto& [key, count] : row)
            ++frequency[key];
    // Ids from the most frequent term to the rarest; the key decides between equals, so that the order of rows does not matter.
    std::vector<std::pair<std::uint32_t, std::uint64_t>> order;
    order.reserve(frequency.size());
    for (const auto& [key, rows] : frequency)
        order.emplace_back(rows, key);
    std::sort(order.begin(), order.end(),
              [](const auto& a, const auto& b) { return a.first != b.first ? a.first > b.first : a.second < b.second; });
    Vectors vectors;
    vectors.terms = static_cast<std::uint32_t>(order.size());
    std::vector<float> idf(order.size());
    std::unordered_map<std::uint64_t, std::uint32_t> ids;
    ids.reserve(order.size());
    for (std::uint32_t id = 0; id < vectors.terms; ++id) {
        ids.emplace(order[id].second, id);
        idf[id] =
            static_cast<float>(1.0 + std::log((1.0 + static_cast<double>(texts.size())) / (1.0 + static_cast<double>(order[id].first))));
    }
    vectors.rows.resize(texts.size());
    forBlocks(texts.size(), block, threads, [&](std::size_t, std::size_t from, std::size_t to) {
        for (std::size_t i = from; i < to; ++i) {
            auto& row = vectors.rows[i];
            row.reserve(counts[i].size());
            for (const auto& [key, count] : counts[i]) {
                const std::uint32_t id = ids.at(key);
                row.push_back({id, count * idf[id]});
            }
            std::sort(row.begin(), row.end(), [](const Term& a, const Term& b) { return a.id < b.id; });
            normalise(row);
        }
    });
    return vectors;
}

std::vector<Near> joinVectors(const Vectors& vectors, double threshold, std::size_t split, unsigned threads) {
    const Index index = buildIndex(vectors, threshold, split);
    const std::size_t probes = split > 0 ? split : vectors.rows.size();
    std::vector<std::vector<Near>> found((probes + block - 1) / block);
    forBlocks(probes, block, threads, [&](std::size_t number, std::size_t from, std::size_t to) {
        Prober prober(vectors, index, threshold);
        for (std::size_t row = from; row < to; ++row)
            prober.probe(row, found[number], split == 0);
    });
    std::vector<Near> all;
    for (auto& part : found)
        all.insert(all.end(), part.begin(), part.end());
    std::sort(all.begin(), all.end(), [](const Near& x, const Near& y) { return x.a != y.a ? x.a < y.a : x.b < y.b; });
    return all;
}

} // namespace tambonplan::match
