#include "intake/HeaderColumn.hpp"

#include <algorithm>
#include <utility>

#include "intake/Groups.hpp"
#include "intake/Wording.hpp"
#include "text/Date.hpp"
#include "text/Fold.hpp"
#include "text/Money.hpp"

namespace tambonplan::intake {

namespace {

constexpr std::size_t longestHeader = 90; ///< without remarks in brackets
constexpr std::size_t longestRemarked = 250;
constexpr double perSatang = 0.01; // baht

bool isDigit(char16_t c) {
    return (c >= u'0' && c <= u'9') || (c >= u'๐' && c <= u'๙');
}

bool isConsonant(char16_t c) {
    return c >= 0x0E01 && c <= 0x0E2E;
}

/// Four digits that are a year of any era, and not the running number of a long list.
bool mayBeYear(TextView digits) {
    int value = 0;
    for (const char16_t c : digits)
        value = value * 10 + (c >= u'๐' ? c - u'๐' : c - u'0');
    return value >= 1900 && value < 2700;
}

bool isPlainNumber(const Cell& cell, const Vocabulary& words) {
    if (cell.kind == Cell::Kind::Number) return headerYear(cell.text, words) == 0;
    return isListNumber(cell.text) && headerYear(cell.text, words) == 0;
}

/// "800,000 บาท" stands below a header, not in one.
bool isAmount(TextView text, const Vocabulary& words) {
    if (std::ranges::none_of(text, isDigit)) return false;
    constexpr double leastBaht = 100;
    const auto money = words.money(text);
    return money.kind == text::Money::Kind::Amount && money.baht >= leastBaht;
}

/// Texts above a column inside a band, top to bottom, merged areas once. An empty cell right of a header that spreads
/// over sub-headers without being merged (as in CSV) takes that header's text.
std::vector<TextView> path(const GridView& view, std::size_t first, std::size_t last, std::size_t column) {
    std::vector<TextView> texts;
    const Cell* previous = nullptr;
    for (std::size_t r = first; r <= last; ++r) {
        const Cell* cell = &view.at(r, column);
        if (text::trim(cell->text).empty() && r < last && !view.own(r + 1, column).empty()) {
            for (std::size_t c = column; c-- > 0 && !view.own(r + 1, c).empty();)
                if (!text::trim(view.at(r, c).text).empty()) {
                    cell = &view.at(r, c);
                    break;
                }
        }
        const TextView shown = text::trim(cell->text);
        if (shown.empty() || (previous != nullptr && previous->address == cell->address)) continue;
        texts.push_back(shown);
        previous = cell;
    }
    return texts;
}

void readYear(const Vocabulary& words, Column& column, Role parent) {
    const int year = headerYear(column.lowest, words);
    if (year != 0 && (parent == Role::None || isMoney(parent) || parent == Role::FundSource || parent == Role::Years)) {
        column.role = Role::Budget;
        column.score = 0.8;
        column.year = year;
    } else if (isMoney(column.role)) {
        const auto years = text::yearsBE(column.header);
        if (years.size() == 1) column.year = years.front();
    }
}

/// `texts`: the levels of the header, top to bottom.
/// "แผนการใช้เงินรายไตรมาส / ต.ค.-ธ.ค.": one of several amounts of the year.
void readPeriod(const Vocabulary& words, Column& column, const HeaderMatch& parent, TextView above) {
    if (above.empty()) return;
    const bool other = parent.score >= recognised && !isMoney(parent.role); // "ระยะเวลา"
    const bool money = !other && words.contains(RowWord::MoneyWord, text::fold(above));
    if (!money || column.year != 0 || !words.contains(RowWord::MoneyPeriod, text::fold(column.lowest))) return;
    if (!isMoney(column.role)) {
        column.role = Role::Budget;
        column.score = 0.8;
    }
    column.part = column.role == Role::Budget;
}

/// `shared`: the level above stands over several columns.
Column columnOf(const Vocabulary& words, const std::vector<TextView>& texts, bool shared) {
    Column column;
    if (texts.empty()) return column;
    Text above;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        column.header += (i > 0 ? u" / " : u"") + oneLine(texts[i]);
        if (i + 1 < texts.size()) above += oneLine(texts[i]);
    }
    column.lowest = oneLine(texts.back());
    column.urgency = words.urgency(column.lowest);
    const auto parent = words.header(above);
    if (parent.score >= recognised) column.parent = parent.role;
    auto best = words.header(column.lowest, column.parent);
    const auto offer = [&best](HeaderMatch match) {
        if (match.score > best.score + 0.05) best = match;
    };
    if (texts.size() > 1) {
        if (!shared) offer(words.header(above + column.lowest)); // a header broken over two rows
        const bool onlyUnit = text::skeleton(withoutBrackets(column.lowest)).empty() || words.header(column.lowest).score < recognised;
        if (onlyUnit) offer({parent.role, parent.score * 0.8});
    }
    if (best.score < recognised) {
        best = words.longHeader(column.lowest);
        column.sentence = best.score >= recognised;
    }
    if (best.score >= recognised) {
        column.role = best.role;
        column.score = std::min(1.0, best.score);
    }
    // "กลุ่ม 1.ทำเอง 2.ทำร่วม 3.ขอสนับสนุน" names all groups, not one
    if (isTick(column.role) && !findLegend(std::vector{column.lowest}, words).empty()) column.role = Role::Group;
    readYear(words, column, column.parent);
    readPeriod(words, column, parent, above);
    Role said = words.officers(column.header);
    if (said == Role::None) said = words.officers(column.lowest);
    if (said != Role::None) {
        column.role = said;
        column.score = 1;
        column.byOfficer = true;
    }
    column.percent = words.contains(RowWord::Percent, text::fold(column.header));
    column.unit = isMoney(column.role) ? moneyUnit(column.header, words) : 1;
    if (isMoney(column.role) && words.is(RowWord::Satang, column.lowest)) { // "บาท | สต."
        column.unit = perSatang;
        column.part = column.role == Role::Budget;
        if (column.role == Role::Total) column.role = Role::Ignored;
    }
    return column;
}

} // namespace

double moneyUnit(TextView header, const Vocabulary& words) {
    const Text folded = text::fold(header);
    const auto stated = std::ranges::find_if(moneyUnits, [&](const auto& unit) { return words.contains(unit.first, folded); });
    return stated == std::end(moneyUnits) ? 1 : stated->second;
}

int headerYear(TextView text, const Vocabulary& words) {
    // beside digits only the words below may stand, so that any other consonant outside brackets answers
    int depth = 0;
    bool digits = false;
    for (const char16_t c : text) {
        depth += c == u'(' || c == u'[' ? 1 : (c == u')' || c == u']') && depth > 0 ? -1 : 0;
        digits = digits || isDigit(c) || c >= 0xFF10;
        if (depth == 0 && isConsonant(c) && !words.hasLetter(RowWord::YearFiller, c)) return 0;
    }
    constexpr std::size_t year = 4;
    if (!digits || (text.size() != year && std::ranges::all_of(text, isDigit))) return 0;
    if (text.size() == year && std::ranges::all_of(text, isDigit) && !mayBeYear(text)) return 0;
    const Text folded = text::fold(withoutBrackets(text));
    Text rest = folded;
    for (const Text& word : words.all(RowWord::YearFiller))
        for (std::size_t at = rest.find(word); at != Text::npos; at = rest.find(word))
            rest.erase(at, word.size());
    const Text bare(text::trim(rest));
    if (bare.empty() || !std::ranges::all_of(bare, isDigit)) return 0;
    if (bare.size() == year) {
        const auto years = text::yearsBE(folded);
        return years.size() == 1 ? years.front() : 0;
    }
    if (bare.size() != 2 || !words.contains(RowWord::YearSign, folded)) return 0;
    constexpr int century = 2500, earliest = 60;
    const int twoDigits = (bare[0] - u'0') * 10 + (bare[1] - u'0');
    return twoDigits >= earliest ? century + twoDigits : 0;
}

bool headerLike(const Span& span, const Vocabulary& words) {
    const TextView text = text::trim(span.cell->text);
    if (headerYear(text, words) != 0) return true;
    const bool shortEnough =
        text.size() <= longestHeader || (text.size() <= longestRemarked && withoutBrackets(text).size() <= longestHeader);
    return shortEnough && !isPlainNumber(*span.cell, words) && !text::parseNumber(text).has_value() && !isAmount(text, words);
}

Column readColumn(const GridView& view, const Vocabulary& words, std::size_t first, std::size_t last, std::size_t column) {
    const auto covers = [&](std::size_t row, std::size_t other) {
        return !view.shown(row, other).empty() && view.at(row, other).address == view.at(row, column).address;
    };
    bool shared = false;
    for (std::size_t row = first; row < last && !shared; ++row)
        shared = covers(row, column + 1) || (column > 0 && covers(row, column - 1));
    return columnOf(words, path(view, first, last, column), shared);
}

} // namespace tambonplan::intake
