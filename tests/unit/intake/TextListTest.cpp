#include <gmock/gmock.h>

#include "intake/Drawn.hpp"
#include "intake/ItemMoney.hpp"

// Running text that lists projects: no table, but an outline, bullets, minutes, a chat.

namespace tambonplan::intake::test {
namespace {

using testing::Each;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

SourceDocument textDocument(std::initializer_list<TextView> lines, TextView file = u"แผน.docx") {
    SourceDocument source = document(file, {});
    source.text = gridOfLines(wordText, {lines.begin(), lines.end()}, 1000);
    return source;
}

SourceReading readText(std::initializer_list<TextView> lines, TextView file = u"แผน.docx") {
    return readAll(textDocument(lines, file)).front();
}

std::vector<std::string> ranks(const SourceReading& reading) {
    std::vector<std::string> all;
    for (const ProjectRow& row : reading.rows)
        all.push_back(utf8(row.villageRank));
    return all;
}

std::vector<int> rowsOf(const SourceReading& reading) {
    std::vector<int> all;
    for (const ProjectRow& row : reading.rows)
        all.push_back(row.place.row);
    return all;
}

TEST(TextList, OutlineWithSectionsAndDotLeaders) {
    const auto reading =
        readText({u"แผนชุมชนบ้านทุ่งกระเจียว หมู่ที่ ๓", u"ปีงบประมาณ พ.ศ. ๒๕๗๑", u"", u"๑. งานที่หมู่บ้านทำเอง",
                  u"๑.๑ กวาดลานวัดทุกวันพระ ........ ไม่ใช้งบประมาณ", u"๑.๒ ทำแนวกันไฟรอบป่าชุมชน ............ ๔,๕๐๐ บาท", u"๒. งานที่ทำร่วมกับหน่วยงาน",
                  u"๒.๑ ฝึกอาชีพจักสานไม้ไผ่ …… ๑๒,๐๐๐ บาท", u"     - ขอวิทยากรจาก กศน.", u"๓. งานที่ขอรับการสนับสนุน",
                  u"๓.๑ ขุดลอกหนองแดง ...... ๓๒๐,๐๐๐ บาท", u"", u"รวมทั้งสิ้น ๓๓๖,๕๐๐ บาท", u"นายสมพร ผู้พิมพ์"});
    EXPECT_THAT(names(reading), ElementsAre("กวาดลานวัดทุกวันพระ", "ทำแนวกันไฟรอบป่าชุมชน", "ฝึกอาชีพจักสานไม้ไผ่", "ขุดลอกหนองแดง"));
    EXPECT_THAT(budgets(reading), ElementsAre(0, 4500, 12000, 320000));
    EXPECT_THAT(groups(reading), ElementsAre(Group::Self, Group::Self, Group::Joint, Group::Support));
    EXPECT_THAT(ranks(reading), ElementsAre("1.1", "1.2", "2.1", "3.1"));
    EXPECT_THAT(villages(reading), Each(3));
    EXPECT_THAT(rowsOf(reading), ElementsAre(5, 6, 8, 11));
    EXPECT_EQ(utf8(reading.rows[2].target), "ขอวิทยากรจาก กศน.");
    EXPECT_EQ(utf8(reading.rows[0].years), "2571");
    EXPECT_EQ(reading.writtenTotal, 336500);
    EXPECT_THAT(problems(reading), IsEmpty());
    EXPECT_THAT(skipped(reading),
                ElementsAre("1:title", "2:title", "4:section", "7:section", "9:note", "10:section", "13:total", "14:note"));
    EXPECT_EQ(reading.contentRows, 12);
}

TEST(TextList, BulletsWithoutNumbersUnderThemes) {
    const auto reading =
        readText({u"ความต้องการของบ้านหนองไผ่ หมู่ 8", u"ด้านโครงสร้างพื้นฐาน", u"- ซ่อมท่อประปาหน้าโรงเรียน 35,000 บาท",
                  u"- ติดตั้งโคมไฟทางเข้าหมู่บ้าน 8 จุด 64,000 บาท", u"ด้านเศรษฐกิจ", u"• เลี้ยงไก่ไข่ 200 ตัว งบ 18,000.-", u"• แปรรูปกล้วย (ทำเอง)"});
    EXPECT_THAT(names(reading), ElementsAre("ซ่อมท่อประปาหน้าโรงเรียน", "ติดตั้งโคมไฟทางเข้าหมู่บ้าน 8 จุด", "เลี้ยงไก่ไข่ 200 ตัว", "แปรรูปกล้วย (ทำเอง)"));
    EXPECT_THAT(budgets(reading), ElementsAre(35000, 64000, 18000, -1));
    EXPECT_EQ(utf8(reading.rows[0].theme), "ด้านโครงสร้างพื้นฐาน");
    EXPECT_EQ(utf8(reading.rows[3].theme), "ด้านเศรษฐกิจ");
    EXPECT_THAT(skipped(reading), ElementsAre("1:title", "2:section", "5:section"));
}

TEST(TextList, HeadingsWithANumberAndBulletsBelow) {
    const auto reading = readText({u"แผนหมู่บ้าน หมู่ที่ 2", u"1. ด้านเศรษฐกิจ", u"- ปลูกผักสวนครัว 3,000 บาท", u"- ทำปุ๋ยหมัก 5,000 บาท",
                                   u"2. ด้านสาธารณสุข", u"- พ่นหมอกควัน 4,000 บาท"});
    EXPECT_THAT(names(reading), ElementsAre("ปลูกผักสวนครัว", "ทำปุ๋ยหมัก", "พ่นหมอกควัน"));
    EXPECT_EQ(utf8(reading.rows[2].theme), "ด้านสาธารณสุข");
}

TEST(TextList, AHeadingThatStatesNothingEndsWhatTheOneBeforeStated) {
    const auto reading = readText(
        {u"แผนหมู่ที่ 2", u"1. ขอรับการสนับสนุน", u"1.1 ขุดสระ 90,000 บาท", u"1.2 ซ่อมฝาย 40,000 บาท", u"2. เรื่องอื่นๆ", u"2.1 ทำปุ๋ย 3,000 บาท"});
    EXPECT_THAT(groups(reading), ElementsAre(Group::Support, Group::Support, Group::Unstated));
    EXPECT_THAT(ranks(reading), ElementsAre("1.1", "1.2", "2.1"));
}

TEST(TextList, MinutesGiveWhatWasResolved) {
    const auto reading = readText(
        {u"รายงานการประชุมประชาคม บ้านดงหลวง หมู่ที่ 11", u"วาระที่ 1 แจ้งให้ทราบ", u"1.1 ถนนหน้าวัดที่ อบต. ทำให้ งบประมาณ 300,000 บาท แล้วเสร็จเมื่อเดือนก่อน",
         u"มติ รับทราบ", u"วาระที่ 2 พิจารณาแผน", u"2.1 นางบุญมีเล่าว่าน้ำท่วมซอยวัดทุกปี",
         u"มติที่ประชุม เห็นชอบให้วางท่อระบายน้ำซอยวัด งบประมาณ 90,000 บาท โดยขอรับการสนับสนุนจาก อบต.", u"2.2 นายเคนขอซื้อเต็นท์ ราคา 25,000 บาท",
         u"ที่ประชุมมีมติไม่เห็นชอบ", u"2.3 ครูแดงเสนอเรื่องเด็ก", u"มติ ให้จัดทำโครงการค่ายเยาวชน โดยหมู่บ้านทำเอง งบประมาณ 6,000 บาท",
         u"2.4 ปลูกต้นไม้ริมทาง 2,000 บาท", u"มติ เห็นชอบ", u"2.5 ที่ประชุมคุยเรื่องหมาจร", u"เลิกประชุม 15.30 น."});
    EXPECT_THAT(names(reading), ElementsAre("วางท่อระบายน้ำซอยวัด", "โครงการค่ายเยาวชน", "ปลูกต้นไม้ริมทาง"));
    EXPECT_THAT(budgets(reading), ElementsAre(90000, 6000, 2000));
    EXPECT_THAT(groups(reading), ElementsAre(Group::Support, Group::Self, Group::Unstated));
    EXPECT_THAT(ranks(reading), ElementsAre("2.1", "2.3", "2.4"));
    EXPECT_THAT(rowsOf(reading), ElementsAre(7, 11, 12));
    EXPECT_THAT(villages(reading), Each(11));
}

TEST(TextList, MinutesWithAListBelowTheResolution) {
    const auto reading =
        readText({u"บันทึกการประชุม หมู่ที่ 4 บ้านสันกลาง", u"ผู้ใหญ่บ้านชี้แจงเรื่องแผนปีหน้า", u"มติที่ประชุม เห็นชอบให้เสนอโครงการดังนี้",
                  u"1) ซ่อมสะพานไม้ 40,000 บาท", u"2) จัดงานวันเด็ก 10,000 บาท", u"3) ขุดบ่อบาดาล 2 แสนบาท", u"ปิดประชุมเวลา 12.00 น."});
    EXPECT_THAT(names(reading), ElementsAre("ซ่อมสะพานไม้", "จัดงานวันเด็ก", "ขุดบ่อบาดาล"));
    EXPECT_THAT(budgets(reading), ElementsAre(40000, 10000, 200000));
}

TEST(TextList, RefusedItemsOfAListAreNoProjects) {
    const auto reading = readText({u"แผนบ้านโพนทอง หมู่ 1", u"1. ซ่อมถนนดิน 50,000 บาท", u"มติ เห็นชอบ", u"2. ซื้อเรือ 90,000 บาท", u"มติ ไม่เห็นชอบ",
                                   u"3. ปลูกป่า 5,000 บาท", u"4. ซ่อมศาลา 7,000 บาท (มติ ไม่อนุมัติ)", u"5. ซ่อมรั้ววัด 9,000 บาท"});
    EXPECT_THAT(names(reading), ElementsAre("ซ่อมถนนดิน", "ปลูกป่า", "ซ่อมรั้ววัด"));
}

TEST(TextList, ChatWithMarksThatItExplains) {
    const auto reading =
        readText({u"ประวัติการแชทกับ ม.5 หนองแวง", u"09:10\tพ่อหลวง\t\"แผนปีหน้า หมู่ 5", u"🌱=ทำเอง 🏢=ขอ อบต. ทำให้ 👫=ทำร่วมกับหน่วยงาน",
                  u"1. 🌱 ปลูกดาวเรืองหน้าวัด 1,200", u"2. 🏢 ถมหลุมหน้าตลาด 2.5 หมื่น", u"3. 🌱👫 ซ่อมศาลา 3,000\"",
                  u"09:15\tป้าน้อย\tข้อ 2 ขอให้ทำเร็วๆ นะ", u"09:20\tลุงมา\tลืมข้อ 4 👫 อบรมดับเพลิง 5,000", u"09:22\tพ่อหลวง\tตามนี้"},
                 u"ม5.txt");
    EXPECT_THAT(names(reading), ElementsAre("ปลูกดาวเรืองหน้าวัด", "ถมหลุมหน้าตลาด", "ซ่อมศาลา", "อบรมดับเพลิง"));
    EXPECT_THAT(budgets(reading), ElementsAre(1200, 25000, 3000, 5000));
    EXPECT_THAT(groups(reading), ElementsAre(Group::Self, Group::Support, Group::Unstated, Group::Joint));
    EXPECT_THAT(ranks(reading), ElementsAre("1", "2", "3", "4"));
    EXPECT_THAT(problems(reading), Each(std::string("A6:TwoTicks")));
    EXPECT_THAT(problems(reading), SizeIs(2));
    EXPECT_THAT(villages(reading), Each(5));
}

TEST(TextList, ChatWithDatesInBrackets) {
    const auto reading =
        readText({u"[20/1/69 19:01] ผู้ใหญ่สมาน: โครงการหมู่ 9 ปีหน้า", u"1) ซ่อมหอกระจายข่าว 15,000 บาท", u"2) ลอกคลองส่งน้ำ 80,000 บาท",
                  u"[20/1/69 19:05] ป้าแก้ว: 3) ทำขนมขาย 4,000 บาท", u"[20/1/69 19:06] ป้าแก้ว: ขอบคุณค่ะ"});
    EXPECT_THAT(names(reading), ElementsAre("ซ่อมหอกระจายข่าว", "ลอกคลองส่งน้ำ", "ทำขนมขาย"));
    EXPECT_THAT(ranks(reading), ElementsAre("1", "2", "3"));
}

TEST(TextList, ChatWithBulletsInSeveralMessages) {
    const auto reading =
        readText({u"18:03 ผู้ใหญ่จุก โครงการปีหน้า หมู่ 15 มีดังนี้", u"- ซ่อมหลังคาศาลา 30,000", u"- ติดป้ายชื่อซอย 14 ป้าย 7,000", u"18:10 ป้าแจ๋ว ดีค่ะ",
                  u"18:11 ลุงอ่ำ ขอเพิ่ม", u"- ตัดหญ้าข้างทาง 1,500", u"18:12 ผู้ใหญ่จุก ได้ครับ ปีก่อนใช้ไป 1,800 บาท"});
    EXPECT_THAT(names(reading), ElementsAre("ซ่อมหลังคาศาลา", "ติดป้ายชื่อซอย 14 ป้าย", "ตัดหญ้าข้างทาง"));
    EXPECT_THAT(budgets(reading), ElementsAre(30000, 7000, 1500));
}

TEST(TextList, ItemsGoOnInTheNextLine) {
    const auto reading = readText({u"แผนพัฒนาบ้านห้วยทราย หมู่ที่ 6", u"1. ก่อสร้างถนนคอนกรีตเสริมเหล็กสายหน้าบ้านนายดำ", u"ถึงวัดห้วยทราย ระยะทาง 300 เมตร",
                                   u"งบประมาณ 450,000 บาท", u"2. ขุดลอกลำห้วย", u"   ช่วงสะพานถึงฝาย 120,000 บาท", u"3. ทำบุญกลางบ้าน 2,000 บาท",
                                   u"   วัตถุประสงค์: สืบสานประเพณี", u"   เป้าหมาย: ทุกครัวเรือน", u"   ผู้รับผิดชอบ: กรรมการหมู่บ้าน"});
    EXPECT_THAT(names(reading), ElementsAre("ก่อสร้างถนนคอนกรีตเสริมเหล็กสายหน้าบ้านนายดำ ถึงวัดห้วยทราย ระยะทาง 300 เมตร",
                                            "ขุดลอกลำห้วย ช่วงสะพานถึงฝาย", "ทำบุญกลางบ้าน"));
    EXPECT_THAT(budgets(reading), ElementsAre(450000, 120000, 2000));
    EXPECT_EQ(utf8(reading.rows[2].objective), "สืบสานประเพณี");
    EXPECT_EQ(utf8(reading.rows[2].target), "ทุกครัวเรือน");
    EXPECT_EQ(utf8(reading.rows[2].agency), "กรรมการหมู่บ้าน");
}

TEST(TextList, NumbersWithoutAFullStopCountWhereTheyCountOn) {
    const auto reading = readText({u"จดจากเวที ม.๘ บ้านดอนยาง", u"1 ถนนลูกรังเข้าสวนยาง ยาว 2 กม. 350,000", u"2 ซ่อมประตูน้ำคลองลึก 48,000",
                                   u"3 อบรมทำขนม 15 คน 9,000", u"4 ตั้งกลุ่มออมทรัพย์ ไม่ใช้เงิน", u"5 ไฟทาง 12 ต้น ต้นละ 9,500 รวม 114,000"});
    EXPECT_THAT(names(reading),
                ElementsAre("ถนนลูกรังเข้าสวนยาง ยาว 2 กม.", "ซ่อมประตูน้ำคลองลึก", "อบรมทำขนม 15 คน", "ตั้งกลุ่มออมทรัพย์", "ไฟทาง 12 ต้น ต้นละ 9,500"));
    EXPECT_THAT(budgets(reading), ElementsAre(350000, 48000, 9000, 0, 114000));
    EXPECT_THAT(ranks(reading), ElementsAre("1", "2", "3", "4", "5"));
}

TEST(TextList, LabelsOfAFormBelowEachItem) {
    const auto reading = readText({u"โครงการของหมู่ 4 บ้านปากคลอง", u"1. โครงการกำจัดผักตบชวา", u"วัตถุประสงค์ เพื่อให้น้ำไหลสะดวก",
                                   u"งบประมาณ 30,000 บาท โดยร่วมกับชลประทาน", u"หน่วยงานรับผิดชอบ อบต.ปากคลอง", u"2. โครงการธนาคารขยะ",
                                   u"งบประมาณ 5,000 บาท", u"3. โครงการซ่อมเมรุ", u"งบประมาณ ตามที่ช่างประเมิน"});
    EXPECT_THAT(budgets(reading), ElementsAre(30000, 5000, -1));
    EXPECT_THAT(groups(reading), ElementsAre(Group::Joint, Group::Unstated, Group::Unstated));
    EXPECT_EQ(utf8(reading.rows[0].agency), "อบต.ปากคลอง");
    EXPECT_THAT(problems(reading), ElementsAre("A9:BudgetUnreadable"));
}

TEST(TextList, ListsOfOtherThingsBesideThePlan) {
    const auto reading = readText({u"แผนพัฒนาหมู่บ้าน บ้านหนองบัว หมู่ที่ 5", u"ปัญหาของหมู่บ้าน", u"1. น้ำไม่พอใช้หน้าแล้ง", u"2. ถนนเป็นหลุม", u"3. ยุงเยอะ",
                                   u"โครงการที่เสนอ", u"1. เจาะบ่อบาดาล 250,000 บาท", u"2. ซ่อมถนนหน้าโรงเรียน 80,000 บาท",
                                   u"3. พ่นหมอกควัน 4,000 บาท", u"คณะกรรมการหมู่บ้าน", u"1. นายหนึ่ง ประธาน", u"2. นายสอง รองประธาน"});
    EXPECT_THAT(names(reading), ElementsAre("เจาะบ่อบาดาล", "ซ่อมถนนหน้าโรงเรียน", "พ่นหมอกควัน"));
}

TEST(TextList, TheFormOfOneProjectIsNoList) {
    const auto reading = readText({u"โครงการส่งเสริมอาชีพผู้สูงอายุ หมู่ที่ 3", u"1. ชื่อโครงการ ส่งเสริมอาชีพผู้สูงอายุ",
                                   u"2. หลักการและเหตุผล ด้วยหมู่บ้านมีผู้สูงอายุมาก", u"3. วัตถุประสงค์", u"3.1 เพื่อให้มีรายได้", u"4. งบประมาณ 20,000 บาท",
                                   u"4.1 ค่าวิทยากร 5,000 บาท", u"4.2 ค่าวัสดุ 15,000 บาท", u"5. ระยะเวลา ตุลาคม 2570"});
    EXPECT_THAT(problems(reading), ElementsAre(":NoTable"));
}

TEST(TextList, AReportOfWorksThatAreDoneIsNoPlan) {
    const auto reading = readText({u"รายงานผลการดำเนินงานของหมู่บ้าน ปี 2570", u"1. ซ่อมถนนสายหลัก ใช้งบ 100,000 บาท แล้วเสร็จ",
                                   u"2. ขุดลอกคลอง ใช้งบ 250,000 บาท แล้วเสร็จ", u"3. จัดงานสงกรานต์ ใช้งบ 20,000 บาท แล้วเสร็จ"});
    EXPECT_THAT(problems(reading), ElementsAre(":NoTable"));
}

TEST(TextList, TwoVillagesInOneText) {
    const auto reading = readText({u"รวมแผนหมู่บ้าน ตำบลสามแยก", u"หมู่ที่ 3 บ้านเหนือ", u"1. ซ่อมถนน 10,000 บาท", u"2. ปลูกป่า 2,000 บาท",
                                   u"รวม 12,000 บาท", u"หมู่ที่ 4 บ้านใต้", u"1. ขุดสระ 90,000 บาท", u"2. ทำปุ๋ย 3,000 บาท", u"รวม 93,000 บาท"},
                                  u"รวม.docx");
    EXPECT_THAT(villages(reading), ElementsAre(3, 3, 4, 4));
    EXPECT_THAT(problems(reading), IsEmpty());
    EXPECT_EQ(reading.writtenTotal, 105000);
}

TEST(TextList, ASecondVillageUnderATitleOfItsOwn) {
    const auto reading = readText({u"แผนพัฒนาหมู่บ้าน บ้านเหนือ หมู่ที่ 3 ปี 2571", u"1. ซ่อมถนน 10,000 บาท", u"2. ปลูกป่า 2,000 บาท", u"",
                                   u"แผนพัฒนาหมู่บ้าน บ้านใต้ หมู่ที่ 4 ปี 2571", u"1. ขุดสระ 90,000 บาท", u"2. ทำปุ๋ย 3,000 บาท"},
                                  u"รวม.docx");
    EXPECT_THAT(villages(reading), ElementsAre(3, 3, 4, 4));
    EXPECT_THAT(skipped(reading), ElementsAre("1:title", "5:title"));
}

TEST(TextList, TotalsThatDoNotAddUpAreReported) {
    const auto reading =
        readText({u"แผนบ้านนา หมู่ที่ 7", u"1. ซ่อมถนน 10,000 บาท", u"2. ปลูกป่า 2,000 บาท", u"3. ขุดสระ 90,000 บาท", u"รวมเงินทุกเรื่อง 112,000 บาท"});
    EXPECT_THAT(problems(reading), ElementsAre("A5:TotalMismatch"));
    EXPECT_EQ(reading.writtenTotal, 112000);
}

TEST(TextList, AmountsThatCannotBeReadAreReportedAtTheirParagraph) {
    const auto reading =
        readText({u"แผนบ้านนา หมู่ที่ 7", u"1. ซ่อมถนน ...... 20,000-30,000 บาท", u"2. ปลูกป่า งบประมาณ: ตามความเหมาะสม",
                  u"3. ขุดสระ ประมาณ 90,000 บาท", u"4. ทำปุ๋ย 15O,000 บาท", u"5. ทาสีศาลา 5,000 บาท", u"6. ล้างตลาด 1,000 บาท"});
    EXPECT_THAT(names(reading), ElementsAre("ซ่อมถนน", "ปลูกป่า", "ขุดสระ", "ทำปุ๋ย", "ทาสีศาลา", "ล้างตลาด"));
    EXPECT_THAT(problems(reading), ElementsAre("A2:BudgetRange", "A3:BudgetUnreadable", "A4:BudgetApproximate", "A5:NumberTypo"));
}

TEST(TextList, TheSameNumberTwiceIsReported) {
    const auto reading = readText({u"แผนบ้านนา หมู่ที่ 7", u"ข้อ ๑ ซ่อมถนน ๑๐,๐๐๐ บาท", u"ข้อ ๒ ปลูกป่า ๒,๐๐๐ บาท", u"ข้อ ๓ ขุดสระ ๙๐,๐๐๐ บาท",
                                   u"ข้อ ๓ ทำปุ๋ย ๓,๐๐๐ บาท", u"ข้อ ๕ ทาสีศาลา ๕,๐๐๐ บาท", u"ข้อ ๖ ล้างตลาด ๑,๐๐๐ บาท"});
    EXPECT_THAT(ranks(reading), ElementsAre("1", "2", "3", "3", "5", "6"));
    EXPECT_THAT(problems(reading), ElementsAre("A4:DuplicateRank", "A5:DuplicateRank"));
}

TEST(TextList, WorksOfThePastAreNoProjects) {
    const auto reading = readText({u"แผนบ้านนา หมู่ที่ 7", u"โครงการที่ดำเนินการแล้วปีที่ผ่านมา", u"1. ซ่อมถนน 10,000 บาท", u"2. ปลูกป่า 2,000 บาท",
                                   u"โครงการที่ขอปีหน้า ดังนี้", u"1. ขุดสระ 90,000 บาท", u"2. ทำปุ๋ย 3,000 บาท", u"3. ทาสีศาลา 5,000 บาท"});
    EXPECT_THAT(names(reading), ElementsAre("ขุดสระ", "ทำปุ๋ย", "ทาสีศาลา"));
}

TEST(TextList, ALetterIsNoPlan) {
    const auto reading =
        readText({u"ที่ ทำการผู้ใหญ่บ้าน หมู่ที่ 3", u"เรื่อง ขอเชิญประชุมประชาคม", u"เรียน หัวหน้าครัวเรือนทุกท่าน",
                  u"ด้วยหมู่บ้านจะจัดประชุมเพื่อจัดทำแผนพัฒนาหมู่บ้าน โดยมีเรื่องดังนี้", u"1. แจ้งผลการใช้เงินกองทุน 1,000,000 บาท", u"2. รับฟังปัญหาของแต่ละคุ้ม",
                  u"3. เลือกกรรมการชุดใหม่", u"4. เรื่องอื่นๆ", u"จึงเรียนมาเพื่อทราบ", u"นายสมหมาย ผู้ใหญ่บ้าน"});
    EXPECT_THAT(reading.rows, IsEmpty());
    EXPECT_THAT(problems(reading), ElementsAre(":NoTable"));
}

TEST(TextList, AnEssayWithNumberedParagraphsIsNoPlan) {
    const auto reading = readText({u"แนวทางการจัดทำแผนชุมชน", u"1. ส่งเสริมให้ทุกครัวเรือนมีส่วนร่วมในการคิดและตัดสินใจ เพราะแผนที่ดีต้องมาจากคนในชุมชนเอง",
                                   u"2. พัฒนาผู้นำให้เข้าใจข้อมูลของหมู่บ้าน และใช้ข้อมูลนั้นประกอบการตัดสินใจ", u"3. ทุกคนเห็นความสำคัญของการออม",
                                   u"4. ชุมชนเข้มแข็งได้ด้วยความสามัคคี", u"5. หน่วยงานเป็นเพียงพี่เลี้ยง"});
    EXPECT_THAT(reading.rows, IsEmpty());
    EXPECT_THAT(problems(reading), ElementsAre(":NoTable"));
}

TEST(TextList, CostsOfOneProjectAreNoPlan) {
    const auto reading = readText(
        {u"โครงการอบรมอาชีพ หมู่ที่ 2", u"1. ค่าวิทยากร 3,000 บาท", u"2. ค่าอาหาร 5,000 บาท", u"3. ค่าเอกสาร 1,000 บาท", u"4. ค่าป้าย 500 บาท"});
    EXPECT_THAT(problems(reading), ElementsAre(":NoTable"));
}

TEST(TextList, ADocumentWithAPlanTableKeepsItsTextOut) {
    SourceDocument source = textDocument({u"1. ขุดสระ 90,000 บาท", u"2. ทำปุ๋ย 3,000 บาท", u"3. ทาสีศาลา 5,000 บาท"});
    source.grids.push_back(drawTable(1, {u"แผนหมู่ที่ 5"}, {u"ที่ | โครงการ | งบประมาณ", u"1 | ซ่อมถนน | 10,000", u"2 | ปลูกป่า | 2,000"}));
    const auto readings = readAll(source);
    ASSERT_THAT(readings, SizeIs(1));
    EXPECT_THAT(names(readings.front()), ElementsAre("ซ่อมถนน", "ปลูกป่า"));
}

TEST(TextList, ATableOfSomethingElseDoesNotHideTheText) {
    SourceDocument source = textDocument({u"แผนหมู่ที่ 5", u"1. ขุดสระ 90,000 บาท", u"2. ทำปุ๋ย 3,000 บาท", u"3. ทาสีศาลา 5,000 บาท"});
    source.grids.push_back(drawTable(1, {}, {u"ที่ | ชื่อ-สกุล | ตำแหน่ง", u"1 | นายดี มีสุข | ประธาน", u"2 | นางงาม | เลขานุการ"}));
    const auto readings = readAll(source);
    ASSERT_THAT(readings, SizeIs(2));
    EXPECT_THAT(names(readings.back()), ElementsAre("ขุดสระ", "ทำปุ๋ย", "ทาสีศาลา"));
    EXPECT_EQ(utf8(readings.back().sheet), "ข้อความ");
}

TEST(TextList, EveryLineEndsInOnePlace) {
    const auto reading = readText({u"แผนบ้านนา หมู่ที่ 7", u"", u"1. ซ่อมถนน 10,000 บาท\n2. ปลูกป่า 2,000 บาท", u"3. ขุดสระ 90,000 บาท",
                                   u"   - ลึก 3 เมตร", u"พูดคุยกันต่อ", u"รวม 102,000 บาท"});
    EXPECT_THAT(rowsOf(reading), ElementsAre(3, 3, 4));
    EXPECT_THAT(skipped(reading), ElementsAre("1:title", "5:note", "6:note", "7:total"));
    EXPECT_EQ(reading.skipped.size(), 5U);
    EXPECT_THAT(problems(reading), IsEmpty());
}

std::string cut(TextView item) {
    static const Vocabulary words(shippedRules());
    const ItemMoney money = itemMoney(item, words);
    return utf8(money.name + u"|" + money.written + u"|" + money.behind);
}

TEST(ItemMoney, StandsAtTheEndOrBehindAWord) {
    EXPECT_EQ(cut(u"ถังดับเพลิงประจำซอย 8 ถัง 12,000"), "ถังดับเพลิงประจำซอย 8 ถัง|12,000|");
    EXPECT_EQ(cut(u"เทปูนลานวัด 6.5 แสน"), "เทปูนลานวัด|6.5 แสน|");
    EXPECT_EQ(cut(u"ซ่อมศาลา งบประมาณ 20,000 บาท โดยหมู่บ้านทำเอง"), "ซ่อมศาลา|งบประมาณ 20,000 บาท|โดยหมู่บ้านทำเอง");
    EXPECT_EQ(cut(u"ซ่อมศาลา 20,000 บาท (ขอ อบต.)"), "ซ่อมศาลา|20,000 บาท|(ขอ อบต.)");
    EXPECT_EQ(cut(u"ซ่อมศาลา ........ ๒๐,๐๐๐ บาท"), "ซ่อมศาลา|๒๐,๐๐๐ บาท|");
    EXPECT_EQ(cut(u"ซ่อมศาลา ราคา 20000"), "ซ่อมศาลา|ราคา 20000|");
    EXPECT_EQ(cut(u"ซ่อมศาลา 150,000 บาท (หนึ่งแสนห้าหมื่นบาทถ้วน)"), "ซ่อมศาลา|150,000 บาท (หนึ่งแสนห้าหมื่นบาทถ้วน)|");
}

TEST(ItemMoney, IsNoNumberThatCountsSomethingElse) {
    EXPECT_EQ(cut(u"ท่อระบายน้ำ 1,500 เมตร"), "ท่อระบายน้ำ 1,500 เมตร||");
    EXPECT_EQ(cut(u"จัดงานปี 2571"), "จัดงานปี 2571||");
    EXPECT_EQ(cut(u"ออมเงินวันละ 100 บาท"), "ออมเงินวันละ 100 บาท||");
    EXPECT_EQ(cut(u"ซ่อมถนน ........"), "ซ่อมถนน||");
}

} // namespace
} // namespace tambonplan::intake::test
