#include <com/sun/star/lang/XServiceInfo.hpp>
#include <cppuhelper/implbase2.hxx>
#include <cppuhelper/supportsservice.hxx>
#include <org/tambonplan/XFunctions.hpp>

#include <memory>
#include <mutex>

#include "classify/Classify.hpp"
#include "match/Match.hpp"
#include "text/Fold.hpp"
#include "text/Money.hpp"
#include "ui/Package.hpp"

namespace tambonplan::ui {

using namespace office;

namespace {

/// What the functions need from the package; read once, when a cell first asks.
struct Engines {
    match::Matcher matcher;
    classify::Classifier classifier;

    explicit Engines(const plan::Resources& resources)
        : matcher(resources.match, resources.thai), classifier(resources.classify, resources.thai) {}
};

/// Functions for cells (contract §5).
class Functions : public cppu::WeakImplHelper2<org::tambonplan::XFunctions, css::lang::XServiceInfo> {
public:
    explicit Functions(const Reference<css::uno::XComponentContext>& context) : context_(context) {}

    OUString SAL_CALL tpFold(const OUString& text) override { return toOffice(text::fold(fromOffice(text))); }

    double SAL_CALL tpBaht(const Any& value) override {
        double number = 0;
        OUString string;
        if (value >>= number) return number;
        value >>= string;
        const auto amount = text::parseMoney(fromOffice(string)).amount();
        if (!amount) throw css::lang::IllegalArgumentException(string, static_cast<cppu::OWeakObject*>(this), 0);
        return *amount;
    }

    double SAL_CALL tpSimilarity(const OUString& first, const OUString& second) override {
        return guarded([&] { return engines().matcher.similarity(fromOffice(first), fromOffice(second)); });
    }

    OUString SAL_CALL tpTheme(const OUString& text) override {
        return guarded([&] { return toOffice(engines().classifier.theme(fromOffice(text), {}, {}).theme); });
    }

    OUString SAL_CALL getImplementationName() override { return ascii("org.tambonplan.comp.Functions"); }
    sal_Bool SAL_CALL supportsService(const OUString& name) override { return cppu::supportsService(this, name); }
    Sequence<OUString> SAL_CALL getSupportedServiceNames() override { return sequence({ascii("org.tambonplan.Functions")}); }

private:
    const Engines& engines() {
        const std::scoped_lock lock(mutex_);
        if (!engines_) engines_ = std::make_unique<Engines>(Package(context_).resources());
        return *engines_;
    }

    /// Only exceptions that the office knows may reach a cell.
    template<class Work> auto guarded(Work work) -> decltype(work()) {
        try {
            return work();
        } catch (const std::exception& failure) {
            throw css::uno::RuntimeException(toOffice(text::fromUtf8(failure.what())), static_cast<cppu::OWeakObject*>(this));
        }
    }

    Reference<css::uno::XComponentContext> context_;
    std::mutex mutex_;
    std::unique_ptr<Engines> engines_;
};

} // namespace
} // namespace tambonplan::ui

extern "C" SAL_DLLPUBLIC_EXPORT com::sun::star::uno::XInterface*
org_tambonplan_Functions(com::sun::star::uno::XComponentContext* context, const com::sun::star::uno::Sequence<com::sun::star::uno::Any>&) {
    return cppu::acquire(static_cast<cppu::OWeakObject*>(new tambonplan::ui::Functions(context)));
}
