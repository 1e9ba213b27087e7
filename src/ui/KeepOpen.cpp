#include "ui/KeepOpen.hpp"

#include <com/sun/star/util/CloseVetoException.hpp>
#include <com/sun/star/util/XCloseListener.hpp>
#include <com/sun/star/util/XCloseable.hpp>
#include <cppuhelper/implbase1.hxx>

namespace tambonplan::ui {

using namespace office;

class KeepOpen::Veto : public cppu::WeakImplHelper1<css::util::XCloseListener> {
public:
    bool owed() const { return owed_; }

    void SAL_CALL queryClosing(const css::lang::EventObject&, sal_Bool ownership) override {
        owed_ = owed_ || ownership;
        throw css::util::CloseVetoException(OUString(), static_cast<cppu::OWeakObject*>(this));
    }
    void SAL_CALL notifyClosing(const css::lang::EventObject&) override {}
    void SAL_CALL disposing(const css::lang::EventObject&) override {}

private:
    bool owed_ = false;
};

KeepOpen::KeepOpen(const Reference<css::frame::XModel>& model) : model_(model), veto_(new Veto) {
    const Reference<css::util::XCloseBroadcaster> broadcaster(model_, css::uno::UNO_QUERY);
    if (broadcaster.is()) broadcaster->addCloseListener(veto_.get());
}

KeepOpen::~KeepOpen() {
    try {
        const Reference<css::util::XCloseable> closeable(model_, css::uno::UNO_QUERY);
        if (!closeable.is()) return;
        closeable->removeCloseListener(veto_.get());
        if (veto_->owed()) closeable->close(true);
    } catch (const css::uno::Exception&) {
        // somebody else holds it open, and closes it
    }
}

} // namespace tambonplan::ui
