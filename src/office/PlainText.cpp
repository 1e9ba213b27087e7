#include "office/PlainText.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "office/Document.hpp"

namespace tambonplan::office {

namespace {

std::string bytesOf(const OUString& url) {
    std::ifstream file(std::filesystem::path(toSystemPath(url)), std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

std::vector<Text> linesOf(TextView text) {
    std::vector<Text> lines;
    for (const TextView line : text::split(text, u'\n'))
        lines.emplace_back(line.substr(0, line.size() - (line.ends_with(u'\r') ? 1 : 0)));
    if (!lines.empty() && lines.back().empty()) lines.pop_back(); // the end of the last line
    return lines;
}

/// Cells of a record; a separator within quotation marks is none.
std::vector<Text> cellsOf(TextView line, char16_t separator) {
    std::vector<Text> cells(1);
    bool quoted = false;
    for (const char16_t c : line) {
        quoted = quoted != (c == u'"');
        if (c == separator && !quoted)
            cells.emplace_back();
        else
            cells.back().push_back(c);
    }
    return cells;
}

/// Three words or more, and no digit anywhere.
bool isHeader(const std::vector<Text>& cells) {
    constexpr std::size_t fewest = 3;
    const auto isWord = [](const Text& cell) {
        return !text::trim(cell).empty() && cell.find_first_of(u"0123456789๐๑๒๓๔๕๖๗๘๙") == Text::npos;
    };
    return cells.size() >= fewest && std::ranges::all_of(cells, isWord);
}

const char* filterName(text::Encoding encoding) {
    switch (encoding) {
    case text::Encoding::Utf8: return "UTF8";
    case text::Encoding::Windows874: return "MS_874";
    case text::Encoding::Utf16LE:
    case text::Encoding::Utf16BE: return "UNICODE";
    }
    return "UTF8";
}

} // namespace

bool isPlainText(const OUString& url) {
    return url.toAsciiLowerCase().endsWith(ascii(".txt"));
}

bool holdsTable(TextView text, char16_t separator) {
    constexpr std::size_t headerWithin = 10, sample = 200, all = 10, nearly = 8;
    std::size_t width = 0, rows = 0, even = 0, seen = 0;
    for (const TextView line : text::split(text, u'\n')) {
        if (text::trim(line).empty()) continue;
        if (++seen > sample || (width == 0 && seen > headerWithin)) break;
        const std::vector<Text> cells = cellsOf(line, separator);
        if (width == 0) {
            width = isHeader(cells) ? cells.size() : 0;
            continue;
        }
        ++rows;
        even += cells.size() == width;
    }
    return rows > 0 && even * all >= rows * nearly;
}

bool readPlainText(const OUString& url, const text::DelimitedWish& wish, sal_Int32 most, intake::SourceDocument& source) {
    const std::string bytes = bytesOf(url);
    if (isOfficeFile(bytes)) return false;
    const text::DelimitedFormat format = text::detectFormat(bytes, wish);
    const Text text = text::decodeText(bytes, format.encoding);
    if (holdsTable(text, format.separator)) return false;
    source.text =
        intake::gridOfLines(TextView(source.file).substr(0, source.file.rfind(u'.')), linesOf(text), static_cast<std::size_t>(most));
    source.format = Text(u"txt · ") + Text(text::encodingName(format.encoding));
    return true;
}

Sequence<css::beans::PropertyValue> plainTextOptions(const OUString& url) {
    const std::string options = std::string(filterName(text::detectEncoding(bytesOf(url)))) + ",LF,,,";
    return sequence({option("FilterName", ascii("Text (encoded)")), option("FilterOptions", ascii(options.c_str()))});
}

} // namespace tambonplan::office
