#pragma once

#include <string>

#include "intake/Rules.hpp"
#include "match/Match.hpp"
#include "text/Messages.hpp"

namespace tambonplan::bench {

/// A shipped rule list from the source tree.
inline text::RuleTable shipped(const std::string& name) {
    return text::loadRules(TAMBONPLAN_SOURCE_DIR "/extension/rules/" + name + ".tsv");
}

/// Messages without texts: the benchmarks measure work, not wording.
inline text::Messages noMessages() {
    text::RuleTable table;
    table.header = {u"key", u"th", u"en"};
    return text::Messages(table);
}

} // namespace tambonplan::bench
