#pragma once

#include <com/sun/star/frame/XModel.hpp>

#include <optional>
#include <string>

#include "office/Uno.hpp"
#include "plan/Commands.hpp"
#include "ui/Arguments.hpp"
#include "ui/Progress.hpp"

namespace tambonplan::ui {

/// What a command gave back.
struct Reply {
    office::Reference<office::css::frame::XModel> workbook; ///< the one that was given, or a new one
    plan::Results results;
    bool changed = false; ///< something was written
};

/// What a caller with a window has done already, and how it wants to be told.
struct Company {
    Progress* progress = nullptr;                               ///< null: the status bar
    std::optional<std::vector<intake::SourceDocument>> sources; ///< read and chosen already; then `Files` etc. do not count
};

/// Runs one command of contract §2 without any dialog. The workbook is read, the command computed on plain data, and the difference
/// written as one Undo step; whatever is thrown, the workbook is as before.
/// Throws plan::Failure (message key and arguments) for expected trouble, and what the office or the library throws otherwise.
Reply runCommand(const office::Reference<office::css::uno::XComponentContext>& context, const std::string& command,
                 const office::Reference<office::css::frame::XModel>& workbook, const Arguments& arguments, Company company = {});

/// True where the command can do something with this workbook.
bool canRun(const std::string& command, const office::Reference<office::css::frame::XModel>& workbook);

/// A sentence for the officer about an exception; call it inside a catch block. `key` receives the message key.
office::OUString describeCurrentException(const office::Reference<office::css::uno::XComponentContext>& context, std::string& key);

} // namespace tambonplan::ui
