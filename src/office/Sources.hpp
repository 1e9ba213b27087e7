#pragma once

#include <com/sun/star/frame/XModel.hpp>

#include <functional>
#include <optional>

#include "intake/Grid.hpp"
#include "office/Uno.hpp"
#include "text/Encoding.hpp"
#include "text/Messages.hpp"

namespace tambonplan::office {

/// Told before each source is loaded: its name and how far we are (0–1).
using SourceProgress = std::function<void(TextView, double)>;

/// Where the time went, in seconds.
struct ReadTimes {
    double loading = 0; ///< the office's own loading of files
    double reading = 0; ///< our reading of cells and tables
    double closing = 0; ///< the office's closing of files
};

/// Reads a file (URL), hidden and read-only. What cannot be read comes back with its `failure`, as a message key; nothing comes back
/// of a tambon workbook that holds no village plan.
std::optional<intake::SourceDocument> readFile(const Reference<css::uno::XComponentContext>& context, const OUString& url,
                                               const text::DelimitedWish& wish, ReadTimes& times);

/// Name of a file as officers see it, without its folder.
Text fileName(const OUString& url);

/// The failure of a document, a message key, in words; empty where there is none.
Text failureText(const intake::SourceDocument& document, const text::Messages& messages);

/// Files (URLs or system paths) as URLs, each once, also where several names or links lead to it; none of `but` (URLs).
std::vector<OUString> distinctFiles(const Sequence<OUString>& files, const std::vector<OUString>& but);

/// All readable files of a folder, in the order of their names; where it holds none, those of its subfolders (one folder a village).
/// Lock files and hidden files are not taken. Throws css::uno::Exception where the folder cannot be read.
Sequence<OUString> filesOfFolder(const Reference<css::uno::XComponentContext>& context, const OUString& folder);

/// Reads every sheet of every open Calc document, the active workbook first. Our own sheets (those that hold a TP_ range) never count.
std::vector<intake::SourceDocument> readOpenDocuments(const Reference<css::uno::XComponentContext>& context,
                                                      const Reference<css::frame::XModel>& active, const SourceProgress& progress,
                                                      ReadTimes& times);

/// File names are what officers see: two sources of one name are told apart by their folder, then by a number.
void nameApart(std::vector<intake::SourceDocument>& documents);

} // namespace tambonplan::office
