#pragma once

#include <com/sun/star/document/XUndoManager.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/sheet/XCalculatable.hpp>

#include <functional>

#include "office/Uno.hpp"

namespace tambonplan::office {

/// Switches Calc's own recording off for its life.
class RecordingOff {
public:
    explicit RecordingOff(const Reference<css::document::XUndoManager>& manager);
    ~RecordingOff();
    RecordingOff(const RecordingOff&) = delete;
    RecordingOff& operator=(const RecordingOff&) = delete;

    /// To be called before each change of a row height: such a change repaints the view, and a repaint switches recording on again
    /// (ScTabViewShell::Notify). What is recorded while the office redoes frees the list that it is just playing, and the office crashes.
    void again();

private:
    Reference<css::document::XUndoManager> manager_;
};

/// Something that an Undo step does, with Calc's recording off and its views still.
using Replay = std::function<void(RecordingOff&)>;

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
    void record(Replay redo, Replay undo);

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

/// Keeps the formulas of a document from being reckoned with every cell that changes: they are reckoned once at the end, where the
/// document does so by itself.
class ReckoningPause {
public:
    explicit ReckoningPause(const Reference<css::frame::XModel>& model);
    ~ReckoningPause();
    ReckoningPause(const ReckoningPause&) = delete;
    ReckoningPause& operator=(const ReckoningPause&) = delete;

private:
    Reference<css::sheet::XCalculatable> formulas_; ///< nothing where the document does not reckon by itself
};

} // namespace tambonplan::office
