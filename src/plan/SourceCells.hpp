#pragma once

#include <optional>
#include <set>

#include "intake/VillagePlan.hpp"
#include "plan/Changes.hpp"

namespace tambonplan::plan {

/// What a source said last about one register row, as marks that fit one hidden cell (`head::print`). It tells a cell that the officer
/// overtyped from one that still shows the source, and finds a row again whatever the officer made of its name.
class Print {
public:
    Print() = default;
    static Print of(const intake::ProjectRow& row);
    static Print parse(TextView cell);

    Text text() const;
    /// True where nothing was ever marked: a row that was typed by hand, or comes from an older version.
    bool empty() const { return marks_.empty(); }
    /// True where the source said `text` under `header`.
    bool says(TextView header, TextView text) const;
    /// Mark of the name, for comparing rows; "" where nothing is marked.
    const Text& name() const { return name_; }

private:
    Text name_;
    std::set<Text> marks_;
};

/// Mark of a project's name: equal for names that fold alike.
Text nameMark(TextView name);

/// Writes what a source says into row `at` of the register. Cells that the officer overtyped stay, ✎ cells too; what the source says newly
/// is told to `changes`. A row that reads as before is left alone, so that later commands' work on it stays.
void writeSourceCells(Table& table, std::size_t at, const intake::ProjectRow& row, bool isNew, ChangeList& changes);

} // namespace tambonplan::plan
