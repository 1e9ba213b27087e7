#include "classify/Keywords.hpp"

#include <algorithm>
#include <set>

#include "text/Money.hpp"

namespace tambonplan::classify {

namespace {

// How much a keyword counts that is not the head of the name. Set on reason, not tuned: a firm mention (9) stays below a usual head (7).
constexpr double afterHead = 0.6;
constexpr double atPlace = 0.3;
constexpr double inBrackets = 0.6;
constexpr double afterPurpose = 0.5;
constexpr double beforeAsking = 0.3; ///< what a trouble speaks of: "แม่ค้าบ่นน้ำเน่า ขอฝังท่อ"
constexpr std::size_t plainAsk = 4; ///< letters from which a word that asks is no part of another one ("ขอ", but "ของเล่น")
constexpr double firmWeight = 6;    ///< from this weight on a word can be the head; weaker ones name whom it is for, or a means

constexpr TextView startRole = u"(เริ่มเรื่อง)", askRole = u"(คำขอ)";

Keyword keywordOf(const text::RuleTable& table, const std::vector<Text>& row) {
    Keyword keyword;
    keyword.word = text::trim(table.at(row, u"คำ"));
    keyword.issue = text::trim(table.at(row, u"ประเด็น"));
    keyword.theme = text::trim(table.at(row, u"ด้าน"));
    keyword.weight = text::parseNumber(text::trim(table.at(row, u"น้ำหนัก"))).value_or(5);
    for (const TextView word : text::split(table.at(row, u"ยกเว้นเมื่อพบ"), u','))
        if (!text::trim(word).empty()) keyword.except.emplace_back(text::trim(word));
    return keyword;
}

/// A line that is no helper of another kind.
bool isKeyword(const text::RuleTable& table, const std::vector<Text>& row) {
    static const std::set<TextView> helpers{u"", u"(สถานที่)", u"(จุดมุ่งหมาย)", u"(ไม่นับ)"};
    const TextView issue = text::trim(table.at(row, u"ประเด็น"));
    if (text::trim(table.at(row, u"คำ")).empty() || (issue.starts_with(u'(') && !helpers.contains(issue))) return false;
    return !issue.empty() || !text::trim(table.at(row, u"ด้าน")).empty();
}

std::vector<Keyword> readKeywords(const text::RuleTable& table) {
    std::vector<Keyword> keywords;
    for (const auto& row : table.rows)
        if (isKeyword(table, row)) keywords.push_back(keywordOf(table, row));
    return keywords;
}

std::vector<Text> wordsOf(const std::vector<Keyword>& keywords) {
    std::vector<Text> words;
    words.reserve(keywords.size());
    for (const Keyword& keyword : keywords)
        words.push_back(keyword.word);
    return words;
}

std::vector<Text> wordsOfRole(const text::RuleTable& table, TextView role) {
    std::vector<Text> words;
    for (const auto& row : table.rows)
        if (text::trim(table.at(row, u"ประเด็น")) == role) words.emplace_back(text::trim(table.at(row, u"คำ")));
    return words;
}

/// A place phrase runs over a space only where a dash or a number follows ("สาย ก – ข", "ซอย 4").
bool phraseEndsAt(const BareText& text, std::size_t at) {
    if (text.gaps[at] == BareText::Gap::Wall) return true;
    const bool digit = text.letters[at] >= u'0' && text.letters[at] <= u'9';
    return text.gaps[at] == BareText::Gap::Space && !digit;
}

} // namespace

std::vector<Text> keywordThemes(const text::RuleTable& keywords) {
    std::vector<Text> themes;
    for (const auto& row : keywords.rows)
        if (isKeyword(keywords, row)) themes.emplace_back(text::trim(keywords.at(row, u"ด้าน")));
    return themes;
}

KeywordReader::KeywordReader(const text::RuleTable& keywords)
    : keywords_(readKeywords(keywords)), finder_(wordsOf(keywords_)), starts_(wordsOfRole(keywords, startRole)),
      asks_(wordsOfRole(keywords, askRole)) {
    roles_.reserve(keywords_.size());
    for (const Keyword& keyword : keywords_) {
        Role role = Role::Keyword;
        if (keyword.issue == u"(สถานที่)") role = Role::Place;
        if (keyword.issue == u"(จุดมุ่งหมาย)") role = Role::Purpose;
        if (keyword.issue == u"(ไม่นับ)") role = Role::Skip;
        roles_.push_back(role);
    }
}

std::vector<bool> KeywordReader::placeLetters(const BareText& text, const Hits& hits, const Hits& starts) const {
    std::vector<bool> startsHere(text.size() + 1);
    for (const WordFinder::Hit& start : starts)
        startsHere[start.start] = true;
    std::vector<bool> place(text.size());
    for (const WordFinder::Hit& hit : hits) {
        if (roles_[hit.word] != Role::Place) continue;
        for (std::size_t i = hit.start; i < text.size(); ++i) {
            if (i >= hit.end && (startsHere[i] || (i > hit.end && phraseEndsAt(text, i)))) break;
            place[i] = true;
        }
    }
    return place;
}

/// Where a name that tells of a trouble first begins to ask, 0 where it does not: behind a gap, and the list knows what is asked for.
std::size_t KeywordReader::askedAt(const BareText& text, const Hits& hits, const Hits& starts) const {
    for (const WordFinder::Hit& ask : asks_.longest(text)) {
        if (ask.start == 0 || text.gaps[ask.start] == BareText::Gap::None || text.bracket[ask.start]) continue;
        const auto begins = [&](const WordFinder::Hit& hit) { return hit.start == ask.end; };
        const bool certain = ask.end - ask.start >= plainAsk || std::ranges::any_of(hits, begins) || std::ranges::any_of(starts, begins);
        const bool known = std::ranges::any_of(hits, [&](const WordFinder::Hit& hit) {
            return hit.start >= ask.end && roles_[hit.word] == Role::Keyword && keywords_[hit.word].weight >= firmWeight &&
                   !text.bracket[hit.start];
        });
        if (certain && known) return ask.start;
    }
    return 0;
}

double KeywordReader::circumstance(const BareText& text, const WordFinder::Hit& hit, const std::vector<bool>& place,
                                   std::size_t purpose) const {
    double factor = 1;
    if (place[hit.start]) factor *= atPlace;
    if (text.bracket[hit.start]) factor *= inBrackets;
    if (hit.start >= purpose) factor *= afterPurpose;
    return factor;
}

std::vector<Evidence> KeywordReader::read(TextView text, Part part) const {
    const BareText bare(text);
    const Hits hits = finder_.longest(bare);
    const Hits starts = starts_.all(bare);
    const std::vector<bool> place = placeLetters(bare, hits, starts);
    const std::size_t asked = part == Part::Name ? askedAt(bare, hits, starts) : 0;
    std::size_t purpose = bare.size();
    bool head = false;
    std::set<std::size_t> seen;
    std::vector<Evidence> evidence;
    for (const WordFinder::Hit& hit : hits) {
        const Keyword& keyword = keywords_[hit.word];
        if (roles_[hit.word] == Role::Purpose && part == Part::Name) purpose = std::min(purpose, hit.end);
        if (roles_[hit.word] != Role::Keyword || !seen.insert(hit.word).second) continue;
        if (std::any_of(keyword.except.begin(), keyword.except.end(), [&](const BareText& word) { return contains(bare, word); })) continue;
        const double factor = circumstance(bare, hit, place, purpose) * (hit.start < asked ? beforeAsking : 1);
        evidence.push_back({&keyword, keyword.weight * factor * (head ? afterHead : 1)});
        head = head || (factor == 1 && keyword.weight >= firmWeight);
    }
    return evidence;
}

} // namespace tambonplan::classify
