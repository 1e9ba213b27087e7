#include "ui/SourceGrid.hpp"

#include <com/sun/star/awt/XControlContainer.hpp>
#include <com/sun/star/awt/grid/DefaultGridColumnModel.hpp>
#include <com/sun/star/awt/grid/DefaultGridDataModel.hpp>
#include <com/sun/star/awt/grid/XGridColumn.hpp>
#include <com/sun/star/awt/grid/XGridColumnModel.hpp>
#include <com/sun/star/container/XNameContainer.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/style/HorizontalAlignment.hpp>
#include <com/sun/star/view/SelectionType.hpp>

#include <algorithm>

#include "text/Money.hpp"

namespace tambonplan::ui {

using namespace office;

namespace {

constexpr const char* gridName = "Sources";
using css::style::HorizontalAlignment;

struct ColumnLayout {
    const char* key; ///< of its title
    sal_Int32 width;
    HorizontalAlignment align;
};
constexpr ColumnLayout columns[]{
    {"dialog.Import.column.tick", 22, css::style::HorizontalAlignment_CENTER},
    {"dialog.Import.column.source", 152, css::style::HorizontalAlignment_LEFT},
    {"dialog.Import.column.village", 40, css::style::HorizontalAlignment_CENTER},
    {"dialog.Import.column.rows", 38, css::style::HorizontalAlignment_CENTER},
    {"dialog.Import.column.budget", 64, css::style::HorizontalAlignment_RIGHT},
    {"dialog.Import.column.problems", 32, css::style::HorizontalAlignment_CENTER},
    {"dialog.Import.column.format", 60, css::style::HorizontalAlignment_LEFT},
};

Text villages(const std::set<int>& numbers) {
    Text list;
    for (const int number : numbers)
        list += (list.empty() ? Text() : Text(u", ")) + text::number(number);
    return list;
}

Any cell(TextView text) {
    return Any(toOffice(text));
}

} // namespace

SourceGrid::SourceGrid(const Reference<css::uno::XComponentContext>& context, Dialog& dialog, const text::Messages& messages)
    : messages_(messages), data_(css::awt::grid::DefaultGridDataModel::create(context), css::uno::UNO_QUERY_THROW) {
    const Reference<css::lang::XMultiServiceFactory> factory(dialog.model(), css::uno::UNO_QUERY_THROW);
    const auto model = factory->createInstance(ascii("com.sun.star.awt.grid.UnoControlGridModel"));
    const std::pair<const char*, sal_Int32> place[]{{"PositionX", 8}, {"PositionY", 30}, {"Width", 424}, {"Height", 128}};
    for (const auto& [name, value] : place)
        setProperty(model, name, value);
    setProperty(model, "TabIndex", sal_Int16(0)); // the keyboard begins here
    setProperty(model, "Tabstop", true);
    setProperty(model, "ShowColumnHeader", true);
    setProperty(model, "ShowRowHeader", false);
    setProperty(model, "VScroll", true);
    setProperty(model, "SelectionModel", css::view::SelectionType_SINGLE);
    addColumns(context, model);
    setProperty(model, "GridDataModel", Reference<css::awt::grid::XGridDataModel>(data_, css::uno::UNO_QUERY_THROW));
    Reference<css::container::XNameContainer>(dialog.model(), css::uno::UNO_QUERY_THROW)->insertByName(ascii(gridName), Any(model));
    control_ = dialog.control(gridName);
    grid_.set(control_, css::uno::UNO_QUERY_THROW);
    selection_.set(control_, css::uno::UNO_QUERY_THROW);
}

void SourceGrid::addColumns(const Reference<css::uno::XComponentContext>& context, const Reference<css::uno::XInterface>& model) const {
    const auto all = css::awt::grid::DefaultGridColumnModel::create(context);
    for (const ColumnLayout& layout : columns) {
        const auto column = all->createColumn();
        column->setTitle(toOffice(messages_(layout.key)));
        column->setColumnWidth(layout.width);
        column->setHorizontalAlign(layout.align);
        column->setFlexibility(0);
        all->addColumn(column);
    }
    setProperty(model, "ColumnModel", Reference<css::awt::grid::XGridColumnModel>(all, css::uno::UNO_QUERY_THROW));
}

Sequence<Any> SourceGrid::line(const ImportEntry& entry) const {
    const plan::Preview& preview = entry.preview;
    const Text name = entry.isOpen() ? messages_("dialog.Import.open", {entry.document.file}) : entry.document.file;
    const auto count = [](std::size_t number) { return text::formatBaht(static_cast<double>(number)); };
    return sequence({cell(entry.ticked ? u"☑" : u"☐"), cell(name), cell(villages(preview.villages)),
                     cell(preview.holdsPlan ? count(preview.rows) : Text()),
                     cell(preview.holdsPlan ? text::formatBaht(preview.budget) : Text()), cell(count(preview.problems.size())),
                     cell(entry.document.format)});
}

void SourceGrid::show(const std::vector<ImportEntry>& entries) {
    Sequence<sal_Int32> indexes(static_cast<sal_Int32>(std::size(columns)));
    for (sal_Int32 i = 0; i < indexes.getLength(); ++i)
        indexes.getArray()[i] = i;
    for (std::size_t row = 0; row < entries.size(); ++row) {
        const auto at = static_cast<sal_Int32>(row);
        if (at < data_->getRowCount())
            data_->updateRowData(indexes, at, line(entries[row]));
        else
            data_->addRow(Any(), line(entries[row]));
    }
    if (!entries.empty() && !selection_->hasSelectedRows()) select(0);
}

std::optional<std::size_t> SourceGrid::known(sal_Int32 row) const {
    if (row < 0 || row >= data_->getRowCount()) return std::nullopt;
    return static_cast<std::size_t>(row);
}

std::optional<std::size_t> SourceGrid::selected() const {
    const auto rows = selection_->getSelectedRows();
    return rows.hasElements() ? known(rows[0]) : std::nullopt;
}

std::optional<std::size_t> SourceGrid::rowAt(sal_Int32 x, sal_Int32 y) const {
    return known(grid_->getRowAtPoint(x, y));
}

void SourceGrid::select(std::size_t row) {
    grid_->goToCell(0, static_cast<sal_Int32>(row));
    selection_->selectRow(static_cast<sal_Int32>(row));
}

bool SourceGrid::isTick(sal_Int32 x, sal_Int32 y) const {
    return grid_->getColumnAtPoint(x, y) == 0;
}

} // namespace tambonplan::ui
