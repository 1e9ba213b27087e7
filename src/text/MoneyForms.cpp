#include "text/MoneyForms.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "text/Amounts.hpp"
#include "text/Fold.hpp"
#include "text/Language.hpp"
#include "text/Scan.hpp"

namespace tambonplan::text::amounts {

namespace {

using Kind = Token::Kind;
using Tokens = std::span<const Token>;
using scan::letterAt;
using scan::Loose;

constexpr std::size_t npos = TextView::npos;
constexpr double tolerance = 0.5; ///< baht

bool isNumeral(Kind kind) {
    return kind == Kind::Number || kind == Kind::Damaged || kind == Kind::Digit || kind == Kind::Tens || kind == Kind::One ||
           kind == Kind::Zero || kind == Kind::Unit || kind == Kind::Half;
}

bool endsWithAny(TextView text, const std::vector<Text>& words) {
    return std::any_of(words.begin(), words.end(), [text](const Text& word) { return text.ends_with(word); });
}

/// A number of a longer text, with what makes it money.
struct Part {
    double value = 0;
    bool money = false; ///< บาท follows, or it is large
};

/// All numbers of a text in order; nothing where one of them is damaged or cannot be read.
std::optional<std::vector<Part>> numbersIn(Tokens tokens) {
    std::vector<Part> parts;
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        std::size_t end = at;
        while (end < tokens.size() && isNumeral(tokens[end].kind))
            ++end;
        if (end == at) continue;
        const Tokens run = tokens.subspan(at, end - at);
        const bool digits = std::any_of(run.begin(), run.end(), [](const Token& token) { return token.kind == Kind::Number; });
        const bool damaged = std::any_of(run.begin(), run.end(), [](const Token& token) { return token.kind == Kind::Damaged; });
        const std::optional<double> value = evaluate(run);
        if (damaged || (digits && !value)) return std::nullopt;
        constexpr double large = 1000;
        const bool baht = end < tokens.size() && tokens[end].kind == Kind::Baht;
        if (digits || (value && baht)) parts.push_back({*value, baht || *value >= large}); // other words of numbers are parts of words
        at = end;
    }
    return parts;
}

/// Where a multiplication sign stands between numbers ("10 ชุด x 500", "20 * 3 มื้อ").
bool multiplies(TextView folded) {
    for (std::size_t at = 1; at + 1 < folded.size(); ++at) {
        const char16_t c = folded[at];
        const bool sign = c == 0xD7 || c == u'*' || c == u'@' || c == 0x2715 || c == 0x2716 ||
                          (c == u'x' && !scan::isLatin(folded[at - 1]) && !scan::isLatin(folded[at + 1]));
        if (sign) return true;
    }
    return false;
}

/// คนละ, ครั้งละ, ๆ ละ, ต่อปี, /คน.
bool statesRate(TextView folded) {
    const language::Lists& words = language::lists();
    for (std::size_t at = 1; at < folded.size(); ++at) {
        const bool inAnd = folded[at - 1] == letters::saraAe; // และ
        if (!inAnd && scan::matchAny(folded, at, words.each, Loose::Tones) != npos) return true;
        std::size_t unit = scan::matchAny(folded, at, words.per, Loose::Tones);
        if (unit == npos && folded[at] == u'/') unit = at + 1;
        if (unit != npos && scan::matchAny(folded, scan::skipSpaces(folded, unit), words.rateUnits, Loose::Tones) != npos) return true;
    }
    return false;
}

double productOf(const std::vector<Part>& parts) {
    return std::accumulate(parts.begin(), parts.end(), 1.0, [](double product, const Part& part) { return product * part.value; });
}

double sumOf(const std::vector<Part>& parts) {
    return std::accumulate(parts.begin(), parts.end(), 0.0, [](double sum, const Part& part) { return sum + part.value; });
}

/// Do neighbouring numbers multiplied, or some of them added, give `result`?
bool makes(const std::vector<Part>& parts, double result) {
    constexpr std::size_t mostParts = 10;
    const std::size_t count = std::min(parts.size(), mostParts);
    for (std::size_t from = 0; from < count; ++from) {
        double product = parts[from].value;
        for (std::size_t to = from + 1; to < count; ++to)
            if (std::abs((product *= parts[to].value) - result) < tolerance) return true;
    }
    for (unsigned choice = 1; choice < (1U << count); ++choice) {
        double sum = 0;
        unsigned chosen = 0;
        for (std::size_t i = 0; i < count; ++i) {
            if (((choice >> i) & 1U) == 0) continue;
            sum += parts[i].value;
            ++chosen;
        }
        if (chosen > 1 && std::abs(sum - result) < tolerance) return true;
    }
    return false;
}

/// "หลังละ 40,000 รวม 80,000": so many at that rate.
bool isMultiple(double result, double rate) {
    if (rate <= 0 || result <= rate) return false;
    const double times = result / rate;
    return std::abs(times - std::round(times)) < tolerance / rate;
}

/// =, รวม…, เป็นเงิน, ทั้งสิ้น: what follows is the result.
bool marksResult(TextView folded, const Token& token) {
    return scan::matchAny(folded, token.from, language::lists().results, Loose::Tones) != npos;
}

std::optional<Money> writtenResult(TextView folded, Tokens tokens, ReadOne one) {
    for (std::size_t i = tokens.size(); i-- > 1;) {
        if (!marksResult(folded, tokens[i])) continue;
        const Money result = one(Text(folded.substr(tokens[i].to)));
        if (result.kind != Money::Kind::Amount) continue;
        const auto parts = numbersIn(tokens.first(i));
        if (!parts) return Money{Money::Kind::Typo, result.baht, 0};
        if (parts->empty() || makes(*parts, result.baht)) return result;
        const bool computed = multiplies(folded.substr(0, tokens[i].from)) ||
                              std::any_of(parts->begin(), parts->end(), [](const Part& part) { return part.money; });
        if (!computed) return result; // "จำนวน 3 จุด เป็นเงิน 50,000 บาท"
        if (parts->size() == 1 && statesRate(folded.substr(0, tokens[i].from)) && isMultiple(result.baht, parts->front().value))
            return result;
        const bool product = multiplies(folded) || statesRate(folded);
        return Money{Money::Kind::Contradiction, result.baht, product ? productOf(*parts) : sumOf(*parts)};
    }
    return std::nullopt;
}

/// "ประมาณ 50,000", "5 หมื่นกว่าบาท": the amount without the word of doubt.
std::optional<Money> approximate(TextView folded, ReadOne one) {
    Text rest;
    bool doubt = false;
    for (std::size_t at = 0; at < folded.size();) {
        const std::size_t end = scan::matchAny(folded, at, language::lists().doubts, Loose::Tones);
        if (end == npos || endsWithAny(rest, language::lists().noDoubt)) {
            rest += folded[at++];
            continue;
        }
        doubt = true;
        rest += u' ';
        at = end;
    }
    if (!doubt) return std::nullopt;
    std::erase_if(rest, [](char16_t c) { return c == u'(' || c == u')'; });
    const Money money = one(rest);
    if (money.kind != Money::Kind::Amount) return std::nullopt;
    return Money{Money::Kind::Approximate, money.baht, 0};
}

std::optional<Money> rate(TextView folded, Tokens tokens) {
    if (!statesRate(folded) && !multiplies(folded)) return std::nullopt;
    const auto parts = numbersIn(tokens);
    if (!parts || parts->empty()) return std::nullopt;
    constexpr std::size_t mostFactors = 4;
    constexpr double most = 1e9;
    const double product = parts->size() <= mostFactors ? productOf(*parts) : 0;
    return Money{Money::Kind::Rate, product <= most ? product : 0, 0};
}

/// Names of funds and costs that may stand before the only amount of a cell.
bool isFundOrCost(TextView label) {
    const language::Lists& words = language::lists();
    const Text key = skeleton(label);
    if (key.empty() || endsWithAny(key, words.noFundEnds) || scan::containsAny(key, words.noFunds)) return false;
    const auto begins = [&key](const Text& word) { return key.starts_with(word); };
    return std::any_of(words.costs.begin(), words.costs.end(), begins) || scan::containsAny(key, words.funds);
}

std::optional<Money> labelled(TextView folded, Tokens tokens, ReadOne one) {
    const auto first = std::find_if(tokens.begin(), tokens.end(), [](const Token& token) {
        return token.kind == Kind::Number || token.kind == Kind::Damaged || token.kind == Kind::Digit;
    });
    if (first == tokens.end()) return std::nullopt;
    const TextView label = trim(folded.substr(0, first->from));
    if (!label.empty() && (!isFundOrCost(label) || !isHarmless(label))) return std::nullopt;
    const auto baht = std::find_if(tokens.rbegin(), tokens.rend(), [](const Token& token) { return token.kind == Kind::Baht; });
    std::size_t end = folded.size();
    if (baht != tokens.rend() && baht->from > first->from) {
        end = baht->to;
        const auto next = tokens.end() - (baht - tokens.rbegin());                                 // behind บาท
        if (next != tokens.end() && next->kind == Kind::Finish) end = next->to;                    // บาทถ้วน
        if (isThai(letterAt(folded, end)) || !isHarmless(folded.substr(end))) return std::nullopt; // "1.2 ลบ.ม."
    }
    if (first->from == 0 && end == folded.size()) return std::nullopt; // nothing to take away
    const Money money = one(Text(folded.substr(first->from, end - first->from)));
    constexpr double least = 100; // "งบ 3" counts something
    const bool year = !label.empty() && money.baht >= 2400 && money.baht < 2700 && baht == tokens.rend();
    if (money.kind == Money::Kind::Unreadable || money.kind == Money::Kind::None || money.baht < least || year) return std::nullopt;
    return money;
}

} // namespace

bool isHarmless(TextView note) {
    const Text key = skeleton(note);
    const std::vector<Token> tokens = tokenise(note);
    const bool numbers = std::any_of(tokens.begin(), tokens.end(),
                                     [](const Token& token) { return token.kind == Kind::Number || token.kind == Kind::Damaged; });
    if (numbers) return false;
    const language::Lists& words = language::lists();
    return !scan::containsAny(key, words.unclear) &&
           std::find(words.doubtAlone.begin(), words.doubtAlone.end(), key) == words.doubtAlone.end();
}

std::optional<Money> readForms(TextView folded, ReadOne one) {
    const std::vector<Token> tokens = tokenise(folded);
    if (std::none_of(tokens.begin(), tokens.end(), [](const Token& token) { return isNumeral(token.kind); })) return std::nullopt;
    if (auto money = writtenResult(folded, tokens, one)) return money;
    if (auto money = approximate(folded, one)) return money;
    if (auto money = rate(folded, tokens)) return money;
    return labelled(folded, tokens, one);
}

} // namespace tambonplan::text::amounts
