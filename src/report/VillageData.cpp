#include "report/VillageData.hpp"

#include <algorithm>
#include <iterator>
#include <limits>
#include <map>

#include "plan/Headers.hpp"
#include "plan/Table.hpp"
#include "report/Inputs.hpp"
#include "report/Lists.hpp"

namespace tambonplan::report {

namespace {

using namespace plan;

constexpr TextView rows = u"แถว";
constexpr std::size_t firstRanks = 3; ///< of a village, on the page of the whole tambon
constexpr TextView shareOfCount = u"ร้อยละของโครงการ";

/// The first number of the village's own rank ("2", "2/1"); rows without one come last.
int ownRank(const Record& row) {
    const auto numbers = numbersIn(textOf(row, head::villageRank));
    return numbers.empty() ? std::numeric_limits<int>::max() : numbers.front();
}

/// Choices of a drop-down of the register (contract §3).
std::vector<Text> choicesOf(TextView header) {
    for (const Column& column : schema(range::projects).columns)
        if (column.header == header) return column.choices;
    return {};
}

/// One line for each name, in that order, then for what else the rows hold; names without a row too.
std::vector<Record> partsOf(const std::vector<Record>& all, TextView field, const std::vector<Text>& names, TextView unstated) {
    std::vector<Record> parts;
    std::vector<Text> order = names;
    for (const Record& row : all)
        if (const Text name = textOf(row, field); std::ranges::find(order, name) == order.end()) order.push_back(name);
    for (const Text& name : order) {
        double count = 0;
        double budget = 0;
        for (const Record& row : all)
            if (textOf(row, field) == name) {
                ++count;
                budget += numberOf(row, head::budget);
            }
        Record& part = parts.emplace_back();
        part[field] = name.empty() ? Text(unstated) : name;
        part[head::projectCount] = count;
        part[head::budgetTotal] = budget;
        part[shareOfCount] = percentOf(count, static_cast<double>(all.size()));
    }
    return parts;
}

/// "จำนวน ทำเอง", "งบ ทำเอง": what stands in the columns of a table with one line a village.
void spread(Record& village, const std::vector<Record>& parts, TextView field, const std::vector<Text>& names) {
    for (const Record& part : parts) {
        const Text name = textOf(part, field);
        if (std::ranges::find(names, name) == names.end()) continue;
        village[u"จำนวน " + name] = numberOf(part, head::projectCount);
        village[u"งบ " + name] = numberOf(part, head::budgetTotal);
    }
}

/// Names of the columns of a table by themes: at most `themeColumns`.
std::vector<Text> themeColumnsOf(const std::vector<Record>& registered, TextView others) {
    const std::vector<Text> shipped = choicesOf(head::theme);
    std::vector<Text> found;
    for (const Record& row : registered)
        if (const Text name = textOf(row, head::theme); !name.empty() && std::ranges::find(found, name) == found.end())
            found.push_back(name);
    const bool ours =
        std::ranges::all_of(found, [&shipped](const Text& name) { return std::ranges::find(shipped, name) != shipped.end(); });
    std::vector<Text> columns = ours ? shipped : found;
    if (columns.size() > themeColumns) {
        columns.resize(themeColumns);
        columns.back() = others;
    }
    return columns;
}

std::map<int, std::vector<Record>> rowsByVillage(const std::vector<Record>& registered) {
    std::map<int, std::vector<Record>> byVillage;
    for (const Record& row : registered)
        byVillage[static_cast<int>(numberOf(row, head::village))].push_back(row);
    for (auto& [number, own] : byVillage)
        std::ranges::stable_sort(own, {}, ownRank);
    return byVillage;
}

std::map<int, std::vector<Record>> projectsByVillage(const std::vector<Record>& projects) {
    std::map<int, std::vector<Record>> byVillage;
    for (const Record& project : projects) {
        auto numbers = numbersIn(textOf(project, head::village));
        std::ranges::sort(numbers);
        numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
        for (const int number : numbers)
            byVillage[number].push_back(project);
    }
    return byVillage;
}

} // namespace

std::vector<Record> villagesOf(std::vector<Record> villages, const std::vector<Record>& registered, const std::vector<Record>& projects,
                               TextView unstated) {
    auto own = rowsByVillage(registered);
    auto shared = projectsByVillage(projects);
    const std::vector<Text> groups = choicesOf(head::group);
    const std::vector<Text> themes = choicesOf(head::theme);
    for (Record& village : villages) {
        const int number = static_cast<int>(numberOf(village, head::village));
        const std::vector<Record>& mine = own[number];
        std::vector<Record> byGroup = partsOf(mine, head::group, groups, unstated);
        std::vector<Record> byTheme = partsOf(mine, head::theme, themes, unstated);
        spread(village, byGroup, head::group, groups);
        spread(village, byTheme, head::theme, themes);
        std::erase_if(byTheme, [](const Record& part) { return numberOf(part, head::projectCount) == 0; });
        village.list(head::group) = std::move(byGroup);
        village.list(head::theme) = std::move(byTheme);
        village.list(rows) = mine;
        village.list(u"ลำดับต้น") = {mine.begin(), mine.begin() + static_cast<std::ptrdiff_t>(std::min(mine.size(), firstRanks))};
        village.list(head::project) = shared[number];
        auto& joint = village.list(u"โครงการร่วม");
        std::ranges::copy_if(shared[number], std::back_inserter(joint),
                             [](const Record& project) { return numberOf(project, head::villageCount) >= 2; });
    }
    return villages;
}

void addThemeColumns(Record& data, std::vector<Record>& villages, const std::vector<Record>& registered, TextView others) {
    const std::vector<Text> columns = themeColumnsOf(registered, others);
    for (std::size_t i = 0; i < themeColumns; ++i) {
        const bool used = i < columns.size();
        const bool rest = used && columns[i] == others;
        const Text number = text::number(static_cast<long long>(i) + 1);
        constexpr TextView theme = u"ด้าน";
        const Text heading = !used ? Text() : columns[i].starts_with(theme) ? columns[i].substr(theme.size()) : columns[i];
        data[u"ด้านในแผนที่" + number] = used ? FieldValue(heading) : FieldValue();
        for (Record& village : villages) {
            double count = 0;
            double budget = 0;
            for (const Record& part : village.list(head::theme)) {
                const Text name = textOf(part, head::theme);
                const bool his = std::ranges::find(columns, name) != columns.end();
                if (!used || (rest ? his : name != columns[i])) continue;
                count += numberOf(part, head::projectCount);
                budget += numberOf(part, head::budgetTotal);
            }
            village[u"จำนวนด้านในแผนที่" + number] = used ? FieldValue(count) : FieldValue();
            village[u"งบด้านในแผนที่" + number] = used ? FieldValue(budget) : FieldValue();
        }
    }
}

} // namespace tambonplan::report
