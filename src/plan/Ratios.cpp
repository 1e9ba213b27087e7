#include <algorithm>

#include "plan/Analysis.hpp"
#include "plan/Merge.hpp"
#include "plan/RankingHeaders.hpp"
#include "plan/ReportInputs.hpp"

namespace tambonplan::plan {

namespace {

/// The two numbers of a ratio as formulas; without a base a plain count is held against the least one.
struct Count {
    Text amount, base;
};

Text tracked(TextView header, TextView is) {
    return u"[TP_Tracking!" + Text(header) + u"];\"" + Text(is) + u"\"";
}

/// Projects of the tracking sheet that name the village and stand in another plan.
Text inOtherPlan(const Text& village) {
    return u"SUMPRODUCT(ISNUMBER(FIND(\", " + village + u",\";\", \"&[TP_Tracking!หมู่ที่]&\",\"))*([TP_Tracking!เข้าแผนท้องถิ่น]=\"ใช่\"))";
}

/// Lines of the villages that pass; the least one stands in each.
Text villagesPassing(TextView measure) {
    return u"SUMIFS([TP_Ratios!ผ่านรายหมู่บ้าน];[TP_Ratios!ตัวชี้วัด];\"" + Text(measure) + u"\")";
}

Count ofVillage(TextView measure, const Text& village) {
    if (measure == u"ทำเอง")
        return {u"COUNTIFS([TP_Register!หมู่ที่];" + village + u";[TP_Register!กลุ่ม];\"ทำเอง\")",
                u"COUNTIFS([TP_Register!หมู่ที่];" + village + u")"};
    if (measure == u"มิติ")
        return {u"SUMPRODUCT(([TP_Summary!รายการ]=\"รวมด้าน\")*([TP_Summary!ด้าน]<>\"\")*(COUNTIFS([TP_Register!หมู่ที่];" + village +
                    u";[TP_Register!ด้าน];[TP_Summary!ด้าน])>0))",
                {}};
    if (measure == u"หนึ่งโครงการต่อหมู่บ้าน") return {inOtherPlan(village), {}};
    return {};
}

Count ofTambon(TextView measure) {
    const Text local = tracked(head::toLocalPlan, word::yes);
    const Text within = tracked(head::authority, word::withinAuthority);
    if (measure == u"ทำเอง") return {u"COUNTIF([TP_Register!กลุ่ม];\"ทำเอง\")", u"COUNTA([TP_Register!รหัส])"};
    if (measure == u"มิติ") return {u"SUMPRODUCT(([TP_Summary!รายการ]=\"รวมด้าน\")*([TP_Summary!ด้าน]<>\"\"))", {}};
    if (measure == u"หนึ่งโครงการต่อหมู่บ้าน") return {villagesPassing(measure), u"COUNT([TP_Villages!หมู่ที่])"};
    if (measure == u"ได้รับงบหรือร่วมดำเนินการ")
        return {u"COUNTIFS(" + local + u";" + tracked(head::funded, word::yes) + u")", u"COUNTIFS(" + local + u")"};
    if (measure == u"ในอำนาจหน้าที่") return {u"COUNTIFS(" + within + u")", u"COUNTA([TP_Tracking!รหัสแผน])"};
    if (measure == u"เข้าแผนท้องถิ่น") return {u"COUNTIFS(" + within + u";" + local + u")", u"COUNTIFS(" + within + u")"};
    if (measure == u"เข้าร่างข้อบัญญัติ")
        return {u"COUNTIFS(" + local + u";" + tracked(head::toOrdinance, word::yes) + u")", u"COUNTIFS(" + local + u")"};
    return {};
}

class Lines {
public:
    explicit Lines(const text::RuleTable& rules) : rules_(rules), wanted(emptyTable(schema(range::ratios))) {
        std::erase(wanted.header, Text(memoryHeader));
    }

    void add(const std::vector<Text>& rule, const Text& scope, const Count& count, bool ofVillage) {
        if (count.amount.empty()) return;
        const std::size_t row = wanted.add();
        const auto cell = [&](TextView header) { return rules_.at(rule, header); };
        wanted.set(row, head::measure, textValue(cell(head::measure)));
        wanted.set(row, head::scope, textValue(scope));
        wanted.set(row, head::criterion, textValue(cell(head::criterion)));
        wanted.set(row, head::baseMeaning, textValue(cell(head::baseMeaning)));
        wanted.set(row, head::origin, textValue(cell(head::origin)));
        const bool share = !count.base.empty();
        const bool counted = cell(head::measure) == u"หนึ่งโครงการต่อหมู่บ้าน";
        // Of the villages, all must have one.
        wanted.set(row, head::lowest, share && counted ? Value(100.0) : numberValue(toNumber(textValue(cell(head::lowest)))));
        wanted.set(row, head::amount, Formula{u"=" + count.amount});
        if (share) wanted.set(row, head::base, Formula{u"=" + count.base});
        wanted.set(row, head::percent, share ? Value(Formula{u"=IF(N([ฐาน])>0;ROUND(100*[จำนวน]/[ฐาน];2);\"\")"}) : Value());
        const Text held = share ? u"[ร้อยละ]" : u"[จำนวน]";
        wanted.set(row, head::outcome,
                   Formula{u"=IF(AND(ISNUMBER(" + held + u");ISNUMBER([ต่ำสุด]));IF(" + held + u">=[ต่ำสุด];\"ผ่าน\";\"ไม่ผ่าน\");\"\")"});
        if (ofVillage) wanted.set(row, head::passedOne, Formula{u"=IF([ผลการประเมิน]=\"ผ่าน\";1;0)"});
    }

private:
    const text::RuleTable& rules_;

public:
    Table wanted;
};

} // namespace

void writeRatios(Context& context) {
    const auto rules = context.resources.reportInputs.find(Text(range::ratios));
    if (rules == context.resources.reportInputs.end()) return;
    Lines lines(rules->second);
    const Table& villages = tableOf(context.book, range::villages);
    for (const auto& rule : rules->second.rows) {
        const TextView measure = rules->second.at(rule, head::measure);
        lines.add(rule, Text(word::wholeTambon), ofTambon(measure), false);
        for (std::size_t row = 0; row < villages.rows.size(); ++row)
            if (const Text village = villages.text(row, head::village); toNumber(textValue(village)))
                lines.add(rule, Text(head::village) + u" " + village, ofVillage(measure, village), true);
    }
    const Schema& layout = schema(range::ratios);
    Table& table = context.book[Text(range::ratios)];
    table = merge(layout, table, lines.wanted);
}

} // namespace tambonplan::plan
