#include "match/Score.hpp"

#include <algorithm>

#include "match/Evidence.hpp"

// The part of Scorer that compares works on things.

namespace tambonplan::match {

namespace {

/// "ต่อเติม รพ.สต.", "ต่อเติมโรงเรียน": nothing but the building names the work, and each another one.
bool otherBuildings(const Lexicon& lexicon, const Features& a, const Features& b) {
    const auto built = [](const Features& row) {
        return row->guessed && row->head.empty() && std::any_of(row->elements.begin(), row->elements.end(), [&](const Element& element) {
                   return element.building && element.place == row->object;
               });
    };
    return a->object >= 0 && b->object >= 0 && lexicon.family(a->object) != lexicon.family(b->object) && built(a) && built(b);
}

/// Both name one pond or stream.
bool shareWater(const Features& a, const Features& b) {
    const auto named = [](const Element& e) { return e.water && e.firm && !e.key.empty(); };
    return std::ranges::any_of(a->elements, [&](const Element& x) {
        return named(x) && std::ranges::any_of(b->elements, [&](const Element& y) { return named(y) && x.whole == y.whole; });
    });
}

/// "พัฒนาจุดชมวิว (ศาลาพักและราวกันตก)" and "ศาลากับราวกันตกที่จุดชมวิว": each names what the other one's work is on.
bool shareThing(const Features& a, const Features& b) {
    const auto names = [](const Features& x, int thing) { return std::ranges::find(x->things, thing) != x->things.end(); };
    return names(a, b->object) && names(b, a->object);
}

} // namespace

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
    // "ขุดร่องน้ำ" and "ขุดลอกร่องน้ำ", "ขุดหนองบัว" and "ลอกหนองบัว": running water and what has a name are not dug anew.
    const auto digs = [&](int action) { return action == dig_ || action == dredge_; };
    const bool there = (a->objectFlags & b->objectFlags & FlagLine) != 0 || shareWater(a, b);
    if (there && digs(a->actions.front()) && digs(b->actions.front())) return true;
    // Mending is not building, whatever else is done: "ซ่อมแซมถนนหินคลุก (เกรดเกลี่ย)".
    const auto mends = [&](const Features& x, const Features& y) { return x->actions.front() == mend_ && y->actions.front() == build_; };
    if (mends(a, b) || mends(b, a)) return false;
    const auto meets = [&](const Features& x, const Features& y) {
        return std::any_of(x->actions.begin(), x->actions.end(),
                           [&](int action) { return lexicon_.compatible(action, y->actions.front()); });
    };
    return meets(a, b) || meets(b, a);
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
    const bool numbers = otherNumbers(a, b);
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
    if (place.oneGeneric && !place.mutual) odds += single ? weight::oneGenericUnique : weight::oneGeneric;
    if (place.sameVillage && place.agreed == 0 && !place.soiSame) odds += single ? weight::unique : weight::manyPerVillage;
    if (!place.sameVillage) odds += place.mutual ? weight::mutual : weight::farVillage;
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

/// Works whose things the lists do not know: what counts is that both are at one place, and what else their names share.
Verdict Scorer::scoreKin(const Features& a, const Features& b, const Cosines& cosines) const {
    Verdict verdict;
    bool exact = false;
    const bool known = !a->actions.empty() && !b->actions.empty();
    const bool details = !a->details.empty() && !b->details.empty() && !meet(a->details, b->details);
    const bool numbers = otherNumbers(a, b);
    if (numbers) verdict.conflict = Verdict::Conflict::Place;
    if (known && !actionsAgree(a, b, exact)) verdict.conflict = Verdict::Conflict::Action;
    if (details) verdict.conflict = Verdict::Conflict::Detail;
    if (otherBuildings(lexicon_, a, b)) verdict.conflict = Verdict::Conflict::Object;
    if (verdict.conflict != Verdict::Conflict::None) return verdict;
    verdict.place = comparePlaces(a, b);
    const PlaceMatch& place = verdict.place;
    const bool located = place.soiSame || place.agreed > 0;
    if (place.conflict || (!located && !place.sameVillage)) {
        verdict.conflict = Verdict::Conflict::Place;
        return verdict;
    }
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
    if (!isOpen(a) && !isOpen(b)) odds += shareThing(a, b) ? weight::kinShared : weight::kinOther;
    if (a->nature != b->nature && isOpen(a) == isOpen(b)) odds += weight::kinNature;
    if (place.sameVillage) odds += weight::kinHere;
    if (a->numbers.size() != b->numbers.size()) odds += weight::openNumber;
    if (otherHeads(a, b)) odds += weight::kinHead;
    if (verdict.cosine < weight::kinMiddle && budgetRatio(a, b) < 0) odds += weight::kinSilent; // neither words nor money agree
    odds += std::clamp(weight::kinSlope * (verdict.cosine - weight::kinMiddle), -weight::kinLeast, weight::kinMost);
    odds += budgetEvidence(budgetRatio(a, b)) + extentEvidence(extentRatio(a->extent, b->extent));
    verdict.logOdds = odds;
    return verdict;
}

} // namespace tambonplan::match
