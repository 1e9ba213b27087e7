#pragma once

#include <com/sun/star/frame/XFrame.hpp>

#include <string>

#include "office/Uno.hpp"

namespace tambonplan::ui {

/// A command chosen from the menu of a window: asks for what is missing, runs it, and shows what came of it. Throws nothing.
void interact(const office::Reference<office::css::uno::XComponentContext>& context,
              const office::Reference<office::css::frame::XFrame>& frame, const std::string& command);

} // namespace tambonplan::ui
