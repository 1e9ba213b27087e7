#include "office/Cells.hpp"

#include <algorithm>

#include <com/sun/star/sheet/CellFlags.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XCellRangeFormula.hpp>
#include <com/sun/star/sheet/XCellRangesQuery.hpp>
#include <com/sun/star/sheet/XSheetCellRanges.hpp>

#include "office/FormulaRuns.hpp"

namespace tambonplan::office {

namespace {

using css::table::CellRangeAddress;

Reference<css::table::XCellRange> rangeOf(const Reference<css::sheet::XSpreadsheet>& sheet, const CellRangeAddress& at) {
    return sheet->getCellRangeByPosition(at.StartColumn, at.StartRow, at.EndColumn, at.EndRow);
}

plan::Value toValue(const Any& any) {
    OUString string;
    double number = 0;
    if (any >>= string) {
        if (string.isEmpty()) return {};
        return fromOffice(string);
    }
    if (any >>= number) return number;
    return {};
}

Any toAny(const plan::Value& value) {
    if (const auto* number = std::get_if<double>(&value)) return Any(*number);
    if (const auto* string = std::get_if<Text>(&value)) return Any(toOffice(*string));
    return Any(OUString());
}

/// Formulas of one column, in runs: one call for many cells is quick.
void writeFormulas(const Reference<css::sheet::XSpreadsheet>& sheet, sal_Int32 column, sal_Int32 row, const Matrix& cells,
                   std::size_t index) {
    std::vector<TextView> run;
    for (std::size_t i = 0; i <= cells.size(); ++i) {
        const auto* formula = i < cells.size() ? std::get_if<plan::Formula>(&cells[i][index]) : nullptr;
        if (formula != nullptr) {
            run.emplace_back(formula->text);
            continue;
        }
        if (!run.empty()) writeFormulaRun(sheet, column + static_cast<sal_Int32>(index), row + static_cast<sal_Int32>(i - run.size()), run);
        run.clear();
    }
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
    for (const auto& values : data) {
        auto& row = cells.emplace_back();
        row.reserve(static_cast<std::size_t>(values.getLength()));
        for (const Any& value : values)
            row.push_back(toValue(value));
    }
    return cells;
}

Matrix readContents(const Reference<css::sheet::XSpreadsheet>& sheet, const CellRangeAddress& address) {
    Matrix cells = readValues(sheet, address);
    const auto range = rangeOf(sheet, address);
    const Reference<css::sheet::XCellRangesQuery> query(range, css::uno::UNO_QUERY_THROW);
    const auto found = query->queryContentCells(css::sheet::CellFlags::FORMULA)->getRangeAddresses();
    for (const CellRangeAddress& at : found) {
        const Reference<css::sheet::XCellRangeFormula> formulas(rangeOf(sheet, at), css::uno::UNO_QUERY_THROW);
        const auto texts = formulas->getFormulaArray();
        for (sal_Int32 row = at.StartRow; row <= at.EndRow; ++row)
            for (sal_Int32 column = at.StartColumn; column <= at.EndColumn; ++column)
                cells[static_cast<std::size_t>(row - address.StartRow)][static_cast<std::size_t>(column - address.StartColumn)] =
                    plan::Formula{fromOffice(texts[row - at.StartRow][column - at.StartColumn])};
    }
    return cells;
}

void writeContents(const Reference<css::sheet::XSpreadsheet>& sheet, sal_Int32 column, sal_Int32 row, const Matrix& cells) {
    if (cells.empty() || cells.front().empty()) return;
    const auto rows = static_cast<sal_Int32>(cells.size());
    const auto columns = static_cast<sal_Int32>(cells.front().size());
    Sequence<Sequence<Any>> data(rows);
    auto* out = data.getArray();
    for (const auto& values : cells) {
        Sequence<Any> line(columns);
        auto* any = line.getArray();
        for (const auto& value : values)
            *any++ = toAny(value);
        *out++ = line;
    }
    const auto range = sheet->getCellRangeByPosition(column, row, column + columns - 1, row + rows - 1);
    if (!isAllFormulas(cells)) Reference<css::sheet::XCellRangeData>(range, css::uno::UNO_QUERY_THROW)->setDataArray(data);
    for (std::size_t index = 0; index < cells.front().size(); ++index)
        writeFormulas(sheet, column, row, cells, index);
}

bool sameFormula(TextView a, TextView b) {
    const auto plain = [](TextView formula) {
        Text kept;
        for (const char16_t c : formula)
            if (c != u' ' && c != u'\'' && c != u'\n') kept.push_back(c);
        return kept;
    };
    return plain(a) == plain(b);
}

} // namespace tambonplan::office
