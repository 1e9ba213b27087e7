#include "text/Money.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "text/Amounts.hpp"
#include "text/Fold.hpp"
#include "text/Language.hpp"
#include "text/MoneyForms.hpp"
#include "text/Scan.hpp"

namespace tambonplan::text {

namespace {

using amounts::Token;
using Kind = Token::Kind;
using Tokens = std::span<const Token>;

Money only(Money::Kind kind) {
    return {kind, 0, 0};
}

bool isWordOfNumber(Kind kind) {
    return kind == Kind::Digit || kind == Kind::Tens || kind == Kind::One || kind == Kind::Zero || kind == Kind::Unit || kind == Kind::Half;
}

bool isDigits(Kind kind) {
    return kind == Kind::Number || kind == Kind::Damaged;
}

/// True where Thai and Arabic digits stand in one number ("1๕0,000").
bool mixesDigits(TextView text) {
    bool thai = false, arabic = false;
    for (const char16_t c : text) {
        const bool isThaiDigit = c >= 0x0E50 && c <= 0x0E59;
        if (!isThaiDigit && !scan::isDigit(c) && c != u',' && c != u'.') thai = arabic = false;
        thai = thai || isThaiDigit;
        arabic = arabic || scan::isDigit(c);
        if (thai && arabic) return true;
    }
    return false;
}

/// Folds a money cell. A line break between two numbers stays visible, so that they do not grow together ("20\n000").
Text foldMoney(TextView text) {
    Text lines = repair(text);
    for (std::size_t i = 1; i + 1 < lines.size(); ++i) {
        const auto digit = [](char16_t c) { return scan::isDigit(c) || (c >= 0x0E50 && c <= 0x0E59); };
        if (lines[i] == u'\n' && digit(lines[i - 1]) && digit(lines[i + 1])) lines[i] = u';';
    }
    return fold(lines);
}

/// "ไม่ใช้งบประมาณ" and its kin; nothing where the text says no such thing.
std::optional<Money> readNoBudget(TextView folded) {
    const std::size_t bracket = std::min(folded.find(u'('), folded.size());
    Text main = skeleton(folded.substr(0, bracket));
    if (main.find_first_not_of(u'0') == Text::npos) main = skeleton(folded);
    const bool certain = std::none_of(folded.begin(), folded.end(), [](char16_t c) { return c >= u'1' && c <= u'9'; });
    const language::Lists& words = language::lists();
    if (std::find(words.noMoney.begin(), words.noMoney.end(), main) != words.noMoney.end()) return only(Money::Kind::None);
    if (words.denials.find(main).empty()) return std::nullopt;
    if (scan::containsAny(main, words.unstated)) return only(certain ? Money::Kind::Empty : Money::Kind::Unreadable);
    for (const Text& phrase : words.noBudget) {
        const std::size_t at = main.find(phrase);
        if (at == Text::npos) continue;
        // "ยังไม่มีงบประมาณ", "ไม่มีงบประมาณเพียงพอ" and the like ask for money
        const TextView before = TextView(main).substr(0, at), after = TextView(main).substr(at + phrase.size());
        const auto ends = [before](const Text& word) { return before.ends_with(word); };
        const auto begins = [after](const Text& word) { return after.starts_with(word); };
        const bool beforeOk =
            before.find_first_not_of(u'0') == TextView::npos || std::any_of(words.beforeNoBudget.begin(), words.beforeNoBudget.end(), ends);
        const bool afterOk = after.empty() || after == u"0" || std::any_of(words.afterNoBudget.begin(), words.afterNoBudget.end(), begins);
        const bool bracketOk =
            !scan::containsAny(skeleton(folded.substr(bracket)), words.spending) || bracket == folded.size() || main == skeleton(folded);
        return only(certain && beforeOk && afterOk && bracketOk ? Money::Kind::None : Money::Kind::Unreadable);
    }
    return std::nullopt;
}

/// Tokens without what stands around an amount and means nothing.
Tokens strip(Tokens tokens) {
    const auto around = [](Kind kind) { return kind == Kind::Baht || kind == Kind::Finish || kind == Kind::Dash; };
    while (!tokens.empty() && (around(tokens.front().kind) || tokens.front().kind == Kind::Filler))
        tokens = tokens.subspan(1);
    while (!tokens.empty() && around(tokens.back().kind))
        tokens = tokens.first(tokens.size() - 1);
    return tokens;
}

bool anyDamaged(Tokens tokens) {
    return std::any_of(tokens.begin(), tokens.end(), [](const Token& token) { return token.kind == Kind::Damaged; });
}

Money amountOf(double baht, bool damaged) {
    if (damaged) return {Money::Kind::Typo, baht, 0};
    return {baht == 0 ? Money::Kind::None : Money::Kind::Amount, baht, 0};
}

/// "30,000-50,000", "3-5 หมื่น" (the unit holds for both), "๑๐,๐๐๐ ถึง ๒๐,๐๐๐".
std::optional<Money> readRange(Tokens tokens) {
    const auto isLink = [&tokens](const Token& token) {
        const bool ending = (&token != &tokens.front() && (&token)[-1].kind == Kind::Finish) || // ".-"
                            (&token != &tokens.back() && (&token)[1].kind == Kind::Baht);       // "85000- บาท"
        return token.kind == Kind::To || (token.kind == Kind::Dash && !ending);
    };
    const auto link = std::find_if(tokens.begin(), tokens.end(), isLink);
    if (link == tokens.end() || std::count_if(tokens.begin(), tokens.end(), isLink) != 1) return std::nullopt;
    const auto at = static_cast<std::size_t>(link - tokens.begin());
    const Tokens left = strip(tokens.first(at)), right = strip(tokens.subspan(at + 1));
    std::optional<double> from = amounts::evaluate(left);
    const std::optional<double> to = amounts::evaluate(right);
    if (!from || !to) return std::nullopt;
    const bool bareLeft = left.size() == 1 && (isDigits(left[0].kind) || left[0].kind == Kind::Digit);
    if (bareLeft && right.size() == 2 && right[1].kind == Kind::Unit && *from < 1000) from = *from * right[1].value;
    if (anyDamaged(tokens)) return only(Money::Kind::Typo);
    return Money{Money::Kind::Range, std::min(*from, *to), std::max(*from, *to)};
}

/// One amount, once in digits, once in words, or both if they agree.
Money readAmount(Tokens tokens) {
    std::optional<double> agreed;
    bool digits = false, inWords = false;
    while (!tokens.empty()) {
        const auto end = std::find_if(tokens.begin(), tokens.end(), [](const Token& token) { return token.kind == Kind::Baht; });
        const Tokens part = strip(tokens.first(static_cast<std::size_t>(end - tokens.begin())));
        tokens = tokens.subspan(static_cast<std::size_t>(end - tokens.begin()) + (end == tokens.end() ? 0 : 1));
        if (part.empty()) continue;
        const std::optional<double> value = amounts::evaluate(part);
        const bool partInDigits = std::any_of(part.begin(), part.end(), [](const Token& token) { return isDigits(token.kind); });
        const bool repeated = partInDigits ? digits : inWords;
        if (!value || repeated) return only(Money::Kind::Unreadable);
        if (agreed && *agreed != *value)
            return {Money::Kind::Contradiction, partInDigits ? *value : *agreed, partInDigits ? *agreed : *value};
        agreed = value;
        (partInDigits ? digits : inWords) = true;
    }
    return agreed ? amountOf(*agreed, false) : only(Money::Kind::Unreadable);
}

Money readTokens(const std::vector<Token>& tokens) {
    const Tokens core = strip(tokens);
    if (core.empty()) return only(tokens.empty() ? Money::Kind::Empty : Money::Kind::Unreadable);
    if (std::any_of(core.begin(), core.end(), [](const Token& token) { return token.kind == Kind::Other; }))
        return only(Money::Kind::Unreadable);
    if (std::optional<Money> range = readRange(core)) return *range;
    Money money = readAmount(core);
    // "-20,000" without a closing dash is no bullet: a sign, or a part of a lost range
    const bool sign = core.data() != tokens.data() && tokens.front().kind == Kind::Dash && tokens.front().to == core.front().from &&
                      core.data() + core.size() == tokens.data() + tokens.size() && money.baht != 0;
    if (money.kind == Money::Kind::Unreadable) return money;
    if (sign) money.kind = Money::Kind::Negative;
    if (anyDamaged(core)) money.kind = Money::Kind::Typo;
    return money;
}

/// "45,000 บาท (ชาวบ้านออก 5,000 ที่เหลือขอประมง)": the bracket divides the amount before it.
bool divides(TextView inside, TextView before) {
    if (!scan::containsAny(inside, language::lists().shares)) return false;
    const auto whole = amounts::evaluate(strip(amounts::tokenise(before)));
    const std::vector<Token> tokens = amounts::tokenise(inside);
    return whole && std::none_of(tokens.begin(), tokens.end(),
                                 [&](const Token& token) { return token.kind == Kind::Number && token.value > *whole; });
}

/// Takes "(…)" and "จาก …" out of the text if they do not touch the amount. An amount in brackets stays, without the brackets.
/// False where a remark makes the amount unclear.
bool takeRemarks(Text& folded) {
    for (std::size_t open = folded.find(u'('); open != Text::npos; open = folded.find(u'(')) {
        const std::size_t close = std::min(folded.find(u')', open), folded.size());
        const Text inside = folded.substr(open + 1, close - open - 1);
        const std::vector<Token> tokens = amounts::tokenise(inside);
        const bool amount = amounts::evaluate(strip(tokens)).has_value();
        const bool digitsBefore = std::any_of(folded.begin(), folded.begin() + static_cast<std::ptrdiff_t>(open), scan::isDigit);
        const bool inWords = std::none_of(tokens.begin(), tokens.end(), [](const Token& token) { return isDigits(token.kind); });
        if (amount ? !inWords && digitsBefore : !amounts::isHarmless(inside) && !divides(inside, TextView(folded).substr(0, open)))
            return false;
        folded.replace(open, std::min(close + 1, folded.size()) - open, amount ? u"บาท " + inside + u" " : Text(u" "));
    }
    std::size_t from = Text::npos;
    for (const Text& origin : language::lists().origins)
        from = std::min(from, folded.find(origin));
    if (from == Text::npos || from == 0) return true;
    if (!amounts::isHarmless(TextView(folded).substr(from))) return false;
    folded.resize(from);
    return true;
}

bool isEmptyText(TextView folded) {
    return folded.find_first_not_of(u" -._=\"") == TextView::npos;
}

Money readOne(Text folded) {
    if (isEmptyText(folded)) return only(Money::Kind::Empty);
    if (const std::optional<Money> none = readNoBudget(folded)) return *none;
    if (!takeRemarks(folded)) return only(Money::Kind::Unreadable);
    return readTokens(amounts::tokenise(folded));
}

/// The usual cell, without any allocation: digits of one script in sound groups, satang, then nothing, "บาท", ".-" or "-".
/// Nothing where the cell is anything else.
std::optional<Money> readPlain(TextView text) {
    text = trim(text);
    if (text.empty() || text == u"-") return only(Money::Kind::Empty);
    for (const TextView ending : {TextView(u"บาท"), TextView(u".-"), TextView(u"-")})
        if (text.size() > ending.size() && text.ends_with(ending)) {
            text.remove_suffix(ending.size());
            break;
        }
    while (!text.empty() && text.back() == u' ')
        text.remove_suffix(1);
    constexpr std::size_t longest = 20;
    std::array<char16_t, longest> digits{};
    if (text.empty() || text.size() > longest) return std::nullopt;
    bool thai = false, arabic = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        char16_t c = text[i];
        if (c >= 0x0E50 && c <= 0x0E59) {
            thai = true;
            c = static_cast<char16_t>(c - 0x0E50 + u'0');
        } else if (scan::isDigit(c)) {
            arabic = true;
        } else if (c != u',' && c != u'.') {
            return std::nullopt;
        }
        digits[i] = c;
    }
    const TextView number(digits.data(), text.size());
    const std::size_t dot = number.find(u'.');
    const bool satang = dot == TextView::npos || number.size() - dot <= 3; // "50.000" may be thousands
    if ((thai && arabic) || !satang || !amounts::isSoundNumber(number)) return std::nullopt;
    return amountOf(std::round(amounts::valueOf(number) * 100) / 100, false);
}

} // namespace

std::optional<double> parseNumber(TextView text) {
    if (std::any_of(text.begin(), text.end(), [](char16_t c) { return (c >= 0x0E01 && c <= 0x0E2E) || scan::isLatin(c); }))
        return std::nullopt;
    const auto value = [](TextView number) {
        return amounts::isSoundNumber(number) ? std::optional(amounts::valueOf(number)) : std::nullopt;
    };
    const bool plain = std::all_of(text.begin(), text.end(), [](char16_t c) { return scan::isDigit(c) || c == u',' || c == u'.'; });
    return plain ? value(text) : value(fold(text));
}

std::optional<double> parseNumberWords(TextView text) {
    const std::vector<Token> tokens = amounts::tokenise(fold(text));
    if (!std::all_of(tokens.begin(), tokens.end(), [](const Token& token) { return isWordOfNumber(token.kind); })) return std::nullopt;
    return amounts::evaluate(tokens);
}

std::optional<double> Money::amount() const {
    return kind == Kind::Amount || kind == Kind::None ? std::optional(baht) : std::nullopt;
}

Money parseMoney(TextView text) {
    if (const std::optional<Money> plain = readPlain(text)) return *plain;
    Text folded = foldMoney(text);
    while (!folded.empty() && (folded.front() == u'"' || folded.front() == u' ')) // what marks text in a spreadsheet
        folded.erase(0, 1);
    Money money = readOne(folded);
    if (money.kind == Money::Kind::Unreadable) money = amounts::readForms(folded, readOne).value_or(money);
    const bool read = money.kind == Money::Kind::Amount || money.kind == Money::Kind::None || money.kind == Money::Kind::Range;
    return read && mixesDigits(repair(text)) ? amountOf(money.baht, true) : money;
}

bool isOnlyMoney(TextView text) {
    const std::vector<Token> tokens = amounts::tokenise(foldMoney(text));
    const auto other = [](const Token& token) { return token.kind == Kind::Other || token.kind == Kind::Filler; };
    return !tokens.empty() && std::none_of(tokens.begin(), tokens.end(), other);
}

Text formatBaht(double baht) {
    const double satang = std::round(std::abs(baht) * 100);
    const auto whole = static_cast<long long>(satang / 100);
    const auto rest = static_cast<long long>(satang) - whole * 100;
    Text out = number(whole);
    for (std::size_t i = out.size(); i > 3; i -= 3)
        out.insert(i - 3, 1, u',');
    if (rest > 0) out += (rest < 10 ? u".0" : u".") + number(rest);
    return baht < 0 && satang > 0 ? u"-" + out : out;
}

} // namespace tambonplan::text
