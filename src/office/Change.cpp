#include "office/Change.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "office/Formulas.hpp"
#include "office/Lists.hpp"
#include "plan/Merge.hpp"
#include "plan/Setup.hpp"
#include "text/Fold.hpp"

namespace tambonplan::office {

namespace {

using plan::Formula;
using plan::Schema;
using plan::Table;
using plan::Value;

constexpr double foreignColumnMillimetres = 30;
constexpr TextView paperSetting = u"ขนาดกระดาษ";

Text freeName(TextView wished, std::set<Text>& taken) {
    Text name(wished);
    for (int i = 2; !taken.insert(name).second; ++i)
        name = Text(wished) + u" (" + text::number(i) + u")";
    return name;
}

std::vector<plan::Column> columnsOf(const Schema& schema, const Table& table) {
    std::vector<plan::Column> columns;
    for (const Text& header : table.header) {
        const auto known = std::find_if(schema.columns.begin(), schema.columns.end(), [&](const auto& c) { return c.header == header; });
        plan::Column column = known != schema.columns.end() ? *known : plan::Column{};
        column.header = header;
        if (known == schema.columns.end()) column.millimetres = foreignColumnMillimetres;
        if (header == plan::memoryHeader) column.hidden = true;
        columns.push_back(std::move(column));
    }
    return columns;
}

/// Columns from the left up to the last of the key, where these are few and short enough to stay in view.
sal_Int32 keyColumns(const Schema& schema, const Table& table) {
    constexpr double most = 60; // mm
    std::size_t columns = 0;
    for (const Text& header : schema.key)
        columns = std::max(columns, table.column(header) == Text::npos ? 0 : table.column(header) + 1);
    double width = 0;
    const auto all = columnsOf(schema, table);
    for (std::size_t i = 0; i < columns; ++i)
        width += all[i].millimetres;
    return width <= most ? static_cast<sal_Int32>(columns) : 0;
}

/// Which row of `before` each row of `after` was: by key where the officer's order is kept, else by position.
struct Alignment {
    std::vector<std::size_t> deleted; ///< rows of `before`
    std::size_t kept = 0;             ///< the first `kept` rows of `after` are rows of `before`, in order
};

bool haveOneKey(const Schema& schema, const Table& before, std::size_t row, const Table& after, std::size_t other) {
    return std::all_of(schema.key.begin(), schema.key.end(), [&](const Text& header) {
        const Value &was = before.at(row, header), &now = after.at(other, header);
        return was == now || plan::toText(was) == plan::toText(now);
    });
}

Text keyOf(const Schema& schema, const Table& table, std::size_t row) {
    Text key;
    for (const Text& header : schema.key)
        key += plan::toText(table.at(row, header)) + u'\x1F';
    return key;
}

Alignment byPosition(const Table& before, const Table& after) {
    Alignment result;
    for (std::size_t row = after.rows.size(); row < before.rows.size(); ++row)
        result.deleted.push_back(row);
    result.kept = std::min(before.rows.size(), after.rows.size());
    return result;
}

Alignment align(const Schema& schema, const Table& before, const Table& after) {
    if (schema.ourOrder || schema.key.empty()) return byPosition(before, after);
    Alignment result;
    std::size_t next = 0;
    for (std::size_t row = 0; row < before.rows.size(); ++row) {
        const bool same = next < after.rows.size() && haveOneKey(schema, before, row, after, next);
        if (same) {
            ++next;
        } else {
            result.deleted.push_back(row);
        }
    }
    result.kept = next;
    // Rows that changed places would look like deleted and new ones: then writing by position is less disturbance.
    std::set<Text> deletedKeys;
    for (const std::size_t row : result.deleted)
        deletedKeys.insert(keyOf(schema, before, row));
    for (std::size_t row = next; !deletedKeys.empty() && row < after.rows.size(); ++row)
        if (deletedKeys.count(keyOf(schema, after, row)) > 0) return byPosition(before, after);
    return result;
}

/// Compares formulas in relative notation. Rows share them, so the last answer mostly serves again.
class FormulaComparison {
public:
    /// `moved`: how addresses in the sheets begin whose rows Calc will move, and what formulas point at there with them.
    explicit FormulaComparison(const std::vector<Text>& moved) : moved_(moved) {}

    bool isUnchanged(const Formula& present, const Formula& wanted) {
        if (&present.text() == present_ && &wanted.text() == wanted_) return same_;
        present_ = &present.text();
        wanted_ = &wanted.text();
        const bool points =
            std::any_of(moved_.begin(), moved_.end(), [&](const Text& sheet) { return wanted_->find(sheet) != Text::npos; });
        same_ = !points && plain(*present_) == plain(*wanted_);
        return same_;
    }

private:
    /// But for spaces and quotes round names of sheets, as the office rewrites them.
    static Text plain(TextView formula) {
        Text kept;
        for (const char16_t c : formula)
            if (c != u' ' && c != u'\'' && c != u'\n') kept.push_back(c);
        return kept;
    }

    const std::vector<Text>& moved_;
    const Text *present_ = nullptr, *wanted_ = nullptr;
    bool same_ = false;
};

/// The rows of a table that stay, as they stand: `values` is what the cells show, `contents` what is in them.
struct KeptRows {
    const SheetTable& table;
    const Table& values;
    std::vector<std::size_t> rows; ///< of `contents`; the first is the header

    const Value& content(std::size_t row, std::size_t column) const { return at(table.contents[rows[row]], column); }
    const Value& value(std::size_t row, std::size_t column) const {
        return rows[row] == 0 ? content(row, column) : at(values.rows[rows[row] - 1], column);
    }

private:
    static const Value& at(const std::vector<Value>& cells, std::size_t column) {
        static const Value none;
        return column < cells.size() ? cells[column] : none;
    }
};

/// Cells of kept rows that differ, as runs down each column. In the columns that are ours alone a run goes over a few cells that stay the
/// same: that is quicker than to begin anew behind them.
class RowComparison {
public:
    RowComparison(const KeptRows& kept, TableChange& change, const std::vector<Text>& moved, bool ownRowsMove)
        : kept_(kept), change_(change), formulas_(moved), ownRowsMove_(ownRowsMove) {}

    void column(std::size_t column, bool ours) {
        constexpr std::size_t fewCells = 24;
        std::size_t end = 0; // of the open block
        CellBlock* open = nullptr;
        for (std::size_t row = 0; row < kept_.rows.size(); ++row) {
            if (isUnchanged(row, column)) continue;
            if (open == nullptr || (row > end && !(ours && row - end <= fewCells && plainCells(end, row, column)))) {
                open = &change_.blocks->emplace_back();
                open->column = change_.range.StartColumn + static_cast<sal_Int32>(column);
                open->row = change_.range.StartRow + static_cast<sal_Int32>(row);
                end = row;
            }
            for (; end <= row; ++end) {
                open->before.push_back({kept_.content(end, column)});
                open->after.push_back({change_.contents[end][column]});
            }
        }
    }

private:
    bool isUnchanged(std::size_t row, std::size_t column) {
        const Value& wanted = change_.contents[row][column];
        if (const auto* formula = std::get_if<Formula>(&wanted)) {
            const auto* present = std::get_if<Formula>(&kept_.content(row, column));
            return !ownRowsMove_ && present != nullptr && formulas_.isUnchanged(*present, *formula);
        }
        return kept_.value(row, column) == wanted; // an officer's formula that gives the wanted value stays
    }

    /// No formula stands in these cells or is wanted there.
    bool plainCells(std::size_t from, std::size_t to, std::size_t column) const {
        for (std::size_t row = from; row < to; ++row)
            if (std::holds_alternative<Formula>(kept_.content(row, column)) ||
                std::holds_alternative<Formula>(change_.contents[row][column]))
                return false;
        return true;
    }

    const KeptRows& kept_;
    TableChange& change_;
    FormulaComparison formulas_;
    bool ownRowsMove_;
};

void appendRows(TableChange& change, std::size_t from) {
    if (from >= change.contents.size()) return;
    CellBlock block;
    block.column = change.range.StartColumn;
    block.row = change.range.StartRow + static_cast<sal_Int32>(from);
    block.after.assign(change.contents.begin() + static_cast<std::ptrdiff_t>(from), change.contents.end());
    block.before.assign(block.after.size(), std::vector<Value>(change.contents.front().size()));
    change.blocks->push_back(std::move(block));
}

std::optional<RowSpan> foldedRows(const Schema& schema, const Table& table, sal_Int32 headerRow) {
    if (schema.foldedHeader.empty()) return std::nullopt;
    std::size_t first = table.rows.size();
    while (first > 0 && table.text(first - 1, schema.foldedHeader) == schema.foldedText)
        --first;
    if (first == table.rows.size()) return std::nullopt;
    return RowSpan{headerRow + 1 + static_cast<sal_Int32>(first), headerRow + static_cast<sal_Int32>(table.rows.size())};
}

/// Headers of the columns behind the last one that goes to paper.
std::set<Text> screenOnly(const Schema& schema) {
    std::set<Text> headers;
    const auto last =
        std::find_if(schema.columns.begin(), schema.columns.end(), [&](const auto& column) { return column.header == schema.lastOnPaper; });
    for (auto column = last; column != schema.columns.end(); ++column)
        if (column != last) headers.insert(column->header);
    return headers;
}

Matrix withHeader(Table&& table) {
    Matrix matrix;
    matrix.reserve(table.rows.size() + 1);
    matrix.emplace_back(table.header.begin(), table.header.end());
    matrix.insert(matrix.end(), std::make_move_iterator(table.rows.begin()), std::make_move_iterator(table.rows.end()));
    return matrix;
}

/// Which rows go, come and stay.
void alignRows(const SheetTable& present, const Alignment& alignment, TableChange& change) {
    for (std::size_t i = alignment.deleted.size(); i-- > 0;) // last first, so that the others keep their places
        change.deletedRows.push_back(present.range.StartRow + 1 + static_cast<sal_Int32>(alignment.deleted[i]));
    change.appendedRows = static_cast<sal_Int32>(change.contents.size() - 1 - alignment.kept);
}

/// `moved`: see FormulaComparison.
void compareCells(const SheetTable& present, const Table& values, const Schema& schema, const Alignment& alignment,
                  const std::vector<Text>& moved, TableChange& change) {
    KeptRows kept{present, values, {0}};
    const std::set<std::size_t> deleted(alignment.deleted.begin(), alignment.deleted.end());
    for (std::size_t row = 0; kept.rows.size() <= alignment.kept; ++row)
        if (!deleted.contains(row)) kept.rows.push_back(row + 1);
    RowComparison comparison(kept, change, moved, !change.deletedRows.empty() || change.appendedRows > 0);
    const std::size_t width = change.contents.front().size();
    for (std::size_t column = 0; column < width; ++column) {
        const auto& header = change.look.columns[column].header;
        const bool known = std::any_of(schema.columns.begin(), schema.columns.end(),
                                       [&header](const auto& c) { return c.header == header && !c.officer; });
        comparison.column(column, schema.ourOrder && known);
    }
    appendRows(change, 1 + alignment.kept);
}

/// The command left the table as it stands: what is not compared costs nothing.
bool isUntouched(const Schema& schema, const Table& present, const Table& wanted) {
    return std::all_of(schema.columns.begin(), schema.columns.end(),
                       [&](const auto& column) { return present.column(column.header) != Text::npos; }) &&
           present == wanted;
}

} // namespace

std::vector<TableChange> findChanges(const std::map<Text, SheetTable>& existing, const plan::Workbook& values, const plan::Workbook& wanted,
                                     const std::vector<Text>& takenSheets) {
    std::set<Text> taken(takenSheets.begin(), takenSheets.end());
    std::vector<TableChange> changes;
    std::vector<std::pair<Schema, Table>> merged; // the table is empty where it is untouched
    std::vector<bool> untouched;
    const Table none;
    FormulaPlaces places;
    const bool largePaper = text::trim(plan::toText(plan::settingValue(wanted, paperSetting))) == u"A3";
    for (const Schema& schema : schemasOf(wanted)) {
        const auto table = wanted.find(schema.range);
        if (table == wanted.end()) continue;
        const auto present = existing.find(schema.range);
        TableChange change;
        change.name = schema.range;
        change.isNew = present == existing.end();
        const Table& standing = change.isNew ? none : values.at(schema.range);
        untouched.push_back(!change.isNew && schema.range != listsRange && isUntouched(schema, standing, table->second));
        if (untouched.back())
            merged.emplace_back(schema, Table{});
        else
            merged.emplace_back(schema, plan::merge(schema, standing, table->second));
        const Table& result = untouched.back() ? standing : merged.back().second;
        change.sheet = change.isNew ? freeName(schema.sheet, taken) : present->second.sheet;
        if (!change.isNew) change.range = present->second.range;
        change.range.EndColumn = change.range.StartColumn + static_cast<sal_Int32>(result.header.size()) - 1;
        change.range.EndRow = change.range.StartRow + static_cast<sal_Int32>(result.rows.size());
        change.hidden = schema.hidden;
        change.purpose = schema.purpose;
        change.keyColumns = keyColumns(schema, result);
        if (!change.isNew) change.newColumns = static_cast<sal_Int32>(result.header.size() - standing.header.size());
        change.look.columns = columnsOf(schema, result);
        change.look.printed = schema.printed;
        change.look.screenOnly = screenOnly(schema);
        change.look.largePaper = largePaper;
        if (!change.isNew && isOurPaper(present->second.pageStyle) &&
            paperFor(change.range, change.look).style != present->second.pageStyle)
            change.pageStyleBefore = present->second.pageStyle;
        change.folded = foldedRows(schema, result, change.range.StartRow);
        if (!change.isNew) change.foldedBefore = foldedRows(schema, standing, change.range.StartRow);
        places.add(schema.range, change.sheet, change.range, result.header);
        changes.push_back(std::move(change));
    }
    const ChoiceLists lists = choiceAddresses(merged, places);
    std::vector<Text> moved;
    std::vector<Alignment> alignments(changes.size());
    for (std::size_t i = 0; i < changes.size(); ++i) {
        TableChange& change = changes[i];
        change.look.lists = listsOf(merged[i].first, lists);
        if (untouched[i]) continue;
        if (!change.isNew) alignments[i] = align(merged[i].first, values.at(change.name), merged[i].second);
        change.contents = withHeader(std::move(merged[i].second));
        places.resolve(change.name, change.contents);
        if (change.isNew) continue;
        const SheetTable& present = existing.at(change.name);
        alignRows(present, alignments[i], change);
        if (!change.deletedRows.empty() || change.appendedRows > 0) moved.push_back(FormulaPlaces::sheetPrefix(change.sheet));
    }
    for (std::size_t i = 0; i < changes.size(); ++i)
        if (!changes[i].isNew && !untouched[i])
            compareCells(existing.at(changes[i].name), values.at(changes[i].name), merged[i].first, alignments[i], moved, changes[i]);
    return changes;
}

} // namespace tambonplan::office
