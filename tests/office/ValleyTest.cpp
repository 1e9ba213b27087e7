// A third invented tambon (tests/data/valley), by an author who had not seen the program: a northern valley. The
// floors are what the program reached at first sight, or reaches since; they rise with it and never fall.
#include "GoldTest.hpp"

namespace tambonplan::tests {
namespace {

const std::string folder = TAMBONPLAN_SOURCE_DIR "/tests/data/valley";

class Valley : public GoldTest {
protected:
    Valley() : GoldTest(filesIn(folder + "/villages"), folder + "/gold") {}
};

TEST_F(Valley, RegisterHoldsTheGoldRows) {
    const RowFigures figures = compareRows();
    EXPECT_GE(percent(figures.found, figures.gold), 100);
    EXPECT_EQ(figures.invented, 0U);
    EXPECT_GE(percent(figures.villages, figures.gold), 99);
    EXPECT_GE(percent(figures.names, figures.gold), 100);
    EXPECT_GE(percent(figures.budgets, figures.gold), 99);
    EXPECT_GE(percent(figures.groups, figures.statedGroups), 100);
    EXPECT_EQ(figures.inventedGroups, 0U);
    EXPECT_GE(percent(figures.themes, figures.gold), 97);
}

TEST_F(Valley, EverySourceRowEndsInExactlyOnePlace) {
    EXPECT_EQ(unaccountedRows(), 0U);
}

TEST_F(Valley, ProblemsNameTheCellsOfTheGoldProblems) {
    EXPECT_LE(missingProblems(), 1U);
}

TEST_F(Valley, ProposalsFindTheGoldDuplicatesAndPackages) {
    const PairFigures figures = comparePairs();
    EXPECT_GE(figures.recall, 95);
    EXPECT_GE(figures.precision, 100);
    EXPECT_GE(figures.tickedPrecision, 99);
    EXPECT_GE(f1(figures.packageRecall, figures.packagePrecision), 100);
    EXPECT_LE(percent(figures.joined, figures.separate), 0);
}

} // namespace
} // namespace tambonplan::tests
