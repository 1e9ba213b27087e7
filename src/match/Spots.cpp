#include "match/Spots.hpp"

#include <algorithm>
#include <cstdint>
#include <vector>

namespace tambonplan::match {

namespace {

constexpr double likeName = 0.75;      ///< share of common letters from which longer names count as one
constexpr std::size_t longEpithet = 6; ///< letters that a name goes on by, beyond which it is no other name
constexpr std::size_t leastAlike = 6;  ///< letters of a name that may be spelt in two ways

std::size_t longDistance(TextView a, TextView b) {
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j)
        row[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t keep = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({row[j] + 1, row[j - 1] + 1, keep});
        }
    }
    return row[b.size()];
}

/// Long enough, and most letters in common.
bool spelledAlike(TextView a, TextView b) {
    const std::size_t shorter = std::min(a.size(), b.size()), longer = std::max(a.size(), b.size());
    if (shorter < leastAlike || static_cast<double>(longer - shorter) > (1.0 - likeName) * static_cast<double>(longer)) return false;
    return 1.0 - static_cast<double>(distance(a, b)) / static_cast<double>(longer) >= likeName;
}

/// Names of unlike beginnings (a class word, ปาก, หัว …) that go on alike.
bool sameEnding(TextView a, TextView b) {
    constexpr std::size_t longestStart = 4, leastEnding = 5;
    std::size_t common = 0;
    while (common < std::min(a.size(), b.size()) && a[a.size() - 1 - common] == b[b.size() - 1 - common])
        ++common;
    return common >= leastEnding && a.size() - common <= longestStart && b.size() - common <= longestStart;
}

SpotLikeness compareNames(const Element& a, const Element& b, bool oneVillage) {
    if (a.number >= 0 && b.number >= 0 && a.number != b.number) return SpotLikeness::None;
    // "หน้าวัด" of a village is the temple of that village, until somebody says otherwise.
    if (a.key.empty() != b.key.empty() && oneVillage && (a.building || a.single) && a.place == b.place) return SpotLikeness::Near;
    // "จากสระเขาช่องลมไปไร่" and "… ไปไร่บ้านหนองไผ่": the end of a route, with its name and without.
    if (a.key.empty() != b.key.empty() && a.end && b.end && a.place >= 0 && a.place == b.place) return SpotLikeness::Near;
    // "คลองส่งน้ำ 5" is "คลอง 5".
    if (a.key.empty() && b.key.empty() && a.water && b.water && a.number >= 0 && a.number == b.number) return SpotLikeness::Same;
    if (a.key.empty() || b.key.empty())
        return a.place == b.place && (a.key.empty() == b.key.empty() || a.water) ? SpotLikeness::Same : SpotLikeness::None;
    if (a.full == b.full) return SpotLikeness::Same;
    const std::size_t shorter = std::min(a.key.size(), b.key.size()), longer = std::max(a.key.size(), b.key.size());
    if (a.key == b.key) return shorter <= shortName ? SpotLikeness::None : SpotLikeness::Near;
    if (shorter <= shortName) return SpotLikeness::None;
    // A name that goes on ("โนนสูง", "โนนสูงเหนือ") may be another one; a class word inside it ("ห้วยร่องเปา", "ร่องเปา") is not.
    if (longer != shorter && (a.key.ends_with(b.key) || b.key.ends_with(a.key))) return SpotLikeness::Near;
    if (oneVillage && longer == shorter) return SpotLikeness::None; // "หนองปลาค้าว", "หนองปลาขาว": one writer spells a name in one way
    return spelledAlike(a.key, b.key) ? SpotLikeness::Near : SpotLikeness::None;
}

} // namespace

std::size_t distance(TextView a, TextView b) {
    if (a.size() > b.size()) std::swap(a, b);
    if (a.size() > 64) return longDistance(a, b);
    if (a.empty()) return b.size();
    std::uint64_t plus = ~0ULL, minus = 0;
    const std::uint64_t last = 1ULL << (a.size() - 1);
    std::size_t score = a.size();
    for (const char16_t c : b) {
        std::uint64_t same = 0;
        for (std::size_t i = 0; i < a.size(); ++i)
            same |= static_cast<std::uint64_t>(a[i] == c) << i;
        const std::uint64_t diagonal = (((same & plus) + plus) ^ plus) | same | minus;
        std::uint64_t up = minus | ~(diagonal | plus), down = plus & diagonal;
        if ((up & last) != 0) ++score;
        if ((down & last) != 0) --score;
        up = (up << 1U) | 1U;
        down <<= 1U;
        plus = down | ~(diagonal | up);
        minus = up & diagonal;
    }
    return score;
}

SpotLikeness compareSpots(const Element& a, const Element& b, bool oneVillage) {
    if (a.side >= 0 && b.side >= 0 && a.side != b.side) return SpotLikeness::None;
    if (a.village > 0 && a.village == b.village) return SpotLikeness::Same;
    if (a.village > 0 && b.village > 0) return SpotLikeness::None;
    if ((a.village > 0 && a.village == b.namesake) || (b.village > 0 && b.village == a.namesake)) return SpotLikeness::Same;
    // "ไรปา…" of a text without tones may begin with ไร่ป้า or with ไร่ป่า: what the words are called cannot keep the same letters apart.
    const bool sameLetters = (a.guessed || b.guessed) && a.whole == b.whole;
    if (sameLetters && (a.number < 0 || b.number < 0 || a.number == b.number)) return SpotLikeness::Near;
    if (a.person != b.person && a.place >= 0 && b.place >= 0) return SpotLikeness::None;
    // "ห้วยร่องเปา" and "ร่องเปา", "สระหนองแวง" and "หนองแวง": the class word of one is part of the other's name.
    const bool inside = a.key != b.key && ((!a.key.empty() && a.key == b.whole) || (!b.key.empty() && b.key == a.whole));
    if (inside && a.water && b.water) return SpotLikeness::Same;
    if (inside && !a.building && !b.building) return SpotLikeness::Near;
    // "น้ำปิง" is "แม่น้ำปิง".
    const auto river = [](const Element& x, const Element& y) {
        return x.place < 0 && y.water && !y.key.empty() && x.whole.size() > y.key.size() && y.whole.ends_with(x.whole);
    };
    if (river(a, b) || river(b, a)) return SpotLikeness::Same;
    // "ฟากท่า|วัดบางพลับ": the reader began too early.
    const auto holds = [](const Element& x, const Element& y) {
        return x.place < 0 && y.place >= 0 && !y.key.empty() && y.whole.size() > leastAlike && x.key.size() > y.whole.size() &&
               x.key.ends_with(y.whole);
    };
    if (holds(a, b) || holds(b, a)) return SpotLikeness::Near;
    // "ไร่อ้อย|หนองแขม" and "หนองแขม": a field is called after the place it lies at.
    const auto fieldAt = [](const Element& x, const Element& y) {
        return x.place >= 0 && !x.building && !x.water && !x.villageWord && y.place >= 0 && y.key.size() >= shortName &&
               y.whole.size() >= leastAlike && x.key.size() > y.whole.size() && x.key.ends_with(y.whole);
    };
    if (fieldAt(a, b) || fieldAt(b, a)) return SpotLikeness::Near;
    // "สี่แยก|ไร่ตาชม" and "ไร่|ตาชม".
    const auto calledAfter = [](const Element& x, const Element& y) {
        return x.place >= 0 && !x.person && y.person && y.whole.size() >= shortName && x.key.size() > y.whole.size() &&
               x.key.ends_with(y.whole);
    };
    if (calledAfter(a, b) || calledAfter(b, a)) return SpotLikeness::Near;
    // "ทุ่งหนองเป็ด|เก็บน้ำทำนา": the reader went on too far; what tells two names apart is short (เหนือ, น้อย).
    const auto goesOn = [](const Element& x, const Element& y) {
        return x.place >= 0 && x.place == y.place && !x.villageWord && y.key.size() >= shortName &&
               x.key.size() > y.key.size() + longEpithet && x.key.starts_with(y.key);
    };
    if (goesOn(a, b) || goesOn(b, a)) return SpotLikeness::Near;
    // "ตลาดเก่า" is "ตลาดเก่าร้อยปี": people shorten the name of an institution.
    const auto cutShort = [oneVillage](const Element& x, const Element& y) {
        const bool made =
            x.building || (x.place >= 0 && !x.water && !x.villageWord && !x.person && (oneVillage || y.key.size() > shortName));
        return made && x.building == y.building && x.place == y.place && y.key.size() >= 2 && x.key.size() >= y.key.size() + 2 && !x.twin &&
               x.key.starts_with(y.key);
    };
    if (cutShort(a, b) || cutShort(b, a)) return SpotLikeness::Near;
    // "แยกคลองแพรกหนัง" and "ปากแพรกหนัง" as ends of two routes: what stands before the name only tells where at it.
    if (a.end && b.end && sameEnding(a.key, b.key)) return SpotLikeness::Near;
    // "บ้านใหม่ร่องคำ" is also called "ร่องคำ".
    const auto shortened = [](const Element& x, const Element& y) {
        return x.villageWord && y.whole.size() > shortName && x.key.size() > y.whole.size() && x.key.ends_with(y.whole);
    };
    if (shortened(a, b) || shortened(b, a)) return SpotLikeness::Near;
    // "ภายในหมู่บ้าน…" is all of the village, not the road that is called after it.
    if (a.own != b.own && !(a.own ? b : a).villageWord && (a.own ? b : a).place >= 0) return SpotLikeness::None;
    const bool classes = a.place < 0 || b.place < 0 || a.place == b.place || (a.water && b.water);
    if (!classes) return SpotLikeness::None;
    SpotLikeness plain = compareNames(a, b, oneVillage);
    // "น้ำแม่ลาย" is not "โรงพยาบาล|แม่ลาย".
    if (plain == SpotLikeness::Near && a.building != b.building && a.key != b.key && !a.key.empty() && !b.key.empty())
        plain = SpotLikeness::None;
    if (plain != SpotLikeness::None || (a.place >= 0 && b.place >= 0)) return plain;
    // One wrote the class word and the reader took it as part of the other's name.
    const bool first = (a.place >= 0) != (b.place >= 0) ? a.place >= 0 : a.key.size() < b.key.size();
    const Element& with = first ? a : b;
    const Element& without = first ? b : a;
    return !with.building && with.key.size() >= 3 && without.village == 0 && without.key.ends_with(with.key) &&
                   without.full.ends_with(with.full)
               ? SpotLikeness::Same
               : SpotLikeness::None;
}
bool mayBeOneName(TextView a, TextView b) {
    const bool cutShort = std::min(a.size(), b.size()) > shortName && (a.starts_with(b) || b.starts_with(a));
    return a.ends_with(b) || b.ends_with(a) || cutShort || spelledAlike(a, b);
}

} // namespace tambonplan::match
