#include "intake/ValueChecks.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

#include "intake/SeenRows.hpp"
#include "text/Fold.hpp"
#include "text/Money.hpp"

namespace tambonplan::intake {

namespace {

/// The rows of a source, without their money.
Reconciliation countRows(const SourceReading& reading) {
    Reconciliation result;
    result.rows = reading.sheetRows;
    SeenRows seen;
    for (const ProjectRow& row : reading.rows)
        seen.insert(row.place.row); // a row that lists several projects is one row
    result.read = seen.count();
    for (const SkippedRow& row : reading.skipped) {
        result.twice = !seen.insert(row.place.row) || result.twice;
        if (row.why == SkippedRow::Why::Blank)
            ++result.blank;
        else
            ++(row.why == SkippedRow::Why::MissingName ? result.problemOnly : result.skipped);
    }
    return result;
}

using Kind = Problem::Kind;
using Level = Problem::Level;

/// Looks over one reading.
class Checker {
public:
    Checker(SourceReading& reading, const ValueRules& rules) : reading_(reading), rules_(rules) {}

    void run() {
        if (reading_.headerRow == 0) return;
        confirmVillage();
        foreignRows();
        magnitudes();
        years();
        if (!countRows(reading_).rowsAgree()) add(Level::Error, Kind::RowsLost, {});
    }

private:
    /// A row with an amount, and what is usual for it.
    struct Priced {
        const ProjectRow* row = nullptr;
        MagnitudeRules::Bounds bounds;
        bool doubtful = false;
    };

    void add(Level level, Kind kind, std::vector<Text> arguments) {
        reading_.problems.push_back({level, kind, {reading_.file, reading_.sheet, reading_.headerRow}, {}, {}, std::move(arguments)});
    }

    void add(Level level, Kind kind, const ProjectRow& row, const Text& cell, const Text& text, std::vector<Text> arguments) {
        arguments.insert(arguments.begin(), text);
        reading_.problems.push_back({level, kind, row.place, cell, text, std::move(arguments)});
    }

    void confirmVillage() {
        const VillageList& list = rules_.villages;
        if (list.empty() || reading_.village == 0) return;
        if (!list.knows(reading_.village)) return add(Level::Warning, Kind::VillageNotListed, {text::number(reading_.village)});
        const int byName = list.numberOf(reading_.villageName);
        if (byName == 0 || byName == reading_.village) return;
        add(Level::Warning, Kind::VillageDiffers, {text::number(reading_.village), reading_.villageName, text::number(byName)});
        reading_.problems.back().text = reading_.villageName; // what Check tests again
    }

    /// Rows whose village column names another village than their plan. A table that lists many villages is no plan of one.
    void foreignRows() {
        if (const int usual = usualVillage(); usual != 0)
            for (ProjectRow& row : reading_.rows)
                row.planVillage = row.planVillage == 0 ? usual : row.planVillage;
        const auto foreign = [](const ProjectRow& row) { return row.planVillage != 0 && row.village != row.planVillage; };
        const auto count = static_cast<std::size_t>(std::ranges::count_if(reading_.rows, foreign));
        constexpr std::size_t oneIn = 4; // more are no slips
        if (count == 0 || count * oneIn > reading_.rows.size()) return;
        for (ProjectRow& row : reading_.rows) {
            if (!foreign(row)) continue;
            add(Level::Warning, Kind::OtherVillage, row, row.cells.village.name(), row.name,
                {text::number(row.village), text::number(row.planVillage)});
            if (isSlip(row.village, row.planVillage)) row.village = row.planVillage;
        }
    }

    /// Where only a column names the villages: the village of nearly all rows; 0 where there is none.
    int usualVillage() const {
        std::map<int, std::size_t> counts;
        for (const ProjectRow& row : reading_.rows)
            if (row.planVillage == 0) ++counts[row.village];
        constexpr std::size_t nearlyAll = 10; // all but one in ten
        for (const auto& [village, count] : counts)
            if (village != 0 && (reading_.rows.size() - count) * nearlyAll <= reading_.rows.size()) return village;
        return 0;
    }

    /// "55" or "18" in the plan of village 5 or 8, where the tambon has no such village: a digit too many.
    bool isSlip(int written, int plan) const {
        if (rules_.villages.knows(written)) return false;
        const Text more = text::number(written), own = text::number(plan);
        return more.size() > own.size() && (more.starts_with(own) || more.ends_with(own));
    }

    void magnitudes() {
        std::vector<Priced> rows;
        for (const ProjectRow& row : reading_.rows)
            if (row.budget.value_or(0) > 0)
                if (const auto bounds = rules_.magnitudes.of(row.name)) rows.push_back({&row, *bounds, false});
        std::size_t low = 0, high = 0;
        for (Priced& priced : rows) {
            low += *priced.row->budget < priced.bounds.least;
            high += *priced.row->budget > priced.bounds.most;
            priced.doubtful = *priced.row->budget < priced.bounds.least || *priced.row->budget > priced.bounds.most;
        }
        constexpr std::size_t many = 3;
        const auto mostly = [&rows](std::size_t count) { return count >= many && count * 2 > rows.size(); };
        if (mostly(low) || mostly(high))
            return add(Level::Warning, Kind::DoubtfulUnit, {text::number(static_cast<long long>(std::max(low, high)))});
        siblings(rows);
        for (const Priced& priced : rows)
            if (priced.doubtful)
                add(Level::Warning, Kind::UnusualAmount, *priced.row, priced.row->cells.budget.name(), priced.row->budgetWritten,
                    {text::formatBaht(*priced.row->budget), priced.row->name});
    }

    /// Rows far from their siblings: a hundred times the middle of their kind, or a zero more or less than a row of the same name.
    static void siblings(std::vector<Priced>& rows) {
        std::map<std::size_t, std::vector<Priced*>> kinds;
        std::map<Text, std::vector<Priced*>> names;
        for (Priced& priced : rows) {
            if (priced.bounds.oneKind) kinds[priced.bounds.kind].push_back(&priced);
            names[text::skeleton(priced.row->name)].push_back(&priced);
        }
        for (auto& [kind, same] : kinds)
            farFromTheMiddle(same);
        for (auto& [name, same] : names)
            zeroTooMany(same);
    }

    /// Rows of one name mostly have few amounts, so these are compared instead of the rows.
    static void zeroTooMany(std::vector<Priced*>& same) {
        std::map<double, bool> amounts; // and whether it is doubtful
        for (const Priced* priced : same)
            amounts.emplace(*priced->row->budget, false);
        for (auto& [one, doubtful] : amounts)
            doubtful = std::ranges::any_of(amounts, [amount = one](const auto& other) { return zerosApart(amount, other.first); });
        for (Priced* priced : same)
            priced->doubtful = priced->doubtful || amounts.at(*priced->row->budget);
    }

    static void farFromTheMiddle(std::vector<Priced*>& same) {
        constexpr std::size_t enough = 5;
        constexpr double far = 100;
        if (same.size() < enough) return;
        std::vector<double> amounts;
        amounts.reserve(same.size());
        for (const Priced* priced : same)
            amounts.push_back(*priced->row->budget);
        const auto middle = amounts.begin() + static_cast<std::ptrdiff_t>(amounts.size() / 2);
        std::ranges::nth_element(amounts, middle);
        for (Priced* priced : same)
            priced->doubtful = priced->doubtful || *priced->row->budget > *middle * far || *priced->row->budget * far < *middle;
    }

    static bool zerosApart(double one, double other) {
        constexpr double tolerance = 1e-6;
        constexpr std::array factors{10.0, 100.0, 1000.0};
        return std::ranges::any_of(factors, [&](double factor) {
            return std::abs(one / other / factor - 1) < tolerance || std::abs(other / one / factor - 1) < tolerance;
        });
    }

    /// Years before the plan's first year, or long after its last.
    void years() {
        if (reading_.planYears.empty()) return;
        const auto [first, last] = std::ranges::minmax(reading_.planYears);
        constexpr int ahead = 5; // a plan of one year may hold works that go on
        const int latest = std::max(last, first + ahead);
        const Text plan = text::number(first) + (last == first ? Text() : u"–" + text::number(last));
        TextView known; // rows below each other mostly have the same years
        int outside = 0;
        for (const ProjectRow& row : reading_.rows) {
            if (row.years != known) {
                known = row.years;
                outside = yearOutside(known, first, latest);
            }
            if (outside != 0) add(Level::Warning, Kind::YearOutside, row, row.cells.years.name(), row.name, {text::number(outside), plan});
        }
    }

    /// The first year of a list that is none of `first` … `last`; 0 where there is none.
    static int yearOutside(TextView years, int first, int last) {
        for (const TextView part : text::split(years, u','))
            if (const auto year = text::parseNumber(text::trim(part)); year && (*year < first || *year > last))
                return static_cast<int>(*year);
        return 0;
    }

    SourceReading& reading_;
    const ValueRules& rules_;
};

} // namespace

void checkValues(std::vector<SourceReading>& readings, const ValueRules& rules) {
    for (SourceReading& reading : readings)
        Checker(reading, rules).run();
}

Reconciliation reconcile(const SourceReading& reading) {
    Reconciliation result = countRows(reading);
    for (const ProjectRow& row : reading.rows) {
        result.budget += row.budget.value_or(0);
        result.unread += !row.budget && text::parseMoney(row.budgetWritten).kind != text::Money::Kind::Empty;
    }
    result.written = reading.writtenTotal;
    return result;
}

} // namespace tambonplan::intake
