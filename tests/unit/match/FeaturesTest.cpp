#include "match/Features.hpp"

#include <gmock/gmock.h>

#include "Helpers.hpp"

namespace tambonplan::match {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

const Lexicon& lexicon() {
    static const Lexicon words(shippedRules());
    return words;
}

Reading read(TextView name, int village = 0) {
    return Parser(lexicon(), VillageNames()).parse(row(name, village)).reading;
}
Text className(int value) {
    return value < 0 ? Text() : lexicon().valueName(value);
}

TEST(Features, TheFirstThingNamedIsWhatIsBuilt) {
    EXPECT_EQ(className(read(u"ก่อสร้างรางระบายน้ำหน้าโรงเรียนบ้านสวนป่าน").object), u"ระบายน้ำ");
    EXPECT_EQ(className(read(u"ก่อสร้างห้องน้ำศาลาประชาคม หมู่ 4").object), u"ห้องน้ำ");
}

TEST(Features, WhatIsAskedForBehindATroubleIsTheWork) {
    const Reading light = read(u"สามแยกศาลเจ้ามืดมาก รถล้มบ่อย ขอเสาไฟ");
    EXPECT_EQ(className(light.object), u"ไฟส่องสว่าง");
    ASSERT_THAT(light.elements, testing::Not(IsEmpty()));
    EXPECT_EQ(light.elements.front().shown, u"สามแยกศาลเจ้า");
    EXPECT_EQ(read(u"เด็กติดเกมกันทั้งหมู่บ้าน อยากให้อบรมครอบครัว").nature, Nature::Activity);
    // What follows adds to the work that the name begins with.
    EXPECT_EQ(className(read(u"ซ่อมถนนหน้าวัด ขอไฟส่องสว่างด้วย").object), u"ถนน");
    EXPECT_EQ(className(read(u"ถนนหน้าวัดเป็นหลุม ขอลาดยาง").object), u"ถนน");
}

TEST(Features, TheDrainInsideTheWordBuildIsNoDrain) {
    EXPECT_EQ(className(read(u"ก่อสร้างถนน คสล. ซอย 3").object), u"ถนน");
}

TEST(Features, LostToneMarksChangeNothing) {
    const Reading clean = read(u"ก่อสร้างรางระบายน้ำ ซอยสันติ 2 หมู่ที่ 7"), lost = read(u"กอสรางรางระบายนำ ซอยสันติ 2 หมูที 7");
    EXPECT_EQ(clean.object, lost.object);
    EXPECT_EQ(clean.actions, lost.actions);
    EXPECT_EQ(clean.named, lost.named);
    ASSERT_THAT(lost.sois, SizeIs(1));
    EXPECT_EQ(clean.sois[0].key, lost.sois[0].key);
}

TEST(Features, AbbreviationsAndSynonymsReadLikeTheLongForm) {
    EXPECT_EQ(read(u"ถนน ค.ส.ล. ซ.5").materials, read(u"ถนนคอนกรีตเสริมเหล็ก ซอย 5").materials);
    EXPECT_EQ(read(u"อบรม อสม.").topic, read(u"อบรมอาสาสมัครสาธารณสุขประจำหมู่บ้าน").topic);
    EXPECT_EQ(read(u"ติดตั้ง CCTV หมู่ 2").object, read(u"ติดตั้งกล้องวงจรปิด หมู่ 2").object);
}

Text keyOf(const Reading& reading, std::size_t element) {
    return element < reading.elements.size() ? reading.elements[element].key : Text();
}

TEST(Features, NoWordBeginsInsideASyllable) {
    EXPECT_EQ(className(read(u"ขุดลอกสระบัวแดงข้างวัด").object), u"หนอง") << "บัวแดง holds no ว.แดง";
    EXPECT_EQ(read(u"กำจัดหนอนหัวดำ").topic, read(u"ปราบหนอนหัวดำ").topic) << "หนอน is no หนู";
}

TEST(Features, KilometresAreNoCommittee) {
    EXPECT_EQ(read(u"ลงลูกรังสายนาคูณ ระยะ 0.8 กม.").rest.find(u"คณะ"), Text::npos);
    EXPECT_EQ(read(u"ลงลูกรังสายนาคูณ กม.0+200 ถึง กม.0+900").rest.find(u"คณะ"), Text::npos);
}

TEST(Features, HillsAndCapesAreCalledAfterPlants) {
    EXPECT_EQ(keyOf(read(u"สร้างศาลาริมทาง ดอนมะพร้าว"), 0), u"มะพราว");
    EXPECT_EQ(keyOf(read(u"สร้างศาลาริมทาง เกาะทุเรียน"), 0), u"ทเรยน");
}

TEST(Features, ANameIsOverWhereTheTextTellsMore) {
    EXPECT_EQ(keyOf(read(u"ขยายเตาเผาวัดป่าสักให้กว้างขึ้น"), 0), u"สก");
    EXPECT_EQ(keyOf(read(u"ถมดินหน้าบ้านผู้ใหญ่ลงห้วยแล้ง"), 1), u"แลง");
}

TEST(Features, WhoAsksForSupportOfAWorkAsksForTheWork) {
    const Reading supported = read(u"สนับสนุนการซ่อมแซมหลังคาโรงอาหาร");
    EXPECT_EQ(supported.nature, Nature::Site);
    EXPECT_EQ(supported.object, read(u"ซ่อมแซมหลังคาโรงอาหาร").object);
}

TEST(Features, ALightShinesOnTheThingNamedBehindIt) {
    const Row lit = [] {
        Row row = match::row(u"ติดไฟส่องสนามฟุตบอลบ้านนาคูณ", 4);
        row.villageNames = {u"นาคูณ"};
        return row;
    }();
    const Reading light = Parser(lexicon(), VillageNames({lit})).parse(lit).reading;
    EXPECT_EQ(className(light.object), u"ไฟส่องสว่าง");
    ASSERT_FALSE(light.elements.empty());
    EXPECT_EQ(className(light.elements[0].place), u"สนามฟุตบอล");
}

TEST(Features, ASoiIsCalledAfterTheThingThatStandsThere) {
    const Reading soi = read(u"เทคอนกรีต ซอยสะพานไม้");
    ASSERT_THAT(soi.sois, SizeIs(1));
    EXPECT_EQ(soi.sois[0].key, u"สะพานไม");
}

TEST(Features, VillagesAreReadAsListsAndMetresAreNot) {
    EXPECT_THAT(read(u"สะพานเชื่อมหมู่ที่ ๙ กับหมู่ที่ ๕").named, ElementsAre(5, 9));
    EXPECT_THAT(read(u"ซ่อมถนน ม.3,4").named, ElementsAre(3, 4));
    EXPECT_THAT(read(u"ก่อสร้างถนน กว้าง 4 ม. ยาว 120 ม.").named, IsEmpty());
}

TEST(Features, PartsAndReachesAreNumberedAndNamed) {
    EXPECT_THAT(read(u"รางระบายน้ำ ซอย 4 ช่วงที่ 2").phases, SizeIs(1));
    EXPECT_NE(read(u"ขุดลอกห้วยทราย ช่วงต้นน้ำ").reaches, read(u"ขุดลอกห้วยทราย ช่วงปลายน้ำ").reaches);
}

TEST(Features, ANameEndsWhereItsStoryBegins) {
    const auto place = [](TextView name) {
        const Reading reading = read(name);
        return reading.elements.empty() ? Text() : reading.elements.back().shown;
    };
    EXPECT_EQ(place(u"ซ่อมฝายห้วยผากที่น้ำเซาะพัง"), u"ห้วยผาก");
    EXPECT_EQ(place(u"ขุดลอกคลองสี่วาร่วมกับโรงงาน"), u"โรงงาน");
    EXPECT_EQ(place(u"ทำเขื่อนแม่น้ำน่านหน้าวัดท่าล้อ"), u"วัดท่าล้อ");
}

TEST(Features, ACountedNumberIsNoneOfTheSoi) {
    EXPECT_EQ(read(u"ติดตั้งไฟกิ่ง ซอยลานปาล์ม 8 จุด").sois.at(0).number, -1);
    EXPECT_EQ(read(u"ติดตั้งไฟกิ่ง ซอยลานปาล์ม 8 ม.9").sois.at(0).number, 8);
}

TEST(Features, AThingBehindAnUnknownOneIsOnlyItsPlace) {
    EXPECT_TRUE(read(u"ปรับปรุงกังสดาลศาลาประชาคม").guessed);
    EXPECT_FALSE(read(u"ปรับปรุงศาลาประชาคม").guessed);
}

TEST(Features, NumbersOfAListBelongToNoName) {
    EXPECT_THAT(read(u"2) ซ่อมถนนเข้าท่าเรือ").numbers, IsEmpty());
    EXPECT_THAT(read(u"๓. ซ่อมถนนเข้าท่าเรือ").numbers, IsEmpty());
}

TEST(Features, CubicMetresAreReadInEveryUnit) {
    EXPECT_EQ(extentRatio(read(u"หอถังสูง ขนาด 20 ลูกบาศก์เมตร").extent, read(u"หอถัง ความจุ 20 คิว").extent), 1.0);
    EXPECT_LT(extentRatio(read(u"ศาลา 1 แห่ง").extent, read(u"ศาลา 1 แห่ง").extent), 0); // says nothing
}

TEST(Features, NumbersInWordsCountLikeDigits) {
    EXPECT_EQ(read(u"ก่อสร้างถนน คสล. ซอยหก").sois.front().number, 6);
    EXPECT_EQ(read(u"ก่อสร้างถนน คสล. ซอยหก").sois.front().key, Text());
    EXPECT_EQ(read(u"ถนนสายหนองแสง ระยะที่สอง").phases, read(u"ถนนสายหนองแสง ระยะที่ 2").phases);
    EXPECT_EQ(read(u"ซ่อมฝาย ลูกที่สามที่ชำรุด").phases, read(u"ซ่อมฝาย ลูกที่ 3").phases);
    EXPECT_EQ(read(u"ก่อสร้างถนน คสล. ซอยสามัคคี").sois.front().number, -1);
    EXPECT_THAT(read(u"ปรับปรุงถนน ช่วงสามแยกบ้านกล้วย").phases, IsEmpty());
}

TEST(Features, AWordThatIsAnotherOneWithItsTonesIsNotTakenForIt) {
    EXPECT_EQ(read(u"อบรมการรับรู้ข่าวสาร").topic, -1);
    EXPECT_NE(read(u"ธนาคารข้าวสาร").topic, read(u"ธนาคารข่าวสาร").topic);
}

TEST(Features, AFieldIsCalledAfterItsOwner) {
    const Reading crop = read(u"ถนนจากบ้านนายอ้ายถึงสวนลำไยนางบัวเขียว"), plain = read(u"ถนน (บ้านนายอ้าย - สวนนางบัวเขียว)");
    ASSERT_THAT(crop.elements, SizeIs(2));
    ASSERT_THAT(plain.elements, SizeIs(2));
    EXPECT_TRUE(crop.elements[1].person);
    EXPECT_EQ(crop.elements[1].key, plain.elements[1].key);
    EXPECT_TRUE(crop.elements[0].end && crop.elements[1].end && plain.elements[0].end && plain.elements[1].end);
}

TEST(Features, AnActivityIsNoWorkOnAThing) {
    EXPECT_EQ(read(u"แข่งขันกีฬาต้านยาเสพติด").nature, Nature::Activity);
    EXPECT_EQ(read(u"ก่อสร้างลานกีฬาต้านยาเสพติด").nature, Nature::Site);
    EXPECT_EQ(read(u"ส่งเสริมการเลี้ยงปลาในบ่อดิน").nature, Nature::Activity);
    EXPECT_EQ(read(u"ซ่อมแซมบ้านผู้ยากไร้").nature, Nature::Activity);
    EXPECT_EQ(read(u"ซ่อมแซมศาลากลางบ้าน").nature, Nature::Site);
}

TEST(Features, AHouseForAnActivityIsAWork) {
    EXPECT_EQ(read(u"ต่อเติมโรงทอผ้าพื้นเมือง").nature, Nature::Site);
    EXPECT_EQ(read(u"ปรับปรุงโรงตากหมากกลุ่มสตรี").nature, Nature::Site);
    EXPECT_EQ(read(u"ส่งเสริมกลุ่มสตรีทอผ้าพื้นเมือง").nature, Nature::Activity);
}

TEST(Features, WideClassesCountOnlyWhereANameBegins) {
    const Reading hall = read(u"สร้างโรงบ่มใบชา");
    EXPECT_EQ(className(hall.object), u"โรง");
    EXPECT_TRUE(hall.guessed) << "what else the name says decides";
    EXPECT_EQ(className(read(u"เทคอนกรีตทางข้างสุเหร่า").object), u"ถนน");
    EXPECT_NE(className(read(u"สืบสานภูมิปัญญาทางภาษา").object), u"ถนน");
}

TEST(Features, HowAPlaceIsIsNoPartOfItsName) {
    const Reading broken = read(u"ซ่อมสะพานข้ามห้วยยางโทนพัง"), plain = read(u"ซ่อมสะพานข้ามห้วยยางโทน");
    ASSERT_FALSE(broken.elements.empty());
    ASSERT_FALSE(plain.elements.empty());
    EXPECT_EQ(broken.elements.back().key, plain.elements.back().key);
}

TEST(Features, AllThatIsSaidOfAPlaceBehindItsNameIsLeftOut) {
    const auto key = [](TextView name) {
        const Reading reading = read(name);
        return reading.elements.empty() ? Text() : reading.elements.front().key;
    };
    EXPECT_EQ(key(u"ซ่อมสะพานข้ามห้วยยางโทนพังทุกปี"), key(u"ซ่อมสะพานข้ามห้วยยางโทน"));
    EXPECT_EQ(key(u"ขุดลอกหนองแวงน้อยหน้าแล้งบ่มีน้ำ"), key(u"ขุดลอกหนองแวงน้อย"));
    EXPECT_EQ(key(u"ขุดลอกห้วยแห้ง"), read(u"ซ่อมสะพานข้ามห้วยแห้ง").elements.front().key);
    EXPECT_NE(key(u"ขุดลอกห้วยแห้ง"), Text());
}

TEST(Features, ARemarkInBracketsKeepsNothingApart) {
    const Reading remark = read(u"ฝังท่อระบายน้ำ ซอย 4 (น้ำเน่าหน้าบ้านนางแป้น)");
    ASSERT_FALSE(remark.elements.empty());
    EXPECT_TRUE(remark.elements.back().weak);
    EXPECT_FALSE(read(u"ฝังท่อระบายน้ำ ซอย 4 (จากบ้านนางแป้น)").elements.back().weak);
}

TEST(Features, NoTopicIsHeardInsideNamesOfPlaces) {
    EXPECT_EQ(className(read(u"รณรงค์ป้องกันไข้เลือดออก บ้านท่าปลา").topic), u"ป้องกันโรคไข้เลือดออก");
    EXPECT_EQ(read(u"ขุดลอกห้วยไก่เถื่อน").nature, Nature::Site);
}

/// The look-up of village names once changed the word that was about to be read.
TEST(Features, AWordThatBeginsLikeAVillageOfTheRunIsStillRead) {
    Row named = row(u"ขุดลอกกล้องวงจรปิดหมู่บ้าน", 1);
    named.villageNames = {u"กล้องวง"};
    const Reading reading = Parser(lexicon(), VillageNames({named})).parse(named).reading;
    EXPECT_EQ(className(reading.object), className(read(u"ติดตั้งกล้องวงจรปิด").object));
}

} // namespace
} // namespace tambonplan::match
