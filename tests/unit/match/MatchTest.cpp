#include <gmock/gmock.h>

#include <algorithm>
#include <random>
#include <set>

#include "Helpers.hpp"
#include "match/Stream.hpp"

namespace tambonplan::match {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

std::vector<Proposal> of(Relation relation, const std::vector<Row>& rows) {
    std::vector<Proposal> proposals = shippedMatcher().propose(rows);
    std::erase_if(proposals, [&](const Proposal& p) { return p.relation != relation; });
    return proposals;
}

bool joined(const Row& a, const Row& b) {
    return !shippedMatcher().pairs(std::vector<Row>{a}, std::vector<Row>{b}).empty();
}

TEST(Match, NothingComesOfNothing) {
    EXPECT_THAT(shippedMatcher().propose({}), IsEmpty());
    EXPECT_THAT(shippedMatcher().pairs(std::vector<Row>{}), IsEmpty());
    EXPECT_THAT(shippedMatcher().pairs(std::vector<Row>{row(u"ถนน", 1)}, std::vector<Row>{}), IsEmpty());
}

TEST(Match, EmptyNamesMatchNothing) {
    EXPECT_THAT(shippedMatcher().propose({row(u"", 1), row(u"", 1), row(u" - ", 2)}), IsEmpty());
}

TEST(Match, ARoadNamedFromBothEndsIsOneWork) {
    const auto proposals = of(Relation::Duplicate, {row(u"ก่อสร้างถนน คสล. สายบ้านดอนยาง หมู่ที่ 3 - บ้านโป่งนก หมู่ที่ 8", 3, 1200000),
                                                    row(u"โครงการก่อสร้างถนนคอนกรีตเสริมเหล็ก สายโป่งนก (ม.8) ถึงดอนยาง (ม.3)", 8, 1150000)});
    ASSERT_THAT(proposals, SizeIs(1));
    EXPECT_THAT(proposals[0].members, ElementsAre(0, 1));
    EXPECT_THAT(text::toUtf8(proposals[0].reason), HasSubstr("หมู่ 3 และ 8"));
    EXPECT_THAT(proposals[0].evidence, SizeIs(2));
}

TEST(Match, ARoadThatComesBackFromTheOtherEnd) {
    EXPECT_TRUE(joined(row(u"ขยายถนนหน้ามัสยิดควนโท ถึงสี่แยก", 3), row(u"ถนนจากสี่แยก มาหน้ามัสยิดควนโท ขอขยาย", 3)));
    EXPECT_TRUE(joined(row(u"ถนนคอนกรีต หน้าโบสถ์ ถึงบ้านผู้ใหญ่เดช", 3), row(u"เทปูนทางเดินรถจากบ้านผู้ใหญ่เดช มาหน้าโบสถ์", 3)));
    EXPECT_FALSE(joined(row(u"ขยายถนนหน้ามัสยิดควนโท ถึงสี่แยก", 3), row(u"ขยายถนนหน้ามัสยิดควนโท ถึงโรงสี", 3)));
}

TEST(Match, ConcreteOfASoiIsItsRoadAndAPondThatIsMadeIsDug) {
    EXPECT_TRUE(joined(row(u"ก่อสร้างถนนคอนกรีตเสริมเหล็ก ซอยข้างโรงสี หมู่ที่ 3", 3), row(u"คสล. ซ.ข้างโรงสี ม.3", 3)));
    EXPECT_FALSE(joined(row(u"ก่อสร้างถนนคอนกรีตเสริมเหล็ก ซอยข้างโรงสี หมู่ที่ 3", 3), row(u"คสล. ซ.ข้างวัด ม.3", 3)));
    EXPECT_TRUE(joined(row(u"ขุดสระที่โคกกระทิง", 3, 300000), row(u"ทำสระเก็บน้ำที่โคกกระทิง เนื้อที่ 2 ไร่", 3, 320000)));
}

TEST(Match, WorkOnAnotherBuildingIsAnotherWork) {
    EXPECT_FALSE(joined(row(u"ต่อเติม รพ.สต.บ้านโคกงาม", 3), row(u"ต่อเติมโรงเรียนบ้านโคกงาม", 3)));
    EXPECT_TRUE(joined(row(u"ต่อเติมโรงเรียนบ้านโคกงาม", 3), row(u"ต่อเติม รร.บ้านโคกงาม", 3)));
}

TEST(Match, AnotherSoiPartActionOrThingIsAnotherWork) {
    const Row base = row(u"ก่อสร้างถนน คสล. ซอยสันติ 2 หมู่ที่ 3", 3);
    EXPECT_FALSE(joined(base, row(u"ก่อสร้างถนน คสล. ซอยสันติ 12 หมู่ที่ 3", 3)));
    EXPECT_FALSE(joined(base, row(u"ซ่อมแซมถนน คสล. ซอยสันติ 2 หมู่ที่ 3", 3)));
    EXPECT_FALSE(joined(base, row(u"ก่อสร้างรางระบายน้ำ คสล. ซอยสันติ 2 หมู่ที่ 3", 3)));
    EXPECT_FALSE(joined(row(u"ก่อสร้างราง ซอย 2 ช่วงที่ 1", 3), row(u"ก่อสร้างราง ซอย 2 ช่วงที่ 2", 3)));
    EXPECT_FALSE(joined(row(u"ขุดลอกห้วยทราย ช่วงต้นน้ำ", 3), row(u"ขุดลอกห้วยทราย ช่วงปลายน้ำ", 3)));
}

TEST(Match, ThingsThatNoListKnowsAreOneWorkAtOnePlaceForTheSameMoney) {
    const auto score = [](TextView a, double budgetA, TextView b, double budgetB) {
        return joined(row(a, 3, budgetA), row(b, 3, budgetB));
    };
    EXPECT_TRUE(score(u"ซ่อมกังสดาลไม้ วัดโคกจิก", 90000, u"ซ่อมแซมกังสดาล วัดโคกจิก", 85000));
    EXPECT_FALSE(score(u"ซ่อมกังสดาลไม้ วัดโคกจิก", 90000, u"ซ่อมแซมธรรมาสน์ วัดโคกจิก", 20000));
    EXPECT_FALSE(score(u"ก่อสร้างรั้ววัดโคกจิก", 90000, u"ก่อสร้างเมรุวัดโคกจิก", 900000));
}

TEST(Match, NamesOfNoListBehindTheSameThingAreTwoThings) {
    EXPECT_FALSE(joined(row(u"ซ่อมประตูน้ำตะพาบ", 3), row(u"ซ่อมประตูน้ำโขลง", 3)));
    EXPECT_TRUE(joined(row(u"ซ่อมประตูน้ำตะพาบ", 3), row(u"ซ่อมแซมประตูน้ำตะพาบ", 3)));
}

TEST(Match, OneVillageMaySpeakOfOneActivityInWordsOfTwoTopics) {
    EXPECT_TRUE(joined(row(u"ตั้งชมรมอ่านหนังสือใต้ต้นจามจุรี", 3, 6000), row(u"ชมรมคนอ่านหนังสือใต้จามจุรี", 3, 6000)));
    EXPECT_FALSE(joined(row(u"ตั้งชมรมอ่านหนังสือใต้ต้นจามจุรี", 3, 6000), row(u"ตั้งชมรมนกเขาชวาใต้ต้นจามจุรี", 3, 6000)));
}

TEST(Match, ARoadAndItsDrainAreTwoWorksWhateverTheyCost) {
    EXPECT_FALSE(joined(row(u"ก่อสร้างถนน คสล. ซอยสุขใจ 1", 4, 300000), row(u"ก่อสร้างรางระบายน้ำ คสล. ซอยสุขใจ 1", 4, 290000)));
}

TEST(Match, ThingsOfTwoNamesAreLookedAtButNotTicked) {
    const auto proposals = of(Relation::Duplicate,
                              {row(u"ก่อสร้างกำแพงกันดิน ริมแม่น้ำน่าน หน้าวัดท่าล้อ", 2, 500000), row(u"ก่อสร้างพนังกันตลิ่ง แม่น้ำน่านหน้าวัดท่าล้อ", 2, 500000)});
    ASSERT_THAT(proposals, SizeIs(1));
    EXPECT_EQ(proposals[0].band, Band::Review);
}

TEST(Match, MendingIsNotBuildingWhateverElseIsDone) {
    EXPECT_FALSE(joined(row(u"ก่อสร้างถนนหินคลุกสายควนยาง", 4, 400000), row(u"ซ่อมแซมถนนหินคลุกสายควนยาง (เกรดปรับเกลี่ย)", 4, 380000)));
}

TEST(Match, WaterWithANumberIsAnotherWaterThanWithAnother) {
    EXPECT_FALSE(joined(row(u"ขุดลอกคลองซอย 4 ส่งน้ำเข้าสวน", 2, 120000), row(u"ขุดลอกคลองซอย 6 ส่งน้ำเข้าสวน", 2, 130000)));
}

TEST(Match, OneEndInCommonIsAnotherReach) {
    const Row upper = row(u"ขุดลอกคลองยายมา ช่วงวัดเก่า - สะพานดำ", 3);
    EXPECT_FALSE(joined(upper, row(u"ขุดลอกคลองยายมา ช่วงสะพานดำ - บ้านนายหลี", 3)));
    EXPECT_TRUE(joined(upper, row(u"ลอกคลองยายมา จากหน้าวัดเก่าถึงสะพานดำ", 3)));
}

TEST(Match, OpeningAWayIsNotSurfacingIt) {
    const Row opening = row(u"บุกเบิกถนนเข้าพื้นที่เกษตร สายโคกกลาง", 3);
    EXPECT_FALSE(joined(opening, row(u"ลงหินคลุกถนนเข้าพื้นที่เกษตร สายโคกกลาง", 3)));
    EXPECT_TRUE(joined(opening, row(u"เปิดทางเข้าพื้นที่เกษตร สายโคกกลาง", 3)));
}

TEST(Match, ASoiAtAHouseIsTheSoiOfThatPerson) {
    EXPECT_TRUE(joined(row(u"ก่อสร้างรางระบายน้ำ ซอยพ่อหลวงแก้ว", 3), row(u"วางรางยูพร้อมฝาตะแกรง ซอยบ้านพ่อหลวงแก้ว", 3)));
    EXPECT_FALSE(joined(row(u"ก่อสร้างรางระบายน้ำ ซอยพ่อหลวงแก้ว", 3), row(u"วางรางยู ซอยบ้านพ่อหลวงคำ", 3)));
}

TEST(Match, SiteWorksOfTwoVillagesStaySeparate) {
    const std::vector<Row> rows{row(u"ติดตั้งกล้องวงจรปิด หมู่ที่ 2", 2), row(u"ติดตั้งกล้องวงจรปิด หมู่ที่ 4", 4), row(u"ก่อสร้างลานกีฬา", 2),
                                row(u"ก่อสร้างลานกีฬา", 4)};
    EXPECT_THAT(of(Relation::Duplicate, rows), IsEmpty());
    EXPECT_THAT(of(Relation::Package, rows), IsEmpty());
}

TEST(Match, TheHallsOfTwoVillagesAreTwoHalls) {
    EXPECT_FALSE(joined(row(u"ซ่อมแซมถนน ข้างศาลากลางบ้าน", 34), row(u"ซ่อมแซมถนน ข้างศาลากลางบ้าน", 45)));
    EXPECT_TRUE(joined(row(u"ซ่อมแซมถนน ข้างศาลากลางบ้าน", 34, 90000), row(u"ซ่อมแซมถนน ข้างศาลากลางบ้าน", 34, 90000)));
}

TEST(Match, APlaceColumnTellsWhereTheWorkIs) {
    Row temple = row(u"ก่อสร้างรางระบายน้ำ คสล.", 3, 200000), school = temple;
    temple.place = u"หน้าวัดโนนสูง";
    school.place = u"หน้าโรงเรียนบ้านดอนกลาง";
    EXPECT_TRUE(joined(temple, temple));
    EXPECT_FALSE(joined(temple, school));
}

TEST(Match, GlyphsThatAPdfLostAreNoLetters) {
    EXPECT_TRUE(joined(row(u"ก่อสร้างศาลาที่พักริมทาง หน้าวัดโนนสูง", 2), row(u"ก(cid:201)อสร้างศาลาท(cid:201)ีพักริมทาง หน้าวัดโนนสูง", 2)));
    EXPECT_EQ(baseOf(u"ท(cid:201)ี"), u"ท");
    EXPECT_EQ(baseOf(u"(cid:x)"), u"cidx");
}

TEST(Match, OneActivityInTwoVillagesIsAPackageAndTwiceInOneADuplicate) {
    const std::vector<Row> rows{row(u"รณรงค์ป้องกันโรคไข้เลือดออก", 2, 5000), row(u"กำจัดลูกน้ำยุงลาย ป้องกันไข้เลือดออก", 5, 6000),
                                row(u"ป้องกันและควบคุมโรคไข้เลือดออก", 5, 6000)};
    ASSERT_THAT(of(Relation::Package, rows), SizeIs(1));
    EXPECT_THAT(of(Relation::Package, rows)[0].members, SizeIs(3));
    ASSERT_THAT(of(Relation::Duplicate, rows), SizeIs(1));
    EXPECT_THAT(of(Relation::Duplicate, rows)[0].members, ElementsAre(1, 2));
}

TEST(Match, WhatIsAskedForBehindATroubleIsTheWork) {
    EXPECT_TRUE(joined(row(u"สามแยกหนองบอนมืดมาก รถล้มบ่อย ขอเสาไฟ", 4), row(u"ติดตั้งไฟฟ้าส่องสว่าง สามแยกหนองบอน", 4)));
    EXPECT_TRUE(joined(row(u"เด็กน้อยติดยา ขอคนมาอบรม", 4), row(u"ป้องกันและแก้ไขปัญหายาเสพติด", 5)));
    EXPECT_TRUE(joined(row(u"ทางขึ้นดอยผาลาด หน้าฝนรถติดหล่ม ขอเทปูน", 4), row(u"ก่อสร้างถนน คสล. ขึ้นดอยผาลาด", 4)));
}

TEST(Match, OneHouseThatIsNamedKeepsTheOthersTogether) {
    const std::vector<Row> rows{row(u"ซ่อมบ้านคนยากจน นางคำแปง", 1), row(u"ซ่อมบ้านคนยากจน", 2), row(u"ซ่อมเฮือนคนทุกข์ 2 หลัง", 3),
                                row(u"ซ่อมสร้างบ้านผู้ยากไร้", 4)};
    ASSERT_THAT(of(Relation::Package, rows), SizeIs(1));
    EXPECT_THAT(of(Relation::Package, rows)[0].members, SizeIs(3));
}

TEST(Match, AFileWhoseVillageIsUnknownIsThatOfAVillageOfItsOwn) {
    const auto from = [](int list, Row row) {
        row.list = list;
        return row;
    };
    const std::vector<Row> rows{from(1, row(u"อบรมป้องกันยาเสพติดในเยาวชน", 1, 20000)), from(2, row(u"อบรมเยาวชนป้องกันยาเสพติด", 0, 20000)),
                                from(2, row(u"ซ่อมหลังคาศาลาประชาคม", 0, 80000)), from(1, row(u"ซ่อมหลังคาศาลาประชาคม", 1, 80000)),
                                from(2, row(u"ซ่อมแซมหลังคาศาลาประชาคมที่รั่ว", 0, 80000))};
    const auto packages = of(Relation::Package, rows);
    ASSERT_THAT(packages, SizeIs(1));
    EXPECT_THAT(packages[0].members, ElementsAre(0, 1));
    const auto duplicates = of(Relation::Duplicate, rows);
    ASSERT_THAT(duplicates, SizeIs(1));
    EXPECT_THAT(duplicates[0].members, ElementsAre(2, 4));
}

TEST(Match, PersonsOneLetterApartAreNeverTickedForTheOfficer) {
    for (const Proposal& proposal : shippedMatcher().propose(
             {row(u"ก่อสร้างถนน คสล. สายบ้านนายคำ - วัดป่า หมู่ที่ 4", 4, 100000), row(u"ก่อสร้างถนน คสล. สายบ้านนายดำ - วัดปา หมู่ที่ 4", 4, 100000)}))
        EXPECT_NE(proposal.band, Band::Auto);
}

TEST(Match, TheOrderOfTwoListsDoesNotMatter) {
    const std::vector<Row> a{row(u"ซ่อมแซมหอกระจายข่าว", 1, 30000), row(u"อบรม ชรบ.", 1)};
    const std::vector<Row> b{row(u"ปรับปรุงเสียงตามสาย", 1, 35000), row(u"ฝึกอบรมชุดรักษาความปลอดภัยหมู่บ้าน", 2)};
    const auto ab = shippedMatcher().pairs(a, b), ba = shippedMatcher().pairs(b, a);
    ASSERT_EQ(ab.size(), ba.size());
    ASSERT_THAT(ab, SizeIs(2));
    for (std::size_t i = 0; i < ab.size(); ++i) {
        EXPECT_EQ(ab[i].score, ba[i].score);
        EXPECT_EQ(ab[i].a, ba[i].b);
    }
}

/// Clusters as sets of names, whatever the order of rows.
std::multiset<std::set<Text>> clusters(const std::vector<Row>& rows, unsigned threads) {
    Options options;
    options.threads = threads;
    std::multiset<std::set<Text>> found;
    for (const Proposal& proposal : shippedMatcher().propose(rows, options)) {
        if (proposal.relation == Relation::Related) continue;
        std::set<Text> names;
        for (const std::size_t member : proposal.members)
            names.insert(rows[member].name);
        found.insert(std::move(names));
    }
    return found;
}

TEST(Match, ShufflingTheRowsOrUsingMoreThreadsChangesNothing) {
    std::vector<Row> rows;
    for (const auto& cells : readCsv("match/northeast/tambon.csv")) {
        rows.push_back(row(cells.at("name"), std::stoi(text::toUtf8(cells.at("village")))));
        const std::string budget = text::toUtf8(cells.at("budget"));
        if (!budget.empty()) rows.back().number = std::stod(budget);
    }
    const auto expected = clusters(rows, 1);
    EXPECT_EQ(clusters(rows, 4), expected);
    std::mt19937 random(3);
    for (int i = 0; i < 5; ++i) {
        std::shuffle(rows.begin(), rows.end(), random);
        EXPECT_EQ(clusters(rows, 2), expected);
    }
}

TEST(Match, CancellingGivesNothing) {
    Options options;
    options.progress = [](double) { return false; };
    EXPECT_THAT(shippedMatcher().propose({row(u"อบรม ชรบ.", 1), row(u"อบรม ชรบ.", 1)}, options), IsEmpty());
}

TEST(Match, NamesWithoutThaiAreComparedByTheirLetters) {
    const std::vector<Row> a{row(u"Blue Lotus Trading Co., Ltd."), row(u"Northern Rice Mill"), row(u"Green Valley Farm")};
    const std::vector<Row> b{row(u"Norhtern Rice Mill"), row(u"Blue Lotus Trading Company"), row(u"Silver Creek Bank")};
    const auto pairs = shippedMatcher().pairs(a, b);
    ASSERT_THAT(pairs, SizeIs(2));
    for (const Pair& pair : pairs)
        EXPECT_EQ(pair.a + pair.b, 1U);
}

TEST(Similarity, IsOneForEqualFoldsSymmetricAndBelowOneOtherwise) {
    const Matcher& matcher = shippedMatcher();
    EXPECT_EQ(matcher.similarity(u"ก่อสร้างถนน ม.๕", u"ก่อสร้างถนน  ม.5"), 1.0);
    const double one = matcher.similarity(u"ซ่อมแซมศาลากลางบ้าน", u"ปรับปรุงศาลาอเนกประสงค์");
    EXPECT_EQ(one, matcher.similarity(u"ปรับปรุงศาลาอเนกประสงค์", u"ซ่อมแซมศาลากลางบ้าน"));
    EXPECT_LT(one, 1.0);
    EXPECT_LT(matcher.similarity(u"ขุดลอกหนองแวง", u"อบรมอาชีพสตรี"), 0.3);
    EXPECT_EQ(matcher.similarity(u"", u""), 1.0);
}

/// Two rows of one village are proposed as one work.
bool areOneWork(TextView a, TextView b) {
    std::vector<Row> rows{row(a, 4, 100000), row(b, 4, 100000)};
    for (Row& one : rows)
        one.villageNames = {u"ดงมะพลับ"};
    const auto proposals = shippedMatcher().propose(rows);
    return std::any_of(proposals.begin(), proposals.end(), [](const Proposal& p) { return p.relation == Relation::Duplicate; });
}

TEST(Match, ANumberedCanalIsKnownByItsBank) {
    EXPECT_TRUE(areOneWork(u"ดาดคอนกรีตคลอง 3 ซ้าย", u"ดาดปูนคลอง 3 ซ้าย"));
    EXPECT_FALSE(areOneWork(u"ดาดคอนกรีตคลองส่งน้ำ 3 ซ้าย", u"ดาดคอนกรีตคลองส่งน้ำ 3 ขวา"));
}

TEST(Match, TheNumberBehindALineIsOnlyItsAddress) {
    EXPECT_FALSE(areOneWork(u"ซ่อมถนนลูกรัง สายท่าโพธิ์ หมู่ที่ 4", u"ซ่อมถนนลูกรัง สายนาคูณ หมู่ที่ 4"));
    EXPECT_TRUE(areOneWork(u"ซ่อมถนนลูกรัง สายท่าโพธิ์ หมู่ที่ 4", u"ซ่อมถนนลูกรัง สายท่าโพธิ์ ม.4"));
}

TEST(Match, VillagesThatNameEachOtherAskForOneThing) {
    const auto joint = [](TextView a, TextView b) {
        std::vector<Row> rows{row(a, 4, 90000), row(b, 6, 85000)};
        rows[0].villageNames = {u"ดงมะพลับ"}, rows[1].villageNames = {u"นาคูณ"};
        const auto proposals = shippedMatcher().propose(rows);
        return std::ranges::any_of(proposals, [](const Proposal& p) { return p.relation == Relation::Duplicate; });
    };
    EXPECT_TRUE(joint(u"จัดซื้อเรือท้องแบน 1 ลำ ใช้ร่วมกับบ้านนาคูณ", u"ซื้อเรือท้องแบน 1 ลำ ใช้ด้วยกันกับ ม.4"));
    EXPECT_FALSE(joint(u"จัดซื้อเรือท้องแบน 1 ลำ", u"ซื้อเรือท้องแบน 1 ลำ"));
}

TEST(Match, ASoiIsKnownByWhatEitherEndLiesAt) {
    EXPECT_TRUE(areOneWork(u"ถนน คสล. ซอยข้างวัดป่าเลไลย์ ถึงบ้านตาเคน", u"เทปูนซอยตาเคน ข้างวัดป่าเลไลย์"));
    EXPECT_FALSE(areOneWork(u"ถนน คสล. ซอยข้างวัดป่าเลไลย์ ถึงบ้านตาเคน", u"เทปูนซอยตาเอก ข้างวัดป่าเลไลย์"));
}

TEST(Match, NumbersThatDifferKeepActivitiesApart) {
    EXPECT_FALSE(areOneWork(u"อบรม อสม. ชุด 1", u"อบรม อสม. ชุด 2"));
    EXPECT_TRUE(areOneWork(u"อบรม อสม. ชุด 1", u"ฝึกอบรม อสม. ชุด 1"));
}

TEST(Match, WhomAPondServesIsNoPlaceButWhereItLiesIs) {
    EXPECT_FALSE(areOneWork(u"ขุดสระน้ำให้วัว โคกมะตูม", u"ขุดสระน้ำให้วัว หนองไผ่"));
}

} // namespace
} // namespace tambonplan::match
