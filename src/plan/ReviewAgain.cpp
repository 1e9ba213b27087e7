#include <algorithm>

#include "plan/Log.hpp"
#include "plan/Problems.hpp"
#include "plan/Review.hpp"
#include "plan/SourceCells.hpp"

// Decisions and the texts that they were about: a pair that the officer kept apart is asked about again when a text changes (issue 4).
namespace tambonplan::plan {

Text textMark(const Entry& entry) {
    return nameMark(entry.name + u" | " + entry.target + u" | " + entry.site + u" | " + entry.objective);
}

Text askedMark(TextView cell, TextView decision) {
    const std::size_t first = cell.find(u' ');
    const std::size_t second = first == TextView::npos ? TextView::npos : cell.find(u' ', first + 1);
    if (second == TextView::npos) return {};
    // What was decided since the last run was decided on what that run showed.
    return Text(cell.substr(second + 1) == decision ? cell.substr(0, first) : cell.substr(first + 1, second - first - 1));
}

void dateDecisions(std::vector<ReviewProposal>& proposals, double now) {
    for (ReviewProposal& proposal : proposals)
        for (ReviewMember& member : proposal.members)
            if (member.decision.changed() && isEmpty(member.decidedOn)) member.decidedOn = now;
}

void tellEarlierDecisions(std::vector<ReviewProposal>& proposals, const std::vector<Entry>& entries, const text::Messages& messages) {
    for (ReviewProposal& proposal : proposals) {
        if (!proposal.earlier || proposal.touched()) continue;
        Text codes;
        for (const std::size_t entry : proposal.earlier->reworded)
            codes.append(codes.empty() ? u"" : u", ").append(entries[entry].code);
        const auto on = toNumber(proposal.earlier->on);
        Text sentence = on ? say(messages, "review.again", {buddhistDate(*on), codes}) : say(messages, "review.againUndated", {codes});
        if (!proposal.earlier->id.empty()) sentence.append(u" ").append(say(messages, "review.againSee", {proposal.earlier->id}));
        Text& reason = proposal.members.front().reason;
        reason = sentence.append(u"\n").append(reason);
    }
}

} // namespace tambonplan::plan
