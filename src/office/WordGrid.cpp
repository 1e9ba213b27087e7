#include "office/WordGrid.hpp"

#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <map>
#include <utility>

#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/table/XTableRows.hpp>
#include <com/sun/star/text/TableColumnSeparator.hpp>
#include <com/sun/star/text/XText.hpp>
#include <com/sun/star/text/XTextDocument.hpp>
#include <com/sun/star/text/XTextTablesSupplier.hpp>

#include "office/WordFrames.hpp"
#include "office/WordText.hpp"

namespace tambonplan::office {

namespace {

using Separators = Sequence<css::text::TableColumnSeparator>;

/// First grid column of each box of a row, and the number of grid columns at the end.
std::vector<std::size_t> boxStarts(const Separators& separators, std::size_t boxes) {
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

/// Some rows only tell their own separators: these lie where separators of the fullest row lie. Empty where that does not fit.
std::vector<std::size_t> startsByPosition(const Separators& row, const Separators& fullest) {
    std::vector<std::size_t> starts{0};
    for (const auto& separator : row) {
        const auto away = [&separator](const auto& other) { return std::abs(other.Position - separator.Position); };
        const auto nearest =
            std::min_element(fullest.begin(), fullest.end(), [&](const auto& a, const auto& b) { return away(a) < away(b); });
        const auto column = static_cast<std::size_t>(nearest - fullest.begin()) + 1;
        const sal_Int32 before = nearest == fullest.begin() ? 0 : std::prev(nearest)->Position;
        if (column <= starts.back() || away(*nearest) * 3 > nearest->Position - before) return {};
        starts.push_back(column);
    }
    starts.push_back(static_cast<std::size_t>(fullest.getLength()) + 1);
    return starts;
}

using Boxes = std::map<sal_Int32, OUString>; // box → cell name

std::vector<Boxes> boxesByRow(const Reference<css::text::XTextTable>& table) {
    std::vector<Boxes> rows(static_cast<std::size_t>(table->getRows()->getCount()));
    const auto names = table->getCellNames();
    for (const OUString& name : names) {
        const intake::Address at = intake::wordAddress(fromOffice(name));
        if (!at.empty() && at.row <= rows.size()) rows[at.row - 1][at.column] = name;
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
    std::vector<Separators> separators;
    std::size_t width = 0, fullest = 0;
    for (std::size_t row = 0; row < rows.size(); ++row) {
        const std::size_t count = rows[row].empty() ? 0 : static_cast<std::size_t>(rows[row].rbegin()->first) + 1;
        const Reference<css::uno::XInterface> tableRow(table->getRows()->getByIndex(static_cast<sal_Int32>(row)), css::uno::UNO_QUERY);
        separators.push_back(property<Separators>(tableRow, "TableColumnSeparators"));
        starts.push_back(boxStarts(separators.back(), count));
        width = std::max(width, starts.back().back());
        if (separators[row].getLength() > separators[fullest].getLength()) fullest = row;
    }
    for (std::size_t row = 0; row < rows.size(); ++row) {
        const bool known = rows[row].size() <= static_cast<std::size_t>(separators[row].getLength()) + 1;
        if (rows[row].empty() || !known || starts[row].back() >= width || starts[fullest].back() != width) continue;
        if (auto found = startsByPosition(separators[row], separators[fullest]); !found.empty()) starts[row] = std::move(found);
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

Text stringOf(const Reference<css::uno::XInterface>& range) {
    return fromOffice(Reference<css::text::XTextRange>(range, css::uno::UNO_QUERY_THROW)->getString());
}

/// Reads the tables of a document in the order of its text: a table inside a cell stands after the one around it, one in a text frame
/// or a text box where that is anchored (Word lets text flow around tables, and the office puts such tables into frames).
class TableReader {
public:
    explicit TableReader(const Reference<css::uno::XInterface>& document) : frames_(document) {
        const Reference<css::text::XTextTablesSupplier> supplier(document, css::uno::UNO_QUERY_THROW);
        all_ = Reference<css::container::XIndexAccess>(supplier->getTextTables(), css::uno::UNO_QUERY_THROW)->getCount();
    }

    std::vector<WordTable> read(const Reference<css::text::XText>& body) {
        const auto blocks = blocksOf(body);
        sal_Int32 atTheTop = 0;
        for (const auto& block : blocks)
            atTheTop += Reference<css::text::XTextTable>(block, css::uno::UNO_QUERY).is() ? 1 : 0;
        hidden_ = all_ > atTheTop || frames_.anyInside();
        readFrames(frames_.ofFirstPage());
        readBlocks(blocks);
        readFrames(frames_.others());
        if (!tables_.empty()) tables_.back().grid.after = std::move(paragraphs_);
        return std::move(tables_);
    }

private:
    using Blocks = std::vector<Reference<css::uno::XInterface>>;

    /// Returns the text of the paragraphs.
    Text readBlocks(const Blocks& blocks) {
        Text lines;
        bool first = true;
        for (const auto& block : blocks) {
            const Reference<css::text::XTextTable> table(block, css::uno::UNO_QUERY);
            if (table.is()) {
                add(table);
                continue;
            }
            readFrames(frames_.at(block));
            const Text line = stringOf(block);
            if (!text::trim(line).empty()) paragraphs_.push_back(line);
            lines.append(first ? u"" : u"\n").append(line);
            first = false;
        }
        return lines;
    }

    void readFrames(const WordFrames::Texts& texts) {
        for (const auto& text : texts)
            readBlocks(blocksOf(text));
    }

    void add(const Reference<css::text::XTextTable>& table) {
        const std::size_t at = tables_.size();
        tables_.emplace_back();
        tables_[at].table = table;
        const Text name = nextName();
        const Text around = std::exchange(outer_, name);
        const int countAround = std::exchange(count_, 0);
        auto before = std::exchange(lines_, {});
        before.insert(before.end(), paragraphs_.begin(), paragraphs_.end());
        paragraphs_.clear();
        intake::Grid grid = readTable(table);
        lines_.clear();
        grid.sheet = name;
        grid.before = std::move(before);
        tables_[at].grid = std::move(grid);
        outer_ = around;
        count_ = countAround;
    }

    /// "ตาราง 2"; of a table inside its cells "ตาราง 2.1", since the reader counts the tables that stand in the text.
    Text nextName() {
        const Text number = text::number(++count_);
        return outer_.empty() ? u"ตาราง " + number : outer_ + u"." + number;
    }

    intake::Cell readBox(const Reference<css::text::XTextTable>& table, const OUString& name) {
        intake::Cell cell;
        const Reference<css::text::XText> text(table->getCellByName(name), css::uno::UNO_QUERY_THROW);
        cell.text = hidden_ ? textWithTables(text) : withListNumbers(text, stringOf(text));
        cell.address = intake::wordAddress(fromOffice(name));
        if (!text::trim(cell.text).empty()) cell.kind = intake::Cell::Kind::Text;
        return cell;
    }

    /// Text of a cell that may hold tables; these are read, and what stands above them counts as their heading. Boxes without a table, laid
    /// over a cell, say more of the same.
    Text textWithTables(const Reference<css::text::XText>& cell) {
        const auto blocks = blocksOf(cell);
        WordFrames::Texts boxes;
        for (const auto& block : blocks)
            std::ranges::copy(frames_.at(block), std::back_inserter(boxes));
        if (holdsTable(cell) || std::ranges::any_of(boxes, holdsTable)) return readBlocks(blocks);
        Text text = withListNumbers(cell, stringOf(cell));
        for (const auto& box : boxes)
            text.append(text.empty() ? u"" : u"\n").append(fromOffice(box->getString()));
        return text;
    }

    static bool holdsTable(const Reference<css::text::XText>& text) {
        return std::ranges::any_of(blocksOf(text),
                                   [](const auto& block) { return Reference<css::text::XTextTable>(block, css::uno::UNO_QUERY).is(); });
    }

    /// Numbers and bullets that Word makes by itself are no part of a text: put before its lines, where a cell has several or none.
    static Text withListNumbers(const Reference<css::text::XText>& cell, Text plain) {
        if (!plain.empty() && plain.find(u'\n') == Text::npos) return plain;
        Text lines;
        bool any = false;
        for (const auto& paragraph : blocksOf(cell)) {
            const Text label = fromOffice(property<OUString>(paragraph, "ListLabelString"));
            any = any || !label.empty();
            lines.append(lines.empty() ? u"" : u"\n").append(label).append(label.empty() ? u"" : u" ").append(stringOf(paragraph));
        }
        return any ? lines : plain;
    }

    intake::Grid readTable(const Reference<css::text::XTextTable>& table) {
        intake::Grid grid;
        const auto rows = boxesByRow(table);
        const auto startsOf = startsByRow(table, rows);
        std::size_t width = 0;
        for (std::size_t row = 0; row < rows.size(); ++row) {
            const std::size_t tables = tables_.size();
            grid.rows.push_back(readRow(table, rows[row], startsOf[row], row > 0 ? &grid.rows[row - 1] : nullptr));
            if (hidden_ && rows[row].size() == 1 && tables == tables_.size()) lines_.push_back(grid.rows.back().front().text);
            width = std::max(width, grid.rows.back().size());
        }
        for (auto& cells : grid.rows)
            cells.resize(width);
        return grid;
    }

    std::vector<intake::Cell> readRow(const Reference<css::text::XTextTable>& table, const Boxes& boxes,
                                      const std::vector<std::size_t>& starts, const std::vector<intake::Cell>* above) {
        std::vector<intake::Cell> cells(starts.back());
        for (std::size_t box = 0; box + 1 < starts.size(); ++box) {
            const auto named = boxes.find(static_cast<sal_Int32>(box));
            for (std::size_t column = starts[box]; column < starts[box + 1]; ++column) {
                if (named != boxes.end()) {
                    cells[column] = column == starts[box] ? readBox(table, named->second) : cells[starts[box]];
                    cells[column].covered = column != starts[box];
                } else if (above != nullptr && column < above->size()) { // below the first cell of a vertically merged area
                    cells[column] = (*above)[column];
                    cells[column].covered = true;
                }
            }
        }
        return cells;
    }

    WordFrames frames_;
    sal_Int32 all_ = 0;   ///< tables of the document, those of page headers too
    bool hidden_ = false; ///< some stand in cells or frames, or boxes lie over cells: only then is it worth the time to look there
    std::vector<WordTable> tables_;
    std::vector<Text> paragraphs_; ///< since the last table
    std::vector<Text> lines_;      ///< rows of one cell in the table around, since the last table in it: they head what stands below
    Text outer_;                   ///< name of the table around
    int count_ = 0;                ///< tables in it so far
};

} // namespace

std::vector<WordTable> wordTables(const Reference<css::uno::XInterface>& document) {
    const Reference<css::text::XTextDocument> text(document, css::uno::UNO_QUERY_THROW);
    return TableReader(document).read(text->getText());
}

std::vector<intake::Grid> readWordTables(const Reference<css::uno::XInterface>& document) {
    std::vector<intake::Grid> grids;
    for (WordTable& table : wordTables(document))
        grids.push_back(std::move(table.grid));
    return grids;
}

} // namespace tambonplan::office
