#include <algorithm>

#include "match/NameReader.hpp"

// Names that tell of a trouble before they say what is asked for ("สามแยกป้อมเก่ามืดมาก รถล้มบ่อย ขอเสาไฟสูง").

namespace tambonplan::match {

namespace {

constexpr std::size_t leastTrouble = 4, leastAsked = 3; ///< letters

/// What one half of a name is about.
struct Half {
    Reading reading;
    int family = -1; ///< of its thing
    bool thing = false, work = false;
    bool follows = false; ///< the thing stands right behind the first word
};

Half readHalf(const Lexicon& lexicon, const VillageNames& names, TextView text) {
    Half half;
    const Stream stream = lexicon.expand(makeStream(text));
    NameReader reader(lexicon, names, stream, half.reading);
    reader.read();
    half.thing = reader.object != nullptr && !reader.objectGuessed;
    half.follows = half.thing && reader.objectFollows && half.reading.actions.size() == 1;
    half.family = half.thing ? lexicon.family(reader.object->value) : -1;
    half.work = !half.reading.actions.empty() || half.reading.activity;
    return half;
}

/// What is done opens the name, as it does in most: no trouble stands before it.
bool beginsWithWork(const Lexicon& lexicon, const Stream& stream, std::vector<Hit>& hits) {
    for (std::size_t at = 0, end = 1; at < stream.size() && end > at; at = end) {
        lexicon.find(stream, at, true, hits);
        const Hit* longest = nullptr;
        for (const Hit& hit : hits)
            if (hit.level == 0 && (longest == nullptr || hit.end > longest->end)) longest = &hit;
        if (longest != nullptr && longest->word->kind == Kind::Action) return true;
        if (longest == nullptr || longest->word->kind != Kind::Filler) return false;
        end = longest->end;
    }
    return false;
}

} // namespace

Text Parser::askedFirst(const Stream& stream) const {
    std::vector<Hit> hits;
    if (beginsWithWork(lexicon_, stream, hits)) return {};
    const Text& folded = stream.folded;
    int depth = 0;
    for (std::size_t i = 1; i + leastAsked <= stream.size(); ++i) {
        for (std::size_t c = stream.at[i - 1]; c < stream.at[i]; ++c)
            depth += folded[c] == u'(' || folded[c] == u'[' ? 1 : (folded[c] == u')' || folded[c] == u']') && depth > 0 ? -1 : 0;
        const bool apart = (stream.gap[i] & (GapSpace | GapList)) != 0 && (stream.gap[i] & (GapDash | GapBracket)) == 0;
        if (!apart || depth > 0 || i < leastTrouble) continue;
        lexicon_.find(stream, i, true, hits);
        const auto is = [&](auto&& what) {
            return std::ranges::any_of(hits, [&](const Hit& hit) { return hit.level == 0 && what(*hit.word); });
        };
        const bool asks = is([&](const Word& word) { return word.kind == Kind::Filler && word.value == lexicon_.classes().ask; });
        const bool acts = is([&](const Word& word) { return word.kind == Kind::Action && (word.flags & FlagActivity) == 0; });
        if (!asks && !acts) continue;
        const TextView before = text::trim(TextView(folded).substr(0, stream.at[i]));
        const TextView after = TextView(folded).substr(stream.at[i]);
        const Half trouble = readHalf(lexicon_, names_, before), asked = readHalf(lexicon_, names_, after.substr(0, after.find(u'(')));
        if (trouble.work) return {};
        const bool otherThing = asked.thing && (asks || asked.follows) && (!trouble.thing || asked.family != trouble.family);
        const bool onlyWork = asked.work && !trouble.thing && !asked.thing;
        if (!otherThing && !(asks && (asked.reading.activity || onlyWork))) continue;
        Text turned = Text(after) + u" (";
        for (const char16_t c : before)
            turned += TextView(u"()[]").find(c) == TextView::npos ? c : u' ';
        return turned + u')';
    }
    return {};
}

} // namespace tambonplan::match
