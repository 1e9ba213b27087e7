#include "report/SheetRanges.hpp"

#include <algorithm>
#include <map>

#include "report/Blocks.hpp"
#include "report/SheetReference.hpp"

namespace tambonplan::report {

namespace {

/// Where a row stood in the template, from 1, and in which items of which lists it was written; no office reads them.
constexpr std::string_view rowNote = "tambonplan:row", itemNote = "tambonplan:item";
constexpr long lastRow = 1048576; ///< of a sheet

/// A list and the number of the item, for each list that a row stands in, from the outside.
using Items = std::vector<Text>;

/// A row of the document.
struct Copy {
    long row = 0;
    Items items;
};

/// Rows of the document that stem from one row of the template, or from several equal ones that are stored once.
struct Source {
    long rows = 1;
    std::vector<Copy> copies; ///< the first row of each, ascending
};

/// Of one sheet, by the row of the template.
using Rows = std::map<long, Source>;

/// The cell that a reference stands in; none for ranges of a document.
struct Here {
    const Rows* sheet = nullptr;
    long source = 0, row = 0;
    Items items;
    bool manyCells = false; ///< it stands for all copies of its row: a range that is fixed (`[.B$2:.B$2]`) means all of them
};

struct Span {
    long first = 0, last = 0;
};

long numberOf(const std::string* text) {
    return text == nullptr ? 0 : numberIn(*text);
}

/// The body of a document of Calc; nullptr in one of Writer, whatever is embedded in it.
Node* sheetsOf(Node& document) {
    for (Node& child : document.children)
        if (child.is("office:body"))
            for (Node& body : child.children)
                if (body.is("office:spreadsheet")) return &body;
    return nullptr;
}

void note(Node& node, long& row) {
    for (Node& child : node.children) {
        if (isRowGroup(child)) note(child, row);
        if (!isRow(child)) continue;
        child.set(rowNote, std::to_string(row + 1));
        row += static_cast<long>(rowsIn(child));
    }
}

Items itemsOf(const Node& row) {
    const std::string* written = row.attribute(itemNote);
    Items items;
    if (written == nullptr) return items;
    const Text text = text::fromUtf8(*written);
    for (const TextView part : text::split(text, u'\n'))
        items.emplace_back(part);
    return items;
}

void collect(const Node& node, long& row, Rows& rows) {
    for (const Node& child : node.children) {
        if (isRowGroup(child)) collect(child, row, rows);
        if (!isRow(child)) continue;
        Source& source = rows[numberOf(child.attribute(rowNote))];
        source.rows = static_cast<long>(rowsIn(child));
        source.copies.push_back({row + 1, itemsOf(child)});
        row += source.rows;
    }
}

/// Do two rows stand in the same items of the lists that both are in?
bool together(const Items& a, const Items& b) {
    for (std::size_t list = 0; list + 1 < std::min(a.size(), b.size()) && a[list] == b[list]; list += 2)
        if (a[list + 1] != b[list + 1]) return false;
    return true;
}

/// Copies that belong to the cell: of its own group, its own row, or all.
std::optional<Span> copiesFor(const Here& here, bool sameSheet, long source, const std::vector<Copy>& copies) {
    if (sameSheet && source == here.source) return Span{here.row, here.row};
    std::optional<Span> found;
    for (const Copy& copy : copies)
        if (!sameSheet || together(here.items, copy.items)) found = Span{found ? found->first : copy.row, copy.row};
    return found;
}

/// Rows of the document for rows of the template; nothing where all of them vanished.
std::optional<Span> follow(const Here& here, const Rows& rows, const Span& asked) {
    std::optional<Span> found;
    auto at = rows.upper_bound(asked.first);
    if (at != rows.begin()) --at;
    for (; at != rows.end() && at->first <= asked.last; ++at) {
        const auto& [source, row] = *at;
        const long from = std::max(asked.first, source) - source;
        const long to = std::min(asked.last, source + row.rows - 1) - source;
        const auto copies = to < from ? std::nullopt : copiesFor(here, here.sheet == &rows, source, row.copies);
        if (!copies) continue;
        const Span span{copies->first + from, copies->last + to};
        found = found ? Span{std::min(found->first, span.first), std::max(found->last, span.last)} : span;
    }
    if (found) found->last = std::min(found->last, lastRow);
    return found;
}

class Follower {
public:
    explicit Follower(Node& document) : document_(document) {}

    void run() {
        Node* sheets = sheetsOf(document_);
        if (sheets == nullptr) return;
        for (const Node& child : sheets->children)
            if (child.is("table:table")) {
                long row = 0;
                collect(child, row, sheets_[nameOf(child)]);
            }
        for (Node& child : sheets->children)
            if (child.is("table:table"))
                sheet(child);
            else
                ranges(child);
    }

private:
    static Text nameOf(const Node& table) {
        const std::string* name = table.attribute("table:name");
        return name == nullptr ? Text() : text::fromUtf8(*name);
    }

    void sheet(Node& table) {
        const Rows& rows = sheets_.at(nameOf(table));
        long row = 0;
        formulas(table, rows, row);
        ranges(table);
    }

    void formulas(Node& node, const Rows& rows, long& row) {
        for (Node& child : node.children) {
            if (isRowGroup(child)) formulas(child, rows, row);
            if (!isRow(child)) continue;
            const Here here{&rows, numberOf(child.attribute(rowNote)), row + 1, itemsOf(child), false};
            for (Node& cell : child.children)
                if (const std::string* formula = cell.attribute("table:formula"); formula != nullptr)
                    cell.set("table:formula", followed(*formula, here));
            row += static_cast<long>(rowsIn(child));
            child.remove(rowNote);
            child.remove(itemNote);
        }
    }

    /// References of a formula stand in brackets; brackets in its texts are none.
    std::string followed(const std::string& formula, const Here& here) const {
        std::string out;
        bool text = false;
        for (std::size_t i = 0; i < formula.size(); ++i) {
            if (formula[i] == '"') text = !text;
            const std::size_t close = !text && formula[i] == '[' ? outsideQuotes(formula, ']', i) : std::string::npos;
            if (close == std::string::npos) {
                out += formula[i];
                continue;
            }
            const auto moved = reference(formula.substr(i + 1, close - i - 1), here);
            out += moved ? "[" + *moved + "]" : "0";
            i = close;
        }
        return out;
    }

    /// Print ranges, names, conditional formats: below here, but not in the rows.
    void ranges(Node& node) const {
        for (const char* name :
             {"table:print-ranges", "calcext:target-range-address", "table:target-range-address", "table:cell-range-address"})
            if (const std::string* listed = node.attribute(name)) {
                const std::string all = list(*listed);
                if (all.empty())
                    node.remove(name);
                else
                    node.set(name, all);
            }
        condition(node);
        for (Node& child : node.children)
            if (child.kind == Node::Kind::Element && !isRow(child) && !isRowGroup(child) && !child.is("table:shapes")) ranges(child);
    }

    /// A condition is written for one cell, and read from there for the others: the first copy of its row.
    void condition(Node& node) const {
        const std::string* base = node.attribute("calcext:base-cell-address");
        if (base == nullptr) return;
        const ReferenceEnd cell = readEnd(*base);
        const auto named = sheets_.find(cell.name());
        const auto row = named == sheets_.end() || !cell.row ? std::nullopt : follow({}, named->second, {*cell.row, *cell.row});
        if (!row) return;
        const auto source = std::prev(named->second.upper_bound(*cell.row));
        const Copy& first = source->second.copies.front();
        node.set("calcext:base-cell-address", cell.with(row->first));
        if (const std::string* value = node.attribute("calcext:value"))
            node.set("calcext:value", followed(*value, {&named->second, source->first, first.row, first.items, true}));
    }

    std::string list(const std::string& listed) const {
        std::string out;
        for (std::size_t at = 0; at < listed.size();) {
            const std::size_t end = std::min(outsideQuotes(listed, ' ', at), listed.size());
            if (const auto moved = reference(listed.substr(at, end - at), {}); moved && !moved->empty())
                out += (out.empty() ? "" : " ") + *moved;
            at = end + 1;
        }
        return out;
    }

    /// A reference with the rows that it means now; nothing where they vanished.
    std::optional<std::string> reference(const std::string& written, const Here& here) const {
        const std::size_t colon = outsideQuotes(written, ':');
        const ReferenceEnd first = readEnd(std::string_view(written).substr(0, colon));
        const ReferenceEnd last = colon == std::string::npos ? first : readEnd(std::string_view(written).substr(colon + 1));
        const auto named = sheets_.find(first.name());
        const Rows* rows = first.name().empty() ? here.sheet : named == sheets_.end() ? nullptr : &named->second;
        if (rows == nullptr || !first.row || !last.row || (!last.name().empty() && last.name() != first.name())) return written;
        const bool all = here.manyCells && colon != std::string::npos && first.fixed() && last.fixed();
        const auto span = follow(all ? Here{} : here, *rows, {*first.row, std::max(*first.row, *last.row)});
        if (!span) return std::nullopt;
        if (colon == std::string::npos && span->first == span->last) return first.with(span->first);
        return first.with(span->first) + ":" +
               (colon == std::string::npos ? "." + last.column + std::to_string(span->last) : last.with(span->last));
    }

    Node& document_;
    std::map<Text, Rows> sheets_;
};

} // namespace

void noteItems(Node& row, const std::string& items) {
    if (row.attribute(rowNote) != nullptr && !items.empty()) row.set(itemNote, items);
}

void noteRows(Node& document) {
    Node* sheets = sheetsOf(document);
    if (sheets == nullptr) return;
    for (Node& child : sheets->children)
        if (child.is("table:table")) {
            long row = 0;
            note(child, row);
        }
}

void followRows(Node& document) {
    Follower(document).run();
}

} // namespace tambonplan::report
