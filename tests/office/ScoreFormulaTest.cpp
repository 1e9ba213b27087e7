// The formulas of the score table in a live Calc: what they show is what the core reckons, whatever stands in the cells.
#include <functional>
#include <random>

#include "OfficeTest.hpp"
#include "office/FormulaRuns.hpp"
#include "office/Ranges.hpp"
#include "office/Undo.hpp"
#include "plan/Ballot.hpp"
#include "plan/Commands.hpp"
#include "plan/Scores.hpp"

namespace tambonplan::tests {
namespace {

using Decisions = OfficeTest;

constexpr TextView finalRank = u"ลำดับสุดท้าย";

std::map<Text, int> shownRanks(const plan::Table& scores) {
    std::map<Text, int> ranks;
    for (std::size_t row = 0; row < scores.rows.size(); ++row)
        ranks[scores.text(row, u"รหัสแผน")] = static_cast<int>(scores.number(row, finalRank).value_or(0));
    return ranks;
}

/// Writes a whole column of a table: a number or nothing per row.
void fillColumn(const Reference<css::frame::XModel>& workbook, const plan::Table& table, TextView header,
                const std::function<std::optional<double>()>& value) {
    const Reference<css::sheet::XSpreadsheetDocument> document(workbook, css::uno::UNO_QUERY_THROW);
    const auto at = findRange(document, u"TP_Scores").value();
    Matrix cells(table.rows.size());
    for (auto& row : cells)
        row.push_back(plan::numberValue(value()));
    writeContents(sheetAt(document, at.Sheet), at.StartColumn + static_cast<sal_Int32>(table.column(header)), at.StartRow + 1, cells);
}

/// Values, gaps, votes and places of a meeting, with many equals, for every project; places given twice among them.
void fillIn(const Reference<css::frame::XModel>& workbook, const plan::Workbook& all) {
    std::mt19937 random(17);
    const auto some = [&random](unsigned oneIn, unsigned values, double first) {
        return [&random, oneIn, values, first]() -> std::optional<double> {
            if (random() % oneIn != 0) return std::nullopt;
            return first + static_cast<double>(random() % values);
        };
    };
    const plan::Table& scores = all.at(u"TP_Scores");
    for (const auto& criterion : plan::criteriaOf(all)) {
        fillColumn(workbook, scores, criterion.name, [&random]() -> std::optional<double> {
            const auto value = random() % 8; // off the scale too
            return value == 7 ? std::nullopt : std::optional(static_cast<double>(value));
        });
    }
    fillColumn(workbook, scores, u"คะแนนเสียง", some(2, 5, 0));
    fillColumn(workbook, scores, u"ลำดับที่ประชุม", some(4, 40, 1));
}

void setMethod(const Reference<css::frame::XModel>& workbook, const plan::Workbook& all, TextView method) {
    typeInto(workbook, u"TP_Settings", rowWhere(all.at(u"TP_Settings"), u"ค่า", u"วิธีจัดลำดับ"), u"ข้อมูล", method);
}

TEST_F(Decisions, TheFormulasRankAsTheCoreDoesForEveryMethod) {
    const auto workbook = sampleWorkbook();
    fillIn(workbook, tables(workbook));
    typeInto(workbook, u"TP_Criteria", 1, u"ทิศทาง", u"น้อยดี");
    for (const TextView method : {u"weighted", u"sum", u"product", u"vote", u"discussion"}) {
        setMethod(workbook, tables(workbook), method);
        const auto all = tables(workbook);
        const auto expected = plan::finalRanks(all.at(u"TP_Scores"), plan::criteriaOf(all), plan::methodOf(all), plan::ballotVotes(all));
        EXPECT_EQ(shownRanks(all.at(u"TP_Scores")), expected) << text::toUtf8(method);
    }
}

TEST_F(Decisions, TheCriteriaMayStandInAnyOrder) {
    const auto workbook = sampleWorkbook();
    const auto before = tables(workbook);
    const plan::Table& criteria = before.at(u"TP_Criteria");
    const std::size_t last = criteria.rows.size() - 1;
    std::optional<ReckoningPause> later(workbook);
    for (std::size_t row = 0; row <= last; ++row)
        for (const TextView header : {u"เกณฑ์", u"น้ำหนัก", u"ต่ำสุด", u"สูงสุด", u"ทิศทาง"}) {
            const auto number = criteria.number(last - row, header);
            if (number)
                typeInto(workbook, u"TP_Criteria", row, header, *number);
            else
                typeInto(workbook, u"TP_Criteria", row, header, criteria.text(last - row, header));
        }
    later.reset();
    EXPECT_EQ(shownRanks(tables(workbook).at(u"TP_Scores")), shownRanks(before.at(u"TP_Scores")));
}

TEST_F(Decisions, ANewCriterionGetsItsColumnsAndCounts) {
    const auto workbook = sampleWorkbook();
    const auto before = tables(workbook);
    const std::size_t row = rowWhere(before.at(u"TP_Criteria"), u"เกณฑ์", u"ความรุนแรง");
    typeInto(workbook, u"TP_Criteria", row, u"เกณฑ์", u"ความพร้อมของพื้นที่");
    office().run("Score", workbook);
    const plan::Table scores = tables(workbook).at(u"TP_Scores");
    ASSERT_NE(scores.column(u"ความพร้อมของพื้นที่"), Text::npos);
    const auto place = [&](TextView code) { return shownRanks(tables(workbook).at(u"TP_Scores")).at(Text(code)); };
    std::size_t lastRow = 0;
    for (std::size_t at = 0; at < scores.rows.size(); ++at)
        if (scores.number(at, finalRank) == static_cast<double>(scores.rows.size())) lastRow = at;
    const Text code = scores.text(lastRow, u"รหัสแผน");
    typeInto(workbook, u"TP_Scores", lastRow, u"ความพร้อมของพื้นที่", 5.0);
    EXPECT_LT(place(code), static_cast<int>(scores.rows.size()));
}

TEST(FormulaRuns, ContinueWhereOnlyRelativeRowsMoveOn) {
    EXPECT_TRUE(continuesDownwards(u"=A2*2+$B$1", u"=A3*2+$B$1"));
    EXPECT_TRUE(continuesDownwards(u"=IF(A9>\"A9\";$'ชีต 9'.$C$2:$C$9;B9)", u"=IF(A10>\"A9\";$'ชีต 9'.$C$2:$C$9;B10)"));
    EXPECT_FALSE(continuesDownwards(u"=A2*2", u"=A2*2"));
    EXPECT_FALSE(continuesDownwards(u"=A2*2", u"=A3*3"));
    EXPECT_FALSE(continuesDownwards(u"=A2", u"=A3+1"));
    EXPECT_FALSE(continuesDownwards(u"=A2+A3", u"=A3+A3"));
    EXPECT_FALSE(continuesDownwards(u"=$B$1", u"=$B$2"));
    EXPECT_FALSE(continuesDownwards(u"=SUM(5:5)", u"=SUM(5:5)"));
    EXPECT_FALSE(continuesDownwards(u"{=A2}", u"{=A3}"));
    EXPECT_FALSE(continuesDownwards(u"=\"A2\"", u"=\"A3\""));
}

} // namespace
} // namespace tambonplan::tests
