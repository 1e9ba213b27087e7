#include "plan/Summary.hpp"

#include <array>
#include <set>

#include "plan/DecisionHeaders.hpp"
#include "plan/Merge.hpp"

namespace tambonplan::plan {

namespace {

constexpr std::array<TextView, 3> groups{u"ทำเอง", u"ทำร่วม", word::wantsSupport};

/// The rows of TP_Plan that a line is about, as conditions of COUNTIFS and SUMIFS; "" = all of them.
using Conditions = Text;

class Lines {
public:
    explicit Lines(Table& table) : table_(table) {}

    std::size_t add(TextView name, const Text& theme, const Text& issue) {
        const std::size_t row = table_.add();
        table_.set(row, head::line, textValue(name));
        table_.set(row, head::theme, textValue(theme));
        table_.set(row, head::issue, textValue(issue));
        return row;
    }

    void formula(std::size_t row, TextView header, const Text& text) { table_.set(row, header, Formula{u"=" + text}); }

    /// Projects and budget of each group, of those without a group, and of all.
    void sums(std::size_t row, const Conditions& conditions) {
        Text counts, budgets;
        for (const TextView group : groups) {
            const Text ofGroup = u"[TP_Plan!กลุ่ม];" + quoted(group) + (conditions.empty() ? Text() : u";" + conditions);
            formula(row, countHeader(group), u"COUNTIFS(" + ofGroup + u")");
            formula(row, budgetHeader(group), u"SUMIFS([TP_Plan!งบประมาณ];" + ofGroup + u")");
            counts += u"-[" + countHeader(group) + u"]";
            budgets += u"-[" + budgetHeader(group) + u"]";
        }
        formula(row, head::allProjects, conditions.empty() ? Text(u"COUNTA([TP_Plan!รหัสแผน])") : u"COUNTIFS(" + conditions + u")");
        formula(row, head::allBudget,
                conditions.empty() ? Text(u"SUM([TP_Plan!งบประมาณ])") : u"SUMIFS([TP_Plan!งบประมาณ];" + conditions + u")");
        formula(row, countHeader(noGroup), u"[รวมโครงการ]" + counts);
        formula(row, budgetHeader(noGroup), u"ROUND([รวมงบ]" + budgets + u";2)");
    }

    /// Whether the lines of issues below `conditions` (of this table) make the sum of the line.
    void proof(std::size_t row, const Text& conditions) {
        formula(row, head::proofOfSum,
                u"IF(ABS([รวมงบ]-SUMIFS([TP_Summary!รวมงบ];[TP_Summary!รายการ];\"ประเด็น\"" + conditions +
                    u"))<0.01;\"ตรงกัน\";\"ไม่ตรงกัน\")");
    }

private:
    Table& table_;
};

/// Themes with their issues in the order of the plan.
std::vector<std::pair<Text, std::vector<Text>>> issuesOf(const Table& plan) {
    std::vector<std::pair<Text, std::vector<Text>>> themes;
    std::set<std::pair<Text, Text>> known;
    for (std::size_t row = 0; row < plan.rows.size(); ++row) {
        const Text theme = plan.text(row, head::theme);
        const Text issue = plan.text(row, head::issue);
        if (!known.emplace(theme, issue).second) continue;
        if (themes.empty() || themes.back().first != theme) themes.emplace_back(theme, std::vector<Text>());
        themes.back().second.push_back(issue);
    }
    return themes;
}

/// Σ register = Σ plan + Σ set aside (contract §4).
void reconcile(Lines& lines) {
    constexpr TextView registered = u"SUM([TP_Register!งบประมาณ])";
    constexpr TextView aside = u"SUMIFS([TP_Register!งบประมาณ];[TP_Register!การนับงบ];\"กันออก\")";
    std::size_t row = lines.add(word::registerRow, {}, {});
    lines.formula(row, head::allProjects, u"COUNTA([TP_Register!รหัส])");
    lines.formula(row, head::allBudget, Text(registered));
    row = lines.add(word::setAsideRow, {}, {});
    lines.formula(row, head::allProjects, u"COUNTIFS([TP_Register!การนับงบ];\"กันออก\")");
    lines.formula(row, head::allBudget, Text(aside));
    row = lines.add(word::gapRow, {}, {});
    lines.formula(row, head::allBudget, u"ROUND(" + Text(registered) + u"-" + Text(aside) + u"-SUM([TP_Plan!งบประมาณ]);2)");
    lines.formula(row, head::proofOfSum, u"IF([รวมงบ]=0;\"ตรงกัน\";\"ไม่ตรงกัน\")");
}

} // namespace

Text countHeader(TextView group) {
    return Text(group) + u" (โครงการ)";
}

Text budgetHeader(TextView group) {
    return Text(group) + u" (บาท)";
}

void writeSummary(Context& context) {
    const Schema& layout = schema(range::summary);
    Table wanted = emptyTable(layout);
    Lines lines(wanted);
    for (const auto& [theme, issues] : issuesOf(tableOf(context.book, range::plan))) {
        for (const Text& issue : issues) {
            const std::size_t row = lines.add(word::issueRow, theme, issue);
            wanted.set(row, head::issueLine, textValue(Text(theme).append(u" / ").append(issue))); // as the plan's own formula joins them
            lines.sums(row, u"[TP_Plan!กุญแจประเด็น];[กุญแจประเด็น]");
        }
        const std::size_t row = lines.add(word::themeRow, theme, {});
        lines.sums(row, u"[TP_Plan!ด้าน];\"=\"&[ด้าน]");
        lines.proof(row, u";[TP_Summary!ด้าน];\"=\"&[ด้าน]");
    }
    const std::size_t row = lines.add(word::totalRow, {}, {});
    lines.sums(row, {});
    lines.proof(row, {});
    reconcile(lines);
    Table& table = context.book[Text(range::summary)];
    table = merge(layout, table, wanted);
}

void writeCounting(Context& context, const PlanDraft& draft) {
    Table& projects = context.book[Text(range::projects)];
    for (const TambonProject& project : draft.projects) {
        const std::set<std::size_t> counted(project.counted.begin(), project.counted.end());
        for (const std::size_t entry : project.members)
            projects.keep(draft.entries[entry].row, head::counting, textValue(counted.contains(entry) ? word::counted : word::setAside));
    }
}

} // namespace tambonplan::plan
