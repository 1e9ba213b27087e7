#pragma once

#include "intake/Grid.hpp"
#include "intake/VillagePlan.hpp"
#include "intake/Vocabulary.hpp"

namespace tambonplan::intake {

/// Text boxes and notes of a sheet are no rows: what a person would read in them as projects, as money or as a village that the rows do not
/// have becomes a problem, so that nothing is lost in silence. Notes are kept with the rows of their cells (ข้อความต้นฉบับ).
void reportAsides(const Grid& grid, const Vocabulary& words, SourceReading& reading);

} // namespace tambonplan::intake
