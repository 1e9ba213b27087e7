#pragma once

#include <fstream>
#include <iterator>
#include <map>
#include <stdexcept>
#include <string>

#include "match/Match.hpp"

/// Shipped rules and strings, rows in one line, and tables of test data, for the tests of src/match.
namespace tambonplan::match {

inline const Rules& shippedRules() {
    static const Rules rules = [] {
        const std::string folder = std::string(TAMBONPLAN_SOURCE_DIR) + "/extension/rules/";
        return Rules{text::loadRules(folder + "abbreviations.tsv"), text::loadRules(folder + "synonyms.tsv"),
                     text::loadRules(folder + "facets.tsv")};
    }();
    return rules;
}

inline const text::Messages& shippedMessages() {
    static const text::Messages messages(text::loadRules(std::string(TAMBONPLAN_SOURCE_DIR) + "/extension/strings/match.tsv"));
    return messages;
}

inline const Matcher& shippedMatcher() {
    static const Matcher matcher(shippedRules(), shippedMessages());
    return matcher;
}

inline Row row(TextView name, int village = 0, std::optional<double> budget = std::nullopt) {
    Row result;
    result.name = Text(name);
    if (village > 0) result.villages = {village};
    result.number = budget;
    return result;
}

/// A CSV file of tests/data, cells by header.
inline std::vector<std::map<std::string, Text>> readCsv(const std::string& path) {
    std::ifstream in(std::string(TAMBONPLAN_SOURCE_DIR) + "/tests/data/" + path, std::ios::binary);
    if (!in) throw std::runtime_error("cannot read tests/data/" + path);
    const std::string bytes{std::istreambuf_iterator<char>(in), {}};
    const text::Records records = text::parseDelimited(text::fromUtf8(bytes), u',');
    std::vector<std::map<std::string, Text>> rows;
    for (std::size_t r = 1; r < records.size(); ++r) {
        std::map<std::string, Text> cells;
        for (std::size_t c = 0; c < std::min(records[r].size(), records[0].size()); ++c)
            cells[text::toUtf8(records[0][c])] = records[r][c];
        if (records[r].size() > 1) rows.push_back(std::move(cells));
    }
    return rows;
}

} // namespace tambonplan::match
