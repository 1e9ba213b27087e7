#include "office/Lists.hpp"

#include <algorithm>

#include "plan/Ballot.hpp"

namespace tambonplan::office {

namespace {

constexpr double listMillimetres = 55;

Text ownListName(TextView header, TextView sheet) {
    return Text(header) + u" · " + Text(sheet);
}

/// Every drop-down once, in the order of the sheets: by header, and by sheet where another sheet offers other choices under that header.
std::vector<plan::Column> listColumns() {
    std::vector<plan::Column> lists;
    for (const plan::Schema& schema : plan::schemas()) {
        for (plan::Column column : schema.columns) {
            if (column.choices.empty()) continue;
            const auto first =
                std::find_if(lists.begin(), lists.end(), [&column](const auto& list) { return list.header == column.header; });
            if (first != lists.end() && first->choices == column.choices) continue;
            if (first != lists.end()) column.header = ownListName(column.header, schema.sheet);
            lists.push_back(std::move(column));
        }
    }
    return lists;
}

plan::Schema listsSchema() {
    plan::Schema schema;
    schema.sheet = u"รายการเลือก";
    schema.range = listsRange;
    schema.ourOrder = true;
    for (const plan::Column& list : listColumns()) {
        plan::Column column;
        column.header = list.header;
        column.millimetres = listMillimetres;
        schema.columns.push_back(std::move(column));
    }
    return schema;
}

std::vector<Text> criterionNames(const plan::Workbook& wanted) {
    std::vector<Text> criteria;
    const auto table = wanted.find(u"TP_Criteria");
    if (table == wanted.end()) return criteria;
    for (std::size_t row = 0; row < table->second.rows.size(); ++row) {
        const Text name = plan::toText(table->second.at(row, u"เกณฑ์"));
        if (!name.empty()) criteria.push_back(name);
    }
    return criteria;
}

} // namespace

std::vector<plan::Schema> schemasOf(const plan::Workbook& wanted) {
    std::vector<plan::Schema> schemas;
    for (const plan::Schema& schema : plan::schemas()) {
        if (schema.range == u"TP_Scores")
            schemas.push_back(plan::scoreSchema(criterionNames(wanted)));
        else if (schema.range == u"TP_Ballot") // a column per village
            schemas.push_back(plan::ballotSchema(plan::ballotColumns(wanted)));
        else
            schemas.push_back(schema);
    }
    schemas.push_back(listsSchema());
    return schemas;
}

ChoiceLists listsOf(const plan::Schema& schema, const ChoiceLists& all) {
    ChoiceLists lists = all;
    for (const plan::Column& column : schema.columns)
        if (const auto own = all.find(ownListName(column.header, schema.sheet)); own != all.end()) lists[column.header] = own->second;
    return lists;
}

void addMissingLists(plan::Table& table) {
    const plan::Table shipped = shippedLists();
    for (std::size_t column = 0; column < shipped.header.size(); ++column) {
        if (table.column(shipped.header[column]) != Text::npos) continue;
        for (std::size_t row = 0; row < shipped.rows.size(); ++row) {
            if (row >= table.rows.size()) table.add();
            table.set(row, shipped.header[column], shipped.rows[row][column]);
        }
    }
}

plan::Table shippedLists() {
    plan::Table table;
    const auto lists = listColumns();
    std::size_t longest = 0;
    for (const auto& list : lists) {
        table.header.push_back(list.header);
        longest = std::max(longest, list.choices.size());
    }
    table.rows.assign(longest, std::vector<plan::Value>(lists.size()));
    for (std::size_t column = 0; column < lists.size(); ++column)
        for (std::size_t row = 0; row < lists[column].choices.size(); ++row)
            table.rows[row][column] = lists[column].choices[row];
    return table;
}

ChoiceLists choiceAddresses(const std::vector<std::pair<plan::Schema, plan::Table>>& tables, const FormulaPlaces& places) {
    ChoiceLists lists;
    const auto found = std::find_if(tables.begin(), tables.end(), [](const auto& table) { return table.first.range == listsRange; });
    if (found == tables.end()) return lists;
    const plan::Table& table = found->second;
    for (std::size_t column = 0; column < table.header.size(); ++column) {
        std::size_t filled = 0;
        while (filled < table.rows.size() && !plan::isEmpty(table.rows[filled][column]))
            ++filled;
        if (filled > 0) lists[table.header[column]] = places.column(listsRange, table.header[column], static_cast<sal_Int32>(filled));
    }
    return lists;
}

} // namespace tambonplan::office
