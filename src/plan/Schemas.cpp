#include <algorithm>
#include <array>
#include <stdexcept>

#include "plan/Agencies.hpp"
#include "plan/Analysis.hpp"
#include "plan/Ballot.hpp"
#include "plan/Frame.hpp"
#include "plan/RankingHeaders.hpp"
#include "plan/ReportInputs.hpp"
#include "plan/SchemaBuilder.hpp"

namespace tambonplan::plan {

namespace {

/// The lists of the office.
constexpr std::array listsOfTheOffice{range::settings, range::criteria,  range::keywords,     range::synonyms,     range::abbreviations,
                                      range::agencies, range::columns,   range::amounts,      range::issues,       range::committee,
                                      range::duties,   range::narrative, range::distribution, range::certification};

void takeRows(Schema& schema) {
    const bool list = std::find(listsOfTheOffice.begin(), listsOfTheOffice.end(), schema.range) != listsOfTheOffice.end();
    if (schema.range == range::projects) schema.rowNeeds = {Text(head::village), Text(head::project)};
    if (schema.range == range::villages) schema.rowNeeds = {Text(head::village), Text(head::villageName)};
    if (schema.range == range::requests) schema.rowNeeds = {Text(head::requestKind), Text(head::requestedProject)};
    if (schema.range == range::tracking) {
        schema.rowNeeds = {Text(head::project)};
        for (const TextView header : {head::village, head::authority, head::toLocalPlan, head::toOrdinance, head::funded})
            schema.rowNeedsOneOf.emplace_back(header);
    }
    schema.takesRows = list || !schema.rowNeeds.empty();
}

} // namespace

const std::vector<Schema>& schemas() {
    static const std::vector<Schema> all = [] {
        std::vector<Schema> list = intakeSchemas();
        for (const auto& part : {decisionSchemas(), rankingSchemas(), frameSchemas(), ruleSchemas(), reportSchemas(), analysisSchemas()})
            list.insert(list.end(), part.begin(), part.end());
        for (Schema& schema : list)
            takeRows(schema);
        return list;
    }();
    return all;
}

const Schema& schema(TextView range) {
    const auto& all = schemas();
    const auto found = std::find_if(all.begin(), all.end(), [&](const Schema& s) { return s.range == range; });
    if (found == all.end()) throw std::logic_error("no schema for " + text::toUtf8(range));
    return *found;
}

Schema schemaFor(TextView rangeName, const Workbook& book, const Resources& resources) {
    if (rangeName == range::scores) {
        std::vector<Text> names;
        for (const auto& criterion : criteriaOf(book))
            names.push_back(criterion.name);
        return scoreSchema(names);
    }
    if (rangeName == range::ballot) return ballotSchema(ballotColumns(book));
    Schema result = schema(rangeName);
    if (rangeName != range::projects) return result;
    auto themes = classify::themesOf(resources.classify);
    const Frame frame(book);
    for (const Text& theme : frame.themes())
        if (std::find(themes.begin(), themes.end(), theme) == themes.end()) themes.push_back(theme);
    for (Column& column : result.columns)
        if (column.header == head::theme && !themes.empty()) column.choices = themes;
    return result;
}

} // namespace tambonplan::plan
