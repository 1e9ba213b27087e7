#include <com/sun/star/lang/XServiceInfo.hpp>
#include <cppuhelper/implbase2.hxx>
#include <cppuhelper/supportsservice.hxx>
#include <org/tambonplan/PlanError.hpp>
#include <org/tambonplan/XPlanner.hpp>

#include "ui/Runner.hpp"

namespace tambonplan::ui {

using namespace office;

namespace {

/// The service org.tambonplan.Planner: the one door for macros, other extensions and tests. Never opens a dialog.
class Planner : public cppu::WeakImplHelper2<org::tambonplan::XPlanner, css::lang::XServiceInfo> {
public:
    explicit Planner(const Reference<css::uno::XComponentContext>& context) : context_(context) {}

    NamedValues SAL_CALL run(const OUString& command, const Reference<css::frame::XModel>& workbook,
                             const NamedValues& arguments) override {
        std::string key;
        OUString message;
        try {
            return toValues(runCommand(context_, text::toUtf8(fromOffice(command)), workbook, Arguments(arguments)));
        } catch (...) {
            message = describeCurrentException(context_, key);
        }
        throw org::tambonplan::PlanError(message, static_cast<cppu::OWeakObject*>(this), ascii(key.c_str()));
    }

    OUString SAL_CALL getImplementationName() override { return ascii("org.tambonplan.comp.Planner"); }
    sal_Bool SAL_CALL supportsService(const OUString& name) override { return cppu::supportsService(this, name); }
    Sequence<OUString> SAL_CALL getSupportedServiceNames() override { return sequence({ascii("org.tambonplan.Planner")}); }

private:
    static Any toAny(const plan::Result& result) {
        if (const auto* count = std::get_if<long>(&result)) return Any(static_cast<sal_Int32>(*count));
        if (const auto* amount = std::get_if<double>(&result)) return Any(*amount);
        return Any(toOffice(text::fromUtf8(std::get<std::string>(result))));
    }

    static NamedValues toValues(const Reply& reply) {
        NamedValues values(static_cast<sal_Int32>(reply.results.size()) + 1);
        auto* out = values.getArray();
        *out++ = css::beans::NamedValue(ascii("Workbook"), Any(reply.workbook));
        for (const auto& [name, result] : reply.results)
            *out++ = css::beans::NamedValue(ascii(name.c_str()), toAny(result));
        return values;
    }

    Reference<css::uno::XComponentContext> context_;
};

} // namespace
} // namespace tambonplan::ui

extern "C" SAL_DLLPUBLIC_EXPORT com::sun::star::uno::XInterface*
org_tambonplan_Planner(com::sun::star::uno::XComponentContext* context, const com::sun::star::uno::Sequence<com::sun::star::uno::Any>&) {
    return cppu::acquire(static_cast<cppu::OWeakObject*>(new tambonplan::ui::Planner(context)));
}
