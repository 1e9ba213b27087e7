#pragma once

#include "plan/Changes.hpp"

namespace tambonplan::plan {

/// True where a grid holds a plan.
bool holdsPlan(const intake::SourceReading& reading);

/// หมู่ที่ that counts for a sheet: what the officer typed in TP_Sources, else `read`, what its own text says.
int villageOfSource(const Workbook& book, const Text& file, const Text& sheet, int read);

/// Replaces the lines of `files` in TP_Sources: one per grid that holds a plan, one per file that holds none. Lines that are out of use
/// stay as they are. Sources read for the first time are told to `changes`.
void updateSources(Context& context, const std::vector<Text>& files, const std::vector<intake::SourceReading>& readings,
                   ChangeList& changes);

/// Replaces the lines of `files` in TP_Skipped.
void updateSkipped(Context& context, const std::vector<Text>& files, const std::vector<intake::SourceReading>& readings);

/// TP_Villages: a line per village of the sources and the register, the numbers between them too, so that a missing plan shows (B-01).
void updateVillages(Workbook& book, const std::vector<intake::SourceReading>& readings);

} // namespace tambonplan::plan
