// The formulas of the score table in a live Calc: what they show is what the core reckons, whatever stands in the cells.
#include <algorithm>
#include <functional>
#include <random>

#include "OfficeTest.hpp"
#include "office/Ranges.hpp"
#include "office/RelativeFormula.hpp"
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

TEST_F(Decisions, EqualsShareAPlaceByWeightsWhateverMethodIsSet) {
    const auto workbook = sampleWorkbook();
    fillIn(workbook, tables(workbook));
    for (const TextView method : {u"weighted", u"sum", u"product", u"vote", u"discussion"}) {
        setMethod(workbook, tables(workbook), method);
        const plan::Table scores = tables(workbook).at(u"TP_Scores");
        std::vector<double> reached;
        for (std::size_t row = 0; row < scores.rows.size(); ++row)
            reached.push_back(scores.number(row, u"คะแนนถ่วงน้ำหนัก").value_or(-1));
        for (std::size_t row = 0; row < scores.rows.size(); ++row) {
            const auto before = std::ranges::count_if(reached, [&](double other) { return other > reached[row]; });
            EXPECT_EQ(scores.number(row, u"ลำดับชุด 1"), static_cast<double>(before + 1)) << text::toUtf8(method) << " row " << row;
        }
    }
}

TEST_F(Decisions, PlanAndScoresFindEachOtherWhereverTheirRowsStand) {
    const auto workbook = sampleWorkbook();
    fillIn(workbook, tables(workbook));
    const auto before = tables(workbook);
    const plan::Table& scores = before.at(u"TP_Scores");
    const std::size_t last = scores.rows.size() - 1;
    const Text first = scores.text(0, u"รหัสแผน"), other = scores.text(last, u"รหัสแผน");
    typeInto(workbook, u"TP_Scores", 0, u"รหัสแผน", other);
    typeInto(workbook, u"TP_Scores", last, u"รหัสแผน", first);
    typeInto(workbook, u"TP_Scores", 1, u"รหัสแผน", u"ต-ไม่มี");
    const auto after = tables(workbook);
    const plan::Table& moved = after.at(u"TP_Scores");
    const plan::Table& plan = after.at(u"TP_Plan");
    for (std::size_t row = 0; row < plan.rows.size(); ++row) {
        const std::size_t at = rowWhere(moved, u"รหัสแผน", plan.text(row, u"รหัสแผน"));
        const auto score = at == Text::npos ? std::nullopt : moved.number(at, u"คะแนนรวม");
        EXPECT_EQ(plan.number(row, u"คะแนน"), score) << text::toUtf8(plan.text(row, u"รหัสแผน"));
    }
    EXPECT_EQ(moved.text(1, u"แถวในแผน"), u"") << "a code that the plan does not know";
    EXPECT_EQ(moved.number(last, u"แถวในแผน"), static_cast<double>(rowWhere(plan, u"รหัสแผน", first) + 1));
}

TEST_F(Decisions, HintsOfRowsAreOnlyHints) {
    const auto workbook = sampleWorkbook();
    fillIn(workbook, tables(workbook));
    const auto shown = [&] {
        std::vector<Text> cells;
        const auto all = tables(workbook);
        for (const TextView header : {u"แถวที่เสมอกัน", u"วิธีตัดสิน", u"แถวในแผน", u"ความพร้อมเสนอ"})
            for (std::size_t row = 0; row < all.at(u"TP_Scores").rows.size(); ++row)
                cells.push_back(all.at(u"TP_Scores").text(row, header));
        for (std::size_t row = 0; row < all.at(u"TP_Plan").rows.size(); ++row)
            cells.push_back(all.at(u"TP_Plan").text(row, u"แถวในตารางคะแนน"));
        return cells;
    };
    std::map<Text, std::vector<Text>> before;
    for (const TextView method : {u"weighted", u"vote"}) {
        setMethod(workbook, tables(workbook), method);
        before[Text(method)] = shown();
        EXPECT_TRUE(std::ranges::any_of(before[Text(method)], [](const Text& cell) { return cell.find(u"เท่ากัน") != Text::npos; }));
    }
    const auto all = tables(workbook);
    for (const TextView header : {u"แถวเรียงตามการตัดสินเสมอ", u"แถวในแผนเมื่อสร้าง"})
        fillColumn(workbook, all.at(u"TP_Scores"), header, [] { return std::optional(7.0); });
    typeInto(workbook, u"TP_Plan", 3, u"แถวในตารางคะแนนเมื่อสร้าง", 7.0);
    for (const TextView method : {u"weighted", u"vote"}) {
        setMethod(workbook, tables(workbook), method);
        EXPECT_EQ(shown(), before[Text(method)]) << text::toUtf8(method);
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

/// Whether a formula of row 2 gives the other one in row 3.
bool isOne(TextView above, TextView below) {
    return fillsDown(above) && toRelative(above, 1) == toRelative(below, 2);
}

TEST(FormulaRuns, AreOneFormulaWhereOnlyRelativeRowsMoveOn) {
    EXPECT_TRUE(isOne(u"=A2*2+$B$1", u"=A3*2+$B$1"));
    EXPECT_TRUE(isOne(u"=IF(A9>\"A9\";$'ชีต 9'.$C$2:$C$9;$B9)", u"=IF(A10>\"A9\";$'ชีต 9'.$C$2:$C$9;$B10)"));
    EXPECT_TRUE(isOne(u"=LOG10(A1)+TP_A1", u"=LOG10(A2)+TP_A1"));
    EXPECT_TRUE(isOne(u"=SUM(A5:A9)", u"=SUM(A6:A10)"));
    EXPECT_FALSE(isOne(u"=A2*2", u"=A2*2"));
    EXPECT_FALSE(isOne(u"=A2*2", u"=A3*3"));
    EXPECT_FALSE(isOne(u"=A2", u"=A3+1"));
    EXPECT_FALSE(isOne(u"=A2+A3", u"=A3+A3"));
    EXPECT_FALSE(isOne(u"=$B$1", u"=$B$2"));
    EXPECT_FALSE(isOne(u"=SUM(5:5)", u"=SUM(5:5)"));
    EXPECT_FALSE(isOne(u"=SUM($5:$6)", u"=SUM($5:$6)"));
    EXPECT_FALSE(isOne(u"{=A2}", u"{=A3}"));
    EXPECT_FALSE(isOne(u"=\"A2\"", u"=\"A3\""));
}

TEST(FormulaRuns, RelativeNotationGivesEveryFormulaBack) {
    for (const TextView formula : {u"=A1+B20-$C3", u"=IF(A2=\"A2\"\"B3\";$'ชีต''9'.A5;Sheet1.B7)", u"=1E5+LOG10(X9)+TP_A1+A05",
                                   u"=SUM(A1:B9;3:4)", u"{=A1}", u"=ตาราง1+A7", u"=\"เปิด"})
        for (const int row : {0, 6, 1000}) {
            const Text relative = toRelative(formula, row);
            EXPECT_EQ(toAbsolute(relative, row), formula);
            EXPECT_EQ(toRelative(relative, row), relative);
        }
    EXPECT_EQ(toAbsolute(u"=A" + ownRow(), 6), u"=A7");
}

TEST_F(Decisions, FormulasThatDifferWithinAColumnAreReadAsTheyStand) {
    const auto workbook = office().newCalc();
    const auto sheet = sheetAt(Reference<css::sheet::XSpreadsheetDocument>(workbook, css::uno::UNO_QUERY_THROW), 0);
    constexpr sal_Int32 rows = 1200; // long enough for the short cut
    Matrix cells;
    for (sal_Int32 row = 0; row < rows; ++row)
        cells.push_back({double(row), plan::Formula(u"=A" + text::number(row + 1) + u"*2+$A$1")});
    cells[20][1] = plan::Formula(u"=A1*3");      // a stranger, and a value
    cells[25][1] = plan::Formula(u"=A5*2+$A$1"); // pointed at other cells by somebody
    cells[26][1] = plan::Formula(u"=A27*2+$A$2");
    cells[30][1] = 7.0;
    writeContents(sheet, 0, 0, cells);
    const css::table::CellRangeAddress all(0, 0, 0, 1, rows - 1);
    const Matrix values = readValues(sheet, all), contents = readContents(sheet, all, values);
    for (sal_Int32 row = 0; row < rows; ++row) {
        const auto at = static_cast<std::size_t>(row);
        const auto* formula = std::get_if<plan::Formula>(&contents[at][1]);
        const auto* written = std::get_if<plan::Formula>(&cells[at][1]);
        ASSERT_EQ(formula == nullptr, written == nullptr) << row;
        if (formula == nullptr) continue;
        EXPECT_EQ(toAbsolute(formula->text(), row), written->text()) << row;
    }
    EXPECT_EQ(values[20][1], plan::Value(0.0));
    EXPECT_EQ(values[50][1], plan::Value(100.0));
    EXPECT_EQ(contents[30][1], plan::Value(7.0));
}

} // namespace
} // namespace tambonplan::tests
