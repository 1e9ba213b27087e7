#include "office/Ranges.hpp"

#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XCellRangeReferrer.hpp>
#include <com/sun/star/sheet/XDatabaseRange.hpp>
#include <com/sun/star/sheet/XDatabaseRanges.hpp>
#include <com/sun/star/sheet/XNamedRange.hpp>
#include <com/sun/star/sheet/XNamedRanges.hpp>

#include <algorithm>

#include "office/Cells.hpp"
#include "office/SheetGrid.hpp"
#include "text/SumLabel.hpp"

namespace tambonplan::office {

namespace {

using css::table::CellRangeAddress;

constexpr TextView ourPrefix = u"TP_";
constexpr TextView databasePrefix = u"TPF_"; ///< of the AutoFilter range: Excel wants names of tables and ranges to differ

Reference<css::sheet::XNamedRanges> namedRanges(const Reference<css::sheet::XSpreadsheetDocument>& document) {
    return property<Reference<css::sheet::XNamedRanges>>(document, "NamedRanges");
}

OUString absoluteAddress(const Reference<css::sheet::XSpreadsheetDocument>& document, const CellRangeAddress& at) {
    const Reference<css::container::XNamed> sheet(sheetAt(document, at.Sheet), css::uno::UNO_QUERY_THROW);
    Text quoted = fromOffice(sheet->getName());
    for (std::size_t i = quoted.find(u'\''); i != Text::npos; i = quoted.find(u'\'', i + 2))
        quoted.insert(i, 1, u'\'');
    const auto corner = [](sal_Int32 column, sal_Int32 row) { return u"$" + columnName(column) + u"$" + text::number(row + 1); };
    return toOffice(u"$'" + quoted + u"'." + corner(at.StartColumn, at.StartRow) + u":" + corner(at.EndColumn, at.EndRow));
}

OUString databaseNameOf(TextView name) {
    return toOffice(Text(databasePrefix) + Text(name.substr(ourPrefix.size())));
}

constexpr sal_Int32 lastColumn = 1023, lastRow = 1048575; ///< of a sheet

bool isBlank(const plan::Value& value) {
    return text::trim(plan::toText(value)).empty();
}

/// Does what stands first in a row say that the rest are sums?
bool isSum(const std::vector<plan::Value>& row) {
    const auto first = std::find_if_not(row.begin(), row.end(), isBlank);
    return first != row.end() && text::isSumLabel(plan::toText(*first));
}

/// Has a row below a table something in it, and all that a row of this table needs? A sum is none.
bool isRowOf(const plan::Schema& schema, const std::vector<plan::Value>& headers, const std::vector<plan::Value>& row) {
    const auto fills = [&](const Text& header) {
        for (std::size_t i = 0; i < headers.size(); ++i)
            if (plan::toText(headers[i]) == header) return !isBlank(row[i]);
        return false;
    };
    const auto &all = schema.rowNeeds, &some = schema.rowNeedsOneOf;
    return !std::all_of(row.begin(), row.end(), isBlank) && !isSum(row) && std::all_of(all.begin(), all.end(), fills) &&
           (some.empty() || std::any_of(some.begin(), some.end(), fills));
}

} // namespace

Reference<css::sheet::XSpreadsheet> sheetAt(const Reference<css::sheet::XSpreadsheetDocument>& document, sal_Int32 index) {
    const Reference<css::container::XIndexAccess> sheets(document->getSheets(), css::uno::UNO_QUERY_THROW);
    return Reference<css::sheet::XSpreadsheet>(sheets->getByIndex(index), css::uno::UNO_QUERY_THROW);
}

std::optional<CellRangeAddress> findRange(const Reference<css::sheet::XSpreadsheetDocument>& document, TextView name) {
    const auto ranges = namedRanges(document);
    const OUString officeName = toOffice(name);
    if (!ranges.is() || !ranges->hasByName(officeName)) return std::nullopt;
    const Reference<css::sheet::XCellRangeReferrer> range(ranges->getByName(officeName), css::uno::UNO_QUERY);
    if (!range.is()) return std::nullopt;
    const Reference<css::sheet::XCellRangeAddressable> cells(range->getReferredCells(), css::uno::UNO_QUERY);
    if (!cells.is()) return std::nullopt;
    return cells->getRangeAddress();
}

std::optional<CellRangeAddress> findTable(const Reference<css::sheet::XSpreadsheetDocument>& document, const plan::Schema& schema) {
    auto range = findRange(document, schema.range);
    if (!range) return range;
    const auto sheet = sheetAt(document, range->Sheet);
    const auto cells = [&](sal_Int32 row, sal_Int32 first, sal_Int32 last) {
        return readValues(sheet, {range->Sheet, first, row, last, row}).front();
    };
    while (range->EndColumn < lastColumn && !isBlank(cells(range->StartRow, range->EndColumn + 1, range->EndColumn + 1).front()))
        ++range->EndColumn;
    if (!schema.takesRows) return range;
    const auto headers = cells(range->StartRow, range->StartColumn, range->EndColumn);
    while (range->EndRow < lastRow && isRowOf(schema, headers, cells(range->EndRow + 1, range->StartColumn, range->EndColumn)))
        ++range->EndRow;
    return range;
}

bool hasFilter(const Reference<css::sheet::XSpreadsheetDocument>& document, TextView name) {
    return property<Reference<css::sheet::XDatabaseRanges>>(document, "DatabaseRanges")->hasByName(databaseNameOf(name));
}

void setRange(const Reference<css::sheet::XSpreadsheetDocument>& document, TextView name, const CellRangeAddress& address) {
    const auto ranges = namedRanges(document);
    const OUString officeName = toOffice(name);
    if (ranges->hasByName(officeName)) {
        const Reference<css::sheet::XNamedRange> range(ranges->getByName(officeName), css::uno::UNO_QUERY_THROW);
        range->setContent(absoluteAddress(document, address));
    } else {
        ranges->addNewByName(officeName, absoluteAddress(document, address), css::table::CellAddress(address.Sheet, 0, 0), 0);
    }
    const auto databases = property<Reference<css::sheet::XDatabaseRanges>>(document, "DatabaseRanges");
    const OUString databaseName = databaseNameOf(name);
    if (databases->hasByName(databaseName)) {
        const Reference<css::sheet::XDatabaseRange> range(databases->getByName(databaseName), css::uno::UNO_QUERY_THROW);
        range->setDataArea(address);
    } else {
        databases->addNewByName(databaseName, address);
        setProperty(Reference<css::uno::XInterface>(databases->getByName(databaseName), css::uno::UNO_QUERY), "AutoFilter", true);
    }
}

bool isTambonWorkbook(const Reference<css::sheet::XSpreadsheetDocument>& document) {
    return document.is() && findRange(document, u"TP_Register").has_value();
}

std::set<Text> ourSheets(const Reference<css::sheet::XSpreadsheetDocument>& document) {
    std::set<Text> names;
    const auto ranges = namedRanges(document);
    if (!ranges.is()) return names;
    const auto all = ranges->getElementNames();
    for (const OUString& name : all) {
        const Text range = fromOffice(name);
        if (range.substr(0, ourPrefix.size()) != ourPrefix) continue;
        const auto address = findRange(document, range);
        if (!address) continue;
        const Reference<css::container::XNamed> sheet(sheetAt(document, address->Sheet), css::uno::UNO_QUERY_THROW);
        names.insert(fromOffice(sheet->getName()));
    }
    return names;
}

} // namespace tambonplan::office
