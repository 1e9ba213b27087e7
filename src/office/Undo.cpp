#include "office/Undo.hpp"

#include <com/sun/star/document/XActionLockable.hpp>
#include <com/sun/star/document/XUndoAction.hpp>
#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <cppuhelper/implbase1.hxx>
#include <cppuhelper/weakref.hxx>

namespace tambonplan::office {

namespace {

Reference<css::document::XUndoManager> managerOf(const Reference<css::frame::XModel>& model) {
    const Reference<css::document::XUndoManagerSupplier> supplier(model, css::uno::UNO_QUERY);
    return supplier.is() ? supplier->getUndoManager() : Reference<css::document::XUndoManager>();
}

class Action : public cppu::WeakImplHelper1<css::document::XUndoAction> {
public:
    Action(const Reference<css::frame::XModel>& model, const OUString& title, Replay redo, Replay undo)
        : model_(model), title_(title), redo_(std::move(redo)), undo_(std::move(undo)) {}

    OUString SAL_CALL getTitle() override { return title_; }
    void SAL_CALL undo() override { play(undo_); }
    void SAL_CALL redo() override { play(redo_); }

private:
    void play(const Replay& step) noexcept {
        try {
            const Reference<css::frame::XModel> model(model_);
            if (!step || !model.is()) return;
            const ControllerLock still(model);
            const ReckoningPause later(model);
            RecordingOff off(managerOf(model));
            step(off);
        } catch (...) {
            // nothing may escape into the office's undo manager; what could not be set back stays as it is
        }
    }

    css::uno::WeakReference<css::frame::XModel> model_; ///< a hard one would be a circle
    OUString title_;
    Replay redo_, undo_;
};

} // namespace

RecordingOff::RecordingOff(const Reference<css::document::XUndoManager>& manager) : manager_(manager) {
    if (manager_.is()) manager_->lock();
}

RecordingOff::~RecordingOff() {
    try {
        if (manager_.is()) manager_->unlock();
    } catch (const css::uno::Exception&) {
        // the document is being closed: nothing is recorded any more
    }
}

void RecordingOff::again() {
    if (!manager_.is()) return;
    manager_->unlock();
    manager_->lock();
}

UndoContext::UndoContext(const Reference<css::frame::XModel>& model, const OUString& title) : model_(model), title_(title) {
    manager_ = managerOf(model);
    manager_->enterUndoContext(title_);
}

UndoContext::~UndoContext() {
    try {
        manager_->leaveUndoContext();
        if (!kept_ && recorded_) {
            manager_->undo();
            manager_->clearRedo();
        }
    } catch (const css::uno::Exception&) {
        // the document went away under us: there is nothing left to set back
    }
}

void UndoContext::record(Replay redo, Replay undo) {
    {
        RecordingOff off(manager_);
        try {
            redo(off);
        } catch (...) { // half done: set back what this step changed; the context undoes the steps before it
            if (undo) undo(off);
            throw;
        }
    }
    manager_->addUndoAction(new Action(model_, title_, std::move(redo), std::move(undo)));
    recorded_ = true;
}

ControllerLock::ControllerLock(const Reference<css::frame::XModel>& model) : model_(model) {
    model_->lockControllers();
    const Reference<css::document::XActionLockable> actions(model_, css::uno::UNO_QUERY);
    if (actions.is()) actions->addActionLock();
}

ControllerLock::~ControllerLock() {
    try {
        const Reference<css::document::XActionLockable> actions(model_, css::uno::UNO_QUERY);
        if (actions.is()) actions->removeActionLock();
        model_->unlockControllers();
    } catch (const css::uno::Exception&) {
        // closed meanwhile
    }
}

ReckoningPause::ReckoningPause(const Reference<css::frame::XModel>& model) : formulas_(model, css::uno::UNO_QUERY) {
    if (formulas_.is() && !formulas_->isAutomaticCalculationEnabled()) formulas_.clear();
    if (formulas_.is()) formulas_->enableAutomaticCalculation(false);
}

ReckoningPause::~ReckoningPause() {
    try {
        if (formulas_.is()) formulas_->enableAutomaticCalculation(true);
    } catch (const css::uno::Exception&) {
        // closed meanwhile
    }
}

} // namespace tambonplan::office
