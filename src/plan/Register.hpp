#pragma once

#include "intake/VillagePlan.hpp"
#include "plan/Changes.hpp"
#include "plan/Commands.hpp"

namespace tambonplan::plan {

/// One row of the register as the later stages see it.
struct Entry {
    std::size_t row = 0; ///< in TP_Register
    Text code;
    int village = 0;           ///< หมู่ที่; 0 = unknown
    std::vector<int> villages; ///< `village` and those that the project's name names
    Text name, objective, target;
    Text site;                    ///< สถานที่ดำเนินการ
    std::optional<double> budget; ///< baht
    Text year;                    ///< ปีงบประมาณ
    Text fundSource, agency, support, group, theme, issue, urgency;
    std::optional<int> villageRank;
    Text file, sheet;
    int sourceRow = 0;
};

/// The register in the order of its codes, whatever order the officer sorted the sheet into. Empty rows are left out.
std::vector<Entry> entries(const Workbook& book);

/// Gives a code to every register row that has a name and none (rows that the officer typed). Projects that he typed into TP_Plan become
/// rows of the register first.
void ensureCodes(Workbook& book);

/// Replaces the rows of `files` by `rows` (contract §3, issue 3 point 7). Rows are found again by what they are, not by where they stand
/// (plan/Identity.hpp): they keep their code, the ✎ cells and whatever the officer overtyped. A row that is gone moves whole to
/// TP_Removed and comes back from there; a new one gets the next number of its village. Differences are told to `changes`.
void updateRegister(Context& context, const std::vector<Text>& files, const std::vector<intake::ProjectRow>& rows, ChangeList& changes);

/// A register row as intake read it, for the stages that ask for one.
intake::ProjectRow projectRow(const Table& projects, std::size_t row);

} // namespace tambonplan::plan
