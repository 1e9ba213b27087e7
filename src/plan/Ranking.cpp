#include <algorithm>
#include <cmath>
#include <numeric>

#include "plan/Headers.hpp"
#include "plan/Scores.hpp"

namespace tambonplan::plan {

namespace {

using rank::Method;

/// One row of TP_Scores, reckoned as its formulas do.
struct Line {
    Text code;
    std::optional<double> score, votes, meeting;
    double tie = 0;
    int scoreRank = 0, voteRank = 0, finalRank = 0;
    double key = 0;
};

/// Places 1, 2 … of the lines that `better` orders.
template<class Better> std::vector<std::size_t> ordered(const std::vector<Line>& lines, Better better) {
    std::vector<std::size_t> order(lines.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return better(lines[a], lines[b]); });
    return order;
}

/// Larger first, lines without a value last, ties by the tie value.
bool larger(const std::optional<double>& a, const std::optional<double>& b, const Line& left, const Line& right) {
    if (a.has_value() != b.has_value()) return a.has_value();
    if (a && *a != *b) return *a > *b;
    return left.tie > right.tie;
}

void rankByScore(std::vector<Line>& lines) {
    int place = 0;
    for (const std::size_t i : ordered(lines, [](const Line&a, const Line&b) { return larger(a.score, b.score, a, b); }))
        lines[i].scoreRank = ++place;
}

void keysByVote(std::vector<Line>& lines) {
    int place = 0;
    for (const std::size_t i : ordered(lines, [](const Line&a, const Line&b) { return larger(a.votes, b.votes, a, b); }))
        lines[i].voteRank = ++place;
    for (Line& line : lines)
        line.key = line.votes ? line.voteRank : 1e6 + line.scoreRank;
}

/// A project whose place the meeting fixed stands at that place, the others fill the places between in the order of their scores.
void keysByMeeting(std::vector<Line>& lines) {
    std::vector<std::size_t> fixed;
    std::vector<std::size_t> open;
    for (const std::size_t i : ordered(lines, [](const Line&a, const Line&b) {
             const double left = a.meeting.value_or(HUGE_VAL);
             const double right = b.meeting.value_or(HUGE_VAL);
             return left != right ? left < right : a.scoreRank < b.scoreRank;
         }))
        (lines[i].meeting ? fixed : open).push_back(i);
    double gap = 0;
    for (std::size_t place = 0; place < fixed.size(); ++place) {
        Line& line = lines[fixed[place]];
        gap = std::max(gap, *line.meeting - static_cast<double>(place + 1));
        line.key = gap + 0.5 + static_cast<double>(place + 1) / 1e6;
    }
    for (std::size_t place = 0; place < open.size(); ++place)
        lines[open[place]].key = static_cast<double>(place + 1);
}

std::vector<Line> linesOf(const Table& scores, const std::vector<rank::Criterion>& criteria, Method method,
                          const std::map<Text, double>& ballot) {
    std::vector<Line> lines;
    for (std::size_t row = 0; row < scores.rows.size(); ++row) {
        std::vector<std::optional<double>> values;
        values.reserve(criteria.size());
        for (const auto& criterion : criteria)
            values.push_back(scores.number(row, criterion.name));
        Line line;
        line.code = scores.text(row, head::planCode);
        line.score = rank::score(method, criteria, values);
        if (line.score) line.score = std::round(*line.score * 1e6) / 1e6;
        line.votes = scores.number(row, head::votes);
        if (const auto counted = ballot.find(line.code); !line.votes && counted != ballot.end()) line.votes = counted->second;
        line.meeting = scores.number(row, head::meetingRank);
        line.tie = scores.number(row, head::tie).value_or(0);
        lines.push_back(std::move(line));
    }
    return lines;
}

} // namespace

std::map<Text, int> finalRanks(const Table& scores, const std::vector<rank::Criterion>& criteria, Method method,
                               const std::map<Text, double>& ballot) {
    std::vector<Line> lines = linesOf(scores, criteria, method, ballot);
    rankByScore(lines);
    if (method == Method::Vote)
        keysByVote(lines);
    else if (method == Method::Discussion)
        keysByMeeting(lines);
    else
        for (Line& line : lines)
            line.key = line.scoreRank;

    std::map<Text, int> ranks;
    int place = 0;
    for (const std::size_t i : ordered(lines, [](const Line&a, const Line&b) { return a.key < b.key; }))
        ranks[lines[i].code] = ++place;
    return ranks;
}

} // namespace tambonplan::plan
