#include "plan/Setup.hpp"

#include "plan/Agencies.hpp"
#include "plan/ColumnGuide.hpp"
#include "plan/Frame.hpp"
#include "plan/Memory.hpp"
#include "plan/Merge.hpp"
#include "plan/RankingHeaders.hpp"
#include "plan/Scores.hpp"
#include "plan/Thresholds.hpp"
#include "text/Money.hpp"

namespace tambonplan::plan {

namespace {

/// A rule cell as a sheet shows it: numbers are numbers, so that officers may reckon with them.
Value ruleValue(TextView cell) {
    if (const auto number = text::parseNumber(cell)) return *number;
    return textValue(cell);
}

void appendRules(Table& table, const text::RuleTable& rules) {
    for (const auto& rule : rules.rows) {
        const std::size_t row = table.add();
        for (const Text& header : rules.header)
            table.set(row, header, ruleValue(rules.at(rule, header)));
    }
}

/// A list is filled from the shipped one only while it is empty: from then on it is the officer's.
void seed(Workbook& book, TextView name, const text::RuleTable& rules) {
    Table& table = book[Text(name)];
    if (table.rows.empty()) appendRules(table, rules);
}

void ensureSettings(Workbook& book, const text::RuleTable& shipped) {
    Table& table = book[Text(range::settings)];
    for (const auto& rule : shipped.rows) {
        const TextView name = shipped.at(rule, head::setting);
        const std::size_t row = settingRow(table, name);
        const Value value = ruleValue(shipped.at(rule, head::data));
        if (!isEmpty(value)) propose(table, row, head::data, value);
        if (isEmpty(table.at(row, head::meaning))) table.set(row, head::meaning, textValue(shipped.at(rule, head::meaning)));
    }
}

/// What one step of a criterion counts in a score whose best is 100.
Text factorFormula(const Text& weight) {
    const Text all = u"[TP_Criteria!" + weight + u"]";
    return u"=IF(AND([สูงสุด]>[ต่ำสุด];N([" + weight + u"])>0);100*[" + weight + u"]/SUMIF(" + all + u";\">0\";" + all +
           u")/([สูงสุด]-[ต่ำสุด]);0)";
}

/// Live helpers of each criterion: its direction, and what one step of it counts in each set of weights.
void ensureCriteriaFormulas(Table& table) {
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        if (table.text(row, head::criterion).empty()) continue;
        table.set(row, head::sign, Formula{u"=IF([ทิศทาง]=\"น้อยดี\";-1;1)"});
        for (const auto& [factor, weight] :
             {std::pair(head::factor, head::weight), std::pair(head::factor2, head::weight2), std::pair(head::factor3, head::weight3)})
            table.set(row, factor, Formula{factorFormula(Text(weight))});
    }
}

text::RuleTable toRules(const Table& table) {
    text::RuleTable rules;
    std::vector<std::size_t> columns;
    for (const Text& header : table.header) {
        if (header == memoryHeader) continue;
        rules.header.push_back(header);
        columns.push_back(table.column(header));
    }
    rules.rows.reserve(table.rows.size());
    for (const auto& row : table.rows) {
        std::vector<Text> cells;
        cells.reserve(columns.size());
        bool content = false;
        for (const std::size_t column : columns) {
            cells.push_back(column < row.size() ? toText(row[column]) : Text());
            content = content || !cells.back().empty();
        }
        if (content) rules.rows.push_back(std::move(cells));
    }
    return rules;
}

text::RuleTable workbookRules(const Workbook& book, TextView name, const text::RuleTable& shipped) {
    const Table& table = tableOf(book, name);
    return table.rows.empty() ? shipped : toRules(table);
}

} // namespace

std::vector<intake::Village> officersVillages(const Workbook& book) {
    std::vector<intake::Village> villages;
    const Table& table = tableOf(book, range::villages);
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        const auto number = table.number(row, head::village);
        const bool his = !isEmpty(table.at(row, head::households)) || !isEmpty(table.at(row, head::people));
        if (number && his) villages.push_back({static_cast<int>(*number), table.text(row, head::villageName)});
    }
    return villages;
}

void ensureTables(Context& context) {
    const Resources& shipped = context.resources;
    for (const Schema& schema : schemas()) {
        const auto found = context.book.find(schema.range);
        if (found == context.book.end()) {
            if (!schema.onDemand) context.book[schema.range] = emptyTable(schema);
        } else
            for (const Column& column : schema.columns)
                found->second.ensureColumn(column.header);
    }
    ensureSettings(context.book, shipped.settings);
    seed(context.book, range::criteria, shipped.criteria);
    seed(context.book, range::keywords, shipped.classify.keywords);
    seed(context.book, range::synonyms, shipped.match.synonyms);
    seed(context.book, range::abbreviations, shipped.match.abbreviations);
    seed(context.book, range::amounts, shipped.intake.amounts);
    seedColumnGuide(context.book, shipped.intake.columns);
    ensureIssues(context);
    ensureAgencies(context);
    ensureCriteriaFormulas(context.book[Text(range::criteria)]);
    ensureThresholdFormulas(context);
    for (const auto& criterion : criteriaOf(context.book))
        context.book[Text(range::scores)].ensureColumn(criterion.name);
    writeReckoning(context.book);
}

const Value& settingValue(const Workbook& book, TextView name) {
    static const Value none;
    const Table& table = tableOf(book, range::settings);
    for (std::size_t row = 0; row < table.rows.size(); ++row)
        if (text::trim(table.text(row, head::setting)) == name) return table.at(row, head::data);
    return none;
}

double settingNumber(const Workbook& book, TextView name, double otherwise) {
    return toNumber(settingValue(book, name)).value_or(otherwise);
}

std::size_t settingRow(Table& settings, TextView name) {
    for (std::size_t row = 0; row < settings.rows.size(); ++row)
        if (text::trim(settings.text(row, head::setting)) == name) return row;
    const std::size_t row = settings.add();
    settings.set(row, head::setting, textValue(name));
    return row;
}

intake::Rules intakeRules(const Context& context) {
    intake::Rules rules = context.resources.intake;
    rules.columns = columnRules(context.book, rules.columns);
    rules.sureColumn = settingNumber(context.book, u"ความแน่ใจขั้นต่ำของคอลัมน์", rules.sureColumn);
    rules.villages = officersVillages(context.book);
    rules.amounts = amountRules(context);
    return rules;
}

text::RuleTable amountRules(const Context& context) {
    return workbookRules(context.book, range::amounts, context.resources.intake.amounts);
}

text::RuleTable abbreviationRules(const Context& context) {
    return workbookRules(context.book, range::abbreviations, context.resources.match.abbreviations);
}

match::Rules matchRules(const Context& context) {
    const match::Rules& shipped = context.resources.match;
    match::Rules rules{abbreviationRules(context), workbookRules(context.book, range::synonyms, shipped.synonyms), shipped.facets};
    // Without a word on it, a line is the officer's or ours of old; wordings that we offered count only once he said so.
    std::erase_if(rules.synonyms.rows, [&](const auto& row) {
        const TextView status = text::trim(rules.synonyms.at(row, head::status));
        return !status.empty() && status != word::used;
    });
    return rules;
}

classify::Rules classifyRules(const Context& context) {
    const classify::Rules& shipped = context.resources.classify;
    return {workbookRules(context.book, range::keywords, shipped.keywords), shipped.groups, shipped.themes};
}

std::vector<rank::Criterion> criteriaOf(const Workbook& book) {
    return rank::criteria(toRules(tableOf(book, range::criteria)));
}

} // namespace tambonplan::plan
