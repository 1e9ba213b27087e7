// Reports: templates filled from the tambon workbook and opened again.
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "ReportTest.hpp"
#include "intake/VillagePlan.hpp"
#include "office/Ranges.hpp"
#include "report/Format.hpp"
#include "report/Lists.hpp"

namespace tambonplan::tests {
namespace {

/// What is stored in an ODT or DOCX file, a name a line.
std::string zipList(const std::string& path) {
    const std::string command = "unzip -Z1 '" + path + "' > '" + path + ".list'";
    if (std::system(command.c_str()) != 0) return {}; // NOLINT(concurrency-mt-unsafe)
    std::ifstream file(path + ".list");
    return {std::istreambuf_iterator<char>(file), {}};
}

/// What a village wrote as reports show it: in Arabic digits, as the settings say.
std::string shown(const Text& written) {
    return text::toUtf8(report::arabicDigits(written));
}

TEST_F(Reports, ProjectsStandInTheOrderOfThePlan) {
    const std::string content = textOf(make("p02", "odt"));
    const auto plan = tables(workbook_).at(u"TP_Plan");
    std::size_t at = 0;
    for (std::size_t row = 0; row < plan.rows.size(); ++row) {
        at = content.find(shown(plan.text(row, u"โครงการ")), at);
        ASSERT_NE(at, std::string::npos) << row;
    }
}

TEST_F(Reports, TheBookHoldsEveryProjectAndTheTotalOfThePlan) {
    const auto plan = tables(workbook_).at(u"TP_Plan");
    double budget = 0;
    for (std::size_t row = 0; row < plan.rows.size(); ++row)
        budget += plan.number(row, u"งบประมาณ").value_or(0);
    const std::string content = textOf(make("book", "docx"));
    EXPECT_NE(content.find(text::toUtf8(report::grouped(budget))), std::string::npos);
    EXPECT_NE(content.find(text::toUtf8(report::bahtWords(budget))), std::string::npos);
    for (std::size_t row = 0; row < plan.rows.size(); ++row)
        EXPECT_NE(content.find(shown(plan.text(row, u"โครงการ"))), std::string::npos) << row;
    EXPECT_NE(content.find("ภาคผนวก ก"), content.rfind("ภาคผนวก ก")) << "the table of contents names the chapters too";
}

TEST_F(Reports, AVillagesAmountsOfTheYearsStandInTheirColumns) {
    const auto registered = tables(workbook_).at(u"TP_Register");
    std::size_t several = 0;
    double later = 0; // what falls into the second year
    for (std::size_t row = 0; row < registered.rows.size(); ++row) {
        const Text byYear = registered.text(row, u"งบประมาณรายปี");
        several += byYear.empty() ? 0 : 1;
        if (registered.text(row, u"การนับงบ") == u"กันออก") continue;
        const auto amounts = intake::amountsByYear(byYear);
        double sum = 0;
        for (const auto& amount : amounts)
            sum += amount.baht;
        const double budget = registered.number(row, u"งบประมาณ").value_or(0);
        const auto inSecond = std::ranges::find(amounts, 2571, &intake::YearAmount::year);
        if (!amounts.empty() && sum == budget)
            later += inSecond == amounts.end() ? 0 : inSecond->baht;
        else if (report::numbersIn(registered.text(row, u"ปีงบประมาณ")) == std::vector<int>{2571})
            later += budget;
    }
    ASSERT_GT(several, 0U) << "a sample village has a column for each year";
    EXPECT_NE(textOf(make("p02", "odt")).find("\n" + text::toUtf8(report::grouped(later)) + "\n"), std::string::npos) << later;
}

TEST_F(Reports, EveryReceiverGetsABookWithHisLabel) {
    const auto results = office().run("Report", workbook_,
                                      sequence({argument("Name", ascii("booksets")), argument("Format", ascii("odt")),
                                                argument("To", toOffice(text::fromUtf8(folder_)))}));
    const auto paths = filesMade(results);
    const auto receivers = tables(workbook_).at(u"TP_Distribution");
    ASSERT_EQ(receivers.rows.size(), 3U);
    ASSERT_EQ(paths.size(), 3U);
    for (std::size_t row = 0; row < 3; ++row) {
        const std::string label = "ชุดที่ " + std::to_string(row + 1) + " สำหรับ" + text::toUtf8(receivers.text(row, u"ผู้รับ"));
        EXPECT_NE(textOf(paths[row]).find(label), std::string::npos) << label;
    }
}

TEST_F(Reports, TheForumPackHoldsThePageOfTheWholeTambon) {
    const std::string content = textOf(make("forum", "odt"));
    const auto villages = tables(workbook_).at(u"TP_Villages");
    double rows = 0;
    for (std::size_t row = 0; row < villages.rows.size(); ++row) {
        EXPECT_NE(content.find(text::toUtf8(villages.text(row, u"หมู่บ้าน"))), std::string::npos) << row;
        rows += villages.number(row, u"จำนวนโครงการ").value_or(0);
    }
    EXPECT_NE(content.find("รวม 10 หมู่บ้าน"), std::string::npos);
    EXPECT_NE(content.find("\n" + text::toUtf8(report::grouped(rows)) + "\n"), std::string::npos) << rows;
}

TEST_F(Reports, EveryVillageCountsItsProjects) {
    const auto villages = tables(workbook_).at(u"TP_Villages");
    ASSERT_EQ(villages.rows.size(), 10U);
    for (std::size_t row = 0; row < villages.rows.size(); ++row)
        EXPECT_GT(villages.number(row, u"จำนวนโครงการ").value_or(0), 0) << sheetSnapshot(workbook_, u"หมู่บ้าน").substr(0, 2000);
}

TEST_F(Reports, EveryVillagePresentsItsOwnRowsAndOnlyTheChosenVillagesAreMade) {
    const auto results = office().run("Report", workbook_,
                                      sequence({argument("Name", ascii("presentation")), argument("Format", ascii("odt")),
                                                argument("Village", ascii("2, 7")), argument("To", toOffice(text::fromUtf8(folder_)))}));
    const auto paths = filesMade(results);
    ASSERT_EQ(paths.size(), 2U);
    const auto registered = tables(workbook_).at(u"TP_Register");
    const std::string second = textOf(paths.front());
    const std::string seventh = textOf(paths.back());
    for (std::size_t row = 0; row < registered.rows.size(); ++row) {
        const std::string name = shown(registered.text(row, u"โครงการ"));
        const double village = registered.number(row, u"หมู่ที่").value_or(0);
        EXPECT_TRUE(village != 2 || second.find(name) != std::string::npos) << name;
        EXPECT_TRUE(village != 7 || seventh.find(name) != std::string::npos) << name;
    }
    EXPECT_EQ(second.find('{'), std::string::npos);
    EXPECT_NE(second.find("ขอรับการสนับสนุน"), std::string::npos);
}

TEST_F(Reports, StrategiesStandAboveTheTablesOfP02) {
    const auto issues = tables(workbook_).at(u"TP_Issues");
    const std::size_t roads = rowWhere(issues, u"ประเด็น", u"คมนาคม");
    typeInto(workbook_, u"TP_Issues", roads, u"ยุทธศาสตร์จังหวัด", u"2 โครงข่ายคมนาคม");
    typeInto(workbook_, u"TP_Issues", roads, u"ยุทธศาสตร์ อปท.", u"1 พัฒนาโครงสร้างพื้นฐาน");
    typeInto(workbook_, u"TP_Issues", roads, u"กลยุทธ์", u"ก่อสร้างและบำรุงถนน");
    const std::string content = textOf(make("p02strategy", "odt"));
    for (const char16_t* cell : {u"ยุทธศาสตร์จังหวัด", u"ยุทธศาสตร์ อปท.", u"กลยุทธ์"})
        typeInto(workbook_, u"TP_Issues", roads, cell, u"");
    EXPECT_NE(content.find("ก. ยุทธศาสตร์จังหวัดที่ 2 โครงข่ายคมนาคม"), std::string::npos);
    EXPECT_NE(content.find("ในเขตจังหวัดที่ 1 พัฒนาโครงสร้างพื้นฐาน"), std::string::npos);
    EXPECT_NE(content.find("กลยุทธ์ ก่อสร้างและบำรุงถนน · แผนงาน อุตสาหกรรมและการโยธา"), std::string::npos);
    EXPECT_NE(content.find("[ยังไม่มีข้อมูล: ยุทธศาสตร์จังหวัด]"), std::string::npos) << "the other issues have none yet";
}

TEST_F(Reports, TheCoordinationAccountHoldsWhatTheCommunityDoesNotDoAloneAndSaysWhatIsLeftOut) {
    const auto plan = tables(workbook_).at(u"TP_Plan");
    double budget = 0;
    std::size_t alone = 0;
    for (std::size_t row = 0; row < plan.rows.size(); ++row) {
        const bool own = plan.text(row, u"กลุ่ม") == u"ทำเอง";
        alone += own ? 1 : 0;
        budget += own ? 0 : plan.number(row, u"งบประมาณ").value_or(0);
    }
    ASSERT_GT(alone, 0U);
    const std::string content = textOf(make("coordination", "odt"));
    EXPECT_NE(
        content.find("รวมทั้งสิ้น " + std::to_string(plan.rows.size() - alone) + " โครงการ งบประมาณ " + text::toUtf8(report::grouped(budget))),
        std::string::npos);
    EXPECT_NE(content.find("ไม่อยู่ในบัญชีนี้: กลุ่มทำเอง " + std::to_string(alone) + " โครงการ"), std::string::npos);
}

TEST_F(Reports, TheDistrictListHoldsWhatThePlanProposesAndNothingElse) {
    const auto plan = tables(workbook_).at(u"TP_Plan");
    std::size_t proposed = 0;
    double budget = 0;
    for (std::size_t row = 0; row < plan.rows.size(); ++row) {
        if (plan.text(row, u"เสนออำเภอ") != u"เสนอ") continue;
        EXPECT_NE(plan.text(row, u"กลุ่ม"), u"ทำเอง") << row;
        ++proposed;
        budget += plan.number(row, u"งบประมาณ").value_or(0);
    }
    const std::string content = textOf(make("district", "odt"));
    EXPECT_NE(content.find("รวม " + std::to_string(proposed) + " โครงการ"), std::string::npos) << proposed;
    EXPECT_NE(content.find(text::toUtf8(report::grouped(budget))), std::string::npos) << budget;
}

TEST_F(Reports, WhatNobodyFilledInIsMarkedAndListed) {
    const auto results = office().run(
        "Report", workbook_,
        sequence({argument("Name", ascii("letter")), argument("Format", ascii("odt")), argument("To", toOffice(text::fromUtf8(folder_)))}));
    const Text missing = fromOffice(resultOf<OUString>(results, "Missing"));
    EXPECT_NE(missing.find(u"เลขที่หนังสือ"), Text::npos) << text::toUtf8(missing);
    EXPECT_NE(textOf(filesMade(results).front()).find("[ยังไม่มีข้อมูล: เลขที่หนังสือ]"), std::string::npos);
}

TEST_F(Reports, QualityShowsValuesAndNoFormulas) {
    const std::string content = textOf(make("quality", "odt"));
    EXPECT_EQ(content.find("IFERROR"), std::string::npos);
    EXPECT_NE(content.find("ยังประเมินไม่ครบ"), std::string::npos);
}

TEST_F(Reports, TheLeastOfAQualityIndicatorIsASetting) {
    make("quality", "odt"); // brings the sheet
    typeInto(workbook_, u"TP_Villages", 0, u"ครัวเรือน", 100);
    typeInto(workbook_, u"TP_Evidence", 0, u"ครัวเรือนทำบัญชี", 75);
    const auto result = [] { return tables(workbook_).at(u"TP_Evidence").text(0, u"ตัวชี้วัด 1"); };
    EXPECT_EQ(result(), u"ผ่าน");
    const std::size_t setting = rowWhere(tables(workbook_).at(u"TP_Settings"), u"ค่า", u"เกณฑ์ร้อยละครัวเรือนทำบัญชี");
    ASSERT_NE(setting, Text::npos);
    typeInto(workbook_, u"TP_Settings", setting, u"ข้อมูล", 80);
    EXPECT_EQ(result(), u"ไม่ผ่าน");
    typeInto(workbook_, u"TP_Settings", setting, u"ข้อมูล", 70);
    EXPECT_EQ(result(), u"ผ่าน");
}

TEST_F(Reports, AnOrderNamesTheQualificationOfAnExpertAndNothingWhereThereIsNone) {
    make("order", "odt"); // brings the sheet
    typeInto(workbook_, u"TP_Committee", 0, u"ชื่อ-สกุล", u"นายเอก รักถิ่น");
    typeInto(workbook_, u"TP_Committee", 0, u"คุณวุฒิ", u"ปราชญ์ชาวบ้านด้านดิน");
    const std::string content = textOf(make("order", "odt"));
    EXPECT_NE(content.find("นายเอก รักถิ่น"), std::string::npos);
    EXPECT_NE(content.find("(ปราชญ์ชาวบ้านด้านดิน)"), std::string::npos);
    EXPECT_EQ(content.find("()"), std::string::npos);
    EXPECT_EQ(content.find('{'), std::string::npos);
}

TEST_F(Reports, AMemberTypedBelowTheCommitteeStandsInTheOrder) {
    make("order", "odt"); // brings the sheet
    const Reference<css::sheet::XSpreadsheetDocument> document(workbook_, css::uno::UNO_QUERY_THROW);
    const auto at = findRange(document, u"TP_Committee").value();
    const auto column = static_cast<sal_Int32>(tables(workbook_).at(u"TP_Committee").column(u"ชื่อ-สกุล"));
    const auto cell = [&] { return sheetAt(document, at.Sheet)->getCellByPosition(at.StartColumn + column, at.EndRow + 1); };
    cell()->setFormula(toOffice(u"นางสาวท้ายแถว ตั้งใจ"));
    EXPECT_NE(textOf(make("order", "odt")).find("นางสาวท้ายแถว ตั้งใจ"), std::string::npos);
    cell()->setFormula(OUString());
}

TEST_F(Reports, OfAPlanWithoutProjectsAreWholeAndSaySo) {
    const auto fresh = resultOf<Reference<css::frame::XModel>>(
        office().run("NewWorkbook", {}, sequence({argument("Tambon", toOffice(u"ใหม่")), argument("FiscalYear", sal_Int32(2570))})),
        "Workbook");
    const std::pair<const char*, const char*> all[] = {{"ballot", "ยังไม่มีโครงการในแผน"},          {"p02", "ยังไม่มีโครงการในแผน"},
                                                       {"p03", "ไม่มีโครงการจัดซื้อครุภัณฑ์ในแผน"},      {"crossvillage", "ยังไม่มีโครงการที่คาบเกี่ยว"},
                                                       {"coordination", "ไม่มีโครงการที่ต้องประสาน"}, {"book", "ไม่มีข้อเสนอ"}};
    for (const auto& [name, says] : all) {
        const auto results = office().run("Report", fresh,
                                          sequence({argument("Name", ascii(name)), argument("Format", ascii("odt")),
                                                    argument("To", toOffice(text::fromUtf8(newFolder("empty"))))}));
        const std::string content = textOf(filesMade(results).front());
        EXPECT_NE(content.find(says), std::string::npos) << name;
        EXPECT_EQ(content.find('{'), std::string::npos) << name;
        EXPECT_EQ(content.find("ทุกโครงการในแผนตำบลอยู่ในบัญชีนี้"), std::string::npos) << name;
    }
    closeDocument(fresh);
}

TEST_F(Reports, OneExtractPerHost) {
    const auto results = office().run(
        "Report", workbook_,
        sequence({argument("Name", ascii("agency")), argument("Format", ascii("odt")), argument("To", toOffice(text::fromUtf8(folder_)))}));
    EXPECT_GT(resultOf<sal_Int32>(results, "Files"), 5);
}

TEST_F(Reports, OneExtractPerSourceOfMoneyAndTogetherTheyAreThePlan) {
    const auto paths = filesMade(run("source", "odt"));
    ASSERT_GT(paths.size(), 2U);
    std::string all;
    for (const std::string& path : paths)
        all += textOf(path);
    const auto plan = tables(workbook_).at(u"TP_Plan");
    for (std::size_t row = 0; row < plan.rows.size(); ++row)
        EXPECT_NE(all.find(shown(plan.text(row, u"โครงการ"))), std::string::npos) << row;
    EXPECT_NE(all.find("ขอใช้งบประมาณจาก อปท."), std::string::npos);
    EXPECT_NE(all.find("ยังไม่ระบุแหล่งงบประมาณ"), std::string::npos);
}

TEST_F(Reports, OnlyTheChosenHostsGetTheirExtract) {
    const auto projects = tables(workbook_).at(u"TP_Plan");
    std::vector<Text> hosts;
    for (std::size_t row = 0; row < projects.rows.size() && hosts.size() < 2; ++row)
        for (const Text& host : report::hostsOf(projects.text(row, u"หน่วยงานหลัก"), u"ยังไม่ระบุ"))
            if (std::ranges::find(hosts, host) == hosts.end()) hosts.push_back(host);
    ASSERT_GE(hosts.size(), 2U);
    hosts.resize(2);
    const auto results = office().run("Report", workbook_,
                                      sequence({argument("Name", ascii("agency")), argument("Format", ascii("odt")),
                                                argument("Agency", toOffice(Text(hosts[1]).append(u", ").append(hosts[0]))),
                                                argument("To", toOffice(text::fromUtf8(folder_)))}));
    const auto paths = filesMade(results);
    ASSERT_EQ(paths.size(), 2U);
    for (const Text& host : hosts) {
        const auto isHis = [&](const std::string& path) { return path.find("_" + text::toUtf8(host) + "_") != std::string::npos; };
        const auto his = std::ranges::find_if(paths, isHis);
        ASSERT_NE(his, paths.end()) << text::toUtf8(host);
        const std::string content = textOf(*his);
        for (std::size_t row = 0; row < projects.rows.size(); ++row) {
            const auto asked = report::hostsOf(projects.text(row, u"หน่วยงานหลัก"), u"ยังไม่ระบุ");
            if (std::ranges::find(asked, host) == asked.end()) continue;
            EXPECT_NE(content.find(shown(projects.text(row, u"โครงการ"))), std::string::npos) << row;
        }
    }
}

TEST_F(Reports, AHostThatNoProjectNamesMakesNoDocument) {
    const std::string out = folder_ + "/nobody";
    std::filesystem::create_directories(out);
    EXPECT_EQ(failureOf("Report", workbook_,
                        sequence({argument("Name", ascii("agency")), argument("Agency", toOffice(u"กรมที่ไม่มี")),
                                  argument("To", toOffice(text::fromUtf8(out)))})),
              "error.reportEmpty");
    EXPECT_TRUE(std::filesystem::is_empty(out));
}

TEST_F(Reports, TheEmblemOfTheSettingsStandsInLetterOrderAndBook) {
    const std::size_t row = rowWhere(tables(workbook_).at(u"TP_Settings"), u"ค่า", u"ตรา");
    EXPECT_EQ(zipList(make("letter", "odt")).find("Pictures/"), std::string::npos) << "none is named yet";
    typeInto(workbook_, u"TP_Settings", row, u"ข้อมูล", u"" TAMBONPLAN_SOURCE_DIR "/extension/icons/tambonplan_42.png");
    for (const char* name : {"letter", "order", "book"})
        EXPECT_NE(zipList(make(name, "odt")).find("Pictures/"), std::string::npos) << name;
    typeInto(workbook_, u"TP_Settings", row, u"ข้อมูล", u"" TAMBONPLAN_SOURCE_DIR "/README.md");
    EXPECT_EQ(
        failureOf("Report", workbook_, sequence({argument("Name", ascii("letter")), argument("To", toOffice(text::fromUtf8(folder_)))})),
        "error.emblem");
    typeInto(workbook_, u"TP_Settings", row, u"ข้อมูล", u"");
}

} // namespace
} // namespace tambonplan::tests
