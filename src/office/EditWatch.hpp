#pragma once

#include <com/sun/star/document/XUndoManager.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <rtl/ref.hxx>

#include "office/Uno.hpp"

namespace tambonplan::office {

/// Watches a document for its life and tells whether it was edited meanwhile: progress lets events through, so the officer may type while a
/// command reckons. Whatever he does there can be undone, and that is what is heard.
class EditWatch {
public:
    /// `model`: none watches nothing.
    explicit EditWatch(const Reference<css::frame::XModel>& model);
    ~EditWatch();
    EditWatch(const EditWatch&) = delete;
    EditWatch& operator=(const EditWatch&) = delete;

    bool edited() const;

private:
    class Listener;
    Reference<css::document::XUndoManager> manager_;
    rtl::Reference<Listener> listener_;
};

} // namespace tambonplan::office
