#include "plan/Preview.hpp"

#include "plan/Problems.hpp"
#include "plan/Setup.hpp"
#include "plan/Sources.hpp"

namespace tambonplan::plan {

namespace {

/// "ชีต 1 G15: …"
Text sentence(const text::Messages& words, const intake::Problem& problem) {
    const std::string key = "problem." + std::string(intake::problemName(problem.kind));
    Text place = problem.place.sheet;
    if (!problem.cell.empty()) place += (place.empty() ? u"" : u" ") + problem.cell;
    return (place.empty() ? place : place + u": ") + say(words, key, problem.arguments);
}

} // namespace

Previewer::Previewer(const Context& context, const text::Messages& words)
    : reader_(intakeRules(context), context.resources.thai), words_(words) {}

Preview Previewer::read(const intake::SourceDocument& document) const {
    Preview preview;
    if (!document.failure.empty()) return preview;
    for (const auto& grid : document.grids)
        if (grid.cutAt > 0) preview.problems.push_back(say(words_, "problem.sheetCut", {grid.sheet, text::number(grid.cutAt)}));
    for (const auto& reading : reader_.read(document)) {
        preview.holdsPlan = preview.holdsPlan || holdsPlan(reading);
        if (reading.village > 0) preview.villages.insert(reading.village);
        preview.rows += reading.rows.size();
        for (const auto& row : reading.rows)
            preview.budget += row.budget.value_or(0);
        for (const auto& problem : reading.problems)
            preview.problems.push_back(sentence(words_, problem));
    }
    return preview;
}

} // namespace tambonplan::plan
