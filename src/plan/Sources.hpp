#pragma once

#include "plan/Commands.hpp"

namespace tambonplan::plan {

/// True where a grid holds a plan.
bool holdsPlan(const intake::SourceReading& reading);

/// หมู่ที่ that stands in TP_Sources for a sheet whose text does not say it (typed by the officer); 0 where there is none.
int villageOfSource(const Workbook& book, const Text& file, const Text& sheet);

/// Replaces the lines of `files` in TP_Sources: one per grid that holds a plan, one per file that holds none.
void updateSources(Workbook& book, const std::vector<Text>& files, const std::vector<intake::SourceReading>& readings);

/// Replaces the lines of `files` in TP_Skipped.
void updateSkipped(Context& context, const std::vector<Text>& files, const std::vector<intake::SourceReading>& readings);

/// TP_Villages: a line per village of the sources and the register, the numbers between them too, so that a missing plan shows (B-01).
void updateVillages(Workbook& book, const std::vector<intake::SourceReading>& readings);

} // namespace tambonplan::plan
