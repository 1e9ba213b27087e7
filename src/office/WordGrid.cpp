#include "office/WordGrid.hpp"

#include <algorithm>
#include <map>

#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/table/XTableRows.hpp>
#include <com/sun/star/text/TableColumnSeparator.hpp>
#include <com/sun/star/text/XText.hpp>
#include <com/sun/star/text/XTextDocument.hpp>
#include <com/sun/star/text/XTextTable.hpp>

namespace tambonplan::office {

namespace {

/// A cell name such as "B8" or "a3" (Writer goes on with small letters after Z), in parts; both 0-based.
struct CellName {
    sal_Int32 box = 0;
    sal_Int32 row = 0;
};

bool isLetter(sal_Unicode c) {
    return (c >= u'A' && c <= u'Z') || (c >= u'a' && c <= u'z');
}

CellName parseName(const OUString& name) {
    CellName parsed;
    sal_Int32 i = 0;
    for (; i < name.getLength() && isLetter(name[i]); ++i)
        parsed.box = parsed.box * 52 + (name[i] <= u'Z' ? name[i] - u'A' : name[i] - u'a' + 26) + (i > 0 ? 52 : 0);
    parsed.row = static_cast<sal_Int32>(name.copy(i).toInt32()) - 1;
    return parsed;
}

/// First grid column of each box of a row, and the number of grid columns at the end.
std::vector<std::size_t> boxStarts(const Reference<css::uno::XInterface>& row, std::size_t boxes) {
    const auto separators = property<Sequence<css::text::TableColumnSeparator>>(row, "TableColumnSeparators");
    std::vector<std::size_t> starts{0};
    std::size_t column = 0;
    for (const auto& separator : separators) {
        ++column;
        if (separator.IsVisible) starts.push_back(column);
    }
    if (starts.size() < boxes) { // the table is too irregular for the office to tell: one column a box
        starts.resize(boxes);
        for (std::size_t i = 0; i < boxes; ++i)
            starts[i] = i;
        column = std::max(column, boxes - 1);
    }
    starts.push_back(column + 1);
    return starts;
}

using Boxes = std::map<sal_Int32, OUString>; // box → cell name

std::vector<Boxes> boxesByRow(const Reference<css::text::XTextTable>& table) {
    std::vector<Boxes> rows(static_cast<std::size_t>(table->getRows()->getCount()));
    const auto names = table->getCellNames();
    for (const OUString& name : names) {
        const CellName parsed = parseName(name);
        if (parsed.row >= 0 && static_cast<std::size_t>(parsed.row) < rows.size())
            rows[static_cast<std::size_t>(parsed.row)][parsed.box] = name;
    }
    return rows;
}

/// Where the office cannot tell: the starts of a row's boxes from the row below. What is missing there lies under a box of one column
/// that goes on downwards, and each run of boxes between lies under one box that spreads over them. Empty where that does not fit.
std::vector<std::size_t> startsFromBelow(const Boxes& boxes, const Boxes& below, std::size_t width) {
    std::vector<std::size_t> starts;
    bool any = false, missingBefore = true;
    for (std::size_t column = 0; column < width; ++column) {
        const bool missing = !below.contains(static_cast<sal_Int32>(column));
        if (missing || missingBefore) starts.push_back(column);
        any = any || missing;
        missingBefore = missing;
    }
    if (!any || boxes.size() != starts.size() || boxes.rbegin()->first + 1 != static_cast<sal_Int32>(boxes.size())) return {};
    starts.push_back(width);
    return starts;
}

/// Starts of the boxes of all rows.
std::vector<std::vector<std::size_t>> startsByRow(const Reference<css::text::XTextTable>& table, const std::vector<Boxes>& rows) {
    std::vector<std::vector<std::size_t>> starts;
    std::size_t width = 0;
    for (std::size_t row = 0; row < rows.size(); ++row) {
        const std::size_t count = rows[row].empty() ? 0 : static_cast<std::size_t>(rows[row].rbegin()->first) + 1;
        const Reference<css::uno::XInterface> tableRow(table->getRows()->getByIndex(static_cast<sal_Int32>(row)), css::uno::UNO_QUERY);
        starts.push_back(boxStarts(tableRow, count));
        width = std::max(width, starts.back().back());
    }
    for (std::size_t row = 0; row + 1 < rows.size(); ++row) {
        if (rows[row].empty() || starts[row].back() >= width) continue;
        auto found = startsFromBelow(rows[row], rows[row + 1], width);
        if (found.empty()) continue;
        starts[row] = std::move(found);
        while (starts[row + 1].back() < width)
            starts[row + 1].push_back(starts[row + 1].back() + 1);
    }
    return starts;
}

intake::Cell readBox(const Reference<css::text::XTextTable>& table, const OUString& name) {
    intake::Cell cell;
    const Reference<css::text::XTextRange> text(table->getCellByName(name), css::uno::UNO_QUERY_THROW);
    cell.text = fromOffice(text->getString());
    cell.address = fromOffice(name);
    if (!text::trim(cell.text).empty()) cell.kind = intake::Cell::Kind::Text;
    return cell;
}

intake::Grid readTable(const Reference<css::text::XTextTable>& table) {
    intake::Grid grid;
    const auto rows = boxesByRow(table);
    const auto startsOf = startsByRow(table, rows);
    std::size_t width = 0;
    for (std::size_t row = 0; row < rows.size(); ++row) {
        const Boxes& boxes = rows[row];
        const auto& starts = startsOf[row];
        std::vector<intake::Cell> cells(starts.back());
        for (std::size_t box = 0; box + 1 < starts.size(); ++box) {
            const auto named = boxes.find(static_cast<sal_Int32>(box));
            for (std::size_t column = starts[box]; column < starts[box + 1]; ++column) {
                if (named != boxes.end()) {
                    cells[column] = column == starts[box] ? readBox(table, named->second) : cells[starts[box]];
                    cells[column].covered = column != starts[box];
                } else if (row > 0 && column < grid.rows[row - 1].size()) { // below the first cell of a vertically merged area
                    cells[column] = grid.rows[row - 1][column];
                    cells[column].covered = true;
                }
            }
        }
        width = std::max(width, cells.size());
        grid.rows.push_back(std::move(cells));
    }
    for (auto& cells : grid.rows)
        cells.resize(width);
    return grid;
}

} // namespace

std::vector<intake::Grid> readWordTables(const Reference<css::uno::XInterface>& document) {
    const Reference<css::text::XTextDocument> text(document, css::uno::UNO_QUERY_THROW);
    const Reference<css::container::XEnumerationAccess> body(text->getText(), css::uno::UNO_QUERY_THROW);
    const Reference<css::container::XEnumeration> blocks = body->createEnumeration();
    std::vector<intake::Grid> grids;
    std::vector<Text> paragraphs;
    while (blocks->hasMoreElements()) {
        const Reference<css::uno::XInterface> block(blocks->nextElement(), css::uno::UNO_QUERY);
        const Reference<css::text::XTextTable> table(block, css::uno::UNO_QUERY);
        const Reference<css::text::XTextRange> paragraph(block, css::uno::UNO_QUERY);
        if (table.is()) {
            grids.push_back(readTable(table));
            grids.back().sheet = u"ตาราง " + text::number(static_cast<long long>(grids.size()));
            grids.back().before = std::move(paragraphs);
            paragraphs.clear();
        } else if (paragraph.is()) {
            const Text line = fromOffice(paragraph->getString());
            if (!text::trim(line).empty()) paragraphs.push_back(line);
        }
    }
    if (!grids.empty()) grids.back().after = std::move(paragraphs);
    return grids;
}

} // namespace tambonplan::office
