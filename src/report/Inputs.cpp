#include "report/Inputs.hpp"

#include <algorithm>
#include <cmath>

#include "plan/ReportInputs.hpp"
#include "report/Lists.hpp"

namespace tambonplan::report {

namespace {

using namespace plan;

void addNarrative(Record& data, const Workbook& book) {
    const Table& table = tableOf(book, range::narrative);
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        const Text name = table.text(row, head::field);
        const FieldValue value = fieldOf(table.at(row, head::text));
        if (!name.empty()) data.fields()[name] = std::holds_alternative<std::monostate>(value) ? FieldValue(Missing{}) : value;
    }
}

void addCommittee(Record& data, const Workbook& book) {
    std::vector<Record> people = recordsOf(tableOf(book, range::committee));
    const auto nameOf = [&people](TextView part) -> FieldValue {
        const auto found = std::ranges::find_if(people, [part](const Record& person) { return textOf(person, head::part) == part; });
        if (found == people.end() || textOf(*found, head::personName).empty()) return Missing{};
        return textOf(*found, head::personName);
    };
    data[u"ประธาน ก.บ.ต."] = nameOf(word::chair);
    data[u"เลขานุการ ก.บ.ต."] = nameOf(word::secretary);
    for (Record& person : people)
        if (textOf(person, head::personName).empty()) person[head::personName] = Missing{};
    data[u"จำนวนกรรมการ"] = static_cast<double>(people.size());
    data.list(u"กรรมการ") = std::move(people);
}

void addQuality(Record& data, const Workbook& book, const text::Messages& messages) {
    std::vector<Record> villages = recordsOf(tableOf(book, range::evidence));
    for (const Text& grade : gradeNames(messages)) {
        const auto count = static_cast<double>(
            std::ranges::count_if(villages, [&grade](const Record& village) { return textOf(village, head::grade) == grade; }));
        data[Text(u"จำนวนระดับ ").append(grade)] = count;
        data[Text(u"ร้อยละระดับ ").append(grade)] = percentOf(count, static_cast<double>(villages.size()));
    }
    data.list(u"คุณภาพ") = std::move(villages);
}

/// Levels by indicator, each with the level that is reached.
void addLevels(Record& data, const Workbook& book) {
    std::vector<Record> indicators;
    for (Record& level : recordsOf(tableOf(book, range::kpi))) {
        const Text name = textOf(level, head::indicator);
        if (indicators.empty() || textOf(indicators.back(), head::indicator) != name) {
            indicators.emplace_back()[head::indicator] = name;
            indicators.back().list(u"ระดับ");
        }
        indicators.back().list(u"ระดับ").push_back(std::move(level));
    }
    for (Record& indicator : indicators)
        indicator[u"ระดับที่ได้"] = static_cast<double>(levelReached(indicator.list(u"ระดับ")));
    data.list(u"ระดับตัวชี้วัด") = std::move(indicators);
}

void addCertification(Record& data, const Workbook& book) {
    std::vector<Record> areas;
    double full = 0;
    double reached = 0;
    for (Record& item : recordsOf(tableOf(book, range::certification))) {
        if (areas.empty() || textOf(areas.back(), head::areaNumber) != textOf(item, head::areaNumber)) {
            Record& area = areas.emplace_back();
            for (const TextView field : {head::areaNumber, head::theme, head::areaPoints})
                area[field] = item.fields()[Text(field)];
            full += numberOf(item, head::areaPoints);
        }
        Record& area = areas.back();
        reached += numberOf(item, head::points);
        area[u"คะแนนรวมของด้าน"] = numberOf(area, u"คะแนนรวมของด้าน") + numberOf(item, head::points);
        area.list(head::indicator).push_back(std::move(item));
    }
    data[u"คะแนนรับรองเต็ม"] = full;
    data[u"คะแนนรับรองที่ได้"] = reached;
    data.list(u"รับรอง") = std::move(areas);
}

} // namespace

FieldValue percentOf(double part, double whole) {
    constexpr double hundredths = 10000;
    if (whole == 0) return {};
    return std::round(part / whole * hundredths) / 100;
}

int levelReached(const std::vector<Record>& levels) {
    int reached = 0;
    for (const Record& level : levels) {
        const bool next = static_cast<int>(numberOf(level, head::level)) == reached + 1;
        if (!next || textOf(level, head::outcome) != word::passed) return reached;
        ++reached;
    }
    return reached;
}

void addInputs(Record& data, const Workbook& book, const text::Messages& messages) {
    addNarrative(data, book);
    addCommittee(data, book);
    addQuality(data, book, messages);
    addLevels(data, book);
    addCertification(data, book);
    data[head::copy] = FieldValue();
    data[head::receiver] = FieldValue();
    data.list(head::duty) = recordsOf(tableOf(book, range::duties));
    data.list(u"การแจกจ่าย") = recordsOf(tableOf(book, range::distribution));
}

} // namespace tambonplan::report
