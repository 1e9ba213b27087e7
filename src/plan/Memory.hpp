#pragma once

#include <initializer_list>
#include <map>

#include "plan/Table.hpp"

namespace tambonplan::plan {

/// What a run wrote into the ✎ cells of one row, by header (contract §3: "still what the last run wrote").
/// Kept as "header=text|header=text" in the hidden column `memoryHeader`.
using Memory = std::map<Text, Text>;

Memory parseMemory(TextView cell);
Text formatMemory(const Memory& memory);

/// What the last run wrote into the cell; empty text where it wrote nothing.
Text remembered(const Table& table, std::size_t row, TextView header);

/// True where the officer changed the cell: it is not empty and not what the last run wrote.
bool changedByOfficer(const Table& table, std::size_t row, TextView header);
/// True where he changed any of them.
bool changedByOfficer(const Table& table, std::size_t row, std::initializer_list<TextView> headers);

/// Writes our value where the cell is empty or still ours.
void propose(Table& table, std::size_t row, TextView header, const Value& value);

/// The same for several cells of a row. True where the officer changed one of them, so that it stays.
bool proposeAll(Table& table, std::size_t row, const std::vector<std::pair<TextView, Value>>& cells);

/// Writes a value that the officer asked for by a command: from now on the cell is his. Nothing happens where it already shows it.
void decide(Table& table, std::size_t row, TextView header, const Value& value);

} // namespace tambonplan::plan
