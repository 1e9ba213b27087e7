#include "text/Spell.hpp"

#include <map>

#include "text/Language.hpp"
#include "text/RuleTable.hpp"

namespace tambonplan::text {

namespace {

constexpr long long million = 1000000;

/// The first word of each kind and value in language.tsv, as it is written there.
class Words {
public:
    Words() {
        const RuleTable table = RuleTable::fromTsv(language::source);
        for (const auto& row : table.rows)
            words_.try_emplace({Text(table.at(row, u"ชนิด")), Text(table.at(row, u"ค่า"))}, table.at(row, u"คำ"));
    }

    TextView of(TextView kind, long long value) const { return words_.at({Text(kind), number(value)}); }

private:
    std::map<std::pair<Text, Text>, Text> words_;
};

const Words& words() {
    static const Words all;
    return all;
}

TextView digitWord(long long digit) {
    return words().of(digit == 0 ? u"ศูนย์" : u"หลัก", digit);
}

/// Words of a number below one million; `above`: something stands before it, so that a last 1 is เอ็ด.
Text belowMillion(long long number, bool above) {
    Text spelled;
    for (long long unit = million / 10; unit > 0; unit /= 10) {
        const long long digit = number / unit % 10;
        if (digit == 0) continue;
        if (unit == 1) {
            const bool last = digit == 1 && (above || !spelled.empty());
            spelled += last ? words().of(u"เอ็ด", 1) : digitWord(digit);
            continue;
        }
        const bool ten = unit == 10 && digit == 1;
        const bool twenty = unit == 10 && digit == 2;
        if (twenty) spelled += words().of(u"ยี่", 2);
        if (!ten && !twenty) spelled += digitWord(digit);
        spelled += words().of(u"หน่วย", unit);
    }
    return spelled;
}

} // namespace

Text numberWords(long long number) {
    if (number == 0) return Text(digitWord(0));
    if (number < million) return belowMillion(number, false);
    return numberWords(number / million).append(words().of(u"หน่วย", million)).append(belowMillion(number % million, true));
}

TextView monthName(int month, bool abbreviated) {
    return words().of(abbreviated ? u"ย่อชื่อเดือน" : u"ชื่อเดือน", month);
}

} // namespace tambonplan::text
