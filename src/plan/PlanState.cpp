#include "plan/PlanState.hpp"

#include <algorithm>

#include "plan/Codes.hpp"
#include "plan/Memory.hpp"
#include "plan/RankingHeaders.hpp"
#include "plan/ScoreLock.hpp"
#include "plan/Setup.hpp"
#include "plan/ValueRecheck.hpp"
#include "text/Money.hpp"

namespace tambonplan::plan {

namespace {

constexpr TextView scoringClosedToo = u"ปิดคะแนนพร้อมแผน"; ///< key in the lock's memory

Text settingText(const Workbook& book, TextView name) {
    return Text(text::trim(toText(settingValue(book, name))));
}

/// The state as the officer may write it ("เห็นชอบแล้ว"); what is no state of ours is a draft.
TextView stateOf(const Workbook& book) {
    const Text written = settingText(book, setting::planState);
    if (written.starts_with(word::agreed)) return word::agreed;
    return written.starts_with(u"ส่ง") ? word::sent : word::draft;
}

void write(Context& context, TextView name, const Value& value) {
    Table& settings = context.book[Text(range::settings)];
    decide(settings, settingRow(settings, name), head::data, value);
}

void markProjects(Context& context, TextView state) {
    Table& plan = context.book[Text(range::plan)];
    for (std::size_t row = 0; row < plan.rows.size(); ++row)
        if (!plan.text(row, head::planCode).empty()) propose(plan, row, head::status, textValue(state));
}

/// The plan as it stands, with values for formulas.
void copyPlan(Context& context) {
    const Table& plan = tableOf(context.book, range::plan);
    Table copy = emptyTable(schema(range::approved));
    for (std::size_t row = 0; row < plan.rows.size(); ++row) {
        if (plan.text(row, head::planCode).empty()) continue;
        const std::size_t at = copy.add();
        for (const Text& header : std::vector<Text>(copy.header)) {
            const Value& value = plan.at(row, header);
            if (!std::holds_alternative<Formula>(value)) copy.set(at, header, value);
        }
    }
    context.book[Text(range::approved)] = std::move(copy);
}

Text villagesWithoutPlan(const Workbook& book) {
    std::vector<Text> missing;
    const Table& villages = tableOf(book, range::villages);
    for (std::size_t row = 0; row < villages.rows.size(); ++row)
        if (!villages.text(row, head::village).empty() && villages.text(row, head::planStatus) != word::hasPlan)
            missing.push_back(villages.text(row, head::village));
    return joined(missing);
}

void lock(Context& context, Report& report) {
    const Table& plan = tableOf(context.book, range::plan);
    if (plan.rows.empty()) throw Failure("error.nothingToApprove");
    double budget = 0;
    for (std::size_t row = 0; row < plan.rows.size(); ++row)
        budget += plan.number(row, head::budget).value_or(0);
    const Text by = settingText(context.book, setting::agreedBy);
    const bool closesScoring = settingText(context.book, setting::lock).empty();
    if (closesScoring) setLock(context, true, by);
    applyLock(context, {}, report);
    copyPlan(context);
    const auto projects = text::number(static_cast<long>(plan.rows.size()));
    write(context, setting::frozenPlan,
          textValue(formatMemory({{Text(scoringClosedToo), closesScoring ? Text(word::yes) : Text(word::no)},
                                  {Text(head::project), projects},
                                  {Text(head::budget), text::formatBaht(budget)}})));
    if (settingText(context.book, setting::agreedOn).empty()) write(context, setting::agreedOn, textValue(buddhistDate(context.now)));
    report.sentences.push_back(say(context.resources.thai, "log.planAgreed", {by, projects, text::formatBaht(budget)}));
    if (const Text missing = villagesWithoutPlan(context.book); !missing.empty())
        report.sentences.push_back(say(context.resources.thai, "log.planIncomplete", {missing}));
}

void lift(Context& context, const Memory& frozen, Report& report) {
    const Text on = settingText(context.book, setting::agreedOn);
    for (const TextView name : {setting::frozenPlan, setting::agreedOn, setting::sentOn})
        write(context, name, {});
    markProjects(context, word::draft);
    const auto closed = frozen.find(Text(scoringClosedToo));
    if (closed != frozen.end() && closed->second == word::yes) {
        setLock(context, false, {});
        applyLock(context, {}, report);
    }
    report.sentences.push_back(say(context.resources.thai, "log.planReopened", {on, settingText(context.book, setting::agreedBy)}));
}

} // namespace

void requireDraft(const Workbook& book) {
    const TextView state = stateOf(book);
    if (state == word::draft) return;
    throw Failure("error.planLocked", {Text(state), settingText(book, setting::agreedOn), settingText(book, setting::agreedBy)});
}

void followState(Context& context, Report& report) {
    const TextView state = stateOf(context.book);
    const Memory frozen = parseMemory(settingText(context.book, setting::frozenPlan));
    if (state == word::draft) {
        if (!frozen.empty()) lift(context, frozen, report);
        return;
    }
    if (frozen.empty())
        lock(context, report);
    else
        applyLock(context, {}, report);
    markProjects(context, state);
    const bool newlySent = state == word::sent && settingText(context.book, setting::sentOn).empty();
    if (!newlySent) return;
    write(context, setting::sentOn, textValue(buddhistDate(context.now)));
    report.sentences.push_back(say(context.resources.thai, "log.planSent", {buddhistDate(context.now)}));
}

Results setPlanState(Context& context, TextView state, TextView by) {
    TextView wanted;
    for (const auto& [name, shown] :
         {std::pair<TextView, TextView>{u"draft", word::draft}, {u"agreed", word::agreed}, {u"sent", word::sent}})
        if (text::trim(state) == name || text::trim(state) == shown) wanted = shown;
    if (wanted.empty()) throw Failure("error.unknownState", {Text(state)});
    return logged(context, "PlanState", [&](Report& report) {
        Table& settings = context.book[Text(range::settings)];
        decide(settings, settingRow(settings, setting::planState), head::data, textValue(wanted));
        if (!text::trim(by).empty()) decide(settings, settingRow(settings, setting::agreedBy), head::data, textValue(text::trim(by)));
        followState(context, report);
        testRegister(context);
        return Results{{"Projects", static_cast<long>(tableOf(context.book, range::plan).rows.size())}};
    });
}

std::vector<Finding> stateFindings(const Workbook& book) {
    std::vector<Finding> findings;
    if (stateOf(book) == word::draft || settingText(book, setting::frozenPlan).empty()) return findings;
    const Table& plan = tableOf(book, range::plan);
    const Table& agreed = tableOf(book, range::approved);
    std::map<Text, std::size_t> rowOf;
    for (std::size_t row = 0; row < agreed.rows.size(); ++row)
        rowOf[agreed.text(row, head::planCode)] = row;
    const auto add = [&](const Text& code, const std::vector<Text>& headers) {
        Finding finding;
        finding.kind = u"registerPlanEdited";
        finding.place.sheet = schema(range::plan).sheet;
        finding.text = code;
        finding.arguments = {code, joined(headers)};
        findings.push_back(std::move(finding));
    };
    for (std::size_t row = 0; row < plan.rows.size(); ++row) {
        const Text code = plan.text(row, head::planCode);
        const auto known = rowOf.find(code);
        std::vector<Text> edited;
        if (known == rowOf.end()) {
            edited.emplace_back(head::planCode);
        } else {
            for (const Text& header : agreed.header) {
                const Value& value = plan.at(row, header);
                if (!std::holds_alternative<Formula>(value) && !same(value, agreed.at(known->second, header))) edited.push_back(header);
            }
            rowOf.erase(known);
        }
        if (!edited.empty()) add(code, edited);
    }
    for (const auto& [code, row] : rowOf)
        add(code, {Text(head::planCode)});
    return findings;
}

} // namespace tambonplan::plan
