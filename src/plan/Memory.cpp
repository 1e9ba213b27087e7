#include "plan/Memory.hpp"

#include <algorithm>

#include "plan/Merge.hpp"

namespace tambonplan::plan {

namespace {

constexpr char16_t escape = u'\\';

/// Text in which `|`, `=` and the escape itself are marked, so that any text of an officer can be remembered.
Text escaped(TextView text) {
    Text result;
    for (const char16_t c : text) {
        if (c == u'|' || c == u'=' || c == escape) result.push_back(escape);
        result.push_back(c);
    }
    return result;
}

} // namespace

Memory parseMemory(TextView cell) {
    Memory memory;
    Text header;
    Text part;
    const auto close = [&] {
        if (!header.empty()) memory[header] = part;
        header.clear();
        part.clear();
    };
    for (std::size_t i = 0; i < cell.size(); ++i) {
        if (cell[i] == escape && i + 1 < cell.size())
            part.push_back(cell[++i]);
        else if (cell[i] == u'=' && header.empty())
            header.swap(part);
        else if (cell[i] == u'|')
            close();
        else
            part.push_back(cell[i]);
    }
    close();
    return memory;
}

Text formatMemory(const Memory& memory) {
    Text cell;
    for (const auto& [header, text] : memory) {
        if (text.empty()) continue;
        if (!cell.empty()) cell.push_back(u'|');
        cell += escaped(header) + u"=" + escaped(text);
    }
    return cell;
}

Text remembered(const Table& table, std::size_t row, TextView header) {
    const Memory memory = parseMemory(table.text(row, memoryHeader));
    const auto found = memory.find(Text(header));
    return found == memory.end() ? Text() : found->second;
}

bool changedByOfficer(const Table& table, std::size_t row, TextView header) {
    return changedByOfficer(table, row, {header});
}

bool changedByOfficer(const Table& table, std::size_t row, std::initializer_list<TextView> headers) {
    const Memory memory = parseMemory(table.text(row, memoryHeader));
    return std::any_of(headers.begin(), headers.end(), [&](TextView header) {
        const Text cell = table.text(row, header);
        const auto ours = memory.find(Text(header));
        return !cell.empty() && (ours == memory.end() || cell != ours->second);
    });
}

void propose(Table& table, std::size_t row, TextView header, const Value& value) {
    proposeAll(table, row, {{header, value}});
}

bool proposeAll(Table& table, std::size_t row, const std::vector<std::pair<TextView, Value>>& cells) {
    const Text before = table.text(row, memoryHeader);
    Memory memory = parseMemory(before);
    bool changed = false;
    for (const auto& [header, value] : cells) {
        Text& ours = memory[Text(header)];
        if (const Text cell = table.text(row, header); !cell.empty() && cell != ours) {
            changed = true;
            continue;
        }
        ours = toText(value);
        if (!same(table.at(row, header), value)) table.set(row, header, value);
    }
    if (Text after = formatMemory(memory); after != before) table.set(row, memoryHeader, textValue(after));
    return changed;
}

void decide(Table& table, std::size_t row, TextView header, const Value& value) {
    if (same(table.at(row, header), value)) return;
    Memory memory = parseMemory(table.text(row, memoryHeader));
    if (isEmpty(value)) // what was there tells an emptied cell from one that nobody touched
        memory[Text(header)] = table.text(row, header);
    else
        memory.erase(Text(header));
    table.set(row, header, value);
    table.set(row, memoryHeader, textValue(formatMemory(memory)));
}

} // namespace tambonplan::plan
