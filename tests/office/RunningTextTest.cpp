// Plans without a table: Word files and text files whose lines list the projects. Every test writes its document itself.
#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/frame/XController.hpp>
#include <com/sun/star/frame/XDesktop.hpp>
#include <com/sun/star/text/XTextViewCursorSupplier.hpp>

#include "OfficeTest.hpp"
#include "office/Jump.hpp"
#include "office/PlainText.hpp"

namespace tambonplan::tests {
namespace {

const std::string head = R"(<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
 office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text"><office:automatic-styles>
 <text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/></text:list-style>
 </office:automatic-styles><office:body><office:text>)";
const std::string foot = "</office:text></office:body></office:document>";

const std::vector<std::string> outline{"แผนบ้านปากน้ำ หมู่ที่ ๔",
                                       "",
                                       "๑. เรื่องที่ทำเอง",
                                       "๑.๑ ซ่อมศาลาริมน้ำ ........ ๘,๐๐๐ บาท",
                                       "๑.๒ เก็บขยะชายหาด ........ ไม่ใช้งบประมาณ",
                                       "๒. เรื่องที่ขอรับการสนับสนุน",
                                       "๒.๑ สร้างสะพานท่าเรือ ........ ๒๐๐,๐๐๐-๓๐๐,๐๐๐ บาท",
                                       "รวม ๘,๐๐๐ บาท"};

class RunningText : public FolderTest {
protected:
    RunningText() : FolderTest("running-text") {}

    std::string writeText(const std::string& name, const std::vector<std::string>& lines) const {
        std::string text;
        for (const std::string& line : lines)
            text += line + "\r\n";
        return write(name, text);
    }

    /// A document of paragraphs, stored in the format of its ending.
    std::string store(const std::string& name, const std::string& body, const char* filter) {
        const std::string flat = write(name + ".fodt", head + body + foot);
        storeCopy(keep(office().open(flat, true)), path(name), filter);
        std::filesystem::remove(flat);
        return path(name);
    }
    static std::string paragraphs(const std::vector<std::string>& lines) {
        std::string xml;
        for (const std::string& line : lines)
            xml += "<text:p>" + line + "</text:p>";
        return xml;
    }

    Reference<css::frame::XModel> combine(const std::string& file) {
        const auto workbook = keep(office().newCalc());
        office().run("Combine", workbook, files({file}));
        return workbook;
    }

    /// Register rows as "sheet row: name, budget, group".
    static std::vector<Text> projectsOf(const Reference<css::frame::XModel>& workbook) {
        const auto projects = tables(workbook).at(u"TP_Register");
        std::vector<Text> rows;
        for (std::size_t i = 0; i < projects.rows.size(); ++i)
            rows.push_back(projects.text(i, u"ชีต") + u" " + projects.text(i, u"แถว") + u": " + projects.text(i, u"โครงการ") + u", " +
                           projects.text(i, u"งบประมาณ") + u", " + projects.text(i, u"กลุ่ม"));
        return rows;
    }

    static std::vector<Text> outlineIn(const Text& sheet) {
        return {sheet + u" 4: ซ่อมศาลาริมน้ำ, 8000, ทำเอง", sheet + u" 5: เก็บขยะชายหาด, 0, ทำเอง",
                sheet + u" 7: สร้างสะพานท่าเรือ, , ขอรับการสนับสนุน"};
    }

    /// Paragraph in which the cursor of an open document stands; empty where it is not open.
    Text paragraphAtCursor(const std::string& file) {
        const auto desktop = service<css::frame::XDesktop>(office().context(), "com.sun.star.frame.Desktop");
        const auto open = desktop->getComponents()->createEnumeration();
        while (open->hasMoreElements()) {
            const Reference<css::frame::XModel> model(open->nextElement(), css::uno::UNO_QUERY);
            if (!model.is() || model->getURL() != toUrl(toOffice(text::fromUtf8(file)))) continue;
            keep(model);
            const Reference<css::text::XTextViewCursorSupplier> view(model->getCurrentController(), css::uno::UNO_QUERY_THROW);
            return fromOffice(view->getViewCursor()->getString());
        }
        return {};
    }

    Text shownParagraph(const std::string& file, TextView sheet, int row) {
        showSource(office().context(), keep(office().newCalc()), toUrl(toOffice(text::fromUtf8(file))), sheet, row);
        return paragraphAtCursor(file);
    }
};

TEST_F(RunningText, OfWordFilesIsReadParagraphByParagraph) {
    for (const auto& [name, filter] : {std::pair("m4.docx", "MS Word 2007 XML"), std::pair("m4.odt", "writer8"),
                                       std::pair("m4.doc", "MS Word 97"), std::pair("m4.rtf", "Rich Text Format")}) {
        const auto workbook = combine(store(name, paragraphs(outline), filter));
        EXPECT_EQ(projectsOf(workbook), outlineIn(u"ข้อความ")) << name;
        const auto problems = tables(workbook).at(u"TP_Problems");
        ASSERT_EQ(problems.rows.size(), 1U) << name;
        EXPECT_EQ(problems.text(0, u"เซลล์"), u"A7") << name;
    }
}

TEST_F(RunningText, OfTextFilesIsReadLineByLine) {
    EXPECT_EQ(projectsOf(combine(writeText("m4.txt", outline))), outlineIn(u"m4"));
    std::string old; // Windows-874: one byte a letter
    for (const std::string& line : outline) {
        for (const char16_t c : text::fromUtf8(line))
            old += static_cast<char>(c >= 0x0E01 ? c - 0x0E00 + 0xA0 : c);
        old += "\r\n";
    }
    EXPECT_EQ(projectsOf(combine(write("old4.txt", old))), outlineIn(u"old4"));
}

TEST_F(RunningText, WithNumbersThatWordMakesIsReadWithThem) {
    const std::string list =
        "<text:list text:style-name=\"L1\"><text:list-item><text:p>ซ่อมถนน 10,000 "
        "บาท</text:p></text:list-item><text:list-item><text:p>ปลูกป่า "
        "2,000 บาท</text:p></text:list-item><text:list-item><text:p>ขุดสระ 90,000 บาท</text:p></text:list-item></text:list>";
    const auto workbook = combine(store("list.odt", paragraphs({"แผนหมู่ที่ 5"}) + list, "writer8"));
    const std::vector<Text> expected{u"ข้อความ 2: ซ่อมถนน, 10000, ", u"ข้อความ 3: ปลูกป่า, 2000, ", u"ข้อความ 4: ขุดสระ, 90000, "};
    EXPECT_EQ(projectsOf(workbook), expected);
}

TEST_F(RunningText, ThatIsADelimitedTableIsReadAsOne) {
    const std::string file =
        writeText("table.txt", {"ลำดับ\tโครงการ\tงบประมาณ\tกลุ่ม", "1\tซ่อมถนน หมู่ที่ 6\t10,000\tทำเอง", "2\tปลูกป่า\t2,000\tทำร่วม"});
    const auto workbook = combine(file);
    const std::vector<Text> expected{u"table 2: ซ่อมถนน หมู่ที่ 6, 10000, ทำเอง", u"table 3: ปลูกป่า, 2000, ทำร่วม"};
    EXPECT_EQ(projectsOf(workbook), expected);
}

TEST_F(RunningText, WithoutAListIsNoPlan) {
    const std::vector<std::string> letter{"เรียน ผู้ใหญ่บ้านทุกหมู่", "1. ขอเชิญประชุม", "2. โปรดนำแผนมาด้วย", "จึงเรียนมาเพื่อทราบ"};
    for (const std::string& file : {writeText("letter.txt", letter), store("letter.docx", paragraphs(letter), "MS Word 2007 XML")}) {
        const auto workbook = combine(file);
        EXPECT_TRUE(projectsOf(workbook).empty()) << file;
        EXPECT_EQ(tables(workbook).at(u"TP_Problems").rows.size(), 1U) << file;
    }
}

TEST_F(RunningText, IsShownWhereALineComesFrom) {
    EXPECT_EQ(shownParagraph(store("m4.docx", paragraphs(outline), "MS Word 2007 XML"), u"ข้อความ", 4), text::fromUtf8(outline[3]));
    EXPECT_EQ(shownParagraph(writeText("m4.txt", outline), u"m4", 5), text::fromUtf8(outline[4]));
}

TEST_F(RunningText, IsATableOnlyBelowARowOfHeaders) {
    EXPECT_TRUE(holdsTable(u"ที่;โครงการ;งบ\n1;ถนน;10\n2;ศาลา;20\n", u';'));
    EXPECT_TRUE(holdsTable(u"แผนหมู่ 3\nที่,โครงการ,งบ\n1,ถนน,\"10,000\"\n", u','));
    EXPECT_FALSE(holdsTable(u"18:01\tลุง\tสวัสดี\n18:02\tป้า\tจ้า\n", u'\t'));
    EXPECT_FALSE(holdsTable(u"1. ซ่อมถนน 1,200,000\n2. ปลูกป่า 2,000,000\n", u','));
}

} // namespace
} // namespace tambonplan::tests
