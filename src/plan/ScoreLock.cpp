#include "plan/ScoreLock.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <set>

#include "plan/Codes.hpp"
#include "plan/Memory.hpp"
#include "plan/Problems.hpp"
#include "plan/RankingHeaders.hpp"
#include "plan/Setup.hpp"
#include "text/Fold.hpp"

namespace tambonplan::plan {

namespace {

constexpr std::array frozenColumns{head::criterion, head::weight, head::lowest, head::highest, head::direction};
constexpr char16_t separator = u'/';

void write(Table& settings, TextView name, const Value& value) {
    decide(settings, settingRow(settings, name), head::data, value);
}

/// Method and criteria as they stand, by "เกณฑ์/คอลัมน์".
Memory standing(const Workbook& book) {
    Memory state{{Text(setting::method), Text(text::trim(toText(settingValue(book, setting::method))))}};
    const Table& criteria = tableOf(book, range::criteria);
    for (std::size_t row = 0; row < criteria.rows.size(); ++row) {
        const Text name = criteria.text(row, head::criterion);
        for (const TextView column : frozenColumns)
            if (!name.empty()) state[name + separator + Text(column)] = criteria.text(row, column);
    }
    std::erase_if(state, [](const auto& cell) { return cell.second.empty(); });
    return state;
}

Value cellOf(const Text& text) {
    if (const auto number = toNumber(textValue(text))) return *number;
    return textValue(text);
}

/// Names of the frozen criteria; none where the lock was closed by a version that did not note them.
std::vector<Text> frozenNames(const Memory& frozen) {
    const Text ending = separator + Text(head::criterion);
    std::vector<Text> names;
    for (const auto& [cell, text] : frozen)
        if (cell.ends_with(ending)) names.push_back(text);
    return names;
}

/// The criteria are those that were frozen: one that was added since goes, one that was renamed or deleted has its own again.
long putNamesBack(Table& criteria, const std::vector<Text>& names) {
    if (names.empty()) return 0;
    std::vector<Text> missing;
    std::vector<std::size_t> free;
    for (std::size_t row = 0; row < criteria.rows.size(); ++row)
        if (std::ranges::find(names, criteria.text(row, head::criterion)) == names.end()) free.push_back(row);
    std::ranges::copy_if(names, std::back_inserter(missing), [&criteria](const Text& name) {
        for (std::size_t row = 0; row < criteria.rows.size(); ++row)
            if (criteria.text(row, head::criterion) == name) return false;
        return true;
    });
    long changed = 0;
    for (std::size_t i = 0; i < std::max(missing.size(), free.size()); ++i) {
        const std::size_t row = i < free.size() ? free[i] : criteria.add();
        const Text name = i < missing.size() ? missing[i] : Text();
        if (criteria.text(row, head::criterion) == name) continue;
        for (const TextView column : frozenColumns)
            decide(criteria, row, column, column == head::criterion ? textValue(name) : Value()); // the rest follows in putBack
        ++changed;
    }
    return changed;
}

/// Writes the frozen state over the sheets; how many cells were different.
long putBack(Context& context, const Memory& frozen) {
    long changed = 0;
    const auto restore = [&](Table& table, std::size_t row, TextView column, const Text& text) {
        if (table.text(row, column) == text) return;
        decide(table, row, column, cellOf(text));
        ++changed;
    };
    Table& settings = context.book[Text(range::settings)];
    Table& criteria = context.book[Text(range::criteria)];
    if (const auto method = frozen.find(Text(setting::method)); method != frozen.end())
        restore(settings, settingRow(settings, setting::method), head::data, method->second);
    changed += putNamesBack(criteria, frozenNames(frozen));
    for (std::size_t row = 0; row < criteria.rows.size(); ++row)
        for (const TextView column : frozenColumns) {
            if (column == head::criterion) continue;
            const Text name = criteria.text(row, head::criterion);
            const auto cell = frozen.find(name + separator + Text(column));
            if (!name.empty()) restore(criteria, row, column, cell == frozen.end() ? Text() : cell->second);
        }
    return changed;
}

/// What stands otherwise than it was closed: "ความรุนแรง/น้ำหนัก 20 → 40, …".
Text differences(const Memory& frozen, const Memory& now) {
    std::set<Text> cells;
    for (const Memory* state : {&frozen, &now})
        for (const auto& [cell, text] : *state)
            cells.insert(cell);
    const auto in = [](const Memory& state, const Text& cell) {
        const auto found = state.find(cell);
        return found == state.end() ? Text(u"–") : found->second;
    };
    std::vector<Text> parts;
    for (const Text& cell : cells)
        if (in(frozen, cell) != in(now, cell)) parts.push_back(cell + u" " + in(frozen, cell) + u" → " + in(now, cell));
    return joined(parts);
}

} // namespace

void setLock(Context& context, bool closed, TextView by) {
    Table& settings = context.book[Text(range::settings)];
    const bool standing = !text::trim(toText(settingValue(context.book, setting::lock))).empty();
    if (standing == closed) return;
    write(settings, setting::lock, closed ? textValue(word::yes) : Value());
    if (closed && !text::trim(by).empty()) write(settings, setting::lockBy, textValue(text::trim(by)));
}

void applyLock(Context& context, TextView method, Report& report) {
    const text::Messages& messages = context.resources.thai;
    Table& settings = context.book[Text(range::settings)];
    const bool closed = !text::trim(toText(settingValue(context.book, setting::lock))).empty();
    const Memory frozen = parseMemory(toText(settingValue(context.book, setting::lockState)));
    const Text who = toText(settingValue(context.book, setting::lockBy));
    if (!closed) {
        if (frozen.empty()) return;
        write(settings, setting::lockState, {});
        write(settings, setting::lockTime, {});
        report.sentences.push_back(say(messages, "log.scoringOpened", {who}));
        if (const Text changed = differences(frozen, standing(context.book)); !changed.empty())
            report.sentences.push_back(say(messages, "log.scoringDiffers", {changed}));
        return;
    }
    if (frozen.empty()) {
        write(settings, setting::lockState, textValue(formatMemory(standing(context.book))));
        write(settings, setting::lockTime, textValue(buddhistDate(context.now)));
        report.sentences.push_back(say(messages, "log.scoringClosed", {who}));
        return;
    }
    const auto kept = frozen.find(Text(setting::method));
    if (!method.empty() && kept != frozen.end() && text::fold(method) != text::fold(kept->second))
        throw Failure("error.scoringClosed",
                      {who, toText(settingValue(context.book, setting::lockTime)), messages("method." + text::toUtf8(kept->second))});
    if (const long changed = putBack(context, frozen); changed > 0)
        report.sentences.push_back(say(messages, "log.scoringKept", {text::number(changed)}));
}

} // namespace tambonplan::plan
