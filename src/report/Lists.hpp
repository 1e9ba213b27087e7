#pragma once

#include <functional>

#include "plan/Table.hpp"
#include "report/Record.hpp"

namespace tambonplan::report {

/// A cell as a field.
FieldValue fieldOf(const plan::Value& value);

/// A row of a table as a record, every column under its header; the columns that only the commands need are left out.
Record recordOf(const plan::Table& table, std::size_t row);

/// All rows of a table.
std::vector<Record> recordsOf(const plan::Table& table);

/// Text, or number, of a field of a record; "" and 0 where it is missing.
Text textOf(const Record& record, TextView field);
double numberOf(const Record& record, TextView field);

inline constexpr int shownYears = 5; ///< ผ.02 has one budget column for each of five years (B.4)

/// "งบปีที่" and 0 → "งบปีที่1".
Text yearField(TextView stem, int index);

/// Gives a record its จำนวนโครงการ, งบประมาณรวม, both for each of the five years (จำนวนปีที่1 …, งบรวมปีที่1 …), จำนวนโครงการหลายปี and the list
/// โครงการ. A project with money in several years counts in each of them, and once in จำนวนโครงการ.
void addProjects(Record& record, std::vector<Record> projects);

/// Projects in groups, in the order in which the groups first appear. `keys` names the groups of a project; each group is a record
/// with the field `name` and what addProjects gives.
std::vector<Record> grouped(const std::vector<Record>& projects, TextView name,
                            const std::function<std::vector<Text>(const Record&)>& keys);

/// Projects by one of their fields; `unstated` for those without.
std::vector<Record> byField(const std::vector<Record>& projects, TextView field, TextView unstated);

/// The same groups, each with the field `name`: what it is called by `field`, and nothing where that is `unstated`, so that a template can
/// say so.
std::vector<Record> named(std::vector<Record> groups, TextView field, TextView name, TextView unstated);

/// The groups with the most money, the largest first, as many as a chart has room for: field `name`, จำนวนโครงการ and งบประมาณรวม. Where
/// there are more than `most`, the last stands for the rest and is called what `rest` makes of their number.
std::vector<Record> largest(const std::vector<Record>& groups, TextView name, std::size_t most,
                            const std::function<Text(std::size_t)>& rest);

/// Hosts that a cell of the plan names: "อบต./ตำรวจ" are two; `unstated` for an empty one.
std::vector<Text> hostsOf(TextView mainAgency, TextView unstated);

/// Every host of the projects (หน่วยงาน), with what it is asked for (E-05); several hosts of one project each get it. ชื่อหน่วยงาน is its name
/// too (`named`).
std::vector<Record> byHost(const std::vector<Record>& projects, TextView unstated);

/// Numbers in a text ("6, 10" → 6, 10).
std::vector<int> numbersIn(TextView text);

} // namespace tambonplan::report
