#include "match/Engine.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <cmath>
#include <iostream>
#include <random>
#include <set>

#include "Helpers.hpp"
#include "text/Fold.hpp"
#include "text/Place.hpp"

/// Promises of the whole engine that hold for any rows.
namespace tambonplan::match {
namespace {

const Lexicon& lexicon() {
    static const Lexicon words(shippedRules());
    return words;
}

struct List {
    const char *path, *village, *name;
};
constexpr List lists[] = {{"dev/gold/gold_rows.csv", "village_no", "name_as_written"},
                          {"exam/gold/gold_rows.csv", "village_no", "name_as_written"},
                          {"match/northeast/tambon.csv", "village", "name"},
                          {"match/south/tambon.csv", "village", "name"},
                          {"match/central/tambon.csv", "village", "name"},
                          {"match/north/tambon.csv", "village", "name"},
                          {"match/west/tambon.csv", "village", "name"}};

std::vector<Row> rowsOf(const List& list) {
    std::vector<Row> rows;
    for (const auto& cells : readCsv(list.path)) {
        const std::string budget = text::toUtf8(cells.at("budget"));
        rows.push_back(row(cells.at(list.name), std::stoi(text::toUtf8(cells.at(list.village))),
                           budget.empty() ? std::nullopt : std::optional(std::stod(budget))));
        if (const auto target = cells.find("target"); target != cells.end()) rows.back().target = target->second;
    }
    return rows;
}

/// Rows made of halves of other rows, some without village or budget: what no list was written for.
std::vector<Row> mixedRows(std::size_t count) {
    std::vector<Row> all;
    for (const List& list : lists) {
        const std::vector<Row> rows = rowsOf(list);
        all.insert(all.end(), rows.begin(), rows.end());
    }
    std::mt19937 random(7);
    std::vector<Row> rows;
    for (std::size_t i = 0; i < count; ++i) {
        const Text a = all[random() % all.size()].name, b = all[random() % all.size()].name;
        Row mixed = all[random() % all.size()];
        if (random() % 2 == 0) mixed.name = a.substr(0, a.size() / 2) + (random() % 3 == 0 ? u" " : u"") + b.substr(b.size() / 2);
        if (random() % 8 == 0) mixed.villages.clear();
        if (random() % 8 == 0) mixed.villages.push_back(static_cast<int>(random() % 9) + 1);
        if (random() % 8 == 0) mixed.number.reset();
        rows.push_back(std::move(mixed));
    }
    return rows;
}

using Pairs = std::set<std::pair<std::size_t, std::size_t>>;

/// Every pair of the list that the score would propose, whatever the candidates.
Pairs proposedByScoreAlone(const Engine& engine, double least) {
    Pairs pairs;
    for (std::uint32_t a = 0; a < engine.rows(); ++a)
        for (std::uint32_t b = a + 1; b < engine.rows(); ++b) {
            const Verdict verdict = engine.verdict(a, b);
            if (verdict.conflict == Verdict::Conflict::None && verdict.score() >= least) pairs.emplace(a, b);
        }
    return pairs;
}

std::size_t missed(const std::vector<Row>& rows, const char* what) {
    Options options;
    Statistics statistics;
    Engine engine(lexicon(), rows, 0, options, statistics);
    Pairs found;
    for (const Scored& pair : engine.score(true, Options().reviewAt))
        if (!pair.related) found.emplace(pair.a, pair.b);
    const Pairs all = proposedByScoreAlone(engine, options.reviewAt);
    std::size_t count = 0;
    for (const auto& [a, b] : all)
        if (!found.contains({a, b})) {
            ++count;
            std::cout << "  no candidate: " << text::toUtf8(rows[a].name) << " | " << text::toUtf8(rows[b].name) << " "
                      << engine.verdict(static_cast<std::uint32_t>(a), static_cast<std::uint32_t>(b)).score() << '\n';
        }
    std::cout << what << ": " << all.size() << " pairs by score alone, " << count << " no candidates; " << statistics.candidates
              << " candidates of " << rows.size() * (rows.size() - 1) / 2 << " pairs\n";
    return count;
}

TEST(Engine, CandidatesMissNoPairThatTheScoreWouldPropose) {
    for (const List& list : lists)
        EXPECT_EQ(missed(rowsOf(list), list.path), 0U);
}

TEST(Engine, CandidatesMissNextToNothingAmongRowsThatNobodyWouldWrite) {
    EXPECT_LE(missed(mixedRows(600), "mixed rows"), 2U);
}

void expectSymmetry(const std::vector<Row>& rows) {
    Options options;
    Statistics statistics;
    const Engine engine(lexicon(), rows, 0, options, statistics);
    for (std::uint32_t a = 0; a < rows.size(); ++a)
        for (std::uint32_t b = a + 1; b < rows.size(); ++b) {
            const Verdict there = engine.verdict(a, b), back = engine.verdict(b, a);
            ASSERT_EQ(there.conflict, back.conflict) << text::toUtf8(rows[a].name) << " | " << text::toUtf8(rows[b].name);
            ASSERT_NEAR(there.logOdds, back.logOdds, 1e-9) << text::toUtf8(rows[a].name) << " | " << text::toUtf8(rows[b].name);
            ASSERT_EQ(there.relation, back.relation);
            ASSERT_EQ(there.certain, back.certain);
        }
}

TEST(Engine, TheScoreOfTwoRowsDoesNotDependOnWhichComesFirst) {
    expectSymmetry(mixedRows(300));
    for (const List& list : lists)
        expectSymmetry(rowsOf(list));
}

/// Proposals as texts, members as places in the list before it was shuffled.
std::multiset<std::string> described(const std::vector<Proposal>& proposals, const std::vector<std::size_t>& places) {
    std::multiset<std::string> all;
    for (const Proposal& proposal : proposals) {
        if (proposal.relation == Relation::Related) continue;
        std::set<std::size_t> members;
        for (const std::size_t member : proposal.members)
            members.insert(places[member]);
        std::string text = std::to_string(static_cast<int>(proposal.relation)) + " " + std::to_string(std::lround(1e4 * proposal.score)) +
                           " " + std::to_string(static_cast<int>(proposal.band));
        for (const std::size_t member : members)
            text += " " + std::to_string(member);
        all.insert(text);
    }
    return all;
}

TEST(Engine, TheOrderOfRowsChangesNoProposal) {
    std::mt19937 random(11);
    for (const List& list : lists) {
        const std::vector<Row> rows = rowsOf(list);
        std::vector<std::size_t> places(rows.size());
        std::iota(places.begin(), places.end(), std::size_t{0});
        const auto before = described(shippedMatcher().propose(rows), places);
        std::shuffle(places.begin(), places.end(), random);
        std::vector<Row> shuffled(rows.size());
        std::transform(places.begin(), places.end(), shuffled.begin(), [&](std::size_t place) { return rows[place]; });
        EXPECT_EQ(described(shippedMatcher().propose(shuffled), places), before) << list.path;
    }
}

std::string whole(const std::vector<Proposal>& proposals) {
    std::string all;
    for (const Proposal& proposal : proposals) {
        all += std::to_string(proposal.score) + text::toUtf8(proposal.reason + proposal.name);
        for (std::size_t i = 0; i < proposal.members.size(); ++i)
            all += std::to_string(proposal.members[i]) + text::toUtf8(proposal.evidence[i] + proposal.facets[i]);
    }
    return all;
}

TEST(Engine, AnyNumberOfThreadsGivesTheSameProposals) {
    const std::vector<Row> rows = mixedRows(1500);
    Options options;
    options.threads = 1;
    const std::string alone = whole(shippedMatcher().propose(rows, options));
    for (const unsigned threads : {2U, 3U, 8U}) {
        options.threads = threads;
        EXPECT_EQ(whole(shippedMatcher().propose(rows, options)), alone) << threads << " threads";
    }
}

TEST(Engine, CancelsWheneverItIsAsked) {
    const std::vector<Row> rows = mixedRows(200);
    int asked = 0;
    Options options;
    options.progress = [&](double) { return ++asked > 0; };
    EXPECT_FALSE(shippedMatcher().propose(rows, options).empty());
    EXPECT_GT(asked, 3);
    for (int least = 1; least <= 3; ++least) {
        int calls = 0;
        options.progress = [&](double) { return ++calls < least; };
        EXPECT_TRUE(shippedMatcher().propose(rows, options).empty()) << "cancelled at question " << least;
        EXPECT_EQ(calls, least);
    }
}

TEST(Engine, ProgressNeverGoesBackAndEndsAtTheEnd) {
    std::vector<double> told;
    Options options;
    options.progress = [&](double share) {
        told.push_back(share);
        return true;
    };
    std::vector<Outlook> outlooks(2);
    outlooks[1].reviewAt = 0.9;
    EXPECT_FALSE(shippedMatcher().propose(mixedRows(1500), options, nullptr, &outlooks).empty());
    EXPECT_TRUE(std::is_sorted(told.begin(), told.end())) << ::testing::PrintToString(told);
    EXPECT_EQ(told.front(), 0.0);
    EXPECT_EQ(told.back(), 1.0);
}

TEST(Engine, FoldingTwiceIsFoldingOnce) {
    for (const Row& row : mixedRows(300))
        EXPECT_EQ(text::fold(text::fold(row.name)), text::fold(row.name));
}

TEST(Engine, LargeBlocksOfOneWordingBecomeOnePackage) {
    std::vector<Row> rows;
    for (int village = 1; village <= 700; ++village)
        rows.push_back(row(u"อบรมอาสาสมัครหมู่บ้าน", village, 5000.0));
    for (int village = 1; village <= 701; ++village) // so that the list counts as one of village projects
        rows.push_back(row(u"ก่อสร้างศาลาอเนกประสงค์", village, 5000.0));
    const std::vector<Proposal> proposals = shippedMatcher().propose(rows);
    ASSERT_THAT(proposals, ::testing::SizeIs(1));
    EXPECT_EQ(proposals[0].relation, Relation::Package);
    EXPECT_THAT(proposals[0].members, ::testing::SizeIs(700));
}

} // namespace
} // namespace tambonplan::match
