#pragma once

#include <optional>

#include "match/Features.hpp"

namespace tambonplan::match {

/// One pass of longest matches over a name; fills the facets as it goes. Internal to Parser.
class NameReader {
public:
    NameReader(const Lexicon& lexicon, const VillageNames& names, const Stream& stream, Reading& features);

    void read();

    std::size_t troubleFrom = Text::npos; ///< from here on the name only tells of the trouble (Parser::askedFirst)
    const Word* object = nullptr;         ///< head: the first thing named
    std::size_t objectAt = Text::npos;
    bool objectFollows = false; ///< the object stands right behind what is done
    std::size_t firstAction = Text::npos, firstActivity = Text::npos;
    int headValue = -1; ///< class of the first action
    std::size_t firstUnknown = Text::npos;
    bool unknownAfterAction = false; ///< the first unknown word stands right behind an action
    bool headIsPhysical = false;     ///< the first action is work on a thing
    bool physicalAction = false;
    bool water = false, waterLine = false; ///< a pond or stream is named
    std::size_t waterAt = Text::npos, soiAt = Text::npos;
    int waterClass = -1;        ///< of the first one named
    bool waterIsObject = false; ///< it is what the work is on, not only where
    bool objectGuessed = false; ///< the object is a thing that only tells where
    int placeObject = -1;       ///< class of a temple, school … that the work may be on
    Text subject;               ///< letters of words that no list explains as action, place or filler
    Text core;                  ///< canonical words that say what is done on what
    std::vector<bool> masked;   ///< letters of names of places: no topic is heard there
    std::vector<bool> placed;   ///< of those, the ones that are surely places

private:
    static constexpr std::size_t leastName = 3;
    static constexpr TextView come = u"มา";
    static constexpr TextView villageWord = u"บาน"; ///< บ้าน in base letters

    std::optional<Hit> choose(std::size_t at);
    const Hit* cutBefore(const Hit& best) const;
    bool beginsName(const Hit& hit) const;
    bool endsName(std::size_t at, std::size_t start);
    bool startsVillage(std::size_t at) const;
    bool startsVillageNumber(std::size_t at);
    bool saysMore(std::size_t at);
    bool startsPlace(std::size_t at) const;
    bool baseEndsWith(std::size_t from, std::size_t to, TextView word) const;
    bool comesTo(std::size_t at) const;
    std::size_t nameEnd(std::size_t from);
    std::size_t take(const Hit& hit, std::size_t at);
    std::size_t behindWay(std::size_t at);
    std::size_t thingEnd(std::size_t at);
    std::size_t beforeBuilding(std::size_t from, std::size_t to) const;
    std::size_t takePlace(const Hit& hit, std::size_t at);
    std::size_t takeSoi(const Hit& hit, std::size_t at);
    std::size_t takeVillageNumbers(std::size_t at, int element);
    bool nextIsVillageNumber(std::size_t at);
    bool isCounted(std::size_t at) const;
    std::size_t takeNumber(std::size_t at);
    std::size_t takeBank(std::size_t at, bool water);
    std::size_t villageEnd(std::size_t at, const std::optional<Hit>& hit);
    std::size_t takeVillage(std::size_t at, std::size_t end);
    std::size_t takeUnknown(std::size_t at);
    void takeAction(const Word& word, std::size_t at);
    void useFallback();
    std::size_t takeObject(const Word& word, std::size_t from, std::size_t to);
    std::size_t takeHead(std::size_t from, std::size_t to);
    std::size_t takeRoadName(const Word& word, std::size_t from, std::size_t to);
    void addElement(std::size_t from, std::size_t name, std::size_t to, const Word* word, bool firm);
    int digits(std::size_t& at) const;
    int number(std::size_t& at) const;
    int spelled(std::size_t& at) const;
    bool startsNumber(std::size_t at) const { return number(at) >= 0; }
    bool nameFollows(std::size_t at) const;
    std::size_t soiEnd(std::size_t from);
    std::optional<Hit> owner(std::size_t& at) const;
    static bool endsNames(Kind kind); ///< words that never belong to the name of a place
    bool isDigit(std::size_t at) const { return at < stream_.size() && stream_.base[at] >= u'0' && stream_.base[at] <= u'9'; }

    const Lexicon& lexicon_;
    const VillageNames& names_;
    const Stream& stream_;
    Reading& features_;
    std::vector<Hit> hits_;
    bool water_ = false;    ///< the name that is read is one of water
    bool soi_ = false;      ///< the name that is read is one of a soi: it may begin with what it lies beside
    bool land_ = false;     ///< the name that is read is one of a hill, cape …: those are called after plants and beasts
    bool boundary_ = true;  ///< a word of the lists ended here
    bool begins_ = true;    ///< nothing was read yet but what is done
    bool locative_ = false; ///< the last word announces a place
    bool afterAction_ = false;
    bool adjunct_ = false;  ///< "พร้อม", "แบบ" …: what follows goes with the work and is no place
    bool loose_ = false;    ///< the last word announces a place or anything else (และ, ลง)
    bool remark_ = false;   ///< only a bracket announces what follows
    bool aside_ = false;    ///< in brackets that begin with words of no list: "(น้ำท่วมหน้าบ้าน …)"
    bool purpose_ = false;  ///< a word of purpose stands before: what follows says whom or what the work serves
    bool measured_ = false; ///< a word of extent stands before: the next number is a measure
    bool joint_ = false;    ///< "–" or "ถึง" stands before: the next spot is the end of a route
    int side_ = -1;         ///< the side that the last word names: หน้า, หลัง …
    const Word* fallback_ = nullptr; ///< a thing that only tells where ("หน้าศาลา"), unless nothing else is named
    std::size_t fallbackAt_ = 0;
    std::size_t fallbackElement_ = 0;
    int lastElement_ = -1; ///< element that ended right here
};

} // namespace tambonplan::match
