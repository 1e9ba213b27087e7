#include "report/Years.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <optional>

#include "intake/VillagePlan.hpp"
#include "plan/DecisionHeaders.hpp"
#include "plan/Headers.hpp"
#include "report/Lists.hpp"

namespace tambonplan::report {

namespace {

using namespace plan;
using intake::YearAmount;

constexpr double tolerance = 0.5; // baht

/// The first year that a row names among those shown.
std::optional<int> namedYear(const Record& row, int firstYear) {
    for (const int year : numbersIn(textOf(row, head::years)))
        if (year >= firstYear && year < firstYear + shownYears) return year;
    return std::nullopt;
}

std::vector<YearAmount> amountsOf(const Record& row, int firstYear) {
    const double budget = numberOf(row, head::budget);
    double sum = 0;
    std::vector<YearAmount> written = intake::amountsByYear(textOf(row, head::budgetByYear));
    for (const YearAmount& amount : written)
        sum += amount.baht;
    if (!written.empty() && std::abs(sum - budget) <= tolerance) return written;
    return {{namedYear(row, firstYear).value_or(firstYear), budget}};
}

} // namespace

void spreadOverYears(Record& project, int firstYear) {
    std::array<double, shownYears> years{};
    std::optional<int> named;
    for (const Record& row : project.list(head::row)) {
        if (!named) named = namedYear(row, firstYear);
        if (textOf(row, head::counting) == word::setAside) continue;
        for (const YearAmount& amount : amountsOf(row, firstYear))
            years.at(static_cast<std::size_t>(std::clamp(amount.year - firstYear, 0, shownYears - 1))) += amount.baht;
    }
    const double budget = numberOf(project, head::budget);
    const auto first = static_cast<std::size_t>(named.value_or(firstYear) - firstYear);
    if (std::abs(std::accumulate(years.begin(), years.end(), 0.0) - budget) > tolerance) { // not of these rows alone
        years = {};
        years.at(first) = budget;
    }
    std::size_t begin = first;
    double used = 0;
    for (std::size_t i = years.size(); i-- > 0;) {
        project[yearField(u"งบปีที่", static_cast<int>(i))] = years.at(i);
        if (years.at(i) <= 0) continue;
        begin = i;
        ++used;
    }
    project[u"ลำดับปี"] = static_cast<double>(begin + 1);
    project[u"ปีที่ดำเนินการ"] = static_cast<double>(firstYear) + static_cast<double>(begin);
    project[u"จำนวนปีที่ใช้งบ"] = used;
}

std::vector<Record> yearsOf(const Record& data, int firstYear) {
    std::vector<Record> years;
    for (int i = 0; i < shownYears; ++i) {
        Record& year = years.emplace_back();
        year[u"ปี"] = static_cast<double>(firstYear + i);
        year[head::projectCount] = numberOf(data, yearField(u"จำนวนปีที่", i));
        year[head::budgetTotal] = numberOf(data, yearField(u"งบรวมปีที่", i));
    }
    return years;
}

} // namespace tambonplan::report
