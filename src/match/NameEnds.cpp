#include "match/NameReader.hpp"

#include <algorithm>

// The part of NameReader that finds where the name of a place ends, and what begins behind it.

namespace tambonplan::match {

namespace {

constexpr std::size_t longestName = 30;
constexpr TextView waterWord = u"นา"; ///< น้ำ in base letters
constexpr std::size_t longClause = 5; ///< letters of a word that may end a name of two letters

} // namespace

bool NameReader::endsNames(Kind kind) {
    return kind == Kind::Between || kind == Kind::Moo || kind == Kind::Soi || kind == Kind::Phase || kind == Kind::Extent ||
           kind == Kind::Reach;
}

bool NameReader::endsName(std::size_t at, std::size_t start) {
    if ((stream_.gap[at] & (GapDash | GapBracket | GapList)) != 0) return true;
    if (isDigit(at)) return true;
    const bool spaced = stream_.gap[at] != GapNone && at > start;
    if ((at == start || at >= start + leastName) && lexicon_.startsClause(stream_, at)) return true;
    if (at + 1 == start + leastName && lexicon_.startsClause(stream_, at, longClause)) return true; // "หนองบัว|หน้าแล้งไม่มีน้ำ"
    if (at > start && startsVillageNumber(at)) return true;
    lexicon_.find(stream_, at, at == start || spaced, hits_);
    for (const Hit& hit : hits_) {
        const Word& word = *hit.word;
        if (word.kind == Kind::Moo || word.kind == Kind::Phase) {
            if (word.kind == Kind::Phase ? startsNumber(hit.end) : isDigit(hit.end)) return true;
            continue;
        }
        if (word.kind == Kind::Plain || word.kind == Kind::Unit) continue;
        const bool grows = land_ && at == start && (word.kind == Kind::Topic || word.kind == Kind::Detail);
        if (grows && stream_.gap[at] == GapNone) continue;                           // "ดอน|มะพร้าว"
        if (word.kind == Kind::Extent && at == start && !isDigit(hit.end)) continue; // "ห้วยลึก"
        const bool announces = word.kind == Kind::Locative || word.kind == Kind::Action;
        // "หน้าบ้านผู้ใหญ่|ลงห้วยแล้ง"
        const bool whole = (at == start && !soi_) || at >= start + leastName;
        if (word.kind == Kind::Locative && hit.level == 0 && whole && startsPlace(hit.end)) return true;
        // "ขุดสระ|ท้ายทุ่ง": the water has no name.
        if (at == start && water_ && word.kind == Kind::Locative && word.value >= 0 && hit.level == 0 && word.length >= 3 &&
            !stream_.damaged)
            return true;
        const bool anew = announces || word.kind == Kind::Village; // "ริมสระ หมู่บ้าน…"
        const bool apart = stream_.gap[at] != GapNone && !(soi_ && stream_.gap[at] == GapDot); // "ซ.ข้างวัด" is written in one
        if (at == start && anew && word.length >= 2 && apart && !stream_.damaged) return true;
        if (endsNames(word.kind) && (at > start || word.length >= 2)) return true;
        // "แม่น้ำน่าน|หน้าวัด", "คลองสี่วา|ร่วมกับ…": a name is over where such a word follows, written in one or not.
        if (word.kind == Kind::Locative && word.value >= 0 && hit.level == 0 && word.length >= 3 && at > start && !stream_.damaged)
            return true;
        const bool leads = word.kind == Kind::Locative || word.kind == Kind::Filler || word.kind == Kind::Material;
        if (leads && hit.level == 0 && word.length >= 3 && at >= start + leastName && !stream_.damaged) return true;
        if (spaced && !(stream_.damaged && word.length < 4)) return true;
        if (word.length >= 6 && word.kind != Kind::Place && word.kind != Kind::Person) return true;
        const bool called =
            water_ && stream_.gap[at] == GapNone && stream_.base.compare(at, waterWord.size(), waterWord) == 0; // "ห้วย|น้ำขุ่น"
        if (at == start && (word.kind == Kind::Topic || word.kind == Kind::Filler) && word.length >= 4 && !called) return true;
        if (at == start && word.kind == Kind::Filler && word.length >= 2 && stream_.gap[at] != GapNone && !stream_.damaged) return true;
    }
    return spaced && !stream_.damaged;
}

/// "สวนลิ้นจี่|หมู่ 4": the number of a village, written in one with the name before it.
bool NameReader::startsVillageNumber(std::size_t at) {
    constexpr std::size_t shortest = 2; // "ม" alone may end a word
    lexicon_.find(stream_, at, true, hits_);
    return std::ranges::any_of(hits_, [this](const Hit& hit) {
        return hit.word->kind == Kind::Moo && hit.level == 0 && hit.word->length >= shortest && isDigit(hit.end);
    });
}

/// A word of place stands here, written in one with the word before it.
bool NameReader::startsPlace(std::size_t at) const {
    constexpr std::size_t shortest = 3;
    if (at >= stream_.size() || stream_.gap[at] != GapNone || stream_.damaged) return false;
    std::vector<Hit> behind;
    lexicon_.find(stream_, at, true, behind);
    return std::ranges::any_of(
        behind, [](const Hit& hit) { return hit.word->kind == Kind::Place && hit.level == 0 && hit.word->length >= shortest; });
}

bool NameReader::baseEndsWith(std::size_t from, std::size_t to, TextView word) const {
    return TextView(stream_.base).substr(from, to - from).ends_with(word);
}

/// "บ้าน" and the name of a village of this run.
bool NameReader::startsVillage(std::size_t at) const {
    const std::size_t name = at + villageWord.size();
    return name < stream_.size() && stream_.base.compare(at, villageWord.size(), villageWord) == 0 && names_.end(stream_, name) > name;
}

/// "โคกกระโดน|มาบึงสมบูรณ์": from one village to another.
bool NameReader::comesTo(std::size_t at) const {
    const std::size_t name = at + come.size();
    if (name >= stream_.size() || TextView(stream_.base).substr(at, come.size()) != come || stream_.gap[name] != GapNone) return false;
    if (TextView(stream_.base).substr(name, villageWord.size()) == villageWord || names_.end(stream_, name) > name) return true;
    // "จากสามแยก มาหน้าวัด": a side or a class of places stands behind it.
    constexpr std::size_t shortest = 3;
    std::vector<Hit> behind;
    lexicon_.find(stream_, name, true, behind);
    return std::ranges::any_of(behind, [](const Hit& hit) {
        return (hit.word->kind == Kind::Locative || hit.word->kind == Kind::Place) && hit.level == 0 && hit.word->length >= shortest;
    });
}

/// "บ้านคลองตะเคียน|ขอ": behind the name of a village a word stands that says what is done or where.
bool NameReader::saysMore(std::size_t at) {
    lexicon_.find(stream_, at, true, hits_);
    return std::ranges::any_of(hits_, [](const Hit& hit) {
        const Kind kind = hit.word->kind;
        return hit.level == 0 && hit.word->length >= 2 && (kind == Kind::Action || kind == Kind::Locative || kind == Kind::Filler);
    });
}

std::size_t NameReader::nameEnd(std::size_t from) {
    if (comesTo(from) && stream_.gap[from] != GapNone) return from;
    if (const std::size_t village = names_.end(stream_, from);
        village > from && (village == stream_.size() || endsName(village, from) || comesTo(village) || saysMore(village)))
        return village;
    std::size_t at = from;
    while (at < stream_.size() && at - from < longestName && !endsName(at, from)) {
        // "สระหลวงทุ่งสมอ": the pond's own name ends where the name of the village begins.
        if (at >= from + leastName && stream_.base.substr(from, at - from) != villageWord) {
            const std::size_t village = names_.end(stream_, at);
            const bool whole = village > at && (village == stream_.size() || stream_.gap[village] != GapNone);
            const bool announced = at >= from + leastName + villageWord.size() && baseEndsWith(from, at, villageWord);
            if (whole) return announced ? at - villageWord.size() : at;
        }
        ++at;
    }
    return at;
}

/// A name is written in one with the word that ends here.
bool NameReader::nameFollows(std::size_t at) const {
    if (at >= stream_.size() || stream_.gap[at] != GapNone || isDigit(at)) return false;
    std::vector<Hit> behind;
    lexicon_.find(stream_, at, true, behind);
    return std::none_of(behind.begin(), behind.end(), [](const Hit& h) { return h.word->length >= 2; });
}

/// "สามแยก|เข้า|ตลาดปลา", "แยก|ทางเข้า|วัด": the crossing is called after where the way leads.
std::size_t NameReader::behindWay(std::size_t at) {
    if (at >= stream_.size() || stream_.gap[at] != GapNone) return at;
    lexicon_.find(stream_, at, true, hits_);
    std::size_t end = at;
    for (const Hit& hit : hits_)
        if (hit.word->kind == Kind::Locative && hit.word->value < 0 && hit.level == 0 && hit.end < stream_.size() &&
            stream_.gap[hit.end] == GapNone)
            end = hit.end;
    return end;
}

/// "สี่แยก|ตลาดเช้า": a crossing is called after the thing that stands there.
std::size_t NameReader::thingEnd(std::size_t at) {
    if (at >= stream_.size() || stream_.gap[at] != GapNone) return at;
    lexicon_.find(stream_, at, true, hits_);
    std::size_t end = at;
    for (const Hit& hit : hits_)
        if ((hit.word->kind == Kind::Object || hit.word->kind == Kind::Topic) && hit.level == 0) end = hit.end;
    return end > at && nameFollows(end) ? nameEnd(end) : end;
}

/// "งานประจำปี|วัดสะแกทอง": where a word ends with the class of a building and a name follows, the place begins inside the word.
std::size_t NameReader::beforeBuilding(std::size_t from, std::size_t to) const {
    if (to >= stream_.size() || stream_.gap[to] != GapNone || isDigit(to)) return to;
    std::vector<Hit> behind;
    for (std::size_t at = from + leastName; at < to; ++at) {
        lexicon_.find(stream_, at, true, behind);
        const auto building = [to](const Hit& hit) {
            return hit.end == to && hit.level == 0 && hit.word->kind == Kind::Place && (hit.word->flags & FlagBuilding) != 0;
        };
        if (std::ranges::any_of(behind, building)) return at;
    }
    return to;
}

} // namespace tambonplan::match
