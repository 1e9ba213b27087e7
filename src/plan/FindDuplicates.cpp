#include <algorithm>

#include "plan/Duplicates.hpp"
#include "plan/Headers.hpp"
#include "plan/OfferWords.hpp"
#include "plan/OutsideMatch.hpp"
#include "plan/Problems.hpp"
#include "plan/ReviewMemory.hpp"
#include "plan/Setup.hpp"
#include "plan/Steps.hpp"
#include "plan/Thresholds.hpp"

namespace tambonplan::plan {

namespace {

long count(const std::vector<ReviewProposal>& proposals, match::Relation relation) {
    return static_cast<long>(std::count_if(proposals.begin(), proposals.end(), [&](const auto& p) { return p.relation == relation; }));
}

} // namespace

Results duplicatesStep(Context& context, Report& report) {
    ensureCodes(context.book);
    const auto list = entries(context.book);
    const match::Matcher matcher(matchRules(context), context.resources.thai);
    match::Options options;
    options.autoAt = settingNumber(context.book, setting::autoAt, options.autoAt);
    options.reviewAt = settingNumber(context.book, setting::reviewAt, options.reviewAt);
    options.progress = [&](double done) {
        progress(context, "progress.match", done);
        return true;
    };
    auto outlooks = thresholdGrid();
    const auto fresh = matcher.propose(matchRows(list, context.book), options, nullptr, &outlooks);
    writeThresholds(context, outlooks);
    const auto similarity = [&](std::size_t a, std::size_t b) { return matcher.similarity(list[a].name, list[b].name); };
    auto proposals = reconcileProposals(readReview(context.book, list), fresh, similarity);
    bringBackDecisions(context.book, list, proposals);
    dateDecisions(proposals, context.now);
    tellEarlierDecisions(proposals, list, context.resources.thai);
    writeReview(context.book, proposals, list);
    const long words = offerWords(context, proposals, list);

    const long duplicates = count(proposals, match::Relation::Duplicate);
    const long packages = count(proposals, match::Relation::Package);
    const long related = count(proposals, match::Relation::Related);
    report.sentences.push_back(
        say(context.resources.thai, "log.findDuplicates", {text::number(duplicates), text::number(packages), text::number(related)}));
    if (words > 0) report.sentences.push_back(say(context.resources.thai, "log.offerWords", {text::number(words)}));
    report.values.push_back(
        say(context.resources.thai, "log.thresholds",
            {toText(settingValue(context.book, setting::autoAt)), toText(settingValue(context.book, setting::reviewAt))}));
    return {{"Duplicates", duplicates}, {"Packages", packages}, {"Related", related}};
}

} // namespace tambonplan::plan
