#pragma once

#include <com/sun/star/frame/XModel.hpp>
#include <rtl/ref.hxx>

#include "office/Uno.hpp"

namespace tambonplan::ui {

/// A document cannot be closed while this lives: progress lets events through, and what we work on must not go away under our hands.
/// Whoever wanted to close it and handed that over to us gets it done at the end.
class KeepOpen {
public:
    explicit KeepOpen(const office::Reference<office::css::frame::XModel>& model);
    ~KeepOpen();
    KeepOpen(const KeepOpen&) = delete;
    KeepOpen& operator=(const KeepOpen&) = delete;

private:
    class Veto;

    office::Reference<office::css::frame::XModel> model_;
    rtl::Reference<Veto> veto_;
};

} // namespace tambonplan::ui
