#pragma once

#include <com/sun/star/frame/XModel.hpp>

#include "office/Uno.hpp"
#include "plan/Commands.hpp"
#include "report/Template.hpp"
#include "ui/Arguments.hpp"
#include "ui/Package.hpp"

namespace tambonplan::ui {

/// What the Report command works with.
struct ReportTask {
    const office::Reference<office::css::uno::XComponentContext>& context;
    const Package& package;
    const office::Reference<office::css::frame::XModel>& workbook;
    plan::Context& plan;
    const Arguments& arguments; ///< Name, To (a folder or a file), Format; Village (numbers) and Agency (names), with commas, for the
                                ///< reports that are one per village or agency: those of them that are made
};

/// Fills the templates of reports and stores them; makes the input sheets that they need. `Name`: one report, several with commas, or
/// "all". Results: Url (of the first file), Urls (all, one a line), Files (how many), Gaps (fields that nobody filled in), Missing
/// (which, one a line, with their place), Failed (reports
/// of a set that could not be made, with the reason, one a line). Throws
/// plan::Failure `error.reportCancelled` (the officer stopped it when some files were made: they are whole and stay),
/// `error.unknownReport`, `error.reportEmpty`, `error.templateProblems` (with the list of what is wrong), and those of ReportDocument.hpp.
plan::Results makeReport(const ReportTask& task);

/// Checks a template of the officer's (argument File: URL). Results: Problems (how many), Text (one line each, Thai), Unused (fields and
/// lists it does not use).
plan::Results checkReportTemplate(const ReportTask& task);

/// What is wrong with a template, one line each.
Text describeProblems(const std::vector<report::TemplateProblem>& problems, const text::Messages& messages);

} // namespace tambonplan::ui
