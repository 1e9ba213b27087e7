#pragma once

#include <com/sun/star/awt/XWindow.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/task/XStatusIndicator.hpp>

#include <chrono>
#include <memory>

#include "office/Uno.hpp"
#include "text/Messages.hpp"

namespace tambonplan::ui {

/// Told how far a command is, and the one place where it can be stopped.
class Progress {
public:
    Progress() = default;
    virtual ~Progress() = default;
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;

    /// Shows what is done and how far it is (0–1). Cheap to call often. Throws plan::Failure `error.cancelled` where the officer said so.
    virtual void show(TextView what, double fraction) = 0;

    /// From here on the workbook is written: the command cannot be stopped any more.
    virtual void commit() {}
};

/// In the status bar of the workbook's window, without Cancel; does nothing where there is no window.
class StatusBarProgress : public Progress {
public:
    StatusBarProgress(const office::Reference<office::css::frame::XModel>& workbook, TextView title);
    ~StatusBarProgress() override;

    void show(TextView what, double fraction) override;

private:
    office::Reference<office::css::task::XStatusIndicator> indicator_;
    int shown_ = -1;
};

/// A small window with a Cancel button that appears after one second. While it lives, `parent` takes no input, so that nobody types
/// into a workbook that is being worked on.
class CancelWindow : public Progress {
public:
    CancelWindow(const office::Reference<office::css::uno::XComponentContext>& context,
                 const office::Reference<office::css::awt::XWindow>& parent, const text::Messages& messages, TextView title);
    ~CancelWindow() override;

    void show(TextView what, double fraction) override;
    void commit() override;

private:
    struct Window;

    office::Reference<office::css::uno::XComponentContext> context_;
    office::Reference<office::css::awt::XWindow> parent_;
    const text::Messages& messages_;
    Text title_;
    std::chrono::steady_clock::time_point begin_ = std::chrono::steady_clock::now();
    std::unique_ptr<Window> window_;
    bool committed_ = false;
};

} // namespace tambonplan::ui
