#include "office/Change.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "office/Formulas.hpp"
#include "office/Lists.hpp"
#include "plan/Merge.hpp"

namespace tambonplan::office {

namespace {

using plan::Formula;
using plan::Schema;
using plan::Table;
using plan::Value;

constexpr double foreignColumnMillimetres = 30;

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
        const bool same = next < after.rows.size() && keyOf(schema, before, row) == keyOf(schema, after, next);
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
    for (std::size_t row = next; row < after.rows.size(); ++row)
        if (deletedKeys.count(keyOf(schema, after, row)) > 0) return byPosition(before, after);
    return result;
}

/// `value`: what the cell shows; `content`: what stands in it; `rowsMove`: Calc will move what our formulas point at.
bool isUnchanged(const Value& content, const Value& value, const Value& wanted, bool rowsMove) {
    if (const auto* formula = std::get_if<Formula>(&wanted)) {
        const auto* present = std::get_if<Formula>(&content);
        return !rowsMove && present != nullptr && sameFormula(present->text, formula->text);
    }
    return value == wanted; // an officer's formula that gives the wanted value stays
}

/// Cells of kept rows that differ, as runs down each column.
void compareRows(const Matrix& contents, const Matrix& values, TableChange& change, std::size_t keptRows, bool rowsMove) {
    const std::size_t width = change.contents.front().size();
    for (std::size_t column = 0; column < width; ++column) {
        CellBlock* open = nullptr;
        for (std::size_t row = 0; row < keptRows; ++row) {
            const Value present = column < contents[row].size() ? contents[row][column] : Value{};
            const Value shown = column < values[row].size() ? values[row][column] : Value{};
            const Value& wanted = change.contents[row][column];
            if (isUnchanged(present, shown, wanted, rowsMove)) {
                open = nullptr;
                continue;
            }
            if (open == nullptr) {
                CellBlock block;
                block.column = change.range.StartColumn + static_cast<sal_Int32>(column);
                block.row = change.range.StartRow + static_cast<sal_Int32>(row);
                change.blocks.push_back(std::move(block));
                open = &change.blocks.back();
            }
            open->before.push_back({present});
            open->after.push_back({wanted});
        }
    }
}

void appendRows(TableChange& change, std::size_t from) {
    if (from >= change.contents.size()) return;
    CellBlock block;
    block.column = change.range.StartColumn;
    block.row = change.range.StartRow + static_cast<sal_Int32>(from);
    block.after.assign(change.contents.begin() + static_cast<std::ptrdiff_t>(from), change.contents.end());
    block.before.assign(block.after.size(), std::vector<Value>(change.contents.front().size()));
    change.appendedRows = static_cast<sal_Int32>(block.after.size());
    change.blocks.push_back(std::move(block));
}

std::optional<RowSpan> foldedRows(const Schema& schema, const Table& table, sal_Int32 headerRow) {
    if (schema.foldedHeader.empty()) return std::nullopt;
    std::size_t first = table.rows.size();
    while (first > 0 && table.text(first - 1, schema.foldedHeader) == schema.foldedText)
        --first;
    if (first == table.rows.size()) return std::nullopt;
    return RowSpan{headerRow + 1 + static_cast<sal_Int32>(first), headerRow + static_cast<sal_Int32>(table.rows.size())};
}

Matrix withHeader(const Table& table) {
    Matrix matrix;
    matrix.emplace_back(table.header.begin(), table.header.end());
    matrix.insert(matrix.end(), table.rows.begin(), table.rows.end());
    return matrix;
}

void compare(const SheetTable& present, const Schema& schema, const Table& merged, TableChange& change, bool rowsMove) {
    change.deletedRows.clear();
    change.blocks.clear();
    change.appendedRows = 0;
    const Alignment alignment = align(schema, present.values, merged);
    Matrix contents = present.contents;
    Matrix values = withHeader(present.values);
    for (std::size_t i = alignment.deleted.size(); i-- > 0;) { // last first, so that the others keep their places
        const auto row = static_cast<std::ptrdiff_t>(alignment.deleted[i]);
        change.deletedRows.push_back(present.range.StartRow + 1 + static_cast<sal_Int32>(row));
        contents.erase(contents.begin() + 1 + row);
        values.erase(values.begin() + 1 + row);
    }
    const std::size_t kept = 1 + alignment.kept; // with the header row
    compareRows(contents, values, change, kept, rowsMove);
    appendRows(change, kept);
}

} // namespace

std::vector<TableChange> findChanges(const std::map<Text, SheetTable>& existing, const plan::Workbook& wanted,
                                     const std::vector<Text>& takenSheets) {
    std::set<Text> taken(takenSheets.begin(), takenSheets.end());
    std::vector<TableChange> changes;
    std::vector<std::pair<Schema, Table>> merged;
    FormulaPlaces places;
    for (const Schema& schema : schemasOf(wanted)) {
        const auto table = wanted.find(schema.range);
        if (table == wanted.end()) continue;
        const auto present = existing.find(schema.range);
        TableChange change;
        change.name = schema.range;
        change.isNew = present == existing.end();
        merged.emplace_back(schema, plan::merge(schema, change.isNew ? Table{} : present->second.values, table->second));
        const Table& result = merged.back().second;
        change.sheet = change.isNew ? freeName(schema.sheet, taken) : present->second.sheet;
        if (!change.isNew) change.range = present->second.range;
        change.range.EndColumn = change.range.StartColumn + static_cast<sal_Int32>(result.header.size()) - 1;
        change.range.EndRow = change.range.StartRow + static_cast<sal_Int32>(result.rows.size());
        change.hidden = schema.hidden;
        change.keyColumns = keyColumns(schema, result);
        if (!change.isNew) change.newColumns = static_cast<sal_Int32>(result.header.size() - present->second.values.header.size());
        change.look.columns = columnsOf(schema, result);
        change.look.printed = schema.printed;
        change.folded = foldedRows(schema, result, change.range.StartRow);
        if (!change.isNew) change.foldedBefore = foldedRows(schema, present->second.values, change.range.StartRow);
        places.add(schema.range, change.sheet, change.range, result.header);
        changes.push_back(std::move(change));
    }
    const ChoiceLists lists = choiceAddresses(merged, places);
    bool rowsMove = false;
    for (std::size_t i = 0; i < changes.size(); ++i) {
        TableChange& change = changes[i];
        change.look.lists = listsOf(merged[i].first, lists);
        change.contents = withHeader(merged[i].second);
        places.resolve(change.name, change.contents);
        if (change.isNew) continue;
        compare(existing.at(change.name), merged[i].first, merged[i].second, change, false);
        rowsMove = rowsMove || !change.deletedRows.empty() || change.appendedRows > 0;
    }
    for (std::size_t i = 0; rowsMove && i < changes.size(); ++i)
        if (!changes[i].isNew) compare(existing.at(changes[i].name), merged[i].first, merged[i].second, changes[i], true);
    return changes;
}

} // namespace tambonplan::office
