#pragma once

#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/task/XStatusIndicator.hpp>

#include "office/Uno.hpp"

namespace tambonplan::ui {

/// Progress in the status bar of the workbook's window for its life; does nothing where there is no window.
class Progress {
public:
    Progress(const office::Reference<office::css::frame::XModel>& workbook, TextView title);
    ~Progress();
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;

    /// Shows what is done and how far it is (0–1). Cheap to call often: the office is told only of whole per cents.
    void show(TextView what, double fraction);

private:
    office::Reference<office::css::task::XStatusIndicator> indicator_;
    int shown_ = -1;
};

} // namespace tambonplan::ui
