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
#include <iterator>

#include "text/Encoding.hpp"

namespace tambonplan::office {

namespace {

constexpr std::size_t sampleBytes = 1 << 20; ///< as much of a CSV file as its encoding is judged by

/// Refuses every question of a filter (password, repair …), and remembers that one was asked.
class Refusal : public cppu::WeakImplHelper1<css::task::XInteractionHandler> {
public:
    void SAL_CALL handle(const Reference<css::task::XInteractionRequest>& request) override {
        asked_ = true;
        const auto continuations = request->getContinuations();
        for (const auto& continuation : continuations) {
            const Reference<css::task::XInteractionAbort> abort(continuation, css::uno::UNO_QUERY);
            if (abort.is()) abort->select();
        }
    }
    bool asked() const { return asked_; }

private:
    bool asked_ = false;
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

/// Options of the CSV filter: separator, quote, encoding, from line 1, every column as text, so that nothing is converted.
OUString csvOptions(const std::string& path) {
    std::ifstream file(std::filesystem::path(path), std::ios::binary);
    std::string bytes(sampleBytes, '\0');
    file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    bytes.resize(static_cast<std::size_t>(std::max<std::streamsize>(file.gcount(), 0)));
    const text::Encoding encoding = text::detectEncoding(bytes);
    const char16_t separator = text::detectSeparator(text::decodeText(bytes, encoding));
    std::string options = std::to_string(static_cast<unsigned>(separator)) + ",34," + std::to_string(officeEncoding(encoding)) + ",1,";
    constexpr int columns = 64;
    for (int column = 1; column <= columns; ++column)
        options += (column > 1 ? "/" : "") + std::to_string(column) + "/2";
    return ascii(options.c_str());
}

} // namespace

bool isReadable(const OUString& url) {
    static constexpr std::array endings{"ods",  "ots",  "fods", "xlsx", "xlsm", "xls",  "csv", "tsv",
                                        "docx", "docm", "doc",  "odt",  "ott",  "fodt", "rtf"};
    const std::string found = ending(url);
    return std::any_of(endings.begin(), endings.end(), [&found](const char* known) { return found == known; });
}

HiddenDocument::HiddenDocument(const Reference<css::uno::XComponentContext>& context, const OUString& url) {
    const rtl::Reference<Refusal> refusal(new Refusal);
    auto options = sequence({option("Hidden", true), option("ReadOnly", true),
                             option("MacroExecutionMode", css::document::MacroExecMode::NEVER_EXECUTE),
                             option("UpdateDocMode", css::document::UpdateDocMode::NO_UPDATE),
                             option("InteractionHandler", Reference<css::task::XInteractionHandler>(refusal.get()))});
    const std::string path = toSystemPath(url);
    std::error_code error;
    if (path.empty() || !std::filesystem::is_regular_file(path, error)) {
        failure_ = "error.fileMissing";
        return;
    }
    if (std::filesystem::file_size(path, error) == 0) {
        failure_ = "error.fileEmpty";
        return;
    }
    const std::string kind = ending(url);
    if (kind == "csv" || kind == "tsv") {
        const sal_Int32 count = options.getLength();
        options.realloc(count + 2);
        options.getArray()[count] = option("FilterName", ascii("Text - txt - csv (StarCalc)"));
        options.getArray()[count + 1] = option("FilterOptions", csvOptions(path));
    }
    try {
        component_ = service<css::frame::XComponentLoader>(context, "com.sun.star.frame.Desktop")
                         ->loadComponentFromURL(url, ascii("_blank"), 0, options);
    } catch (const css::uno::Exception&) {
        // the reason is given below, in the officer's words
    }
    if (!component_.is()) failure_ = refusal->asked() ? "error.fileLocked" : "error.fileBroken";
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
