#include "report/TambonData.hpp"

#include <algorithm>
#include <set>

#include "intake/VillagePlan.hpp"
#include "plan/Analysis.hpp"
#include "plan/RankingHeaders.hpp"
#include "plan/ReportInputs.hpp"
#include "plan/Setup.hpp"
#include "report/Completeness.hpp"
#include "report/Coordination.hpp"
#include "report/Equipment.hpp"
#include "report/Funnel.hpp"
#include "report/Inputs.hpp"
#include "report/Lists.hpp"
#include "report/Totals.hpp"
#include "report/VillageData.hpp"
#include "report/Years.hpp"

namespace tambonplan::report {

namespace {

using namespace plan;

/// The settings under their names; what nobody filled in is a gap in a document that asks for it.
void settings(Record& data, const Workbook& book) {
    const Table& table = tableOf(book, range::settings);
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        const Text name = table.text(row, head::setting);
        if (name.empty()) continue;
        const FieldValue value = fieldOf(table.at(row, head::data));
        data.fields()[name] = std::holds_alternative<std::monostate>(value) ? FieldValue(Missing{}) : value;
    }
}

/// ชีตย่อย: the sheet of a row where its name says more than that of the file; a text file has one sheet, called as itself.
void tellSheet(Record& row) {
    const Text file = textOf(row, head::file), sheet = textOf(row, head::sheet);
    row[u"ชีตย่อย"] = file.substr(0, file.rfind(u'.')) == sheet ? FieldValue() : FieldValue(sheet);
}

/// Projects of the plan in its order, each with its rows of the register.
std::vector<Record> projectsOf(const Workbook& book, const std::vector<Record>& registered, int firstYear) {
    std::map<Text, std::vector<Record>> rowsOf;
    for (const Record& row : registered)
        rowsOf[textOf(row, head::planCode)].push_back(row);
    std::vector<Record> records = recordsOf(tableOf(book, range::plan));
    for (Record& record : records) {
        Text expected;
        Text measure;
        auto& rows = record.list(u"แถว");
        for (const Record& row : rowsOf[textOf(record, head::planCode)]) {
            rows.push_back(row);
            tellSheet(rows.back());
            if (expected.empty()) expected = textOf(row, head::expected);
            if (measure.empty()) measure = textOf(row, head::measure);
        }
        if (!record.fields().contains(Text(head::expected))) record[head::expected] = fieldOf(textValue(expected));
        if (!record.fields().contains(Text(head::measure))) record[head::measure] = fieldOf(textValue(measure));
        record[u"จำนวนแถว"] = static_cast<double>(rows.size());
        spreadOverYears(record, firstYear);
    }
    return records;
}

/// The name of the project with the best final rank; of the first where none is ranked.
Text bestRanked(const std::vector<Record>& projects) {
    const Record* best = nullptr;
    for (const Record& project : projects) {
        const double rank = numberOf(project, head::finalRank);
        if (best == nullptr || (rank > 0 && (numberOf(*best, head::finalRank) <= 0 || rank < numberOf(*best, head::finalRank))))
            best = &project;
    }
    return best == nullptr ? Text() : textOf(*best, head::project);
}

/// Themes with their issues (C-03): the list ประเด็น in each, and the best project.
std::vector<Record> themesOf(const std::vector<Record>& projects, const Words& words) {
    std::vector<Record> themes = byField(projects, head::theme, words.unstated);
    for (Record& theme : themes) {
        theme[u"โครงการลำดับแรก"] = bestRanked(theme.list(head::project));
        theme.list(head::issue) = byField(theme.list(head::project), head::issue, words.unstated);
    }
    return themes;
}

/// The three groups in their order, also those without a project (C-11).
std::vector<Record> groupsOf(const std::vector<Record>& projects, TextView unstated) {
    std::vector<Record> found = byField(projects, head::group, unstated);
    std::vector<Record> ordered;
    using intake::Group;
    for (const TextView name :
         {intake::groupName(Group::Self), intake::groupName(Group::Joint), intake::groupName(Group::Support), unstated}) {
        const auto group = std::ranges::find_if(found, [name](const Record& record) { return textOf(record, head::group) == name; });
        if (group != found.end()) {
            ordered.push_back(*group);
        } else if (name != unstated) {
            Record& empty = ordered.emplace_back();
            empty[head::group] = Text(name);
            addProjects(empty, {});
        }
    }
    return ordered;
}

/// What the column เสนออำเภอ of the plan proposes: the first of every issue that somebody is asked for, except those that were asked for
/// elsewhere (C-24, C-25). In a plan that was built before it had that column, the first `count` of every issue.
std::vector<Record> forDistrict(const std::vector<Record>& projects, int count) {
    std::vector<Record> chosen;
    for (const Record& project : projects) {
        const double rank = numberOf(project, head::issueRank);
        const bool known = project.fields().contains(Text(head::toDistrict));
        if (known ? textOf(project, head::toDistrict) == word::proposed : rank >= 1 && rank <= count) chosen.push_back(project);
    }
    return chosen;
}

/// Accepted and pending proposals with their members and the decision (C-23).
std::vector<Record> proposalsOf(const Workbook& book) {
    std::vector<Record> proposals;
    for (const Record& row : recordsOf(tableOf(book, range::review))) {
        const Text id = textOf(row, head::proposal);
        if (proposals.empty() || textOf(proposals.back(), head::proposal) != id) {
            proposals.push_back(row);
            proposals.back().lists().clear();
        }
        proposals.back().list(u"แถว").push_back(row);
    }
    return proposals;
}

} // namespace

Record tambonData(const Workbook& book, double now, const Words& words) {
    Record data;
    data[emblem] = Missing{}; // a workbook of an older version has no such setting
    settings(data, book);
    data[u"วันนี้"] = now;
    const int firstYear = static_cast<int>(settingNumber(book, setting::fiscalYear, 0));
    for (int i = 0; i < shownYears; ++i)
        data[yearField(u"ปีที่", i)] = static_cast<double>(firstYear + i);
    const std::vector<Record> registered = recordsOf(tableOf(book, range::projects));
    std::vector<Record> projects = projectsOf(book, registered, firstYear);
    tieToStrategies(projects, book);
    addProjects(data, projects);
    addTotals(data, u"ทั้งสิ้น", projects);
    addCoordination(data, projects, words);
    data.list(u"ปีของแผน") = yearsOf(data, firstYear);

    data.list(head::theme) = themesOf(projects, words);
    data.list(head::issue) = byField(projects, head::issue, words.unstated);
    data.list(head::group) = groupsOf(projects, words.unstated);
    data.list(u"หน่วยงาน") = byHost(projects, words.unstated);
    data.list(head::fundSource) = named(byField(projects, head::fundSource, words.unstated), head::fundSource, u"ชื่อแหล่งงบ", words.unstated);
    constexpr std::size_t bars = 10; ///< of a chart, one below the other
    data.list(u"แหล่งงบประมาณหลัก") = largest(data.list(head::fundSource), head::fundSource, bars, [&words](std::size_t rest) {
        return words.messages("report.otherSources", {text::number(static_cast<long long>(rest))});
    });
    auto& crossing = data.list(u"โครงการคาบเกี่ยว");
    std::ranges::copy_if(projects, std::back_inserter(crossing), [](const Record& p) { return numberOf(p, head::villageCount) >= 2; });
    data.list(u"โครงการเสนออำเภอ") = forDistrict(projects, static_cast<int>(settingNumber(book, u"จำนวนลำดับที่เสนออำเภอ", 2)));
    data.list(head::villageName) = villagesOf(recordsOf(tableOf(book, range::villages)), registered, projects, words.unstated);
    addThemeColumns(data, data.list(head::villageName), registered, words.messages("report.others"));
    data[head::villageCount] = static_cast<double>(data.list(head::villageName).size());
    addVillageTotals(data, data.list(head::villageName));
    addEquipment(data, book, projects, words);
    addTotals(data, u"คาบเกี่ยว", data.list(u"โครงการคาบเกี่ยว"));
    addTotals(data, u"เสนออำเภอ", data.list(u"โครงการเสนออำเภอ"));
    data.list(u"ทะเบียน") = registered;
    data.list(u"ข้อเสนอ") = proposalsOf(book);
    data.list(head::problem) = recordsOf(tableOf(book, range::problems));
    data.list(u"แหล่งข้อมูล") = recordsOf(tableOf(book, range::sources));
    addInputs(data, book, words.messages);
    addFunnel(data, book, words);
    addCompleteness(data, book, projects, words);
    return data;
}

Catalogue catalogueOf(const Workbook& book, const Words& words) {
    // A workbook in which every cell is 2: every list has a row, every number fits every key, and two villages make a project of the
    // tambon.
    constexpr double cell = 2;
    Workbook sample;
    for (const Schema& schema : schemas()) {
        Table& table = sample[schema.range];
        table = emptyTable(schema);
        for (const Text& header : tableOf(book, schema.range).header)
            table.ensureColumn(header);
        table.rows.assign(1, std::vector<Value>(table.header.size(), cell));
    }
    Table& settings = sample[Text(range::settings)];
    settings = tableOf(book, range::settings);
    settings.set(settingRow(settings, u"คำขึ้นต้นของครุภัณฑ์"), head::data, cell);
    // One project for the coordination account and one that the community does alone.
    Table& plan = sample[Text(range::plan)];
    plan.rows.push_back(plan.rows.front());
    plan.set(1, head::group, Text(intake::groupName(intake::Group::Self)));
    plan.set(0, head::toDistrict, Text(word::proposed));
    sample[Text(range::tracking)].set(0, head::authority, Text(word::withinAuthority));
    Table narrative = tableOf(book, range::narrative);
    if (!narrative.rows.empty()) sample[Text(range::narrative)] = std::move(narrative);
    Catalogue known = catalogueOf(tambonData(sample, 0, words));
    known.lists[Text(fieldList)].fields = {u"รายการ", u"ช่อง", u"ตัวอย่าง"};
    return known;
}

namespace {

void listFields(const Catalogue& known, const Record* example, const Text& path, std::vector<Record>& out) {
    for (const Text& field : known.fields) {
        Record& line = out.emplace_back();
        line[u"รายการ"] = path;
        line[u"ช่อง"] = u'{' + field + u'}';
        line[u"ตัวอย่าง"] = example == nullptr ? Text() : textOf(*example, field);
    }
    for (const auto& [name, inside] : known.lists) {
        const Record* first = nullptr;
        if (example != nullptr)
            if (const auto list = example->lists().find(name); list != example->lists().end() && !list->second.empty())
                first = &list->second.front();
        Text deeper = path;
        deeper.append(path.empty() ? u"" : u" ▸ ").append(name);
        listFields(inside, first, deeper, out);
    }
}

} // namespace

std::vector<Record> fieldsOf(const Catalogue& known, const Record& example) {
    std::vector<Record> lines;
    listFields(known, &example, {}, lines);
    return lines;
}

} // namespace tambonplan::report
