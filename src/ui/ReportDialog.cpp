#include "ui/ReportDialog.hpp"

#include <com/sun/star/awt/XCheckBox.hpp>
#include <com/sun/star/awt/XItemListener.hpp>
#include <com/sun/star/awt/XListBox.hpp>
#include <cppuhelper/implbase1.hxx>
#include <rtl/ref.hxx>

#include <algorithm>
#include <array>

#include "plan/Headers.hpp"
#include "report/Lists.hpp"
#include "ui/Dialogs.hpp"

namespace tambonplan::ui {

using namespace office;

namespace {

constexpr std::array formats{u"docx", u"odt", u"pdf"};

using ListBox = Reference<css::awt::XListBox>;

void addItems(const ListBox& box, const std::vector<OUString>& items) {
    box->addItems(Sequence<OUString>(items.data(), static_cast<sal_Int32>(items.size())), 0);
}

/// What may be chosen: as the officer sees it, and as an argument takes it.
struct Choices {
    std::vector<OUString> shown;
    std::vector<Text> names;

    void offer(const Text& name, const Text& text) {
        names.push_back(name);
        shown.push_back(toOffice(text));
    }
    /// The names of what is selected, with commas.
    Text chosen(const ListBox& box) const {
        Text all;
        const auto positions = box->getSelectedItemsPos();
        for (const sal_Int16 at : positions)
            all.append(all.empty() ? u"" : u", ").append(names.at(static_cast<std::size_t>(at)));
        return all;
    }
};

/// Lets the documents be made only when some are chosen, and greys the list where all of them are.
class Watcher : public cppu::WeakImplHelper1<css::awt::XItemListener> {
public:
    Watcher(const ListBox& names, const Reference<css::awt::XCheckBox>& all, const Dialog& dialog)
        : names_(names), all_(all), list_(dialog.model("Names")), ok_(dialog.model("Ok")) {}

    void look() {
        const bool all = all_->getState() != 0;
        setProperty(list_, "Enabled", !all);
        setProperty(ok_, "Enabled", all || names_->getSelectedItemsPos().hasElements());
    }
    void SAL_CALL itemStateChanged(const css::awt::ItemEvent&) override {
        try {
            if (names_.is()) look();
        } catch (const css::uno::Exception&) {
            // the dialog is going: nothing is chosen any more
        }
    }
    void SAL_CALL disposing(const css::lang::EventObject&) override {
        names_.clear();
        all_.clear();
    }

private:
    ListBox names_;
    Reference<css::awt::XCheckBox> all_;
    Reference<css::uno::XInterface> list_, ok_;
};

Choices villagesOf(const plan::Workbook& book, const text::Messages& messages) {
    Choices choices;
    const plan::Table& villages = plan::tableOf(book, plan::range::villages);
    for (std::size_t row = 0; row < villages.rows.size(); ++row) {
        const Text number = villages.text(row, plan::head::village);
        if (!number.empty())
            choices.offer(number, messages("dialog.Reports.village", {number, villages.text(row, plan::head::villageName)}));
    }
    return choices;
}

Choices agenciesOf(const plan::Workbook& book, TextView unstated) {
    Choices choices;
    const plan::Table& projects = plan::tableOf(book, plan::range::plan);
    for (std::size_t row = 0; row < projects.rows.size(); ++row)
        for (const Text& host : report::hostsOf(projects.text(row, plan::head::mainAgency), unstated))
            if (std::ranges::find(choices.names, host) == choices.names.end()) choices.offer(host, host);
    return choices;
}

} // namespace

std::optional<ReportChoice> askReports(const Reference<css::uno::XComponentContext>& context, const Reference<css::awt::XWindow>& parent,
                                       const Package& package, const plan::Workbook& book) {
    const text::Messages messages = package.messages();
    const text::RuleTable reports = package.rules("reports");
    const TextView nameColumn = package.language() == text::Messages::Language::English ? u"en" : u"th";
    Dialog dialog(context, "Reports", messages, parent);
    const ListBox names(dialog.control("Names"), css::uno::UNO_QUERY_THROW);
    const ListBox villages(dialog.control("Villages"), css::uno::UNO_QUERY_THROW);
    const ListBox agencies(dialog.control("Agencies"), css::uno::UNO_QUERY_THROW);
    const ListBox format(dialog.control("Format"), css::uno::UNO_QUERY_THROW);
    const Reference<css::awt::XCheckBox> all(dialog.control("All"), css::uno::UNO_QUERY_THROW);

    Choices offered;
    for (const auto& row : reports.rows)
        offered.offer(Text(reports.at(row, u"ชื่อ")), Text(reports.at(row, nameColumn)));
    addItems(names, offered.shown);
    const Choices ofVillages = villagesOf(book, messages);
    addItems(villages, ofVillages.shown);
    const Choices ofAgencies = agenciesOf(book, package.resources().thai("report.unstated")); // in Thai, as the reports name them
    addItems(agencies, ofAgencies.shown);
    std::vector<OUString> endings{toOffice(messages("dialog.Reports.ownFormat"))};
    for (const TextView ending : formats)
        endings.push_back(toOffice(ending));
    addItems(format, endings);
    format->selectItemPos(0, true);

    const rtl::Reference<Watcher> watcher(new Watcher(names, all, dialog));
    names->addItemListener(watcher.get());
    all->addItemListener(watcher.get());
    watcher->look();

    if (!dialog.run()) return std::nullopt;
    ReportChoice choice;
    if (const sal_Int16 at = format->getSelectedItemPos(); at > 0) choice.format = formats.at(static_cast<std::size_t>(at) - 1);
    choice.villages = ofVillages.chosen(villages);
    choice.agencies = ofAgencies.chosen(agencies);
    choice.names = all->getState() != 0 ? Text(u"all") : offered.chosen(names);
    return choice;
}

} // namespace tambonplan::ui
