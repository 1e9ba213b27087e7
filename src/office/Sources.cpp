#include "office/Sources.hpp"

#include <algorithm>
#include <chrono>
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
#include "office/Ranges.hpp"
#include "office/SheetGrid.hpp"
#include "office/WordGrid.hpp"

namespace tambonplan::office {

namespace {

Text decodedName(const OUString& url) {
    const std::string path = toSystemPath(url);
    const std::size_t slash = path.rfind('/');
    return text::fromUtf8(slash == std::string::npos ? path : path.substr(slash + 1));
}

Text parentFolder(const OUString& url) {
    const std::string path = toSystemPath(url);
    const std::size_t slash = path.rfind('/');
    if (slash == std::string::npos || slash == 0) return {};
    const std::string folder = path.substr(0, slash);
    return text::fromUtf8(folder.substr(folder.rfind('/') + 1));
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

/// File names are what officers see: two files of one name are told apart by their folder, then by a number.
void makeUnique(std::vector<intake::SourceDocument>& documents) {
    std::map<Text, int> count;
    for (const auto& document : documents)
        ++count[document.file];
    std::set<Text> taken;
    for (auto& document : documents) {
        if (count[document.file] > 1) {
            const Text folder = parentFolder(toOffice(document.url));
            if (!folder.empty()) document.file = folder + u"/" + document.file;
        }
        Text name = document.file;
        for (int i = 2; !taken.insert(name).second; ++i)
            name = document.file + u" (" + text::number(i) + u")";
        document.file = name;
    }
}

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

intake::SourceDocument readFile(const Reference<css::uno::XComponentContext>& context, const OUString& url, ReadTimes& times) {
    intake::SourceDocument source;
    source.url = fromOffice(url);
    source.file = decodedName(url);
    std::optional<Timer> timer(times.loading);
    const HiddenDocument document(context, url);
    timer.emplace(times.reading);
    if (!document.component().is()) {
        source.failure = text::fromUtf8(document.failure());
        return source;
    }
    try {
        const Reference<css::sheet::XSpreadsheetDocument> calc(document.component(), css::uno::UNO_QUERY);
        if (calc.is()) {
            eachForeignSheet(calc, [&source](const Reference<css::sheet::XSpreadsheet>& sheet, TextView name) {
                source.grids.push_back(readSheet(sheet, name));
                return true;
            });
        } else {
            source.grids = readWordTables(document.component());
        }
    } catch (const css::uno::Exception&) { // loaded, but neither a workbook nor a text document that can be read
        source.grids.clear();
        source.failure = u"error.fileBroken";
    }
    return source;
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

bool isBlank(const Reference<css::sheet::XSpreadsheet>& sheet) {
    const auto cursor = sheet->createCursor();
    Reference<css::sheet::XUsedAreaCursor>(cursor, css::uno::UNO_QUERY_THROW)->gotoEndOfUsedArea(false);
    const auto end = Reference<css::sheet::XCellRangeAddressable>(cursor, css::uno::UNO_QUERY_THROW)->getRangeAddress();
    if (end.EndColumn > 0 || end.EndRow > 0) return false;
    return sheet->getCellByPosition(0, 0)->getType() == css::table::CellContentType_EMPTY;
}

Text titleOf(const Reference<css::frame::XModel>& model) {
    const OUString url = model->getURL();
    if (!url.isEmpty()) return decodedName(url);
    const Reference<css::frame::XTitle> title(model, css::uno::UNO_QUERY);
    return title.is() ? fromOffice(title->getTitle()) : Text();
}

} // namespace

std::vector<intake::SourceDocument> readFiles(const Reference<css::uno::XComponentContext>& context, const Sequence<OUString>& files,
                                              const SourceProgress& progress, ReadTimes& times) {
    std::vector<intake::SourceDocument> documents;
    std::set<OUString> seen;
    for (sal_Int32 i = 0; i < files.getLength(); ++i) {
        const OUString url = toUrl(files[i]);
        if (!seen.insert(url).second) continue;
        if (progress) progress(decodedName(url), static_cast<double>(i) / files.getLength());
        documents.push_back(readFile(context, url, times));
    }
    makeUnique(documents);
    return documents;
}

Sequence<OUString> filesOfFolder(const Reference<css::uno::XComponentContext>& context, const OUString& folder) {
    const auto access = css::ucb::SimpleFileAccess::create(context);
    const auto found = access->getFolderContents(toUrl(folder), false);
    std::vector<OUString> files;
    for (const OUString& url : found) {
        const Text name = decodedName(url);
        const bool temporary = name.empty() || name.front() == u'.' || name.front() == u'~';
        if (!temporary && isReadable(url)) files.push_back(url);
    }
    std::sort(files.begin(), files.end());
    return Sequence<OUString>(files.data(), static_cast<sal_Int32>(files.size()));
}

std::vector<intake::SourceDocument> readOpenDocuments(const Reference<css::uno::XComponentContext>& context,
                                                      const Reference<css::frame::XModel>& active, const SourceProgress& progress,
                                                      ReadTimes& times) {
    const Timer timer(times.reading);
    std::vector<intake::SourceDocument> documents;
    const auto models = openModels(context, active);
    for (std::size_t i = 0; i < models.size(); ++i) {
        const Reference<css::sheet::XSpreadsheetDocument> calc(models[i], css::uno::UNO_QUERY_THROW);
        intake::SourceDocument source;
        source.url = fromOffice(models[i]->getURL());
        source.file = titleOf(models[i]);
        if (progress) progress(source.file, static_cast<double>(i) / static_cast<double>(models.size()));
        eachForeignSheet(calc, [&source](const Reference<css::sheet::XSpreadsheet>& sheet, TextView name) {
            if (!isBlank(sheet)) source.grids.push_back(readSheet(sheet, name));
            return true;
        });
        if (!source.grids.empty()) documents.push_back(std::move(source));
    }
    makeUnique(documents);
    return documents;
}

bool hasOpenSources(const Reference<css::uno::XComponentContext>& context, const Reference<css::frame::XModel>& active) {
    bool found = false;
    for (const auto& model : openModels(context, active)) {
        const Reference<css::sheet::XSpreadsheetDocument> calc(model, css::uno::UNO_QUERY_THROW);
        eachForeignSheet(calc, [&found](const Reference<css::sheet::XSpreadsheet>& sheet, TextView) {
            found = found || !isBlank(sheet);
            return !found;
        });
    }
    return found;
}

} // namespace tambonplan::office
