#include "plan/Takeover.hpp"

#include <algorithm>
#include <set>

#include "plan/Headers.hpp"
#include "plan/Memory.hpp"
#include "plan/SourceCells.hpp"

namespace tambonplan::plan {

namespace {

using intake::SourceReading;

/// The rows of one village in one file, by the marks of their names.
struct Unit {
    std::multiset<Text> names;
    std::set<Text> sheets;
    bool official = false; ///< the officer said that this source counts
};

using UnitKey = std::pair<Text, int>; ///< file, village
using Units = std::map<UnitKey, Unit>;

Units freshUnits(const std::vector<SourceReading>& readings) {
    Units units;
    for (const auto& reading : readings)
        for (const auto& row : reading.rows) {
            Unit& unit = units[{row.place.file, row.village}];
            unit.names.insert(nameMark(row.name));
            unit.sheets.insert(row.place.sheet);
        }
    return units;
}

Units standingUnits(const Workbook& book) {
    Units units;
    const Table& projects = tableOf(book, range::projects);
    for (std::size_t row = 0; row < projects.rows.size(); ++row) {
        const Text file = projects.text(row, head::file);
        if (file.empty()) continue;
        Unit& unit = units[{file, static_cast<int>(projects.number(row, head::village).value_or(0))}];
        const Print print = Print::parse(projects.text(row, head::print));
        unit.names.insert(print.empty() ? nameMark(projects.text(row, head::project)) : print.name());
        unit.sheets.insert(projects.text(row, head::sheet));
    }
    return units;
}

/// Share of the larger list that stands in both, and of the smaller.
struct Overlap {
    double ofLarger = 0, ofSmaller = 0;
    std::size_t larger = 0;
};

Overlap overlap(const Unit& a, const Unit& b) {
    std::vector<Text> common;
    std::set_intersection(a.names.begin(), a.names.end(), b.names.begin(), b.names.end(), std::back_inserter(common));
    Overlap result;
    result.larger = std::max(a.names.size(), b.names.size());
    const auto share = [&](std::size_t of) { return of == 0 ? 0 : static_cast<double>(common.size()) / static_cast<double>(of); };
    result.ofLarger = share(result.larger);
    result.ofSmaller = share(std::min(a.names.size(), b.names.size()));
    return result;
}

constexpr double mostly = 0.6; ///< of the larger list: two files of one plan

/// Sheets that hold rows of one village only can be put out of use without loss.
bool isPure(const Units& units, const UnitKey& key) {
    const Unit& unit = units.at(key);
    return std::none_of(units.begin(), units.end(), [&](const auto& other) {
        if (other.first.first != key.first || other.first.second == key.second) return false;
        return std::any_of(unit.sheets.begin(), unit.sheets.end(), [&](const Text& sheet) { return other.second.sheets.contains(sheet); });
    });
}

bool officerWants(const Workbook& book, const Text& file) {
    const Table& sources = tableOf(book, range::sources);
    for (std::size_t row = 0; row < sources.rows.size(); ++row)
        if (sources.text(row, head::file) == file && changedByOfficer(sources, row, head::use)) return true;
    return false;
}

class Takeovers {
public:
    Takeovers(Context& context, std::vector<SourceReading>& readings, ChangeList& changes)
        : context_(context), readings_(readings), changes_(changes), fresh_(freshUnits(readings)), standing_(standingUnits(context.book)) {
        for (const auto& reading : readings)
            files_.insert(reading.file);
    }

    void run() {
        for (const auto& [key, unit] : fresh_) {
            if (isKnown(key) || officerWants(context_.book, key.first)) continue;
            const auto old = predecessor(key, unit);
            if (old) replace(*old, key);
        }
    }

private:
    /// A plan that was read from this very file follows the file itself.
    bool isKnown(const UnitKey& key) const { return standing_.contains(key) || standing_.contains({key.first, 0}); }

    bool continues(const UnitKey& old, const UnitKey& now, const Overlap& overlap) const {
        const bool sameVillage = old.second == now.second && now.second > 0;
        const bool unknownVillage = old.second == 0 || now.second == 0;
        constexpr double half = 0.5, third = 0.3;
        constexpr std::size_t few = 3;
        // A file that is read beside its predecessor must be the same plan beyond doubt.
        if (files_.contains(old.first)) return sameVillage && overlap.ofLarger >= mostly;
        if (sameVillage) return overlap.ofSmaller >= half && overlap.ofLarger >= third;
        return unknownVillage && overlap.ofLarger >= mostly && overlap.larger >= few;
    }

    std::optional<UnitKey> predecessor(const UnitKey& now, const Unit& unit) const {
        std::optional<UnitKey> best;
        double most = 0;
        for (const auto& [old, standing] : standing_) {
            if (old.first == now.first || replaced_.contains(old) || !isPure(standing_, old) || officerWants(context_.book, old.first))
                continue;
            const Overlap common = overlap(standing, unit);
            if (!continues(old, now, common) || common.ofLarger <= most) continue;
            most = common.ofLarger;
            best = old;
        }
        return best;
    }

    void replace(const UnitKey& old, const UnitKey& now) {
        replaced_.insert(old);
        const std::set<Text>& sheets = standing_.at(old).sheets;
        for (const TextView name : {range::projects, range::removed, range::problems, range::skipped}) {
            Table& table = context_.book[Text(name)];
            for (std::size_t row = 0; row < table.rows.size(); ++row)
                if (table.text(row, head::file) == old.first && sheets.contains(table.text(row, head::sheet)))
                    table.set(row, head::file, textValue(now.first));
        }
        settleLines(old, now, sheets);
        std::erase_if(readings_, [&](const SourceReading& reading) { return reading.file == old.first && sheets.contains(reading.sheet); });
        if (now.second == 0 && old.second > 0) giveVillage(now.first, old.second);
        changes_.source(word::replaced, now.first, {}, old.first, now.first);
    }

    /// A saved file keeps its line, out of use; a document that never was a file has no future, and its name may come again.
    void settleLines(const UnitKey& old, const UnitKey& now, const std::set<Text>& sheets) {
        Table& sources = context_.book[Text(range::sources)];
        for (std::size_t row = sources.rows.size(); row-- > 0;) {
            if (sources.text(row, head::file) != old.first || !sheets.contains(sources.text(row, head::sheet))) continue;
            if (sources.text(row, head::url).empty()) {
                sources.set(row, head::file, textValue(now.first));
                continue;
            }
            propose(sources, row, head::use, textValue(word::unused));
            sources.set(row, head::status, textValue(say(context_.resources.thai, "source.replaced", {now.first})));
        }
    }

    void giveVillage(const Text& file, int village) {
        for (SourceReading& reading : readings_) {
            if (reading.file != file || reading.village > 0) continue;
            reading.village = village;
            for (auto& row : reading.rows)
                if (row.village == 0) row.village = village;
            std::erase_if(reading.problems, [](const auto& p) { return p.kind == intake::Problem::Kind::UnknownVillage; });
        }
    }

    Context& context_;
    std::vector<SourceReading>& readings_;
    ChangeList& changes_;
    Units fresh_, standing_;
    std::set<Text> files_;
    std::set<UnitKey> replaced_;
};

} // namespace

void settleTakeovers(Context& context, std::vector<SourceReading>& readings, ChangeList& changes) {
    Takeovers(context, readings, changes).run();
}

std::vector<Finding> twinFindings(const Context& context, const std::vector<SourceReading>& readings) {
    const Units units = freshUnits(readings);
    std::vector<Finding> findings;
    for (auto first = units.begin(); first != units.end(); ++first)
        for (auto second = std::next(first); second != units.end(); ++second) {
            if (first->first.second != second->first.second || first->first.second == 0) continue;
            if (overlap(first->second, second->second).ofLarger < mostly) continue;
            if (officerWants(context.book, first->first.first) || officerWants(context.book, second->first.first)) continue;
            Finding finding;
            finding.level = intake::Problem::Level::Warning;
            finding.kind = u"samePlan";
            finding.place.file = second->first.first;
            finding.place.sheet = *second->second.sheets.begin();
            finding.text = first->first.first;
            finding.arguments = {first->first.first, second->first.first, text::number(first->first.second)};
            findings.push_back(std::move(finding));
        }
    return findings;
}

} // namespace tambonplan::plan
