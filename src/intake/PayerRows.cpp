#include <algorithm>
#include <map>
#include <set>

#include "intake/Panels.hpp"
#include "intake/Wording.hpp"
#include "text/Money.hpp"

// Projects whose money stands in a row per payer ("บันไดหิน | ชุมชน | 10,000 ⏎ | หน่วยงาน | 90,000"), as a row per project with a column per
// payer.

namespace tambonplan::intake {

namespace {

constexpr std::size_t fewestProjects = 3, mostPayers = 6;
constexpr std::size_t all = 10, nearly = 8;

/// Rows of one project: the one that names it, and the rows below that only say who else pays how much.
using Shares = std::vector<std::size_t>;

struct Payers {
    std::size_t column = 0, money = 0;      ///< where the payers stand and what each pays
    std::vector<Cell> cells;                ///< the first of each payer
    std::map<std::size_t, Shares> projects; ///< by their first row
};

std::ptrdiff_t findPayer(const std::vector<Cell>& cells, TextView text) {
    return std::ranges::find(cells, oneLine(text), [](const Cell& cell) { return oneLine(cell.text); }) - cells.begin();
}

bool namesProject(const GridView& view, std::size_t name, std::size_t row) {
    return !isFilling(view.own(row, name)) && view.ownSpans(row).size() > 1;
}

std::map<std::size_t, Shares> sharesOf(const GridView& view, const Band& band, std::size_t name, std::size_t payer, std::size_t end) {
    const std::size_t number = band.find(Role::Number);
    std::map<std::size_t, Shares> projects;
    Shares* above = nullptr;
    for (std::size_t row = band.last + 1; row < end; ++row) {
        const bool pays = !view.own(row, payer).empty();
        const bool goesOn = view.own(row, name).empty() && (number == Text::npos || view.own(row, number).empty());
        if (pays && namesProject(view, name, row))
            above = &(projects[row] = {row});
        else if (pays && goesOn && above != nullptr)
            above->push_back(row);
        else
            above = nullptr;
    }
    return projects;
}

/// Every payer once per project, few in all, and in nearly every project more than one.
bool divides(const GridView& view, const std::map<std::size_t, Shares>& projects, std::size_t payer, std::vector<Cell>& cells) {
    std::size_t shared = 0;
    for (const auto& [first, rows] : projects) {
        std::set<Text> own;
        for (const std::size_t row : rows) {
            const Cell& cell = view.at(row, payer);
            if (text::parseNumber(cell.text) || !own.insert(oneLine(cell.text)).second) return false;
            if (findPayer(cells, cell.text) == std::ssize(cells)) cells.push_back(cell);
        }
        shared += rows.size() > 1;
    }
    return projects.size() >= fewestProjects && shared * all >= projects.size() * nearly && cells.size() <= mostPayers;
}

/// The only column of money that goes on in the rows of the further payers; npos where there is none, or more than one.
std::size_t dividedMoney(const GridView& view, const Band& band, const std::map<std::size_t, Shares>& projects) {
    std::size_t money = Text::npos;
    for (std::size_t c = 0; c < band.columns.size(); ++c) {
        const auto goesOn = [&](const auto& project) { return project.second.size() > 1 && !view.own(project.second[1], c).empty(); };
        if (!isMoney(band.columns[c].role) || std::ranges::none_of(projects, goesOn)) continue;
        if (money != Text::npos) return Text::npos;
        money = c;
    }
    return money;
}

bool findPayers(const GridView& view, const Vocabulary& words, const Band& band, Payers& payers) {
    const std::size_t name = band.find(Role::Name);
    if (name == Text::npos) return false;
    std::size_t unnamed = 0; // few tables have such rows at all
    for (std::size_t row = band.last + 1; row < view.rows() && unnamed < fewestProjects; ++row)
        unnamed += view.ownSpans(row).size() > 1 && view.own(row, name).empty();
    if (unnamed < fewestProjects) return false;
    for (std::size_t c = 0; c < band.columns.size(); ++c) {
        if (c == name || band.columns[c].role == Role::Number || isMoney(band.columns[c].role)) continue;
        Payers found;
        found.column = c;
        found.projects = sharesOf(view, band, name, c, view.rows());
        if (!divides(view, found.projects, c, found.cells)) continue;
        found.money = dividedMoney(view, band, found.projects);
        const auto known = [&](const Cell& payer) { return isSource(words.header(payer.text, Role::Budget).role); };
        if (found.money == Text::npos || std::ranges::none_of(found.cells, known)) continue;
        payers = std::move(found);
        return true;
    }
    return false;
}

/// One row with a cell per payer in the place of the money.
std::vector<Cell> widened(std::vector<Cell> cells, const Payers& payers, std::size_t columns) {
    cells.resize(columns);
    Cell& payer = cells[payers.column];
    Cell blank;
    blank.address = payer.address;
    payer = blank;
    Cell further = cells[payers.money];
    further.covered = true;
    cells.insert(cells.begin() + static_cast<std::ptrdiff_t>(payers.money) + 1, payers.cells.size() - 1, further);
    return cells;
}

} // namespace

Panel payersAsColumns(const GridView& view, const Vocabulary& words, const std::vector<Band>& bands, std::size_t source) {
    Panel panel;
    Payers payers;
    if (bands.size() != 1 || !bands.front().project || !findPayers(view, words, bands.front(), payers)) return panel;
    const Band& band = bands.front();
    panel = emptyPanel(view, source);
    std::set<std::size_t> further;
    for (const auto& [first, rows] : payers.projects)
        further.insert(rows.begin() + 1, rows.end());
    const auto moneyOf = [&](std::vector<Cell>& cells) { return cells.begin() + static_cast<std::ptrdiff_t>(payers.money); };
    for (std::size_t row = 0; row < view.rows(); ++row) {
        if (further.contains(row)) continue;
        std::vector<Cell> cells = widened(view.grid().rows[row], payers, view.columns());
        if (row > band.last || row < band.first) // only headers reach over all payers
            for (auto cell = moneyOf(cells) + 1; cell != moneyOf(cells) + static_cast<std::ptrdiff_t>(payers.cells.size()); ++cell)
                *cell = Cell{};
        if (const auto project = payers.projects.find(row); project != payers.projects.end()) {
            *moneyOf(cells) = Cell{};
            for (const std::size_t share : project->second)
                *(moneyOf(cells) + findPayer(payers.cells, view.own(share, payers.column))) = view.at(share, payers.money);
        } else if (row > band.last) {
            *moneyOf(cells) = Cell{}; // a sum over all payers is that of no column
        }
        addRow(panel, view, row, std::move(cells));
        if (row != band.last) continue;
        std::vector<Cell> names = panel.own->rows.back(); // one more level of headers
        for (Cell& cell : names)
            cell.covered = !cell.text.empty();
        for (std::size_t i = 0; i < payers.cells.size(); ++i) {
            *(moneyOf(names) + static_cast<std::ptrdiff_t>(i)) = payers.cells[i];
        }
        addRow(panel, view, row, std::move(names));
    }
    return panel;
}

} // namespace tambonplan::intake
