#include "plan/Commands.hpp"

#include <algorithm>

#include "plan/Ballot.hpp"
#include "plan/Headers.hpp"
#include "plan/Memory.hpp"
#include "plan/PlanState.hpp"
#include "plan/Requests.hpp"
#include "plan/ScoreLock.hpp"
#include "plan/Setup.hpp"
#include "plan/Steps.hpp"

namespace tambonplan::plan {

Text Failure::message(const text::Messages& messages) const {
    const auto argument = [this](std::size_t i) { return i < arguments.size() ? TextView(arguments[i]) : TextView(); };
    return messages(what(), {argument(0), argument(1), argument(2), argument(3)});
}

namespace {

/// Adds results; a later step's word replaces an earlier one's of the same name.
void append(Results& all, const Results& more) {
    for (const auto& result : more) {
        const auto found = std::find_if(all.begin(), all.end(), [&](const auto& r) { return r.first == result.first; });
        if (found == all.end())
            all.push_back(result);
        else
            found->second = result.second;
    }
}

void writeIdentity(Context& context, const Identity& identity, Report& report) {
    Table& settings = context.book[Text(range::settings)];
    const auto write = [&](TextView name, const Value& value) {
        if (isEmpty(value)) return;
        decide(settings, settingRow(settings, name), head::data, value);
        report.values.push_back(Text(name) + u" " + toText(value));
    };
    write(setting::tambon, textValue(identity.tambon));
    write(setting::amphoe, textValue(identity.amphoe));
    write(setting::province, textValue(identity.province));
    if (identity.fiscalYear > 0) write(setting::fiscalYear, static_cast<double>(identity.fiscalYear));
}

} // namespace

void progress(const Context& context, const std::string& key, double done) {
    if (context.progress) context.progress(context.resources.thai(key), done);
}

Results newWorkbook(Context& context, const Identity& identity) {
    return logged(context, "NewWorkbook", [&](Report& report) {
        writeIdentity(context, identity, report);
        report.sentences.push_back(context.resources.thai("log.newWorkbook"));
        return Results{};
    });
}

Results combine(Context& context, const std::vector<intake::SourceDocument>& documents) {
    return logged(context, "Combine", [&](Report& report) { return combineStep(context, documents, report); });
}

Results check(Context& context) {
    return logged(context, "Check", [&](Report& report) { return checkStep(context, report); });
}

Results findDuplicates(Context& context) {
    return logged(context, "FindDuplicates", [&](Report& report) { return duplicatesStep(context, report); });
}

Results categorise(Context& context) {
    return logged(context, "Categorise", [&](Report& report) { return categoriseStep(context, report); });
}

Results score(Context& context, TextView method) {
    return logged(context, "Score", [&](Report& report) { return scoreStep(context, method, report); });
}

Results lockScores(Context& context, bool closed, TextView by) {
    return logged(context, "Score", [&](Report& report) {
        setLock(context, closed, by);
        return scoreStep(context, {}, report);
    });
}

Results acceptGroups(Context& context, const std::vector<Text>& codes) {
    return logged(context, "AcceptGroups", [&](Report& report) { return acceptGroupsStep(context, codes, report); });
}

Results acceptNames(Context& context, const std::vector<Text>& codes) {
    return logged(context, "AcceptNames", [&](Report& report) { return acceptNamesStep(context, codes, report); });
}

Results readRequests(Context& context, const std::vector<intake::SourceDocument>& documents, TextView kind) {
    return logged(context, "ReadRequests", [&](Report& report) {
        Results results = readRequestsStep(context, documents, kind, report);
        if (!tableOf(context.book, range::plan).rows.empty()) planStep(context, report);
        return results;
    });
}

Results readVotes(Context& context, const std::vector<intake::SourceDocument>& documents) {
    return logged(context, "ReadVotes", [&](Report& report) {
        Results results = readVotesStep(context, documents, report);
        scoreStep(context, {}, report);
        return results;
    });
}

Results buildPlan(Context& context) {
    return logged(context, "BuildPlan", [&](Report& report) { return planStep(context, report); });
}

Results runAll(Context& context, const std::vector<intake::SourceDocument>& documents) {
    return logged(context, "RunAll", [&](Report& report) {
        requireDraft(context.book); // before minutes of reading
        Results results = combineStep(context, documents, report);
        append(results, checkStep(context, report));
        append(results, duplicatesStep(context, report));
        append(results, categoriseStep(context, report));
        append(results, planStep(context, report));
        append(results, scoreStep(context, {}, report));
        return results;
    });
}

Results split(Context& context, TextView planCode) {
    return logged(context, "Split", [&](Report& report) { return splitStep(context, planCode, report); });
}

SourcePlace placeOf(const Workbook& book, const Text& file, const Text& sheet, int row) {
    SourcePlace place{{}, file, sheet, row};
    const Table& sources = tableOf(book, range::sources);
    for (std::size_t i = 0; i < sources.rows.size(); ++i)
        if (sources.text(i, head::file) == file && (place.url.empty() || sources.text(i, head::sheet) == sheet))
            place.url = sources.text(i, head::url);
    return place;
}

SourcePlace goToSource(const Workbook& book, TextView registerCode) {
    const Table& projects = tableOf(book, range::projects);
    for (std::size_t row = 0; row < projects.rows.size(); ++row)
        if (projects.text(row, head::code) == text::trim(registerCode))
            return placeOf(book, projects.text(row, head::file), projects.text(row, head::sheet),
                           static_cast<int>(projects.number(row, head::row).value_or(0)));
    throw Failure("error.unknownRow", {Text(registerCode)});
}

} // namespace tambonplan::plan
