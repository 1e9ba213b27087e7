#pragma once

#include "intake/VillageList.hpp"
#include "plan/Problems.hpp"
#include "plan/RegisterIndex.hpp"

namespace tambonplan::plan {

/// Holds the budgets of the register, as they stand after the officer's edits, against the same rules as intake does when it reads them
/// (วงเงินปกติ). Finds `unusualAmount` of rows and `doubtfulUnit` of sheets.
class ValueRecheck {
public:
    explicit ValueRecheck(const Context& context);

    /// Whether a problem of TP_Problems about values is solved by now: the amount has become usual, the officer overtyped the village or
    /// the years that were doubted, or his village list and the villages of the sheet's rows agree. Nothing for other kinds of problems,
    /// and where the rows are gone.
    std::optional<bool> isSolved(std::size_t problem) const;

    /// Unusual amounts that no problem of a source reports: the officer typed them, or changed the rules.
    std::vector<Finding> ofTheRegister() const;

private:
    std::optional<bool> villagesAgree(std::size_t problem) const;
    bool finds(TextView kind, const intake::Place& place) const;
    intake::Place placeOfProblem(std::size_t problem) const;

    const Table& projects_;
    const Table& problems_;
    intake::VillageList villages_; ///< as the officer keeps it
    RegisterIndex index_;
    std::vector<Finding> found_;
};

/// Tests the whole register again, values included, and brings TP_Problems up to date: what every command that ends with problems calls.
void testRegister(Context& context);

} // namespace tambonplan::plan
