#pragma once

#include <initializer_list>
#include <string>
#include <vector>

#include "intake/Intake.hpp"
#include "text/RuleTable.hpp"

/// Grids drawn as text, and the reader with the shipped rules.
namespace tambonplan::intake::test {

/// A grid from lines of cells cut at "|". "<" belongs to the merged cell on its left, "^" to the one above, "#12,000" is a number
/// cell, "!" a formula error; a line that begins with "~" is a hidden row.
Grid draw(TextView sheet, const std::vector<TextView>& lines);

/// A Word table; `before` are the paragraphs above it.
Grid drawTable(int number, std::vector<Text> before, std::initializer_list<TextView> lines, std::vector<Text> after = {});

SourceDocument document(TextView file, std::vector<Grid> grids);

/// The rule lists and the Thai sentences that the extension ships.
const Rules& shippedRules();
const text::Messages& shippedMessages();

/// All readings with the shipped rules. `villages` is the list of the workbook. Amounts are asked about only if wanted, so that other
/// tests may write 1 and 2 baht.
std::vector<SourceReading> readAll(const SourceDocument& document, const std::vector<Village>& villages = {}, bool askAboutAmounts = false);

/// The only reading of a one-sheet document called "แผน.xlsx".
SourceReading readSheet(TextView sheet, std::initializer_list<TextView> lines);

/// "row:kind" of every skipped row that is not blank, in row order.
std::vector<std::string> skipped(const SourceReading& reading);

/// "cell:kind" of every problem of level Warning or Error.
std::vector<std::string> problems(const SourceReading& reading);

/// Names of all project rows.
std::vector<std::string> names(const SourceReading& reading);

/// Groups of all project rows.
std::vector<Group> groups(const SourceReading& reading);

/// Budget of a row, or -1 where it is empty.
double budget(const SourceReading& reading, std::size_t row);

/// Budgets, and numbers of the villages, of all project rows.
std::vector<double> budgets(const SourceReading& reading);
std::vector<int> villages(const SourceReading& reading);

std::string utf8(TextView text);

} // namespace tambonplan::intake::test
