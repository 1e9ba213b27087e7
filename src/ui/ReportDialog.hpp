#pragma once

#include <com/sun/star/awt/XWindow.hpp>

#include <optional>

#include "ui/Package.hpp"

namespace tambonplan::ui {

/// What the officer wants made.
struct ReportChoice {
    Text names;              ///< as the argument Name takes them: "book, p02", or "all"
    Text format;             ///< "docx" …; empty = as each report has it
    Text villages, agencies; ///< as the arguments Village and Agency take them; empty = all
};

/// Lets the officer choose several reports, their format, and the villages and agencies of `book` for those reports that are made for each;
/// nothing when he cancels.
std::optional<ReportChoice> askReports(const office::Reference<office::css::uno::XComponentContext>& context,
                                       const office::Reference<office::css::awt::XWindow>& parent, const Package& package,
                                       const plan::Workbook& book);

} // namespace tambonplan::ui
