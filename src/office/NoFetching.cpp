#include "office/NoFetching.hpp"

#include <com/sun/star/configuration/theDefaultProvider.hpp>
#include <com/sun/star/util/XChangesBatch.hpp>

namespace tambonplan::office {

namespace {
constexpr const char* optionName = "BlockUntrustedRefererLinks";
}

NoFetching::NoFetching(const Reference<css::uno::XComponentContext>& context) {
    const Sequence<Any> arguments = sequence({Any(option("nodepath", ascii("/org.openoffice.Office.Common/Security/Scripting")))});
    options_ = css::configuration::theDefaultProvider::get(context)->createInstanceWithArguments(
        ascii("com.sun.star.configuration.ConfigurationUpdateAccess"), arguments);
    before_ = property<bool>(options_, optionName);
    if (!before_) set(true);
}

NoFetching::~NoFetching() {
    try {
        if (!before_) set(false);
    } catch (const css::uno::Exception&) {
        // the safer choice stays
    }
}

void NoFetching::set(bool blocked) const {
    setProperty(options_, optionName, blocked);
    Reference<css::util::XChangesBatch>(options_, css::uno::UNO_QUERY_THROW)->commitChanges();
}

} // namespace tambonplan::office
