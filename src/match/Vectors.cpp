#include "match/Vectors.hpp"

#include <algorithm>
#include <cmath>
#include <mutex>
#include <numeric>
#include <utility>

#include <boost/unordered/unordered_flat_map.hpp>

#include "match/Parallel.hpp"

namespace tambonplan::match {

namespace {

constexpr std::size_t gram = 3;
constexpr std::size_t block = 512; ///< rows that a thread takes at once
using Counts = std::vector<std::pair<std::uint64_t, float>>;

/// Letters [from, to) as a number; longer pieces are hashed (FNV-1a).
std::uint64_t keyOf(TextView piece) {
    if (piece.size() <= gram) {
        std::uint64_t key = 0;
        for (const char16_t c : piece)
            key = (key << 16U) | c;
        return key;
    }
    std::uint64_t hash = 14695981039346656037U;
    for (const char16_t c : piece)
        hash = (hash ^ c) * 1099511628211U;
    return hash | (1ULL << 63U); // never the key of a short piece
}

void addGrams(TextView text, std::size_t length, Counts& counts) {
    for (std::size_t i = 0; i + length <= text.size(); ++i)
        counts.emplace_back(keyOf(text.substr(i, length)), 1.0F);
}

void countPieces(const Text& text, Pieces pieces, Counts& counts) {
    counts.clear();
    if (pieces == Pieces::Trigrams) {
        if (text.size() >= gram)
            addGrams(text, gram, counts);
        else if (!text.empty())
            counts.emplace_back(keyOf(text), 1.0F);
    } else {
        for (const TextView word : text::split(text, u' ')) {
            if (word.empty()) continue;
            if (pieces == Pieces::Words) {
                counts.emplace_back(keyOf(word), 1.0F);
            } else {
                const Text edged = u" " + Text(word) + u" ";
                addGrams(edged, gram - 1, counts);
                addGrams(edged, gram, counts);
            }
        }
    }
    std::sort(counts.begin(), counts.end());
    std::size_t kept = 0;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        if (kept > 0 && counts[kept - 1].first == counts[i].first)
            counts[kept - 1].second += 1.0F;
        else
            counts[kept++] = counts[i];
    }
    counts.resize(kept);
}

void normalise(std::span<Term> row) {
    double sum = 0;
    for (const Term& term : row)
        sum += static_cast<double>(term.weight) * static_cast<double>(term.weight);
    const double norm = std::sqrt(sum);
    for (Term& term : row)
        term.weight = static_cast<float>(static_cast<double>(term.weight) / norm);
}

double dot(std::span<const Term> a, std::span<const Term> b) {
    double sum = 0;
    for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
        if (a[i].id == b[j].id)
            sum += static_cast<double>(a[i++].weight) * static_cast<double>(b[j++].weight);
        else
            a[i].id < b[j].id ? ++i : ++j;
    }
    return std::min(sum, 1.0);
}

} // namespace

double Vectors::held(std::size_t a, std::size_t b) const {
    const std::span<const Term> x = row(a), y = row(b);
    double sum = 0;
    for (std::size_t i = 0, j = 0; i < x.size() && j < y.size();) {
        if (x[i].id == y[j].id)
            sum += static_cast<double>(x[i].weight) * static_cast<double>(x[i].weight), ++i, ++j;
        else
            x[i].id < y[j].id ? ++i : ++j;
    }
    return sum;
}

double Vectors::cosine(std::size_t a, std::size_t b) const {
    return dot(row(a), row(b));
}

namespace {

/// In how many texts each piece stands, and how many different pieces each text has.
struct Vocabulary {
    boost::unordered_flat_map<std::uint64_t, std::uint32_t> ids; ///< piece → number of texts, later its id
    std::vector<std::size_t> starts;
};

Vocabulary countTexts(const std::vector<Text>& texts, const Team& team, Pieces pieces, const std::vector<std::uint32_t>& copies) {
    constexpr std::size_t part = 4096;
    Vocabulary vocabulary;
    vocabulary.starts.assign(texts.size() + 1, 0);
    std::mutex merging;
    forBlocks(texts.size(), part, team, [&](std::size_t, std::size_t from, std::size_t to) {
        boost::unordered_flat_map<std::uint64_t, std::uint32_t> found;
        Counts counts;
        for (std::size_t i = from; i < to; ++i) {
            countPieces(texts[i], pieces, counts);
            vocabulary.starts[i + 1] = counts.size();
            for (const auto& [key, count] : counts)
                found[key] += copies.empty() ? 1 : copies[i];
        }
        const std::lock_guard lock(merging);
        for (const auto& [key, rows] : found)
            vocabulary.ids[key] += rows;
    });
    std::partial_sum(vocabulary.starts.begin(), vocabulary.starts.end(), vocabulary.starts.begin());
    return vocabulary;
}

} // namespace

Vectors makeVectors(const std::vector<Text>& texts, const Team& team, Pieces pieces, const std::vector<std::uint32_t>& copies) {
    Vocabulary vocabulary = countTexts(texts, team, pieces, copies);
    auto& ids = vocabulary.ids;
    const double all = copies.empty() ? static_cast<double>(texts.size()) : std::accumulate(copies.begin(), copies.end(), 0.0);
    // Ids from the most frequent term to the rarest; the key decides between equals, so that the order of rows does not matter.
    std::vector<std::pair<std::uint32_t, std::uint64_t>> order;
    order.reserve(ids.size());
    for (const auto& [key, rows] : ids)
        order.emplace_back(rows, key);
    std::sort(order.begin(), order.end(),
              [](const auto& a, const auto& b) { return a.first != b.first ? a.first > b.first : a.second < b.second; });
    Vectors vectors;
    vectors.terms = static_cast<std::uint32_t>(order.size());
    std::vector<float> idf(order.size());
    for (std::uint32_t id = 0; id < vectors.terms; ++id) {
        ids[order[id].second] = id;
        idf[id] = static_cast<float>(1.0 + std::log((1.0 + all) / (1.0 + static_cast<double>(order[id].first))));
    }
    vectors.starts = std::move(vocabulary.starts);
    vectors.all.resize(vectors.starts.back());
    // The pieces are cut a second time: that costs less than keeping them, with a million texts less memory by half.
    forBlocks(texts.size(), block, team, [&](std::size_t, std::size_t from, std::size_t to) {
        Counts counts;
        for (std::size_t i = from; i < to; ++i) {
            countPieces(texts[i], pieces, counts);
            const std::span<Term> row(vectors.all.data() + vectors.starts[i], counts.size());
            std::transform(counts.begin(), counts.end(), row.begin(), [&](const auto& piece) {
                const std::uint32_t id = ids.find(piece.first)->second;
                return Term{id, piece.second * idf[id]};
            });
            std::sort(row.begin(), row.end(), [](const Term& a, const Term& b) { return a.id < b.id; });
            normalise(row);
        }
    });
    return vectors;
}

} // namespace tambonplan::match
