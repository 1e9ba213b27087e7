#pragma once

#include "intake/Parts.hpp"

/// How a table was read, for the officer: columns with their certainty, layout, counts.
namespace tambonplan::intake {

/// Lists what each column of a table was taken for.
void describeColumns(SourceReading& reading, const Band& band);

/// A column that is read with a certainty below `sure` (0–1) is a question to the officer; the answer goes into คู่มือคอลัมน์.
/// `row`: 1-based, where the question points.
void askAboutColumns(SourceReading& reading, const Band& band, std::size_t row, double sure, const text::Messages& messages);

/// How the plan is laid out, in Thai words (รูปแบบ).
Text layoutName(const std::vector<TablePart>& parts, const SourceReading& reading, const text::Messages& messages);

/// Counts the rows with content (SourceReading::contentRows).
void countContent(SourceReading& reading);

} // namespace tambonplan::intake
