#pragma once

#include "office/Uno.hpp"
#include "report/Xml.hpp"

namespace tambonplan::office {

/// A template, or a filled one, as flat XML.
struct FlatDocument {
    report::Node xml;
    bool sheet = false;      ///< of Calc; else of Writer
    bool thaiDigits = false; ///< of a filled one: pages are counted in Thai digits
};

/// Reads a template of any kind that Calc or Writer opens (.ott .odt .docx .fodt .ots .ods .xlsx .fods). The file is not changed, its
/// macros never run. Throws plan::Failure `error.templateMissing`, `error.templateBroken`, `error.templateMacros`.
FlatDocument readTemplate(const Reference<css::uno::XComponentContext>& context, const OUString& url);

/// Can a document of this kind be stored in this format?
bool canStore(bool sheet, const std::string& format);

/// Opens a filled template hidden, brings its indexes and fields up to date, and stores it under `url` in the format ("odt", "docx", "pdf",
/// "ods", "xlsx"). The file appears only when it is whole. Throws plan::Failure `error.reportFormat`, `error.reportFolder`,
/// `error.reportWrite`.
void storeReport(const Reference<css::uno::XComponentContext>& context, FlatDocument document, const OUString& url,
                 const std::string& format);

/// Stores a text the same way.
void storeText(const std::string& content, const OUString& url);

/// `folder`/`name`.`ending`, with " (2)" … where that exists: nothing is ever overwritten.
OUString freeName(const OUString& folder, const Text& name, const std::string& ending);

} // namespace tambonplan::office
