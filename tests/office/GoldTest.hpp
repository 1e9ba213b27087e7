#pragma once

#include <map>
#include <set>

#include "OfficeTest.hpp"
#include "text/RuleTable.hpp"

namespace tambonplan::tests {

/// How the register compares with gold_rows.csv; counts are rows.
struct RowFigures {
    std::size_t gold = 0, found = 0, invented = 0, villages = 0, names = 0, budgets = 0, themes = 0;
    std::size_t statedGroups = 0, groups = 0, inventedGroups = 0; ///< `groups` of the stated ones are right
};

/// How the proposals compare with the gold clusters; shares are percent of pairs, `joined` counts pairs of gold_separate_pairs.csv.
struct PairFigures {
    double recall = 0, precision = 0, packageRecall = 0, packagePrecision = 0, tickedPrecision = 0;
    std::size_t ticked = 0, separate = 0, joined = 0;
};

/// A UTF-8 CSV with a header. Throws std::runtime_error that names the file when it is not there or empty.
text::RuleTable loadDelimited(const std::string& path);

double percent(std::size_t part, std::size_t whole); ///< 100 where there is nothing to count
double f1(double recall, double precision);

/// A tambon with gold answers: RunAll reads its village files, the figures say what it made of them. Each prints one line, after the errors
/// behind it with the ids of their gold rows, for whoever looks for the weakness.
class GoldTest : public OfficeTest {
protected:
    /// `gold` is a folder with the gold_*.csv that tests/data/dev/README.md describes.
    GoldTest(std::vector<std::string> villageFiles, std::string gold);
    void SetUp() override;

    text::RuleTable gold(const char* name) const;
    Text cell(std::size_t row, TextView header) const; ///< of TP_Register

    RowFigures compareRows() const;
    std::size_t unaccountedRows() const; ///< source rows that stand neither in TP_Register nor in TP_Skipped, or twice
    std::size_t missingProblems() const; ///< lines of gold_problems.csv whose cell TP_Problems does not name
    PairFigures comparePairs() const;

    using SourceRow = std::tuple<Text, Text, int>; ///< file, sheet, row
    using RowPairs = std::set<std::pair<std::size_t, std::size_t>>;

    /// Where a line of a gold file says its row stands; the sheet is called sheet or sheet_or_table there.
    static SourceRow sourceRow(const text::RuleTable& table, const std::vector<Text>& row);

    Reference<css::frame::XModel> workbook_;
    plan::Workbook tables_;
    std::map<SourceRow, std::vector<std::size_t>> register_; ///< rows of TP_Register from a source row, in order

private:
    SourceRow registerRow(std::size_t row) const; ///< where a register row says it comes from
    RowPairs goldPairs(const char* cluster) const;
    RowPairs proposedPairs(TextView kind, bool tickedOnly) const;
    void printPairs(const char* what, const RowPairs& pairs, const RowPairs& without) const;
    std::string label(std::size_t row) const;

    std::vector<std::string> villageFiles_;
    std::string gold_;
    std::map<Text, std::size_t> byGold_, byCode_; ///< register row of a gold id, of a register code
    std::map<std::size_t, Text> goldId_;
};

} // namespace tambonplan::tests
