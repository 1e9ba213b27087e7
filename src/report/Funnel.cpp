#include "report/Funnel.hpp"

#include <functional>
#include <string>

#include "plan/Analysis.hpp"
#include "plan/RankingHeaders.hpp"
#include "plan/ReportInputs.hpp"
#include "report/Inputs.hpp"
#include "report/Lists.hpp"

namespace tambonplan::report {

namespace {

using namespace plan;

/// The least share that a level of an indicator asks for; nothing where the sheet does not say.
FieldValue leastOf(const Workbook& book, TextView indicator, int level) {
    const Table& levels = tableOf(book, range::kpi);
    for (std::size_t row = 0; row < levels.rows.size(); ++row)
        if (levels.text(row, head::indicator) == indicator && levels.number(row, head::level) == level)
            return fieldOf(levels.at(row, head::lowest));
    return {};
}

} // namespace

void addFunnel(Record& data, const Workbook& book, const Words& words) {
    const Table& tracking = tableOf(book, range::tracking);
    const auto is = [&tracking](std::size_t row, TextView header, TextView value) { return tracking.text(row, header) == value; };
    double all = 0;
    double within = 0;
    double withinAndPlanned = 0;
    double planned = 0;
    double drafted = 0;
    for (std::size_t row = 0; row < tracking.rows.size(); ++row) {
        if (tracking.text(row, head::planCode).empty()) continue;
        const bool inAuthority = is(row, head::authority, word::withinAuthority);
        const bool inPlan = is(row, head::toLocalPlan, word::yes);
        ++all;
        within += inAuthority ? 1 : 0;
        planned += inPlan ? 1 : 0;
        withinAndPlanned += inAuthority && inPlan ? 1 : 0;
        drafted += inPlan && is(row, head::toOrdinance, word::yes) ? 1 : 0;
    }
    std::vector<Record> steps;
    const auto step = [&](const std::string& key, double amount, FieldValue base, FieldValue least) {
        const auto* whole = std::get_if<double>(&base);
        const FieldValue share = whole == nullptr ? FieldValue() : percentOf(amount, *whole);
        const auto* percent = std::get_if<double>(&share);
        const auto* asked = std::get_if<double>(&least);
        Record& record = steps.emplace_back();
        record[u"ขั้น"] = words.messages("report.funnel." + key);
        record[head::amount] = amount;
        record[head::base] = std::move(base);
        record[head::percent] = share;
        record[head::lowest] = std::move(least);
        record[u"ผล"] = FieldValue();
        if (percent != nullptr && asked != nullptr) record[u"ผล"] = Text(*percent >= *asked ? word::passed : word::failed);
    };
    constexpr TextView localPlan = u"3.2";
    constexpr int intoPlan = 4;
    constexpr int intoOrdinance = 5;
    step("forum", all, {}, {});
    step("authority", within, all, {});
    step("plan", withinAndPlanned, within, leastOf(book, localPlan, intoPlan));
    step("ordinance", drafted, planned, leastOf(book, localPlan, intoOrdinance));
    data[u"จำนวนที่ติดตาม"] = all;
    data.list(u"กรวย") = std::move(steps);
}

} // namespace tambonplan::report
