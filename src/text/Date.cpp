#include "text/Date.hpp"

#include <algorithm>
#include <utility>

#include "text/Fold.hpp"
#include "text/Language.hpp"
#include "text/Scan.hpp"

namespace tambonplan::text {

namespace {

using scan::letterAt;
using scan::Loose;

constexpr std::size_t npos = TextView::npos;
constexpr int betweenEras = 543; ///< พ.ศ. − ค.ศ.

/// End of an abbreviated month ("ต.ค.", "ต.ค", "ตค.", "มี.ค.") at `at`, or npos.
std::size_t matchAbbreviation(TextView text, std::size_t at, TextView letters) {
    if (at > 0 && (isThai(text[at - 1]) || text[at - 1] == u'.')) return npos;
    bool dotted = false;
    for (std::size_t i = 0; i < letters.size(); ++i) {
        const bool second = i + 1 == letters.size();
        if (second && letterAt(text, at) == u'.') {
            dotted = true;
            at = scan::skipSpaces(text, at + 1);
        }
        if (letterAt(text, at) != letters[i]) return npos;
        ++at;
    }
    if (letterAt(text, at) == u'.') {
        dotted = true;
        ++at;
    }
    const char16_t next = letterAt(text, scan::skipSpaces(text, at));
    return dotted ? (isThai(letterAt(text, at)) ? npos : at) : (scan::isDigit(next) || next == u'-' ? at : npos);
}

/// Month 1–12 whose name stands at `at`, or 0; `end` is where the name ends.
int monthAt(TextView text, std::size_t at, std::size_t& end) {
    const language::Lists& words = language::lists();
    const char16_t letter = letterAt(text, at);
    end = npos;
    if (!scan::mayBegin(letter, words.monthStarts)) return 0;
    const auto begins = [letter](const language::MonthWord& name) { return isMark(letter) || name.word.front() == letter; };
    for (const language::MonthWord& name : words.months)
        if (begins(name) && (end = scan::match(text, at, name.word, Loose::Marks)) != npos) return name.month;
    for (const language::MonthWord& name : words.shortMonths)
        if (begins(name) && (end = matchAbbreviation(text, at, name.word)) != npos) return name.month;
    return 0;
}

/// What stands before a number and makes it a year.
enum class Cue { None, Year, Buddhist, Christian, Fiscal, Month };

/// A year or a month in the order of the text.
struct Mention {
    int month = 0;       ///< 1–12; 0 where only a year is named
    int year = 0;        ///< พ.ศ.; 0 where only a month is named
    bool fiscal = false; ///< ปีงบประมาณ stands before it
};

class DateReader {
public:
    /// `usual`: what numbers are where nothing before them says it.
    explicit DateReader(TextView text, Cue usual = Cue::None) : text_(text), usual_(usual), cue_(usual) {}

    std::vector<Mention> read() {
        while (at_ < text_.size())
            step();
        return std::move(mentions_);
    }

private:
    void step() {
        std::size_t end = npos;
        if (const int month = monthAt(text_, at_, end); month != 0) {
            mentions_.push_back({month, 0, false});
            cue_ = Cue::Month;
            at_ = end;
        } else if (readCue()) {
            return;
        } else if (scan::isDigit(text_[at_])) {
            readNumber();
        } else {
            const char16_t c = text_[at_++];
            if (c != u' ' && c != u'.' && c != u':' && c != u'(') cue_ = c == u'-' || c == u'/' ? cue_ : usual_;
        }
    }

    bool readCue() {
        const language::Lists& words = language::lists();
        if (!scan::mayBegin(text_[at_], words.yearStarts)) return false;
        return take(words.fiscalYears, Cue::Fiscal) || take(words.buddhistYears, Cue::Buddhist) ||
               take(words.christianYears, Cue::Christian) || take(words.anyYears, Cue::Year);
    }

    /// Reads one of the words, if it stands here.
    bool take(const std::vector<Text>& list, Cue cue) {
        const std::size_t end = scan::matchAny(text_, at_, list, Loose::Tones);
        if (end == npos) return false;
        const bool keepFiscal = cue_ == Cue::Fiscal && cue == Cue::Buddhist; // ปีงบประมาณ พ.ศ. 2570
        if (!keepFiscal) cue_ = cue;
        at_ = end;
        while (at_ < text_.size() && isMark(text_[at_]))
            ++at_;
        return true;
    }

    void readNumber() {
        const std::size_t from = at_;
        if (readNumericDate()) return;
        const std::optional<int> value = scan::digits(text_, at_);
        if (!value) {
            while (at_ < text_.size() && scan::isDigit(text_[at_]))
                ++at_;
            return;
        }
        const char16_t before = from == 0 ? u'\0' : text_[from - 1], next = letterAt(text_, at_);
        const bool part = ((before == u',' || before == u'.') && from > 1 && scan::isDigit(text_[from - 2])) ||
                          ((next == u',' || next == u'.') && scan::isDigit(letterAt(text_, at_ + 1)));
        const std::size_t length = at_ - from;
        const int year = part || scan::isLatin(before) ? 0 : yearOf(*value, length, from);
        if (year != 0) add(year, at_);
        const bool dayOfMonth = year == 0 && length <= 2; // the month comes next
        if (!dayOfMonth) cue_ = usual_;
    }

    /// พ.ศ. that a number means, or 0.
    int yearOf(int value, std::size_t length, std::size_t from) const {
        if (length == 4 && value >= 2400 && value < 2700) return cue_ == Cue::None && countsSomething() ? 0 : value;
        if (length == 4 && value >= 1900 && value < 2150)
            return cue_ == Cue::None || cue_ == Cue::Buddhist || countsSomething() ? 0 : value + betweenEras;
        if (length != 2) return 0;
        if (cue_ != Cue::None && cue_ != Cue::Christian && value >= 60 && !countsSomething()) return 2500 + value;
        // "2570-72", "2569/70"
        const bool second = yearEnd_ != npos && from == yearEnd_ + 1 && (text_[yearEnd_] == u'-' || text_[yearEnd_] == u'/');
        const int full = second ? mentions_.back().year / 100 * 100 + value : 0;
        return second && full > mentions_.back().year && full - mentions_.back().year <= 20 ? full : 0;
    }

    bool countsSomething() const {
        const std::size_t at = scan::skipSpaces(text_, at_);
        std::size_t end = npos;
        return scan::matchAny(text_, at, language::lists().noYear, Loose::Tones) != npos && monthAt(text_, at, end) == 0;
    }

    /// "1/10/2569", "30-9-70": day, month, year.
    bool readNumericDate() {
        std::size_t at = at_;
        const std::optional<int> day = scan::digits(text_, at);
        const char16_t separator = letterAt(text_, at);
        if (!day || *day < 1 || *day > 31 || (separator != u'/' && separator != u'-' && separator != u'.')) return false;
        const std::optional<int> month = scan::digits(text_, ++at);
        if (!month || *month < 1 || *month > 12 || letterAt(text_, at) != separator) return false;
        const std::size_t yearFrom = ++at;
        const std::optional<int> year = scan::digits(text_, at);
        if (!year || scan::isDigit(letterAt(text_, at))) return false;
        const std::size_t length = at - yearFrom;
        const bool buddhist = length == 4 && *year >= 2400 && *year < 2700, christian = length == 4 && *year >= 1900 && *year < 2150;
        const bool shortYear = length == 2 && *year >= 60;
        if (!buddhist && !christian && !shortYear) return false;
        mentions_.push_back({*month, 0, false});
        cue_ = Cue::Month;
        at_ = at;
        add(buddhist ? *year : christian ? *year + betweenEras : 2500 + *year, at);
        cue_ = usual_;
        return true;
    }

    void add(int year, std::size_t end) {
        const bool ofMonth = cue_ == Cue::Month && !mentions_.empty() && mentions_.back().year == 0;
        if (ofMonth) {
            mentions_.back().year = year;
        } else {
            mentions_.push_back({0, year, cue_ == Cue::Fiscal});
        }
        yearEnd_ = end;
    }

    TextView text_;
    std::size_t at_ = 0;
    std::size_t yearEnd_ = npos; ///< end of the last year
    Cue usual_, cue_;
    std::vector<Mention> mentions_;
};

int fiscalYearOf(int month, int year) {
    return month >= 10 ? year + 1 : year;
}

} // namespace

std::vector<int> yearsBE(TextView text, bool ofYears) {
    if (std::none_of(text.begin(), text.end(), scan::isRawDigit)) return {};
    const Text folded = fold(text);
    std::vector<int> years;
    for (const Mention& mention : DateReader(folded, ofYears ? Cue::Year : Cue::None).read()) {
        if (mention.year != 0 && std::find(years.begin(), years.end(), mention.year) == years.end()) years.push_back(mention.year);
    }
    return years;
}

std::optional<int> fiscalYearBE(TextView text) {
    if (std::none_of(text.begin(), text.end(), scan::isRawDigit)) return std::nullopt; // a month alone says no year
    const Text folded = fold(text);
    const std::vector<Mention> mentions = DateReader(folded).read();
    const auto isFiscal = [](const Mention& mention) { return mention.fiscal; };
    if (const auto found = std::find_if(mentions.rbegin(), mentions.rend(), isFiscal); found != mentions.rend()) return found->year;

    const auto lastMonth = std::find_if(mentions.rbegin(), mentions.rend(), [](const Mention& mention) { return mention.month != 0; });
    if (lastMonth != mentions.rend() && lastMonth->year != 0) return fiscalYearOf(lastMonth->month, lastMonth->year);

    const auto lastYear = std::find_if(mentions.rbegin(), mentions.rend(), [](const Mention& mention) { return mention.year != 0; });
    if (lastYear == mentions.rend()) return std::nullopt;
    if (lastMonth == mentions.rend()) return lastYear->year;
    // "ต.ค. 69 – ก.ย.": the last month is the next of its name after the month with the year
    const bool wraps = lastYear->month != 0 && lastMonth->month < lastYear->month;
    return fiscalYearOf(lastMonth->month, lastYear->year + (wraps ? 1 : 0));
}

} // namespace tambonplan::text
