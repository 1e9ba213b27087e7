#include <gmock/gmock.h>

#include "intake/VillagePlan.hpp"
#include "report/Lists.hpp"
#include "report/Years.hpp"

namespace tambonplan::report {
namespace {

using testing::ElementsAre;

struct Row {
    double budget = 0;
    TextView years, byYear, counting;
};

/// A project with these rows of the register, spread from 2570 on.
Record spread(double budget, const std::vector<Row>& rows) {
    Record project;
    project[u"งบประมาณ"] = budget;
    for (const Row& row : rows) {
        Record& record = project.list(u"แถว").emplace_back();
        record[u"งบประมาณ"] = row.budget;
        record[u"ปีงบประมาณ"] = Text(row.years);
        record[u"งบประมาณรายปี"] = Text(row.byYear);
        record[u"การนับงบ"] = Text(row.counting);
    }
    spreadOverYears(project, 2570);
    return project;
}

std::vector<double> amounts(const Record& project) {
    std::vector<double> list;
    for (int i = 0; i < shownYears; ++i)
        list.push_back(numberOf(project, yearField(u"งบปีที่", i)));
    return list;
}

TEST(Years, AProjectHasTheAmountsThatItsVillageWroteForEachYear) {
    const Record project = spread(900, {{900, u"2571, 2573", u"2571: 600; 2573: 300", u"นับ"}});
    EXPECT_THAT(amounts(project), ElementsAre(0, 600, 0, 300, 0));
    EXPECT_EQ(numberOf(project, u"ปีที่ดำเนินการ"), 2571);
    EXPECT_EQ(numberOf(project, u"ลำดับปี"), 2);
    EXPECT_EQ(numberOf(project, u"จำนวนปีที่ใช้งบ"), 2);
}

TEST(Years, AmountsThatNoLongerMakeUpTheBudgetAreNotUsed) {
    EXPECT_THAT(amounts(spread(500, {{500, u"2571, 2573", u"2571: 600; 2573: 300", u"นับ"}})), ElementsAre(0, 500, 0, 0, 0));
}

TEST(Years, EachVillageOfAPackageHasItsOwnYearAndWhatIsSetAsideCountsNot) {
    EXPECT_THAT(amounts(spread(300, {{100, u"2570", u"", u"นับ"}, {200, u"2572", u"", u"นับ"}, {150, u"2571", u"", u"กันออก"}})),
                ElementsAre(100, 0, 200, 0, 0));
}

TEST(Years, OutsideTheShownYearsStandsInTheNearest) {
    EXPECT_THAT(amounts(spread(60, {{60, u"2569, 2580", u"2569: 20; 2580: 40", u"นับ"}})), ElementsAre(20, 0, 0, 0, 40));
}

TEST(Years, AProjectWithoutYearStandsInTheFirst) {
    EXPECT_THAT(amounts(spread(70, {{70, u"", u"", u"นับ"}})), ElementsAre(70, 0, 0, 0, 0));
    EXPECT_THAT(amounts(spread(70, {})), ElementsAre(70, 0, 0, 0, 0));
    EXPECT_EQ(numberOf(spread(0, {{0, u"2572", u"", u""}}), u"ลำดับปี"), 3) << "one without money stands where it is named";
}

TEST(Years, APlanCountsAProjectInEveryYearThatItNeedsMoneyAndOnceInAll) {
    Record data;
    addProjects(data, {spread(900, {{900, u"", u"2571: 600; 2573: 300", u"นับ"}}), spread(5, {{5, u"2571", u"", u"นับ"}})});
    EXPECT_EQ(numberOf(data, u"จำนวนโครงการ"), 2);
    EXPECT_EQ(numberOf(data, u"จำนวนปีที่2"), 2);
    EXPECT_EQ(numberOf(data, u"จำนวนปีที่4"), 1);
    EXPECT_EQ(numberOf(data, u"งบรวมปีที่2"), 605);
    EXPECT_EQ(numberOf(data, u"จำนวนโครงการหลายปี"), 1);
}

TEST(Years, WhatIsWrittenByYearIsReadBack) {
    const std::vector<intake::YearAmount> years{{2570, 1250000}, {2571, 0.5}};
    EXPECT_EQ(intake::writtenByYear(years), u"2570: 1,250,000; 2571: 0.50");
    EXPECT_EQ(intake::amountsByYear(intake::writtenByYear(years)), years);
    EXPECT_TRUE(intake::amountsByYear(u"ยังไม่แน่ใจ; 2570").empty());
}

} // namespace
} // namespace tambonplan::report
