#pragma once

#include <com/sun/star/frame/XModel.hpp>

#include <functional>

#include "intake/Grid.hpp"
#include "office/Uno.hpp"

namespace tambonplan::office {

/// Told before each source is loaded: its name and how far we are (0–1).
using SourceProgress = std::function<void(TextView, double)>;

/// Where the time went, in seconds.
struct ReadTimes {
    double loading = 0; ///< the office's own loading of files
    double reading = 0; ///< our reading of cells and tables
};

/// Reads files (URLs or system paths), each hidden and read-only. What cannot be read comes back with its `failure`, as a message key.
std::vector<intake::SourceDocument> readFiles(const Reference<css::uno::XComponentContext>& context, const Sequence<OUString>& files,
                                              const SourceProgress& progress, ReadTimes& times);

/// All readable files of a folder, in the order of their names; lock files and hidden files are not taken.
/// Throws css::uno::Exception where the folder cannot be read.
Sequence<OUString> filesOfFolder(const Reference<css::uno::XComponentContext>& context, const OUString& folder);

/// Reads every sheet of every open Calc document, the active workbook first. Our own sheets (those that hold a TP_ range) never count.
std::vector<intake::SourceDocument> readOpenDocuments(const Reference<css::uno::XComponentContext>& context,
                                                      const Reference<css::frame::XModel>& active, const SourceProgress& progress,
                                                      ReadTimes& times);

/// True where at least one sheet of an open Calc document is not ours and not empty.
bool hasOpenSources(const Reference<css::uno::XComponentContext>& context, const Reference<css::frame::XModel>& active);

} // namespace tambonplan::office
