#include "match/Features.hpp"

#include <algorithm>

#include "match/NameReader.hpp"
#include "text/Fold.hpp"

namespace tambonplan::match {

namespace {

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

/// All topics, heard wherever their words stand, also inside longer words.
Voice loudestTopic(const Lexicon& lexicon, const Stream& stream, const std::vector<bool>& masked) {
    Voice best;
    std::vector<std::pair<int, std::size_t>> seen;
    std::vector<Hit> hits;
    for (std::size_t i = 0; i < stream.size(); ++i) {
        if (masked[i]) continue;
        lexicon.find(stream, i, false, hits);
        for (const Hit& hit : hits) {
            seen.emplace_back(hit.id, i);
            if (hit.word->kind != Kind::Topic) continue;
            const Voice voice{hit.word->value, hit.word->weight, i, hit.word->length};
            if (voice.beats(best)) best = voice;
        }
    }
    for (const Combination& combination : lexicon.combinations()) {
        std::size_t at = stream.size();
        const bool all = std::all_of(combination.parts.begin(), combination.parts.end(), [&](const std::vector<int>& part) {
            const auto found = std::find_if(seen.begin(), seen.end(),
                                            [&](const auto& s) { return std::find(part.begin(), part.end(), s.first) != part.end(); });
            if (found == seen.end()) return false;
            at = std::min(at, found->second);
            return true;
        });
        const Voice voice{combination.value, combination.weight, at, combination.length};
        if (all && voice.beats(best)) best = voice;
    }
    return best;
}

/// Work on a thing stays at its place; a topic spoken of more strongly, or earlier, makes the row an activity.
void decideNature(const Lexicon& lexicon, const NameReader& reader, const Voice& topic, Features& features) {
    const bool build = reader.headIsPhysical;
    const bool objectFirst = reader.object != nullptr && (build || !features.activity || reader.firstActivity > reader.objectAt);
    bool site = false;
    if (reader.object != nullptr && topic.value >= 0) {
        site = reader.object->weight != topic.weight ? reader.object->weight > topic.weight : reader.objectAt <= topic.at;
        if (build && reader.firstAction < topic.at && topic.weight < 8) site = true;
        if (!objectFirst) site = false;
    } else if (reader.object != nullptr) {
        site = objectFirst;
    } else if (topic.value < 0) {
        site = !features.actions.empty() && reader.water;
    } else {
        site =
            reader.physicalAction && !features.activity && reader.firstAction < topic.at && topic.weight < 5 && !features.elements.empty();
    }
    const bool activity = !site && (topic.value >= 0 || features.activity);
    if (activity) {
        features.nature = Nature::Activity;
        features.topic = topic.value;
        features.topicWeight = topic.weight;
    } else if (site || reader.placeObject >= 0) {
        features.nature = Nature::Site;
    }
    if (features.nature != Nature::Site) return;
    features.object = reader.object != nullptr ? reader.object->value : reader.water ? lexicon.value(u"หนอง") : reader.placeObject;
    features.objectFlags = reader.object != nullptr ? reader.object->flags : 0;
    features.objectShown = reader.object != nullptr ? reader.object->exact
                           : features.object >= 0   ? lexicon.valueName(features.object)
                                                    : Text();
    if (reader.object == nullptr && reader.water) features.objectShown = u"แหล่งน้ำ", features.objectFlags = reader.waterLine ? FlagLine : 0;
}

} // namespace

Features Parser::parse(const Row& row) const {
    Features features;
    const Stream stream = lexicon_.expand(row.name);
    features.folded = makeStream(row.name).piece(0, makeStream(row.name).size());
    NameReader reader(lexicon_, stream, features);
    reader.read();
    const Voice topic = loudestTopic(lexicon_, stream, reader.masked);
    decideNature(lexicon_, reader, topic, features);
    features.facets = features.object >= 0 || features.topic >= 0;
    if (!row.villages.empty()) features.proposers.push_back(row.villages.front());
    for (std::size_t i = 1; i < row.villages.size(); ++i)
        features.named.push_back(row.villages[i]);
    sortUnique(features.named);
    features.villages = features.named;
    features.villages.insert(features.villages.end(), features.proposers.begin(), features.proposers.end());
    sortUnique(features.villages);
    sortUnique(features.details);
    sortUnique(features.materials);
    sortUnique(features.reaches);
    std::sort(features.phases.begin(), features.phases.end());
    features.number = row.number;
    return features;
}

} // namespace tambonplan::match
