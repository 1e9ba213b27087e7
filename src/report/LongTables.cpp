#include "report/LongTables.hpp"

#include <algorithm>
#include <charconv>

#include "report/Marks.hpp"
#include "report/Styles.hpp"

namespace tambonplan::report {

namespace {

/// Rows that a cell of this row covers, itself included.
std::size_t depth(const Node& row) {
    std::size_t most = 1;
    for (const Node& cell : row.children)
        if (const std::string* spanned = cell.attribute("table:number-rows-spanned")) {
            std::size_t rows = 1;
            std::from_chars(spanned->data(), spanned->data() + spanned->size(), rows);
            most = std::max(most, rows);
        }
    return most;
}

/// Columns and header rows: what every part begins with.
Node frameOf(const Node& table) {
    Node frame = Node::element(table.name);
    frame.attributes = table.attributes;
    for (const Node& child : table.children)
        if (!isRow(child)) frame.children.push_back(child);
    return frame;
}

/// The parts of a table, each at least `length` rows but the last.
std::vector<Node> partsOf(Node& table, std::size_t length) {
    const Node frame = frameOf(table);
    std::vector<Node> parts;
    std::size_t inPart = length;
    std::size_t covered = 0;
    for (Node& row : table.children) {
        if (!isRow(row)) continue;
        if (inPart >= length && covered == 0) {
            parts.push_back(frame);
            inPart = 0;
        }
        covered = std::max(covered, depth(row)) - 1;
        parts.back().children.push_back(std::move(row));
        ++inPart;
    }
    return parts;
}

/// Names the parts. One follows the other at once, also where the whole table began a page.
void finishParts(std::vector<Node>& parts, StyleVariants& following) {
    for (std::size_t i = 1; i < parts.size(); ++i) {
        if (const std::string* name = parts[i].attribute("table:name")) parts[i].set("table:name", *name + " " + std::to_string(i + 1));
        following.apply(parts[i]);
    }
}

void cut(Node& node, StyleVariants& following) {
    std::vector<Node> children;
    children.reserve(node.children.size());
    for (Node& child : node.children) {
        const auto rows = child.is("table:table") ? static_cast<std::size_t>(std::ranges::count_if(child.children, isRow)) : 0;
        if (rows <= longTable) {
            const bool inner = child.is("table:table") || child.is("draw:frame"); // tables in tables and in charts stay
            if (child.kind == Node::Kind::Element && !inner) cut(child, following);
            children.push_back(std::move(child));
            continue;
        }
        const std::size_t count = (rows + longTable - 1) / longTable;
        std::vector<Node> parts = partsOf(child, (rows + count - 1) / count);
        finishParts(parts, following);
        std::ranges::move(parts, std::back_inserter(children));
    }
    node.children = std::move(children);
}

} // namespace

void cutLongTables(Node& document) {
    restyle(document, document.find("office:text"), {"table", "TP_Part_", "fo:break-before", "auto"}, cut);
}

} // namespace tambonplan::report
