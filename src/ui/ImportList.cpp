#include "ui/ImportList.hpp"

namespace tambonplan::ui {

using namespace office;

ImportList::ImportList(const Reference<css::uno::XComponentContext>& context, const Reference<css::frame::XModel>& active,
                       const plan::Previewer& previewer, ReadSettings settings, const text::Messages& messages)
    : context_(context), active_(active), previewer_(previewer), settings_(std::move(settings)), messages_(messages) {}

void ImportList::look(ImportEntry& entry) const {
    entry.preview = previewer_.read(entry.document);
    if (!entry.document.failure.empty()) entry.preview.problems = {failureText(entry.document, messages_, settings_.limits)};
}

void ImportList::add(const OUString& url, intake::SourceDocument document) {
    ImportEntry entry{url, std::move(document), {}, {}, false};
    look(entry);
    entry.ticked = entry.preview.holdsPlan;
    entries_.push_back(std::move(entry));
}

void ImportList::addOpenDocuments(Progress& progress) {
    ReadRun run{settings_.limits};
    const SourceProgress tell = [&progress](TextView file, double done) { progress.show(file, done); };
    for (auto& document : readOpenDocuments(context_, active_, tell, run))
        add({}, std::move(document));
}

void ImportList::addFiles(const Sequence<OUString>& files, Progress& progress) {
    std::vector<OUString> known;
    if (active_.is()) known.push_back(active_->getURL());
    for (const ImportEntry& entry : entries_)
        known.push_back(toOffice(entry.document.url));
    const auto fresh = distinctFiles(files, known);
    for (std::size_t i = 0; i < fresh.size(); ++i) {
        progress.show(fileName(fresh[i]), static_cast<double>(i) / static_cast<double>(fresh.size()));
        ReadRun run{settings_.limits};
        if (auto document = readFile(context_, fresh[i], {}, run)) add(fresh[i], std::move(*document));
    }
}

void ImportList::reread(std::size_t index, const text::DelimitedWish& wish) {
    const OUString url = entries_.at(index).url;
    if (entries_[index].isOpen() || !entries_[index].isDelimited()) return;
    ReadRun run{settings_.limits};
    auto document = readFile(context_, url, wish, run);
    if (!document) return;
    ImportEntry& entry = entries_[index];
    entry.document = std::move(*document);
    entry.wish = wish;
    look(entry);
}

std::vector<intake::SourceDocument> ImportList::chosen() const {
    std::vector<intake::SourceDocument> documents;
    for (const ImportEntry& entry : entries_)
        if (entry.ticked) documents.push_back(entry.document);
    nameApart(documents, settings_.known);
    return documents;
}

} // namespace tambonplan::ui
