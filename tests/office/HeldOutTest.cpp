// Invented tambons by authors who had not seen the program (tests/data): other regions, layouts and wording than the sample. The floors
// are what the program reaches; they rise with it, up to the bar of the issues, and never fall.
#include "GoldTest.hpp"

namespace tambonplan::tests {
namespace {

/// Least shares in percent; the last three are at most.
struct Floors {
    const char* folder;
    double rows, villages, names, budgets, groups, themes;
    double recall, precision, ticked, packages; ///< of duplicate pairs, proposed and ticked; F1 of package pairs
    std::size_t missingProblems;
    double joined; ///< of the pairs that only look alike
    std::size_t falseRows = 0;
};

class HeldOut : public GoldTest, public testing::WithParamInterface<Floors> {
protected:
    HeldOut() : GoldTest(filesIn(path() + "/villages"), path() + "/gold") {}

    static std::string path() { return std::string(TAMBONPLAN_SOURCE_DIR "/tests/data/") + GetParam().folder; }
};

TEST_P(HeldOut, RegisterHoldsTheGoldRows) {
    const RowFigures figures = compareRows();
    EXPECT_GE(percent(figures.found, figures.gold), GetParam().rows);
    EXPECT_LE(figures.invented, GetParam().falseRows);
    EXPECT_GE(percent(figures.villages, figures.gold), GetParam().villages);
    EXPECT_GE(percent(figures.names, figures.gold), GetParam().names);
    EXPECT_GE(percent(figures.budgets, figures.gold), GetParam().budgets);
    EXPECT_GE(percent(figures.groups, figures.statedGroups), GetParam().groups);
    EXPECT_EQ(figures.inventedGroups, 0U);
    EXPECT_GE(percent(figures.themes, figures.gold), GetParam().themes);
}

TEST_P(HeldOut, EverySourceRowEndsInExactlyOnePlace) {
    EXPECT_EQ(unaccountedRows(), 0U);
}

TEST_P(HeldOut, ProblemsNameTheCellsOfTheGoldProblems) {
    EXPECT_LE(missingProblems(), GetParam().missingProblems);
}

TEST_P(HeldOut, ProposalsFindTheGoldDuplicatesAndPackages) {
    const PairFigures figures = comparePairs();
    EXPECT_GE(figures.recall, GetParam().recall);
    EXPECT_GE(figures.precision, GetParam().precision);
    EXPECT_GE(figures.tickedPrecision, GetParam().ticked);
    EXPECT_GE(f1(figures.packageRecall, figures.packagePrecision), GetParam().packages);
    EXPECT_LE(percent(figures.joined, figures.separate), GetParam().joined);
}

constexpr Floors exam{"exam", 100, 100, 100, 100, 99, 98, 100, 100, 99, 100, 0, 0};
constexpr Floors valley{"valley", 100, 99, 100, 99, 100, 98, 100, 100, 99, 100, 0, 0};
constexpr Floors canal{"canal", 100, 100, 100, 100, 100, 98, 100, 95, 99, 97, 0, 1};
constexpr Floors coast{"coast", 100, 100, 100, 100, 100, 98, 100, 95, 99, 97, 0, 1};
constexpr Floors plateau{"plateau", 100, 100, 100, 100, 100, 95, 88, 100, 99, 96, 2, 0};
constexpr Floors hills{"hills", 100, 99, 100, 99, 100, 95, 89, 94, 99, 89, 2, 5};
constexpr Floors estuary{"estuary", 100, 99, 100, 100, 98, 93, 86, 100, 99, 93, 1, 0, 1};
constexpr Floors orchard{"orchard", 100, 100, 100, 100, 99, 95, 78, 100, 99, 98, 0, 1};
constexpr Floors suburb{"suburb", 100, 98, 100, 100, 100, 92, 85, 100, 99, 91, 0, 2};
constexpr Floors rice{"rice", 100, 100, 100, 100, 100, 93, 90, 100, 99, 85, 0, 3};
constexpr Floors border{"border", 100, 100, 100, 99, 100, 97, 100, 100, 99, 87, 0, 4, 4};
constexpr Floors lake{"lake", 100, 100, 100, 100, 100, 91, 86, 90, 99, 88, 1, 1, 0};
constexpr Floors plain{"plain", 100, 100, 100, 100, 100, 97, 100, 95, 99, 98, 0, 1.5, 0};
constexpr Floors gulf{"gulf", 100, 100, 100, 100, 100, 97, 86, 95, 99, 99, 0, 0.7};
constexpr Floors ridge{"ridge", 100, 100, 100, 100, 100, 95, 95, 100, 99, 100, 1, 0};
constexpr Floors delta{"delta", 100, 100, 100, 100, 99, 96, 67, 98, 99, 93, 0, 0};
constexpr Floors mekong{"mekong", 100, 100, 100, 100, 100, 94, 87, 96, 99, 93, 0, 0.6};
constexpr Floors basin{"basin", 100, 100, 100, 100, 100, 95, 82, 98, 99, 94, 0, 0, 1};
constexpr Floors terrace{"terrace", 100, 100, 100, 100, 100, 94, 91, 95, 99, 91, 0, 0};
constexpr Floors frontier{"frontier", 100, 100, 100, 100, 100, 96, 95, 100, 99, 83, 0, 0};
// Layouts only, of villages that have nothing to do with each other: their pairs are not labelled. Amounts stay in the gold's names.
constexpr Floors ledgers{"ledgers", 100, 100, 94, 100, 100, 90, 0, 0, 0, 0, 1, 100};
constexpr Floors papers{"papers", 100, 100, 92, 100, 99, 84, 0, 0, 0, 0, 0, 100};
constexpr Floors folders{"folders", 100, 100, 99, 97, 85, 86, 0, 0, 0, 0, 3, 100};
constexpr Floors meadow{"meadow", 100, 100, 100, 100, 100, 93, 79, 100, 99, 92, 1, 0};
constexpr Floors bundles{"bundles", 100, 100, 100, 100, 100, 91, 0, 0, 0, 0, 2, 100};
constexpr Floors saltpan{"saltpan", 100, 100, 100, 99, 100, 92, 79, 100, 99, 96, 0, 0};
constexpr Floors isle{"isle", 100, 99, 100, 100, 100, 92, 92, 92, 99, 97, 0, 0};
constexpr Floors highland{"highland", 100, 100, 100, 100, 100, 92, 95, 95, 99, 90, 0, 0};
constexpr Floors andaman{"andaman", 100, 100, 100, 100, 100, 92, 95, 95, 99, 90, 0, 0};

INSTANTIATE_TEST_SUITE_P(Exam, HeldOut, testing::Values(exam));
INSTANTIATE_TEST_SUITE_P(Valley, HeldOut, testing::Values(valley));
INSTANTIATE_TEST_SUITE_P(Canal, HeldOut, testing::Values(canal));
INSTANTIATE_TEST_SUITE_P(Coast, HeldOut, testing::Values(coast));
INSTANTIATE_TEST_SUITE_P(Plateau, HeldOut, testing::Values(plateau));
INSTANTIATE_TEST_SUITE_P(Hills, HeldOut, testing::Values(hills));
INSTANTIATE_TEST_SUITE_P(Estuary, HeldOut, testing::Values(estuary));
INSTANTIATE_TEST_SUITE_P(Orchard, HeldOut, testing::Values(orchard));
INSTANTIATE_TEST_SUITE_P(Suburb, HeldOut, testing::Values(suburb));
INSTANTIATE_TEST_SUITE_P(Rice, HeldOut, testing::Values(rice));
INSTANTIATE_TEST_SUITE_P(Lake, HeldOut, testing::Values(lake));
INSTANTIATE_TEST_SUITE_P(Basin, HeldOut, testing::Values(basin));
INSTANTIATE_TEST_SUITE_P(Isle, HeldOut, testing::Values(isle));
INSTANTIATE_TEST_SUITE_P(Saltpan, HeldOut, testing::Values(saltpan));
INSTANTIATE_TEST_SUITE_P(Highland, HeldOut, testing::Values(highland));
INSTANTIATE_TEST_SUITE_P(Andaman, HeldOut, testing::Values(andaman));
INSTANTIATE_TEST_SUITE_P(Bundles, HeldOut, testing::Values(bundles));
INSTANTIATE_TEST_SUITE_P(Meadow, HeldOut, testing::Values(meadow));
INSTANTIATE_TEST_SUITE_P(Folders, HeldOut, testing::Values(folders));
INSTANTIATE_TEST_SUITE_P(Papers, HeldOut, testing::Values(papers));
INSTANTIATE_TEST_SUITE_P(Ledgers, HeldOut, testing::Values(ledgers));
INSTANTIATE_TEST_SUITE_P(Terrace, HeldOut, testing::Values(terrace));
INSTANTIATE_TEST_SUITE_P(Frontier, HeldOut, testing::Values(frontier));
INSTANTIATE_TEST_SUITE_P(Delta, HeldOut, testing::Values(delta));
INSTANTIATE_TEST_SUITE_P(Mekong, HeldOut, testing::Values(mekong));
INSTANTIATE_TEST_SUITE_P(Ridge, HeldOut, testing::Values(ridge));
INSTANTIATE_TEST_SUITE_P(Gulf, HeldOut, testing::Values(gulf));
INSTANTIATE_TEST_SUITE_P(Plain, HeldOut, testing::Values(plain));
INSTANTIATE_TEST_SUITE_P(Border, HeldOut, testing::Values(border));

} // namespace
} // namespace tambonplan::tests
