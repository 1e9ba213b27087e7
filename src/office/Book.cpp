#include "office/Book.hpp"

#include <algorithm>
#include <chrono>
#include <memory>

#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/sheet/CellFlags.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XCellRangesQuery.hpp>
#include <com/sun/star/sheet/XSheetCellRanges.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/util/XProtectable.hpp>
#include <cppuhelper/weakref.hxx>

#include "office/Change.hpp"
#include "office/Format.hpp"
#include "office/Jump.hpp"
#include "office/Lists.hpp"
#include "office/Outline.hpp"
#include "office/Ranges.hpp"
#include "office/Styles.hpp"
#include "office/Undo.hpp"
#include "plan/Commands.hpp"

namespace tambonplan::office {

namespace {

plan::Table toTable(Matrix cells) {
    plan::Table table;
    for (const auto& value : cells.front())
        table.header.push_back(plan::toText(value));
    cells.erase(cells.begin());
    table.rows = std::move(cells);
    return table;
}

sal_Int32 sheetCount(const Reference<css::sheet::XSpreadsheetDocument>& document) {
    return Reference<css::container::XIndexAccess>(document->getSheets(), css::uno::UNO_QUERY_THROW)->getCount();
}

bool isBlank(const Reference<css::sheet::XSpreadsheet>& sheet) {
    namespace CellFlags = css::sheet::CellFlags;
    const Reference<css::sheet::XCellRangesQuery> cells(sheet, css::uno::UNO_QUERY_THROW);
    const auto kinds = CellFlags::VALUE | CellFlags::DATETIME | CellFlags::STRING | CellFlags::FORMULA | CellFlags::ANNOTATION;
    return !cells->queryContentCells(static_cast<sal_Int16>(kinds))->getRangeAddresses().hasElements();
}

/// Where a new sheet of ours goes: last, but for empty sheets as a new document has.
sal_Int16 placeForSheets(const Reference<css::sheet::XSpreadsheetDocument>& document) {
    sal_Int32 place = sheetCount(document);
    while (place > 0 && isBlank(sheetAt(document, place - 1)))
        --place;
    return static_cast<sal_Int16>(place);
}

Text sheetName(const Reference<css::sheet::XSpreadsheet>& sheet) {
    return fromOffice(Reference<css::container::XNamed>(sheet, css::uno::UNO_QUERY_THROW)->getName());
}

/// A sheet of a document that may have been closed meanwhile: Undo actions must not keep documents alive.
class SheetByName {
public:
    SheetByName(const Reference<css::sheet::XSpreadsheetDocument>& document, TextView name) : document_(document), name_(toOffice(name)) {}

    Reference<css::sheet::XSpreadsheet> get() const {
        const Reference<css::sheet::XSpreadsheetDocument> document(document_);
        if (!document.is() || !document->getSheets()->hasByName(name_)) return {};
        return Reference<css::sheet::XSpreadsheet>(document->getSheets()->getByName(name_), css::uno::UNO_QUERY);
    }

private:
    css::uno::WeakReference<css::sheet::XSpreadsheetDocument> document_;
    OUString name_;
};

void refuseProtected(const Reference<css::sheet::XSpreadsheetDocument>& document, const std::vector<TableChange>& changes) {
    for (const TableChange& change : changes) {
        if (!change.any() || change.isNew) continue;
        const Reference<css::util::XProtectable> sheet(document->getSheets()->getByName(toOffice(change.sheet)), css::uno::UNO_QUERY_THROW);
        if (sheet->isProtected()) throw plan::Failure("error.sheetProtected", {change.sheet});
    }
    const Reference<css::util::XProtectable> structure(document, css::uno::UNO_QUERY);
    const bool newSheets = std::any_of(changes.begin(), changes.end(), [](const TableChange& change) { return change.isNew; });
    if (newSheets && structure.is() && structure->isProtected()) throw plan::Failure("error.documentProtected");
}

void recordStyles(UndoContext& undo, const Reference<css::frame::XModel>& model) {
    const auto made = std::make_shared<std::vector<Text>>();
    const css::uno::WeakReference<css::frame::XModel> weak(model);
    undo.record(
        [weak, made](RecordingOff&) {
            const Reference<css::frame::XModel> alive(weak);
            if (alive.is()) *made = createStyles(alive);
        },
        [weak, made](RecordingOff&) {
            const Reference<css::frame::XModel> alive(weak);
            if (alive.is()) removeStyles(alive, *made);
        });
}

/// Where Undo takes inserted sheets away, the office loses the AutoFilter of the sheet before them (LibreOffice 7.4): as the last thing
/// that Undo does, what had one gets it back.
void recordFilters(UndoContext& undo, const Reference<css::sheet::XSpreadsheetDocument>& document, const std::vector<Text>& names) {
    const css::uno::WeakReference<css::sheet::XSpreadsheetDocument> weak(document);
    undo.record([](RecordingOff&) {},
                [weak, names](RecordingOff&) {
                    const Reference<css::sheet::XSpreadsheetDocument> alive(weak);
                    if (!alive.is()) return;
                    for (const Text& name : names)
                        if (const auto range = findRange(alive, name); range && !hasFilter(alive, name)) setRange(alive, name, *range);
                });
}

/// Page style and contents of a sheet that this command inserted; Undo takes the whole sheet away.
/// Two steps, because setting a page style makes the office record again.
void recordNewSheet(UndoContext& undo, const SheetByName& sheetByName, const TableChange& change) {
    undo.record(
        [sheetByName, style = paperFor(change.range, change.look).style](RecordingOff&) {
            const auto sheet = sheetByName.get();
            if (sheet.is()) setProperty(sheet, "PageStyle", toOffice(style));
        },
        {});
    const auto kept = std::make_shared<const TableChange>(change);
    undo.record(
        [sheetByName, kept](RecordingOff& off) {
            const auto sheet = sheetByName.get();
            if (!sheet.is()) return;
            const auto& range = kept->range;
            sizeRows(sheet, range.StartRow + 1, kept->contents, 1, kept->look, [&off] { off.again(); });
            off.again();
            styleRows(sheet, range, range.StartRow, kept->look);
            writeContents(sheet, range.StartColumn, range.StartRow, kept->contents);
        },
        {});
}

/// Another paper for a sheet that existed.
void recordPaper(UndoContext& undo, const SheetByName& sheetByName, const TableChange& change) {
    const auto set = [sheetByName](const Text& style) {
        return [sheetByName, style](RecordingOff& off) {
            const auto sheet = sheetByName.get();
            if (sheet.is()) setProperty(sheet, "PageStyle", toOffice(style));
            off.again();
        };
    };
    undo.record(set(Text(paperFor(change.range, change.look).style)), set(change.pageStyleBefore));
}

void changeRows(const Reference<css::sheet::XSpreadsheet>& sheet, const TableChange& change) {
    const auto rows = Reference<css::table::XColumnRowRange>(sheet, css::uno::UNO_QUERY_THROW)->getRows();
    for (const sal_Int32 row : change.deletedRows)
        rows->removeByIndex(row, 1);
    if (change.appendedRows > 0) rows->insertByIndex(change.range.EndRow - change.appendedRows + 1, change.appendedRows);
}

/// A printed table whose rows the office measures. It needs seconds for some thousand rows; those of longer tables keep our estimate.
bool isFitted(const TableChange& change) {
    constexpr sal_Int32 mostRows = 2000;
    return change.look.printed && change.range.EndRow - change.range.StartRow <= mostRows;
}

/// Rows of a table that get other contents, in few spans: each one costs a repaint.
std::vector<RowSpan> changedRows(const TableChange& change) {
    constexpr std::size_t mostSpans = 40;
    constexpr sal_Int32 nearby = 4; // rows
    std::vector<RowSpan> rows;
    rows.reserve(change.blocks->size());
    for (const CellBlock& block : *change.blocks)
        rows.push_back({std::max(block.row, change.range.StartRow + 1), block.row + static_cast<sal_Int32>(block.after.size()) - 1});
    std::sort(rows.begin(), rows.end(), [](const RowSpan& a, const RowSpan& b) { return a.first < b.first; });
    std::vector<RowSpan> spans;
    for (const RowSpan& row : rows) {
        if (row.last < row.first) continue;
        if (spans.empty() || row.first > spans.back().last + nearby)
            spans.push_back(row);
        else
            spans.back().last = std::max(spans.back().last, row.last);
    }
    if (spans.size() > mostSpans) spans = {{spans.front().first, spans.back().last}};
    return spans;
}

/// Rows that fit their text are measured with every cell that is written; so they get some height until all is written.
void holdRows(const Reference<css::sheet::XSpreadsheet>& sheet, const TableChange& change, RecordingOff& off) {
    if (!isFitted(change)) return;
    constexpr sal_Int32 meanwhile = 1000; // 1/100 mm
    for (const RowSpan& span : changedRows(change)) {
        const auto range = sheet->getCellRangeByPosition(0, span.first, 0, span.last);
        off.again();
        setProperty(Reference<css::table::XColumnRowRange>(range, css::uno::UNO_QUERY_THROW)->getRows(), "Height", meanwhile);
    }
    off.again();
}

void fitChangedRows(const Reference<css::sheet::XSpreadsheet>& sheet, const TableChange& change) {
    if (!isFitted(change)) return;
    if (change.isNew || change.newColumns > 0) return fitRows(sheet, change.range.StartRow + 1, change.range.EndRow);
    for (const RowSpan& span : changedRows(change))
        fitRows(sheet, span.first, span.last);
}

/// Rows whose height the text of a formula decides: it is known only after reckoning.
bool waitsForFormulas(const TableChange& change) {
    if (!change.any() || !isFitted(change)) return false;
    const auto& columns = change.look.columns;
    const auto holds = [&](std::size_t column) {
        return std::any_of(change.contents.begin(), change.contents.end(),
                           [column](const auto& row) { return column < row.size() && std::holds_alternative<plan::Formula>(row[column]); });
    };
    for (std::size_t i = 0; i < columns.size(); ++i)
        if (columns[i].kind == plan::ColumnKind::LongText && !columns[i].hidden && !change.look.screenOnly.contains(columns[i].header) &&
            holds(i))
            return true;
    return false;
}

/// A change without the whole table, for an Undo action to keep.
TableChange forReplay(const TableChange& change) {
    TableChange kept;
    kept.range = change.range;
    kept.look = change.look;
    kept.appendedRows = change.appendedRows;
    kept.newColumns = change.newColumns;
    kept.blocks = change.blocks;
    return kept;
}

/// Cells of a sheet that existed.
void recordCells(UndoContext& undo, const SheetByName& sheetByName, const TableChange& change) {
    const auto kept = std::make_shared<const TableChange>(forReplay(change));
    undo.record(
        [sheetByName, kept](RecordingOff& off) {
            const auto sheet = sheetByName.get();
            if (!sheet.is()) return;
            const TableChange& change = *kept;
            const auto& range = change.range;
            const sal_Int32 first = range.EndRow - change.appendedRows + 1;
            if (change.appendedRows > 0) {
                sizeRows(sheet, first, change.blocks->back().after, 0, change.look, [&off] { off.again(); });
                off.again();
                styleRows(sheet, range, first, change.look);
            }
            if (change.newColumns > 0)
                styleRows(sheet, range, range.StartRow, change.look,
                          change.look.columns.size() - static_cast<std::size_t>(change.newColumns));
            holdRows(sheet, change, off);
            for (const CellBlock& block : *change.blocks)
                writeContents(sheet, block.column, block.row, block.after);
        },
        [sheetByName, kept](RecordingOff& off) {
            const auto sheet = sheetByName.get();
            if (!sheet.is()) return;
            const TableChange& change = *kept;
            if (change.newColumns > 0) unstyleColumns(sheet, change.range, change.newColumns);
            holdRows(sheet, change, off);
            for (const CellBlock& block : *change.blocks)
                writeContents(sheet, block.column, block.row, block.before);
            fitChangedRows(sheet, change);
            off.again();
        });
}

/// Per table, whether its group of rows is closed: it is made closed and stays as the officer left it.
std::vector<bool> closedGroups(const Reference<css::sheet::XSpreadsheetDocument>& document, const std::vector<TableChange>& changes) {
    std::vector<bool> closed;
    closed.reserve(changes.size());
    for (const TableChange& change : changes)
        closed.push_back(!change.foldedBefore || isClosed(sheetAt(document, change.range.Sheet), *change.foldedBefore));
    return closed;
}

/// Everything about one table. Calc records rows, widths and ranges itself; heights, styles and contents are recorded by us (platform §6).
void writeTable(UndoContext& undo, const Reference<css::sheet::XSpreadsheetDocument>& document, const TableChange& change) {
    const SheetByName sheetByName(document, change.sheet);
    const auto sheet = sheetByName.get();
    if (change.isNew) {
        sizeSheet(sheet, change.range, change.look);
        setProperty(sheet, "TabColor", tabColour(change.purpose));
        if (change.hidden) setProperty(sheet, "IsVisible", false);
        recordNewSheet(undo, sheetByName, change);
    } else {
        sizeColumns(sheet, change.range, change.look, change.look.columns.size() - static_cast<std::size_t>(change.newColumns));
        recordCells(undo, sheetByName, change);
    }
    fitChangedRows(sheet, change);
    if (change.isNew || change.newColumns > 0) fitHeader(sheet, change.range);
    const auto present = findRange(document, change.name);
    const bool moved = !present || present->EndRow != change.range.EndRow || present->EndColumn != change.range.EndColumn ||
                       present->StartRow != change.range.StartRow || present->StartColumn != change.range.StartColumn;
    if (moved) setRange(document, change.name, change.range);
    if (change.hidden)
        printNothing(sheet);
    else if (moved || change.newColumns > 0)
        setUpPrinting(sheet, change.range, change.look, change.keyColumns);
}

} // namespace

plan::Workbook readTables(const Reference<css::frame::XModel>& model) {
    const Reference<css::sheet::XSpreadsheetDocument> document(model, css::uno::UNO_QUERY_THROW);
    plan::Workbook workbook;
    for (const plan::Schema& schema : schemasOf({}))
        if (const auto range = findTable(document, schema); range && !workbook.contains(schema.range))
            workbook.emplace(schema.range, toTable(readValues(sheetAt(document, range->Sheet), *range)));
    return workbook;
}

Book::Book(const Reference<css::frame::XModel>& model, const std::vector<Text>* written)
    : model_(model), document_(model, css::uno::UNO_QUERY_THROW) {
    for (const plan::Schema& schema : schemasOf({})) {
        const auto range = findTable(document_, schema);
        if (!range || tables_.count(schema.range) > 0) continue;
        const auto sheet = sheetAt(document_, range->Sheet);
        Matrix values = readValues(sheet, *range);
        const bool formulas = written == nullptr || std::ranges::find(*written, schema.range) != written->end();
        Matrix contents = formulas ? readContents(sheet, *range, values) : values;
        const bool locked = Reference<css::util::XProtectable>(sheet, css::uno::UNO_QUERY_THROW)->isProtected();
        values_.emplace(schema.range, toTable(std::move(values)));
        tables_.emplace(schema.range, SheetTable{sheetName(sheet), *range, std::move(contents),
                                                 locked ? Text() : fromOffice(property<OUString>(sheet, "PageStyle"))});
    }
}

Written Book::write(plan::Workbook all, const OUString& title) {
    const auto begin = std::chrono::steady_clock::now();
    const auto lists = tables_.find(Text(listsRange));
    plan::Table& choices = all[Text(listsRange)];
    choices = lists == tables_.end() ? shippedLists() : values_.at(lists->first);
    addMissingLists(choices);
    std::vector<Text> taken;
    const auto names = document_->getSheets()->getElementNames();
    for (const OUString& name : names)
        taken.push_back(fromOffice(name));
    std::vector<TableChange> changes = findChanges(tables_, values_, all, taken);
    Written written;
    written.comparing = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    if (std::none_of(changes.begin(), changes.end(), [](const TableChange& change) { return change.any() || change.restyled(); }))
        return written;
    written.anything = true;
    refuseProtected(document_, changes);

    apply(changes, title);
    for (const TableChange& change : changes) // a matter of the view, not of Undo
        if (change.isNew && !change.hidden)
            freezeHeader(model_, SheetByName(document_, change.sheet).get(), change.keyColumns, change.range.StartRow + 1);
    return written;
}

void Book::apply(std::vector<TableChange>& changes, const OUString& title) const {
    UndoContext undo(model_, title);
    const ControllerLock lock(model_);
    std::optional<ReckoningPause> later(model_);
    recordStyles(undo, model_);
    std::vector<Text> filtered;
    for (const auto& [name, table] : tables_)
        if (hasFilter(document_, name)) filtered.push_back(name);
    recordFilters(undo, document_, filtered);
    const std::vector<bool> closed = closedGroups(document_, changes);
    auto place = placeForSheets(document_);
    for (TableChange& change : changes) { // all sheets first: formulas look across them
        if (!change.isNew) continue;
        document_->getSheets()->insertNewByName(toOffice(change.sheet), place);
        change.range.Sheet = place++;
    }
    // Then all rows: inserting and deleting moves what the formulas of other tables point at, so these are written after it.
    for (const TableChange& change : changes)
        if (change.any() && !change.isNew) changeRows(sheetAt(document_, change.range.Sheet), change);
    for (const TableChange& change : changes)
        if (change.any()) writeTable(undo, document_, change);
    for (const TableChange& change : changes) {
        if (!change.restyled()) continue;
        const SheetByName sheet(document_, change.sheet);
        recordPaper(undo, sheet, change);
        if (!change.hidden) setUpPrinting(sheet.get(), change.range, change.look, change.keyColumns);
    }
    for (std::size_t i = 0; i < changes.size(); ++i) {
        if (!changes[i].any() || changes[i].folded == changes[i].foldedBefore) continue;
        const SheetByName sheet(document_, changes[i].sheet);
        groupRows(sheet.get(), changes[i], closed[i]);
        const sal_Int32 end = changes[i].range.EndRow;
        const RowSpan none{end + 1, end}, folded = changes[i].folded.value_or(none);
        const RowSpan all{std::min(folded.first, changes[i].foldedBefore.value_or(none).first), end}, hidden = closed[i] ? folded : none;
        const auto redo = [sheet, all, hidden](RecordingOff& off) {
            if (const auto there = sheet.get(); there.is()) hideAgain(there, all, hidden, off);
        };
        undo.record(redo, [](RecordingOff&) {});
    }
    later.reset();
    for (const TableChange& change : changes)
        if (waitsForFormulas(change)) fitRows(SheetByName(document_, change.sheet).get(), change.range.StartRow + 1, change.range.EndRow);
    undo.keep();
}

std::optional<Text> Book::selected(TextView header) const {
    const auto selection = selectedRow(model_);
    if (!selection) return std::nullopt;
    for (const auto& [name, table] : tables_) {
        const bool inside =
            selection->sheet == table.range.Sheet && selection->row > table.range.StartRow && selection->row <= table.range.EndRow;
        const plan::Table& values = values_.at(name);
        if (!inside || values.column(header) == Text::npos) continue;
        return plan::toText(values.at(static_cast<std::size_t>(selection->row - table.range.StartRow - 1), header));
    }
    return std::nullopt;
}

} // namespace tambonplan::office
