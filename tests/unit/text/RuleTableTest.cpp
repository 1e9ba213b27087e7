#include "text/RuleTable.hpp"

#include <filesystem>
#include <fstream>
#include <gmock/gmock.h>

using namespace tambonplan;
using testing::ElementsAre;
using testing::IsEmpty;
using text::RuleTable;

namespace {

using Row = std::vector<Text>;

TEST(Delimited, cuts_plain_records_at_every_kind_of_line_end) {
    EXPECT_THAT(text::parseDelimited(u"a,b\nc,d\r\ne,f\rg,h", u','),
                ElementsAre(Row{u"a", u"b"}, Row{u"c", u"d"}, Row{u"e", u"f"}, Row{u"g", u"h"}));
}

TEST(Delimited, keeps_separators_quotes_and_line_breaks_inside_quotes) {
    EXPECT_THAT(text::parseDelimited(u"\"ก,ข\",\"2\"\" ท่อ\"\n\"บรรทัด 1\nบรรทัด 2\",จบ\n", u','),
                ElementsAre(Row{u"ก,ข", u"2\" ท่อ"}, Row{u"บรรทัด 1\nบรรทัด 2", u"จบ"}));
}

TEST(Delimited, keeps_empty_fields_and_lines_but_adds_no_record_at_the_end) {
    EXPECT_THAT(text::parseDelimited(u"a,,\n\n,b\n", u','), ElementsAre(Row{u"a", u"", u""}, Row{u""}, Row{u"", u"b"}));
    EXPECT_THAT(text::parseDelimited(u"", u','), IsEmpty());
    EXPECT_THAT(text::parseDelimited(u"\"\"", u','), ElementsAre(Row{u""}));
}

TEST(Delimited, takes_a_quote_inside_a_plain_field_as_text) {
    EXPECT_THAT(text::parseDelimited(u"ท่อ 2\",x", u','), ElementsAre(Row{u"ท่อ 2\"", u"x"}));
}

TEST(Delimited, reads_to_the_end_where_a_quote_is_never_closed) {
    EXPECT_THAT(text::parseDelimited(u"a,\"b\nc", u','), ElementsAre(Row{u"a", u"b\nc"}));
}

TEST(Csv, reads_back_what_it_writes) {
    const std::vector<Row> rows = {{u"ก", u"a,b", u"\"x\"", u"1\n2", u""}, {u""}, {u"", u""}, {u" ", u"\r"}};
    for (const Row& row : rows)
        EXPECT_THAT(text::parseDelimited(text::csvLine(row) + u"\n", u','), ElementsAre(row));
}

TEST(RuleTable, skips_comments_and_blank_lines_and_fills_short_rows) {
    const RuleTable table =
        RuleTable::fromTsv("\xEF\xBB\xBF# คำอธิบาย\r\n\r\nคำ\tกลุ่ม\tน้ำหนัก\r\nถนน\tคมนาคม\r\n#ท่อ\tx\ty\r\n ราง \tระบายน้ำ\t2\r\n");
    EXPECT_THAT(table.header, ElementsAre(u"คำ", u"กลุ่ม", u"น้ำหนัก"));
    EXPECT_THAT(table.rows, ElementsAre(Row{u"ถนน", u"คมนาคม", u""}, Row{u"ราง", u"ระบายน้ำ", u"2"}));
}

TEST(RuleTable, finds_cells_by_their_header) {
    const RuleTable table = RuleTable::fromTsv("a\tb\n1\t2\n");
    EXPECT_EQ(table.at(table.rows[0], u"b"), u"2");
    EXPECT_EQ(table.at(table.rows[0], u"c"), u"");
    EXPECT_EQ(table.at({u"only one"}, u"b"), u"");
    EXPECT_EQ(table.column(u"c"), Text::npos);
}

TEST(RuleTable, names_the_file_that_cannot_be_read) {
    try {
        text::loadRules("/nowhere/rules.tsv");
        FAIL() << "no exception";
    } catch (const std::runtime_error& error) {
        EXPECT_THAT(error.what(), testing::HasSubstr("/nowhere/rules.tsv"));
    }
}

TEST(RuleTable, is_read_from_a_file_with_a_thai_name) {
    const std::filesystem::path path = std::filesystem::path(testing::TempDir()) / u8"กฎ.tsv";
    std::ofstream(path) << "คำ\nถนน\n";
    const std::u8string name = path.u8string();
    EXPECT_EQ(text::loadRules(std::string(name.begin(), name.end())).rows.size(), 1U);
    std::filesystem::remove(path);
}

} // namespace
