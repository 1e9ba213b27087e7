#pragma once

#include "intake/TextNodes.hpp"
#include "intake/VillageOf.hpp"

namespace tambonplan::intake {

/// What a line of a running text is, where it matters to the plan; all other lines are notes.
struct TextEntry {
    enum class Kind { Title, Heading, Sum, Project };
    Kind kind = Kind::Title;
    std::size_t line = 0;
    TextNode project;     ///< of Project
    bool village = false; ///< of Title: the plan of another village begins here
    bool silent = false;  ///< of Heading, of the outermost level: it states nothing, and ends what those before it stated
};

/// The plan that a running text holds, in the order of its lines; empty where it lists no projects. Careful: several items are needed most
/// of which have an amount, or most of which begin like works below a title that speaks of plans or projects, or several resolutions.
std::vector<TextEntry> textOutline(const std::vector<TextLine>& lines, const TextMarks& marks, const Vocabulary& words);

} // namespace tambonplan::intake
