#include "match/Places.hpp"

#include <algorithm>
#include <array>
#include <tuple>

#include "match/Sois.hpp"
#include "match/Spots.hpp"

namespace tambonplan::match {

namespace {

bool holds(const std::vector<int>& values, int value) {
    return std::find(values.begin(), values.end(), value) != values.end();
}

/// The spot is the village that the other row comes from, or names by number, or the one hall, ground … of it.
bool isVillageOf(const Element& element, const Features& other) {
    return (element.village > 0 && holds(other.villages, element.village)) ||
           (element.single && element.owner > 0 && holds(other.villages, element.owner)) ||
           (element.namesake > 0 && !element.water && holds(other.villages, element.namesake));
}

/// How the spots of one row find themselves in another.
struct Side {
    int agreed = 0, open = 0;
    int uncertain = 0;           ///< of `open`: words that may be no place at all
    int unsure = 0;              ///< words without a class that only this row has: they count where the other row has some too
    int specific = 0, loose = 0; ///< agreed spots that are no villages: surely places, or perhaps
    int ends = 0;                ///< agreed ends of a route
    int villages = 0;            ///< agreed villages
    bool point = false, endsOpen = false;
    bool doubtful = false;
    TextView shown;
};

/// How the spots of two rows compare, whichever comes first.
struct Matched {
    int agreed = 0, openA = 0, openB = 0;
    bool reachA = false, reachB = false; ///< one names a reach, the other none
    bool point = false;                  ///< an agreed spot with a name of its own that is no line
    bool endsOpen = false;               ///< an end of a route that only one names
    bool route = false;                  ///< both ends of a route agree, or two villages
    bool vague = false;                  ///< each has a word that may be a place, and nothing agrees
    int specific = 0, loose = 0;
    bool doubtful = false;
    TextView shown;
};

/// The spot of the other row that one spot is most like.
struct Best {
    SpotLikeness like = SpotLikeness::None;
    bool called = false; ///< both have names of their own

    void meet(SpotLikeness with, bool bothCalled) {
        if (with > like) like = with, called = bothCalled;
        if (with == like) called = called || bothCalled;
    }
};

constexpr std::size_t mostElements = 64; ///< of one row; no text names so many spots

Side lookFrom(const Features& a, const Features& b, const std::array<Best, mostElements>& best) {
    Side side;
    const auto bare = [](const Element& e) { return e.water && e.key.empty() && e.number < 0; };
    // Where both tell from where to where, the own village is an end like any other.
    const bool route = std::any_of(b->elements.begin(), b->elements.end(), [](const Element& e) { return e.end; });
    for (std::size_t i = 0; i < std::min(a->elements.size(), mostElements); ++i) {
        const Element& x = a->elements[i];
        if (best[i].like == SpotLikeness::None) {
            const bool home = isVillageOf(x, b) && !(x.end && route);
            const bool echoed = !x.firm && x.place < 0 && b->rest.find(x.key) != Text::npos;
            if (home || bare(x) || x.weak || echoed) continue;
            // "หลังสำนักสงฆ์" beside "หลังสำนักสงฆ์ห้วยผาก": one gives its name, the other does not.
            const bool half = std::any_of(b->elements.begin(), b->elements.end(), [&](const Element& y) {
                return x.building && y.building && y.place == x.place && y.key.empty() != x.key.empty() &&
                       (x.side < 0 || y.side < 0 || x.side == y.side);
            });
            if (half && x.key.empty()) continue;
            const bool sure = x.firm && !half && !(x.person && x.key.empty());
            if (!sure && !half && x.place < 0 && !x.person) {
                ++side.unsure;
                continue;
            }
            side.open += sure ? 2 : 1;
            side.uncertain += sure ? 0 : 1;
            side.endsOpen = side.endsOpen || x.end;
            continue;
        }
        const bool own = x.village > 0 && x.village == a.proposer && x.village == b.proposer;
        if (own || bare(x)) continue;
        ++side.agreed;
        side.ends += x.end ? 1 : 0;
        side.villages += x.village > 0 ? 1 : 0;
        // Every village has its hall: a spot without a name of its own joins no two villages by itself.
        if (x.village == 0) ++(x.firm && best[i].called ? side.specific : side.loose);
        side.point = side.point || (x.firm && x.village == 0 && !x.water && x.place >= 0 && best[i].called);
        side.doubtful = side.doubtful || best[i].like == SpotLikeness::Near;
        if (std::tuple(x.shown.size(), side.shown) > std::tuple(side.shown.size(), TextView(x.shown))) side.shown = x.shown;
    }
    return side;
}

/// "มัสยิดบ้านสุเหร่า", and the mosque that a row of that village calls by another name.
bool ownBuilding(const Element& x, const Element& y, const Features& a, const Features& b) {
    if (!x.building || x.place != y.place || (x.side >= 0 && y.side >= 0 && x.side != y.side)) return false;
    if ((x.owner > 0) == (y.owner > 0)) return false;
    return x.owner > 0 ? x.owner == b.proposer : y.owner == a.proposer;
}

Matched matchElements(const Features& a, const Features& b) {
    const bool oneVillage = a.placed() && a.proposer == b.proposer;
    const bool single = a->object == b->object && (a->objectFlags & b->objectFlags & FlagUnique) != 0;
    std::array<Best, mostElements> bestA{}, bestB{};
    for (std::size_t i = 0; i < std::min(a->elements.size(), mostElements); ++i)
        for (std::size_t j = 0; j < std::min(b->elements.size(), mostElements); ++j) {
            const Element& x = a->elements[i];
            const Element& y = b->elements[j];
            const auto home = [&](const Element& e) { return oneVillage && e.village == a.proposer; };
            // "มัสยิดเกาะโคบ", "แยกเข้าเกาะโคบ" and "เกาะโคบ" of that village: the village is no spot in itself.
            const Element& spot = home(x) ? y : x;
            if (home(x) != home(y) && spot.place >= 0 && !spot.villageWord && !spot.water) continue;
            SpotLikeness like = compareSpots(x, y, oneVillage);
            if (like == SpotLikeness::None && ownBuilding(x, y, a, b)) like = SpotLikeness::Near;
            // A village has one sports ground: "หน้าวัด" and "ข้างวัด" are one place.
            if (like == SpotLikeness::None && oneVillage && single && x.side != y.side && x.side >= 0 && y.side >= 0) {
                Element turned = x;
                turned.side = y.side;
                if (compareSpots(turned, y, oneVillage) != SpotLikeness::None) like = SpotLikeness::Near;
            }
            const bool called = !x.key.empty() && !y.key.empty();
            bestA[i].meet(like, called);
            bestB[j].meet(like, called);
        }
    Side there = lookFrom(a, b, bestA), back = lookFrom(b, a, bestB);
    // A word that may be a place says something only where the other row has one too.
    if (there.unsure > 0 && back.unsure > 0)
        for (Side* side : {&there, &back})
            side->open += side->unsure, side->uncertain += side->unsure;
    // Where a place that is surely one agrees, words that may be none keep nothing apart.
    if (std::max(there.specific, back.specific) > 0)
        for (Side* side : {&there, &back})
            side->open -= std::max(0, side->uncertain - 1);
    Matched result;
    result.agreed = std::max(there.agreed, back.agreed);
    result.vague = result.agreed == 0 && there.uncertain > 0 && back.uncertain > 0;
    result.openA = there.open;
    result.openB = back.open;
    result.specific = std::max(there.specific, back.specific);
    result.loose = std::max(there.loose, back.loose);
    result.doubtful = there.doubtful || back.doubtful;
    result.point = there.point || back.point;
    result.endsOpen = there.endsOpen || back.endsOpen;
    result.route = std::max(there.ends, there.villages) >= 2 && std::max(back.ends, back.villages) >= 2;
    result.shown = there.shown.empty() ? back.shown : there.shown; // the first row's own words
    // "ช่วงต้นน้ำ" against a named spot of the same stream.
    const auto reachOf = [](const Features& x, const Features& y) {
        return y->reaches.empty() && std::any_of(x->reaches.begin(), x->reaches.end(), [&](int reach) { return !holds(y->echoes, reach); });
    };
    result.reachA = reachOf(a, b);
    result.reachB = reachOf(b, a);
    return result;
}

void compareParts(const Features& a, const Features& b, PlaceMatch& match) {
    if (!a->phases.empty() && !b->phases.empty()) {
        match.phaseSame = a->phases == b->phases;
        match.conflict = match.conflict || !match.phaseSame;
    } else {
        match.phaseOpen = a->phases.size() != b->phases.size();
    }
    const bool both = !a->reaches.empty() && !b->reaches.empty();
    const auto lacks = [](const Features& x, const Features& y) {
        return std::any_of(x->reaches.begin(), x->reaches.end(), [&](int reach) { return !holds(y->reaches, reach); });
    };
    if (both && lacks(a, b) && lacks(b, a)) match.reachConflict = match.conflict = true;
    const auto echoed = [](const Features& x, const Features& y) {
        return std::any_of(x->reaches.begin(), x->reaches.end(), [&](int reach) { return holds(y->echoes, reach); });
    };
    if (!both && a->reaches.size() != b->reaches.size() && !echoed(a, b) && !echoed(b, a)) match.phaseOpen = true;
}

/// `x` names the village that proposes `other`. `water`: a pond or stream of that name counts too.
bool namesVillageOf(const Features& x, const Features& other, bool water) {
    const int village = other.proposer;
    return other.placed() && (holds(x.named, village) || std::any_of(x->elements.begin(), x->elements.end(), [&](const Element& e) {
                                  return e.village == village || (e.namesake == village && (water || !e.water));
                              }));
}

void compareVillages(const Features& a, const Features& b, const Matched& elements, PlaceMatch& match) {
    match.sameVillage = fromOneVillage(a, b);
    if (match.sameVillage) {
        // Both named by number, and another one: the same list from one village about two villages.
        if (!a.named.empty() && !b.named.empty() && a.named != b.named && a.named.size() == 1 && b.named.size() == 1) match.conflict = true;
        return;
    }
    const bool ab = namesVillageOf(a, b, true), ba = namesVillageOf(b, a, true);
    const bool common = a.villages.size() > 1 && a.villages == b.villages;
    const bool one = common || ab || ba;
    // "ฝายพญาคำ ลูกที่ 3", proposed from both banks: a name and a number are no accident.
    const bool numbered = match.phaseSame && elements.loose > 0 && ((a->objectFlags | b->objectFlags) & FlagLine) == 0;
    // "ท่าเรือหัวแหลม" of หัวแหลม itself and of the island that lands there.
    const bool line = ((a->objectFlags | b->objectFlags) & FlagLine) != 0;
    const auto routed = [](const Features& x) {
        return std::any_of(x->elements.begin(), x->elements.end(), [](const Element& e) { return e.end; });
    };
    const bool landing = (ab || ba) && elements.agreed > 0 && !line && !routed(a) && !routed(b);
    // "ซอยสวนหมาก" on the border of two villages.
    const auto called = [](const Features& x) {
        return std::ranges::any_of(x->sois, [](const Soi& soi) { return soi.key.size() > shortName; });
    };
    match.linked = numbered || landing || (match.soiSame && called(a) && called(b)) || (ab && ba) || elements.specific > 0 ||
                   (one && elements.loose > 0) || (common && elements.agreed > 0);
    match.mutual = ab && ba;
    if (!match.linked) match.conflict = true;
    // Each keeps to its own part of a line: "ห้วย … หมู่ที่ 3" and "ห้วย … หมู่ที่ 4".
    const auto ownOnly = [](const Features& x) { return x.named.size() == 1 && x.named.front() == x.proposer; };
    if (!namesVillageOf(a, b, false) && !namesVillageOf(b, a, false) && ownOnly(a) && ownOnly(b))
        match.reachConflict = match.conflict = true;
}

} // namespace

PlaceMatch comparePlaces(const Features& a, const Features& b) {
    PlaceMatch match;
    const Matched elements = matchElements(a, b);
    match.agreed = elements.agreed;
    match.open = (elements.openA + elements.openB + 1) / 2;
    match.doubtful = elements.doubtful;
    match.vague = elements.vague;
    match.route = elements.agreed >= 2;
    match.specific = elements.specific > 0;
    if (elements.agreed > 0) match.shown = elements.shown;
    const bool crossed = compareSois(a, b, match);
    compareParts(a, b, match);
    const bool bothOpen = (elements.openA >= 2 || elements.reachA) && (elements.openB >= 2 || elements.reachB);
    const bool line = ((a->objectFlags | b->objectFlags) & FlagLine) != 0;
    const bool two = elements.agreed >= 2 && elements.specific > 0; // what stands at one spot is known by two of its names
    const bool settled = line ? elements.route : two || (elements.point && !elements.endsOpen);
    if (bothOpen && !settled && !crossed) match.conflict = true, match.reachConflict = match.reachConflict || elements.agreed > 0;
    compareVillages(a, b, elements, match);
    const bool spotA = elements.openA > 0 || !a->sois.empty(), spotB = elements.openB > 0 || !b->sois.empty();
    if (match.agreed == 0 && !match.soiSame) {
        match.generic = !spotA && !spotB;
        match.oneGeneric = match.oneGeneric || spotA != spotB;
    }
    if (match.soiSame) match.oneGeneric = false;
    return match;
}

} // namespace tambonplan::match
