#include "report/Charts.hpp"

#include <algorithm>
#include <charconv>

#include "report/Marks.hpp"

namespace tambonplan::report {

namespace {

/// The marks that our charts and their categories carry while they are filled; no office reads them.
constexpr std::string_view filledByUs = "tambonplan:chart", categoryOfOurs = "tambonplan:category";

/// Rows of a data table in their order: the header's row is the first.
void collectRows(Node& node, std::vector<Node*>& rows) {
    for (Node& child : node.children) {
        if (isRow(child))
            rows.push_back(&child);
        else if (isRowGroup(child))
            collectRows(child, rows);
    }
}

std::vector<Node*> cellsOf(Node& row) {
    std::vector<Node*> cells;
    for (Node& child : row.children)
        if (child.is("table:table-cell")) cells.push_back(&child);
    return cells;
}

/// What a cell says; the office puts line ends and spaces between its paragraphs.
std::string said(const Node& cell) {
    return text::toUtf8(text::trim(text::fromUtf8(cell.content())));
}

void setText(Node& cell, const std::string& content) {
    cell.attributes.clear();
    cell.set("office:value-type", "string");
    Node paragraph = Node::element("text:p");
    paragraph.children.push_back(Node::textNode(content));
    cell.children = {std::move(paragraph)};
}

/// Takes the placeholder out of the name of a series and gives it; empty where there is none.
std::string takeField(Node& nameCell) {
    std::string name = said(nameCell);
    const std::size_t open = name.find('{');
    const std::size_t close = name.find('}', open == std::string::npos ? 0 : open);
    if (open == std::string::npos || close == std::string::npos) return {};
    std::string field = name.substr(open, close + 1 - open);
    name.erase(open, close + 1 - open);
    setText(nameCell, text::toUtf8(text::trim(text::fromUtf8(name))));
    return field;
}

void prepareTable(Node& chart, Node& table) {
    std::vector<Node*> rows;
    collectRows(table, rows);
    if (rows.size() < 2) return;
    const auto names = cellsOf(*rows[0]);
    const auto values = cellsOf(*rows[1]);
    if (values.empty()) return;
    const std::string category = said(*values[0]);
    const std::size_t close = category.rfind("{/");
    if (!category.starts_with("{#")) return;
    // The list closes in the last cell of the row, so that its fields are known in all of them.
    std::string end = close == std::string::npos ? std::string() : category.substr(close);
    setText(*values[0], category.substr(0, close));
    if (values.size() > 1) values[0]->set(categoryOfOurs, "");
    for (std::size_t i = 1; i < values.size(); ++i)
        setText(*values[i], i < names.size() ? takeField(*names[i]) : std::string());
    Node& last = *values.back();
    setText(last, said(last) + end);
    for (Node& part : table.children)
        if (isRowGroup(part) && !part.is("table:table-header-rows")) {
            Node row = *rows[1];
            part.children = {std::move(row)};
            break;
        }
    chart.set(filledByUs, "");
}

/// "local-table.$B$2:.$B$4" with another last row.
std::string reaching(const std::string& range, std::size_t lastRow) {
    const std::size_t colon = range.rfind(':');
    const std::size_t dollar = range.rfind('$');
    if (colon == std::string::npos || dollar == std::string::npos || dollar < colon) return range;
    return range.substr(0, dollar + 1) + std::to_string(lastRow);
}

/// Points of a pie, each with its colour: as many as there are.
void keepPoints(Node& series, std::size_t count) {
    std::size_t points = 0;
    std::erase_if(series.children, [&](const Node& child) {
        if (!child.is("chart:data-point")) return false;
        std::size_t repeated = 1;
        if (const std::string* times = child.attribute("chart:repeated"))
            std::from_chars(times->data(), times->data() + times->size(), repeated);
        points += repeated;
        return points > count;
    });
}

/// `pie`: of one series, whose points look each their own way; else one look for all points: those of the template belong to rows that
/// are gone.
void reach(Node& node, std::size_t lastRow, bool pie) {
    for (const char* name : {"table:cell-range-address", "chart:values-cell-range-address"})
        if (const std::string* range = node.attribute(name)) node.set(name, reaching(*range, lastRow));
    if (node.is("chart:series") && pie) keepPoints(node, lastRow - 1);
    if (node.is("chart:series") && !pie) std::erase_if(node.children, [](const Node& child) { return child.is("chart:data-point"); });
    for (Node& child : node.children)
        reach(child, lastRow, pie);
}

/// Cells of a sheet that a series of the chart takes its values from; nothing where they are in the chart itself.
const std::string* sheetCells(const Node& node) {
    const std::string* range = node.is("chart:series") ? node.attribute("chart:values-cell-range-address") : nullptr;
    if (range != nullptr && !range->empty() && !range->starts_with("local-table")) return range;
    for (const Node& child : node.children)
        if (const std::string* found = sheetCells(child)) return found;
    return nullptr;
}

void collectSheetCharts(const Node& node, const Text& frame, std::vector<SheetChart>& charts) {
    const std::string* name = node.is("draw:frame") ? node.attribute("draw:name") : nullptr;
    const Text here = name == nullptr ? frame : text::fromUtf8(*name);
    if (node.is("chart:chart")) {
        const std::string* cells = sheetCells(node);
        if (cells != nullptr) charts.push_back({here, text::fromUtf8(*cells)});
        return;
    }
    for (const Node& child : node.children)
        collectSheetCharts(child, here, charts);
}

} // namespace

std::vector<SheetChart> chartsOfSheets(const Node& document) {
    std::vector<SheetChart> charts;
    collectSheetCharts(document, {}, charts);
    return charts;
}

bool isChartTable(const Node& node) {
    const std::string* name = node.is("table:table") ? node.attribute("table:name") : nullptr;
    return name != nullptr && *name == "local-table";
}

bool takeCategory(Node& cell) {
    const bool marked = cell.attribute(categoryOfOurs) != nullptr;
    cell.remove(categoryOfOurs);
    return marked;
}

void prepareCharts(Node& document) {
    if (document.is("chart:chart")) {
        for (Node& child : document.children)
            if (isChartTable(child)) prepareTable(document, child);
        return;
    }
    for (Node& child : document.children)
        prepareCharts(child);
}

void finishCharts(Node& document) {
    if (document.is("chart:chart") && document.attribute(filledByUs) != nullptr) {
        document.remove(filledByUs);
        for (Node& child : document.children)
            if (isChartTable(child)) {
                std::vector<Node*> rows;
                collectRows(child, rows);
                const std::string* kind = document.attribute("chart:class");
                const bool pie = kind != nullptr && (*kind == "chart:circle" || *kind == "chart:ring");
                reach(document, std::max<std::size_t>(rows.size(), 2), pie); // nothing to show is one empty point
                return;
            }
    }
    for (Node& child : document.children)
        finishCharts(child);
}

} // namespace tambonplan::report
