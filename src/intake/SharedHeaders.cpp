#include "intake/SharedHeaders.hpp"

#include <algorithm>
#include <optional>

#include "text/Fold.hpp"

namespace tambonplan::intake {

namespace {

constexpr std::size_t deepest = 40;     ///< rows above a header
constexpr std::size_t fewestShared = 3; ///< columns with a header

/// A plan's header as its cells are written, and the part it heads.
struct Known {
    Text line;
    const Band* band;
};

Text lineOf(const GridView& view, std::size_t first, std::size_t last) {
    Text line;
    for (std::size_t row = first; row <= last; ++row)
        line += text::skeleton(view.joined(row)) + u"|";
    return line;
}

std::vector<Known> knownHeaders(const std::vector<GridView>& views, const std::vector<std::vector<TablePart>>& parts) {
    std::vector<Known> known;
    for (std::size_t i = 0; i < views.size(); ++i)
        for (const TablePart& part : parts[i]) {
            if (!part.band.project || part.past || part.repeated || part.virtualHeader) continue;
            const auto headed = std::ranges::count_if(part.band.columns, [](const Column& column) { return !column.header.empty(); });
            if (headed < static_cast<std::ptrdiff_t>(fewestShared)) continue;
            known.push_back({lineOf(views[i], part.band.first, part.band.last), &part.band});
        }
    return known;
}

/// The header `band` of another table, found again in rows from `row` on.
Band movedTo(const GridView& view, const Band& band, std::size_t row) {
    Band moved = band;
    moved.first = row;
    moved.last = row + (band.last - band.first);
    for (std::size_t c = 0; c < moved.columns.size(); ++c) {
        moved.columns[c].address = {};
        for (std::size_t r = moved.last + 1; r-- > moved.first && moved.columns[c].address.empty();)
            if (!view.shown(r, c).empty()) moved.columns[c].address = view.at(r, c).address;
    }
    return moved;
}

std::vector<Band> bandsLike(const GridView& view, const std::vector<Known>& known) {
    std::vector<Band> bands;
    for (std::size_t row = 0; row < std::min(deepest, view.rows()); ++row)
        for (const Known& header : known) {
            const std::size_t last = row + (header.band->last - header.band->first);
            if (header.band->columns.size() != view.columns() || last >= view.rows() || lineOf(view, row, last) != header.line) continue;
            bands.push_back(movedTo(view, *header.band, row));
            row = last;
            break;
        }
    return bands;
}

/// Columns that few cells could not explain take the meaning that they have under the same header elsewhere: "ผู้ดำเนินการ" of one row is an
/// agency, until a longer table shows that the column states the groups.
void fillFrom(const Band& other, Band& band) {
    const bool grouped = std::ranges::any_of(band.columns, [](const Column& column) { return column.role == Role::Group; });
    for (std::size_t c = 0; c < std::min(band.columns.size(), other.columns.size()); ++c) {
        Column& own = band.columns[c];
        const Column& there = other.columns[c];
        const bool states = own.role == Role::Agency && there.role == Role::Group && !grouped;
        const bool open = states || (own.role == Role::None && there.role != Role::None);
        if (!open || own.byOfficer || text::skeleton(own.header) != text::skeleton(there.header)) continue;
        own.role = there.role;
        own.score = there.score;
        own.certainty = there.certainty;
    }
}

} // namespace

void shareHeaders(const std::vector<GridView>& views, const Vocabulary& words, std::vector<std::vector<TablePart>>& parts) {
    if (views.size() < 2) return;
    const std::vector<std::vector<TablePart>> before = parts;
    const std::vector<Known> known = knownHeaders(views, before);
    if (known.empty()) return;
    for (std::size_t i = 0; i < views.size(); ++i) {
        if (!holdsPlan(parts[i])) {
            if (const std::vector<Band> bands = bandsLike(views[i], known); !bands.empty()) parts[i] = cutParts(views[i], words, bands);
            continue;
        }
        for (TablePart& part : parts[i]) {
            if (!part.band.project || part.virtualHeader) continue;
            const Text line = lineOf(views[i], part.band.first, part.band.last);
            for (const Known& header : known)
                if (header.line == line) fillFrom(*header.band, part.band);
        }
    }
}

} // namespace tambonplan::intake
