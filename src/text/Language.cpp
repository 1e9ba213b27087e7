#include "text/Language.hpp"

#include <algorithm>
#include <utility>

#include "text/Fold.hpp"
#include "text/Money.hpp"
#include "text/RuleTable.hpp"
#include "text/Scan.hpp"

namespace tambonplan::text::language {

namespace {

using Kind = amounts::Token::Kind;

constexpr std::pair<TextView, Kind> amountKinds[] = {
    {u"หลัก", Kind::Digit}, {u"ยี่", Kind::Tens},          {u"เอ็ด", Kind::One},  {u"ศูนย์", Kind::Zero},
    {u"หน่วย", Kind::Unit}, {u"ครึ่ง", Kind::Half},        {u"บาท", Kind::Baht}, {u"จบจำนวน", Kind::Finish},
    {u"ถึง", Kind::To},     {u"รอบจำนวน", Kind::Filler}, {u"ขีด", Kind::Dash},
};

/// How the words of a list are compared.
enum class Form { Pattern, Skeleton, Folded };

struct ListName {
    TextView name;
    std::vector<Text> Lists::*list;
    Form form;
};

constexpr ListName listNames[] = {
    {u"อัตราต่อ", &Lists::rateUnits, Form::Pattern},
    {u"ผลรวม", &Lists::results, Form::Pattern},
    {u"คำประมาณ", &Lists::doubts, Form::Pattern},
    {u"แหล่งเงิน", &Lists::funds, Form::Skeleton},
    {u"ขึ้นต้นค่าใช้จ่าย", &Lists::costs, Form::Skeleton},
    {u"ไม่ใช่แหล่งเงิน", &Lists::noFunds, Form::Skeleton},
    {u"หมายเหตุไม่ชัด", &Lists::unclear, Form::Skeleton},
    {u"ไม่ใช้เงิน", &Lists::noMoney, Form::Skeleton},
    {u"ไม่ระบุ", &Lists::unstated, Form::Skeleton},
    {u"ไม่ใช้งบ", &Lists::noBudget, Form::Skeleton},
    {u"ก่อนไม่ใช้งบ", &Lists::beforeNoBudget, Form::Skeleton},
    {u"หลังไม่ใช้งบ", &Lists::afterNoBudget, Form::Skeleton},
    {u"คือใช้เงิน", &Lists::spending, Form::Skeleton},
    {u"ตัวนับ", &Lists::counters, Form::Pattern},
    {u"ไม่ใช่ปี", &Lists::noYear, Form::Pattern},
    {u"ไม่ใช่ชื่อบ้าน", &Lists::houses, Form::Pattern},
    {u"หลังชื่อบ้าน", &Lists::nameEnds, Form::Pattern},
    {u"นำหน้าบ้าน", &Lists::villageLeads, Form::Folded},
};

/// Without tone marks and ็; ␣ is a space.
Text patternOf(TextView word) {
    Text pattern(word);
    std::erase_if(pattern, [](char16_t c) { return scan::isLoose(c, scan::Loose::Tones); });
    std::ranges::replace(pattern, u'␣', u' ');
    return pattern;
}

Text inForm(TextView word, Form form) {
    if (form == Form::Skeleton) return skeleton(word);
    return form == Form::Folded ? fold(word) : patternOf(word);
}

double valueIn(TextView digits) {
    double value = 0;
    for (const char16_t c : digits)
        if (scan::isDigit(c)) value = value * 10 + (c - u'0');
    return value;
}

Lists read() {
    const RuleTable table = RuleTable::fromTsv(source);
    Lists lists;
    for (const auto& row : table.rows) {
        const TextView word = table.at(row, u"คำ"), kind = table.at(row, u"ชนิด");
        for (const auto& [name, tokenKind] : amountKinds)
            if (kind == name) lists.amounts.push_back({patternOf(word), tokenKind, valueIn(table.at(row, u"ค่า"))});
        for (const auto& [name, list, form] : listNames)
            if (kind == name) (lists.*list).push_back(inForm(word, form));
    }
    for (std::size_t i = 0; i < lists.amounts.size(); ++i)
        lists.amountsByLetter[letters::tableIndex(lists.amounts[i].pattern.front())].push_back(static_cast<std::uint16_t>(i));
    return lists;
}

} // namespace

const Lists& lists() {
    static const Lists all = read();
    return all;
}

} // namespace tambonplan::text::language
