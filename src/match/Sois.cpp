#include "match/Sois.hpp"

#include <algorithm>

#include "match/Spots.hpp"

namespace tambonplan::match {

namespace {

constexpr TextView house = u"บาน"; ///< บ้าน in base letters
constexpr std::size_t longSoi = 8; ///< letters of a soi's name from which one may be a slip (ยายมา, ยายมี)

bool sameSoi(const Soi& a, const Soi& b, bool oneVillage) {
    if (a.number != b.number) return false;
    if (a.key == b.key) return true;
    // "ซอยบ้านพ่อหลวงแก้ว" is "ซอยพ่อหลวงแก้ว".
    const auto atHouseOf = [](TextView x, TextView y) {
        return x.size() == y.size() + house.size() && x.starts_with(house) && x.ends_with(y);
    };
    if (!a.key.empty() && !b.key.empty() && (atHouseOf(a.key, b.key) || atHouseOf(b.key, a.key))) return true;
    // "ซอยหลังโรงเรียน" and "ซอยหลังโรงเรียนบ้านในไร่" of one village.
    const bool goesOn = a.key.starts_with(b.key) || b.key.starts_with(a.key);
    if (oneVillage && goesOn && a.number < 0 && std::min(a.key.size(), b.key.size()) > shortName) return true;
    if (a.key.empty() || b.key.empty()) return a.number >= 0;
    const std::size_t longer = std::max(a.key.size(), b.key.size());
    return longer > longSoi && distance(a.key, b.key) <= 1;
}

} // namespace

bool compareSois(const Features& a, const Features& b, PlaceMatch& match) {
    const auto calledAfter = [](const Soi& soi, const Element& spot) {
        const std::size_t least = spot.person ? shortName - 1 : shortName;
        if (soi.number < 0 && spot.place >= 0 && !spot.key.empty() && spot.whole.size() > shortName && soi.key == spot.whole) return true;
        return soi.number < 0 && (spot.person || spot.building) && spot.key.size() >= least && soi.key.ends_with(spot.key);
    };
    const auto called = [](const Features& x) {
        return std::ranges::any_of(x->sois, [](const Soi& soi) { return !soi.key.empty() || soi.number >= 0; });
    };
    // "ซอยตลาดนัด" and "ในตลาดนัด … ตลอดซอย".
    const auto toldInTwoWords = [](const Soi& soi, const Features& y) {
        return soi.number < 0 && soi.key.size() > shortName && !y->sois.empty() && y->rest.find(soi.key) != Text::npos;
    };
    const auto named = [&](const Features& x, const Features& y) {
        return !called(y) && std::any_of(x->sois.begin(), x->sois.end(), [&](const Soi& soi) {
            if (toldInTwoWords(soi, y)) return true;
            return std::any_of(y->elements.begin(), y->elements.end(), [&](const Element& e) { return calledAfter(soi, e); });
        });
    };
    if (named(a, b) || named(b, a)) {
        match.soiSame = match.doubtful = true;
        match.shown = (called(a) ? a : b)->sois.front().shown;
        return false;
    }
    if (!called(a) || !called(b)) { // "เทปูนในซอย" says nothing of which one
        match.oneSoi = called(a) != called(b);
        match.oneGeneric = match.oneGeneric || match.oneSoi;
        return false;
    }
    // "ซอยข้างวัดศรีมงคล ถึงบ้านตาเคน" and "ซอยตาเคน ข้างวัดศรีมงคล".
    const auto tells = [&](const Features& x, const Features& y) {
        return std::ranges::any_of(x->sois, [&](const Soi& soi) {
            return std::ranges::any_of(y->elements, [&](const Element& e) { return calledAfter(soi, e); });
        });
    };
    if (tells(a, b) && tells(b, a)) {
        match.soiSame = match.doubtful = true;
        match.shown = a->sois.front().shown;
        return true;
    }
    for (const Soi& x : a->sois)
        for (const Soi& y : b->sois)
            if (sameSoi(x, y, a.placed() && a.proposer == b.proposer)) match.soiSame = true, match.shown = x.shown;
    if (!match.soiSame) match.conflict = true;
    return false;
}

} // namespace tambonplan::match
