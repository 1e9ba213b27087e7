#include "intake/Parts.hpp"

#include <algorithm>

#include "intake/Columns.hpp"
#include "intake/Wording.hpp"
#include "text/Fold.hpp"
#include "text/Money.hpp"
#include "text/Place.hpp"

namespace tambonplan::intake {

namespace {

constexpr std::size_t longestCaption = 100;

/// Can the row above a later header be its title (village name, page title, section)?
bool titleLike(const GridView& view, const Vocabulary& words, const Band& above, std::size_t row) {
    const auto spans = view.ownSpans(row);
    if (spans.size() != 1) return spans.empty();
    const TextView text = spans.front().cell->text;
    const RowShape shape = shapeOf(view, words, above, RoleColumns(above), row);
    if (shape.numbered || shape.money || readSumLabel(text, words).kind != SumLabel::Kind::None) return false;
    if (words.startLength(RowWord::Note, text::fold(text::trim(text))) > 0) return false;
    return !above.project || shape.wide || readHeading(text, words).states() || text::villageNumbers(text).size() == 1;
}

bool sameHeader(const Band& a, const Band& b) {
    std::size_t same = 0, all = 0;
    for (std::size_t c = 0; c < std::min(a.columns.size(), b.columns.size()); ++c) {
        if (a.columns[c].header.empty() && b.columns[c].header.empty()) continue;
        ++all;
        same += text::skeleton(a.columns[c].header) == text::skeleton(b.columns[c].header);
    }
    return a.project == b.project && all > 0 && same * 5 >= all * 4;
}

/// Captions nearest to a table: its title rows, else the paragraphs above.
std::vector<Text> captions(const GridView& view, const TablePart& part) {
    std::vector<Text> lines;
    for (std::size_t row = part.band.first; row-- > part.titles;)
        for (const Span& span : view.ownSpans(row))
            lines.push_back(oneLine(span.cell->text));
    if (part.titles == 0) {
        const std::vector<Text> above = nearestFirst(view.grid().before);
        lines.insert(lines.end(), above.begin(), above.end());
    }
    if (lines.size() > 2) lines.resize(2);
    if (!isWordTable(view.grid())) lines.push_back(view.grid().sheet);
    return lines;
}

bool captionNamesOther(const GridView& view, const Vocabulary& words, const TablePart& part) {
    const auto other = [&words](const Text& line) { return namesOther(words, line); };
    return std::ranges::any_of(captions(view, part), other) ||
           std::ranges::any_of(part.band.columns, [&](const Column& column) { return column.role == Role::Name && other(column.header); });
}

/// Does a line above the table, or a first row that holds no values yet, say that it lists no proposals?
bool opensOther(const GridView& view, const Vocabulary& words) {
    std::vector<Text> lines = nearestFirst(view.grid().before);
    if (lines.size() > 2) lines.resize(2);
    const auto first = view.ownSpans(0);
    const bool values =
        std::ranges::any_of(first, [](const Span& span) { return text::parseNumber(plainRank(span.cell->text)).has_value(); });
    for (const Span& span : first)
        if (!values) lines.push_back(oneLine(span.cell->text));
    return std::ranges::any_of(
        lines, [&words](const Text& line) { return namesOther(words, line) && words.startLength(RowWord::Note, text::fold(line)) == 0; });
}

/// "รายการ" or "กิจกรรม" with hardly more than money or a month, over cells that do not read like projects: income, costs, a calendar …
bool namesDoubtful(const GridView& view, const Vocabulary& words, const TablePart& part) {
    const std::size_t name = part.band.find(Role::Name);
    if (name == Text::npos || part.band.columns[name].byContent) return false;
    std::size_t further = 0;
    for (const Role role : {Role::Objective, Role::Target, Role::Agency, Role::Method, Role::Expected, Role::Group, Role::FundSource,
                            Role::Priority, Role::Urgency, Role::Support, Role::TickSelf, Role::TickJoint, Role::TickSupport})
        further += part.band.find(role) != Text::npos;
    if (further > 0) return false;
    const ColumnContent names = look(view, words, name, part.first, part.end, Role::Name);
    // "เรื่อง | คะแนน" over "ถนน", "น้ำ": a count of votes
    constexpr double sure = 0.8, shortest = 8;
    const bool money = part.band.find(Role::Budget) != Text::npos;
    const bool diary =
        !money && part.band.find(Role::Period) != Text::npos && part.band.find(Role::Number) == Text::npos; // "เดือน | สิ่งที่ต้องทำ"
    if (diary && names.projects < 0.5) return true;
    return names.projects < 0.5 && (part.band.columns[name].score < sure || (!money && names.length < shortest));
}

} // namespace

bool namesOther(const Vocabulary& words, const Text& line) {
    constexpr std::size_t opening = 45; // further on, prose only mentions what was done
    const Text folded = text::fold(line);
    const TextView opens = TextView(folded).substr(0, opening);
    if (words.contains(RowWord::Continued, folded)) return false; // "ต่อจากหน้าที่แล้ว"
    if (line.size() > longestCaption || !words.contains(RowWord::OtherTable, opens) || words.contains(RowWord::StillPlan, folded))
        return false;
    const std::size_t other = words.findLast(RowWord::OtherTable, opens);
    return !words.contains(RowWord::Proposing, TextView(folded).substr(other));
}

bool holdsPlan(const std::vector<TablePart>& parts) {
    return std::ranges::any_of(parts, [](const TablePart& part) { return part.band.project; });
}

std::vector<TablePart> cutParts(const GridView& view, const Vocabulary& words, const std::vector<Band>& bands) {
    std::vector<TablePart> parts;
    for (const Band& band : bands) {
        TablePart part;
        part.band = band;
        part.first = band.last + 1;
        part.end = view.rows();
        if (!parts.empty()) {
            TablePart& above = parts.back();
            part.titles = band.first;
            while (part.titles > above.first && titleLike(view, words, above.band, part.titles - 1))
                --part.titles;
            while (part.titles < band.first && view.blank(part.titles))
                ++part.titles;
            above.end = part.titles;
            part.repeated = sameHeader(above.band, band);
        }
        part.past = part.band.project && captionNamesOther(view, words, part);
        parts.push_back(std::move(part));
    }
    for (TablePart& part : parts)
        part.past = part.past || (part.band.project && namesDoubtful(view, words, part));
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (!parts[i].band.project || parts[i].repeated) continue;
        std::size_t last = i;
        while (last + 1 < parts.size() && parts[last + 1].repeated)
            ++last;
        settleColumns(view, words, parts[i].band, parts[i].first, parts[last].end);
        for (std::size_t k = i + 1; k <= last; ++k)
            parts[k].band.columns = parts[i].band.columns;
    }
    return parts;
}

void setPastAside(std::vector<std::vector<TablePart>>& grids) {
    const auto current = [](const TablePart& part) { return part.band.project && !part.past; };
    if (!std::ranges::any_of(grids, [&](const auto& parts) { return std::ranges::any_of(parts, current); })) return;
    for (auto& parts : grids)
        for (std::size_t i = 0; i < parts.size(); ++i) {
            if (i > 0 && parts[i].repeated && !parts[i].past && parts[i - 1].past) parts[i].repeated = false;
            if (parts[i].past) parts[i].band.project = parts[i].repeated = false;
        }
}

std::vector<TablePart> continuedParts(const GridView& view, const Vocabulary& words, const DocumentState& state) {
    if (!state.lastBand || state.lastColumns != view.columns() || view.rows() == 0 || opensOther(view, words)) return {};
    const Band& band = *state.lastBand;
    const RoleColumns roles(band);
    std::size_t projects = 0, filled = 0;
    double firstNumber = 0;
    for (std::size_t row = 0; row < view.rows(); ++row) {
        const RowShape shape = shapeOf(view, words, band, roles, row);
        if (shape.spans.empty()) continue;
        ++filled;
        const bool starts = words.startLength(RowWord::ProjectStart, text::fold(withoutNumbering(shape.name))) > 0;
        const bool beside = shape.wide && !(shape.numbered && shape.money); // a problem or a theme may stand before the name
        if (!shape.name.empty() && !beside && (shape.numbered || shape.money || starts)) ++projects;
        const std::size_t number = band.find(Role::Number);
        if (shape.numbered && firstNumber == 0) firstNumber = text::parseNumber(plainRank(view.own(row, number))).value_or(0);
    }
    const bool goesOn = firstNumber == 0 || firstNumber == state.lastNumber + 1 || firstNumber == 1;
    if (projects == 0 || projects * 2 < filled || !goesOn) return {};
    TablePart part;
    part.band = band;
    part.band.first = part.band.last = 0;
    part.end = view.rows();
    part.virtualHeader = true;
    return {part};
}

std::vector<TablePart> headerlessParts(const GridView& view, const Vocabulary& words) {
    TablePart part;
    if (view.rows() > 0 && opensOther(view, words)) return {};
    part.band = bandFromContent(view, words);
    if (part.band.columns.empty()) return {};
    const bool listed = part.band.find(Role::Number) == Text::npos && // "1. …" in the names themselves
                        look(view, words, part.band.find(Role::Name), 0, view.rows()).listed > 0.6;
    const RoleColumns roles(part.band);
    while (part.first < view.rows()) { // titles end where the first row of the list begins
        const RowShape shape = shapeOf(view, words, part.band, roles, part.first);
        Text number;
        const TextView name = withoutNumbering(shape.name, &number);
        const bool starts = listed ? !number.empty() : words.startLength(RowWord::ProjectStart, Folding(name)) > 0;
        if (!shape.name.empty() && !shape.wide && (shape.numbered || shape.money || starts)) break;
        ++part.first;
    }
    part.band.first = part.band.last = part.first;
    part.end = view.rows();
    part.virtualHeader = true;
    return {part};
}

} // namespace tambonplan::intake
