// The main job on the sample tambon against its gold answers; prints the figures that the README quotes.
#include "GoldTest.hpp"
#include "text/Money.hpp"

namespace tambonplan::tests {
namespace {

class Sample : public GoldTest {
protected:
    Sample() : GoldTest(sampleFiles(), TAMBONPLAN_SOURCE_DIR "/tests/data/dev/gold") {}
};

TEST_F(Sample, RegisterHoldsTheGoldRows) {
    const RowFigures figures = compareRows();
    EXPECT_GE(percent(figures.found, figures.gold), 98);
    EXPECT_LE(percent(figures.invented, figures.gold), 1);
    EXPECT_GE(percent(figures.villages, figures.gold), 99);
    EXPECT_GE(percent(figures.names, figures.gold), 97);
    EXPECT_GE(percent(figures.budgets, figures.gold), 97);
    EXPECT_GE(percent(figures.groups, figures.statedGroups), 98);
    EXPECT_EQ(figures.inventedGroups, 0U);
    EXPECT_GE(percent(figures.themes, figures.gold), 90);
}

TEST_F(Sample, EverySourceRowEndsInExactlyOnePlace) {
    EXPECT_EQ(unaccountedRows(), 0U);
}

TEST_F(Sample, ProblemsNameTheCellsOfTheGoldProblems) {
    EXPECT_LE(percent(missingProblems(), gold("gold_problems.csv").rows.size()), 10);
}

TEST_F(Sample, ProposalsFindTheGoldDuplicatesAndPackages) {
    const PairFigures figures = comparePairs();
    EXPECT_GE(figures.recall, 85);
    EXPECT_GE(figures.precision, 85);
    EXPECT_EQ(figures.tickedPrecision, 100);
}

TEST_F(Sample, BudgetsReconcileInTheLog) {
    const plan::Table& log = tables_.at(u"TP_Log");
    Text all;
    for (std::size_t row = 0; row < log.rows.size(); ++row)
        all += plan::toText(log.at(row, u"ผล")) + u"\n";
    double registered = 0, planned = 0;
    for (std::size_t row = 0; row < tables_.at(u"TP_Register").rows.size(); ++row)
        registered += plan::toNumber(tables_.at(u"TP_Register").at(row, u"งบประมาณ")).value_or(0);
    for (std::size_t row = 0; row < tables_.at(u"TP_Plan").rows.size(); ++row)
        planned += plan::toNumber(tables_.at(u"TP_Plan").at(row, u"งบประมาณ")).value_or(0);
    EXPECT_NE(all.find(text::formatBaht(registered)), Text::npos) << text::toUtf8(all);
    EXPECT_NE(all.find(text::formatBaht(planned)), Text::npos) << text::toUtf8(all);
    EXPECT_NE(all.find(text::formatBaht(registered - planned)), Text::npos) << text::toUtf8(all);
}

TEST_F(Sample, EveryRegisterRowIsInExactlyOneProjectOfThePlan) {
    std::map<Text, int> uses;
    const plan::Table& projects = tables_.at(u"TP_Plan");
    for (std::size_t row = 0; row < projects.rows.size(); ++row) {
        const Text sources = plan::toText(projects.at(row, u"ที่มา"));
        for (const TextView code : text::split(sources, u','))
            ++uses[Text(text::trim(code))];
    }
    for (std::size_t row = 0; row < tables_.at(u"TP_Register").rows.size(); ++row)
        EXPECT_EQ(uses[cell(row, u"รหัส")], 1) << text::toUtf8(cell(row, u"รหัส"));
    EXPECT_EQ(uses.size(), tables_.at(u"TP_Register").rows.size());
}

} // namespace
} // namespace tambonplan::tests
