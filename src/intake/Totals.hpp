#pragma once

#include <array>
#include <utility>
#include <vector>

#include "intake/Budget.hpp"
#include "intake/RowKinds.hpp"

namespace tambonplan::intake {

/// The rows read so far, to hold written sums against. A sum may be of a section, of a page, of a table, of all tables of a
/// village, of a group or of a theme; whatever it can reasonably be counts as right, so that few false alarms are raised.
class Totals {
public:
    /// `nameless`: the row has money and no name; sums may hold it or not.
    void addRow(const Band& band, const RowBudget& budget, bool nameless, Group group, const Text& theme);
    void startSection() { section_ = {}; }
    void startTable();
    /// A new village: sums never reach over it.
    void startVillage();

    /// How a written sum relates to the rows above.
    struct Match {
        bool any = false;   ///< it is the sum of something
        bool whole = false; ///< it is the sum of all rows of the village
    };
    Match match(std::size_t column, double baht, const SumLabel& label) const;
    /// The next sum may count from here on.
    void closeSum(const SumLabel& label);

    std::size_t rows() const { return whole_.rows; }
    double sumOf(std::size_t column) const; ///< of the readable cells of the village, for the message

private:
    /// Amounts of several rows.
    struct Part {
        std::size_t column = 0;
        double sure = 0;
        std::vector<double> perhaps; ///< amounts that a sum may hold or not; the first few, more are not tried

        void take(double baht, bool sureToCount);
        void take(const Part& other);
    };
    /// All that a sum over some of the rows may reach. Kept up with every row, so that a sum row costs the same in a long table.
    struct Scope {
        std::size_t rows = 0;
        std::vector<Part> columns;
        Part budget;

        const Part* find(std::size_t column) const;
        Part& at(std::size_t column);
        void add(const Scope& row);
        bool reaches(std::size_t column, double baht) const;
    };

    Scope& themeOf(const Text& theme);

    static constexpr std::size_t groups = static_cast<std::size_t>(Group::Support) + 1;
    Scope whole_, table_, section_, sincePlain_, sinceGrand_, sincePage_;
    std::array<Scope, groups> groups_;
    std::vector<std::pair<Text, Scope>> themes_;
    std::size_t theme_ = 0; ///< of the last row
    Scope row_;             ///< the row that is added
};

} // namespace tambonplan::intake
