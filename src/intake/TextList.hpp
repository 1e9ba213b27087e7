#pragma once

#include "intake/Panels.hpp"
#include "intake/Parts.hpp"

namespace tambonplan::intake {

/// A running text as a table: a row per project, heading and sum, and a part per village.
struct TextList {
    Panel panel; ///< `own` is empty where the text lists no projects
    std::vector<TablePart> parts;
};

/// The projects that a running text lists; rows of `view` are its paragraphs or lines. Works without a table: outlines, bulleted lists,
/// minutes of a meeting, a saved chat. Lines that are no part of a list have no row.
TextList listOfText(const GridView& view, const Vocabulary& words, std::size_t source);

} // namespace tambonplan::intake
