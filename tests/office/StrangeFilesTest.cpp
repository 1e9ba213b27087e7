// What villages and their computers send besides clean plans. Every test makes its files itself.
#include <com/sun/star/document/MacroExecMode.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/sheet/XSpreadsheet.hpp>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <thread>

#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include "OfficeTest.hpp"
#include "office/Ranges.hpp"

namespace tambonplan::tests {
namespace {

namespace fs = std::filesystem;

const std::vector<std::pair<Text, double>> works{{u"ก่อสร้างถนน คสล. ซอย 1 หมู่ที่ 4", 200000}, {u"ป้องกันโรคไข้เลือดออก", 5000}};
constexpr const char* csvPlan = "แผนพัฒนาหมู่บ้าน บ้านใหม่ หมู่ที่ 8;;\nที่;โครงการ;งบประมาณ\n1;ขุดลอกสระน้ำ;1000\n2;ซ่อมศาลา;2000\n";

class StrangeFiles : public FolderTest {
protected:
    StrangeFiles() : FolderTest("strange") {}

    static int rowsRead(const Reference<css::frame::XModel>& workbook, const Sequence<css::beans::NamedValue>& arguments) {
        return static_cast<int>(resultOf<sal_Int32>(office().run("Combine", workbook, arguments), "RowsRead"));
    }
    int rowsOf(const std::string& file) { return rowsRead(keep(office().newCalc()), files({file})); }

    /// What TP_Problems says of a file.
    Text problemOf(const std::string& file) {
        const auto workbook = keep(office().newCalc());
        office().run("Combine", workbook, files({file}));
        const auto problems = tables(workbook).at(u"TP_Problems");
        const std::size_t row = rowWhere(problems, u"ไฟล์", text::fromUtf8(fs::path(file).filename().string()));
        return row == Text::npos ? Text() : plan::toText(problems.at(row, u"ปัญหา"));
    }

    /// Stores in a format of Microsoft's, encrypted.
    static void storeWithPassword(const Reference<css::frame::XModel>& model, const std::string& path, const char* filter) {
        const Reference<css::frame::XStorable> storable(model, css::uno::UNO_QUERY_THROW);
        storable->storeToURL(toUrl(toOffice(text::fromUtf8(path))),
                             sequence({option("FilterName", ascii(filter)),
                                       option("EncryptionData", sequence({argument("CryptoType", ascii("Standard")),
                                                                          argument("OOXPassword", ascii("secret"))}))}));
    }
};

TEST_F(StrangeFiles, WithAPasswordSaySo) {
    const auto plan = villageWorkbook(u"บ้านทุ่งกลาง หมู่ที่ 4", works);
    Reference<css::frame::XStorable>(plan, css::uno::UNO_QUERY_THROW)
        ->storeToURL(toUrl(toOffice(text::fromUtf8(path("locked.ods")))),
                     sequence({option("FilterName", ascii("calc8")), option("Password", ascii("secret"))}));
    storeWithPassword(plan, path("locked.xlsx"), "Calc MS Excel 2007 XML");
    storeWithPassword(keep(office().open("private:factory/swriter")), path("locked.docx"), "MS Word 2007 XML");
    for (const char* name : {"locked.ods", "locked.xlsx", "locked.docx"})
        EXPECT_NE(problemOf(path(name)).find(u"รหัสผ่าน"), Text::npos) << name;
}

TEST_F(StrangeFiles, UnderAWrongNameAreReadAsWhatTheyAre) {
    const auto plan = villageWorkbook(u"บ้านทุ่งกลาง หมู่ที่ 4", works);
    storeCopy(plan, path("real.xlsx"), "Calc MS Excel 2007 XML");
    fs::rename(path("real.xlsx"), path("calls-itself.csv"));
    EXPECT_EQ(rowsOf(path("calls-itself.csv")), 2);
    EXPECT_EQ(rowsOf(write("export.xls", csvPlan)), 2) << "text that a program exported as .xls";
}

/// A port of this machine on which somebody listens and counts.
class Listener {
public:
    Listener() : socket_(socket(AF_INET, SOCK_STREAM, 0)) {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof(address);
        auto* any = reinterpret_cast<sockaddr*>(&address);
        if (bind(socket_, any, size) != 0 || listen(socket_, 8) != 0 || getsockname(socket_, any, &size) != 0)
            throw std::runtime_error("no port to listen on");
        port_ = ntohs(address.sin_port);
    }
    ~Listener() { close(socket_); }
    Listener(const Listener&) = delete;
    Listener& operator=(const Listener&) = delete;

    std::string url(const std::string& name) const { return "http://127.0.0.1:" + std::to_string(port_) + "/" + name; }
    /// True where somebody called.
    bool called() const {
        pollfd waiting{socket_, POLLIN, 0};
        return poll(&waiting, 1, 500) > 0;
    }

private:
    int socket_;
    int port_ = 0;
};

constexpr const char* flatHead = R"(<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"
 xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"
 xmlns:script="urn:oasis:names:tc:opendocument:xmlns:script:1.0" xmlns:ooo="http://openoffice.org/2004/office" xmlns:dom="http://www.w3.org/2001/xml-events" office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.)";

std::string cellXml(const std::string& content) {
    return "<table:table-cell office:value-type=\"string\"><text:p>" + content + "</text:p></table:table-cell>";
}

std::string tableXml(const std::string& source) {
    std::string rows;
    for (const char* row : {"ที่|โครงการ|งบประมาณ", "1|ขุดลอกสระน้ำ หมู่ที่ 8|1000", "2|ซ่อมศาลา หมู่ที่ 8|2000"}) {
        rows += "<table:table-row>";
        const Text words = text::fromUtf8(row);
        for (const TextView part : text::split(words, u'|'))
            rows += cellXml(text::toUtf8(part));
        rows += "</table:table-row>";
    }
    return "<table:table table:name=\"T\">" + source + "<table:table-column table:number-columns-repeated=\"3\"/>" + rows +
           "</table:table>";
}

TEST_F(StrangeFiles, WithMacrosAreReadAndNoMacroRuns) {
    const std::string trace = path("macro-was-here");
    const std::string macro =
        "<office:scripts><office:script script:language=\"ooo:Basic\"><ooo:libraries><ooo:library-embedded ooo:name=\"Standard\">"
        "<ooo:module ooo:name=\"Module1\"><ooo:source-code>Sub Hello\nOpen &quot;" +
        trace +
        "&quot; For Output As #1\nClose #1\nEnd Sub\n</ooo:source-code></ooo:module></ooo:library-embedded></ooo:libraries></office:script>"
        "<office:event-listeners><script:event-listener script:language=\"ooo:script\" script:event-name=\"dom:load\" "
        "xlink:href=\"vnd.sun.star.script:Standard.Module1.Hello?language=Basic&amp;location=document\" xlink:type=\"simple\"/>"
        "</office:event-listeners></office:scripts>";
    const std::string file = write("macro.fods", std::string(flatHead) + "spreadsheet\">" + macro + "<office:body><office:spreadsheet>" +
                                                     tableXml({}) + "</office:spreadsheet></office:body></office:document>");
    const auto loader = service<css::frame::XComponentLoader>(office().context(), "com.sun.star.frame.Desktop");
    keep(Reference<css::frame::XModel>(
        loader->loadComponentFromURL(toUrl(toOffice(text::fromUtf8(file))), ascii("_blank"), 0,
                                     sequence({option("MacroExecutionMode", css::document::MacroExecMode::ALWAYS_EXECUTE_NO_WARN)})),
        css::uno::UNO_QUERY_THROW));
    for (int i = 0; i < 50 && !fs::exists(trace); ++i) // the office runs it after loading
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
    ASSERT_TRUE(fs::remove(trace)) << "this macro would not run anyway";
    EXPECT_EQ(rowsOf(file), 2);
    EXPECT_FALSE(fs::exists(trace)) << "the macro ran";
}

TEST_F(StrangeFiles, WithLinksAndOutsidePicturesAreReadAndNothingIsFetched) {
    const Listener listener;
    const auto picture = [&](const char* anchor) {
        return std::string("<draw:frame text:anchor-type=\"") + anchor +
               "\" svg:width=\"2cm\" svg:height=\"2cm\"><draw:image xlink:href=\"" + listener.url("a.png") +
               "\" xlink:type=\"simple\" xlink:show=\"embed\" xlink:actuate=\"onLoad\"/></draw:frame>";
    };
    const std::string section =
        "<text:section text:name=\"S\"><text:section-source xlink:href=\"" + listener.url("b.odt") + "\"/><text:p/></text:section>";
    const std::string writer = std::string(flatHead) + "text\"><office:body><office:text><text:p>" + picture("as-char") + "</text:p>" +
                               section + tableXml({}) + "</office:text></office:body></office:document>";
    const std::string linked = "<table:table table:name=\"L\"><table:table-source xlink:href=\"" + listener.url("c.ods") +
                               "\" xlink:type=\"simple\"/><table:table-row>" + cellXml("x") + "</table:table-row></table:table>";
    const std::string calc = std::string(flatHead) + "spreadsheet\"><office:body><office:spreadsheet>" +
                             tableXml("<table:shapes>" + picture("page") + "</table:shapes>") + linked +
                             "</office:spreadsheet></office:body></office:document>";
    EXPECT_EQ(rowsOf(write("links.fodt", writer)), 2);
    EXPECT_EQ(rowsOf(write("links.fods", calc)), 2);
    EXPECT_FALSE(listener.called()) << "something was fetched";
}

TEST_F(StrangeFiles, OfAMillionRowsAreReadToAStatedLineAndSaySo) {
    const auto plan = villageWorkbook(u"บ้านทุ่งกลาง หมู่ที่ 4", works);
    const auto sheet = sheetAt(Reference<css::sheet::XSpreadsheetDocument>(plan, css::uno::UNO_QUERY_THROW), 0);
    setProperty(sheet->getCellRangeByPosition(0, 0, 2, 1048575), "CellBackColor", sal_Int32(0xFFFF00));
    storeCopy(plan, path("coloured.xlsx"), "Calc MS Excel 2007 XML");
    EXPECT_EQ(rowsOf(path("coloured.xlsx")), 2);
    EXPECT_EQ(problemOf(path("coloured.xlsx")), Text()) << "colour down to the last row is no content";
    sheet->getCellByPosition(1, 1048575)->setFormula(toOffice(u"ท้ายชีต"));
    storeCopy(plan, path("stray.ods"), "calc8");
    EXPECT_EQ(rowsOf(path("stray.ods")), 2);
    EXPECT_NE(problemOf(path("stray.ods")).find(u"100001"), Text::npos);
}

/// A sheet whose content goes down to the last row of all: a plan on top, text in the second column below it.
std::string longSheet() {
    const std::string top = tableXml({});
    const std::string end = "</table:table>";
    return top.substr(0, top.size() - end.size()) + "<table:table-row table:number-rows-repeated=\"1048572\">" + "<table:table-cell/>" +
           cellXml("ปลูกต้นไม้") + "</table:table-row>" + end;
}

TEST_F(StrangeFiles, AreReadAsFarAsTheSettingsAllow) {
    const std::string body = std::string(flatHead) + "spreadsheet\"><office:body><office:spreadsheet>" + longSheet() +
                             "</office:spreadsheet></office:body></office:document>";
    const std::string file = write("long.fods", body);
    const auto workbook = keep(office().newCalc());
    office().run("NewWorkbook", workbook);
    const auto set = [&](TextView name, double value) {
        const std::size_t row = rowWhere(tables(workbook).at(u"TP_Settings"), u"ค่า", name);
        ASSERT_NE(row, Text::npos) << text::toUtf8(Text(name));
        typeInto(workbook, u"TP_Settings", row, u"ข้อมูล", value);
    };
    const auto cutAt = [&] {
        office().run("Combine", workbook, files({file}));
        const auto problems = tables(workbook).at(u"TP_Problems");
        for (std::size_t row = 0; row < problems.rows.size(); ++row)
            if (problems.text(row, u"ปัญหา").find(u"ไม่ได้อ่านตั้งแต่แถว") != Text::npos) return problems.text(row, u"แถว");
        return Text();
    };
    set(u"จำนวนแถวที่อ่านต่อชีต", 500);
    EXPECT_EQ(cutAt(), u"501");
    EXPECT_EQ(tables(workbook).at(u"TP_Register").rows.size(), 499U) << "every row below the header names something";
    set(u"จำนวนช่องที่อ่านต่อชีต", 300);
    EXPECT_EQ(cutAt(), u"101") << "three columns wide";
}

TEST_F(StrangeFiles, LargerThanTheSettingsAllowAreNotOpened) {
    const std::string file = write("photos.docx", "PK\x03\x04");
    fs::resize_file(file, 100 * 1024 * 1024); // takes no room on the disk
    EXPECT_NE(problemOf(file).find(u"64"), Text::npos);
    const std::string plan = write("plan.csv", csvPlan);
    fs::resize_file(plan, 2 * 1024 * 1024);
    const auto workbook = keep(office().newCalc());
    office().run("NewWorkbook", workbook);
    typeInto(workbook, u"TP_Settings", rowWhere(tables(workbook).at(u"TP_Settings"), u"ค่า", u"ขนาดไฟล์ที่อ่านได้ (MB)"), u"ข้อมูล", 1);
    office().run("Combine", workbook, files({plan}));
    const auto problems = tables(workbook).at(u"TP_Problems");
    ASSERT_EQ(problems.rows.size(), 1U);
    EXPECT_NE(problems.text(0, u"ปัญหา").find(u"1 MB"), Text::npos);
    EXPECT_TRUE(tables(workbook).at(u"TP_Register").rows.empty());
}

TEST_F(StrangeFiles, WithNothingInThemOrNoTableSaySo) {
    EXPECT_NE(problemOf(write("empty.docx", "")).find(u"0 ไบต์"), Text::npos);
    EXPECT_NE(problemOf(write("cut.xlsx", "PK\x03\x04 the rest is missing")), Text());
    const auto blank = keep(office().newCalc());
    storeCopy(blank, path("blank.ods"), "calc8");
    EXPECT_NE(problemOf(path("blank.ods")), Text());
    EXPECT_NE(problemOf(write("letter.fodt", std::string(flatHead) + "text\"><office:body><office:text><text:p>เรียน นายอำเภอ</text:p>" +
                                                 "</office:text></office:body></office:document>")),
              Text());
}

TEST_F(StrangeFiles, WithHiddenAndFilteredRowsAreReadAndTheRowsFlagged) {
    const std::string table = tableXml({});
    const auto marked = [&table](const std::string& visibility) {
        const std::string open = "<table:table-row";
        std::string last = table;
        return last.insert(last.rfind(open) + open.size(), " table:visibility=\"" + visibility + "\"");
    };
    for (const char* visibility : {"collapse", "filter"}) {
        const std::string file =
            write(std::string(visibility) + ".fods", std::string(flatHead) + "spreadsheet\"><office:body><office:spreadsheet>" +
                                                         marked(visibility) + "</office:spreadsheet></office:body></office:document>");
        const auto workbook = keep(office().newCalc());
        EXPECT_EQ(rowsRead(workbook, files({file})), 2) << visibility;
        const auto problems = tables(workbook).at(u"TP_Problems");
        const std::size_t hidden = rowWhere(problems, u"แถว", u"3");
        ASSERT_NE(hidden, Text::npos) << visibility;
        EXPECT_NE(problems.text(hidden, u"ปัญหา").find(u"ซ่อน"), Text::npos);
    }
}

TEST_F(StrangeFiles, OfOneNameInTwoFoldersAreTwoSourcesHoweverTheyAreCombined) {
    const auto plan = [](const std::string& village) {
        return "แผนพัฒนาหมู่บ้าน หมู่ที่ " + village + ";;\nที่;โครงการ;งบประมาณ\n1;ขุดลอกสระน้ำ ม." + village + ";1000\n2;ซ่อมศาลา ม." + village +
               ";2000\n";
    };
    const std::string seven = write("หมู่ 7/plan.csv", plan("7")), eight = write("หมู่ 8/plan.csv", plan("8"));
    const auto workbook = keep(office().newCalc());
    const auto rows = [&](const std::string& file) {
        office().run("Combine", workbook, files({file}));
        return tables(workbook).at(u"TP_Register").rows.size();
    };
    const auto names = [&] {
        const auto sources = tables(workbook).at(u"TP_Sources");
        std::vector<Text> names;
        for (std::size_t row = 0; row < sources.rows.size(); ++row)
            names.push_back(sources.text(row, u"ไฟล์"));
        return names;
    };
    EXPECT_EQ(rows(seven), 2U);
    EXPECT_EQ(rows(eight), 4U) << "the plan of village 7 must not be taken for an older one of village 8";
    EXPECT_EQ(names(), (std::vector<Text>{u"plan.csv", u"หมู่ 8/plan.csv"}));
    EXPECT_EQ(rows(seven), 4U);
    EXPECT_EQ(rows(eight), 4U);
    EXPECT_EQ(names(), (std::vector<Text>{u"plan.csv", u"หมู่ 8/plan.csv"})) << "a file keeps its name";

    fs::create_directories(folder_ / "ส่งใหม่");
    fs::rename(seven, path("ส่งใหม่/plan.csv"));
    EXPECT_EQ(rows(path("ส่งใหม่/plan.csv")), 4U) << "moved, the old place is empty: the same source";
    EXPECT_EQ(names().front(), u"plan.csv");
    fs::rename(path("ส่งใหม่/plan.csv"), path("ส่งใหม่/แผน ม.7.csv"));
    EXPECT_EQ(rows(path("ส่งใหม่/แผน ม.7.csv")), 4U) << "renamed: known by its rows";
}

TEST_F(StrangeFiles, GivenTwiceOrThroughALinkCountOnce) {
    const std::string file = write("แผน หมู่ 8 100%.csv", csvPlan);
    fs::create_symlink(file, path("shortcut.csv"));
    const auto workbook = keep(office().newCalc());
    EXPECT_EQ(rowsRead(workbook, files({file, file, path("shortcut.csv")})), 2);
    EXPECT_NE(rowWhere(tables(workbook).at(u"TP_Sources"), u"ไฟล์", u"แผน หมู่ 8 100%.csv"), Text::npos);
}

TEST_F(StrangeFiles, OpenInCalcAndGivenAsFileCountOnce) {
    storeCopy(villageWorkbook(u"บ้านทุ่งกลาง หมู่ที่ 4", works), path("plan.ods"), "calc8");
    const auto open = keep(office().open(path("plan.ods")));
    auto arguments = files({path("plan.ods")});
    arguments.realloc(2);
    arguments.getArray()[1] = argument("OpenDocuments", true);
    office().run("Combine", open, arguments);
    const auto projects = tables(open).at(u"TP_Register");
    const auto ofFile = [&projects](std::size_t row) { return plan::toText(projects.at(row, u"ไฟล์")) == u"plan.ods"; };
    std::size_t count = 0;
    for (std::size_t row = 0; row < projects.rows.size(); ++row)
        count += ofFile(row) ? 1 : 0;
    EXPECT_EQ(count, 2U);
}

TEST_F(StrangeFiles, InAFolderAreTakenWithoutLocksAndTheTambonWorkbookItself) {
    write("plan.csv", csvPlan);
    write(".~lock.plan.csv#", "somebody");
    write("~$plan.docx", "lock of Word");
    write("old/old.csv", csvPlan);
    const auto workbook = keep(office().newCalc());
    const auto folder = sequence({argument("Folder", toUrl(toOffice(folder_.u16string())))});
    EXPECT_EQ(rowsRead(workbook, folder), 2);
    storeCopy(workbook, path("tambon.ods"), "calc8");
    fs::create_symlink(path("tambon.ods"), path("link to tambon.ods"));
    const auto again = keep(office().newCalc());
    const auto results = office().run("Combine", again, folder);
    EXPECT_EQ(resultOf<sal_Int32>(results, "Sources"), 1);
    EXPECT_EQ(resultOf<sal_Int32>(results, "RowsRead"), 2);
    EXPECT_EQ(tables(again).at(u"TP_Sources").rows.size(), 1U);
}

TEST_F(StrangeFiles, InSubfoldersAreTakenWhereTheFolderItselfHoldsNone) {
    write("หมู่ 7/plan.csv", csvPlan);
    write("หมู่ 8/plan.csv", csvPlan);
    EXPECT_EQ(rowsRead(keep(office().newCalc()), sequence({argument("Folder", toUrl(toOffice(folder_.u16string())))})), 4);
}

TEST_F(StrangeFiles, OfDelimitedTextShowHowTheyWereReadAndObeyTheOfficer) {
    const std::string file = write("plan.csv", csvPlan);
    const auto layout = [this](const Sequence<css::beans::NamedValue>& arguments) {
        const auto workbook = keep(office().newCalc());
        office().run("Combine", workbook, arguments);
        return plan::toText(tables(workbook).at(u"TP_Sources").at(0, u"รูปแบบ"));
    };
    EXPECT_EQ(layout(files({file})).find(u"csv · UTF-8 · ;"), 0U);
    auto wished = files({file});
    wished.realloc(3);
    wished.getArray()[1] = argument("Encoding", ascii("tis-620"));
    wished.getArray()[2] = argument("Delimiter", ascii(","));
    EXPECT_EQ(layout(wished).find(u"csv · Windows-874 · ,"), 0U);
    wished.getArray()[1] = argument("Encoding", ascii("morse"));
    EXPECT_EQ(failureOf("Combine", keep(office().newCalc()), wished), "error.argument");
}

} // namespace
} // namespace tambonplan::tests
