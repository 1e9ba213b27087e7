#include "plan/Headers.hpp"
#include "plan/Problems.hpp"
#include "plan/Register.hpp"
#include "plan/Setup.hpp"
#include "plan/Sources.hpp"
#include "plan/Steps.hpp"
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

/// The village that the officer typed for a sheet whose own text does not say it.
void fillVillage(SourceReading& reading, const Workbook& book) {
    if (reading.village > 0) return;
    reading.village = villageOfSource(book, reading.file, reading.sheet);
    if (reading.village == 0) return;
    for (auto& row : reading.rows)
        if (row.village == 0) row.village = reading.village;
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
    harvest.readings.push_back(reading);
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

Harvest readAll(const Context& context, const std::vector<intake::SourceDocument>& documents) {
    const intake::Reader reader(intakeRules(context), context.resources.thai);
    Harvest harvest;
    for (std::size_t i = 0; i < documents.size(); ++i) {
        const auto& document = documents[i];
        progress(context, "progress.read", static_cast<double>(i) / static_cast<double>(documents.size()));
        harvest.all.push_back(document.file);
        if (!document.failure.empty()) {
            addUnreadable(harvest, document);
            continue;
        }
        harvest.files.push_back(document.file);
        for (SourceReading& reading : reader.read(document)) {
            fillVillage(reading, context.book);
            add(harvest, reading);
        }
    }
    return harvest;
}

} // namespace

Results combineStep(Context& context, const std::vector<intake::SourceDocument>& documents, Report& report) {
    const Harvest harvest = readAll(context, documents);
    updateRegister(context.book, harvest.files, harvest.rows);
    ensureCodes(context.book);
    updateSkipped(context, harvest.files, harvest.readings);
    updateSourceProblems(context, harvest.files, harvest.findings);
    updateVillages(context.book, harvest.readings);
    updateSources(context.book, harvest.files, harvest.readings);

    const long problems = openProblems(context.book, &harvest.all);
    const auto rows = static_cast<long>(harvest.rows.size());
    report.sentences.push_back(say(context.resources.thai, "log.combine",
                                   {text::number(harvest.sources), text::number(rows), text::formatBaht(harvest.budget),
                                    text::number(harvest.skipped), text::number(harvest.repairs.total()), text::number(problems)}));
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
    updateRegisterProblems(context, registerFindings(context));
    const long open = openProblems(context.book);
    report.sentences.push_back(say(context.resources.thai, "log.check", {text::number(open)}));
    return {{"Problems", open}};
}

} // namespace tambonplan::plan
