#include "plan/Analysis.hpp"

#include <algorithm>
#include <array>

#include "plan/Codes.hpp"
#include "plan/Log.hpp"
#include "plan/Merge.hpp"
#include "plan/Problems.hpp"
#include "plan/RankingHeaders.hpp"

namespace tambonplan::plan {

namespace {

struct Sheet {
    TextView name, range;
    void (*write)(Context&);
};
constexpr std::array<Sheet, 3> sheets{{{u"problems", range::problemView, writeProblemView},
                                       {u"tracking", range::tracking, writeTracking},
                                       {u"ratios", range::ratios, writeRatios}}};

/// What the tracking sheet has of a project from the plan.
constexpr std::array copied{head::planCode, head::project, head::village, head::group, head::mainAgency, head::budget};

/// Of the code of a project that people typed below the others: it is followed, but stands in no plan.
constexpr TextView ownPrefix = u"พ";

/// What requests to the local plan say about a project: whether one matches, and whether the list says that it is in the draft ordinance.
struct LocalPlan {
    bool listed = false, inOrdinance = false;
};

std::map<Text, LocalPlan> localPlanOf(const Workbook& book) {
    std::map<Text, LocalPlan> found;
    const Table& requests = tableOf(book, range::requests);
    for (std::size_t row = 0; row < requests.rows.size(); ++row) {
        const Text code = requests.text(row, head::planCode);
        const bool same = text::trim(requests.text(row, head::decision)) != word::notSame;
        if (code.empty() || !same || requests.text(row, head::requestKind) != word::localPlan) continue;
        LocalPlan& local = found[code];
        local.listed = true;
        local.inOrdinance = local.inOrdinance || requests.text(row, head::inOrdinance) == word::yes;
    }
    return found;
}

} // namespace

TextView analysisRange(TextView name) {
    const auto sheet = std::find_if(sheets.begin(), sheets.end(), [&](const Sheet& s) { return s.name == name || s.range == name; });
    return sheet == sheets.end() ? TextView() : sheet->range;
}

Results openSheet(Context& context, TextView name) {
    const TextView wanted = analysisRange(name);
    if (wanted.empty()) throw Failure("error.unknownSheet", {Text(name)});
    return logged(context, "OpenSheet", [&](Report& report) {
        // The ratios count what the tracking sheet says.
        if (wanted == range::ratios) context.book.try_emplace(Text(range::tracking), emptyTable(schema(range::tracking)));
        context.book.try_emplace(Text(wanted), emptyTable(schema(wanted)));
        refreshAnalysis(context);
        report.sentences.push_back(say(context.resources.thai, "log.openSheet", {schema(wanted).sheet}));
        return Results{{"Lines", static_cast<long>(tableOf(context.book, wanted).rows.size())}};
    });
}

void refreshAnalysis(Context& context) {
    for (const Sheet& sheet : sheets)
        if (context.book.contains(Text(sheet.range))) sheet.write(context);
}

void writeTracking(Context& context) {
    const Schema& layout = schema(range::tracking);
    const Table& plan = tableOf(context.book, range::plan);
    Table& table = context.book[Text(range::tracking)];
    numberTyped(table, head::planCode, head::project, ownPrefix);
    const auto local = localPlanOf(context.book);
    Table wanted = emptyTable(layout);
    std::erase(wanted.header, Text(memoryHeader));
    for (std::size_t project = 0; project < plan.rows.size(); ++project) {
        const Text code = plan.text(project, head::planCode);
        if (code.empty()) continue;
        const std::size_t row = wanted.add();
        for (const TextView header : copied)
            wanted.set(row, header, plan.at(project, header));
        const auto found = local.find(code);
        if (found == local.end()) continue;
        wanted.set(row, head::authority, textValue(word::withinAuthority)); // what stands in its plan is within its authority
        wanted.set(row, head::toLocalPlan, textValue(word::yes));
        if (found->second.inOrdinance) wanted.set(row, head::toOrdinance, textValue(word::yes));
    }
    for (std::size_t own = 0; own < table.rows.size(); ++own) {
        if (!table.text(own, head::planCode).starts_with(Text(ownPrefix) + u"-")) continue;
        const std::size_t row = wanted.add();
        for (const TextView header : copied)
            wanted.set(row, header, table.at(own, header));
    }
    table = merge(layout, table, wanted);
}

} // namespace tambonplan::plan
