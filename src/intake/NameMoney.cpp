#include "intake/NameMoney.hpp"

#include <algorithm>

#include "text/Money.hpp"

namespace tambonplan::intake {

namespace {

constexpr TextView joints = u" -–—:=(,;\n\t";
constexpr double least = 100; // less counts something else

bool isJoint(char16_t c) {
    return joints.find(c) != TextView::npos;
}

bool isDigit(char16_t c) {
    return (c >= u'0' && c <= u'9') || (c >= u'๐' && c <= u'๙');
}

/// The name before `at` without what only joins it to the money.
TextView before(TextView name, std::size_t at) {
    while (at > 0 && isJoint(name[at - 1]))
        --at;
    return name.substr(0, at);
}

/// The money from `at` to the end, without the bracket that may enclose it.
TextView behind(TextView name, std::size_t at) {
    TextView tail = name.substr(at);
    if (at > 0 && name[at - 1] == u'(' && tail.ends_with(u')')) tail.remove_suffix(1);
    return text::trim(tail);
}

bool states(text::Money::Kind kind) {
    return kind != text::Money::Kind::Empty && kind != text::Money::Kind::Unreadable;
}

} // namespace

std::optional<NameMoney> moneyOfName(TextView name, const Vocabulary& words) {
    constexpr std::size_t longestMoney = 80;
    for (std::size_t at = 1; at < name.size(); ++at) {
        if (!isJoint(name[at - 1]) || isJoint(name[at]) || name.size() - at > longestMoney) continue;
        const TextView tail = behind(name, at);
        const bool led = words.startLength(RowWord::NameMoney, Folding(tail)) > 0;
        if (!led &&
            (!isDigit(tail.front()) || !words.endsWith(RowWord::MoneyUnit, tail) || words.endsWith(RowWord::RateEnd, before(name, at))))
            continue;
        const text::Money money = text::parseMoney(tail);
        if (!states(money.kind) || (money.kind != text::Money::Kind::None && money.baht < least) || before(name, at).empty()) continue;
        return NameMoney{Text(before(name, at)), Text(tail)};
    }
    return std::nullopt;
}

} // namespace tambonplan::intake
