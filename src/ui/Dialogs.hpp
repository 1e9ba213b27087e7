#pragma once

#include <com/sun/star/awt/XControl.hpp>
#include <com/sun/star/awt/XDialog.hpp>
#include <com/sun/star/awt/XWindow.hpp>
#include <com/sun/star/frame/XFrame.hpp>

#include <optional>

#include "office/Uno.hpp"
#include "plan/Commands.hpp"
#include "text/Messages.hpp"

namespace tambonplan::ui {

/// A dialog laid out in `extension/dialogs/<name>.xdl`. Its texts come from the string table: `dialog.<name>` is the title,
/// `dialog.<name>.<control>` the label of a control, in which `~` stands before the letter that leads to it with Alt. It stands over
/// `parent`, where there is one.
class Dialog {
public:
    Dialog(const office::Reference<office::css::uno::XComponentContext>& context, const std::string& name, const text::Messages& messages,
           const office::Reference<office::css::awt::XWindow>& parent = {});
    ~Dialog();
    Dialog(const Dialog&) = delete;
    Dialog& operator=(const Dialog&) = delete;

    /// True when it was left with OK.
    bool run();

    office::OUString textOf(const char* control) const;
    double valueOf(const char* control) const;
    void setText(const char* control, const office::OUString& text);
    void setValue(const char* control, double value);
    void setTitle(const office::OUString& title);

    /// A control and its model by name. Throws std::logic_error where the dialog has none of that name.
    office::Reference<office::css::awt::XControl> control(const char* name) const;
    office::Reference<office::css::uno::XInterface> model(const char* control) const;

    /// The dialog's own model, in which controls can be made, and its window.
    office::Reference<office::css::uno::XInterface> model() const;
    office::Reference<office::css::awt::XWindow> window() const;

private:
    office::Reference<office::css::awt::XDialog> dialog_;
};

/// Text that stands in a label as it is: `~` (PLAN~1.DOC) does not mark the letter after it as the key of the control.
Text forLabel(TextView text);

/// Asks for files that hold village plans, or for a folder of them, beginning where the officer last was; empty when cancelled.
office::Sequence<office::OUString> askFiles(const office::Reference<office::css::uno::XComponentContext>& context,
                                            const text::Messages& messages);
office::OUString askFolder(const office::Reference<office::css::uno::XComponentContext>& context, const text::Messages& messages);

/// Asks for tambon, amphoe, province and fiscal year; nothing when cancelled.
std::optional<plan::Identity> askIdentity(const office::Reference<office::css::uno::XComponentContext>& context,
                                          const text::Messages& messages);

/// Asks for a village number; nothing when cancelled.
std::optional<int> askVillage(const office::Reference<office::css::uno::XComponentContext>& context, const text::Messages& messages);

/// Shows an error to the officer and waits until he has read it.
void showError(const office::Reference<office::css::uno::XComponentContext>& context,
               const office::Reference<office::css::awt::XWindow>& parent, const text::Messages& messages, const office::OUString& text);

/// Tells what a command did, in a bar above the sheet that needs no answer.
void showDone(const office::Reference<office::css::frame::XFrame>& frame, const office::OUString& title, const office::OUString& text);

} // namespace tambonplan::ui
