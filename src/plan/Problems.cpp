#include "plan/Problems.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "plan/Headers.hpp"
#include "plan/Links.hpp"
#include "plan/Memory.hpp"
#include "plan/RegisterIndex.hpp"

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

/// A problem as far as finding it again asks.
struct Identity {
    Text file, sheet, cell, row, kind, text, code;

    Text exact() const { return join({u"=", file, sheet, cell, row, kind, text}); }
    /// Of a register row, wherever it stands in the file now; else of a sheet.
    Text moved() const {
        if (code.empty()) return join({u"~", file, sheet, kind, text});
        return join({u"#", file, code, kind, text, columnOf(cell)});
    }

private:
    static Text join(std::initializer_list<TextView> parts) {
        Text key;
        for (const TextView part : parts)
            key += Text(part) + u"\x1f";
        return key;
    }
    static TextView columnOf(const Text& cell) { return TextView(cell).substr(0, cell.find_first_of(u"0123456789")); }
};

Identity identityOf(const Finding& f) {
    return {f.place.file, f.place.sheet, f.cell, toText(rowNumber(f.place.row)), f.kind, f.text, f.code};
}

Identity identityOf(const Table& table, std::size_t row) {
    const auto text = [&](TextView header) { return table.text(row, header); };
    return {text(head::file),        text(head::sheet), text(head::cell), text(head::row),
            text(head::problemKind), text(head::text),  text(head::code)};
}

void write(Table& table, std::size_t row, const Finding& finding, const Workbook& book, const text::Messages& messages) {
    const std::string key = "problem." + text::toUtf8(finding.kind);
    table.set(row, head::level, textValue(messages(levelKey(finding.level))));
    table.set(row, head::file, textValue(finding.place.file));
    table.set(row, head::sheet, textValue(finding.place.sheet));
    table.set(row, head::cell, textValue(finding.cell));
    table.set(row, head::text, textValue(finding.text));
    table.set(row, head::problem, textValue(say(messages, key, finding.arguments)));
    table.set(row, head::advice, textValue(say(messages, key + ".advice", finding.arguments)));
    table.set(row, head::row, rowNumber(finding.place.row));
    table.set(row, head::code, textValue(finding.code));
    table.set(row, head::link, linkTo(finding, book, messages));
    table.set(row, head::problemKind, textValue(finding.kind));
    table.set(row, head::awaits, textValue(finding.awaits));
}

/// Writes findings into the rows that hold them already, or into new ones. Returns the rows used.
std::set<std::size_t> writeAll(Context& context, Table& table, const std::vector<Finding>& findings) {
    std::map<Text, std::vector<std::size_t>> standing; // last first
    for (std::size_t row = table.rows.size(); row-- > 0;) {
        const Identity identity = identityOf(table, row);
        standing[identity.moved()].push_back(row);
        if (identity.code.empty()) standing[identity.exact()].push_back(row);
    }
    std::set<std::size_t> used;
    const auto take = [&](const Text& key) {
        auto& rows = standing[key];
        while (!rows.empty() && used.contains(rows.back()))
            rows.pop_back();
        if (rows.empty()) return Text::npos;
        used.insert(rows.back());
        return rows.back();
    };
    std::vector<std::size_t> places(findings.size(), Text::npos);
    // Those that did not move first, so that equal problems of one sheet keep their own lines.
    for (const bool exact : {true, false})
        for (std::size_t i = 0; i < findings.size(); ++i) {
            const Identity identity = identityOf(findings[i]);
            if (places[i] == Text::npos) places[i] = take(exact && identity.code.empty() ? identity.exact() : identity.moved());
            if (places[i] == Text::npos && !exact && !identity.code.empty()) places[i] = take(identity.exact()); // of an older version
        }
    for (std::size_t i = 0; i < findings.size(); ++i) {
        const std::size_t row = places[i] == Text::npos ? table.add() : places[i];
        write(table, row, findings[i], context.book, context.resources.thai);
        used.insert(row);
    }
    return used;
}

/// Tells of problems whether the register shows them to be solved.
class Solutions {
public:
    explicit Solutions(const Table& projects) : projects_(projects), index_(projects) {}

    /// Nothing where the register cannot tell about a source's problem, or the rows are gone.
    std::optional<bool> isSolved(const Table& problems, std::size_t row) const {
        const Text header = problems.text(row, head::awaits);
        const bool rank = problems.text(row, head::problemKind) == kindName(Problem::Kind::DuplicateRank);
        if (header.empty() && !rank) return std::nullopt;
        std::optional<bool> solved;
        for (const std::size_t i : rowsOf(problems, row))
            solved = solved.value_or(true) && (rank ? !sharesRank(i) : !isEmpty(projects_.at(i, header)));
        return solved;
    }

private:
    using Rank = std::array<Text, 3>; ///< file, village, the village's own rank

    /// Rows that a problem is about: that of its code, else that of its place, else (a problem of a whole sheet) all of it.
    const RegisterIndex::Rows& rowsOf(const Table& problems, std::size_t row) const {
        const Identity problem = identityOf(problems, row);
        if (problems.text(row, head::awaits) == head::village) return index_.ofSheet(problem.file, problem.sheet);
        return problem.code.empty() ? index_.ofPlace(problem.file, problem.sheet, problem.row) : index_.ofCode(problem.code);
    }

    Rank rankOf(std::size_t row) const {
        return {projects_.text(row, head::file), projects_.text(row, head::village), projects_.text(row, head::villageRank)};
    }

    /// True where another row of the same plan has the same rank.
    bool sharesRank(std::size_t row) const {
        if (ranks_.empty())
            for (std::size_t each = 0; each < projects_.rows.size(); ++each)
                ++ranks_[rankOf(each)];
        const Rank rank = rankOf(row);
        return !rank[2].empty() && ranks_.at(rank) > 1;
    }

    const Table& projects_;
    RegisterIndex index_;
    mutable std::map<Rank, int> ranks_; ///< counted when it is first asked
};

/// Codes of the register by place.
std::map<Text, Text> codesByPlace(const Table& projects) {
    std::map<Text, Text> codes;
    for (std::size_t row = 0; row < projects.rows.size(); ++row)
        codes[projects.text(row, head::file) + u"\x1f" + projects.text(row, head::sheet) + u"\x1f" + projects.text(row, head::row)] =
            projects.text(row, head::code);
    return codes;
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
    Finding finding{problem.level, kindName(problem.kind), problem.place, problem.cell, problem.text, problem.arguments, {}, {}};
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
    const auto codes = codesByPlace(tableOf(context.book, range::projects));
    std::vector<Finding> coded = findings;
    for (Finding& finding : coded) {
        const auto& place = finding.place;
        const auto found = codes.find(place.file + u"\x1f" + place.sheet + u"\x1f" + text::number(place.row));
        if (place.row > 0 && found != codes.end()) finding.code = found->second;
    }
    const auto used = writeAll(context, table, coded);
    for (std::size_t row = table.rows.size(); row-- > 0;) {
        const bool ofFiles = std::find(files.begin(), files.end(), table.text(row, head::file)) != files.end();
        if (ofFiles && !isOwn(table, row) && !used.contains(row)) table.rows.erase(table.rows.begin() + static_cast<std::ptrdiff_t>(row));
    }
}

void updateRegisterProblems(Context& context, const std::vector<Finding>& findings,
                            const std::function<std::optional<bool>(std::size_t)>& alsoSolved) {
    Table& table = context.book[Text(range::problems)];
    const Table& projects = tableOf(context.book, range::projects);
    const auto used = writeAll(context, table, findings);
    const Solutions solutions(projects);
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        std::optional<bool> solved = isOwn(table, row) ? !used.contains(row) : solutions.isSolved(table, row);
        if (!solved && alsoSolved) solved = alsoSolved(row);
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
