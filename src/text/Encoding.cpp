#include "text/Encoding.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "text/RuleTable.hpp"

namespace tambonplan::text {

namespace {

constexpr std::string_view bomUtf8 = "\xEF\xBB\xBF", bomLittle = "\xFF\xFE", bomBig = "\xFE\xFF", utf8Replacement = "\xEF\xBF\xBD";

bool startsWith(std::string_view bytes, std::string_view mark) {
    return bytes.substr(0, mark.size()) == mark;
}

/// True where decoding finds no invalid byte; a U+FFFD that the file itself holds is none.
bool isUtf8(std::string_view bytes) {
    const Text text = fromUtf8(bytes);
    std::size_t own = 0;
    for (std::size_t at = bytes.find(utf8Replacement); at != std::string_view::npos; at = bytes.find(utf8Replacement, at + 3))
        ++own;
    return static_cast<std::size_t>(std::count(text.begin(), text.end(), u'\xFFFD')) == own;
}

/// How many of the bytes at even or odd places are the high byte of Latin (0x00) or Thai (0x0E) letters.
std::size_t highBytes(std::string_view bytes, std::size_t first) {
    std::size_t count = 0;
    for (std::size_t i = first; i < bytes.size(); i += 2)
        count += bytes[i] == '\0' || bytes[i] == '\x0E' ? 1 : 0;
    return count;
}

char16_t fromWindows874(unsigned char byte) {
    if (byte < 0x80) return byte;
    if (byte == 0xA0) return 0xA0;
    if ((byte >= 0xA1 && byte <= 0xDA) || (byte >= 0xDF && byte <= 0xFB)) return static_cast<char16_t>(byte + 0x0D60);
    switch (byte) {
    case 0x80: return 0x20AC;
    case 0x85: return 0x2026;
    case 0x91: return 0x2018;
    case 0x92: return 0x2019;
    case 0x93: return 0x201C;
    case 0x94: return 0x201D;
    case 0x95: return 0x2022;
    case 0x96: return 0x2013;
    case 0x97: return 0x2014;
    default: return 0xFFFD;
    }
}

Text decodeUtf16(std::string_view bytes, bool little) {
    Text text;
    text.reserve(bytes.size() / 2 + 1);
    for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
        const auto first = static_cast<unsigned char>(bytes[i]), second = static_cast<unsigned char>(bytes[i + 1]);
        text += static_cast<char16_t>(little ? first | (second << 8U) : (first << 8U) | second);
    }
    if (bytes.size() % 2 != 0) text += u'\xFFFD';
    if (!text.empty() && text.front() == 0xFEFF) text.erase(0, 1);
    return text;
}

} // namespace

Encoding detectEncoding(std::string_view bytes) {
    if (startsWith(bytes, bomUtf8)) return Encoding::Utf8;
    if (startsWith(bytes, bomLittle)) return Encoding::Utf16LE;
    if (startsWith(bytes, bomBig)) return Encoding::Utf16BE;
    if (bytes.find('\0') != std::string_view::npos) {
        const std::size_t even = highBytes(bytes, 0), odd = highBytes(bytes, 1);
        const std::size_t most = bytes.size() * 2 / 5; // of the half that holds high bytes, four fifths
        if (std::max(even, odd) >= most) return odd > even ? Encoding::Utf16LE : Encoding::Utf16BE;
    }
    return isUtf8(bytes) ? Encoding::Utf8 : Encoding::Windows874;
}

Text decodeText(std::string_view bytes, Encoding encoding) {
    switch (encoding) {
    case Encoding::Utf8: return fromUtf8(bytes);
    case Encoding::Utf16LE: return decodeUtf16(bytes, true);
    case Encoding::Utf16BE: return decodeUtf16(bytes, false);
    case Encoding::Windows874: break;
    }
    Text text(bytes.size(), u' ');
    std::transform(bytes.begin(), bytes.end(), text.begin(), [](char byte) { return fromWindows874(static_cast<unsigned char>(byte)); });
    return text;
}

char16_t detectSeparator(TextView text) {
    constexpr std::array<char16_t, 4> candidates = {u',', u'\t', u';', u'|'};
    constexpr std::size_t sample = 16384; // letters that are enough to see the shape of a file
    char16_t best = u',';
    std::size_t bestScore = 0;
    for (const char16_t candidate : candidates) {
        std::map<std::size_t, std::size_t> widths;
        for (const std::vector<Text>& record : parseDelimited(text.substr(0, sample), candidate))
            ++widths[record.size()];
        std::size_t score = 0;
        for (const auto& [width, records] : widths) {
            if (width > 1) score = std::max(score, records * records * width);
        }
        if (score > bestScore) {
            bestScore = score;
            best = candidate;
        }
    }
    return best;
}

} // namespace tambonplan::text
