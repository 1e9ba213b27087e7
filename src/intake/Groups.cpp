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

bool isWordUnit(char16_t c) {
    return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'z') || text::isThai(c);
}

struct Code {
    Text code;
    Text phrase;                        ///< with the words before it, where a sign stands before them; may be empty
    std::size_t start = 0, meaning = 0; ///< where the code and where its meaning begin
};

/// All "code =" of a folded text: a word, perhaps in brackets, before a sign or word that means "means" ("1 = ทำเอง", "สุดกำลัง =
/// ขอให้หลวงทำ").
std::vector<Code> findCodes(const Text& note, const Vocabulary& words) {
    constexpr std::size_t longest = 30;
    std::vector<Code> codes;
    for (std::size_t at = 0; at < note.size(); ++at) {
        const std::size_t sign = words.startLength(RowWord::Means, TextView(note).substr(at));
        if (sign == 0) continue;
        std::size_t end = at;
        while (end > 0 && TextView(u" ).\"'-").find(note[end - 1]) != TextView::npos)
            --end;
        std::size_t start = end;
        while (start > 0 && isWordUnit(note[start - 1]))
            --start;
        if (end == start || end - start > longest) continue;
        const std::size_t before = note.find_last_of(u",;/|\n(\"':=", end - 1);
        const std::size_t phrase = before == Text::npos ? 0 : before + 1;
        codes.push_back({note.substr(start, end - start), {}, start, at + sign});
        if (phrase < start && end - phrase <= longest) codes.back().phrase = text::trim(TextView(note).substr(phrase, end - phrase));
    }
    return codes;
}

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

std::vector<Box> findBoxes(TextView text, const Vocabulary& words) {
    constexpr char16_t firstSymbol = 0x2000;
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

Group thirdGroup(const std::set<Group>& known) {
    for (const Group group : {Group::Self, Group::Joint})
        if (!known.contains(group)) return group;
    return Group::Support;
}

Legend findLegend(const std::vector<Text>& notes, const Vocabulary& words) {
    Text all;
    for (const Text& note : notes)
        all.append(text::fold(note)).append(u"\n");
    constexpr std::size_t longestMeaning = 60;
    const auto codes = findCodes(all, words);
    Legend legend;
    std::set<Group> groups;
    std::set<Text> known;      // codes without their phrases
    std::map<Text, Text> open; // codes whose meaning no list knows
    for (std::size_t i = 0; i < codes.size(); ++i) {
        const std::size_t end = i + 1 < codes.size() ? codes[i + 1].start : all.size();
        TextView rest =
            TextView(all).substr(codes[i].meaning, end > codes[i].meaning ? std::min(end - codes[i].meaning, longestMeaning) : 0);
        rest = text::trim(rest.substr(0, rest.find(u'\n')));
        if (rest.empty()) continue;
        const Text meaning(rest);
        const auto match = words.group(meaning, true);
        if (match.group == Group::Unstated) {
            open.try_emplace(codes[i].code, meaning);
            continue;
        }
        legend.codes.try_emplace(codes[i].code, Legend::Entry{match.group, meaning});
        if (!codes[i].phrase.empty()) legend.codes.try_emplace(codes[i].phrase, Legend::Entry{match.group, meaning});
        groups.insert(match.group);
        known.insert(codes[i].code);
    }
    if (groups.size() < 2) legend.codes.clear();
    // Two of three codes are known: the third is the third group.
    if (known.size() == 2 && groups.size() == 2 && open.size() == 1)
        legend.codes.try_emplace(open.begin()->first, Legend::Entry{thirdGroup(groups), open.begin()->second});
    return legend;
}

void findCodeColumn(const GridView& view, const Legend& legend, Band& band, std::size_t first, std::size_t end) {
    constexpr std::size_t enough = 3;
    constexpr double codeColumn = 0.7; // header score
    if (legend.codes.empty() || band.find(Role::Group) != Text::npos) return;
    for (std::size_t c = 0; c < band.columns.size(); ++c) {
        Column& column = band.columns[c];
        const bool free = column.role != Role::Name && column.role != Role::Number && column.role != Role::VillageNumber &&
                          !isMoney(column.role) && !isTick(column.role);
        if (!free || column.byOfficer) continue;
        std::size_t filled = 0, codes = 0;
        std::set<Text> kinds;
        for (std::size_t row = first; row < end; ++row) {
            const Text shown = plainRank(oneLine(view.own(row, c)));
            if (shown.empty() || isFilling(shown)) continue;
            ++filled;
            if (!legend.codes.contains(shown)) continue;
            ++codes;
            kinds.insert(shown);
        }
        if (codes < enough || codes * 10 < filled * 8 || kinds.size() < 2) continue;
        column.role = Role::Group;
        column.score = column.certainty = codeColumn;
        return;
    }
}

GroupReading readGroup(const GridView& view, const Vocabulary& words, const text::Messages& messages, const Band& band,
                       const RoleColumns& roles, std::size_t row, const RowBudget& budget, const Legend& legend, Group section,
                       TextView sectionText) {
    GroupReading ticks = fromTicks(view, words, messages, band, roles.ticks(), row);
    if (ticks.group != Group::Unstated || !ticks.ticked.empty()) return ticks;
    for (const Role role : {Role::Group, Role::Method})
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
