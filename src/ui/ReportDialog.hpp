#pragma once

#include <com/sun/star/awt/XWindow.hpp>

#include <optional>

#include "ui/Package.hpp"

namespace tambonplan::ui {

/// What the officer wants made.
struct ReportChoice {
    Text names;  ///< as the argument Name takes them: "book, p02", or "all"
    Text format; ///< "docx" …; empty = as each report has it
};

/// Lets the officer choose several reports and their format; nothing when he cancels. Throws plan::Failure `error.chooseReport` where he
/// chose none.
std::optional<ReportChoice> askReports(const office::Reference<office::css::uno::XComponentContext>& context,
                                       const office::Reference<office::css::awt::XWindow>& parent, const Package& package);

} // namespace tambonplan::ui
