#pragma once

#include <com/sun/star/frame/XModel.hpp>

#include "office/Uno.hpp"
#include "plan/Table.hpp"

namespace tambonplan::office {

/// Fonts of official Thai papers first, then those that Debian and others have.
inline constexpr TextView thaiFonts = u"TH SarabunPSK;TH Sarabun New;Laksaman;Sarabun";

/// Name of the cell style for the data cells of a column, and for its header cell.
Text dataStyle(const plan::Column& column);
Text headerStyle(const plan::Column& column);

/// Name of the page style for every sheet of ours: A4 landscape, one page wide, sheet name on top, page x/y below.
inline constexpr TextView pageStyle = u"แผนตำบล แนวนอน";

/// Makes the cell styles and the page style that are missing; those that exist, officers may have changed: they stay.
/// Returns the names of what was made.
std::vector<Text> createStyles(const Reference<css::frame::XModel>& model);

/// Removes styles by name, except those in use.
void removeStyles(const Reference<css::frame::XModel>& model, const std::vector<Text>& names);

} // namespace tambonplan::office
