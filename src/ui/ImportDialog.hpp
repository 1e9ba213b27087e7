#pragma once

#include <com/sun/star/awt/XWindow.hpp>

#include "ui/ImportList.hpp"

namespace tambonplan::ui {

/// Shows what there is to combine, one line a file or open document with what a dry run found, and lets the officer add files and
/// folders, tick, and say how delimited text is to be read. Nothing is written. `title`: of the command that will run.
/// Returns whether he wants it; his choice stands in `list`.
bool askSources(const office::Reference<office::css::uno::XComponentContext>& context,
                const office::Reference<office::css::awt::XWindow>& parent, const text::Messages& messages, TextView title,
                ImportList& list);

} // namespace tambonplan::ui
