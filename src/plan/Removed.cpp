#include "plan/Removed.hpp"

#include <algorithm>

#include "plan/Changes.hpp"
#include "plan/Codes.hpp"
#include "plan/Headers.hpp"
#include "plan/Memory.hpp"
#include "plan/Merge.hpp"
#include "plan/Problems.hpp"
#include "plan/ReviewMemory.hpp"

namespace tambonplan::plan {

namespace {

/// Header in TP_Removed of a register column.
Text archivedHeader(const Text& header) {
    return header == memoryHeader ? Text(head::rowMemory) : header;
}

/// "ซ-003 รวม; ช-001 พักไว้": what the officer, or a rule for him, decided on a row.
Text decisionsOn(const Workbook& book, const Text& code) {
    const Table& review = tableOf(book, range::review);
    Text all;
    for (std::size_t row = 0; row < review.rows.size(); ++row) {
        if (code.empty() || review.text(row, head::code) != code) continue;
        const Text note = review.text(row, head::note);
        all += (all.empty() ? Text() : Text(u"; ")) + review.text(row, head::proposal) + u" " + review.text(row, head::decision);
        if (!note.empty()) all += u" (" + note + u")";
    }
    return all;
}

struct Lines {
    std::set<std::pair<Text, Text>> out, in; ///< file and sheet
};

Lines linesOf(const Workbook& book) {
    const Table& sources = tableOf(book, range::sources);
    Lines lines;
    for (std::size_t row = 0; row < sources.rows.size(); ++row) {
        const bool out = text::trim(sources.text(row, head::use)) == word::unused;
        (out ? lines.out : lines.in).insert({sources.text(row, head::file), sources.text(row, head::sheet)});
    }
    return lines;
}

std::pair<Text, Text> sourceOf(const Table& table, std::size_t row) {
    return {table.text(row, head::file), table.text(row, head::sheet)};
}

/// Tells each source once, with the number of its rows.
void tell(const std::map<std::pair<Text, Text>, long>& rows, TextView kind, const text::Messages& messages, ChangeList& changes) {
    for (const auto& [source, count] : rows) {
        const Text text = say(messages, "changes.rows", {text::number(count)});
        const bool out = kind == word::takenOut;
        changes.source(kind, source.first, source.second, out ? text : Text(), out ? Text() : text);
    }
}

/// Problems of a source that is out bother nobody; they open again with it.
void settleProblems(Workbook& book, const Lines& lines, const std::map<std::pair<Text, Text>, long>& returned) {
    Table& problems = book[Text(range::problems)];
    for (std::size_t row = 0; row < problems.rows.size(); ++row) {
        const auto source = sourceOf(problems, row);
        if (lines.out.contains(source)) propose(problems, row, head::solved, textValue(word::solved));
        if (returned.contains(source)) propose(problems, row, head::solved, {});
    }
}

} // namespace

void removeRows(Context& context, const std::vector<std::size_t>& rows, const Text& reason) {
    if (rows.empty()) return;
    Table& projects = context.book[Text(range::projects)];
    Table& removed = context.book[Text(range::removed)];
    for (const std::size_t row : rows) {
        const std::size_t at = removed.add();
        removed.set(at, head::time, context.now);
        removed.set(at, head::reason, textValue(reason));
        removed.set(at, head::decision, textValue(decisionsOn(context.book, projects.text(row, head::code))));
        const Text decided = decisionsToKeep(context.book, projects.text(row, head::code));
        if (!decided.empty()) projects.set(row, head::reviewMemory, textValue(decided));
        for (const Text& header : projects.header)
            removed.set(at, archivedHeader(header), projects.at(row, header));
        projects.rows[row].clear();
    }
    std::erase_if(projects.rows, [](const auto& row) { return row.empty(); });
}

std::size_t restoreRow(Workbook& book, std::size_t at) {
    Table& projects = book[Text(range::projects)];
    const Table& removed = tableOf(book, range::removed);
    const std::size_t row = projects.add();
    const std::vector<Text> headers = projects.header;
    for (const Text& header : headers)
        projects.set(row, header, removed.at(at, archivedHeader(header)));
    return row;
}

void dropArchived(Workbook& book, const std::set<std::size_t>& rows) {
    Table& removed = book[Text(range::removed)];
    const std::vector<std::size_t> ascending(rows.begin(), rows.end());
    for (std::size_t i = ascending.size(); i-- > 0;) // last first, so that the others keep their places
        removed.rows.erase(removed.rows.begin() + static_cast<std::ptrdiff_t>(ascending[i]));
}

void applyUse(Context& context) {
    const Lines lines = linesOf(context.book);
    const text::Messages& messages = context.resources.thai;
    const Text reason = messages("removed.source");
    ChangeList changes;

    const Table& projects = tableOf(context.book, range::projects);
    std::vector<std::size_t> out;
    std::map<std::pair<Text, Text>, long> left;
    for (std::size_t row = 0; !lines.out.empty() && row < projects.rows.size(); ++row)
        if (lines.out.contains(sourceOf(projects, row))) {
            out.push_back(row);
            ++left[sourceOf(projects, row)];
        }
    const Table& removed = tableOf(context.book, range::removed);
    std::set<std::size_t> in;
    std::map<std::pair<Text, Text>, long> returned;
    for (std::size_t row = 0; row < removed.rows.size(); ++row)
        if (removed.text(row, head::reason) == reason && lines.in.contains(sourceOf(removed, row))) {
            in.insert(row);
            ++returned[sourceOf(removed, row)];
        }
    for (const std::size_t row : in)
        restoreRow(context.book, row);
    dropArchived(context.book, in);
    removeRows(context, out, reason);
    settleProblems(context.book, lines, returned);
    tell(left, word::takenOut, messages, changes);
    tell(returned, word::back, messages, changes);
    changes.write(context);
}

bool isTakenOut(const Workbook& book, const Text& file, const Text& sheet) {
    const Table& sources = tableOf(book, range::sources);
    bool any = false;
    for (std::size_t row = 0; row < sources.rows.size(); ++row) {
        if (sources.text(row, head::file) != file || (!sheet.empty() && sources.text(row, head::sheet) != sheet)) continue;
        any = true;
        if (text::trim(sources.text(row, head::use)) != word::unused) return false;
    }
    return any;
}

} // namespace tambonplan::plan
