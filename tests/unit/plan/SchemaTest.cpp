#include <algorithm>

#include "plan/Invented.hpp"

namespace tambonplan::plan {
namespace {

std::vector<Text> headers(TextView range) {
    std::vector<Text> list;
    for (const auto& column : schema(range).columns)
        list.push_back(column.header);
    return list;
}

/// The columns of contract §3 as one line, in order, at the start of the table.
void expectStartsWith(TextView range, TextView columns) {
    const auto ours = headers(range);
    const auto parts = text::split(columns, u',');
    ASSERT_GE(ours.size(), parts.size());
    for (std::size_t i = 0; i < parts.size(); ++i)
        EXPECT_EQ(ours[i], text::trim(parts[i])) << text::toUtf8(range);
}

TEST(Schemas, HoldTheColumnsOfTheContract) {
    expectStartsWith(u"TP_Settings", u"ค่า, ข้อมูล, คำอธิบาย");
    expectStartsWith(u"TP_Villages", u"หมู่ที่, หมู่บ้าน, ครัวเรือน, ประชากร, สถานะแผน, จำนวนโครงการ, งบประมาณรวม, ร้อยละทำเอง");
    expectStartsWith(u"TP_Sources", u"ลำดับ, ไฟล์, ชีต, หมู่ที่, รูปแบบ, แถวหัวตาราง, คอลัมน์ที่พบ, แถวที่อ่าน, แถวที่ข้าม, งบประมาณรวม, ปัญหา");
    expectStartsWith(u"TP_Register",
                     u"รหัส, หมู่ที่, ลำดับของหมู่บ้าน, โครงการ, วัตถุประสงค์, เป้าหมาย, ผลที่คาดว่าจะได้รับ, งบประมาณ, งบประมาณตามต้นฉบับ, "
                     u"แหล่งงบประมาณ, ปีงบประมาณ, หน่วยงานรับผิดชอบ, หน่วยงานสนับสนุน, กลุ่ม, ด้าน, ประเด็น, ความเร่งด่วน, เหตุผลการจัดกลุ่ม, "
                     u"กลุ่มซ้ำ, ชุดตำบล, รหัสแผน, ไฟล์, ชีต, แถว, ข้อความต้นฉบับ");
    expectStartsWith(u"TP_Skipped", u"ไฟล์, ชีต, แถว, ข้อความ, เหตุผล");
    expectStartsWith(u"TP_Problems", u"ระดับ, ไฟล์, ชีต, เซลล์, ข้อความ, ปัญหา, คำแนะนำ, แก้แล้ว");
    expectStartsWith(u"TP_Review", u"ข้อเสนอ, ชนิด, คะแนน, เหตุผล, การตัดสินใจ, แถวหลัก, รหัส, หมู่ที่, โครงการ, งบประมาณ, ที่มา, หมายเหตุ");
    expectStartsWith(u"TP_Plan", u"ลำดับ, รหัสแผน, ด้าน, ประเด็น, กลุ่ม, โครงการ, วัตถุประสงค์, เป้าหมาย, งบประมาณ, แหล่งงบประมาณ, หมู่ที่, จำนวนหมู่บ้าน, "
                                 u"หน่วยงานหลัก, หน่วยงานสนับสนุน, ความเร่งด่วน, คะแนน, ลำดับในประเด็น, ที่มา, สถานะ");
    expectStartsWith(u"TP_Log", u"เวลา, คำสั่ง, ผล, ค่าที่ใช้");
}

TEST(Schemas, PutOneColumnPerCriterionIntoTheScores) {
    std::vector<Text> list;
    for (const auto& column : scoreSchema({u"ความสูง", u"ความกว้าง"}).columns)
        list.push_back(column.header);
    const std::vector<Text> expected{u"รหัสแผน",    u"โครงการ",     u"ความสูง",     u"ความกว้าง",  u"คะแนนรวม", u"ลำดับจากคะแนน",
                                     u"คะแนนเสียง", u"ลำดับจากเสียง", u"ลำดับที่ประชุม", u"ลำดับสุดท้าย", u"วิธีตัดสิน"};
    list.resize(expected.size());
    EXPECT_EQ(list, expected);
}

TEST(Schemas, HideTheMemoryWhereWeFillTheOfficersCells) {
    for (const TextView range : {u"TP_Settings", u"TP_Register", u"TP_Problems", u"TP_Review", u"TP_Scores", u"TP_Plan", u"TP_Sources"}) {
        const Column& last = schema(range).columns.back();
        EXPECT_EQ(last.header, memoryHeader);
        EXPECT_TRUE(last.hidden);
    }
}

TEST(Schemas, StandInTheOrderOfTheContract) {
    std::vector<Text> sheets;
    for (const auto& schema : schemas())
        if (!schema.onDemand) sheets.push_back(schema.sheet);
    EXPECT_THAT(sheets,
                testing::ElementsAre(u"ตั้งค่า", u"หมู่บ้าน", u"แหล่งข้อมูล", u"ทะเบียนโครงการ", u"ข้ามไป", u"ปัญหาที่พบ", u"ความเปลี่ยนแปลง", u"แถวที่นำออก",
                                     u"ตรวจซ้ำ", u"เกณฑ์ตรวจซ้ำ", u"คะแนน", u"แผนตำบล", u"สรุปแผน", u"โครงการคาบเกี่ยว", u"เทียบแผนครั้งก่อน",
                                     u"บัญชีลงคะแนน", u"คำขอแหล่งอื่น", u"ประเด็นและแผนงาน", u"คำที่เสนอเพิ่ม", u"เกณฑ์", u"ตัวคูณ", u"คำสำคัญ", u"คำพ้อง",
                                     u"คำย่อ", u"วงเงินปกติ", u"ทำเนียบหน่วยงาน", u"คู่มือคอลัมน์", u"บันทึกการทำงาน"));
}

TEST(Schemas, OfferTheThemesOfTheRules) {
    Workbook book;
    const Schema projects = schemaFor(u"TP_Register", book, invented::resources());
    const auto theme = std::find_if(projects.columns.begin(), projects.columns.end(), [](const Column& c) { return c.header == u"ด้าน"; });
    ASSERT_NE(theme, projects.columns.end());
    EXPECT_FALSE(theme->choices.empty());
}

} // namespace
} // namespace tambonplan::plan
