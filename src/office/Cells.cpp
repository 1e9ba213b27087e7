#include "office/Cells.hpp"

#include <algorithm>

#include <com/sun/star/sheet/CellFlags.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XCellRangeFormula.hpp>
#include <com/sun/star/sheet/XCellRangesQuery.hpp>
#include <com/sun/star/sheet/XSheetCellRanges.hpp>

#include "office/FormulaRuns.hpp"
#include "office/RelativeFormula.hpp"

namespace tambonplan::office {

namespace {

using css::table::CellRangeAddress;

Reference<css::table::XCellRange> rangeOf(const Reference<css::sheet::XSpreadsheet>& sheet, const CellRangeAddress& at) {
    return sheet->getCellRangeByPosition(at.StartColumn, at.StartRow, at.EndColumn, at.EndRow);
}

/// The office's text of the cell above, and ours: columns repeat themselves, and the office keeps equal texts once.
struct LastText {
    OUString office;
    plan::Value ours;
};

plan::Value toValue(const Any& any, LastText& last) {
    double number = 0;
    if (const auto* string =
            static_cast<const OUString*>(any.getValueTypeClass() == css::uno::TypeClass_STRING ? any.getValue() : nullptr)) {
        if (string->isEmpty()) return {};
        if (string->pData != last.office.pData) last = {*string, fromOffice(*string)};
        return last.ours;
    }
    if (any >>= number) return number;
    return {};
}

Any toAny(const plan::Value& value, const Any& empty) {
    if (const auto* number = std::get_if<double>(&value)) return Any(*number);
    if (const auto* string = std::get_if<plan::CellText>(&value)) return Any(toOffice(string->text()));
    return empty;
}

plan::Formula relative(const plan::Formula& formula, sal_Int32 row) {
    Text text = toRelative(formula.text(), row);
    return text == formula.text() ? formula : plan::Formula(std::move(text));
}

/// Formulas of one column, in runs: one call for many cells is quick.
void writeFormulas(const Reference<css::sheet::XSpreadsheet>& sheet, sal_Int32 column, sal_Int32 row, const Matrix& cells,
                   std::size_t index) {
    std::vector<plan::Formula> run;
    bool asWritten = false;
    for (std::size_t i = 0; i <= cells.size(); ++i) {
        const auto* formula = i < cells.size() ? std::get_if<plan::Formula>(&cells[i][index]) : nullptr;
        if (formula != nullptr) {
            // What relative notation leaves as it is, it leaves so in every row.
            const bool again = !run.empty() && asWritten && run.back() == *formula;
            run.push_back(again ? *formula : relative(*formula, row + static_cast<sal_Int32>(i)));
            asWritten = run.back() == *formula;
            continue;
        }
        std::vector<const Text*> texts;
        texts.reserve(run.size());
        for (const plan::Formula& one : run)
            texts.push_back(&one.text());
        if (!run.empty())
            writeFormulaRun(sheet, column + static_cast<sal_Int32>(index), row + static_cast<sal_Int32>(i - run.size()), texts);
        run.clear();
    }
}

Sequence<Sequence<OUString>> formulaTexts(const Reference<css::sheet::XSpreadsheet>& sheet, const CellRangeAddress& at) {
    return Reference<css::sheet::XCellRangeFormula>(rangeOf(sheet, at), css::uno::UNO_QUERY_THROW)->getFormulaArray();
}

/// Cells of a column of formulas that are not the first one filled down.
Sequence<CellRangeAddress> differentFormulas(const Reference<css::sheet::XSpreadsheet>& sheet, const CellRangeAddress& at) {
    const Reference<css::sheet::XCellRangesQuery> query(rangeOf(sheet, at), css::uno::UNO_QUERY_THROW);
    const css::table::CellAddress first(at.Sheet, at.StartColumn, at.StartRow);
    return query->queryColumnDifferences(first)->getRangeAddresses();
}

/// Formulas of one column. Of a very long one the text of the first is made, and of those that differ from it: to ask for all takes seconds
/// a run. Calc tells apart by operators, constants and the cells they point at, relative or absolute.
void readFormulas(const Reference<css::sheet::XSpreadsheet>& sheet, const CellRangeAddress& at, const CellRangeAddress& table,
                  Matrix& cells) {
    const auto column = static_cast<std::size_t>(at.StartColumn - table.StartColumn);
    const auto put = [&](sal_Int32 row, const plan::Formula& formula) {
        cells[static_cast<std::size_t>(row - table.StartRow)][column] = formula;
    };
    const auto readAll = [&](const CellRangeAddress& part) {
        const auto texts = formulaTexts(sheet, part);
        for (sal_Int32 row = part.StartRow; row <= part.EndRow; ++row)
            put(row, relative(plan::Formula(fromOffice(texts[row - part.StartRow][0])), row));
    };
    constexpr sal_Int32 readWhole = 1000; // rows
    if (at.EndRow - at.StartRow < readWhole) return readAll(at);
    CellRangeAddress top = at;
    top.EndRow = top.StartRow;
    const Text first = fromOffice(formulaTexts(sheet, top)[0][0]);
    if (!fillsDown(first)) return readAll(at);
    const plan::Formula shared = relative(plan::Formula(first), at.StartRow);
    for (sal_Int32 row = at.StartRow; row <= at.EndRow; ++row)
        put(row, shared);
    const auto others = differentFormulas(sheet, at);
    for (const CellRangeAddress& part : others)
        readAll(part);
}

Sequence<Sequence<Any>> toData(const Matrix& cells) {
    const Any empty{OUString()};
    Sequence<Sequence<Any>> data(static_cast<sal_Int32>(cells.size()));
    auto* out = data.getArray();
    for (const auto& values : cells) {
        Sequence<Any> line(static_cast<sal_Int32>(cells.front().size()));
        auto* any = line.getArray();
        for (const auto& value : values)
            *any++ = toAny(value, empty);
        *out++ = line;
    }
    return data;
}

bool isAllFormulas(const Matrix& cells) {
    return std::all_of(cells.begin(), cells.end(), [](const std::vector<plan::Value>& row) {
        return std::all_of(row.begin(), row.end(), [](const plan::Value& value) { return std::holds_alternative<plan::Formula>(value); });
    });
}

} // namespace

Matrix readValues(const Reference<css::sheet::XSpreadsheet>& sheet, const CellRangeAddress& address) {
    const auto data = Reference<css::sheet::XCellRangeData>(rangeOf(sheet, address), css::uno::UNO_QUERY_THROW)->getDataArray();
    Matrix cells;
    cells.reserve(static_cast<std::size_t>(data.getLength()));
    std::vector<LastText> above(static_cast<std::size_t>(address.EndColumn - address.StartColumn + 1));
    for (const auto& values : data) {
        auto& row = cells.emplace_back();
        row.reserve(above.size());
        for (sal_Int32 i = 0; i < values.getLength(); ++i)
            row.push_back(toValue(values[i], above[static_cast<std::size_t>(i)]));
    }
    return cells;
}

Matrix readContents(const Reference<css::sheet::XSpreadsheet>& sheet, const CellRangeAddress& address, Matrix cells) {
    const Reference<css::sheet::XCellRangesQuery> query(rangeOf(sheet, address), css::uno::UNO_QUERY_THROW);
    const auto found = query->queryContentCells(css::sheet::CellFlags::FORMULA)->getRangeAddresses();
    for (const CellRangeAddress& at : found) {
        CellRangeAddress column = at;
        for (column.StartColumn = at.StartColumn; column.StartColumn <= at.EndColumn; ++column.StartColumn) {
            column.EndColumn = column.StartColumn;
            readFormulas(sheet, column, address, cells);
        }
    }
    return cells;
}

void writeContents(const Reference<css::sheet::XSpreadsheet>& sheet, sal_Int32 column, sal_Int32 row, const Matrix& cells) {
    if (cells.empty() || cells.front().empty()) return;
    const auto rows = static_cast<sal_Int32>(cells.size());
    const auto columns = static_cast<sal_Int32>(cells.front().size());
    if (!isAllFormulas(cells)) {
        const auto range = sheet->getCellRangeByPosition(column, row, column + columns - 1, row + rows - 1);
        Reference<css::sheet::XCellRangeData>(range, css::uno::UNO_QUERY_THROW)->setDataArray(toData(cells));
    }
    for (std::size_t index = 0; index < cells.front().size(); ++index)
        writeFormulas(sheet, column, row, cells, index);
}

} // namespace tambonplan::office
