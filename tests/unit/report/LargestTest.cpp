// The bars of a chart: as many as it has room for, and the rest in one.
#include <gmock/gmock.h>

#include "report/Lists.hpp"

namespace tambonplan::report {
namespace {

std::vector<Record> sources(const std::vector<double>& budgets) {
    std::vector<Record> groups;
    for (const double budget : budgets) {
        Record& group = groups.emplace_back();
        group[u"แหล่ง"] = u"แหล่ง " + text::number(static_cast<long long>(groups.size()));
        group[u"จำนวนโครงการ"] = 2.0;
        group[u"งบประมาณรวม"] = budget;
    }
    return groups;
}

std::vector<Text> shown(const std::vector<double>& budgets) {
    std::vector<Text> lines;
    for (const Record& group :
         largest(sources(budgets), u"แหล่ง", 3, [](std::size_t rest) { return u"อีก " + text::number(static_cast<long long>(rest)); }))
        lines.push_back(textOf(group, u"แหล่ง") + u": " + textOf(group, u"จำนวนโครงการ") + u"/" + textOf(group, u"งบประมาณรวม"));
    return lines;
}

TEST(Largest, ComeFirstAndTheRestStandsTogether) {
    EXPECT_THAT(shown({5, 70, 10, 30, 10}), testing::ElementsAre(u"แหล่ง 2: 2/70", u"แหล่ง 4: 2/30", u"อีก 3: 6/25"));
}

TEST(Largest, AreAllWhereThereIsRoom) {
    EXPECT_THAT(shown({5, 70, 10}), testing::ElementsAre(u"แหล่ง 2: 2/70", u"แหล่ง 3: 2/10", u"แหล่ง 1: 2/5"));
    EXPECT_THAT(shown({}), testing::IsEmpty());
}

} // namespace
} // namespace tambonplan::report
