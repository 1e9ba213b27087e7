#include "ui/ImportDialog.hpp"

#include <com/sun/star/awt/Key.hpp>
#include <com/sun/star/awt/XActionListener.hpp>
#include <com/sun/star/awt/XButton.hpp>
#include <com/sun/star/awt/XCheckBox.hpp>
#include <com/sun/star/awt/XItemListener.hpp>
#include <com/sun/star/awt/XKeyListener.hpp>
#include <com/sun/star/awt/XListBox.hpp>
#include <com/sun/star/awt/XMouseListener.hpp>
#include <com/sun/star/awt/grid/XGridSelectionListener.hpp>
#include <cppuhelper/implbase5.hxx>
#include <rtl/ref.hxx>

#include <array>
#include <functional>
#include <utility>

#include "text/Money.hpp"
#include "ui/Dialogs.hpp"
#include "ui/SourceGrid.hpp"

namespace tambonplan::ui {

using namespace office;

namespace {

constexpr std::array encodings{text::Encoding::Utf8, text::Encoding::Windows874, text::Encoding::Utf16LE, text::Encoding::Utf16BE};
constexpr std::array<char16_t, 4> separators{u',', u';', u'\t', u'|'};
constexpr std::array separatorKeys{"dialog.Import.comma", "dialog.Import.semicolon", "dialog.Import.tab", "dialog.Import.bar"};

/// What the officer does in the dialog.
struct Handlers {
    std::function<void(const Reference<css::uno::XInterface>&)> pressed, changed;
    std::function<void()> moved, toggled;
    std::function<void(const css::awt::MouseEvent&)> clicked;
};

/// Hands the events of all controls on, one at a time: reading lets further ones through, and a second click must not begin a second
/// reading into the same list. Nothing thrown may reach the office's event loop.
class Events : public cppu::WeakImplHelper5<css::awt::XActionListener, css::awt::XItemListener, css::awt::XKeyListener,
                                            css::awt::XMouseListener, css::awt::grid::XGridSelectionListener> {
public:
    Events(Handlers handlers, std::function<void()> failed) : handlers_(std::move(handlers)), failed_(std::move(failed)) {}

    /// The dialog goes: what its controls still tell is not heard.
    void stop() { stopped_ = true; }

    void SAL_CALL actionPerformed(const css::awt::ActionEvent& event) override {
        guarded([&] { handlers_.pressed(event.Source); });
    }
    void SAL_CALL itemStateChanged(const css::awt::ItemEvent& event) override {
        guarded([&] { handlers_.changed(event.Source); });
    }
    void SAL_CALL selectionChanged(const css::awt::grid::GridSelectionEvent&) override { guarded(handlers_.moved); }
    void SAL_CALL keyPressed(const css::awt::KeyEvent& event) override {
        if (event.KeyCode == css::awt::Key::SPACE) guarded(handlers_.toggled);
    }
    void SAL_CALL keyReleased(const css::awt::KeyEvent&) override {}
    void SAL_CALL mousePressed(const css::awt::MouseEvent& event) override {
        guarded([&] { handlers_.clicked(event); });
    }
    void SAL_CALL mouseReleased(const css::awt::MouseEvent&) override {}
    void SAL_CALL mouseEntered(const css::awt::MouseEvent&) override {}
    void SAL_CALL mouseExited(const css::awt::MouseEvent&) override {}
    void SAL_CALL disposing(const css::lang::EventObject&) override {}

private:
    template<class Work> void guarded(const Work& work) noexcept {
        if (stopped_ || std::exchange(busy_, true)) return;
        try {
            work();
        } catch (...) {
            try {
                failed_();
            } catch (...) {
                // there is no way left to say it
            }
        }
        busy_ = false;
    }

    Handlers handlers_;
    std::function<void()> failed_;
    bool stopped_ = false;
    bool busy_ = false;
};

class ImportDialog {
public:
    ImportDialog(const Reference<css::uno::XComponentContext>& context, const Reference<css::awt::XWindow>& parent,
                 const text::Messages& messages, TextView title, ImportList& list)
        : context_(context), messages_(messages), title_(title), list_(list), dialog_(context, "Import", messages, parent),
          grid_(context, dialog_, messages) {
        dialog_.setTitle(toOffice(title));
        fillLists();
        listen();
        refresh();
    }

    ~ImportDialog() { events_->stop(); }
    ImportDialog(const ImportDialog&) = delete;
    ImportDialog& operator=(const ImportDialog&) = delete;

    bool run() { return dialog_.run(); }

private:
    template<class I> Reference<I> control(const char* name) const {
        return Reference<I>(dialog_.control(name), css::uno::UNO_QUERY_THROW);
    }

    void fillLists() {
        std::vector<OUString> names{toOffice(messages_("dialog.Import.detect"))};
        for (const text::Encoding encoding : encodings)
            names.push_back(toOffice(text::encodingName(encoding)));
        control<css::awt::XListBox>("Encoding")->addItems(Sequence<OUString>(names.data(), static_cast<sal_Int32>(names.size())), 0);
        names.resize(1);
        for (const char* key : separatorKeys)
            names.push_back(toOffice(messages_(key)));
        control<css::awt::XListBox>("Delimiter")->addItems(Sequence<OUString>(names.data(), static_cast<sal_Int32>(names.size())), 0);
    }

    void listen() {
        Handlers handlers;
        handlers.pressed = [this](const auto& source) { pressed(source); };
        handlers.changed = [this](const auto& source) { changed(source); };
        handlers.moved = [this] { showSelected(); };
        handlers.toggled = [this] { toggle(grid_.selected()); };
        handlers.clicked = [this](const css::awt::MouseEvent& event) {
            if (event.Buttons == 0 || !(event.ClickCount == 2 || grid_.isTick(event.X, event.Y))) return;
            toggle(grid_.rowAt(event.X, event.Y));
        };
        events_ = new Events(handlers, [this] { sayTrouble(); });
        for (const char* button : {"AddFiles", "AddFolder", "TickAll", "TickNone"})
            control<css::awt::XButton>(button)->addActionListener(events_.get());
        control<css::awt::XCheckBox>("Tick")->addItemListener(events_.get());
        for (const char* box : {"Encoding", "Delimiter"})
            control<css::awt::XListBox>(box)->addItemListener(events_.get());
        Reference<css::awt::grid::XGridRowSelection>(grid_.control(), css::uno::UNO_QUERY_THROW)->addSelectionListener(events_.get());
        const Reference<css::awt::XWindow> window(grid_.control(), css::uno::UNO_QUERY_THROW);
        window->addKeyListener(events_.get());
        window->addMouseListener(events_.get());
    }

    bool is(const Reference<css::uno::XInterface>& source, const char* name) const { return dialog_.control(name) == source; }

    void pressed(const Reference<css::uno::XInterface>& source) {
        if (is(source, "AddFiles")) {
            add(askFiles(context_, messages_));
        } else if (is(source, "AddFolder")) {
            const OUString folder = askFolder(context_, messages_);
            if (!folder.isEmpty()) add(filesOfFolder(context_, folder));
        } else {
            for (std::size_t i = 0; i < list_.entries().size(); ++i)
                list_.tick(i, is(source, "TickAll"));
        }
        refresh();
    }

    void add(const Sequence<OUString>& files) {
        try {
            CancelWindow progress(context_, dialog_.window(), messages_, title_);
            list_.addFiles(files, progress);
        } catch (const plan::Failure&) {
            // he stopped it; what was read until then stands in the list
        }
        Reference<css::awt::XWindow>(grid_.control(), css::uno::UNO_QUERY_THROW)->setFocus(); // Space ticks, Enter combines
    }

    void changed(const Reference<css::uno::XInterface>& source) {
        const auto row = grid_.selected();
        if (!row || showing_) return; // our own setting of a control tells its listeners too
        if (is(source, "Tick"))
            list_.tick(*row, control<css::awt::XCheckBox>("Tick")->getState() != 0);
        else
            list_.reread(*row, wish());
        refresh();
    }

    text::DelimitedWish wish() const {
        text::DelimitedWish wish;
        const sal_Int16 encoding = control<css::awt::XListBox>("Encoding")->getSelectedItemPos();
        const sal_Int16 separator = control<css::awt::XListBox>("Delimiter")->getSelectedItemPos();
        if (encoding > 0) wish.encoding = encodings.at(static_cast<std::size_t>(encoding) - 1);
        if (separator > 0) wish.separator = separators.at(static_cast<std::size_t>(separator) - 1);
        return wish;
    }

    void toggle(const std::optional<std::size_t>& row) {
        if (!row) return;
        list_.tick(*row, !list_.entries().at(*row).ticked);
        refresh();
    }

    void refresh() {
        grid_.show(list_.entries());
        showSelected();
        showTotal();
    }

    void showSelected() {
        showing_ = true;
        const auto row = grid_.selected();
        const ImportEntry* entry = row && *row < list_.entries().size() ? &list_.entries()[*row] : nullptr;
        const bool delimited = entry != nullptr && entry->isDelimited();
        for (const char* name : {"Encoding", "Delimiter", "EncodingLabel", "DelimiterLabel"})
            setProperty(dialog_.model(name), "Enabled", delimited);
        setProperty(dialog_.model("Tick"), "Enabled", entry != nullptr);
        setProperty(dialog_.model("Tick"), "State", sal_Int16(entry != nullptr && entry->ticked ? 1 : 0));
        setProperty(dialog_.model("Tick"), "Label",
                    toOffice(entry == nullptr ? messages_("dialog.Import.Tick")
                                              : messages_("dialog.Import.tickOne", {forLabel(entry->document.file)})));
        dialog_.setText("Details", toOffice(entry == nullptr ? messages_("dialog.Import.empty") : details(*entry)));
        selectWish(entry == nullptr ? nullptr : &entry->wish);
        showing_ = false;
    }

    void selectWish(const text::DelimitedWish* wish) {
        sal_Int16 encoding = 0, separator = 0; // "detect"
        for (std::size_t i = 0; wish != nullptr && i < encodings.size(); ++i)
            if (wish->encoding == encodings[i]) encoding = static_cast<sal_Int16>(i + 1);
        for (std::size_t i = 0; wish != nullptr && i < separators.size(); ++i)
            if (wish->separator == separators[i]) separator = static_cast<sal_Int16>(i + 1);
        control<css::awt::XListBox>("Encoding")->selectItemPos(encoding, true);
        control<css::awt::XListBox>("Delimiter")->selectItemPos(separator, true);
    }

    Text details(const ImportEntry& entry) const {
        if (entry.preview.problems.empty()) return messages_("dialog.Import.noProblems");
        Text lines;
        for (const Text& problem : entry.preview.problems)
            lines += (lines.empty() ? u"• " : u"\n• ") + problem;
        return lines;
    }

    void showTotal() {
        std::size_t sources = 0, rows = 0, problems = 0;
        double budget = 0;
        for (const ImportEntry& entry : list_.entries()) {
            if (!entry.ticked) continue;
            ++sources;
            rows += entry.preview.rows;
            problems += entry.preview.problems.size();
            budget += entry.preview.budget;
        }
        const auto count = [](std::size_t number) { return text::formatBaht(static_cast<double>(number)); };
        setProperty(dialog_.model("Total"), "Label",
                    toOffice(messages_("dialog.Import.total", {count(sources), count(rows), text::formatBaht(budget), count(problems)})));
        setProperty(dialog_.model("Ok"), "Enabled", sources > 0);
    }

    void sayTrouble() const { showError(context_, dialog_.window(), messages_, toOffice(messages_("error.import"))); }

    const Reference<css::uno::XComponentContext>& context_;
    const text::Messages& messages_;
    Text title_;
    ImportList& list_;
    Dialog dialog_;
    SourceGrid grid_;
    rtl::Reference<Events> events_;
    bool showing_ = false;
};

} // namespace

bool askSources(const Reference<css::uno::XComponentContext>& context, const Reference<css::awt::XWindow>& parent,
                const text::Messages& messages, TextView title, ImportList& list) {
    return ImportDialog(context, parent, messages, title, list).run();
}

} // namespace tambonplan::ui
