#pragma once

#include <fstream>
#include <sstream>
#include <string>

#include "classify/Classify.hpp"

namespace tambonplan::classify::testing {

inline std::string extensionFile(const std::string& name) {
    return TAMBONPLAN_SOURCE_DIR "/extension/" + name;
}

inline text::Messages shippedMessages() {
    return text::Messages(text::loadRules(extensionFile("strings/classify.tsv")));
}

inline Rules shippedRules() {
    return {text::loadRules(extensionFile("rules/keywords.tsv")), text::loadRules(extensionFile("rules/groups.tsv")),
            text::loadRules(extensionFile("rules/themes.tsv"))};
}

/// The classifier as the officer receives it.
inline const Classifier& shipped() {
    static const Classifier classifier(shippedRules(), shippedMessages());
    return classifier;
}

/// A CSV file of tests/data as a table.
inline text::RuleTable loadCsv(const std::string& path) {
    std::ifstream file(TAMBONPLAN_SOURCE_DIR "/tests/data/" + path, std::ios::binary);
    std::stringstream bytes;
    bytes << file.rdbuf();
    text::Records records = text::parseDelimited(text::fromUtf8(bytes.str()), u',');
    text::RuleTable table;
    if (records.empty()) return table;
    table.header = records.front();
    table.rows.assign(records.begin() + 1, records.end());
    return table;
}

} // namespace tambonplan::classify::testing
