#pragma once

#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/uno/Reference.hxx>
#include <com/sun/star/uno/Sequence.hxx>
#include <com/sun/star/uno/XComponentContext.hpp>

#include <initializer_list>

#include "office/Convert.hpp"

namespace tambonplan::office {

namespace css = com::sun::star;
using css::uno::Any;
using css::uno::Reference;
using css::uno::Sequence;
using rtl::OUString;

/// Name and value of an option, for loading, storing and dispatching.
template<class T> css::beans::PropertyValue option(const char* name, const T& value) {
    css::beans::PropertyValue result;
    result.Name = ascii(name);
    result.Value <<= value;
    return result;
}

/// A sequence of options or other values.
template<class T> Sequence<T> sequence(std::initializer_list<T> values) {
    return Sequence<T>(values.begin(), static_cast<sal_Int32>(values.size()));
}

/// Property of any UNO object; `fallback` where the object has no such property or another type.
template<class T> T property(const Reference<css::uno::XInterface>& object, const char* name, T fallback = {}) {
    const Reference<css::beans::XPropertySet> set(object, css::uno::UNO_QUERY);
    if (set.is() && set->getPropertySetInfo()->hasPropertyByName(ascii(name))) set->getPropertyValue(ascii(name)) >>= fallback;
    return fallback;
}

/// Sets a property. Throws what the object throws.
template<class T> void setProperty(const Reference<css::uno::XInterface>& object, const char* name, const T& value) {
    Any any;
    any <<= value;
    Reference<css::beans::XPropertySet>(object, css::uno::UNO_QUERY_THROW)->setPropertyValue(ascii(name), any);
}

/// A service of the office by name, as interface `I`. Throws where it does not exist.
template<class I> Reference<I> service(const Reference<css::uno::XComponentContext>& context, const char* name) {
    return Reference<I>(context->getServiceManager()->createInstanceWithContext(ascii(name), context), css::uno::UNO_QUERY_THROW);
}

} // namespace tambonplan::office
