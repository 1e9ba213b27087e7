#include <gmock/gmock.h>

#include "intake/Drawn.hpp"

// Headers, groups and headings in everyday words instead of those of the forms.

namespace tambonplan::intake::test {
namespace {

using testing::Each;
using testing::ElementsAre;
using testing::IsEmpty;

TEST(Everyday, QuestionsOfAnOnlineFormAreHeaders) {
    const auto reading =
        readSheet(u"คำตอบ", {u"ประทับเวลา | อยู่หมู่ที่เท่าไหร่ | ชื่อผู้เสนอ | สิ่งที่อยากให้ทำ | ต้องใช้งบประมาณเท่าใด (บาท) | เรื่องนี้ใครควรทำ | เร่งด่วนเพียงใด",
                             u"1/2/2568 | 7 | นายดำ | ขุดสระ | 40,000 | ทำกันเองในหมู่บ้าน | ปกติ",
                             u"1/2/2568 | 7 | นางแดง | ซ่อมถนน | 2 แสน | ขอ อบต. มาช่วย | เร่งด่วน",
                             u"2/2/2568 | 77 | นายเขียว | ปลูกป่า | 5,000 | ทำด้วยกันกับหน่วยงาน | ปกติ"});
    EXPECT_THAT(names(reading), ElementsAre("ขุดสระ", "ซ่อมถนน", "ปลูกป่า"));
    EXPECT_EQ(budget(reading, 1), 200000);
    EXPECT_EQ(utf8(reading.rows.at(1).urgency), "เร่งด่วน");
    EXPECT_THAT(groups(reading), ElementsAre(Group::Self, Group::Support, Group::Joint));
}

TEST(Everyday, AVillageWithADigitTooManyIsASlipAndReported) {
    const auto reading =
        readSheet(u"แผน", {u"แผนพัฒนาหมู่บ้าน หมู่ที่ 6", u"หมู่ที่ | โครงการ | งบประมาณ", u"6 | ขุดสระ | 1", u"6 | ปลูกป่า | 2", u"16 | ซ่อมถนน | 3",
                           u"6 | ทำปุ๋ย | 4", u"6 | ทอผ้า | 5", u"3 | ซ่อมศาลา | 6", u"6 | วันเด็ก | 7", u"6 | กีฬา | 8"});
    EXPECT_EQ(reading.rows.at(2).village, 6);
    EXPECT_EQ(reading.rows.at(5).village, 3) << "a village that may well be meant";
    EXPECT_THAT(problems(reading), ElementsAre("A5:OtherVillage", "A8:OtherVillage"));
}

TEST(Everyday, CodesAreFoundByTheirLegendWhateverTheHeader) {
    const auto reading = readSheet(u"ม.1", {u"ที่ | โครงการ | งบประมาณ | รหัส", u"1 | ทำปุ๋ย | 5 | บ", u"2 | สร้างถนน | 500,000 | น",
                                            u"3 | กีฬา | 5 | บ", u"", u"บ = ชาวบ้านทำกันเอง น = ขอให้หน่วยงานช่วยทำ"});
    EXPECT_THAT(groups(reading), ElementsAre(Group::Self, Group::Support, Group::Self));
}

TEST(Everyday, BoxesBelowTheWordsOfAGroupStateIt) {
    const auto reading =
        readSheet(u"ม.1", {u"ที่ | โครงการ | ใครทำ | < | < | งบประมาณ", u"^ | ^ | บ้านเราทำเองได้ | จับมือกับหน่วยงาน | ขอหน่วยงานมาทำให้ | ^",
                           u"1 | ทำปุ๋ย | ☑ | ☐ | ☐ | 5", u"2 | กีฬา | ☐ | ☑ | ☐ | 5", u"3 | สร้างถนน | ☐ | ☐ | ☑ | 500,000"});
    EXPECT_THAT(groups(reading), ElementsAre(Group::Self, Group::Joint, Group::Support));
}

TEST(Everyday, BoxesBelowWhoDoesItStateTheGroupWhereTheHeaderComesAgain) {
    const auto reading =
        readSheet(u"ม.1", {u"ที่ | ใครลงมือ | < | < | โครงการ | งบประมาณ", u"^ | ลุยเองได้ | ลุยด้วยกันกับหน่วยงาน | ส่งต่อให้หน่วยงาน | ^ | ^",
                           u"1 | / | | | ทำปุ๋ย | 5", u"2 | | x | | กีฬา | 5", u"3 | | | ✓ | สร้างถนน | 500,000",
                           u"ที่ | ใครลงมือ | < | < | โครงการ | งบประมาณ", u"^ | ลุยเองได้ | ลุยด้วยกันกับหน่วยงาน | ส่งต่อให้หน่วยงาน | ^ | ^",
                           u"4 | / | | | ทอผ้า | 5", u"5 | | | / | สร้างสะพาน | 500,000"});
    EXPECT_THAT(groups(reading), ElementsAre(Group::Self, Group::Joint, Group::Support, Group::Self, Group::Support));
}

TEST(Everyday, WhoDoesItInManyWaysStatesTheGroup) {
    const auto reading =
        readSheet(u"ม.1", {u"ที่ | โครงการ | ใครทำ | งบประมาณ", u"1 | ทำปุ๋ย | ทำกันเอง | 5", u"2 | สร้างถนน | ขอ อบต. สนับสนุน | 5",
                           u"3 | ขุดสระ | ขอชลประทานสนับสนุน | 5", u"4 | กีฬา | ทำร่วมกับ อบต. | 5", u"5 | ตรวจสุขภาพ | ทำร่วมกับ รพ.สต. | 5",
                           u"6 | ทอผ้า | ทำร่วมกับพัฒนาชุมชน | 5", u"7 | ยาเสพติด | ทำร่วมกับตำรวจ | 5", u"8 | ปลูกอ้อย | ทำร่วมกับโรงงาน | 5",
                           u"9 | เลี้ยงวัว | ขอปศุสัตว์สนับสนุน | 5", u"10 | ปลูกป่า | ทำร่วมกับป่าไม้ | 5"});
    EXPECT_THAT(groups(reading), ElementsAre(Group::Self, Group::Support, Group::Support, Group::Joint, Group::Joint, Group::Joint,
                                             Group::Joint, Group::Joint, Group::Support, Group::Joint));
}

TEST(Everyday, WordsOfMoneyBeforeSomebodyWhoPaysNameHim) {
    const auto reading = readSheet(u"ม.1", {u"ที่ | โครงการ | เงินหมู่บ้าน | งบจาก อบต. | เงินของวัด | รวมเงิน", u"1 | ทำปุ๋ย | 5 | - | - | 5",
                                            u"2 | สร้างถนน | 10 | 90 | - | 100", u"3 | ซ่อมเมรุ | - | 50 | 10 | 60"});
    EXPECT_THAT(budgets(reading), ElementsAre(5, 100, 60));
    EXPECT_THAT(groups(reading), ElementsAre(Group::Self, Group::Joint, Group::Joint));
}

TEST(Everyday, ALegendAboveATableThatIsNoPlanHoldsForThePlan) {
    const auto calendar = drawTable(1, {u"ช่องแรง: คนบ้านเรา = ทำกันเองไม่พึ่งใคร / เขาทำ = เกินกำลัง ขอให้หน่วยงานมาทำ"},
                                    {u"เดือน | ราคายาง", u"มกราคม | 52", u"มิถุนายน | 60"});
    const auto plan = drawTable(
        2, {u"เรื่องที่จดไว้"},
        {u"ที่ | โครงการ | งบประมาณ | แรง", u"1 | ทำปุ๋ย | 5 | คนบ้านเรา", u"2 | สร้างถนน | 500,000 | เขาทำ", u"3 | ทอผ้า | 5 | คนบ้านเรา"});
    EXPECT_THAT(groups(readAll(document(u"หมู่ 2.docx", {calendar, plan})).back()), ElementsAre(Group::Self, Group::Support, Group::Self));
}

TEST(Everyday, APlaceNearAnotherVillageDoesNotMoveTheProject) {
    const auto reading = readSheet(u"ม.4", {u"ที่ | โครงการ | ทำตรงไหน | งบประมาณ", u"1 | สร้างสะพาน | คลองไส หลังบ้านลุงหมัด ไปหมู่ 8 | 500,000",
                                            u"2 | สร้างถนน | หมู่ 6 | 500,000", u"3 | ขุดสระ | ทุ่งใหญ่ | 500,000"});
    EXPECT_THAT(villages(reading), ElementsAre(4, 6, 4));
}

TEST(Everyday, AWordOfMoneyAndAYearIsTheBudgetOfThatYear) {
    const auto reading = readSheet(
        u"ม.1", {u"ที่ | โครงการ | เงินปี 2572 | งบปี 2573 | จำเป็นระดับ", u"1 | ขุดสระ | 10,000 | 20,000 | มาก", u"2 | ปลูกป่า | 5,000 | - | น้อย"});
    EXPECT_THAT(budgets(reading), ElementsAre(30000, 5000));
}

TEST(Everyday, NumbersThatRiseAndFallAreRanksAndNoneComesTwice) {
    const auto reading = readSheet(u"ม.1", {u"ลำดับ | โครงการ | งบประมาณ", u"3 | ขุดสระ | 10", u"5 | ปลูกป่า | 20", u"1 | ทอผ้า | 30",
                                            u"7 | กีฬา | 5", u"2 | ทำปุ๋ย | 5", u"7 | วันเด็ก | 5", u"4 | ซ่อมศาลา | 5", u"6 | สร้างถนน | 5"});
    EXPECT_THAT(problems(reading), ElementsAre("A5:DuplicateRank", "A7:DuplicateRank"));
}

TEST(Everyday, AListBelowTheSumOfATableWithTicksBeforeTheNamesIsNoPlan) {
    const auto reading = readSheet(u"ม.1", {u"ที่ | ทำเอง | ทำร่วม | ขอรับการสนับสนุน | โครงการ | งบประมาณ", u"1 | / | | | ทำปุ๋ย | 10",
                                            u"2 | | / | | กีฬา | 20", u"3 | | | / | สร้างถนน | 30", u" | | | | รวมทุกเรื่อง | 60", u"",
                                            u" | | | | ของใช้วันประชุม | ราคา", u" | | | | กระดาษ | 120"});
    EXPECT_THAT(names(reading), ElementsAre("ทำปุ๋ย", "กีฬา", "สร้างถนน"));
}

TEST(Everyday, TheNameOfTheVillageStandsBeforeItsNumber) {
    const auto nameIn = [](TextView title) {
        const Grid grid = drawTable(1, {Text(title)}, {u"ที่ | โครงการ | งบประมาณ", u"1 | ขุดสระ | 10", u"2 | ปลูกป่า | 20"});
        return utf8(readAll(document(u"แผน.docx", {grid})).front().villageName);
    };
    EXPECT_EQ(nameIn(u"แผนหมู่บ้านท่าเกวียน ม.๓ ปี ๒๕๗๑"), "ท่าเกวียน");
    EXPECT_EQ(nameIn(u"มติประชาคมบ้านผาหมอน หมู่ 7"), "ผาหมอน");
    EXPECT_EQ(nameIn(u"สิ่งที่อยากเห็นในบ้านห้วยส้ม (หมู่ 5 ต.แม่ละอูน)"), "ห้วยส้ม");
    EXPECT_EQ(nameIn(u"แผนพัฒนาหมู่บ้าน หมู่ที่ 3"), "");
    EXPECT_EQ(nameIn(u"เขียนโดยผู้ใหญ่บ้านสมชาย หมู่ 4"), "");
}

TEST(Everyday, ASumMayCountTheWorks) {
    const auto reading =
        readSheet(u"ม.1", {u"ที่ | โครงการ | งบประมาณ", u"1 | ขุดสระ | 10", u"2 | ปลูกป่า | 20", u"3 | ทอผ้า | 30", u" | รวมทั้งหมด 3 เรื่อง | 61"});
    EXPECT_THAT(names(reading), ElementsAre("ขุดสระ", "ปลูกป่า", "ทอผ้า"));
    EXPECT_THAT(problems(reading), ElementsAre("C5:TotalMismatch"));
}

TEST(Everyday, AgenciesUnderAHeaderOfHelpAreNoTicks) {
    const auto reading = readSheet(u"ม.1", {u"ที่ | โครงการ | งบประมาณ | ขอความร่วมมือจาก", u"กลุ่มที่ 1 หมู่บ้านดำเนินการเองได้ | < | < | <",
                                            u"1 | ทำปุ๋ย | 5 | เกษตรอำเภอ", u"2 | กีฬา | 5 | อบต.", u"3 | ถนน | 5 | กองช่าง อบต."});
    EXPECT_THAT(groups(reading), Each(Group::Self));
}

TEST(Everyday, ALineAmongNumberedProjectsDividesThem) {
    const auto reading = readSheet(u"ม.1", {u"ที่ | โครงการ | งบประมาณ", u" | ปีแรก | ", u"1 | ขุดสระ | 1", u"2 | ปลูกป่า | 2", u"3 | ทำปุ๋ย | 2",
                                            u" | ปีที่สอง | ", u"4 | ทอผ้า | 3", u"5 | วันเด็ก | 3"});
    EXPECT_THAT(names(reading), ElementsAre("ขุดสระ", "ปลูกป่า", "ทำปุ๋ย", "ทอผ้า", "วันเด็ก"));
}

TEST(Everyday, WhatStandsBelowTheSumOfANumberedTableIsNoProject) {
    const auto reading = readSheet(u"ม.1", {u"ความสำคัญ (อันดับ) | โครงการ | งบประมาณ", u"1 | ขุดสระ | 10", u"2 | ปลูกป่า | 20", u"3 | ทอผ้า | 30",
                                            u" | รวมงบประมาณ | 60", u"", u" | ข้อมูลน้ำ | ", u" | บ่อบาดาล | 4", u" | สระ | 2"});
    EXPECT_THAT(names(reading), ElementsAre("ขุดสระ", "ปลูกป่า", "ทอผ้า"));
    EXPECT_THAT(problems(reading), IsEmpty());
}

TEST(Everyday, ATableOfSavingsBelowThePlanIsAnotherTable) {
    const auto reading =
        readSheet(u"ม.1", {u"ที่ | โครงการ | งบประมาณ", u"1 | ขุดสระ | 10", u"2 | ปลูกป่า | 20", u"รวม | < | 30", u"", u"เงินกลุ่มต่าง ๆ",
                           u"ที่ | รายการ | สมาชิก | คงเหลือ", u"1 | กองทุนข้าว | 80 | 5000", u"2 | กองทุนปุ๋ย | 20 | 700"});
    EXPECT_THAT(names(reading), ElementsAre("ขุดสระ", "ปลูกป่า"));
}

TEST(Everyday, WorksOfLastYearAreSetAsideAndProseAboutThemIsNot) {
    const auto last = drawTable(1, {u"ปีก่อนเราทำอะไรไปแล้ว"}, {u"ที่ | โครงการ | งบประมาณ", u"1 | ซ่อมศาลา | 30", u"2 | ทาสีวัด | 40"});
    const auto next = drawTable(2, {u"ปีนี้จะทำอะไร"}, {u"ที่ | โครงการ | งบประมาณ", u"1 | ขุดสระ | 10", u"2 | ปลูกป่า | 20"});
    const auto more = drawTable(3, {u"ที่ประชุมทราบว่าถนนสายกลางบ้านนั้นซ่อมเสร็จเรียบร้อยดีแล้วตั้งแต่ปีก่อน"},
                                {u"ที่ | โครงการ | งบประมาณ", u"1 | ทอผ้า | 10", u"2 | วันเด็ก | 20"});
    const auto kept = drawTable(4, {u"โครงการค้างจากปีก่อน"}, {u"ที่ | โครงการ | งบประมาณ", u"1 | กีฬา | 10", u"2 | ทำปุ๋ย | 20"});
    std::vector<std::string> all;
    for (const auto& reading : readAll(document(u"หมู่ 2.docx", {last, next, more, kept})))
        for (const auto& name : names(reading))
            all.push_back(name);
    EXPECT_THAT(all, ElementsAre("ขุดสระ", "ปลูกป่า", "ทอผ้า", "วันเด็ก", "กีฬา", "ทำปุ๋ย"));
}

} // namespace
} // namespace tambonplan::intake::test
