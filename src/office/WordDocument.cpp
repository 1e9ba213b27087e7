#include "office/WordDocument.hpp"

#include <com/sun/star/beans/NamedValue.hpp>
#include <com/sun/star/container/XHierarchicalNameAccess.hpp>
#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/io/SequenceInputStream.hpp>
#include <com/sun/star/io/XActiveDataSink.hpp>
#include <com/sun/star/util/XChangesBatch.hpp>

#include "report/Digits.hpp"
#include "report/WordFonts.hpp"

namespace tambonplan::office {

namespace {

using css::io::XActiveDataSink;

std::string read(const Reference<css::io::XInputStream>& input) {
    constexpr sal_Int32 block = 1 << 20;
    std::string all;
    Sequence<sal_Int8> bytes;
    while (const sal_Int32 count = input->readBytes(bytes, block))
        all.append(reinterpret_cast<const char*>(bytes.getConstArray()), static_cast<std::size_t>(count));
    return all;
}

Reference<css::io::XInputStream> streamOf(const Reference<css::uno::XComponentContext>& context, const std::string& content) {
    const Sequence<sal_Int8> bytes(reinterpret_cast<const sal_Int8*>(content.data()), static_cast<sal_Int32>(content.size()));
    return {css::io::SequenceInputStream::createStreamFromSequence(context, bytes), css::uno::UNO_QUERY_THROW};
}

std::string withThaiFields(const std::string& part) {
    report::Node root = report::parseXml(part);
    report::useThaiWordFields(root);
    return report::printXml(root);
}

/// What becomes of a part of the document.
std::string changed(const OUString& name, const std::string& stored, bool thaiPages) {
    std::string part = report::withSingleFonts(stored);
    if (!thaiPages) return part;
    if (name.equalsAscii("document.xml")) return report::withThaiWordPages(part);
    const bool edge = name.startsWith(ascii("header")) || name.startsWith(ascii("footer"));
    return edge && name.endsWith(ascii(".xml")) ? withThaiFields(part) : part;
}

void finishFolder(const Reference<css::uno::XComponentContext>& context, const Reference<css::container::XNameAccess>& folder,
                  bool thaiPages) {
    const auto names = folder->getElementNames();
    for (const OUString& name : names) {
        const Any element = folder->getByName(name);
        const Reference<XActiveDataSink> part(element, css::uno::UNO_QUERY);
        if (!part.is()) {
            const Reference<css::container::XNameAccess> inside(element, css::uno::UNO_QUERY);
            if (inside.is()) finishFolder(context, inside, thaiPages);
            continue;
        }
        if (!name.endsWith(ascii(".xml"))) continue;
        const std::string old = read(part->getInputStream());
        const std::string now = changed(name, old, thaiPages);
        if (now != old) part->setInputStream(streamOf(context, now));
    }
}

void finish(const Reference<css::uno::XComponentContext>& context, const OUString& url, const char* folder, bool thaiPages) {
    const css::beans::NamedValue format(ascii("StorageFormat"), Any(ascii("ZipFormat")));
    const Reference<css::container::XHierarchicalNameAccess> package(
        context->getServiceManager()->createInstanceWithArgumentsAndContext(ascii("com.sun.star.packages.Package"),
                                                                            sequence({Any(url), Any(format)}), context),
        css::uno::UNO_QUERY_THROW);
    finishFolder(context, Reference<css::container::XNameAccess>(package->getByHierarchicalName(ascii(folder)), css::uno::UNO_QUERY_THROW),
                 thaiPages);
    Reference<css::util::XChangesBatch>(package, css::uno::UNO_QUERY_THROW)->commitChanges();
}

} // namespace

void finishWordDocument(const Reference<css::uno::XComponentContext>& context, const OUString& url, bool thaiPages) {
    finish(context, url, "word", thaiPages);
}

void finishExcelDocument(const Reference<css::uno::XComponentContext>& context, const OUString& url) {
    finish(context, url, "xl", false);
}

} // namespace tambonplan::office
