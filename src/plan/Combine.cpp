#include "plan/Agencies.hpp"
#include "plan/ColumnGuide.hpp"
#include "plan/Headers.hpp"
#include "plan/Problems.hpp"
#include "plan/Register.hpp"
#include "plan/Removed.hpp"
#include "plan/Setup.hpp"
#include "plan/Sources.hpp"
#include "plan/Steps.hpp"
#include "plan/Takeover.hpp"
#include "plan/ValueRecheck.hpp"
#include "text/Money.hpp"

namespace tambonplan::plan {

namespace {

using intake::SourceReading;

/// What a run has read.
struct Harvest {
    std::vector<Text> files; ///< files that could be read: what was known of them is replaced
    std::vector<Text> all;   ///< those and the ones that could not
    std::vector<SourceReading> readings;
    std::vector<intake::ProjectRow> rows;
    std::vector<Finding> findings;
    text::Repairs repairs;
    double budget = 0;
    long sources = 0;
    long skipped = 0;
};

/// "ตัวอักษรพิเศษ 12 แห่ง, …": the repairs of text by kind; "" where there were none.
Text sayRepairs(const text::Messages& messages, const text::Repairs& repairs) {
    const std::pair<const char*, unsigned> kinds[]{{"repair.privateUse", repairs.privateUse}, {"repair.saraAm", repairs.saraAm},
                                                   {"repair.order", repairs.order},           {"repair.doubled", repairs.doubled},
                                                   {"repair.leadingE", repairs.leadingE},     {"repair.spaces", repairs.spaces},
                                                   {"repair.invisible", repairs.invisible}};
    Text list;
    for (const auto& [key, count] : kinds)
        if (count > 0) list += (list.empty() ? Text() : Text(u", ")) + say(messages, key, {text::number(count)});
    return list.empty() ? list : say(messages, "log.repairs", {list});
}

/// The village that the officer typed for a sheet, where its own text does not say it or says it wrongly.
void fillVillage(SourceReading& reading, const Workbook& book) {
    const int typed = villageOfSource(book, reading.file, reading.sheet, reading.village);
    if (typed == 0 || typed == reading.village) return;
    for (auto& row : reading.rows)
        if (row.village == 0 || row.village == reading.village) row.village = typed;
    reading.village = typed;
    std::erase_if(reading.problems, [](const auto& p) { return p.kind == intake::Problem::Kind::UnknownVillage; });
}

void add(Harvest& harvest, const SourceReading& reading) {
    if (holdsPlan(reading)) ++harvest.sources;
    for (const auto& problem : reading.problems)
        harvest.findings.push_back(sourceFinding(problem, reading.rows));
    for (const auto& row : reading.rows) {
        harvest.rows.push_back(row);
        harvest.budget += row.budget.value_or(0);
    }
    harvest.skipped += static_cast<long>(reading.skipped.size());
    harvest.repairs += reading.repairs;
}

/// A file that could not be opened keeps what earlier runs read from it and gets a problem.
void addUnreadable(Harvest& harvest, const intake::SourceDocument& document) {
    Finding finding;
    finding.level = intake::Problem::Level::Error;
    finding.kind = kindName(intake::Problem::Kind::FileUnreadable);
    finding.place.file = document.file;
    finding.text = document.failure;
    finding.arguments = {document.file, document.failure};
    harvest.findings.push_back(std::move(finding));
}

/// A sheet that is longer than what we read keeps its first rows and gets a problem.
void addCuts(Harvest& harvest, const intake::SourceDocument& document) {
    std::vector<const intake::Grid*> grids;
    if (document.grids.empty()) grids.push_back(&document.text);
    for (const auto& grid : document.grids)
        grids.push_back(&grid);
    for (const auto* grid : grids) {
        if (grid->cutAt == 0) continue;
        Finding finding;
        finding.kind = u"sheetCut";
        finding.place = {document.file, grid->sheet, grid->cutAt};
        finding.arguments = {grid->sheet, text::number(grid->cutAt)};
        harvest.findings.push_back(std::move(finding));
    }
}

/// Reads everything but the sources that the officer took out.
Harvest readAll(const Context& context, const std::vector<intake::SourceDocument>& documents) {
    const intake::Reader reader(intakeRules(context), context.resources.thai);
    Harvest harvest;
    for (std::size_t i = 0; i < documents.size(); ++i) {
        const auto& document = documents[i];
        progress(context, "progress.read", static_cast<double>(i) / static_cast<double>(documents.size()));
        if (isTakenOut(context.book, document.file, {})) continue;
        harvest.all.push_back(document.file);
        if (!document.failure.empty()) {
            addUnreadable(harvest, document);
            continue;
        }
        harvest.files.push_back(document.file);
        addCuts(harvest, document);
        for (SourceReading& reading : reader.read(document)) {
            if (isTakenOut(context.book, reading.file, reading.sheet)) continue;
            if (!document.format.empty()) reading.layout = document.format + (reading.layout.empty() ? u"" : u" · ") + reading.layout;
            fillVillage(reading, context.book);
            harvest.readings.push_back(std::move(reading));
        }
    }
    return harvest;
}

/// Puts what the run read into the tables. The differences come back.
ChangeList take(Context& context, Harvest& harvest) {
    ChangeList changes;
    settleTakeovers(context, harvest.readings, changes);
    for (const SourceReading& reading : harvest.readings)
        add(harvest, reading);
    for (Finding& finding : twinFindings(context, harvest.readings))
        harvest.findings.push_back(std::move(finding));
    updateRegister(context, harvest.files, harvest.rows, changes);
    ensureCodes(context.book);
    updateSkipped(context, harvest.files, harvest.readings);
    updateSources(context, harvest.files, harvest.readings, changes);
    updateSourceProblems(context, harvest.files, harvest.findings);
    updateColumnGuide(context.book, harvest.readings);
    updateVillages(context.book, harvest.readings);
    normaliseAgencies(context);
    changes.write(context);
    return changes;
}

} // namespace

Results combineStep(Context& context, const std::vector<intake::SourceDocument>& documents, Report& report) {
    Harvest harvest = readAll(context, documents);
    const ChangeList changes = take(context, harvest);

    const long problems = openProblems(context.book, &harvest.all);
    const auto rows = static_cast<long>(harvest.rows.size());
    const text::Messages& messages = context.resources.thai;
    report.sentences.push_back(say(messages, "log.combine",
                                   {text::number(harvest.sources), text::number(rows), text::formatBaht(harvest.budget),
                                    text::number(harvest.skipped), text::number(harvest.repairs.total()), text::number(problems)}));
    report.sentences.push_back(sayRepairs(messages, harvest.repairs));
    if (!changes.empty())
        report.sentences.push_back(say(messages, "log.changes",
                                       {text::number(changes.count(word::isNew) + changes.count(word::back)),
                                        text::number(changes.count(word::changed)), text::number(changes.count(word::gone)),
                                        text::number(changes.count(word::kept)), text::number(changes.count(word::replaced))}));
    Text files;
    for (const Text& file : harvest.all)
        files += (files.empty() ? Text() : Text(u", ")) + file;
    report.values.push_back(files);
    return {{"Sources", harvest.sources},
            {"RowsRead", rows},
            {"RowsSkipped", harvest.skipped},
            {"Problems", problems},
            {"BudgetRead", harvest.budget}};
}

Results checkStep(Context& context, Report& report) {
    ensureCodes(context.book);
    normaliseAgencies(context);
    testRegister(context);
    const long open = openProblems(context.book);
    report.sentences.push_back(say(context.resources.thai, "log.check", {text::number(open)}));
    return {{"Problems", open}};
}

} // namespace tambonplan::plan
