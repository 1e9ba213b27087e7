#include "match/Linker.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <tuple>

#include "match/Parallel.hpp"
#include "match/Stream.hpp"
#include "text/Fold.hpp"

namespace tambonplan::match {

namespace {

constexpr std::size_t block = 1024;
constexpr double joinAt = 0.15;                                   ///< cosine from which a pair of two lists is a candidate …
constexpr std::size_t mostNear = 10;                              ///< … if it is among so many of either row
constexpr double joinWithinAt = 0.35;                             ///< within one list a row may have many twins
constexpr std::size_t mostWithin = 1000, pairsWithin = 8'000'000; ///< … so many of them, and fewer in a list of many rows
constexpr std::size_t mostCopies = 4096; ///< pairs of rows of one wording with those of another: more are paired off one by one
constexpr int nameLevels = 10, columnLevels = 6, numberLevels = 5;
constexpr double wordsPerRow = 2.0; ///< from so many words a row the words are a channel of their own; Thai is written without spaces
constexpr int rounds = 15;
constexpr double firstSlope = 12.0, firstMiddle = 0.5, firstWithin = 0.6, firstRival = 0.02;
constexpr double evidence = 2.0;     ///< columns of further text overlap in what they say: of more than so many
                                     ///< each counts for less where candidates compete
constexpr std::size_t leastCode = 4; ///< characters of a model number or code
/// The threshold of all lists is one, so the odds lean: a row of two lists has one partner at most and is seldom joined wrongly; within one
/// list nothing competes.
constexpr double leanTwo = 0.5, leanWithin = -0.3;
constexpr double leastChance = 1e-12;

double sigmoid(double x) {
    return 1.0 / (1.0 + std::exp(-x));
}
double logit(double p) {
    return std::log(p / (1.0 - p));
}

/// Letters and digits, folded; spaces between Latin words only, because those within Thai come and go.
Text spaced(TextView raw) {
    Text out;
    bool gap = false;
    const Text folded = text::fold(raw);
    for (std::size_t i = 0; i < folded.size(); ++i) {
        if (const std::size_t end = lostGlyphEnd(folded, i); end > i) {
            i = end - 1;
            continue;
        }
        const char16_t c = folded[i];
        if (text::isMark(c)) continue;
        if (!isWritten(c)) {
            gap = true;
            continue;
        }
        if (gap && !out.empty() && !text::isThai(c) && !text::isThai(out.back())) out += u' ';
        gap = false;
        out += c == 0x0E33 ? char16_t(0x0E32) : c;
    }
    return out;
}

bool isDigit(char16_t c) {
    return c >= u'0' && c <= u'9';
}

/// Words with a digit: model numbers, codes, sizes. Hyphens inside are dropped.
Text codesOf(TextView raw) {
    Text out, word;
    const auto end = [&] {
        if (word.size() >= leastCode && std::any_of(word.begin(), word.end(), isDigit)) out.append(out.empty() ? u"" : u" ").append(word);
        word.clear();
    };
    for (const char16_t c : text::fold(raw)) {
        if (isDigit(c) || (c >= u'a' && c <= u'z'))
            word += c;
        else if (c != u'-')
            end();
    }
    end();
    return out;
}

/// Best and second best of a row.
struct Best {
    double first = 0, second = 0;
    void add(double value) {
        if (value > first) {
            second = first;
            first = value;
        } else {
            second = std::max(second, value);
        }
    }
    double rival(double value) const { return value >= first ? second : first; }
};

/// Σ exp(values) + 1 per row, as a logarithm: the weight of all candidates of a row and of "none".
class LogSum {
public:
    explicit LogSum(std::size_t rows) : most_(rows, 0.0), sum_(rows, 0.0) {}
    void look(std::size_t row, double value) { most_[row] = std::max(most_[row], value); }
    void add(std::size_t row, double value) { sum_[row] += std::exp(value - most_[row]); }
    double of(std::size_t row) const { return most_[row] + std::log(sum_[row] + std::exp(-most_[row])); }

private:
    std::vector<double> most_, sum_;
};

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
    if (std::getenv("NUM")) addNumerals();
    if (std::getenv("HOLD")) addHolding();
    if (split_ > 0) addMargin();
    rowsp = &rows;
    estimate();
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
    firstRows_ = split_;
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
    static const double con = std::getenv("CON") ? atof(std::getenv("CON")) : 0;
    static const int conMost = std::getenv("CONM") ? atoi(std::getenv("CONM")) : 5;
    if (con > 0) {
        const auto more = containedVectors(nameTrigrams_, 0.3, con, split_, static_cast<std::size_t>(conMost), team_);
        pairs_.insert(pairs_.end(), more.begin(), more.end());
    }
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

void Linker::addNumerals() {
    std::vector<std::vector<Text>> numerals(members_.size());
    for (std::size_t i = 0; i < members_.size(); ++i) {
        Text run;
        for (const char16_t c : names_[i] + u" ") {
            if (isDigit(c)) run += c;
            else if (!run.empty()) numerals[i].push_back(std::exchange(run, {}));
        }
        std::sort(numerals[i].begin(), numerals[i].end());
    }
    Field field{3, std::vector<float>(pairs_.size(), Field::unknown)};
    for (std::size_t i = 0; i < pairs_.size(); ++i) {
        const auto &x = numerals[pairs_[i].a], &y = numerals[pairs_[i].b];
        if (x.empty() && y.empty()) continue;
        const bool in = std::includes(x.begin(), x.end(), y.begin(), y.end()), out = std::includes(y.begin(), y.end(), x.begin(), x.end());
        field.likeness[i] = in && out ? 2.5F : in || out ? 1.5F : 0.5F;
    }
    fields_.push_back(std::move(field));
}

void Linker::addHolding() {
    Field field{6, std::vector<float>(pairs_.size(), Field::unknown)};
    for (std::size_t i = 0; i < pairs_.size(); ++i) {
        auto x = nameTrigrams_.row(pairs_[i].a), y = nameTrigrams_.row(pairs_[i].b);
        if (x.size() > y.size()) std::swap(x, y);
        if (10 * x.size() > 9 * y.size()) continue;
        double sum = 0;
        for (std::size_t j = 0, k = 0; j < x.size() && k < y.size();) {
            if (x[j].id == y[k].id) sum += static_cast<double>(x[j].weight) * static_cast<double>(x[j].weight), ++j, ++k;
            else x[j].id < y[k].id ? ++j : ++k;
        }
        field.likeness[i] = Field::inLevels(sum, 6);
    }
    fields_.push_back(std::move(field));
}

/// Mean of the best other candidate of either row.
std::vector<double> Linker::bestRival() const {
    std::vector<Best> best(members_.size());
    for (std::size_t i = 0; i < pairs_.size(); ++i)
        best[pairs_[i].a].add(likeness_[i]), best[pairs_[i].b].add(likeness_[i]);
    std::vector<double> rivals(pairs_.size());
    for (std::size_t i = 0; i < pairs_.size(); ++i)
        rivals[i] = 0.5 * (best[pairs_[i].a].rival(likeness_[i]) + best[pairs_[i].b].rival(likeness_[i]));
    return rivals;
}

void Linker::addMargin() {
    const std::vector<double> rivals = bestRival();
    margin_.resize(pairs_.size());
    Field field{nameLevels, std::vector<float>(pairs_.size())};
    for (std::size_t i = 0; i < pairs_.size(); ++i) {
        margin_[i] = likeness_[i] - rivals[i];
        field.likeness[i] = Field::inLevels(0.5 + margin_[i], nameLevels);
    }
    fields_.push_back(std::move(field));
}

/// Chance of each pair before anything is estimated: s' = 2s − rivals of two lists, the likeness within one.
std::vector<double> Linker::firstGuess() const {
    std::vector<double> chance(pairs_.size());
    for (std::size_t i = 0; i < pairs_.size(); ++i) {
        if (split_ == 0)
            chance[i] = sigmoid(firstSlope * (likeness_[i] - firstWithin));
        else
            chance[i] = sigmoid(firstSlope * (likeness_[i] + margin_[i] - firstMiddle)) * (margin_[i] >= 0 ? 1.0 : firstRival);
        chance[i] = std::clamp(chance[i], leastChance, 1.0 - leastChance);
    }
    return chance;
}

/// A row of two lists has one partner or none: its chances cannot sum up to more than 1.
void Linker::compete(std::vector<double>& odds) const {
    LogSum sums(members_.size());
    for (std::size_t i = 0; i < pairs_.size(); ++i)
        sums.look(pairs_[i].a, odds[i]), sums.look(pairs_[i].b, odds[i]);
    for (std::size_t i = 0; i < pairs_.size(); ++i)
        sums.add(pairs_[i].a, odds[i]), sums.add(pairs_[i].b, odds[i]);
    for (std::size_t i = 0; i < pairs_.size(); ++i) {
        // Kept as a logarithm: the smallest chances still have an order.
        const double share = std::min(odds[i] - std::max(sums.of(pairs_[i].a), sums.of(pairs_[i].b)), -leastChance);
        odds[i] = share - std::log(-std::expm1(share));
    }
}

void Linker::estimate() {
    std::erase_if(fields_, [](const Field& field) { return field.empty(); });
    const double temper = split_ == 0 ? 1.0 : std::min(1.0, evidence / static_cast<double>(std::max<std::size_t>(1, columns_)));
    std::vector<double> chance = firstGuess();
    std::vector<double> texts;
    const auto judge = [&] {
        if (split_ > 0) compete(odds_);
        for (std::size_t i = 0; i < pairs_.size(); ++i)
            chance[i] = std::clamp(sigmoid(odds_[i]), leastChance, 1.0 - leastChance);
    };
    if (std::getenv("VERB")) fprintf(stderr, "fields %zu pairs %zu\n", fields_.size(), pairs_.size());
    for (int round = 0; round < rounds && !pairs_.empty(); ++round) {
        double sum = 0;
        for (const double c : chance)
            sum += c;
        odds_.assign(pairs_.size(), logit(std::clamp(sum / static_cast<double>(pairs_.size()), leastChance, 1.0 - leastChance)));
        for (const Field& field : fields_)
        {
            const auto w = field.weights(chance);
            if (std::getenv("VERB") && round + 1 == rounds) { for (double x : w) fprintf(stderr, "%.2f ", x); fprintf(stderr, "\n"); }
            field.weigh(w, temper, odds_);
        }
        texts = odds_;
        judge();
    }
    static const int passes = std::getenv("PASSES") ? atoi(std::getenv("PASSES")) : 2;
    static const bool verbose = std::getenv("VERB");
    if (split_ == 0) return;
    const auto textChance = chance;
    ListOrder list(firstRows_, rowsp->size(), team_);
    std::vector<double> w;
    for (int pass = 0; pass < passes; ++pass) {
        list.expect(members_, pairs_, chance);
        odds_ = texts;
        auto f = list.nearness(members_, pairs_);
        w = f.weights(textChance);
        if (verbose) { for (double x : w) fprintf(stderr, "%.2f ", x); fprintf(stderr, "\n"); }
        f.weigh(w, temper, odds_);
        judge();
    }
    variants_ = std::make_unique<Variants>(*rowsp, members_, pairs_, chance, list, w, team_);
}

std::vector<Twin> Linker::link(double least) {
    std::vector<Twin> links;
    for (std::size_t i = 0; i < pairs_.size(); ++i) {
        const double lean = split_ > 0 ? leanTwo : leanWithin;
        const double odds = odds_[i] + lean;
        if (odds < least) continue;
        if (variants_) {
            const auto shares = variants_->of(i);
            for (const auto& [x, y, share] : shares) {
                const double p = share * sigmoid(odds - lean);
                const double o = share >= 1 ? odds : std::log(p / (1 - p)) + lean;
                if (o >= least)
                    for (auto a : variants_->rows(x))
                        for (auto b : variants_->rows(y))
                            links.push_back({a, b, o, static_cast<float>(likeness_[i])});
            }
            if (!shares.empty()) continue;
        }
        const auto& first = members_[pairs_[i].a];
        const auto& second = members_[pairs_[i].b];
        const auto link = [&](std::uint32_t a, std::uint32_t b) { links.push_back({a, b, odds, static_cast<float>(likeness_[i])}); };
        if (first.size() * second.size() > mostCopies) {
            for (std::size_t k = 0; k < std::max(first.size(), second.size()); ++k)
                link(first[k % first.size()], second[k % second.size()]);
            continue;
        }
        for (const std::uint32_t a : first)
            for (const std::uint32_t b : second)
                link(a, b);
    }
    std::sort(links.begin(), links.end(), [](const Twin& x, const Twin& y) { return std::tie(x.a, x.b) < std::tie(y.a, y.b); });
    return links;
}

} // namespace tambonplan::match
