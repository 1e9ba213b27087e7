#include <algorithm>
#include <array>
#include <tuple>

#include "plan/Codes.hpp"
#include "plan/DecisionHeaders.hpp"
#include "plan/Frame.hpp"
#include "plan/Merge.hpp"
#include "plan/PlanBuilder.hpp"
#include "plan/Problems.hpp"
#include "plan/RankingHeaders.hpp"
#include "plan/Requests.hpp"
#include "plan/ScoreFormulas.hpp"
#include "text/Fold.hpp"

namespace tambonplan::plan {

namespace {

/// Different texts of the rows, in their order.
Text distinct(const TambonProject& project, const std::vector<Entry>& entries, Text Entry::*member) {
    std::vector<Text> texts;
    for (const std::size_t entry : project.members) {
        const Text& text = entries[entry].*member;
        if (!text.empty() && std::find(texts.begin(), texts.end(), text) == texts.end()) texts.push_back(text);
    }
    return joined(texts);
}

Text mainOrFirst(const TambonProject& project, const std::vector<Entry>& entries, Text Entry::*member) {
    if (!(entries[project.main].*member).empty()) return entries[project.main].*member;
    for (const std::size_t entry : project.members)
        if (!(entries[entry].*member).empty()) return entries[entry].*member;
    return {};
}

/// Targets of a package village by village; of any other project the main row's.
Text targets(const TambonProject& project, const std::vector<Entry>& entries, const text::Messages& messages) {
    if (!project.package) return mainOrFirst(project, entries, &Entry::target);
    Text text;
    for (const std::size_t entry : project.counted) {
        const Entry& e = entries[entry];
        if (e.target.empty()) continue;
        if (!text.empty()) text += u"; ";
        text += e.village > 0 ? say(messages, "plan.villageTarget", {text::number(e.village), e.target}) : e.target;
    }
    return text;
}

Value villageCell(const std::vector<int>& villages) {
    if (villages.size() == 1) return static_cast<double>(villages.front());
    std::vector<Text> numbers;
    numbers.reserve(villages.size());
    for (const int village : villages)
        numbers.push_back(text::number(village));
    return textValue(joined(numbers));
}

/// Where a theme stands in the list of themes; unknown ones after the known, none last.
std::size_t themePlace(const std::vector<Text>& themes, const Text& theme) {
    if (theme.empty()) return themes.size() + 1;
    return static_cast<std::size_t>(std::find(themes.begin(), themes.end(), theme) - themes.begin());
}

std::vector<std::size_t> planOrder(const Context& context, const PlanDraft& draft, const std::map<Text, int>& finalRanks) {
    const auto themes = schemaFor(range::projects, context.book, context.resources);
    const auto column = std::find_if(themes.columns.begin(), themes.columns.end(), [](const Column& c) { return c.header == head::theme; });
    std::map<std::tuple<std::size_t, Text, bool, Text>, std::vector<std::pair<int, std::size_t>>> issues; // projects by rank
    for (std::size_t i = 0; i < draft.projects.size(); ++i) {
        const TambonProject& project = draft.projects[i];
        Text theme = themeOf(project, draft.entries);
        Text issue = issueOf(project, draft.entries);
        const bool none = issue.empty();
        const auto rank = finalRanks.find(project.code);
        const std::size_t place = themePlace(column->choices, theme);
        issues[{place, std::move(theme), none, std::move(issue)}].emplace_back(rank == finalRanks.end() ? 0 : rank->second, i);
    }
    std::vector<std::size_t> order;
    order.reserve(draft.projects.size());
    for (auto& [issue, projects] : issues) {
        std::sort(projects.begin(), projects.end());
        for (const auto& [rank, project] : projects)
            order.push_back(project);
    }
    return order;
}

using Formulas = std::vector<std::pair<TextView, Value>>;

void add(Formulas& formulas, TextView header, const Text& text) {
    formulas.emplace_back(header, Formula(text));
}

/// Score and ranks, looked up in TP_Scores and counted within the issue. A whole number orders the projects of all issues at once: of its
/// sorted column, those before a project's place less those before its issue are the ones before it in the issue.
void addRanks(Formulas& formulas) {
    const auto fromScores = [](const Text& header) {
        return u"=IF(ISNUMBER([แถวในตารางคะแนน]);INDEX([TP_Scores!" + header + u"];[แถวในตารางคะแนน]);\"\")";
    };
    add(formulas, head::rowInScores, rowOfCode(range::scores, Text(u"MAX(1;[").append(head::placeInScores).append(u"])")));
    add(formulas, head::score, fromScores(Text(head::total)));
    add(formulas, head::finalRank, fromScores(Text(head::finalRank)));
    add(formulas, head::issueKey, u"=[ด้าน]&\" / \"&[ประเด็น]");
    // The summary has a line for every issue that the last build knew; one typed since is looked for in the plan itself.
    add(formulas, head::issueStart,
        u"=IFERROR(MATCH([กุญแจประเด็น];[TP_Summary!กุญแจประเด็น];0);100000+MATCH([กุญแจประเด็น];[TP_Plan!กุญแจประเด็น];0))*1000000");
    add(formulas, head::issueRankKey, u"=IF(ISNUMBER([ลำดับสุดท้าย]);[จุดเริ่มของประเด็น]+[ลำดับสุดท้าย];\"\")");
    add(formulas, head::sortedIssueRankKey, u"=IFERROR(SMALL([TP_Plan!กุญแจลำดับในประเด็น];ROW()-ROW([TP_Plan!#กุญแจลำดับในประเด็น]));\"\")");
    add(formulas, head::issueRank,
        u"=IF(ISNUMBER([กุญแจลำดับในประเด็น]);MATCH([กุญแจลำดับในประเด็น];[TP_Plan!กุญแจลำดับเรียงแล้ว];1)"
        u"-IFERROR(MATCH([จุดเริ่มของประเด็น];[TP_Plan!กุญแจลำดับเรียงแล้ว];1);0);\"\")");
}

/// What a request for support still lacks (C-14): six things that an agency asks for, and the share of them that is there.
void addReadiness(Formulas& formulas, const text::Messages& messages) {
    constexpr std::array<std::pair<const char*, TextView>, 6> needs{{{"objective", u"[วัตถุประสงค์]<>\"\""},
                                                                     {"target", u"[เป้าหมาย]<>\"\""},
                                                                     {"budget", u"N([งบประมาณ])>0"},
                                                                     {"place", u"[หมู่ที่]<>\"\""},
                                                                     {"agency", u"[หน่วยงานหลัก]<>\"\""},
                                                                     {"strategy", u"([ยุทธศาสตร์จังหวัด]&[ยุทธศาสตร์ อปท.])<>\"\""}}};
    Text present, lacking;
    for (const auto& [name, condition] : needs) {
        present.append(present.empty() ? u"(" : u"+(").append(condition).append(u")");
        lacking.append(lacking.empty() ? u"" : u"&")
            .append(u"IF(")
            .append(condition)
            .append(u";\"\";")
            .append(quoted(u", " + messages(std::string("lacking.") + name)))
            .append(u")");
    }
    const Text asks = u"=IF([กลุ่ม]=\"" + Text(word::wantsSupport) + u"\";";
    add(formulas, head::readiness, asks + u"ROUND(100*(" + present + u")/" + text::number(static_cast<long>(needs.size())) + u";0);\"\")");
    add(formulas, head::lacking, asks + u"MID(" + lacking + u";3;200);\"\")");
}

/// The formulas of a row of the plan. All rows share them.
Formulas planFormulas(const text::Messages& messages) {
    Formulas formulas;
    addRanks(formulas);
    addReadiness(formulas, messages);
    add(formulas, head::crosses, u"=IF(N([จำนวนหมู่บ้าน])>=2;" + quoted(word::crossing) + u";\"\")");
    // To the district goes what is asked for and among the first of its issue (C-24).
    const Text first = u"INDEX([TP_Settings!ข้อมูล];MATCH(\"จำนวนลำดับที่เสนออำเภอ\";[TP_Settings!ค่า];0))";
    add(formulas, head::toDistrict,
        u"=IF(AND(ISNUMBER([ลำดับในประเด็น]);[กลุ่ม]<>\"ทำเอง\");IF([ลำดับในประเด็น]<=" + first + u";\"เสนอ\";\"\");\"\")");
    return formulas;
}

void writeProject(Table& table, std::size_t row, const TambonProject& project, const PlanDraft& draft, const text::Messages& messages) {
    const auto& entries = draft.entries;
    const auto& villages = project.villages;
    std::vector<Text> sources;
    for (const std::size_t entry : project.members)
        sources.push_back(entries[entry].code);
    const auto set = [&](TextView header, const Text& text) { table.set(row, header, textValue(text)); };

    table.set(row, head::order, static_cast<double>(row + 1));
    set(head::planCode, project.code);
    set(head::theme, themeOf(project, entries));
    set(head::issue, issueOf(project, entries));
    set(head::group, groupOf(project, entries));
    set(head::project, project.name.empty() ? entries[project.main].name : project.name);
    set(head::objective, mainOrFirst(project, entries, &Entry::objective));
    set(head::target, targets(project, entries, messages));
    table.set(row, head::budget, numberValue(budgetOf(project, entries)));
    set(head::fundSource, distinct(project, entries, &Entry::fundSource));
    table.set(row, head::village, villageCell(villages));
    table.set(row, head::villageCount, villages.empty() ? Value() : Value(static_cast<double>(villages.size())));
    set(head::mainAgency, project.package ? distinct(project, entries, &Entry::agency) : mainOrFirst(project, entries, &Entry::agency));
    set(head::support, distinct(project, entries, &Entry::support));
    set(head::urgency, urgencyOf(project, entries));
    set(head::origin, joined(sources));
    table.set(row, head::status, textValue(word::draft));
}

/// The plans and strategies that the issue belongs to (B-08, C-27).
void writePlanLinks(Table& table, std::size_t row, const Frame& frame) {
    const auto* links = frame.linksOf(table.text(row, head::theme), table.text(row, head::issue));
    if (links == nullptr) return;
    table.set(row, head::budgetPlan, textValue(links->budgetPlan));
    table.set(row, head::provinceStrategy, textValue(links->provinceStrategy));
    table.set(row, head::localStrategy, textValue(links->localStrategy));
}

/// What was asked for elsewhere already stays out of the district list (C-25).
void writeElsewhere(Table& table, std::size_t row, const std::map<Text, Elsewhere>& requests) {
    const auto found = requests.find(table.text(row, head::planCode));
    if (found == requests.end()) return;
    table.set(row, head::elsewhere, textValue(found->second.described));
    if (found->second.keptOut) table.set(row, head::toDistrict, textValue(word::keepOut));
}

} // namespace

void writePlan(Context& context, const PlanDraft& draft, const std::map<Text, int>& finalRanks) {
    const Schema& layout = schema(range::plan);
    Table wanted = emptyTable(layout);
    std::erase(wanted.header, Text(memoryHeader));
    const Frame frame(context.book);
    const auto elsewhere = requestsOf(context.book);
    std::vector<Value> blank(wanted.header.size());
    for (const auto& [header, formula] : planFormulas(context.resources.thai))
        blank[wanted.column(header)] = formula;
    wanted.rows.reserve(draft.projects.size());
    for (const std::size_t i : planOrder(context, draft, finalRanks)) {
        const std::size_t row = wanted.rows.size();
        wanted.rows.push_back(blank);
        writeProject(wanted, row, draft.projects[i], draft, context.resources.thai);
        writePlanLinks(wanted, row, frame);
        writeElsewhere(wanted, row, elsewhere);
        const auto rank = finalRanks.find(draft.projects[i].code);
        wanted.set(row, head::builtRank, rank == finalRanks.end() ? Value() : Value(double(rank->second)));
    }
    Table& plan = context.book[Text(range::plan)];
    plan = merge(layout, plan, wanted);

    Table& projects = context.book[Text(range::projects)];
    for (const TambonProject& project : draft.projects)
        for (const std::size_t entry : project.members)
            projects.keep(draft.entries[entry].row, head::planCode, textValue(project.code));
}

} // namespace tambonplan::plan
