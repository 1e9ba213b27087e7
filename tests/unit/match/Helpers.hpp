#pragma once

#include <string>

#include "match/Match.hpp"

/// Shipped rules and strings, and rows in one line, for the tests of src/match.
namespace tambonplan::match {

inline const Rules& shippedRules() {
    static const Rules rules = [] {
        const std::string folder = std::string(TAMBONPLAN_SOURCE_DIR) + "/extension/rules/";
        return Rules{text::loadRules(folder + "abbreviations.tsv"), text::loadRules(folder + "synonyms.tsv"), text::loadRules(folder + "facets.tsv")};
    }();
    return rules;
}

inline const text::Messages& shippedMessages() {
    static const text::Messages messages(text::loadRules(std::string(TAMBONPLAN_SOURCE_DIR) + "/extension/strings/match.tsv"));
    return messages;
}

inline Row row(TextView name, int village = 0, std::optional<double> budget = std::nullopt) {
    Row result;
    result.name = Text(name);
    if (village > 0) result.villages = {village};
    result.number = budget;
    return result;
}

} // namespace tambonplan::match
