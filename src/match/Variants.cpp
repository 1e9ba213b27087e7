#include "match/Variants.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>
#include <tuple>
#include <unordered_map>

#include "match/Parallel.hpp"
#include "match/Stream.hpp"

namespace tambonplan::match {

namespace {

constexpr std::size_t block = 256;
constexpr std::size_t surroundings = 40;   ///< rows to either side that tell how texts are written there
constexpr std::size_t mostVariants = 1024; ///< pairs of variants of two texts: more are left alone
constexpr int mannerLevels = 6;
constexpr double mannerSpan = 2.0; ///< natural logarithm: so much less usual than the best variant is as unusual as can be
constexpr double doubt = 50;       ///< pairs
constexpr int rounds = 3;
constexpr char16_t privateUse = 0xE000;

/// How a text is written: each two characters that follow each other, marks, spaces, capitals and lost glyphs included.
std::vector<std::uint32_t> mannerOf(const Row& row) {
    Text raw = row.name;
    for (const Text& part : row.texts)
        raw.append(u" ").append(part);
    Text signs;
    for (std::size_t i = 0; i < raw.size(); ++i) {
        const std::size_t end = lostGlyphEnd(raw, i);
        signs += end > i ? static_cast<char16_t>(privateUse + raw[end - 2]) : raw[i]; // a lost glyph by its last digit
        if (end > i) i = end - 1;
    }
    std::vector<std::uint32_t> out;
    for (std::size_t i = 0; i + 1 < signs.size(); ++i)
        out.push_back((static_cast<std::uint32_t>(signs[i]) << 16U) | signs[i + 1]);
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

} // namespace

Variants::Variants(const std::vector<Row>& rows, const Members& members, const std::vector<Near>& pairs, const std::vector<double>& chance,
                   const ListOrder& order, const std::vector<double>& nearness, const Team& team)
    : team_(team) {
    split(rows, members);
    pairUp(pairs);
    readManners(rows);
    std::vector<double> near(pairs_.size(), 0.0);
    order.nearness(members_, pairs_).weigh(nearness, 1.0, near);
    ofA_ = shares(near, true);
    ofB_ = shares(near, false);
    const Field side = order.side(members_, pairs_);
    for (const bool second : {true, false}) {
        const Field written = manner(order, second);
        std::vector<double>& share = second ? ofA_ : ofB_;
        std::vector<double> same(pairs_.size()), other(pairs_.size());
        for (int round = 0; round < rounds; ++round) {
            for (std::size_t i = 0; i < pairs.size(); ++i)
                for (std::size_t k = starts_[i]; k < starts_[i + 1]; ++k)
                    same[k] = chance[i] * share[k], other[k] = chance[i] * (1.0 - share[k]);
            std::vector<double> odds = near;
            written.weigh(written.weights(same, other), 1.0, odds);
            if (round > 0) side.weigh(side.weights(same, other), 1.0, odds);
            share = shares(odds, second);
        }
    }
}

void Variants::split(const std::vector<Row>& rows, const Members& texts) {
    for (const auto& text : texts) {
        std::map<std::pair<TextView, const std::vector<Text>&>, std::size_t> seen;
        variants_.emplace_back();
        for (const std::uint32_t row : text) {
            const auto [place, fresh] = seen.try_emplace({rows[row].name, rows[row].texts}, members_.size());
            if (fresh) {
                variants_.back().push_back(static_cast<std::uint32_t>(members_.size()));
                members_.emplace_back();
            }
            members_[place->second].push_back(row);
        }
    }
}

void Variants::pairUp(const std::vector<Near>& pairs) {
    starts_.push_back(0);
    for (const Near& pair : pairs) {
        const auto &first = variants_[pair.a], &second = variants_[pair.b];
        const std::size_t count = first.size() * second.size();
        if (count > 1 && count <= mostVariants)
            for (const std::uint32_t a : first)
                for (const std::uint32_t b : second)
                    pairs_.push_back({a, b, pair.cosine});
        starts_.push_back(pairs_.size());
    }
}

void Variants::readManners(const std::vector<Row>& rows) {
    manners_.resize(members_.size());
    forBlocks(members_.size(), block, team_, [&](std::size_t, std::size_t from, std::size_t to) {
        for (std::size_t i = from; i < to; ++i)
            manners_[i] = mannerOf(rows[members_[i].front()]);
    });
    std::unordered_map<std::uint32_t, std::uint32_t> ids;
    for (std::size_t i = 0; i < members_.size(); ++i)
        for (std::uint32_t& id : manners_[i]) {
            id = ids.try_emplace(id, static_cast<std::uint32_t>(ids.size())).first->second;
            shown_.resize(ids.size());
            shown_[id].insert(shown_[id].end(), members_[i].begin(), members_[i].end());
        }
    for (auto& list : shown_)
        std::sort(list.begin(), list.end());
    for (const auto& text : variants_)
        leaveOutCommon(text);
}

/// What all variants of a text show tells none of them from the others.
void Variants::leaveOutCommon(const std::vector<std::uint32_t>& text) {
    std::vector<std::uint32_t> common = manners_[text.front()];
    std::sort(common.begin(), common.end());
    for (const std::uint32_t variant : text) {
        std::sort(manners_[variant].begin(), manners_[variant].end());
        std::vector<std::uint32_t> both;
        std::set_intersection(common.begin(), common.end(), manners_[variant].begin(), manners_[variant].end(), std::back_inserter(both));
        common = std::move(both);
    }
    for (const std::uint32_t variant : text)
        std::erase_if(manners_[variant], [&common](std::uint32_t id) { return std::binary_search(common.begin(), common.end(), id); });
}

/// Mean natural logarithm of how usual at a place is what the writing of a variant shows; its own rows do not count.
double Variants::usual(const ListOrder& order, std::uint32_t variant, double place) const {
    if (manners_[variant].empty()) return 0;
    const auto [start, end] = order.listOf(members_[variant].front());
    const auto at = std::clamp(static_cast<std::size_t>(place), start, end - 1);
    const std::size_t from = at >= start + surroundings ? at - surroundings : start, to = std::min(end, at + surroundings + 1);
    const auto within = [from, to](const std::vector<std::uint32_t>& rows) {
        return static_cast<double>(std::lower_bound(rows.begin(), rows.end(), to) - std::lower_bound(rows.begin(), rows.end(), from));
    };
    const double own = within(members_[variant]), all = static_cast<double>(to - from) - own;
    double sum = 0;
    for (const std::uint32_t id : manners_[variant])
        sum += std::log((within(shown_[id]) - own + 0.5) / (all + 1.0));
    return sum / static_cast<double>(manners_[variant].size());
}

/// Is a variant of the second list written as rows are at the place expected of its partner (or one of the first)? Less than the best of
/// its text.
Field Variants::manner(const ListOrder& order, bool second) const {
    Field field{mannerLevels, std::vector<float>(pairs_.size(), Field::unknown), true, doubt};
    std::vector<double> scores(pairs_.size());
    forBlocks(pairs_.size(), block, team_, [&](std::size_t, std::size_t from, std::size_t to) {
        for (std::size_t i = from; i < to; ++i) {
            const auto [asker, variant] = second ? std::pair(pairs_[i].a, pairs_[i].b) : std::pair(pairs_[i].b, pairs_[i].a);
            const double place = order.expected(members_[asker].front());
            scores[i] = place < 0 ? 0 : usual(order, variant, place);
        }
    });
    for (std::size_t text = 0; text + 1 < starts_.size(); ++text) {
        std::map<std::uint32_t, double> best;
        const auto asker = [&](std::size_t i) { return second ? pairs_[i].a : pairs_[i].b; };
        for (std::size_t i = starts_[text]; i < starts_[text + 1]; ++i) {
            const auto [place, fresh] = best.try_emplace(asker(i), scores[i]);
            if (!fresh) place->second = std::max(place->second, scores[i]);
        }
        for (std::size_t i = starts_[text]; i < starts_[text + 1]; ++i)
            field.likeness[i] = scores[i] == best[asker(i)]
                                    ? static_cast<float>(mannerLevels)
                                    : Field::inLevels(1.0 + (scores[i] - best[asker(i)]) / mannerSpan, mannerLevels - 1);
    }
    return field;
}

/// Of the chance of two texts: the share of each pair among the variants of the second list for the same one of the first, or the other
/// way round.
std::vector<double> Variants::shares(const std::vector<double>& odds, bool second) const {
    std::vector<double> out(pairs_.size());
    const auto asker = [&](std::size_t i) { return second ? pairs_[i].a : pairs_[i].b; };
    for (std::size_t text = 0; text + 1 < starts_.size(); ++text) {
        std::map<std::uint32_t, std::pair<double, double>> sums; // greatest odds, sum
        for (std::size_t i = starts_[text]; i < starts_[text + 1]; ++i) {
            const auto [place, fresh] = sums.try_emplace(asker(i), odds[i], 0.0);
            if (!fresh) place->second.first = std::max(place->second.first, odds[i]);
        }
        for (std::size_t i = starts_[text]; i < starts_[text + 1]; ++i)
            sums[asker(i)].second += out[i] = std::exp(odds[i] - sums[asker(i)].first);
        for (std::size_t i = starts_[text]; i < starts_[text + 1]; ++i)
            out[i] /= sums[asker(i)].second;
    }
    return out;
}

std::vector<Variants::Share> Variants::of(std::size_t pair) const {
    std::vector<Share> shares;
    for (std::size_t i = starts_[pair]; i < starts_[pair + 1]; ++i)
        shares.push_back({pairs_[i].a, pairs_[i].b, 0.5 * (ofA_[i] + ofB_[i])});
    return shares;
}

} // namespace tambonplan::match
