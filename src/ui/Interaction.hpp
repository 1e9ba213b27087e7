#pragma once

#include <com/sun/star/frame/XFrame.hpp>

#include <string>

#include "office/Uno.hpp"
#include "ui/Arguments.hpp"

namespace tambonplan::ui {

/// A command chosen from the menu of a window: asks for what is missing, runs it, and shows what came of it. Throws nothing.
/// `given`: arguments that came with the choice; where there are any, nothing is asked.
void interact(const office::Reference<office::css::uno::XComponentContext>& context,
              const office::Reference<office::css::frame::XFrame>& frame, const std::string& command, const NamedValues& given = {});

} // namespace tambonplan::ui
