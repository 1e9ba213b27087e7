#include "match/Lexicon.hpp"

#include <algorithm>
#include <numeric>

#include "text/Fold.hpp"

namespace tambonplan::match {

namespace {

constexpr std::array kindNames{
    std::pair{TextView(u"คำ"), Kind::Plain},   std::pair{TextView(u"การกระทำ"), Kind::Action},  std::pair{TextView(u"สิ่ง"), Kind::Object},
    std::pair{TextView(u"เรื่อง"), Kind::Topic}, std::pair{TextView(u"รายละเอียด"), Kind::Detail}, std::pair{TextView(u"วัสดุ"), Kind::Material},
    std::pair{TextView(u"แหล่ง"), Kind::Place}, std::pair{TextView(u"ตัวชี้ที่"), Kind::Locative},    std::pair{TextView(u"คั่น"), Kind::Between},
    std::pair{TextView(u"ช่วง"), Kind::Reach},  std::pair{TextView(u"ลำดับ"), Kind::Phase},       std::pair{TextView(u"ซอย"), Kind::Soi},
    std::pair{TextView(u"หมู่"), Kind::Moo},     std::pair{TextView(u"บ้าน"), Kind::Village},      std::pair{TextView(u"บุคคล"), Kind::Person},
    std::pair{TextView(u"หน่วย"), Kind::Unit},  std::pair{TextView(u"ขนาด"), Kind::Extent},      std::pair{TextView(u"คำเติม"), Kind::Filler},
};

constexpr std::array flagNames{
    std::pair{TextView(u"กิจกรรม"), FlagActivity}, std::pair{TextView(u"ชิ้นเดียว"), FlagUnique},
    std::pair{TextView(u"เส้น"), FlagLine},        std::pair{TextView(u"ไม่แยกการกระทำ"), FlagAnyAction},
    std::pair{TextView(u"น้ำ"), FlagWater},        std::pair{TextView(u"น้ำเส้น"), FlagLine},
    std::pair{TextView(u"ทั่วไป"), FlagGeneric},    std::pair{TextView(u"อาคาร"), FlagBuilding},
    std::pair{TextView(u"โครงข่าย"), FlagNetwork}, std::pair{TextView(u"รายบุคคล"), FlagPersonal},
    std::pair{TextView(u"ต้นชื่อ"), FlagHead},       std::pair{TextView(u"หมวดกว้าง"), FlagWide},
    std::pair{TextView(u"ท้ายชื่อ"), FlagTail},      std::pair{TextView(u"แยกชื่อ"), FlagTwin},
    std::pair{TextView(u"ส่วน"), FlagPart},        std::pair{TextView(u"ภูมิประเทศ"), FlagLand},
};

std::uint16_t flagsOf(TextView text) {
    std::uint16_t flags = 0;
    for (const TextView part : text::split(text, u' '))
        for (const auto& [name, flag] : flagNames)
            if (part == name) flags = static_cast<std::uint16_t>(flags | flag);
    return flags;
}

Text lettersOf(TextView written) {
    const Stream stream = makeStream(written);
    return stream.piece(0, stream.size());
}

} // namespace

Lexicon::Lexicon(const Rules& rules) {
    joinFamilies(addFacets(rules.facets));
    nameClasses();
    for (const auto& row : rules.abbreviations.rows)
        addAlias(rules.abbreviations.at(row, u"คำย่อ"), rules.abbreviations.at(row, u"คำเต็ม"));
    for (const auto& row : rules.synonyms.rows)
        addAlias(rules.synonyms.at(row, u"คำ"), rules.synonyms.at(row, u"ใช้แทนด้วย"));
    combinationsFrom_.resize(words_.size());
    for (std::uint32_t i = 0; i < combinations_.size(); ++i)
        for (const int word : combinations_[i].parts.front())
            combinationsFrom_[static_cast<std::size_t>(word)].push_back(i);
    for (Trie* trie : {&trie_, &headTrie_, &tailTrie_, &aliasTrie_})
        trie->freeze();
    spelled_ = {};
}

void Lexicon::joinFamilies(const std::vector<std::pair<int, int>>& compatible) {
    compatible_.assign(values_.size() * values_.size(), false);
    for (const auto& [a, b] : compatible) {
        const auto x = static_cast<std::size_t>(a), y = static_cast<std::size_t>(b);
        compatible_[x * values_.size() + y] = compatible_[y * values_.size() + x] = true;
    }
    families_.resize(values_.size());
    std::iota(families_.begin(), families_.end(), 0);
    for (bool changed = true; changed;) {
        changed = false;
        for (const auto& [a, b] : compatible) {
            int& x = families_[static_cast<std::size_t>(a)];
            int& y = families_[static_cast<std::size_t>(b)];
            if (x == y) continue;
            x = y = std::min(x, y);
            changed = true;
        }
    }
}

int Lexicon::intern(TextView name) {
    if (name.empty()) return -1;
    const auto [found, fresh] = valueIds_.try_emplace(Text(name), static_cast<int>(values_.size()));
    if (fresh) values_.emplace_back(name), valueBases_.push_back(baseOf(name));
    return found->second;
}

int Lexicon::value(TextView name) const {
    const auto found = valueIds_.find(name);
    return found == valueIds_.end() ? -1 : found->second;
}

int Lexicon::addWord(TextView written, Kind kind, int value, int weight, std::uint16_t flags) {
    const Text base = baseOf(written);
    if (base.empty()) return -1;
    if ((flags & FlagPersonal) != 0) personal_.insert(value);
    const auto id = static_cast<std::int32_t>(words_.size());
    const Text exact = lettersOf(written);
    words_.push_back({exact, withoutTones(exact), base.size(), kind, value, weight, flags});
    spelled_[exact].push_back(id);
    if ((flags & FlagHead) != 0)
        headTrie_.add(base, id);
    else if ((flags & (FlagTail | FlagTwin)) != 0)
        tailTrie_.add(Text(base.rbegin(), base.rend()), id);
    else
        trie_.add(base, id);
    return id;
}

std::vector<Text> Lexicon::spellings() const {
    std::vector<Text> all;
    all.reserve(words_.size() + aliases_.size());
    for (const Word& word : words_)
        all.push_back(word.exact);
    for (const auto& [alias, full] : aliases_)
        all.push_back(full);
    return all;
}

const Restorer& Lexicon::restorer() const {
    std::call_once(restorerMade_, [this] { restorer_ = std::make_unique<const Restorer>(spellings()); });
    return *restorer_;
}

void Lexicon::nameClasses() {
    classes_.support = value(u"ส่งเสริม");
    classes_.buy = value(u"จัดซื้อ");
    classes_.build = value(u"สร้าง");
    classes_.concrete = value(u"คอนกรีต");
    classes_.asphalt = value(u"ลาดยาง");
    classes_.road = value(u"ถนน");
    classes_.ditch = value(u"คลองส่งน้ำ");
    classes_.pond = value(u"หนอง");
    classes_.garden = value(u"สวน");
    classes_.field = value(u"ไร่");
    classes_.crossing = value(u"แยก");
    classes_.adjunct = value(u"ประกอบ");
    classes_.until = value(u"ถึง");
    classes_.purpose = value(u"เหตุ");
    classes_.ask = value(u"คำขอ");
    classes_.develop = value(u"พัฒนา");
    classes_.dredge = value(u"ขุดลอก");
    classes_.dig = value(u"ขุด");
    classes_.open = value(u"บุกเบิก");
    classes_.surface = value(u"ปูผิว");
}

std::vector<std::pair<int, int>> Lexicon::addFacets(const text::RuleTable& table) {
    std::vector<std::pair<int, int>> compatible;
    std::vector<std::pair<const std::vector<Text>*, std::vector<TextView>>> combined;
    for (const auto& row : table.rows) {
        const TextView written = text::trim(table.at(row, u"คำ"));
        const TextView kindName = text::trim(table.at(row, u"ชนิด"));
        const auto parts = text::split(written, u'+');
        if (kindName == u"เข้ากันได้" && parts.size() == 2) {
            const int a = intern(text::trim(parts[0])), b = intern(text::trim(parts[1]));
            if (a >= 0 && b >= 0) compatible.emplace_back(a, b);
            continue;
        }
        if (kindName == u"เลข") {
            numerals_.emplace_back(lettersOf(written), std::stoi(text::toUtf8(table.at(row, u"ค่า"))));
            continue;
        }
        if (kindName == u"จบชื่อ") {
            const Text letters = lettersOf(written);
            if (!letters.empty()) clauseWords_[letters.front()].push_back({letters, baseOf(letters).size()});
            continue;
        }
        if (parts.size() > 1) {
            combined.emplace_back(&row, parts);
            continue;
        }
        const auto* kind = std::find_if(kindNames.begin(), kindNames.end(), [&](const auto& k) { return k.first == kindName; });
        if (written.empty() || kind == kindNames.end()) continue;
        const Text weight(text::trim(table.at(row, u"น้ำหนัก")));
        const int value = intern(text::trim(table.at(row, u"ค่า")));
        addWord(written, kind->second, value, weight.empty() ? 5 : weight.front() - u'0', flagsOf(table.at(row, u"ลักษณะ")));
    }
    std::stable_sort(numerals_.begin(), numerals_.end(), [](const auto& x, const auto& y) { return x.first.size() > y.first.size(); });
    for (const auto& [row, parts] : combined) {
        const Text weight(text::trim(table.at(*row, u"น้ำหนัก")));
        addCombination(parts, intern(text::trim(table.at(*row, u"ค่า"))), weight.empty() ? 5 : weight.front() - u'0');
    }
    return compatible;
}

void Lexicon::addCombination(const std::vector<TextView>& parts, int value, int weight) {
    Combination combination;
    combination.value = value;
    combination.weight = weight;
    for (const TextView part : parts) {
        const Text exact = lettersOf(part);
        const auto known = spelled_.find(exact);
        std::vector<int> ids = known == spelled_.end() ? std::vector{addWord(part, Kind::Plain, -1, 0, 0)} : known->second;
        combination.length += exact.size();
        combination.parts.push_back(std::move(ids));
    }
    combinations_.push_back(std::move(combination));
}

void Lexicon::addAlias(TextView written, TextView full) {
    const Text base = baseOf(written);
    const TextView target = text::trim(full);
    if (base.empty() || target.empty()) return;
    const Text exact = lettersOf(written);
    const auto id = static_cast<std::int32_t>(aliases_.size());
    aliases_.push_back({{exact, withoutTones(exact), base.size(), Kind::Plain, -1, 0, 0}, Text(target)});
    aliasTrie_.add(base, id);
    // A full form that no facet knows is a word of its own, so that it is not cut apart.
    const Text fullExact = lettersOf(target);
    if (!spelled_.contains(fullExact)) addWord(target, Kind::Plain, -1, 0, 0);
}

} // namespace tambonplan::match
