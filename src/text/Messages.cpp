#include "text/Messages.hpp"

#include <algorithm>
#include <stdexcept>

namespace tambonplan::text {

namespace {

/// A line break is written as \n in the one-line cells of the table.
Text withLineBreaks(TextView cell) {
    Text out;
    for (std::size_t i = 0; i < cell.size(); ++i) {
        const bool lineBreak = cell[i] == u'\\' && i + 1 < cell.size() && cell[i + 1] == u'n';
        out += lineBreak ? u'\n' : cell[i];
        if (lineBreak) ++i;
    }
    return out;
}

/// Number inside "{12}" at the start of `text` with the length of the whole, or length 0.
std::size_t placeholder(TextView text, std::size_t& index) {
    std::size_t i = 1;
    index = 0;
    while (i < text.size() && i < 4 && text[i] >= u'0' && text[i] <= u'9')
        index = index * 10 + static_cast<std::size_t>(text[i++] - u'0');
    return text.front() == u'{' && i > 1 && i < text.size() && text[i] == u'}' ? i + 1 : 0;
}

} // namespace

Messages::Messages(const RuleTable& table, Language language) {
    constexpr TextView key = u"key";
    const TextView text = language == Language::Thai ? u"th" : u"en";
    for (const TextView name : {key, text}) {
        if (table.column(name) == Text::npos) throw std::runtime_error("string table lacks the column " + toUtf8(name));
    }
    for (const std::vector<Text>& row : table.rows)
        texts_.insert_or_assign(toUtf8(table.at(row, key)), withLineBreaks(table.at(row, text)));
}

Text Messages::operator()(std::string_view key, std::initializer_list<TextView> arguments) const {
    const auto found = texts_.find(key);
    const Text missing = found == texts_.end() ? fromUtf8(key) : Text();
    const TextView pattern = found == texts_.end() ? TextView(missing) : TextView(found->second);
    Text out;
    for (std::size_t i = 0; i < pattern.size();) {
        std::size_t index = 0;
        const std::size_t length = placeholder(pattern.substr(i), index);
        if (length > 0 && index < arguments.size()) {
            out += arguments.begin()[index];
            i += length;
        } else {
            const std::size_t end = std::min(pattern.find(u'{', i + 1), pattern.size());
            out += pattern.substr(i, end - i);
            i = end;
        }
    }
    return out;
}

} // namespace tambonplan::text
