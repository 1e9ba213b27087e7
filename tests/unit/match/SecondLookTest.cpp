#include <gmock/gmock.h>

#include "Helpers.hpp"

/// Pairs that only the rest of the list tells: lists of a tambon, in wordings that no labelled tambon has.
namespace tambonplan::match {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;

/// Works and activities that have nothing to do with each other, so that names have others to be nearer to.
std::vector<Row> otherProjects() {
    return {row(u"ขุดลอกหนองผักบุ้ง", 1, 320000),           row(u"ซ่อมแซมศาลากลางบ้าน", 1, 85000),
            row(u"ติดตั้งกล้องวงจรปิดหน้าโรงเรียน", 1, 64000), row(u"อบรมทำขนมไทยกลุ่มแม่บ้าน", 1, 15000),
            row(u"จัดซื้อเครื่องพ่นหมอกควัน", 1, 70000),       row(u"ก่อสร้างถนน คสล. ซอยสวนมะพร้าว", 2, 410000),
            row(u"เจาะบ่อบาดาลโคกหินลาด", 2, 240000),     row(u"ปลูกป่าชุมชนวันแม่", 2, 10000),
            row(u"ส่งเสริมเลี้ยงกบในกระชังบก", 2, 25000),    row(u"ต่อเติมโรงครัววัดสว่าง", 2, 150000),
            row(u"ขยายเขตประปาไปคุ้มน้อย", 3, 180000),     row(u"ลาดยางถนนสายหนองแวง - ห้วยทราย", 3, 1900000),
            row(u"แข่งขันกีฬาต้านยาเสพติด", 3, 30000),       row(u"ธนาคารขยะรีไซเคิล", 3, 20000),
            row(u"ก่อสร้างฝายน้ำล้นห้วยทราย", 3, 700000),    row(u"ทำปุ๋ยหมักจากผักตบชวา", 4, 12000),
            row(u"วางท่อระบายน้ำถนนหน้าตลาด", 4, 260000),  row(u"ทัศนศึกษาดูงานผู้สูงอายุ", 4, 40000),
            row(u"ซ่อมสะพานไม้ข้ามคลองตาล", 4, 90000),     row(u"ติดตั้งเสียงตามสายไร้สาย", 4, 110000)};
}

/// What is proposed of `pair` among the other projects; an empty proposal where nothing is.
Proposal among(const Row& a, const Row& b) {
    std::vector<Row> rows = otherProjects();
    const std::size_t first = rows.size();
    rows.push_back(a);
    rows.push_back(b);
    for (const Proposal& proposal : shippedMatcher().propose(rows))
        if (proposal.relation == Relation::Duplicate && proposal.members == std::vector{first, first + 1}) return proposal;
    return {};
}

TEST(SecondLook, NamesThatAreEachOthersNearestAreOneWorkForReview) {
    const std::vector<std::pair<Row, Row>> pairs{
        {row(u"ปรับปรุงท่อเมนประปาที่รั่วหลังอนามัย", 4, 95000), row(u"เปลี่ยนระบบประปาหลังอนามัยท่อรั่วซึม", 4, 100000)},
        {row(u"ตั้งศาลาคอยรถเมล์ตรงโรงน้ำแข็ง", 5, 80000), row(u"ศาลารอรถเมล์ฝั่งตรงข้ามโรงน้ำแข็งเก่า", 6, 85000)},
        {row(u"ป้ายไฟกะพริบเตือนหน้าโค้งศาลปู่ตา", 1, 45000), row(u"ไฟเตือนกะพริบทางโค้งก่อนถึงศาลปู่ตา", 2, 48000)},
        {row(u"ต่อไฟฟ้าเข้าสวนทุเรียนเขาแหลม", 5, 600000), row(u"เสาไฟแรงต่ำสวนทุเรียนตีนเขาแหลม", 5, 620000)}};
    for (const auto& [a, b] : pairs) {
        const Proposal proposal = among(a, b);
        EXPECT_EQ(proposal.band, Band::Review);
        EXPECT_THAT(text::toUtf8(proposal.reason), HasSubstr("ชื่อใกล้กันที่สุดในแผน")) << text::toUtf8(a.name);
    }
}

TEST(SecondLook, WhatTellsTwoWorksApartIsSaidByOtherNumbersSoisAndPartsOfOneTemple) {
    const std::vector<std::pair<Row, Row>> pairs{
        {row(u"ก่อสร้างรางระบายน้ำซอย 3 คุ้มดอนแก้ว", 5, 300000), row(u"รางระบายน้ำซอย 7 คุ้มดอนแก้ว", 5, 310000)},
        {row(u"ขุดสระสาธารณะดอนปู่ตา ระยะที่ 1", 5, 500000), row(u"ขุดสระดอนปู่ตา ระยะที่ 2", 5, 500000)},
        {row(u"เปลี่ยนหลังคาศาลาการเปรียญวัดป่าดงยาง", 6, 180000), row(u"สร้างกำแพงวัดป่าดงยาง", 6, 190000)},
        {row(u"วางท่อระบายน้ำข้างวัดศรีมงคล", 5, 200000), row(u"ถนนคอนกรีตข้างวัดศรีมงคล", 5, 450000)}};
    for (const auto& [a, b] : pairs)
        EXPECT_THAT(among(a, b).members, IsEmpty()) << text::toUtf8(a.name);
}

TEST(SecondLook, ShortListsAreJudgedPairByPair) {
    const std::vector<Row> rows{row(u"ป้ายไฟกะพริบเตือนหน้าโค้งศาลปู่ตา", 1, 45000), row(u"ไฟเตือนกะพริบทางโค้งก่อนถึงศาลปู่ตา", 2, 48000)};
    for (const Proposal& proposal : shippedMatcher().propose(rows))
        EXPECT_EQ(proposal.relation, Relation::Related);
}

} // namespace
} // namespace tambonplan::match
