#pragma once

#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/util/XNumberFormatsSupplier.hpp>

#include "intake/Grid.hpp"
#include "office/Limits.hpp"

namespace tambonplan::office {

/// One sheet of a document as a grid: values, shown text, merged areas, hidden and filtered rows, text boxes and notes. Reads at most the
/// used area, and of that no more than the limits allow; the grid then says where it was cut.
intake::Grid readSheet(const Reference<css::util::XNumberFormatsSupplier>& document, const Reference<css::sheet::XSpreadsheet>& sheet,
                       TextView name, const ReadLimits& limits);

/// "A", "B" … "AA" for a 0-based column.
inline Text columnName(sal_Int32 column) {
    return intake::columnName(static_cast<std::size_t>(column));
}

} // namespace tambonplan::office
