#include "GoldTest.hpp"

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <iterator>

#include "text/Fold.hpp"
#include "text/Money.hpp"

namespace tambonplan::tests {

namespace {

int whole(TextView text) {
    return static_cast<int>(text::parseNumber(text).value_or(0));
}

void printError(const char* what, const std::string& row, TextView ours, TextView gold) {
    std::printf("  %s: %s: %s, gold %s\n", what, row.c_str(), text::toUtf8(ours).c_str(), text::toUtf8(gold).c_str());
}

std::string placeOf(const std::tuple<Text, Text, int>& source, const Text& name) {
    const auto& [file, sheet, row] = source;
    return text::toUtf8(file + u" " + sheet + u" ") + std::to_string(row) + text::toUtf8(u" " + name);
}

} // namespace

double percent(std::size_t part, std::size_t whole) {
    return whole == 0 ? 100.0 : 100.0 * static_cast<double>(part) / static_cast<double>(whole);
}

double f1(double recall, double precision) {
    return recall + precision == 0 ? 0 : 2 * recall * precision / (recall + precision);
}

GoldTest::GoldTest(std::vector<std::string> villageFiles, std::string gold)
    : villageFiles_(std::move(villageFiles)), gold_(std::move(gold)) {}

text::RuleTable loadDelimited(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    const std::string bytes((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
    const bool marked = bytes.starts_with("\xEF\xBB\xBF");
    auto records = text::parseDelimited(text::fromUtf8(std::string_view(bytes).substr(marked ? 3 : 0)), u',');
    if (records.empty()) throw std::runtime_error("no table in " + path);
    text::RuleTable table;
    table.header = records.front();
    table.rows.assign(records.begin() + 1, records.end());
    return table;
}

text::RuleTable GoldTest::gold(const char* name) const {
    return loadDelimited(gold_ + "/" + name);
}

GoldTest::SourceRow GoldTest::sourceRow(const text::RuleTable& table, const std::vector<Text>& row) {
    const char16_t* sheet = table.column(u"sheet") == Text::npos ? u"sheet_or_table" : u"sheet";
    return {Text(table.at(row, u"file")), Text(table.at(row, sheet)), whole(table.at(row, u"source_row"))};
}

Text GoldTest::cell(std::size_t row, TextView header) const {
    return plan::toText(tables_.at(u"TP_Register").at(row, header));
}

void GoldTest::SetUp() {
    workbook_ = keep(office().newCalc());
    office().run("RunAll", workbook_, files(villageFiles_));
    tables_ = tables(workbook_);
    for (std::size_t row = 0; row < tables_.at(u"TP_Register").rows.size(); ++row) {
        register_[registerRow(row)].push_back(row);
        byCode_[cell(row, u"รหัส")] = row;
    }
    const auto rows = gold("gold_rows.csv");
    std::map<SourceRow, std::size_t> taken; // several projects in one source row, a list in a cell, follow each other
    for (const auto& row : rows.rows) {
        const SourceRow source = sourceRow(rows, row);
        const auto at = register_.find(source);
        const std::size_t place = taken[source]++;
        if (at == register_.end() || place >= at->second.size()) continue;
        byGold_[Text(rows.at(row, u"row_id"))] = at->second[place];
        goldId_[at->second[place]] = Text(rows.at(row, u"row_id"));
    }
}

GoldTest::SourceRow GoldTest::registerRow(std::size_t row) const {
    return {cell(row, u"ไฟล์"), cell(row, u"ชีต"), whole(cell(row, u"แถว"))};
}

std::string GoldTest::label(std::size_t row) const {
    const auto id = goldId_.find(row);
    return text::toUtf8((id == goldId_.end() ? cell(row, u"รหัส") : id->second) + u" " + cell(row, u"โครงการ"));
}

namespace {

void print(const RowFigures& figures) {
    std::printf("rows %.1f %% of %zu, false rows %zu, villages %.1f %%, names %.1f %%, budgets %.1f %%, groups %.1f %% of %zu stated "
                "(%zu invented), themes %.1f %%\n",
                percent(figures.found, figures.gold), figures.gold, figures.invented, percent(figures.villages, figures.gold),
                percent(figures.names, figures.gold), percent(figures.budgets, figures.gold), percent(figures.groups, figures.statedGroups),
                figures.statedGroups, figures.inventedGroups, percent(figures.themes, figures.gold));
}

} // namespace

RowFigures GoldTest::compareRows() const {
    const auto rows = gold("gold_rows.csv");
    RowFigures figures;
    figures.gold = rows.rows.size();
    std::set<std::size_t> expected;
    for (const auto& row : rows.rows) {
        const std::string id = text::toUtf8(rows.at(row, u"row_id"));
        const auto at = byGold_.find(Text(rows.at(row, u"row_id")));
        if (at == byGold_.end()) {
            std::printf("  missing: %s %s\n", id.c_str(), text::toUtf8(rows.at(row, u"name_as_written")).c_str());
            continue;
        }
        expected.insert(at->second);
        ++figures.found;
        const auto same = [&](const char* what, const Text& ours, TextView theirs) {
            if (ours != theirs) printError(what, id, ours, theirs);
            return ours == theirs;
        };
        figures.villages += same("village", cell(at->second, u"หมู่ที่"), rows.at(row, u"village_no"));
        figures.names += same("name", text::skeleton(cell(at->second, u"โครงการ")), text::skeleton(rows.at(row, u"name_clean")));
        figures.budgets += same("budget", cell(at->second, u"งบประมาณ"), rows.at(row, u"budget"));
        const bool groupRight = same("group", cell(at->second, u"กลุ่ม"), rows.at(row, u"group"));
        const bool stated = !rows.at(row, u"group").empty();
        figures.statedGroups += stated;
        figures.groups += stated && groupRight;
        figures.inventedGroups += !stated && !groupRight;
        figures.themes += same("theme", cell(at->second, u"ด้าน"), rows.at(row, u"theme"));
    }
    for (std::size_t row = 0; row < tables_.at(u"TP_Register").rows.size(); ++row)
        if (expected.count(row) == 0) {
            ++figures.invented;
            std::printf("  false row: %s\n", placeOf(registerRow(row), cell(row, u"โครงการ")).c_str());
        }
    print(figures);
    return figures;
}

std::size_t GoldTest::unaccountedRows() const {
    const plan::Table& table = tables_.at(u"TP_Skipped");
    std::map<SourceRow, int> places;
    for (std::size_t row = 0; row < table.rows.size(); ++row)
        ++places[{plan::toText(table.at(row, u"ไฟล์")), plan::toText(table.at(row, u"ชีต")), whole(plan::toText(table.at(row, u"แถว")))}];
    for (const auto& [source, projects] : register_)
        ++places[source];
    const auto skipped = gold("gold_skipped.csv");
    for (const auto& row : skipped.rows)
        // The sample's gold also lists rows of extra lists, which are not read here.
        if (rowWhere(tables_.at(u"TP_Sources"), u"ไฟล์", skipped.at(row, u"file")) != Text::npos)
            places.insert({sourceRow(skipped, row), 0});
    std::size_t wrong = 0;
    for (const auto& [source, count] : places)
        if (count != 1) {
            ++wrong;
            std::printf("  row in %d places: %s\n", count, placeOf(source, {}).c_str());
        }
    std::printf("source rows in exactly one place: %zu of %zu\n", places.size() - wrong, places.size());
    return wrong;
}

std::size_t GoldTest::missingProblems() const {
    const auto problems = gold("gold_problems.csv");
    const plan::Table& table = tables_.at(u"TP_Problems");
    std::set<std::tuple<Text, Text, Text>> reported;
    for (std::size_t row = 0; row < table.rows.size(); ++row)
        reported.insert({plan::toText(table.at(row, u"ไฟล์")), plan::toText(table.at(row, u"ชีต")), plan::toText(table.at(row, u"เซลล์"))});
    std::size_t missing = 0;
    for (const auto& row : problems.rows) {
        if (reported.count({Text(problems.at(row, u"file")), Text(problems.at(row, u"sheet")), Text(problems.at(row, u"cell"))}) > 0)
            continue;
        ++missing;
        std::printf("  not reported: %s %s %s: %s %s\n", text::toUtf8(problems.at(row, u"file")).c_str(),
                    text::toUtf8(problems.at(row, u"sheet")).c_str(), text::toUtf8(problems.at(row, u"cell")).c_str(),
                    text::toUtf8(problems.at(row, u"kind")).c_str(), text::toUtf8(problems.at(row, u"text")).c_str());
    }
    std::printf("problem cells %zu of %zu, problem rows in all %zu\n", problems.rows.size() - missing, problems.rows.size(),
                table.rows.size());
    return missing;
}

namespace {

/// All pairs within each cluster of rows.
template<class Clusters> std::set<std::pair<std::size_t, std::size_t>> pairsWithin(const Clusters& clusters) {
    std::set<std::pair<std::size_t, std::size_t>> pairs;
    for (const auto& [id, members] : clusters)
        for (const std::size_t a : members)
            for (const std::size_t b : members)
                if (a < b) pairs.insert({a, b});
    return pairs;
}

} // namespace

GoldTest::RowPairs GoldTest::goldPairs(const char* cluster) const {
    const auto rows = gold("gold_rows.csv");
    std::map<Text, std::vector<std::size_t>> clusters;
    for (const auto& row : rows.rows) {
        const Text id(rows.at(row, text::fromUtf8(cluster)));
        const auto at = byGold_.find(Text(rows.at(row, u"row_id")));
        if (!id.empty() && at != byGold_.end()) clusters[id].push_back(at->second);
    }
    return pairsWithin(clusters);
}

GoldTest::RowPairs GoldTest::proposedPairs(TextView kind, bool tickedOnly) const {
    const plan::Table& review = tables_.at(u"TP_Review");
    std::map<Text, std::vector<std::size_t>> members;
    for (std::size_t row = 0; row < review.rows.size(); ++row) {
        if (plan::toText(review.at(row, u"ชนิด")) != kind) continue;
        if (tickedOnly && plan::toText(review.at(row, u"การตัดสินใจ")) != u"รวม") continue;
        members[plan::toText(review.at(row, u"ข้อเสนอ"))].push_back(byCode_.at(plan::toText(review.at(row, u"รหัส"))));
    }
    return pairsWithin(members);
}

void GoldTest::printPairs(const char* what, const RowPairs& pairs, const RowPairs& without) const {
    for (const auto& [a, b] : pairs)
        if (without.count({a, b}) == 0) std::printf("  %s: %s | %s\n", what, label(a).c_str(), label(b).c_str());
}

PairFigures GoldTest::comparePairs() const {
    const auto common = [](const RowPairs& a, const RowPairs& b) {
        return static_cast<std::size_t>(std::count_if(a.begin(), a.end(), [&b](const auto& pair) { return b.count(pair) > 0; }));
    };
    const auto duplicates = goldPairs("duplicate_cluster"), packages = goldPairs("package_cluster");
    const auto ours = proposedPairs(u"ซ้ำ", false), ticked = proposedPairs(u"ซ้ำ", true), ourPackages = proposedPairs(u"ชุดตำบล", false);
    printPairs("duplicate not found", duplicates, ours);
    printPairs("false duplicate", ours, duplicates);
    printPairs("false ticked duplicate", ticked, duplicates);
    printPairs("package pair not found", packages, ourPackages);
    printPairs("false package pair", ourPackages, packages);
    PairFigures figures;
    const auto separate = gold("gold_separate_pairs.csv");
    for (const auto& row : separate.rows) {
        const auto a = byGold_.find(Text(separate.at(row, u"row_id_a"))), b = byGold_.find(Text(separate.at(row, u"row_id_b")));
        if (a == byGold_.end() || b == byGold_.end()) continue;
        const RowPairs pair{std::minmax(a->second, b->second)};
        ++figures.separate;
        figures.joined += common(pair, ours) + common(pair, ourPackages) > 0;
        if (common(pair, ours) + common(pair, ourPackages) > 0) printPairs("confusable joined", pair, {});
    }
    figures.recall = percent(common(duplicates, ours), duplicates.size());
    figures.precision = percent(common(ours, duplicates), ours.size());
    figures.packageRecall = percent(common(packages, ourPackages), packages.size());
    figures.packagePrecision = percent(common(ourPackages, packages), ourPackages.size());
    figures.ticked = ticked.size();
    figures.tickedPrecision = percent(common(ticked, duplicates), ticked.size());
    std::printf("duplicates: recall %.1f %%, precision %.1f %%, F1 %.1f; ticked %zu pairs, precision %.1f %%; packages: recall %.1f %%, "
                "precision %.1f %%, F1 %.1f; separate pairs joined %zu of %zu\n",
                figures.recall, figures.precision, f1(figures.recall, figures.precision), figures.ticked, figures.tickedPrecision,
                figures.packageRecall, figures.packagePrecision, f1(figures.packageRecall, figures.packagePrecision), figures.joined,
                figures.separate);
    return figures;
}

} // namespace tambonplan::tests
