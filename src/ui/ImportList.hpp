#pragma once

#include <com/sun/star/frame/XModel.hpp>

#include "plan/Preview.hpp"
#include "ui/Progress.hpp"
#include "ui/ReadSettings.hpp"

namespace tambonplan::ui {

/// One file or open document that the officer may combine.
struct ImportEntry {
    office::OUString url; ///< empty for an open document
    intake::SourceDocument document;
    text::DelimitedWish wish; ///< how he wants delimited text read
    plan::Preview preview;
    bool ticked = false;

    bool isOpen() const { return url.isEmpty(); }
    bool isDelimited() const { return !document.format.empty(); }
};

/// What stands in the import dialog. Every source is read once; that reading is shown and later combined. Only what holds a plan
/// is ticked at first. Adding stops where `progress` says so; what was read until then stays.
class ImportList {
public:
    ImportList(const office::Reference<office::css::uno::XComponentContext>& context,
               const office::Reference<office::css::frame::XModel>& active, const plan::Previewer& previewer, ReadSettings settings,
               const text::Messages& messages);

    void addOpenDocuments(Progress& progress);
    void addFiles(const office::Sequence<office::OUString>& files, Progress& progress);
    /// Reads delimited text again, as the officer wants it.
    void reread(std::size_t entry, const text::DelimitedWish& wish);
    void tick(std::size_t entry, bool ticked) { entries_.at(entry).ticked = ticked; }

    const std::vector<ImportEntry>& entries() const { return entries_; }
    /// The ticked documents, as `combine` takes them.
    std::vector<intake::SourceDocument> chosen() const;

private:
    void add(const office::OUString& url, intake::SourceDocument document);
    void look(ImportEntry& entry) const;

    office::Reference<office::css::uno::XComponentContext> context_;
    office::Reference<office::css::frame::XModel> active_;
    const plan::Previewer& previewer_;
    ReadSettings settings_;
    const text::Messages& messages_;
    std::vector<ImportEntry> entries_;
};

} // namespace tambonplan::ui
