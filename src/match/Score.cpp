#include "match/Score.hpp"

#include <algorithm>
#include <cmath>

#include "match/Evidence.hpp"

namespace tambonplan::match {

double Verdict::score() const {
    return 1.0 / (1.0 + std::exp(-logOdds));
}

double budgetRatio(const Features& a, const Features& b) {
    if (!a.number || !b.number) return -1;
    const double high = std::max(*a.number, *b.number), low = std::min(*a.number, *b.number);
    if (high <= 0) return low == high ? 1 : -1;
    return low <= 0 ? -1 : low / high;
}

namespace {

/// Log odds of a pair without conflict whose budgets are known: a regression over the pairs of the labelled tambons, each left out in turn,
/// told what money, extents and the rest of the names weigh beyond the sum of the evidence.
double calibrated(const Verdict& verdict, const Features& a, const Features& b, const Cosines& cosines) {
    constexpr double least = -2.5, most = 5; // what stands beyond, nothing turns
    const double ratio = budgetRatio(a, b);
    // Two things that are known and not the same, and two kinds of work at no common place: money says nothing of them.
    const bool located = verdict.place.agreed > 0 || verdict.place.soiSame;
    const bool apart = verdict.kin && ((!isOpen(a) && !isOpen(b)) || (a->nature != b->nature && !located));
    const bool activities = a->nature == Nature::Activity && b->nature == Nature::Activity;
    if (activities && verdict.place.specific) return verdict.logOdds; // the spot says more than any words
    if (ratio < 0 || apart || verdict.place.vague || verdict.logOdds < least || verdict.logOdds > most) return verdict.logOdds;
    const Calibration& by = activities ? calibration::activities : verdict.kin ? calibration::kin : calibration::works;
    double odds = by.level + by.slope * verdict.logOdds + by.rest * cosines.rest();
    odds += ratio >= 0.98   ? by.sameMoney
            : ratio >= 0.85 ? by.nearMoney
            : ratio < 0.7   ? (verdict.place.sameVillage ? by.otherMoney : by.otherElsewhere)
                            : 0;
    if (extentRatio(a->extent, b->extent) >= 0.95) odds += by.sameExtent;
    if (verdict.place.sameVillage) odds += by.oneVillage;
    if (verdict.place.mutual && ratio >= 0.7) odds += by.mutual; // two roads between two villages cost what they cost
    if (verdict.place.oneGeneric) odds += by.oneGeneric;
    if (verdict.place.oneSoi) odds += by.oneSoi * (verdict.place.open > 0 ? 2 : 1);
    return odds;
}

} // namespace

Scorer::Scorer(const Lexicon& lexicon, bool oneList)
    : lexicon_(lexicon), oneList_(oneList), build_(lexicon.value(u"สร้าง")), mend_(lexicon.value(u"ซ่อม")),
      improve_(lexicon.value(u"ปรับปรุง")), surface_(lexicon.value(u"ปูผิว")), extend_(lexicon.value(u"ขยาย")), dig_(lexicon.value(u"ขุด")),
      dredge_(lexicon.value(u"ขุดลอก")), train_(lexicon.value(u"อบรม")) {}

Verdict Scorer::score(const Features& a, const Features& b, const Cosines& cosines) const {
    Verdict verdict = scoreParts(a, b, cosines);
    if (oneList_ && verdict.relation == Relation::Duplicate && verdict.conflict == Verdict::Conflict::None)
        verdict.logOdds = calibrated(verdict, a, b, cosines);
    return verdict;
}

Verdict Scorer::scoreParts(const Features& a, const Features& b, const Cosines& cosines) const {
    Verdict verdict = scoreKnown(a, b, cosines);
    const bool mixed = a->nature != b->nature && (a->nature == Nature::Site || b->nature == Nature::Site);
    if (!mixed && (!isWork(a) || !isWork(b))) {
        if (a->nature == Nature::Site || b->nature == Nature::Site || (a->topic >= 0 && a->topic == b->topic)) return verdict;
        Verdict kin = scoreKinActivity(a, b, cosines);
        return kin.conflict == Verdict::Conflict::None && kin.logOdds > verdict.logOdds ? kin : verdict;
    }
    // A road and its drain lie in one soi and cost alike: of lines only the object tells.
    const bool lines = ((a->objectFlags | b->objectFlags) & (FlagLine | FlagNetwork)) != 0;
    if (!mixed && !isOpen(a) && !isOpen(b) && (lines || verdict.conflict != Verdict::Conflict::Object)) return verdict;
    const bool apart = verdict.conflict != Verdict::Conflict::None;
    Verdict kin = scoreKin(a, b, cosines);
    return kin.conflict == Verdict::Conflict::None && (apart || kin.logOdds > verdict.logOdds) ? kin : verdict;
}

Verdict Scorer::scoreKnown(const Features& a, const Features& b, const Cosines& cosines) const {
    if (a->nature == Nature::Site && b->nature == Nature::Site && a->object >= 0 && b->object >= 0 &&
        !(a->guessed && b->guessed && otherHeads(a, b)))
        return scoreSite(a, b, cosines);
    if (a->nature == Nature::Activity && b->nature == Nature::Activity) return scoreActivity(a, b, cosines);
    if (a->nature != b->nature && a->facets && b->facets) {
        Verdict verdict;
        verdict.conflict = Verdict::Conflict::Nature;
        return verdict;
    }
    return scoreText(a, b, cosines);
}

/// What keeps names apart that no list explains.
bool Scorer::textsConflict(const Features& a, const Features& b, Verdict& verdict) const {
    const bool parts = verdict.place.phaseSame || (a->phases.empty() || b->phases.empty());
    const bool sois = a->sois.empty() || b->sois.empty() || verdict.place.soiSame;
    const bool works = !a->actions.empty() && !b->actions.empty();
    if (otherNumbers(a, b)) verdict.conflict = Verdict::Conflict::Place;
    if (!parts || !sois || (works && verdict.place.conflict)) verdict.conflict = Verdict::Conflict::Place;
    bool exact = false;
    if (works && !actionsAgree(a, b, exact)) verdict.conflict = Verdict::Conflict::Action;
    if (a->object >= 0 && b->object >= 0 && a->object != b->object) verdict.conflict = Verdict::Conflict::Object;
    if (a->topic >= 0 && b->topic >= 0 && a->topic != b->topic) verdict.conflict = Verdict::Conflict::Topic;
    return verdict.conflict != Verdict::Conflict::None;
}

/// Names that no facet explains: the trigrams decide.
Verdict Scorer::scoreText(const Features& a, const Features& b, const Cosines& cosines) const {
    Verdict verdict;
    const bool here = fromOneVillage(a, b);
    const bool equal = a->wording == b->wording;
    verdict.place = comparePlaces(a, b);
    if (textsConflict(a, b, verdict)) return verdict;
    // Without work on a thing it is an activity, which other villages may have too.
    const bool activity = a->nature != Nature::Site && b->nature != Nature::Site && a->actions.empty() && b->actions.empty();
    verdict.relation = here || (verdict.place.linked && !activity) ? Relation::Duplicate : Relation::Package;
    if (verdict.relation == Relation::Package && !activity) {
        verdict.conflict = Verdict::Conflict::Place;
        return verdict;
    }
    verdict.cosine = cosines.core();
    verdict.logOdds = equal ? 4.0 : weight::nameSlope * (verdict.cosine - (activity ? weight::activityMiddle : weight::nameMiddle));
    if (verdict.relation == Relation::Duplicate) {
        verdict.logOdds += 0.7 * budgetEvidence(budgetRatio(a, b)) + extentEvidence(extentRatio(a->extent, b->extent));
        if (verdict.place.agreed > 0 && !equal) verdict.logOdds += 1.0;
    }
    verdict.certain = equal && verdict.relation == Relation::Duplicate && a->numbers == b->numbers && budgetRatio(a, b) >= 0.9;
    return verdict;
}

} // namespace tambonplan::match
