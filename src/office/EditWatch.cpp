#include "office/EditWatch.hpp"

#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <cppuhelper/implbase1.hxx>

namespace tambonplan::office {

using css::document::UndoManagerEvent;

class EditWatch::Listener : public cppu::WeakImplHelper1<css::document::XUndoManagerListener> {
public:
    bool heard() const { return heard_; }

    void SAL_CALL undoActionAdded(const UndoManagerEvent&) override { heard_ = true; }
    void SAL_CALL actionUndone(const UndoManagerEvent&) override { heard_ = true; }
    void SAL_CALL actionRedone(const UndoManagerEvent&) override { heard_ = true; }
    void SAL_CALL allActionsCleared(const css::lang::EventObject&) override { heard_ = true; }
    void SAL_CALL redoActionsCleared(const css::lang::EventObject&) override { heard_ = true; }
    void SAL_CALL resetAll(const css::lang::EventObject&) override { heard_ = true; }
    void SAL_CALL enteredContext(const UndoManagerEvent&) override { heard_ = true; }
    void SAL_CALL enteredHiddenContext(const UndoManagerEvent&) override { heard_ = true; }
    void SAL_CALL leftContext(const UndoManagerEvent&) override { heard_ = true; }
    void SAL_CALL leftHiddenContext(const UndoManagerEvent&) override { heard_ = true; }
    void SAL_CALL cancelledContext(const UndoManagerEvent&) override { heard_ = true; }
    void SAL_CALL disposing(const css::lang::EventObject&) override { heard_ = true; }

private:
    bool heard_ = false;
};

EditWatch::EditWatch(const Reference<css::frame::XModel>& model) : listener_(new Listener) {
    const Reference<css::document::XUndoManagerSupplier> supplier(model, css::uno::UNO_QUERY);
    if (supplier.is()) manager_ = supplier->getUndoManager();
    if (manager_.is()) manager_->addUndoManagerListener(listener_.get());
}

EditWatch::~EditWatch() {
    try {
        if (manager_.is()) manager_->removeUndoManagerListener(listener_.get());
    } catch (const css::uno::Exception&) {
        // closed meanwhile
    }
}

bool EditWatch::edited() const {
    return listener_->heard();
}

} // namespace tambonplan::office
