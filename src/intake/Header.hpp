#pragma once

#include <array>
#include <span>
#include <vector>

#include "intake/GridView.hpp"
#include "intake/Vocabulary.hpp"

namespace tambonplan::intake {

/// Meaning of one column of a table.
struct Column {
    Role role = Role::None;
    double score = 0;         ///< 0–1, of the header text
    double certainty = 0;     ///< 0–1, of header and content together; 1 where the officer said so
    bool sentence = false;    ///< only the opening of a long header text was recognised
    bool byContent = false;   ///< only the cells below say what it means
    bool byOfficer = false;   ///< an officer's rule for this very header: nothing overrules it
    Text header;              ///< as written, levels joined with " / ", line breaks → space
    Text lowest;              ///< text of the lowest header level
    Address address;          ///< of the cell of the lowest header level
    Role parent = Role::None; ///< meaning of the merged header above
    int year = 0;             ///< พ.ศ. where the header names one
    bool part = false;        ///< one of several amounts that make the budget: a quarter, a month
    Text urgency;             ///< the level of urgency that the lowest level names ("เร่งด่วน"), else ""
    bool percent = false;     ///< of a source: its cells are shares in percent
    double unit = 1;          ///< baht per unit of plain numbers ("ล้านบาท" → 1,000,000)
};

/// A header band: one to three rows that name the columns of the table below.
struct Band {
    std::size_t first = 0, last = 0; ///< rows, inclusive
    bool project = false;            ///< false: a table of something else (problems, people, statistics …)
    std::vector<Column> columns;     ///< one per column of the grid
    std::size_t quantity = Text::npos,
                price = Text::npos; ///< columns whose product is the budget in nearly every row; npos where there are none
    bool multiplied = false;        ///< no column holds the product: the budget is that of `price` times `quantity`

    /// First column of a role, or npos.
    std::size_t find(Role role) const;
    std::vector<std::size_t> all(Role role) const;
};

/// The columns of a band by their meaning, looked up once for all rows of a table.
class RoleColumns {
public:
    RoleColumns() : RoleColumns(Band{}) {}
    explicit RoleColumns(const Band& band);

    /// As Band::find.
    std::size_t find(Role role) const { return first_[static_cast<std::size_t>(role)]; }
    std::span<const std::size_t> all(Role role) const { return all_[static_cast<std::size_t>(role)]; }
    /// Columns that may hold money: those of money, and those of ticks, where an amount may stand instead of a tick.
    std::span<const std::size_t> amounts() const { return amounts_; }
    std::span<const std::size_t> ticks() const { return ticks_; }

private:
    static constexpr std::size_t roles = static_cast<std::size_t>(Role::Ignored) + 1;

    std::array<std::size_t, roles> first_{};
    std::array<std::vector<std::size_t>, roles> all_;
    std::vector<std::size_t> amounts_, ticks_;
};

/// All header bands of a grid from top to bottom, repeated ones included.
std::vector<Band> findBands(const GridView& view, const Vocabulary& words);

} // namespace tambonplan::intake
