#include <gmock/gmock.h>

#include "intake/Drawn.hpp"

// Running text whose lines list projects without numbers and bullets: one project a line.

namespace tambonplan::intake::test {
namespace {

using testing::Each;
using testing::ElementsAre;
using testing::IsEmpty;

SourceReading readLines(const std::vector<TextView>& lines, TextView file = u"แผน.docx") {
    SourceDocument source = document(file, {});
    source.text = gridOfLines(wordText, {lines.begin(), lines.end()}, 1000);
    return readAll(source).front();
}

TEST(PlainLines, BelowAHeadingThatAnnouncesProjects) {
    const auto reading = readLines({u"โครงการที่เสนอของบ้านหนองแวง หมู่ที่ 5 ปีงบประมาณ 2571", u"", u"ปรับปรุงถนนสายวัดป่า 150,000 บาท",
                                    u"ขุดลอกสระหนองแวง งบ 80,000 บาท", u"ซ่อมศาลาประชาคม\t30,000", u"เครื่องเสียงประจำหมู่บ้าน 25,000 บาท", u"",
                                    u"รวม 285,000 บาท", u"นายสมชาย ใจดี ผู้ใหญ่บ้าน", u"โทร 081-2345678"});
    EXPECT_THAT(names(reading), ElementsAre("ปรับปรุงถนนสายวัดป่า", "ขุดลอกสระหนองแวง", "ซ่อมศาลาประชาคม", "เครื่องเสียงประจำหมู่บ้าน"));
    EXPECT_THAT(budgets(reading), ElementsAre(150000, 80000, 30000, 25000));
    EXPECT_THAT(villages(reading), Each(5));
    EXPECT_THAT(skipped(reading), ElementsAre("1:section", "8:total", "9:note", "10:note"));
    EXPECT_EQ(utf8(reading.rows.front().years), "2571");
    EXPECT_THAT(problems(reading), IsEmpty());
}

TEST(PlainLines, TwoAreEnoughWhereTheHeadingSaysSo) {
    const auto reading = readLines({u"หมู่ที่ 5 ขอเสนอโครงการดังนี้", u"ปรับปรุงถนนสายวัดป่า 150,000 บาท", u"ขุดลอกสระหนองแวง งบ 80,000 บาท"});
    EXPECT_THAT(names(reading), ElementsAre("ปรับปรุงถนนสายวัดป่า", "ขุดลอกสระหนองแวง"));
}

TEST(PlainLines, UnderThemesAndGroups) {
    const auto reading = readLines({u"แผนชุมชนบ้านดอนแก้ว หมู่ 3", u"ด้านโครงสร้างพื้นฐาน", u"ก่อสร้างถนน คสล. ซอยตาดำ 320,000 บาท",
                                    u"วางท่อระบายน้ำหน้าโรงเรียน 90,000 บาท", u"ด้านเศรษฐกิจ", u"เลี้ยงปลาดุกในบ่อซีเมนต์ 12,000 บาท", u"ด้านสังคม",
                                    u"จัดงานวันเด็ก 10,000 บาท", u"แข่งขันกีฬาต้านยาเสพติด 15,000 บาท"});
    EXPECT_THAT(budgets(reading), ElementsAre(320000, 90000, 12000, 10000, 15000));
    ASSERT_EQ(reading.rows.size(), 5U);
    EXPECT_EQ(utf8(reading.rows[1].theme), "ด้านโครงสร้างพื้นฐาน");
    EXPECT_EQ(utf8(reading.rows[2].theme), "ด้านเศรษฐกิจ");
    EXPECT_EQ(utf8(reading.rows[4].theme), "ด้านสังคมและคุณภาพชีวิต");
    EXPECT_THAT(skipped(reading), ElementsAre("1:title", "2:section", "5:section", "7:section"));
}

TEST(PlainLines, UnderHeadingsWithANumber) {
    const auto reading = readLines({u"แผนหมู่บ้าน หมู่ที่ 2", u"1. โครงการที่หมู่บ้านทำเอง", u"ทำปุ๋ยหมัก 5,000 บาท", u"กวาดลานวัด 0 บาท",
                                    u"2. โครงการที่ขอรับการสนับสนุน", u"ขุดสระน้ำ 250,000 บาท", u"เจาะบ่อบาดาล 180,000 บาท"});
    EXPECT_THAT(names(reading), ElementsAre("ทำปุ๋ยหมัก", "กวาดลานวัด", "ขุดสระน้ำ", "เจาะบ่อบาดาล"));
    EXPECT_THAT(groups(reading), ElementsAre(Group::Self, Group::Self, Group::Support, Group::Support));
}

TEST(PlainLines, WithBlankLinesBetweenThem) {
    const auto reading = readLines({u"ความต้องการของชาวบ้าน ม.7", u"", u"ซ่อมสะพานไม้ 40,000 บาท", u"", u"ขุดบ่อบาดาล 2 แสนบาท", u"",
                                    u"ติดตั้งกล้องวงจรปิด 4 จุด งบประมาณ 60,000 บาท"});
    EXPECT_THAT(budgets(reading), ElementsAre(40000, 200000, 60000));
}

TEST(PlainLines, ThatGoOnInTheNext) {
    const auto reading = readLines({u"โครงการของหมู่ที่ 6 บ้านห้วยทราย", u"ก่อสร้างถนนคอนกรีตเสริมเหล็กสายหน้าบ้านนายดำ",
                                    u"ถึงวัดห้วยทราย ระยะทาง 300 เมตร งบประมาณ 450,000 บาท", u"ขุดลอกลำห้วย 120,000 บาท", u"(ช่วงสะพานถึงฝาย)",
                                    u"ทำบุญกลางบ้าน 2,000 บาท", u"โดยหมู่บ้านทำเอง"});
    EXPECT_THAT(names(reading),
                ElementsAre("ก่อสร้างถนนคอนกรีตเสริมเหล็กสายหน้าบ้านนายดำ ถึงวัดห้วยทราย ระยะทาง 300 เมตร", "ขุดลอกลำห้วย", "ทำบุญกลางบ้าน"));
    EXPECT_THAT(budgets(reading), ElementsAre(450000, 120000, 2000));
    EXPECT_THAT(groups(reading), ElementsAre(Group::Unstated, Group::Unstated, Group::Self));
}

TEST(PlainLines, WithoutMoneyOnlyWhereProjectsAreAnnounced) {
    const auto reading = readLines(
        {u"รายการโครงการที่เสนอ บ้านใหม่ หมู่ที่ 9", u"ก่อสร้างถนนลูกรังสายหลังวัด", u"ขุดลอกคลองส่งน้ำ", u"ติดตั้งหอกระจายข่าว", u"ปลูกป่าชุมชน", u"ขอบคุณครับ"});
    EXPECT_THAT(names(reading), ElementsAre("ก่อสร้างถนนลูกรังสายหลังวัด", "ขุดลอกคลองส่งน้ำ", "ติดตั้งหอกระจายข่าว", "ปลูกป่าชุมชน"));
    EXPECT_THAT(budgets(reading), Each(-1));
    const auto goals =
        readLines({u"พันธกิจของหมู่บ้าน หมู่ที่ 9", u"ส่งเสริมอาชีพให้ทุกครัวเรือน", u"พัฒนาคุณภาพชีวิต", u"อนุรักษ์วัฒนธรรมประเพณี", u"ป้องกันยาเสพติด"});
    EXPECT_THAT(goals.rows, IsEmpty());
}

TEST(PlainLines, BesideAListWithNumbers) {
    const auto reading = readLines({u"แผนพัฒนาหมู่บ้าน หมู่ที่ 4", u"ด้านโครงสร้างพื้นฐาน", u"1. ก่อสร้างถนน 300,000 บาท", u"2. ซ่อมฝาย 40,000 บาท",
                                    u"ด้านสังคม", u"จัดงานวันผู้สูงอายุ 10,000 บาท", u"อบรมเยาวชน 8,000 บาท"});
    EXPECT_THAT(budgets(reading), ElementsAre(300000, 40000, 10000, 8000));
}

TEST(PlainLines, OfWhichOneStatesNoMoney) {
    const auto reading = readLines({u"แผนปี 2571 หมู่ 7", u"ปรับปรุงถนนซอยวัด – 200,000", u"ปรับปรุงถนนซอยโรงเรียน (รอช่างตีราคา)",
                                    u"ซ่อมประปา – 50,000", u"อบรมแม่บ้าน – 12,000", u"จัดทำเมื่อวันประชุม ขอบคุณทุกท่าน"});
    EXPECT_THAT(budgets(reading), ElementsAre(200000, -1, 50000, 12000));
}

TEST(PlainLines, ThatAreCostsOfOneProjectAreNoList) {
    const auto reading = readLines({u"โครงการขุดลอกลำห้วย หมู่ 4", u"วัตถุประสงค์ เพื่อเก็บน้ำ", u"งบประมาณ 200,000 บาท", u"ขุดดิน 150,000 บาท",
                                    u"ขนดิน 30,000 บาท", u"ปรับแต่งตลิ่ง 20,000 บาท"});
    EXPECT_THAT(problems(reading), ElementsAre(":NoTable"));
}

TEST(PlainLines, InOneMessageOfAChat) {
    const auto reading = readLines({u"18:03 ผู้ใหญ่จุก โครงการปีหน้า หมู่ 15 มีดังนี้", u"ซ่อมหลังคาศาลา 30,000", u"ติดป้ายชื่อซอย 7,000 บาท",
                                    u"ตัดหญ้าข้างทาง 1,500", u"18:10 ป้าแจ๋ว ดีค่ะ", u"18:12 ลุงอ่ำ ซ่อมถนนปีก่อนใช้ไป 1,800 บาท"});
    EXPECT_THAT(budgets(reading), ElementsAre(30000, 7000, 1500));
}

TEST(PlainLines, OfWorksThatAreDoneAreNoProjects) {
    const auto reading = readLines(
        {u"รายงานผลการดำเนินงานของหมู่ที่ 5 ปี 2569", u"ซ่อมถนนสายหลัก 100,000 บาท", u"ขุดลอกคลอง 250,000 บาท", u"จัดงานสงกรานต์ 20,000 บาท"});
    EXPECT_THAT(problems(reading), ElementsAre(":NoTable"));
    const auto both = readLines({u"หมู่ที่ 5 บ้านหนองบัว", u"โครงการที่แล้วเสร็จปีที่ผ่านมา", u"ซ่อมถนนสายหลัก 100,000 บาท", u"ขุดลอกคลอง 250,000 บาท",
                                 u"โครงการที่เสนอปีหน้า ดังนี้", u"ขุดสระ 90,000 บาท", u"ทำปุ๋ย 3,000 บาท", u"ทาสีศาลา 5,000 บาท"});
    EXPECT_THAT(names(both), ElementsAre("ขุดสระ", "ทำปุ๋ย", "ทาสีศาลา"));
}

TEST(PlainLines, OfAnythingElseAreNoPlan) {
    const std::vector<std::vector<TextView>> texts{
        {u"บัญชีรับจ่ายกองทุนหมู่บ้าน หมู่ที่ 5", u"เงินฝากธนาคาร 150,000 บาท", u"เงินสด 2,000 บาท", u"ดอกเบี้ยรับ 3,000 บาท", u"ซื้อเครื่องเขียน 500 บาท",
         u"ค่าอาหารประชุม 1,200 บาท"},
        {u"รายชื่อผู้บริจาค หมู่ที่ 5", u"นายแดง ใจดี 500 บาท", u"นางดำ มีสุข 1,000 บาท", u"ผู้ใหญ่บ้าน 2,000 บาท", u"คุณยายมา 300 บาท"},
        {u"โครงการซ่อมศาลา หมู่ที่ 2", u"ปูนซีเมนต์ 50 ถุง 7,500 บาท", u"ทรายหยาบ 4 คิว 2,000 บาท", u"เหล็กเส้น 30 เส้น 4,500 บาท", u"ค่าแรง 10,000 บาท"},
        {u"ที่ทำการผู้ใหญ่บ้าน หมู่ที่ 3", u"ต.หนองแวง อ.เมือง จ.ขอนแก่น 40000", u"เรื่อง ขอเชิญประชุม", u"เรียน ทุกครัวเรือน", u"จัดประชุมประชาคมเพื่อทำแผน",
         u"จัดอาหารกลางวันให้ 100 คน", u"ขอแสดงความนับถือ", u"นายสมหมาย ผู้ใหญ่บ้าน", u"โทร 0812345678"},
        {u"บันทึกการประชุม หมู่ที่ 4", u"ประธานกล่าวเปิดประชุมและแจ้งเรื่องเงินกองทุน 1,000,000 บาท",
         u"นายมีเสนอให้ขุดลอกคลอง ใช้เงินราว 90,000 บาท แต่ที่ประชุมเห็นว่าแพง", u"นางมาถามเรื่องถนนที่ทำไปแล้ว 300,000 บาท", u"ปิดประชุม 12.00 น."},
        {u"ใบเสนอราคา ร้านเจริญวัสดุ", u"ท่อ PVC 20 เส้น 3,000 บาท", u"ปูนซีเมนต์ 10 ถุง 1,500 บาท", u"ไฟสปอร์ตไลท์ 4 ดวง 2,800 บาท",
         u"ติดตั้งพร้อมเดินสาย 2,000 บาท"},
        {u"ข้อมูลหมู่บ้าน หมู่ที่ 6", u"ประชากร 540 คน", u"ถนนลาดยาง 2 กม.", u"บ่อบาดาล 3 บ่อ", u"กองทุนหมู่บ้าน 1,000,000 บาท",
         u"กลุ่มออมทรัพย์ 250,000 บาท"},
        {u"สรุปรายจ่ายงานบุญ หมู่ที่ 3", u"ซื้อดอกไม้ 500 บาท", u"จัดโต๊ะจีน 20 โต๊ะ 40,000 บาท", u"เช่าเครื่องเสียง 8,000 บาท", u"ติดตั้งไฟ 3,000 บาท",
         u"รวมจ่าย 51,500 บาท"},
        {u"ความต้องการของหมู่บ้าน หมู่ที่ 1", u"ชาวบ้านมีอาชีพทำนาเป็นหลัก", u"ส่งเสริมอาชีพหลังฤดูทำนา", u"พัฒนาแหล่งน้ำให้พอใช้ตลอดปี", u"สร้างความสามัคคีในชุมชน",
         u"ป้องกันยาเสพติดในเยาวชน"},
        {u"ประวัติบ้านโนนงาม หมู่ที่ 8", u"สร้างวัดเมื่อปี 2490 ชาวบ้านช่วยกันออกเงิน 5,000 บาท", u"ขุดสระน้ำปี 2512 โดย กรป.กลาง", u"ตั้งโรงเรียนปี 2515",
         u"ติดตั้งไฟฟ้าปี 2527"}};
    for (const auto& lines : texts) {
        const auto reading = readLines(lines);
        EXPECT_THAT(names(reading), IsEmpty()) << utf8(lines.front());
        EXPECT_THAT(problems(reading), ElementsAre(":NoTable"));
    }
}

} // namespace
} // namespace tambonplan::intake::test
