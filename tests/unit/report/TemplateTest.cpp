#include <gmock/gmock.h>

#include "Shipped.hpp"
#include "report/LongTables.hpp"
#include "report/Template.hpp"

namespace tambonplan::report {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

std::string paragraph(const std::string& text) {
    return "<text:p>" + text + "</text:p>";
}

std::string writer(const std::string& body) {
    return "<office:document><office:automatic-styles/><office:body><office:text>" + body +
           "</office:text></office:body></office:document>";
}

std::string row(const std::vector<std::string>& cells) {
    std::string out = "<table:table-row>";
    for (const std::string& cell : cells)
        out += "<table:table-cell office:value-type=\"string\">" + paragraph(cell) + "</table:table-cell>";
    return out + "</table:table-row>";
}

Record project(TextView name, double budget) {
    Record record;
    record[u"โครงการ"] = Text(name);
    record[u"งบประมาณ"] = budget;
    return record;
}

Record themes() {
    Record data;
    data[u"ตำบล"] = Text(u"หนองแสงทอง");
    data[u"ผู้ลงนาม"] = Missing{};
    data[u"ว่าง"] = {};
    Record roads, health;
    roads[u"ด้าน"] = Text(u"โครงสร้างพื้นฐาน");
    roads.list(u"โครงการ") = {project(u"ถนน", 1250000), project(u"ราง", 0)};
    health[u"ด้าน"] = Text(u"สาธารณสุข");
    health.list(u"โครงการ") = {project(u"ออกกำลังกาย", 5000.5)};
    data.list(u"ด้าน") = {roads, health};
    data.list(u"ปัญหา") = {};
    return data;
}

std::string filled(const std::string& xml, const Record& data, const FillOptions& options = {}) {
    return printXml(fillTemplate(parseXml(xml), data, options).document);
}

Catalogue known() {
    Record sample = themes();
    sample.list(u"ปัญหา").push_back(project(u"ปัญหา", 1));
    return catalogueOf(sample);
}

std::vector<TemplateProblem::Kind> kindsOf(const std::string& xml) {
    std::vector<TemplateProblem::Kind> kinds;
    for (const auto& problem : checkTemplate(parseXml(xml), known()).problems)
        kinds.push_back(problem.kind);
    return kinds;
}

TEST(Template, FillsAFieldAndKeepsTheTextAround) {
    EXPECT_THAT(filled(writer(paragraph("แผนตำบล{ตำบล} ปี")), themes()), HasSubstr("<text:p>แผนตำบลหนองแสงทอง ปี</text:p>"));
}

TEST(Template, FillsAPlaceholderThatIsSplitOverRunsOfFormatting) {
    const std::string split = "<text:span text:style-name=\"B\">{ตำ</text:span>บ<text:span>ล}</text:span> ท้าย";
    const std::string out = filled(writer(paragraph(split)), themes());
    EXPECT_THAT(out, HasSubstr("<text:span text:style-name=\"B\">หนองแสงทอง</text:span>"));
    EXPECT_THAT(out, HasSubstr(" ท้าย"));
    EXPECT_THAT(out, Not(HasSubstr("{")));
}

TEST(Template, RepeatsTheRowThatHoldsBothMarks) {
    const std::string table = "<table:table table:name=\"ก\"><table:table-header-rows>" + row({"ชื่อ", "งบ"}) + "</table:table-header-rows>" +
                              row({"{#ด้าน}{ด้าน}", "", "{/ด้าน}"}) + "</table:table>";
    const std::string out = filled(writer(table), themes());
    EXPECT_THAT(out, HasSubstr("โครงสร้างพื้นฐาน"));
    EXPECT_THAT(out, HasSubstr("สาธารณสุข"));
    EXPECT_LT(out.find("โครงสร้างพื้นฐาน"), out.find("สาธารณสุข"));
}

std::size_t countOf(const std::string& text, const std::string& part) {
    std::size_t count = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + part.size()))
        ++count;
    return count;
}

/// A document with one table that shows every project.
std::string listOf(std::size_t projects) {
    Record data;
    for (std::size_t i = 0; i < projects; ++i)
        data.list(u"โครงการ").push_back(project(u"ถนน", 1));
    const std::string table = "<table:table table:name=\"ก\" table:style-name=\"T\"><table:table-column/><table:table-header-rows>" +
                              row({"ชื่อ", "งบ"}) + "</table:table-header-rows>" + row({"{#โครงการ}{โครงการ}", "{งบประมาณ}{/โครงการ}"}) +
                              row({"รวม", ""}) + "</table:table>";
    return filled(writer(table), data);
}

TEST(LongTables, AreCutIntoPartsWithTheHeaderThatFollowEachOtherAtOnce) {
    const std::string out = listOf(2 * longTable);
    EXPECT_EQ(countOf(out, "<table:table "), 3U);
    EXPECT_EQ(countOf(out, "<table:table-header-rows>"), 3U);
    EXPECT_EQ(countOf(out, "<table:table-column/>"), 3U);
    EXPECT_EQ(countOf(out, ">ถนน</text:p>"), 2 * longTable) << "every row is there once";
    EXPECT_EQ(countOf(out, ">รวม</text:p>"), 1U);
    EXPECT_THAT(out, HasSubstr("table:name=\"ก 3\" table:style-name=\"TP_Part_T\""));
    EXPECT_EQ(countOf(out, "fo:break-before=\"auto\""), 1U) << "one style for all parts but the first";
    EXPECT_EQ(countOf(out, "fo:break-before=\"page\""), 0U) << "no page stays half empty";
}

TEST(LongTables, ATableOfThatLengthStaysWhole) {
    const std::string out = listOf(longTable - 1);
    EXPECT_EQ(countOf(out, "<table:table "), 1U);
    EXPECT_EQ(countOf(out, "TP_Part_"), 0U);
}

TEST(LongTables, ACellOverSeveralRowsIsNotCut) {
    std::string rows;
    for (std::size_t i = 0; i < longTable; ++i)
        rows +=
            "<table:table-row><table:table-cell table:number-rows-spanned=\"3\"/></table:table-row><table:table-row/><table:table-row/>";
    const std::string out = filled(writer("<table:table>" + rows + "</table:table>"), {});
    const std::size_t second = out.find("TP_Part_");
    ASSERT_NE(second, std::string::npos);
    EXPECT_THAT(out.substr(out.find("<table:table-row", second), 80), HasSubstr("number-rows-spanned"))
        << "a part begins with a whole cell";
}

TEST(Template, MarkerRowsOfNestedListsVanish) {
    const std::string table = "<table:table>" + row({"{#ด้าน}{ด้าน}", ""}) +
                              row({"{#โครงการ}{ลำดับที่} {โครงการ}", "{งบประมาณ|บาท}{/โครงการ}"}) + row({"{/ด้าน}", ""}) + "</table:table>";
    const Node out = fillTemplate(parseXml(writer(table)), themes(), {}).document;
    Node copy = out;
    std::vector<std::string> rows;
    for (const Node& line : copy.find("table:table")->children)
        rows.push_back(line.content());
    EXPECT_THAT(rows, ElementsAre("โครงสร้างพื้นฐาน", "1 ถนน1,250,000", "2 ราง-", "สาธารณสุข", "1 ออกกำลังกาย5,000.50"));
}

TEST(Template, WhatStandsAtTheVeryEndComesOnce) {
    const std::string end = row({"{#ท้ายสุด}รวมทั้งสิ้น", "{/ท้ายสุด}"});
    const std::string body =
        paragraph("{#ด้าน}") + "<table:table>" + row({"{#โครงการ}{โครงการ}", "{/โครงการ}"}) + end + "</table:table>" + paragraph("{/ด้าน}");
    const std::string out = filled(writer(body), themes());
    EXPECT_NE(out.find("รวมทั้งสิ้น"), std::string::npos);
    EXPECT_EQ(out.find("รวมทั้งสิ้น"), out.rfind("รวมทั้งสิ้น"));
    EXPECT_GT(out.find("รวมทั้งสิ้น"), out.find("ออกกำลังกาย"));
    EXPECT_THAT(kindsOf(writer(body)), IsEmpty());
}

TEST(Template, TheLastProjectsOfATableStayWithTheirSumsAndWhoSigns) {
    const auto below = [](const std::string& text) {
        return "<table:table-row><table:table-cell table:style-name=\"" + text + "\">" + paragraph(text) +
               "</table:table-cell></table:table-row>";
    };
    const std::string out = filled(writer("<table:table><table:table-header-rows/>" + row({"ก"}) + row({"ข"}) + row({"ค"}) + below("รวม") +
                                          below("รวมทั้งสิ้น") + below("ลงชื่อ") + "</table:table>"),
                                   themes());
    const auto kept = [](const std::string& text) { return HasSubstr("<text:p text:style-name=\"TP_Keep_\">" + text + "</text:p>"); };
    EXPECT_THAT(out, HasSubstr("fo:keep-with-next=\"always\""));
    for (const char* text : {"ข", "ค", "รวม", "รวมทั้งสิ้น"})
        EXPECT_THAT(out, kept(text));
    EXPECT_THAT(out, HasSubstr("<text:p>ก</text:p>"));
    EXPECT_THAT(out, HasSubstr("<text:p>ลงชื่อ</text:p>")) << "nothing follows";
}

TEST(Template, OfATableWithoutSumNoRowStandsAloneAndNoMoreAreHeldBack) {
    const std::string out = filled(
        writer("<table:table><table:table-header-rows/>" + row({"ก"}) + row({"ข"}) + row({"ค"}) + row({"ง"}) + "</table:table>"), themes());
    EXPECT_THAT(out, HasSubstr("<text:p text:style-name=\"TP_Keep_\">ค</text:p>"));
    EXPECT_THAT(out, HasSubstr("<text:p>ข</text:p>"));
}

TEST(Template, DigitsThatVillagesWroteFollowTheSwitchAndNamesOfFilesStay) {
    Record data = themes();
    data[u"ชื่อ"] = Text(u"ถนน ๑ เมตร 2 ช่อง");
    const std::string body = writer(paragraph("ข้อ ๕ {ชื่อ}/{ชื่อ|เลขไทย}/{ชื่อ|ตามเดิม}"));
    EXPECT_THAT(filled(body, data), HasSubstr("ข้อ ๕ ถนน 1 เมตร 2 ช่อง/ถนน ๑ เมตร ๒ ช่อง/ถนน ๑ เมตร 2 ช่อง")) << "the template's own too";
    FillOptions thai;
    thai.thaiDigits = true;
    EXPECT_THAT(filled(body, data, thai), HasSubstr("ข้อ ๕ ถนน ๑ เมตร ๒ ช่อง/ถนน ๑ เมตร ๒ ช่อง/ถนน ๑ เมตร 2 ช่อง"));
}

TEST(Template, RepeatsParagraphsAndTablesBetweenTwoMarks) {
    const std::string body = paragraph("{#ด้าน}") + "<text:h>{ด้าน}</text:h><table:table>" + row({"{#โครงการ}{โครงการ}{/โครงการ}"}) +
                             "</table:table>" + paragraph("{/ด้าน}");
    const std::string out = filled(writer(body), themes());
    EXPECT_THAT(out, HasSubstr("<office:text><text:h>โครงสร้างพื้นฐาน</text:h><table:table>"));
    EXPECT_THAT(out, HasSubstr("</table:table><text:h>สาธารณสุข</text:h>"));
    EXPECT_THAT(out, Not(HasSubstr("<text:p></text:p>")));
}

TEST(Template, RepeatsInsideOneParagraphWithASeparator) {
    EXPECT_THAT(filled(writer(paragraph("ด้าน: {#ด้าน|คั่น , }<text:span>{ด้าน}</text:span>{/ด้าน}.")), themes()),
                HasSubstr("<text:p>ด้าน: <text:span>โครงสร้างพื้นฐาน</text:span>, <text:span>สาธารณสุข</text:span>.</text:p>"));
}

TEST(Template, ASectionVanishesWhereItsListIsEmptyAndTheOtherAppears) {
    const std::string body = paragraph("{#ปัญหา}") + paragraph("มี {โครงการ}") + paragraph("{/ปัญหา}") + paragraph("{#ไม่มี ปัญหา}") +
                             paragraph("ไม่พบ") + paragraph("{/ไม่มี ปัญหา}");
    EXPECT_THAT(filled(writer(body), themes()), HasSubstr("<office:text><text:p>ไม่พบ</text:p></office:text>"));
}

TEST(Template, ASectionOfAFieldDependsOnIt) {
    const std::string body = paragraph("{#ว่าง}") + paragraph("ก") + paragraph("{/ว่าง}") + paragraph("{#ตำบล}ต.{ตำบล}{/ตำบล}");
    EXPECT_THAT(filled(writer(body), themes()), HasSubstr("<office:text><text:p>ต.หนองแสงทอง</text:p></office:text>"));
}

TEST(Template, ACellKeepsAParagraphWhenItsBlockIsEmpty) {
    const std::string cell =
        "<table:table><table:table-row><table:table-cell><text:p text:style-name=\"P9\">{#ปัญหา}{โครงการ}{/ปัญหา}</text:p>"
        "</table:table-cell></table:table-row></table:table>";
    EXPECT_THAT(filled(writer(cell), themes()), HasSubstr("<table:table-cell><text:p text:style-name=\"P9\"/></table:table-cell>"));
}

TEST(Template, MissingDataIsMarkedOnceAndListed) {
    FillOptions options;
    options.gapMark = u"[ยังไม่มี: {0}]";
    const Filled out = fillTemplate(parseXml(writer(paragraph("ลงชื่อ {ผู้ลงนาม} {ผู้ลงนาม}"))), themes(), options);
    EXPECT_THAT(printXml(out.document), HasSubstr("ลงชื่อ [ยังไม่มี: ผู้ลงนาม] [ยังไม่มี: ผู้ลงนาม]"));
    ASSERT_EQ(out.problems.size(), 1U);
    EXPECT_EQ(out.problems.front().kind, TemplateProblem::Kind::MissingData);
    EXPECT_EQ(out.problems.front().mark, u"ผู้ลงนาม");
}

TEST(Template, LineBreaksOfAValueAreLineBreaksOfTheDocument) {
    Record data;
    data[u"ก"] = Text(u"หนึ่ง\nสอง & <สาม>");
    EXPECT_THAT(filled(writer(paragraph("{ก}")), data), HasSubstr("หนึ่ง<text:line-break/>สอง &amp; &lt;สาม&gt;"));
}

TEST(Template, BracesInTheDataAreNoPlaceholders) {
    Record data;
    data[u"ก"] = Text(u"{ตำบล}");
    EXPECT_THAT(filled(writer(paragraph("{ก}")), data), HasSubstr("{ตำบล}"));
}

TEST(Template, ANumberCellOfASheetIsANumber) {
    const std::string sheet = "<office:document><office:body><office:spreadsheet><table:table table:name=\"ก\">" +
                              row({"{#ด้าน}{#โครงการ}{ลำดับที่}", "{โครงการ}", "{งบประมาณ|บาท}", "รวม {งบประมาณ}{/โครงการ}{/ด้าน}"}) +
                              "</table:table></office:spreadsheet></office:body></office:document>";
    const std::string out = filled(sheet, themes());
    EXPECT_THAT(out, HasSubstr("office:value-type=\"float\" office:value=\"1250000\""));
    EXPECT_THAT(out, HasSubstr("office:value-type=\"float\" office:value=\"2\""));
    EXPECT_THAT(out, HasSubstr("<table:table-cell office:value-type=\"string\"><text:p>รวม 1250000"));
}

TEST(Template, APageBreakBecomesAStyle) {
    const std::string out = filled(writer(paragraph("{ขึ้นหน้าใหม่}บทที่ 2")), themes());
    EXPECT_THAT(out, HasSubstr("fo:break-before=\"page\""));
    EXPECT_THAT(out, HasSubstr("<text:p text:style-name=\"TP_NewPage_\">บทที่ 2</text:p>"));
}

TEST(Template, ThaiDigitsReachTheText) {
    FillOptions options;
    options.thaiDigits = true;
    EXPECT_THAT(filled(writer(paragraph("{#ด้าน}{/ด้าน}งบ 120")), themes(), options), HasSubstr("งบ ๑๒๐"));
}

TEST(Template, APictureStandsInTheText) {
    Record data;
    data[u"ตรา"] = Picture{"PNG"};
    EXPECT_THAT(filled(writer(paragraph("{ตรา|20x25}")), data),
                HasSubstr("svg:width=\"20mm\" svg:height=\"25mm\"><draw:image><office:binary-data>UE5H</office:binary-data>"));
}

std::string chart(const std::string& category, const std::string& series) {
    return writer("<draw:object><office:document><office:body><office:chart><chart:chart><chart:plot-area "
                  "table:cell-range-address=\"local-table.$A$1:.$B$3\"><chart:series "
                  "chart:values-cell-range-address=\"local-table.$B$2:.$B$3\" chart:label-cell-address=\"local-table.$B$1\">"
                  "<chart:data-point chart:repeated=\"2\"/></chart:series></chart:plot-area><table:table table:name=\"local-table\">"
                  "<table:table-header-rows>" +
                  row({"", series}) + "</table:table-header-rows><table:table-rows>" + row({category, "1"}) + row({"อื่น", "2"}) +
                  "</table:table-rows></table:table></chart:chart></office:chart></office:body></office:document></draw:object>");
}

TEST(Template, AChartShowsOnePointForEveryRowOfItsList) {
    const std::string done = filled(chart("{#โครงการ}ที่ {โครงการ}{/โครงการ}", "งบ {งบประมาณ}"), themes().lists().at(u"ด้าน").front());
    EXPECT_THAT(done, HasSubstr("<text:p>งบ</text:p>"));
    EXPECT_THAT(done, HasSubstr("<text:p>ที่ ถนน</text:p>"));
    EXPECT_THAT(done, HasSubstr("office:value=\"1250000\""));
    EXPECT_THAT(done, HasSubstr("\"local-table.$B$2:.$B$3\""));
    EXPECT_THAT(done, Not(HasSubstr("อื่น")));
    EXPECT_THAT(done, Not(HasSubstr("{")));
    const std::string one = filled(chart("{#โครงการ}{โครงการ}{/โครงการ}", "งบ {งบประมาณ}"), themes().lists().at(u"ด้าน").back());
    EXPECT_THAT(one, HasSubstr("\"local-table.$A$1:.$B$2\""));
}

TEST(Template, NamesThatNobodyKnowsAreToldAlsoWhereASectionIsNotClosed) {
    using Kind = TemplateProblem::Kind;
    const std::string body = paragraph("{#ด้าน}{โครงการ}") + paragraph("{ไม่รู้จัก} {#ไม่รู้จักด้วย}{/ไม่รู้จักด้วย} {ลำดับที่}");
    EXPECT_THAT(kindsOf(writer(body)), testing::UnorderedElementsAre(Kind::Unclosed, Kind::UnknownField, Kind::UnknownList));
}

TEST(Template, APieKeepsTheColoursOfAsManyPointsAsItHas) {
    std::string pie = chart("{#โครงการ}{โครงการ}{/โครงการ}", "งบ {งบประมาณ}");
    pie.replace(pie.find("<chart:chart>"), 13, "<chart:chart chart:class=\"chart:circle\">");
    const std::string points = "<chart:data-point chart:repeated=\"2\"/>";
    pie.insert(pie.find(points), "<chart:data-point chart:style-name=\"p1\"/>");
    const std::string two = filled(pie, themes().lists().at(u"ด้าน").front());
    EXPECT_THAT(two, HasSubstr("<chart:data-point chart:style-name=\"p1\"/>"));
    EXPECT_THAT(two, Not(HasSubstr(points))) << "three points for two rows";
}

TEST(Template, ACategoryOfAChartIsATextAlsoWhereItIsANumber) {
    const std::string done = filled(chart("{#โครงการ}{งบประมาณ}{/โครงการ}", "งบ {งบประมาณ}"), themes().lists().at(u"ด้าน").back());
    EXPECT_THAT(done, HasSubstr("<table:table-cell office:value-type=\"string\"><text:p>5,000.50</text:p></table:table-cell>"));
    EXPECT_THAT(done, HasSubstr("office:value-type=\"float\" office:value=\"5000.5\""));
    EXPECT_THAT(done, Not(HasSubstr("tambonplan:")));
}

TEST(Template, AChartThatTheOfficeStoredWithLineEndsIsFilledToo) {
    std::string stored = chart("{#โครงการ}ที่ {โครงการ}{/โครงการ}", "งบ {งบประมาณ}");
    for (std::size_t at = stored.find("<text:p>"); at != std::string::npos; at = stored.find("<text:p>", at + 3))
        stored.insert(at, "\n ");
    const std::string done = filled(stored, themes().lists().at(u"ด้าน").front());
    EXPECT_THAT(done, HasSubstr("<text:p>ที่ ถนน</text:p>"));
    EXPECT_THAT(done, HasSubstr("office:value=\"1250000\""));
}

TEST(Template, AChartWithNumbersOfItsOwnStays) {
    const std::string done = filled(chart("เดิม", "จำนวน"), themes());
    EXPECT_THAT(done, HasSubstr("<text:p>อื่น</text:p>"));
    EXPECT_THAT(done, HasSubstr("chart:data-point"));
}

TEST(TemplateCheck, FindsUnknownNamesInCharts) {
    const auto check = checkTemplate(parseXml(chart("{#ด้าน}{ด้าน}{/ด้าน}", "งบ {ไม่มีช่องนี้}")), known());
    ASSERT_EQ(check.problems.size(), 1U);
    EXPECT_EQ(check.problems[0].mark, u"ไม่มีช่องนี้");
    EXPECT_EQ(check.problems[0].place.kind, TemplatePlace::Kind::Chart);
}

TEST(TemplateCheck, NamesAChartThatPointsAtCellsOfASheet) {
    const std::string cells = "<draw:frame draw:name=\"แผนภูมิ งบ\"><draw:object><office:document><office:body><office:chart><chart:chart>"
                              "<chart:plot-area><chart:series chart:values-cell-range-address=\"Sheet1.B2:Sheet1.B9\"/></chart:plot-area>"
                              "</chart:chart></office:chart></office:body></office:document></draw:object></draw:frame>";
    const auto check = checkTemplate(parseXml(writer(paragraph("{ตำบล}" + cells))), known());
    ASSERT_EQ(check.problems.size(), 1U);
    EXPECT_EQ(check.problems.front(),
              (TemplateProblem{TemplateProblem::Kind::SheetChart, u"แผนภูมิ งบ", {TemplatePlace::Kind::Cells, u"Sheet1.B2:Sheet1.B9", 0}}));
}

TEST(TemplateCheck, AGoodTemplateHasNoProblemsAndNamesWhatItDoesNotUse) {
    const auto check = checkTemplate(parseXml(writer(paragraph("{ตำบล}{#ด้าน}{ด้าน}{/ด้าน}"))), known());
    EXPECT_THAT(check.problems, IsEmpty());
    EXPECT_THAT(check.unused, ElementsAre(u"ผู้ลงนาม", u"ว่าง", u"ปัญหา"));
}

TEST(TemplateCheck, FindsUnknownNamesFormatsAndLists) {
    using Kind = TemplateProblem::Kind;
    EXPECT_THAT(kindsOf(writer(paragraph("{ตำบน}"))), ElementsAre(Kind::UnknownField));
    EXPECT_THAT(kindsOf(writer(paragraph("{ตำบล|บาด}"))), ElementsAre(Kind::UnknownFormat));
    EXPECT_THAT(kindsOf(writer(paragraph("{#ดาน}{อะไร}{/ดาน}"))), ElementsAre(Kind::UnknownList));
    EXPECT_THAT(kindsOf(writer(paragraph("{งบประมาณ}"))), ElementsAre(Kind::UnknownField)) << "a field of a list, outside it";
}

TEST(TemplateCheck, FindsBlocksThatAreNotClosedNotOpenedOrCross) {
    using Kind = TemplateProblem::Kind;
    EXPECT_THAT(kindsOf(writer(paragraph("{#ด้าน}"))), ElementsAre(Kind::Unclosed));
    EXPECT_THAT(kindsOf(writer(paragraph("{/ด้าน}"))), ElementsAre(Kind::Unopened));
    EXPECT_THAT(kindsOf(writer(paragraph("{#ด้าน}") + paragraph("{#ปัญหา}") + paragraph("{/ด้าน}") + paragraph("{/ปัญหา}"))),
                testing::Contains(Kind::Crossing));
}

TEST(TemplateCheck, FindsABraceThatLostItsOtherHalf) {
    using Kind = TemplateProblem::Kind;
    EXPECT_THAT(kindsOf(writer(paragraph("ตำบล {ตำบล ท้าย"))), ElementsAre(Kind::StrayBrace));
    EXPECT_THAT(kindsOf(writer(paragraph("ตำบล ตำบล} ท้าย"))), ElementsAre(Kind::StrayBrace));
    EXPECT_THAT(kindsOf(writer(paragraph("{{ตำบล}"))), ElementsAre(Kind::StrayBrace));
    EXPECT_THAT(kindsOf(writer(paragraph("{ตำบล") + paragraph("}"))), ElementsAre(Kind::StrayBrace, Kind::StrayBrace));
    EXPECT_THAT(kindsOf(writer(paragraph("{ตำบล}") + "<office:scripts>if (x) { y }</office:scripts>")), IsEmpty()) << "no text";
    const auto check = checkTemplate(parseXml(writer(paragraph("ก่อน {ตำบล"))), known());
    ASSERT_EQ(check.problems.size(), 1U);
    EXPECT_EQ(check.problems.front().mark, u"{ตำบล");
}

TEST(TemplateCheck, ASectionMarkMayBeSplitByFormatting) {
    const std::string split =
        "<text:span>{#ด้</text:span><text:span text:style-name=\"B\">าน}{ด้</text:span>าน}<text:s/>{/ด้<text:span>าน}</text:span>";
    EXPECT_THAT(kindsOf(writer(paragraph(split))), IsEmpty());
    const std::string out = filled(writer(paragraph(split)), themes());
    EXPECT_THAT(out, HasSubstr("โครงสร้างพื้นฐาน"));
    EXPECT_THAT(out, HasSubstr("สาธารณสุข"));
    EXPECT_THAT(out, Not(HasSubstr("{")));
}

TEST(TemplateCheck, NamesTableAndRow) {
    const std::string table = "<table:table table:name=\"บัญชี\">" + row({"หัว"}) + row({"{ไม่รู้จัก}"}) + "</table:table>";
    const auto check = checkTemplate(parseXml(writer(table)), known());
    ASSERT_EQ(check.problems.size(), 1U);
    EXPECT_EQ(check.problems.front().place, (TemplatePlace{TemplatePlace::Kind::Table, u"บัญชี", 2}));
    EXPECT_EQ(describe(check.problems.front().place, shippedMessages()), u"ตาราง บัญชี แถว 2");
}

TEST(Template, CommentsAndTheRecordOfChangesAreForThoseWhoEditIt) {
    const std::string comment = "<office:annotation><text:p>ใส่ {ไม่รู้จัก ตรงนี้</text:p></office:annotation>";
    const std::string record = "<text:tracked-changes><text:changed-region><text:deletion><text:p>{#เลิกใช้}</text:p></text:deletion>"
                               "</text:changed-region></text:tracked-changes>";
    const std::string form = writer(record + paragraph("{ตำ" + comment + "<text:change text:change-id=\"1\"/>บล}"));
    EXPECT_THAT(kindsOf(form), IsEmpty());
    EXPECT_THAT(filled(form, themes()), HasSubstr("<office:text><text:p>หนองแสงทอง</text:p></office:text>"));
}

/// Where the one mistake of a table stands.
TemplatePlace placeOfMistake(const std::string& rows) {
    const auto check = checkTemplate(parseXml(writer("<table:table table:name=\"บัญชี\">" + rows + "</table:table>")), known());
    return check.problems.size() == 1 ? check.problems.front().place : TemplatePlace();
}

TEST(TemplateCheck, CountsTheRowsOfATableAsTheOfficerSeesThem) {
    const std::string header = "<table:table-header-rows>" + row({"หัว"}) + row({"หัวรอง"}) + "</table:table-header-rows>";
    EXPECT_EQ(placeOfMistake(header + row({"{ตำบล}"}) + row({"{ไม่รู้จัก}"})).row, 4U) << "the header's rows too";
    EXPECT_EQ(placeOfMistake(header + row({"{#ด้าน}"})).row, 3U);
    EXPECT_EQ(placeOfMistake("<table:table-row table:number-rows-repeated=\"5\"/>" + row({"{ไม่รู้จัก}"})).row, 6U)
        << "the office stores equal rows once";
}

TEST(Template, AGapIsNamedWithItsRowAlsoInsideABlock) {
    const std::string table = "<table:table table:name=\"บัญชี\"><table:table-header-rows>" + row({"หัว"}) + "</table:table-header-rows>" +
                              row({"{#ด้าน}{ด้าน}"}) + row({"{ผู้ลงนาม}{/ด้าน}"}) + "</table:table>";
    const Filled out = fillTemplate(parseXml(writer(table)), themes(), {});
    ASSERT_EQ(out.problems.size(), 1U);
    EXPECT_EQ(out.problems.front().place, (TemplatePlace{TemplatePlace::Kind::Table, u"บัญชี", 3}));
}

} // namespace
} // namespace tambonplan::report
