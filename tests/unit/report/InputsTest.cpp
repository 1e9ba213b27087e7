#include <gmock/gmock.h>

#include "Shipped.hpp"
#include "plan/ReportInputs.hpp"
#include "report/Inputs.hpp"
#include "report/Lists.hpp"
#include "report/TambonData.hpp"

namespace tambonplan::report {
namespace {

Record level(int number, TextView outcome) {
    Record record;
    record[u"ระดับ"] = static_cast<double>(number);
    record[u"ผลการประเมิน"] = Text(outcome);
    return record;
}

TEST(Percent, GivesThePublishedFiguresOfCertifiedPlans) {
    EXPECT_EQ(percentOf(53528, 70073), FieldValue(76.39));
    EXPECT_EQ(percentOf(14541, 70073), FieldValue(20.75));
    EXPECT_EQ(percentOf(2004, 70073), FieldValue(2.86));
    EXPECT_EQ(53528 + 14541 + 2004, 70073);
    EXPECT_EQ(percentOf(1, 0), FieldValue());
}

TEST(Levels, CountOnlyWhileAllLowerOnesArePassed) {
    EXPECT_EQ(levelReached({level(1, u"ผ่าน"), level(2, u"ผ่าน"), level(3, u"ไม่ผ่าน"), level(4, u"ผ่าน")}), 2);
    EXPECT_EQ(levelReached({level(1, u""), level(2, u"ผ่าน")}), 0);
    EXPECT_EQ(levelReached({}), 0);
}

plan::Workbook smallPlan() {
    plan::Workbook book;
    plan::Table& settings = book[u"TP_Settings"];
    for (const auto& [name, value] : {std::pair<TextView, plan::Value>{u"ตำบล", Text(u"ดอน")}, {u"ปีงบประมาณ", 2570.0}, {u"อำเภอ", {}}}) {
        const std::size_t row = settings.add();
        settings.set(row, u"ค่า", Text(name));
        settings.set(row, u"ข้อมูล", value);
    }
    plan::Table& table = book[u"TP_Plan"];
    const auto add = [&table](TextView code, TextView theme, double budget, plan::Value villages, double count, double rank) {
        const std::size_t row = table.add();
        table.set(row, u"รหัสแผน", Text(code));
        table.set(row, u"ด้าน", Text(theme));
        table.set(row, u"โครงการ", Text(u"งาน ") + Text(code));
        table.set(row, u"งบประมาณ", budget);
        table.set(row, u"หมู่ที่", std::move(villages));
        table.set(row, u"จำนวนหมู่บ้าน", count);
        table.set(row, u"ลำดับในประเด็น", rank);
    };
    add(u"T1", u"ด้านสังคม", 100, Text(u"1, 2"), 2, 1);
    add(u"T2", u"ด้านสังคม", 50, 1.0, 1, 3);
    add(u"T3", u"ด้านเศรษฐกิจ", 25, 2.0, 1, 1);
    plan::Table& villages = book[u"TP_Villages"];
    for (const double number : {1.0, 2.0})
        villages.set(villages.add(), u"หมู่ที่", number);
    return book;
}

TEST(TambonData, LeavesWhatWasAskedForElsewhereOutOfTheDistrictList) {
    plan::Workbook book = smallPlan();
    book[u"TP_Plan"].set(0, u"เสนออำเภอ", Text(u"เสนอ"));
    book[u"TP_Plan"].set(2, u"เสนออำเภอ", Text(u"ไม่เสนอซ้ำ"));
    Record data = tambonData(book, 46000, shippedWords());
    ASSERT_EQ(data.list(u"โครงการเสนออำเภอ").size(), 1U);
    EXPECT_EQ(textOf(data.list(u"โครงการเสนออำเภอ").front(), u"รหัสแผน"), u"T1");
}

TEST(TambonData, GroupsProjectsAndSumsEachOnce) {
    Record data = tambonData(smallPlan(), 0, shippedWords());
    EXPECT_EQ(numberOf(data, u"งบประมาณรวม"), 175);
    ASSERT_EQ(data.list(u"ด้าน").size(), 2U);
    EXPECT_EQ(numberOf(data.list(u"ด้าน")[0], u"งบประมาณรวม"), 150);
    EXPECT_EQ(data.list(u"โครงการคาบเกี่ยว").size(), 1U);
    EXPECT_EQ(data.list(u"โครงการเสนออำเภอ").size(), 2U);
    EXPECT_EQ(data.list(u"หมู่บ้าน")[0].list(u"โครงการ").size(), 2U);
}

TEST(TambonData, AnEmptySettingIsAGap) {
    Record data = tambonData(smallPlan(), 0, shippedWords());
    EXPECT_EQ(data[u"ตำบล"], FieldValue(Text(u"ดอน")));
    EXPECT_EQ(data[u"อำเภอ"], FieldValue(Missing{}));
}

TEST(TambonData, TheCatalogueKnowsTheFieldsOfListsThatAreStillEmpty) {
    const Catalogue known = catalogueOf(plan::Workbook{}, shippedWords());
    for (const TextView list : {u"ด้าน", u"โครงการ", u"โครงการคาบเกี่ยว", u"โครงการเสนออำเภอ", u"หมู่บ้าน", u"กรรมการ", u"คุณภาพ", u"ระดับตัวชี้วัด",
                                u"รับรอง", u"ข้อเสนอ", u"ความครบถ้วน", u"การแจกจ่าย"})
        ASSERT_TRUE(known.lists.contains(Text(list))) << text::toUtf8(list);
    EXPECT_TRUE(known.lists.at(u"โครงการคาบเกี่ยว").fields.contains(u"โครงการ"));
    EXPECT_TRUE(known.lists.at(u"ด้าน").lists.at(u"ประเด็น").lists.at(u"โครงการ").fields.contains(u"งบปีที่1"));
    EXPECT_TRUE(known.lists.at(u"รับรอง").lists.at(u"ตัวชี้วัด").fields.contains(u"คะแนนเต็ม"));
}

TEST(TambonData, AProjectHasTheIndicatorThatAVillageStated) {
    plan::Workbook book = smallPlan();
    plan::Table& registered = book[u"TP_Register"];
    for (const TextView measure : {u"", u"ร้อยละ 80 ของครัวเรือน"}) {
        const std::size_t row = registered.add();
        registered.set(row, u"รหัสแผน", Text(u"T1"));
        registered.set(row, u"ตัวชี้วัด", Text(measure));
    }
    Record data = tambonData(book, 0, shippedWords());
    EXPECT_EQ(textOf(data.list(u"โครงการ")[0], u"ตัวชี้วัด"), u"ร้อยละ 80 ของครัวเรือน");
    EXPECT_EQ(textOf(data.list(u"โครงการ")[1], u"ตัวชี้วัด"), u"") << "nobody stated one";
}

TEST(TambonData, EquipmentStandsUnderItsKind) {
    plan::Workbook book = smallPlan();
    plan::Table& settings = book[u"TP_Settings"];
    for (const auto& [name, value] :
         {std::pair<TextView, TextView>{u"คำขึ้นต้นของครุภัณฑ์", u"จัดซื้อ"}, {u"ประเภทครุภัณฑ์", u"การเกษตร = รถไถ, เครื่องสูบน้ำ; สำนักงาน = โต๊ะ"}}) {
        const std::size_t row = settings.add();
        settings.set(row, u"ค่า", Text(name));
        settings.set(row, u"ข้อมูล", Text(value));
    }
    plan::Table& table = book[u"TP_Plan"];
    table.set(0, u"โครงการ", Text(u"จัดซื้อโต๊ะและเก้าอี้"));
    table.set(1, u"โครงการ", Text(u"โครงการจัดซื้อรถไถเดินตาม"));
    table.set(2, u"โครงการ", Text(u"ซ่อมโต๊ะ"));
    Record data = tambonData(book, 0, shippedWords());
    ASSERT_EQ(data.list(u"ประเภทครุภัณฑ์").size(), 2U);
    EXPECT_EQ(textOf(data.list(u"ประเภทครุภัณฑ์")[0], u"ประเภทครุภัณฑ์"), u"สำนักงาน");
    EXPECT_EQ(numberOf(data.list(u"ประเภทครุภัณฑ์")[1], u"งบประมาณรวม"), 50);
    EXPECT_EQ(numberOf(data, u"งบประมาณครุภัณฑ์"), 150);
}

TEST(TambonData, TheForumSeesTheFirstRanksOfEveryVillageAndTheSumsOfAll) {
    plan::Workbook book = smallPlan();
    plan::Table& registered = book[u"TP_Register"];
    for (const TextView rank : {u"4", u"2", u"3", u"1"}) {
        const std::size_t row = registered.add();
        registered.set(row, u"หมู่ที่", 1.0);
        registered.set(row, u"ลำดับของหมู่บ้าน", Text(rank));
        registered.set(row, u"กลุ่ม", Text(rank == u"4" ? u"ทำร่วม" : u"ทำเอง"));
    }
    Record data = tambonData(book, 0, shippedWords());
    const auto& first = data.list(u"หมู่บ้าน")[0].list(u"ลำดับต้น");
    ASSERT_EQ(first.size(), 3U);
    EXPECT_EQ(textOf(first.back(), u"ลำดับของหมู่บ้าน"), u"3");
    EXPECT_EQ(numberOf(data, u"จำนวน ทำเอง"), 3);
    EXPECT_TRUE(data.list(u"หมู่บ้าน")[1].list(u"ลำดับต้น").empty());
}

TEST(TambonData, WhatTheCommunityDoesAloneIsNotInTheCoordinationAccount) {
    plan::Workbook book = smallPlan();
    book[u"TP_Plan"].set(0, u"กลุ่ม", Text(u"ทำเอง"));
    Record data = tambonData(book, 0, shippedWords());
    EXPECT_EQ(numberOf(data, u"จำนวนโครงการประสาน"), 2);
    EXPECT_EQ(textOf(data.list(u"นอกบัญชีประสาน").front(), u"เหตุผล"), u"กลุ่มทำเอง");
}

TEST(Hosts, OneThatNobodyNamedHasNoNameOfItsOwn) {
    plan::Workbook book = smallPlan();
    book[u"TP_Plan"].set(0, u"หน่วยงานหลัก", Text(u"อบต."));
    Record data = tambonData(book, 0, shippedWords());
    ASSERT_EQ(data.list(u"หน่วยงาน").size(), 2U);
    EXPECT_EQ(data.list(u"หน่วยงาน")[0][u"ชื่อหน่วยงาน"], FieldValue(Text(u"อบต.")));
    EXPECT_EQ(data.list(u"หน่วยงาน")[1][u"ชื่อหน่วยงาน"], FieldValue());
    EXPECT_EQ(textOf(data.list(u"หน่วยงาน")[1], u"หน่วยงาน"), u"ยังไม่ระบุ");
}

TEST(TambonData, EveryStepOfTheFunnelHasItsOwnBase) {
    plan::Workbook book = smallPlan();
    plan::Table& tracking = book[u"TP_Tracking"];
    const auto track = [&tracking](TextView authority, TextView planned, TextView drafted) {
        const std::size_t row = tracking.add();
        tracking.set(row, u"รหัสแผน", Text(u"T") + text::number(static_cast<long long>(row)));
        tracking.set(row, u"อำนาจหน้าที่", Text(authority));
        tracking.set(row, u"เข้าแผนท้องถิ่น", Text(planned));
        tracking.set(row, u"เข้าร่างข้อบัญญัติ", Text(drafted));
    };
    track(u"ในอำนาจ อปท.", u"ใช่", u"ใช่");
    track(u"ในอำนาจ อปท.", u"ไม่ใช่", u"");
    track(u"เกินศักยภาพ", u"ใช่", u"");
    track(u"", u"", u"");
    plan::Table& levels = book[u"TP_Kpi"];
    for (const auto& [level, least] : {std::pair{4.0, 30.0}, {5.0, 60.0}}) {
        const std::size_t row = levels.add();
        levels.set(row, u"ตัวชี้วัด", Text(u"3.2"));
        levels.set(row, u"ระดับ", level);
        levels.set(row, u"ต่ำสุด", least);
    }
    Record data = tambonData(book, 0, shippedWords());
    auto& steps = data.list(u"กรวย");
    ASSERT_EQ(steps.size(), 4U);
    EXPECT_EQ(steps[1][u"ร้อยละ"], FieldValue(50.0)) << "two of four are within the authority";
    EXPECT_EQ(steps[2][u"ร้อยละ"], FieldValue(50.0)) << "one of these two is in the plan";
    EXPECT_EQ(steps[2][u"ผล"], FieldValue(Text(u"ผ่าน")));
    EXPECT_EQ(steps[3][u"ร้อยละ"], FieldValue(50.0)) << "of the two in the plan, whoever does them";
    EXPECT_EQ(steps[3][u"ผล"], FieldValue(Text(u"ไม่ผ่าน")));
}

TEST(Hosts, AreTheParts) {
    EXPECT_THAT(hostsOf(u"อบต./ตำรวจ, รพ.สต.", u"?"), testing::ElementsAre(u"อบต.", u"ตำรวจ", u"รพ.สต."));
    EXPECT_THAT(hostsOf(u" ", u"?"), testing::ElementsAre(u"?"));
}

TEST(TambonData, CompletenessNamesWhatLacks) {
    Record data = tambonData(smallPlan(), 0, shippedWords());
    bool found = false;
    for (const Record& line : data.list(u"ความครบถ้วน")) {
        if (textOf(line, u"เรื่องที่ตรวจ") != u"ทุกโครงการมีวัตถุประสงค์") continue;
        found = true;
        EXPECT_EQ(textOf(line, u"รายการ"), u"T1, T2, T3");
        EXPECT_EQ(textOf(line, u"ผล"), u"ยังไม่ครบ");
    }
    EXPECT_TRUE(found);
}

} // namespace
} // namespace tambonplan::report
