#include <algorithm>
#include <cmath>

#include "intake/TableReader.hpp"
#include "text/Money.hpp"

// The part of TableReader that adds up and reports what the officer has to look at.

namespace tambonplan::intake {

bool TableReader::matchesSum(const Band& band, std::size_t row) const {
    const RowBudget budget = readBudget(view_, words_, band, roles_, row);
    const SumLabel plain{SumLabel::Kind::Plain, Group::Unstated, {}};
    return state_.totals.rows() >= 2 && std::ranges::any_of(budget.cells, [&](const MoneyCell& cell) {
               return cell.amount.kind == Amount::Kind::Good && cell.amount.baht > 0 &&
                      state_.totals.match(cell.column, cell.amount.baht, plain).any;
           });
}

void TableReader::sum(const TablePart& part, std::size_t row, const RowShape& shape) {
    const SumLabel label = readSumLabel(shape.label, words_);
    const RowBudget budget = readBudget(view_, words_, part.band, roles_, row);
    SumRow record{readingIndex_, reading_.skipped.size(), label.kind, state_.chain, state_.totals.rows(), false,
                  false,         state_.sections,         budget.baht};
    skip(row, SkippedRow::Why::Subtotal);
    state_.chainRows[state_.chain] = std::max(state_.chainRows[state_.chain], state_.totals.rows());
    for (const MoneyCell& cell : budget.cells) {
        if (cell.amount.kind == Amount::Kind::Error)
            problem(Problem::Level::Warning, Problem::Kind::FormulaError, row, view_.at(row, cell.column));
        if (cell.amount.kind != Amount::Kind::Good || state_.totals.rows() == 0) continue;
        const Totals::Match match = state_.totals.match(cell.column, cell.amount.baht, label);
        record.whole = record.whole || match.whole;
        record.matched = record.matched || match.any;
        if (!match.any)
            problem(Problem::Level::Warning, Problem::Kind::TotalMismatch, row, view_.at(row, cell.column),
                    {text::formatBaht(state_.totals.sumOf(cell.column))});
    }
    state_.sums.push_back(record);
    state_.standing.closed = true;
    state_.totals.closeSum(label);
}

void TableReader::reportBudget(const Band& band, std::size_t row, const RowBudget& budget) {
    for (const MoneyCell& cell : budget.cells) {
        const Cell& at = view_.at(row, cell.column);
        if (auto found = problemOf(cell.amount)) problem(Problem::Level::Warning, found->kind, row, at, std::move(found->arguments));
        if (budget.sumDiffers && (band.columns[cell.column].role == Role::Total || band.price != Text::npos))
            problem(Problem::Level::Warning, Problem::Kind::SumMismatch, row, at, {text::formatBaht(budget.partsSum)});
    }
    if (constexpr double whole = 100, slip = 1; budget.percent && std::abs(*budget.percent - whole) > slip)
        problem(Problem::Level::Warning, Problem::Kind::SharesMismatch, row, view_.at(row, budget.sources.front()),
                {text::formatBaht(*budget.percent)});
}

void TableReader::reportTicks(const Band& band, std::size_t row, const GroupReading& group, const Running& running) {
    if (group.ticked.size() > 1)
        for (const std::size_t c : group.ticked)
            problem(Problem::Level::Warning, Problem::Kind::TwoTicks, row, view_.at(row, c), {band.columns[c].lowest});
    if (group.boxes != Text::npos) {
        const Problem::Kind kind = group.noTick ? Problem::Kind::NoTick : Problem::Kind::TwoTicks;
        problem(Problem::Level::Warning, kind, row, view_.at(row, group.boxes), {band.columns[group.boxes].lowest});
        return;
    }
    if (!group.noTick || !running.anyTick) return;
    const auto first = std::ranges::find_if(band.columns, [](const Column& column) { return isTick(column.role); });
    problem(Problem::Level::Warning, Problem::Kind::NoTick, row, view_.at(row, static_cast<std::size_t>(first - band.columns.begin())));
}

/// Where the column of groups states nearly all, the rows that it leaves open.
void TableReader::reportOpenGroups(const Running& running) {
    constexpr std::size_t all = 10, nearly = 8;
    const std::size_t c = roles_.find(Role::Group), open = running.openGroups.size();
    if (c == Text::npos || (running.stated + open) * nearly > running.stated * all) return;
    for (const std::size_t row : running.openGroups)
        problem(Problem::Level::Warning, Problem::Kind::NoTick, row, view_.at(row, c));
}

void TableReader::reportRanks(const Running& running) {
    const auto twins = repeatedRanks(running.ranks);
    for (const RankedRow& twin : twins)
        problem(Problem::Level::Warning, Problem::Kind::DuplicateRank, twin.row, *twin.cell);
    if (running.ranks.empty())
        for (const RankedRow& twin : repeatedNumbers(running.numbers))
            problem(Problem::Level::Warning, Problem::Kind::DuplicateRank, twin.row, *twin.cell);
    for (const RankedRow& row : running.ranks)
        if (text::parseNumber(row.rank))
            state_.ranks.push_back({readingIndex_, place(row.row), row.cell, row.village, row.rank,
                                    std::ranges::any_of(twins, [&row](const RankedRow& twin) { return twin.cell == row.cell; })});
}

} // namespace tambonplan::intake
