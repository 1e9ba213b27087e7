#include "plan/RestoredNames.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "match/Lexicon.hpp"
#include "match/Restore.hpp"
#include "plan/Headers.hpp"
#include "plan/Problems.hpp"
#include "plan/Setup.hpp"
#include "plan/Steps.hpp"
#include "plan/ValueRecheck.hpp"
#include "text/Fold.hpp"

namespace tambonplan::plan {

namespace {

constexpr double leastKnown = 0.6;    ///< share of a name's letters in known words from which a guess is worth showing
constexpr std::size_t mostOfFile = 3; ///< one in so many

/// Codes of the rows whose offer the officer put away as solved.
std::set<Text> putAway(const Workbook& book) {
    std::set<Text> codes;
    const Table& problems = tableOf(book, range::problems);
    for (std::size_t row = 0; row < problems.rows.size(); ++row)
        if (problems.text(row, head::problemKind) == damagedName && !problems.text(row, head::solved).empty())
            codes.insert(problems.text(row, head::code));
    return codes;
}

} // namespace

std::vector<RestoredName> restoredNames(const std::vector<Entry>& list, const Context& context) {
    std::map<Text, std::pair<std::size_t, std::size_t>> files; // damaged, all
    for (const Entry& entry : list) {
        auto& [damaged, all] = files[entry.file];
        damaged += text::looksDamaged(entry.name) ? 1 : 0;
        ++all;
    }
    if (std::ranges::all_of(files, [](const auto& file) { return file.second.first == 0; })) return {};
    std::vector<Text> words = match::Lexicon(matchRules(context)).spellings();
    for (const Entry& entry : list)
        match::collectWords(entry.name, words);
    const match::Restorer restorer(words);
    std::vector<RestoredName> names;
    for (std::size_t i = 0; i < list.size(); ++i) {
        const auto& [damaged, all] = files[list[i].file];
        const bool suspect = damaged * mostOfFile >= all;
        if (!suspect && !text::looksDamaged(list[i].name)) continue;
        auto restored = restorer.restore(list[i].name, suspect);
        if (restored && restored->known >= leastKnown) names.push_back({i, std::move(restored->text)});
    }
    return names;
}

Results acceptNamesStep(Context& context, const std::vector<Text>& codes, Report& report) {
    Table& table = context.book[Text(range::projects)];
    const auto list = entries(context.book);
    const auto left = putAway(context.book);
    long accepted = 0;
    for (const auto& [at, name] : restoredNames(list, context)) {
        const Entry& entry = list[at];
        if (codes.empty() ? left.contains(entry.code) : std::ranges::find(codes, entry.code) == codes.end()) continue;
        table.set(entry.row, head::project, textValue(name));
        report.sentences.push_back(say(context.resources.thai, "log.acceptName", {entry.code, entry.name, name}));
        ++accepted;
    }
    report.sentences.insert(report.sentences.begin(), say(context.resources.thai, "log.acceptNames", {text::number(accepted)}));
    testRegister(context);
    return {{"AcceptedNames", accepted}, {"Problems", openProblems(context.book)}};
}

} // namespace tambonplan::plan
