#include "plan/Duplicates.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <set>

#include "plan/Codes.hpp"
#include "plan/Headers.hpp"

namespace tambonplan::plan {

namespace {

using match::Relation;

std::size_t overlap(const ReviewProposal& standing, const ReviewProposal& fresh) {
    return static_cast<std::size_t>(
        std::count_if(fresh.members.begin(), fresh.members.end(), [&](const auto& m) { return standing.has(m.entry); }));
}

/// A proposal of the matcher in the shape of the sheet, without id.
ReviewProposal offered(const match::Proposal& proposal) {
    ReviewProposal result;
    result.relation = proposal.relation;
    result.score = std::round(proposal.score * 1000) / 1000;
    const bool ticked = proposal.band == match::Band::Auto && proposal.relation != Relation::Related;
    const Text decision(ticked ? word::merge : word::hold);
    for (std::size_t i = 0; i < proposal.members.size(); ++i) {
        ReviewMember member;
        member.entry = proposal.members[i];
        member.decision = {decision, decision};
        if (i == 0) {
            member.main = {Text(word::mainRow), Text(word::mainRow)};
            if (proposal.relation == Relation::Package) member.offeredName = {proposal.name, proposal.name};
        }
        const Text evidence = i < proposal.evidence.size() ? proposal.evidence[i] : Text();
        member.reason = i == 0 || evidence.empty() ? proposal.reason : evidence;
        if (i < proposal.facets.size()) member.facets = proposal.facets[i];
        result.members.push_back(std::move(member));
    }
    return result;
}

/// Takes rows out of a fresh proposal that the officer has decided about together already; one of them stays as the tie to the new rows.
class Reducer {
public:
    Reducer(const std::vector<const ReviewProposal*>& decided, const std::function<double(std::size_t, std::size_t)>& similarity)
        : decided_(decided), similarity_(similarity) {}

    void reduce(ReviewProposal& fresh) const {
        for (const ReviewProposal* standing : decided_) {
            if (!bindsTo(*standing, fresh)) continue;
            std::vector<std::size_t> inside;
            std::vector<std::size_t> outside;
            const std::vector<std::size_t> reworded = rewordedOf(*standing, fresh);
            for (const auto& member : fresh.members)
                (binds(*standing, member.entry, reworded) ? inside : outside).push_back(member.entry);
            noteEarlier(*standing, fresh, reworded);
            if (inside.size() < 2) continue;
            if (outside.empty()) {
                fresh.members.clear();
                return;
            }
            const std::size_t tie = closest(tiesTo(*standing, inside, outside.front(), reworded), outside.front());
            std::erase_if(fresh.members, [&](const auto& m) { return m.entry != tie && binds(*standing, m.entry, reworded); });
            hold(fresh);
        }
    }

private:
    /// A decision on the same relation binds; one on any relation keeps the same rows from coming back as "may be related".
    static bool bindsTo(const ReviewProposal& standing, const ReviewProposal& fresh) {
        return standing.relation == fresh.relation || fresh.relation == Relation::Related;
    }

    static const ReviewMember* memberOf(const ReviewProposal& standing, std::size_t entry) {
        const auto found = std::find_if(standing.members.begin(), standing.members.end(), [&](const auto& m) { return m.entry == entry; });
        return found == standing.members.end() ? nullptr : &*found;
    }

    /// Rows of both whose texts changed after the decision.
    static std::vector<std::size_t> rewordedOf(const ReviewProposal& standing, const ReviewProposal& fresh) {
        std::vector<std::size_t> entries;
        for (const auto& member : fresh.members)
            if (const ReviewMember* then = memberOf(standing, member.entry); then != nullptr && then->reworded)
                entries.push_back(member.entry);
        return entries;
    }

    /// The decision holds for this row: no text changed that it was about.
    static bool binds(const ReviewProposal& standing, std::size_t entry, const std::vector<std::size_t>& reworded) {
        const ReviewMember* member = memberOf(standing, entry);
        return member != nullptr && !(member->freed && !reworded.empty());
    }

    /// The rows of `inside` that may be asked about together with `entry`: where its own text is the same, those that were reworded.
    static std::vector<std::size_t> tiesTo(const ReviewProposal& standing, const std::vector<std::size_t>& inside, std::size_t entry,
                                           const std::vector<std::size_t>& reworded) {
        const ReviewMember* member = memberOf(standing, entry);
        if (member == nullptr || member->reworded) return inside;
        std::vector<std::size_t> ties;
        std::copy_if(inside.begin(), inside.end(), std::back_inserter(ties),
                     [&](std::size_t one) { return std::find(reworded.begin(), reworded.end(), one) != reworded.end(); });
        return ties.empty() ? inside : ties;
    }

    /// Rows that were kept apart come together again: the officer is to see what he said then, and nothing is ticked for him.
    static void noteEarlier(const ReviewProposal& standing, ReviewProposal& fresh, const std::vector<std::size_t>& reworded) {
        std::size_t common = 0;
        bool freed = false;
        for (const auto& member : fresh.members) {
            const ReviewMember* then = memberOf(standing, member.entry);
            common += then == nullptr ? 0 : 1;
            freed = freed || (then != nullptr && then->freed);
        }
        if (!freed || reworded.empty() || common < 2) return;
        EarlierDecision earlier{standing.id, {}, reworded};
        for (const auto& member : standing.members)
            if (toNumber(member.decidedOn).value_or(0) > toNumber(earlier.on).value_or(0)) earlier.on = member.decidedOn;
        fresh.earlier = std::move(earlier);
        hold(fresh);
    }

    std::size_t closest(const std::vector<std::size_t>& inside, std::size_t to) const {
        std::size_t best = inside.front();
        double most = -1;
        for (const std::size_t entry : inside) {
            const double value = similarity_(entry, to);
            if (value <= most) continue;
            most = value;
            best = entry;
        }
        return best;
    }

    /// What is left of a cluster was never scored as such, so it waits for the officer.
    static void hold(ReviewProposal& fresh) {
        const Text name = fresh.members.front().offeredName.text;
        const Text reason = fresh.members.front().reason;
        for (auto& member : fresh.members) {
            member.decision = {Text(word::hold), Text(word::hold)};
            member.main = {};
            member.offeredName = {};
        }
        auto& first = fresh.members.front();
        first.main = {Text(word::mainRow), Text(word::mainRow)};
        first.offeredName = {name, name};
        first.reason = reason;
    }

    const std::vector<const ReviewProposal*>& decided_;
    const std::function<double(std::size_t, std::size_t)>& similarity_;
};

/// Gives ids: that of the standing proposal with most common rows, else the next number.
void giveIds(std::vector<ReviewProposal>& fresh, const std::vector<ReviewProposal>& standing) {
    struct Link {
        std::size_t common, fresh, standing;
    };
    std::vector<Link> links;
    std::map<Relation, int> last;
    for (std::size_t s = 0; s < standing.size(); ++s) {
        int& number = last[standing[s].relation];
        number = std::max(number, runningNumber(standing[s].id));
        if (standing[s].touched()) continue;
        for (std::size_t f = 0; f < fresh.size(); ++f) {
            const std::size_t common = fresh[f].relation == standing[s].relation ? overlap(standing[s], fresh[f]) : 0;
            if (common > 0) links.push_back({common, f, s});
        }
    }
    std::stable_sort(links.begin(), links.end(), [](const Link& a, const Link& b) { return a.common > b.common; });
    std::set<std::size_t> used;
    for (const Link& link : links)
        if (fresh[link.fresh].id.empty() && used.insert(link.standing).second) fresh[link.fresh].id = standing[link.standing].id;
    for (auto& proposal : fresh)
        if (proposal.id.empty()) proposal.id = makeCode(idPrefix(proposal.relation), ++last[proposal.relation]);
}

} // namespace

std::vector<ReviewProposal> reconcileProposals(const std::vector<ReviewProposal>& standing, const std::vector<match::Proposal>& fresh,
                                               const std::function<double(std::size_t, std::size_t)>& similarity) {
    std::vector<const ReviewProposal*> decided;
    for (const auto& proposal : standing)
        if (proposal.touched()) decided.push_back(&proposal);

    const Reducer reducer(decided, similarity);
    std::vector<ReviewProposal> result;
    for (const auto& proposal : fresh) {
        ReviewProposal shaped = offered(proposal);
        reducer.reduce(shaped);
        if (shaped.members.size() >= 2) result.push_back(std::move(shaped));
    }
    giveIds(result, standing);
    for (const ReviewProposal* proposal : decided)
        result.push_back(*proposal);
    std::stable_sort(result.begin(), result.end(), [](const ReviewProposal& a, const ReviewProposal& b) {
        if (a.relation != b.relation) return a.relation < b.relation;
        return codeLess(a.id, b.id);
    });
    return result;
}

} // namespace tambonplan::plan
