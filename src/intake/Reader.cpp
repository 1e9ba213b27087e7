#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

#include "intake/Asides.hpp"
#include "intake/Described.hpp"
#include "intake/DocumentEnd.hpp"
#include "intake/Intake.hpp"
#include "intake/Panels.hpp"
#include "intake/SharedHeaders.hpp"
#include "intake/Surroundings.hpp"
#include "intake/TextList.hpp"
#include "intake/VocabularyShelf.hpp"

namespace tambonplan::intake {

namespace {

/// All reading of one document; the state goes from grid to grid.
class DocumentReader {
public:
    DocumentReader(const SourceDocument& document, const Vocabulary& words, const text::Messages& messages)
        : document_(document), words_(words), messages_(messages) {}

    std::vector<SourceReading> run() {
        layOut();
        cut();
        if (std::ranges::none_of(parts_, holdsPlan)) layOutText();
        readings_.reserve(views_.size());
        around_.emplace(document_, views_, words_, state_);
        for (std::size_t i = 0; i < views_.size(); ++i)
            readGrid(i);
        settleSums(state_, readings_);
        settleRanks(state_, readings_);
        joinPanels();
        if (!std::ranges::any_of(readings_, [](const SourceReading& reading) { return reading.headerRow != 0; })) reportNoTable();
        return std::move(readings_);
    }

private:
    /// The first way of laying out a grid anew that fits it; nothing where its rows and columns are those of a plan as they stand.
    std::vector<Panel> panelsOf(const GridView& view, const std::vector<Band>& bands, bool plan, std::size_t source) const {
        constexpr std::size_t labelAndValue = 2; // columns of a form, whose label of the name is no header
        std::vector<Panel> panels;
        const auto take = [&panels](Panel panel) {
            if (panel.own != nullptr) panels.push_back(std::move(panel));
        };
        take(tabsAsColumns(view, source));
        if (panels.empty() && !plan) take(cellCardsAsRows(view, words_, source));
        if (panels.empty() && (!plan || view.columns() == labelAndValue)) take(cardsAsRows(view, words_, source));
        if (panels.empty() && plan) take(footAsHeader(view, bands, source));
        if (panels.empty() && plan) panels = besideEachOther(view, words_, bands, source);
        if (panels.empty() && plan) take(payersAsColumns(view, words_, bands, source));
        if (panels.empty() && plan) take(listsAsRows(view, bands, source));
        return panels;
    }

    /// Grids as they stand, or as the tables that stand side by side in them.
    void layOut() {
        for (std::size_t i = 0; i < document_.grids.size(); ++i) {
            views_.emplace_back(document_.grids[i]);
            const auto bands = findBands(views_.back(), words_);
            parts_.push_back(cutParts(views_.back(), words_, bands));
            std::vector<Panel> panels = panelsOf(views_.back(), bands, holdsPlan(parts_.back()), i);
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

    /// A document without a plan in its tables may list projects in its text.
    void layOutText() {
        if (document_.text.rows.empty()) return;
        TextList list = listOfText(GridView(document_.text), words_, document_.grids.size());
        if (list.panel.own == nullptr) return;
        views_.emplace_back(*list.panel.own, list.panel.rows);
        parts_.push_back(std::move(list.parts));
        panels_.push_back(std::move(list.panel));
    }

    const Grid& sourceOf(const Panel& panel) const {
        return panel.source < document_.grids.size() ? document_.grids[panel.source] : document_.text;
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
                joined.push_back(joinReadings({at(first), at(end)}, GridView(sourceOf(panels_[first]))));
            }
            reportAsides(sourceOf(panels_[first]), words_, joined.back());
            countContent(joined.back());
            first = end;
        }
        readings_ = std::move(joined);
    }

    void cut() {
        shareHeaders(views_, words_, parts_);
        setPastAside(parts_);
        if (std::ranges::any_of(parts_, holdsPlan)) return;
        for (std::size_t i = 0; i < views_.size(); ++i)
            if (parts_[i].empty()) {
                parts_[i] = headerlessParts(views_[i], words_);
                headerless_ = headerless_ || !parts_[i].empty();
            }
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
            around_->begin(index);
            const Legend codes = around_->legend(index, parts);
            for (TablePart& part : parts)
                if (part.band.project) findCodeColumn(view, codes, part.band, part.first, part.end);
            TableReader(document_, view, words_, messages_, state_, reading, index).read(parts, codes, around_->planYear(index));
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
        reading.planYears = around_->planYears();
        reading.village = reading.rows.empty() ? state_.standing.village.number : reading.rows.front().village;
        if (state_.standing.village.number == reading.village) reading.villageName = state_.standing.village.name;
        const VillageIdentity& only = around_->onlyVillage();
        if (reading.villageName.empty() && only.number == reading.village) reading.villageName = only.name;
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
                    askAboutColumns(reading, part.band, view.sourceRow(part.band.last) + 1, words_.sureColumn(), messages_);
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
    std::optional<Surroundings> around_;
    bool headerless_ = false;
};

} // namespace

Reader::Reader(const Rules& rules, text::Messages messages)
    : words_(std::make_shared<VocabularyShelf>(rules)), values_{MagnitudeRules(rules.amounts), VillageList(rules.villages)},
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
    const VocabularyShelf::Loan loan(*words_);
    auto readings = DocumentReader(document, loan.words(), messages_).run();
    checkValues(readings, values_);
    return readings;
}

} // namespace tambonplan::intake
