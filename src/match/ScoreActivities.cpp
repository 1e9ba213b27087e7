#include "match/Score.hpp"

#include <algorithm>

#include "match/Evidence.hpp"

// The part of Scorer that compares activities with people.

namespace tambonplan::match {

namespace {

/// Activities cost what there is: round sums, the same for many of them.
double activityBudgetEvidence(double ratio) {
    if (ratio < 0) return 0;
    if (ratio >= 0.98) return 0.9;
    if (ratio >= 0.8) return 0.5;
    if (ratio >= 0.6) return 0.1;
    return ratio >= 0.35 ? -0.6 : -1.5;
}

} // namespace

/// Two activities of one village on one topic: training people is not the same as doing it.
bool Scorer::deedsConflict(const Features& a, const Features& b) const {
    if (a->deeds.empty() || b->deeds.empty()) return false;
    const auto meets = [&](const Features& x, const Features& y) {
        return std::any_of(x->deeds.begin(), x->deeds.end(), [&](int deed) { return lexicon_.compatible(deed, y->deeds.front()); });
    };
    return !meets(a, b) && !meets(b, a);
}

/// Activities that are tied to different spots: two houses, two forests of one village. The house of one person is one work, whoever asks.
bool Scorer::spotsDiffer(const Features& a, const Features& b, bool& here, Verdict& verdict) const {
    const auto owned = [](const Features& row) { return std::ranges::any_of(row->elements, &Element::person); };
    const auto named = [](const Features& row) {
        constexpr std::size_t leastLetters = 4;
        return std::any_of(row->elements.begin(), row->elements.end(), [&](const Element& e) {
            const bool elsewhere = e.village > 0 && e.village != row.proposer;
            return (e.firm || elsewhere) && !e.villageWord && !e.weak && e.key.size() >= leastLetters;
        });
    };
    if (lexicon_.personal(a->topic) && (owned(a) || owned(b))) {
        if (!owned(a) || !owned(b)) return !here;
        verdict.place = comparePlaces(a, b);
        if (verdict.place.conflict || (!here && verdict.place.agreed == 0)) return true;
        here = true;
        verdict.relation = Relation::Duplicate;
        return false;
    }
    if (!here || !named(a) || !named(b)) return false;
    verdict.place = comparePlaces(a, b);
    return verdict.place.conflict && verdict.place.agreed == 0;
}

Verdict Scorer::scoreActivity(const Features& a, const Features& b, const Cosines& cosines) const {
    Verdict verdict;
    bool here = fromOneVillage(a, b);
    if (!here && a->topic == b->topic && ((!a->elements.empty() && !b->elements.empty()) || (!a.named.empty() && !b.named.empty()))) {
        // Two villages that test the water of one canal, that name each other, or one of which names the other and the spot, ask for one
        // thing.
        verdict.place = comparePlaces(a, b);
        const bool invited = verdict.place.linked && verdict.place.agreed > 0;
        here = (verdict.place.specific || verdict.place.mutual || invited) && !verdict.place.conflict;
    }
    verdict.relation = here ? Relation::Duplicate : Relation::Package;
    if (a->topic != b->topic) {
        verdict.conflict = Verdict::Conflict::Topic;
        return verdict;
    }
    if (a->topic < 0) return scoreText(a, b, cosines);
    if (spotsDiffer(a, b, here, verdict)) {
        verdict.conflict = Verdict::Conflict::Place;
        return verdict;
    }
    const bool details = !a->details.empty() && !b->details.empty() && !meet(a->details, b->details);
    const bool parts = (!a->phases.empty() && !b->phases.empty() && a->phases != b->phases) || otherNumbers(a, b);
    const bool deeds = here && deedsConflict(a, b);
    if (here && (details || parts || deeds)) {
        verdict.conflict = deeds ? Verdict::Conflict::Action : Verdict::Conflict::Detail;
        verdict.related = details;
        if (verdict.related) verdict.cosine = cosines.core();
        return verdict;
    }
    verdict.cosine = cosines.core();
    const double weak = a->topicWeight < 3 || b->topicWeight < 3 ? -1.5 : 0.0;
    verdict.logOdds = (here ? weight::topicHere : weight::topicThere) + weak + weight::textSlope * (verdict.cosine - 0.4);
    if (!here) {
        verdict.certain = weak == 0.0 && verdict.cosine >= weight::certain;
        return verdict;
    }
    const double ratio = budgetRatio(a, b);
    if (verdict.place.specific && a.proposer != b.proposer) verdict.logOdds += weight::spotMore;
    verdict.logOdds += activityBudgetEvidence(ratio) - 0.5;
    if (a->deeds.empty() != b->deeds.empty()) {
        const int deed = (a->deeds.empty() ? b : a)->deeds.front();
        verdict.logOdds += deed == train_ ? weight::training : weight::deedOpen;
    }
    verdict.certain = weak == 0.0 && verdict.cosine >= 0.75 && ratio >= 0.9 && a->details == b->details && a->numbers == b->numbers &&
                      !a.villages.empty() && !b.villages.empty();
    return verdict;
}

/// Activities of one village that no common topic joins: one of them spoke of it in words that the lists take otherwise.
Verdict Scorer::scoreKinActivity(const Features& a, const Features& b, const Cosines& cosines) const {
    Verdict verdict;
    const bool here = a.placed() && a.proposer == b.proposer;
    const bool details = !a->details.empty() && !b->details.empty() && !meet(a->details, b->details);
    const bool parts = !a->phases.empty() && !b->phases.empty() && a->phases != b->phases;
    if (!here) verdict.conflict = Verdict::Conflict::Place;
    if (details || parts) verdict.conflict = Verdict::Conflict::Detail;
    if (deedsConflict(a, b)) verdict.conflict = Verdict::Conflict::Action;
    if (verdict.conflict != Verdict::Conflict::None) return verdict;
    verdict.kin = true;
    verdict.place = comparePlaces(a, b);
    if (verdict.place.conflict) {
        verdict.conflict = Verdict::Conflict::Place;
        return verdict;
    }
    verdict.cosine = cosines.rest();
    double odds = weight::prior + weight::kinHere;
    if (verdict.place.agreed > 0) odds += weight::spotMore;
    if (!isOpen(a) && !isOpen(b)) odds += weight::kinTopics;
    if (!a->deeds.empty() && !b->deeds.empty()) odds += weight::actionLike;
    odds += weight::kinWords * (verdict.cosine - weight::kinMiddle);
    odds += activityBudgetEvidence(budgetRatio(a, b)) + extentEvidence(extentRatio(a->extent, b->extent));
    verdict.logOdds = odds;
    return verdict;
}

} // namespace tambonplan::match
