#pragma once

#include "report/Words.hpp"

namespace tambonplan::report {

/// The shipped strings and checks of the reports.
inline text::Messages shippedMessages() {
    return text::Messages(text::loadRules(TAMBONPLAN_SOURCE_DIR "/extension/strings/report.tsv"));
}

inline Words shippedWords() {
    return {shippedMessages(), text::loadRules(TAMBONPLAN_SOURCE_DIR "/extension/rules/completeness.tsv")};
}

} // namespace tambonplan::report
