#include "report/Totals.hpp"

#include "intake/VillagePlan.hpp"
#include "plan/Headers.hpp"
#include "report/Lists.hpp"

namespace tambonplan::report {

using namespace plan;

namespace {

double sumOf(const std::vector<Record>& records, TextView field) {
    double sum = 0;
    for (const Record& record : records)
        sum += numberOf(record, field);
    return sum;
}

} // namespace

void addTotals(Record& data, TextView name, const std::vector<Record>& projects) {
    data[Text(head::projectCount).append(name)] = static_cast<double>(projects.size());
    data[Text(head::budget).append(name)] = sumOf(projects, head::budget);
    for (int i = 0; i < shownYears; ++i)
        data[yearField(Text(u"งบ").append(name).append(u"ปีที่"), i)] = sumOf(projects, yearField(u"งบปีที่", i));
}

void addVillageTotals(Record& data, const std::vector<Record>& villages) {
    data[u"ครัวเรือนทั้งตำบล"] = sumOf(villages, head::households);
    data[u"ประชากรทั้งตำบล"] = sumOf(villages, head::people);
    data[u"จำนวนโครงการของหมู่บ้าน"] = sumOf(villages, head::projectCount);
    data[u"งบประมาณของหมู่บ้าน"] = sumOf(villages, head::budgetTotal);
    for (const intake::Group group : {intake::Group::Self, intake::Group::Joint, intake::Group::Support}) {
        const Text field = u"จำนวน " + Text(intake::groupName(group));
        data[field] = sumOf(villages, field);
    }
}

} // namespace tambonplan::report
