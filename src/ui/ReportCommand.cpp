#include "ui/ReportCommand.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>

#include <algorithm>
#include <array>
#include <filesystem>

#include "office/ReportDocument.hpp"
#include "plan/Setup.hpp"
#include "report/Lists.hpp"
#include "report/TambonData.hpp"
#include "report/Template.hpp"

namespace tambonplan::ui {

using namespace office;

namespace {

namespace fs = std::filesystem;

constexpr std::array templateEndings{"ott", "odt", "docx", "fodt", "ots", "ods", "xlsx", "fods"};
constexpr TextView templateFolderSetting = u"โฟลเดอร์แม่แบบ";

struct Kind {
    Text name, templateName, splitBy, fileName;
    std::string format;
};

Kind kindOf(const text::RuleTable& reports, const Text& name) {
    for (const auto& row : reports.rows)
        if (reports.at(row, u"ชื่อ") == name)
            return {name, Text(reports.at(row, u"แม่แบบ")), Text(reports.at(row, u"แยกตาม")), Text(reports.at(row, u"ชื่อไฟล์")),
                    text::toUtf8(reports.at(row, u"รูปแบบ"))};
    throw plan::Failure("error.unknownReport", {name});
}

OUString workFolder(const Reference<css::uno::XComponentContext>& context) {
    const auto paths = service<css::beans::XPropertySet>(context, "com.sun.star.util.PathSettings");
    OUString work;
    paths->getPropertyValue(ascii("Work")) >>= work;
    return work;
}

std::string systemPath(const OUString& urlOrPath) {
    return toSystemPath(toUrl(urlOrPath));
}

/// A file below a base without its ending, in any kind that a template may have.
OUString findTemplate(const fs::path& base) {
    std::error_code error;
    for (const char* ending : templateEndings) {
        const fs::path path = base.string() + "." + ending;
        if (fs::is_regular_file(path, error)) return toUrl(toOffice(text::fromUtf8(path.string())));
    }
    return {};
}

/// The officer's own template wins over ours.
OUString templateOf(const ReportTask& task, const Kind& kind) {
    const Text own = plan::toText(plan::settingValue(task.plan.book, templateFolderSetting));
    if (!own.empty()) {
        const OUString found = findTemplate(fs::path(systemPath(toOffice(own))) / text::toUtf8(kind.templateName));
        if (!found.isEmpty()) return found;
    }
    const OUString shipped = findTemplate(fs::path(task.package.folder()) / "templates" / text::toUtf8(kind.templateName));
    if (shipped.isEmpty()) throw plan::Failure("error.templateMissing", {kind.templateName});
    return shipped;
}

/// The text of a file name pattern, without letters that a file name may not hold.
Text fileNameOf(const Kind& kind, const report::Record& data) {
    report::Node paragraph = report::Node::element("text:p");
    paragraph.children.push_back(report::Node::textNode(text::toUtf8(kind.fileName)));
    report::FillOptions options;
    options.gapMark = u"";
    Text name = text::fromUtf8(report::fillTemplate(paragraph, data, options).document.content());
    constexpr TextView forbidden = u"/\\:*?\"<>|";
    std::ranges::replace_if(
        name, [&](char16_t c) { return c < u' ' || forbidden.find(c) != TextView::npos; }, u' ');
    return Text(text::trim(name));
}

/// The record of a report that is one per item of a list: the item's fields and lists before those of the whole.
report::Record focused(report::Record whole, const report::Record& item) {
    for (const auto& [name, value] : item.fields)
        whole.fields[name] = value;
    for (const auto& [name, list] : item.lists)
        whole.lists[name] = list;
    return whole;
}

std::vector<report::Record> recordsFor(const ReportTask& task, const Kind& kind, const report::Record& whole) {
    if (kind.splitBy.empty()) return {whole};
    const int village = task.arguments.number("Village");
    const Text agency = fromOffice(task.arguments.string("Agency"));
    std::vector<report::Record> records;
    const auto list = whole.lists.find(kind.splitBy);
    if (list == whole.lists.end()) return records;
    for (const report::Record& item : list->second) {
        if (village != 0 && static_cast<int>(report::numberOf(item, u"หมู่ที่")) != village) continue;
        if (!agency.empty() && report::textOf(item, kind.splitBy) != agency) continue;
        records.push_back(focused(whole, item));
    }
    return records;
}

/// What is wrong with a template, one line each.
Text describe(const std::vector<report::TemplateProblem>& problems, const text::Messages& messages) {
    Text lines;
    for (const auto& problem : problems)
        lines += (lines.empty() ? u"" : u"\n") +
                 messages("template." + std::string(report::problemName(problem.kind)), {problem.mark, problem.place});
    return lines;
}

/// Where the document goes: a file that was named, or a free name in a folder.
OUString targetOf(const ReportTask& task, const Text& name, const std::string& format) {
    const OUString to = task.arguments.string("To");
    std::error_code error;
    if (!to.isEmpty()) {
        const fs::path path = systemPath(to);
        if (path.empty()) throw plan::Failure("error.reportFolder", {fromOffice(to)});
        if (fs::is_directory(path, error) || !path.has_filename()) return freeName(toUrl(to), name, format);
        return freeName(toUrl(toOffice(text::fromUtf8(path.parent_path().string()))), text::fromUtf8(path.stem().string()), format);
    }
    const OUString own = task.workbook->getURL();
    if (own.isEmpty()) return freeName(workFolder(task.context), name, format);
    return freeName(toUrl(toOffice(text::fromUtf8(fs::path(toSystemPath(own)).parent_path().string()))), name, format);
}

std::string formatOf(const ReportTask& task, const Kind& kind) {
    const std::string asked = text::toUtf8(fromOffice(task.arguments.string("Format")));
    if (!asked.empty()) return asked;
    const fs::path to = systemPath(task.arguments.string("To"));
    std::error_code error;
    if (!to.empty() && !fs::is_directory(to, error) && to.has_extension()) return to.extension().string().substr(1);
    return kind.format;
}

} // namespace

plan::Results makeReport(const ReportTask& task) {
    const text::Messages& messages = task.plan.resources.thai;
    const Kind kind = kindOf(task.package.rules("reports"), fromOffice(task.arguments.string("Name")));
    const std::string format = formatOf(task, kind);
    FlatDocument form = readTemplate(task.context, templateOf(task, kind));
    const report::Record whole = report::tambonData(task.plan.book, task.plan.now);
    const std::vector<report::Record> records = recordsFor(task, kind, whole);
    if (records.empty()) throw plan::Failure("error.reportEmpty", {kind.name});
    const auto check = report::checkTemplate(form.xml, report::catalogueOf(records.front()));
    if (!check.problems.empty()) throw plan::Failure("error.templateProblems", {kind.templateName, describe(check.problems, messages)});

    report::FillOptions options;
    options.gapMark = messages("report.gap");
    options.thaiDigits = plan::toText(plan::settingValue(task.plan.book, u"ตัวเลขในรายงาน")) == u"เลขไทย";
    plan::Results results;
    long gaps = 0;
    OUString first;
    for (std::size_t i = 0; i < records.size(); ++i) {
        if (task.plan.progress)
            task.plan.progress(fileNameOf(kind, records[i]), static_cast<double>(i) / static_cast<double>(records.size()));
        report::Filled filled = report::fillTemplate(form.xml, records[i], options);
        gaps += static_cast<long>(filled.problems.size());
        const OUString url = targetOf(task, fileNameOf(kind, records[i]), format);
        storeReport(task.context, {std::move(filled.document), form.sheet}, url, format);
        if (i == 0) first = url;
    }
    return {{"Url", text::toUtf8(fromOffice(first))}, {"Files", static_cast<long>(records.size())}, {"Gaps", gaps}};
}

} // namespace tambonplan::ui
