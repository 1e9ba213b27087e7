#include "plan/Frame.hpp"

#include <algorithm>
#include <set>

#include "plan/Memory.hpp"
#include "plan/RankingHeaders.hpp"

namespace tambonplan::plan {

Frame::Frame(const Workbook& book) {
    const Table& table = tableOf(book, range::issues);
    const auto cell = [&table](std::size_t row, TextView header) { return Text(text::trim(table.text(row, header))); };
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        const Text theme = cell(row, head::theme);
        const Text issue = cell(row, head::issue);
        if (theme.empty() && issue.empty()) continue;
        const Links links{cell(row, head::frameTheme),       cell(row, head::frameIssue),    cell(row, head::budgetPlan),
                          cell(row, head::provinceStrategy), cell(row, head::localStrategy), cell(row, head::tactic)};
        byPair_.try_emplace({theme, issue}, links);
        if (!issue.empty()) byIssue_.try_emplace(issue, links);
        if (!links.theme.empty() && std::find(themes_.begin(), themes_.end(), links.theme) == themes_.end()) themes_.push_back(links.theme);
    }
    // A project that was translated already stands under the new names.
    const auto old = byPair_;
    for (const auto& [names, links] : old)
        byPair_.try_emplace({links.theme.empty() ? names.first : links.theme, links.issue.empty() ? names.second : links.issue}, links);
}

const Frame::Links* Frame::linksOf(TextView theme, TextView issue) const {
    if (const auto found = byPair_.find({Text(theme), Text(issue)}); found != byPair_.end()) return &found->second;
    if (const auto found = byIssue_.find(Text(issue)); found != byIssue_.end()) return &found->second;
    const auto found = byPair_.find({Text(theme), Text()});
    return found == byPair_.end() ? nullptr : &found->second;
}

std::pair<Text, Text> Frame::translated(TextView theme, TextView issue) const {
    std::pair<Text, Text> names{theme, issue};
    const auto found = byPair_.find(names);
    const Links* links = found != byPair_.end() ? &found->second : linksOf(theme, issue);
    if (links == nullptr) return names;
    if (!links->theme.empty()) names.first = links->theme;
    if (!links->issue.empty()) names.second = links->issue;
    return names;
}

void ensureIssues(Context& context) {
    Table& table = context.book[Text(range::issues)];
    std::set<std::pair<Text, Text>> known;
    for (std::size_t row = 0; row < table.rows.size(); ++row)
        known.emplace(table.text(row, head::theme), table.text(row, head::issue));
    const text::RuleTable& shipped = context.resources.issues;
    for (const auto& rule : shipped.rows) {
        const Text theme(shipped.at(rule, head::theme));
        const Text issue(shipped.at(rule, head::issue));
        if (!known.emplace(theme, issue).second) continue;
        const std::size_t row = table.add();
        table.set(row, head::theme, textValue(theme));
        table.set(row, head::issue, textValue(issue));
        propose(table, row, head::budgetPlan, textValue(shipped.at(rule, head::budgetPlan)));
    }
    const Table& keywords = tableOf(context.book, range::keywords);
    for (std::size_t row = 0; row < keywords.rows.size(); ++row) {
        const Text theme = keywords.text(row, head::theme);
        const Text issue = keywords.text(row, head::issue);
        if (theme.empty() || issue.empty() || issue.front() == u'(' || !known.emplace(theme, issue).second) continue;
        const std::size_t added = table.add();
        table.set(added, head::theme, textValue(theme));
        table.set(added, head::issue, textValue(issue));
    }
}

} // namespace tambonplan::plan
