#pragma once

#include <initializer_list>
#include <map>

#include "text/RuleTable.hpp"
#include "text/Text.hpp"

namespace tambonplan::text {

/// The string table (`extension/strings/strings.tsv`: key, th, en). One table for menus' messages, reasons, problems and log.
class Messages {
public:
    enum class Language { Thai, English };

    /// Throws std::runtime_error when a column is missing.
    explicit Messages(const RuleTable& table, Language language = Language::Thai);

    /// Text of `key` with {0}, {1} … replaced. An unknown key gives the key itself, so that a missing string shows and nothing breaks.
    Text operator()(std::string_view key, std::initializer_list<TextView> arguments = {}) const;

private:
    std::map<std::string, Text, std::less<>> texts_;
};

} // namespace tambonplan::text
