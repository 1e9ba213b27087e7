#include "text/Amounts.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>

#include "text/Language.hpp"
#include "text/Scan.hpp"

namespace tambonplan::text::amounts {

namespace {

using Kind = Token::Kind;

constexpr double million = 1e6;

/// First word of the list that stands at `at`; `end` is where it ends.
const language::AmountWord* wordAt(TextView text, std::size_t at, std::size_t& end) {
    std::size_t letter = at; // a stray mark may stand before the word
    while (letter + 1 < text.size() && scan::isLoose(text[letter], scan::Loose::Tones))
        ++letter;
    const language::Lists& lists = language::lists();
    for (const std::uint16_t place : lists.amountsByLetter[letters::tableIndex(text[letter])]) {
        const language::AmountWord& word = lists.amounts[place];
        end = scan::match(text, at, word.pattern, scan::Loose::Tones);
        if (end != TextView::npos) return &word;
    }
    return nullptr;
}

/// Letters that are typed for a digit: O for 0, l and I for 1.
constexpr bool looksLikeDigit(char16_t c) {
    return c == u'o' || c == u'l' || c == u'i' || c == u'|';
}

/// Letters that slip into a number beside the right key ("15ฃ,000", "1s0,000"): nobody can say for which digit.
constexpr bool isSlip(char16_t c) {
    return c == u'ฃ' || c == u'ฅ' || c == u'ๅ' || c == u's' || c == u'b' || c == u'z' || c == u'q';
}

constexpr bool isSeparator(char16_t c) {
    return c == u',' || c == u'.' || c == u'"';
}

/// End of the run of digits, separators and letters that look like digits. A space counts only beside a comma ("12, 000").
std::size_t endOfNumber(TextView text, std::size_t at) {
    std::size_t end = at;
    for (; end < text.size(); ++end) {
        const char16_t c = text[end], next = scan::letterAt(text, end + 1);
        if (scan::isDigit(c) || isSeparator(c) || looksLikeDigit(c)) continue;
        if (isSlip(c) && end > at && (scan::isDigit(next) || next == u',') && (scan::isDigit(text[end - 1]) || text[end - 1] == u','))
            continue;
        const bool besideComma = c == u' ' && end > at &&
                                 ((text[end - 1] == u',' && scan::isDigit(next)) ||
                                  (next == u',' && scan::isDigit(text[end - 1]) && scan::isDigit(scan::letterAt(text, end + 2))));
        if (!besideComma) break;
    }
    while (end > at && (text[end - 1] == u'.' || text[end - 1] == u'"'))
        --end;
    return end;
}

/// What a damaged number may have been: digits read without separators. 0 where its last group lacks digits ("120,00").
double guess(TextView text) {
    Text digits;
    for (const char16_t c : text) {
        if (isSlip(c)) return 0;
        if (looksLikeDigit(c)) digits += c == u'o' ? u'0' : u'1';
        if (scan::isDigit(c) || c == u',') digits += c;
    }
    const std::size_t comma = digits.rfind(u',');
    if (comma != Text::npos && digits.size() - comma - 1 < 3) return 0;
    std::erase(digits, u',');
    return digits.size() > 12 ? 0 : valueOf(digits);
}

/// Reads a number in digits; false where none begins here.
bool readNumber(TextView text, Token& token) {
    const std::size_t end = endOfNumber(text, token.from);
    const TextView run = text.substr(token.from, end - token.from);
    const auto digitCount = std::count_if(run.begin(), run.end(), scan::isDigit);
    const auto letterCount = std::count_if(run.begin(), run.end(), looksLikeDigit);
    if (digitCount == 0 || isSeparator(run.front()) || (letterCount > 0 && scan::isLatin(scan::letterAt(text, end)))) return false;
    token.to = end;
    if (!isSoundNumber(run)) {
        token.kind = Kind::Damaged;
        token.value = guess(run);
        return true;
    }
    token.kind = Kind::Number;
    token.value = valueOf(run);
    const std::size_t dot = run.find(u'.');
    token.dotThousands = dot != TextView::npos && dot <= 3 && run.size() - dot == 4 && run.front() != u'0';
    return true;
}

/// "1.2 ลบ." (ล้านบาท, not ลบ.ม.) and "50k".
bool readShortUnit(TextView text, Token& token) {
    const char16_t before = token.from == 0 ? u'\0' : text[token.from - 1];
    for (const language::AmountWord& unit : language::lists().shortUnits) {
        const std::size_t end = token.from + unit.pattern.size();
        const char16_t next = scan::letterAt(text, end);
        if (!text.substr(token.from).starts_with(unit.pattern) || isThai(next) || scan::isLatin(next)) continue;
        if (scan::isLatin(unit.pattern.front()) && !scan::isDigit(before)) continue;
        token.kind = unit.kind;
        token.value = unit.value;
        token.to = end;
        return true;
    }
    return false;
}

void readWord(TextView text, Token& token) {
    if (readShortUnit(text, token)) return;
    std::size_t end = 0;
    if (const language::AmountWord* const word = wordAt(text, token.from, end)) {
        token.kind = word->kind;
        token.value = word->value;
        token.to = end;
        return;
    }
    const bool abbreviatedBaht = text[token.from] == u'บ' && !isThai(scan::letterAt(text, token.from + 1));
    token.kind = abbreviatedBaht ? Kind::Baht : Kind::Other;
    token.to = token.from + 1;
}

/// "50 000" and "1 200 000": groups of three after a group of one to three. Two full groups need a 000 to be sure.
bool joinsGroup(TextView text, const Token& first, const Token& next) {
    const TextView left = text.substr(first.from, first.to - first.from), right = text.substr(next.from, next.to - next.from);
    if (next.kind != Kind::Number || next.from != first.to + 1 || right.size() != 3) return false;
    if (!std::all_of(right.begin(), right.end(), scan::isDigit)) return false;
    if (left.front() == u'0' || left.find_first_of(u",.") != TextView::npos) return false;
    const std::size_t leading = std::min(left.find(u' '), left.size());
    return leading < 3 || (leading == 3 && (right == u"000" || left.size() > 3));
}

void joinGroups(TextView text, std::vector<Token>& tokens) {
    for (std::size_t i = 0; i + 1 < tokens.size();) {
        if (tokens[i].kind == Kind::Number && joinsGroup(text, tokens[i], tokens[i + 1])) {
            tokens[i].value = tokens[i].value * 1000 + tokens[i + 1].value;
            tokens[i].to = tokens[i + 1].to;
            tokens.erase(tokens.begin() + static_cast<std::ptrdiff_t>(i) + 1);
        } else {
            ++i;
        }
    }
}

/// Adds up an amount from left to right: units must fall, and what stands alone at the end must be smaller than the last unit.
class Sum {
public:
    bool add(const Token& token) {
        switch (token.kind) {
        case Kind::Number:
        case Kind::Damaged:
        case Kind::Digit:
        case Kind::Tens:
        case Kind::One: return addCount(token);
        case Kind::Unit: return addUnit(token.value);
        case Kind::Half: return addHalf();
        default: return false;
        }
    }

    std::optional<double> result() const {
        const bool first = lastUnit_ == HUGE_VAL;
        if (bare_) return std::nullopt; // "แสน" says of what the numbers are
        if (!waiting_) return half_ && !closed_ && first ? std::nullopt : std::optional(millions_ + group_);
        // "หนึ่งร้อยห้า" is 105, but "สามหมื่นห้า" is 35,000 to some and 30,005 to others; "1 ล้าน 50,000" is clear
        const bool clear = first || last_ == Kind::One || (inDigits_ ? count_ >= 1000 && count_ < lastUnit_ : lastUnit_ <= 100);
        if (!clear || last_ == Kind::Tens) return std::nullopt;
        return millions_ + group_ + count_;
    }

private:
    bool addCount(const Token& token) {
        const bool misplacedOne = token.kind == Kind::One && lastUnit_ == HUGE_VAL; // เอ็ด only ends a number
        if (waiting_ || closed_ || half_ || misplacedOne) return false;
        waiting_ = true;
        count_ = token.value;
        last_ = token.kind;
        inDigits_ = token.kind == Kind::Number || token.kind == Kind::Damaged;
        return true;
    }

    bool addUnit(double unit) {
        if (closed_ || (waiting_ && ((last_ == Kind::One && unit != million) || (last_ == Kind::Tens && unit != 10)))) return false;
        double count = waiting_ ? count_ : 0;
        if (half_) count = 0.5;
        closed_ = half_;
        waiting_ = false;
        bare_ = count == 0 && millions_ + group_ == 0 && unit >= leastBare; // "แสนสองหมื่น", "ล้านห้าแสน"
        if (bare_) count = 1;
        if (unit == million) return addMillion(count);
        if (count == 0 && unit == 10) count = 1;
        if (count == 0 || unit >= lastUnit_) return false;
        group_ += count * unit;
        lastUnit_ = unit;
        return true;
    }

    bool addMillion(double count) {
        if (millions_ > 0 || group_ + count <= 0) return false;
        millions_ = (group_ + count) * million;
        group_ = 0;
        lastUnit_ = million;
        return true;
    }

    /// ครึ่งล้าน; หนึ่งล้านครึ่ง.
    bool addHalf() {
        if (half_ || closed_ || waiting_) return false;
        half_ = true;
        bare_ = false;
        if (lastUnit_ == HUGE_VAL) return true; // before the unit
        group_ += lastUnit_ / 2;
        closed_ = true;
        return true;
    }

    static constexpr double leastBare = 1000;

    double millions_ = 0, group_ = 0;
    double lastUnit_ = HUGE_VAL;
    double count_ = 0;     ///< a number that waits for its unit
    bool waiting_ = false; ///< `count_` is set
    Kind last_ = Kind::Other;
    bool inDigits_ = false;
    bool bare_ = false;   ///< nothing but a unit without a count was read
    bool half_ = false;   ///< ครึ่ง was read
    bool closed_ = false; ///< nothing may follow
};

/// "หมื่นห้า" (15,000), "แสนสอง" (120,000): a unit without a count, and the next digit in words. "หมื่นหนึ่ง" is 10,000 to some.
std::optional<double> spokenShort(std::span<const Token> tokens) {
    constexpr double leastUnit = 1000, leastDigit = 2, mostDigit = 9;
    if (tokens.size() != 2 || tokens[0].kind != Kind::Unit || tokens[0].value < leastUnit || tokens[1].kind != Kind::Digit)
        return std::nullopt;
    const double digit = tokens[1].value;
    return digit >= leastDigit && digit <= mostDigit ? std::optional(tokens[0].value * (1 + digit / 10)) : std::nullopt;
}

} // namespace

bool isSoundNumber(TextView text) {
    const std::size_t dot = std::min(text.find(u'.'), text.size());
    const TextView whole = text.substr(0, dot), decimals = dot < text.size() ? text.substr(dot + 1) : TextView(u"0");
    if (whole.empty() || decimals.empty() || !std::all_of(decimals.begin(), decimals.end(), scan::isDigit)) return false;
    std::size_t group = 0, groups = 1; // digits since the last comma
    for (const char16_t c : whole) {
        if (scan::isDigit(c)) {
            ++group;
        } else if (c != u',' || group == 0 || group > 3 || (groups > 1 && group != 3)) {
            return false;
        } else {
            group = 0;
            ++groups;
        }
    }
    if (group == 0 || (groups > 1 && group != 3)) return false;
    const bool leadingZero = whole.front() == u'0' && whole.find_first_not_of(u'0') != TextView::npos;
    return !leadingZero && whole.size() <= 20;
}

double valueOf(TextView text) {
    double value = 0, place = 0;
    for (const char16_t c : text) {
        if (c == u'.') place = 1;
        if (!scan::isDigit(c)) continue;
        value = value * 10 + (c - u'0');
        place *= 10;
    }
    return place > 1 ? value / place : value;
}

std::vector<Token> tokenise(TextView folded) {
    std::vector<Token> tokens;
    constexpr std::size_t usual = 64; // letters of a money cell
    tokens.reserve(std::min(folded.size(), usual));
    for (std::size_t at = scan::skipSpaces(folded, 0); at < folded.size();) {
        Token token;
        token.from = at;
        if (!readNumber(folded, token)) readWord(folded, token);
        tokens.push_back(token);
        at = scan::skipSpaces(folded, token.to);
    }
    joinGroups(folded, tokens);
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const bool unitFollows = i + 1 < tokens.size() && tokens[i + 1].kind == Kind::Unit;
        if (!tokens[i].dotThousands || unitFollows) continue;
        tokens[i].kind = Kind::Damaged;
        tokens[i].value = std::round(tokens[i].value * 1000);
    }
    return tokens;
}

std::optional<double> evaluate(std::span<const Token> tokens) {
    if (tokens.empty()) return std::nullopt;
    if (tokens.size() == 1 && tokens.front().kind == Kind::Zero) return 0.0;
    if (const auto value = spokenShort(tokens)) return value;
    Sum sum;
    for (const Token& token : tokens) {
        if (!sum.add(token)) return std::nullopt;
    }
    const std::optional<double> value = sum.result();
    return value ? std::optional(std::round(*value * 100) / 100) : std::nullopt;
}

} // namespace tambonplan::text::amounts
