#pragma once

#include <com/sun/star/lang/XComponent.hpp>

#include "office/Uno.hpp"

namespace tambonplan::office {

/// A file that we only read: loaded hidden and read-only, without macros and without following links, closed at the end.
class HiddenDocument {
public:
    /// Loads `url` with the office's own filters. CSV text is imported as text, in the encoding and with the separator found in the file.
    /// Where loading fails, `component()` is empty and `failure()` is the key of a message.
    HiddenDocument(const Reference<css::uno::XComponentContext>& context, const OUString& url);
    ~HiddenDocument();
    HiddenDocument(const HiddenDocument&) = delete;
    HiddenDocument& operator=(const HiddenDocument&) = delete;

    const Reference<css::lang::XComponent>& component() const { return component_; }
    const char* failure() const { return failure_; }

private:
    Reference<css::lang::XComponent> component_;
    const char* failure_ = nullptr;
};

/// True for a file that we can read, by its ending (.ods .xlsx .xls .csv .docx .doc .odt .rtf …).
bool isReadable(const OUString& url);

} // namespace tambonplan::office
