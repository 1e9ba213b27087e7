#pragma once

#include "plan/Headers.hpp"
#include "plan/Merge.hpp"
#include "plan/Table.hpp"

namespace tambonplan::plan {

// Short names of kinds of columns; `ColumnKind::Text` keeps its long one beside the type `Text`.
inline constexpr ColumnKind LongText = ColumnKind::LongText;
inline constexpr ColumnKind Integer = ColumnKind::Integer;
inline constexpr ColumnKind Baht = ColumnKind::Baht;
inline constexpr ColumnKind Score = ColumnKind::Score;
inline constexpr ColumnKind DateTime = ColumnKind::DateTime;

// One line per column keeps the schemas readable beside contract §3. Widths of a printed table add up to what one A4 landscape page holds
// at a scale that can still be read; the office fits the rest to the width of the page.

inline Column plain(TextView header, double millimetres, ColumnKind kind = ColumnKind::Text) {
    return {Text(header), kind, millimetres, false, {}, false};
}

/// A ✎ column.
inline Column officers(TextView header, double millimetres, ColumnKind kind = ColumnKind::Text, std::vector<Text> choices = {}) {
    return {Text(header), kind, millimetres, true, std::move(choices), false};
}

/// A column that the commands need and the officer does not.
inline Column hiddenColumn(TextView header, ColumnKind kind = ColumnKind::Text) {
    return {Text(header), kind, 20, false, {}, true};
}

inline Column memoryColumn() {
    return hiddenColumn(memoryHeader);
}

/// Schemas of the tables that intake fills: settings, villages, sources, register, skipped, problems.
std::vector<Schema> intakeSchemas();

/// Schemas of the ballot and of the requests made elsewhere.
std::vector<Schema> rankingSchemas();

/// Schemas of the frame of issues and of the words learned from the officer.
std::vector<Schema> frameSchemas();

/// Schemas of the tables that people decide in: review, scores, plan.
std::vector<Schema> decisionSchemas();

/// Schemas of the problem view, of the way into other plans and of the ratios.
std::vector<Schema> analysisSchemas();

/// Schemas of the editable rules and of the log.
std::vector<Schema> ruleSchemas();

/// Schemas of the sheets that only reports need.
std::vector<Schema> reportSchemas();

} // namespace tambonplan::plan
