#include "match/Features.hpp"

#include <algorithm>
#include <utility>

#include "match/NameReader.hpp"
#include "text/Fold.hpp"

namespace tambonplan::match {

namespace {

constexpr TextView wayWord = u"ทาง"; ///< "ทางขึ้นเขา ขอเทปูน": a way that is surfaced is a road
constexpr int weakTopic = 4;
constexpr int mostBehind = 3; ///< weight of a topic that only says where
constexpr std::size_t leastSubject = 4;
constexpr std::size_t shortWord = 4; ///< words up to this length are not heard inside longer ones ("ทรายอะเบท" holds no "รายอ")

/// "2) ซ่อมถนน", "- ซ่อมถนน", "๑. ซ่อมถนน" without what only counts the lines of a list.
TextView withoutListNumber(TextView name) {
    const auto digit = [](char16_t c) { return (c >= u'0' && c <= u'9') || (c >= u'๐' && c <= u'๙'); };
    TextView rest = text::trim(name);
    while (!rest.empty() && (rest.front() == u'-' || rest.front() == u'–' || rest.front() == u'•' || rest.front() == u'('))
        rest = text::trim(rest.substr(1));
    std::size_t digits = 0;
    while (digits < rest.size() && digits < 3 && digit(rest[digits]))
        ++digits;
    if (digits == 0) return rest.size() < name.size() && name.front() != u'(' ? rest : name;
    const bool marked = digits + 1 < rest.size() && (rest[digits] == u')' || rest[digits] == u'.') && !digit(rest[digits + 1]);
    return marked ? text::trim(rest.substr(digits + 1)) : name;
}

void sortUnique(std::vector<int>& values) {
    std::sort(values.begin(), values.end());
    values.erase(std::unique(values.begin(), values.end()), values.end());
}

/// A topic that the words of the name speak of.
struct Voice {
    int value = -1, weight = -1;
    std::size_t at = 0, length = 0;

    bool beats(const Voice& other) const {
        if (weight != other.weight) return weight > other.weight;
        if (at != other.at) return at < other.at;
        return length > other.length;
    }
};

/// All topics, heard wherever their words stand, longer ones also inside other words.
Voice loudestTopic(const Lexicon& lexicon, const Stream& stream, const std::vector<bool>& masked, std::vector<int>& alike) {
    Voice best;
    std::vector<Voice> voices;
    const auto hear = [&](const Voice& voice) {
        voices.push_back(voice);
        if (voice.beats(best)) best = voice;
    };
    std::vector<std::pair<int, std::size_t>> seen;
    std::vector<Hit> hits;
    std::vector<bool> where(stream.size() + 1, false); // behind "ใน", "ริม": "เก็บขยะใน|ป่าชายเลน" plants nothing
    for (std::size_t i = 0; i < stream.size(); ++i) {
        if (masked[i]) continue;
        lexicon.find(stream, i, false, hits);
        for (const Hit& hit : hits) {
            seen.emplace_back(hit.id, i);
            if (hit.word->kind == Kind::Locative && hit.level == 0 && (hit.word->flags & FlagGeneric) == 0) where[hit.end] = true;
            if (hit.word->kind != Kind::Topic || (stream.inside[i] && hit.word->length <= shortWord)) continue;
            hear({hit.word->value, where[i] ? std::min(hit.word->weight, mostBehind) : hit.word->weight, i, hit.word->length});
        }
    }
    std::vector<std::uint32_t> begun;
    for (const auto& [word, at] : seen)
        begun.insert(begun.end(), lexicon.combinationsFrom(word).begin(), lexicon.combinationsFrom(word).end());
    std::sort(begun.begin(), begun.end());
    begun.erase(std::unique(begun.begin(), begun.end()), begun.end());
    for (const std::uint32_t number : begun) {
        const Combination& combination = lexicon.combinations()[number];
        std::size_t at = stream.size();
        const bool all = std::all_of(combination.parts.begin(), combination.parts.end(), [&](const std::vector<int>& part) {
            const auto found = std::find_if(seen.begin(), seen.end(),
                                            [&](const auto& s) { return std::find(part.begin(), part.end(), s.first) != part.end(); });
            if (found == seen.end()) return false;
            at = std::min(at, found->second);
            return true;
        });
        if (all) hear({combination.value, combination.weight, at, combination.length});
    }
    for (const Voice& voice : voices)
        if (voice.weight == best.weight) alike.push_back(voice.value);
    sortUnique(alike);
    return best;
}

/// Work on a thing stays at its place; a topic spoken of more strongly, or earlier, makes the row an activity.
void decideNature(const Lexicon& lexicon, const NameReader& reader, const Voice& topic, bool way, Reading& features) {
    // "สนับสนุนการเปลี่ยนหลังคา": who asks for support of a work asks for the work.
    const bool supports = topic.value < 0 && reader.physicalAction && reader.object != nullptr && features.deeds.size() == 1 &&
                          features.deeds.front() == lexicon.classes().support;
    if (supports) features.deeds.clear(), features.activity = false;
    const bool build = reader.headIsPhysical || supports;
    const bool objectFirst = reader.object != nullptr && (build || !features.activity || reader.firstActivity > reader.objectAt);
    bool site = false;
    if (reader.object != nullptr && topic.value >= 0) {
        site = reader.object->weight != topic.weight ? reader.object->weight > topic.weight : reader.objectAt <= topic.at;
        if (build && reader.firstAction < topic.at && topic.weight < 8) site = true;
        // "ทำป้อม อปพร.": the first thing is the work, what it serves is only spoken of.
        if (objectFirst && !features.activity && reader.objectAt < topic.at && reader.object->weight >= 5 && topic.weight <= 6) site = true;
        // "ต่อเติมโรงทอผ้า": a thing is built, whatever people will do in it.
        if (objectFirst && build && reader.objectFollows && reader.objectAt < topic.at) site = true;
        if (!objectFirst) site = false;
    } else if (reader.object != nullptr) {
        site = objectFirst;
    } else if (topic.value < 0) {
        site = reader.water &&
               (!features.actions.empty() || (reader.waterIsObject && reader.firstUnknown >= reader.waterAt && !features.activity));
    } else {
        site =
            reader.physicalAction && !features.activity && reader.firstAction < topic.at && topic.weight < 5 && !features.elements.empty();
    }
    // A thing that was bought is not the topic it will serve: "จัดซื้อเรือรับส่งผู้ป่วย".
    const bool thing = reader.headValue == lexicon.classes().buy || (reader.headValue == lexicon.classes().build && topic.weight < 8);
    const bool bought = reader.object == nullptr && thing && reader.unknownAfterAction && reader.firstUnknown + leastSubject <= topic.at;
    const auto does = [&](int action) {
        return std::find(features.actions.begin(), features.actions.end(), action) != features.actions.end();
    };
    // "เทคอนกรีตซอย 8", "เปิดทางเข้าไร่": the work says that it is a road.
    const bool paved =
        std::find(features.materials.begin(), features.materials.end(), lexicon.classes().asphalt) != features.materials.end();
    const bool concrete =
        std::find(features.materials.begin(), features.materials.end(), lexicon.classes().concrete) != features.materials.end();
    const bool soi = concrete && !features.sois.empty() && reader.firstUnknown > reader.soiAt; // "คสล. ซอย 4"
    const bool road = reader.object == nullptr && (!reader.waterIsObject || paved) && topic.value < 0 && !features.activity &&
                      (paved || soi || does(lexicon.classes().open) ||
                       (does(lexicon.classes().surface) && (way || !features.sois.empty() || features.elements.size() > 1)));
    if (road) {
        features.nature = Nature::Site;
        features.object = lexicon.classes().road;
        features.objectFlags = FlagLine;
        features.objectShown = lexicon.valueName(features.object);
        return;
    }
    if (bought && topic.value >= 0) return;
    const bool activity = !site && (topic.value >= 0 || features.activity);
    if (activity) {
        features.nature = Nature::Activity;
        features.topic = topic.value;
        features.topicWeight = topic.weight;
    } else if (site || reader.placeObject >= 0) {
        features.nature = Nature::Site;
    }
    if (features.nature != Nature::Site) return;
    // An irrigation ditch that is called by a name is still the work that "คลองส่งน้ำ" is.
    const int ditch = lexicon.classes().ditch;
    const int named = reader.waterClass == ditch ? ditch : lexicon.classes().pond;
    features.object = reader.object != nullptr ? reader.object->value : reader.water ? named : reader.placeObject;
    // "ปรับปรุง|ระบบเสียง|ห้องประชุม": the lists do not know what stands before it.
    const bool behind = reader.object != nullptr && features.head.size() >= leastSubject && reader.firstUnknown < reader.objectAt;
    features.guessed = behind || reader.objectGuessed || (reader.object == nullptr && !reader.waterIsObject);
    features.objectFlags = reader.object != nullptr ? reader.object->flags : 0;
    features.objectShown = reader.object != nullptr ? TextView(reader.object->exact)
                           : features.object >= 0   ? TextView(lexicon.valueName(features.object))
                                                    : TextView();
    if (reader.object == nullptr && reader.water) features.objectShown = u"แหล่งน้ำ", features.objectFlags = reader.waterLine ? FlagLine : 0;
}

/// The topic of what is asked for behind a trouble. What the trouble speaks of counts only where that says little itself: "เด็กติดยา
/// ขอคนมาอบรม", "มันเป็นใบด่าง ขอพันธุ์ใหม่".
Voice askedTopic(const Lexicon& lexicon, const Stream& stream, const NameReader& reader, Reading& reading) {
    std::vector<bool> masked = reader.masked;
    std::fill(masked.begin() + static_cast<std::ptrdiff_t>(reader.troubleFrom), masked.end(), true);
    const Voice asked = loudestTopic(lexicon, stream, masked, reading.topics);
    const bool people = reading.activity && asked.weight <= weakTopic, nothing = asked.value < 0 && reading.actions.empty();
    if (reader.object != nullptr || (!people && !nothing)) return asked;
    std::vector<int> alike;
    const Voice trouble = loudestTopic(lexicon, stream, reader.masked, alike);
    if (trouble.weight <= asked.weight) return asked;
    reading.topics = std::move(alike);
    return trouble;
}

/// Where the text of the last opening bracket begins.
std::size_t lastBracket(const Stream& stream) {
    std::size_t at = stream.size();
    while (at > 0 && (stream.gap[at - 1] & GapOpen) == 0)
        --at;
    return at > 0 ? at - 1 : stream.size();
}

} // namespace

/// Places of the target or place column. They count as the name's own where it gives no spot.
void Parser::addFurtherPlaces(TextView text, Reading& reading) const {
    if (text::trim(text).empty()) return;
    const Stream stream = lexicon_.expand(makeStream(text));
    Reading further;
    NameReader reader(lexicon_, names_, stream, further);
    reader.read();
    const bool located = !reading.sois.empty() || std::any_of(reading.elements.begin(), reading.elements.end(),
                                                              [](const Element& e) { return !e.villageWord && !e.weak; });
    const auto ends = std::ranges::count_if(further.elements, &Element::end);
    for (Element& element : further.elements) {
        const bool route = element.end && ends >= 2 && !located; // "เส้นทางบ้านนาไปบ้านโพน"
        if (!route && (element.villageWord || (element.place < 0 && !element.person))) continue;
        element.weak = located;
        reading.elements.push_back(std::move(element));
    }
    const auto nameless = [](const Soi& soi) { return soi.key.empty() && soi.number < 0; }; // "ถนนในซอย"
    if (std::ranges::all_of(reading.sois, nameless) && !further.sois.empty()) reading.sois = std::move(further.sois);
    if (reading.phases.empty()) reading.phases = std::move(further.phases);
}

Parsed Parser::parse(const Row& row) const {
    Parsed parsed;
    Reading& reading = parsed.reading;
    const TextView name = withoutListNumber(row.name);
    Stream written = makeStream(name);
    parsed.folded = written.piece(0, written.size());
    reading.damaged = written.damaged || written.toneless;
    Stream stream = lexicon_.expand(std::move(written));
    const Text turned = askedFirst(stream);
    if (!turned.empty()) stream = lexicon_.expand(makeStream(turned));
    reading.reworded = stream.reworded || name.size() < row.name.size();
    NameReader reader(lexicon_, names_, stream, reading);
    if (!turned.empty()) reader.troubleFrom = lastBracket(stream);
    reader.read();
    const Voice topic =
        turned.empty() ? loudestTopic(lexicon_, stream, reader.masked, reading.topics) : askedTopic(lexicon_, stream, reader, reading);
    const bool way = baseOf(parsed.folded).starts_with(wayWord);
    decideNature(lexicon_, reader, topic, way, reading);
    addFurtherPlaces(row.place, reading);
    addFurtherPlaces(row.target, reading);
    reading.extent = readExtent(row.name);
    const Extent target = readExtent(row.target);
    if (!reading.extent.length) reading.extent.length = target.length;
    if (!reading.extent.area) reading.extent.area = target.area;
    reading.extent.counts.insert(target.counts.begin(), target.counts.end());
    reading.facets = reading.object >= 0 || reading.topic >= 0;
    reading.physical = reader.headIsPhysical;
    reading.family = lexicon_.family(reading.object);
    for (std::size_t i = 0; i < stream.size(); ++i)
        if (!reader.placed[i]) reading.rest += stream.base[i];
    // Without a known thing or topic, what is left of the name says what it is about.
    const bool known = reading.facets || reader.subject.size() < leastSubject;
    parsed.core = std::move(known ? reader.core : reader.subject);
    for (std::vector<int>* list : {&reading.named, &reading.details, &reading.materials, &reading.reaches, &reading.numbers})
        sortUnique(*list);
    std::sort(reading.phases.begin(), reading.phases.end());
    return parsed;
}

Features featuresOf(const Row& row, const Reading& reading) {
    Features features;
    features.reading = &reading;
    features.number = row.number;
    features.list = row.list;
    features.named = reading.named;
    if (!row.villages.empty()) {
        features.proposer = row.villages.front();
        features.named.insert(features.named.end(), row.villages.begin() + 1, row.villages.end());
        sortUnique(features.named);
    }
    features.villages = features.named;
    if (features.placed()) features.villages.push_back(features.proposer);
    sortUnique(features.villages);
    return features;
}

} // namespace tambonplan::match
