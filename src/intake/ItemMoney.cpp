#include "intake/ItemMoney.hpp"

#include <algorithm>
#include <optional>

#include "intake/Wording.hpp"
#include "text/Money.hpp"

namespace tambonplan::intake {

namespace {

using Kind = text::Money::Kind;

constexpr TextView joints = u" -–—:=(,;\n\t";
constexpr double least = 100; // baht; less counts something else
constexpr std::size_t longestMoney = 80;
constexpr double firstYear = 2400, lastYear = 2700;

bool isJoint(char16_t c) {
    return joints.find(c) != TextView::npos;
}

bool isDigit(char16_t c) {
    return (c >= u'0' && c <= u'9') || (c >= u'๐' && c <= u'๙');
}

bool isOfNumber(char16_t c) {
    return isDigit(c) || c == u',' || c == u'.';
}

TextView withoutJointsBehind(TextView text) {
    while (!text.empty() && (isJoint(text.back()) || text.back() == u'_'))
        text.remove_suffix(1);
    return text;
}

TextView withoutJointsBefore(TextView text) {
    while (!text.empty() && isJoint(text.front()) && text.front() != u'(')
        text.remove_prefix(1);
    return text;
}

bool states(const text::Money& money) {
    switch (money.kind) {
    case Kind::Empty:
    case Kind::Unreadable: return false;
    case Kind::None: return true;
    case Kind::Range: return money.upper >= least;
    case Kind::Typo: return true;
    default: return money.baht >= least;
    }
}

/// "1,500", "๑,๕๐๐": how money is written, and hardly anything else.
bool isGrouped(TextView text) {
    for (std::size_t at = 1; at + 3 < text.size(); ++at)
        if (text[at] == u',' && isDigit(text[at - 1]) && isDigit(text[at + 1]) && isDigit(text[at + 2]) && isDigit(text[at + 3]))
            return true;
    return false;
}

/// A plain number that may be money: round, and no year.
bool isRound(double baht) {
    constexpr double fewest = 500, step = 10;
    const auto whole = static_cast<long long>(baht);
    return baht >= fewest && whole % static_cast<long long>(step) == 0 && (baht < firstYear || baht > lastYear);
}

/// Ends of words in a text, the last one first; among them its own end.
std::vector<std::size_t> endsOf(TextView text) {
    std::vector<std::size_t> ends;
    for (std::size_t at = std::min(text.size(), longestMoney); at > 0; --at) {
        const bool cut = at == text.size() || text[at] == u' ' || text[at] == u'(' || text[at] == u'[' ||
                         (text::isThai(text[at]) && !isDigit(text[at])) || (text[at] == u',' && !isOfNumber(text[at - 1]));
        if (cut && text[at - 1] != u' ') ends.push_back(at);
    }
    return ends;
}

/// Cuts one item; every function gives nothing where it finds no money of its kind.
class Cutter {
public:
    Cutter(TextView item, const Vocabulary& words) : item_(item), words_(words) {}

    ItemMoney cut() const {
        for (const auto& found : {behindLeader(), ledAmount(), plainAmount(), ledWords()})
            if (found) return *found;
        return {Text(withoutLeader(item_)), {}, {}};
    }

private:
    struct Leader {
        std::size_t begin = Text::npos, end = Text::npos;
    };

    /// Dots or lines that lead from a name to its money.
    Leader leader() const {
        constexpr std::size_t fewest = 3;
        for (std::size_t at = 1; at < item_.size(); ++at) {
            const auto dotted = [](char16_t c) { return TextView(u".…_‥·").find(c) != TextView::npos; };
            if (!dotted(item_[at])) continue;
            std::size_t end = at, dots = 0;
            for (; end < item_.size() && (dotted(item_[end]) || item_[end] == u' '); ++end)
                dots += item_[end] == u'…' ? fewest : item_[end] == u' ' ? 0 : 1;
            if (dots >= fewest) return {at, end};
            at = end;
        }
        return {};
    }

    TextView withoutLeader(TextView text) const {
        const Leader dots = leader();
        return dots.end == text.size() ? withoutJointsBehind(text.substr(0, dots.begin)) : text::trim(text);
    }

    std::optional<ItemMoney> split(std::size_t at, std::size_t length) const {
        const TextView name = withoutJointsBehind(item_.substr(0, at));
        TextView written = item_.substr(at, length), behind = item_.substr(at + length);
        if (at > 0 && item_[at - 1] == u'(' && behind.starts_with(u')')) behind.remove_prefix(1);
        if (name.empty()) return std::nullopt;
        return ItemMoney{Text(name), Text(text::trim(written)), Text(text::trim(withoutJointsBefore(behind)))};
    }

    /// A bracket behind the money that says who does the work is no part of it.
    bool takesStatement(TextView money) const {
        const std::size_t bracket = money.find_last_of(u"([");
        return bracket != TextView::npos && words_.group(withoutBracket(money.substr(bracket)), true).group != Group::Unstated;
    }

    static TextView withoutBracket(TextView text) {
        while (!text.empty() && TextView(u"()[] ").find(text.front()) != TextView::npos)
            text.remove_prefix(1);
        while (!text.empty() && TextView(u"()[] ").find(text.back()) != TextView::npos)
            text.remove_suffix(1);
        return text;
    }

    std::optional<ItemMoney> behindLeader() const {
        const Leader dots = leader();
        if (dots.begin == Text::npos || dots.end == item_.size()) return std::nullopt;
        const TextView tail = item_.substr(dots.end);
        for (const std::size_t end : endsOf(tail))
            if (const TextView money = tail.substr(0, end); states(words_.money(money)) && !takesStatement(money))
                return leaderSplit(dots, end);
        constexpr std::size_t longLeader = 6, longestWords = 40;
        const bool sure = dots.end - dots.begin >= longLeader && tail.size() <= longestWords;
        return sure ? leaderSplit(dots, tail.size()) : std::nullopt;
    }

    std::optional<ItemMoney> leaderSplit(const Leader& dots, std::size_t length) const {
        auto found = split(dots.end, length);
        if (found) found->name = withoutJointsBehind(item_.substr(0, dots.begin));
        return found && !found->name.empty() ? found : std::nullopt;
    }

    std::size_t leadLength(std::size_t at) const { return words_.startLength(RowWord::NameMoney, Folding(item_.substr(at))); }

    /// "… งบประมาณ 280,000 บาท โดย…", "… ไม่ใช้งบประมาณ".
    std::optional<ItemMoney> ledAmount() const {
        constexpr std::size_t sureLead = 6; // "งบประมาณ" may stand behind a name without a blank, "เงิน" is a part of it then
        for (std::size_t at = 1; at < item_.size(); ++at) {
            const TextView tail = item_.substr(at);
            if (isJoint(item_[at]) || leadLength(at) < (isJoint(item_[at - 1]) ? 1 : sureLead)) continue;
            for (const std::size_t end : endsOf(tail)) {
                const TextView money = tail.substr(0, end);
                const text::Money read = words_.money(money);
                if (!states(read) || takesStatement(money) || isYear(at, read)) continue;
                const bool apart = isJoint(item_[at - 1]) || read.kind != Kind::None; // "การไม่ใช้เงิน…" is no budget
                if (apart && !words_.endsWith(RowWord::RateEnd, withoutJointsBehind(item_.substr(0, at)))) return split(at, end);
            }
        }
        return std::nullopt;
    }

    /// "ปี" + "งบประมาณ 2571".
    bool isYear(std::size_t at, const text::Money& money) const {
        return money.kind == Kind::Amount && money.baht > firstYear && money.baht < lastYear &&
               words_.endsWith(RowWord::YearSign, item_.substr(0, at));
    }

    /// "… 180,000", "… 6.5 แสน", "… 30,000-40,000 บาท (ขอ อบต.)", "10 ชุด x 500 = 5,000 บาท".
    std::optional<ItemMoney> plainAmount() const {
        for (std::size_t at = 1; at < item_.size(); ++at) {
            if (!isDigit(item_[at]) || isOfNumber(item_[at - 1])) continue;
            const TextView before = withoutJointsBehind(item_.substr(0, at)), tail = item_.substr(at);
            if (before.empty() || words_.endsWith(RowWord::RateEnd, before)) continue;
            for (const std::size_t end : endsOf(tail))
                if (isAmount(at, tail.substr(0, end), text::trim(tail.substr(end)))) return withDoubt(at, end);
        }
        return std::nullopt;
    }

    /// "… ประมาณ 90,000 บาท": the word before it belongs to the amount.
    std::optional<ItemMoney> withDoubt(std::size_t at, std::size_t length) const {
        constexpr std::size_t longestDoubt = 12;
        const std::size_t first = std::max<std::size_t>(at, longestDoubt + 1) - longestDoubt;
        std::size_t doubt = at;
        for (std::size_t from = at - 1; from >= first; --from) {
            const bool word = isJoint(item_[from - 1]);
            if (!isJoint(item_[from]) && (word || doubt == at) &&
                words_.money(item_.substr(from, at + length - from)).kind == Kind::Approximate)
                doubt = from;
        }
        return split(doubt, at + length - doubt);
    }

    bool isAmount(std::size_t at, TextView money, TextView behind) const {
        const text::Money read = words_.money(money);
        if (!states(read) || takesStatement(money)) return false;
        const bool marked = words_.endsWith(RowWord::MoneyUnit, money.substr(0, money.size() - (money.ends_with(u')') ? 1 : 0)));
        if (!text::isOnlyMoney(money)) return marked && behind.empty() && money.find_first_of(u"=x×*(") != TextView::npos;
        const bool unit = marked || (text::isThai(money.back()) && !isDigit(money.back()));
        const bool apart = isJoint(item_[at - 1]);
        if (!unit && !(apart && isGrouped(money)) && !(apart && read.kind == Kind::Amount && isRound(read.baht)))
            return apart && read.kind == Kind::Typo && behind.empty() && money.find(u',') != TextView::npos;
        return marked || behind.empty() || isRemark(behind);
    }

    /// What may stand behind an amount without baht: a bracket, a sign, or words that say who does the work; else it counts something.
    bool isRemark(TextView behind) const {
        return TextView(u"([-–—=/;:").find(behind.front()) != TextView::npos || !text::isThai(behind.front()) ||
               words_.startLength(RowWord::ByWhom, Folding(behind)) > 0 || words_.group(behind, true).group != Group::Unstated;
    }

    /// "… งบประมาณ: ตามความเหมาะสม": no amount, and to be reported.
    std::optional<ItemMoney> ledWords() const {
        constexpr std::size_t longestWords = 40, shortestLead = 4; // "รวม" may mean something else
        for (std::size_t at = 1; at < item_.size(); ++at) {
            const std::size_t lead = isJoint(item_[at - 1]) && !isJoint(item_[at]) ? leadLength(at) : 0;
            if (lead < shortestLead || item_.size() - at > longestWords || at + lead >= item_.size()) continue;
            if (item_[at + lead] == u':' || item_[at + lead] == u' ') return split(at, item_.size() - at);
        }
        return std::nullopt;
    }

    TextView item_;
    const Vocabulary& words_;
};

} // namespace

ItemMoney itemMoney(TextView item, const Vocabulary& words) {
    return Cutter(text::trim(item), words).cut();
}

ItemMoney moneyOfLine(TextView line, const Vocabulary& words) {
    constexpr TextView anything = u"#"; // stands for a name
    ItemMoney money = itemMoney(Text(anything) + u" " + Text(text::trim(line)), words);
    if (money.name != anything) return {};
    money.name.clear();
    return money;
}

} // namespace tambonplan::intake
