#include "match/Score.hpp"

#include <algorithm>
#include <cmath>

namespace tambonplan::match {

namespace {

/// Evidence in natural log odds (Fellegi–Sunter). Set by hand and checked on the sample tambon; not estimated from data.
namespace weight {
constexpr double prior = -3.2;
constexpr double object = 2.0, objectLike = 1.4;
constexpr double actionSame = 0.8, actionLike = 0.3, actionOpen = 0.3;
constexpr double spot = 2.4, spotMore = 0.8, soi = 3.2, phase = 1.0;
constexpr double openSpot = -0.7, openPhase = -1.2, oneGeneric = -2.2, oneGenericUnique = -0.4, vague = -1.0;
constexpr double rewordedAction = -1.0, openNumber = -0.8;
constexpr double training = -2.2, deedOpen = -0.25;
constexpr double unique = 2.2, manyPerVillage = 1.3, farVillage = -0.6;
constexpr double topicHere = 2.0, topicThere = 1.9;
constexpr double textSlope = 2.0, textMiddle = 0.45;
constexpr double certain = 0.4;
constexpr double kinSoi = 2.6, kinOther = -2.2, kinHere = 0.5, kinSlope = 6.0, kinMiddle = 0.2, kinHead = -1.5, kinSilent = -0.4,
                 kinLeast = 0.9, kinMost = 3.0, kinTopics = -1.5, kinWords = 7.0;
constexpr double nameSlope = 9.0, nameMiddle = 0.66, activityMiddle = 0.55;
} // namespace weight

/// Two villages that cost one work agree within a seventh far more often than two works do (108 and 521 pairs of the labelled tambons).
double budgetEvidence(double ratio) {
    if (ratio < 0) return 0;
    if (ratio >= 0.85) return 1.2;
    if (ratio >= 0.8) return 0.5;
    if (ratio >= 0.7) return -0.2;
    if (ratio >= 0.35) return -0.6;
    return ratio >= 0.2 ? -1.5 : -2.5;
}

/// Activities cost what there is: round sums, the same for many of them.
double activityBudgetEvidence(double ratio) {
    if (ratio < 0) return 0;
    if (ratio >= 0.98) return 0.9;
    if (ratio >= 0.8) return 0.5;
    if (ratio >= 0.6) return 0.1;
    return ratio >= 0.35 ? -0.6 : -1.5;
}

/// The same length or number of things is no accident; half of it may be another part, or another year's share.
double extentEvidence(double ratio) {
    if (ratio < 0) return 0;
    if (ratio >= 0.95) return 1.0;
    if (ratio >= 0.8) return 0.3;
    return ratio >= 0.5 ? -0.3 : -1.0;
}

/// Both name a thing that the lists do not know, and not the same letters.
bool otherHeads(const Features& a, const Features& b) {
    constexpr std::size_t least = 4, common = 3;
    const Text& x = a->head;
    const Text& y = b->head;
    if (x.size() < least || y.size() < least) return false;
    for (std::size_t i = 0; i + common <= x.size(); ++i)
        if (y.find(TextView(x).substr(i, common)) != Text::npos) return false;
    return true;
}

bool meet(const std::vector<int>& a, const std::vector<int>& b) {
    return std::any_of(a.begin(), a.end(), [&](int x) { return std::find(b.begin(), b.end(), x) != b.end(); });
}

} // namespace

double Verdict::score() const {
    return 1.0 / (1.0 + std::exp(-logOdds));
}

double budgetRatio(const Features& a, const Features& b) {
    if (!a.number || !b.number) return -1;
    const double high = std::max(*a.number, *b.number), low = std::min(*a.number, *b.number);
    if (high <= 0) return low == high ? 1 : -1;
    return low <= 0 ? -1 : low / high;
}

Scorer::Scorer(const Lexicon& lexicon)
    : lexicon_(lexicon), build_(lexicon.value(u"สร้าง")), mend_(lexicon.value(u"ซ่อม")), improve_(lexicon.value(u"ปรับปรุง")),
      surface_(lexicon.value(u"ปูผิว")), extend_(lexicon.value(u"ขยาย")), dig_(lexicon.value(u"ขุด")), dredge_(lexicon.value(u"ขุดลอก")),
      train_(lexicon.value(u"อบรม")) {}

/// Work that makes a thing new or better, not one that mends it.
bool Scorer::likeWork(const Features& row) const {
    const int action = row->actions.front();
    return action == build_ || action == improve_ || action == surface_;
}

bool Scorer::actionsAgree(const Features& a, const Features& b, bool& exact) const {
    exact = a->actions.front() == b->actions.front();
    if (exact) return true;
    // "วางท่อเมนประปา" and "ขยายท่อเมนประปา": a network grows by building.
    const auto grows = [&](int action) { return action == extend_ || action == build_; };
    if ((a->objectFlags & b->objectFlags & FlagNetwork) != 0 && grows(a->actions.front()) && grows(b->actions.front())) return true;
    // "ขุดร่องน้ำ" and "ขุดลอกร่องน้ำ": running water is not dug anew.
    const auto digs = [&](int action) { return action == dig_ || action == dredge_; };
    if ((a->objectFlags & b->objectFlags & FlagLine) != 0 && digs(a->actions.front()) && digs(b->actions.front())) return true;
    // Mending is not building, whatever else is done: "ซ่อมแซมถนนหินคลุก (เกรดเกลี่ย)".
    const auto mends = [&](const Features& x, const Features& y) { return x->actions.front() == mend_ && y->actions.front() == build_; };
    if (mends(a, b) || mends(b, a)) return false;
    const auto meets = [&](const Features& x, const Features& y) {
        return std::any_of(x->actions.begin(), x->actions.end(),
                           [&](int action) { return lexicon_.compatible(action, y->actions.front()); });
    };
    return meets(a, b) || meets(b, a);
}

Verdict Scorer::score(const Features& a, const Features& b, const Cosines& cosines) const {
    Verdict verdict = scoreKnown(a, b, cosines);
    if (!isWork(a) || !isWork(b)) {
        if (a->nature == Nature::Site || b->nature == Nature::Site || (a->topic >= 0 && a->topic == b->topic)) return verdict;
        Verdict kin = scoreKinActivity(a, b, cosines);
        return kin.conflict == Verdict::Conflict::None && kin.logOdds > verdict.logOdds ? kin : verdict;
    }
    // A road and its drain lie in one soi and cost alike: of lines only the object tells.
    const bool lines = ((a->objectFlags | b->objectFlags) & (FlagLine | FlagNetwork)) != 0;
    if (!isOpen(a) && !isOpen(b) && (lines || verdict.conflict != Verdict::Conflict::Object)) return verdict;
    const bool apart = verdict.conflict != Verdict::Conflict::None;
    Verdict kin = scoreKin(a, b, cosines);
    return kin.conflict == Verdict::Conflict::None && (apart || kin.logOdds > verdict.logOdds) ? kin : verdict;
}

/// Works whose things the lists do not know: what counts is that both are at one place, and what else their names share.
Verdict Scorer::scoreKin(const Features& a, const Features& b, const Cosines& cosines) const {
    Verdict verdict;
    verdict.place = comparePlaces(a, b);
    const PlaceMatch& place = verdict.place;
    bool exact = false;
    const bool known = !a->actions.empty() && !b->actions.empty();
    const bool located = place.soiSame || place.agreed > 0;
    const bool details = !a->details.empty() && !b->details.empty() && !meet(a->details, b->details);
    const bool numbers = !a->numbers.empty() && !b->numbers.empty() && a->numbers != b->numbers;
    if (place.conflict || numbers || (!located && !place.sameVillage)) verdict.conflict = Verdict::Conflict::Place;
    if (known && !actionsAgree(a, b, exact)) verdict.conflict = Verdict::Conflict::Action;
    if (details) verdict.conflict = Verdict::Conflict::Detail;
    if (verdict.conflict != Verdict::Conflict::None) return verdict;
    verdict.kin = true;
    verdict.cosine = cosines.rest();
    double odds = weight::prior;
    odds += !known ? weight::actionOpen : exact ? weight::actionSame : weight::actionLike;
    if (place.soiSame) odds += weight::kinSoi;
    if (place.agreed > 0) odds += weight::spot + weight::spotMore * std::min(place.agreed - 1, 2);
    odds += weight::openSpot * std::min(place.open, 3);
    if (place.phaseSame) odds += weight::phase;
    if (place.phaseOpen) odds += weight::openPhase;
    if (place.doubtful) odds -= 0.4;
    if (place.vague && !place.soiSame) odds += weight::vague;
    if (!isOpen(a) && !isOpen(b)) odds += weight::kinOther;
    if (place.sameVillage) odds += weight::kinHere;
    if (a->numbers.size() != b->numbers.size()) odds += weight::openNumber;
    if (otherHeads(a, b)) odds += weight::kinHead;
    if (verdict.cosine < weight::kinMiddle && budgetRatio(a, b) < 0) odds += weight::kinSilent; // neither words nor money agree
    odds += std::clamp(weight::kinSlope * (verdict.cosine - weight::kinMiddle), -weight::kinLeast, weight::kinMost);
    odds += budgetEvidence(budgetRatio(a, b)) + extentEvidence(extentRatio(a->extent, b->extent));
    verdict.logOdds = odds;
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

Verdict Scorer::scoreSite(const Features& a, const Features& b, const Cosines& cosines) const {
    Verdict verdict;
    if (!lexicon_.compatible(a->object, b->object)) {
        verdict.conflict = Verdict::Conflict::Object;
        return verdict;
    }
    const auto flags = static_cast<std::uint8_t>(a->objectFlags | b->objectFlags);
    bool exact = false;
    const bool known = !a->actions.empty() && !b->actions.empty();
    const bool free = (flags & FlagAnyAction) != 0;
    verdict.place = comparePlaces(a, b);
    const PlaceMatch& place = verdict.place;
    const double ratio = budgetRatio(a, b), extent = extentRatio(a->extent, b->extent);
    const bool agreeing = !known || free || actionsAgree(a, b, exact);
    // Building and improving one road of the same length for the same money: one of the two chose another word.
    const bool reworded = !agreeing && place.agreed > 0 && a->extent.length && b->extent.length && extent >= 0.95 && ratio >= 0.85 &&
                          likeWork(a) && likeWork(b);
    const bool agree = agreeing || reworded;
    const bool details = !a->details.empty() && !b->details.empty() && !meet(a->details, b->details);
    const bool numbers = !a->numbers.empty() && !b->numbers.empty() && a->numbers != b->numbers;
    if (details && !place.conflict && agree) {
        verdict.conflict = Verdict::Conflict::Detail;
        return verdict;
    }
    if (place.conflict || numbers || !agree) {
        verdict.conflict = numbers ? Verdict::Conflict::Place : place.conflict ? Verdict::Conflict::Place : Verdict::Conflict::Action;
        const bool spot = place.agreed > 0 || place.soiSame || (place.sameVillage && (flags & FlagUnique) != 0);
        verdict.related = spot && (place.conflict ? agree && place.reachConflict : true);
        if (verdict.related) verdict.cosine = cosines.core();
        return verdict;
    }
    verdict.cosine = cosines.core();
    const bool sameObject = a->object == b->object;
    double odds = weight::prior + (sameObject ? weight::object : weight::objectLike);
    odds += !known || free ? weight::actionOpen : exact ? weight::actionSame : weight::actionLike;
    if (place.soiSame) odds += weight::soi;
    if (place.agreed > 0) odds += weight::spot + weight::spotMore * std::min(place.agreed - 1, 2);
    odds += weight::openSpot * std::min(place.open, 3);
    if (place.phaseSame) odds += weight::phase;
    if (place.phaseOpen) odds += weight::openPhase;
    const bool single = (flags & FlagUnique) != 0;
    if (place.oneGeneric) odds += single ? weight::oneGenericUnique : weight::oneGeneric;
    if (place.sameVillage && place.agreed == 0 && !place.soiSame) odds += single ? weight::unique : weight::manyPerVillage;
    if (!place.sameVillage) odds += weight::farVillage;
    const bool materials = a->materials.empty() || b->materials.empty() || meet(a->materials, b->materials);
    if (reworded) odds += weight::rewordedAction;
    if (a->numbers.size() != b->numbers.size()) odds += weight::openNumber;
    if (!materials) odds -= known && exact ? 0.8 : 0.3;
    odds += weight::textSlope * (verdict.cosine - weight::textMiddle);
    odds += budgetEvidence(ratio) + extentEvidence(extent);
    if (place.doubtful) odds -= 0.4;
    if (place.vague && !place.soiSame) odds += weight::vague;
    verdict.logOdds = odds;
    const bool located =
        place.soiSame || place.agreed > 0 || (place.sameVillage && place.generic && single && !a.villages.empty() && !b.villages.empty());
    verdict.certain = sameObject && located && known && exact && materials && place.open == 0 && !place.oneGeneric && !place.phaseOpen &&
                      !place.doubtful && a->numbers == b->numbers && a->details == b->details && ratio >= 0.9 && verdict.cosine >= 0.5;
    return verdict;
}

/// Activities that are tied to different spots: two houses, two forests of one village. The house of one person is one work, whoever asks.
bool Scorer::spotsDiffer(const Features& a, const Features& b, bool& here, Verdict& verdict) const {
    const auto owned = [](const Features& row) { return std::ranges::any_of(row->elements, &Element::person); };
    const auto named = [](const Features& row) {
        constexpr std::size_t leastLetters = 4;
        return std::any_of(row->elements.begin(), row->elements.end(),
                           [](const Element& e) { return e.firm && !e.villageWord && !e.weak && e.key.size() >= leastLetters; });
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
    bool here = a.villages.empty() || b.villages.empty() || a.proposer == b.proposer;
    if (!here && a->topic == b->topic && !a->elements.empty() && !b->elements.empty()) {
        // Two villages that test the water of one canal ask for one thing.
        verdict.place = comparePlaces(a, b);
        here = verdict.place.specific && !verdict.place.conflict;
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
    const bool parts = !a->phases.empty() && !b->phases.empty() && a->phases != b->phases;
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
    verdict.logOdds += activityBudgetEvidence(ratio) - 0.5;
    if (a->deeds.empty() != b->deeds.empty()) {
        const int deed = (a->deeds.empty() ? b : a)->deeds.front();
        verdict.logOdds += deed == train_ ? weight::training : weight::deedOpen;
    }
    verdict.certain =
        weak == 0.0 && verdict.cosine >= 0.75 && ratio >= 0.9 && a->details == b->details && !a.villages.empty() && !b.villages.empty();
    return verdict;
}

/// Two activities of one village on one topic: training people is not the same as doing it.
bool Scorer::deedsConflict(const Features& a, const Features& b) const {
    if (a->deeds.empty() || b->deeds.empty()) return false;
    const auto meets = [&](const Features& x, const Features& y) {
        return std::any_of(x->deeds.begin(), x->deeds.end(), [&](int deed) { return lexicon_.compatible(deed, y->deeds.front()); });
    };
    return !meets(a, b) && !meets(b, a);
}

/// What keeps names apart that no list explains.
bool Scorer::textsConflict(const Features& a, const Features& b, Verdict& verdict) const {
    const bool parts = verdict.place.phaseSame || (a->phases.empty() || b->phases.empty());
    const bool sois = a->sois.empty() || b->sois.empty() || verdict.place.soiSame;
    const bool works = !a->actions.empty() && !b->actions.empty();
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
    const bool here = a.villages.empty() || b.villages.empty() || a.proposer == b.proposer;
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
    verdict.certain = equal && verdict.relation == Relation::Duplicate && budgetRatio(a, b) >= 0.9;
    return verdict;
}

} // namespace tambonplan::match
