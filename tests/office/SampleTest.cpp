// The main job on the sample tambon against its gold answers; prints the figures that the README quotes.
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <map>
#include <set>

#include "OfficeTest.hpp"
#include "text/Fold.hpp"
#include "text/Money.hpp"
#include "text/RuleTable.hpp"

namespace tambonplan::tests {
namespace {

using SourceRow = std::tuple<Text, Text, int>; // file, sheet, row

text::RuleTable gold(const char* name) {
    std::ifstream file(std::string(TAMBONPLAN_SOURCE_DIR "/tests/data/dev/gold/") + name, std::ios::binary);
    const std::string bytes((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
    auto records = text::parseDelimited(text::fromUtf8(bytes), u',');
    text::RuleTable table;
    table.header = records.front();
    table.rows.assign(records.begin() + 1, records.end());
    return table;
}

int whole(TextView text) {
    return static_cast<int>(text::parseNumber(text).value_or(0));
}

class Sample : public OfficeTest {
protected:
    void SetUp() override {
        workbook_ = sampleWorkbook();
        tables_ = tables(workbook_);
        const plan::Table& table = tables_.at(u"TP_Register");
        for (std::size_t row = 0; row < table.rows.size(); ++row)
            register_[{plan::toText(table.at(row, u"ไฟล์")), plan::toText(table.at(row, u"ชีต")),
                       whole(plan::toText(table.at(row, u"แถว")))}] = row;
    }

    Text cell(std::size_t row, TextView header) const { return plan::toText(tables_.at(u"TP_Register").at(row, header)); }

    Reference<css::frame::XModel> workbook_;
    plan::Workbook tables_;
    std::map<SourceRow, std::size_t> register_;
};

TEST_F(Sample, RegisterHoldsTheGoldRows) {
    const auto rows = gold("gold_rows.csv");
    std::size_t found = 0, villages = 0, names = 0, budgets = 0, groups = 0, statedGroups = 0, inventedGroups = 0, themes = 0;
    std::set<SourceRow> expected;
    for (const auto& row : rows.rows) {
        const SourceRow key{Text(rows.at(row, u"file")), Text(rows.at(row, u"sheet_or_table")), whole(rows.at(row, u"source_row"))};
        expected.insert(key);
        const auto at = register_.find(key);
        if (at == register_.end()) {
            std::printf("missing: %s %s row %d\n", text::toUtf8(std::get<0>(key)).c_str(), text::toUtf8(std::get<1>(key)).c_str(),
                        std::get<2>(key));
            continue;
        }
        ++found;
        villages += cell(at->second, u"หมู่ที่") == rows.at(row, u"village_no");
        names += text::skeleton(cell(at->second, u"โครงการ")) == text::skeleton(rows.at(row, u"name_clean"));
        const bool sameBudget = cell(at->second, u"งบประมาณ") == rows.at(row, u"budget");
        budgets += sameBudget;
        if (!sameBudget)
            std::printf("budget: %s: %s, gold %s\n", text::toUtf8(rows.at(row, u"row_id")).c_str(),
                        text::toUtf8(cell(at->second, u"งบประมาณ")).c_str(), text::toUtf8(rows.at(row, u"budget")).c_str());
        const Text group = cell(at->second, u"กลุ่ม");
        if (rows.at(row, u"group").empty())
            inventedGroups += !group.empty();
        else {
            ++statedGroups;
            groups += group == rows.at(row, u"group");
        }
        themes += cell(at->second, u"ด้าน") == rows.at(row, u"theme");
    }
    std::size_t invented = 0;
    for (const auto& [key, row] : register_)
        invented += expected.count(key) == 0;
    const auto total = static_cast<double>(rows.rows.size());
    const auto share = [](std::size_t part, double whole) { return 100.0 * static_cast<double>(part) / whole; };
    std::printf("rows %.1f %% of %zu, false rows %zu, villages %.1f %%, names %.1f %%, budgets %.1f %%, groups %.1f %% of %zu stated "
                "(%zu invented), themes %.1f %%\n",
                share(found, total), rows.rows.size(), invented, share(villages, total), share(names, total), share(budgets, total),
                share(groups, static_cast<double>(statedGroups)), statedGroups, inventedGroups, share(themes, total));
    EXPECT_GE(share(found, total), 98);
    EXPECT_LE(share(invented, total), 1);
    EXPECT_GE(share(villages, total), 99);
    EXPECT_GE(share(names, total), 97);
    EXPECT_GE(share(budgets, total), 97);
    EXPECT_GE(share(groups, static_cast<double>(statedGroups)), 98);
    EXPECT_EQ(inventedGroups, 0U);
    EXPECT_GE(share(themes, total), 90);
}

TEST_F(Sample, EverySourceRowEndsInExactlyOnePlace) {
    const auto skipped = gold("gold_skipped.csv");
    const plan::Table& table = tables_.at(u"TP_Skipped");
    std::map<SourceRow, int> ours;
    for (std::size_t row = 0; row < table.rows.size(); ++row)
        ++ours[{plan::toText(table.at(row, u"ไฟล์")), plan::toText(table.at(row, u"ชีต")), whole(plan::toText(table.at(row, u"แถว")))}];
    for (const auto& [key, count] : ours) {
        EXPECT_EQ(count, 1);
        EXPECT_EQ(register_.count(key), 0U) << text::toUtf8(std::get<0>(key)) << " row " << std::get<2>(key);
    }
    std::size_t missing = 0;
    for (const auto& row : skipped.rows) {
        if (rowWhere(tables_.at(u"TP_Sources"), u"ไฟล์", skipped.at(row, u"file")) == Text::npos) continue; // an extra list, not read here
        missing +=
            ours.count({Text(skipped.at(row, u"file")), Text(skipped.at(row, u"sheet")), whole(skipped.at(row, u"source_row"))}) == 0;
    }
    EXPECT_EQ(missing, 0U);
}

TEST_F(Sample, ProblemsNameTheCellsOfTheGoldProblems) {
    const auto problems = gold("gold_problems.csv");
    const plan::Table& table = tables_.at(u"TP_Problems");
    std::set<std::tuple<Text, Text, Text>> reported;
    for (std::size_t row = 0; row < table.rows.size(); ++row)
        reported.insert({plan::toText(table.at(row, u"ไฟล์")), plan::toText(table.at(row, u"ชีต")), plan::toText(table.at(row, u"เซลล์"))});
    std::size_t found = 0;
    for (const auto& row : problems.rows) {
        const bool has =
            reported.count({Text(problems.at(row, u"file")), Text(problems.at(row, u"sheet")), Text(problems.at(row, u"cell"))}) > 0;
        found += has;
        if (!has)
            std::printf("not reported: %s %s\n", text::toUtf8(problems.at(row, u"file")).c_str(),
                        text::toUtf8(problems.at(row, u"cell")).c_str());
    }
    std::printf("problem cells %zu of %zu, problem rows in all %zu\n", found, problems.rows.size(), table.rows.size());
    EXPECT_GE(found * 100, problems.rows.size() * 90);
}

using RowPair = std::pair<std::size_t, std::size_t>;

/// Pairs of register rows that stand in one proposal of a kind; of ticked proposals only, if asked.
std::set<RowPair> proposedPairs(const plan::Workbook& tables, const std::map<Text, std::size_t>& byCode, TextView kind, bool ticked) {
    const plan::Table& review = tables.at(u"TP_Review");
    std::map<Text, std::vector<std::size_t>> members;
    for (std::size_t row = 0; row < review.rows.size(); ++row) {
        if (plan::toText(review.at(row, u"ชนิด")) != kind) continue;
        if (ticked && plan::toText(review.at(row, u"การตัดสินใจ")) != u"รวม") continue;
        members[plan::toText(review.at(row, u"ข้อเสนอ"))].push_back(byCode.at(plan::toText(review.at(row, u"รหัส"))));
    }
    std::set<RowPair> pairs;
    for (const auto& [id, rows] : members)
        for (const std::size_t a : rows)
            for (const std::size_t b : rows)
                if (a < b) pairs.insert({a, b});
    return pairs;
}

TEST_F(Sample, ProposalsFindTheGoldDuplicatesAndPackages) {
    const auto rows = gold("gold_rows.csv");
    std::map<Text, std::size_t> byCode, byGold;
    for (std::size_t row = 0; row < tables_.at(u"TP_Register").rows.size(); ++row)
        byCode[cell(row, u"รหัส")] = row;
    std::map<Text, std::vector<std::size_t>> duplicates, packages;
    for (const auto& row : rows.rows) {
        const auto at =
            register_.find({Text(rows.at(row, u"file")), Text(rows.at(row, u"sheet_or_table")), whole(rows.at(row, u"source_row"))});
        if (at == register_.end()) continue;
        byGold[Text(rows.at(row, u"row_id"))] = at->second;
        if (!rows.at(row, u"duplicate_cluster").empty()) duplicates[Text(rows.at(row, u"duplicate_cluster"))].push_back(at->second);
        if (!rows.at(row, u"package_cluster").empty()) packages[Text(rows.at(row, u"package_cluster"))].push_back(at->second);
    }
    const auto pairsOf = [](const auto& clusters) {
        std::set<RowPair> pairs;
        for (const auto& [id, members] : clusters)
            for (const std::size_t a : members)
                for (const std::size_t b : members)
                    if (a < b) pairs.insert({a, b});
        return pairs;
    };
    const auto common = [](const std::set<RowPair>& a, const std::set<RowPair>& b) {
        return static_cast<double>(std::count_if(a.begin(), a.end(), [&b](const RowPair& pair) { return b.count(pair) > 0; }));
    };
    const auto goldDuplicates = pairsOf(duplicates), goldPackages = pairsOf(packages);
    const auto ours = proposedPairs(tables_, byCode, u"ซ้ำ", false), ticked = proposedPairs(tables_, byCode, u"ซ้ำ", true);
    const auto ourPackages = proposedPairs(tables_, byCode, u"ชุดตำบล", false);
    const auto joined = [&](const std::set<RowPair>& pairs) {
        const auto separate = gold("gold_separate_pairs.csv");
        std::size_t count = 0;
        for (const auto& row : separate.rows) {
            const std::size_t a = byGold.at(Text(separate.at(row, u"row_id_a"))), b = byGold.at(Text(separate.at(row, u"row_id_b")));
            count += pairs.count({std::min(a, b), std::max(a, b)});
        }
        return count;
    };
    const auto percent = [](double part, std::size_t whole) { return whole == 0 ? 100.0 : 100.0 * part / static_cast<double>(whole); };
    const double recall = percent(common(goldDuplicates, ours), goldDuplicates.size());
    const double precision = percent(common(ours, goldDuplicates), ours.size());
    std::printf(
        "duplicates: recall %.1f %%, precision %.1f %%; ticked %zu pairs, precision %.1f %%; packages: recall %.1f %%, precision %.1f %%; "
        "separate pairs joined %zu\n",
        recall, precision, ticked.size(), percent(common(ticked, goldDuplicates), ticked.size()),
        percent(common(goldPackages, ourPackages), goldPackages.size()), percent(common(ourPackages, goldPackages), ourPackages.size()),
        joined(ours) + joined(ourPackages));
    EXPECT_GE(recall, 85);
    EXPECT_GE(precision, 85);
    EXPECT_EQ(common(ticked, goldDuplicates), static_cast<double>(ticked.size()));
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
