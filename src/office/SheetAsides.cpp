#include "office/SheetAsides.hpp"

#include <algorithm>
#include <set>

#include <com/sun/star/drawing/XDrawPagesSupplier.hpp>
#include <com/sun/star/drawing/XShape.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XSheetAnnotation.hpp>
#include <com/sun/star/sheet/XSheetAnnotationsSupplier.hpp>
#include <com/sun/star/text/XSimpleText.hpp>

#include "office/SheetGrid.hpp"
#include "text/Money.hpp"

namespace tambonplan::office {

namespace {

using css::container::XIndexAccess;
using Sheet = Reference<css::sheet::XSpreadsheet>;
using intake::Aside;

Text stringOf(const Reference<css::uno::XInterface>& object) {
    const Reference<css::text::XSimpleText> text(object, css::uno::UNO_QUERY);
    return text.is() ? fromOffice(text->getString()) : Text();
}

Text addressOf(sal_Int32 column, sal_Int32 row) {
    return columnName(column) + text::number(row + 1);
}

/// Reads what is drawn on one sheet.
class Boxes {
public:
    Boxes(const Sheet& sheet, const intake::Grid& grid, const std::set<Text>& notes) : sheet_(sheet), grid_(grid), notes_(notes) {}

    std::vector<Aside> read(const Reference<XIndexAccess>& page) {
        addAll(page);
        std::ranges::stable_sort(boxes_, {}, &Aside::row);
        return std::move(boxes_);
    }

private:
    void addAll(const Reference<XIndexAccess>& shapes) {
        for (sal_Int32 i = 0; i < shapes->getCount(); ++i) {
            const Reference<css::drawing::XShape> shape(shapes->getByIndex(i), css::uno::UNO_QUERY);
            if (!shape.is()) continue;
            const Reference<XIndexAccess> group(shape, css::uno::UNO_QUERY);
            if (group.is())
                addAll(group);
            else
                add(shape);
        }
    }

    void add(const Reference<css::drawing::XShape>& shape) {
        const Text text = stringOf(shape);
        if (text::trim(text).empty()) return;
        if (notes_.contains(text)) return; // a note that is shown is drawn as a shape
        const css::awt::Point at = shape->getPosition();
        Aside& box = boxes_.emplace_back();
        const sal_Int32 row = cellAt(at.Y, [this](sal_Int32 index) { return positionOf(0, index).Y; });
        const sal_Int32 column = cellAt(at.X, [this](sal_Int32 index) { return positionOf(index, 0).X; });
        box.text = text;
        box.row = static_cast<std::size_t>(row);
        box.address = addressOf(column, row);
        box.above = box.row < std::min(titleRows, contentEnd());
    }

    css::awt::Point positionOf(sal_Int32 column, sal_Int32 row) const {
        return property<css::awt::Point>(sheet_->getCellByPosition(column, row), "Position");
    }

    /// The last row or column that begins at or before a place, 1/100 mm.
    template<class Position> static sal_Int32 cellAt(sal_Int32 place, Position positionOfIndex) {
        constexpr sal_Int32 slack = 50, most = 1000;
        sal_Int32 first = 0, end = most;
        while (end - first > 1) {
            const sal_Int32 middle = (first + end) / 2;
            (positionOfIndex(middle) <= place + slack ? first : end) = middle;
        }
        return first;
    }

    /// The row behind the last one with content.
    std::size_t contentEnd() const {
        const auto filled = [](const std::vector<intake::Cell>& cells) {
            return std::ranges::any_of(cells, [](const intake::Cell& cell) { return cell.kind != intake::Cell::Kind::Empty; });
        };
        std::size_t end = grid_.rows.size();
        while (end > 0 && !filled(grid_.rows[end - 1]))
            --end;
        return std::max<std::size_t>(end, 1);
    }

    static constexpr std::size_t titleRows = 15;

    const Sheet& sheet_;
    const intake::Grid& grid_;
    const std::set<Text>& notes_;
    std::vector<Aside> boxes_;
};

std::vector<Aside> notesOf(const Sheet& sheet) {
    std::vector<Aside> notes;
    const Reference<css::sheet::XSheetAnnotationsSupplier> supplier(sheet, css::uno::UNO_QUERY_THROW);
    const auto annotations = supplier->getAnnotations();
    for (sal_Int32 i = 0; i < annotations->getCount(); ++i) {
        const Reference<css::sheet::XSheetAnnotation> annotation(annotations->getByIndex(i), css::uno::UNO_QUERY_THROW);
        const auto at = annotation->getPosition();
        notes.push_back({stringOf(annotation), static_cast<std::size_t>(at.Row), addressOf(at.Column, at.Row), true, false});
    }
    std::erase_if(notes, [](const Aside& note) { return text::trim(note.text).empty(); });
    return notes;
}

Reference<XIndexAccess> drawPage(const Reference<css::uno::XInterface>& document, const Sheet& sheet) {
    const Reference<css::drawing::XDrawPagesSupplier> supplier(document, css::uno::UNO_QUERY);
    if (!supplier.is() || !property<bool>(document, "HasDrawPages", true)) return {}; // asking makes some
    const auto index = Reference<css::sheet::XCellRangeAddressable>(sheet, css::uno::UNO_QUERY_THROW)->getRangeAddress().Sheet;
    const Reference<XIndexAccess> pages(supplier->getDrawPages(), css::uno::UNO_QUERY_THROW);
    return {pages->getByIndex(index), css::uno::UNO_QUERY};
}

} // namespace

void readAsides(const Reference<css::uno::XInterface>& document, const Sheet& sheet, intake::Grid& grid) {
    const auto notes = notesOf(sheet);
    std::set<Text> shown;
    for (const Aside& note : notes)
        shown.insert(note.text);
    if (const auto page = drawPage(document, sheet); page.is() && page->getCount() > 0) grid.asides = Boxes(sheet, grid, shown).read(page);
    grid.asides.insert(grid.asides.end(), notes.begin(), notes.end());
    for (const Aside& aside : grid.asides)
        for (const TextView line : text::split(aside.text, u'\n'))
            (aside.above ? grid.before : grid.after).emplace_back(line);
}

} // namespace tambonplan::office
