#include "plan/OutsideMatch.hpp"

#include <algorithm>
#include <cmath>
#include <map>

#include "plan/Headers.hpp"
#include "plan/Problems.hpp"
#include "plan/Setup.hpp"
#include "text/Fold.hpp"
#include "text/Place.hpp"

namespace tambonplan::plan {

namespace {

using match::Relation;

constexpr double reviewAt = 0.5;     ///< a list names a work in its own words: pairs that a proposal would not show count here
constexpr double ownVillage = 0.15;  ///< what a row of the list's own village is ahead of the same work in another
constexpr double surePackage = 0.9;  ///< work of one kind in one and the same village is the same work
constexpr double alikeNames = 0.3;   ///< names this alike, and nothing nearly as alike in the village, name one work
constexpr double alikeThings = 0.36; ///< … and so alike where nobody knows that they are on the same thing
constexpr double contradicted = 0.5; ///< what the engine gives at most to names that contradict each other in number or place
constexpr double clearMargin = 0.12; ///< by how much the best name must lead
constexpr double equalBudget = 0.2;  ///< what the same budget to within one per cent is worth; it outweighs a contradiction of names
constexpr double sameMoney = 0.01;
constexpr double refused = 0.97; ///< so alike, and yet no pair of the engine: it had a reason, such as another village
constexpr double sameWork = 0.9; ///< rows whose names are this alike are one work

bool shareVillage(const std::vector<int>& a, const std::vector<int>& b) {
    return std::any_of(a.begin(), a.end(), [&b](int village) { return std::find(b.begin(), b.end(), village) != b.end(); });
}

/// A list's line for the whole tambon or district.
bool isOfTheWholeTambon(const OutsideProject& project, const text::RuleTable& words) {
    return project.villages.empty() && std::ranges::any_of(words.rows, [&](const auto& row) {
               return words.at(row, u"ชนิด") == u"ทั้งพื้นที่" && project.name.find(words.at(row, u"คำ")) != Text::npos;
           });
}

class OutsideMatcher {
public:
    OutsideMatcher(const Context& context, const std::vector<OutsideProject>& outside, const std::vector<Entry>& list)
        : matcher_(matchRules(context), context.resources.thai), messages_(context.resources.thai), words_(context.resources.requests),
          outside_(outside), list_(list) {}

    std::vector<OutsideMatch> run(const std::vector<match::Row>& rows, const std::vector<match::Row>& register_) const {
        match::Options options;
        options.reviewAt = reviewAt;
        std::vector<OutsideMatch> found(outside_.size());
        std::vector<double> worth(outside_.size());
        for (const match::Pair& pair : matcher_.pairs(rows, register_, options)) {
            if (!counts(pair)) continue;
            const double value = pair.score + (isOwn(pair.a, pair.b) ? ownVillage : 0);
            if (found[pair.a].found() && value <= worth[pair.a]) continue;
            worth[pair.a] = value;
            found[pair.a] = {pair.b, pair.score, pair.reason};
        }
        for (std::size_t i = 0; i < outside_.size(); ++i) {
            if (outside_[i].villages.empty()) continue;
            const bool elsewhere = found[i].found() && !shareVillage(outside_[i].villages, list_[found[i].entry].villages);
            if (found[i].found() && !elsewhere) continue;
            if (const OutsideMatch own = byName(i); own.found()) found[i] = own;
        }
        return found;
    }

private:
    bool isOwn(std::size_t a, std::size_t b) const {
        return !outside_[a].villages.empty() && outside_[a].villages.front() == list_[b].village;
    }

    bool counts(const match::Pair& pair) const {
        if (isOfTheWholeTambon(outside_[pair.a], words_)) return false;
        const bool here = pair.relation == Relation::Package && pair.score >= surePackage && isOwn(pair.a, pair.b);
        return (pair.relation == Relation::Duplicate || here) && !matcher_.likeness(outside_[pair.a].name, list_[pair.b].name).otherDeeds;
    }

    struct Alike {
        double value = 0;       ///< names and budgets; 0 where the names contradict each other and the budgets do not outweigh it
        bool sameThing = false; ///< see match::Likeness
    };

    Alike alike(std::size_t a, std::size_t b) const {
        const match::Likeness names = matcher_.likeness(outside_[a].name, list_[b].name);
        if (names.similarity > refused) return {};
        const auto asked = outside_[a].budget;
        const auto planned = list_[b].budget;
        if (asked && planned && *asked > 0 && std::abs(*asked - *planned) <= sameMoney * *asked)
            return {names.similarity + equalBudget, names.sameThing};
        const bool halved = names.similarity > contradicted - 0.01 && names.similarity < contradicted + 0.01;
        if (names.otherThings || names.otherDeeds || halved) return {};
        return {names.similarity, names.sameThing};
    }

    bool isOneWork(std::size_t a, std::size_t b) const { return matcher_.similarity(list_[a].name, list_[b].name) > sameWork; }

    /// The row of the same villages whose name is clearly the most alike, or that alone is work on the same thing.
    OutsideMatch byName(std::size_t a) const {
        std::size_t best = Text::npos;
        double first = 0;
        double second = 0;
        std::vector<std::size_t> onTheThing;
        for (std::size_t b = 0; b < list_.size(); ++b) {
            if (!shareVillage(outside_[a].villages, list_[b].villages)) continue;
            const auto [value, sameThing] = alike(a, b);
            if (sameThing) onTheThing.push_back(b);
            if (best != Text::npos && value > 0 && isOneWork(best, b)) {
                first = std::max(first, value); // two rows of one work do not rival each other
            } else if (value > first) {
                second = first;
                first = value;
                best = b;
            } else {
                second = std::max(second, value);
            }
        }
        const bool alone = std::find(onTheThing.begin(), onTheThing.end(), best) != onTheThing.end() &&
                           std::all_of(onTheThing.begin(), onTheThing.end(), [&](auto b) { return b == best || isOneWork(best, b); });
        if (first < (alone ? alikeNames : alikeThings) || (first - second < clearMargin && !alone)) return {};
        first = std::min(first, 1.0);
        return {best, first, say(messages_, "request.alikeName", {text::number(std::llround(first * 100))})};
    }

    match::Matcher matcher_;
    const text::Messages& messages_;
    const text::RuleTable& words_; ///< requests.tsv
    const std::vector<OutsideProject>& outside_;
    const std::vector<Entry>& list_;
};

std::map<int, Text> villageNames(const Workbook& book) {
    std::map<int, Text> names;
    const Table& villages = tableOf(book, range::villages);
    for (std::size_t row = 0; row < villages.rows.size(); ++row)
        names[static_cast<int>(villages.number(row, head::village).value_or(0))] = villages.text(row, head::villageName);
    return names;
}

void nameVillages(match::Row& row, const std::map<int, Text>& names) {
    for (const int village : row.villages)
        if (const auto found = names.find(village); found != names.end() && !found->second.empty())
            row.villageNames.push_back(found->second);
}

} // namespace

std::vector<match::Row> matchRows(const std::vector<Entry>& list, const Workbook& book) {
    const auto names = villageNames(book);
    std::map<Text, int> files;
    std::vector<match::Row> rows;
    rows.reserve(list.size());
    for (const Entry& entry : list) {
        match::Row row;
        row.name = entry.name;
        row.target = entry.target;
        row.place = entry.site;
        row.texts = {entry.objective, entry.target};
        row.villages = entry.villages;
        nameVillages(row, names);
        row.number = entry.budget;
        row.issue = entry.issue;
        if (!entry.file.empty()) row.list = files.try_emplace(entry.file, static_cast<int>(files.size()) + 1).first->second;
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<OutsideMatch> matchOutside(const Context& context, const std::vector<OutsideProject>& outside, const std::vector<Entry>& list) {
    const auto names = villageNames(context.book);
    std::vector<match::Row> rows;
    rows.reserve(outside.size());
    for (const OutsideProject& project : outside) {
        match::Row row;
        row.name = project.name;
        row.villages = project.villages;
        nameVillages(row, names);
        row.number = project.budget;
        rows.push_back(std::move(row));
    }
    return OutsideMatcher(context, outside, list).run(rows, matchRows(list, context.book));
}

} // namespace tambonplan::plan
