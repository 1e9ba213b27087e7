#include "intake/Address.hpp"

namespace tambonplan::intake {

namespace {

constexpr std::size_t capitals = 26, allLetters = 52; ///< letters that number the columns of a sheet, and of a Word table

Text lettersOf(std::size_t column, std::size_t letters) {
    Text name;
    for (std::size_t rest = column + 1; rest > 0; rest = (rest - 1) / letters) {
        const std::size_t letter = (rest - 1) % letters;
        name.insert(name.begin(), static_cast<char16_t>(letter < capitals ? u'A' + letter : u'a' + (letter - capitals)));
    }
    return name;
}

bool isIn(char16_t c, char16_t first, char16_t last) {
    return c >= first && c <= last;
}

} // namespace

Text columnName(std::size_t column) {
    return lettersOf(column, capitals);
}

Text Address::name() const {
    return empty() ? Text() : lettersOf(column, word ? allLetters : capitals) + text::number(row);
}

Address wordAddress(TextView name) {
    std::size_t at = 0, column = 0, row = 0; // the column 1-based
    for (; at < name.size() && (isIn(name[at], u'A', u'Z') || isIn(name[at], u'a', u'z')); ++at)
        column = column * allLetters + (name[at] <= u'Z' ? name[at] - u'A' : name[at] - u'a' + capitals) + 1;
    for (; at < name.size() && isIn(name[at], u'0', u'9'); ++at)
        row = row * 10 + (name[at] - u'0');
    if (column == 0) return {};
    return {static_cast<std::uint32_t>(row), static_cast<std::uint16_t>(column - 1), true};
}

} // namespace tambonplan::intake
