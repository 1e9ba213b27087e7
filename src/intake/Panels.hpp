#pragma once

#include <memory>
#include <vector>

#include "intake/Header.hpp"
#include "intake/VillagePlan.hpp"
#include "intake/Vocabulary.hpp"

namespace tambonplan::intake {

/// What is read as one table: a grid as it stands, or a table cut or turned out of it. Cells keep the addresses of the source.
struct Panel {
    std::size_t source = 0;        ///< index of the grid in the document
    std::unique_ptr<Grid> own;     ///< empty: the grid of the document
    std::vector<std::size_t> rows; ///< source row of each row of `own`
};

/// A panel without rows, of the sheet of `view` and with the text around it; and one row more, which stands in row `row` of the view.
Panel emptyPanel(const GridView& view, std::size_t source);
void addRow(Panel& panel, const GridView& view, std::size_t row, std::vector<Cell> cells);

/// Tables that stand side by side on one sheet (the same headers again to the right, or a numbered list of its own behind an
/// empty column), each as a panel, left to right. Empty where nothing stands side by side. `bands`: as findBands gives them.
std::vector<Panel> besideEachOther(const GridView& view, const Vocabulary& words, const std::vector<Band>& bands, std::size_t source);

/// "Form per project": labels with their values beside them ("ชื่อโครงการ | …", "งบประมาณ | …"), turned into one row per project.
/// `own` is empty where the grid holds no such form.
Panel cardsAsRows(const GridView& view, const Vocabulary& words, std::size_t source);

/// Cards that hold a whole project in one cell (its name, and below it labelled lines), as a row per card; `own` is empty where there are
/// none.
Panel cellCardsAsRows(const GridView& view, const Vocabulary& words, std::size_t source);

/// Rows whose cells list several projects in step, as a row per project; `own` is empty where there are none.
Panel listsAsRows(const GridView& view, const std::vector<Band>& bands, std::size_t source);

/// Projects whose money stands in a row per payer, as a row per project with a column per payer; `own` is empty where there are none.
Panel payersAsColumns(const GridView& view, const Vocabulary& words, const std::vector<Band>& bands, std::size_t source);

/// A table of one column whose cells are set with tabs, cut at them; `own` is empty where it is none.
Panel tabsAsColumns(const GridView& view, std::size_t source);

/// A table whose header stands below its rows (it was sorted with them), with the header above them; `own` is empty where it is none.
Panel footAsHeader(const GridView& view, const std::vector<Band>& bands, std::size_t source);

/// Joins the readings of the panels of one grid: every source row is in `rows` or, once, in `skipped`.
SourceReading joinReadings(std::vector<SourceReading> readings, const GridView& source);

} // namespace tambonplan::intake
