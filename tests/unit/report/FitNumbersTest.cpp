// Numbers in narrow columns: Writer would break them over two lines.
#include <gmock/gmock.h>

#include "report/FitNumbers.hpp"

namespace tambonplan::report {
namespace {

using testing::HasSubstr;
using testing::Not;

/// A table with a column of 20 mm, then one of 40 mm, and paragraphs of 10 pt.
std::string fitted(const std::string& row) {
    Node document = parseXml(
        "<office:document><office:styles><style:default-style style:family=\"paragraph\"><style:text-properties fo:font-size=\"16pt\"/>"
        "</style:default-style><style:style style:name=\"Cell\" style:family=\"paragraph\"><style:text-properties fo:font-size=\"10pt\" "
        "style:font-size-complex=\"10pt\"/></style:style><style:style style:name=\"Right\" style:family=\"paragraph\" "
        "style:parent-style-name=\"Cell\"><style:paragraph-properties fo:text-align=\"right\"/></style:style></office:styles>"
        "<office:automatic-styles><style:style style:name=\"c0\" style:family=\"table-column\"><style:table-column-properties "
        "style:column-width=\"2cm\"/></style:style><style:style style:name=\"c1\" style:family=\"table-column\">"
        "<style:table-column-properties style:column-width=\"40mm\"/></style:style></office:automatic-styles><office:body><office:text>"
        "<table:table><table:table-column table:style-name=\"c0\"/><table:table-column table:style-name=\"c1\"/><table:table-row>" +
        row + "</table:table-row></table:table></office:text></office:body></office:document>");
    fitNumbers(document);
    return printXml(document);
}

std::string cell(const std::string& content, const std::string& style = "Right", const std::string& attributes = {}) {
    return "<table:table-cell" + attributes + "><text:p text:style-name=\"" + style + "\">" + content + "</text:p></table:table-cell>";
}

TEST(FitNumbers, InThaiDigitsThatDoNotFitAreWrittenNarrower) {
    const std::string out = fitted(cell("๘๘,๘๘๘,๘๘๘"));
    EXPECT_THAT(out, HasSubstr("<text:p text:style-name=\"TP_Narrow80_Right\">"));
    EXPECT_THAT(out, HasSubstr("<style:style style:name=\"TP_Narrow80_Right\" style:family=\"paragraph\" style:parent-style-name=\"Right\">"
                               "<style:text-properties style:text-scale=\"80%\"/></style:style>"));
}

TEST(FitNumbers, ThatFitAndTextsStay) {
    for (const char* content : {"88,888,888", "๘๘๘,๘๘๘", "-", "", "โครงการที่ ๘๘,๘๘๘,๘๘๘"})
        EXPECT_THAT(fitted(cell(content)), Not(HasSubstr("TP_Narrow"))) << content;
}

TEST(FitNumbers, HaveTheRoomOfAllColumnsOfTheirCell) {
    EXPECT_THAT(fitted(cell("", "Right") + cell("๘๘๘,๘๘๘,๘๘๘")), Not(HasSubstr("TP_Narrow"))) << "40 mm";
    EXPECT_THAT(fitted(cell("๘๘,๘๘๘,๘๘๘", "Right", " table:number-columns-spanned=\"2\"")), Not(HasSubstr("TP_Narrow"))) << "60 mm";
}

TEST(FitNumbers, OfAStyleWithoutHeightAreAsHighAsTheDocumentSays) {
    EXPECT_THAT(fitted(cell("888,888", "Unknown")), HasSubstr("TP_Narrow85_Unknown"));
}

} // namespace
} // namespace tambonplan::report
