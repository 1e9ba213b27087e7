#include "intake/Legend.hpp"

#include <algorithm>

#include "intake/Wording.hpp"
#include "text/Fold.hpp"

namespace tambonplan::intake {

namespace {

bool isDigit(char16_t c) {
    return c >= u'0' && c <= u'9';
}

bool isWordUnit(char16_t c) {
    constexpr char16_t firstSign = 0x25A0, lastSign = 0x27BF;       // "★★ = ทำร่วม"
    constexpr char16_t firstPicture = 0xD83C, lastPicture = 0xDFFF; // "🤝 = ทำร่วม", whose letters have two halves
    return (c >= firstSign && c <= lastSign) || (c >= firstPicture && c <= lastPicture) || isDigit(c) || (c >= u'a' && c <= u'z') ||
           text::isThai(c);
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

/// "1", "ก", "a": a code that counts on from the one before it.
bool followsOn(const Text& before, const Text& code) {
    const TextView consonants = u"กขฃคฅฆงจฉชซ"; // as lists count: ก ข ค ง จ ฉ ช ซ
    if (before.size() != 1 || code.size() != 1) return false;
    if (code[0] == before[0] + 1) return true;
    const std::size_t first = consonants.find(before[0]), second = consonants.find(code[0]);
    constexpr std::size_t rare = 2; // ฃ or ฅ ฆ between them
    return first != TextView::npos && second != TextView::npos && second > first && second - first <= rare + 1;
}

/// Items of a folded text that count their meanings without a sign between: "กลุ่ม (1 ทำเอง / 2 ทำร่วม / 3 ขอรับการสนับสนุน)". Empty unless two
/// or more follow on.
std::vector<Code> findItems(TextView note) {
    std::vector<Code> items;
    for (std::size_t at = 0; at + 2 < note.size(); ++at) {
        const bool begins = at == 0 || TextView(u" ,/;|(\n").find(note[at - 1]) != TextView::npos;
        const bool ends = TextView(u" .)").find(note[at + 1]) != TextView::npos && !isDigit(note[at + 2]);
        if (!begins || !ends || !isWordUnit(note[at])) continue;
        const Text code(1, note[at]);
        const bool first = code == u"1" || code == u"ก" || code == u"a";
        if (items.empty() ? first : followsOn(items.back().code, code)) items.push_back({code, {}, at, at + 2});
    }
    if (items.size() < 2) items.clear();
    return items;
}

/// The codes of a note whose meaning is a group.
Legend legendOf(TextView note, const std::vector<Code>& codes, const Vocabulary& words) {
    constexpr std::size_t longestMeaning = 60;
    Legend legend;
    std::set<Group> groups;
    std::set<Text> known;      // codes without their phrases
    std::map<Text, Text> open; // codes whose meaning no list knows
    for (std::size_t i = 0; i < codes.size(); ++i) {
        const std::size_t end = i + 1 < codes.size() ? codes[i + 1].start : note.size();
        TextView rest = note.substr(codes[i].meaning, end > codes[i].meaning ? std::min(end - codes[i].meaning, longestMeaning) : 0);
        rest = text::trim(rest.substr(0, rest.find(u'\n')));
        if (rest.empty()) continue;
        const Text meaning(rest);
        const auto match = words.group(meaning, true);
        if (match.group == Group::Unstated) {
            open.try_emplace(codes[i].code, meaning);
            continue;
        }
        legend.codes.try_emplace(codes[i].code, Legend::Entry{match.group, meaning});
        if (const std::size_t label = words.startLength(RowWord::CodeLabel, codes[i].code); label > 0 && label < codes[i].code.size())
            legend.codes.try_emplace(codes[i].code.substr(label), Legend::Entry{match.group, meaning}); // "สีแดง" of the column "สี"
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

Legend itemLegend(TextView note, const Vocabulary& words) {
    const auto second = [](char16_t c) { return c == u'2' || c == u'๒' || c == u'ข' || c == u'b' || c == u'B'; };
    if (std::ranges::none_of(note, second)) return {};
    const Text folded = text::fold(note);
    return legendOf(folded, findItems(folded), words);
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
    if (const auto codes = findCodes(all, words); !codes.empty()) return legendOf(all, codes, words);
    for (const Text& note : notes)
        if (Legend legend = itemLegend(note, words); !legend.empty()) return legend;
    return {};
}

Legend findLegend(const Band& band, const Vocabulary& words) {
    for (const Column& column : band.columns) {
        if (column.role != Role::Group) continue;
        const Text header = text::fold(column.header);
        if (Legend legend = legendOf(header, findCodes(header, words), words); !legend.empty()) return legend;
        if (Legend legend = itemLegend(header, words); !legend.empty()) return legend;
    }
    return {};
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

} // namespace tambonplan::intake
