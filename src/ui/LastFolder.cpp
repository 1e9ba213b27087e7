#include "ui/LastFolder.hpp"

#include <com/sun/star/configuration/theDefaultProvider.hpp>
#include <com/sun/star/util/XChangesBatch.hpp>

namespace tambonplan::ui {

using namespace office;

namespace {

constexpr const char* folderName = "Folder"; // registration/Memory.xcs

Reference<css::uno::XInterface> memory(const Reference<css::uno::XComponentContext>& context, const char* access) {
    const Sequence<Any> arguments = sequence({Any(option("nodepath", ascii("/org.tambonplan.Memory")))});
    return css::configuration::theDefaultProvider::get(context)->createInstanceWithArguments(ascii(access), arguments);
}

} // namespace

OUString lastFolder(const Reference<css::uno::XComponentContext>& context) {
    try {
        return property<OUString>(memory(context, "com.sun.star.configuration.ConfigurationAccess"), folderName);
    } catch (const css::uno::Exception&) {
        return {};
    }
}

void rememberFolder(const Reference<css::uno::XComponentContext>& context, const OUString& folder) {
    try {
        const auto root = memory(context, "com.sun.star.configuration.ConfigurationUpdateAccess");
        setProperty(root, folderName, folder);
        Reference<css::util::XChangesBatch>(root, css::uno::UNO_QUERY_THROW)->commitChanges();
    } catch (const css::uno::Exception&) {
        // the next time begins elsewhere
    }
}

} // namespace tambonplan::ui
