#include "intake/ColumnContent.hpp"

#include <algorithm>
#include <unordered_set>

#include "intake/Wording.hpp"
#include "text/Fold.hpp"
#include "text/Money.hpp"

namespace tambonplan::intake {

namespace {

constexpr std::size_t sampleRows = 40; ///< cells looked at per column

bool isAmount(const Cell& cell) {
    constexpr std::size_t longest = 60; // "150,000 บาท (หนึ่งแสนห้าหมื่นบาทถ้วน)" is shorter
    if (cell.kind == Cell::Kind::Number) return cell.number >= 100;
    if (cell.text.size() > longest) return false;
    const auto money = text::parseMoney(cell.text);
    return (money.kind == text::Money::Kind::Amount && money.baht >= 100) || money.kind == text::Money::Kind::None;
}

/// Which looks at a cell can change the meaning of a column, or its certainty. Looks are dear, so only these are taken.
struct Needs {
    bool money, ticks, purpose, projects, groups, themes, urgency;

    explicit Needs(Role role) {
        const bool all = role == Role::None;
        money = all || isMoney(role) || isTick(role) || role == Role::FundSource || role == Role::Agency;
        ticks = all || isMoney(role) || isTick(role) || role == Role::Urgency || role == Role::Years || role == Role::Agency ||
                role == Role::Support || role == Role::Ignored;
        purpose = all || role == Role::Objective;
        projects = all || role == Role::Name;
        groups = all || role == Role::Group || role == Role::Theme || role == Role::Agency;
        themes = role == Role::Group || role == Role::Theme;
        urgency = all || role == Role::Priority || role == Role::Urgency;
    }
};

} // namespace

ColumnContent look(const GridView& view, const Vocabulary& words, std::size_t column, std::size_t first, std::size_t end, Role role) {
    ColumnContent content;
    std::unordered_set<Text> values;
    double last = 0;
    content.ascending = true;
    end = std::min(end, view.rows());
    const std::size_t rows = end > first ? end - first : 0;
    const std::size_t step = std::max<std::size_t>(1, rows / sampleRows);
    const Needs needs(role);
    for (std::size_t r = first; r < end; r += step) {
        const TextView text = view.own(r, column);
        const Cell& cell = view.at(r, column);
        const Cell& next = view.at(r, column + 1);
        const bool wide = !cell.covered && next.covered && next.address == cell.address;
        if (text.empty() || wide) continue;
        const bool tick = needs.ticks && words.is(RowWord::Tick, text);
        if (isFilling(text) && !tick) continue;
        ++content.filled;
        const Text folded = text::fold(text);
        content.length += static_cast<double>(text.size());
        content.ticks += tick;
        content.digits += std::ranges::any_of(folded, [](char16_t c) { return c >= u'0' && c <= u'9'; });
        if (needs.money) content.money += isAmount(cell);
        if (needs.purpose) content.purpose += words.skeletonStart(RowWord::PurposeStart, text::skeleton(text)) > 0;
        if (needs.projects) {
            Text number;
            content.projects += words.startLength(RowWord::ProjectStart, text::fold(withoutNumbering(text, &number))) > 0;
            content.listed += !number.empty();
        }
        // the name of an agency ("ชุมชน") alone does not say who does the work
        if (needs.groups) content.groups += words.group(text, role != Role::Agency).group != Group::Unstated;
        if (needs.themes) content.themes += text.size() < 60 && words.theme(text).coverage > 0.5;
        if (needs.urgency) content.urgency += !words.urgency(text).empty();
        if (isListNumber(text)) {
            ++content.numbers;
            const auto number = text::parseNumber(plainRank(text));
            if (number && *number <= last && *number != 1) content.ascending = false;
            last = number.value_or(last);
        }
        values.insert(folded);
    }
    content.distinct = values.size();
    content.ascending = content.ascending && content.numbers > 0;
    if (content.filled > 0)
        for (double* share : {&content.money, &content.ticks, &content.numbers, &content.purpose, &content.projects, &content.groups,
                              &content.themes, &content.urgency, &content.digits, &content.listed, &content.length})
            *share /= static_cast<double>(content.filled);
    return content;
}

} // namespace tambonplan::intake
