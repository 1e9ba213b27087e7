// What the committee decides with: summary, readiness, the lock, the sheets on demand, and all of it alive without the extension.
#include <com/sun/star/lang/XMultiComponentFactory.hpp>
#include <com/sun/star/sheet/XSpreadsheet.hpp>

#include <algorithm>
#include <cmath>

#include "OfficeTest.hpp"
#include "office/Ranges.hpp"

namespace tambonplan::tests {
namespace {

using Decisions = OfficeTest;

double sumOf(const plan::Table& table, TextView header) {
    double sum = 0;
    for (std::size_t row = 0; row < table.rows.size(); ++row)
        sum += table.number(row, header).value_or(0);
    return sum;
}

double numberAt(const plan::Table& table, TextView key, TextView name, TextView header) {
    const std::size_t row = rowWhere(table, key, name);
    return row == Text::npos ? std::nan("") : table.number(row, header).value_or(std::nan(""));
}

Text settingOf(const plan::Workbook& all, TextView name) {
    const auto& settings = all.at(u"TP_Settings");
    return settings.text(rowWhere(settings, u"ค่า", name), u"ข้อมูล");
}

TEST_F(Decisions, TheSummaryReconcilesAndFollowsACellOfThePlan) {
    const auto workbook = sampleWorkbook();
    const auto before = tables(workbook);
    const plan::Table& summary = before.at(u"TP_Summary");
    EXPECT_EQ(numberAt(summary, u"รายการ", u"รวมทั้งแผน", u"รวมงบ"), sumOf(before.at(u"TP_Plan"), u"งบประมาณ"));
    EXPECT_EQ(numberAt(summary, u"รายการ", u"รวมทั้งแผน", u"รวมโครงการ"), static_cast<double>(before.at(u"TP_Plan").rows.size()));
    EXPECT_EQ(numberAt(summary, u"รายการ", u"ผลต่าง (ต้องเป็น 0)", u"รวมงบ"), 0);
    EXPECT_EQ(rowWhere(summary, u"ตรวจยอด", u"ไม่ตรงกัน"), Text::npos);
    double issues = 0;
    for (std::size_t row = 0; row < summary.rows.size(); ++row)
        if (summary.text(row, u"รายการ") == u"ประเด็น") issues += summary.number(row, u"รวมโครงการ").value_or(0);
    EXPECT_EQ(issues, static_cast<double>(before.at(u"TP_Plan").rows.size()));
    typeInto(workbook, u"TP_Plan", 0, u"งบประมาณ", before.at(u"TP_Plan").number(0, u"งบประมาณ").value_or(0) + 1000);
    const plan::Table changed = tables(workbook).at(u"TP_Summary");
    EXPECT_EQ(numberAt(changed, u"รายการ", u"ผลต่าง (ต้องเป็น 0)", u"รวมงบ"), -1000);
    EXPECT_NE(rowWhere(changed, u"ตรวจยอด", u"ไม่ตรงกัน"), Text::npos);
}

TEST_F(Decisions, ReadinessCountsWhatARequestLacksAndFollowsItsCells) {
    const auto workbook = sampleWorkbook();
    const auto of = [&workbook](std::size_t row) {
        const plan::Table plan = tables(workbook).at(u"TP_Plan");
        const Text lacking = plan.text(row, u"สิ่งที่ยังขาด");
        const auto gaps = lacking.empty() ? 0 : std::count(lacking.begin(), lacking.end(), u',') + 1;
        EXPECT_EQ(plan.number(row, u"ความพร้อมเสนอ"), std::round(100.0 * static_cast<double>(6 - gaps) / 6)) << text::toUtf8(lacking);
        return gaps;
    };
    const plan::Table plan = tables(workbook).at(u"TP_Plan");
    std::size_t request = Text::npos;
    for (std::size_t row = 0; row < plan.rows.size(); ++row) {
        const bool asks = plan.text(row, u"กลุ่ม") == u"ขอรับการสนับสนุน";
        EXPECT_EQ(plan.text(row, u"ความพร้อมเสนอ").empty(), !asks);
        if (asks && !plan.text(row, u"วัตถุประสงค์").empty()) request = row;
    }
    ASSERT_NE(request, Text::npos);
    const auto gaps = of(request);
    typeInto(workbook, u"TP_Plan", request, u"วัตถุประสงค์", u"");
    EXPECT_EQ(of(request), gaps + 1);
    const plan::Table scores = tables(workbook).at(u"TP_Scores");
    EXPECT_EQ(numberAt(scores, u"รหัสแผน", plan.text(request, u"รหัสแผน"), u"ความพร้อมเสนอ"),
              tables(workbook).at(u"TP_Plan").number(request, u"ความพร้อมเสนอ"));
}

TEST_F(Decisions, AnAgreedPlanIsCopiedAndLockedUntilItIsADraftAgain) {
    const auto workbook = sampleWorkbook();
    const plan::Table plan = tables(workbook).at(u"TP_Plan");
    const int steps = undoSteps(workbook);
    office().run("PlanState", workbook, sequence({argument("State", toOffice(u"agreed")), argument("By", toOffice(u"มติ ก.บ.ต."))}));
    EXPECT_EQ(undoSteps(workbook), steps + 1);
    const plan::Table agreed = tables(workbook).at(u"TP_Approved");
    EXPECT_EQ(agreed.rows.size(), plan.rows.size());
    EXPECT_EQ(agreed.text(0, u"ลำดับสุดท้าย"), plan.text(0, u"ลำดับสุดท้าย"));
    const std::string before = snapshot(workbook);
    for (const char* command : {"BuildPlan", "Score"})
        EXPECT_EQ(failureOf(command, workbook), "error.planLocked");
    EXPECT_EQ(failureOf("RunAll", workbook, files(sampleFiles())), "error.planLocked");
    EXPECT_EQ(snapshot(workbook), before);
    office().run("PlanState", workbook, sequence({argument("State", toOffice(u"draft"))}));
    EXPECT_EQ(failureOf("BuildPlan", workbook), "");
    EXPECT_EQ(settingOf(tables(workbook), u"วันที่เห็นชอบแผน"), u"");
    EXPECT_EQ(settingOf(tables(workbook), u"แผนที่ล็อกไว้"), u"");
}

TEST_F(Decisions, AClosedScoringHoldsItsWeightsUntilTheLockIsLifted) {
    const auto workbook = sampleWorkbook();
    const auto weight = [&workbook] { return tables(workbook).at(u"TP_Criteria").text(0, u"น้ำหนัก"); };
    const auto lock = [&workbook](bool closed) {
        office().run("Score", workbook, sequence({argument("Lock", closed), argument("By", toOffice(u"ปลัด"))}));
    };
    lock(true);
    typeInto(workbook, u"TP_Criteria", 0, u"น้ำหนัก", 60.0);
    office().run("Score", workbook);
    EXPECT_EQ(weight(), u"25");
    EXPECT_EQ(failureOf("Score", workbook, sequence({argument("Method", toOffice(u"sum"))})), "error.scoringClosed");
    lock(false);
    EXPECT_EQ(settingOf(tables(workbook), u"ปิดการให้คะแนน"), u"");
    EXPECT_EQ(settingOf(tables(workbook), u"วิธีและน้ำหนักที่ปิดไว้"), u"");
    typeInto(workbook, u"TP_Criteria", 0, u"น้ำหนัก", 60.0);
    office().run("Score", workbook, sequence({argument("Method", toOffice(u"sum"))}));
    EXPECT_EQ(weight(), u"60");
    lock(true); // again: what stands now, not what was frozen before
    office().run("Score", workbook);
    EXPECT_EQ(weight(), u"60");
}

TEST_F(Decisions, TheSheetsOnDemandReckonAndStayUntouchedByARebuild) {
    const auto workbook = sampleWorkbook();
    for (const char* name : {"problems", "tracking", "ratios"})
        office().run("OpenSheet", workbook, sequence({argument("Name", ascii(name))}));
    const auto villages = tables(workbook).at(u"TP_Villages");
    for (std::size_t row = 0; row < villages.rows.size(); ++row)
        typeInto(workbook, u"TP_Villages", row, u"ครัวเรือน", 100.0);
    for (std::size_t row = 0; row < 4; ++row) {
        typeInto(workbook, u"TP_Tracking", row, u"อำนาจหน้าที่", u"ในอำนาจ อปท.");
        if (row < 2) typeInto(workbook, u"TP_Tracking", row, u"เข้าแผนท้องถิ่น", u"ใช่");
    }
    typeInto(workbook, u"TP_Tracking", 0, u"เข้าร่างข้อบัญญัติ", u"ใช่");
    const auto all = tables(workbook);
    const plan::Table& ratios = all.at(u"TP_Ratios");
    EXPECT_EQ(numberAt(ratios, u"ตัวชี้วัด", u"เข้าแผนท้องถิ่น", u"ร้อยละ"), 50);
    EXPECT_EQ(numberAt(ratios, u"ตัวชี้วัด", u"เข้าร่างข้อบัญญัติ", u"ร้อยละ"), 50);
    EXPECT_EQ(numberAt(ratios, u"ตัวชี้วัด", u"ในอำนาจหน้าที่", u"ฐาน"), static_cast<double>(all.at(u"TP_Plan").rows.size()));
    std::size_t passing = 0;
    for (std::size_t row = 0; row < ratios.rows.size(); ++row)
        passing += ratios.text(row, u"ตัวชี้วัด") == u"หนึ่งโครงการต่อหมู่บ้าน" && ratios.text(row, u"ขอบเขต") != u"ตำบล" &&
                           ratios.text(row, u"ผลการประเมิน") == u"ผ่าน"
                       ? 1
                       : 0;
    EXPECT_GE(passing, 1U);
    EXPECT_EQ(numberAt(ratios, u"ตัวชี้วัด", u"หนึ่งโครงการต่อหมู่บ้าน", u"จำนวน"), static_cast<double>(passing));
    const plan::Table& view = all.at(u"TP_ProblemView");
    for (std::size_t row = 0; row < view.rows.size(); ++row) {
        const double hit = view.number(row, u"หมู่บ้านที่เสนอ").value_or(-1);
        EXPECT_GE(hit, 1) << text::toUtf8(view.text(row, u"ประเด็น"));
        EXPECT_EQ(view.number(row, u"ครัวเรือนในหมู่บ้านที่เสนอ"), 100 * hit);
    }
    office().run("BuildPlan", workbook);
    const std::string before = snapshot(workbook);
    const int steps = undoSteps(workbook);
    office().run("BuildPlan", workbook);
    EXPECT_EQ(snapshot(workbook), before);
    EXPECT_EQ(undoSteps(workbook), steps);
    EXPECT_EQ(tables(workbook).at(u"TP_Tracking").text(0, u"เข้าร่างข้อบัญญัติ"), u"ใช่");
}

TEST_F(Decisions, ProblemsAreTheSameWhicheverCommandTestsTheRegister) {
    const auto workbook = sampleWorkbook();
    office().run("Check", workbook);
    const plan::Table checked = tables(workbook).at(u"TP_Problems");
    for (const char* command : {"Score", "Categorise", "BuildPlan", "Check"}) {
        office().run(command, workbook);
        EXPECT_EQ(tables(workbook).at(u"TP_Problems").rows, checked.rows) << command;
    }
}

TEST_F(Decisions, OfAStoredXlsxAreAliveInAnOfficeWithoutTheExtension) {
    const std::string path = TAMBONPLAN_BINARY_DIR "/decisions-without-us.xlsx";
    storeCopy(sampleWorkbook(), path, "Calc MS Excel 2007 XML");
    const Office plain(TAMBONPLAN_BINARY_DIR "/office-plain-" + std::to_string(getpid()), Office::Window::Headless,
                       Office::Extension::None);
    const auto model = plain.open(path);
    EXPECT_THROW(plain.run("Check", model), css::uno::Exception);
    const auto ranks = [&model] {
        std::vector<Text> found;
        const auto scores = tables(model).at(u"TP_Scores");
        for (std::size_t row = 0; row < scores.rows.size(); ++row)
            found.push_back(scores.text(row, u"ลำดับสุดท้าย"));
        return found;
    };
    const auto before = ranks();
    const auto criteria = tables(model).at(u"TP_Criteria");
    for (std::size_t row = 0; row < criteria.rows.size(); ++row)
        typeInto(model, u"TP_Criteria", row, u"น้ำหนัก", row + 1 == criteria.rows.size() ? 100.0 : 0.0);
    EXPECT_NE(ranks(), before);
    EXPECT_EQ(rowWhere(tables(model).at(u"TP_Summary"), u"ตรวจยอด", u"ไม่ตรงกัน"), Text::npos);
    closeDocument(model);
}

TEST_F(Decisions, WhatTheOfficerCorrectsIsOfferedAsARuleAndUsedOnceHeAcceptsIt) {
    const auto workbook = villageWorkbook(
        u"แผนพัฒนาหมู่บ้าน บ้านทุ่งกลาง หมู่ที่ 4", {{u"อบรมบินโดรนเบื้องต้น", 20000}, {u"ประกวดบินโดรนเบื้องต้น", 15000}, {u"ก่อสร้างถนน คสล. ซอย 1", 200000}});
    office().run("RunAll", workbook);
    const auto themeOf = [&workbook](TextView project) {
        const plan::Table projects = tables(workbook).at(u"TP_Register");
        return projects.text(rowWhere(projects, u"โครงการ", project), u"ด้าน");
    };
    const Text first = themeOf(u"ประกวดบินโดรนเบื้องต้น"), road = themeOf(u"ก่อสร้างถนน คสล. ซอย 1");
    ASSERT_NE(first, u"ด้านเศรษฐกิจ");
    const auto rules = [&workbook] { return tables(workbook).at(u"TP_Keywords").rows.size(); };
    const std::size_t shipped = rules();

    const plan::Table projects = tables(workbook).at(u"TP_Register");
    typeInto(workbook, u"TP_Register", rowWhere(projects, u"โครงการ", u"อบรมบินโดรนเบื้องต้น"), u"ด้าน", u"ด้านเศรษฐกิจ");
    EXPECT_EQ(resultOf<sal_Int32>(office().run("Categorise", workbook), "OfferedWords"), 1);
    const plan::Table offered = tables(workbook).at(u"TP_Lessons");
    const std::size_t lesson = rowWhere(offered, u"ด้าน", u"ด้านเศรษฐกิจ");
    ASSERT_NE(lesson, Text::npos);
    EXPECT_EQ(offered.text(lesson, u"คำ"), u"บินโดรนเบื้องต้น");
    EXPECT_EQ(offered.number(lesson, u"จำนวนโครงการที่มีคำนี้"), 2);
    EXPECT_EQ(rules(), shipped) << "nothing becomes a rule by itself";
    EXPECT_EQ(themeOf(u"ประกวดบินโดรนเบื้องต้น"), first);

    typeInto(workbook, u"TP_Lessons", lesson, u"การตัดสินใจ", u"รับ");
    office().run("Categorise", workbook);
    EXPECT_EQ(rules(), shipped + 1);
    EXPECT_EQ(themeOf(u"ประกวดบินโดรนเบื้องต้น"), u"ด้านเศรษฐกิจ");
    EXPECT_EQ(themeOf(u"ก่อสร้างถนน คสล. ซอย 1"), road) << "a rule of other words touches nothing else";

    undo(workbook);
    EXPECT_EQ(rules(), shipped);
    EXPECT_EQ(themeOf(u"ประกวดบินโดรนเบื้องต้น"), first);
}

} // namespace
} // namespace tambonplan::tests
