#include "ui/Progress.hpp"

#include <com/sun/star/task/XStatusIndicatorFactory.hpp>

#include <algorithm>

namespace tambonplan::ui {

using namespace office;

namespace {
constexpr int steps = 100;
}

Progress::Progress(const Reference<css::frame::XModel>& workbook, TextView title) {
    const auto controller = workbook.is() ? workbook->getCurrentController() : Reference<css::frame::XController>();
    if (!controller.is()) return;
    const Reference<css::task::XStatusIndicatorFactory> factory(controller->getFrame(), css::uno::UNO_QUERY);
    if (!factory.is()) return;
    indicator_ = factory->createStatusIndicator();
    if (indicator_.is()) indicator_->start(toOffice(title), steps);
}

Progress::~Progress() {
    try {
        if (indicator_.is()) indicator_->end();
    } catch (const css::uno::Exception&) {
        // the window was closed while we worked
    }
}

void Progress::show(TextView what, double fraction) {
    const int step = std::clamp(static_cast<int>(fraction * steps), 0, steps);
    if (!indicator_.is() || step == shown_) return;
    shown_ = step;
    indicator_->setText(toOffice(what));
    indicator_->setValue(step);
}

} // namespace tambonplan::ui
