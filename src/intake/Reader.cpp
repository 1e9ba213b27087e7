#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>
#include <set>
#include <utility>

#include "intake/Intake.hpp"
#include "intake/Panels.hpp"
#include "intake/Parts.hpp"
#include "intake/Wording.hpp"
#include "text/Date.hpp"
#include "text/Fold.hpp"
#include "text/Place.hpp"

namespace tambonplan::intake {

namespace {

constexpr std::size_t titleRows = 15;
constexpr std::size_t longestHeading = 100;

/// "0.97"
Text twoDecimals(double share) {
    const long hundredths = std::lround(share * 100);
    return text::number(hundredths / 100) + (hundredths % 100 < 10 ? u".0" : u".") + text::number(hundredths % 100);
}

bool isWordTable(const Grid& grid) {
    return grid.sheet.starts_with(u"ตาราง ");
}

/// All reading of one document; the state goes from grid to grid.
class DocumentReader {
public:
    DocumentReader(const SourceDocument& document, const Vocabulary& words, const text::Messages& messages)
        : document_(document), words_(words), messages_(messages) {}

    std::vector<SourceReading> run() {
        layOut();
        cut();
        readings_.reserve(views_.size());
        findVillages();
        for (std::size_t i = 0; i < views_.size(); ++i)
            readGrid(i);
        settleSums();
        settleRanks();
        joinPanels();
        if (!std::ranges::any_of(readings_, [](const SourceReading& reading) { return reading.headerRow != 0; })) reportNoTable();
        return std::move(readings_);
    }

private:
    /// Grids as they stand, or as the tables that stand side by side in them.
    void layOut() {
        for (std::size_t i = 0; i < document_.grids.size(); ++i) {
            views_.emplace_back(document_.grids[i]);
            const auto bands = findBands(views_.back(), words_);
            parts_.push_back(cutParts(views_.back(), words_, bands));
            std::vector<Panel> panels;
            if (holdsPlan(parts_.back()))
                panels = besideEachOther(views_.back(), words_, bands, i);
            else if (Panel cards = cardsAsRows(views_.back(), words_, i); cards.own != nullptr)
                panels.push_back(std::move(cards));
            if (panels.empty()) {
                panels_.push_back({i, nullptr, {}});
                continue;
            }
            views_.pop_back();
            parts_.pop_back();
            for (Panel& panel : panels) {
                views_.emplace_back(*panel.own, panel.rows);
                parts_.push_back(cutParts(views_.back(), words_, findBands(views_.back(), words_)));
                panels_.push_back(std::move(panel));
            }
        }
    }

    void joinPanels() {
        std::vector<SourceReading> joined;
        for (std::size_t first = 0; first < readings_.size();) {
            std::size_t end = first + 1;
            while (end < readings_.size() && panels_[end].source == panels_[first].source)
                ++end;
            if (panels_[first].own == nullptr) {
                joined.push_back(std::move(readings_[first]));
            } else {
                const auto at = [this](std::size_t i) {
                    return std::make_move_iterator(readings_.begin() + static_cast<std::ptrdiff_t>(i));
                };
                joined.push_back(joinReadings({at(first), at(end)}, GridView(document_.grids[panels_[first].source])));
            }
            countContent(joined.back());
            first = end;
        }
        readings_ = std::move(joined);
    }

    static void countContent(SourceReading& reading) {
        std::set<int> rows; // a row that lists several projects counts once
        for (const ProjectRow& row : reading.rows)
            rows.insert(row.place.row);
        const auto blanks = std::ranges::count(reading.skipped, SkippedRow::Why::Blank, &SkippedRow::why);
        reading.contentRows = static_cast<int>(rows.size() + reading.skipped.size()) - static_cast<int>(blanks);
    }

    void cut() {
        setPastAside(parts_);
        if (std::ranges::any_of(parts_, holdsPlan)) return;
        for (std::size_t i = 0; i < views_.size(); ++i)
            if (parts_[i].empty()) {
                parts_[i] = headerlessParts(views_[i], words_);
                headerless_ = headerless_ || !parts_[i].empty();
            }
    }

    /// The only village that the document names anywhere in a title, if there is only one.
    void findVillages() {
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

    VillageIdentity guessVillage(std::size_t index) const {
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

    void enter(const VillageIdentity& village) {
        if (village.number != state_.standing.village.number) {
            state_.totals.startVillage();
            ++state_.chain;
            state_.sections = false;
        }
        state_.standing = {};
        state_.standing.village = village;
    }

    /// Village, theme and group as paragraphs, sheet name and file name state them before the table begins.
    void begin(std::size_t index) {
        const Grid& grid = views_[index].grid();
        auto lines = nearestFirst(grid.before);
        for (std::size_t i = index; i-- > nextHeadings_;) { // headings above tables that are no plan
            const auto above = nearestFirst(views_[i].grid().before);
            lines.insert(lines.end(), above.begin(), above.end());
        }
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
                            std::ranges::any_of(lines, [](const Text& line) { return text::fold(line).find(u"(ต่อ)") != Text::npos; });
        if (!goesOn || !silent) enter(village);
        headings(grid, nearestFirst(grid.before));
        started_ = true;
    }

    void headings(const Grid& grid, const std::vector<Text>& lines) {
        if (!isWordTable(grid)) takeHeading(grid.sheet);
        const std::size_t count = std::min<std::size_t>(lines.size(), 3);
        for (std::size_t i = count; i-- > 0;)
            if (lines[i].size() <= longestHeading && words_.startLength(RowWord::Note, text::fold(lines[i])) == 0) takeHeading(lines[i]);
    }

    void takeHeading(const Text& line) {
        Heading heading = readCaption(line, words_);
        heading.village = {};
        if (heading.states()) state_.standing.take(heading, line);
    }

    int planYear(std::size_t index) {
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

    /// What the codes of the group column mean. In a Word document an explanation holds for the later tables of the village, too.
    Legend legend(std::size_t index, const std::vector<TablePart>& parts) {
        Legend own = ownLegend(index, parts);
        const int village = state_.standing.village.number;
        const bool holds = isWordTable(views_[index].grid()) && lastLegendVillage_ == village;
        if (own.codes.empty()) return holds ? lastLegend_ : own;
        lastLegend_ = own;
        lastLegendVillage_ = village;
        return own;
    }

    /// Codes stand in the column of the group; where none is known, perhaps in one whose header says nothing.
    static bool mayHoldCodes(const TablePart& part) {
        const bool ticks = std::ranges::any_of(part.band.columns, [](const Column& column) { return isTick(column.role); });
        return part.band.project && (part.band.find(Role::Group) != Text::npos || !ticks);
    }

    Legend ownLegend(std::size_t index, const std::vector<TablePart>& parts) const {
        if (!std::ranges::any_of(parts, mayHoldCodes)) return {};
        std::vector<Text> notes = views_[index].grid().before;
        for (std::size_t i = index; i < views_.size(); ++i) { // notes may stand below a later part of the table
            const Grid& grid = views_[i].grid();
            if (i > index) notes.insert(notes.end(), grid.before.begin(), grid.before.end());
            notes.insert(notes.end(), grid.after.begin(), grid.after.end());
        }
        const GridView& view = views_[index];
        for (std::size_t row = 0; row < view.rows(); ++row)
            for (const Span& span : view.ownSpans(row))
                if (span.cell->text.size() <= 300 && text::fold(span.cell->text).find_first_of(u"=:") != Text::npos)
                    notes.push_back(span.cell->text);
        for (std::size_t row = 0; row < view.rows(); ++row)
            if (const auto spans = view.ownSpans(row); spans.size() <= 2)
                for (const Span& span : spans)
                    notes.push_back(span.cell->text);
        return findLegend(notes, words_);
    }

    void readGrid(std::size_t index) {
        const GridView& view = views_[index];
        SourceReading& reading = readings_.emplace_back();
        reading.file = document_.file;
        reading.url = document_.url;
        reading.sheet = view.grid().sheet;
        reading.sheetRows = static_cast<int>(view.rows());
        auto parts = std::move(parts_[index]);
        const bool goesOn = parts.empty();
        if (goesOn) parts = continuedParts(view, words_, state_);
        if (!holdsPlan(parts)) {
            skipAll(reading, view);
        } else {
            begin(index);
            const Legend codes = legend(index, parts);
            for (TablePart& part : parts)
                if (part.band.project) findCodeColumn(view, codes, part.band, part.first, part.end);
            TableReader(document_, view, words_, messages_, state_, reading, index).read(parts, codes, planYear(index));
            finish(reading, view, parts);
        }
    }

    void skipAll(SourceReading& reading, const GridView& view) const {
        const auto why = isWordTable(view.grid()) ? SkippedRow::Why::OtherTable : SkippedRow::Why::OtherSheet;
        for (std::size_t row = 0; row < view.rows(); ++row)
            reading.skipped.push_back(
                {{document_.file, view.grid().sheet, static_cast<int>(view.sourceRow(row)) + 1}, view.joined(row), why});
    }

    void finish(SourceReading& reading, const GridView& view, const std::vector<TablePart>& parts) {
        const auto plan = std::ranges::find_if(parts, [](const TablePart& part) { return part.band.project; });
        reading.headerRow =
            static_cast<int>(plan->virtualHeader ? std::max<std::size_t>(state_.lastHeaderRow, 1) : view.sourceRow(plan->band.first) + 1);
        describeColumns(reading, plan->band);
        reading.layout = layoutName(parts, reading, messages_);
        reading.planYears = planYears_;
        reading.village = reading.rows.empty() ? state_.standing.village.number : reading.rows.front().village;
        if (state_.standing.village.number == reading.village) reading.villageName = state_.standing.village.name;
        if (reading.villageName.empty() && only_.number == reading.village) reading.villageName = only_.name;
        const auto add = [&](Problem::Level level, Problem::Kind kind, std::vector<Text> arguments) {
            reading.problems.push_back({level, kind, {document_.file, view.grid().sheet, reading.headerRow}, {}, {}, std::move(arguments)});
        };
        if (std::ranges::any_of(reading.rows, [](const ProjectRow& row) { return row.village == 0; }))
            add(Problem::Level::Error, Problem::Kind::UnknownVillage, {});
        if (view.grid().hiddenSheet && !reading.rows.empty()) add(Problem::Level::Warning, Problem::Kind::HiddenRow, {view.grid().sheet});
        if (headerless_)
            add(Problem::Level::Warning, Problem::Kind::UnsureColumns, {view.grid().sheet, messages_("unsure.noHeader")});
        else
            for (const TablePart& part : parts)
                if (part.band.project && !part.repeated && !part.virtualHeader)
                    askAboutColumns(reading, part.band, view.sourceRow(part.band.last) + 1);
    }

    static void describeColumns(SourceReading& reading, const Band& band) {
        for (const Column& column : band.columns) {
            if (column.role != Role::None && column.role != Role::Ignored)
                reading.columns.push_back(Text(roleName(column.role)) + u" ← " + column.header + u" (" + twoDecimals(column.certainty) +
                                          u")");
            if (!column.header.empty() || column.role != Role::None)
                reading.found.push_back({column.header, Text(roleName(column.role)), column.certainty, column.byOfficer});
        }
    }

    /// A column that is read with doubt is a question to the officer; the answer goes into คู่มือคอลัมน์.
    void askAboutColumns(SourceReading& reading, const Band& band, std::size_t row) const {
        for (std::size_t c = 0; c < band.columns.size(); ++c) {
            const Column& column = band.columns[c];
            const bool used = column.role != Role::None && column.role != Role::Ignored && column.role != Role::Remark;
            if (!used || column.byOfficer || column.certainty >= words_.sureColumn()) continue;
            const Text header = column.header.empty() ? text::number(static_cast<long long>(c) + 1) : column.header;
            const Text taken = messages_("unsure.column", {roleName(column.role), twoDecimals(column.certainty)});
            reading.problems.push_back({Problem::Level::Notice,
                                        Problem::Kind::UnsureColumns,
                                        {document_.file, reading.sheet, static_cast<int>(row)},
                                        column.address,
                                        column.header,
                                        {header, taken}});
        }
    }

    /// A plain "รวม" is the total where nothing of its village follows and it is not one of several parts.
    void settleSums() {
        std::map<std::pair<std::size_t, std::size_t>, double> totals; ///< by reading and chain
        for (const SumRow& sum : state_.sums) {
            bool later = rowsOf(sum.chain) > sum.rowsBefore, grand = false;
            for (const SumRow& other : state_.sums)
                grand = grand || (other.chain == sum.chain && other.kind == SumLabel::Kind::Grand);
            const bool plainTotal = !later && !grand && (sum.whole || !sum.sections) && sum.kind != SumLabel::Kind::Carried;
            if (sum.kind != SumLabel::Kind::Grand && !plainTotal) continue;
            readings_[sum.reading].skipped[sum.skipped].why = SkippedRow::Why::Total;
            if (sum.baht) totals[{sum.reading, sum.chain}] = *sum.baht; // the last total of a village counts
        }
        for (const auto& [where, baht] : totals)
            readings_[where.first].writtenTotal = readings_[where.first].writtenTotal.value_or(0) + baht;
    }

    /// Ranks that run on over the tables of a village and stand twice. Where many do, every table has an order of its own.
    void settleRanks() {
        std::map<std::pair<int, Text>, std::vector<const DocumentState::Rank*>> same;
        std::map<int, std::size_t> ranked, repeated;
        for (const DocumentState::Rank& rank : state_.ranks) {
            ++ranked[rank.village];
            auto& twins = same[{rank.village, rank.rank}];
            twins.push_back(&rank);
            if (twins.size() > 1) ++repeated[rank.village];
        }
        constexpr std::size_t few = 10; // one in ten
        for (const auto& [key, twins] : same) {
            if (twins.size() < 2 || repeated[key.first] * few > ranked[key.first]) continue;
            for (const DocumentState::Rank* rank : twins)
                if (!rank->reported)
                    readings_[rank->reading].problems.push_back({Problem::Level::Warning,
                                                                 Problem::Kind::DuplicateRank,
                                                                 rank->place,
                                                                 rank->cell->address,
                                                                 oneLine(rank->cell->text),
                                                                 {oneLine(rank->cell->text)}});
        }
    }

    std::size_t rowsOf(std::size_t chain) const {
        const auto found = state_.chainRows.find(chain);
        return found == state_.chainRows.end() ? 0 : found->second;
    }

    void reportNoTable() {
        if (readings_.empty()) {
            readings_.emplace_back();
            readings_.back().file = document_.file;
            readings_.back().url = document_.url;
        }
        SourceReading& first = readings_.front();
        first.problems.push_back(
            {Problem::Level::Error, Problem::Kind::NoTable, {document_.file, first.sheet, 0}, {}, {}, {document_.file}});
    }

    const SourceDocument& document_;
    const Vocabulary& words_;
    const text::Messages& messages_;
    std::vector<Panel> panels_;
    std::vector<GridView> views_; ///< one per panel
    std::vector<std::vector<TablePart>> parts_;
    std::vector<SourceReading> readings_;
    DocumentState state_;
    VillageIdentity only_;
    bool started_ = false, headerless_ = false;
    Legend lastLegend_;
    int lastLegendVillage_ = 0;
    int planYear_ = 0;
    std::vector<int> planYears_;   ///< all years of the title
    std::size_t nextHeadings_ = 0; ///< first grid whose paragraphs no plan has used yet
};

} // namespace

Reader::Reader(const Rules& rules, text::Messages messages)
    : words_(std::make_shared<const Vocabulary>(rules)), values_{MagnitudeRules(rules.amounts), VillageList(rules.villages)},
      messages_(std::move(messages)) {}

std::vector<SourceReading> Reader::read(const SourceDocument& document) const {
    if (!document.failure.empty()) {
        SourceReading reading;
        reading.file = document.file;
        reading.url = document.url;
        reading.problems.push_back({Problem::Level::Error,
                                    Problem::Kind::FileUnreadable,
                                    {document.file, {}, 0},
                                    {},
                                    document.failure,
                                    {document.file, document.failure}});
        return {reading};
    }
    auto readings = DocumentReader(document, *words_, messages_).run();
    checkValues(readings, values_);
    return readings;
}

} // namespace tambonplan::intake
