#include <gmock/gmock.h>

#include <algorithm>
#include <iostream>
#include <set>

#include "Labelled.hpp"

/// Figures on labelled data with the one shipped configuration. The thresholds are a floor against regressions, not the aim.
namespace tambonplan::match {
namespace {

struct Figures {
    double precision = 1, recall = 1;
    double f1() const { return precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0; }
};

void printPairs(const char* what, const Tambon& tambon, const Pairs& from, const Pairs& without) {
    for (const auto& pair : from)
        if (!without.contains(pair))
            std::cout << "  " << what << ": " << text::toUtf8(tambon.rows[pair.first].name) << " | "
                      << text::toUtf8(tambon.rows[pair.second].name) << '\n';
}

/// Prints the figures and every pair that is wrong.
Figures compare(const std::string& what, const Tambon& tambon, const Pairs& gold, const Pairs& found) {
    printPairs("missed", tambon, gold, found);
    printPairs("wrong", tambon, found, gold);
    std::size_t right = 0;
    for (const auto& pair : found)
        right += gold.contains(pair) ? 1 : 0;
    Figures figures;
    if (!found.empty()) figures.precision = static_cast<double>(right) / static_cast<double>(found.size());
    if (!gold.empty()) figures.recall = static_cast<double>(right) / static_cast<double>(gold.size());
    std::cout << what << ": " << gold.size() << " pairs, found " << found.size() << ", precision " << figures.precision << ", recall "
              << figures.recall << ", F1 " << figures.f1() << '\n';
    return figures;
}

double precision(const std::string& what, const Pairs& gold, const Pairs& found) {
    const auto right = std::count_if(found.begin(), found.end(), [&](const auto& pair) { return gold.contains(pair); });
    std::cout << what << ": " << right << " right of " << found.size() << '\n';
    return found.empty() ? 1 : static_cast<double>(right) / static_cast<double>(found.size());
}

/// Share of the gold's look-alikes that some proposal joins.
double confusableJoined(const std::string& folder, const Tambon& tambon, const Found& found) {
    std::size_t confusable = 0, joined = 0;
    for (const auto& cells : readCsv(folder + "/gold/gold_separate_pairs.csv")) {
        const auto [a, b] =
            std::minmax(tambon.index.at(text::toUtf8(cells.at("row_id_a"))), tambon.index.at(text::toUtf8(cells.at("row_id_b"))));
        ++confusable;
        joined += found.duplicates.contains({a, b}) || found.packages.contains({a, b}) ? 1 : 0;
    }
    std::cout << folder << ", confusable pairs joined: " << joined << " of " << confusable << '\n';
    return static_cast<double>(joined) / static_cast<double>(confusable);
}

TEST(Quality, OfTheSampleTambon) {
    const Tambon tambon =
        readTambon("dev/gold/gold_rows.csv", {"row_id", "village_no", "name_as_written", "duplicate_cluster", "package_cluster"},
                   readVillages("dev/extra/villages.csv", "หมู่ที่", "ชื่อหมู่บ้าน"));
    const Found found = propose(shippedMatcher(), tambon);
    EXPECT_GE(compare("sample, duplicates", tambon, tambon.duplicates, found.duplicates).f1(), 0.95);
    EXPECT_GE(compare("sample, packages", tambon, tambon.packages, found.packages).f1(), 0.92);
    EXPECT_EQ(precision("sample, pre-ticked", tambon.duplicates, found.automatic), 1.0);
    EXPECT_FALSE(found.automatic.empty());

    EXPECT_LE(confusableJoined("dev", tambon, found), 0.01);
}

/// Invented tambons of other regions and other hands (tests/data/match/README.md).
class OtherTambon : public ::testing::TestWithParam<const char*> {};

TEST_P(OtherTambon, KeepsItsFigures) {
    const std::string name = GetParam();
    const Tambon tambon = readTambon("match/" + name + "/tambon.csv", {"id", "village", "name", "duplicate", "package"},
                                     readVillages("match/" + name + "/villages.csv", "village", "name"));
    const Found found = propose(shippedMatcher(), tambon);
    const Figures duplicates = compare(name + ", duplicates", tambon, tambon.duplicates, found.duplicates);
    EXPECT_GE(duplicates.recall, 0.95);
    EXPECT_GE(duplicates.precision, 0.9);
    EXPECT_GE(compare(name + ", packages", tambon, tambon.packages, found.packages).f1(), 0.9);
    EXPECT_GE(precision(name + ", pre-ticked", tambon.duplicates, found.automatic), 0.99);
}

INSTANTIATE_TEST_SUITE_P(Quality, OtherTambon, ::testing::Values("northeast", "south", "central", "north", "west"),
                         [](const auto& info) { return std::string(info.param); });

class UnseenTambon : public ::testing::TestWithParam<Unseen> {};

TEST_P(UnseenTambon, KeepsItsFigures) {
    const Unseen& least = GetParam();
    const std::string name = least.folder;
    const Tambon tambon = readUnseen(least);
    const Found found = propose(shippedMatcher(), tambon);
    const Figures duplicates = compare(name + ", duplicates", tambon, tambon.duplicates, found.duplicates);
    EXPECT_GE(duplicates.recall, least.recall);
    EXPECT_GE(duplicates.precision, least.precision);
    EXPECT_GE(compare(name + ", packages", tambon, tambon.packages, found.packages).f1(), least.packages);
    EXPECT_EQ(precision(name + ", pre-ticked", tambon.duplicates, found.automatic), 1.0);
    EXPECT_LE(confusableJoined(name, tambon, found), least.joined);
}

INSTANTIATE_TEST_SUITE_P(Quality, UnseenTambon, ::testing::ValuesIn(unseenTambons),
                         [](const auto& info) { return std::string(info.param.folder); });

/// A list of pairs of names, each judged by itself, and the least shares that are read rightly.
struct Wordings {
    const char* file;
    double same, package, separate;
};

class PairsOfWordings : public ::testing::TestWithParam<Wordings> {};

/// The same work, one package, or separate (tests/data/match/wordings).
TEST_P(PairsOfWordings, AreTold) {
    const std::map<std::string, double> least{
        {"same", GetParam().same}, {"package", GetParam().package}, {"separate", GetParam().separate}};
    std::map<std::string, std::size_t> right, all;
    for (const auto& cells : readCsv(std::string("match/wordings/") + GetParam().file)) {
        const std::string wanted = text::toUtf8(cells.at("relation"));
        const std::vector<Row> rows{row(cells.at("name_a"), std::stoi(text::toUtf8(cells.at("village_a")))),
                                    row(cells.at("name_b"), std::stoi(text::toUtf8(cells.at("village_b"))))};
        std::string found = "separate";
        for (const Proposal& proposal : shippedMatcher().propose(rows)) {
            if (proposal.relation == Relation::Duplicate) found = "same";
            if (proposal.relation == Relation::Package) found = "package";
        }
        ++all[wanted];
        right[wanted] += found == wanted ? 1 : 0;
        if (found != wanted)
            std::cout << "  " << wanted << ", found " << found << ": " << text::toUtf8(rows[0].name) << " | " << text::toUtf8(rows[1].name)
                      << '\n';
    }
    for (const auto& [relation, count] : all) {
        std::cout << "wordings, " << relation << ": " << right[relation] << " of " << count << '\n';
        EXPECT_GE(static_cast<double>(right[relation]), least.at(relation) * static_cast<double>(count)) << relation;
    }
}

INSTANTIATE_TEST_SUITE_P(Quality, PairsOfWordings,
                         ::testing::Values(Wordings{"pairs.csv", 0.95, 0.95, 0.95}, Wordings{"pairs2.csv", 0.9, 1, 0.95},
                                           Wordings{"pairs3.csv", 0.7, 1, 0.95}, Wordings{"pairs4.csv", 0.7, 1, 0.95},
                                           Wordings{"pairs5.csv", 0.77, 0.95, 0.97}, Wordings{"pairs6.csv", 0.8, 0.9, 0.88},
                                           Wordings{"pairs7.csv", 0.88, 1, 0.94}, Wordings{"pairs8.csv", 0.78, 1, 0.95},
                                           Wordings{"pairs9.csv", 0.62, 1, 0.95}, Wordings{"pairs10.csv", 0.8, 1, 0.95},
                                           Wordings{"pairs11.csv", 0.88, 1, 0.93}));

TEST(Quality, OfNamesInOtherWordings) {
    std::vector<Row> projects, variants;
    std::vector<Text> ids, variantIds;
    for (const auto& cells : readCsv("names/projects.csv"))
        projects.push_back(row(cells.at("name"))), ids.push_back(cells.at("id"));
    for (const auto& cells : readCsv("names/variants.csv"))
        variants.push_back(row(cells.at("variant"))), variantIds.push_back(cells.at("id"));
    std::set<std::size_t> found;
    for (const Pair& pair : shippedMatcher().pairs(projects, variants))
        if (ids[pair.a] == variantIds[pair.b]) found.insert(pair.b);
    for (std::size_t i = 0; i < variants.size(); ++i)
        if (!found.contains(i)) std::cout << "  missed: " << text::toUtf8(variants[i].name) << '\n';
    std::size_t joined = 0;
    for (const auto& cells : readCsv("names/hard_negatives.csv"))
        joined +=
            shippedMatcher().pairs(std::vector<Row>{row(cells.at("name_a"))}, std::vector<Row>{row(cells.at("name_b"))}).empty() ? 0 : 1;
    std::cout << "names: found " << found.size() << " of " << variants.size() << " variants, joined " << joined << " hard negatives\n";
    EXPECT_GE(static_cast<double>(found.size()), 0.98 * static_cast<double>(variants.size()));
    EXPECT_LE(joined, 1U);
}

} // namespace
} // namespace tambonplan::match
