#pragma once

#include "report/Record.hpp"
#include "ui/ReportCommand.hpp"

namespace tambonplan::ui {

/// A line of `reports.tsv`.
struct ReportKind {
    Text name, title, templateName, splitBy, fileName;
    std::string format;
    std::vector<Text> inputs; ///< ranges of the input sheets that it needs
};

/// The reports of a list of names ("book, p02"); "all" is every one. Throws plan::Failure `error.unknownReport`.
std::vector<ReportKind> kindsOf(const text::RuleTable& reports, const Text& names);

/// URL of its template: the officer's own wins over ours. Throws plan::Failure `error.templateMissing`.
office::OUString templateOf(const ReportTask& task, const ReportKind& kind);

/// The text of its file name pattern, without letters that a file name may not hold.
Text fileNameOf(const ReportKind& kind, const report::Record& data);

/// Where the document goes: a file that was named, or a free name in a folder. Throws plan::Failure `error.reportFolder`.
office::OUString targetOf(const ReportTask& task, const Text& name, const std::string& format);

/// The format that was asked for, by name or by the ending of the file; else the report's own.
std::string formatOf(const ReportTask& task, const ReportKind& kind);

/// The picture that the setting ตรา names (PNG or JPEG); a gap where it names none. Throws plan::Failure `error.emblem` where that is no
/// picture.
report::FieldValue emblemOf(const ReportTask& task);

} // namespace tambonplan::ui
