#pragma once

#include <com/sun/star/lang/XComponent.hpp>

#include <string_view>

#include "office/Limits.hpp"
#include "text/Encoding.hpp"

namespace tambonplan::office {

/// A file that we only read: loaded hidden and read-only, without macros and without following links, closed at the end.
class HiddenDocument {
public:
    /// Loads `url` with the office's own filters. Delimited text is imported as text, in the encoding and with the separator found in the
    /// file or wished for; also where it calls itself a spreadsheet, as exports of many programs do.
    /// A file larger than `mostMegabytes` is not loaded.
    /// Where loading fails, `component()` is empty and `failure()` is the key of a message.
    HiddenDocument(const Reference<css::uno::XComponentContext>& context, const OUString& url, const text::DelimitedWish& wish = {},
                   double mostMegabytes = ReadLimits().megabytes);
    ~HiddenDocument();
    HiddenDocument(const HiddenDocument&) = delete;
    HiddenDocument& operator=(const HiddenDocument&) = delete;

    const Reference<css::lang::XComponent>& component() const { return component_; }
    const char* failure() const { return failure_; }
    /// How delimited text was read ("csv · Windows-874 · ,"); empty for other files.
    const Text& format() const { return format_; }

private:
    void load(const Reference<css::uno::XComponentContext>& context, const OUString& url, const text::DelimitedWish& wish);

    Reference<css::lang::XComponent> component_;
    const char* failure_ = nullptr;
    Text format_;
};

/// Do the bytes of a file begin like a package, a binary office file or RTF, whatever it is called?
bool isOfficeFile(std::string_view bytes);

/// Why a file (system path) need not be opened, as the key of a message: it is missing, empty or too large; null where it is to be tried.
const char* refusedAtOnce(const std::string& path, double mostMegabytes);

/// True for a file that we can read, by its ending (.ods .xlsx .xls .csv .txt .docx .doc .odt .rtf …).
bool isReadable(const OUString& url);

} // namespace tambonplan::office
