#include "match/Linker.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "match/LinkerTexts.hpp"
#include "match/Parallel.hpp"

namespace tambonplan::match {

namespace {

constexpr std::size_t block = 1024;
constexpr double joinAt = 0.15;                                   ///< cosine from which a pair of two lists is a candidate …
constexpr std::size_t mostNear = 10;                              ///< … if it is among so many of either row
constexpr double joinHeldAt = 0.3, heldAt = 0.75;                 ///< … or if one text holds so much of the other
constexpr double heldWhole = 0.93;                                ///< held but for a letter or two
constexpr double joinWithinAt = 0.35;                             ///< within one list a row may have many twins
constexpr std::size_t mostWithin = 1000, pairsWithin = 8'000'000; ///< … so many of them, and fewer in a list of many rows
constexpr int nameLevels = 10, columnLevels = 6, numberLevels = 5, numeralLevels = 4;
constexpr double wordsPerRow = 2.0; ///< from so many words a row the words are a channel of their own; Thai is written without spaces

} // namespace

Linker::Linker(const std::vector<Row>& rows, std::size_t split, const Team& team) : split_(split), team_(team) {
    groupEqualRows(rows);
    readTexts(rows);
    findCandidates();
    measureLikeness();
    std::size_t columns = 0;
    for (const Row& row : rows)
        columns = std::max(columns, row.texts.size());
    for (std::size_t column = 0; column < columns; ++column) {
        std::vector<Text> cells(members_.size());
        for (std::size_t i = 0; i < cells.size(); ++i) {
            const auto& texts = rows[members_[i].front()].texts;
            if (column < texts.size()) cells[i] = spaced(texts[column]);
        }
        addColumn(cells, columnLevels, Pieces::Edges);
        columns_ = column + 1;
    }
    addColumn(codes_, columnLevels, Pieces::Words);
    addNumbers(rows);
    if (split_ > 0) addNumerals();
    if (split_ > 0) addMargin();
    estimate();
    if (split_ > 0) readOrder(rows);
}

/// Rows of a list whose texts fold alike are one text: they do not compete with each other.
void Linker::groupEqualRows(const std::vector<Row>& rows) {
    std::map<std::tuple<bool, Text, std::vector<Text>, double>, std::size_t> seen;
    std::vector<std::pair<Text, std::vector<Text>>> folded(rows.size());
    if (split_ > 0)
        forBlocks(rows.size(), block, team_, [&](std::size_t, std::size_t from, std::size_t to) {
            for (std::size_t i = from; i < to; ++i) {
                folded[i].first = spaced(rows[i].name);
                for (const Text& part : rows[i].texts)
                    folded[i].second.push_back(spaced(part));
            }
        });
    std::size_t first = 0;
    for (std::uint32_t i = 0; i < rows.size(); ++i) {
        if (i < split_) first = members_.size() + 1;
        if (split_ > 0) {
            const auto [place, fresh] =
                seen.try_emplace({i >= split_, folded[i].first, folded[i].second, rows[i].number.value_or(-1.0)}, members_.size());
            if (!fresh) {
                members_[place->second].push_back(i);
                if (i < split_) first = members_.size();
                continue;
            }
        }
        members_.push_back({i});
    }
    split_ = first;
}

void Linker::readTexts(const std::vector<Row>& rows) {
    names_.resize(members_.size());
    all_.resize(members_.size());
    codes_.resize(members_.size());
    forBlocks(members_.size(), block, team_, [&](std::size_t, std::size_t from, std::size_t to) {
        for (std::size_t i = from; i < to; ++i) {
            const Row& row = rows[members_[i].front()];
            Text whole = row.name;
            for (const Text& part : row.texts)
                whole.append(u" ").append(part);
            names_[i] = spaced(row.name);
            all_[i] = spaced(whole);
            codes_[i] = codesOf(whole);
        }
    });
}

void Linker::findCandidates() {
    nameTrigrams_ = makeVectors(names_, team_);
    allTrigrams_ = makeVectors(all_, team_);
    if (split_ == 0) {
        const std::size_t most = std::clamp<std::size_t>(pairsWithin / std::max<std::size_t>(1, members_.size()), mostNear, mostWithin);
        pairs_ = nearestWithin(allTrigrams_, joinWithinAt, most, team_);
        return;
    }
    pairs_ = nearestVectors(allTrigrams_, joinAt, split_, mostNear, team_);
    const std::vector<Near> byName = nearestVectors(nameTrigrams_, joinAt, split_, mostNear, team_);
    pairs_.insert(pairs_.end(), byName.begin(), byName.end());
    const std::vector<Near> held = heldVectors(nameTrigrams_, {joinHeldAt, heldAt}, split_, mostNear, team_);
    pairs_.insert(pairs_.end(), held.begin(), held.end());
    std::sort(pairs_.begin(), pairs_.end(), [](const Near& x, const Near& y) { return std::tie(x.a, x.b) < std::tie(y.a, y.b); });
    pairs_.erase(std::unique(pairs_.begin(), pairs_.end(), [](const Near& x, const Near& y) { return x.a == y.a && x.b == y.b; }),
                 pairs_.end());
}

/// Mean of the channels: letters and words, of the name and of all texts.
void Linker::measureLikeness() {
    std::size_t words = 0;
    for (const Text& text : all_)
        words += static_cast<std::size_t>(std::count(text.begin(), text.end(), u' ')) + 1;
    const bool worded = static_cast<double>(words) >= wordsPerRow * static_cast<double>(all_.size());
    Vectors nameWords, allWords;
    const Vectors codes = makeVectors(codes_, team_, Pieces::Words);
    if (worded) nameWords = makeVectors(names_, team_, Pieces::Words), allWords = makeVectors(all_, team_, Pieces::Words);
    likeness_.resize(pairs_.size());
    Field name{nameLevels, std::vector<float>(pairs_.size())};
    forBlocks(pairs_.size(), block, team_, [&](std::size_t, std::size_t from, std::size_t to) {
        for (std::size_t i = from; i < to; ++i) {
            const auto [a, b, cosine] = pairs_[i];
            double byName = nameTrigrams_.cosine(a, b), byAll = allTrigrams_.cosine(a, b);
            if (worded) byName = 0.5 * (byName + nameWords.cosine(a, b)), byAll = 0.5 * (byAll + allWords.cosine(a, b));
            name.likeness[i] = Field::inLevels(byName, nameLevels);
            likeness_[i] =
                !codes.row(a).empty() && !codes.row(b).empty() ? 0.4 * (byName + byAll) + 0.2 * codes.cosine(a, b) : 0.5 * (byName + byAll);
        }
    });
    fields_.push_back(std::move(name));
}

void Linker::addColumn(const std::vector<Text>& cells, int levels, Pieces pieces) {
    const Vectors vectors = makeVectors(cells, team_, pieces);
    Field field{levels, std::vector<float>(pairs_.size(), Field::unknown)};
    forBlocks(pairs_.size(), block, team_, [&](std::size_t, std::size_t from, std::size_t to) {
        for (std::size_t i = from; i < to; ++i)
            if (!vectors.row(pairs_[i].a).empty() && !vectors.row(pairs_[i].b).empty())
                field.likeness[i] = Field::inLevels(vectors.cosine(pairs_[i].a, pairs_[i].b), levels);
    });
    fields_.push_back(std::move(field));
}

void Linker::addNumbers(const std::vector<Row>& rows) {
    Field field{numberLevels, std::vector<float>(pairs_.size(), Field::unknown)};
    for (std::size_t i = 0; i < pairs_.size(); ++i) {
        const auto& x = rows[members_[pairs_[i].a].front()].number;
        const auto& y = rows[members_[pairs_[i].b].front()].number;
        if (!x || !y || *x <= 0 || *y <= 0) continue;
        const double ratio = std::min(*x, *y) / std::max(*x, *y);
        field.likeness[i] = ratio >= 0.99 ? 4.5F : ratio >= 0.9 ? 3.5F : ratio >= 0.75 ? 2.5F : ratio >= 0.5 ? 1.5F : 0.5F;
    }
    fields_.push_back(std::move(field));
}

/// Do the numbers within two names agree? Those of one may be among those of the other, above all where one text begins or holds the
/// other: a list may have left out what follows.
void Linker::addNumerals() {
    std::vector<std::vector<Text>> numerals(members_.size());
    for (std::size_t i = 0; i < members_.size(); ++i)
        numerals[i] = numeralsOf(names_[i]);
    Field field{numeralLevels, std::vector<float>(pairs_.size(), Field::unknown)};
    for (std::size_t i = 0; i < pairs_.size(); ++i) {
        const auto [a, b, cosine] = pairs_[i];
        const auto &x = numerals[a], &y = numerals[b];
        if (x.empty() && y.empty()) continue;
        const bool more = std::includes(x.begin(), x.end(), y.begin(), y.end());
        const bool less = std::includes(y.begin(), y.end(), x.begin(), x.end());
        const bool held = more != less && nameTrigrams_.held(more ? b : a, more ? a : b) >= heldWhole;
        field.likeness[i] = more && less ? 3.5F : held ? 2.5F : more || less ? 1.5F : 0.5F;
    }
    fields_.push_back(std::move(field));
}

} // namespace tambonplan::match
