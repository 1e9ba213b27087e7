#pragma once

#include <com/sun/star/document/XUndoManager.hpp>
#include <com/sun/star/frame/XModel.hpp>

#include <functional>

#include "office/Uno.hpp"

namespace tambonplan::office {

/// Everything that happens in its life is one Undo step with a title. If `keep()` was not called before the end, all of it is undone.
/// Open it only when there is something to write, and add an action of our own first: an empty context leaves no step.
class UndoContext {
public:
    UndoContext(const Reference<css::frame::XModel>& model, const OUString& title);
    ~UndoContext();
    UndoContext(const UndoContext&) = delete;
    UndoContext& operator=(const UndoContext&) = delete;

    void keep() { kept_ = true; }

    /// Does `redo` now with Calc's own recording switched off, and records it together with `undo`.
    /// Both work on the document by name, must not throw on a document that changed, and hold no hard reference to it.
    void record(std::function<void()> redo, std::function<void()> undo);

private:
    Reference<css::frame::XModel> model_;
    Reference<css::document::XUndoManager> manager_;
    OUString title_;
    bool recorded_ = false;
    bool kept_ = false;
};

/// Keeps views and automatic actions of a document still while many cells change.
class ControllerLock {
public:
    explicit ControllerLock(const Reference<css::frame::XModel>& model);
    ~ControllerLock();
    ControllerLock(const ControllerLock&) = delete;
    ControllerLock& operator=(const ControllerLock&) = delete;

private:
    Reference<css::frame::XModel> model_;
};

} // namespace tambonplan::office
