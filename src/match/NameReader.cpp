#include "match/NameReader.hpp"

#include <algorithm>
#include <utility>

namespace tambonplan::match {

namespace {

constexpr std::size_t longestName = 30, leastName = 3;
constexpr TextView villageWord = u"บาน"; ///< บ้าน in base letters
constexpr TextView clauseWord = u"ที่";    ///< "ห้วยผาก|ที่น้ำเซาะพัง": tells more of the place

/// พ.ศ. of a plan.
bool isYear(int number) {
    return number >= 2500 && number < 2600;
}

bool endsNames(Kind kind) {
    return kind == Kind::Between || kind == Kind::Moo || kind == Kind::Soi || kind == Kind::Phase || kind == Kind::Extent ||
           kind == Kind::Reach;
}

} // namespace

NameReader::NameReader(const Lexicon& lexicon, const VillageNames& names, const Stream& stream, Reading& features)
    : masked(stream.size(), false), placed(stream.size(), false), lexicon_(lexicon), names_(names), stream_(stream), features_(features) {}

void NameReader::read() {
    for (std::size_t i = 0; i < stream_.size();) {
        remark_ = (stream_.gap[i] & GapBracket) != 0 && i > 0 && !locative_;
        if ((stream_.gap[i] & (GapDash | GapBracket)) != 0 && i > 0) locative_ = locative_ || !features_.elements.empty();
        if ((stream_.gap[i] & GapDash) != 0 && i > 0) joint_ = true;
        if ((stream_.gap[i] & (GapDash | GapBracket)) != 0) purpose_ = false;
        if (isDigit(i)) {
            i = takeNumber(i);
            boundary_ = true;
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
        if (kind == Kind::Person && hit.end + 1 < stream_.gap.size() && stream_.gap[hit.end + 1] != GapNone) continue;
        if (kind == Kind::Phase && (!startsNumber(hit.end) || isCounted(hit.end))) continue;
        // "จากหน้าฝายหลวง": before a weir that is called หลวง, not upstream of one.
        if (kind == Kind::Reach && sided && nameFollows(hit.end)) continue;
        // "4 ม." are metres; "ม.3 – ม.7" are villages.
        if (kind == Kind::Unit && (at == 0 || !isDigit(at - 1) || (stream_.gap[at] & ~(GapSpace | GapDot)) != 0)) continue;
        if (best == nullptr || hit.word->length > best->word->length ||
            (hit.word->length == best->word->length && (hit.level < best->level || kind == Kind::Unit || kind == Kind::Phase)))
            best = &hit;
    }
    // "สาย|ในทอน": the name of a village goes before a longer word that reaches into it.
    for (const Hit& hit : hits_)
        if (best != nullptr && hit.end < best->end && hit.word->kind == Kind::Locative && names_.end(stream_, hit.end) > best->end)
            best = &hit;
    return best != nullptr ? std::optional(*best) : std::nullopt; // not the place in hits_: the next look-up changes that
}

bool NameReader::endsName(std::size_t at, std::size_t start) {
    if ((stream_.gap[at] & (GapDash | GapBracket | GapList)) != 0) return true;
    if (isDigit(at)) return true;
    const bool spaced = stream_.gap[at] != GapNone && at > start;
    if (at >= start + leastName && stream_.piece(at, at + 1) == clauseWord) return true;
    lexicon_.find(stream_, at, at == start || spaced, hits_);
    for (const Hit& hit : hits_) {
        const Word& word = *hit.word;
        if (word.kind == Kind::Moo || word.kind == Kind::Phase) {
            if (word.kind == Kind::Phase ? startsNumber(hit.end) : isDigit(hit.end)) return true;
            continue;
        }
        if (word.kind == Kind::Plain || word.kind == Kind::Unit) continue;
        if (word.kind == Kind::Extent && at == start && !isDigit(hit.end)) continue; // "ห้วยลึก"
        const bool announces = word.kind == Kind::Locative || word.kind == Kind::Action;
        // "ขุดสระ|ท้ายทุ่ง": the water has no name.
        if (at == start && water_ && word.kind == Kind::Locative && word.value >= 0 && hit.level == 0 && word.length >= 3 &&
            !stream_.damaged)
            return true;
        if (at == start && announces && word.length >= 2 && stream_.gap[at] != GapNone && !stream_.damaged) return true;
        if (endsNames(word.kind) && (at > start || word.length >= 2)) return true;
        // "แม่น้ำน่าน|หน้าวัด", "คลองสี่วา|ร่วมกับ…": a name is over where such a word follows, written in one or not.
        if (word.kind == Kind::Locative && word.value >= 0 && hit.level == 0 && word.length >= 3 && at > start && !stream_.damaged)
            return true;
        const bool leads = word.kind == Kind::Locative || word.kind == Kind::Filler || word.kind == Kind::Material;
        if (leads && hit.level == 0 && word.length >= 3 && at >= start + leastName && !stream_.damaged) return true;
        if (spaced && !(stream_.damaged && word.length < 4)) return true;
        if (word.length >= 6 && word.kind != Kind::Place && word.kind != Kind::Person) return true;
        if (at == start && (word.kind == Kind::Topic || word.kind == Kind::Filler) && word.length >= 4) return true;
        if (at == start && word.kind == Kind::Filler && word.length >= 2 && stream_.gap[at] != GapNone && !stream_.damaged) return true;
    }
    return spaced && !stream_.damaged;
}

bool NameReader::baseEndsWith(std::size_t from, std::size_t to, TextView word) const {
    return TextView(stream_.base).substr(from, to - from).ends_with(word);
}

/// "บ้าน" and the name of a village of this run.
bool NameReader::startsVillage(std::size_t at) const {
    const std::size_t name = at + villageWord.size();
    return name < stream_.size() && stream_.base.compare(at, villageWord.size(), villageWord) == 0 && names_.end(stream_, name) > name;
}

std::size_t NameReader::nameEnd(std::size_t from) {
    if (const std::size_t village = names_.end(stream_, from); village > from && (village == stream_.size() || endsName(village, from)))
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

std::size_t NameReader::take(const Hit& hit, std::size_t at) {
    const Word& word = *hit.word;
    boundary_ = true;
    bool announces = false, adjunct = false;
    int side = -1;
    const int previous = std::exchange(lastElement_, -1);
    std::size_t end = hit.end;
    switch (word.kind) {
    case Kind::Action: takeAction(word, at); break;
    case Kind::Object: end = takeObject(word, at, end); break;
    case Kind::Detail:
        features_.details.push_back(word.value);
        core += baseOf(lexicon_.valueName(word.value));
        break;
    case Kind::Material: features_.materials.push_back(word.value); break;
    case Kind::Reach:
        features_.reaches.push_back(word.value);
        announces = true;
        break;
    case Kind::Topic:
    case Kind::Plain:
        if (firstUnknown == Text::npos) firstUnknown = at, unknownAfterAction = afterAction_;
        core += stream_.base.substr(at, end - at);
        subject += stream_.base.substr(at, end - at);
        break;
    case Kind::Locative:
    case Kind::Between:
        adjunct = word.value >= 0 && word.value == lexicon_.value(u"ประกอบ");
        announces = !adjunct;
        if (word.value >= 0 && word.value == lexicon_.value(u"ถึง"))
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
    case Kind::Filler: purpose_ = purpose_ || (word.value >= 0 && word.value == lexicon_.value(u"เหตุ")); break;
    }
    locative_ = announces || (word.kind == Kind::Moo && locative_);
    loose_ = announces && (word.flags & FlagGeneric) != 0;
    if (word.kind == Kind::Action || word.kind == Kind::Topic || word.kind == Kind::Soi || word.kind == Kind::Moo) joint_ = false;
    adjunct_ = adjunct || (adjunct_ && word.kind == Kind::Action);
    measured_ = word.kind == Kind::Extent;
    afterAction_ = word.kind == Kind::Action;
    side_ = side;
    return end;
}

void NameReader::takeAction(const Word& word, std::size_t at) {
    if (firstAction == Text::npos) {
        firstAction = at;
        headValue = word.value;
        headIsPhysical = (word.flags & FlagActivity) == 0 && word.value != lexicon_.value(u"พัฒนา");
    }
    core += baseOf(lexicon_.valueName(word.value));
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
    core += baseOf(lexicon_.valueName(word.value));
    // "ขุดลอกห้วยทราย จากสะพานถึง…": the stream is the thing, the bridge only tells where.
    const int action = features_.actions.empty() ? -1 : features_.actions.front();
    const bool dredges = action >= 0 && (action == lexicon_.value(u"ขุดลอก") || (waterLine && action == lexicon_.value(u"ขุด")));
    if (object == nullptr && (locative_ || ((adjunct_ || dredges) && waterIsObject))) {
        if (adjunct_ || !locative_) return to;
        if (fallback_ == nullptr) fallback_ = &word, fallbackAt_ = from, fallbackElement_ = features_.elements.size();
        const std::size_t end = nameFollows(to) ? nameEnd(to) : to;
        addElement(from, to, end, &word, true);
        return end;
    }
    // The head decides, unless a word that says less comes first (อาคาร … ศูนย์พัฒนาเด็กเล็ก).
    const bool road = word.value == lexicon_.value(u"ถนน");
    if (object == nullptr || (word.weight > object->weight && !locative_ && !road)) {
        object = &word;
        objectAt = std::min(objectAt, from);
        return to;
    }
    if (word.value == object->value || adjunct_) return to;
    if (road) return takeRoadName(word, from, to);
    // "รั้ว|ศูนย์พัฒนาเด็กเล็ก|บ้าน…", "กล้องวงจรปิด ตลาดสด": the thing that the first one belongs to.
    if (startsVillage(to)) {
        const std::size_t name = to + villageWord.size(), end = nameEnd(name);
        addElement(from, name, end, &word, true);
        return end;
    }
    const bool owner = (word.flags & FlagUnique) != 0 && stream_.gap[from] == GapSpace && action != lexicon_.value(u"จัดซื้อ") &&
                       lexicon_.family(word.value) != lexicon_.family(object->value);
    const bool place = (locative_ && !remark_) || owner;
    const std::size_t end = place && nameFollows(to) ? nameEnd(to) : to;
    if (place) addElement(from, to, end, &word, true);
    return end;
}

/// A name is written in one with the word that ends here.
bool NameReader::nameFollows(std::size_t at) const {
    if (at >= stream_.size() || stream_.gap[at] != GapNone || isDigit(at)) return false;
    std::vector<Hit> behind;
    lexicon_.find(stream_, at, true, behind);
    return std::none_of(behind.begin(), behind.end(), [](const Hit& h) { return h.word->length >= 2; });
}

/// "วางท่อระบายน้ำ ถนนเทศบาล 5": a road that another work lies on is its place.
std::size_t NameReader::takeRoadName(const Word& word, std::size_t from, std::size_t to) {
    const std::size_t end = nameFollows(to) ? nameEnd(to) : to;
    if (end > to || locative_) addElement(from, to, end, &word, true);
    return end;
}

std::size_t NameReader::takePlace(const Hit& hit, std::size_t at) {
    const Word& word = *hit.word;
    const bool generic = (word.flags & FlagGeneric) != 0;
    std::size_t title = hit.end;
    if (const auto person = owner(title); person && (word.value == lexicon_.value(u"สวน") || word.value == lexicon_.value(u"ไร่")))
        return takePlace(*person, title);
    const bool own = word.kind == Kind::Village && (word.flags & FlagUnique) != 0;
    const bool detached = own && stream_.gap[hit.end] != GapNone;
    // "กุโบร์บ้านท่าแพ" is the one of ท่าแพ, as "กุโบร์ท่าแพ" is.
    const std::size_t called = word.kind == Kind::Place && startsVillage(hit.end) ? hit.end + villageWord.size() : hit.end;
    water_ = (word.flags & FlagWater) != 0;
    const std::size_t end = generic || detached ? hit.end : nameEnd(called);
    water_ = false;
    if ((word.flags & FlagWater) != 0) {
        if (!water) waterLine = (word.flags & FlagLine) != 0, waterClass = word.value, waterIsObject = !locative_;
        water = true;
    }
    if (word.kind == Kind::Place && (word.flags & FlagBuilding) != 0 && placeObject < 0 && !locative_) placeObject = word.value;
    if (word.kind == Kind::Village && end == hit.end) return end;
    if (generic && (word.flags & FlagWater) == 0 && !locative_) return end;
    if (!generic || end > hit.end || (word.flags & FlagWater) == 0) {
        addElement(at, std::min(called, end), end, &word, true);
        features_.elements.back().guessed = hit.level > 0;
    }
    // "สี่แยกตลาดทุ่งคา": the village behind the name of a spot only says whose it is.
    const bool owned = end > hit.end && word.kind == Kind::Place && end < stream_.size() && stream_.gap[end] == GapNone;
    return owned ? names_.end(stream_, end) : end;
}

/// The title of the person whom a field belongs to ("สวน|ลำไย|นาง…"): `at` moves from behind the word for the field to the title.
std::optional<Hit> NameReader::owner(std::size_t& at) const {
    constexpr std::size_t shortest = 3, crops = 2;
    std::vector<Hit> behind;
    for (std::size_t skipped = 0; skipped <= crops && at < stream_.size() && stream_.gap[at] == GapNone; ++skipped) {
        lexicon_.find(stream_, at, true, behind);
        const Hit* crop = nullptr;
        for (const Hit& hit : behind) {
            if (hit.level > 0 || hit.word->length < shortest) continue;
            if (hit.word->kind == Kind::Person) return hit;
            if (hit.word->kind == Kind::Topic || hit.word->kind == Kind::Plain) crop = &hit;
        }
        if (crop == nullptr) break;
        at = crop->end;
    }
    return std::nullopt;
}

/// "ซอยข้างลานตากข้าว" is called after what it lies beside.
std::size_t NameReader::soiEnd(std::size_t from) {
    const std::size_t end = nameEnd(from);
    lexicon_.find(stream_, from, true, hits_);
    const bool beside =
        std::any_of(hits_.begin(), hits_.end(), [&](const Hit& h) { return h.word->kind == Kind::Locative && h.end == end; });
    if (!beside || end >= stream_.size() || stream_.gap[end] != GapNone) return end;
    lexicon_.find(stream_, end, true, hits_);
    return hits_.empty() || hits_.back().word->kind != Kind::Object ? end : hits_.back().end;
}

std::size_t NameReader::takeSoi(const Hit& hit, std::size_t at) {
    const std::size_t end = soiEnd(hit.end);
    Soi soi;
    soi.key = stream_.base.substr(hit.end, end - hit.end);
    for (std::size_t i = at; i < end; ++i)
        masked[i] = placed[i] = true;
    std::size_t after = hit.end;
    soi.number = spelled(after);
    if (soi.number >= 0 && after == end)
        soi.key.clear();
    else
        after = end, soi.number = !soi.key.empty() && isDigit(end) && isCounted(end) ? -1 : digits(after);
    // ซอย 4/1 is another soi than ซอย 4.
    if (after < stream_.size() && (stream_.gap[after] & GapList) != 0 && isDigit(after))
        soi.number = soi.number % 1'000'000 * 1000 + digits(after) % 1000;
    soi.shown = stream_.shown(at, after);
    features_.sois.push_back(std::move(soi));
    return after;
}

std::size_t NameReader::takeVillageNumbers(std::size_t at, int element) {
    std::vector<int> numbers;
    for (std::size_t end = at; isDigit(end);) {
        numbers.push_back(digits(end));
        at = end;
        // "หมู่ 3,4", "หมู่ 3 และ 4", "ม.5 - 9": the list goes on while numbers follow.
        const bool listed = (stream_.gap[end] & (GapList | GapDash)) != 0 && isDigit(end);
        if (!listed) {
            lexicon_.find(stream_, end, true, hits_);
            const auto joint =
                std::find_if(hits_.begin(), hits_.end(), [&](const Hit& h) { return h.word->kind == Kind::Between && isDigit(h.end); });
            if (joint != hits_.end()) end = joint->end;
        }
        if (!isDigit(end)) break;
        if (isCounted(end)) break; // a number with a unit behind it is no village
    }
    features_.named.insert(features_.named.end(), numbers.begin(), numbers.end());
    // "บ้านโนนสูง หมู่ที่ 4" and "โนนสูง (ม.4)" tell which village the name belongs to.
    const bool goesOn = at < stream_.size() && (stream_.gap[at] & (GapList | GapDash)) != 0 && nextIsVillageNumber(at);
    if (numbers.size() == 1 && element >= 0 && !goesOn) {
        Element& last = features_.elements[static_cast<std::size_t>(element)];
        if (last.villageWord || (last.place < 0 && !last.attached)) last.village = numbers.front();
    }
    return at;
}

bool NameReader::nextIsVillageNumber(std::size_t at) {
    lexicon_.find(stream_, at, true, hits_);
    return std::any_of(hits_.begin(), hits_.end(), [&](const Hit& h) { return h.word->kind == Kind::Moo && isDigit(h.end); });
}

/// The number at `at` counts something: a unit stands behind it.
bool NameReader::isCounted(std::size_t at) const {
    digits(at);
    std::vector<Hit> behind;
    lexicon_.find(stream_, at, true, behind);
    const auto village = [&](const Hit& h) { return h.word->kind == Kind::Moo && isDigit(h.end); }; // "ซอย 3 ม.9"
    return std::none_of(behind.begin(), behind.end(), village) &&
           std::any_of(behind.begin(), behind.end(), [](const Hit& h) { return h.word->kind == Kind::Unit; });
}

std::size_t NameReader::takeNumber(std::size_t at) {
    std::size_t end = at;
    const int number = digits(end);
    const bool side = end < stream_.size() && stream_.base[end] == u'x'; // "20 x 40": a measure
    const bool measure = std::exchange(measured_, side) || side;
    const bool counted = isCounted(at);
    if (!counted && lastElement_ >= 0 && number < 1000 && (stream_.gap[at] & (GapBracket | GapList)) == 0)
        features_.elements[static_cast<std::size_t>(lastElement_)].number = number;
    else if (!counted && !measure && !isYear(number))
        features_.numbers.push_back(number);
    lastElement_ = -1;
    return end;
}

/// End of the name of a village that begins here and says more than the word of the lists does. "หนองบัว" stays the pond.
std::size_t NameReader::villageEnd(std::size_t at, const std::optional<Hit>& hit) {
    if (!boundary_ && stream_.gap[at] == GapNone) return at;
    const bool called = startsVillage(at);
    const std::size_t name = called ? at + villageWord.size() : at;
    const std::size_t end = name < stream_.size() ? names_.end(stream_, name) : name;
    if (end == name) return at;
    const bool onLine = object != nullptr && (object->flags & FlagLine) != 0; // a road leads to the village, not to the pond
    if (hit && (hit->end >= end || ((hit->word->flags & FlagWater) != 0 && !onLine))) return at;
    return end == stream_.size() || endsName(end, at) ? end : at;
}

std::size_t NameReader::takeVillage(std::size_t at, std::size_t end) {
    const bool called = startsVillage(at);
    lexicon_.find(stream_, at, true, hits_);
    for (const Hit& hit : hits_)
        if (hit.word->kind == Kind::Reach) features_.echoes.push_back(hit.word->value);
    addElement(at, called ? at + villageWord.size() : at, end, nullptr, called || locative_);
    features_.elements.back().villageWord = called;
    boundary_ = true;
    locative_ = measured_ = adjunct_ = false;
    side_ = -1;
    return end;
}

std::size_t NameReader::takeUnknown(std::size_t at) {
    if (firstUnknown == Text::npos) firstUnknown = at, unknownAfterAction = afterAction_;
    std::size_t end = at + 1;
    boundary_ = false;
    while (end < stream_.size() && !isDigit(end)) {
        if ((stream_.gap[end] & (GapDash | GapBracket | GapList)) != 0) break;
        const bool spaced = stream_.gap[end] != GapNone;
        if (spaced && !stream_.damaged) break;
        if (end >= at + leastName && stream_.piece(end, end + 1) == clauseWord) break;
        if (const std::size_t village = names_.end(stream_, end);
            village > end && (village == stream_.size() || stream_.gap[village] != GapNone)) {
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
    if (end - at >= 3 && (locative_ || object != nullptr || water)) {
        addElement(at, at, end, nullptr, locative_ && !loose_);
        features_.elements.back().attached = !locative_ && stream_.gap[at] == GapNone;
        // A remark in brackets behind a spot, that no list explains.
        if ((stream_.gap[at] & GapBracket) != 0 && features_.elements.size() + features_.sois.size() > 1)
            features_.elements.back().weak = true;
    } else {
        core += stream_.base.substr(at, end - at);
        subject += stream_.base.substr(at, end - at);
    }
    locative_ = measured_ = afterAction_ = false;
    side_ = -1;
    return end;
}

void NameReader::addElement(std::size_t from, std::size_t name, std::size_t to, const Word* word, bool firm) {
    Element element;
    element.key = stream_.base.substr(name, to - name);
    element.full = withoutTones(stream_.piece(name, to));
    element.whole = stream_.base.substr(from, to - from);
    element.shown = stream_.shown(from, to);
    if (word != nullptr) {
        element.place = word->value;
        element.person = word->kind == Kind::Person;
        element.villageWord = word->kind == Kind::Village;
        element.own = element.villageWord && (word->flags & FlagUnique) != 0;
        element.water = (word->flags & FlagWater) != 0;
        element.building = (word->flags & FlagBuilding) != 0;
        element.single = word->kind == Kind::Object && (word->flags & FlagUnique) != 0;
    }
    element.firm = firm;
    // Whom a work serves tells nothing of its place, but for a house or a temple it is for.
    element.weak =
        purpose_ && !element.person && !element.building && !element.villageWord && features_.elements.size() + features_.sois.size() > 0;
    element.side = side_;
    if (joint_ && !features_.elements.empty()) element.end = features_.elements.back().end = true;
    joint_ = false;
    for (std::size_t i = from; i < to; ++i)
        masked[i] = true, placed[i] = word != nullptr || firm;
    features_.elements.push_back(std::move(element));
    lastElement_ = static_cast<int>(features_.elements.size()) - 1;
}

/// A number in digits or as a word, or -1.
int NameReader::number(std::size_t& at) const {
    return isDigit(at) ? digits(at) : spelled(at);
}

/// A number written as a word of its own: "ระยะที่สอง", not "ช่วงสามแยก". -1 where there is none.
int NameReader::spelled(std::size_t& at) const {
    std::size_t end = at;
    const int value = lexicon_.numeral(stream_, at, end);
    if (value < 0) return -1;
    if (end < stream_.size() && stream_.gap[end] == GapNone) {
        std::vector<Hit> behind;
        lexicon_.find(stream_, end, true, behind);
        const auto goesOn = [](const Hit& h) {
            return h.word->length >= 2 && (endsNames(h.word->kind) || h.word->kind == Kind::Filler || h.word->kind == Kind::Locative ||
                                           h.word->kind == Kind::Village || h.word->kind == Kind::Person);
        };
        if (std::none_of(behind.begin(), behind.end(), goesOn)) return -1;
    }
    at = end;
    return value;
}

int NameReader::digits(std::size_t& at) const {
    if (!isDigit(at)) return -1;
    int value = 0;
    const std::size_t start = at;
    while (isDigit(at) && (at == start || stream_.gap[at] == GapNone)) {
        if (at - start < 8) value = value * 10 + (stream_.base[at] - u'0');
        ++at;
    }
    return value;
}

} // namespace tambonplan::match
