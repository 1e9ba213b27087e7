#pragma once

#include <com/sun/star/frame/XModel.hpp>

#include "office/Uno.hpp"
#include "plan/Commands.hpp"
#include "ui/Arguments.hpp"
#include "ui/Package.hpp"

namespace tambonplan::ui {

/// What the Report command works with.
struct ReportTask {
    const office::Reference<office::css::uno::XComponentContext>& context;
    const Package& package;
    const office::Reference<office::css::frame::XModel>& workbook;
    const plan::Context& plan;
    const Arguments& arguments; ///< Name, To (a folder or a file), Format; Village or Agency for the reports that are one per item
};

/// Fills the template of a report and stores it. Results: Url (of the first file), Files (how many), Gaps (fields that nobody filled in).
/// Throws plan::Failure `error.unknownReport`, `error.templateProblems` (with the list of what is wrong), and those of ReportDocument.hpp.
plan::Results makeReport(const ReportTask& task);

} // namespace tambonplan::ui
