#include "match/NameReader.hpp"

#include <algorithm>
#include <utility>

// The pass over a name: works, things, and words that no list knows.

namespace tambonplan::match {

NameReader::NameReader(const Lexicon& lexicon, const VillageNames& names, const Stream& stream, Reading& features)
    : masked(stream.size(), false), placed(stream.size(), false), lexicon_(lexicon), names_(names), stream_(stream), features_(features) {}

void NameReader::read() {
    for (std::size_t i = 0; i < stream_.size();) {
        remark_ = (stream_.gap[i] & GapBracket) != 0 && i > 0 && !locative_;
        if ((stream_.gap[i] & (GapDash | GapBracket)) != 0 && i > 0) locative_ = locative_ || !features_.elements.empty();
        if ((stream_.gap[i] & GapDash) != 0 && i > 0) joint_ = true;
        if ((stream_.gap[i] & (GapDash | GapBracket)) != 0) purpose_ = false;
        if ((stream_.gap[i] & GapBracket) != 0) aside_ = false;
        if (isDigit(i)) {
            i = takeNumber(i);
            boundary_ = true;
            continue;
        }
        if (!features_.elements.empty() && stream_.gap[i] != GapNone && comesTo(i)) { // as ถึง
            joint_ = boundary_ = locative_ = true;
            i += come.size();
            continue;
        }
        const std::optional<Hit> hit = choose(i);
        if (const std::size_t end = villageEnd(i, hit); end > i) {
            i = takeVillage(i, end);
            continue;
        }
        i = hit ? take(*hit, i) : takeUnknown(i);
    }
    if (object == nullptr && fallback_ != nullptr && !water) useFallback();
}

void NameReader::useFallback() {
    object = fallback_;
    objectAt = fallbackAt_;
    objectGuessed = true;
    features_.elements.erase(features_.elements.begin() + static_cast<std::ptrdiff_t>(fallbackElement_));
}

std::optional<Hit> NameReader::choose(std::size_t at) {
    lexicon_.find(stream_, at, boundary_, hits_);
    const bool sided = std::any_of(hits_.begin(), hits_.end(), [](const Hit& h) { return h.word->kind == Kind::Locative; });
    const Hit* best = nullptr;
    for (const Hit& hit : hits_) {
        const Kind kind = hit.word->kind;
        const bool number = isDigit(hit.end);
        if (kind == Kind::Moo && (!number || (hit.word->length == 1 && at > 0 && isDigit(at - 1) && stream_.gap[at] == GapNone))) continue;
        // "บ้านตาล" is no house of ตา.
        if (kind == Kind::Person && hit.end + 1 < stream_.gap.size() && stream_.gap[hit.end + 1] != GapNone &&
            stream_.piece(hit.end, hit.end + 1).size() == 1)
            continue;
        if (kind == Kind::Phase && (!startsNumber(hit.end) || isCounted(hit.end))) continue;
        // "จากหน้าฝายหลวง": before a weir that is called หลวง, not upstream of one.
        if (kind == Kind::Reach && sided && nameFollows(hit.end)) continue;
        // "4 ม." are metres; "ม.3 – ม.7" are villages.
        if (kind == Kind::Unit && (at == 0 || !isDigit(at - 1) || (stream_.gap[at] & ~(GapSpace | GapDot)) != 0)) continue;
        if (kind == Kind::Unit && isDigit(hit.end) && stream_.gap[hit.end] == GapDot) continue; // "ม.3 ม.7" are villages
        if (best == nullptr || hit.word->length > best->word->length ||
            (hit.word->length == best->word->length && (hit.level < best->level || kind == Kind::Unit || kind == Kind::Phase)))
            best = &hit;
    }
    // "สาย|ในทอน": the name of a village goes before a longer word that reaches into it.
    for (const Hit& hit : hits_)
        if (best != nullptr && hit.end < best->end && hit.word->kind == Kind::Locative && names_.end(stream_, hit.end) > best->end)
            best = &hit;
    if (best != nullptr)
        if (const Hit* shorter = cutBefore(*best)) best = shorter;
    if (best != nullptr && beginsName(*best)) return std::nullopt;
    const std::optional<Hit> head = begins_ ? lexicon_.findHead(stream_, at) : std::nullopt;
    if (head && (best == nullptr || best->end <= head->end)) return head;
    return best != nullptr ? std::optional(*best) : std::nullopt; // not the place in hits_: the next look-up changes that
}

/// "สาย|นาคูณ", "ไป|ดอนคู": behind a word of place a short word that goes on in one begins a name.
bool NameReader::beginsName(const Hit& hit) const {
    constexpr std::size_t longest = 2;
    const bool goesOn = hit.end < stream_.size() && stream_.gap[hit.end] == GapNone && !isDigit(hit.end);
    return locative_ && !loose_ && hit.word->kind == Kind::Plain && hit.word->length <= longest && goesOn;
}

/// "เท|ลานจอดรถ", not "เทลาน|จอดรถ": a shorter word of `hits_`, where a thing begins behind it that reaches further than the thing `best`.
const Hit* NameReader::cutBefore(const Hit& best) const {
    if (best.word->kind != Kind::Object) return nullptr;
    std::vector<Hit> behind;
    for (const Hit& hit : hits_) {
        const bool same = hit.word->kind == Kind::Object && hit.word->value == best.word->value; // "ไฟส่อง|สนามฟุตบอล"
        const bool leads = hit.word->kind == Kind::Action || hit.word->kind == Kind::Locative;
        if ((!leads && !same) || hit.level > 0 || hit.end >= best.end) continue;
        lexicon_.find(stream_, hit.end, true, behind);
        const bool further = std::ranges::any_of(behind, [&](const Hit& next) {
            return next.end > best.end && next.level == 0 && next.word->kind == Kind::Object &&
                   (same || next.word->length > best.word->length);
        });
        if (further) return &hit;
    }
    return nullptr;
}

std::size_t NameReader::take(const Hit& hit, std::size_t at) {
    const Word& word = *hit.word;
    boundary_ = true;
    bool announces = false, adjunct = false;
    int side = -1;
    const int previous = std::exchange(lastElement_, -1);
    std::size_t end = hit.end;
    // "(น้ำท่วมหน้าบ้านนางสาย)": brackets that begin with why it is asked for.
    const bool reason = word.kind == Kind::Topic || (word.kind == Kind::Filler && word.value >= 0);
    aside_ = aside_ || (reason && at > 0 && (stream_.gap[at] & GapOpen) != 0);
    switch (word.kind) {
    case Kind::Action: takeAction(word, at); break;
    case Kind::Object: end = takeObject(word, at, end); break;
    case Kind::Detail:
        features_.details.push_back(word.value);
        if ((word.flags & FlagPart) == 0) core += lexicon_.valueBase(word.value);
        break;
    case Kind::Material: features_.materials.push_back(word.value); break;
    case Kind::Reach:
        features_.reaches.push_back(word.value);
        announces = true;
        break;
    case Kind::Topic:
    case Kind::Plain:
        if (firstUnknown == Text::npos) firstUnknown = at, unknownAfterAction = afterAction_;
        end = beforeBuilding(at, end);
        core += stream_.base.substr(at, end - at);
        subject += stream_.base.substr(at, end - at);
        break;
    case Kind::Locative:
    case Kind::Between:
        adjunct = word.value >= 0 && word.value == lexicon_.classes().adjunct;
        announces = !adjunct;
        if (word.value >= 0 && word.value == lexicon_.classes().until)
            joint_ = true;
        else
            side = word.value;
        break;
    case Kind::Place:
    case Kind::Village:
    case Kind::Person: end = takePlace(hit, at); break;
    case Kind::Soi: end = takeSoi(hit, at); break;
    case Kind::Moo: end = takeVillageNumbers(end, previous); break;
    case Kind::Phase: {
        const int part = number(end);
        features_.phases.emplace_back(word.value, part);
        break;
    }
    case Kind::Extent:
    case Kind::Unit: break;
    case Kind::Filler: purpose_ = purpose_ || (word.value >= 0 && word.value == lexicon_.classes().purpose); break;
    }
    locative_ = announces || (word.kind == Kind::Moo && locative_);
    loose_ = announces && (word.flags & FlagGeneric) != 0;
    if (word.kind == Kind::Action || word.kind == Kind::Topic || word.kind == Kind::Soi || word.kind == Kind::Moo) joint_ = false;
    adjunct_ = adjunct || (adjunct_ && word.kind == Kind::Action);
    measured_ = word.kind == Kind::Extent;
    afterAction_ = word.kind == Kind::Action;
    begins_ = begins_ && (word.kind == Kind::Action || word.kind == Kind::Filler);
    side_ = side;
    return end;
}

void NameReader::takeAction(const Word& word, std::size_t at) {
    if (firstAction == Text::npos) {
        firstAction = at;
        headValue = word.value;
        headIsPhysical = (word.flags & FlagActivity) == 0 && word.value != lexicon_.classes().develop;
    }
    core += lexicon_.valueBase(word.value);
    if ((word.flags & FlagActivity) != 0) {
        features_.activity = true;
        features_.deeds.push_back(word.value);
        firstActivity = std::min(firstActivity, at);
        return;
    }
    physicalAction = true;
    if (features_.actions.empty()) features_.actionShown = word.exact;
    features_.actions.push_back(word.value);
}

std::size_t NameReader::takeObject(const Word& word, std::size_t from, std::size_t to) {
    core += lexicon_.valueBase(word.value);
    features_.things.push_back(word.value);
    // "ขุดลอกห้วยทราย จากสะพานถึง…": the stream is the thing, the bridge only tells where.
    const int action = features_.actions.empty() ? -1 : features_.actions.front();
    const bool dredges = action >= 0 && (action == lexicon_.classes().dredge || (waterLine && action == lexicon_.classes().dig));
    if (object == nullptr && (locative_ || ((adjunct_ || dredges) && waterIsObject))) {
        if (adjunct_ || !locative_) return to;
        if (fallback_ == nullptr) fallback_ = &word, fallbackAt_ = from, fallbackElement_ = features_.elements.size();
        const std::size_t end = nameFollows(to) ? nameEnd(to) : to;
        addElement(from, to, end, &word, true);
        return end;
    }
    if (object == nullptr && !locative_) objectFollows = afterAction_;
    if (object == nullptr && (word.flags & FlagWide) != 0) {
        object = &word;
        objectAt = from;
        objectGuessed = true;
        return takeHead(from, to);
    }
    // The head decides, unless a word that says less comes first (อาคาร … ศูนย์พัฒนาเด็กเล็ก).
    const bool road = word.value == lexicon_.classes().road;
    const bool wired = object != nullptr && (object->flags & FlagNetwork) != 0 && (word.flags & FlagNetwork) == 0; // "ไฟฟ้า|บ่อปลาดุก"
    // "ถนนหินคลุก|บ่อกุ้ง": a road is called after what it leads to.
    const bool led = object != nullptr && object->value == lexicon_.classes().road && (word.flags & FlagLine) == 0;
    if (object == nullptr || (word.weight > object->weight && !locative_ && !road && !wired && !led)) {
        object = &word;
        objectAt = std::min(objectAt, from);
        return to;
    }
    if (word.value == object->value || adjunct_ || (purpose_ && !locative_)) return to; // "ซ่อมเรือนไม้|ให้เป็นศูนย์เรียนรู้"
    if (road) return takeRoadName(word, from, to);
    // "รั้ว|ศูนย์พัฒนาเด็กเล็ก|บ้าน…", "กล้องวงจรปิด ตลาดสด": the thing that the first one belongs to.
    if (startsVillage(to)) {
        const std::size_t name = to + villageWord.size(), end = nameEnd(name);
        addElement(from, name, end, &word, true);
        return end;
    }
    const bool owner = (word.flags & FlagUnique) != 0 && stream_.gap[from] == GapSpace && action != lexicon_.classes().buy &&
                       lexicon_.family(word.value) != lexicon_.family(object->value);
    const bool place = (locative_ && !remark_) || owner;
    const std::size_t end = place && nameFollows(to) ? nameEnd(to) : to;
    if (place) addElement(from, to, end, &word, true);
    return end;
}

/// "โรง|ทอเสื่อ", "ลาน|เทปาล์ม": a class that is too wide to be one thing, and what else is written in one with it.
std::size_t NameReader::takeHead(std::size_t from, std::size_t to) {
    std::size_t end = nameFollows(to) ? nameEnd(to) : to;
    for (std::size_t at = to + 1; at < end; ++at) { // "เตาเผา|วัด…": what it belongs to is a place
        lexicon_.find(stream_, at, true, hits_);
        const auto owns = [](const Hit& hit) {
            return hit.word->kind == Kind::Place && (hit.word->flags & FlagBuilding) != 0 && hit.level == 0;
        };
        if (std::ranges::any_of(hits_, owns)) end = at;
    }
    features_.head += stream_.base.substr(from, end - from);
    core += stream_.base.substr(to, end - to);
    return end;
}

/// "วางท่อระบายน้ำ ถนนเทศบาล 5": a road that another work lies on is its place.
std::size_t NameReader::takeRoadName(const Word& word, std::size_t from, std::size_t to) {
    const std::size_t end = nameFollows(to) ? nameEnd(to) : to;
    if (end > to || locative_) addElement(from, to, end, &word, true);
    return end;
}

std::size_t NameReader::takeUnknown(std::size_t at) {
    if (firstUnknown == Text::npos) firstUnknown = at, unknownAfterAction = afterAction_;
    aside_ = aside_ || ((stream_.gap[at] & GapOpen) != 0 && at > 0);
    std::size_t end = at + 1;
    boundary_ = begins_ = false;
    while (end < stream_.size() && !isDigit(end)) {
        if ((stream_.gap[end] & (GapDash | GapBracket | GapList)) != 0) break;
        const bool spaced = stream_.gap[end] != GapNone;
        if (spaced && !stream_.damaged) break;
        if (end >= at + leastName && lexicon_.startsClause(stream_, end)) break;
        if (const std::size_t village = names_.end(stream_, end);
            village > end && (village == stream_.size() || stream_.gap[village] != GapNone || lexicon_.startsClause(stream_, village))) {
            boundary_ = true;
            break;
        }
        lexicon_.find(stream_, end, spaced, hits_);
        if (std::any_of(hits_.begin(), hits_.end(), [&](const Hit& h) {
                return h.word->length >= 4 || h.word->kind == Kind::Between || (h.word->kind == Kind::Moo && isDigit(h.end)) ||
                       (spaced && h.word->length >= 3) ||
                       (h.level == 0 && h.word->length == 3 &&
                        (h.word->kind == Kind::Soi || h.word->kind == Kind::Village || h.word->kind == Kind::Extent ||
                         (h.word->kind == Kind::Locative && end >= at + leastName)));
            }))
            break;
        ++end;
    }
    if (object == nullptr && !locative_) features_.head += stream_.base.substr(at, end - at);
    const bool served = purpose_ && !locative_ && stream_.gap[at] == GapNone; // "ขุดสระให้|ควาย"
    if (end - at >= 3 && (locative_ || object != nullptr || water)) {
        addElement(at, at, end, nullptr, locative_ && !loose_);
        features_.elements.back().attached = !locative_ && stream_.gap[at] == GapNone;
        // A remark in brackets behind a spot, that no list explains.
        if ((stream_.gap[at] & GapBracket) != 0 && features_.elements.size() + features_.sois.size() > 1)
            features_.elements.back().weak = true;
        features_.elements.back().weak |= served;
    } else {
        core += stream_.base.substr(at, end - at);
        subject += stream_.base.substr(at, end - at);
    }
    locative_ = measured_ = afterAction_ = false;
    side_ = -1;
    return end;
}

} // namespace tambonplan::match
