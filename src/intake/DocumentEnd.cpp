#include "intake/DocumentEnd.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "intake/Wording.hpp"

namespace tambonplan::intake {

namespace {

std::size_t rowsOf(const DocumentState& state, std::size_t chain) {
    const auto found = state.chainRows.find(chain);
    return found == state.chainRows.end() ? 0 : found->second;
}

} // namespace

void settleSums(const DocumentState& state, std::vector<SourceReading>& readings) {
    std::set<std::size_t> grand; ///< chains with a row that is surely a total
    for (const SumRow& sum : state.sums)
        if (sum.kind == SumLabel::Kind::Grand) grand.insert(sum.chain);
    std::map<std::pair<std::size_t, std::size_t>, double> totals; ///< by reading and chain
    for (const SumRow& sum : state.sums) {
        const bool later = rowsOf(state, sum.chain) > sum.rowsBefore;
        const bool plainTotal = !later && !grand.contains(sum.chain) && (sum.whole || !sum.sections) && sum.kind != SumLabel::Kind::Carried;
        if (sum.kind != SumLabel::Kind::Grand && !plainTotal) continue;
        readings[sum.reading].skipped[sum.skipped].why = SkippedRow::Why::Total;
        if (sum.baht) totals[{sum.reading, sum.chain}] = *sum.baht; // the last total of a village counts
    }
    for (const auto& [where, baht] : totals)
        readings[where.first].writtenTotal = readings[where.first].writtenTotal.value_or(0) + baht;
}

void settleRanks(const DocumentState& state, std::vector<SourceReading>& readings) {
    std::map<std::pair<int, Text>, std::vector<const DocumentState::Rank*>> same;
    std::map<int, std::size_t> ranked, repeated;
    for (const DocumentState::Rank& rank : state.ranks) {
        ++ranked[rank.village];
        auto& twins = same[{rank.village, rank.rank}];
        twins.push_back(&rank);
        if (twins.size() > 1) ++repeated[rank.village];
    }
    constexpr std::size_t few = 10; // one in ten
    for (const auto& [key, twins] : same) {
        if (twins.size() < 2 || repeated[key.first] * few > ranked[key.first]) continue;
        for (const DocumentState::Rank* rank : twins)
            if (!rank->reported)
                readings[rank->reading].problems.push_back({Problem::Level::Warning,
                                                            Problem::Kind::DuplicateRank,
                                                            rank->place,
                                                            rank->cell->address.name(),
                                                            oneLine(rank->cell->text),
                                                            {oneLine(rank->cell->text)}});
    }
}

} // namespace tambonplan::intake
