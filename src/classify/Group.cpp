#include <algorithm>
#include <cmath>

#include "classify/Lists.hpp"
#include "text/Money.hpp"

namespace tambonplan::classify {

namespace {

using intake::Group;
using intake::groupFromName;
using intake::groupName;

/// Who pays, where the sheet splits the budget and any money is named; baht.
struct Payers {
    double own = 0, outside = 0;

    double share() const { return outside / (own + outside); } ///< of the outside, 0–1
};

std::optional<Payers> payers(const intake::ProjectRow& row) {
    const Payers found{row.budgetCommunity.value_or(0), row.budgetLocal.value_or(0) + row.budgetOther.value_or(0)};
    if (found.own < 0 || found.outside < 0 || found.own + found.outside <= 0) return std::nullopt;
    return found;
}

Group groupOfShare(double share, double cut) {
    if (share <= 0) return Group::Self;
    return share < cut ? Group::Joint : Group::Support;
}

bool has(const std::vector<Text>& groups, Group group) {
    return std::find(groups.begin(), groups.end(), groupName(group)) != groups.end();
}

/// The group that the words of a method name; a mixture says nothing, but who works "เอง ร่วมกับ" others works jointly.
Group oneGroup(const std::vector<Text>& groups) {
    if (groups.size() == 1) return groupFromName(groups.front());
    if (groups.size() == 2 && has(groups, Group::Self) && has(groups, Group::Joint)) return Group::Joint;
    return Group::Unstated;
}

/// Words of the method column that name a group, without those that are denied ("ไม่ขอรับ…").
struct MethodWords {
    std::vector<Text> groups, words;
};

MethodWords methodWords(const WordValues& list, TextView method) {
    MethodWords found;
    const BareText text(method);
    const TextView letters = text.letters;
    for (const WordFinder::Hit& hit : list.finder.longest(text)) {
        const TextView before = letters.substr(0, hit.start);
        if (before.ends_with(u"ไม") || before.ends_with(u"มิ") || before.ends_with(u"ไมได")) continue;
        if (groupFromName(list.values[hit.word]) == Group::Unstated) continue; // (ไม่นับ)
        found.words.push_back(list.words[hit.word]);
        if (std::find(found.groups.begin(), found.groups.end(), list.values[hit.word]) == found.groups.end())
            found.groups.push_back(list.values[hit.word]);
    }
    return found;
}

Text quoted(const std::vector<Text>& words) {
    Text all;
    for (const Text& word : words)
        all += (all.empty() ? u"" : u", ") + (u"“" + word + u"”");
    return all;
}

/// Who is named first leads the work. What an outside agency leads and what by its nature is done with the people is done jointly;
/// what a helper leads (a clinic, a school) and what by its nature needs others' money is asked for.
Group groupOfLead(const std::vector<Text>& named, Group nature) {
    if (named.empty()) return Group::Unstated;
    const Group lead = groupFromName(named.front());
    if (lead == Group::Support && nature == Group::Joint) return Group::Joint;
    if (lead == Group::Joint && nature == Group::Support) return Group::Support;
    return lead;
}

/// The first of the cells that tell who does or pays the work.
TextView firstFilled(const intake::ProjectRow& row) {
    for (const TextView cell : {TextView(row.agency), TextView(row.fundSource), TextView(row.support)})
        if (!text::trim(cell).empty()) return text::trim(cell);
    return {};
}

Group groupOfNature(const WordValues& natures, const Theme& theme) {
    for (const Text& wanted : {theme.issue, theme.theme})
        for (std::size_t i = 0; i < natures.words.size(); ++i)
            if (!wanted.empty() && natures.words[i] == wanted) return groupFromName(natures.values[i]);
    return Group::Unstated;
}

bool spendsNothing(const intake::ProjectRow& row) {
    return (row.budget && *row.budget == 0) || text::parseMoney(row.budgetWritten).kind == text::Money::Kind::None;
}

} // namespace

GroupDecision Classifier::group(const intake::ProjectRow& row, double cut, const Theme& theme) const {
    const Lists& lists = *lists_;
    const text::Messages& say = lists.messages;
    if (row.group != Group::Unstated)
        return {row.group, Group::Unstated, row.groupWhy.empty() ? say("classify.group.stated", {groupName(row.group)}) : row.groupWhy};

    if (const auto money = payers(row)) {
        const Text percent = text::number(std::llround(money->share() * 100));
        return {groupOfShare(money->share(), cut), Group::Unstated,
                say("classify.group.shares", {text::formatBaht(money->own), text::formatBaht(money->outside), percent})};
    }
    const MethodWords method = methodWords(lists.groupWords, row.method);
    if (const Group group = oneGroup(method.groups); group != Group::Unstated)
        return {group, Group::Unstated, say("classify.group.method", {quoted(method.words)})};

    const auto suggest = [&](Group group, std::string_view key, TextView argument) {
        return GroupDecision{Group::Unstated, group, say(key, {groupName(group), argument})};
    };
    if (spendsNothing(row)) return suggest(Group::Self, "classify.group.suggestNoMoney", row.budgetWritten);
    const Group nature = groupOfNature(lists.natures, theme);
    const TextView lead = firstFilled(row);
    if (const Group group = groupOfLead(lists.agencies.valuesIn(lead), nature); group != Group::Unstated)
        return suggest(group, "classify.group.suggestAgency", lead);
    if (nature != Group::Unstated) return suggest(nature, "classify.group.suggestNature", theme.issue.empty() ? theme.theme : theme.issue);
    return {Group::Unstated, Group::Unstated, say("classify.group.unknown")};
}

} // namespace tambonplan::classify
