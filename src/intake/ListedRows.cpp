#include <algorithm>
#include <map>
#include <set>

#include "intake/Panels.hpp"
#include "intake/Wording.hpp"

// Rows whose cells list several projects in step ("1. ไฟทาง ⏎ 2. ถนน | 1. 180,000 ⏎ 2. 95,000 | 1. ขอ อบต. ⏎ 2. ทำเอง"), as a row per
// project.

namespace tambonplan::intake {

namespace {

/// The lists of one row that are in step with that of the names.
struct Lists {
    std::vector<Text> names;
    std::map<std::size_t, std::vector<Text>> others; ///< by column, as many as names
};

std::vector<Text> itemsOf(TextView cell, std::size_t count) {
    std::vector<Text> items = listItems(cell);
    if (items.size() != count) items = listLines(cell);
    if (items.size() != count) items.clear();
    return items;
}

Lists listsOf(const GridView& view, const Band& band, std::size_t name, std::size_t row) {
    Lists lists;
    lists.names = listItems(view.own(row, name));
    if (lists.names.size() < 2) return {};
    for (std::size_t c = 0; c < view.columns(); ++c) {
        auto items = c == name ? std::vector<Text>() : itemsOf(view.own(row, c), lists.names.size());
        if (!items.empty()) lists.others[c] = std::move(items);
    }
    // The steps of one numbered project may be a list as well: only amounts of their own make them projects.
    const std::size_t number = band.find(Role::Number);
    const bool numbered = number != Text::npos && isListNumber(view.own(row, number));
    const bool paid = std::ranges::any_of(lists.others, [&](const auto& list) { return isMoney(band.columns[list.first].role); });
    if (lists.others.empty() || (numbered && !paid)) return {};
    return lists;
}

/// Is there a name of several lines at all?
bool mayList(const GridView& view, const std::vector<Band>& bands) {
    return std::ranges::any_of(bands, [&](const Band& band) {
        const std::size_t name = band.project ? band.find(Role::Name) : Text::npos;
        if (name == Text::npos) return false;
        for (std::size_t row = band.last + 1; row < view.rows(); ++row)
            for (const Span& span : view.ownSpans(row))
                if (span.first == name && !span.oneLine && listItems(span.cell->text).size() > 1) return true;
        return false;
    });
}

Cell withText(const Cell& cell, TextView text) {
    Cell item = cell;
    item.text = text;
    item.kind = item.text.empty() ? Cell::Kind::Empty : Cell::Kind::Text;
    return item;
}

} // namespace

Panel listsAsRows(const GridView& view, const std::vector<Band>& bands, std::size_t source) {
    Panel panel;
    if (!mayList(view, bands)) return panel;
    std::set<std::size_t> listed; ///< columns in which lists stood
    panel = emptyPanel(view, source);
    const Band* band = nullptr;
    std::size_t next = 0;
    for (std::size_t row = 0; row < view.rows(); ++row) {
        for (; next < bands.size() && bands[next].first <= row; ++next)
            band = &bands[next];
        const std::size_t name = band != nullptr && band->project && row > band->last ? band->find(Role::Name) : Text::npos;
        const std::vector<Cell>& cells = view.grid().rows[row];
        const Lists lists = name == Text::npos ? Lists{} : listsOf(view, *band, name, row);
        for (std::size_t i = 0; i < lists.names.size(); ++i) {
            std::vector<Cell> one = cells;
            one[name] = withText(cells[name], lists.names[i]);
            for (const auto& [column, items] : lists.others) {
                one[column] = withText(cells[column], withoutNumbering(items[i]));
                listed.insert(column);
            }
            const std::size_t number = band->find(Role::Number);
            if (i > 0 && number < one.size() && number != name) one[number] = withText(cells[number], {});
            addRow(panel, view, row, std::move(one));
        }
        if (!lists.names.empty()) continue;
        std::vector<Cell> whole = cells;
        Text numbering;
        if (name != Text::npos) withoutNumbering(view.own(row, name), &numbering);
        for (const std::size_t column : listed) // a list of one
            if (Text own; !numbering.empty() && column < whole.size() && !whole[column].covered) {
                const TextView bare = withoutNumbering(whole[column].text, &own);
                if (own == numbering) whole[column] = withText(whole[column], bare);
            }
        addRow(panel, view, row, std::move(whole));
    }
    return listed.empty() ? Panel{} : std::move(panel);
}

} // namespace tambonplan::intake
