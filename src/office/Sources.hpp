#pragma once

#include <com/sun/star/frame/XModel.hpp>

#include <functional>
#include <map>
#include <optional>

#include "intake/Grid.hpp"
#include "office/Limits.hpp"
#include "text/Encoding.hpp"
#include "text/Messages.hpp"

namespace tambonplan::office {

/// Told before each source is loaded: its name and how far we are (0–1).
using SourceProgress = std::function<void(TextView, double)>;

/// Reads a file (URL), hidden and read-only. What cannot be read comes back with its `failure`, as a message key; nothing comes back
/// of a tambon workbook that holds no village plan.
std::optional<intake::SourceDocument> readFile(const Reference<css::uno::XComponentContext>& context, const OUString& url,
                                               const text::DelimitedWish& wish, ReadRun& run);

/// Name of a file as officers see it, without its folder.
Text fileName(const OUString& url);

/// The failure of a document, a message key, in words; empty where there is none.
Text failureText(const intake::SourceDocument& document, const text::Messages& messages, const ReadLimits& limits);

/// Files (URLs or system paths) as URLs, each once, also where several names or links lead to it; none of `but` (URLs).
std::vector<OUString> distinctFiles(const Sequence<OUString>& files, const std::vector<OUString>& but);

/// All readable files of a folder, in the order of their names; where it holds none, those of its subfolders (one folder a village).
/// Lock files and hidden files are not taken. Throws css::uno::Exception where the folder cannot be read.
Sequence<OUString> filesOfFolder(const Reference<css::uno::XComponentContext>& context, const OUString& folder);

/// Reads every sheet of every open Calc document, the active workbook first. Our own sheets (those that hold a TP_ range) never count.
std::vector<intake::SourceDocument> readOpenDocuments(const Reference<css::uno::XComponentContext>& context,
                                                      const Reference<css::frame::XModel>& active, const SourceProgress& progress,
                                                      ReadRun& run);

/// The names under which the workbook knows files, by URL.
using KnownNames = std::map<Text, Text>;

/// File names are what officers see: two sources of one name are told apart by their folder, then by a number. A file that the workbook
/// knows keeps the name that it has there; a name that belongs to another file, which is still there, is not given to a second one.
/// (A file of the same name whose old place is empty is the same file, moved.)
void nameApart(std::vector<intake::SourceDocument>& documents, const KnownNames& known);

} // namespace tambonplan::office
