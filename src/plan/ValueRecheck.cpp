#include "plan/ValueRecheck.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "plan/Headers.hpp"
#include "plan/Register.hpp"
#include "plan/Setup.hpp"
#include "plan/SourceCells.hpp"
#include "text/Money.hpp"

namespace tambonplan::plan {

namespace {

using intake::Problem;

const Text unusual = kindName(Problem::Kind::UnusualAmount);
const Text doubtful = kindName(Problem::Kind::DoubtfulUnit);
const Text notListed = kindName(Problem::Kind::VillageNotListed);
const Text differs = kindName(Problem::Kind::VillageDiffers);

/// The register as readings, one a sheet, in order.
std::vector<intake::SourceReading> readingsOf(const Table& projects) {
    std::map<std::pair<Text, Text>, intake::SourceReading> sheets;
    for (std::size_t row = 0; row < projects.rows.size(); ++row) {
        if (projects.text(row, head::project).empty()) continue;
        intake::ProjectRow project = projectRow(projects, row);
        auto& reading = sheets[{project.place.file, project.place.sheet}];
        reading.file = project.place.file;
        reading.sheet = project.place.sheet;
        reading.headerRow = 1; // of a table; where it stood does not matter here
        reading.rows.push_back(std::move(project));
    }
    std::vector<intake::SourceReading> readings;
    readings.reserve(sheets.size());
    for (auto& [name, reading] : sheets)
        readings.push_back(std::move(reading));
    return readings;
}

bool ofOneSheet(const intake::Place& a, const intake::Place& b) {
    return a.file == b.file && a.sheet == b.sheet;
}

/// True where the officer overtyped what the source said under `header`.
bool overtyped(const Table& projects, std::size_t row, TextView header) {
    const Print print = Print::parse(projects.text(row, head::print));
    return !print.empty() && !print.says(header, projects.text(row, header));
}

} // namespace

ValueRecheck::ValueRecheck(const Context& context)
    : projects_(tableOf(context.book, range::projects)), problems_(tableOf(context.book, range::problems)), index_(projects_) {
    villages_ = intake::VillageList(officersVillages(context.book));
    auto readings = readingsOf(projects_);
    intake::checkValues(readings, {intake::MagnitudeRules(amountRules(context)), intake::VillageList()});
    for (const auto& reading : readings)
        for (const auto& problem : reading.problems)
            if (problem.kind == Problem::Kind::UnusualAmount || problem.kind == Problem::Kind::DoubtfulUnit)
                found_.push_back(sourceFinding(problem, reading.rows));
}

bool ValueRecheck::finds(TextView kind, const intake::Place& place) const {
    return std::any_of(found_.begin(), found_.end(), [&](const Finding& finding) {
        return finding.kind == kind && ofOneSheet(finding.place, place) && (kind == doubtful || finding.place.row == place.row);
    });
}

intake::Place ValueRecheck::placeOfProblem(std::size_t problem) const {
    return {problems_.text(problem, head::file), problems_.text(problem, head::sheet),
            static_cast<int>(problems_.number(problem, head::row).value_or(0))};
}

/// Of a sheet's problem with its village: does the list know the villages of all its rows (notListed), and by the name of the plan the
/// village of most of them (differs)?
std::optional<bool> ValueRecheck::villagesAgree(std::size_t problem) const {
    const intake::Place place = placeOfProblem(problem);
    std::map<int, std::size_t> counts;
    for (std::size_t row = 0; row < projects_.rows.size(); ++row)
        if (projects_.text(row, head::file) == place.file && projects_.text(row, head::sheet) == place.sheet)
            ++counts[static_cast<int>(projects_.number(row, head::village).value_or(0))];
    if (counts.empty()) return std::nullopt;
    if (problems_.text(problem, head::problemKind) == notListed)
        return villages_.empty() || std::ranges::all_of(counts, [this](const auto& entry) { return villages_.knows(entry.first); });
    const Text name = problems_.text(problem, head::text);
    if (name.empty()) return std::nullopt; // of an earlier version
    const int byName = villages_.numberOf(name);
    const auto more = [](const auto& a, const auto& b) { return a.second < b.second; };
    return byName == 0 || byName == std::ranges::max_element(counts, more)->first;
}

std::optional<bool> ValueRecheck::isSolved(std::size_t problem) const {
    const Text kind = problems_.text(problem, head::problemKind);
    if (kind == notListed || kind == differs) return villagesAgree(problem);
    const bool village = kind == kindName(Problem::Kind::OtherVillage), years = kind == kindName(Problem::Kind::YearOutside);
    if (kind != unusual && kind != doubtful && !village && !years) return std::nullopt;
    const intake::Place place = placeOfProblem(problem);
    const Text code = problems_.text(problem, head::code);
    const Text rowText = problems_.text(problem, head::row);
    std::optional<bool> solved;
    for (const std::size_t row : kind == doubtful ? index_.ofSheet(place.file, place.sheet)
                                 : code.empty()   ? index_.ofPlace(place.file, place.sheet, rowText)
                                                  : index_.ofCode(code)) {
        if (projects_.text(row, head::file) != place.file || projects_.text(row, head::sheet) != place.sheet) continue;
        const intake::Place at{place.file, place.sheet, static_cast<int>(projects_.number(row, head::row).value_or(0))};
        if (village || years)
            solved = solved.value_or(true) && overtyped(projects_, row, village ? head::village : head::years);
        else
            solved = !finds(kind, at);
    }
    return solved;
}

std::vector<Finding> ValueRecheck::ofTheRegister() const {
    std::set<std::pair<Text, Text>> doubtfulSheets;
    std::set<std::tuple<Text, Text, int>> reported;
    for (std::size_t i = 0; i < problems_.rows.size(); ++i) {
        const Text kind = problems_.text(i, head::problemKind);
        const intake::Place place = placeOfProblem(i);
        if (kind == doubtful) doubtfulSheets.emplace(place.file, place.sheet);
        if (kind == unusual) reported.emplace(place.file, place.sheet, place.row);
    }
    std::vector<Finding> findings;
    for (const Finding& found : found_) {
        const auto& place = found.place;
        const bool known = doubtfulSheets.contains({place.file, place.sheet}) || reported.contains({place.file, place.sheet, place.row});
        if (found.kind != unusual || known) continue;
        for (const std::size_t row : index_.ofPlace(place.file, place.sheet, toText(Value(double(place.row))))) {
            if (projects_.text(row, head::project) != found.arguments.at(2)) continue;
            Finding own = found;
            own.kind = u"registerAmount";
            own.cell.clear();
            own.code = projects_.text(row, head::code);
            own.text = own.code + u" " + projects_.text(row, head::project);
            findings.push_back(std::move(own));
            break;
        }
    }
    return findings;
}

void testRegister(Context& context) {
    const ValueRecheck values(context);
    std::vector<Finding> findings = registerFindings(context);
    for (Finding& finding : values.ofTheRegister())
        findings.push_back(std::move(finding));
    updateRegisterProblems(context, findings, [&values](std::size_t problem) { return values.isSolved(problem); });
}

} // namespace tambonplan::plan
