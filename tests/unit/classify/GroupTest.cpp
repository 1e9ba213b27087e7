#include <gmock/gmock.h>

#include "Shipped.hpp"

namespace tambonplan::classify {
namespace {

using intake::Group;
using intake::ProjectRow;
using testing::shipped;

ProjectRow named(TextView name) {
    ProjectRow row;
    row.name = name;
    return row;
}

ProjectRow shares(std::optional<double> community, std::optional<double> local, std::optional<double> other) {
    ProjectRow row = named(u"จัดงานประจำปี");
    row.budgetCommunity = community;
    row.budgetLocal = local;
    row.budgetOther = other;
    return row;
}

ProjectRow withMethod(TextView method) {
    ProjectRow row = named(u"จัดงานประจำปี");
    row.method = method;
    return row;
}

TEST(Group, StatedByTheSourceStandsWithItsReason) {
    ProjectRow row = shares(0, 5000, {});
    row.group = Group::Self;
    row.groupWhy = u"ทำเครื่องหมายในช่อง ทำเอง";
    const GroupDecision decision = shipped().group(row);
    EXPECT_EQ(decision.group, Group::Self);
    EXPECT_EQ(decision.why, row.groupWhy);
}

TEST(Group, ComesFromWhoPays) {
    EXPECT_EQ(shipped().group(shares(8000, {}, {})).group, Group::Self);
    EXPECT_EQ(shipped().group(shares(2000, 9000, 9000)).group, Group::Joint);
    EXPECT_EQ(shipped().group(shares({}, 5000, 5000)).group, Group::Support);
}

TEST(Group, TakesTheOfficersCutForTheLargerPart) {
    EXPECT_EQ(shipped().group(shares(40, 60, {}), 0.5).group, Group::Support);
    EXPECT_EQ(shipped().group(shares(50, 50, {}), 0.5).group, Group::Support);
    EXPECT_EQ(shipped().group(shares(60, {}, 40), 0.5).group, Group::Joint);
}

TEST(Group, IsUnstatedWhereNoMoneyIsNamed) {
    ProjectRow row = shares(0, {}, {});
    row.budget = 0;
    const GroupDecision decision = shipped().group(row);
    EXPECT_EQ(decision.group, Group::Unstated);
    EXPECT_EQ(decision.suggestion, Group::Self);
}

TEST(Group, ComesFromTheTextOfTheMethod) {
    EXPECT_EQ(shipped().group(withMethod(u"หมู่บ้านดำเนินการเอง")).group, Group::Self);
    EXPECT_EQ(shipped().group(withMethod(u"ดำเนินการร่วมกับเทศบาล")).group, Group::Joint);
    EXPECT_EQ(shipped().group(withMethod(u"ขอรับการสนับสนุนจากกรมชลประทาน")).group, Group::Support);
    EXPECT_EQ(shipped().group(withMethod(u"ดำเนินการเองร่วมกับโรงเรียน")).group, Group::Joint);
}

TEST(Group, IsNotTakenFromAMethodThatDeniesItOrSaysTwoThings) {
    EXPECT_EQ(shipped().group(withMethod(u"ไม่ขอรับการสนับสนุน")).group, Group::Unstated);
    EXPECT_EQ(shipped().group(withMethod(u"ทำเอง หรือ ขอรับการสนับสนุน")).group, Group::Unstated);
    EXPECT_EQ(shipped().group(withMethod(u"ประชุมและลงมือทำ")).group, Group::Unstated);
}

TEST(Group, OfAnAgencyAloneIsOnlyASuggestion) {
    ProjectRow row = named(u"ก่อสร้างถนนลาดยาง");
    row.agency = u"อบจ.";
    const GroupDecision decision = shipped().group(row);
    EXPECT_EQ(decision.group, Group::Unstated);
    EXPECT_EQ(decision.suggestion, Group::Support);
    EXPECT_NE(decision.why.find(u"อบจ."), Text::npos);
}

// The examples of the ministry's own letter (C-13).
TEST(Group, IsSuggestedByTheNatureOfTheWork) {
    EXPECT_EQ(shipped().group(named(u"ปลูกผักสวนครัวข้างบ้าน")).suggestion, Group::Self);
    EXPECT_EQ(shipped().group(named(u"ทำปุ๋ยหมัก")).suggestion, Group::Self);
    EXPECT_EQ(shipped().group(named(u"ดูแลสุขภาพชุมชน")).suggestion, Group::Joint);
    EXPECT_EQ(shipped().group(named(u"ปลูกข้าวพันธุ์ดี")).suggestion, Group::Joint);
    EXPECT_EQ(shipped().group(named(u"ก่อสร้างสะพาน")).suggestion, Group::Support);
}

TEST(Group, IsNotSuggestedWhereNothingSpeaks) {
    const GroupDecision decision = shipped().group(named(u"โครงการพิเศษ"));
    EXPECT_EQ(decision.suggestion, Group::Unstated);
    EXPECT_FALSE(decision.why.empty());
}

} // namespace
} // namespace tambonplan::classify
