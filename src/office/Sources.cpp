#include "office/Sources.hpp"

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <map>
#include <set>

#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/frame/XDesktop.hpp>
#include <com/sun/star/frame/XTitle.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/sheet/XUsedAreaCursor.hpp>
#include <com/sun/star/ucb/SimpleFileAccess.hpp>

#include "office/Document.hpp"
#include "office/NoFetching.hpp"
#include "office/PlainText.hpp"
#include "office/Ranges.hpp"
#include "office/SheetGrid.hpp"
#include "office/Undo.hpp"
#include "office/WordGrid.hpp"
#include "office/WordText.hpp"
#include "text/Money.hpp"

namespace tambonplan::office {

namespace {

Text parentFolder(const OUString& url) {
    const std::string path = toSystemPath(url);
    const std::size_t slash = path.rfind('/');
    if (slash == std::string::npos || slash == 0) return {};
    const std::string folder = path.substr(0, slash);
    return text::fromUtf8(folder.substr(folder.rfind('/') + 1));
}

/// What a URL leads to, links followed: two ways to one file are one source. The URL itself where it is no file.
std::string target(const OUString& url) {
    const std::string path = toSystemPath(url);
    std::error_code error;
    const auto canonical = std::filesystem::canonical(path, error);
    return path.empty() || error ? text::toUtf8(fromOffice(url)) : canonical.string();
}

bool isThere(const Text& url) {
    const std::string path = toSystemPath(toOffice(url));
    std::error_code error;
    return !path.empty() && std::filesystem::exists(path, error);
}

/// Adds the time of its life to a sum.
class Timer {
public:
    explicit Timer(double& seconds) : seconds_(seconds), begin_(std::chrono::steady_clock::now()) {}
    ~Timer() { seconds_ += std::chrono::duration<double>(std::chrono::steady_clock::now() - begin_).count(); }
    Timer(const Timer&) = delete;
    Timer& operator=(const Timer&) = delete;

private:
    double& seconds_;
    std::chrono::steady_clock::time_point begin_;
};

/// Calls `visit(sheet, name)` for every sheet that is not ours, until it returns false.
template<class Visit> void eachForeignSheet(const Reference<css::sheet::XSpreadsheetDocument>& document, Visit visit) {
    const std::set<Text> ours = ourSheets(document);
    const auto names = document->getSheets()->getElementNames();
    for (const OUString& name : names) {
        if (ours.count(fromOffice(name)) > 0) continue;
        if (!visit(Reference<css::sheet::XSpreadsheet>(document->getSheets()->getByName(name), css::uno::UNO_QUERY_THROW),
                   fromOffice(name)))
            return;
    }
}

bool isBlank(const Reference<css::sheet::XSpreadsheet>& sheet) {
    const auto cursor = sheet->createCursor();
    Reference<css::sheet::XUsedAreaCursor>(cursor, css::uno::UNO_QUERY_THROW)->gotoEndOfUsedArea(false);
    const auto end = Reference<css::sheet::XCellRangeAddressable>(cursor, css::uno::UNO_QUERY_THROW)->getRangeAddress();
    if (end.EndColumn > 0 || end.EndRow > 0) return false;
    return sheet->getCellByPosition(0, 0)->getType() == css::table::CellContentType_EMPTY;
}

void readGrids(const Reference<css::lang::XComponent>& component, const ReadLimits& limits, intake::SourceDocument& source) {
    const Reference<css::sheet::XSpreadsheetDocument> calc(component, css::uno::UNO_QUERY);
    if (!calc.is()) {
        source.grids = readWordTables(component);
        source.text = readWordText(component, limits.lines);
        return;
    }
    const bool ours = isTambonWorkbook(calc);
    const Reference<css::util::XNumberFormatsSupplier> formats(component, css::uno::UNO_QUERY_THROW);
    eachForeignSheet(calc, [&](const Reference<css::sheet::XSpreadsheet>& sheet, TextView name) {
        if (!ours || !isBlank(sheet)) source.grids.push_back(readSheet(formats, sheet, name, limits));
        return true;
    });
}

/// Open Calc documents, `active` first.
std::vector<Reference<css::frame::XModel>> openModels(const Reference<css::uno::XComponentContext>& context,
                                                      const Reference<css::frame::XModel>& active) {
    std::vector<Reference<css::frame::XModel>> models;
    if (active.is()) models.push_back(active);
    const auto desktop = service<css::frame::XDesktop>(context, "com.sun.star.frame.Desktop");
    const auto components = desktop->getComponents()->createEnumeration();
    while (components->hasMoreElements()) {
        const Reference<css::frame::XModel> model(components->nextElement(), css::uno::UNO_QUERY);
        const Reference<css::sheet::XSpreadsheetDocument> calc(model, css::uno::UNO_QUERY);
        if (calc.is() && model != active && model->getCurrentController().is()) models.push_back(model);
    }
    return models;
}

Text titleOf(const Reference<css::frame::XModel>& model) {
    const OUString url = model->getURL();
    if (!url.isEmpty()) return fileName(url);
    const Reference<css::frame::XTitle> title(model, css::uno::UNO_QUERY);
    return title.is() ? fromOffice(title->getTitle()) : Text();
}

std::vector<OUString> readableFiles(const Reference<css::ucb::XSimpleFileAccess3>& access, const OUString& folder) {
    std::vector<OUString> files;
    const auto found = access->getFolderContents(folder, false);
    for (const OUString& url : found) {
        const Text name = fileName(url);
        const bool temporary = name.empty() || name.front() == u'.' || name.front() == u'~';
        if (!temporary && isReadable(url)) files.push_back(url);
    }
    std::sort(files.begin(), files.end());
    return files;
}

} // namespace

Text fileName(const OUString& url) {
    const std::string path = toSystemPath(url);
    const std::size_t slash = path.rfind('/');
    return text::fromUtf8(slash == std::string::npos ? path : path.substr(slash + 1));
}

Text failureText(const intake::SourceDocument& document, const text::Messages& messages, const ReadLimits& limits) {
    if (document.failure.empty()) return {};
    return messages(text::toUtf8(document.failure), {text::formatBaht(limits.megabytes)});
}

void nameApart(std::vector<intake::SourceDocument>& documents, const KnownNames& known) {
    std::map<Text, int> claims; // of a plain name, by different files
    std::set<Text> taken;
    for (const auto& [url, name] : known)
        if (isThere(url)) {
            taken.insert(name);
            ++claims[name];
        }
    for (auto& document : documents)
        if (!known.contains(document.url)) ++claims[document.file];
    for (auto& document : documents) {
        const auto present = known.find(document.url);
        if (present != known.end()) {
            document.file = present->second;
            continue;
        }
        const Text folder = claims[document.file] > 1 ? parentFolder(toOffice(document.url)) : Text();
        if (!folder.empty()) document.file = folder + u"/" + document.file;
        Text name = document.file;
        for (int i = 2; !taken.insert(name).second; ++i)
            name = document.file + u" (" + text::number(i) + u")";
        document.file = name;
    }
}

std::vector<OUString> distinctFiles(const Sequence<OUString>& files, const std::vector<OUString>& but) {
    std::set<std::string> seen;
    for (const OUString& url : but)
        if (!url.isEmpty()) seen.insert(target(url));
    std::vector<OUString> distinct;
    for (const OUString& file : files) {
        const OUString url = toUrl(file);
        if (seen.insert(target(url)).second) distinct.push_back(url);
    }
    return distinct;
}

std::optional<intake::SourceDocument> readFile(const Reference<css::uno::XComponentContext>& context, const OUString& url,
                                               const text::DelimitedWish& wish, ReadRun& run) {
    intake::SourceDocument source;
    source.url = fromOffice(url);
    source.file = fileName(url);
    if (isPlainText(url) && refusedAtOnce(toSystemPath(url), run.limits.megabytes) == nullptr) {
        const Timer timer(run.reading);
        if (readPlainText(url, wish, run.limits.lines, source)) return source;
    }
    const NoFetching noFetching(context);
    std::optional<HiddenDocument> document;
    {
        const Timer timer(run.loading);
        document.emplace(context, url, wish, run.limits.megabytes);
    }
    source.format = document->format();
    if (!document->component().is()) {
        source.failure = text::fromUtf8(document->failure());
        return source;
    }
    try {
        // Nobody looks at it: without this the office lays pages out between our calls, which takes longer than the reading.
        // Opened again before the document closes: Writer would end the lock of a document that is gone.
        const ControllerLock still(Reference<css::frame::XModel>(document->component(), css::uno::UNO_QUERY_THROW));
        const Timer timer(run.reading);
        readGrids(document->component(), run.limits, source);
    } catch (const css::uno::Exception&) { // loaded, but neither a workbook nor a text document that can be read
        source.grids.clear();
        source.failure = u"error.fileBroken";
    }
    const Reference<css::sheet::XSpreadsheetDocument> calc(document->component(), css::uno::UNO_QUERY);
    const bool ours = source.failure.empty() && source.grids.empty() && isTambonWorkbook(calc);
    const Timer timer(run.closing);
    document.reset();
    if (ours) return std::nullopt;
    return source;
}

Sequence<OUString> filesOfFolder(const Reference<css::uno::XComponentContext>& context, const OUString& folder) {
    const Reference<css::ucb::XSimpleFileAccess3> access = css::ucb::SimpleFileAccess::create(context);
    std::vector<OUString> files = readableFiles(access, toUrl(folder));
    if (files.empty()) {
        const auto entries = access->getFolderContents(toUrl(folder), true);
        std::set<OUString> folders;
        for (const OUString& url : entries)
            if (access->isFolder(url) && fileName(url).substr(0, 1) != u".") folders.insert(url);
        for (const OUString& url : folders)
            for (OUString& file : readableFiles(access, url))
                files.push_back(std::move(file));
    }
    return Sequence<OUString>(files.data(), static_cast<sal_Int32>(files.size()));
}

std::vector<intake::SourceDocument> readOpenDocuments(const Reference<css::uno::XComponentContext>& context,
                                                      const Reference<css::frame::XModel>& active, const SourceProgress& progress,
                                                      ReadRun& run) {
    const Timer timer(run.reading);
    std::vector<intake::SourceDocument> documents;
    const auto models = openModels(context, active);
    for (std::size_t i = 0; i < models.size(); ++i) {
        const Reference<css::sheet::XSpreadsheetDocument> calc(models[i], css::uno::UNO_QUERY_THROW);
        intake::SourceDocument source;
        source.url = fromOffice(models[i]->getURL());
        source.file = titleOf(models[i]);
        if (progress) progress(source.file, static_cast<double>(i) / static_cast<double>(models.size()));
        const Reference<css::util::XNumberFormatsSupplier> formats(calc, css::uno::UNO_QUERY_THROW);
        eachForeignSheet(calc, [&](const Reference<css::sheet::XSpreadsheet>& sheet, TextView name) {
            if (!isBlank(sheet)) source.grids.push_back(readSheet(formats, sheet, name, run.limits));
            return true;
        });
        if (!source.grids.empty()) documents.push_back(std::move(source));
    }
    return documents;
}

} // namespace tambonplan::office
