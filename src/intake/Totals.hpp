#pragma once

#include <map>
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
    void startSection() { ++section_; }
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

    std::size_t rows() const { return rows_.size(); }
    double sumOf(std::size_t column) const; ///< of the readable cells of the village, for the message

private:
    struct Part {
        double sure = 0;
        std::vector<double> perhaps; ///< amounts that a sum may hold or not
    };
    struct Row {
        std::map<std::size_t, Part> columns;
        Part budget;
        std::size_t section = 0, table = 0, sincePlain = 0, sinceGrand = 0, sincePage = 0;
        Group group = Group::Unstated;
        Text theme;
    };
    template<class Scope> bool fits(std::size_t column, double baht, Scope inScope) const;

    std::vector<Row> rows_;
    std::size_t section_ = 0, table_ = 0, plain_ = 0, grand_ = 0, page_ = 0;
};

} // namespace tambonplan::intake
