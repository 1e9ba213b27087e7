#pragma once

#include <com/sun/star/frame/XModel.hpp>

#include <array>

#include "office/Uno.hpp"
#include "plan/Table.hpp"

namespace tambonplan::office {

/// Fonts of official Thai papers first, then those that Debian and others have.
inline constexpr TextView thaiFonts = u"TH SarabunPSK;TH Sarabun New;Laksaman;Sarabun";

/// Name of the cell style for the data cells of a column, and for its header cell.
Text dataStyle(const plan::Column& column);
Text headerStyle(const plan::Column& column);

/// Points of the smallest text of a sheet: headers, page header and footer.
inline constexpr double smallPoints = 12;

/// How a sheet goes to paper: landscape, sheet name on top, page x/y below, margins of 10 mm.
struct Paper {
    TextView style;          ///< name of the page style
    sal_Int32 width, height; ///< 1/100 mm
    bool onePageWide;        ///< else at a fixed scale, over several pages in width
};
inline constexpr sal_Int32 pageMargin = 1000; ///< 1/100 mm
inline constexpr Paper a4{u"แผนตำบล แนวนอน", 29700, 21000, true};
inline constexpr Paper a3{u"แผนตำบล แนวนอน A3", 42000, 29700, true};
inline constexpr Paper a4Several{u"แผนตำบล หลายหน้า", 29700, 21000, false};
inline constexpr Paper a3Several{u"แผนตำบล หลายหน้า A3", 42000, 29700, false};
inline constexpr std::array papers{a4, a3, a4Several, a3Several};

/// Colour of the tab of a sheet.
sal_Int32 tabColour(plan::Purpose purpose);

/// True for the page styles above: what else a sheet has, the officer chose.
bool isOurPaper(TextView style);

/// Makes the cell styles and the page styles that are missing; those that exist, officers may have changed: they stay.
/// Returns the names of what was made.
std::vector<Text> createStyles(const Reference<css::frame::XModel>& model);

/// Removes styles by name, except those in use.
void removeStyles(const Reference<css::frame::XModel>& model, const std::vector<Text>& names);

} // namespace tambonplan::office
