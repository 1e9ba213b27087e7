#include "plan/Identity.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <tuple>

#include "plan/Headers.hpp"
#include "plan/SourceCells.hpp"
#include "text/Fold.hpp"

namespace tambonplan::plan {

namespace {

constexpr double alike = 0.8;              ///< likeness with bonus that makes two names one row
constexpr double leastLikeness = 0.5;      ///< of the letters alone
constexpr double containedLikeness = 0.75; ///< "ถนน" in "ถนนลาดยาง"
constexpr double bonus = 0.1;              ///< for each of budget, place and purpose that agrees
constexpr std::size_t mostPairs = 2'000'000;

/// A row as far as identity asks, from either side.
struct Trait {
    Text file, sheet, name, nameMark, budget, target, objective;
    int row = 0;

    bool samePlace(const Trait& other) const { return sheet == other.sheet && row == other.row; }
    bool samePurpose(const Trait& other) const {
        return (!target.empty() && target == other.target) || (!objective.empty() && objective == other.objective);
    }
};

Text money(std::optional<double> budget, const Text& written) {
    return budget ? toText(*budget) : text::fold(written);
}

Trait traitOf(const Table& table, std::size_t row) {
    Trait trait;
    trait.file = table.text(row, head::file);
    trait.sheet = table.text(row, head::sheet);
    trait.row = static_cast<int>(table.number(row, head::row).value_or(0));
    trait.name = table.text(row, head::project);
    trait.nameMark = Print::parse(table.text(row, head::print)).name();
    if (trait.nameMark.empty()) trait.nameMark = nameMark(trait.name);
    trait.budget = money(table.number(row, head::budget), table.text(row, head::budgetWritten));
    trait.target = text::fold(table.text(row, head::target));
    trait.objective = text::fold(table.text(row, head::objective));
    return trait;
}

Trait traitOf(const intake::ProjectRow& row) {
    return {row.place.file,         row.place.sheet,           row.name,     nameMark(row.name), money(row.budget, row.budgetWritten),
            text::fold(row.target), text::fold(row.objective), row.place.row};
}

using Key = std::tuple<Text, Text, Text, Text, Text, int>;

/// Passes over equal names, from the one that leaves least doubt.
enum class Pass { PlaceAndAll, All, Budget, Target, Place, Name };
constexpr std::array passes{Pass::PlaceAndAll, Pass::All, Pass::Budget, Pass::Target, Pass::Place, Pass::Name};

Key keyOf(const Trait& trait, Pass pass) {
    const bool place = pass == Pass::PlaceAndAll || pass == Pass::Place;
    const bool budget = pass == Pass::PlaceAndAll || pass == Pass::All || pass == Pass::Budget;
    const bool target = pass == Pass::PlaceAndAll || pass == Pass::All || pass == Pass::Target;
    return {
        trait.file,           trait.nameMark, budget ? trait.budget : Text(), target ? trait.target : Text(), place ? trait.sheet : Text(),
        place ? trait.row : 0};
}

/// Pairs fresh rows without partner with candidates of equal name; both lists in the order of the source.
void pairEqualNames(const std::vector<Trait>& candidates, const std::vector<Trait>& fresh, const std::vector<std::size_t>& elsewhere,
                    std::vector<std::size_t>& partner, std::vector<bool>& taken) {
    for (const Pass pass : passes) {
        std::map<Key, std::vector<std::size_t>> free; // last first
        for (std::size_t i = candidates.size(); i-- > 0;)
            if (!taken[i]) free[keyOf(candidates[i], pass)].push_back(i);
        for (std::size_t i = 0; i < fresh.size(); ++i) {
            if (partner[i] != Text::npos || elsewhere[i] != Text::npos) continue;
            const auto found = free.find(keyOf(fresh[i], pass));
            if (found == free.end() || found->second.empty()) continue;
            partner[i] = found->second.back();
            taken[partner[i]] = true;
            found->second.pop_back();
        }
    }
}

std::vector<Text> numbersIn(const Text& folded) {
    std::vector<Text> numbers;
    bool inside = false;
    for (const char16_t c : folded) {
        const bool digit = c >= u'0' && c <= u'9';
        if (digit && !inside) numbers.emplace_back();
        if (digit) numbers.back().push_back(c);
        inside = digit;
    }
    std::sort(numbers.begin(), numbers.end());
    return numbers;
}

/// How surely `fresh` is `old` with a corrected name; 0 where it is another project.
double correction(const Trait& old, const Trait& fresh) {
    if (old.file != fresh.file) return 0;
    const double letters = nameLikeness(old.name, fresh.name);
    if (letters < leastLikeness) return 0;
    const bool sameBudget = old.budget == fresh.budget;
    const bool samePlace = old.samePlace(fresh), samePurpose = old.samePurpose(fresh);
    // Another soi, moo or phase is another work, unless nothing else changed.
    if (numbersIn(text::fold(old.name)) != numbersIn(text::fold(fresh.name)) && !(sameBudget && samePlace && samePurpose)) return 0;
    return letters + bonus * (double(sameBudget) + double(samePlace) + double(samePurpose));
}

void pairCorrectedNames(const std::vector<Trait>& candidates, const std::vector<Trait>& fresh, const std::vector<std::size_t>& elsewhere,
                        std::vector<std::size_t>& partner, std::vector<bool>& taken) {
    std::vector<std::size_t> left, right;
    for (std::size_t i = 0; i < candidates.size(); ++i)
        if (!taken[i]) left.push_back(i);
    for (std::size_t i = 0; i < fresh.size(); ++i)
        if (partner[i] == Text::npos && elsewhere[i] == Text::npos) right.push_back(i);
    if (left.empty() || right.empty() || left.size() > mostPairs / right.size()) return;
    std::vector<std::tuple<double, std::size_t, std::size_t>> pairs;
    for (const std::size_t old : left)
        for (const std::size_t now : right)
            if (const double sure = correction(candidates[old], fresh[now]); sure >= alike) pairs.emplace_back(-sure, old, now);
    std::sort(pairs.begin(), pairs.end());
    for (const auto& [sure, old, now] : pairs) {
        if (taken[old] || partner[now] != Text::npos) continue;
        partner[now] = old;
        taken[old] = true;
    }
}

std::vector<Trait> traitsOf(const Table& table, const std::vector<std::size_t>& rows) {
    std::vector<Trait> traits;
    traits.reserve(rows.size());
    for (const std::size_t row : rows)
        traits.push_back(traitOf(table, row));
    return traits;
}

/// Positions in a list of candidates → rows of their table.
void toRows(std::vector<std::size_t>& partner, const std::vector<std::size_t>& rows) {
    for (std::size_t& index : partner)
        if (index != Text::npos) index = rows[index];
}

} // namespace

double nameLikeness(TextView a, TextView b) {
    const Text left = text::skeleton(a), right = text::skeleton(b);
    if (left.size() < 2 || right.size() < 2) return left == right ? 1 : 0;
    std::map<Text, int> count;
    for (std::size_t i = 0; i + 1 < left.size(); ++i)
        ++count[left.substr(i, 2)];
    double common = 0;
    for (std::size_t i = 0; i + 1 < right.size(); ++i)
        if (const auto found = count.find(right.substr(i, 2)); found != count.end() && found->second-- > 0) ++common;
    const double dice = 2 * common / static_cast<double>(left.size() + right.size() - 2);
    const bool contained = left.find(right) != Text::npos || right.find(left) != Text::npos;
    return contained ? std::max(dice, containedLikeness) : dice;
}

Continuity continueRows(const Table& projects, const std::vector<std::size_t>& old, const Table& removed,
                        const std::vector<std::size_t>& gone, const std::vector<intake::ProjectRow>& rows) {
    std::vector<Trait> fresh;
    fresh.reserve(rows.size());
    for (const auto& row : rows)
        fresh.push_back(traitOf(row));
    const auto standing = traitsOf(projects, old), archived = traitsOf(removed, gone);
    Continuity result{std::vector(rows.size(), Text::npos), std::vector(rows.size(), Text::npos)};
    std::vector<bool> takenStanding(standing.size()), takenArchived(archived.size());
    pairEqualNames(standing, fresh, result.archived, result.standing, takenStanding);
    pairEqualNames(archived, fresh, result.standing, result.archived, takenArchived);
    pairCorrectedNames(standing, fresh, result.archived, result.standing, takenStanding);
    toRows(result.standing, old);
    toRows(result.archived, gone);
    return result;
}

} // namespace tambonplan::plan
