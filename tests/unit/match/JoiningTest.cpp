#include <gmock/gmock.h>

#include <algorithm>

#include "Helpers.hpp"

/// Places that two writers describe each in their own way, and what money says beside them.
namespace tambonplan::match {
namespace {

/// Villages 4 ดงมะพลับ and 6 นาคูณ.
Row of(TextView name, int village, double budget) {
    Row one = row(name, village, budget);
    one.villageNames = {village == 4 ? u"ดงมะพลับ" : u"นาคูณ"};
    return one;
}

bool areOneWork(const Row& a, const Row& b) {
    return std::ranges::any_of(shippedMatcher().propose({a, b}), [](const Proposal& p) { return p.relation == Relation::Duplicate; });
}

/// Of village 4, for about the same money.
bool areOneWork(TextView a, TextView b) {
    return areOneWork(of(a, 4, 100000), of(b, 4, 92000));
}

TEST(Joining, ANameEndsWhereTheNumberOfAVillageFollowsInOne) {
    EXPECT_TRUE(areOneWork(u"ทำถนนดินจากวัดป่าไผ่ไปสวนมะปรางหมู่ ๔", u"ถนนดิน วัดป่าไผ่ - สวนมะปราง ม.4"));
    EXPECT_FALSE(areOneWork(u"ทำถนนดินจากวัดป่าไผ่ไปสวนมะปรางหมู่ ๔", u"ถนนดิน วัดป่าไผ่ - สวนมะไฟหมู่ ๔"));
}

TEST(Joining, AWaySaysWhereItLeadsWhateverItsNameBeginsWith) {
    EXPECT_FALSE(areOneWork(u"ซ่อมถนนสายนาหว้า", u"ซ่อมถนนสายนาทราย"));
    EXPECT_TRUE(areOneWork(u"ซ่อมถนนสายนาหว้า", u"ซ่อมแซมถนน สายนาหว้า"));
}

TEST(Joining, ASoiIsCalledAfterWhatStandsInIt) {
    EXPECT_TRUE(areOneWork(u"ก่อสร้างรางระบายน้ำ ซอยตลาดนัด", u"น้ำท่วมในตลาดนัด ขอทำรางระบายน้ำตลอดซอย"));
    EXPECT_FALSE(areOneWork(u"ก่อสร้างถนนคอนกรีต ซอยตลาดนัด", u"ก่อสร้างถนนคอนกรีต ทางเข้าโรงสี"));
}

TEST(Joining, AVillagesNameWithNewBehindItIsThatVillage) {
    EXPECT_TRUE(areOneWork(u"เปลี่ยนหอถังประปาดงมะพลับใหม่", u"สร้างหอถังประปาหมู่บ้าน แทนถังเดิม"));
}

TEST(Joining, BothNameTheThingsOfOneSpot) {
    EXPECT_TRUE(areOneWork(u"พัฒนาจุดชมวิวเขาปลา (ศาลาพักและราวกันตก)", u"ศาลากับราวกันตกที่จุดชมวิวเขาปลา"));
    EXPECT_FALSE(areOneWork(u"ราวกันตกที่จุดชมวิวเขาปลา", u"ไฟส่องสว่างที่จุดชมวิวเขาปลา"));
}

TEST(Joining, TheEndOfARouteIsTheSameUnderAnotherBeginningOfItsName) {
    EXPECT_TRUE(areOneWork(of(u"ขุดลอกคลองมะกอก จากวัดป่าไผ่ถึงปากท่าแพะ", 4, 500000), of(u"ลอกคลองมะกอก ช่วงวัดป่าไผ่ถึงแยกคลองท่าแพะ", 6, 480000)));
    EXPECT_FALSE(areOneWork(of(u"ขุดลอกคลองมะกอก จากวัดป่าไผ่ถึงปากท่าแพะ", 4, 500000), of(u"ลอกคลองมะกอก ช่วงวัดป่าไผ่ถึงแยกคลองบ่อทอง", 6, 480000)));
}

TEST(Joining, AFestivalToWhichTheOtherVillageIsInvited) {
    const Row host = of(u"จัดงานแข่งเรือยาวประเพณี ณ วัดป่าไผ่", 4, 50000);
    EXPECT_TRUE(areOneWork(host, of(u"แข่งเรือยาว งานประจำปีวัดป่าไผ่ (จัดร่วมกับหมู่ที่ 4)", 6, 40000)));
    EXPECT_FALSE(areOneWork(host, of(u"แข่งเรือยาว", 6, 40000)));
}

TEST(Joining, WhatLiesBehindATempleLiesAtItsEnd) {
    EXPECT_TRUE(
        areOneWork(of(u"ก่อสร้างสะพานข้ามคลองมะกอก บริเวณท้ายวัดป่าไผ่", 4, 2500000), of(u"สะพาน คสล. ข้ามคลองมะกอก หลังวัดป่าไผ่", 6, 2650000)));
    EXPECT_FALSE(
        areOneWork(of(u"ก่อสร้างสะพานข้ามคลองมะกอก บริเวณท้ายวัดป่าไผ่", 4, 2500000), of(u"สะพาน คสล. ข้ามคลองมะกอก หน้าวัดป่าไผ่", 6, 2650000)));
}

TEST(Joining, APondThatHasANameIsNotDugAnew) {
    EXPECT_TRUE(areOneWork(u"ขุดลอกหนองตะพาบ", u"ขุดหนองตะพาบให้ลึกลงอีก ไว้ทำนาปรัง"));
    EXPECT_FALSE(areOneWork(u"ขุดลอกหนองตะพาบ", u"ขุดลอกหนองอีแร้ง"));
}

TEST(Joining, WhatIsSaidBehindAVillagesNameIsNoPartOfIt) {
    EXPECT_TRUE(
        areOneWork(of(u"ขยายเขตไฟฟ้าเข้าไร่มัน หลังเขาปลา", 4, 600000), of(u"ขอไฟฟ้าเข้าไร่มัน หลังเขาปลา สายเดียวกับที่บ้านดงมะพลับขอ", 6, 580000)));
}

TEST(Joining, TwoNamesOfOneSpotAreEnough) {
    EXPECT_TRUE(
        areOneWork(of(u"กล้องวงจรปิด สี่แยกไร่ตาสมหมาย ทางแยกไปวัดป่าไผ่", 4, 95000), of(u"ติดตั้งกล้องวงจรปิด สี่แยกวัดป่าไผ่ (ไร่ตาสมหมาย)", 6, 95000)));
    EXPECT_FALSE(
        areOneWork(of(u"กล้องวงจรปิด สี่แยกไร่ตาสมหมาย ทางแยกไปวัดป่าไผ่", 4, 95000), of(u"ติดตั้งกล้องวงจรปิด สี่แยกโรงสี (ไร่ยายเพ็ง)", 6, 95000)));
}

TEST(Joining, OneVillageDoesNotReckonAWorkTwiceAtHalfThePrice) {
    const TextView one = u"ก่อสร้างศาลาอเนกประสงค์", other = u"ทำศาลาไว้ประชุม";
    EXPECT_TRUE(areOneWork(of(one, 4, 60000), of(other, 4, 55000)));
    EXPECT_FALSE(areOneWork(of(one, 4, 60000), of(other, 4, 25000)));
}

} // namespace
} // namespace tambonplan::match
