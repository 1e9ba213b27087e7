#include "report/Coordination.hpp"

#include <algorithm>
#include <map>

#include "intake/VillagePlan.hpp"
#include "plan/Analysis.hpp"
#include "plan/Frame.hpp"
#include "plan/RankingHeaders.hpp"
#include "plan/Setup.hpp"
#include "report/Lists.hpp"
#include "report/Totals.hpp"

namespace tambonplan::report {

namespace {

using namespace plan;

/// Why a project is not for the local government's plan; "" where it is.
Text outsideBecause(const Record& project, const Words& words) {
    const Text group = textOf(project, head::group);
    if (intake::groupFromName(group) == intake::Group::Self) return words.messages("report.outside.group", {group});
    const Text authority = textOf(project, head::authority);
    return authority == word::withinAuthority ? Text() : authority;
}

/// Projects that agree in all these fields; each group has the fields, gaps for those of `needed` that are empty.
std::vector<Record> byFields(const std::vector<Record>& projects, const std::vector<TextView>& fields, const std::vector<TextView>& needed,
                             const Words& words) {
    constexpr TextView all;
    std::vector<Record> groups = grouped(projects, all, [&fields](const Record& project) {
        Text key;
        for (const TextView field : fields)
            key.append(textOf(project, field)).append(u"\n");
        return std::vector<Text>{key};
    });
    for (Record& group : groups) {
        const Record first = group.list(head::project).front();
        group.fields().erase(Text(all));
        for (const TextView field : fields) {
            const Text value = textOf(first, field);
            const bool gap = value.empty() && std::ranges::find(needed, field) != needed.end();
            group[field] = gap ? FieldValue(Missing{}) : FieldValue(value.empty() ? words.unstated : value);
        }
    }
    return groups;
}

/// ผ.02 by strategy: above each table stand the strategies of the province and of the local government, then กลยุทธ์ and แผนงาน.
std::vector<Record> strategiesOf(const std::vector<Record>& projects, const Words& words) {
    const std::vector<TextView> above{head::provinceStrategy, head::localStrategy, head::theme};
    const std::vector<TextView> below{head::tactic, head::budgetPlan};
    std::vector<Record> strategies = byFields(projects, above, {head::provinceStrategy, head::localStrategy}, words);
    for (Record& strategy : strategies)
        strategy.list(head::budgetPlan) = byFields(strategy.list(head::project), below, below, words);
    return strategies;
}

} // namespace

void tieToStrategies(std::vector<Record>& projects, const Workbook& book) {
    const Frame frame(book);
    const Table& tracking = tableOf(book, range::tracking);
    std::map<Text, Text> authorities;
    for (std::size_t row = 0; row < tracking.rows.size(); ++row)
        authorities[tracking.text(row, head::planCode)] = tracking.text(row, head::authority);
    const auto field = [](const Text& text) { return text.empty() ? FieldValue() : FieldValue(text); };
    for (Record& project : projects) {
        const auto* links = frame.linksOf(textOf(project, head::theme), textOf(project, head::issue));
        const Frame::Links none;
        const Frame::Links& tied = links == nullptr ? none : *links;
        project[head::budgetPlan] = field(tied.budgetPlan);
        project[head::provinceStrategy] = field(tied.provinceStrategy);
        project[head::localStrategy] = field(tied.localStrategy);
        project[head::tactic] = field(tied.tactic);
        const auto found = authorities.find(textOf(project, head::planCode));
        project[head::authority] = found == authorities.end() ? FieldValue() : field(found->second);
    }
}

void addCoordination(Record& data, const std::vector<Record>& projects, const Words& words) {
    std::vector<Record> kept;
    std::vector<Record> others;
    double budget = 0;
    for (const Record& project : projects) {
        const Text reason = outsideBecause(project, words);
        if (reason.empty()) {
            kept.push_back(project);
            budget += numberOf(project, head::budget);
        } else {
            others.push_back(project);
            others.back()[head::reason] = reason;
        }
    }
    addTotals(data, u"ประสาน", kept);
    data[u"งบประมาณรวมประสาน"] = budget;
    data.list(u"บัญชีประสาน") = byFields(kept, {head::theme, head::issue, head::budgetPlan, head::provinceStrategy, head::localStrategy},
                                       {head::budgetPlan, head::localStrategy}, words);
    data.list(u"ประสานตามหน่วยงาน") = byHost(kept, words.unstated);
    data.list(u"นอกบัญชีประสาน") = byField(others, head::reason, words.unstated);
    data.list(u"ยุทธศาสตร์") = strategiesOf(projects, words);
}

} // namespace tambonplan::report
