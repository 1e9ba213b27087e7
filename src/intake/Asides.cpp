#include "intake/Asides.hpp"

#include <algorithm>

#include "intake/HeaderColumn.hpp"
#include "intake/ItemMoney.hpp"
#include "intake/Resolutions.hpp"
#include "intake/RowKinds.hpp"
#include "intake/TextLines.hpp"
#include "intake/Wording.hpp"
#include "text/Fold.hpp"

namespace tambonplan::intake {

namespace {

class AsideReader {
public:
    AsideReader(const Grid& grid, const Vocabulary& words, SourceReading& reading) : grid_(grid), words_(words), reading_(reading) {}

    void read(const Aside& aside) {
        std::vector<Text> lines = listLines(aside.text);
        for (Text& line : lines)
            line = oneLine(std::move(line));
        ProjectRow* row = aside.note ? rowAt(aside.row) : nullptr;
        if (row != nullptr) {
            row->original += u" | [" + oneLine(aside.text) + u"]";
            if (std::ranges::any_of(lines, [&](const Text& line) { return changes(line, *row); })) report(aside, oneLine(aside.text));
            return;
        }
        for (const Text& line : lines)
            if (isProject(line) || (!aside.above && namesVillage(line)) || (aside.note && namesUnit(line))) report(aside, line);
    }

private:
    ProjectRow* rowAt(std::size_t row) {
        const auto found = std::ranges::find_if(
            reading_.rows, [row](const ProjectRow& project) { return project.place.row == static_cast<int>(row) + 1; });
        return found == reading_.rows.end() ? nullptr : &*found;
    }

    /// Does a note say another amount than its row, or that the project is done with?
    bool changes(const Text& line, const ProjectRow& row) const {
        const Text written = writtenIn(line);
        if (!written.empty()) {
            const text::Money money = words_.money(written);
            return money.kind != text::Money::Kind::Amount || !row.budget || *row.budget != money.baht;
        }
        const Text folded = text::fold(line);
        return words_.contains(RowWord::Cancelled, folded) || words_.startLength(RowWord::Rejected, folded) > 0 ||
               tellsRefusal(line, words_) || tellsDone(line, words_);
    }

    Text writtenIn(const Text& line) const {
        const Text led = moneyOfLine(line, words_).written;
        return led.empty() ? itemMoney(line, words_).written : led;
    }

    /// A work with its money, or one of a list, that no cell of the sheet names.
    bool isProject(const Text& line) const {
        const Marker marker = markerOf(line);
        const Text rest(text::trim(TextView(line).substr(marker.length)));
        const ItemMoney cut = itemMoney(rest, words_);
        const bool work = cut.written.empty() ? marker && words_.startLength(RowWord::ProjectStart, Folding(cut.name)) > 0
                                              : beginsLikeWork(cut.name, words_);
        if (!work || words_.startLength(RowWord::NoWork, Folding(cut.name)) > 0 || tellsDone(line, words_)) return false;
        return !isInCells(text::skeleton(cut.name));
    }

    bool isInCells(const Text& name) const {
        return std::ranges::any_of(grid_.rows, [&name](const std::vector<Cell>& cells) {
            return std::ranges::any_of(
                cells, [&name](const Cell& cell) { return !cell.covered && text::skeleton(cell.text).find(name) != Text::npos; });
        });
    }

    bool namesVillage(const Text& line) const {
        VillageIdentity village;
        return isVillageHeading(line, village, words_) &&
               std::ranges::none_of(reading_.rows, [&village](const ProjectRow& row) { return row.village == village.number; });
    }

    /// "หน่วย: พันบาท" in a note on a header.
    bool namesUnit(const Text& line) const {
        const Text folded = text::fold(line);
        const std::size_t at = words_.findLast(RowWord::UnitWord, folded);
        return at != Text::npos && moneyUnit(TextView(folded).substr(at), words_) != 1;
    }

    void report(const Aside& aside, const Text& line) {
        reading_.problems.push_back({Problem::Level::Warning,
                                     Problem::Kind::BesideCells,
                                     {reading_.file, reading_.sheet, static_cast<int>(aside.row) + 1},
                                     aside.address,
                                     line,
                                     {line}});
    }

    const Grid& grid_;
    const Vocabulary& words_;
    SourceReading& reading_;
};

} // namespace

void reportAsides(const Grid& grid, const Vocabulary& words, SourceReading& reading) {
    AsideReader reader(grid, words, reading);
    for (const Aside& aside : grid.asides)
        reader.read(aside);
}

} // namespace tambonplan::intake
