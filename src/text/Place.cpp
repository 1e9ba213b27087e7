#include "text/Place.hpp"

#include <algorithm>

#include "text/Fold.hpp"
#include "text/Language.hpp"
#include "text/Scan.hpp"

namespace tambonplan::text {

namespace {

using scan::letterAt;
using scan::Loose;

constexpr std::size_t npos = TextView::npos;

bool isIn(char16_t c, TextView letters) {
    return c != 0 && letters.find(c) != npos;
}

/// Reads village numbers out of a folded text, from left to right.
class VillageReader {
public:
    explicit VillageReader(TextView text) : text_(text) {}

    std::vector<int> read() {
        for (std::size_t at = 0; at < text_.size();) {
            const std::size_t number = afterVillageWord(at);
            const std::size_t end = number == npos ? npos : readList(number);
            if (end != npos) numberEnd_ = end;
            at = end == npos ? at + 1 : end;
        }
        return std::move(numbers_);
    }

private:
    /// Where the number begins after "หมู่ที่", "หมู่", "ม.", "M", "moo" at `at`, or npos.
    std::size_t afterVillageWord(std::size_t at) const {
        if (!scan::mayBegin(text_[at], u"หมm")) return npos;
        if (std::size_t end = scan::matchAny(text_, at, words_.villageNumbers, Loose::Tones); end != npos) return toNumber(end);
        if (std::size_t end = scan::matchAny(text_, at, words_.villages, Loose::Tones); end != npos)
            return isPig(at, end) ? npos : toNumber(end);
        if (text_[at] == u'ม') return thaiAbbreviation(at) ? toNumber(at + 1) : npos;
        const bool wordStart = at == 0 || (!scan::isLatin(text_[at - 1]) && !afterNumber(at));
        if (text_[at] != u'm' || !wordStart) return npos;
        for (const Text& word : words_.latinVillages)
            if (text_.substr(at).starts_with(word)) return toNumber(at + word.size());
        // a lone M stands close to its number ("M03", "M.3") and is no model ("รุ่น M9")
        const TextView before = trim(text_.substr(0, at));
        const bool model =
            std::any_of(words_.models.begin(), words_.models.end(), [&](const Text& word) { return before.ends_with(word); });
        return letterAt(text_, at + 1) == u' ' || model ? npos : toNumber(at + 1);
    }

    std::size_t toNumber(std::size_t at) const {
        while (isIn(letterAt(text_, at), u" .:"))
            ++at;
        return scan::isDigit(letterAt(text_, at)) ? at : npos;
    }

    /// หมู 5 ตัว: pigs, where the text has not lost its tone marks, or where a herd is counted.
    bool isPig(std::size_t from, std::size_t end) const {
        const auto isToneMark = [](char16_t c) { return c >= 0x0E48 && c <= 0x0E4B; };
        if (std::any_of(text_.begin() + static_cast<std::ptrdiff_t>(from), text_.begin() + static_cast<std::ptrdiff_t>(end), isToneMark))
            return false;
        if (std::any_of(text_.begin(), text_.end(), isToneMark)) return true;
        return from > 0 && isThai(text_[from - 1]) && scan::matchAny(text_, counted(end), words_.herds, Loose::Tones) != npos;
    }

    std::size_t counted(std::size_t at) const {
        while (isIn(letterAt(text_, at), u" 0123456789"))
            ++at;
        return at;
    }

    /// True for a number before `at`, except the village number just read ("ม.1 ม.3") and a year ("แผนปี 69 ม.4").
    bool afterNumber(std::size_t at) const {
        while (at > 0 && text_[at - 1] == u' ')
            --at;
        return at > 0 && scan::isDigit(text_[at - 1]) && at != numberEnd_ && !endsYear(at);
    }

    bool endsYear(std::size_t end) const {
        constexpr std::size_t reach = 6; // letters of a word before a year
        std::size_t begin = end;
        while (begin > 0 && scan::isDigit(text_[begin - 1]))
            --begin;
        for (std::size_t i = begin > reach ? begin - reach : 0; i < begin; ++i)
            for (const std::vector<Text>* const before : {&words_.anyYears, &words_.buddhistYears})
                if (const std::size_t word = scan::matchAny(text_, i, *before, Loose::Tones);
                    word != npos && scan::skipSpaces(text_, word) == begin)
                    return true;
        return false;
    }

    /// "ม." or "ม" that can stand for หมู่: no metres, no กม. or ตร.ม., no school grade.
    bool thaiAbbreviation(std::size_t at) const {
        const char16_t before = at == 0 ? u'\0' : text_[at - 1], next = letterAt(text_, at + 1);
        if (next != u'.' && next != u' ' && !scan::isDigit(next)) return false;
        if (before == u'.' || afterNumber(at) || isSchoolGrade(at)) return false;
        if (!isThai(before)) return !scan::isLatin(before);
        // written together with the word before it only with its dot, and not where it ends a shortened unit or office
        return next == u'.' && !isIn(before, u"กซชตรมลบพศอทผธวสน");
    }

    /// ม.1–ม.6 of pupils and schools. "โรงเรียนบ้านนา ม.5" is the address of a school.
    bool isSchoolGrade(std::size_t at) const {
        constexpr std::size_t reach = 40;
        const std::size_t from = at > reach ? at - reach : 0;
        for (std::size_t i = from; i < at; ++i) {
            if (scan::matchAny(text_, i, words_.grades, Loose::Tones) != npos) return !villageBetween(i, at);
            const std::size_t school = scan::matchAny(text_, i, words_.schools, Loose::Tones);
            if (school == npos || school > at) continue;
            if (!holds(text_.substr(school, at - school), words_.schoolPlaces)) return !villageBetween(i, at);
        }
        return false;
    }

    /// "ทุนนักเรียน บ้านโคก ม.4": a village between the pupils and ม. makes it an address.
    bool villageBetween(std::size_t from, std::size_t to) const {
        for (std::size_t i = from; i < to; ++i)
            if (text_[i] == u' ' && scan::matchAny(text_.substr(0, to), i + 1, words_.villageHouses, Loose::Tones) != npos) return true;
        return false;
    }

    static bool holds(TextView text, const std::vector<Text>& patterns) {
        for (std::size_t i = 0; i < text.size(); ++i)
            if (scan::matchAny(text, i, patterns, Loose::Tones) != npos) return true;
        return false;
    }

    /// Village number at `at`; `at` moves behind it. Nothing for thousands, decimals, longer numbers and amounts of money.
    std::optional<int> villageNumber(std::size_t& at) const {
        std::size_t end = at;
        const std::optional<int> value = scan::digits(text_, end);
        if (!value || *value < 1 || *value > 99 || end - at > 2) return std::nullopt;
        if (letterAt(text_, end) == u'.' && scan::isDigit(letterAt(text_, end + 1))) return std::nullopt;
        const bool thousands =
            letterAt(text_, end) == u',' && text_.find_first_not_of(u"0123456789", end + 1) >= end + 4 && end + 3 < text_.size();
        if (thousands || scan::isLatin(letterAt(text_, end))) return std::nullopt;
        if (scan::matchAny(text_, scan::skipSpaces(text_, end), words_.bigMoney, Loose::Tones) != npos) return std::nullopt;
        at = end;
        return value;
    }

    /// True where the number that ends at `end` counts something ("10 ครัวเรือน", "4 ม.") and so is no village.
    bool countsSomething(std::size_t end) const {
        const std::size_t at = scan::skipSpaces(text_, end);
        if (scan::matchAny(text_, at, words_.counters, Loose::Tones) != npos) return true;
        return letterAt(text_, at) == u'ม' && !scan::isDigit(letterAt(text_, scan::skipSpaces(text_, at + 2)));
    }

    void add(int number) {
        if (std::find(numbers_.begin(), numbers_.end(), number) == numbers_.end()) numbers_.push_back(number);
    }

    /// End of a joint between two numbers of a list, or npos; `range` tells whether it means all between.
    std::size_t joint(std::size_t at, bool& range) const {
        at = scan::skipSpaces(text_, at);
        range = letterAt(text_, at) == u'-';
        if (range || letterAt(text_, at) == u',' || letterAt(text_, at) == u'&') {
            const std::size_t end = scan::skipSpaces(text_, at + 1);
            const std::size_t word = scan::matchAny(text_, end, words_.joints, Loose::Tones); // "1, 2, และ 5"
            return word == npos ? end : scan::skipSpaces(text_, word);
        }
        std::size_t end = scan::matchAny(text_, at, words_.joints, Loose::Tones);
        if (end == npos) {
            end = scan::matchAny(text_, at, words_.ranges, Loose::Tones);
            range = end != npos;
        }
        return end == npos ? npos : scan::skipSpaces(text_, end);
    }

    /// Reads "6,10", "1, 2 และ 5", "1 - 3" from `at` on. End of the last village number, or npos where there is none.
    std::size_t readList(std::size_t at) {
        const std::optional<int> first = villageNumber(at);
        if (!first) return npos;
        add(*first);
        for (int last = *first;;) {
            bool range = false;
            std::size_t next = joint(at, range);
            if (next == npos) return at;
            const std::optional<int> number = villageNumber(next);
            if (!number || countsSomething(next) || (range && *number <= last)) return at;
            for (int between = range ? last + 1 : *number; between <= *number; ++between)
                add(between);
            last = *number;
            at = next;
        }
    }

    TextView text_;
    const language::Lists& words_ = language::lists();
    std::vector<int> numbers_;
    std::size_t numberEnd_ = npos; ///< end of the last village number
};

/// Does a digit stand behind a letter with which หมู่, ม., ที่, M, moo or mu ends? Only there a list of village numbers can begin.
bool mayNumberVillages(TextView raw) {
    char16_t digits = 0; // no early end, so that many letters are looked at in one step
    for (const char16_t c : raw)
        digits |= static_cast<char16_t>(((c >= u'0') & (c <= u'9')) | ((c >= 0x0E50) & (c <= 0x0E59)) | (c >= 0xFF10));
    if (digits == 0) return false;
    const auto between = [](char16_t c) { return c == u' ' || c == u'.' || c == u':' || isMark(c); };
    for (std::size_t i = 0; i < raw.size(); ++i) {
        if (!scan::isRawDigit(raw[i])) continue;
        std::size_t at = i;
        while (at > 0 && between(raw[at - 1]))
            --at;
        const bool unsure = at > 0 && !letters::isPlain(raw[at - 1]); // only folding can tell what it is
        if (unsure || (at > 0 && isIn(raw[at - 1], u"มทMmOoUu"))) return true;
    }
    return false;
}

/// True where บ้าน at `at` begins a word: after a gap, or after words that lead to a place.
bool beginsWord(TextView text, std::size_t at) {
    if (at == 0 || !isThai(text[at - 1])) return true;
    const std::vector<Text>& leads = language::lists().villageLeads;
    return std::any_of(leads.begin(), leads.end(), [&](const Text& lead) { return text.substr(0, at).ends_with(lead); });
}

/// บ้านนาย…, บ้านเรือน, บ้านผู้… : the house of a person, or houses.
bool isHouse(TextView name) {
    for (const Text& title : language::lists().personTitles) {
        const char16_t next = letterAt(name, title.size());
        const bool vowelFollows = isMark(next) || next == 0x0E30 || next == 0x0E32 || next == 0x0E33; // บ้านนายาว is a village
        if (name.starts_with(title) && !vowelFollows) return true;
    }
    return scan::matchAny(name, 0, language::lists().houses, Loose::Tones) != npos;
}

/// Length of the village name at the start of `rest`.
std::size_t nameLength(TextView rest) {
    std::size_t end = 0;
    for (; end < rest.size() && isThai(rest[end]) && rest[end] != 0x0E2F && rest[end] != 0x0E46; ++end) {
        if (end >= 2 && scan::matchAny(rest, end, language::lists().nameEnds, Loose::Tones) != npos) break;
        const std::size_t village = scan::matchAny(rest, end, language::lists().villages, Loose::Tones);
        if (end >= 2 && village != npos && scan::isDigit(letterAt(rest, scan::skipSpaces(rest, village)))) break;
    }
    return end;
}

} // namespace

std::vector<int> villageNumbers(TextView text) {
    if (!mayNumberVillages(text)) return {};
    Text lines(text);
    for (std::size_t i = 1; i + 1 < lines.size(); ++i) { // numbers below each other in one cell are a list
        const auto digit = [](char16_t c) { return scan::isDigit(c) || (c >= 0x0E50 && c <= 0x0E59); };
        if (lines[i] == u'\n' && digit(lines[i - 1]) && digit(lines[i + 1])) lines[i] = u',';
    }
    const Text folded = fold(lines);
    return VillageReader(folded).read();
}

bool namesEveryVillage(TextView text) {
    const language::Lists& words = language::lists();
    const Text folded = fold(text);
    for (std::size_t at = 0; at < folded.size(); ++at) {
        if (scan::matchAny(folded, at, words.everyVillage, Loose::Tones) != npos) return true;
        std::size_t number = scan::matchAny(folded, at, words.allOf, Loose::Tones);
        if (number == npos) continue;
        number = scan::skipSpaces(folded, number);
        if (scan::digits(folded, number) &&
            scan::matchAny(folded, scan::skipSpaces(folded, number), words.villageWords, Loose::Tones) != npos)
            return true;
    }
    return false;
}

std::vector<Text> villageNames(TextView text) {
    const Text folded = fold(text);
    std::vector<Text> names;
    for (std::size_t at = 0; at < folded.size(); ++at) {
        const std::size_t end = scan::matchAny(folded, at, language::lists().villageHouses, Loose::Tones);
        if (end == npos || !beginsWord(folded, at)) continue;
        const std::size_t from = scan::skipSpaces(folded, end);
        const TextView rest = TextView(folded).substr(std::min(from, folded.size()));
        const TextView name = rest.substr(0, nameLength(rest));
        constexpr std::size_t shortest = 2, longest = 30;
        if (name.size() < shortest || name.size() > longest || isHouse(rest)) continue;
        if (std::find(names.begin(), names.end(), name) == names.end()) names.emplace_back(name);
    }
    return names;
}

} // namespace tambonplan::text
