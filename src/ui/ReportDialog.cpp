#include "ui/ReportDialog.hpp"

#include <com/sun/star/awt/XCheckBox.hpp>
#include <com/sun/star/awt/XListBox.hpp>

#include <array>

#include "ui/Dialogs.hpp"

namespace tambonplan::ui {

using namespace office;

namespace {

constexpr std::array formats{u"docx", u"odt", u"pdf"};

void addItems(const Reference<css::awt::XListBox>& box, const std::vector<OUString>& items) {
    box->addItems(Sequence<OUString>(items.data(), static_cast<sal_Int32>(items.size())), 0);
}

} // namespace

std::optional<ReportChoice> askReports(const Reference<css::uno::XComponentContext>& context, const Reference<css::awt::XWindow>& parent,
                                       const Package& package) {
    const text::Messages messages = package.messages();
    const text::RuleTable reports = package.rules("reports");
    const TextView nameColumn = package.language() == text::Messages::Language::English ? u"en" : u"th";
    Dialog dialog(context, "Reports", messages, parent);
    const Reference<css::awt::XListBox> names(dialog.control("Names"), css::uno::UNO_QUERY_THROW);
    const Reference<css::awt::XListBox> format(dialog.control("Format"), css::uno::UNO_QUERY_THROW);
    const Reference<css::awt::XCheckBox> all(dialog.control("All"), css::uno::UNO_QUERY_THROW);

    std::vector<OUString> items;
    for (const auto& row : reports.rows)
        items.push_back(toOffice(reports.at(row, nameColumn)));
    addItems(names, items);
    items.assign(1, toOffice(messages("dialog.Reports.ownFormat")));
    for (const TextView ending : formats)
        items.push_back(toOffice(ending));
    addItems(format, items);
    format->selectItemPos(0, true);

    if (!dialog.run()) return std::nullopt;
    ReportChoice choice;
    if (const sal_Int16 at = format->getSelectedItemPos(); at > 0) choice.format = formats.at(static_cast<std::size_t>(at) - 1);
    if (all->getState() != 0) {
        choice.names = u"all";
        return choice;
    }
    const auto chosen = names->getSelectedItemsPos();
    for (const sal_Int16 at : chosen) {
        if (!choice.names.empty()) choice.names += u", ";
        choice.names += reports.at(reports.rows.at(static_cast<std::size_t>(at)), u"ชื่อ");
    }
    if (choice.names.empty()) throw plan::Failure("error.chooseReport");
    return choice;
}

} // namespace tambonplan::ui
