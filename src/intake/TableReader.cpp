#include "intake/TableReader.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "intake/Columns.hpp"
#include "intake/HeaderColumn.hpp"
#include "intake/Ranks.hpp"
#include "intake/Wording.hpp"
#include "text/Date.hpp"
#include "text/Fold.hpp"
#include "text/Money.hpp"
#include "text/Place.hpp"

namespace tambonplan::intake {

namespace {

/// "ยุทธศาสตร์ที่ 3 คนและชุมชน" → the letters before its number; empty where there is none.
Text signOf(TextView heading) {
    const auto isDigit = [](char16_t c) { return (c >= u'0' && c <= u'9') || (c >= u'๐' && c <= u'๙'); };
    const auto digit = std::ranges::find_if(heading, isDigit);
    return digit == heading.end() ? Text() : text::skeleton(heading.substr(0, static_cast<std::size_t>(digit - heading.begin())));
}

} // namespace

void Standing::take(const Heading& heading, TextView text) {
    if (heading.village.number != 0) {
        village = heading.village;
        theme.clear();
        group = Group::Unstated;
    }
    closed = false;
    const Text sign = signOf(text);
    if (heading.theme.empty() && heading.group == Group::Unstated && !sign.empty() && sign == themeSign) theme.clear();
    if (!heading.theme.empty()) {
        themeSign = sign;
        themeIsOuter = themeIsOuter || group == Group::Unstated;
        if (themeIsOuter && !groupIsOuter) group = Group::Unstated;
        theme = heading.theme;
    }
    if (heading.group != Group::Unstated) {
        groupIsOuter = groupIsOuter || theme.empty();
        if (groupIsOuter && !themeIsOuter) theme.clear();
        group = heading.group;
        groupText = oneLine(withoutNumbering(text));
    }
}

void Standing::endSections() {
    closed = false;
    if (!inTable) return;
    Standing fresh;
    fresh.village = village;
    *this = std::move(fresh);
}

TableReader::TableReader(const SourceDocument& document, const GridView& view, const Vocabulary& words, const text::Messages& messages,
                         DocumentState& state, SourceReading& reading, std::size_t readingIndex)
    : document_(document), view_(view), words_(words), messages_(messages), state_(state), reading_(reading), readingIndex_(readingIndex) {}

Place TableReader::place(std::size_t row) const {
    return {document_.file, view_.grid().sheet, static_cast<int>(view_.sourceRow(row)) + 1};
}

Text TableReader::tidy(TextView raw) {
    Text text = text::repair(text::trim(raw), &reading_.repairs);
    const TextView trimmed = text::trim(text);
    if (trimmed.size() != text.size()) return Text(trimmed);
    return text;
}

void TableReader::skip(std::size_t row, SkippedRow::Why why) {
    reading_.skipped.push_back({place(row), view_.joined(row), why});
}

void TableReader::problem(Problem::Level level, Problem::Kind kind, std::size_t row, const Cell& cell, std::vector<Text> arguments) {
    arguments.insert(arguments.begin(), oneLine(cell.text));
    reading_.problems.push_back({level, kind, place(row), cell.address.name(), oneLine(cell.text), std::move(arguments)});
}

void TableReader::read(std::vector<TablePart> parts, const Legend& legend, int planYear) {
    std::size_t row = 0;
    Running running;
    for (TablePart& part : parts) {
        if (!part.repeated) {
            reportRanks(running);
            running = {};
        }
        for (; row < part.titles; ++row)
            skip(row, view_.blank(row) ? SkippedRow::Why::Blank : SkippedRow::Why::Title);
        readPart(part, legend, planYear, running);
        row = part.end;
    }
    for (; row < view_.rows(); ++row)
        skip(row, view_.blank(row) ? SkippedRow::Why::Blank : SkippedRow::Why::Note);
    reportRanks(running);
}

void TableReader::readPart(TablePart& part, const Legend& legend, int planYear, Running& running) {
    if (part.band.project && !part.virtualHeader && !part.repeated) readUnit(part);
    if (part.repeated && state_.lastBand) part.band.columns = state_.lastBand->columns; // with the unit stated above the first
    roles_ = RoleColumns(part.band);
    if (part.band.project && !part.repeated && !part.virtualHeader && state_.standing.closed) state_.standing.endSections();
    if (part.anew) state_.standing.endSections();
    readTitles(part);
    if (!part.virtualHeader)
        for (std::size_t row = part.band.first; row <= part.band.last; ++row)
            skip(row, part.band.project ? SkippedRow::Why::Header : SkippedRow::Why::OtherTable);
    if (!part.band.project) {
        for (std::size_t row = part.first; row < part.end; ++row)
            skip(row, view_.blank(row) ? SkippedRow::Why::Blank : SkippedRow::Why::OtherTable);
        return;
    }
    const Legend own = findLegend(part.band, words_);
    readRows(part, own.empty() ? legend : own, planYear, running);
    state_.lastBand = part.band;
    state_.lastColumns = view_.columns();
    if (!part.virtualHeader) state_.lastHeaderRow = view_.sourceRow(part.band.first) + 1;
}

/// "หน่วย : พันบาท" above the table holds for all amounts whose header names no unit.
void TableReader::readUnit(TablePart& part) const {
    std::vector<Text> lines = part.titles == 0 ? view_.grid().before : std::vector<Text>();
    for (std::size_t row = part.titles; row < part.band.first; ++row)
        for (const Span& span : view_.ownSpans(row))
            lines.emplace_back(span.cell->text);
    double unit = 1;
    for (const Text& line : lines) {
        const Text folded = text::fold(line);
        if (const std::size_t at = words_.findLast(RowWord::UnitWord, folded); at != Text::npos)
            unit = moneyUnit(TextView(folded).substr(at), words_);
    }
    if (unit == 1 || std::ranges::any_of(part.band.columns, [](const Column& column) { return isMoney(column.role) && column.unit != 1; }))
        return;
    for (Column& column : part.band.columns)
        if (isMoney(column.role)) column.unit = unit;
}

void TableReader::readTitles(const TablePart& part) {
    std::vector<Text> lines;
    for (std::size_t row = part.band.first; row-- > part.titles;)
        for (const Span& span : view_.ownSpans(row))
            lines.push_back(oneLine(span.cell->text));
    if (part.band.project) {
        const auto village = villageOfLines(lines, words_);
        if (village.number != 0 && village.number != state_.standing.village.number) {
            if (state_.standing.village.number != 0) {
                state_.totals.startVillage();
                ++state_.chain;
                state_.standing = {};
            }
            state_.standing.village = village;
        } else if (village.number != 0 && state_.standing.village.name.empty()) {
            state_.standing.village.name = village.name;
        }
    }
    for (std::size_t row = part.titles; row < part.band.first; ++row) {
        const auto spans = view_.ownSpans(row);
        if (spans.empty()) {
            skip(row, SkippedRow::Why::Blank);
            continue;
        }
        const Heading heading = readCaption(spans.front().cell->text, words_);
        const bool states = part.band.project && heading.village.number == 0 && heading.states() && spans.size() == 1;
        if (states) state_.standing.take(heading, spans.front().cell->text);
        skip(row, states && part.repeated ? SkippedRow::Why::Section : SkippedRow::Why::Title);
    }
}

bool TableReader::listsProject(const RowShape& shape) const {
    if (shape.name.empty()) return false;
    if (shape.sum != SumLabel::Kind::None && shape.sum != SumLabel::Kind::Maybe) return false;
    if (shape.numbered || shape.money || shape.others > 0 || shape.ticked) return true;
    // in a list of names only, an unnumbered name that reads like a project goes on with the list
    return !shape.wide && words_.startLength(RowWord::ProjectStart, Folding(withoutNumbering(shape.name))) > 0;
}

void TableReader::section(std::size_t row, TextView text) {
    const Heading heading = readHeading(text, words_);
    if (heading.village.number != 0 && heading.village.number != state_.standing.village.number) {
        state_.totals.startVillage();
        ++state_.chain;
    }
    state_.standing.take(heading, text);
    state_.standing.inTable = true;
    state_.totals.startSection();
    state_.sections = true;
    skip(row, SkippedRow::Why::Section);
}

/// Every number counts one project, whose name its writer cut into lines and whose money stands in the last of them.
bool isWrapped(const std::vector<RowShape>& shapes) {
    constexpr std::size_t fewest = 2;
    std::size_t wrapped = 0;
    bool open = false; // below a numbered row, its money not yet seen
    for (const RowShape& shape : shapes) {
        const bool named = !shape.name.empty() && shape.sum == SumLabel::Kind::None;
        if (!named || shape.numbered) {
            open = named && !shape.money;
            continue;
        }
        if (!shape.money) continue;
        if (!open || shape.others > 0) return false; // a project of its own
        open = false;
        ++wrapped;
    }
    return wrapped >= fewest;
}

/// Shares over the rows of a part, and which columns mean "as above" where they are blank.
void TableReader::measure(const TablePart& part, Running& running) const {
    std::size_t named = 0, numbered = 0, further = 0, furtherNumbered = 0, namedSoFar = 0, valued = 0;
    std::map<std::size_t, std::size_t> filled;
    running.lastProject = running.lastNumbered = 0;
    running.shapes.clear();
    running.shapes.reserve(part.end - part.first);
    for (std::size_t row = part.first; row < part.end; ++row) {
        const RowShape& shape = running.shapes.emplace_back(shapeOf(view_, words_, part.band, roles_, row));
        running.anyTick = running.anyTick || shape.ticked;
        if (listsProject(shape)) running.lastProject = row;
        if (shape.numbered && !shape.name.empty()) {
            running.lastNumbered = row;
            namedSoFar = named + 1;
        }
        const bool sum = shape.sum != SumLabel::Kind::None && shape.sum != SumLabel::Kind::Maybe && !shape.numbered;
        if (shape.name.empty() || sum) continue;
        ++named;
        numbered += shape.numbered;
        const bool rich = shape.money || shape.ticked || shape.others > 1;
        valued += rich;
        const bool values = shape.money || shape.others > (shape.onlyRemark ? 1U : 0U) || shape.ticked;
        further += values;
        furtherNumbered += values && shape.numbered;
        for (const Role role : {Role::Theme, Role::Issue, Role::VillageNumber, Role::VillageName})
            if (const std::size_t c = roles_.find(role); c != Text::npos) filled[c] += !view_.own(row, c).empty();
    }
    reading_.rows.reserve(reading_.rows.size() + named);
    running.numberedShare = named == 0 ? 0 : static_cast<double>(numbered) / static_cast<double>(named);
    running.valuesNumbered = further == 0 ? 0 : static_cast<double>(furtherNumbered) / static_cast<double>(further);
    running.nameOnly = further * 4 < named;
    constexpr std::size_t all = 10, nearly = 9, fewest = 6;
    running.valued = named >= fewest && valued * all >= named * nearly;
    constexpr std::size_t most = 5; // all but one in five
    running.wrapped = isWrapped(running.shapes);
    running.countsRows = namedSoFar > 0 && numbered * most >= namedSoFar * (most - 1);
    for (const auto& [column, count] : filled)
        running.fillDown[column] = count * 3 < named * 2;
}

void TableReader::readRows(const TablePart& part, const Legend& legend, int planYear, Running& running) {
    measure(part, running);
    running.foreign = false;
    running.afterGrandTotal = running.afterSum = running.afterProject = running.inNumbered = running.afterSignature = false;
    if (!part.repeated) {
        state_.totals.startSection();
        if (!part.virtualHeader) state_.totals.startTable();
    }
    running.stated = 0;
    running.openGroups.clear();
    for (std::size_t row = part.first; row < part.end; ++row)
        readRow(part, row, legend, planYear, running);
    reportOpenGroups(running);
}

/// The header once more, with the name called otherwise: "ที่ | งานเพิ่มเติม | งบประมาณ".
bool TableReader::repeatsHeader(const Band& band, std::size_t row) const {
    const std::size_t number = roles_.find(Role::Number);
    if (number == Text::npos || view_.own(row, number).empty() || view_.own(row, number) != band.columns[number].lowest) return false;
    return std::ranges::any_of(view_.ownSpans(row), [&](const Span& span) {
        return span.first < band.columns.size() && span.first != number && !band.columns[span.first].lowest.empty() &&
               oneLine(span.cell->text) == band.columns[span.first].lowest;
    });
}

/// "ที่ | ของกลางให้ยืม | ค่าปรับถ้าหาย": a row of headers below a sum that names no project and repeats no header of ours, or nothing below it
/// reads like a work.
bool TableReader::beginsOther(const TablePart& part, std::size_t row) const {
    constexpr double sure = 0.95, few = 0.3;
    const auto spans = view_.ownSpans(row);
    const auto isNumber = [](const Span& span) { return text::parseNumber(plainRank(span.cell->text)).has_value(); };
    if (spans.size() < 2 || isListNumber(spans.front().cell->text)) return false;
    const HeaderMatch first = words_.header(spans.front().cell->text);
    if (first.role != Role::Number || first.score < sure || std::ranges::any_of(spans, isNumber)) return false;
    const auto known = [&](const Span& span) {
        const TextView text = span.cell->text;
        return span.first > spans.front().first && span.first < part.band.columns.size() &&
               (words_.header(text).role == Role::Name || oneLine(text) == part.band.columns[span.first].lowest);
    };
    return std::ranges::none_of(spans, known) || look(view_, words_, roles_.find(Role::Name), row + 1, part.end, Role::Name).works < few;
}

void TableReader::readRow(const TablePart& part, std::size_t row, const Legend& legend, int planYear, Running& running) {
    running.foreign = running.foreign || (running.afterSum && beginsOther(part, row));
    if (running.foreign) return skip(row, view_.blank(row) ? SkippedRow::Why::Blank : SkippedRow::Why::OtherTable);
    if (repeatsHeader(part.band, row)) return skip(row, SkippedRow::Why::Header);
    const RowShape& shape = running.shapes[row - part.first];
    RowContext context;
    context.afterGrandTotal = running.afterGrandTotal;
    context.afterLastSum = running.afterSum && running.countsRows && row > running.lastNumbered;
    context.afterProject = running.afterProject;
    if (running.afterProject) context.nameAbove = reading_.rows.back().name;
    context.wrapped = running.wrapped;
    context.inNumbered = running.inNumbered;
    context.moreProjects = shape.spans.size() > 2 || row < running.lastProject;
    context.afterSignature = running.afterSignature;
    context.numberedShare = running.numberedShare;
    context.valued = running.valued;
    context.valuesNumbered = running.valuesNumbered;
    context.nameOnly = running.nameOnly;
    const struct {
        const Band& band;
        std::size_t row;
    } asked{part.band, row}; // so that the function holds no more than two words, and nothing is allocated
    context.matchesSum = [this, &asked] { return matchesSum(asked.band, asked.row); };
    const RowKind kind = kindOf(shape, words_, context);
    running.afterProject = false;
    running.inNumbered = kind == RowKind::Project ? shape.numbered : running.inNumbered && kind == RowKind::Continuation;
    if (kind == RowKind::Project) running.afterSignature = false;
    if (kind == RowKind::Note && words_.startLength(RowWord::Signature, Folding(shape.label)) > 0) running.afterSignature = true;
    switch (kind) {
    case RowKind::Blank: skip(row, SkippedRow::Why::Blank); break;
    case RowKind::Header: skip(row, SkippedRow::Why::Header); break;
    case RowKind::Note: skip(row, SkippedRow::Why::Note); break;
    case RowKind::Section:
        section(row, shape.label);
        ++running.sectionNumber;
        break;
    case RowKind::Sum:
        sum(part, row, shape);
        running.afterSum = true;
        running.afterGrandTotal = running.afterGrandTotal || shape.sum == SumLabel::Kind::Grand;
        break;
    case RowKind::MissingName: {
        skip(row, SkippedRow::Why::MissingName);
        const std::size_t name = roles_.find(Role::Name);
        problem(Problem::Level::Warning, Problem::Kind::MissingName, row, view_.at(row, name));
        const RowBudget budget = readBudget(view_, words_, part.band, roles_, row);
        state_.totals.addRow(part.band, budget, true, state_.standing.group, state_.standing.theme);
        break;
    }
    case RowKind::Continuation:
    case RowKind::Activity: append(row, part.band); break;
    case RowKind::Project:
        project(part, row, shape, legend, planYear, running);
        running.afterProject = true;
        state_.standing.closed = false;
        break;
    }
}

} // namespace tambonplan::intake
