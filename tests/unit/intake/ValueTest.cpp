#include <gmock/gmock.h>

#include "intake/Drawn.hpp"
#include "intake/ValueChecks.hpp"

namespace tambonplan::intake::test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

/// The only reading of one sheet, with the village list of the workbook.
SourceReading readWith(const std::vector<Village>& villages, TextView sheet, std::initializer_list<TextView> lines) {
    return readAll(document(u"แผน.xlsx", {draw(sheet, lines)}), villages, true).front();
}

const std::vector<Village> twoVillages = {{3, u"บ้านดอนกลาง"}, {8, u"ท่าน้ำใส"}};

TEST(Values, OneReadableAmountOrAProblemThatSaysWhy) {
    const auto reading =
        readWith({}, u"ม.1",
                 {u"ที่ | โครงการ | งบประมาณ", u"1 | ก | ประมาณ 20,000 บาท", u"2 | ข | คนละ 300 บาท 40 คน",
                  u"3 | ค | 150,000 บาท (หนึ่งแสนบาทถ้วน)", u"4 | ง | -5,000", u"5 | จ | 40 คน x 300 = 12,000", u"6 | ฉ | #-900"});
    EXPECT_THAT(problems(reading),
                ElementsAre("C2:BudgetApproximate", "C3:BudgetRate", "C4:WordsDiffer", "C5:NegativeMoney", "C7:NegativeMoney"));
    EXPECT_EQ(budget(reading, 4), 12000);
    EXPECT_EQ(budget(reading, 2), -1) << "empty, never a guess";
}

TEST(Values, UnusualAmountsAreAskedAboutAndKept) {
    const auto reading =
        readWith({}, u"ม.1",
                 {u"ที่ | โครงการ | งบประมาณ", u"1 | ก่อสร้างถนนคอนกรีตเสริมเหล็กซอยวัด | 500", u"2 | ฝึกอบรมอาชีพทำขนม | 45,000,000",
                  u"3 | ก่อสร้างถนนลูกรังเข้าสวน | 120,000", u"4 | แข่งขันกีฬาหมู่บ้าน | 15,000", u"5 | ขุดลอกคลองตาแก้ว | 200,000"});
    EXPECT_THAT(problems(reading), ElementsAre("C2:UnusualAmount", "C3:UnusualAmount"));
    EXPECT_EQ(budget(reading, 0), 500) << "a doubt changes no number";
}

TEST(Values, AZeroMoreThanTheRowOfTheSameNameIsAskedAbout) {
    const auto reading = readWith(
        {}, u"ม.1", {u"ที่ | โครงการ | งบประมาณ", u"1 | อบรมอาสาสมัคร | 20,000", u"2 | อบรม อาสาสมัคร | 200,000", u"3 | ปลูกป่า | 20,000"});
    EXPECT_THAT(problems(reading), ElementsAre("C2:UnusualAmount", "C3:UnusualAmount"));
}

TEST(Values, ALargeWorkAmongSmallOnesOfOtherKindsIsNoSlip) {
    const auto reading = readWith({}, u"ม.1",
                                  {u"ที่ | โครงการ | งบประมาณ", u"1 | เลี้ยงปลาดุก | 20,000", u"2 | ทำน้ำพริก | 15,000", u"3 | ทอเสื่อกก | 10,000",
                                   u"4 | เพาะเห็ด | 20,000", u"5 | ธนาคารขยะ | 8,000", u"6 | เขื่อนป้องกันตลิ่งหน้าวัด | 4,500,000"});
    EXPECT_THAT(problems(reading), IsEmpty());
}

TEST(Values, AWrongUnitIsOneProblemAndNotOnePerRow) {
    const auto reading = readWith({}, u"ม.1",
                                  {u"ที่ | โครงการ | งบประมาณ (บาท)", u"1 | ก่อสร้างถนนสายเหนือ | 350", u"2 | ก่อสร้างถนนสายใต้ | 420",
                                   u"3 | ขุดลอกห้วยทราย | 180", u"4 | ก่อสร้างศาลา | 250"});
    EXPECT_THAT(problems(reading), ElementsAre(":DoubtfulUnit"));
}

TEST(Values, AnOrdinaryPlanRaisesNothing) {
    const auto reading = readWith({}, u"ม.4",
                                  {u"แผนพัฒนาหมู่บ้าน หมู่ที่ 4 ประจำปี พ.ศ. 2571 | < | < | <", u"ที่ | โครงการ | งบประมาณ | ระยะเวลา",
                                   u"1 | ทำความสะอาดถนนในหมู่บ้าน | 500 | ม.ค. 71", u"2 | ก่อสร้างถนน คสล. ซอย 3 | 480,000 | ต.ค. 70 - ก.ย. 71",
                                   u"3 | ปรับปรุงหอกระจายข่าว | 25,000 | 2571", u"4 | อบรมผู้สูงอายุ | 12,000 | มี.ค. 2571",
                                   u"5 | ทำบุญกลางบ้าน | ไม่ใช้งบประมาณ | เม.ย. 71", u"6 | ขยายเขตไฟฟ้า | 1.2 ล้าน | 2571-2572"});
    EXPECT_THAT(problems(reading), IsEmpty());
}

TEST(Values, ARowOfAnotherVillageIsAskedAbout) {
    const auto reading =
        readWith({}, u"ม.4",
                 {u"แผนพัฒนาหมู่บ้าน หมู่ที่ 4 | < | < | <", u"ที่ | โครงการ | หมู่ที่ | งบประมาณ", u"1 | ขุดสระ | 4 | 50,000", u"2 | ปลูกป่า | 4 | 5,000",
                  u"3 | ซ่อมศาลา | 7 | 20,000", u"4 | เลี้ยงปลา | 4 | 9,000", u"5 | ทอผ้า | 4 | 9,500"});
    EXPECT_THAT(problems(reading), ElementsAre("C5:OtherVillage"));
    EXPECT_EQ(reading.rows.at(2).village, 7) << "what the row says stays";
}

TEST(Values, ATableOfManyVillagesHasNoForeignRows) {
    const auto reading = readWith(
        {}, u"ม.1", {u"ที่ | โครงการ | หมู่ที่ | งบประมาณ", u"1 | ขุดสระ | 1 | 50,000", u"2 | ปลูกป่า | 2 | 5,000", u"3 | ซ่อมศาลา | 3 | 20,000"});
    EXPECT_THAT(problems(reading), IsEmpty());
}

TEST(Values, AYearOutsideThePlanIsAskedAbout) {
    const auto reading = readWith({}, u"ม.4",
                                  {u"แผนพัฒนาหมู่บ้าน หมู่ที่ 4 ปี พ.ศ. 2571 - 2575 | < | < | <", u"ที่ | โครงการ | ปีงบประมาณ | งบประมาณ",
                                   u"1 | ขุดสระ | 2571 | 50,000", u"2 | ปลูกป่า | 2517 | 5,000", u"3 | ซ่อมศาลา | 75 | 20,000"});
    EXPECT_THAT(problems(reading), ElementsAre("C4:YearOutside"));
}

TEST(Villages, TheListSuppliesTheNumberOfAPlanThatOnlyNamesItsVillage) {
    for (const TextView title : {u"แผนพัฒนาหมู่บ้าน บ้านท่าน้ำใส", u"แผนชุมชนบ้านท่านำ้ใส ปี 2571"}) {
        const auto reading = readWith(twoVillages, u"Sheet1", {title, u"ที่ | โครงการ | งบประมาณ", u"1 | ขุดสระ | 50,000"});
        EXPECT_EQ(reading.village, 8) << utf8(title);
        EXPECT_THAT(problems(reading), IsEmpty());
    }
    EXPECT_EQ(readWith(twoVillages, u"ดอนกลาง", {u"ที่ | โครงการ | งบประมาณ", u"1 | ขุดสระ | 50,000"}).village, 3)
        << "a sheet name without บ้าน";
    EXPECT_EQ(readWith({}, u"ดอนกลาง", {u"ที่ | โครงการ | งบประมาณ", u"1 | ขุดสระ | 50,000"}).village, 0) << "nobody knows it";
}

TEST(Villages, TheListSuppliesTheNumbersOfAColumnOfNames) {
    const auto reading = readWith(twoVillages, u"Sheet1",
                                  {u"ที่ | โครงการ | หมู่บ้าน | งบประมาณ", u"1 | ขุดสระ | บ้านท่าน้ำใส | 50,000", u"2 | ปลูกป่า | ดอนกลาง | 5,000",
                                   u"3 | ลอกคลอง | ดอนกลาง, ท่าน้ำใส | 5,000"});
    ASSERT_EQ(reading.rows.size(), 3U);
    EXPECT_EQ(reading.rows.at(0).village, 8);
    EXPECT_EQ(reading.rows.at(1).village, 3);
    EXPECT_THAT(reading.rows.at(2).villages, ElementsAre(3, 8));
}

TEST(Villages, TheListConfirmsNumberAndName) {
    const auto other = readWith(twoVillages, u"ม.3", {u"แผนหมู่บ้าน หมู่ที่ 3 บ้านท่าน้ำใส", u"ที่ | โครงการ | งบประมาณ", u"1 | ขุดสระ | 50,000"});
    EXPECT_THAT(problems(other), ElementsAre(":VillageDiffers"));
    const auto unknown = readWith(twoVillages, u"ม.5", {u"ที่ | โครงการ | งบประมาณ", u"1 | ขุดสระ | 50,000"});
    EXPECT_THAT(problems(unknown), ElementsAre(":VillageNotListed"));
    const auto right = readWith(twoVillages, u"ม.8", {u"แผนหมู่บ้าน หมู่ที่ 8 บ้านท่าน้ำใส", u"ที่ | โครงการ | งบประมาณ", u"1 | ขุดสระ | 50,000"});
    EXPECT_THAT(problems(right), IsEmpty());
}

TEST(Villages, ANameThatTwoVillagesBearSaysNothing) {
    const VillageList list({{1, u"หนองบัว"}, {2, u"บ้านหนองบัว"}, {3, u"โคกสูง"}});
    EXPECT_EQ(list.numberOf(u"หนองบัว"), 0);
    EXPECT_EQ(list.numberOf(u"บ้านโคกสูง"), 3);
    EXPECT_EQ(list.numberOf(u""), 0);
    EXPECT_THAT(list.namedBy(u"โคกสูง และที่อื่น"), IsEmpty());
    EXPECT_THAT(list.numbers(), ElementsAre(1, 2, 3));
}

TEST(Reconciliation, CountsEveryRowOnceAndKnowsTheWrittenTotal) {
    const auto reading = readWith({}, u"ม.1",
                                  {u"แผนหมู่บ้าน | < | <", u"ที่ | โครงการ | งบประมาณ", u"1 | ขุดสระ | 30,000", u"2 | | 500",
                                   u"3 | ทอผ้า | แล้วแต่จัดสรร", u"", u"4 | ปลูกป่า | 2,000", u" | รวมทั้งสิ้น | 32,500"});
    const Reconciliation sums = reconcile(reading);
    EXPECT_TRUE(sums.rowsAgree());
    EXPECT_EQ(sums.rows, 8);
    EXPECT_EQ(sums.blank, 1);
    EXPECT_EQ(sums.read, 3);
    EXPECT_EQ(sums.problemOnly, 1);
    EXPECT_EQ(sums.skipped, 3);
    EXPECT_EQ(sums.budget, 32000);
    EXPECT_EQ(sums.unread, 1);
    EXPECT_EQ(sums.written, 32500.0);
    EXPECT_EQ(sums.difference(), 500) << "the nameless row";
}

TEST(Reconciliation, SeesALostRowAndARowCountedTwice) {
    auto reading = readWith({}, u"ม.1", {u"ที่ | โครงการ | งบประมาณ", u"1 | ขุดสระ | 30,000", u"2 | ทอผ้า | 500"});
    auto twice = reading;
    twice.rows.back().place.row = 2;
    EXPECT_FALSE(reconcile(twice).rowsAgree());
    reading.rows.pop_back();
    EXPECT_FALSE(reconcile(reading).rowsAgree());
}

} // namespace
} // namespace tambonplan::intake::test
