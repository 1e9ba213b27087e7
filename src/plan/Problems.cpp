#include "plan/Problems.hpp"

#include <algorithm>
#include <set>

#include "plan/Headers.hpp"
#include "plan/Memory.hpp"

namespace tambonplan::plan {

namespace {

using intake::Problem;

/// Kinds of problems of the workbook itself begin so; all others come from intake.
constexpr TextView ownKind = u"register";

bool isOwn(const Table& table, std::size_t row) {
    return table.text(row, head::problemKind).starts_with(ownKind);
}

std::string levelKey(Problem::Level level) {
    switch (level) {
    case Problem::Level::Error: return "level.error";
    case Problem::Level::Warning: return "level.warning";
    case Problem::Level::Notice: return "level.notice";
    }
    return {};
}

Value rowNumber(int row) {
    return row > 0 ? Value(double(row)) : Value();
}

Text keyOf(const Text& file, const Text& sheet, const Text& cell, const Text& row, const Text& kind, const Text& text) {
    return file + u"\x1f" + sheet + u"\x1f" + cell + u"\x1f" + row + u"\x1f" + kind + u"\x1f" + text;
}

Text keyOf(const Finding& f) {
    return keyOf(f.place.file, f.place.sheet, f.cell, toText(rowNumber(f.place.row)), f.kind, f.text);
}

Text keyOf(const Table& table, std::size_t row) {
    const auto text = [&](TextView header) { return table.text(row, header); };
    return keyOf(text(head::file), text(head::sheet), text(head::cell), text(head::row), text(head::problemKind), text(head::text));
}

void write(Table& table, std::size_t row, const Finding& finding, const text::Messages& messages) {
    const std::string key = "problem." + text::toUtf8(finding.kind);
    table.set(row, head::level, textValue(messages(levelKey(finding.level))));
    table.set(row, head::file, textValue(finding.place.file));
    table.set(row, head::sheet, textValue(finding.place.sheet));
    table.set(row, head::cell, textValue(finding.cell));
    table.set(row, head::text, textValue(finding.text));
    table.set(row, head::problem, textValue(say(messages, key, finding.arguments)));
    table.set(row, head::advice, textValue(say(messages, key + ".advice", finding.arguments)));
    table.set(row, head::row, rowNumber(finding.place.row));
    table.set(row, head::problemKind, textValue(finding.kind));
    table.set(row, head::awaits, textValue(finding.awaits));
}

/// Writes findings into the rows that hold them already, or into new ones. Returns the rows used.
std::set<std::size_t> writeAll(Context& context, Table& table, const std::vector<Finding>& findings) {
    std::map<Text, std::vector<std::size_t>> standing; // last first
    for (std::size_t row = table.rows.size(); row-- > 0;)
        standing[keyOf(table, row)].push_back(row);
    std::set<std::size_t> used;
    for (const Finding& finding : findings) {
        auto& rows = standing[keyOf(finding)];
        const bool known = !rows.empty();
        const std::size_t row = known ? rows.back() : table.add();
        if (known) rows.pop_back();
        write(table, row, finding, context.resources.thai);
        used.insert(row);
    }
    return used;
}

/// Whether the register cells that a source problem waits for are filled now. Nothing where the rows are gone.
std::optional<bool> isFilled(const Table& projects, const Table& problems, std::size_t row) {
    const Text header = problems.text(row, head::awaits);
    const Text at = problems.text(row, head::row);
    std::optional<bool> filled;
    for (std::size_t i = 0; i < projects.rows.size(); ++i) {
        if (projects.text(i, head::file) != problems.text(row, head::file) ||
            projects.text(i, head::sheet) != problems.text(row, head::sheet))
            continue;
        // A problem of a whole sheet waits for every row of it.
        if (header != head::village && projects.text(i, head::row) != at) continue;
        filled = filled.value_or(true) && !isEmpty(projects.at(i, header));
    }
    return filled;
}

} // namespace

Text say(const text::Messages& messages, const std::string& key, const std::vector<Text>& arguments) {
    const auto at = [&](std::size_t i) { return i < arguments.size() ? TextView(arguments[i]) : TextView(); };
    return messages(key, {at(0), at(1), at(2), at(3), at(4), at(5), at(6), at(7)});
}

Text kindName(Problem::Kind kind) {
    return text::fromUtf8(intake::problemName(kind));
}

Finding sourceFinding(const Problem& problem, const std::vector<intake::ProjectRow>& rows) {
    Finding finding{problem.level, kindName(problem.kind), problem.place, problem.cell, problem.text, problem.arguments, {}};
    const auto row = std::find_if(rows.begin(), rows.end(), [&](const auto& r) { return r.place.row == problem.place.row; });
    switch (problem.kind) {
    case Problem::Kind::BudgetUnreadable:
    case Problem::Kind::BudgetRange:
    case Problem::Kind::NumberTypo:
    case Problem::Kind::FormulaError:
    case Problem::Kind::SumMismatch:
    case Problem::Kind::BudgetApproximate:
    case Problem::Kind::BudgetRate:
    case Problem::Kind::WordsDiffer:
    case Problem::Kind::NegativeMoney:
        if (row != rows.end() && !row->budget) finding.awaits = head::budget;
        break;
    case Problem::Kind::TwoTicks:
    case Problem::Kind::NoTick:
        if (row != rows.end() && row->group == intake::Group::Unstated) finding.awaits = head::group;
        break;
    case Problem::Kind::UnknownVillage: finding.awaits = head::village; break;
    default: break;
    }
    return finding;
}

void updateSourceProblems(Context& context, const std::vector<Text>& files, const std::vector<Finding>& findings) {
    Table& table = context.book[Text(range::problems)];
    const auto used = writeAll(context, table, findings);
    for (std::size_t row = table.rows.size(); row-- > 0;) {
        const bool ofFiles = std::find(files.begin(), files.end(), table.text(row, head::file)) != files.end();
        if (ofFiles && !isOwn(table, row) && !used.contains(row)) table.rows.erase(table.rows.begin() + static_cast<std::ptrdiff_t>(row));
    }
}

void updateRegisterProblems(Context& context, const std::vector<Finding>& findings) {
    Table& table = context.book[Text(range::problems)];
    const Table& projects = tableOf(context.book, range::projects);
    const auto used = writeAll(context, table, findings);
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        std::optional<bool> solved;
        if (isOwn(table, row))
            solved = !used.contains(row);
        else if (!table.text(row, head::awaits).empty())
            solved = isFilled(projects, table, row);
        if (solved) propose(table, row, head::solved, *solved ? textValue(word::solved) : Value());
    }
}

long openProblems(const Workbook& book, const std::vector<Text>* files) {
    const Table& table = tableOf(book, range::problems);
    long open = 0;
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        if (files != nullptr && std::find(files->begin(), files->end(), table.text(row, head::file)) == files->end()) continue;
        if (text::trim(table.text(row, head::solved)).empty()) ++open;
    }
    return open;
}

} // namespace tambonplan::plan
