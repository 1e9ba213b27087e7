#include "plan/Merge.hpp"

#include <algorithm>
#include <unordered_map>

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
    keys.reserve(table.rows.size());
    std::unordered_map<Text, int> seen;
    seen.reserve(table.rows.size());
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        Text key;
        for (const Text& header : schema.key)
            key.append(table.text(row, header)).append(u"\x1f");
        const int before = seen[key]++;
        keys.push_back(std::move(key.append(text::number(before))));
    }
    return keys;
}

/// Rows from the top that have the same keys on both sides.
std::size_t rowsAlike(const Schema& schema, const Table& before, const Table& wanted) {
    const std::size_t most = std::min(before.rows.size(), wanted.rows.size());
    std::size_t row = 0;
    while (row < most && std::all_of(schema.key.begin(), schema.key.end(), [&](const Text& header) {
               const Value &was = before.at(row, header), &now = wanted.at(row, header);
               return was == now || toText(was) == toText(now);
           }))
        ++row;
    return row;
}

/// Per wanted row the row of the sheet with its key, or npos.
std::vector<std::pair<std::size_t, std::size_t>> pairRows(const Schema& schema, const Table& before, const Table& wanted) {
    std::vector<std::pair<std::size_t, std::size_t>> pairs;
    pairs.reserve(wanted.rows.size());
    // Where one side ends and all before it agree, whatever the other has more has no partner.
    if (const std::size_t alike = rowsAlike(schema, before, wanted); alike == std::min(before.rows.size(), wanted.rows.size())) {
        for (std::size_t row = 0; row < wanted.rows.size(); ++row)
            pairs.emplace_back(row < alike ? row : Text::npos, row);
        return pairs;
    }
    const auto oldKeys = rowKeys(schema, before);
    const auto freshKeys = rowKeys(schema, wanted);
    std::unordered_map<TextView, std::size_t> oldRows;
    oldRows.reserve(oldKeys.size());
    for (std::size_t row = 0; row < oldKeys.size(); ++row)
        oldRows[oldKeys[row]] = row;
    for (std::size_t row = 0; row < freshKeys.size(); ++row) {
        const auto found = oldRows.find(freshKeys[row]);
        pairs.emplace_back(found == oldRows.end() ? Text::npos : found->second, row);
    }
    return pairs;
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

/// A column of the result: what the schema says of it and where it stands on both sides (npos: nowhere).
struct MergedColumn {
    Text name;
    const Column* known;
    std::size_t before, wanted;

    bool isMemory() const { return name == memoryHeader; }
    bool isOfficers() const { return known != nullptr && known->officer && !isMemory(); }
    /// A column of ours that the command says nothing of.
    bool isKept() const { return isMemory() || (known != nullptr && wanted == Text::npos); }
    /// One that the officer added.
    bool isTheirs() const { return known == nullptr && before != Text::npos; }
};

/// One row of the result, cell by cell.
class RowMerger {
public:
    RowMerger(const Schema& schema, const std::vector<Text>& header, const Table& before, const Table& wanted)
        : before_(before), wanted_(wanted), explicitMemory_(wanted.column(memoryHeader) != Text::npos) {
        columns_.reserve(header.size());
        for (const Text& name : header)
            columns_.push_back({name, find(schema, name), before.column(name), wanted.column(name)});
        for (const MergedColumn& column : columns_)
            rules_.push_back(column.isOfficers() ? Rule::Officers
                             : column.isKept()   ? Rule::Kept
                             : column.isTheirs() ? Rule::Theirs
                                                 : Rule::Ours);
        const auto memory = std::find(header.begin(), header.end(), memoryHeader);
        if (memory != header.end() && find(schema, memoryHeader) != nullptr) memoryAt_ = static_cast<std::size_t>(memory - header.begin());
    }

    std::vector<Value> row(std::size_t old, std::size_t fresh) const {
        Memory memory;
        std::vector<Value> cells;
        cells.reserve(columns_.size());
        const Memory oldMemory = memoryAt_ == Text::npos ? Memory() : parseMemory(before_.text(old, memoryHeader));
        const Memory freshMemory = explicitMemory_ ? parseMemory(wanted_.text(fresh, memoryHeader)) : Memory();
        for (std::size_t i = 0; i < columns_.size(); ++i) {
            const MergedColumn& column = columns_[i];
            const Value& was = at(before_, old, column.before);
            const Value& now = at(wanted_, fresh, column.wanted);
            if (rules_[i] == Rule::Officers)
                cells.push_back(officerCell(column, was, now, lookUp(oldMemory, column.name), lookUp(freshMemory, column.name), memory));
            else
                cells.push_back(
                    rules_[i] == Rule::Kept || (rules_[i] == Rule::Theirs && old < before_.rows.size()) || same(was, now) ? was : now);
        }
        if (memoryAt_ != Text::npos) {
            const Value text = textValue(formatMemory(memory));
            const Value& was = before_.at(old, memoryHeader);
            cells[memoryAt_] = same(was, text) ? was : text;
        }
        return cells;
    }

private:
    static const Text& lookUp(const Memory& memory, const Text& name) {
        static const Text none;
        if (memory.empty()) return none;
        const auto found = memory.find(name);
        return found == memory.end() ? none : found->second;
    }

    /// The text of a cell; `made` keeps it where there is none to point at.
    static const Text& shown(const Value& value, Text& made) {
        if (const auto* string = std::get_if<CellText>(&value)) return string->text();
        return made = toText(value);
    }

    /// An empty text is remembered by no word of it.
    static void remember(Memory& memory, const Text& name, const Text& text) {
        if (!text.empty()) memory[name] = text;
    }

    static const Value& at(const Table& table, std::size_t row, std::size_t column) {
        static const Value none;
        return row < table.rows.size() && column < table.rows[row].size() ? table.rows[row][column] : none;
    }

    /// A ✎ cell. A wanted value that differs from its own memory is an officer's decision that a command carried over or took for him.
    const Value& officerCell(const MergedColumn& column, const Value& was, const Value& now, const Text& oldText, const Text& freshText,
                             Memory& memory) const {
        Text madeNow, madeWas;
        const Text& nowText = shown(now, madeNow);
        const bool decided = explicitMemory_ && nowText != freshText;
        const bool ours = isEmpty(was) || equal(shown(was, madeWas), oldText);
        // We never write formulas into ✎ cells, so one that stands there is the officer's.
        const bool officersFormula = std::holds_alternative<Formula>(was) && !std::holds_alternative<Formula>(now);
        if (column.wanted == Text::npos || officersFormula || !(decided || ours)) {
            remember(memory, column.name, oldText);
            return was;
        }
        remember(memory, column.name, explicitMemory_ ? freshText : nowText);
        return same(was, now) ? was : now;
    }

    const Table& before_;
    const Table& wanted_;
    bool explicitMemory_;
    enum class Rule { Ours, Officers, Kept, Theirs };

    std::vector<MergedColumn> columns_;
    std::vector<Rule> rules_; ///< of `columns_`
    std::size_t memoryAt_ = Text::npos;
};

} // namespace

Table merge(const Schema& schema, const Table& before, const Table& wanted) {
    Table result;
    result.header = joinedHeader(schema, before, wanted);
    // Pairs (row of the sheet, wanted row) in the order of the result.
    std::vector<std::pair<std::size_t, std::size_t>> pairs = pairRows(schema, before, wanted);
    if (!schema.ourOrder) std::stable_sort(pairs.begin(), pairs.end(), [](const auto& a, const auto& b) { return a.first < b.first; });

    const RowMerger merger(schema, result.header, before, wanted);
    result.rows.reserve(pairs.size());
    for (const auto& [old, fresh] : pairs)
        result.rows.push_back(merger.row(old, fresh));
    return result;
}

} // namespace tambonplan::plan
