#include "office/Document.hpp"

#include <com/sun/star/document/MacroExecMode.hpp>
#include <com/sun/star/document/UpdateDocMode.hpp>
#include <com/sun/star/frame/XComponentLoader.hpp>
#include <com/sun/star/io/IOException.hpp>
#include <com/sun/star/task/XInteractionAbort.hpp>
#include <com/sun/star/task/XInteractionHandler.hpp>
#include <com/sun/star/util/XCloseable.hpp>
#include <cppuhelper/implbase1.hxx>
#include <rtl/ref.hxx>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <string_view>

namespace tambonplan::office {

namespace {

constexpr std::size_t sampleBytes = 1 << 20; ///< as much of a CSV file as its encoding is judged by

/// Refuses every question of a filter (password, repair …), and remembers whether a password was asked for.
class Refusal : public cppu::WeakImplHelper1<css::task::XInteractionHandler> {
public:
    void SAL_CALL handle(const Reference<css::task::XInteractionRequest>& request) override {
        if (request->getRequest().getValueTypeName().indexOf(ascii("Password")) >= 0) password_ = true;
        const auto continuations = request->getContinuations();
        for (const auto& continuation : continuations) {
            const Reference<css::task::XInteractionAbort> abort(continuation, css::uno::UNO_QUERY);
            if (abort.is()) abort->select();
        }
    }
    bool password() const { return password_; }

private:
    bool password_ = false;
};

std::string ending(const OUString& url) {
    std::string path = text::toUtf8(fromOffice(url));
    const std::size_t dot = path.rfind('.');
    if (dot == std::string::npos) return {};
    path = path.substr(dot + 1);
    std::transform(path.begin(), path.end(), path.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return path;
}

int officeEncoding(text::Encoding encoding) {
    switch (encoding) {
    case text::Encoding::Utf8: return RTL_TEXTENCODING_UTF8;
    case text::Encoding::Windows874: return RTL_TEXTENCODING_MS_874;
    case text::Encoding::Utf16LE:
    case text::Encoding::Utf16BE: return RTL_TEXTENCODING_UCS2;
    }
    return RTL_TEXTENCODING_UTF8;
}

std::string beginning(const std::string& path) {
    std::ifstream file(std::filesystem::path(path), std::ios::binary);
    std::string bytes(sampleBytes, '\0');
    file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    bytes.resize(static_cast<std::size_t>(std::max<std::streamsize>(file.gcount(), 0)));
    return bytes;
}

bool isTextKind(const std::string& kind) {
    return kind == "csv" || kind == "tsv" || kind == "txt";
}

/// True where a file that calls itself a table is plain text: no package, no binary workbook, no markup.
bool isDelimited(const std::string& kind, std::string_view bytes) {
    static constexpr std::array tables{"csv", "tsv", "txt", "xls", "xlsx", "ods"};
    if (std::none_of(tables.begin(), tables.end(), [&kind](const char* table) { return kind == table; })) return false;
    if (isOfficeFile(bytes)) return false;
    if (isTextKind(kind)) return true;
    const std::size_t first = bytes.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
    if (first == std::string_view::npos || bytes[first] == '<') return false;
    return std::none_of(bytes.begin(), bytes.end(), [](char c) { return c >= 0 && c < ' ' && c != '\t' && c != '\r' && c != '\n'; });
}

/// Filter for a workbook under the name of a text file; empty where the bytes are none. A package names its parts in plain letters.
const char* workbookFilter(std::string_view bytes) {
    const auto holds = [bytes](std::string_view part) { return bytes.find(part) != std::string_view::npos; };
    if (bytes.substr(0, 4) == "\xD0\xCF\x11\xE0") return "MS Excel 97";
    if (bytes.substr(0, 4) != "PK\x03\x04") return "";
    if (holds("xl/workbook.xml")) return "Calc MS Excel 2007 XML";
    return holds("opendocument.spreadsheet") ? "calc8" : "";
}

/// Options of the CSV filter: separator, quote, encoding, from line 1, every column as text, so that nothing is converted.
OUString csvOptions(const text::DelimitedFormat& format) {
    std::string options =
        std::to_string(static_cast<unsigned>(format.separator)) + ",34," + std::to_string(officeEncoding(format.encoding)) + ",1,";
    constexpr int columns = 64;
    for (int column = 1; column <= columns; ++column)
        options += (column > 1 ? "/" : "") + std::to_string(column) + "/2";
    return ascii(options.c_str());
}

} // namespace

bool isOfficeFile(std::string_view bytes) {
    static constexpr std::array<std::string_view, 3> marks{"PK\x03\x04", "\xD0\xCF\x11\xE0", "{\\rtf"};
    return std::any_of(marks.begin(), marks.end(), [bytes](std::string_view mark) { return bytes.substr(0, mark.size()) == mark; });
}

const char* refusedAtOnce(const std::string& path, double mostMegabytes) {
    constexpr double mebibyte = 1 << 20;
    std::error_code error;
    if (path.empty() || !std::filesystem::is_regular_file(path, error)) return "error.fileMissing";
    const std::uintmax_t size = std::filesystem::file_size(path, error);
    if (size == 0) return "error.fileEmpty";
    if (static_cast<double>(size) > mostMegabytes * mebibyte) return "error.fileTooLarge";
    return nullptr;
}

bool isReadable(const OUString& url) {
    static constexpr std::array endings{"ods", "ots",  "fods", "xlsx", "xlsm", "xls", "csv",  "tsv",
                                        "txt", "docx", "docm", "doc",  "odt",  "ott", "fodt", "rtf"};
    const std::string found = ending(url);
    return std::any_of(endings.begin(), endings.end(), [&found](const char* known) { return found == known; });
}

HiddenDocument::HiddenDocument(const Reference<css::uno::XComponentContext>& context, const OUString& url, const text::DelimitedWish& wish,
                               double mostMegabytes)
    : failure_(refusedAtOnce(toSystemPath(url), mostMegabytes)) {
    if (failure_ == nullptr) load(context, url, wish);
}

void HiddenDocument::load(const Reference<css::uno::XComponentContext>& context, const OUString& url, const text::DelimitedWish& wish) {
    const rtl::Reference<Refusal> refusal(new Refusal);
    auto options = sequence({option("Hidden", true), option("ReadOnly", true),
                             option("MacroExecutionMode", css::document::MacroExecMode::NEVER_EXECUTE),
                             option("UpdateDocMode", css::document::UpdateDocMode::NO_UPDATE),
                             option("InteractionHandler", Reference<css::task::XInteractionHandler>(refusal.get()))});
    const auto add = [&options](const css::beans::PropertyValue& value) {
        options.realloc(options.getLength() + 1);
        options.getArray()[options.getLength() - 1] = value;
    };
    const std::string bytes = beginning(toSystemPath(url));
    const std::string kind = ending(url);
    if (isDelimited(kind, bytes)) {
        const text::DelimitedFormat format = text::detectFormat(bytes, wish);
        format_ = Text(u"csv · ") + Text(text::encodingName(format.encoding)) + u" · " + text::separatorName(format.separator);
        add(option("FilterName", ascii("Text - txt - csv (StarCalc)")));
        add(option("FilterOptions", csvOptions(format)));
    } else if (isTextKind(kind)) {
        add(option("FilterName", ascii(workbookFilter(bytes))));
    }
    try {
        component_ = service<css::frame::XComponentLoader>(context, "com.sun.star.frame.Desktop")
                         ->loadComponentFromURL(url, ascii("_blank"), 0, options);
    } catch (const css::uno::Exception&) {
        // the reason is given below, in the officer's words
    }
    if (!component_.is()) failure_ = refusal->password() ? "error.fileLocked" : "error.fileBroken";
}

HiddenDocument::~HiddenDocument() {
    try {
        const Reference<css::util::XCloseable> closeable(component_, css::uno::UNO_QUERY);
        if (closeable.is()) closeable->close(true);
    } catch (const css::uno::Exception&) {
        // a document that somebody holds back is his to close
    }
}

} // namespace tambonplan::office
