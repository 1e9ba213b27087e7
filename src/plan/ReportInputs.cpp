#include "plan/ReportInputs.hpp"

#include <algorithm>

#include "plan/Memory.hpp"
#include "plan/Setup.hpp"

namespace tambonplan::plan {

namespace {

std::size_t rowOf(Table& table, TextView header, const Value& key) {
    for (std::size_t row = 0; row < table.rows.size(); ++row)
        if (same(table.at(row, header), key)) return row;
    const std::size_t row = table.add();
    table.set(row, header, key);
    return row;
}

Value cellOf(TextView text) {
    const auto number = toNumber(Text(text));
    return number && text.find(u'.') == TextView::npos ? Value(*number) : textValue(text); // "1.1" is the number of an item
}

constexpr TextView everyVillage = u"ทุกหมู่บ้าน"; ///< in a shipped row's หมู่ที่: one row for each

/// Shipped rows, once: from then on the sheet is the officer's. Names and figures are his to fill in.
void seedRows(Table& table, const text::RuleTable& rules, const Table& villages) {
    if (!table.rows.empty()) return;
    const auto add = [&](const auto& rule, const Value& village) {
        const std::size_t row = table.add();
        if (table.column(head::order) != Text::npos) table.set(row, head::order, static_cast<double>(row + 1));
        for (const Text& header : rules.header)
            if (table.column(header) != Text::npos) table.set(row, header, cellOf(rules.at(rule, header)));
        if (!isEmpty(village)) table.set(row, head::village, village);
    };
    for (const auto& rule : rules.rows) {
        if (rules.at(rule, head::village) != everyVillage) {
            add(rule, {});
            continue;
        }
        for (std::size_t row = 0; row < villages.rows.size(); ++row)
            if (!isEmpty(villages.at(row, head::village))) add(rule, villages.at(row, head::village));
    }
}

Text indicatorHeader(int number) {
    return Text(head::indicator) + u' ' + text::number(number);
}

/// What an indicator asks for at least: the setting, or what was shipped where the workbook is older than the setting.
Text leastOf(TextView setting, const text::RuleTable& shipped) {
    Text found = u"INDEX([TP_Settings!ข้อมูล];MATCH(\"" + Text(setting) + u"\";[TP_Settings!ค่า];0))";
    for (const auto& row : shipped.rows)
        if (shipped.at(row, head::setting) == setting) return u"IFERROR(" + found + u";" + Text(shipped.at(row, head::data)) + u")";
    return found;
}

/// The six indicators as formulas: ผ่าน, ไม่ผ่าน, or empty where the evidence is missing (D-01…D-07).
void evidenceFormulas(Table& table, std::size_t row, const Resources& resources) {
    const text::RuleTable& settings = resources.settings;
    const auto formula = [&](TextView header, const Text& text) { table.set(row, header, Formula{text}); };
    const auto lookUp = [](TextView header) {
        return u"=IFERROR(INDEX([TP_Villages!" + Text(header) + u"];MATCH([หมู่ที่];[TP_Villages!หมู่ที่];0));\"\")";
    };
    formula(head::villageName, u"=IFERROR(INDEX([TP_Villages!หมู่บ้าน];MATCH([หมู่ที่];[TP_Villages!หมู่ที่];0))&\"\";\"\")");
    formula(head::households, lookUp(head::households));
    formula(head::selfShare, lookUp(head::selfShare));
    const auto share = [](TextView part) {
        return u"=IF(AND(ISNUMBER([" + Text(part) + u"]);N([ครัวเรือน])>0);ROUND(100*[" + Text(part) + u"]/[ครัวเรือน];2);\"\")";
    };
    formula(head::accountsShare, share(head::keepingAccounts));
    formula(head::attendingShare, share(head::attending));
    const auto atLeast = [](TextView header, const Text& least) {
        return u"=IF(ISNUMBER([" + Text(header) + u"]);IF([" + Text(header) + u"]>=" + least + u";\"ผ่าน\";\"ไม่ผ่าน\");\"\")";
    };
    const auto ticked = [](TextView header, TextView yes) {
        return u"=IF([" + Text(header) + u"]=\"\";\"\";IF([" + Text(header) + u"]=\"" + Text(yes) + u"\";\"ผ่าน\";\"ไม่ผ่าน\"))";
    };
    formula(indicatorHeader(1), atLeast(head::accountsShare, leastOf(u"เกณฑ์ร้อยละครัวเรือนทำบัญชี", settings)));
    formula(indicatorHeader(2), atLeast(head::attendingShare, leastOf(u"เกณฑ์ร้อยละครัวเรือนร่วมเวที", settings)));
    formula(indicatorHeader(3), u"=IF(OR([อปท.ร่วมตั้งแต่ต้น]=\"ไม่มี\";[บรรจุในแผนท้องถิ่น]=\"ไม่มี\";[บรรจุในร่างข้อบัญญัติ]=\"ไม่มี\");\"ไม่ผ่าน\";"
                                u"IF(AND([อปท.ร่วมตั้งแต่ต้น]=\"มี\";[บรรจุในแผนท้องถิ่น]=\"มี\";[บรรจุในร่างข้อบัญญัติ]=\"มี\");\"ผ่าน\";\"\"))");
    formula(indicatorHeader(4), ticked(head::sufficiency, u"ใช่"));
    formula(indicatorHeader(5), u"=IF(OR([นำไปปฏิบัติได้จริง]=\"ไม่ใช่\";AND(ISNUMBER([ร้อยละทำเอง]);N([ร้อยละทำเอง])<" +
                                    leastOf(u"เกณฑ์ร้อยละโครงการทำเอง", settings) +
                                    u"));\"ไม่ผ่าน\";IF(AND([นำไปปฏิบัติได้จริง]=\"ใช่\";ISNUMBER([ร้อยละทำเอง]));\"ผ่าน\";\"\"))");
    formula(indicatorHeader(6), ticked(head::asBook, u"มี"));
    Text count = u"=0";
    for (int i = 1; i <= qualityIndicators; ++i)
        count += u"+([" + indicatorHeader(i) + u"]=\"ผ่าน\")";
    formula(head::passed, count);
    Text unknown = u"0";
    for (int i = 1; i <= qualityIndicators; ++i)
        unknown += u"+([" + indicatorHeader(i) + u"]=\"\")";
    const auto grades = gradeNames(resources.thai);
    Text grade = quoted(grades[3]);
    for (const int passed : {4, 5, 6}) {
        Text better = u"IF([ผ่าน]=" + text::number(passed);
        better.append(u";").append(quoted(grades.at(static_cast<std::size_t>(6 - passed)))).append(u";").append(grade).append(u")");
        grade = std::move(better);
    }
    Text whole = u"=IF(" + unknown;
    whole.append(u">0;").append(quoted(grades.back())).append(u";").append(grade).append(u")");
    formula(head::grade, whole);
}

void fillEvidence(Table& table, const Workbook& book, const Resources& resources) {
    const Table& villages = tableOf(book, range::villages);
    for (std::size_t village = 0; village < villages.rows.size(); ++village) {
        const Value& number = villages.at(village, head::village);
        if (!isEmpty(number)) evidenceFormulas(table, rowOf(table, head::village, number), resources);
    }
}

void fillKpi(Table& table) {
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        table.set(row, head::percent, Formula{u"=IF(AND([หน่วย]=\"ร้อยละ\";ISNUMBER([จำนวน]);N([ฐาน])>0);ROUND(100*[จำนวน]/[ฐาน];2);\"\")"});
        table.set(row, head::outcome,
                  Formula{u"=IF([หน่วย]=\"ร้อยละ\";IF(ISNUMBER([ร้อยละ]);IF([ร้อยละ]>=[ต่ำสุด];\"ผ่าน\";\"ไม่ผ่าน\");\"\");"
                          u"IF(ISNUMBER([จำนวน]);IF([จำนวน]>=[ต่ำสุด];\"ผ่าน\";\"ไม่ผ่าน\");\"\"))"});
    }
}

} // namespace

std::array<Text, 5> gradeNames(const text::Messages& messages) {
    return {messages("grade.best"), messages("grade.good"), messages("grade.fair"), messages("grade.below"), messages("grade.open")};
}

void completeReportFields(Context& context) {
    Table& settings = context.book.try_emplace(Text(range::settings), emptyTable(schema(range::settings))).first->second;
    for (const auto& rule : context.resources.settings.rows)
        settingRow(settings, context.resources.settings.at(rule, head::setting));
    const auto fields = context.resources.reportInputs.find(Text(range::narrative));
    if (fields == context.resources.reportInputs.end()) return;
    Table& narrative = context.book.try_emplace(Text(range::narrative), emptyTable(schema(range::narrative))).first->second;
    for (const auto& rule : fields->second.rows)
        rowOf(narrative, head::field, textValue(fields->second.at(rule, head::field)));
}

void ensureReportInputs(Context& context, const std::vector<Text>& ranges) {
    for (const Text& name : ranges) {
        const auto& all = schemas();
        const auto found = std::ranges::find(all, name, &Schema::range);
        if (found == all.end() || !found->onDemand) continue;
        Table& table = context.book.try_emplace(name, emptyTable(*found)).first->second;
        for (const Column& column : found->columns)
            table.ensureColumn(column.header);
        const auto rules = context.resources.reportInputs.find(name);
        if (rules != context.resources.reportInputs.end()) seedRows(table, rules->second, tableOf(context.book, range::villages));
        if (name == range::evidence) fillEvidence(table, context.book, context.resources);
        if (name == range::kpi) fillKpi(table);
    }
}

} // namespace tambonplan::plan
