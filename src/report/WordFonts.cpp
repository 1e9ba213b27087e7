#include "report/WordFonts.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace tambonplan::report {

namespace {

/// What stands before the name of a font: in `w:rFonts`, in charts and shapes, in the styles of a sheet.
constexpr std::array<std::string_view, 6> fontAttributes{" w:ascii", " w:hAnsi", " w:cs", " w:eastAsia", " typeface", "<name val"};

/// Where a list of fonts goes on after the first; the end of the value where it does not. An entity ("&amp;") is a part of a name.
std::size_t endOfFirst(std::string_view value) {
    for (std::size_t at = value.find(';'); at != std::string_view::npos; at = value.find(';', at + 1)) {
        const std::size_t entity = value.rfind('&', at);
        if (entity == std::string_view::npos || value.find(';', entity) != at) return at;
    }
    return value.size();
}

} // namespace

std::string withSingleFonts(std::string_view whole) {
    std::string out;
    out.reserve(whole.size());
    std::size_t from = 0;
    constexpr std::string_view opens = "=\"";
    for (std::size_t at = whole.find(opens); at != std::string_view::npos; at = whole.find(opens, at + 1)) {
        const auto stands = [before = whole.substr(0, at)](std::string_view attribute) { return before.ends_with(attribute); };
        if (std::ranges::none_of(fontAttributes, stands)) continue;
        const std::size_t begin = at + opens.size();
        const std::size_t end = whole.find('"', begin);
        if (end == std::string_view::npos) break;
        out.append(whole.substr(from, begin + endOfFirst(whole.substr(begin, end - begin)) - from));
        from = end;
    }
    return out.append(whole.substr(from));
}

} // namespace tambonplan::report
