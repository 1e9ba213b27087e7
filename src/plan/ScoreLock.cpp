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

Value& settingCell(Table& settings, TextView name) {
    const std::size_t row = settingRow(settings, name);
    settings.ensureColumn(head::data);
    return settings.rows[row][settings.column(head::data)];
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
    const auto restore = [&](Value& cell, const Text& text) {
        if (toText(cell) == text) return;
        cell = cellOf(text);
        ++changed;
    };
    Table& settings = context.book[Text(range::settings)];
    Table& criteria = context.book[Text(range::criteria)];
    if (const auto method = frozen.find(Text(setting::method)); method != frozen.end())
        restore(settingCell(settings, setting::method), method->second);
    for (std::size_t row = 0; row < criteria.rows.size(); ++row)
        for (const TextView column : frozenColumns) {
            const Text name = criteria.text(row, head::criterion);
            const auto cell = frozen.find(name + separator + Text(column));
            criteria.ensureColumn(column);
            if (!name.empty()) restore(criteria.rows[row][criteria.column(column)], cell == frozen.end() ? Text() : cell->second);
        }
    return changed;
}

} // namespace

void setLock(Context& context, bool closed, TextView by) {
    Table& settings = context.book[Text(range::settings)];
    const bool standing = !text::trim(toText(settingValue(context.book, setting::lock))).empty();
    if (standing == closed) return;
    decide(settings, settingRow(settings, setting::lock), head::data, closed ? textValue(word::yes) : Value());
    if (closed && !text::trim(by).empty()) decide(settings, settingRow(settings, setting::lockBy), head::data, textValue(text::trim(by)));
}

void applyLock(Context& context, TextView method, Report& report) {
    const text::Messages& messages = context.resources.thai;
    Table& settings = context.book[Text(range::settings)];
    const bool closed = !text::trim(toText(settingValue(context.book, setting::lock))).empty();
    const Memory frozen = parseMemory(toText(settingValue(context.book, setting::lockState)));
    const Text who = toText(settingValue(context.book, setting::lockBy));
    if (!closed) {
        if (frozen.empty()) return;
        settingCell(settings, setting::lockState) = Value();
        settingCell(settings, setting::lockTime) = Value();
        report.sentences.push_back(say(messages, "log.scoringOpened", {who}));
        return;
    }
    if (frozen.empty()) {
        settingCell(settings, setting::lockState) = textValue(formatMemory(standing(context.book)));
        settingCell(settings, setting::lockTime) = textValue(buddhistDate(context.now));
        report.sentences.push_back(say(messages, "log.scoringClosed", {who}));
        return;
    }
    const auto kept = frozen.find(Text(setting::method));
    if (!method.empty() && kept != frozen.end() && text::fold(method) != text::fold(kept->second))
        throw Failure("error.scoringClosed", {who, toText(settingValue(context.book, setting::lockTime)), kept->second});
    if (const long changed = putBack(context, frozen); changed > 0)
        report.sentences.push_back(say(messages, "log.scoringKept", {text::number(changed)}));
}

} // namespace tambonplan::plan
