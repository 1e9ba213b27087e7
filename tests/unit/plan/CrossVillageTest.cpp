#include "plan/CrossVillage.hpp"
#include "plan/DecisionHeaders.hpp"
#include "plan/Invented.hpp"
#include "plan/SharedPlaces.hpp"

namespace tambonplan::plan {
namespace {

using invented::row;

std::vector<Text> places(const Text& name) {
    static const SharedPlaceReader reader(invented::resources().crossing);
    std::vector<Text> list;
    for (const SharedPlace& place : reader.placesIn(name))
        list.push_back(place.kind + u":" + place.name);
    return list;
}

TEST(SharedPlaces, OneStreamHasManyBeginnings) {
    using testing::ElementsAre;
    EXPECT_THAT(places(u"ขุดลอกลำห้วยเดื่อ หมู่ที่ 3"), ElementsAre(u"ลำน้ำ:เดื่อ"));
    EXPECT_THAT(places(u"ก่อสร้างฝายชะลอน้ำห้วยเดื่อ"), ElementsAre(u"ลำน้ำ:เดื่อ"));
    EXPECT_THAT(places(u"โครงการขุดลอกคลองบางปลาช่วงที่ 2"), ElementsAre(u"ลำน้ำ:บางปลา"));
    EXPECT_THAT(places(u"ขุดลอกลำห้วยเดื่อม.3"), ElementsAre(u"ลำน้ำ:เดื่อ"));
    EXPECT_THAT(places(u"ขุดลอกลำห้วยเดื่อต.หนองแสง"), ElementsAre(u"ลำน้ำ:เดื่อ"));
    EXPECT_THAT(places(u"ขุดลอกลำห้วยมะเดื่อ"), ElementsAre(u"ลำน้ำ:มะเดื่อ")) << "ม. ends a name, ม does not";
    EXPECT_THAT(places(u"ขุดลอกลำห้วยตะเคียน"), ElementsAre(u"ลำน้ำ:ตะเคียน"));
    EXPECT_THAT(places(u"ดาดคอนกรีตคลองส่งน้ำ"), testing::IsEmpty());
    EXPECT_THAT(places(u"ขุดลอกหนองน้ำสาธารณะ"), testing::IsEmpty());
}

TEST(SharedPlaces, NamesOfVillagesTemplesAndSchoolsAreNoWaters) {
    EXPECT_THAT(places(u"ก่อสร้างถนน คสล. บ้านห้วยยาว หมู่ที่ 4"), testing::IsEmpty());
    EXPECT_THAT(places(u"ปรับปรุงศาลาวัดหนองบัว"), testing::IsEmpty());
    EXPECT_THAT(places(u"รั้วโรงเรียนหนองแวง"), testing::IsEmpty());
    EXPECT_THAT(places(u"ก่อสร้างถนน คสล. ม.4 ต.หนองแสง อ.ห้วยผึ้ง"), testing::IsEmpty()) << "short forms of the same words";
}

TEST(SharedPlaces, ARoadIsTheSameFromBothEnds) {
    const auto there = places(u"ก่อสร้างถนน คสล. สายบ้านโพน - บ้านแดง ระยะทาง 500 เมตร");
    ASSERT_EQ(there.size(), 1U);
    EXPECT_EQ(places(u"ซ่อมแซมถนนสายแดง-โพน หมู่ที่ 2"), there);
    EXPECT_THAT(places(u"ปรับปรุงเสียงตามสาย"), testing::IsEmpty());
}

Workbook twoVillages(const Text& first, const Text& second) {
    Workbook book = invented::registerOf({row(u"a", 1, 3, first, 100000), row(u"b", 1, 5, second, 50000)});
    Table& villages = invented::table(book, range::villages);
    for (const auto& [number, name] : {std::pair(3.0, u"บ้านโพน"), std::pair(5.0, u"บ้านแดง")}) {
        const std::size_t at = villages.add();
        villages.set(at, head::village, number);
        villages.set(at, head::villageName, Text(name));
    }
    Context work = invented::context(book);
    buildPlan(work);
    return book;
}

TEST(CrossVillage, AProjectThatLeadsOnToAnotherVillageIsOfBoth) {
    Workbook book = twoVillages(u"ก่อสร้างถนนลูกรังเชื่อมบ้านแดง", u"ปลูกป่า");
    const Table& plan = invented::table(book, range::plan);
    EXPECT_EQ(plan.text(invented::find(plan, head::planCode, u"ต-001"), head::village), u"3, 5");
    const Table& crossing = invented::table(book, range::crossing);
    ASSERT_EQ(crossing.rows.size(), 1U);
    EXPECT_EQ(crossing.text(0, head::crossingCode), u"ต-001");
    EXPECT_FALSE(crossing.text(0, head::budgetRule).empty());
    Workbook numbered = twoVillages(u"ก่อสร้างถนนเชื่อมหมู่ที่ 3 กับหมู่ที่ 5", u"ปลูกป่า");
    EXPECT_EQ(invented::table(numbered, range::crossing).text(0, head::village), u"3, 5");
}

TEST(CrossVillage, WorksOnOneStreamAreOfferedAndBecomeOneProjectWhenTheCommitteeSaysSo) {
    Workbook book = twoVillages(u"ขุดลอกลำห้วยเดื่อ", u"ก่อสร้างฝายห้วยเดื่อ");
    Table& crossing = invented::table(book, range::crossing);
    ASSERT_EQ(crossing.rows.size(), 1U);
    EXPECT_EQ(crossing.text(0, head::decision), word::hold);
    EXPECT_EQ(crossing.text(0, head::village), u"3, 5");
    crossing.set(0, head::decision, Text(word::merge));
    Context work = invented::context(book);
    buildPlan(work);
    const Table& plan = invented::table(book, range::plan);
    ASSERT_EQ(plan.rows.size(), 1U);
    EXPECT_EQ(plan.number(0, head::budget), 150000);
    EXPECT_EQ(plan.text(0, head::village), u"3, 5");
    EXPECT_EQ(crossing.text(invented::find(crossing, head::crossingCode, u"ลำน้ำ: เดื่อ"), head::decision), word::merge);
    const Workbook once = book;
    buildPlan(work);
    EXPECT_EQ(book.at(Text(range::crossing)), once.at(Text(range::crossing)));
    split(work, plan.text(0, head::planCode));
    EXPECT_EQ(plan.rows.size(), 2U);
}

TEST(CrossVillage, APackageStatesThatItsBudgetsAreSummed) {
    Workbook book = invented::registerOf({row(u"a", 1, 3, u"ป้องกันไข้เลือดออก", 10000), row(u"b", 1, 5, u"รณรงค์ไข้เลือดออก", 5000)});
    writeReview(book, {invented::proposal(u"ช-001", match::Relation::Package, {0, 1}, word::merge)}, entries(book));
    Context work = invented::context(book);
    buildPlan(work);
    const Table& crossing = invented::table(book, range::crossing);
    ASSERT_EQ(crossing.rows.size(), 1U);
    EXPECT_NE(crossing.text(0, head::budgetRule).find(u"รวมงบประมาณของ 2 งาน"), Text::npos);
    EXPECT_EQ(crossing.number(0, head::budget), 15000);
}

} // namespace
} // namespace tambonplan::plan
