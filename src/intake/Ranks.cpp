#include "intake/Ranks.hpp"

#include <map>
#include <optional>
#include <set>
#include <utility>

#include "text/Money.hpp"

namespace tambonplan::intake {

namespace {

using Key = std::pair<int, Text>;

/// Ranks begin anew: no rank twice in a section, and two or more sections begin with 1.
bool beginsAnew(const std::vector<RankedRow>& rows) {
    std::set<std::pair<std::size_t, Text>> seen;
    std::set<std::size_t> startsAtOne;
    for (const RankedRow& row : rows) {
        if (!seen.emplace(row.section, row.rank).second) return false;
        if (row.rank == u"1") startsAtOne.insert(row.section);
    }
    return startsAtOne.size() >= 2;
}

} // namespace

std::vector<RankedRow> repeatedRanks(const std::vector<RankedRow>& rows) {
    std::map<Key, int> counts;
    std::size_t numbers = 0;
    for (const RankedRow& row : rows) {
        if (!text::parseNumber(row.rank)) continue;
        ++numbers;
        ++counts[{row.village, row.rank}];
    }
    const bool scale = counts.size() * 10 < numbers * 6;
    if (scale || beginsAnew(rows)) return {};
    std::vector<RankedRow> repeated;
    for (const RankedRow& row : rows)
        if (const auto found = counts.find({row.village, row.rank}); found != counts.end() && found->second > 1) repeated.push_back(row);
    return repeated;
}

std::vector<RankedRow> repeatedNumbers(const std::vector<RankedRow>& rows) {
    constexpr std::size_t enough = 6, mostSlips = 6; // rows; one slip in so many
    constexpr std::size_t mostSteps = 4;             // a number that falls, in so many
    std::vector<RankedRow> repeated;
    std::optional<double> last;
    std::size_t falls = 0;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto number = text::parseNumber(rows[i].rank);
        if (!number) return {};
        falls += last && *number < *last && *number != 1;
        if (last && *number == *last) repeated.insert(repeated.end(), {rows[i - 1], rows[i]});
        last = number;
    }
    if (rows.size() < enough) return {};
    if (falls * mostSteps >= rows.size()) return repeatedRanks(rows); // "ลำดับ" that says what comes first
    return falls > 0 || repeated.size() / 2 * mostSlips > rows.size() ? std::vector<RankedRow>() : repeated;
}

} // namespace tambonplan::intake
