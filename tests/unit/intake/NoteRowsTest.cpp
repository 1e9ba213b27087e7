#include <gmock/gmock.h>

#include "intake/Drawn.hpp"

// Rows between the projects that only say something about them: neither projects nor headings.

namespace tambonplan::intake::test {
namespace {

using testing::Each;
using testing::ElementsAre;
using testing::IsEmpty;

const std::vector<std::string> projects{"ก่อสร้างถนน คสล. สายวัดป่า", "ขุดลอกสระหนองแวง", "ติดตั้งไฟส่องสว่าง",
                                        "ซ่อมศาลาประชาคม",         "ส่งเสริมอาชีพทอผ้า",  "จัดงานบุญบั้งไฟ"};

/// The plan with this row behind the third project.
SourceReading readWith(TextView row) {
    return readSheet(u"ม.1", {u"แผนพัฒนาหมู่บ้าน หมู่ที่ 1 | < | < | <", u"ที่ | โครงการ | งบประมาณ | หน่วยงาน", u"ด้านโครงสร้างพื้นฐาน | < | < | <",
                              u"1 | ก่อสร้างถนน คสล. สายวัดป่า | 450,000 | อบต.", u"2 | ขุดลอกสระหนองแวง | 80,000 | อบต.",
                              u"3 | ติดตั้งไฟส่องสว่าง | 40,000 | อบต.", row, u"4 | ซ่อมศาลาประชาคม | 30,000 | หมู่บ้าน",
                              u"5 | ส่งเสริมอาชีพทอผ้า | 20,000 | พช.", u"6 | จัดงานบุญบั้งไฟ | 10,000 | หมู่บ้าน", u"รวม | < | 630,000 | "});
}

void expectNote(TextView text) {
    const auto wide = Text(text) + u" | < | < | <", among = u" | " + Text(text) + u" |  | ", first = Text(text) + u" |  |  | ";
    for (const Text& row : {wide, among, first}) {
        SCOPED_TRACE(utf8(row));
        const auto reading = readWith(row);
        EXPECT_EQ(names(reading), projects);
        EXPECT_THAT(skipped(reading), ElementsAre("1:title", "2:header", "3:section", "7:note", "11:total"));
        EXPECT_THAT(groups(reading), Each(Group::Unstated));
        for (const ProjectRow& project : reading.rows)
            EXPECT_EQ(utf8(project.theme), "ด้านโครงสร้างพื้นฐาน");
        EXPECT_THAT(problems(reading), IsEmpty());
    }
}

TEST(NoteRows, ThatSpeakOfOtherRowsByNumber) {
    for (const TextView note : {u"โครงการลำดับที่ 1-3 เร่งด่วน", u"โครงการที่ 1 ถึง 3 ด่วนมาก", u"ลำดับ 1 – 2 ด่วนมาก",
                                u"ข้อ 5-6 เป็นโครงการที่ยกมาจากแผนเดิม", u"(โครงการข้อ 2 และ 3 เสนอซ้ำจากปีก่อน)", u"ขอให้ อบต. พิจารณาข้อ 1 ก่อน",
                                u"ข้อที่ ๑ ๒ ๓ ชาวบ้านทำเอง", u"โครงการที่ 4-6 ขอรับการสนับสนุนจาก อบต.", u"**ลำดับที่ 1,2,3 ทำต่อเนื่อง",
                                u"รายการที่ 2 รอผลสำรวจจากช่าง", u"ข้อ 1 กับข้อ 3 ทำพร้อมกัน", u"เฉพาะข้อ 2 ใช้งบหมู่บ้าน"})
        expectNote(note);
}

TEST(NoteRows, ThatBeginLikeANote) {
    for (const TextView note : {u"หมายเหตุ ลำดับที่ 1-3 ขอให้ทำก่อน",
                                u"หมายเหตุ : โครงการที่ 4 ชาวบ้านทำเอง",
                                u"* เรียงตามลำดับความเร่งด่วน",
                                u"***เรียงตามความสำคัญ***",
                                u"ที่ประชุมมีมติเห็นชอบเมื่อวันที่ 5 พ.ย. 2569",
                                u"ผ่านประชาคมแล้ว 12 ต.ค. 69",
                                u"ติดต่อ ผญบ.สมชาย 081-2345678",
                                u"โทร. 089-1112222",
                                u"(ต่อหน้า 2)",
                                u"- มีต่อ -",
                                u"หน้า 2",
                                u"ราคาตามแบบมาตรฐาน ปรับได้ตามจริง",
                                u"ดูรายละเอียดแนบท้าย",
                                u"(ดูแผนที่แนบ)",
                                u"แก้ไขล่าสุด 3/11/69",
                                u"พิมพ์โดย น้องแนน",
                                u"เสนอโดยคุ้มใต้",
                                u"ตามมติประชาคม ครั้งที่ 2/2569",
                                u"ราคายังไม่รวม VAT",
                                u"ยอดรวมยังไม่รวมข้อ 3",
                                u"งบประมาณเป็นการประมาณการเบื้องต้น",
                                u"NB ตัวเลขปรับได้"})
        expectNote(note);
}

TEST(NoteRows, WithASignAsTheirNumber) {
    for (const TextView row : {u"หมายเหตุ | ข้อ 3 รอผลสำรวจ |  | ", u"* | ขอให้ทำพร้อมกับข้อ 2 |  | ", u"- | ลำดับที่ 1-3 เร่งด่วน |  | "}) {
        SCOPED_TRACE(utf8(row));
        const auto reading = readWith(row);
        EXPECT_EQ(names(reading), projects);
        EXPECT_THAT(skipped(reading), ElementsAre("1:title", "2:header", "3:section", "7:note", "11:total"));
    }
}

TEST(NoteRows, AreNotTheHeadingsThatDivideThePlan) {
    for (const auto& [heading, group] :
         {std::pair(u"โครงการต่อไปนี้ขอรับการสนับสนุนจาก อบต.", Group::Support), std::pair(u"โครงการที่หมู่บ้านทำเอง", Group::Self),
          std::pair(u"ส่วนที่ 2 โครงการที่ทำร่วมกับหน่วยงาน", Group::Joint)}) {
        const auto reading = readWith(Text(heading) + u" | < | < | <");
        EXPECT_EQ(names(reading), projects);
        EXPECT_EQ(groups(reading).back(), group) << utf8(heading);
        EXPECT_EQ(skipped(reading)[3], "7:section") << utf8(heading);
    }
}

TEST(NoteRows, AreNotTheItemsOfAListOfNames) {
    const auto needs = readSheet(u"ม.1", {u"ความต้องการของหมู่บ้าน | <", u"โครงการ | งบประมาณ", u"เรื่องที่ 1 น้ำประปาไม่พอใช้ | ",
                                          u"เรื่องที่ 2 ไฟทางเข้าสวน | ", u"เรื่องที่ 3 ก่อสร้างสะพาน (ต่อ) | ", u"ซ่อมถนนต่อจากข้อ 2 | "});
    EXPECT_EQ(needs.rows.size(), 4U);
    const auto headed = readWith(u"ด้านเศรษฐกิจ (ต่อ) | < | < | <");
    EXPECT_EQ(skipped(headed)[3], "7:section");
}

TEST(NoteRows, AreNotProjectsThatSpeakOfNumbers) {
    for (const TextView name :
         {u"โครงการที่ 7 ปรับปรุงหอกระจายข่าว", u"ขุดลอกคลองซอย 1-3", u"ก่อสร้างรั้ว ระยะที่ 1-2", u"โครงการหนึ่งตำบลหนึ่งผลิตภัณฑ์", u"ข้อ 7 ปลูกป่าชุมชน"}) {
        const auto reading = readWith(u" | " + Text(name) + u" | 15,000 | อบต.");
        EXPECT_EQ(reading.rows.size(), 7U) << utf8(name);
        EXPECT_EQ(budget(reading, 3), 15000) << utf8(name);
    }
}

} // namespace
} // namespace tambonplan::intake::test
