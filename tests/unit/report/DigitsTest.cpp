#include <gmock/gmock.h>

#include "report/Digits.hpp"
#include "report/WordFonts.hpp"

namespace tambonplan::report {
namespace {

using ::testing::HasSubstr;

template<class Change> std::string changed(const std::string& xml, const Change& change) {
    Node root = parseXml(xml);
    change(root);
    return printXml(root);
}

// What the office makes of page fields, the suite Reports reads in its PDF, ODT and DOCX.

TEST(Digits, LeaveSettingsAndDatesOfAnObjectInTheDocumentAlone) {
    const std::string out =
        changed("<office:document><office:body><p>ปี 2570</p><draw:object><office:document><office:meta>2026</office:meta>"
                "<office:settings>12</office:settings><office:body><p>5</p></office:body></office:document>"
                "</draw:object></office:body><office:settings>7</office:settings></office:document>",
                useThaiDigits);
    EXPECT_THAT(out, HasSubstr("<p>ปี ๒๕๗๐</p>"));
    EXPECT_THAT(out, HasSubstr("<p>๕</p>"));
    for (const char* same : {">2026<", ">12<", ">7<"})
        EXPECT_THAT(out, HasSubstr(same));
}

TEST(Digits, OfNumbersInCellsAndChartsAreAMatterOfTheirFormat) {
    const std::string styles = "<office:automatic-styles><number:number-style style:name=\"N3\"/><style:style style:name=\"ce1\"/>"
                               "</office:automatic-styles>";
    const std::string thai = "<number:number-style style:name=\"N3\" number:language=\"th\" number:country=\"TH\" "
                             "number:transliteration-format=\"๑\" number:transliteration-language=\"th\" "
                             "number:transliteration-country=\"TH\" number:transliteration-style=\"short\"/>";
    const std::string out = changed("<office:document>" + styles + "<office:body><draw:object><office:document>" + styles +
                                        "</office:document></draw:object><c office:value=\"25\"/></office:body></office:document>",
                                    useThaiDigits);
    const std::size_t ofCells = out.find(thai);
    ASSERT_NE(ofCells, std::string::npos) << out;
    EXPECT_NE(out.find(thai, ofCells + 1), std::string::npos) << "of the chart: " << out;
    EXPECT_THAT(out, HasSubstr("style:name=\"ce1\"")) << "names stay";
    EXPECT_THAT(out, HasSubstr("office:value=\"25\""));
}

TEST(Digits, OfWordFieldsChangeInTheirResultOnly) {
    const auto run = [](const std::string& content) { return "<w:r>" + content + "</w:r>"; };
    const std::string out =
        changed("<w:ftr><w:p>" + run("<w:t>แบบ 2</w:t>") + run("<w:fldChar w:fldCharType=\"begin\"/>") +
                    run("<w:instrText> NUMPAGES </w:instrText>") + run("<w:fldChar w:fldCharType=\"separate\"/>") + run("<w:t>14</w:t>") +
                    run("<w:fldChar w:fldCharType=\"end\"/>") + run("<w:t>ชุด 3</w:t>") + "</w:p></w:ftr>",
                useThaiWordFields);
    EXPECT_THAT(out, HasSubstr("NUMPAGES  \\* THAIARABIC"));
    EXPECT_THAT(out, HasSubstr("<w:t>๑๔</w:t>"));
    EXPECT_THAT(out, HasSubstr("<w:t>แบบ 2</w:t>"));
    EXPECT_THAT(out, HasSubstr("<w:t>ชุด 3</w:t>"));
}

TEST(Digits, OfPagesOfAWordDocumentAreAFormatOfItsSections) {
    EXPECT_EQ(withThaiWordPages("<w:sectPr><w:pgNumType w:fmt=\"decimal\"/></w:sectPr><w:pgNumType w:start=\"1\"/>"),
              "<w:sectPr><w:pgNumType w:fmt=\"thaiNumbers\"/></w:sectPr><w:pgNumType w:fmt=\"thaiNumbers\" w:start=\"1\"/>");
}

TEST(WordFonts, OfAListTheFirstStays) {
    EXPECT_EQ(withSingleFonts("<w:rFonts w:ascii=\"TH SarabunPSK;TH Sarabun New\" w:cs=\"Sarabun\"/>"),
              "<w:rFonts w:ascii=\"TH SarabunPSK\" w:cs=\"Sarabun\"/>");
    EXPECT_EQ(withSingleFonts("<w:rFonts w:cs=\"A &amp; B;C\"/>"), "<w:rFonts w:cs=\"A &amp; B\"/>") << "an entity is a part of the name";
    EXPECT_EQ(withSingleFonts("<name val=\"TH SarabunPSK;Sarabun\"/><a:latin typeface=\"TH SarabunPSK;Sarabun\"/>"),
              "<name val=\"TH SarabunPSK\"/><a:latin typeface=\"TH SarabunPSK\"/>");
    EXPECT_EQ(withSingleFonts("<w:t>ก; ข w:cs=</w:t>"), "<w:t>ก; ข w:cs=</w:t>");
}

} // namespace
} // namespace tambonplan::report
