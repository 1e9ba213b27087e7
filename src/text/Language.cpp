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
    {u"คำต่อหน่วย", &Lists::per, Form::Pattern},
    {u"ละหน่วย", &Lists::each, Form::Pattern},
    {u"ผลรวม", &Lists::results, Form::Pattern},
    {u"คำประมาณ", &Lists::doubts, Form::Pattern},
    {u"ไม่ใช่คำประมาณ", &Lists::noDoubt, Form::Folded},
    {u"ที่มาของเงิน", &Lists::origins, Form::Folded},
    {u"แหล่งเงิน", &Lists::funds, Form::Skeleton},
    {u"ท้ายไม่ใช่แหล่งเงิน", &Lists::noFundEnds, Form::Skeleton},
    {u"หมายเหตุไม่ชัดทั้งคำ", &Lists::doubtAlone, Form::Skeleton},
    {u"ขึ้นต้นค่าใช้จ่าย", &Lists::costs, Form::Skeleton},
    {u"ไม่ใช่แหล่งเงิน", &Lists::noFunds, Form::Skeleton},
    {u"หมายเหตุไม่ชัด", &Lists::unclear, Form::Skeleton},
    {u"ส่วนของเงิน", &Lists::shares, Form::Folded},
    {u"ไม่ใช้เงิน", &Lists::noMoney, Form::Skeleton},
    {u"ไม่ระบุ", &Lists::unstated, Form::Skeleton},
    {u"ไม่ใช้งบ", &Lists::noBudget, Form::Skeleton},
    {u"ก่อนไม่ใช้งบ", &Lists::beforeNoBudget, Form::Skeleton},
    {u"หลังไม่ใช้งบ", &Lists::afterNoBudget, Form::Skeleton},
    {u"คือใช้เงิน", &Lists::spending, Form::Skeleton},
    {u"ก่อนปีงบประมาณ", &Lists::fiscalYears, Form::Pattern},
    {u"ก่อนปีพุทธศักราช", &Lists::buddhistYears, Form::Pattern},
    {u"ก่อนปีคริสต์ศักราช", &Lists::christianYears, Form::Pattern},
    {u"ก่อนปี", &Lists::anyYears, Form::Pattern},
    {u"ก่อนเลขลำดับ", &Lists::listNumbers, Form::Folded},
    {u"ก่อนเลขหมู่", &Lists::villageNumbers, Form::Pattern},
    {u"หมู่", &Lists::villages, Form::Pattern},
    {u"ก่อนเลขหมู่อักษรโรมัน", &Lists::latinVillages, Form::Folded},
    {u"ก่อนชื่อรุ่น", &Lists::models, Form::Folded},
    {u"นับฝูง", &Lists::herds, Form::Pattern},
    {u"ชั้นเรียน", &Lists::grades, Form::Pattern},
    {u"โรงเรียน", &Lists::schools, Form::Pattern},
    {u"ชื่อโรงเรียนตามที่ตั้ง", &Lists::schoolPlaces, Form::Pattern},
    {u"เงินหลังเลข", &Lists::bigMoney, Form::Pattern},
    {u"คั่นเลขหมู่", &Lists::joints, Form::Pattern},
    {u"ช่วงเลขหมู่", &Lists::ranges, Form::Pattern},
    {u"ทุกหมู่บ้าน", &Lists::everyVillage, Form::Pattern},
    {u"ทั้งกี่หมู่บ้าน", &Lists::allOf, Form::Pattern},
    {u"หมู่บ้าน", &Lists::villageWords, Form::Pattern},
    {u"บ้าน", &Lists::villageHouses, Form::Pattern},
    {u"คำนำหน้าคน", &Lists::personTitles, Form::Folded},
    {u"ตัวนับ", &Lists::counters, Form::Pattern},
    {u"ไม่ใช่ปี", &Lists::noYear, Form::Pattern},
    {u"ไม่ใช่ชื่อบ้าน", &Lists::houses, Form::Pattern},
    {u"หลังชื่อบ้าน", &Lists::nameEnds, Form::Pattern},
    {u"นำหน้าบ้าน", &Lists::villageLeads, Form::Folded},
    {u"ชื่อแถวรวม", &Lists::sumLabels, Form::Folded},
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

/// Without any mark, as a name is found whose marks may be lost.
Text withoutMarks(TextView word) {
    Text bare(word);
    std::erase_if(bare, isMark);
    return bare;
}

Text withoutDots(TextView word) {
    Text bare(word);
    std::erase(bare, u'.');
    return bare;
}

double valueIn(TextView digits) {
    double value = 0;
    for (const char16_t c : digits)
        if (scan::isDigit(c)) value = value * 10 + (c - u'0');
    return value;
}

/// The letters with which words begin, each once.
void addStart(Text& starts, TextView word) {
    if (starts.find(word.front()) == Text::npos) starts += word.front();
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
        if (kind == u"หน่วยย่อ") lists.shortUnits.push_back({fold(word), Kind::Unit, valueIn(table.at(row, u"ค่า"))});
        const auto month = static_cast<int>(valueIn(table.at(row, u"ค่า")));
        if (kind == u"ชื่อเดือน") lists.months.push_back({withoutMarks(word), month});
        if (kind == u"ย่อชื่อเดือน") lists.shortMonths.push_back({withoutDots(word), month});
    }
    for (const auto* const months : {&lists.months, &lists.shortMonths})
        for (const MonthWord& month : *months)
            addStart(lists.monthStarts, month.word);
    for (const auto* const years : {&lists.fiscalYears, &lists.buddhistYears, &lists.christianYears, &lists.anyYears})
        for (const Text& word : *years)
            addStart(lists.yearStarts, word);
    for (const auto* const denials : {&lists.unstated, &lists.noBudget})
        for (const Text& phrase : *denials)
            lists.denials.add(phrase);
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
