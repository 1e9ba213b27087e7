#pragma once

#include <optional>
#include <vector>

#include "intake/Header.hpp"

namespace tambonplan::intake {

/// Amount of one money cell, read without guessing.
struct Amount {
    enum class Kind { Empty, Good, Range, Typo, Negative, Contradiction, Approximate, Rate, Unreadable, Error };
    Kind kind = Kind::Empty;
    double baht = 0;  ///< of Good; of all others what to show, never to use, or 0 (text::Money)
    double upper = 0; ///< of Range and Contradiction the other amount
};

/// The problem that an unreadable amount is, with the further arguments of its message; nothing of Empty and Good.
struct AmountProblem {
    Problem::Kind kind = Problem::Kind::BudgetUnreadable;
    std::vector<Text> arguments;
};
std::optional<AmountProblem> problemOf(const Amount& amount);

/// `unit`: baht per unit of plain numbers, as the header states it.
Amount readAmount(const Cell& cell, double unit, const Vocabulary& words);

/// Column of a table that holds money, and what a row has there.
struct MoneyCell {
    std::size_t column = 0;
    Amount amount;
};

/// The budget of one row over all its money columns.
struct RowBudget {
    std::optional<double> baht; ///< empty where nothing is given or something cannot be read
    Text written;               ///< cells as written, joined with " | "
    std::vector<MoneyCell> cells;
    std::vector<std::size_t> unreadable; ///< columns to report
    bool sumDiffers = false;             ///< the total column differs from the parts, or from quantity times price
    double partsSum = 0;
    std::optional<double> community, local, other;
    std::vector<std::size_t> sources;  ///< source columns that hold something
    std::optional<std::size_t> column; ///< where the budget stands: the total column, else the first cell with content
    std::optional<double> percent;     ///< sum of the shares, where the sources are given as such
    std::vector<YearAmount> byYear;    ///< years with money, each once
};

/// Reads the money of `row`. Parts are year columns or source columns; else there is one plain column.
RowBudget readBudget(const GridView& view, const Vocabulary& words, const Band& band, const RoleColumns& roles, std::size_t row);

} // namespace tambonplan::intake
