#include <algorithm>
#include <cmath>
#include <tuple>

#include "match/Linker.hpp"
#include "match/ListOrder.hpp"

namespace tambonplan::match {

namespace {

constexpr std::size_t mostCopies = 4096; ///< pairs of rows of one wording with those of another: more are paired off one by one
constexpr int marginLevels = 10;
constexpr int rounds = 15, orderRounds = 2;
constexpr double firstSlope = 12.0, firstMiddle = 0.5, firstWithin = 0.6, firstRival = 0.02;
constexpr double evidence = 2.0; ///< columns of further text overlap in what they say: of more than so many
                                 ///< each counts for less where candidates compete
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
    Field field{marginLevels, std::vector<float>(pairs_.size())};
    for (std::size_t i = 0; i < pairs_.size(); ++i) {
        margin_[i] = likeness_[i] - rivals[i];
        field.likeness[i] = Field::inLevels(0.5 + margin_[i], marginLevels);
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

/// Of the odds without rivals: first those that candidates leave each other, then the chances.
void Linker::judge(std::vector<double>& odds, std::vector<double>& chance) const {
    if (split_ > 0) compete(odds);
    for (std::size_t i = 0; i < pairs_.size(); ++i)
        chance[i] = std::clamp(sigmoid(odds[i]), leastChance, 1.0 - leastChance);
}

double Linker::temper() const {
    return split_ == 0 ? 1.0 : std::min(1.0, evidence / static_cast<double>(std::max<std::size_t>(1, columns_)));
}

void Linker::estimate() {
    std::erase_if(fields_, [](const Field& field) { return field.empty(); });
    chance_ = firstGuess();
    for (int round = 0; round < rounds && !pairs_.empty(); ++round) {
        double sum = 0;
        for (const double c : chance_)
            sum += c;
        alone_.assign(pairs_.size(), logit(std::clamp(sum / static_cast<double>(pairs_.size()), leastChance, 1.0 - leastChance)));
        for (const Field& field : fields_)
            field.weigh(field.weights(chance_), temper(), alone_);
        odds_ = alone_;
        judge(odds_, chance_);
    }
}

/// Where the rows stand is one more field. Its weights come from what the texts alone say: what it says itself must not feed it.
void Linker::readOrder(const std::vector<Row>& rows) {
    const std::vector<double> byTexts = chance_;
    std::size_t first = 0;
    for (std::size_t i = 0; i < split_; ++i)
        first += members_[i].size();
    ListOrder order(first, rows.size(), team_);
    std::vector<double> weights;
    for (int round = 0; round < orderRounds; ++round) {
        order.expect(members_, pairs_, chance_);
        const Field nearness = order.nearness(members_, pairs_);
        weights = nearness.weights(byTexts);
        odds_ = alone_;
        nearness.weigh(weights, temper(), odds_);
        judge(odds_, chance_);
    }
    variants_ = std::make_unique<Variants>(rows, members_, pairs_, chance_, order, weights, team_);
}

std::vector<Twin> Linker::link(double least) const {
    std::vector<Twin> links;
    const double lean = split_ > 0 ? leanTwo : leanWithin;
    for (std::size_t i = 0; i < pairs_.size(); ++i) {
        if (odds_[i] + lean < least) continue;
        const auto link = [&](const std::vector<std::uint32_t>& first, const std::vector<std::uint32_t>& second, double odds) {
            if (odds + lean < least) return;
            const auto add = [&](std::uint32_t a, std::uint32_t b) {
                links.push_back({a, b, odds + lean, static_cast<float>(likeness_[i])});
            };
            if (first.size() * second.size() > mostCopies) {
                for (std::size_t k = 0; k < std::max(first.size(), second.size()); ++k)
                    add(first[k % first.size()], second[k % second.size()]);
                return;
            }
            for (const std::uint32_t a : first)
                for (const std::uint32_t b : second)
                    add(a, b);
        };
        const std::vector<Variants::Share> shares = variants_ ? variants_->of(i) : std::vector<Variants::Share>();
        for (const auto& [a, b, share] : shares)
            link(variants_->rows(a), variants_->rows(b), share < 1 ? logit(share * sigmoid(odds_[i])) : odds_[i]);
        if (shares.empty()) link(members_[pairs_[i].a], members_[pairs_[i].b], odds_[i]);
    }
    std::sort(links.begin(), links.end(), [](const Twin& x, const Twin& y) { return std::tie(x.a, x.b) < std::tie(y.a, y.b); });
    return links;
}

} // namespace tambonplan::match
