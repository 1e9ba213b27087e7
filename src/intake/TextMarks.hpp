#pragma once

#include <set>

#include "intake/Legend.hpp"
#include "intake/TextLines.hpp"

namespace tambonplan::intake {

/// Signs and codes that a running text explains ("✋ = เราทำเอง 🙏 = ขอให้หน่วยงานทำ"), and what they say about an item.
class TextMarks {
public:
    TextMarks(const std::vector<TextLine>& lines, const Vocabulary& words);

    bool empty() const { return legend_.empty(); }
    /// Does the line explain codes?
    bool explains(TextView line) const;
    /// The codes at both ends of an item, which are cut off.
    std::set<Text> take(Text& item) const;
    Group group(const Text& code) const { return legend_.codes.at(code).group; }
    /// The first code of a group with what it means: "✋ เราทำเอง".
    Text shown(Group group) const;

private:
    std::size_t codeAt(TextView text, Text& code) const;
    std::size_t codeBehind(TextView text, Text& code) const;

    Legend legend_;
    std::vector<Text> codes_; ///< longest first
};

} // namespace tambonplan::intake
