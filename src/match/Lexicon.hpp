#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <vector>

#include <boost/unordered/unordered_flat_map.hpp>

#include "match/Match.hpp"
#include "match/Restore.hpp"
#include "match/Stream.hpp"
#include "match/Trie.hpp"

namespace tambonplan::match {

/// What a word of facets.tsv tells.
enum class Kind : std::uint8_t {
    Plain,    ///< คำ, or a long form of the lists that facets.tsv does not know
    Action,   ///< การกระทำ
    Object,   ///< สิ่ง
    Topic,    ///< เรื่อง
    Detail,   ///< รายละเอียด
    Material, ///< วัสดุ
    Place,    ///< แหล่ง: beginning of a name of a place
    Locative, ///< ตัวชี้ที่
    Between,  ///< คั่น
    Reach,    ///< ช่วง
    Phase,    ///< ลำดับ
    Soi,
    Moo,
    Village, ///< บ้าน
    Person,
    Unit,
    Extent,
    Filler,
};

/// Properties (ลักษณะ).
enum Flag : std::uint16_t {
    FlagActivity = 1,
    FlagUnique = 2,
    FlagLine = 4,
    FlagAnyAction = 8,
    FlagWater = 16,
    FlagGeneric = 32,
    FlagBuilding = 64,
    FlagNetwork = 128,
    FlagPersonal = 256,
    FlagHead = 512,
    FlagWide = 1024,
    FlagTail = 2048,
    FlagTwin = 4096,
    FlagPart = 8192,
    FlagLand = 16384
};

struct Word {
    Text exact;    ///< folded, without spaces and punctuation
    Text toneless; ///< the same without tones
    std::size_t length = 0;
    Kind kind = Kind::Plain;
    int value = -1; ///< class, see Lexicon::valueName
    int weight = 5;
    std::uint16_t flags = 0;
};

/// A word found in a stream.
struct Hit {
    const Word* word = nullptr;
    int id = 0;
    std::size_t end = 0; ///< behind its last base letter
    int level = 0;       ///< 0 letter by letter, 1 but for tones, 2 but for marks
};

/// A short or other word of a text, as written there, and what the lists say it stands for.
struct Expansion {
    Text written, full;
};

/// Several words that together name a topic.
struct Combination {
    std::vector<std::vector<int>> parts; ///< per part: ids of the words with this spelling
    int value = -1;
    int weight = 5;
    std::size_t length = 0;
};

/// Classes (ค่า) of facets.tsv that the reading of names asks for by name; -1 where the list has none.
struct NamedClasses {
    int support = -1;  ///< ส่งเสริม
    int buy = -1;      ///< จัดซื้อ
    int asphalt = -1;  ///< ลาดยาง
    int road = -1;     ///< ถนน
    int ditch = -1;    ///< คลองส่งน้ำ
    int pond = -1;     ///< หนอง
    int garden = -1;   ///< สวน
    int field = -1;    ///< ไร่
    int crossing = -1; ///< แยก
    int adjunct = -1;  ///< ประกอบ
    int until = -1;    ///< ถึง
    int purpose = -1;  ///< เหตุ
    int ask = -1;      ///< คำขอ
    int develop = -1;  ///< พัฒนา
    int dredge = -1;   ///< ขุดลอก
    int dig = -1;      ///< ขุด
    int open = -1;     ///< บุกเบิก
    int surface = -1;  ///< ปูผิว
    int build = -1;    ///< สร้าง
    int concrete = -1; ///< คอนกรีต
};

/// The words of the rule lists, found on base letters by a trie.
class Lexicon {
public:
    explicit Lexicon(const Rules& rules);

    /// Words that begin at `from`, shortest first. `boundary`: another word ends here, so that short words count.
    void find(const Stream& stream, std::size_t from, bool boundary, std::vector<Hit>& hits) const;
    /// The longest word that counts only where a name, or what is done in it, begins ("ต้นชื่อ").
    std::optional<Hit> findHead(const Stream& stream, std::size_t from) const;
    /// Letters at the end of [from, to) that tell of the place and are no part of its name ("ท้ายชื่อ"), 0 where there are none.
    std::size_t tailLength(const Stream& stream, std::size_t from, std::size_t to) const;
    /// The name at [from, to) ends with a word that tells it from a like one ("หนองบัวน้อย", "วัดโพธิ์ใหม่").
    bool endsAsTwin(const Stream& stream, std::size_t from, std::size_t to) const;

    /// Text with abbreviations and synonyms replaced by what they stand for, and `Stream::inside`. `written`: the stream of the text
    /// itself.
    Stream expand(Stream written) const;

    /// What `expand` replaces in the text, in its order.
    std::vector<Expansion> expansions(const Stream& written) const;

    const Text& valueName(int value) const { return values_[static_cast<std::size_t>(value)]; }
    /// Base letters of the name of a class.
    const Text& valueBase(int value) const { return valueBases_[static_cast<std::size_t>(value)]; }
    const std::vector<Combination>& combinations() const { return combinations_; }

    /// Places in `combinations` of those whose first part the word is.
    const std::vector<std::uint32_t>& combinationsFrom(int word) const { return combinationsFrom_[static_cast<std::size_t>(word)]; }

    /// The number that a word spells at `from` ("หก" → 6), or -1; `end` moves behind the word.
    int numeral(const Stream& stream, std::size_t from, std::size_t& end) const;

    /// A word stands at `from` that belongs to no name of a place: it tells more ("ห้วยผาก|ที่น้ำเซาะพัง", "วัดป่า|ให้สูงขึ้น").
    /// `least`: shortest word that counts, in letters.
    bool startsClause(const Stream& stream, std::size_t from, std::size_t least = 1) const;

    /// Two classes of actions that may mean the same work.
    bool compatible(int a, int b) const {
        return a == b || (a >= 0 && b >= 0 && compatible_[static_cast<std::size_t>(a) * values_.size() + static_cast<std::size_t>(b)]);
    }

    /// The least class that the class may mean the same as, over any number of steps: equal for all that may mean the same.
    int family(int value) const { return value < 0 ? value : families_[static_cast<std::size_t>(value)]; }

    /// A topic of one household each: another person is another work.
    bool personal(int topic) const { return topic >= 0 && personal_.contains(topic); }

    /// All words that say something, as they are written: what damaged texts are restored by.
    std::vector<Text> spellings() const;
    /// Restores by `spellings`; made when it is first asked for.
    const Restorer& restorer() const;

    /// Class of the name, or -1.
    int value(TextView name) const;
    const NamedClasses& classes() const { return classes_; }

private:
    struct Replacement {
        std::size_t from, to; ///< in the folded text
        std::size_t id;       ///< in `aliases_`
    };

    int intern(TextView name);
    int addWord(TextView written, Kind kind, int value, int weight, std::uint16_t flags);
    void addAlias(TextView written, TextView full);
    void joinFamilies(const std::vector<std::pair<int, int>>& compatible);
    void nameClasses();
    /// Gives the pairs of classes that may mean the same.
    std::vector<std::pair<int, int>> addFacets(const text::RuleTable& table);
    void addCombination(const std::vector<TextView>& parts, int value, int weight);
    bool hasLostTones(const Stream& stream) const;
    std::vector<bool> insideWords(const Stream& stream, bool* lost = nullptr) const;
    std::vector<Replacement> findAliases(const Stream& stream, const std::vector<bool>& inside) const;
    /// The longest word of `least` letters or more that begins at `from`, where another word ends: the last one that `find` would give.
    /// `path` is memory to be used again.
    std::optional<Hit> findLongest(const Stream& stream, std::size_t from, std::size_t least, std::vector<Trie::Node>& path) const;
    static bool accepts(const Stream& stream, std::size_t from, std::size_t end, const Word& word, bool boundary, int& level);

    struct TextHash {
        using is_transparent = void;
        std::size_t operator()(TextView text) const { return std::hash<TextView>()(text); }
    };

    Trie trie_;     ///< of `words_`
    Trie headTrie_; ///< words that count only where a name begins
    Trie tailTrie_; ///< words that tell something at the end of the name of a place, from their last letter on
    std::vector<Word> words_;
    boost::unordered_flat_map<Text, std::vector<int>, TextHash, std::equal_to<>>
        spelled_; ///< ids by `Word::exact`, while the lists are read
    std::vector<Text> values_, valueBases_;
    boost::unordered_flat_map<Text, int, TextHash, std::equal_to<>> valueIds_;
    std::vector<bool> compatible_; ///< per class and class
    std::set<int> personal_;
    std::vector<int> families_; ///< per class
    std::vector<Combination> combinations_;
    std::vector<std::vector<std::uint32_t>> combinationsFrom_; ///< per word
    std::vector<std::pair<Text, int>> numerals_;               ///< as written, longer words first
    NamedClasses classes_;
    mutable std::once_flag restorerMade_;
    mutable std::unique_ptr<const Restorer> restorer_;
    struct Clause {
        Text written;
        std::size_t letters = 0;
    };
    boost::unordered_flat_map<char16_t, std::vector<Clause>> clauseWords_; ///< by their first letter
    Trie aliasTrie_;                                                       ///< of `aliases_`
    std::vector<std::pair<Word, Text>> aliases_;                           ///< short form, full form
};

} // namespace tambonplan::match
