#include "intake/Groups.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

#include "intake/Ditto.hpp"
#include "intake/Wording.hpp"
#include "text/Fold.hpp"

namespace tambonplan::intake {

namespace {

Group groupOfRole(Role role) {
    if (role == Role::TickSelf) return Group::Self;
    return role == Role::TickJoint ? Group::Joint : Group::Support;
}

bool isMarked(const Vocabulary& words, TextView shown) {
    return !shown.empty() && (words.is(RowWord::Tick, shown) || (!words.is(RowWord::NoTick, shown) && !isFilling(shown)));
}

GroupReading fromTicks(const GridView& view, const Vocabulary& words, const text::Messages& messages, const Band& band,
                       std::span<const std::size_t> ticks, std::size_t row) {
    GroupReading reading;
    for (const std::size_t c : ticks)
        if (isMarked(words, view.own(row, c))) reading.ticked.push_back(c);
    reading.noTick = !ticks.empty() && reading.ticked.empty();
    if (reading.ticked.size() == 1) {
        const Column& column = band.columns[reading.ticked.front()];
        reading.group = groupOfRole(column.role);
        reading.why = messages("groupwhy.tick", {column.lowest});
    }
    return reading;
}

GroupReading fromCell(const GridView& view, const Vocabulary& words, const text::Messages& messages, const Band& band, std::size_t column,
                      std::size_t row, const Legend& legend) {
    GroupReading reading;
    const std::size_t written = column == Text::npos ? Text::npos : writtenIn(view, words, band, row, column);
    if (written == Text::npos) return reading;
    const std::vector<Column>& columns = band.columns;
    const Text shown = oneLine(view.shown(written, column)); // a merged group cell counts for all its rows
    const auto code = legend.codes.find(plainRank(shown));
    if (code != legend.codes.end()) {
        reading.group = code->second.group;
        reading.why = messages("groupwhy.code", {columns[column].header, shown, code->second.words});
    } else if (const auto match = words.group(shown, true); match.group != Group::Unstated) {
        reading.group = match.group;
        reading.why = messages("groupwhy.cell", {columns[column].header, shown});
    }
    return reading;
}

/// Where a box begins and ends, and whether it is ticked: "☑", "( / )", "[ ]".
struct Box {
    std::size_t begin = 0, end = 0;
    bool ticked = false;
};

constexpr char16_t firstSymbol = 0x2000;

bool mayBeginBox(char16_t c) {
    return c >= firstSymbol || c == u'(' || c == u'[';
}

std::vector<Box> findBoxes(TextView text, const Vocabulary& words) {
    constexpr std::size_t widest = 5; // "( / )"
    std::vector<Box> boxes;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const TextView symbol = text.substr(i, 1);
        if (text[i] >= firstSymbol && (words.is(RowWord::Tick, symbol) || words.is(RowWord::NoTick, symbol))) {
            boxes.push_back({i, i + 1, words.is(RowWord::Tick, symbol)});
        } else if (text[i] == u'(' || text[i] == u'[') {
            const std::size_t close = text.substr(i, widest).find(text[i] == u'(' ? u')' : u']');
            if (close == TextView::npos) continue;
            const TextView inside = text::trim(text.substr(i + 1, close - 1));
            if (!inside.empty() && !words.is(RowWord::Tick, inside)) continue;
            boxes.push_back({i, i + close + 1, !inside.empty()});
            i += close;
        }
    }
    return boxes;
}

/// The group whose box is ticked in a cell with a box per group; nothing where the cell holds no such boxes.
std::optional<GroupReading> fromBoxes(const GridView& view, const Vocabulary& words, const text::Messages& messages, const Column& column,
                                      std::size_t index, std::size_t row) {
    if (std::ranges::count_if(view.shown(row, index), mayBeginBox) < 2) return std::nullopt;
    const Text shown = oneLine(view.shown(row, index));
    const std::vector<Box> boxes = findBoxes(shown, words);
    if (boxes.size() < 2) return std::nullopt;
    const bool before = shown.find_first_not_of(u' ') == boxes.front().begin; // the box stands before its words, or behind them
    std::set<Group> all;
    std::vector<std::pair<Group, Text>> ticked;
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        const std::size_t from = before ? boxes[i].end : i == 0 ? 0 : boxes[i - 1].end;
        const std::size_t to = !before ? boxes[i].begin : i + 1 < boxes.size() ? boxes[i + 1].begin : shown.size();
        const Text label(text::trim(TextView(shown).substr(from, to - from)));
        const Group group = words.group(label, true).group;
        all.insert(group);
        if (boxes[i].ticked) ticked.emplace_back(group, label);
    }
    all.erase(Group::Unstated);
    if (all.size() < 2) return std::nullopt;
    GroupReading reading;
    if (ticked.size() != 1) {
        reading.boxes = index;
        reading.noTick = ticked.empty();
        return reading;
    }
    reading.group = ticked.front().first;
    reading.why = messages("groupwhy.cell", {column.header, ticked.front().second});
    return reading;
}

GroupReading fromSources(const text::Messages& messages, const Band& band, const RowBudget& budget) {
    GroupReading reading;
    if (budget.sources.empty()) return reading;
    const auto paid = [&budget](std::size_t column) {
        return std::ranges::any_of(budget.cells, [column](const MoneyCell& cell) {
            return cell.column == column && cell.amount.kind == Amount::Kind::Good && cell.amount.baht > 0;
        });
    };
    reading.fromShares = budget.baht && (budget.percent || std::ranges::all_of(budget.sources, paid)); // no cut without money
    bool own = false, outside = false;
    Text names;
    for (const std::size_t c : budget.sources) {
        (band.columns[c].role == Role::Community ? own : outside) = true;
        names += (names.empty() ? u"" : u", ") + band.columns[c].lowest;
    }
    reading.group = own && outside ? Group::Joint : own ? Group::Self : Group::Support;
    reading.why = messages("groupwhy.source", {names});
    return reading;
}

} // namespace

GroupReading readGroup(const GridView& view, const Vocabulary& words, const text::Messages& messages, const Band& band,
                       const RoleColumns& roles, std::size_t row, const RowBudget& budget, const Legend& legend, Group section,
                       TextView sectionText) {
    GroupReading ticks = fromTicks(view, words, messages, band, roles.ticks(), row);
    if (ticks.group != Group::Unstated || !ticks.ticked.empty()) return ticks;
    for (const Role role : {Role::Group, Role::Method, Role::Agency, Role::Support})
        if (const std::size_t c = roles.find(role); c != Text::npos)
            if (const auto boxed = fromBoxes(view, words, messages, band.columns[c], c, row)) return *boxed;
    GroupReading reading = fromCell(view, words, messages, band, roles.find(Role::Group), row, legend);
    if (reading.group == Group::Unstated && section != Group::Unstated) {
        reading.group = section;
        reading.why = messages("groupwhy.section", {sectionText});
    }
    if (reading.group == Group::Unstated) reading = fromSources(messages, band, budget);
    const std::size_t method = roles.find(Role::Method);
    if (reading.group == Group::Unstated && method != Text::npos) {
        const auto match = words.group(view.shown(row, method), false);
        reading.group = match.group;
        if (match.group != Group::Unstated) reading.why = messages("groupwhy.method", {match.words});
    }
    reading.noTick = ticks.noTick && reading.group == Group::Unstated;
    return reading;
}

} // namespace tambonplan::intake
