// A second invented tambon (tests/data/exam) that no rule was written for: other region, layouts and wording than the sample.
// The floors are what the program reaches; they rise with it, up to the bar named beside them, and never fall.
#include "GoldTest.hpp"

namespace tambonplan::tests {
namespace {

const std::string folder = TAMBONPLAN_SOURCE_DIR "/tests/data/exam";

class Exam : public GoldTest {
protected:
    Exam() : GoldTest(filesIn(folder + "/villages"), folder + "/gold") {}
};

TEST_F(Exam, RegisterHoldsTheGoldRows) {
    const RowFigures figures = compareRows();
    EXPECT_GE(percent(figures.found, figures.gold), 99);
    EXPECT_EQ(figures.invented, 0U);
    EXPECT_GE(percent(figures.villages, figures.gold), 99);
    EXPECT_GE(percent(figures.names, figures.gold), 99);
    EXPECT_GE(percent(figures.budgets, figures.gold), 100);
    EXPECT_GE(percent(figures.groups, figures.statedGroups), 99);
    EXPECT_EQ(figures.inventedGroups, 0U);
    EXPECT_GE(percent(figures.themes, figures.gold), 92);
}

TEST_F(Exam, EverySourceRowEndsInExactlyOnePlace) {
    EXPECT_EQ(unaccountedRows(), 0U);
}

TEST_F(Exam, ProblemsNameTheCellsOfTheGoldProblems) {
    EXPECT_EQ(missingProblems(), 0U);
}

TEST_F(Exam, ProposalsFindTheGoldDuplicatesAndPackages) {
    const PairFigures figures = comparePairs();
    EXPECT_GE(figures.recall, 95);
    EXPECT_GE(figures.precision, 100);
    EXPECT_GE(figures.tickedPrecision, 99); // of automatic decisions
    EXPECT_GE(f1(figures.packageRecall, figures.packagePrecision), 90);
    EXPECT_LE(percent(figures.joined, figures.separate), 2);
}

} // namespace
} // namespace tambonplan::tests
