#include "office/ReportDocument.hpp"

#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/document/MacroExecMode.hpp>
#include <com/sun/star/document/UpdateDocMode.hpp>
#include <com/sun/star/document/XEmbeddedObjectSupplier.hpp>
#include <com/sun/star/frame/XComponentLoader.hpp>
#include <com/sun/star/frame/XController.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/sheet/XCalculatable.hpp>
#include <com/sun/star/text/XDocumentIndex.hpp>
#include <com/sun/star/text/XDocumentIndexesSupplier.hpp>
#include <com/sun/star/text/XTextEmbeddedObjectsSupplier.hpp>
#include <com/sun/star/text/XTextField.hpp>
#include <com/sun/star/text/XTextFieldsSupplier.hpp>
#include <com/sun/star/util/XCloseable.hpp>
#include <com/sun/star/util/XModifiable.hpp>
#include <com/sun/star/util/XRefreshable.hpp>

#include <algorithm>
#include <array>
#include <atomic>
#include <cctype>
#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>

#include <fcntl.h>
#include <unistd.h>

#include "office/Document.hpp"
#include "office/WordDocument.hpp"
#include "plan/Commands.hpp"
#include "report/Digits.hpp"
#include "report/Format.hpp"

namespace tambonplan::office {

namespace {

namespace fs = std::filesystem;

constexpr const char* flatText = "OpenDocument Text Flat XML";
constexpr const char* flatSheet = "OpenDocument Spreadsheet Flat XML";

struct Filter {
    const char* format;
    const char* text;  ///< name of Writer's filter
    const char* sheet; ///< of Calc's; nullptr where there is none
};
constexpr std::array<Filter, 5> filters{{
    {"odt", "writer8", nullptr},
    {"docx", "MS Word 2007 XML", nullptr},
    {"pdf", "writer_pdf_Export", "calc_pdf_Export"},
    {"ods", nullptr, "calc8"},
    {"xlsx", nullptr, "Calc MS Excel 2007 XML"},
}};

const char* findFilter(const std::string& format, bool sheet) {
    for (const Filter& filter : filters)
        if (format == filter.format) return sheet ? filter.sheet : filter.text;
    return nullptr;
}

const char* filterFor(const std::string& format, bool sheet) {
    const char* name = findFilter(format, sheet);
    if (name != nullptr) return name;
    throw plan::Failure("error.reportFormat", {text::fromUtf8(format)});
}

/// Different for every process and every call, so that two that make the same report do not write into each other's part.
std::string mark() {
    static std::atomic<unsigned> count = 0;
    return std::to_string(getpid()) + "-" + std::to_string(++count);
}

/// A file of our own that goes away with this object.
class ScratchFile {
public:
    explicit ScratchFile(const std::string& ending) { path_ = fs::temp_directory_path() / ("tambonplan-" + mark() + ending); }
    ~ScratchFile() {
        std::error_code error;
        fs::remove(path_, error);
        fs::remove(path_.parent_path() / (".~lock." + path_.filename().string() + "#"), error); // the office leaves it when storing fails
    }
    ScratchFile(const ScratchFile&) = delete;
    ScratchFile& operator=(const ScratchFile&) = delete;

    const fs::path& path() const { return path_; }
    OUString url() const { return toUrl(toOffice(text::fromUtf8(path_.string()))); }

private:
    fs::path path_;
};

bool isSheet(const Reference<css::uno::XInterface>& document) {
    const Reference<css::lang::XServiceInfo> info(document, css::uno::UNO_QUERY);
    return info.is() && info->supportsService(ascii("com.sun.star.sheet.SpreadsheetDocument"));
}

std::string readAll(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

/// Files that are zip archives; another program, or a download that failed, may have left anything under the name.
bool isZipName(const fs::path& path) {
    constexpr std::array names{".ott", ".odt", ".ots", ".ods", ".docx", ".dotx", ".xlsx", ".xltx"};
    std::string ending = path.extension().string();
    std::ranges::transform(ending, ending.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return std::ranges::find(names, ending) != names.end();
}

bool holdsMacros(report::Node& root) {
    const report::Node* scripts = root.find("office:scripts");
    if (scripts == nullptr) return false;
    report::Node copy = *scripts;
    return copy.find("ooo:source-code") != nullptr || copy.find("script:event-listener") != nullptr;
}

/// An open document of ours that is closed at the end.
class Opened {
public:
    Opened(const Reference<css::uno::XComponentContext>& context, const OUString& url, const char* filter) {
        const auto options = sequence({option("Hidden", true), option("FilterName", ascii(filter)),
                                       option("MacroExecutionMode", css::document::MacroExecMode::NEVER_EXECUTE),
                                       option("UpdateDocMode", css::document::UpdateDocMode::NO_UPDATE)});
        component_ = service<css::frame::XComponentLoader>(context, "com.sun.star.frame.Desktop")
                         ->loadComponentFromURL(url, ascii("_blank"), 0, options);
        if (!component_.is()) throw plan::Failure("error.templateBroken", {fromOffice(url)});
    }
    ~Opened() {
        try {
            Reference<css::util::XCloseable>(component_, css::uno::UNO_QUERY_THROW)->close(true);
        } catch (const css::uno::Exception&) {
            // somebody else holds it: his to close
        }
    }
    Opened(const Opened&) = delete;
    Opened& operator=(const Opened&) = delete;

    const Reference<css::lang::XComponent>& component() const { return component_; }

private:
    Reference<css::lang::XComponent> component_;
};

/// Writer has no picture of a chart that comes out of flat XML until somebody changes it.
void drawCharts(const Reference<css::lang::XComponent>& document) {
    const Reference<css::text::XTextEmbeddedObjectsSupplier> supplier(document, css::uno::UNO_QUERY);
    if (!supplier.is()) return;
    const auto objects = supplier->getEmbeddedObjects();
    const auto names = objects->getElementNames();
    for (const OUString& name : names) {
        const Reference<css::document::XEmbeddedObjectSupplier> object(objects->getByName(name), css::uno::UNO_QUERY);
        if (!object.is()) continue;
        const Reference<css::util::XModifiable> chart(object->getEmbeddedObject(), css::uno::UNO_QUERY);
        if (chart.is()) chart->setModified(true);
    }
}

/// Arabic digits in the text runs below an enumeration (a text, a paragraph) as Thai digits.
void thaiDigitsIn(const Reference<css::uno::XInterface>& text) {
    const Reference<css::container::XEnumerationAccess> access(text, css::uno::UNO_QUERY);
    if (!access.is()) {
        const Reference<css::text::XTextRange> run(text, css::uno::UNO_QUERY_THROW);
        const Text old = fromOffice(run->getString());
        const Text thai = report::thaiDigits(old);
        if (thai != old) run->setString(toOffice(thai));
        return;
    }
    const auto parts = access->createEnumeration();
    while (parts->hasMoreElements())
        thaiDigitsIn(Reference<css::uno::XInterface>(parts->nextElement(), css::uno::UNO_QUERY));
}

void bringUpToDate(const Reference<css::lang::XComponent>& document, bool thaiDigits) {
    const Reference<css::sheet::XCalculatable> sheets(document, css::uno::UNO_QUERY);
    if (sheets.is()) sheets->calculateAll(); // the office believes what the template's formulas gave
    drawCharts(document);
    const Reference<css::text::XDocumentIndexesSupplier> supplier(document, css::uno::UNO_QUERY);
    if (!supplier.is()) return;
    const auto indexes = supplier->getDocumentIndexes();
    for (sal_Int32 i = 0; i < indexes->getCount(); ++i) {
        const Reference<css::text::XDocumentIndex> index(indexes->getByIndex(i), css::uno::UNO_QUERY_THROW);
        Reference<css::util::XRefreshable>(index, css::uno::UNO_QUERY_THROW)->refresh();
        const auto anchor = index->getAnchor();
        if (thaiDigits) thaiDigitsIn(anchor->getText()->createTextCursorByRange(anchor)); // Writer numbers the pages of an index itself
    }
    const Reference<css::text::XTextFieldsSupplier> fields(document, css::uno::UNO_QUERY);
    if (fields.is()) Reference<css::util::XRefreshable>(fields->getTextFields(), css::uno::UNO_QUERY_THROW)->refresh();
}

/// Lets rows of tables heed that their paragraphs stay with the next, as in Word. Templates of the office have this among their settings
/// (report/Finish.hpp), so that they are laid out once; this is for a flat file that somebody wrote without any.
void keepRows(const Reference<css::lang::XComponent>& document) {
    const Reference<css::lang::XMultiServiceFactory> factory(document, css::uno::UNO_QUERY_THROW);
    setProperty(factory->createInstance(ascii("com.sun.star.document.Settings")), "TableRowKeep", true);
}

/// Puts the number of pages in Thai digits where a field counts them.
void writeThaiPageCount(const Reference<css::lang::XComponent>& document) {
    const auto controller = Reference<css::frame::XModel>(document, css::uno::UNO_QUERY_THROW)->getCurrentController();
    const auto pages = property<sal_Int32>(controller, "PageCount"); // lays all of them out
    const Reference<css::text::XTextFieldsSupplier> supplier(document, css::uno::UNO_QUERY);
    if (!supplier.is() || pages <= 0) return;
    std::vector<Reference<css::text::XTextRange>> counts;
    const auto fields = supplier->getTextFields()->createEnumeration();
    while (fields->hasMoreElements()) {
        const Reference<css::text::XTextField> field(fields->nextElement(), css::uno::UNO_QUERY_THROW);
        const Reference<css::lang::XServiceInfo> info(field, css::uno::UNO_QUERY_THROW);
        if (info->supportsService(ascii("com.sun.star.text.TextField.PageCount"))) counts.push_back(field->getAnchor());
    }
    for (const auto& count : counts)
        count->setString(toOffice(report::thaiDigits(text::number(static_cast<long long>(pages)))));
}

/// Renames, and never over a file that came there meanwhile. Where the file system cannot promise that (some network drives), a second name
/// for the file does the same; where it knows none, the place is looked at first.
bool renameOnly(const fs::path& from, const fs::path& to) {
    if (renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) == 0) return true;
    if (errno != EINVAL && errno != ENOSYS) return false;
    std::error_code error;
    if (link(from.c_str(), to.c_str()) == 0) {
        fs::remove(from, error);
        return true;
    }
    if (errno == EEXIST || fs::exists(to, error) || error) return false;
    fs::rename(from, to, error);
    return !error;
}

/// Beside the target first: the officer never sees a part of a file under its name. Throws plan::Failure `error.reportWrite`.
void moveInto(const fs::path& whole, const fs::path& target) {
    const fs::path aside = target.parent_path() / (".tambonplan-" + mark() + ".part");
    std::error_code error;
    fs::copy_file(whole, aside, fs::copy_options::overwrite_existing, error);
    if (!error && renameOnly(aside, target)) return;
    std::error_code ignored;
    fs::remove(aside, ignored);
    throw plan::Failure("error.reportWrite", {text::fromUtf8(target.string())});
}

} // namespace

bool canStore(bool sheet, const std::string& format) {
    return findFilter(format, sheet) != nullptr;
}

FlatDocument readTemplate(const Reference<css::uno::XComponentContext>& context, const OUString& url) {
    const fs::path path = toSystemPath(url);
    std::error_code error;
    if (path.empty() || !fs::is_regular_file(path, error)) throw plan::Failure("error.templateMissing", {fromOffice(url)});
    const Text name = text::fromUtf8(path.filename().string());
    FlatDocument document;
    try {
        if (path.extension() == ".fodt" || path.extension() == ".fods") {
            document.xml = report::parseXml(readAll(path));
            document.sheet = path.extension() == ".fods";
        } else {
            if (isZipName(path)) {
                const std::string bytes = readAll(path);
                if (!bytes.starts_with("PK")) throw plan::Failure("error.templateBroken", {name});
                if (bytes.find("/vbaProject.bin") != std::string::npos) throw plan::Failure("error.templateMacros", {name});
            }
            const HiddenDocument loaded(context, url);
            const Reference<css::frame::XStorable> storable(loaded.component(), css::uno::UNO_QUERY);
            if (!storable.is()) throw plan::Failure("error.templateBroken", {name});
            document.sheet = isSheet(loaded.component());
            const ScratchFile flat(document.sheet ? ".fods" : ".fodt");
            storable->storeToURL(flat.url(), sequence({option("FilterName", ascii(document.sheet ? flatSheet : flatText))}));
            document.xml = report::parseXml(readAll(flat.path()));
        }
    } catch (const report::XmlError&) {
        throw plan::Failure("error.templateBroken", {name});
    } catch (const css::uno::Exception&) {
        throw plan::Failure("error.templateBroken", {name});
    }
    if (holdsMacros(document.xml)) throw plan::Failure("error.templateMacros", {name});
    return document;
}

void storeReport(const Reference<css::uno::XComponentContext>& context, FlatDocument document, const OUString& url,
                 const std::string& format) {
    const char* filter = filterFor(format, document.sheet);
    const fs::path target = toSystemPath(url);
    std::error_code error;
    if (!fs::is_directory(target.parent_path(), error))
        throw plan::Failure("error.reportFolder", {text::fromUtf8(target.parent_path().string())});
    const bool thaiPages = document.thaiDigits && !document.sheet;
    const bool word = format == "docx";
    if (thaiPages && !word) report::useThaiPageNumbers(document.xml);
    const ScratchFile flat(document.sheet ? ".fods" : ".fodt");
    {
        std::ofstream file(flat.path(), std::ios::binary);
        file << report::printXml(document.xml);
        if (!file.flush()) throw plan::Failure("error.reportWrite", {text::fromUtf8(flat.path().string())});
    }
    const ScratchFile stored("." + format);
    try {
        const Opened opened(context, flat.url(), document.sheet ? flatSheet : flatText);
        if (!document.sheet) keepRows(opened.component());
        bringUpToDate(opened.component(), thaiPages);
        if (thaiPages && !word) writeThaiPageCount(opened.component());
        Reference<css::frame::XStorable>(opened.component(), css::uno::UNO_QUERY_THROW)
            ->storeToURL(stored.url(), sequence({option("FilterName", ascii(filter))}));
        if (word) finishWordDocument(context, stored.url(), thaiPages);
        if (format == "xlsx") finishExcelDocument(context, stored.url());
    } catch (const css::uno::Exception&) {
        throw plan::Failure("error.reportWrite", {text::fromUtf8(stored.path().string())});
    }
    moveInto(stored.path(), target);
}

void storeText(const std::string& content, const OUString& url) {
    const ScratchFile written(".txt");
    std::ofstream file(written.path(), std::ios::binary);
    file << content;
    file.close();
    if (!file) throw plan::Failure("error.reportWrite", {text::fromUtf8(written.path().string())});
    moveInto(written.path(), toSystemPath(url));
}

OUString freeName(const OUString& folder, const Text& name, const std::string& ending) {
    const fs::path base = toSystemPath(folder);
    std::error_code error;
    fs::path path = base / (text::toUtf8(name) + "." + ending);
    for (int i = 2; fs::exists(path, error); ++i)
        path = base / (text::toUtf8(name) + " (" + std::to_string(i) + ")." + ending);
    return toUrl(toOffice(text::fromUtf8(path.string())));
}

} // namespace tambonplan::office
