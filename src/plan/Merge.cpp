#include "plan/Merge.hpp"

#include <algorithm>

#include "plan/Memory.hpp"

namespace tambonplan::plan {

namespace {

const Column* find(const Schema& schema, TextView header) {
    const auto found = std::find_if(schema.columns.begin(), schema.columns.end(), [&](const Column& c) { return c.header == header; });
    return found == schema.columns.end() ? nullptr : &*found;
}

/// What identifies a row. Rows with equal keys are told apart by their place among them.
std::vector<Text> rowKeys(const Schema& schema, const Table& table) {
    std::vector<Text> keys;
    std::map<Text, int> seen;
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        Text key;
        for (const Text& header : schema.key)
            key += table.text(row, header) + u"\x1f";
        key += text::number(seen[key]++);
        keys.push_back(std::move(key));
    }
    return keys;
}

std::vector<Text> joinedHeader(const Schema& schema, const Table& before, const Table& wanted) {
    std::vector<Text> header = before.header;
    const auto add = [&](const Text& name) {
        if (std::find(header.begin(), header.end(), name) == header.end()) header.push_back(name);
    };
    for (const Column& column : schema.columns)
        if (column.header != memoryHeader) add(column.header);
    for (const Text& name : wanted.header)
        if (name != memoryHeader) add(name);
    if (find(schema, memoryHeader) != nullptr) add(Text(memoryHeader));
    return header;
}

/// One row of the result, cell by cell.
class RowMerger {
public:
    RowMerger(const Schema& schema, const Table& before, const Table& wanted)
        : schema_(schema), before_(before), wanted_(wanted), explicitMemory_(wanted.column(memoryHeader) != Text::npos) {}

    std::vector<Value> row(const std::vector<Text>& header, std::size_t old, std::size_t fresh) const {
        Memory memory;
        std::vector<Value> cells;
        cells.reserve(header.size());
        const Memory oldMemory = parseMemory(before_.text(old, memoryHeader));
        const Memory freshMemory = parseMemory(wanted_.text(fresh, memoryHeader));
        for (const Text& name : header)
            cells.push_back(cell(name, old, fresh, oldMemory, freshMemory, memory));

        const auto at = std::find(header.begin(), header.end(), memoryHeader);
        if (at != header.end() && find(schema_, memoryHeader) != nullptr) {
            const Value text = textValue(formatMemory(memory));
            const Value& was = before_.at(old, memoryHeader);
            cells[static_cast<std::size_t>(at - header.begin())] = same(was, text) ? was : text;
        }
        return cells;
    }

private:
    static Text lookUp(const Memory& memory, const Text& name) {
        const auto found = memory.find(name);
        return found == memory.end() ? Text() : found->second;
    }

    Value cell(const Text& name, std::size_t old, std::size_t fresh, const Memory& oldMemory, const Memory& freshMemory,
               Memory& memory) const {
        const Value& was = before_.at(old, name);
        const bool offered = wanted_.column(name) != Text::npos;
        const Column* column = find(schema_, name);
        if (name == memoryHeader) return was;
        if (column != nullptr && column->officer)
            return officerCell(name, was, fresh, lookUp(oldMemory, name), lookUp(freshMemory, name), memory);
        const bool theirs = column == nullptr && before_.column(name) != Text::npos && old < before_.rows.size();
        if (theirs || (!offered && column != nullptr)) return was;
        const Value& now = wanted_.at(fresh, name);
        return same(was, now) ? was : now;
    }

    /// A ✎ cell. A wanted value that differs from its own memory is an officer's decision that a command carried over or took for him.
    Value officerCell(const Text& name, const Value& was, std::size_t fresh, const Text& oldText, const Text& freshText,
                      Memory& memory) const {
        const bool offered = wanted_.column(name) != Text::npos;
        const Value& now = wanted_.at(fresh, name);
        const Text nowText = toText(now);
        const Text writes = explicitMemory_ ? freshText : nowText;
        const bool decided = explicitMemory_ && nowText != freshText;
        const bool ours = isEmpty(was) || toText(was) == oldText;
        // We never write formulas into ✎ cells, so one that stands there is the officer's.
        const bool officersFormula = std::holds_alternative<Formula>(was) && !std::holds_alternative<Formula>(now);
        if (!offered || officersFormula || !(decided || ours)) {
            memory[name] = oldText;
            return was;
        }
        memory[name] = writes;
        return same(was, now) ? was : now;
    }

    const Schema& schema_;
    const Table& before_;
    const Table& wanted_;
    bool explicitMemory_;
};

} // namespace

Table merge(const Schema& schema, const Table& before, const Table& wanted) {
    Table result;
    result.header = joinedHeader(schema, before, wanted);
    const auto oldKeys = rowKeys(schema, before);
    const auto freshKeys = rowKeys(schema, wanted);
    std::map<Text, std::size_t> oldRows;
    for (std::size_t row = 0; row < oldKeys.size(); ++row)
        oldRows[oldKeys[row]] = row;

    // Pairs (row of the sheet, wanted row) in the order of the result.
    std::vector<std::pair<std::size_t, std::size_t>> pairs;
    for (std::size_t row = 0; row < freshKeys.size(); ++row) {
        const auto found = oldRows.find(freshKeys[row]);
        pairs.emplace_back(found == oldRows.end() ? Text::npos : found->second, row);
    }
    if (!schema.ourOrder) std::stable_sort(pairs.begin(), pairs.end(), [](const auto& a, const auto& b) { return a.first < b.first; });

    const RowMerger merger(schema, before, wanted);
    result.rows.reserve(pairs.size());
    for (const auto& [old, fresh] : pairs)
        result.rows.push_back(merger.row(result.header, old, fresh));
    return result;
}

} // namespace tambonplan::plan
