#include <com/sun/star/frame/XDispatchProvider.hpp>
#include <com/sun/star/frame/XFrame.hpp>
#include <com/sun/star/lang/XInitialization.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <cppuhelper/implbase4.hxx>
#include <cppuhelper/supportsservice.hxx>
#include <cppuhelper/weakref.hxx>

#include <algorithm>
#include <vector>

#include "ui/Interaction.hpp"
#include "ui/Runner.hpp"

namespace tambonplan::ui {

using namespace office;

namespace {

constexpr const char* protocol = "org.tambonplan:";

/// Answers the menu: one handler for each window. URLs are org.tambonplan:<command>.
class ProtocolHandler : public cppu::WeakImplHelper4<css::frame::XDispatchProvider, css::frame::XDispatch, css::lang::XInitialization,
                                                     css::lang::XServiceInfo> {
public:
    explicit ProtocolHandler(const Reference<css::uno::XComponentContext>& context) : context_(context) {}

    void SAL_CALL initialize(const Sequence<Any>& arguments) override {
        Reference<css::frame::XFrame> frame;
        if (arguments.hasElements()) arguments[0] >>= frame;
        frame_ = frame;
    }

    Reference<css::frame::XDispatch> SAL_CALL queryDispatch(const css::util::URL& url, const OUString&, sal_Int32) override {
        return url.Complete.startsWith(ascii(protocol)) ? this : nullptr;
    }

    Sequence<Reference<css::frame::XDispatch>> SAL_CALL queryDispatches(const Sequence<css::frame::DispatchDescriptor>& requests) override {
        Sequence<Reference<css::frame::XDispatch>> answers(requests.getLength());
        auto* out = answers.getArray();
        for (const auto& request : requests)
            *out++ = queryDispatch(request.FeatureURL, request.FrameName, request.SearchFlags);
        return answers;
    }

    void SAL_CALL dispatch(const css::util::URL& url, const Sequence<css::beans::PropertyValue>& given) override {
        const Reference<ProtocolHandler> alive(this); // the window may be closed while we work
        interact(context_, Reference<css::frame::XFrame>(frame_), commandOf(url), argumentsOf(url, given));
        for (const Listener& listener : std::vector(listeners_))
            notify(listener);
    }

    void SAL_CALL addStatusListener(const Reference<css::frame::XStatusListener>& listener, const css::util::URL& url) override {
        listeners_.push_back({listener, url});
        notify(listeners_.back());
    }

    void SAL_CALL removeStatusListener(const Reference<css::frame::XStatusListener>& listener, const css::util::URL& url) override {
        const auto same = [&](const Listener& known) { return known.listener == listener && known.url.Complete == url.Complete; };
        listeners_.erase(std::remove_if(listeners_.begin(), listeners_.end(), same), listeners_.end());
    }

    OUString SAL_CALL getImplementationName() override { return ascii("org.tambonplan.comp.ProtocolHandler"); }
    sal_Bool SAL_CALL supportsService(const OUString& name) override { return cppu::supportsService(this, name); }
    Sequence<OUString> SAL_CALL getSupportedServiceNames() override {
        return sequence({ascii("com.sun.star.frame.ProtocolHandler"), ascii("org.tambonplan.ProtocolHandler")});
    }

private:
    struct Listener {
        Reference<css::frame::XStatusListener> listener;
        css::util::URL url;
    };

    static std::string commandOf(const css::util::URL& url) {
        std::string command = text::toUtf8(fromOffice(url.Complete)).substr(std::string(protocol).size());
        return command.substr(0, command.find('?'));
    }

    /// What the entry itself says (Report?Name=book), and what a macro or another extension hands over; the office adds words of its own
    /// about how the entry was chosen.
    static NamedValues argumentsOf(const css::util::URL& url, const Sequence<css::beans::PropertyValue>& given) {
        std::vector<css::beans::NamedValue> arguments;
        const sal_Int32 query = url.Complete.indexOf('?');
        const sal_Int32 equals = url.Complete.indexOf('=', query);
        if (query >= 0 && equals > query)
            arguments.emplace_back(url.Complete.copy(query + 1, equals - query - 1), Any(url.Complete.copy(equals + 1)));
        for (const auto& value : given)
            if (!value.Name.equalsAscii("KeyModifier") && !value.Name.equalsAscii("Referer") && !value.Name.equalsAscii("SynchronMode"))
                arguments.emplace_back(value.Name, value.Value);
        return NamedValues(arguments.data(), static_cast<sal_Int32>(arguments.size()));
    }

    void notify(const Listener& listener) noexcept {
        try {
            css::frame::FeatureStateEvent event;
            event.Source = static_cast<cppu::OWeakObject*>(this);
            event.FeatureURL = listener.url;
            event.IsEnabled = isEnabled(commandOf(listener.url));
            listener.listener->statusChanged(event);
        } catch (...) {
            // a listener that is gone hears nothing
        }
    }

    bool isEnabled(const std::string& command) const {
        const Reference<css::frame::XFrame> frame(frame_);
        const auto controller = frame.is() ? frame->getController() : Reference<css::frame::XController>();
        return canRun(command, controller.is() ? controller->getModel() : Reference<css::frame::XModel>());
    }

    Reference<css::uno::XComponentContext> context_;
    css::uno::WeakReference<css::frame::XFrame> frame_;
    std::vector<Listener> listeners_;
};

} // namespace
} // namespace tambonplan::ui

extern "C" SAL_DLLPUBLIC_EXPORT com::sun::star::uno::XInterface*
org_tambonplan_ProtocolHandler(com::sun::star::uno::XComponentContext* context,
                               const com::sun::star::uno::Sequence<com::sun::star::uno::Any>&) {
    return cppu::acquire(static_cast<cppu::OWeakObject*>(new tambonplan::ui::ProtocolHandler(context)));
}
