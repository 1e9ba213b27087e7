#include "intake/Described.hpp"

#include <algorithm>
#include <cmath>

#include "intake/SeenRows.hpp"

namespace tambonplan::intake {

namespace {

/// "0.97"
Text twoDecimals(double share) {
    const long hundredths = std::lround(share * 100);
    return text::number(hundredths / 100) + (hundredths % 100 < 10 ? u".0" : u".") + text::number(hundredths % 100);
}

} // namespace

void describeColumns(SourceReading& reading, const Band& band) {
    for (const Column& column : band.columns) {
        if (column.role != Role::None && column.role != Role::Ignored)
            reading.columns.push_back(Text(roleName(column.role)) + u" ← " + column.header + u" (" + twoDecimals(column.certainty) + u")");
        if (!column.header.empty() || column.role != Role::None)
            reading.found.push_back({column.header, Text(roleName(column.role)), column.certainty, column.byOfficer});
    }
}

void askAboutColumns(SourceReading& reading, const Band& band, std::size_t row, double sure, const text::Messages& messages) {
    for (std::size_t c = 0; c < band.columns.size(); ++c) {
        const Column& column = band.columns[c];
        const bool used = column.role != Role::None && column.role != Role::Ignored && column.role != Role::Remark;
        if (!used || column.byOfficer || column.certainty >= sure) continue;
        const Text header = column.header.empty() ? text::number(static_cast<long long>(c) + 1) : column.header;
        const Text taken = messages("unsure.column", {roleName(column.role), twoDecimals(column.certainty)});
        reading.problems.push_back({Problem::Level::Notice,
                                    Problem::Kind::UnsureColumns,
                                    {reading.file, reading.sheet, static_cast<int>(row)},
                                    column.address.name(),
                                    column.header,
                                    {header, taken}});
    }
}

Text layoutName(const std::vector<TablePart>& parts, const SourceReading& reading, const text::Messages& messages) {
    const auto part = std::ranges::find_if(parts, [](const TablePart& p) { return p.band.project; });
    if (part == parts.end()) return {};
    const Band& band = part->band;
    const auto has = [&band](Role role) { return band.find(role) != Text::npos; };
    const auto why = [&reading](std::string_view key, const text::Messages& say) {
        const Text opening = say(key, {u"", u"", u""}).substr(0, 8);
        return std::ranges::any_of(reading.rows, [&](const ProjectRow& row) { return row.groupWhy.starts_with(opening); });
    };
    const bool sections = std::ranges::any_of(reading.skipped, [](const SkippedRow& row) { return row.why == SkippedRow::Why::Section; });
    std::vector<std::string_view> keys;
    const auto years = std::ranges::count_if(band.columns, [](const Column& c) { return c.role == Role::Budget && c.year != 0; });
    if (years > 1) keys.emplace_back("layout.years");
    if (has(Role::Community) || has(Role::Local) || has(Role::Other)) keys.emplace_back("layout.sources");
    if (has(Role::TickSelf) || has(Role::TickJoint) || has(Role::TickSupport)) keys.emplace_back("layout.ticks");
    if (has(Role::Group)) keys.emplace_back("layout.groupColumn");
    if (sections && why("groupwhy.section", messages)) keys.emplace_back("layout.groupSections");
    const bool themes = std::ranges::any_of(reading.rows, [](const ProjectRow& row) { return !row.theme.empty(); });
    if (has(Role::Theme))
        keys.emplace_back("layout.themeColumn");
    else if (sections && themes)
        keys.emplace_back("layout.themeSections");
    if (has(Role::Method) || (has(Role::Objective) && keys.empty())) keys.emplace_back("layout.action");
    if (keys.empty()) keys.emplace_back(has(Role::Budget) || has(Role::Total) ? "layout.plain" : "layout.list");
    Text name;
    for (const auto key : keys)
        name += (name.empty() ? u"" : u" + ") + messages(key);
    return name;
}

void countContent(SourceReading& reading) {
    SeenRows rows; // a row that lists several projects counts once
    for (const ProjectRow& row : reading.rows)
        rows.insert(row.place.row);
    const auto blanks = std::ranges::count(reading.skipped, SkippedRow::Why::Blank, &SkippedRow::why);
    reading.contentRows = rows.count() + static_cast<int>(reading.skipped.size()) - static_cast<int>(blanks);
}

} // namespace tambonplan::intake
