#pragma once

#include "intake/VillagePlan.hpp"
#include "plan/Commands.hpp"

namespace tambonplan::plan {

/// What a run found different from the last one, for the sheet ความเปลี่ยนแปลง (issue 3, point 7; C-15 "new, changed, dropped").
class ChangeList {
public:
    /// A register cell that changed, or that stayed the officer's although the source changed.
    void cell(const Table& projects, std::size_t row, const intake::Place& place, TextView kind, TextView header, const Text& before,
              const Text& after);
    /// A whole register row: ใหม่, หายไป, กลับมา.
    void row(const Table& projects, std::size_t row, TextView kind);
    /// A whole source.
    void source(TextView kind, const Text& file, const Text& sheet, const Text& before, const Text& after);

    long count(TextView kind) const;
    bool empty() const { return lines_.empty(); }
    /// Adds the lines below those of earlier runs.
    void write(Context& context) const;

private:
    struct Line {
        Text kind, file, sheet, code, field, before, after;
        int row = 0;
    };
    std::vector<Line> lines_;
};

} // namespace tambonplan::plan
