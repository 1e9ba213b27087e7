#include "match/NameReader.hpp"

#include <algorithm>

// The part of NameReader that takes places: temples, fields and ponds, whose they are, villages and sois.

namespace tambonplan::match {

std::size_t NameReader::takePlace(const Hit& hit, std::size_t at) {
    const Word& word = *hit.word;
    const bool generic = (word.flags & FlagGeneric) != 0;
    std::size_t title = hit.end;
    if (const auto person = owner(title); person && (word.value == lexicon_.classes().garden || word.value == lexicon_.classes().field))
        return takePlace(*person, title);
    const bool own = word.kind == Kind::Village && (word.flags & FlagUnique) != 0;
    const bool detached = own && stream_.gap[hit.end] != GapNone;
    // "กุโบร์บ้านท่าแพ" is the one of ท่าแพ, as "กุโบร์ท่าแพ" is.
    std::size_t called = word.kind == Kind::Place && startsVillage(hit.end) ? hit.end + villageWord.size() : hit.end;
    if (word.kind == Kind::Place && word.value == lexicon_.classes().crossing) called = behindWay(called);
    if (word.value == lexicon_.classes().crossing && startsVillage(called)) called += villageWord.size();
    water_ = (word.flags & FlagWater) != 0;
    land_ = (word.flags & FlagLand) != 0;
    std::size_t end = generic || detached ? hit.end : nameEnd(called);
    if (word.value == lexicon_.classes().crossing && end == called) end = thingEnd(called);
    water_ = land_ = false;
    if ((word.flags & FlagWater) != 0) {
        if (!water) waterLine = (word.flags & FlagLine) != 0, waterClass = word.value, waterIsObject = !locative_, waterAt = at;
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
    soi_ = true;
    const std::size_t end = nameEnd(from);
    soi_ = false;
    if (end == from) return thingEnd(from); // "ซอย|สะพานไม้"
    lexicon_.find(stream_, from, true, hits_);
    const bool beside =
        std::any_of(hits_.begin(), hits_.end(), [&](const Hit& h) { return h.word->kind == Kind::Locative && h.end == end; });
    if (!beside || end >= stream_.size() || stream_.gap[end] != GapNone) return end;
    lexicon_.find(stream_, end, true, hits_);
    return hits_.empty() || hits_.back().word->kind != Kind::Object ? end : hits_.back().end;
}

std::size_t NameReader::takeSoi(const Hit& hit, std::size_t at) {
    const std::size_t end = soiEnd(hit.end);
    soiAt = std::min(soiAt, at);
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

/// End of the name of a village that begins here and says more than the word of the lists does. "หนองบัว" stays the pond.
std::size_t NameReader::villageEnd(std::size_t at, const std::optional<Hit>& hit) {
    if (!boundary_ && stream_.gap[at] == GapNone) return at;
    const bool called = startsVillage(at);
    const std::size_t name = called ? at + villageWord.size() : at;
    const std::size_t end = name < stream_.size() ? names_.end(stream_, name) : name;
    if (end == name) return at;
    const bool onLine = object != nullptr && (object->flags & FlagLine) != 0; // a road leads to the village, not to the pond
    if (hit && (hit->end >= end || ((hit->word->flags & FlagWater) != 0 && !onLine))) return at;
    return end == stream_.size() || endsName(end, at) || comesTo(end) ? end : at;
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

void NameReader::addElement(std::size_t from, std::size_t name, std::size_t to, const Word* word, bool firm) {
    Element element;
    const bool closed = stream_.gap[to] != GapNone;
    for (std::size_t tail = 1; closed && tail > 0;) { // "ห้วยยาง|พัง|ทุกปี"
        tail = lexicon_.tailLength(stream_, name, to);
        for (std::size_t i = to - tail; i < to; ++i)
            masked[i] = true;
        to -= tail;
    }
    element.key = stream_.base.substr(name, to - name);
    element.full = withoutTones(stream_.piece(name, to));
    element.whole = stream_.base.substr(from, to - from);
    element.shown = stream_.shown(from, to);
    if (word != nullptr) {
        element.place = word->value;
        element.person = word->kind == Kind::Person;
        element.villageWord = word->kind == Kind::Village;
        element.own = element.villageWord && (word->flags & FlagUnique) != 0;
        element.water = (word->flags & FlagWater) != 0 || word->value == lexicon_.classes().ditch;
        element.building = (word->flags & FlagBuilding) != 0;
        element.single = word->kind == Kind::Object && (word->flags & FlagUnique) != 0;
    }
    element.firm = firm;
    element.twin = lexicon_.endsAsTwin(stream_, name, to);
    // Whom a work serves tells nothing of its place, but for a house or a temple it is for.
    const bool located = !features_.sois.empty() || std::ranges::any_of(features_.elements, &Element::firm);
    const bool further = located || (!features_.elements.empty() && stream_.gap[from] == GapNone); // "ให้ควาย โคกพลา" begins anew
    const bool trouble = from >= troubleFrom && element.place < 0 && !element.villageWord;
    element.weak = trouble || (further && (aside_ || (purpose_ && !element.person && !element.building && !element.villageWord)));
    element.side = side_;
    if (joint_ && !features_.elements.empty()) element.end = features_.elements.back().end = true;
    joint_ = false;
    for (std::size_t i = from; i < to; ++i)
        masked[i] = true, placed[i] = word != nullptr || firm;
    features_.elements.push_back(std::move(element));
    lastElement_ = static_cast<int>(features_.elements.size()) - 1;
}

} // namespace tambonplan::match
