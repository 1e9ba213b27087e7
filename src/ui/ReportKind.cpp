#include "ui/ReportKind.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>

#include "office/ReportDocument.hpp"
#include "plan/Setup.hpp"
#include "report/Format.hpp"
#include "report/TambonData.hpp"

namespace tambonplan::ui {

using namespace office;

namespace {

namespace fs = std::filesystem;

constexpr std::array templateEndings{"ott", "odt", "docx", "dotx", "fodt", "ots", "ods", "xlsx", "xltx", "fods"};
constexpr TextView templateFolderSetting = u"โฟลเดอร์แม่แบบ";

OUString workFolder(const Reference<css::uno::XComponentContext>& context) {
    const auto paths = service<css::beans::XPropertySet>(context, "com.sun.star.util.PathSettings");
    OUString work;
    paths->getPropertyValue(ascii("Work")) >>= work;
    return work;
}

std::string systemPath(const OUString& urlOrPath) {
    return toSystemPath(toUrl(urlOrPath));
}

std::string lowerCase(std::string text) {
    std::ranges::transform(text, text.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return text;
}

/// A file of that name in any kind that a template may have, however its letters are written: "Letter.DOCX" from a Windows office.
OUString findTemplate(const fs::path& folder, const std::string& name) {
    std::map<std::string, fs::path> files;
    std::error_code error;
    for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
        std::error_code unreadable;
        if (!at->is_regular_file(unreadable)) continue;
        const std::string written = at->path().filename().string();
        fs::path& known = files[lowerCase(written)];
        if (known.empty() || known.filename().string() < written) known = at->path(); // small letters before capitals
    }
    for (const char* ending : templateEndings)
        if (const auto found = files.find(lowerCase(name + "." + ending)); found != files.end())
            return toUrl(toOffice(text::fromUtf8(found->second.string())));
    return {};
}

/// Does this begin like a PNG or JPEG file?
bool isPicture(const std::string& bytes) {
    return bytes.starts_with("\x89PNG") || bytes.starts_with("\xFF\xD8\xFF");
}

} // namespace

std::vector<ReportKind> kindsOf(const text::RuleTable& reports, const Text& names) {
    std::vector<ReportKind> kinds;
    for (const TextView part : text::split(names, u',')) {
        const TextView name = text::trim(part);
        const std::size_t before = kinds.size();
        for (const auto& row : reports.rows) {
            if (name != u"all" && reports.at(row, u"ชื่อ") != name) continue;
            ReportKind kind{Text(reports.at(row, u"ชื่อ")),
                            Text(reports.at(row, u"th")),
                            Text(reports.at(row, u"แม่แบบ")),
                            Text(reports.at(row, u"แยกตาม")),
                            Text(reports.at(row, u"ชื่อไฟล์")),
                            text::toUtf8(reports.at(row, u"รูปแบบ")),
                            {}};
            for (const TextView input : text::split(reports.at(row, u"ชีตที่ใช้"), u' '))
                if (!input.empty()) kind.inputs.emplace_back(input);
            kinds.push_back(std::move(kind));
        }
        if (kinds.size() == before) throw plan::Failure("error.unknownReport", {Text(name)});
    }
    return kinds;
}

OUString templateOf(const ReportTask& task, const ReportKind& kind) {
    const Text own = plan::toText(plan::settingValue(task.plan.book, templateFolderSetting));
    if (!own.empty()) {
        const fs::path folder = systemPath(toOffice(own));
        std::error_code error;
        if (!fs::is_directory(folder, error)) throw plan::Failure("error.templateFolder", {own}); // not ours in secret
        const OUString found = findTemplate(folder, text::toUtf8(kind.templateName));
        if (!found.isEmpty()) return found;
    }
    const OUString shipped = findTemplate(fs::path(task.package.folder()) / "templates", text::toUtf8(kind.templateName));
    if (shipped.isEmpty()) throw plan::Failure("error.templateMissing", {kind.templateName});
    return shipped;
}

Text fileNameOf(const ReportKind& kind, const report::Record& data) {
    report::Node paragraph = report::Node::element("text:p");
    paragraph.children.push_back(report::Node::textNode(text::toUtf8(kind.fileName)));
    report::FillOptions options;
    options.gapMark = u"";
    Text name = text::fromUtf8(report::fillTemplate(paragraph, data, options).document.content());
    constexpr TextView forbidden = u"/\\:*?\"<>|";
    std::ranges::replace_if(
        name, [&](char16_t c) { return c < u' ' || forbidden.find(c) != TextView::npos; }, u' ');
    const auto gap = [](char16_t a, char16_t b) { return a == b && (a == u'_' || a == u' '); };
    name.erase(std::unique(name.begin(), name.end(), gap), name.end()); // a field that nobody filled in leaves no gap
    while (name.ends_with(u'_') || name.ends_with(u' '))
        name.pop_back();
    return report::fittingFileName(text::trim(name));
}

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

std::string formatOf(const ReportTask& task, const ReportKind& kind) {
    std::string asked = text::toUtf8(fromOffice(task.arguments.string("Format")));
    if (!asked.empty()) return asked;
    const fs::path to = systemPath(task.arguments.string("To"));
    std::error_code error;
    if (!to.empty() && !fs::is_directory(to, error) && to.has_extension()) return to.extension().string().substr(1);
    return kind.format;
}

report::FieldValue emblemOf(const ReportTask& task) {
    const Text path = plan::toText(plan::settingValue(task.plan.book, report::emblem));
    if (path.empty()) return report::Missing{};
    std::ifstream file(systemPath(toOffice(path)), std::ios::binary);
    std::string bytes{std::istreambuf_iterator<char>(file), {}};
    if (!file || !isPicture(bytes)) throw plan::Failure("error.emblem", {path});
    return report::Picture{std::move(bytes)};
}

} // namespace tambonplan::ui
