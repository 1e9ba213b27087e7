#include "ui/Arguments.hpp"

#include <cmath>

#include "plan/Commands.hpp"

namespace tambonplan::ui {

using namespace office;

namespace {

[[noreturn]] void refuse(const char* name) {
    throw plan::Failure("error.argument", {text::fromUtf8(name)});
}

} // namespace

Any Arguments::find(const char* name) const {
    for (const auto& value : values_)
        if (value.Name.equalsAscii(name)) return value.Value;
    return {};
}

bool Arguments::has(const char* name) const {
    return find(name).hasValue();
}

OUString Arguments::string(const char* name) const {
    const Any value = find(name);
    OUString result;
    if (value.hasValue() && !(value >>= result)) refuse(name);
    return result;
}

int Arguments::number(const char* name) const {
    const Any value = find(name);
    double result = 0;
    OUString digits;
    if (value >>= digits)
        result = digits.toInt32();
    else if (value.hasValue() && !(value >>= result))
        refuse(name);
    return static_cast<int>(std::lround(result));
}

OUString Arguments::text(const char* name) const {
    const Any value = find(name);
    double number = 0;
    return (value >>= number) ? OUString::number(std::lround(number)) : string(name);
}

bool Arguments::flag(const char* name, bool fallback) const {
    const Any value = find(name);
    double number = 0;
    if (!value.hasValue()) return fallback;
    if (value >>= number) return number != 0;
    if (!(value >>= fallback)) refuse(name);
    return fallback;
}

Sequence<OUString> Arguments::strings(const char* name) const {
    const Any value = find(name);
    Sequence<OUString> result;
    Sequence<Any> mixed;
    OUString single;
    if (!value.hasValue() || (value >>= result)) return result;
    if (value >>= single) return sequence({single});
    if (!(value >>= mixed)) refuse(name);
    result.realloc(mixed.getLength());
    auto* out = result.getArray();
    for (const Any& item : mixed)
        if (!(item >>= *out++)) refuse(name);
    return result;
}

} // namespace tambonplan::ui
