#include "report/SheetReference.hpp"

#include <algorithm>
#include <charconv>

namespace tambonplan::report {

Text ReferenceEnd::name() const {
    Text plain = text::fromUtf8(sheet);
    if (plain.ends_with(u'.')) plain.pop_back();
    if (plain.starts_with(u'$')) plain.erase(0, 1);
    if (plain.size() < 2 || plain.front() != u'\'') return plain;
    plain = plain.substr(1, plain.size() - 2);
    for (std::size_t at = plain.find(u"''"); at != Text::npos; at = plain.find(u"''", at + 1))
        plain.erase(at, 1);
    return plain;
}

ReferenceEnd readEnd(std::string_view text) {
    ReferenceEnd end;
    const std::size_t dot = text.rfind('.');
    const std::size_t cell = dot == std::string_view::npos ? 0 : dot + 1;
    const std::size_t digits = std::min(text.find_last_not_of("0123456789") + 1, text.size());
    end.sheet = text.substr(0, cell);
    end.column = text.substr(cell, std::max(digits, cell) - cell);
    const std::string_view row = text.substr(std::max(digits, cell));
    if (!row.empty()) end.row = numberIn(row);
    return end;
}

std::size_t outsideQuotes(std::string_view text, char wanted, std::size_t from) {
    bool quoted = false;
    for (std::size_t i = from; i < text.size(); ++i) {
        if (text[i] == '\'') quoted = !quoted;
        if (!quoted && text[i] == wanted) return i;
    }
    return std::string_view::npos;
}

long numberIn(std::string_view text) {
    long number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

} // namespace tambonplan::report
