#include <algorithm>

#include "plan/Agencies.hpp"
#include "plan/Analysis.hpp"
#include "plan/Ballot.hpp"
#include "plan/Codes.hpp"
#include "plan/CrossVillage.hpp"
#include "plan/Memory.hpp"
#include "plan/OfferWords.hpp"
#include "plan/PlanChanges.hpp"
#include "plan/PlanState.hpp"
#include "plan/Problems.hpp"
#include "plan/RankingHeaders.hpp"
#include "plan/Requests.hpp"
#include "plan/ScoreLock.hpp"
#include "plan/Scores.hpp"
#include "plan/Setup.hpp"
#include "plan/Steps.hpp"
#include "plan/Summary.hpp"
#include "plan/ValueRecheck.hpp"
#include "text/Money.hpp"

namespace tambonplan::plan {

namespace {

/// Writes the plan in the order that the scores give; the scores themselves only where they stand already or are asked for.
PlanDraft rebuild(Context& context, bool withScores) {
    ensureCodes(context.book);
    normaliseAgencies(context);
    readNumbers(context.book);
    const Table before = tableOf(context.book, range::plan);
    PlanDraft draft = draftPlan(context.book);
    Table scores = scoreTable(draft, context);
    writeBallot(context, draft);
    refreshRequests(context, draft);
    writePlan(context, draft, finalRanks(scores, criteriaOf(context.book), methodOf(context.book), ballotVotes(context.book)));
    noteRowHints(context.book[Text(range::plan)], scores);
    Table& standing = context.book[Text(range::scores)];
    if (withScores || !standing.rows.empty()) standing = scores;
    writeMembership(context.book, draft.proposals, draft.entries);
    writeCounting(context, draft);
    writeCrossings(context, draft);
    writeSummary(context);
    notePlanChanges(context, before);
    refreshAnalysis(context);
    return draft;
}

} // namespace

Results planStep(Context& context, Report& report) {
    requireDraft(context.book);
    progress(context, "progress.plan", 0);
    applyLock(context, {}, report);
    const PlanDraft draft = rebuild(context, false);
    Table& settings = context.book[Text(range::settings)];
    propose(settings, settingRow(settings, setting::pending), head::data, static_cast<double>(draft.pending));

    const auto projects = static_cast<long>(draft.projects.size());
    report.sentences.push_back(
        say(context.resources.thai, "log.buildPlan",
            {text::number(projects), text::number(draft.merged), text::number(draft.packaged), text::number(draft.pending)}));
    if (const long words = offerWords(context, draft.proposals, draft.entries); words > 0)
        report.sentences.push_back(say(context.resources.thai, "log.offerWords", {text::number(words)}));
    report.sentences.push_back(
        say(context.resources.thai, "log.balance",
            {text::formatBaht(draft.budgetRegister), text::formatBaht(draft.budgetPlan), text::formatBaht(draft.budgetSetAside)}));
    return {{"Projects", projects},
            {"MergedRows", draft.merged},
            {"PackagedRows", draft.packaged},
            {"PendingProposals", draft.pending},
            {"BudgetPlan", draft.budgetPlan},
            {"BudgetRegister", draft.budgetRegister},
            {"BudgetSetAside", draft.budgetSetAside}};
}

Results scoreStep(Context& context, TextView method, Report& report) {
    requireDraft(context.book);
    applyLock(context, method, report);
    if (!method.empty()) {
        const auto known = rank::methodFromName(method);
        if (!known) throw Failure("error.unknownMethod", {Text(method)});
        Table& settings = context.book[Text(range::settings)];
        decide(settings, settingRow(settings, setting::method), head::data, textValue(rank::methodName(*known)));
    }
    const rank::Method used = methodOf(context.book);
    requireUsable(used, criteriaOf(context.book));
    progress(context, "progress.score", 0);
    const PlanDraft draft = rebuild(context, true);
    const auto ranked = static_cast<long>(draft.projects.size());
    const Text name = context.resources.thai("method." + text::toUtf8(rank::methodName(used)));
    report.sentences.push_back(say(context.resources.thai, "log.score", {text::number(ranked), name}));
    report.values.push_back(name);
    testRegister(context); // gaps in the scores are known only now
    return {{"Ranked", ranked}, {"Problems", openProblems(context.book)}};
}

Results splitStep(Context& context, TextView planCode, Report& report) {
    requireDraft(context.book);
    const Table& plan = tableOf(context.book, range::plan);
    std::vector<Text> codes;
    bool found = false;
    for (std::size_t row = 0; row < plan.rows.size(); ++row) {
        if (plan.text(row, head::planCode) != text::trim(planCode)) continue;
        found = true;
        codes = codeList(plan.text(row, head::origin));
    }
    if (!found) throw Failure("error.unknownProject", {Text(planCode)});

    const auto list = entries(context.book);
    std::vector<Text> ids;
    for (const auto& proposal : readReview(context.book, list)) {
        const Verdict decided = verdict(proposal, list);
        const bool joins = decided.state == Verdict::State::Accepted &&
                           std::any_of(decided.included.begin(), decided.included.end(), [&](std::size_t entry) {
                               return std::find(codes.begin(), codes.end(), list[entry].code) != codes.end();
                           });
        if (joins) ids.push_back(proposal.id);
    }
    const int crossings = rejectCrossings(context.book, codes);
    if (codes.size() < 2 || (ids.empty() && crossings == 0)) throw Failure("error.nothingToSplit", {Text(planCode)});

    Table& review = context.book[Text(range::review)];
    for (std::size_t row = 0; row < review.rows.size(); ++row)
        if (std::find(ids.begin(), ids.end(), review.text(row, head::proposal)) != ids.end())
            decide(review, row, head::decision, textValue(word::apart));
    report.sentences.push_back(
        say(context.resources.thai, "log.split", {Text(planCode), text::number(static_cast<long>(codes.size())), joined(ids)}));
    planStep(context, report);
    return {{"Rows", static_cast<long>(codes.size())}};
}

} // namespace tambonplan::plan
