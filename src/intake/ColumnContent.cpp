#include "intake/ColumnContent.hpp"

#include <algorithm>
#include <optional>
#include <unordered_map>
#include <unordered_set>

#include "intake/Wording.hpp"
#include "text/Fold.hpp"
#include "text/Money.hpp"

namespace tambonplan::intake {

namespace {

constexpr std::size_t spread = 7919;   ///< scatters the rows of a sample, for plans repeat themselves every so many rows
constexpr std::size_t sampleRows = 40; ///< cells looked at per column

bool isAmount(const Cell& cell, const Vocabulary& words) {
    constexpr std::size_t longest = 60; // "150,000 บาท (หนึ่งแสนห้าหมื่นบาทถ้วน)" is shorter
    if (cell.kind == Cell::Kind::Number) return cell.number >= 100;
    if (cell.text.size() > longest) return false;
    const auto money = words.money(cell.text);
    return (money.kind == text::Money::Kind::Amount && money.baht >= 100) || money.kind == text::Money::Kind::None;
}

/// Which looks at a cell can change the meaning of a column, or its certainty. Looks are dear, so only these are taken.
struct Needs {
    bool money, digits, ticks, numbers, purpose, projects, groups, themes, urgency, distinct;

    explicit Needs(Role role) {
        const bool all = role == Role::None;
        money = all || isMoney(role) || isTick(role) || role == Role::FundSource || role == Role::Agency;
        ticks = all || isMoney(role) || isTick(role) || role == Role::Number || role == Role::Urgency || role == Role::Years ||
                role == Role::Agency || role == Role::Support || role == Role::Ignored;
        digits = money || role == Role::Years || role == Role::VillageNumber;
        numbers =
            all || role == Role::Number || role == Role::Priority || role == Role::Name || role == Role::Objective || role == Role::Urgency;
        purpose = all || role == Role::Objective;
        projects = all || role == Role::Name;
        groups = all || role == Role::Group || role == Role::Theme || role == Role::Agency || role == Role::Method ||
                 role == Role::Solution || role == Role::Ignored || role == Role::Remark;
        themes = role == Role::Group || role == Role::Theme;
        urgency = all || role == Role::Priority || role == Role::Urgency;
        distinct = all || role == Role::Urgency || role == Role::Agency || role == Role::Method || role == Role::Solution ||
                   role == Role::Ignored || role == Role::Remark;
    }
};

/// What one text says, whatever column it stands in.
struct Look {
    bool counts = false; ///< content, and not only dots and dashes
    bool tick = false, digit = false, money = false, purpose = false, project = false, work = false, listed = false, group = false,
         stated = false, theme = false, urgency = false;
    bool listNumber = false;
    std::optional<double> number; ///< of a list number
};

bool hasDigit(TextView text) {
    char16_t rare = 0, digits = 0; // one width and no early end, so that many letters are looked at in one step
    for (const char16_t c : text) {
        rare |= c & 0xE000;
        digits |= static_cast<char16_t>(((c >= u'0') & (c <= u'9')) | ((c >= u'๐') & (c <= u'๙')));
    }
    return digits != 0 || (rare != 0 && std::ranges::any_of(text::fold(text), [](char16_t c) { return c >= u'0' && c <= u'9'; }));
}

bool statesPurpose(TextView text, const Vocabulary& words) {
    constexpr std::size_t opening = 16; // letters that decide
    return words.mayStart(RowWord::PurposeStart, text::firstLetter(text)) &&
           words.skeletonStart(RowWord::PurposeStart, text::skeleton(text.substr(0, opening))) > 0;
}

Look lookAt(TextView text, const Cell& cell, const Vocabulary& words, const Needs& needs, Role role) {
    constexpr std::size_t longestTheme = 60;
    Look has;
    has.tick = needs.ticks && words.is(RowWord::Tick, text);
    has.counts = has.tick || !isFilling(text);
    if (!has.counts) return has;
    has.digit = needs.digits && hasDigit(text);
    has.money = needs.money && isAmount(cell, words);
    has.purpose = needs.purpose && statesPurpose(text, words);
    if (needs.projects) {
        Text number;
        const Folding name(withoutNumbering(text, &number));
        has.project = words.startLength(RowWord::ProjectStart, name) > 0;
        has.work = has.project || words.startLength(RowWord::WorkStart, name) > 0;
        has.listed = !number.empty();
    }
    // the name of an agency ("ชุมชน") alone does not say who does the work
    has.group = needs.groups && words.group(text, role != Role::Agency).group != Group::Unstated;
    has.stated = has.group || (needs.groups && role == Role::Agency && words.group(text, true).group != Group::Unstated);
    has.theme = needs.themes && text.size() < longestTheme && words.theme(text).coverage > 0.5;
    has.urgency = needs.urgency && !words.urgency(text).empty();
    has.listNumber = needs.numbers && isListNumber(text);
    if (has.listNumber) has.number = text::parseNumber(plainRank(text));
    return has;
}

void count(ColumnContent& content, const Look& has) {
    ++content.filled;
    content.ticks += has.tick;
    content.digits += has.digit;
    content.money += has.money;
    content.purpose += has.purpose;
    content.projects += has.project;
    content.works += has.work;
    content.listed += has.listed;
    content.groups += has.group;
    content.stated += has.stated;
    content.themes += has.theme;
    content.urgency += has.urgency;
    content.numbers += has.listNumber;
}

} // namespace

ColumnContent look(const GridView& view, const Vocabulary& words, std::size_t column, std::size_t first, std::size_t end, Role role,
                   TextView header) {
    ColumnContent content;
    std::unordered_set<Text> values;
    std::unordered_map<TextView, Look> looks; // at cells of text where a look is dear, for a column repeats them
    double last = 0;
    content.ascending = true;
    end = std::min(end, view.rows());
    const std::size_t rows = end > first ? end - first : 0;
    const std::size_t step = std::max<std::size_t>(1, rows / sampleRows);
    const Needs needs(role);
    for (std::size_t base = first; base < end; base += step) {
        const std::size_t r = std::min(base + base * spread % step, end - 1);
        const TextView text = view.own(r, column);
        const Cell& cell = view.at(r, column);
        const Cell& next = view.at(r, column + 1);
        const bool wide = !cell.covered && next.covered && next.address == cell.address;
        if (text.empty() || wide || text == header) continue;
        const auto known = looks.find(text);
        const bool again = known != looks.end() && cell.kind == Cell::Kind::Text;
        const Look has = again ? known->second : lookAt(text, cell, words, needs, role);
        if (!has.counts) continue;
        if (needs.distinct && !again) values.insert(text::fold(text));
        if ((needs.distinct || needs.purpose) && !again && cell.kind == Cell::Kind::Text) looks.emplace(text, has);
        count(content, has);
        content.length += static_cast<double>(text.size());
        if (!has.listNumber) continue;
        if (has.number && *has.number <= last && *has.number != 1) content.ascending = false;
        last = has.number.value_or(last);
        content.largest = std::max(content.largest, last);
    }
    content.distinct = values.size();
    content.ascending = content.ascending && content.numbers > 0;
    if (content.filled > 0)
        for (double* share :
             {&content.money, &content.ticks, &content.numbers, &content.purpose, &content.projects, &content.works, &content.groups,
              &content.stated, &content.themes, &content.urgency, &content.digits, &content.listed, &content.length})
            *share /= static_cast<double>(content.filled);
    return content;
}

} // namespace tambonplan::intake
