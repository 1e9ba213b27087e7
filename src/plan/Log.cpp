#include "plan/Log.hpp"

#include <chrono>

#include "plan/Headers.hpp"
#include "plan/PlanState.hpp"
#include "plan/Removed.hpp"
#include "plan/Setup.hpp"

namespace tambonplan::plan {

namespace {

bool differs(const Table& a, const Table& b) {
    if (a.header != b.header || a.rows.size() != b.rows.size()) return true;
    for (std::size_t row = 0; row < a.rows.size(); ++row)
        for (std::size_t column = 0; column < a.header.size(); ++column) {
            static const Value none;
            const Value& left = column < a.rows[row].size() ? a.rows[row][column] : none;
            const Value& right = column < b.rows[row].size() ? b.rows[row][column] : none;
            const bool formula = std::holds_alternative<Formula>(left) || std::holds_alternative<Formula>(right);
            if (!formula && !same(left, right)) return true;
        }
    return false;
}

Text lines(const std::vector<Text>& parts) {
    Text text;
    for (const Text& part : parts) {
        if (part.empty()) continue;
        text += (text.empty() ? Text() : Text(u"; ")) + part;
    }
    return text;
}

} // namespace

Text buddhistDate(double date) {
    using namespace std::chrono;
    constexpr int buddhistEra = 543;
    constexpr sys_days epoch = sys_days(year(1899) / December / 30);
    const year_month_day day(epoch + days(static_cast<int>(date)));
    return text::number(unsigned(day.day())) + u"/" + text::number(unsigned(day.month())) + u"/" +
           text::number(int(day.year()) + buddhistEra);
}

bool differs(const Workbook& a, const Workbook& b) {
    for (const auto& [name, table] : b)
        if (name != range::log && (!a.contains(name) || differs(a.at(name), table))) return true;
    return a.size() > b.size();
}

Results logged(Context& context, const std::string& name, const std::function<Results(Report&)>& body) {
    const Workbook copy = context.standing == nullptr ? context.book : Workbook();
    const Workbook& before = context.standing == nullptr ? copy : *context.standing;
    ensureTables(context);
    applyUse(context);
    Report report;
    followState(context, report);
    Results results = body(report);
    if (!differs(before, context.book)) return results;
    Table& log = context.book[Text(range::log)];
    const std::size_t row = log.add();
    log.set(row, head::time, context.now);
    log.set(row, head::command, textValue(context.resources.thai("command." + name)));
    log.set(row, head::result, textValue(lines(report.sentences)));
    log.set(row, head::used, textValue(lines(report.values)));
    return results;
}

} // namespace tambonplan::plan
