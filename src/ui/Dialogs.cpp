#include "ui/Dialogs.hpp"

#include <com/sun/star/accessibility/XAccessible.hpp>
#include <com/sun/star/accessibility/XAccessibleContext.hpp>
#include <com/sun/star/awt/DialogProvider2.hpp>
#include <com/sun/star/awt/MessageBoxButtons.hpp>
#include <com/sun/star/awt/MessageBoxType.hpp>
#include <com/sun/star/awt/Toolkit.hpp>
#include <com/sun/star/awt/XControlContainer.hpp>
#include <com/sun/star/awt/XMessageBox.hpp>
#include <com/sun/star/awt/XMessageBoxFactory.hpp>
#include <com/sun/star/beans/NamedValue.hpp>
#include <com/sun/star/frame/XController.hpp>
#include <com/sun/star/frame/XInfobarProvider.hpp>
#include <com/sun/star/ui/dialogs/ExecutableDialogResults.hpp>
#include <com/sun/star/ui/dialogs/FilePicker.hpp>
#include <com/sun/star/ui/dialogs/FolderPicker.hpp>
#include <com/sun/star/ui/dialogs/TemplateDescription.hpp>
#include <com/sun/star/ui/dialogs/XFilePicker3.hpp>

#include <chrono>
#include <cmath>
#include <ctime>

#include "ui/LastFolder.hpp"

namespace tambonplan::ui {

using namespace office;

namespace {

constexpr int buddhistEra = 543;
constexpr int firstFiscalMonth = 9; ///< October, counted from 0: the fiscal year is named after its end

/// The fiscal year (พ.ศ.) that plans are made for: the one after the current.
int nextFiscalYear() {
    const std::time_t now = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
    std::tm local{};
    localtime_r(&now, &local);
    return local.tm_year + 1900 + buddhistEra + (local.tm_mon >= firstFiscalMonth ? 1 : 0) + 1;
}

using Accessibles = std::vector<Reference<css::accessibility::XAccessible>>;

/// What the windows in a dialog show to a screen reader. Holding it keeps the office alive: LibreOffice 7.4 drops its own reference to
/// that of a table before it is done with it (VCLXWindow::dispose, then AccessibleGridControlAccess::DisposeAccessImpl), and where a
/// screen reader has looked at the cells, it then writes into freed memory.
Accessibles accessiblesIn(const Reference<css::uno::XInterface>& dialog) {
    Accessibles all;
    try {
        const Reference<css::accessibility::XAccessible> root(dialog, css::uno::UNO_QUERY_THROW);
        const auto context = root->getAccessibleContext();
        const sal_Int32 count = context.is() ? static_cast<sal_Int32>(context->getAccessibleChildCount()) : 0;
        all.reserve(static_cast<std::size_t>(count));
        for (sal_Int32 i = 0; i < count; ++i)
            all.push_back(context->getAccessibleChild(i));
    } catch (const css::uno::Exception&) {
        // gone with its window: there is nothing to hold
    }
    return all;
}

} // namespace

Dialog::Dialog(const Reference<css::uno::XComponentContext>& context, const std::string& name, const text::Messages& messages,
               const Reference<css::awt::XWindow>& parent) {
    const auto provider = css::awt::DialogProvider2::create(context);
    const OUString url = ascii(("vnd.sun.star.extension://org.tambonplan/dialogs/" + name + ".xdl").c_str());
    const Reference<css::awt::XWindowPeer> peer(parent, css::uno::UNO_QUERY);
    dialog_ = peer.is() ? provider->createDialogWithArguments(url, sequence({css::beans::NamedValue(ascii("ParentWindow"), Any(peer))}))
                        : provider->createDialog(url);
    dialog_->setTitle(toOffice(messages("dialog." + name)));
    const Reference<css::awt::XControlContainer> container(dialog_, css::uno::UNO_QUERY_THROW);
    const auto controls = container->getControls();
    for (const auto& control : controls) {
        const Reference<css::beans::XPropertySet> properties(control->getModel(), css::uno::UNO_QUERY_THROW);
        if (!properties->getPropertySetInfo()->hasPropertyByName(ascii("Label"))) continue;
        const std::string key = "dialog." + name + "." + text::toUtf8(fromOffice(property<OUString>(properties, "Name")));
        setProperty(properties, "Label", toOffice(messages(key)));
    }
}

Dialog::~Dialog() {
    const Accessibles untilGone = accessiblesIn(dialog_);
    try {
        Reference<css::lang::XComponent>(dialog_, css::uno::UNO_QUERY_THROW)->dispose();
    } catch (const css::uno::Exception&) {
        // gone with its window
    }
}

bool Dialog::run() {
    return dialog_->execute() == css::ui::dialogs::ExecutableDialogResults::OK;
}

Reference<css::awt::XControl> Dialog::control(const char* name) const {
    const Reference<css::awt::XControlContainer> container(dialog_, css::uno::UNO_QUERY_THROW);
    auto found = container->getControl(ascii(name));
    if (!found.is()) throw std::logic_error(std::string("no control ") + name);
    return found;
}

Reference<css::uno::XInterface> Dialog::model(const char* control) const {
    return Reference<css::uno::XInterface>(this->control(control)->getModel(), css::uno::UNO_QUERY);
}

Reference<css::uno::XInterface> Dialog::model() const {
    return Reference<css::uno::XInterface>(Reference<css::awt::XControl>(dialog_, css::uno::UNO_QUERY_THROW)->getModel(),
                                           css::uno::UNO_QUERY);
}

Reference<css::awt::XWindow> Dialog::window() const {
    return Reference<css::awt::XWindow>(dialog_, css::uno::UNO_QUERY_THROW);
}

void Dialog::setTitle(const OUString& title) {
    dialog_->setTitle(title);
}

OUString Dialog::textOf(const char* control) const {
    return property<OUString>(model(control), "Text").trim();
}

double Dialog::valueOf(const char* control) const {
    return property<double>(model(control), "Value");
}

void Dialog::setText(const char* control, const OUString& text) {
    setProperty(model(control), "Text", text);
}

void Dialog::setValue(const char* control, double value) {
    setProperty(model(control), "Value", value);
}

Text forLabel(TextView text) {
    Text label;
    label.reserve(text.size());
    for (const char16_t letter : text)
        label.append(letter == u'~' ? 2 : 1, letter);
    return label;
}

Sequence<OUString> askFiles(const Reference<css::uno::XComponentContext>& context, const text::Messages& messages) {
    namespace picker = css::ui::dialogs;
    const auto files = picker::FilePicker::createWithMode(context, picker::TemplateDescription::FILEOPEN_SIMPLE);
    files->setTitle(toOffice(messages("dialog.files")));
    files->setMultiSelectionMode(true);
    files->appendFilter(toOffice(messages("dialog.files.plans")),
                        ascii("*.docx;*.doc;*.odt;*.rtf;*.xlsx;*.xls;*.ods;*.csv;*.tsv;*.txt;*.docm;*.xlsm;*.ott;*.ots;*.fods;*.fodt"));
    files->appendFilter(toOffice(messages("dialog.files.all")), ascii("*.*"));
    const OUString folder = lastFolder(context);
    if (!folder.isEmpty()) files->setDisplayDirectory(folder);
    if (files->execute() != picker::ExecutableDialogResults::OK) return {};
    auto selected = files->getSelectedFiles();
    if (selected.hasElements()) rememberFolder(context, selected[0].copy(0, selected[0].lastIndexOf('/')));
    return selected;
}

OUString askFolder(const Reference<css::uno::XComponentContext>& context, const text::Messages& messages) {
    const auto picker = css::ui::dialogs::FolderPicker::create(context);
    picker->setTitle(toOffice(messages("dialog.folder")));
    const OUString folder = lastFolder(context);
    if (!folder.isEmpty()) picker->setDisplayDirectory(folder);
    if (picker->execute() != css::ui::dialogs::ExecutableDialogResults::OK) return {};
    rememberFolder(context, picker->getDirectory());
    return picker->getDirectory();
}

std::optional<plan::Identity> askIdentity(const Reference<css::uno::XComponentContext>& context, const text::Messages& messages) {
    Dialog dialog(context, "Identity", messages);
    dialog.setValue("FiscalYear", nextFiscalYear());
    if (!dialog.run()) return std::nullopt;
    return plan::Identity{fromOffice(dialog.textOf("Tambon")), fromOffice(dialog.textOf("Amphoe")), fromOffice(dialog.textOf("Province")),
                          static_cast<int>(std::lround(dialog.valueOf("FiscalYear")))};
}

std::optional<int> askVillage(const Reference<css::uno::XComponentContext>& context, const text::Messages& messages) {
    Dialog dialog(context, "Village", messages);
    dialog.setValue("Village", 1);
    if (!dialog.run()) return std::nullopt;
    return static_cast<int>(std::lround(dialog.valueOf("Village")));
}

void showError(const Reference<css::uno::XComponentContext>& context, const Reference<css::awt::XWindow>& window,
               const text::Messages& messages, const OUString& text) {
    const Reference<css::awt::XMessageBoxFactory> factory(css::awt::Toolkit::create(context), css::uno::UNO_QUERY_THROW);
    const Reference<css::awt::XWindowPeer> parent(window, css::uno::UNO_QUERY);
    const auto box = factory->createMessageBox(parent, css::awt::MessageBoxType_WARNINGBOX, css::awt::MessageBoxButtons::BUTTONS_OK,
                                               toOffice(messages("title")), text);
    if (box.is()) box->execute();
}

void showDone(const Reference<css::frame::XFrame>& frame, const OUString& title, const OUString& text) {
    const Reference<css::frame::XInfobarProvider> bars(frame->getController(), css::uno::UNO_QUERY);
    if (!bars.is()) return;
    const OUString id = ascii("org.tambonplan.done");
    if (bars->hasInfobar(id)) bars->removeInfobar(id);
    constexpr sal_Int32 information = 0; // css::frame::InfobarType::INFO
    bars->appendInfobar(id, title, text, information, {}, true);
}

} // namespace tambonplan::ui
