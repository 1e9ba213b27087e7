#pragma once

#include <com/sun/star/awt/grid/XGridControl.hpp>
#include <com/sun/star/awt/grid/XGridRowSelection.hpp>
#include <com/sun/star/awt/grid/XMutableGridDataModel.hpp>

#include "ui/Dialogs.hpp"
#include "ui/ImportList.hpp"

namespace tambonplan::ui {

/// The table inside the import dialog: a tick, the source, and what the dry run found. XDL knows no such control, so it is made here.
class SourceGrid {
public:
    SourceGrid(const office::Reference<office::css::uno::XComponentContext>& context, Dialog& dialog, const text::Messages& messages);

    /// Shows the entries; the selected line stays.
    void show(const std::vector<ImportEntry>& entries);

    /// The line under the keyboard cursor, or at a point of the control; nothing where there is none.
    std::optional<std::size_t> selected() const;
    std::optional<std::size_t> rowAt(sal_Int32 x, sal_Int32 y) const;
    void select(std::size_t row);
    /// True where the point lies in the column of the ticks.
    bool isTick(sal_Int32 x, sal_Int32 y) const;

    const office::Reference<office::css::awt::XControl>& control() const { return control_; }

private:
    void addColumns(const office::Reference<office::css::uno::XComponentContext>& context,
                    const office::Reference<office::css::uno::XInterface>& model) const;
    office::Sequence<office::Any> line(const ImportEntry& entry) const;
    std::optional<std::size_t> known(sal_Int32 row) const;

    const text::Messages& messages_;
    office::Reference<office::css::awt::XControl> control_;
    office::Reference<office::css::awt::grid::XGridControl> grid_;
    office::Reference<office::css::awt::grid::XGridRowSelection> selection_;
    office::Reference<office::css::awt::grid::XMutableGridDataModel> data_;
};

} // namespace tambonplan::ui
