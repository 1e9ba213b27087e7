#pragma once

#include "office/Uno.hpp"

namespace tambonplan::ui {

/// The folder (URL) from which the officer last took village plans, kept in his profile; empty where there is none yet.
office::OUString lastFolder(const office::Reference<office::css::uno::XComponentContext>& context);

/// Keeps it. A profile that cannot be written is no reason to stop.
void rememberFolder(const office::Reference<office::css::uno::XComponentContext>& context, const office::OUString& folder);

} // namespace tambonplan::ui
