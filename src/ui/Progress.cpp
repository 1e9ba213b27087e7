#include "ui/Progress.hpp"

#include <com/sun/star/awt/Toolkit.hpp>
#include <com/sun/star/awt/XActionListener.hpp>
#include <com/sun/star/awt/XButton.hpp>
#include <com/sun/star/awt/XToolkitExperimental.hpp>
#include <com/sun/star/awt/XTopWindow.hpp>
#include <com/sun/star/awt/XTopWindowListener.hpp>
#include <com/sun/star/task/XStatusIndicatorFactory.hpp>
#include <cppuhelper/implbase2.hxx>
#include <rtl/ref.hxx>

#include <algorithm>

#include "plan/Commands.hpp"
#include "ui/Dialogs.hpp"

namespace tambonplan::ui {

using namespace office;

namespace {

constexpr int steps = 100;
constexpr std::chrono::milliseconds patience{1000}; ///< what is done sooner needs no window

int stepOf(double fraction) {
    return std::clamp(static_cast<int>(fraction * steps), 0, steps);
}

/// Remembers that the officer pressed Cancel or closed the window.
class CancelListener : public cppu::WeakImplHelper2<css::awt::XActionListener, css::awt::XTopWindowListener> {
public:
    bool cancelled() const { return cancelled_; }

    void SAL_CALL actionPerformed(const css::awt::ActionEvent&) override { cancelled_ = true; }
    void SAL_CALL windowClosing(const css::lang::EventObject&) override { cancelled_ = true; }
    void SAL_CALL windowOpened(const css::lang::EventObject&) override {}
    void SAL_CALL windowClosed(const css::lang::EventObject&) override {}
    void SAL_CALL windowMinimized(const css::lang::EventObject&) override {}
    void SAL_CALL windowNormalized(const css::lang::EventObject&) override {}
    void SAL_CALL windowActivated(const css::lang::EventObject&) override {}
    void SAL_CALL windowDeactivated(const css::lang::EventObject&) override {}
    void SAL_CALL disposing(const css::lang::EventObject&) override {}

private:
    bool cancelled_ = false;
};

} // namespace

StatusBarProgress::StatusBarProgress(const Reference<css::frame::XModel>& workbook, TextView title) {
    const auto controller = workbook.is() ? workbook->getCurrentController() : Reference<css::frame::XController>();
    if (!controller.is()) return;
    const Reference<css::task::XStatusIndicatorFactory> factory(controller->getFrame(), css::uno::UNO_QUERY);
    if (!factory.is()) return;
    indicator_ = factory->createStatusIndicator();
    if (indicator_.is()) indicator_->start(toOffice(title), steps);
}

StatusBarProgress::~StatusBarProgress() {
    try {
        if (indicator_.is()) indicator_->end();
    } catch (const css::uno::Exception&) {
        // the window was closed while we worked
    }
}

void StatusBarProgress::show(TextView what, double fraction) {
    const int step = stepOf(fraction);
    if (!indicator_.is() || step == shown_) return;
    shown_ = step;
    indicator_->setText(toOffice(what));
    indicator_->setValue(step);
}

struct CancelWindow::Window {
    Window(const Reference<css::uno::XComponentContext>& context, const Reference<css::awt::XWindow>& parent,
           const text::Messages& messages, TextView title)
        : dialog(context, "Progress", messages, parent), toolkit(css::awt::Toolkit::create(context), css::uno::UNO_QUERY_THROW) {
        dialog.setTitle(toOffice(title));
        Reference<css::awt::XButton>(dialog.control("Cancel"), css::uno::UNO_QUERY_THROW)->addActionListener(listener.get());
        const Reference<css::awt::XTopWindow> top(dialog.window(), css::uno::UNO_QUERY);
        if (top.is()) top->addTopWindowListener(listener.get());
        dialog.window()->setVisible(true);
    }

    const rtl::Reference<CancelListener> listener{new CancelListener};
    Dialog dialog;
    Reference<css::awt::XToolkitExperimental> toolkit;
};

CancelWindow::CancelWindow(const Reference<css::uno::XComponentContext>& context, const Reference<css::awt::XWindow>& parent,
                           const text::Messages& messages, TextView title)
    : context_(context), parent_(parent), messages_(messages), title_(title) {}

CancelWindow::~CancelWindow() {
    try {
        if (!window_) return;
        window_.reset();
        if (!parent_.is()) return;
        parent_->setEnable(true);
        parent_->setFocus();
    } catch (const css::uno::Exception&) {
        // the window was closed while we worked
    }
}

void CancelWindow::show(TextView what, double fraction) {
    if (!window_) {
        if (committed_ || std::chrono::steady_clock::now() - begin_ < patience) return;
        window_ = std::make_unique<Window>(context_, parent_, messages_, title_);
        if (parent_.is()) parent_->setEnable(false);
    }
    setProperty(window_->dialog.model("What"), "Label", toOffice(what));
    setProperty(window_->dialog.model("Meter"), "ProgressValue", sal_Int32(stepOf(fraction)));
    window_->toolkit->processEventsToIdle();
    if (window_->listener->cancelled() && !committed_) throw plan::Failure("error.cancelled");
}

void CancelWindow::commit() {
    committed_ = true;
    if (window_) setProperty(window_->dialog.model("Cancel"), "Enabled", false);
}

} // namespace tambonplan::ui
