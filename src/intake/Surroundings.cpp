#include "intake/Surroundings.hpp"

#include <algorithm>
#include <map>

#include "intake/Wording.hpp"
#include "text/Date.hpp"
#include "text/Fold.hpp"

namespace tambonplan::intake {

namespace {

constexpr std::size_t titleRows = 15;
constexpr std::size_t longestHeading = 100;

/// Codes stand in the column of the group; where none is known, perhaps in one whose header says nothing.
bool mayHoldCodes(const TablePart& part) {
    const bool ticks = std::ranges::any_of(part.band.columns, [](const Column& column) { return isTick(column.role); });
    return part.band.project && (part.band.find(Role::Group) != Text::npos || !ticks);
}

/// A cell that holds "=" or ":", perhaps as a letter that only folding makes one.
bool mayExplain(const Span& span) {
    constexpr std::size_t longest = 300;
    const auto sign = [](char16_t c) { return c == u'=' || c == u':'; };
    const Text& text = span.cell->text;
    return span.signs && text.size() <= longest && (std::ranges::any_of(text, sign) || std::ranges::any_of(text::fold(text), sign));
}

/// A sheet with hardly more than a line of text a row.
bool isCover(const GridView& view) {
    constexpr std::size_t mostCells = 2;
    for (std::size_t row = 0; row < view.rows(); ++row)
        if (view.ownSpans(row).size() > mostCells) return false;
    return true;
}

} // namespace

Surroundings::Surroundings(const SourceDocument& document, const std::vector<GridView>& views, const Vocabulary& words,
                           DocumentState& state)
    : document_(document), views_(views), words_(words), state_(state) {
    findVillages();
}

void Surroundings::findVillages() {
    std::map<int, Text> found;
    for (const GridView& view : views_) {
        std::vector<Text> lines;
        for (std::size_t row = 0; row < std::min(titleRows, view.rows()); ++row)
            if (view.ownSpans(row).size() == 1) lines.push_back(oneLine(view.ownSpans(row).front().cell->text));
        const auto village = villageOfLines(lines, words_);
        if (village.number != 0) found[village.number] = village.name;
    }
    if (found.size() == 1) only_ = {found.begin()->first, found.begin()->second};
}

VillageIdentity Surroundings::guessVillage(std::size_t index) const {
    const Grid& grid = views_[index].grid();
    VillageIdentity village;
    const auto offer = [&village](const VillageIdentity& hint) {
        if (village.number == 0) {
            const Text name = village.name;
            village = hint;
            if (village.name.empty()) village.name = name;
        } else if (village.name.empty() && (hint.number == village.number || hint.number == 0)) {
            village.name = hint.name;
        }
    };
    if (!isWordTable(grid)) offer(villageOfName(grid.sheet, words_));
    offer(villageOfName(document_.file, words_));
    offer(only_);
    if (village.number == 0 && !isWordTable(grid)) village.number = bareVillageNumber(grid.sheet);
    if (village.number == 0) village.number = bareVillageNumber(document_.file);
    return village;
}

void Surroundings::enter(const VillageIdentity& village) {
    if (village.number != state_.standing.village.number) {
        state_.totals.startVillage();
        ++state_.chain;
        state_.sections = false;
    }
    state_.standing = {};
    state_.standing.village = village;
}

void Surroundings::begin(std::size_t index) {
    const Grid& grid = views_[index].grid();
    auto lines = nearestFirst(grid.before);
    for (std::size_t i = index; i-- > nextHeadings_;) { // headings above tables that are no plan
        const auto above = nearestFirst(views_[i].grid().before);
        lines.insert(lines.end(), above.begin(), above.end());
    }
    notesFrom_ = nextHeadings_;
    nextHeadings_ = index + 1;
    auto village = villageOfLines(lines, words_);
    const bool titled = std::ranges::any_of(lines, [&](const Text& line) { return words_.contains(RowWord::Title, text::fold(line)); });
    if (started_ && isWordTable(grid) && village.name.empty() && !titled) village = {};
    const VillageIdentity guess = guessVillage(index);
    if (village.number == 0 && isWordTable(grid) && started_) village = state_.standing.village;
    if (village.number == 0) village = guess;
    if (village.name.empty() && village.number == guess.number) village.name = guess.name;
    const bool goesOn = isWordTable(grid) && started_ && village.number == state_.standing.village.number;
    const bool silent = std::ranges::all_of(lines, [](const Text& line) { return line.size() <= 12; }) ||
                        std::ranges::any_of(lines, [&](const Text& line) { return words_.contains(RowWord::Continued, text::fold(line)); });
    if (!goesOn || !silent) enter(village);
    headings(grid, nearestFirst(grid.before));
    started_ = true;
}

void Surroundings::headings(const Grid& grid, const std::vector<Text>& lines) {
    if (!isWordTable(grid)) takeHeading(grid.sheet);
    const std::size_t count = std::min<std::size_t>(lines.size(), 3);
    for (std::size_t i = count; i-- > 0;)
        if (lines[i].size() <= longestHeading && words_.startLength(RowWord::Note, text::fold(lines[i])) == 0) takeHeading(lines[i]);
}

void Surroundings::takeHeading(const Text& line) {
    Heading heading = readCaption(line, words_);
    heading.village = {};
    if (heading.states()) state_.standing.take(heading, line);
}

int Surroundings::planYear(std::size_t index) {
    std::vector<Text> lines = nearestFirst(views_[index].grid().before);
    for (std::size_t row = 0; row < std::min(titleRows, views_[index].rows()); ++row)
        if (const auto spans = views_[index].ownSpans(row); spans.size() == 1) lines.push_back(oneLine(spans.front().cell->text));
    for (const Text& line : lines) {
        const Text folded = text::fold(line);
        if (!words_.contains(RowWord::PlanYear, folded) || words_.contains(RowWord::NoPlanYear, folded)) continue;
        const auto years = text::yearsBE(line);
        if (years.empty()) continue;
        planYears_ = years;
        return planYear_ = years.size() == 1 ? years.front() : 0;
    }
    return planYear_;
}

Legend Surroundings::legend(std::size_t index, const std::vector<TablePart>& parts) {
    Legend own = ownLegend(index, parts);
    const int village = state_.standing.village.number;
    const bool holds = isWordTable(views_[index].grid()) && lastLegendVillage_ == village;
    if (own.codes.empty()) return holds ? lastLegend_ : own;
    lastLegend_ = own;
    lastLegendVillage_ = village;
    return own;
}

Legend Surroundings::ownLegend(std::size_t index, const std::vector<TablePart>& parts) const {
    if (!std::ranges::any_of(parts, mayHoldCodes)) return {};
    std::vector<Text> notes = views_[index].grid().before;
    if (isWordTable(views_[index].grid()))
        for (std::size_t i = index; i-- > notesFrom_;) { // above tables that are no plan
            const Grid& grid = views_[i].grid();
            notes.insert(notes.end(), grid.before.begin(), grid.before.end());
        }
    for (std::size_t i = index; i < views_.size(); ++i) { // notes may stand below a later part of the table
        const Grid& grid = views_[i].grid();
        if (i > index) notes.insert(notes.end(), grid.before.begin(), grid.before.end());
        notes.insert(notes.end(), grid.after.begin(), grid.after.end());
    }
    const GridView& view = views_[index];
    for (std::size_t row = 0; row < view.rows(); ++row)
        for (const Span& span : view.ownSpans(row))
            if (mayExplain(span)) notes.push_back(span.cell->text);
    for (std::size_t row = 0; row < view.rows(); ++row)
        if (const auto spans = view.ownSpans(row); spans.size() <= 2)
            for (const Span& span : spans)
                notes.push_back(span.cell->text);
    Legend legend = findLegend(notes, words_);
    if (!legend.codes.empty() || isWordTable(view.grid())) return legend;
    std::vector<Text> others; // on sheets of their own
    for (std::size_t i = 0; i < views_.size(); ++i)
        if (i != index && isCover(views_[i]))
            for (std::size_t row = 0; row < views_[i].rows(); ++row) {
                const auto spans = views_[i].ownSpans(row);
                for (const Span& span : spans)
                    others.push_back(span.cell->text);
                if (spans.size() == 2) others.push_back(spans.front().cell->text + u" = " + spans.back().cell->text); // code | meaning
            }
    return findLegend(others, words_);
}

} // namespace tambonplan::intake
