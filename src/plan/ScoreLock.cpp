#include "plan/ScoreLock.hpp"

#include <array>

#include "plan/Memory.hpp"
#include "plan/Problems.hpp"
#include "plan/RankingHeaders.hpp"
#include "plan/Setup.hpp"
#include "text/Fold.hpp"

namespace tambonplan::plan {

namespace {

constexpr std::array frozenColumns{head::weight, head::lowest, head::highest, head::direction};
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
    for (std::size_t row = 0; row < criteria.rows.size(); ++row)
        for (const TextView column : frozenColumns) {
            const Text name = criteria.text(row, head::criterion);
            const auto cell = frozen.find(name + separator + Text(column));
            if (!name.empty()) restore(criteria, row, column, cell == frozen.end() ? Text() : cell->second);
        }
    return changed;
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
