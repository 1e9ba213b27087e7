#pragma once

#include <com/sun/star/beans/NamedValue.hpp>

#include "office/Uno.hpp"

namespace tambonplan::ui {

using NamedValues = office::Sequence<office::css::beans::NamedValue>;

/// Arguments of a command by name. Basic hands over its own kinds of numbers and arrays: each reader takes what it can and
/// throws plan::Failure `error.argument` for what it cannot.
class Arguments {
public:
    explicit Arguments(const NamedValues& values) : values_(values) {}

    bool has(const char* name) const;
    office::OUString string(const char* name) const; ///< "" where missing
    int number(const char* name) const;              ///< 0 where missing
    office::OUString text(const char* name) const;   ///< a text, or a number as text; "" where missing
    bool flag(const char* name, bool fallback) const;
    office::Sequence<office::OUString> strings(const char* name) const; ///< empty where missing

private:
    office::Any find(const char* name) const;

    NamedValues values_;
};

} // namespace tambonplan::ui
