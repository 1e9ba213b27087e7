#pragma once

#include "office/Uno.hpp"
#include "plan/Commands.hpp"
#include "text/Messages.hpp"

namespace tambonplan::ui {

/// What we ship beside the library: rules, strings, sample. Throws std::runtime_error that names a missing file.
class Package {
public:
    explicit Package(const office::Reference<office::css::uno::XComponentContext>& context);

    /// Rules and Thai strings for the commands.
    plan::Resources resources() const;

    /// Strings in the language of the office: English where it runs in English, else Thai.
    text::Messages messages() const;
    text::Messages::Language language() const;

    /// A shipped list of `rules/`, without its ending ("form").
    text::RuleTable rules(const std::string& name) const;

    /// Where all of it lies, as UTF-8 system path.
    const std::string& folder() const { return folder_; }

private:
    text::RuleTable strings() const;

    office::Reference<office::css::uno::XComponentContext> context_;
    std::string folder_; ///< UTF-8 system path
};

} // namespace tambonplan::ui
