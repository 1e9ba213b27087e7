#pragma once

#include "report/Xml.hpp"
#include "text/Text.hpp"

namespace tambonplan::report {

/// Charts in templates (report `dashboard`, logo and chart of E-08). A chart with a data table of its own is filled like a table row: the
/// first category says which list and what stands under each point, `{#ด้าน}{ด้าน}{/ด้าน}`; the name of each series holds the field of
/// its values, `โครงการ {จำนวนโครงการ}`. So the whole chart is edited with the office's own chart editor.

/// Makes the data table of every such chart one repeating row, as `fillTemplate` and `checkTemplate` read them. Other charts stay.
void prepareCharts(Node& document);

/// After filling: lets every chart that was prepared reach over all rows that its data table has now.
void finishCharts(Node& document);

/// A chart that points at cells of a sheet.
struct SheetChart {
    Text name;  ///< of its frame
    Text cells; ///< "Sheet1.B2:Sheet1.B9", of its first series
};
std::vector<SheetChart> chartsOfSheets(const Node& document);

/// Is this the data table of a chart, whose cells are numbers?
bool isChartTable(const Node& node);

/// Takes the mark that prepareCharts gave to the cell of a category, which is a text also where it is a number ("หมู่ที่ 3"): the office reads
/// categories that are numbers as dates. False where there is none.
bool takeCategory(Node& cell);

} // namespace tambonplan::report
