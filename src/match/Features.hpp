#pragma once

#include <optional>
#include <vector>

#include "match/Extent.hpp"
#include "match/Lexicon.hpp"
#include "match/VillageNames.hpp"

namespace tambonplan::match {

/// A named spot: temple, stream, field, house, end of a route. What is compared first stands first: millions of pairs ask for it.
struct Element {
    int place = -1;   ///< class (วัด, ห้วย, บ้าน …), -1 where none is written
    int number = -1;  ///< number behind the name
    int village = 0;  ///< the village of that name, 0 where unknown
    int namesake = 0; ///< the village that bears the same name as this pond, crossing …
    int owner = 0;    ///< the village that this temple, school … is called after
    bool water = false, person = false, villageWord = false, building = false;
    bool single = false;   ///< a thing that a village has one of
    int side = -1;         ///< the side of it that is meant: หน้า, หลัง, ข้าง …; -1 where none is written
    bool attached = false; ///< written in one with the word before it: may be part of that word
    bool weak = false;     ///< only the target names it, beside spots that the name gives: it may agree, but never conflicts
    bool own = false;      ///< written as the name of the row's own village ("ประจำหมู่บ้าน…")
    bool end = false;      ///< one of the two ends of a route ("จาก … ถึง …", "… - …")
    bool guessed = false;  ///< its class word was known only but for its tones: it may be another word
    bool twin = false;     ///< its name ends with a word that tells it from a like one (น้อย, ใหม่)
    bool firm = false;     ///< surely a place: has a class or stands behind a word of place
    Text key;              ///< base letters of the name without its class word; empty for "a temple" without name
    Text whole;            ///< base letters of class word and name
    Text full;             ///< folded letters of the name, for short names and for people to read
    Text shown;            ///< class word and name as written
};

/// A soi: its name and number.
struct Soi {
    Text key;
    Text shown;
    int number = -1;
};

/// What a row is about: work on a thing at a place, an activity, or neither known.
enum class Nature { Site, Activity, Unknown };

/// What the texts of a row say, facet by facet (matching §3, stages 4 and 5). Rows of one wording share one reading. What is compared
/// first stands first: millions of pairs ask for it.
struct Reading {
    std::uint32_t wording = 0; ///< equal for names that are the same letter by letter
    std::uint32_t core = 0;    ///< equal for names that say the same of what is done on what
    Nature nature = Nature::Unknown;
    bool activity = false; ///< some action is an activity with people
    bool facets = false;   ///< an object or topic was found
    bool damaged = false;  ///< the name lost marks, or shows signs of a bad copy
    bool physical = false; ///< the first action is work on a thing
    bool reworded = false; ///< the lists replace words of the name, or may do so before its list number is cut
    bool guessed = false;  ///< no word names the object: it is the place that the work is at
    std::uint16_t objectFlags = 0;
    int object = -1; ///< class
    int family = -1; ///< of classes that may mean the same thing as `object`
    int topic = -1;
    int topicWeight = 0;
    std::vector<Element> elements;
    std::vector<Soi> sois;
    std::vector<std::pair<int, int>> phases; ///< class and number
    std::vector<int> actions;                ///< classes of physical actions, head first
    std::vector<int> reaches, details;
    std::vector<int> numbers; ///< numbers that are no village, measure or part of a name of a place
    std::vector<int> materials;
    std::vector<int> things; ///< classes of all things named, whether the work is on them or not
    Extent extent;
    std::vector<int> deeds;            ///< classes of activities with people, head first
    std::vector<int> echoes;           ///< reaches that names of villages sound like ("ปากคลองขวาง")
    Text rest;                         ///< base letters of the name without its places
    Text head;                         ///< of those, unknown words that stand before the object
    std::vector<int> topics;           ///< all topics spoken of as strongly as `topic`, by class
    std::vector<int> named;            ///< villages the name gives by number
    TextView objectShown, actionShown; ///< words of the lexicon
};

/// A row as it is compared: what its texts say (`->`), and what is its own (`.`).
struct Features {
    const Reading* reading = nullptr;
    int proposer = 0;          ///< village that proposes the row, 0 where unknown
    int list = 0;              ///< the file it comes from, 0 where unknown
    std::vector<int> villages; ///< proposer and named, sorted
    std::optional<double> number;
    std::vector<int> named; ///< villages named by number, sorted

    const Reading* operator->() const { return reading; }
    bool placed() const { return proposer > 0; }
    /// Tells villages apart, also those whose number nobody knows: > 0 by number, < 0 by file, 0 = may be any.
    int home() const { return placed() ? proposer : -list; }
};

/// Proposed by one village, as far as one knows: a row without a village is of that of the other rows of its file.
inline bool fromOneVillage(const Features& a, const Features& b) {
    if (a.placed() && b.placed()) return a.proposer == b.proposer;
    if (a.list > 0 && b.list > 0) return a.list == b.list;
    return a.villages == b.villages || a.villages.empty() || b.villages.empty();
}

/// Work on a thing, or what may be that.
inline bool isWork(const Features& row) {
    return row->nature == Nature::Site || (row->object < 0 && !row->activity);
}

/// No word of the lists says what the work is on, or only in passing.
inline bool isOpen(const Features& row) {
    constexpr int spokenOf = 5;
    return row->guessed || (row->object < 0 && (row->topic < 0 || row->topicWeight < spokenOf));
}

/// A reading with the words it was made from.
struct Parsed {
    Reading reading;
    Text folded; ///< letters of the name, for "letter by letter the same"
    Text core;   ///< canonical words that say what is done on what, for trigrams
};

/// Reads names into facets by longest match. Const and safe to share between threads.
class Parser {
public:
    Parser(const Lexicon& lexicon, const VillageNames& names) : lexicon_(lexicon), names_(names) {}

    /// Name, target and place of a row.
    Parsed parse(const Row& row) const;

private:
    void addFurtherPlaces(TextView text, Reading& reading) const;
    /// The name with what it asks for first and the trouble it tells of in brackets behind; empty where it does not begin with one.
    Text askedFirst(const Stream& stream) const;

    const Lexicon& lexicon_;
    const VillageNames& names_;
};

/// The row with its reading, which must outlive it.
Features featuresOf(const Row& row, const Reading& reading);

} // namespace tambonplan::match
